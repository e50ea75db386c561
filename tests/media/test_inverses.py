"""Inverse functions undo the functions they invert, and their derivatives are exact."""

from __future__ import annotations

import math

import numpy as np
import pytest

from cosim.media.evaluate import Medium

STEP = 1e-150
PRESSURES = tuple(float(p) for p in np.geomspace(0.1e5, 32.999e5, 40))


def test_saturation_pressure_inverts_saturation_temperature(r1234zee: Medium) -> None:
    for p in PRESSURES:
        t = r1234zee.value("saturationTemperature", p)
        assert r1234zee.value("saturationPressure", t) == pytest.approx(p, rel=1e-12)


def test_saturation_pressure_slope_is_the_inverse_slope(r1234zee: Medium) -> None:
    for p in PRESSURES:
        t = r1234zee.value("saturationTemperature", p)
        slope = 1.0 / r1234zee.value("saturationTemperature_derp", p)
        assert r1234zee.value("saturationPressure_derT", t) == pytest.approx(slope, rel=1e-9)


def test_saturation_pressure_beyond_the_range_is_positive_and_rises(r1234zee: Medium) -> None:
    temperatures = (-50.0, 0.0, 100.0, 200.0, 211.0, 212.0, 300.0, 377.0, 378.0, 382.6, 450.0, 2000.0)
    pressures = [r1234zee.value("saturationPressure", t) for t in temperatures]
    assert pressures[0] > 0.0
    assert pressures == sorted(pressures)


def test_isentropic_enthalpy_inverts_entropy_in_vapour(r1234zee: Medium) -> None:
    for p in (2e3, *PRESSURES, 50e5):
        dew = r1234zee.value("dewEnthalpy", p)
        for rise in (0.0, 1.0, 2e3, 3e4, 1e5, 2.5e5):
            s = r1234zee.value("specificEntropy_ph", p, dew + rise)
            assert r1234zee.value("isentropicEnthalpy", p, s) == pytest.approx(dew + rise, rel=1e-10)


def test_isentropic_enthalpy_inverts_entropy_in_wet_vapour(r1234zee: Medium) -> None:
    for p in PRESSURES:
        bubble, dew = r1234zee.value("bubbleEnthalpy", p), r1234zee.value("dewEnthalpy", p)
        h = 0.1 * bubble + 0.9 * dew
        s = r1234zee.value("specificEntropy_ph", p, h)
        assert r1234zee.value("isentropicEnthalpy", p, s) == pytest.approx(h, rel=1e-12)


def test_isentropic_derivatives_are_exact(r1234zee: Medium) -> None:
    for p in (2e3, *PRESSURES, 50e5):
        for s in (1500.0, 1650.0, 1700.0, 1800.0, 2000.0, 2600.0):
            exact_p = r1234zee.values("isentropicEnthalpy", complex(p, STEP), s)[0].imag / STEP
            exact_s = r1234zee.values("isentropicEnthalpy", p, complex(s, STEP))[0].imag / STEP
            assert r1234zee.value("isentropicEnthalpy_derp_s", p, s) == pytest.approx(exact_p, rel=1e-8), (p, s)
            assert r1234zee.value("isentropicEnthalpy_ders_p", p, s) == pytest.approx(exact_s, rel=1e-8), (p, s)


def test_isentropic_enthalpy_is_finite_and_rises_with_entropy(r1234zee: Medium) -> None:
    for p in (-1e6, 0.0, 1e5, 30e5, 1e8):
        found = [r1234zee.value("isentropicEnthalpy", p, s) for s in (-1e4, 0.0, 1500.0, 1700.0, 2000.0, 3000.0, 1e4)]
        assert all(math.isfinite(h) for h in found)
        assert found == sorted(found)
