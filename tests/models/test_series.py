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
