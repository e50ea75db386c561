"""A unit of Mannheim 2 in steady state: against an independent calculation, the published figures, and its map.

The calculation (`steady_four_stages`) is fed with parameters of the FMU only, so it knows areas, coefficients, maps and
set points, but no pressure, temperature or flow that the model found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import fmpy
import numpy as np
import pytest
from mannheim_2 import DESIGN, FULL, UNIT, simulate, unit_runs
from steady_compressor import peak_efficiency
from steady_cycle import lorenz_efficiency
from steady_four_stages import FourStageState, solve_four_stages
from steady_plant import Boundary
from steady_plant_four_stages import PARAMETERS, FourStagePlant, four_stage_plant
from unit_runs import ZERO

from cosim.modelica import build

COP_TOLERANCE = 0.015  # relative
T_TOLERANCE = 1.0  # K, of saturation and discharge
T_RIVER_TOLERANCE = 0.05  # K
P_CRITICAL = 36.29e5  # Pa, isobutane (Buecker and Wagner, J. Phys. Chem. Ref. Data 35, 2006)

STOP, STEP = 3 * 3600.0, 60.0  # s
STEADY = 600.0  # s in which nothing may move any more

Point = Mapping[str, float]
POINTS: dict[str, Point] = {
    "design": DESIGN,
    "supply 110 degC": {**DESIGN, "T_supply_set": 110 + ZERO},
    "load 70 %": {**DESIGN, "Q_flow_set": 0.7 * FULL},
    "river 12 degC, supply 120 degC, return 55 degC": {
        **DESIGN,
        "T_source_in": 12 + ZERO,
        "T_supply_set": 120 + ZERO,
        "T_return": 55 + ZERO,
    },
    "river 20 degC, 4,000 l/s, load 80 %": {
        **DESIGN,
        "T_source_in": 20 + ZERO,
        "m_flow_source": 4000.0,
        "Q_flow_set": 0.8 * FULL,
    },
}
COMPARED: dict[str, tuple[str, Callable[[FourStageState], float]]] = {
    "evaporating": ("T_evaporating", lambda s: s.T_evaporating),
    "condensing": ("T_condensing", lambda s: s.T_condensing),
    "discharge": ("T_discharge", lambda s: s.T_discharge),
    "river leaving": ("T_source_out", lambda s: s.T_source_out),
    "superheat": ("superheat", lambda s: s.T_suction - s.T_evaporating),
    "between 1 and 2": ("interstage_1.p", lambda s: s.p_interstage[0]),
    "between 2 and 3": ("interstage_2.p", lambda s: s.p_interstage[1]),
    "between 3 and 4": ("interstage_3.p", lambda s: s.p_interstage[2]),
    "flow of stage 1": ("stage_1.m_flow", lambda s: s.m_flow[0]),
    "flow of stage 4": ("stage_4.m_flow", lambda s: s.m_flow[2]),
    "speed": ("shaft.omega", lambda s: s.omega),
    "vanes": ("capacity.vane_angle", lambda s: s.vane_angle),
    "surge margin": ("surge_margin", lambda s: s.surge_margin),
    "level of the evaporator": ("evaporator.level", lambda s: s.level_evaporator),
    "charge": ("charge", lambda s: s.charge),
    "losses": ("Q_flow_loss", lambda s: s.Q_flow_loss),
}
OUTPUTS = [
    *(name for name, _ in COMPARED.values()), "Q_flow_supply", "Q_flow_source", "P_el", "T_supply", "p_condensing",
    "dryness_min", "capacity.bypass", "tripped", *(f"stage_{k}.efficiency" for k in (1, 2, 3, 4)), *PARAMETERS,
]  # fmt: skip


@dataclass(frozen=True)
class Case:
    """Both results at one point."""

    boundary: Boundary
    plant: FourStagePlant
    model: Mapping[str, float]
    by_hand: FourStageState

    @property
    def cop(self) -> float:
        """Of the model."""
        return self.model["Q_flow_supply"] / self.model["P_el"]


@pytest.fixture(scope="module")
def fmu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(UNIT, out=tmp_path_factory.mktemp("fmu")).path


@pytest.fixture(scope="module")
def steady(fmu: Path) -> Callable[..., Mapping[str, float]]:
    """Last values of a run to steady state; each point is run once."""
    done: dict[tuple[tuple[str, float], ...], Mapping[str, float]] = {}
    unit = unit_runs(fmu, OUTPUTS)

    def run(point: Point) -> Mapping[str, float]:
        key = tuple(sorted(point.items()))
        if key not in done:
            result = simulate(unit, point, stop=STOP, step=STEP)
            last, before = result[-1], result[np.searchsorted(result["time"], STOP - STEADY)]
            for name in ("Q_flow_supply", "P_el", "p_condensing"):
                assert last[name] == pytest.approx(before[name], rel=1e-4), f"{name} still moves at the end"
            assert not last["tripped"]
            done[key] = {name: float(last[name]) for name in OUTPUTS}
        return done[key]

    return run


@pytest.fixture(scope="module")
def case(steady: Callable[..., Mapping[str, float]]) -> Callable[[Point], Case]:
    done: dict[int, Case] = {}

    def run(point: Point) -> Case:
        if id(point) not in done:
            model = steady(point)
            data = four_stage_plant(model)
            boundary = Boundary(*(point[name] for name in DESIGN))
            done[id(point)] = Case(boundary, data, model, solve_four_stages(data, boundary))
        return done[id(point)]

    return run


def efficiency_of_lorenz(model: Mapping[str, float], point: Point) -> float:
    boundary = Boundary(*(point[name] for name in DESIGN))
    return lorenz_efficiency(model["Q_flow_supply"] / model["P_el"], boundary, model["T_source_out"])


def test_calculation_is_fed_with_parameters_only(fmu: Path) -> None:
    variables = {v.name: v for v in fmpy.read_model_description(str(fmu)).modelVariables}
    for name in PARAMETERS:
        assert variables[name].causality in {"parameter", "calculatedParameter"}, name


@pytest.mark.parametrize("name", POINTS)
def test_agreement(name: str, case: Callable[[Point], Case], capsys: pytest.CaptureFixture[str]) -> None:
    result = case(POINTS[name])
    model, by_hand = result.model, result.by_hand
    with capsys.disabled():
        print(f"\nMannheim 2, {name}: COP {result.cop:.4f} model, {by_hand.cop:.4f} by hand")
        for title, (source, of) in COMPARED.items():
            print(f"  {title:24} {model[source]:12.6g} {of(by_hand):12.6g}")
    assert by_hand.cop == pytest.approx(result.cop, rel=COP_TOLERANCE)
    for title in ("evaporating", "condensing", "discharge", "superheat"):
        source, of = COMPARED[title]
        assert of(by_hand) == pytest.approx(model[source], abs=T_TOLERANCE), title
    assert by_hand.T_source_out == pytest.approx(model["T_source_out"], abs=T_RIVER_TOLERANCE)
    assert by_hand.charge == pytest.approx(model["charge"], rel=1e-3)


def test_calculation_closes_its_own_balances(case: Callable[[Point], Case]) -> None:
    """Energy over the whole unit, and the charge found in its vessels."""
    for point in POINTS.values():
        result = case(point).by_hand
        gap = result.Q_flow_source + result.P_el - result.Q_flow_supply - result.Q_flow_loss
        assert abs(gap) < 1e-6 * result.Q_flow_supply
        assert 0 < result.level_evaporator < 1


@pytest.mark.parametrize(("supply", "low", "high"), [(130.0, 2.40, 2.65), (110.0, 2.60, 2.90)])
def test_design_points_meet_what_was_computed_for_the_plant(
    supply: float, low: float, high: float, case: Callable[[Point], Case]
) -> None:
    """82.5 MW from 5,000 l/s of a river at 5 degC cooled by 2.3 to 2.9 K, COP at both supply temperatures."""
    point = POINTS["design" if supply == 130.0 else "supply 110 degC"]
    result = case(point)
    for COP in (result.cop, result.by_hand.cop):
        assert low <= COP <= high
    assert result.model["Q_flow_supply"] == pytest.approx(FULL, rel=1e-3)
    assert result.model["T_supply"] == pytest.approx(supply + ZERO, abs=0.1)
    assert 2.3 <= point["T_source_in"] - result.model["T_source_out"] <= 2.9
    assert 0.50 <= efficiency_of_lorenz(result.model, point) <= 0.68


def test_condenses_below_the_critical_point(case: Callable[[Point], Case]) -> None:
    """At 130 degC supply between 128 and 132 degC, at most 34.7 of 36.3 bar."""
    model = case(DESIGN).model
    assert 128 <= model["T_condensing"] - ZERO <= 132
    assert model["p_condensing"] <= 34.7e5 < P_CRITICAL


def test_compresses_dry(case: Callable[[Point], Case]) -> None:
    """Isobutane compressed from saturation ends in the two-phase region: the superheated suction prevents it."""
    for point in POINTS.values():
        assert case(point).model["dryness_min"] > 1.0


def test_map_stays_below_what_machines_reach(case: Callable[[Point], Case]) -> None:
    data = case(DESIGN).plant
    angles = np.linspace(0.0, data.capacity.vane_angle_max, 22)
    for stage in data.stages:
        assert 0.75 <= peak_efficiency(stage, angles) <= 0.87


RIVERS, SUPPLIES, LOADS = (2.0, 5.0, 15.0, 25.0), (100.0, 115.0, 130.0), (1.0, 0.7, 0.4)


def test_map_over_river_supply_and_load(steady: Callable[..., Mapping[str, float]]) -> None:
    """COP falls with the supply temperature everywhere and rises with the river's where no hot gas is by-passed.

    With hot gas round the compressor (40 % load of a warm river: denser suction gas, so closed vanes still take too
    much) less is drawn from the river and a warmer one does not help.
    """
    cop, bypassed, heat, lorenz = {}, {}, {}, {}
    for load in LOADS:
        for supply in SUPPLIES:
            for river in RIVERS:
                point = {
                    **DESIGN, "Q_flow_set": load * FULL, "T_supply_set": supply + ZERO, "T_source_in": river + ZERO,
                }  # fmt: skip
                model = steady(point)
                key = (load, supply, river)
                cop[key] = model["Q_flow_supply"] / model["P_el"]
                bypassed[key] = model["capacity.bypass"] > 1e-3
                heat[key] = model["Q_flow_supply"]
                lorenz[key] = efficiency_of_lorenz(model, point)
                assert model["p_condensing"] < 34.8e5
                assert model["dryness_min"] > 1.0
                assert model["T_source_out"] - ZERO > 0.28
                print(f"{load:.1f} {supply:.0f} {river:4.1f}: COP {cop[key]:.3f}, {heat[key] / 1e6:.1f} MW")
    for load in LOADS:
        for river in RIVERS:
            falling = [cop[load, supply, river] for supply in SUPPLIES]
            assert falling == sorted(falling, reverse=True)
        for supply in SUPPLIES:
            rising = [cop[load, supply, river] for river in RIVERS if not bypassed[load, supply, river]]
            assert rising == sorted(rising)
    for supply in SUPPLIES:
        assert heat[1.0, supply, 2.0] < 0.75 * FULL  # ice, not the compressor, sets the heat
        assert heat[1.0, supply, 5.0] == pytest.approx(FULL, rel=1e-3)
        assert not any(bypassed[load, supply, river] for load in (1.0, 0.7) for river in RIVERS)
    assert all(0.50 <= lorenz[1.0, supply, river] <= 0.68 for supply in SUPPLIES for river in RIVERS)
    assert max(lorenz.values()) < 0.70


@pytest.mark.parametrize(
    ("name", "value", "named"),
    [
        ("p_trip", 37e5, "p_trip"),
        ("p_max", 35.5e5, "p_max"),
        ("gear_ratio", -1.5, "gear_ratio"),
        ("A_suction", -1.0, "A"),  # the component notices first and says its own
        ("level_evaporator_start", 1.2, "level_start"),
    ],
)
def test_senseless_parameters_are_named(
    name: str, value: float, named: str, fmu: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A trip above the critical pressure among them: 36.3 bar."""
    with pytest.raises(fmpy.fmi1.FMICallException):
        simulate(unit_runs(fmu, ["P_el"]), {name: value}, stop=10.0, step=10.0)
    assert f"{named}:" in "".join(capfd.readouterr())
