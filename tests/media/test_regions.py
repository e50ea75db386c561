"""Derivatives, continuity, monotony and behaviour outside the range, for the functions of pressure and enthalpy."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.optimize import brentq

from cosim.media.evaluate import Medium
from cosim.media.regions import BLEND_QUALITY

STEP = 1e-150
PROPERTIES = {
    "density_ph": ("density_derp_h", "density_derh_p"),
    "temperature_ph": ("temperature_derp_h", "temperature_derh_p"),
    "specificEntropy_ph": ("specificEntropy_derp_h", "specificEntropy_derh_p"),
}
PRESSURES = (-2e5, 2e3, 0.11e5, 0.7e5, 3e5, 11e5, 25e5, 32.9e5, 34e5, 60e5)
WORKING = tuple(float(p) for p in np.geomspace(0.1e5, 33e5, 25))


def enthalpies(medium: Medium, p: float) -> list[float]:
    """Enthalpies in every region and on both sides of every seam."""
    bubble, dew = medium.value("bubbleEnthalpy", p), medium.value("dewEnthalpy", p)
    c = medium.coefficients
    inside = [bubble + x * (dew - bubble) for x in (0.001, 0.004, 0.006, 0.3, 0.99)]
    liquid = [c.liquid.enthalpy_min + share * (bubble - c.liquid.enthalpy_min) for share in (0.01, 0.6, 0.99)]
    vapour = [dew + share * (c.vapour.enthalpy_max - dew) for share in (0.01, 0.4, 0.99)]
    return [c.liquid.enthalpy_min - 5e4, *liquid, *inside, *vapour, c.vapour.enthalpy_max + 8e4]


def pressures(medium: Medium) -> list[float]:
    """From vacuum through the whole range to three times its highest pressure."""
    c = medium.coefficients
    low, high = c.pressure_min, c.pressure_max
    inside = np.geomspace(low, high, 40)
    return [0.05 * low, 0.2 * low, 0.9 * low, *inside.tolist(), 1.005 * high, 1.1 * high, 1.4 * high, 3.0 * high]


def grid(medium: Medium) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Points of p and h in every region, within the range and beyond it on all sides."""
    points = []
    for p in pressures(medium):
        c = medium.coefficients
        beyond = (c.liquid.enthalpy_min - 2e5, c.vapour.enthalpy_max + 4e5)
        points += [(p, h) for h in (*enthalpies(medium, p), *beyond)]
    return tuple(np.array(points).T)  # type: ignore[return-value]


@pytest.mark.parametrize("name", PROPERTIES)
def test_derivative_functions_are_the_exact_derivatives(r1234zee: Medium, name: str) -> None:
    by_p, by_h = PROPERTIES[name]
    for p in PRESSURES:
        for h in enthalpies(r1234zee, p):
            exact_p = r1234zee.values(name, complex(p, STEP), h)[0].imag / STEP
            exact_h = r1234zee.values(name, p, complex(h, STEP))[0].imag / STEP
            assert r1234zee.value(by_p, p, h) == pytest.approx(exact_p, rel=1e-10), (p, h)
            assert r1234zee.value(by_h, p, h) == pytest.approx(exact_h, rel=1e-10), (p, h)


@pytest.mark.parametrize(
    "name",
    [
        "saturationTemperature",
        "bubbleEnthalpy",
        "dewEnthalpy",
        "bubbleDensity",
        "dewDensity",
        "bubbleEntropy",
        "dewEntropy",
    ],
)
def test_saturation_derivatives_are_exact(r1234zee: Medium, name: str) -> None:
    for p in PRESSURES:
        exact = r1234zee.values(name, complex(p, STEP))[0].imag / STEP
        assert r1234zee.value(f"{name}_derp", p) == pytest.approx(exact, rel=1e-10), p


def test_the_joint_function_gives_the_same_numbers(r1234zee: Medium) -> None:
    single = ("density_ph", "density_derp_h", "density_derh_p", "temperature_ph")
    for p in PRESSURES:
        for h in enthalpies(r1234zee, p):
            joint = r1234zee.values("density_and_derivatives_ph", p, h)
            assert joint == pytest.approx([r1234zee.value(name, p, h) for name in single], rel=1e-13)


@pytest.mark.parametrize("name", PROPERTIES)
@pytest.mark.parametrize("line", ["bubbleEnthalpy", "dewEnthalpy"])
def test_properties_are_continuous_over_the_saturation_lines(r1234zee: Medium, name: str, line: str) -> None:
    for p in PRESSURES:
        h = r1234zee.value(line, p)
        below, above = r1234zee.value(name, p, h - 1e-6), r1234zee.value(name, p, h + 1e-6)
        assert above == pytest.approx(below, rel=1e-9), p


