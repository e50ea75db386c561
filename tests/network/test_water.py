"""Water beside IAPWS-95 (CoolProp) at 10 bar, and beside the Modelica library's numbers."""

import re
from pathlib import Path

import numpy as np
import pytest
from CoolProp.CoolProp import PropsSI

from cosim.network import water

T = np.linspace(274.15, 393.15, 40)


def reference(name: str) -> np.ndarray:
    return np.array([PropsSI(name, "T", t, "P", 10e5, "Water") for t in T])


def test_properties() -> None:
    np.testing.assert_allclose(water.density(T), reference("D"), rtol=2e-4)
    np.testing.assert_allclose(water.heat_capacity(T), reference("C"), rtol=3e-4)
    h = reference("H")
    np.testing.assert_allclose(water.specific_enthalpy(T) - water.specific_enthalpy(T[0]), h - h[0], atol=10.0)
    np.testing.assert_allclose(water.kinematic_viscosity(T), reference("V") / reference("D"), rtol=1e-3)
    np.testing.assert_allclose(water.conductivity(T), reference("L"), rtol=4e-3)


def test_temperature_is_the_inverse_of_enthalpy() -> None:
    np.testing.assert_allclose(water.temperature(water.specific_enthalpy(T)), T, atol=1e-6)


@pytest.mark.parametrize(("letter", "mine"), [("c", water._HEAT_CAPACITY), ("d", water._DENSITY)])
def test_the_modelica_library_has_the_same_water(letter: str, mine: np.ndarray) -> None:
    text = (Path(__file__).parents[2] / "modelica/RiverHeat/Media/Water.mo").read_text()
    match = re.search(rf" {letter}\[\d\] = \{{([^}}]*)\}}", text)
    assert match is not None
    np.testing.assert_array_equal(mine, [float(v) for v in match[1].split(",")])
