"""Inverse functions undo the functions they invert, and their derivatives are exact."""

from __future__ import annotations

import math

import numpy as np
import pytest

from cosim.media.evaluate import Medium

STEP = 1e-150


def pressures(medium: Medium, count: int = 12) -> list[float]:
    """Within the range of a refrigerant, up to its very end."""
    c = medium.coefficients
    return [float(p) for p in np.geomspace(c.pressure_min, 0.99999 * c.pressure_max, count)]


def test_saturation_pressure_inverts_saturation_temperature(refrigerant: Medium) -> None:
    for p in pressures(refrigerant):
        t = refrigerant.value("saturationTemperature", p)
        assert refrigerant.value("saturationPressure", t) == pytest.approx(p, rel=1e-12)


def test_saturation_pressure_slope_is_the_inverse_slope(refrigerant: Medium) -> None:
    for p in pressures(refrigerant):
        t = refrigerant.value("saturationTemperature", p)
        slope = 1.0 / refrigerant.value("saturationTemperature_derp", p)
        assert refrigerant.value("saturationPressure_derT", t) == pytest.approx(slope, rel=1e-9)


def test_saturation_pressure_beyond_the_range_is_positive_and_rises(refrigerant: Medium) -> None:
    temperatures = sorted((-50.0, 0.0, *np.linspace(150.0, 420.0, 200), 450.0, 2000.0))
    found = [refrigerant.value("saturationPressure", float(t)) for t in temperatures]
    assert found[0] > 0.0
    assert found == sorted(found)


def test_isentropic_enthalpy_inverts_entropy_in_vapour(refrigerant: Medium) -> None:
    for p in (2e3, *pressures(refrigerant, 6), 1.5 * refrigerant.coefficients.pressure_max):
        dew = refrigerant.value("dewEnthalpy", p)
        for rise in (0.0, 1.0, 2e3, 3e4, 1e5, 2.5e5):
            s = refrigerant.value("specificEntropy_ph", p, dew + rise)
            assert refrigerant.value("isentropicEnthalpy", p, s) == pytest.approx(dew + rise, rel=1e-10)


def test_isentropic_enthalpy_inverts_entropy_in_wet_vapour(refrigerant: Medium) -> None:
    for p in pressures(refrigerant):
        bubble, dew = refrigerant.value("bubbleEnthalpy", p), refrigerant.value("dewEnthalpy", p)
        h = 0.1 * bubble + 0.9 * dew
        s = refrigerant.value("specificEntropy_ph", p, h)
        assert refrigerant.value("isentropicEnthalpy", p, s) == pytest.approx(h, rel=1e-12)


def test_isentropic_derivatives_are_exact(refrigerant: Medium) -> None:
    for p in (2e3, *pressures(refrigerant, 6), 1.5 * refrigerant.coefficients.pressure_max):
        dew = refrigerant.value("dewEntropy", p)
        for s in (dew + v for v in (-250.0, -0.1, 0.1, 20.0, 200.0, 900.0)):
            exact_p = refrigerant.values("isentropicEnthalpy", complex(p, STEP), s)[0].imag / STEP
            exact_s = refrigerant.values("isentropicEnthalpy", p, complex(s, STEP))[0].imag / STEP
            assert refrigerant.value("isentropicEnthalpy_derp_s", p, s) == pytest.approx(exact_p, rel=1e-8), (p, s)
            assert refrigerant.value("isentropicEnthalpy_ders_p", p, s) == pytest.approx(exact_s, rel=1e-8), (p, s)


def test_isentropic_enthalpy_is_finite_and_rises_with_entropy(refrigerant: Medium) -> None:
    for p in (-1e6, 0.0, 1e5, 30e5, 1e8):
        found = [
            refrigerant.value("isentropicEnthalpy", p, s) for s in (-1e4, 0.0, 1500.0, 1700.0, 2000.0, 3000.0, 2e4)
        ]
        assert all(math.isfinite(h) for h in found)
        assert found == sorted(found)