@pytest.mark.parametrize(("phase", "line"), [("bubble", "bubbleEnthalpy"), ("dew", "dewEnthalpy")])
def test_saturation_functions_are_the_limits_of_the_property(r1234zee: Medium, phase: str, line: str) -> None:
    for p in PRESSURES:
        h = r1234zee.value(line, p)
        assert r1234zee.value("density_ph", p, h) == pytest.approx(r1234zee.value(f"{phase}Density", p), rel=1e-12)
        s = r1234zee.value("specificEntropy_ph", p, h)
        assert s == pytest.approx(r1234zee.value(f"{phase}Entropy", p), rel=1e-12)
        t = r1234zee.value("temperature_ph", p, h)
        assert t == pytest.approx(r1234zee.value("saturationTemperature", p), rel=1e-12)


def test_density_has_continuous_derivatives_at_both_ends_of_the_blend_band(r1234zee: Medium) -> None:
    for p, x in product((2e3, *WORKING, 36e5), (0.0, BLEND_QUALITY)):
        bubble, dew = r1234zee.value("bubbleEnthalpy", p), r1234zee.value("dewEnthalpy", p)
        h = bubble + x * (dew - bubble)
        for name in ("density_derp_h", "density_derh_p"):
            below, above = r1234zee.value(name, p, h - 1e-6), r1234zee.value(name, p, h + 1e-6)
            steepest = abs(r1234zee.value(name, p, bubble + 0.2 * BLEND_QUALITY * (dew - bubble)))
            assert above == pytest.approx(below, rel=1e-9, abs=1e-7 * steepest), (p, x, name)


def test_density_and_temperature_join_smoothly_at_the_ends_of_the_range(r1234zee: Medium) -> None:
    c = r1234zee.coefficients
    for edge in (c.pressure_min, c.pressure_max):
        bubble = r1234zee.value("bubbleEnthalpy", edge)
        for h in (h for h in enthalpies(r1234zee, edge) if abs(h - bubble) > 1e2):
            for name in (n for pair in PROPERTIES.items() for n in (pair[0], *pair[1])):
                below, above = r1234zee.value(name, edge * (1 - 1e-11), h), r1234zee.value(name, edge * (1 + 1e-11), h)
                assert above == pytest.approx(below, rel=1e-6), (edge, h, name)
    for p, edge in product((1e5, 30e5), (c.liquid.enthalpy_min, c.vapour.enthalpy_max)):
        for name in (n for pair in PROPERTIES.items() for n in (pair[0], *pair[1])):
            below, above = r1234zee.value(name, p, edge - 1e-3), r1234zee.value(name, p, edge + 1e-3)
            assert above == pytest.approx(below, rel=1e-6), (p, edge, name)


