"""The quasi-steady twin beside the dynamic unit: unseen steady points, limits, balance, speed, start and stop.

The points are drawn here, with a seed of their own, over the documented range; those the map was made from come from a
Sobol sequence in `cosim.quasisteady`.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import fmpy
import numpy as np
import pytest

from cosim.fmu import instantiate, read_description
from cosim.modelica import build

WITHIN = 0.01
STOP = 4 * 3600.0
OUTPUTS = [
    "E_supply",
    "E_el",
    "Q_flow_supply",
    "P_el",
    "T_supply",
    "T_source_out",
    "T_condensing",
    "p_condensing",
    "running",
    "tripped",
]
YEAR = 365 * 86400.0
STEP = 900.0

Point = Mapping[str, float]


@dataclass(frozen=True)
class Unit:
    """Class of the dynamic unit and of its twin, the documented range, and what drives it into its limits."""

    dynamic: str
    twin: str
    nominal: float
    low: Point
    high: Point
    power_limits: tuple[float, float]
    overload: float
    """Heat asked for beyond nominal heat."""
    freezing_from: float = 274.7

    def unseen(self, count: int, seed: int, **fixed: float) -> list[dict[str, float]]:
        """Latin hypercube over the range."""
        rng = np.random.default_rng(seed)
        columns = {
            name: self.low[name]
            + (self.high[name] - self.low[name]) * (rng.permutation(count) + rng.random(count)) / count
            for name in self.low
        }
        rows = ({name: float(column[i]) for name, column in columns.items()} for i in range(count))
        return [{**row, **fixed} for row in rows]

    @property
    def points(self) -> dict[str, list[dict[str, float]]]:
        """By kind, 56 in all."""
        full, (least, most) = self.nominal, self.power_limits
        cold = self.unseen(8, 5, Q_flow_set=full)
        limited = self.unseen(8, 6, Q_flow_set=full)
        return {
            "over the range": self.unseen(35, 2026),
            "ice": [{**point, "T_source_in": self.freezing_from + 0.25 * k} for k, point in enumerate(cold)],
            "power": [{**point, "P_el_limit": least + (most - least) * k / 7} for k, point in enumerate(limited)],
            "more than there is": self.unseen(5, 8, Q_flow_set=self.overload * full),
        }


UNITS = {
    "mannheim 1": Unit(
        "RiverHeat.Plants.Mannheim1",
        "RiverHeat.Plants.Mannheim1Quasisteady",
        20e6,
        {"Q_flow_set": 4e6, "T_supply_set": 356.15, "T_return": 318.15, "T_source_in": 275.15, "m_flow_source": 450.0},
        {"Q_flow_set": 20e6, "T_supply_set": 372.15, "T_return": 338.15, "T_source_in": 298.15, "m_flow_source": 850.0},
        (4.6e6, 6.7e6),
        1.35,
    ),
    "mannheim 2": Unit(
        "RiverHeat.Plants.Mannheim2Unit",
        "RiverHeat.Plants.Mannheim2Quasisteady",
        82.5e6,
        {
            "Q_flow_set": 16.5e6,
            "T_supply_set": 373.15,
            "T_return": 318.15,
            "T_source_in": 275.15,
            "m_flow_source": 3500.0,
        },
        {
            "Q_flow_set": 82.5e6,
            "T_supply_set": 403.15,
            "T_return": 333.15,
            "T_source_in": 297.15,
            "m_flow_source": 5500.0,
        },
        (20e6, 30e6),
        1.12,
    ),
    "two-stage ammonia": Unit(
        "RiverHeat.Plants.AmmoniaTwoStage",
        "RiverHeat.Plants.AmmoniaTwoStageQuasisteady",
        13.2e6,
        {
            "Q_flow_set": 2.64e6,
            "T_supply_set": 348.15,
            "T_return": 323.15,
            "T_source_in": 276.15,
            "m_flow_source": 420.0,
        },
        {
            "Q_flow_set": 13.2e6,
            "T_supply_set": 364.15,
            "T_return": 338.15,
            "T_source_in": 287.15,
            "m_flow_source": 630.0,
        },
        (2.2e6, 3.6e6),
        1.15,
        275.0,
    ),
}
KINDS = ("over the range", "ice", "power", "more than there is")
DYNAMIC, TWIN = UNITS["mannheim 1"].dynamic, UNITS["mannheim 1"].twin


@pytest.fixture(scope="module")
def fmus(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("fmus")
    return {name: build(name, out=folder).path for unit in UNITS.values() for name in (unit.dynamic, unit.twin)}


def steady(fmu: Path, point: Point) -> dict[str, float]:
    """Means over the last hour, which must be those of the hour before: the dynamic unit hunts at some low loads."""
    result = fmpy.simulate_fmu(
        str(fmu),
        fmi_type="CoSimulation",
        stop_time=STOP,
        step_size=300.0,
        output_interval=300.0,
        relative_tolerance=1e-6,
        start_values={**point, "on": True},
        output=OUTPUTS,
    )
    hour = 12  # points
    mean, before = (
        {n: float(np.mean(result[n][a:b])) for n in OUTPUTS} for a, b in ((-hour, None), (-2 * hour, -hour))
    )
    for name, energy in (("Q_flow_supply", "E_supply"), ("P_el", "E_el")):
        mean[name] = float(result[energy][-1] - result[energy][-1 - hour]) / 3600.0
        before[name] = float(result[energy][-1 - hour] - result[energy][-1 - 2 * hour]) / 3600.0
        assert mean[name] == pytest.approx(before[name], rel=5e-3), point
    return mean


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", UNITS)
def test_unseen_steady_points_within_1_percent(fmus: dict[str, Path], name: str, kind: str) -> None:
    unit = UNITS[name]
    for point in unit.points[kind]:
        dynamic, twin = steady(fmus[unit.dynamic], point), steady(fmus[unit.twin], point)
        assert dynamic["running"] and not dynamic["tripped"] and twin["running"] and not twin["tripped"], point
        COP, COP_twin = (state["Q_flow_supply"] / state["P_el"] for state in (dynamic, twin))
        assert twin["Q_flow_supply"] == pytest.approx(dynamic["Q_flow_supply"], rel=WITHIN), point
        assert twin["P_el"] == pytest.approx(dynamic["P_el"], rel=WITHIN), point
        assert COP_twin == pytest.approx(COP, rel=WITHIN), point
        assert twin["T_source_out"] == pytest.approx(dynamic["T_source_out"], abs=0.05), point
        assert twin["T_supply"] == pytest.approx(dynamic["T_supply"], abs=0.1), point
        if kind == "ice" and dynamic["Q_flow_supply"] < 0.99 * unit.nominal:
            assert dynamic["T_source_out"] == pytest.approx(273.45, abs=0.05)


def test_there_are_at_least_fifty_points() -> None:
    assert all(sum(map(len, unit.points.values())) >= 50 for unit in UNITS.values())


@pytest.mark.slow
@pytest.mark.parametrize(
    "point",
    [
        {"T_supply_set": 372.15, "m_flow_network_limit": 100.0},
        {"T_supply_set": 372.15, "m_flow_network_limit": 95.0, "T_source_in": 281.15},
        {"T_supply_set": 377.65, "T_return": 338.15},
    ],
)
def test_at_the_pressure_limit_within_1_percent(fmus: dict[str, Path], point: Point) -> None:
    """Too little network water, or too hot a supply: the condensing pressure holds the heat."""
    whole = {"Q_flow_set": 20e6, "T_return": 333.15, "T_source_in": 278.15, "m_flow_source": 700.0, **point}
    dynamic, twin = steady(fmus[DYNAMIC], whole), steady(fmus[TWIN], whole)
    assert dynamic["p_condensing"] == pytest.approx(31e5, rel=2e-3)
    assert dynamic["Q_flow_supply"] < 0.99 * UNITS["mannheim 1"].nominal
    for name in ("Q_flow_supply", "P_el", "p_condensing"):
        assert twin[name] == pytest.approx(dynamic[name], rel=WITHIN), name


def conditions_of_a_year(count: int) -> dict[str, np.ndarray]:
    """By communication step: season and day, and a river that comes near freezing."""
    t = STEP * np.arange(count)
    season, day = np.cos(2.0 * np.pi * t / YEAR), np.sin(2.0 * np.pi * t / 86400.0)
    demand = 13e6 + 9e6 * season + 3e6 * day
    return {
        "Q_flow_set": np.clip(demand, 0.0, 20e6),
        "T_supply_set": 363.15 + 8.0 * season,
        "T_return": 330.15 + 2.0 * day,
        "T_source_in": 284.15 - 10.3 * season,
        "m_flow_source": np.full(count, 700.0),
    }


def test_a_year_at_15_minutes_balances_and_is_fast(fmus: dict[str, Path]) -> None:
    """Energy by the sums of what went in and out, 50,000 times real time with the interface's calls."""
    fmu = fmus[TWIN]
    description = read_description(fmu)
    count = int(YEAR / STEP)
    inputs = conditions_of_a_year(count)
    instance = instantiate(fmu, "unit", {"on": True}, description)
    try:
        given = instance.variables(list(inputs))
        read = instance.variables(["E_source", "E_el", "E_supply", "E_loss", "stored_energy", "charge", "tripped"])
        table = np.array(list(inputs.values())).T.copy()
        first, last = np.zeros(7), np.zeros(7)
        instance.enter_initialization(0.0, YEAR, None)
        given.set(table[0])
        instance.exit_initialization()
        read.get(first)
        turned, tripped = 0.0, 0
        before = first.copy()
        begin = time.perf_counter()
        for k in range(count):
            given.set(table[k])
            instance.advance(k * STEP, STEP, False)
            read.get(last)
            tripped += bool(last[6])
            turned += abs(last[2] - before[2])
            before[:] = last
        wall = time.perf_counter() - begin
    finally:
        instance.close()
    gap = (
        (last[0] - first[0]) + (last[1] - first[1]) - (last[2] - first[2]) - (last[3] - first[3]) - (last[4] - first[4])
    )
    assert turned > 50e6 * 3.6e9 / 3.6e3  # some 50 GWh
    assert abs(gap) < 1e-6 * turned
    assert last[5] == first[5]
    assert tripped == 0  # a river of 0.7 degC: the ice limit holds, the trip does not act
    assert YEAR / wall > 50_000.0


