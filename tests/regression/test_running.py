"""What a case says: that it holds, what changed where, why a reference was written, and what stops it."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from scipy.integrate import solve_ivp
from tanks import MakeCase, change, run

from cosim.errors import InputError
from cosim.regression import Options, exit_code, run_case, run_cases
from cosim.regression.update import check_reason


def test_a_reference_holds_what_the_equations_give(made: Path) -> None:
    """Against SciPy's integration of the same two tanks."""

    def slopes(time: float, levels: np.ndarray) -> list[float]:
        upper, lower = 0.1 * np.sqrt(levels[0] + 0.01), 0.08 * np.sqrt(levels[1] + 0.01)
        return [(0.05 * (1 + np.sin(0.1 * time)) - upper) / 2, (upper - lower) / 3]

    table = pq.read_table(made.parent / "references" / "cascade.parquet").to_pandas()
    exact = solve_ivp(slopes, (0, 100), [1, 1], rtol=1e-10, atol=1e-12, t_eval=table["time"]).y
    assert np.allclose(table["upper.level"], exact[0], atol=1e-6)
    assert np.allclose(table["lower.level"], exact[1], atol=1e-6)


def test_what_did_not_change_is_not_run_again(made: Path) -> None:
    assert run_case(made).status == "unchanged"
    assert run_case(made, Options(every=True)).status == "passed"
    change(made.parent / "Tanks.mo", "Drains through an orifice", "Drains")
    assert run_case(made).status == "passed", "a source changed, though not in what it means"
    assert run_case(made).status == "unchanged"
    change(made, "Two tanks", "Both tanks")
    assert run_case(made).status == "passed"


def test_a_changed_parameter_is_named(made: Path) -> None:
    change(made.parent / "Tanks.mo", "lower(A = 3, k = 0.08)", "lower(A = 3, k = 0.0808)")
    outcome = run(made)
    assert outcome.status == "failed"
    assert "definition: lower.k: 0.08 -> 0.0808" in outcome.lines
    assert "changed since the reference was made: Tanks.mo" in outcome.lines
    components = outcome.judged[0].components
    assert [entry.component for entry in components if entry.component in ("upper", "lower")] == ["lower"]
    assert "first: lower" in outcome.cause


def test_a_changed_sign_is_named_by_component_and_time(made: Path) -> None:
    """The float switch's hysteresis: nothing deviates before it turns."""
    change(made.parent / "Tanks.mo", "pre(full) and lower.level > 1;", "pre(full) and lower.level > 1.05;")
    outcome = run(made)
    assert outcome.status == "failed"
    failed = [signal.name for _, signal in outcome.failed_signals]
    assert failed == ["full"]
    assert not [check for check in outcome.checks if check.name == "definition" and check.verdict == "failed"]


def test_the_upper_tank_comes_before_the_lower_one(made: Path) -> None:
    change(
        made.parent / "Tanks.mo",
        "0.05*(1 + sin(0.1*time))",
        "0.05*(1 + sin(0.1*time)) + (if time > 30 then 0.01 else 0)",
    )
    components = run(made).judged[0].components
    assert [entry.component for entry in components[:2]] == ["upper", "lower"]
    assert 30 <= components[0].first <= 31
    assert components[0].first <= components[1].first


def test_a_looser_solver_is_seen_in_the_counts(made: Path) -> None:
    change(made.parent / "Tanks.mo", "Tolerance = 1e-8", "Tolerance = 1e-6")
    outcome = run(made)
    assert "definition: experiment.tolerance: 1e-08 -> 1e-06" in outcome.lines
    assert any(line.startswith("statistics: solver.steps") for line in outcome.lines)


def test_an_update_keeps_its_reasons_and_leaves_what_holds(made: Path) -> None:
    reference = made.parent / "references" / "cascade.parquet"
    before = reference.read_bytes()
    assert run_case(made, Options(every=True, reason="Nothing has changed")).status == "passed"
    assert reference.read_bytes() == before
    change(made.parent / "Tanks.mo", "k = 0.08", "k = 0.09")
    outcome = run_case(made, Options(reason="The orifice was measured again"))
    assert outcome.status == "updated"
    assert reference.read_bytes() != before
    record = tomllib.loads((made.parent / "references" / "cascade.record.toml").read_text())
    assert [entry["reason"] for entry in record["history"]] == ["The first reference", "The orifice was measured again"]
    assert record["definition"]["lower.k"] == 0.09
    told = tomllib.loads((made.parent / "references" / "cascade.reference.toml").read_text())
    assert told["kind"] == "self"
    assert told["reason"] == "The orifice was measured again"
    assert not list(reference.parent.glob("*.part*"))