def test_density_is_monotone_within_the_blend_band(refrigerant: Medium) -> None:
    p = np.repeat(pressures(refrigerant), 57)
    shares = np.tile(np.linspace(-0.2, 1.2, 57), len(p) // 57) * BLEND_QUALITY
    bubble, dew = (refrigerant.arrays(f"{line}Enthalpy", p)[0] for line in ("bubble", "dew"))
    densities = refrigerant.arrays("density_ph", p, bubble + shares * (dew - bubble))[0].reshape(-1, 57)
    assert np.all(np.diff(densities, axis=1) < 0.0)


def test_blend_band_is_half_a_percent_of_the_latent_heat_and_lies_between_the_branches(r1234zee: Medium) -> None:
    assert BLEND_QUALITY <= 0.005
    for p in WORKING:
        bubble, dew = r1234zee.value("bubbleEnthalpy", p), r1234zee.value("dewEnthalpy", p)
        v_bubble, v_dew = 1.0 / r1234zee.value("bubbleDensity", p), 1.0 / r1234zee.value("dewDensity", p)
        for x in (0.001, 0.003, 0.0049, 0.0051):
            v = 1.0 / r1234zee.value("density_ph", p, bubble + x * (dew - bubble))
            lever = v_bubble + x * (v_dew - v_bubble)
            assert v_bubble < v < v_bubble + BLEND_QUALITY * (v_dew - v_bubble) or x > BLEND_QUALITY
            if x > BLEND_QUALITY:
                assert v == pytest.approx(lever, rel=1e-12)


def test_states_of_a_volume_are_well_posed(refrigerant: Medium) -> None:
    """Within the range and beyond it, from vacuum to three times the highest pressure.

    Density rises with pressure and falls with enthalpy, temperature and entropy rise with enthalpy, and
    d(rho)/d(p) + d(rho)/d(h)/rho, the inverse square of the velocity of sound, is positive: otherwise the mass and
    energy balances of a volume with the states p and h have no stable solution.
    """
    p, h = grid(refrigerant)
    rho, by_p, by_h, _ = refrigerant.arrays("density_and_derivatives_ph", p, h)
    assert np.all(rho > 0.0)
    assert np.all(by_p > 0.0)
    assert np.all(by_h < 0.0)
    assert np.all(by_p + by_h / rho > 0.0)
    assert np.all(refrigerant.arrays("temperature_derh_p", p, h)[0] >= 0.0)
    assert np.all(refrigerant.arrays("specificEntropy_derh_p", p, h)[0] > 0.0)


def test_transport_properties_are_positive_and_continuous(refrigerant: Medium) -> None:
    p, h = grid(refrigerant)
    for name in ("dynamicViscosity_ph", "thermalConductivity_ph", "specificHeatCapacity_ph"):
        values = refrigerant.arrays(name, p, h)[0]
        assert np.all(values > 0.0) and np.all(np.isfinite(values)), name
        for line in ("bubbleEnthalpy", "dewEnthalpy"):
            at = refrigerant.arrays(line, p)[0]
            below, above = (refrigerant.arrays(name, p, at + step)[0] for step in (-1e-6, 1e-6))
            assert above == pytest.approx(below, rel=1e-8), (name, line)
    assert np.all(refrigerant.arrays("surfaceTension", p)[0] > 0.0)


def test_far_outside_the_range_all_stays_finite(refrigerant: Medium) -> None:
    p, h = np.array(list(product((-1e8, -1e5, 0.0, 1.0, 1e8), (-1e7, 0.0, 2e5, 4e5, 1e7)))).T
    for function in refrigerant.functions.values():
        if [v.name for v in function.inputs] == ["p", "h"]:
            assert np.all(np.isfinite(refrigerant.arrays(function.name, p, h))), function.name
    assert np.all(refrigerant.arrays("density_ph", p, h)[0] > 0.0)
    assert np.all(refrigerant.arrays("velocityOfSound", p, h)[0] > 0.0)


def test_vapour_quality_has_exact_derivatives(r1234zee: Medium) -> None:
    for p in PRESSURES:
        for h in enthalpies(r1234zee, p):
            for name, arguments in (("p_h", (complex(p, STEP), h)), ("h_p", (p, complex(h, STEP)))):
                exact = r1234zee.values("vapourQuality", *arguments)[0].imag / STEP
                assert r1234zee.value(f"vapourQuality_der{name}", p, h) == pytest.approx(exact, rel=1e-10)


def test_temperature_is_the_slope_of_enthalpy_over_entropy(r1234zee: Medium) -> None:
    """Tds = dh at constant pressure holds although T and s are fitted apart."""
    for p in WORKING:
        for h in enthalpies(r1234zee, p)[1:-1]:
            slope = r1234zee.value("specificEntropy_derh_p", p, h)
            assert 1.0 / slope == pytest.approx(r1234zee.value("temperature_ph", p, h), rel=2e-3), (p, h)


def test_mass_along_a_path_is_the_integral_of_the_derivatives(r1234zee: Medium) -> None:
    """Charge conservation: from subcooled liquid through both lines to hot vapour, with falling pressure."""

    def state(share: float) -> tuple[float, float]:
        return 28e5 - 26e5 * share, 2.0e5 + 2.8e5 * share

    def beyond(share: float, quality: float) -> float:
        return r1234zee.value("vapourQuality", *state(share)) - quality

    def rate(share: float) -> float:
        by_p, by_h = (r1234zee.value(f"density_der{d}", *state(share)) for d in ("p_h", "h_p"))
        return by_p * -26e5 + by_h * 2.8e5

    seams = [float(brentq(beyond, 0.0, 1.0, args=(x,))) for x in (0.0, BLEND_QUALITY, 1.0)]
    nodes, weights = np.polynomial.legendre.leggauss(10)
    change = 0.0
    for start, end in pairwise((0.0, *seams, 1.0)):
        for left, right in pairwise(np.geomspace(start + 1e-3, end + 1e-3, 20) - 1e-3):
            points = 0.5 * (left + right) + 0.5 * (right - left) * nodes
            change += 0.5 * (right - left) * sum(w * rate(float(x)) for w, x in zip(weights, points, strict=True))
    difference = r1234zee.value("density_ph", *state(1.0)) - r1234zee.value("density_ph", *state(0.0))
    assert change == pytest.approx(difference, rel=1e-8)
