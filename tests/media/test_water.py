"""Fresh water and sea water as our compiler computes them, against IAPWS-95 and published sea water values."""

from __future__ import annotations

from pathlib import Path

import CoolProp.CoolProp as coolprop
import fmpy
import numpy as np
import pytest
from numpy.typing import NDArray

from cosim.media import water
from cosim.media.source import Source
from cosim.modelica import build

FRESH = ("density", "specificHeatCapacity", "specificEnthalpy", "dynamicViscosity", "thermalConductivity")
COLDEST, SPAN = 273.16, 160.0
SALINITIES = (0.0, 0.01, 0.035, 0.042)
MODEL = """model Waters
  Real clock(start = 0, fixed = true);
  Real T, x[7], y[4, 8];
  parameter Real S[4] = {salinities};
equation
  der(clock) = 1;
  T = 273.16 + 160*time;
  x[1] = RiverHeat.Media.Water.density(T);
  x[2] = RiverHeat.Media.Water.specificHeatCapacity(T);
  x[3] = RiverHeat.Media.Water.specificEnthalpy(T);
  x[4] = RiverHeat.Media.Water.dynamicViscosity(T);
  x[5] = RiverHeat.Media.Water.thermalConductivity(T);
  x[6] = RiverHeat.Media.Water.temperature(x[3]);
  x[7] = RiverHeat.Media.Water.prandtlNumber(T);
  for i in 1:4 loop
    y[i, 1] = RiverHeat.Media.Seawater.density(T - 2, S[i]);
    y[i, 2] = RiverHeat.Media.Seawater.specificHeatCapacity(T - 2, S[i]);
    y[i, 3] = RiverHeat.Media.Seawater.specificEnthalpy(T - 2, S[i]);
    y[i, 4] = RiverHeat.Media.Seawater.dynamicViscosity(T - 2, S[i]);
    y[i, 5] = RiverHeat.Media.Seawater.thermalConductivity(T - 2, S[i]);
    y[i, 6] = RiverHeat.Media.Seawater.temperature(y[i, 3], S[i]);
    y[i, 7] = RiverHeat.Media.Seawater.prandtlNumber(T - 2, S[i]);
    y[i, 8] = RiverHeat.Media.Seawater.freezingTemperature(S[i]);
  end for;
end Waters;
"""
DENSITY, CAPACITY, ENTHALPY, VISCOSITY, CONDUCTIVITY, TEMPERATURE, PRANDTL, FREEZING = range(8)


@pytest.fixture(scope="module")
def columns(tmp_path_factory: pytest.TempPathFactory) -> dict[str, NDArray[np.float64]]:
    folder = tmp_path_factory.mktemp("waters")
    source = folder / "Waters.mo"
    source.write_text(MODEL.replace("salinities", ", ".join(map(str, SALINITIES))))
    fmu = build("Waters", sources=[source], out=folder / "out").path
    names = ["T", *(f"x[{i}]" for i in range(1, 8)), *(f"y[{i},{k}]" for i in range(1, 5) for k in range(1, 9))]
    result = fmpy.simulate_fmu(str(fmu), stop_time=1.0, output_interval=0.01, output=names)
    return {n: np.asarray(result[n], dtype=np.float64) for n in names}


def fresh(columns: dict[str, NDArray[np.float64]]) -> NDArray[np.float64]:
    return np.array([columns[f"x[{i}]"] for i in range(1, 8)])


def sea(columns: dict[str, NDArray[np.float64]], salinity: float) -> NDArray[np.float64]:
    """The columns of one salinity; their temperature is 2 K below ``T``."""
    i = SALINITIES.index(salinity) + 1
    return np.array([columns[f"y[{i},{k}]"] for k in range(1, 9)])


def at(columns: dict[str, NDArray[np.float64]], values: NDArray[np.float64], celsius: float) -> float:
    """Value of a sea water column at a temperature in degC."""
    return float(np.interp(celsius + 273.15, columns["T"] - 2.0, values))


def test_committed_package_is_what_the_generator_writes() -> None:
    path = Path(__file__).parents[2] / "modelica" / "RiverHeat" / "Media" / "Water.mo"
    assert path.read_text(encoding="utf-8") == water.package_text(), (
        "write it anew: python -m cosim.media Water --out modelica/RiverHeat/Media/Water.mo"
    )


