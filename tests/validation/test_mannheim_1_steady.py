"""Mannheim 1 in steady state: the FMU against an independent calculation, published figures, and what areas do.

The calculation (`steady_cycle`) is fed with parameters of the FMU only, so it knows areas, coefficients, map and set
points, but no pressure, temperature or flow that the model found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import pi
from pathlib import Path

import fmpy
import numpy as np
import pytest
import steady_exchangers
from steady_compressor import peak_efficiency
from steady_cycle import SteadyState, lorenz_efficiency, solve
from steady_exchangers import water_film
from steady_plant import PARAMETERS, Boundary, Plant, plant
from steady_properties import saturated, velocity_of_sound

from cosim.modelica import build

UNIT = "RiverHeat.Plants.Mannheim1"
COP_TOLERANCE = 0.015  # relative
T_DISCHARGE_TOLERANCE = 1.5  # K
T_SATURATION_TOLERANCE = 1.0  # K
T_RIVER_TOLERANCE = 0.1  # K
AREA_EFFECT_TOLERANCE = 0.2  # relative, of the change of COP

STOP = 4 * 3600.0  # s, the last start-up transients have died long before
STEADY = 600.0  # s in which nothing may move any more

Point = Mapping[str, float]
DESIGN: Point = {
    "Q_flow_set": 20e6,
    "T_supply_set": 372.15,
    "T_return": 333.15,
    "T_source_in": 278.15,
    "m_flow_source": 700.0,
}
POINTS: dict[str, Point] = {
    "design": DESIGN,
    "load 70 %": {**DESIGN, "Q_flow_set": 14e6},
    "return 55 degC": {**DESIGN, "T_return": 328.15},
    "river 8 degC, 600 kg/s": {**DESIGN, "T_source_in": 281.15, "m_flow_source": 600.0},
    "river 12 degC, supply 90 degC": {**DESIGN, "T_source_in": 285.15, "T_supply_set": 363.15},
    "the same, load 70 %": {**DESIGN, "T_source_in": 285.15, "T_supply_set": 363.15, "Q_flow_set": 14e6},
    "river 8 degC, supply 83 degC": {**DESIGN, "T_source_in": 281.15, "T_supply_set": 356.15},
    "river 10 degC, supply 90 degC, load 110 %": {
        **DESIGN,
        "T_source_in": 283.15,
        "T_supply_set": 363.15,
        "Q_flow_set": 22e6,
    },
    "river 20 degC, supply 83 degC": {**DESIGN, "T_source_in": 293.15, "T_supply_set": 356.15},
}
COMPARED = {
    "Q_flow_supply": "Q_flow_supply",
    "Q_flow_source": "Q_flow_source",
    "Q_flow_loss": "Q_flow_loss",
    "P_el": "P_el",
    "T_source_out": "T_source_out",
    "T_evaporating": "T_evaporating",
    "T_condensing": "T_condensing",
    "T_discharge_1": "stage_1.T_discharge",
    "T_discharge_2": "stage_2.T_discharge",
    "p_interstage": "interstage.p",
    "m_flow_1": "stage_1.m_flow",
    "m_flow_2": "stage_2.m_flow",
    "omega": "shaft.omega",
    "vane_angle": "capacity.vane_angle",
    "boost": "capacity.boost",
    "surge_margin": "surge_margin",
    "level_evaporator": "evaporator.level",
    "charge": "charge",
}
"""What is compared: name in `SteadyState` and name in the FMU."""


@dataclass(frozen=True)
class Case:
    """Both results at one point; `model` has the names of `SteadyState`."""

    boundary: Boundary
    plant: Plant
    model: Mapping[str, float]
    by_hand: SteadyState
    pinch_condenser: float  # K, of the model

    @property
    def cop(self) -> float:
        """Of the model."""
        return self.model["Q_flow_supply"] / self.model["P_el"]


@pytest.fixture(scope="module")
def fmu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(UNIT, out=tmp_path_factory.mktemp("fmu")).path


@pytest.fixture(scope="module")
def case(fmu: Path) -> Callable[..., Case]:
    """Runs the FMU to steady state at a point, with changed parameters if wanted, and solves the same by hand."""
    done: dict[tuple[tuple[str, float], ...], Case] = {}

    def run(point: Point, **parameters: float) -> Case:
        values = {**point, **parameters}
        key = tuple(sorted(values.items()))
        if key not in done:
            result = fmpy.simulate_fmu(
                str(fmu),
                fmi_type="CoSimulation",
                stop_time=STOP,
                step_size=60.0,
                output_interval=60.0,
                relative_tolerance=1e-6,
                start_values={"on": True, **values},
                output=[*COMPARED.values(), "pinch_condenser", *PARAMETERS],
            )
            last, before = result[-1], result[np.searchsorted(result["time"], STOP - STEADY)]
            for name in COMPARED.values():
                assert last[name] == pytest.approx(before[name], rel=1e-5), f"{name} still moves at the end"
            data = plant({name: float(last[name]) for name in PARAMETERS})
            boundary = Boundary(*(point[name] for name in DESIGN))
            model = {name: float(last[source]) for name, source in COMPARED.items()}
            done[key] = Case(boundary, data, model, solve(data, boundary), float(last["pinch_condenser"]))
        return done[key]

    return run


def table(title: str, rows: list[tuple[str, ...]]) -> None:
    """Print `rows` under `title` with columns as wide as they need."""
    widths = [max(len(row[k]) for row in rows) for k in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    print("\n".join(["", title, *lines]))


def comparison(case: Case) -> list[tuple[str, ...]]:
    """Model and calculation line by line."""
    rows = [("", "model", "by hand", "difference")]
    rows.append(
        ("COP", f"{case.cop:.4f}", f"{case.by_hand.cop:.4f}", f"{100 * (case.by_hand.cop / case.cop - 1):+.2f} %")
    )
    for name in COMPARED:
        model, by_hand = case.model[name], getattr(case.by_hand, name)
        rows.append((name, f"{model:.6g}", f"{by_hand:.6g}", f"{by_hand - model:+.4g}"))
    rows.append(("pinch_condenser", f"{case.pinch_condenser:.3f}", f"{case.by_hand.condenser.pinch:.3f}", ""))
    return rows


def exchangers(case: Case) -> list[tuple[str, ...]]:
    """Areas in m2, coefficients in W/(m2.K), duties in MW, by the calculation."""
    data, result = case.plant, case.by_hand
    evaporator = data.evaporator
    film = water_film(data.evaporator_tubes, case.boundary.m_flow_source)
    U = 1 / (1 / film + 1 / evaporator.alpha_boiling)
    rows = [
        ("", "A", "alpha", "alpha water and fouling", "U", "MW", "pinch K"),
        (
            "evaporator",
            f"{data.evaporator_tubes.A:.0f}",
            f"{evaporator.alpha_boiling:.0f}",
            f"{film:.0f}",
            f"{U:.0f}",
            f"{result.Q_flow_source / 1e6:.2f}",
            f"{result.T_source_out - result.T_evaporating:.2f}",
        ),
    ]
    for zone in result.condenser.zones:
        rows.append(
            (
                f"condenser, {zone.name}",
                f"{zone.A:.0f}",
                f"{zone.alpha:.0f}",
                f"{zone.alpha_water:.0f}",
                f"{zone.U:.0f}",
                f"{zone.Q_flow / 1e6:.2f}",
                f"{zone.pinch:.2f}",
            )
        )
    return rows


def compressor(case: Case) -> list[tuple[str, ...]]:
    """Operating points of both stages by the calculation, and the peak of their maps."""
    result = case.by_hand
    suction = saturated(result.T_evaporating, 1)
    rows = [("", "phi", "efficiency", "map's peak", "tip speed m/s", "tip Mach", "pressure ratio")]
    for name, stage, map_of, inlet, ratio in (
        ("stage 1", result.stage_1, case.plant.stage_1, suction, result.p_interstage / suction.p),
        ("stage 2", result.stage_2, case.plant.stage_2, result.inlet_2, result.p_condensing / result.p_interstage),
    ):
        mach = stage.tip_speed / velocity_of_sound(inlet)
        peak = peak_efficiency(map_of, vane_angles(case.plant))
        numbers = (stage.phi, stage.efficiency, peak, stage.tip_speed, mach, ratio)
        rows.append((name, *(f"{number:.4g}" for number in numbers)))
    return rows


def vane_angles(data: Plant) -> np.ndarray:
    """From open to closed as far as they go, in rad."""
    return np.linspace(0.0, data.capacity.vane_angle_max, 22)


def test_calculation_is_fed_with_parameters_only(fmu: Path) -> None:
    variables = {v.name: v for v in fmpy.read_model_description(str(fmu)).modelVariables}
    for name in PARAMETERS:
        assert variables[name].causality in {"parameter", "calculatedParameter"}, name


@pytest.mark.parametrize("name", POINTS)
def test_agreement(name: str, case: Callable[..., Case], capsys: pytest.CaptureFixture[str]) -> None:
    result = case(POINTS[name])
    with capsys.disabled():
        table(f"Mannheim 1, {name}", comparison(result))
    model, by_hand = result.model, result.by_hand
    assert by_hand.cop == pytest.approx(result.cop, rel=COP_TOLERANCE)
    for T in ("T_discharge_1", "T_discharge_2"):
        assert getattr(by_hand, T) == pytest.approx(model[T], abs=T_DISCHARGE_TOLERANCE), T
    for T in ("T_evaporating", "T_condensing"):
        assert getattr(by_hand, T) == pytest.approx(model[T], abs=T_SATURATION_TOLERANCE), T
    assert by_hand.T_source_out == pytest.approx(model["T_source_out"], abs=T_RIVER_TOLERANCE)
    assert by_hand.charge == pytest.approx(model["charge"], rel=1e-3)


def test_design_point_meets_the_published_figures(
    case: Callable[..., Case], capsys: pytest.CaptureFixture[str]
) -> None:
    """20 MW from 7 MW (Siemens Energy for MVV), river cooled by 13 MW/700 l/s; Lorenz efficiency of large plants."""
    result = case(DESIGN)
    with capsys.disabled():
        table("Exchangers at the design point", exchangers(result))
        table("Compressor at the design point", compressor(result))
    model = result.model
    assert model["Q_flow_supply"] == pytest.approx(20e6, rel=0.03)
    assert model["P_el"] == pytest.approx(7e6, rel=0.06)
    expected = model["Q_flow_supply"] - model["P_el"] + model["Q_flow_loss"]
    assert model["Q_flow_source"] == pytest.approx(expected, rel=0.005)
    assert 4.2 <= DESIGN["T_source_in"] - model["T_source_out"] <= 4.7
    for COP, T_source_out in ((result.cop, model["T_source_out"]), (result.by_hand.cop, result.by_hand.T_source_out)):
        assert 0.50 <= lorenz_efficiency(COP, result.boundary, T_source_out) <= 0.68


@pytest.mark.parametrize("area", ["A_condenser", "A_evaporator"])
def test_smaller_area_costs_efficiency(area: str, case: Callable[..., Case], fmu: Path) -> None:
    """A fifth less area: COP falls, and by as much as the calculation says. So nothing stands in for the exchangers."""
    start = {v.name: v.start for v in fmpy.read_model_description(str(fmu)).modelVariables}
    whole = case(DESIGN)
    cut = case(DESIGN, **{area: 0.8 * float(start[area])})
    by_model, by_hand = cut.cop - whole.cop, cut.by_hand.cop - whole.by_hand.cop
    print(f"{area} - 20 %: COP {by_model:+.4f} model, {by_hand:+.4f} by hand")
    assert by_model < -0.005
    assert by_hand == pytest.approx(by_model, rel=AREA_EFFECT_TOLERANCE)


def test_map_stays_below_what_machines_reach(case: Callable[..., Case]) -> None:
    """Isentropic efficiency at most 0.86 at any flow and vane angle, from the map's coefficients."""
    data = case(DESIGN).plant
    for stage in (data.stage_1, data.stage_2):
        assert 0.75 <= peak_efficiency(stage, vane_angles(data)) <= 0.86