def test_start_stop_and_trip(fmus: dict[str, Path]) -> None:
    """The sequence of states, and a trip that stays until the command is withdrawn."""
    rows = [
        (0, 0, 0), (600, 1, 0), (7200, 1, 0), (7200, 0, 0), (10800, 0, 0), (10800, 1, 0),
        (18000, 1, 1), (18600, 1, 0), (21600, 1, 0), (21600, 0, 0), (25200, 0, 0),
    ]  # fmt: skip
    signals = np.array(rows, dtype=[("time", float), ("on", float), ("fault", float)])
    result = fmpy.simulate_fmu(
        str(fmus[TWIN]),
        fmi_type="CoSimulation",
        stop_time=25200.0,
        step_size=60.0,
        output_interval=60.0,
        start_values={"Q_flow_set": 15e6},
        input=signals,
        output=["state", "trip", "Q_flow_supply", "P_el"],
    )
    t = result["time"]

    def value(name: str, when: float) -> float:
        return float(result[name][np.searchsorted(t, when)])

    assert value("state", 0.0) == 1
    assert value("state", 7000.0) == 3
    assert value("Q_flow_supply", 7000.0) == pytest.approx(15e6, rel=1e-3)
    assert value("state", 10700.0) == 1
    assert value("Q_flow_supply", 10700.0) == pytest.approx(0.0, abs=1e3)
    assert value("P_el", 10700.0) == pytest.approx(5e3, rel=0.05)
    assert value("state", 17900.0) == 3
    assert value("state", 19000.0) == 6
    assert value("trip", 19000.0) == 7
    assert value("state", 25100.0) == 1
    assert value("trip", 25100.0) == 1


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"A_evaporator": -1.0}, "A_evaporator must be positive"),
        ({"p_max": 34e5}, "p_max must be less than p_trip"),
        ({"Q_flow_nominal": -1.0}, "Q_flow_nominal must be positive"),
        ({"T_trip": 274.0}, "T_trip must be less than T_ice"),
    ],
)
def test_nonsense_is_named(fmus: dict[str, Path], parameters: Mapping[str, float], words: str) -> None:
    told: list[str] = []
    with pytest.raises(Exception):  # noqa: B017 - FMPy raises bare exceptions
        fmpy.simulate_fmu(
            str(fmus[TWIN]),
            fmi_type="CoSimulation",
            stop_time=60.0,
            start_values=parameters,
            logger=lambda *message: told.append(str(message[-1])),
        )
    assert any(words in text for text in told)
