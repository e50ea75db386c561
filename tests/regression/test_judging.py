"""The parts of a judgement: counts, definitions, order of components, thinning, the error of the step."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from cosim.regression.case import Case, read_case
from cosim.regression.definition import changes
from cosim.regression.deviating import component_of, deviating
from cosim.regression.judging import at_times_of, beside_step
from cosim.regression.running import Options, run_case
from cosim.regression.selection import select
from cosim.regression.statistics import StatisticsSection, count_changes
from cosim.regression.update import kept_rows, thinned
from cosim.results.comparison import Tolerance, Tolerances, compare, compare_all
from cosim.results.trajectory import Trajectory

TIMES = np.linspace(0.0, 10.0, 101)


def line(offset: float = 0.0, since: float = 0.0) -> Trajectory:
    return Trajectory(TIMES, TIMES + np.where(since <= TIMES, offset, 0.0))


@pytest.mark.parametrize(
    ("name", "component"),
    [
        ("unit.condenser.h[3]", "unit.condenser"),
        ("der(unit.condenser.p)", "unit.condenser"),
        ("unit.stages[2].m_flow", "unit.stages[2]"),
        ("unit.der(condenser.p)", "unit.condenser"),
        ("unit.P_el", "unit"),
        ("answer", "(top level)"),
        ("T[4]", "(top level)"),
    ],
)
def test_component_of_a_signal(name: str, component: str) -> None:
    assert component_of(name) == component


def test_components_come_in_the_order_in_which_they_deviate() -> None:
    """The one that is worst comes later; one that is missing comes first."""
    reference = {name: line() for name in ("late.x", "early.x", "early.y", "gone.x", "good.x")}
    result = {
        "late.x": line(500.0, since=6.0),
        "early.x": line(0.2, since=3.0),
        "early.y": line(0.1, since=5.0),
        "good.x": line(),
    }
    found = deviating(compare_all(reference, result, Tolerance(absolute=0.05, time=0.0)))
    assert [entry.component for entry in found] == ["gone", "early", "late"]
    assert found[0].first == -math.inf
    assert found[1].signals == ("early.x", "early.y")
    assert 2.8 <= found[1].first <= 3.0
    assert found[1].worst == pytest.approx(4.0, rel=0.1)


def test_changes_of_a_definition() -> None:
    before = {"a": 1.0, "b": True, "c": "x", "d": 2.0, "n": float("nan"), "i": 3}
    now = {"a": 1.0 + 1e-12, "b": 1.0, "c": "y", "e": 5.0, "n": float("nan"), "i": 3.0}
    assert [change.text for change in changes(before, now)] == [
        "b: true -> 1",
        "c: 'x' -> 'y'",
        "e = 5 is new",
        "d = 2 is gone",
    ]
    assert not changes({"a": 0.004}, {"a": 0.004 * (1 + 5e-10)})
    assert changes({"a": 0.004}, {"a": 0.004 * (1 + 5e-9)})


def test_counts_of_the_translation_are_exact_those_of_solvers_nearly() -> None:
    before = {
        "states": 20,
        "solver.steps": 100,
        "solver.events": 7,
        "unit.solver.steps": 100,
        "solver.rejected_steps": 0,
    }
    near = before | {"solver.steps": 104, "unit.solver.steps": 96, "solver.rejected_steps": 2, "new": 1}
    assert not count_changes(before, near, StatisticsSection())
    far = {"states": 21, "solver.steps": 106, "solver.events": 8, "unit.solver.steps": 94, "solver.rejected_steps": 3}
    assert [change.name for change in count_changes(before, far, StatisticsSection())] == list(before)
    assert [c.name for c in count_changes(before, far, StatisticsSection(ignore=("*solver.*",)))] == ["states"]
    assert not count_changes(before, far, StatisticsSection(compare=False))
    assert [c.text for c in count_changes({"states": 3}, {}, StatisticsSection())] == ["states: 3 -> nothing"]


def test_thinning_keeps_ends_switches_and_both_sides_of_jumps() -> None:
    times = np.sort(np.append(TIMES, 5.0))
    switch = (times > 7.35).astype(float)
    rows = kept_rows(times, [switch], 5)
    kept = times[rows].tolist()
    assert kept[0] == 0.0
    assert kept[-1] == 10.0
    assert {7.3, 7.4} <= {round(t, 6) for t in kept}
    assert kept.count(5.0) in (0, 2)
    assert len(kept) <= 9


def test_thinned_values_are_rounded_only_where_it_does_not_matter() -> None:
    values = 300.0 + 1e-3 * np.sin(TIMES)
    signals = {"T": Trajectory(TIMES, values), "y": Trajectory(TIMES, np.sin(TIMES))}
    found = thinned(signals, 11, Tolerances(Tolerance(range=1e-4)))
    assert np.array_equal(found["T"].values, values[::10]), "1e-4 of a range of 2 mK is less than single precision"
    assert np.allclose(found["y"].values, np.sin(TIMES[::10]), atol=1e-7)
    assert np.array_equal(found["y"].values, found["y"].values.astype(np.float32))


def test_a_result_is_compared_at_the_points_of_a_thinned_reference() -> None:
    """Between them a straight line says nothing of a wave."""
    wave = Trajectory(TIMES, np.sin(3 * TIMES))
    reference = Trajectory(TIMES[::20], wave.values[::20])
    tolerance = Tolerance(range=1e-6, time=1e-9)
    assert not compare("x", reference, wave, tolerance).passed
    assert compare("x", reference, at_times_of(reference, wave), tolerance).passed
    other = Trajectory(TIMES + 0.01, np.sin(3 * TIMES))
    assert at_times_of(reference, other) is other


def test_a_jump_is_met_on_both_sides() -> None:
    times = np.array([0.0, 1.0, 1.0, 2.0])
    jump = Trajectory(times, np.array([0.0, 0.0, 5.0, 5.0]))
    assert np.array_equal(at_times_of(jump, jump).values, jump.values)


def test_a_deviation_is_told_beside_the_error_of_the_step() -> None:
    signal = compare("unit.T", line(), line(0.3, since=2.0), Tolerance(absolute=0.1, time=0.0))
    assert not signal.passed
    below = beside_step(signal, {"error": 0.5, "relative": 0.05})
    assert "less than the 0.5" in below
    above = beside_step(signal, {"error": 0.1, "relative": 0.01})
    assert "3 times the error of the communication step" in above
    assert beside_step(signal, None) == ""


def test_signals_are_chosen_in_order(tmp_path: Path) -> None:
    def chosen(signals: str) -> list[str]:
        path = tmp_path / "x.regression.toml"
        path.write_text(
            f'title = "x"\nclass = "X"\nsignals = {signals}\n[[references]]\nkind = "self"\nfile = "x.csv"\n'
        )
        case: Case = read_case(path)
        return select(case, {"a.x": 1, "a.y": 2, "b.x": 1, "b.T[1]": 3, "b.T[2]": 4})

    assert chosen('["*"]') == ["a.x", "a.y", "b.T[1]", "b.T[2]"], "b.x is another name of a.x"
    assert chosen('["*", "b.x"]') == ["a.x", "a.y", "b.x", "b.T[1]", "b.T[2]"]
    assert chosen('["*", "!*[*", "b.T[2]"]') == ["a.x", "a.y", "b.T[2]"]
    assert chosen('["b.*", "!b.T*"]') == ["b.x"]
    assert chosen('["a.*", "!der(*"]') == ["a.x", "a.y"]
    assert chosen('["*.T[1]"]') == ["b.T[1]"], "brackets are not special"


SCENARIO = """\
title = "A decaying value and what follows it"
[time]
date = 2010-01-01
stop = 4.0
[coupling]
communication_step = 0.2
[components.one]
model = "Pair.One"
[components.two]
model = "Pair.Two"
[[connections]]
from = "two.y"
to = "one.u"
[[connections]]
from = "one.y"
to = "two.u"
"""
PAIR = """\
package Pair
  model One
    input Real u(start = 0);
    output Real y(start = 1, fixed = true);
  equation
    der(y) = u - y;
  end One;
  model Two
    input Real u(start = 0);
    output Real y(start = 0, fixed = true);
  equation
    der(y) = u - 2*y;
  end Two;
