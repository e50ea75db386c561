"""Limits: kept or violated, when, and by how much."""

from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from cosim.results import Column, LimitSpec, Results, ResultsWriter, compute_limits, violations

TIMES = np.arange(0.0, 600.0, 60.0)
WATER = 276.15 + np.array([1.0, 0.5, -0.5, -0.8, 0.2, 1.0, -0.1, 1.0, 1.0, 1.0])


@pytest.fixture
def results(tmp_path: Path) -> Results:
    writer = ResultsWriter(tmp_path, [Column("river.T", "K"), Column("unit.T_out", "K"), Column("unit.P", "W")])
    for time, water in zip(TIMES, WATER, strict=True):
        writer.append(float(time), np.array([water, water - 4.0, 1e6]))
    return Results(writer.merge())


def limit(**changes: object) -> LimitSpec:
    base = {"name": "cold", "of": ["river.T"], "least": 3.0, "unit": "degC", "source": "a rule"}
    return LimitSpec.model_validate({key: value for key, value in {**base, **changes}.items() if value is not None})


def test_violations_have_time_and_size(results: Results) -> None:
    found = compute_limits(results, [limit()])["cold"]
    assert not found["kept"]
    assert found["violations"] == [
        {"begin": 120.0, "end": 180.0, "worst": pytest.approx(2.2), "at": 180.0},
        {"begin": 360.0, "end": 360.0, "worst": pytest.approx(2.9), "at": 360.0},
    ]
    assert (found["worst"], found["at"]) == (pytest.approx(2.2), 180.0)
    assert (found["least"], found["most"], found["unit"], found["source"]) == (3.0, None, "degC", "a rule")


def test_a_limit_that_is_kept_says_how_near_it_came(results: Results) -> None:
    found = compute_limits(results, [limit(of=["river.T", "unit.T_out"], least=None, most=10.0, unit="K")])["cold"]
    assert found["kept"]
    assert found["violations"] == []
    assert found["worst"] == pytest.approx(4.0)


def test_violations_in_words(results: Results) -> None:
    found = compute_limits(results, [limit(), limit(name="warm", least=None, most=9.0)])
    assert violations(found) == ["limit not kept: cold: 2.2 degC at t = 180 s, at least 3 degC (a rule)"]


def test_violation_up_to_the_end(results: Results) -> None:
    found = compute_limits(results, [limit(least=None, most=3.9)])["cold"]
    assert [v["end"] for v in found["violations"]] == [0.0, 300.0, 540.0]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"most": 4.0}, "either 'most' or 'least'"),
        ({"least": None}, "either 'most' or 'least'"),
        ({"of": []}, "at least 1"),
    ],
)
def test_a_limit_has_one_bound(changes: dict[str, object], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        limit(**changes)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({}, None),
        ({"of": ["river.T", "unit.P"], "unit": "K"}, r"river.T is in 'K', unit.P in 'W': no difference can be taken"),
        ({"of": ["river.T", "unit.T_out"]}, "a difference has no offset unit; give K"),
        ({"unit": "MW"}, "'K' cannot be shown in 'MW'"),
    ],
)
def test_units_are_checked(results: Results, changes: dict[str, object], problem: str | None) -> None:
    assert limit(**changes).problem(results.units) == problem
