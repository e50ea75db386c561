"""Four impellers with injections and intercooler, anti-surge control, motor and rotor, against CoolProp and by hand."""

from __future__ import annotations

from collections.abc import Callable
from math import pi
from pathlib import Path

import CoolProp
import fmpy
import numpy as np
import pytest
from steady_compressor import map_coefficients
from steady_plant import MachEffects, Stage

from cosim.modelica import build

CLASS = "RiverHeat.Compressors.Examples.FourStages"
THROTTLED, RELEASED, TRIP, RESTART, STOP = 500.0, 800.0, 1100.0, 1500.0, 2000.0  # s, as the class has them
STAGES = (1, 2, 3, 4)
OUTPUTS = [
    *(
        f"stage_{i}.{name}"
        for i in STAGES
        for name in ("m_flow", "h_inlet", "h_discharge", "inlet.p", "outlet.p", "surge_margin", "P", "T_discharge")
    ),
    *(f"stage_{i}.{name}" for i in STAGES for name in Stage.__dataclass_fields__),
    *(f"stage_{i}.map.{name}" for i in STAGES for name in MachEffects.__dataclass_fields__),
    *(f"motor.{name}" for name in ("P_shaft", "P_el", "P_drive_loss", "torque", "P_standby", "P_oil")),
    *("surge_margin", "shaft.omega", "shaft.friction", "recycle.opening", "anti_surge.command", "header.p"),
    *(
        "injection_1.m_flow",
        "injection_3.m_flow",
        "flash_1.h",
        "flash_3.h",
        "intercooler.Q_flow_coolant",
        "intercooler.T",
    ),
]

Run = Callable[..., np.ndarray]


@pytest.fixture(scope="module")
def fmu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(CLASS, out=tmp_path_factory.mktemp("fmu")).path


@pytest.fixture(scope="module")
def run(fmu: Path) -> Run:
    def simulate(stop: float = STOP, **values: float) -> np.ndarray:
        result: np.ndarray = fmpy.simulate_fmu(
            str(fmu),
            fmi_type="CoSimulation",
            stop_time=stop,
            step_size=1.0,
            output_interval=1.0,
            start_values={name.replace("__", "."): value for name, value in values.items()},
            output=OUTPUTS,
        )
        return result

    return simulate


@pytest.fixture(scope="module")
def result(run: Run) -> np.ndarray:
    return run()


def between(result: np.ndarray, start: float, stop: float) -> np.ndarray:
    return result[(result["time"] >= start) & (result["time"] < stop)]


def test_stages_are_the_map_by_hand(result: np.ndarray) -> None:
    """In steady state each stage's head by real-gas enthalpies is that of its map at flow, speed and Mach number."""
    row = between(result, 450, THROTTLED)[0]
    gas = CoolProp.AbstractState("HEOS", "R134a")
    omega = row["shaft.omega"]
    for i in STAGES:
        name = f"stage_{i}"
        stage = Stage(**{field: float(row[f"{name}.{field}"]) for field in Stage.__dataclass_fields__})
        effects = MachEffects(
            **{field: float(row[f"{name}.map.{field}"]) for field in MachEffects.__dataclass_fields__}
        )
        gas.update(CoolProp.HmassP_INPUTS, row[f"{name}.h_inlet"], row[f"{name}.inlet.p"])
        u = omega * stage.D / 2
        x = row[f"{name}.m_flow"] / (gas.rhomass() * pi / 4 * stage.D**2 * u * stage.phi_design)
        work, head = map_coefficients(stage, x, 0.0, effects, u / gas.speed_sound())
        gas.update(CoolProp.PSmass_INPUTS, row[f"{name}.outlet.p"], gas.smass())
        assert gas.hmass() - row[f"{name}.h_inlet"] == pytest.approx(head * u**2, rel=0.015), name
        assert row[f"{name}.h_discharge"] - row[f"{name}.h_inlet"] == pytest.approx(work * u**2, rel=0.005), name


def test_injection_and_intercooler_close_their_balances(result: np.ndarray) -> None:
    row = between(result, 450, THROTTLED)[0]
    for before, after, injection in ((1, 2, 1), (3, 4, 3)):
        m_injected, h_injected = row[f"injection_{injection}.m_flow"], row[f"flash_{injection}.h"]
        assert m_injected > 0.05 * row["stage_1.m_flow"]
        m, h = row[f"stage_{before}.m_flow"], row[f"stage_{before}.h_discharge"]
        assert row[f"stage_{after}.m_flow"] == pytest.approx(m + m_injected, rel=1e-5)
        assert row[f"stage_{after}.h_inlet"] == pytest.approx(
            (m * h + m_injected * h_injected) / (m + m_injected), rel=1e-6
        )
    given = row["stage_2.m_flow"] * (row["stage_2.h_discharge"] - row["stage_3.h_inlet"])
    assert given == pytest.approx(row["intercooler.Q_flow_coolant"], rel=1e-5)
    assert given > 1e5