@pytest.mark.parametrize(
    ("pressure", "limits"), [(10e5, (1e-4, 1e-4, 5e-4, 3e-4)), (2e5, (5e-4, 1.1e-3, 2e-3, 1.5e-3)),
                             (25e5, (1e-3, 2e-3, 2.5e-3, 2.5e-3))]
)  # fmt: skip
def test_fresh_water_meets_iapws(
    columns: dict[str, NDArray[np.float64]], pressure: float, limits: tuple[float, ...]
) -> None:
    source, found = Source("Water"), fresh(columns)
    compared = 0
    for i, temperature in enumerate(columns["T"]):
        if source.saturation_pressure(float(temperature)) > 0.99 * pressure:
            continue
        state = source.at_temperature(pressure, float(temperature))
        exact = (state.rho, source.heat_capacity(), *source.transport())
        ours = found[[DENSITY, CAPACITY, VISCOSITY, CONDUCTIVITY], i]
        for value, reference, limit in zip(ours, exact, limits, strict=True):
            assert value == pytest.approx(reference, rel=limit), temperature
        prandtl = exact[1] * exact[2] / exact[3]
        assert found[PRANDTL, i] == pytest.approx(prandtl, rel=sum(limits[1:]))
        compared += 1
    assert compared > 70


def test_fresh_enthalpy_is_iapws_and_temperature_its_inverse(columns: dict[str, NDArray[np.float64]]) -> None:
    source, found = Source("Water"), fresh(columns)
    zero = source.at_temperature(10e5, 273.15).h
    exact = [source.at_temperature(10e5, float(t)).h - zero for t in columns["T"]]
    assert found[ENTHALPY] == pytest.approx(exact, abs=4.0)
    assert found[TEMPERATURE] == pytest.approx(columns["T"], abs=1e-8)


@pytest.mark.parametrize("salinity", SALINITIES)
def test_sea_water_meets_coolprop(columns: dict[str, NDArray[np.float64]], salinity: float) -> None:
    """CoolProp's MITSW is made from the same correlations and differs by its own fit, of the viscosity by 1 %."""
    found, fluid = sea(columns, salinity), f"INCOMP::MITSW[{max(salinity, 1e-9)}]"
    temperatures = columns["T"] - 2.0
    for i in np.flatnonzero((temperatures > 273.2) & (temperatures < 390.0)):
        t = float(temperatures[i])
        for row, key, limit in ((0, "D", 2e-4), (1, "C", 4e-4), (3, "V", 1e-2), (4, "L", 4e-4)):
            assert found[row, i] == pytest.approx(coolprop.PropsSI(key, "T", t, "P", 1e6, fluid), rel=limit), (t, key)


@pytest.mark.parametrize("salinity", SALINITIES)
def test_sea_water_enthalpy_is_the_integral_of_the_heat_capacity(
    columns: dict[str, NDArray[np.float64]], salinity: float
) -> None:
    found, temperatures = sea(columns, salinity), columns["T"] - 2.0
    integral = np.concatenate(([0.0], np.cumsum(0.5 * (found[1][1:] + found[1][:-1]) * np.diff(temperatures))))
    assert found[ENTHALPY] - found[ENTHALPY][0] == pytest.approx(integral, abs=1.0, rel=1e-6)
    assert at(columns, found[ENTHALPY], 0.0) == pytest.approx(0.0, abs=1.0)
    assert found[TEMPERATURE] == pytest.approx(temperatures, abs=1e-8)
    assert found[PRANDTL] == pytest.approx(found[CAPACITY] * found[VISCOSITY] / found[CONDUCTIVITY], rel=1e-12)


def test_sea_water_meets_published_values(columns: dict[str, NDArray[np.float64]]) -> None:
    """Check values of the UNESCO equation of state (1981) at practical salinity 35 (35.165 g/kg) and without salt."""
    standard, pure = sea(columns, 0.035), sea(columns, 0.0)
    for celsius, density in ((5.0, 1027.675), (25.0, 1023.343)):
        salt = 0.000165 * 760.0  # from 35.000 to 35.165 g/kg
        assert at(columns, standard[DENSITY], celsius) + salt == pytest.approx(density, rel=5e-4)
    for celsius, density in ((5.0, 999.967), (25.0, 997.048)):
        assert at(columns, pure[DENSITY], celsius) == pytest.approx(density, rel=2e-4)
    # practical salinity 34.836 is 35 g/kg; Millero (1978): -1.922 degC at 35, and 0 without salt
    assert standard[FREEZING][0] - 273.15 == pytest.approx(-1.9129, abs=1e-4)
    assert pure[FREEZING][0] == pytest.approx(273.15, abs=1e-9)