@pytest.mark.parametrize("reason", [None, "", "   ", "because", "\n\t  x "])
def test_an_update_needs_a_reason(reason: str | None) -> None:
    with pytest.raises(InputError, match="--reason"):
        check_reason(reason)


def test_a_reference_of_others_is_never_written(made: Path) -> None:
    reference = made.parent / "references" / "cascade.parquet"
    told = made.parent / "references" / "cascade.reference.toml"
    change(told, 'kind = "self"', 'kind = "partner"')
    before = reference.read_bytes(), told.read_bytes()
    change(made.parent / "Tanks.mo", "k = 0.08", "k = 0.09")
    outcome = run_case(made, Options(reason="The orifice was measured again"))
    assert outcome.status == "wrong input"
    assert "never written" in outcome.message
    assert (reference.read_bytes(), told.read_bytes()) == before


def test_a_partners_reference_beside_ours_stays(made: Path) -> None:
    partner = made.parent / "partner.csv"
    partner.write_text("time,theirs\n" + "".join(f"{t},{1.0}\n" for t in range(101)))
    text = '\n[[references]]\nkind = "partner"\nfile = "partner.csv"\nnames = { "upper.level" = "theirs" }\n'
    made.write_text(made.read_text() + text + "tolerance = { absolute = 2.0 }\n")
    before = partner.read_bytes()
    outcome = run(made)
    assert outcome.status == "passed", outcome.lines
    assert [judged.label for judged in outcome.judged] == ["self", "partner"]
    change(made.parent / "Tanks.mo", "k = 0.08", "k = 0.09")
    assert run_case(made, Options(reason="The orifice was measured again")).status == "updated"
    assert partner.read_bytes() == before


def test_only_others_references_leave_nothing_to_update(make_case: MakeCase) -> None:
    path = make_case(('kind = "self"\nfile = "references/cascade.parquet"', 'kind = "partner"\nfile = "partner.csv"'))
    (path.parent / "partner.csv").write_text("time,upper.level\n0,5\n100,5\n")
    outcome = run_case(path, Options(reason="They sent new results"))
    assert outcome.status == "failed"
    assert (path.parent / "partner.csv").read_text().endswith("100,5\n")


def test_a_record_of_other_data_is_refused(made: Path) -> None:
    record = made.parent / "references" / "cascade.record.toml"
    old = tomllib.loads(record.read_text())["data"]
    change(record, old, "0" * 64)
    outcome = run(made)
    assert outcome.status == "wrong input"
    assert "cascade.record.toml:" in outcome.message
    assert "belongs to another" in outcome.message


def test_signals_that_the_reference_lacks_are_named(make_case: MakeCase) -> None:
    path = make_case(('["*", "!der(*"]', '["upper.*", "!der(*"]'))
    assert run_case(path, Options(reason="The first reference")).status == "updated"
    change(path, '["upper.*", "!der(*"]', '["*", "!der(*"]')
    outcome = run(path)
    assert outcome.status == "failed"
    assert any("lower.level" in line and "--update" in line for line in outcome.lines)


def test_cases_run_side_by_side_come_in_their_order(make_case: MakeCase) -> None:
    paths = [make_case(("title", wrong), name=wrong) for wrong in ("a", "b", "c")]
    outcomes = list(run_cases(paths, jobs=2))
    assert [outcome.name for outcome in outcomes] == ["a", "b", "c"]
    assert [f"{outcome.name}: unknown key" in outcome.message for outcome in outcomes] == [True] * 3