def test_calculation_closes_its_own_balances(case: Callable[..., Case]) -> None:
    """Energy over the whole unit, and the charge found in its vessels."""
    for point in POINTS.values():
        result = case(point).by_hand
        gap = result.Q_flow_source + result.P_el - result.Q_flow_supply - result.Q_flow_loss
        assert abs(gap) < 1e-6 * result.Q_flow_supply
        assert 0 < result.level_evaporator < 1


def test_calculation_is_independent_of_its_segments(case: Callable[..., Case], monkeypatch: pytest.MonkeyPatch) -> None:
    result = case(DESIGN)
    monkeypatch.setattr(steady_exchangers, "SEGMENTS", 2 * steady_exchangers.SEGMENTS)
    finer = solve(result.plant, result.boundary)
    assert finer.cop == pytest.approx(result.by_hand.cop, rel=1e-4)
    assert finer.T_discharge_2 == pytest.approx(result.by_hand.T_discharge_2, abs=0.01)


def test_condensing_zone_against_the_logarithmic_mean(case: Callable[..., Case]) -> None:
    """Between its ends the condensing zone has one refrigerant temperature and one U: Q = U A dT_lm, closed form."""
    result = case(DESIGN).by_hand
    zone = result.condenser.zones[1]
    warm, cold = result.T_condensing - zone.T_water_out, result.T_condensing - zone.T_water_in
    mean = (cold - warm) / np.log(cold / warm)
    assert zone.U * zone.A * mean == pytest.approx(zone.Q_flow, rel=2e-3)
    assert sum(z.A for z in result.condenser.zones) == pytest.approx(case(DESIGN).plant.condenser_tubes.A, rel=1e-5)


def test_flow_coefficient_is_that_of_the_map(case: Callable[..., Case]) -> None:
    """phi = V/(pi/4 D2 u): volume flow and tip speed at the suction of stage 1."""
    result, data = case(DESIGN).by_hand, case(DESIGN).plant.stage_1
    volume_flow = result.m_flow_1 / saturated(result.T_evaporating, 1).d
    assert result.stage_1.phi == pytest.approx(volume_flow / (pi / 4 * data.D**3 * result.omega / 2), rel=1e-9)
