"""All refrigerants compiled into one FMU by the built-in compiler: the numbers of the programs behind them."""

from __future__ import annotations

import fmpy
import numpy as np
import pytest
from numpy.typing import NDArray

from cosim.media.evaluate import Medium
from cosim.media.fluids import BUNDLED, fluid
from cosim.media.regions import BLEND_QUALITY
from cosim.media.source import Source
from cosim.modelica import build

OUTPUTS = {
    "rho": "density_ph", "T": "temperature_ph", "s": "specificEntropy_ph", "x": "vapourQuality",
    "rho_dp": "density_derp_h", "rho_dh": "density_derh_p", "eta": "dynamicViscosity_ph",
    "lambda": "thermalConductivity_ph", "cp": "specificHeatCapacity_ph",
}  # fmt: skip
LOWEST, HIGHEST = 1.5, 0.98
"""The path goes from this multiple of the lowest to that of the highest pressure and through all enthalpies."""


def path_text(package: str) -> str:
    """A model in which one refrigerant goes along its path."""
    medium = f"RiverHeat.Media.{package}"
    calls = "\n".join(f"  {name} = {medium}.{function}(p, h);" for name, function in OUTPUTS.items())
    return f"""  model Path{package}
    Real p, h, {", ".join(OUTPUTS)}, back;
  equation
    p = {LOWEST}*{medium}.pressureMin*({HIGHEST / LOWEST}*{medium}.pressureMax/{medium}.pressureMin)^time;
    h = {medium}.liquidEnthalpyMin + ({medium}.vapourEnthalpyMax - {medium}.liquidEnthalpyMin)*time;
  {calls}
    back = {medium}.isentropicEnthalpy(p, s);
  end Path{package};
"""


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> NDArray[np.void]:
    folder = tmp_path_factory.mktemp("paths")
    packages = [fluid(name).package for name in BUNDLED]
    text = "".join(path_text(p) for p in packages)
    parts = "".join(f"    Path{p} {p.lower()};\n" for p in packages)
    clock = "    Real clock(start = 0, fixed = true);\n  equation\n    der(clock) = 1;\n"
    (folder / "Paths.mo").write_text(f"package Paths\n{text}  model All\n{parts}{clock}  end All;\nend Paths;\n")
    fmu = build("Paths.All", sources=[folder / "Paths.mo"], out=folder / "out").path
    names = [f"{p.lower()}.{v}" for p in packages for v in ("p", "h", "back", *OUTPUTS)]
    result: NDArray[np.void] = fmpy.simulate_fmu(str(fmu), stop_time=1.0, output_interval=0.025, output=names)
    return result


def test_compiled_functions_are_those_of_the_programs(refrigerant: Medium, paths: NDArray[np.void]) -> None:
    own = refrigerant.coefficients.package.lower()
    p, h = (np.asarray(paths[f"{own}.{n}"]) for n in ("p", "h"))
    assert len(p) == 41
    quality = refrigerant.arrays("vapourQuality", p, h)[0]
    assert quality.min() < 0.0 < np.median(quality) and quality.max() > 1.0
    for name, function in OUTPUTS.items():
        expected = refrigerant.arrays(function, p, h)[0]
        assert paths[f"{own}.{name}"] == pytest.approx(expected, rel=1e-11), name
    steam = quality > 1.0
    assert paths[f"{own}.back"][steam] == pytest.approx(h[steam], rel=1e-10)


def test_compiled_density_and_temperature_meet_coolprop(refrigerant: Medium, paths: NDArray[np.void]) -> None:
    own, source = refrigerant.coefficients.package.lower(), Source(refrigerant.coefficients.fluid)
    compared = 0
    for p, h, x, rho, temperature in zip(*(paths[f"{own}.{n}"] for n in ("p", "h", "x", "rho", "T")), strict=True):
        state = source.at_enthalpy(float(p), float(h))
        assert temperature == pytest.approx(state.T, abs=0.1), (p, h)
        if not 0.0 < x < BLEND_QUALITY:
            assert rho == pytest.approx(state.rho, rel=5e-3), (p, h)
            compared += 1
    assert compared >= 40
