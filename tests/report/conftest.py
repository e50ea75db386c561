"""A small run folder with everything a report shows, made without a simulation."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cosim.results import Column, ResultsWriter

HEAT, ELECTRICITY = 7.2e9, 2.4e9
"""J over the run: 2,000 kWh and 666.67 kWh, constant power."""

SMALL_RUN = Path(__file__).parent / "small_run"

MakeRun = Callable[..., Path]


@pytest.fixture
def make_run(tmp_path: Path) -> MakeRun:
    """A function that writes a run folder; ``summary`` replaces keys of the summary."""

    def make(rows: int = 61, scenario: str | None = None, **summary: Any) -> Path:
        run = tmp_path / "run"
        run.mkdir()
        points = [Column(f"unit.p[{i}]", "Pa") for i in (1, 2, 3, 4)]
        points += [Column(f"unit.h[{i}]", "J/kg") for i in (1, 2, 3, 4)]
        profile = [Column(f"unit.T[{i}]", "K") for i in (1, 2, 3)]
        columns = [
            Column("weather.T_air", "K"), Column("river.T_intake", "K"), Column("network.T_return", "K"),
            Column("unit.E_supply", "J"), Column("unit.E_el", "J"), Column("unit.E_source", "J"),
            Column("river.E_extracted", "J"), Column("network.E_supplied", "J"), *points, *profile,
        ]  # fmt: skip
        writer = ResultsWriter(run, columns)
        cycle = [2e5, 20e5, 20e5, 2e5, 385e3, 440e3, 300e3, 300e3, 278.0, 277.0, 276.0]
        for index in range(rows):
            share = index / 60
            source = share * (HEAT - ELECTRICITY)
            amounts = [share * HEAT, share * ELECTRICITY, source, source, share * HEAT]
            writer.append(60.0 * index, np.array([265.0, 279.0, 333.15, *amounts, *cycle]))
        writer.merge()
        shutil.copy(SMALL_RUN / "versions.json", run)
        text = (SMALL_RUN / "scenario.toml").read_text(encoding="utf-8")
        (run / "scenario.toml").write_text(text if scenario is None else scenario, encoding="utf-8")
        whole = json.loads((SMALL_RUN / "summary.json").read_text(encoding="utf-8"))
        (run / "summary.json").write_text(json.dumps(whole | summary), encoding="utf-8")
        (run / "log.txt").write_text("started\ncompleted\n", encoding="utf-8")
        return run

    return make