def test_power_of_shaft_and_motor(result: np.ndarray) -> None:
    """Gas power and bearings; losses of the drive by their three parts."""
    row = between(result, 450, THROTTLED)[0]
    omega = row["shaft.omega"]
    gas = sum(row[f"stage_{i}.m_flow"] * (row[f"stage_{i}.h_discharge"] - row[f"stage_{i}.h_inlet"]) for i in STAGES)
    assert row["motor.P_shaft"] == pytest.approx(gas + row["shaft.friction"] * omega**2, rel=1e-5)
    P_max, torque_max = 4.6e6, 9.5e3
    full = P_max * (1 / 0.955 - 1)
    r = omega * torque_max / P_max
    by_hand = (
        0.25 * row["motor.P_shaft"] / P_max + 0.4 * (r + r**2) / 2 + 0.35 * (row["motor.torque"] / torque_max) ** 2
    )
    assert row["motor.P_drive_loss"] == pytest.approx(full * by_hand, rel=1e-5)
    total = row["motor.P_shaft"] + row["motor.P_drive_loss"] + row["motor.P_standby"] + row["motor.P_oil"]
    assert row["motor.P_el"] == pytest.approx(total, rel=1e-9)


def test_anti_surge_keeps_the_margin(run: Run, result: np.ndarray) -> None:
    """The discharge closes within 20 s: without the recycle valve stage 4 passes its surge line, with it never."""
    approach = between(result, THROTTLED, TRIP)
    assert approach["surge_margin"].min() > 0.05
    assert approach["recycle.opening"].max() > 0.3
    alone = between(run(stop=RELEASED, recycle__A_open=1e-7), THROTTLED, RELEASED)
    assert alone["surge_margin"].min() < -0.2


def test_recycle_valve_opens_fast_and_closes_slowly(result: np.ndarray) -> None:
    opening = np.diff(between(result, THROTTLED, RELEASED)["anti_surge.command"])
    closing = np.diff(between(result, RELEASED, TRIP)["anti_surge.command"])
    assert opening.max() > 0.05
    assert closing.min() > -1 / 60 - 1e-4
    assert closing.min() < -1 / 62
    rest = between(result, 600, RELEASED)["recycle.opening"]
    assert np.ptp(rest) < 0.005  # no hunting


def test_trip_coast_down_and_restart(result: np.ndarray) -> None:
    """Recycle valve open at once, rotor below 10 % within 2 minutes, no power; the restart reaches the same point."""
    tripped = between(result, TRIP + 4, RESTART)
    assert tripped["recycle.opening"].min() > 0.85
    assert np.all(tripped["motor.P_shaft"] == 0)
    assert np.all(np.diff(tripped["shaft.omega"]) < 0)
    assert between(result, TRIP + 120, RESTART)["shaft.omega"].max() < 0.1 * 515
    assert tripped["header.p"][-1] < 3.3e5
    before, after = between(result, 450, THROTTLED)[0], result[-1]
    for name in ("stage_1.m_flow", "stage_4.T_discharge", "motor.P_el", "surge_margin"):
        assert after[name] == pytest.approx(before[name], rel=1e-3)


@pytest.mark.parametrize(
    ("name", "value", "named"),
    [
        ("anti_surge.margin_set", -0.1, "margin_set"),
        ("anti_surge.band", 0.3, "band"),
        ("anti_surge.T_close", 1.0, "T_close"),
        ("anti_surge.T_open", -2.0, "T_open"),
        ("anti_surge.T_lead", -1.0, "T_lead"),
        ("motor.efficiency", 1.2, "efficiency"),
        ("motor.share_idle", 0.9, "share_idle"),
        ("motor.torque_max", -1.0, "torque_max"),
        ("intercooler.m_flow_nominal", -60.0, "m_flow_nominal"),
        ("intercooler.G_nominal", -1.0, "G_nominal"),
    ],
)
def test_nonsense_is_named(fmu: Path, name: str, value: float, named: str) -> None:
    messages: list[str] = []
    with pytest.raises(fmpy.fmi1.FMICallException):
        fmpy.simulate_fmu(
            str(fmu),
            fmi_type="CoSimulation",
            stop_time=5.0,
            start_values={name: value},
            logger=lambda *arguments: messages.append(str(arguments[-1])),
        )
    assert any(named in message for message in messages), messages