end Pair;
"""
COUPLED = """\
title = "Pair"
scenario = "pair.toml"
signals = ["*.y"]
[source]
files = ["Pair.mo"]
[checks]
halved_step = true
step_error = 0.5
[[references]]
kind = "closed form"
file = "exact.csv"
tolerance = { range = 1e-3, time = 0.0 }
"""


def test_the_error_of_the_step_explains_a_deviation_from_the_exact_solution(tmp_path: Path) -> None:
    """Held inputs are of first order: a step of 0.2 s misses the closed form by more than is allowed, and the check
    says that the step is to blame; its estimate is near the true error."""
    matrix = np.array([[-1.0, 1.0], [1.0, -2.0]])
    values, vectors = np.linalg.eigh(matrix)
    times = np.linspace(0, 4, 21)
    exact = np.array([vectors @ (np.exp(values * t) * (vectors.T @ [1.0, 0.0])) for t in times])
    (tmp_path / "pair.toml").write_text(SCENARIO)
    (tmp_path / "Pair.mo").write_text(PAIR)
    rows = "".join(f"{t!r},{a!r},{b!r}\n" for t, (a, b) in zip(times.tolist(), exact.tolist(), strict=True))
    (tmp_path / "exact.csv").write_text("time,one.y,two.y\n" + rows)
    path = tmp_path / "pair.regression.toml"
    path.write_text(COUPLED)
    outcome = run_case(path, Options(every=True))
    assert outcome.status == "failed"
    check = next(check for check in outcome.checks if check.name == "halved step")
    assert check.verdict == "told"
    assert any("the tolerance asks for more than the step resolves" in text for text in check.lines), check.lines
    path.write_text(COUPLED.replace("step_error = 0.5", "step_error = 0.001"))
    outcome = run_case(path, Options(every=True))
    assert next(check for check in outcome.checks if check.name == "halved step").verdict == "failed"
    assert any("allowed 0.001" in text for text in outcome.lines)


def test_a_missing_compiler_is_said(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cosim.regression.judging.find_openmodelica", lambda: None)
    made.write_text(made.read_text() + "\n[checks]\ncompilers = true\n")
    outcome = run_case(made, Options(every=True))
    assert outcome.status == "passed"
    assert [check.verdict for check in outcome.checks if check.name == "compilers"] == ["skipped"]
    assert "compilers skipped: there is no OpenModelica (omc) here" in outcome.headline
