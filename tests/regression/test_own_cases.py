"""The project's own cases: nothing that should have one is without."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cosim.modelica import library_folder
from cosim.regression import find_cases
from cosim.regression.case import Case, read_case
from cosim.regression.references import Kind

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return [read_case(path) for path in find_cases(ROOT / "tests" / "regression" / "cases")]


def experiments() -> set[str]:
    """Classes with an experiment in packages called Validation or Examples."""
    found = set()
    for path in library_folder().rglob("*.mo"):
        text = path.read_text(encoding="utf-8")
        within = re.search(r"^within\s+([\w.]+)\s*;", text, re.MULTILINE)
        if within and within[1].rpartition(".")[2] in ("Validation", "Examples") and "experiment(" in text:
            found.add(f"{within[1]}.{path.stem}")
    return found


def test_every_validation_and_transient_class_has_a_case(cases: list[Case]) -> None:
    assert experiments()
    assert experiments() - {case.subject.model for case in cases} == set()


def test_every_scenario_has_a_case(cases: list[Case]) -> None:
    scenarios = {path.parent.name for path in (ROOT / "scenarios").glob("*/scenario.toml")}
    assert scenarios
    assert scenarios - {case.subject.scenario for case in cases} == set()


def test_every_algorithm_and_loop_solver_has_a_case(cases: list[Case]) -> None:
    coupled = [case.subject for case in cases if case.subject.scenario is not None]
    assert {"jacobi", "strong", "multi_rate"} <= {subject.settings.algorithm for subject in coupled}
    solvers = {subject.settings.overrides.get("coupling.loops.solver") for subject in coupled}
    assert {"iqn_ils", "newton", "anderson", "broyden", "fixed_point"} <= solvers


def test_references_are_labelled_and_small(cases: list[Case]) -> None:
    files = [case.file(entry.file) for case in cases for entry in case.subject.references if entry.kind is Kind.SELF]
    assert len(files) >= len(cases)
    assert sum(path.stat().st_size for file in files for path in file.parent.glob(f"{file.stem}.*")) < 4_000_000
