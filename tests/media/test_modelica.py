"""The committed package is what the generator writes, and a Modelica tool computes the same numbers from it."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
import rumoca

from cosim.media.coefficients import path_of, read
from cosim.media.evaluate import Medium
from cosim.media.expressions import Call, Expression, Symbol, polynomial
from cosim.media.fluids import BUNDLED, fluid
from cosim.media.modelica import interface_text, number, package_text, text
from cosim.media.source import Source

MEDIA = Path(__file__).parents[2] / "modelica" / "RiverHeat" / "Media"
PACKAGES = tuple(fluid(name).package for name in BUNDLED)
PACKAGE, INTERFACE = MEDIA / "R1234zeE.mo", MEDIA / "PartialRefrigerant.mo"
X, Y = Symbol("x"), Symbol("y")
PATHS = {"liquid": (8e5, 1.6e5, 0.3e5), "two_phase": (8e5, 2.9e5, 0.9e5), "vapour": (8e5, 4.3e5, 0.8e5)}
"""Pressure, first enthalpy and its change along the path."""

MODEL = """model Path "Functions of the refrigerant along a path through one region"
  parameter Real p0 = 8e5;
  parameter Real h0 = 4.3e5;
  parameter Real dh = 0.8e5;
  Real clock(start=0, fixed=true);
  Real p, h, s, rho, T, a, hIsentropic, TSat, pSat, rhoJoint, rho_dp, rho_dh, TJoint, eta, lambda, cp, sigma, x;
equation
  der(clock) = 1;
  p = p0*(1 + 2*time);
  h = h0 + dh*time;
  rho = RiverHeat.Media.R1234zeE.density_ph(p, h);
  T = RiverHeat.Media.R1234zeE.temperature_ph(p, h);
  s = RiverHeat.Media.R1234zeE.specificEntropy_ph(p, h);
  a = RiverHeat.Media.R1234zeE.velocityOfSound(p, h);
  hIsentropic = RiverHeat.Media.R1234zeE.isentropicEnthalpy(p, s);
  eta = RiverHeat.Media.R1234zeE.dynamicViscosity_ph(p, h);
  lambda = RiverHeat.Media.R1234zeE.thermalConductivity_ph(p, h);
  cp = RiverHeat.Media.R1234zeE.specificHeatCapacity_ph(p, h);
  x = RiverHeat.Media.R1234zeE.vapourQuality(p, h);
  sigma = RiverHeat.Media.R1234zeE.surfaceTension(p);
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


@pytest.mark.parametrize("package", PACKAGES)
def test_committed_package_is_what_the_generator_writes(package: str) -> None:
    written = package_text(read(path_of(package)))
    assert (MEDIA / f"{package}.mo").read_bytes() == written.encode(), (
        f"write it anew: python -m cosim.media {package} --stored --out modelica/RiverHeat/Media/{package}.mo"
    )


def test_committed_interface_is_what_the_generator_writes(r1234zee: Medium) -> None:
    assert INTERFACE.read_bytes() == interface_text(r1234zee.coefficients).encode(), (
        "write it anew: python -m cosim.media PartialRefrigerant --out modelica/RiverHeat/Media/PartialRefrigerant.mo"
    )


def test_every_refrigerant_has_the_functions_of_the_interface(refrigerant: Medium) -> None:
    declared = re.findall(r"replaceable partial function (\w+)", INTERFACE.read_text())
    assert list(refrigerant.functions) == declared


def test_package_stays_in_plain_modelica() -> None:
    content = PACKAGE.read_text()
    assert content.startswith("within RiverHeat.Media;\npackage R1234zeE ")
    code = content.split("annotation (Documentation")[0]
    for word in ("while", "break", "return;", "Modelica.", "external ", " loop"):
        assert word not in code
    assert max(len(line) for line in code.splitlines()) <= 160


def test_functions_are_called_by_the_name_of_their_package() -> None:
    """The front end mixes up bare names of two packages that both have them."""
    code = PACKAGE.read_text().split("annotation (Documentation")[0]
    own = set(re.findall(r"function (\w+)", code))
    bare = {m.group(1) for m in re.finditer(r"(?<![\w.])(\w+)\(", code)}
    assert "saturation" in own and not own & bare


@pytest.fixture(scope="module")
def columns(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    """All three paths, from the package text alone in a bare library."""
    folder = tmp_path_factory.mktemp("library")
    library = folder / "RiverHeat"
    (library / "Media").mkdir(parents=True)
    (library / "package.mo").write_text("within;\npackage RiverHeat\nend RiverHeat;\n")
    (library / "Media" / "package.mo").write_text("within RiverHeat;\npackage Media\nend Media;\n")
    for file in (PACKAGE, INTERFACE):
        (library / "Media" / file.name).write_text(file.read_text())
    instances = [f"  Path {name}(p0={p0!r}, h0={h0!r}, dh={dh!r});" for name, (p0, h0, dh) in PATHS.items()]
    model = "\n".join(["package Check", MODEL, "model Paths", *instances, "end Paths;", "end Check;", ""])
    (folder / "Check.mo").write_text(model)
    compiled = rumoca.Session(roots=[str(folder)]).load(str(folder / "Check.mo"), model="Check.Paths")
    frame: pd.DataFrame = compiled.simulate(t=(0.0, 1.0), dt=0.05).to_dataframe()
    return frame


@pytest.mark.parametrize("region", PATHS)
def test_a_modelica_tool_computes_the_same_and_meets_coolprop(
    r1234zee: Medium, columns: pd.DataFrame, region: str
) -> None:
    path = {name.removeprefix(f"{region}."): columns[name].to_numpy() for name in columns.columns}
    source = Source("R1234ze(E)")
    assert len(path["p"]) > 10
    for i, (p, h) in enumerate(zip(path["p"], path["h"], strict=True)):
        ours = r1234zee.values("density_and_derivatives_ph", p, h)
        assert [path[n][i] for n in ("rhoJoint", "rho_dp", "rho_dh", "TJoint")] == pytest.approx(ours, rel=1e-12)
        for column, name in (
            ("rho", "density_ph"), ("T", "temperature_ph"), ("s", "specificEntropy_ph"), ("eta", "dynamicViscosity_ph"),
            ("lambda", "thermalConductivity_ph"), ("cp", "specificHeatCapacity_ph"), ("x", "vapourQuality"),
        ):  # fmt: skip
            assert path[column][i] == pytest.approx(r1234zee.value(name, p, h), rel=1e-12)
        assert path["a"][i] == pytest.approx(r1234zee.value("velocityOfSound", p, h), rel=1e-13)
        assert path["sigma"][i] == pytest.approx(r1234zee.value("surfaceTension", p), rel=1e-12)
        assert path["pSat"][i] == pytest.approx(p, rel=1e-12)
        state = source.at_enthalpy(p, h)
        assert path["rho"][i] == pytest.approx(state.rho, rel=5e-3)
        assert path["T"][i] == pytest.approx(state.T, abs=0.1)
        assert path["s"][i] == pytest.approx(state.s, abs=0.1)
        if region != "liquid":
            assert path["hIsentropic"][i] == pytest.approx(h, rel=1e-10)
