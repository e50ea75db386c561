"""One centrifugal stage over Mach number, to choke and beyond nonsense, against the map by hand with CoolProp."""

from __future__ import annotations

from collections.abc import Callable
from math import pi
from pathlib import Path

import CoolProp
import fmpy
import numpy as np
import pytest
from steady_compressor import flow_at_choke, flow_at_surge, map_coefficients, run_stage
from steady_plant import MachEffects, Stage
from steady_properties import refrigerant, saturated

from cosim.modelica import build

CLASS = "RiverHeat.Validation.StageMap"
P_SUCTION = 2.1e5  # Pa, R1234ze(E)
STAGE = [f"stage.{name}" for name in Stage.__dataclass_fields__]
RESULTS = [f"stage.{name}" for name in ("m_flow", "efficiency", "Mach", "surge_margin", "choke_margin", "head", "work")]
MAP = [f"stage.map.{name}" for name in MachEffects.__dataclass_fields__]

Run = Callable[..., np.void]


@pytest.fixture(scope="module")
def fmu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(CLASS, out=tmp_path_factory.mktemp("fmu")).path


@pytest.fixture(scope="module")
def run(fmu: Path) -> Run:
    """Last row of a run to steady state."""

    def simulate(**values: float) -> np.void:
        result = fmpy.simulate_fmu(
            str(fmu),
            fmi_type="CoSimulation",
            stop_time=30.0,
            step_size=1.0,
            start_values={name.replace("__", "."): value for name, value in values.items()},
            output=[*RESULTS, *STAGE, *MAP],
        )
        last: np.void = result[-1]
        return last

    return simulate


def machine(row: np.void) -> tuple[Stage, MachEffects]:
    return (
        Stage(**{name: float(row[f"stage.{name}"]) for name in Stage.__dataclass_fields__}),
        MachEffects(**{name: float(row[f"stage.map.{name}"]) for name in MachEffects.__dataclass_fields__}),
    )


@pytest.mark.parametrize(
    ("omega", "p_discharge", "vane_angle"),
    [(575.0, 7.4e5, 0.2), (420.0, 4.0e5, 0.0), (650.0, 9.5e5, 0.3), (575.0, 3.0e5, 0.0), (690.0, 8.0e5, 0.8)],
)
def test_head_work_and_margin_are_the_map_by_hand(
    run: Run, omega: float, p_discharge: float, vane_angle: float
) -> None:
    """At Mach numbers from 1.1 to 1.9, near surge and in choke."""
    row = run(omega=omega, p_discharge=p_discharge, vane_angle=vane_angle)
    stage, effects = machine(row)
    suction = saturated(saturation_temperature(P_SUCTION), 1)
    by_hand = run_stage(
        stage, effects, suction, p_out=p_discharge, m_flow=row["stage.m_flow"], omega=omega, vane_angle=vane_angle
    )
    u = by_hand.tip_speed
    assert by_hand.head == pytest.approx(by_hand.head_required, abs=0.004 * u**2)
    assert row["stage.work"] == pytest.approx(by_hand.work, abs=0.004 * u**2)
    assert row["stage.efficiency"] == pytest.approx(by_hand.efficiency, abs=0.01)
    assert row["stage.surge_margin"] == pytest.approx(by_hand.margin, abs=0.01)
    assert row["stage.Mach"] == pytest.approx(by_hand.mach, rel=0.005)


def saturation_temperature(p: float) -> float:
    refrigerant().update(CoolProp.PQ_INPUTS, p, 1)
    return float(refrigerant().T())


def test_map_is_unchanged_at_its_mach_number(run: Run) -> None:
    """At the Mach number that it was made for, away from choke, the map with Mach effects is the plain one."""
    row = run()
    omega = 575.0 * row["stage.map.Mach_map"] / row["stage.Mach"]
    row = run(omega=omega, p_discharge=7.6e5, vane_angle=0.0)
    plain = run(omega=omega, p_discharge=7.6e5, vane_angle=0.0, stage__map__compression=0.0, stage__map__loss_Mach=0.0)
    assert row["stage.Mach"] == pytest.approx(row["stage.map.Mach_map"], rel=1e-3)
    assert row["stage.m_flow"] == pytest.approx(plain["stage.m_flow"], rel=1e-3)
    assert row["stage.efficiency"] == pytest.approx(plain["stage.efficiency"], abs=1e-3)


def test_efficiency_falls_and_range_narrows_beyond_the_design_mach_number(run: Run) -> None:
    """From Mach 1.2 to 2: the best efficiency falls beyond 1.58, surge comes at higher and choke at lower flow."""
    stage, effects = machine(run())
    surge, choke, best = [], [], []
    for mach in (1.2, 1.58, 1.8, 2.0):
        surge.append(flow_at_surge(stage, 0.0, effects, mach))
        choke.append(flow_at_choke(stage, effects, mach))
        x = np.linspace(surge[-1], choke[-1], 200)
        work, head = map_coefficients(stage, x, 0.0, effects, mach)
        best.append(float(np.max(np.asarray(head) / np.asarray(work))))
    assert surge == sorted(surge)
    assert choke[:2] == sorted(choke[:2], reverse=True)
    assert best[1] > best[2] > best[3]
    assert best[1] - best[3] > 0.02
    ranges = [1 - s / c for s, c in zip(surge, choke, strict=True)]
    assert ranges[0] > ranges[1] > ranges[2]


def test_flow_is_limited_by_choke(run: Run) -> None:
    """Whatever the discharge pressure, down to that of the suction: at most 12 % beyond the choking flow."""
    flows = []
    for p_discharge in (4e5, 3e5, 2.4e5, 2.11e5):
        row = run(omega=575.0, p_discharge=p_discharge, vane_angle=0.0)
        stage, effects = machine(row)
        suction = saturated(saturation_temperature(P_SUCTION), 1)
        area = pi / 4 * stage.D**2
        x = row["stage.m_flow"] / (suction.d * area * stage.phi_design * 575.0 * stage.D / 2)
        flows.append(x)
        assert x < 1.12 * flow_at_choke(stage, effects, row["stage.Mach"])
    assert flows == sorted(flows)
    assert flows[-1] / flows[0] < 1.05


@pytest.mark.parametrize(
    ("name", "value", "named"),
    [
        ("stage.map.surge_reserve", 0.9, "surge_reserve"),
        ("stage.map.surge_reserve", -0.1, "surge_reserve"),
        ("stage.map.x_choke", 0.5, "x_choke"),
        ("stage.map.work_1", 1.5, "work_1"),
        ("stage.map.loss_impeller", 0.0, "loss_impeller"),
        ("stage.map.loss_constant", 0.9, "loss_constant"),
        ("stage.map.loss_friction", -0.1, "loss_friction"),
        ("stage.map.Mach_map", -1.0, "Mach_map"),
        ("stage.D", -0.7, "D must"),
        ("stage.phi_design", -0.1, "phi_design"),
        ("stage.inertance", -1.0, "inertance"),
    ],
)
def test_nonsense_is_named(fmu: Path, name: str, value: float, named: str) -> None:
    """A surge line above the map among it."""
    messages: list[str] = []
    with pytest.raises(fmpy.fmi1.FMICallException):
        fmpy.simulate_fmu(
            str(fmu),
            fmi_type="CoSimulation",
            stop_time=5.0,
            start_values={"stage.map.loss_diffuser": 0.1, name: value},
            logger=lambda *arguments: messages.append(str(arguments[-1])),
        )
    assert any(named in message for message in messages), messages