def test_a_crash_takes_no_other_case_with_it(make_case: MakeCase, tmp_path: Path) -> None:
    good = make_case(name="good")
    run_case(good, Options(reason="The first reference"))
    (tmp_path / "Crash.mo").write_text(
        'package Crash\n  function crash\n    input Real x;\n    output Real y;\n    external "C" y = crash(x)\n      '
        'annotation(Include = "#include <stdlib.h>\ndouble crash(double x) { if (x > 0.5) abort(); return x; }");\n'
        "  end crash;\n  model Crashes\n    Real y = crash(time);\n  end Crashes;\nend Crash;\n"
    )
    crash = make_case(("Tanks.Cascade", "Crash.Crashes"), ('"Tanks.mo"', '"Crash.mo"'), ("self", "partner"),
                      ("references/cascade.parquet", "theirs.csv"), name="crash")  # fmt: skip
    (tmp_path / "theirs.csv").write_text("time,y\n0,0\n1,1\n")
    outcomes = list(run_cases([crash, good], Options(every=True), jobs=1))
    assert [outcome.status for outcome in outcomes] == ["simulation failed", "passed"]
    assert "crash.regression.toml" in outcomes[0].message


def test_what_takes_too_long_is_ended_and_said(make_case: MakeCase) -> None:
    path = make_case()
    (outcome,) = run_cases([path], Options(every=True, time_limit=0.01), jobs=1)
    assert outcome.status == "simulation failed"
    assert "not done after 0.01 s" in " ".join(outcome.lines) and str(path) in " ".join(outcome.lines)


def test_outcomes_of_several_cases(make_case: MakeCase, in_this_process: None) -> None:
    """The gravest decides the exit code, and none stops another."""
    good = make_case(name="good")
    run_case(good, Options(reason="The first reference"))
    wrong = make_case(('class = "Tanks.Cascade"', 'class = "Tanks.Nothing"'), name="wrong")
    stops = make_case(('class = "Tanks.Cascade"', 'class = "Tanks.Bursts"'), name="stops")
    broken = make_case(("[source]", "[sauce]"), name="broken")
    outcomes = list(run_cases([broken, good, stops, wrong], Options(every=True), jobs=1))
    assert [outcome.status for outcome in outcomes] == ["wrong input", "passed", "simulation failed", "wrong input"]
    assert "over full" in outcomes[2].message
    assert exit_code(outcomes) == 3
    assert exit_code(outcomes[:2]) == 2
    assert exit_code(outcomes[1:2]) == 0


def test_a_run_can_be_cut_short_and_set_otherwise(make_case: MakeCase) -> None:
    path = make_case(("[source]", '[settings]\nstop = 20\nstep = 0.5\nparameters = { "upper.k" = 0.2 }\n\n[source]'))
    assert run_case(path, Options(reason="The first reference")).status == "updated"
    table = pq.read_table(path.parent / "references" / "cascade.parquet").to_pandas()
    assert table["time"].iloc[-1] == 20
    assert np.isclose(table["upper.outflow"].iloc[0], 0.2 * np.sqrt(1.01), rtol=1e-6)


def test_inputs_over_time_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "Follower.mo").write_text(
        "model Follower\n  input Real u;\n  output Real y(start = 0, fixed = true);\nequation\n  der(y) = u - y;\n"
        "  annotation(experiment(StopTime = 4, Interval = 0.1));\nend Follower;\n"
    )
    (tmp_path / "u.csv").write_text("time,u\n0,0\n4,4\n")
    path = tmp_path / "follower.regression.toml"
    path.write_text(
        'title = "Follower"\nclass = "Follower"\nsignals = ["y"]\n[settings]\ninputs = "u.csv"\n[source]\nfiles = '
        '["Follower.mo"]\n[[references]]\nkind = "closed form"\nfile = "exact.csv"\ntolerance = { absolute = 0.06 }\n'
    )
    times = np.linspace(0, 4, 41)
    rows = "".join(f"{t},{t - 1 + np.exp(-t)}\n" for t in times)
    (tmp_path / "exact.csv").write_text("time,y\n" + rows)
    outcome = run_case(path)
    assert outcome.status == "passed", outcome.lines
    (tmp_path / "exact.csv").write_text("time,y\n" + rows.replace(rows.splitlines()[20], "2.0,7"))
    assert run_case(path).status == "failed"


def test_what_passed_is_forgotten_with_a_broken_file(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cosim.regression import passes  # noqa: PLC0415

    for file in passes.passes_folder().glob("*.json"):
        content = json.loads(file.read_text())
        file.write_text(json.dumps(content)[:-5])
    assert run_case(made).status == "passed"
