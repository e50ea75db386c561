"""Small models with a closed-form answer, built and run as Co-Simulation and Model Exchange."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest
from scipy.special import gammainc, lambertw

from cosim.modelica import build

MODELS = Path(__file__).parent / "models"
KINDS = ("CoSimulation", "ModelExchange")

Run = Callable[..., np.ndarray]


@pytest.fixture(scope="session")
def fmu(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Builds a model of this folder once."""
    folder = tmp_path_factory.mktemp("fmus")
    built: dict[str, Path] = {}

    def get(name: str) -> Path:
        if name not in built:
            built[name] = build(name, sources=[MODELS / f"{name}.mo"], out=folder).path
        return built[name]

    return get


def simulate(
    path: Path, kind: str, stop: float, output: list[str], *, interval: float, tolerance: float = 1e-6, **more: object
) -> np.ndarray:
    return fmpy.simulate_fmu(
        str(path), fmi_type=kind, stop_time=stop, output_interval=interval, output=output, relative_tolerance=tolerance,
        step_size=interval if kind == "CoSimulation" else None, **more,
    )  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_stiff_linear_pair(fmu: Callable[[str], Path], kind: str) -> None:
    """slow = exp(-t); fast follows with rate 1e6: fast = (exp(-t) - exp(-1e6 t)) / (1 - 1e-6)."""
    result = simulate(fmu("StiffPair"), kind, 5.0, ["slow", "fast"], interval=0.1, tolerance=1e-7)
    t = result["time"]
    assert np.allclose(result["slow"], np.exp(-t), atol=2e-6)
    assert np.allclose(result["fast"], (np.exp(-t) - np.exp(-1e6 * t)) / (1 - 1e-6), atol=2e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_error_falls_with_tolerance(fmu: Callable[[str], Path], kind: str) -> None:
    errors = []
    for tolerance in (1e-3, 1e-6, 1e-9):
        result = simulate(fmu("StiffPair"), kind, 5.0, ["slow"], interval=0.5, tolerance=tolerance)
        errors.append(np.max(np.abs(result["slow"] - np.exp(-result["time"]))))
    assert errors[0] > errors[1] > errors[2]
    assert errors[2] < 5e-8


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("voltage", [0.3, 2.0, 5.0])
def test_nonlinear_algebraic_loop(fmu: Callable[[str], Path], kind: str, voltage: float) -> None:
    """Diode in series with a resistor: the current by Lambert's W (Banwell and Jayakumar, Electron. Lett. 36, 2000)."""
    r, i_s, v_t = 100.0, 1e-9, 0.05
    z = i_s * r / v_t * np.exp((voltage + i_s * r) / v_t)
    current = v_t / r * lambertw(z).real - i_s
    result = simulate(fmu("DiodeLoop"), kind, 1.0, ["i", "charge"], interval=0.25, start_values={"u": voltage})
    assert np.allclose(result["i"], current, rtol=1e-8)
    assert result["charge"][-1] == pytest.approx(current, rel=1e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_bouncing_ball(fmu: Callable[[str], Path], kind: str) -> None:
    """Impacts at t0 (1 + 2 (e + e^2 + ...)); between them a parabola."""
    g, e = 9.81, 0.7
    result = simulate(fmu("Ball"), kind, 1.7, ["h", "v", "bounces"], interval=0.01, tolerance=1e-8)
    t0, v0 = np.sqrt(2 / g), np.sqrt(2 * g)
    impacts = t0 + np.concatenate([[0.0], np.cumsum(2 * v0 * e ** np.arange(1, 8) / g)])
    t = result["time"]
    count = np.searchsorted(impacts, t)
    since = np.where(count > 0, t - impacts[np.maximum(count - 1, 0)], t)
    v = np.where(count > 0, v0 * e**count - g * since, -g * since)
    h = np.where(count > 0, v0 * e**count * since - g * since**2 / 2, 1 - g * since**2 / 2)
    away = np.min(np.abs(t[:, None] - impacts[None, :]), axis=1) > 1e-6
    assert np.allclose(result["h"][away], h[away], atol=1e-5)
    assert np.allclose(result["v"][away], v[away], atol=1e-4)
    assert np.array_equal(result["bounces"][away], count[away])


@pytest.mark.parametrize(
    ("c_hot", "c_cold", "ua"), [(2000.0, 3000.0, 4000.0), (2500.0, 2500.0, 5000.0), (4000.0, 1000.0, 3000.0)]
)
def test_counter_flow_exchanger(fmu: Callable[[str], Path], c_hot: float, c_cold: float, ua: float) -> None:
    """Steady state against effectiveness-NTU in counter flow (VDI Heat Atlas, C1); 40 mixed cells err by 2 %."""
    low, ratio = min(c_hot, c_cold), min(c_hot, c_cold) / max(c_hot, c_cold)
    ntu = ua / low
    exact = (
        ntu / (1 + ntu) if ratio == 1 else (1 - np.exp(-ntu * (1 - ratio))) / (1 - ratio * np.exp(-ntu * (1 - ratio)))
    )
    result = simulate(
        fmu("CounterFlow"),
        "CoSimulation",
        3000.0,
        ["effectiveness"],
        interval=3000.0,
        start_values={"C1": c_hot, "C2": c_cold, "UA": ua},
    )
    assert result["effectiveness"][-1] == pytest.approx(exact, rel=0.02)


@pytest.mark.parametrize("kind", KINDS)
def test_step_through_pipe(fmu: Callable[[str], Path], kind: str) -> None:
    """n mixed cells in series: an Erlang distribution of residence times, P(n, n t / tau)."""
    result = simulate(fmu("PipeStep"), kind, 250.0, ["T_out"], interval=5.0, tolerance=1e-8)
    assert np.allclose(result["T_out"], gammainc(20, 20 * result["time"] / 100.0), atol=1e-5)
