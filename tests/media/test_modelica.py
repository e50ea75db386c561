"""The committed package is what the generator writes, and a Modelica tool computes the same numbers from it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rumoca

from cosim.media.coefficients import path_of, read
from cosim.media.evaluate import Medium
from cosim.media.expressions import Call, Expression, Symbol, polynomial
from cosim.media.modelica import number, package_text, text
from cosim.media.source import Source

PACKAGE = Path(__file__).parents[2] / "modelica" / "RiverHeat" / "Media" / "R1234zeE.mo"
X, Y = Symbol("x"), Symbol("y")
PATHS = {"liquid": (8e5, 1.6e5, 0.3e5), "two_phase": (8e5, 2.4e5, 1.5e5), "vapour": (8e5, 4.3e5, 0.8e5)}
"""Pressure, first enthalpy and its change along the path."""

MODEL = """within;
model Path "Functions of the refrigerant along a path through one region"
  parameter Real p0 = 8e5;
  parameter Real h0 = 4.3e5;
  parameter Real dh = 0.8e5;
  Real clock(start=0, fixed=true);
  Real p, h, s, rho, T, a, hIsentropic, TSat, pSat, rhoJoint, rho_dp, rho_dh, TJoint;
equation
  der(clock) = 1;
  p = p0*(1 + 2*time);
  h = h0 + dh*time;
  rho = RiverHeat.Media.R1234zeE.density_ph(p, h);
  T = RiverHeat.Media.R1234zeE.temperature_ph(p, h);
  s = RiverHeat.Media.R1234zeE.specificEntropy_ph(p, h);
  a = RiverHeat.Media.R1234zeE.velocityOfSound(p, h);
  hIsentropic = RiverHeat.Media.R1234zeE.isentropicEnthalpy(p, s);
  TSat = RiverHeat.Media.R1234zeE.saturationTemperature(p);
  pSat = RiverHeat.Media.R1234zeE.saturationPressure(TSat);
  (rhoJoint, rho_dp, rho_dh, TJoint) = RiverHeat.Media.R1234zeE.density_and_derivatives_ph(p, h);
end Path;
"""


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (X - (Y - 1.0), "x - (y - 1.0)"),
        (X / (Y * X), "x/(y*x)"),
        (-(X + Y) * 2.0, "-2.0*(x + y)"),
        (X * -1.5 + Y, "-1.5*x + y"),
        (Y - X * 1.5, "y - 1.5*x"),
        (Call("cbrt", 1.0 - X), "(1.0 - x)^(1.0/3.0)"),
        (polynomial([1.0, -2.0, 3.0], X), "1.0 + x*(-2.0 + x*3.0)"),
        (polynomial([X, Y], X + 1.0) * Y, "(x + (x + 1.0)*y)*y"),
    ],
)
def test_text_keeps_precedence(expression: Expression, expected: str) -> None:
    assert text(expression) == expected


def test_numbers_read_back_exactly() -> None:
    for value in (0.1, 1e5, 33e5, -1.23456789012345e-12, 3.0303030303030305e-07):
        assert float(number(value)) == value


def test_committed_package_is_what_the_generator_writes() -> None:
    written = package_text(read(path_of("R1234zeE")))
    assert PACKAGE.read_bytes() == written.encode(), (
        "write it anew: python -m cosim.media 'R1234ze(E)' --stored --out modelica/RiverHeat/Media/R1234zeE.mo"
    )


def test_package_stays_in_plain_modelica() -> None:
    content = PACKAGE.read_text()
    assert content.startswith("within RiverHeat.Media;\npackage R1234zeE ")
    for word in ("while", "break", "return;", "Modelica.", "external ", " loop"):
        assert word not in content.split("annotation (Documentation")[0].replace("for rounding", "")
    assert max(len(line) for line in content.splitlines()) <= 160


def simulate(folder: Path, region: str) -> dict[str, np.ndarray]:
    library = folder / "RiverHeat"
    (library / "Media").mkdir(parents=True)
    (library / "package.mo").write_text("within;\npackage RiverHeat\nend RiverHeat;\n")
    (library / "Media" / "package.mo").write_text("within RiverHeat;\npackage Media\nend Media;\n")
    (library / "Media" / "R1234zeE.mo").write_text(PACKAGE.read_text())
    model = folder / "Path.mo"
    p0, h0, dh = PATHS[region]
    values = {"p0 = 8e5": f"p0 = {p0!r}", "h0 = 4.3e5": f"h0 = {h0!r}", "dh = 0.8e5": f"dh = {dh!r}"}
    content = MODEL
    for default, value in values.items():
        content = content.replace(default, value)
    model.write_text(content)
    result = rumoca.Session(roots=[str(folder)]).load(str(model), model="Path").simulate(t=(0.0, 1.0), dt=0.05)
    frame = result.to_dataframe()
    return {name: frame[name].to_numpy() for name in frame.columns}


@pytest.mark.parametrize("region", PATHS)
def test_a_modelica_tool_computes_the_same_and_meets_coolprop(r1234zee: Medium, tmp_path: Path, region: str) -> None:
    columns = simulate(tmp_path, region)
    source = Source("R1234ze(E)")
    assert len(columns["p"]) > 10
    for i, (p, h) in enumerate(zip(columns["p"], columns["h"], strict=True)):
        ours = r1234zee.values("density_and_derivatives_ph", p, h)
        assert [columns[n][i] for n in ("rhoJoint", "rho_dp", "rho_dh", "TJoint")] == pytest.approx(ours, rel=1e-12)
        for column, name in (("rho", "density_ph"), ("T", "temperature_ph"), ("s", "specificEntropy_ph")):
            assert columns[column][i] == pytest.approx(r1234zee.value(name, p, h), rel=1e-13)
        assert columns["a"][i] == pytest.approx(r1234zee.value("velocityOfSound", p, h), rel=1e-13)
        assert columns["pSat"][i] == pytest.approx(p, rel=1e-12)
        state = source.at_enthalpy(p, h)
        assert columns["rho"][i] == pytest.approx(state.rho, rel=5e-3)
        assert columns["T"][i] == pytest.approx(state.T, abs=0.1)
        assert columns["s"][i] == pytest.approx(state.s, abs=0.1)
        if region != "liquid":
            assert columns["hIsentropic"][i] == pytest.approx(h, rel=1e-10)
