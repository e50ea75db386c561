"""pytest --cosim."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tanks import change

from cosim.modelica.cache import cache_folder

pytest_plugins = ("pytester",)

OPTIONS = ("-p", "cosim.regression.plugin", "-p", "no:cacheprovider", "-p", "no:xdist")


@pytest.fixture
def same_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """pytester gives its runs another home; the build cache stays where it is."""
    monkeypatch.setenv("COSIM_CACHE", str(cache_folder()))


@pytest.fixture
def suite(made: Path, same_cache: None, pytester: pytest.Pytester) -> Path:
    """The folder of a test suite with one case."""
    shutil.copytree(made.parent, pytester.path, dirs_exist_ok=True)
    return pytester.path


def test_cases_are_collected_only_when_asked_for(suite: Path, pytester: pytest.Pytester) -> None:
    pytester.runpytest_inprocess(*OPTIONS).assert_outcomes()
    result = pytester.runpytest_inprocess(*OPTIONS, "--cosim", "-v")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["*cascade.regression.toml::cascade PASSED*"])


def test_a_case_that_does_not_hold_is_told_shortly(suite: Path, pytester: pytest.Pytester) -> None:
    change(suite / "cascade.regression.toml", "[source]", '[settings]\nparameters = { "lower.k" = 0.0808 }\n\n[source]')
    result = pytester.runpytest_inprocess(*OPTIONS, "--cosim")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["*regression case cascade*", "cascade: failed", "*lower.k: 0.08 -> 0.0808*", "*first: lower*"]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    told = result.outlines
    begin = told.index("cascade: failed")
    assert len([line for line in told[begin:] if line.startswith("  ")]) < 15


def test_a_wrong_case_fails_and_leaves_the_others(suite: Path, pytester: pytest.Pytester) -> None:
    (suite / "wrong.regression.toml").write_text("titel = 1\n")
    result = pytester.runpytest_inprocess(*OPTIONS, "--cosim", "--cosim-all")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["wrong: wrong input", "*wrong.regression.toml:1: titel: unknown key*"])
