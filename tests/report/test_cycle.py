"""The saturation dome against published points, and plots from a run folder."""

from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.report import draw, expand, read_plan
from cosim.report.cycle import draw_cycle, saturation_dome, state_points
from cosim.report.plan import CyclePlot
from cosim.report.style import applied
from cosim.report.table import number
from cosim.results import Column, Results, ResultsWriter


def test_dome_of_r1234ze() -> None:
    """184 kJ/kg evaporate at 0 °C (2.16 bar); the critical point lies at 36.3 bar (Thol & Lemmon 2016)."""
    liquid, vapour, pressure = saturation_dome("R1234ze(E)", 1e5)
    at_zero = np.interp(2.164e5, pressure, vapour - liquid)
    assert at_zero == pytest.approx(184.2e3, rel=0.005)
    assert pressure[-1] == pytest.approx(36.35e5, rel=0.002)
    assert vapour[-1] - liquid[-1] < 0.15 * at_zero
    assert np.all(vapour > liquid)


def test_labels_lie_on_nothing(tmp_path: Path) -> None:
    """A two-stage cycle whose saturated liquid lies beside the 100 °C isotherm, where the labels once met."""
    pressures = [2.18, 7.50, 7.50, 27.6, 27.6, 27.6, 27.6, 7.54, 7.54, 2.18, 2.18]
    enthalpies = [384.3, 411.7, 411.2, 438.8, 427.9, 345.5, 289.1, 289.1, 254.1, 254.1, 384.3]
    columns = [Column(f"u.p[{i}]", "Pa") for i in range(11)] + [Column(f"u.h[{i}]", "J/kg") for i in range(11)]
    writer = ResultsWriter(tmp_path, columns)
    writer.append(0.0, np.array([1e5 * p for p in pressures] + [1e3 * h for h in enthalpies]))
    results = Results(writer.merge())
    plot = CyclePlot(refrigerant="R1234ze(E)", pressure=["u.p[*]"], enthalpy=["u.h[*]"], closed=False)
    with applied():
        axes = draw_cycle(results, plot, 0).axes[0]
        texts = {text.get_text(): text.get_window_extent() for text in axes.texts}
        line = axes.transData.transform(np.column_stack([enthalpies, pressures]))
    assert {"1", "2, 3", "4", "6", "10", "0 °C", "20 °C", "100 °C"} <= set(texts)
    assert not [pair for pair in combinations(texts, 2) if texts[pair[0]].overlaps(texts[pair[1]])]
    fine = np.concatenate([np.linspace(a, b, 400) for a, b in pairwise(line)])
    for name, box in texts.items():
        assert not np.any(
            (fine[:, 0] > box.x0) & (fine[:, 0] < box.x1) & (fine[:, 1] > box.y0) & (fine[:, 1] < box.y1)
        ), name
        assert axes.bbox.x0 <= box.x0 and box.x1 <= axes.bbox.x1 and axes.bbox.y0 <= box.y0 and box.y1 <= axes.bbox.y1


def test_temperatures_of_the_points_are_coolprops(tmp_path: Path) -> None:
    """Saturated liquid at 7.67 bar boils at 40 °C (Thol & Lemmon 2016)."""
    writer = ResultsWriter(tmp_path, [Column("u.p", "Pa"), Column("u.h", "J/kg")])
    writer.append(0.0, np.array([7.666e5, 300e3]))
    results = Results(writer.merge())
    points = state_points(results, CyclePlot(refrigerant="R1234ze(E)", pressure=["u.p"], enthalpy=["u.h"]), 0)
    assert [(point.number, round(point.temperature - 273.15, 1)) for point in points] == [("1", 40.0)]


def test_unknown_refrigerant_is_named() -> None:
    with pytest.raises(InputError, match="CoolProp does not know 'R0'"):
        saturation_dome("R0", 1e5)


def test_numbers_in_names_order_the_cells() -> None:
    names = ["a.T[10]", "a.T[2]", "a.T[1]", "a.Tw[1]", "b.T[1]"]
    assert expand("a.T[*]", names) == ["a.T[1]", "a.T[2]", "a.T[10]"]
    assert expand("a.Tw[1]", names) == ["a.Tw[1]"]


PLOTS = """\
[plots]
window = { length = 60.0, highest = "u.E" }
[plots.cycle]
refrigerant = "R1234ze(E)"
pressure = ["u.p[*]"]
enthalpy = ["u.h[*]"]
branches = [{ pressure = ["u.p[2]", "u.p[4]"], enthalpy = ["u.h[2]", "u.h[4]"] }]
[[plots.profiles]]
title = "Evaporator"
curves = [{ label = "water", of = "u.T[*]" }, { label = "wall", of = "u.T[*]", reversed = true }]
[[plots.series]]
name = "heat"
title = "Heat"
unit = "MWh"
curves = [{ label = "heat", of = "u.E" }]
"""


def test_all_plots_of_a_run_folder(tmp_path: Path) -> None:
    columns = [Column("u.E", "J")]
    columns += [Column(f"u.p[{i}]", "Pa") for i in (1, 2, 3, 4)] + [Column(f"u.h[{i}]", "J/kg") for i in (1, 2, 3, 4)]
    columns += [Column(f"u.T[{i}]", "K") for i in (1, 2, 3)]
    writer = ResultsWriter(tmp_path, columns)
    row = [2e5, 20e5, 20e5, 2e5, 385e3, 440e3, 300e3, 300e3, 278.0, 277.0, 276.0]
    for index in range(3):
        writer.append(60.0 * index, np.array([1e9 * index, *row]))
    writer.merge()
    (tmp_path / "scenario.toml").write_text(PLOTS)
    assert [path.name for path in draw(tmp_path)] == ["cycle.png", "exchangers.png", "heat.png"]
    for path in tmp_path.glob("*.png"):
        assert path.read_bytes().startswith(b"\x89PNG")
    assert {"u.E", "u.p[*]", "u.h[*]", "u.p[4]", "u.T[*]"} <= set(read_plan(tmp_path).names())


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (0.0, "0"), (2.8571, "2.857"), (50750.0, "50,750"), (1.2e-7, "1.200e-07")]
)
def test_numbers_are_readable(value: float | None, text: str) -> None:
    assert number(value) == text
