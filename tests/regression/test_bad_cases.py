"""What is wrong in a case, a reference or an option is said with file, place and mend; exit code 2."""

from __future__ import annotations

from pathlib import Path

import pytest
from tanks import MakeCase, change, run
from typer.testing import CliRunner

from cosim.cli import app
from cosim.errors import InputError
from cosim.regression import choose

BAD_CASES = {
    "unknown key": (("title =", "titel ="), ["cascade.regression.toml:1: titel: unknown key", "did you mean 'title'"]),
    "unknown setting": (("[source]", "[settings]\nstepp = 1\n[source]"), ["settings.stepp: unknown key", "'step'"]),
    "not TOML": (("[source]", "[source"), ["not valid TOML", "line 5"]),
    "nothing to run": (('class = "Tanks.Cascade"\n', ""), ["exactly one of 'class', 'fmu' or 'scenario'"]),
    "two to run": (('class = "Tanks.Cascade"', 'class = "Tanks.Cascade"\nfmu = "x.fmu"'), ["exactly one of"]),
    "missing class": (
        ('"Tanks.Cascade"', '"Tanks.Cascde"'),
        ["cascade.regression.toml:2: class:", "Tanks.Cascde"],
    ),
    "missing FMU": (('class = "Tanks.Cascade"', 'fmu = "pump.fmu"'), ["toml:2: fmu:", "pump.fmu: no such file"]),
    "missing scenario": (('class = "Tanks.Cascade"', 'scenario = "mannheim_2"'), ["scenario:", "no such scenario"]),
    "missing source": (('"Tanks.mo"', '"Tonks.mo"'), ["Tonks.mo"]),
    "no signal matches": (('"!der(*"', '"uper.*"'), ["signals[1]: no signal matches 'uper.*'"]),
    "nothing left": (('"!der(*"', '"!*"'), ["signals: nothing is left to compare"]),
    "no signals": (('["*", "!der(*"]', "[]"), ["toml:3: signals:", "at least 1"]),
    "negative tolerance": (("[source]", "[tolerance]\nrange = -1e-3\n[source]"), ["tolerance.range", "greater than"]),
    "tolerance of a solver": (
        ("[source]", "[settings]\ntolerance = 2\n[source]"),
        ["settings.tolerance", "less than 1"],
    ),
    "unknown kind": (('kind = "self"', 'kind = "myself"'), ["references[0].kind", "'self'"]),
    "no kind": (('kind = "self"\n', ""), ["references[0].kind: is missing"]),
    "same reference twice": (
        ('file = "references/cascade.parquet"', 'file = "a.csv"\n[[references]]\nkind = "partner"\nfile = "a.csv"'),
        ["references[1].file", "named twice"],
    ),
    "no reference": (('[[references]]\nkind = "self"\nfile = "references/cascade.parquet"\n', ""), ["references"]),
    "step check of a class": (
        ("[source]", "[checks]\nhalved_step = true\n[source]"),
        ["checks.halved_step", "scenario"],
    ),
    "compilers of an FMU": (
        ('class = "Tanks.Cascade"', 'fmu = "x.fmu"\nchecks.compilers = true'),
        ["checks.compilers", "is for a class"],
    ),
    "algorithm of a class": (
        ("[source]", '[settings]\nalgorithm = "jacobi"\n[source]'),
        ["settings.algorithm", "scenario"],
    ),
    "stop before start": (("[source]", "[settings]\nstop = -5\n[source]"), ["settings.stop", "after the start"]),
    "unknown parameter": (("[source]", "[settings]\nparameters.speed = 2\n[source]"), ["has no variable 'speed'"]),
}


@pytest.mark.parametrize("name", BAD_CASES)
def test_bad_case(make_case: MakeCase, name: str) -> None:
    replacement, words = BAD_CASES[name]
    path = make_case(replacement)
    file = path.parent / "references" / "cascade.parquet"
    if name in ("nothing left", "no signal matches", "stop before start", "unknown parameter", "missing class",
                "missing FMU", "missing scenario", "missing source"):  # fmt: skip
        change(path, 'kind = "self"\nfile = "references/cascade.parquet"', 'kind = "partner"\nfile = "partner.csv"')
        (path.parent / "partner.csv").write_text("time,upper.level\n0,1\n100,1\n")
    outcome = run(path)
    assert outcome.status == "wrong input"
    for word in words:
        assert word in outcome.message
    assert "\n" not in outcome.message.strip()
    assert not file.exists()


def test_missing_reference(make_case: MakeCase) -> None:
    outcome = run(make_case())
    assert outcome.status == "wrong input"
    assert "cascade.regression.toml:10: references[0].file" in outcome.message
    assert "--update --reason TEXT" in outcome.message


def test_a_broken_reference_is_refused_with_file_and_row(make_case: MakeCase) -> None:
    path = make_case(('kind = "self"\nfile = "references/cascade.parquet"', 'kind = "partner"\nfile = "partner.csv"'))
    (path.parent / "partner.csv").write_text("time,upper.level\n0,1\n50,wet\n100,1\n")
    outcome = run(path)
    assert outcome.status == "wrong input"
    assert "partner.csv" in outcome.message
    assert "3" in outcome.message.partition("partner.csv")[2]


def test_a_reference_that_calls_itself_something_else(made: Path) -> None:
    change(made, 'kind = "self"', 'kind = "openmodelica"')
    outcome = run(made)
    assert outcome.status == "wrong input"
    assert "call it what it is" in outcome.message


def test_a_reference_without_any_of_the_signals(make_case: MakeCase) -> None:
    path = make_case(('kind = "self"\nfile = "references/cascade.parquet"', 'kind = "partner"\nfile = "partner.csv"'))
    (path.parent / "partner.csv").write_text("time,tank_level\n0,1\n100,1\n")
    outcome = run(path)
    assert outcome.status == "wrong input"
    assert "none of the case's signals" in outcome.message
    assert "'names'" in outcome.message


def test_two_cases_of_one_name(make_case: MakeCase) -> None:
    path = make_case()
    other = path.parent / "deeper" / path.name
    other.parent.mkdir()
    other.write_text(path.read_text())
    with pytest.raises(InputError, match="is called 'cascade' already") as error:
        choose(path.parent, [])
    assert str(path) in str(error.value)
    assert str(other) in str(error.value)


def test_unknown_names(make_case: MakeCase) -> None:
    folder = make_case().parent
    with pytest.raises(InputError, match="did you mean 'cascade'"):
        choose(folder, ["casacde"])
    with pytest.raises(InputError, match="no such case"):
        choose(folder, ["pump_*"])
    assert [path.name for path in choose(folder, ["casc*"])] == ["cascade.regression.toml"]


def test_hidden_folders_hold_no_cases(make_case: MakeCase) -> None:
    path = make_case()
    hidden = path.parent / ".venv" / path.name
    hidden.parent.mkdir()
    hidden.write_text(path.read_text())
    assert choose(path.parent, []) == [path]


BAD_OPTIONS = {
    "no folder": (["--folder", "nowhere"], "no such folder"),
    "no cases": ([], "no case below it"),
    "no reason": (["--update"], "--reason"),
    "reason alone": (["--reason", "It is better now"], "goes with --update"),
    "no case file": (["other.regression.toml"], "no such case file"),
}


@pytest.mark.parametrize("name", BAD_OPTIONS)
def test_bad_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    options, words = BAD_OPTIONS[name]
    result = CliRunner().invoke(app, ["regress", *options])
    assert result.exit_code == 2
    assert words in result.output
