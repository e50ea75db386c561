"""The library's correlations beside their published forms, and both beside figures of other people."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import fmpy
import literature as lit
import numpy as np
import pytest
from scipy.optimize import brentq

from cosim.modelica import build

R134A = lit.Saturated(1278, 17.1, 2.5e-4, 1.1e-5, 0.0899, 3.76, 1.945e5, 0.0108)
P_REDUCED, M, ANGLE, LENGTH, DIAMETER, PR = 0.0862, 0.10203, np.pi / 3, 0.5, 3.3e-3, 7.0
ROUNDED_SUPERHEAT = 0.2  # K, over which the library rounds zero: 1e-3 at 5 K
Sweep = Callable[..., dict[str, np.ndarray]]


@pytest.fixture(scope="module")
def sweep(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sweep]:
    """Values of all functions over quality and Reynolds number."""
    fmu = str(build("RiverHeat.Validation.CorrelationSweep", out=tmp_path_factory.mktemp("fmu")).path)
    names = [v.name for v in fmpy.read_model_description(fmu).modelVariables if v.causality != "parameter"]

    def run(**parameters: float) -> dict[str, np.ndarray]:
        result = fmpy.simulate_fmu(
            fmu, stop_time=1.0, output_interval=0.02, start_values=parameters, output=[n for n in names if n != "time"]
        )
        return {name: result[name] for name in result.dtype.names}

    yield run


def solved(law: Callable[[float], float], dT: float) -> float:
    """Coefficient whose flux over it is the superheat `dT` in K."""
    return float(np.exp(brentq(lambda z: z - np.log(law(np.exp(z) * dT)), 0.0, 14.0, xtol=1e-12)))


def far(values: np.ndarray, *places: tuple[float, float]) -> np.ndarray:
    """Which `values` lie outside all the ranges."""
    keep = np.ones(len(values), bool)
    for low, high in places:
        keep &= (values < low) | (values > high)
    return keep


def compare(ours: np.ndarray, theirs: list[float], where: np.ndarray, rel: float = 1e-6) -> None:
    assert where.sum() > 10
    assert ours[where] == pytest.approx(np.array(theirs)[where], rel=rel)


def test_single_phase_in_tubes(sweep: Sweep) -> None:
    r = sweep()
    Re = r["Re"]
    corners = far(Re, (2300 - 80, 2300 + 80), (1e4 - 80, 1e4 + 80))
    compare(r["Nu_tube"], [lit.gnielinski(v, PR, DIAMETER / LENGTH) for v in Re], corners)
    compare(r["Nu_turbulent"], [lit.dittus_boelter(v, PR) for v in Re], Re > 0)
    compare(r["zeta_tube"], [lit.churchill(v) for v in Re], Re > 11)
    everywhere = [lit.gnielinski(v, PR, DIAMETER / LENGTH) for v in Re]
    assert np.max(np.abs(r["Nu_tube"] / everywhere - 1)) < 0.03  # rounded corners


@pytest.mark.parametrize("angle", [30.0, 60.0])
def test_single_phase_between_plates(sweep: Sweep, angle: float) -> None:
    phi = np.radians(angle)
    r = sweep(chevron=phi)
    Re = r["Re"]
    outside = far(Re, (1600, 2400)) & (Re > 11)
    compare(r["zeta_plate"], [lit.martin_friction(v, phi) for v in Re], outside)
    compare(r["Nu_plate"], [lit.martin(v, PR, phi) for v in Re], outside)


@pytest.mark.parametrize("dT", [3.0, 10.0])
def test_pool_boiling_is_the_law_in_flux(sweep: Sweep, dT: float) -> None:
    r = sweep(dT=dT)
    assert r["alpha_pool"][0] == pytest.approx(
        solved(lambda q: lit.cooper(q, P_REDUCED, M), np.hypot(dT, ROUNDED_SUPERHEAT)), rel=1e-9
    )


@pytest.mark.parametrize("d", [1.5e-3, 3.3e-3, 6e-3])
@pytest.mark.parametrize("G", [15.0, 80.0])
def test_boiling_between_plates_is_the_law_in_flux(sweep: Sweep, d: float, G: float) -> None:
    """Bond numbers 2.6, 12 and 41: both laws of the source."""
    r = sweep(d=d, G=G)
    x = r["x"]
    law = [
        solved(lambda q, v=v: lit.amalfi(q, G, max(v, 0.01), R134A, d=d, phi=ANGLE), np.hypot(5.0, ROUNDED_SUPERHEAT))
        for v in x
    ]
    compare(r["alpha_boiling_plate"], law, (x > 0.03) & (x < 0.99))


@pytest.mark.parametrize("G", [100.0, 400.0])
def test_boiling_in_tubes(sweep: Sweep, G: float) -> None:
    r = sweep(d=0.01, G=G)
    law = [
        lit.liu_winterton(float(np.hypot(5.0, ROUNDED_SUPERHEAT)), G, v, R134A, d=0.01, p_r=P_REDUCED, M=M)
        for v in r["x"]
    ]
    compare(r["alpha_boiling_tube"], law, r["x"] >= 0)


@pytest.mark.parametrize("G", [8.0, 40.0])
def test_condensing_between_plates(sweep: Sweep, G: float) -> None:
    d = 4e-3
    r = sweep(d=d, G=G)
    x = r["x"]
    Re = G * (1 - x + x * np.sqrt(R134A.rho_l / R134A.rho_v)) * d / R134A.eta_l
    law = [lit.longo(float(np.hypot(5.0, ROUNDED_SUPERHEAT)), G, v, R134A, d=d, L=LENGTH) for v in x]
    compare(r["alpha_condensing_plate"], law, far(Re, (1360, 1840)))


@pytest.mark.parametrize("G", [50.0, 150.0, 500.0])
def test_condensing_in_tubes(sweep: Sweep, G: float) -> None:
    """Stratified, between, annular."""
    r = sweep(d=0.008, G=G)
    x = r["x"]
    law = [
        lit.cavallini(float(np.hypot(5.0, ROUNDED_SUPERHEAT)), G, min(max(v, 1e-3), 0.999), R134A, d=0.008) for v in x
    ]
    compare(r["alpha_condensing_tube"], law, (x > 0.015) & (x < 0.985))


def test_condensing_on_tubes(sweep: Sweep) -> None:
    r = sweep(d=0.019, dT=8.0)
    assert r["alpha_condensing_bundle"][0] == pytest.approx(
        lit.nusselt_bundle(float(np.hypot(8.0, ROUNDED_SUPERHEAT)), R134A, d=0.019, rows=10), rel=1e-9
    )


def test_friction_of_two_phases(sweep: Sweep) -> None:
    r = sweep()
    compare(r["gradient"], [lit.mueller_steinhagen_heck(v, 100, 2000) for v in r["x"]], r["x"] < 0.999)


def test_annular_flow_agrees_with_an_older_law(sweep: Sweep) -> None:
    """Cavallini beside Shah (1979), each with 20 % scatter of its data."""
    r = sweep(d=0.008, G=400.0)
    for v, alpha in zip(r["x"], r["alpha_condensing_tube"], strict=True):
        if 0.2 < v < 0.9:
            assert alpha == pytest.approx(lit.shah_condensation(400.0, v, R134A, d=0.008, p_r=P_REDUCED), rel=0.25)


def test_no_jumps(sweep: Sweep) -> None:
    """Over quality, no step of 1/50 changes a coefficient of two phases by more than a quarter, ends apart."""
    r = sweep(d=4e-3, G=20.0)
    inner = (r["x"] > 0.05) & (r["x"] < 0.95)
    for name in ("alpha_boiling_plate", "alpha_boiling_tube", "alpha_condensing_plate", "alpha_condensing_tube"):
        values = r[name][inner]
        assert np.max(np.abs(np.diff(values)) / values[1:]) < 0.25


def test_published_figures() -> None:
    """The second writing beside values that the library ht 1.2.0 and fluids 1.2.0 print (C. Bell, examples)."""
    pool = (55 * (101325 / 22048321) ** 0.12 * (-np.log10(101325 / 22048321)) ** -0.55 * 18.02**-0.5 * 4.3**0.67) ** (
        1 / 0.33
    )
    assert pool == pytest.approx(1558.1435442153575, rel=1e-9)
    assert solved(lambda q: lit.cooper(q, 101325 / 22048321, 18.02e-3), 4.3) == pytest.approx(1558.14354, rel=1e-6)
    s = lit.Saturated(567.0, 18.09, 156e-6, 1e-5, 0.086, 2300 * 156e-6 / 0.086, 9e5, 0.02)
    G = 1 / (np.pi / 4 * 0.3**2)
    assert lit.liu_winterton(7.0, G, 0.4, s, d=0.3, p_r=1 / 22, M=44.02e-3) == pytest.approx(
        4747.749477190532, rel=1e-9
    )
    assert lit.martin_friction(2e4, np.pi / 4) == pytest.approx(0.7815890416247431, rel=1e-9)
    assert lit.martin_friction(1e3, np.pi / 3) == pytest.approx(2.0502354417306740, rel=1e-9)
    assert lit.martin(2e4, 0.7, np.pi / 4) == pytest.approx(162.88092440502624, rel=1e-9)
    assert lit.churchill(1e5) == pytest.approx(0.01787482162819732, rel=1e-9)
    assert lit.churchill(3e3) == pytest.approx(0.042974656317745795, rel=1e-9)
    assert lit.dittus_boelter(1e5, 1.2) == pytest.approx(247.40036409449127, rel=1e-9)
    s = lit.Saturated(800, 1.0, 1e-5, 1e-5, 0.6, 2300 * 1e-5 / 0.6, 1.0, 1.0)
    assert lit.shah_condensation(G, 0.4, s, d=0.3, p_r=0.05) == pytest.approx(2561.2593415479214, rel=1e-9)
