"""Figures from series with known answers."""

import math
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from cosim.results import Column, FigureSpec, Results, ResultsWriter, Window, compute_figures, lorenz_cop


@pytest.fixture
def results(tmp_path: Path) -> Results:
    """Six minutes at 1 MW, then three at 2 MW; electricity a quarter of it."""
    columns = [Column("u.E", "J"), Column("u.E_el", "J"), Column("u.T", "K"), Column("u.T_out", "K")]
    writer = ResultsWriter(tmp_path, columns)
    energy = np.concatenate([[0.0], np.cumsum([60e6] * 6 + [120e6] * 3)])
    for index, value in enumerate(energy):
        writer.append(60.0 * index, np.array([7.0 + value, value / 4, 300.0 + index, 290.0]))
    return Results(writer.merge())


def value(results: Results, **spec: object) -> float:
    figure = compute_figures(results, [FigureSpec.model_validate({"name": "f", **spec})])["f"]
    return float(figure["value"])


def test_kinds(results: Results) -> None:
    assert value(results, kind="increase", of=["u.E"], unit="kWh") == pytest.approx(720e6 / 3.6e6)
    assert value(results, kind="ratio", of=["u.E", "u.E_el"]) == pytest.approx(4.0)
    assert value(results, kind="mean_rate", of=["u.E"], unit="MW") == pytest.approx(720 / 540)
    assert value(results, kind="maximum", of=["u.T"], unit="degC") == pytest.approx(309.0 - 273.15)
    assert value(results, kind="last", of=["u.T"]) == 309.0
    assert value(results, kind="difference", of=["u.T", "u.T_out"]) == pytest.approx(14.5)


def test_window_of_full_load(results: Results) -> None:
    window = {"length": 180.0, "highest": "u.E"}
    assert value(results, kind="mean_rate", of=["u.E"], unit="MW", window=window) == pytest.approx(2.0)
    assert value(results, kind="minimum", of=["u.T"], window=window) == 306.0
    assert value(results, kind="increase", of=["u.E"], window={"begin": 360.0}) == pytest.approx(360e6)
    assert value(results, kind="increase", of=["u.E"], window={"begin": 60.0, "end": 120.0}) == pytest.approx(60e6)
    assert compute_figures(results, [FigureSpec.model_validate({"name": "f", "kind": "last", "of": ["u.T"],
                                     "window": {"begin": 1e6}})])["f"]["value"] is None  # fmt: skip
    assert Window(length=1e6, highest="u.E").find(results) == slice(0, 10)


def test_lorenz_cop() -> None:
    """99 and 60 °C over 5 and 0.6 °C: log-mean 352.3 and 275.9 K, so 4.61; equal temperatures give Carnot."""
    assert lorenz_cop(333.15, 372.15, 278.15, 273.75) == pytest.approx(4.61, abs=0.01)
    assert lorenz_cop(350.0, 350.0, 280.0, 280.0) == pytest.approx(5.0)
    assert lorenz_cop(280.0, 280.0, 280.0, 280.0) == math.inf


def test_division_by_nothing_is_no_number(results: Results, tmp_path: Path) -> None:
    spec = FigureSpec.model_validate({"name": "f", "kind": "ratio", "of": ["u.E", "u.T_out"]})
    assert compute_figures(results, [spec])["f"]["value"] is None


def test_wrong_number_of_names_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"kind 'ratio' needs 2 name\(s\) in 'of', not 1"):
        FigureSpec.model_validate({"name": "f", "kind": "ratio", "of": ["u.E"]})
