"""Series from CSV: exact means over any step, units converted, Boolean columns held."""

from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.models import Series
from cosim.models.csv_table import read_csv_table
from cosim.models.series import SeriesParameters
from cosim.system import Context, PortType

TEXT = """\
# measured somewhere
time, T_upstream, heat, open
h,    degC,       MW,   Boolean
0,    5.0,        1,    0
1,    6.0,        3,    1
2,    5.0,        3,    0
3,    4.0,        0,    0
"""


def series(folder: Path, text: str = TEXT, span: tuple[float, float] = (0.0, 10800.0), **parameters: object) -> Series:
    (folder / "s.csv").write_text(text, encoding="utf-8")
    made = Series(
        "s",
        SeriesParameters.model_validate({"file": "s.csv", **parameters}),
        Context(datetime(2010, 1, 1), folder, span),
    )
    made.enter_initialization(*span)
    made.evaluate()
    return made


def test_ports_are_the_columns_in_si(tmp_path: Path) -> None:
    made = series(tmp_path)
    assert [(p.name, p.unit, p.type) for p in made.outputs] == [
        ("T_upstream", "K", PortType.REAL), ("heat", "W", PortType.REAL), ("open", "1", PortType.BOOLEAN),
    ]  # fmt: skip
    assert list(made.y) == pytest.approx([278.15, 1e6, 0.0])


@pytest.mark.parametrize("step", [60.0, 700.0, 5400.0, 10800.0])
def test_means_add_up_to_the_integral_whatever_the_step(tmp_path: Path, step: float) -> None:
    made = series(tmp_path)
    heat, time = 0.0, 0.0
    while time < 10800.0 - 1e-9:
        span = min(step, 10800.0 - time)
        made.do_step(time, span)
        heat += made.y[1] * span
        time += span
    assert heat == pytest.approx((2.0 + 3.0 + 1.5) * 3.6e9, rel=1e-12)


def test_hold_keeps_the_value_until_the_next_row(tmp_path: Path) -> None:
    made = series(tmp_path, interpolation="hold")
    made.do_step(3540.0, 60.0)
    assert made.y[1] == pytest.approx(1e6)
    made.do_step(3540.0, 120.0)
    assert made.y[1] == pytest.approx(2e6)


def test_boolean_column_holds_over_the_step_that_begins_with_it(tmp_path: Path) -> None:
    made = series(tmp_path)
    opened = []
    for time in np.arange(0.0, 10800.0, 600.0):
        made.do_step(float(time), 600.0)
        opened.append(made.y[2])
    assert opened == [0.0] * 6 + [1.0] * 6 + [0.0] * 6


def test_gap_may_be_allowed(tmp_path: Path) -> None:
    text = TEXT.replace("2,    5.0,        3,    0\n", "")
    with pytest.raises(InputError, match=r"s\.csv:6: a gap of 7200 s before this row, 5400 s at most"):
        series(tmp_path, text)
    made = series(tmp_path, text, longest_gap=7200.0)
    made.do_step(3600.0, 7200.0)
    assert made.y[0] == pytest.approx(278.15)


def test_boolean_is_0_or_1(tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("time,on\ns,Boolean\n0,0\n1,0.5\n2,1\n")
    with pytest.raises(InputError, match=r"s\.csv:4: column 'on' is Boolean: 0 or 1, not 0\.5"):
        read_csv_table(tmp_path / "s.csv")


def written(span: tuple[float, float] = (0.0, 10.0), **parameters: object) -> Series:
    """Rows at 0, 1 and 4 s, written in place."""
    columns = {"P": {"value": [1.0, 3.0, 2.0], "unit": "kW"}, "on": [False, True, True]}
    given = {"time": [0.0, 1.0, 4.0], "columns": columns, **parameters}
    made = Series("s", SeriesParameters.model_validate(given), Context(datetime(2010, 1, 1), Path(), span))
    made.enter_initialization(*span)
    made.evaluate()
    return made


def test_steps_written_in_place_hold_beyond_the_last() -> None:
    made = written(interpolation="hold")
    assert list(made.y) == [1e3, 0.0]
    made.do_step(0.0, 2.0)
    assert list(made.y) == [2e3, 0.0]
    made.do_step(5.0, 5.0)
    assert list(made.y) == [2e3, 1.0]


def test_steps_announce_where_something_changes() -> None:
    made = written(interpolation="hold")
    assert made.next_event() == 1.0
    made.do_step(0.0, 0.5)
    state = made.save()
    made.do_step(0.5, 0.5)
    assert made.next_event() == 4.0
    made.do_step(1.0, 3.0)
    assert made.next_event() == np.inf
    made.restore(state)
    assert made.next_event() == 1.0


def test_of_straight_lines_only_the_switches_are_events() -> None:
    made = written((0.0, 4.0))
    assert made.next_event() == 1.0
    made.do_step(0.0, 1.0)
    assert made.next_event() == np.inf


def test_straight_lines_give_the_mean_or_the_end_of_a_step() -> None:
    for over_step, value in (("mean", 2e3), ("end", 3e3)):
        made = written((0.0, 4.0), over_step=over_step)
        made.do_step(0.0, 1.0)
        assert made.y[0] == pytest.approx(value)


def test_a_step_that_ends_at_a_switch_but_for_rounding_is_followed_by_the_new_value() -> None:
    made = Series(
        "s",
        SeriesParameters.model_validate({"time": [0.0, 0.3], "columns": {"on": [False, True]}}),
        Context(datetime(2010, 1, 1), Path(), (0.0, 1.0)),
    )
    made.do_step(0.1 + 0.1 + 0.1 - 1e-16, 0.1)
    assert made.y[0] == 1.0


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"file": "s.csv"}, "either from 'file', or from 'time' and 'columns'"),
        ({"time": [0.0, 4.0, 1.0]}, "'time' does not go forward"),
        ({"time": [0.0, 1.0]}, "column 'P' needs 2 values, one for each time"),
        ({"columns": {"x": [1.0, float("nan"), 0.0]}}, "column 'x' holds what is no number"),
        ({"columns": {"x": [1.0, True, 0.0]}}, "partly true or false and partly numbers"),
    ],
)
def test_faulty_rows_are_refused(parameters: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        written(**parameters)


def test_straight_lines_must_cover_the_run() -> None:
    with pytest.raises(InputError, match="'time': covers 0 to 4 s, but the run goes from 0 to 10 s"):
        written()
