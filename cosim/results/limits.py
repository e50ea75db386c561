"""Limits that a scenario watches (river temperature, exchanger spread...): kept, or violated when and by how much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, Field, model_validator

from cosim import units
from cosim.results.store import Results


class LimitSpec(BaseModel):
    """One ``[[limits]]``: a column, or the difference of two, that must stay at or below ``most``, or above ``least``.

    ``most`` and ``least`` are in ``unit``; a difference of temperatures is in K.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    of: list[str] = Field(min_length=1, max_length=2)
    unit: str
    most: float | None = None
    least: float | None = None
    source: str

    @model_validator(mode="after")
    def _one_bound(self) -> LimitSpec:
        if (self.most is None) is (self.least is None):
            raise ValueError("a limit has either 'most' or 'least'")
        return self

    def problem(self, column_units: Mapping[str, str]) -> str | None:
        """What is wrong with this limit for the given columns, or None."""
        first, last = column_units[self.of[0]], column_units[self.of[-1]]
        if not units.same(first, last):
            return f"{self.of[0]} is in {first!r}, {self.of[1]} in {last!r}: no difference can be taken"
        try:
            offset = units.from_si(0.0, first, self.unit)
        except ValueError as error:
            return str(error)
        return "a difference has no offset unit; give K" if len(self.of) == 2 and offset else None

    def series(self, results: Results) -> npt.NDArray[np.float64]:
        """What is watched, in ``unit``; shape (n,)."""
        values = results[self.of[0]] - results[self.of[1]] if len(self.of) == 2 else results[self.of[0]]
        return units.from_si_array(values, results.units[self.of[0]], self.unit)


def compute_limits(results: Results, specs: Sequence[LimitSpec]) -> dict[str, dict[str, Any]]:
    """Limits by name as summary.json holds them.

    ``{"most": ..., "least": ..., "unit", "source", "worst": value nearest to the limit or farthest beyond it, "at":
    its time in s, "kept": bool, "violations": [{"begin", "end", "worst", "at"}, ...]}``; a violation's times in s are
    those of its first and last recorded point.
    """
    found: dict[str, dict[str, Any]] = {}
    for spec in specs:
        values = spec.series(results)
        # Excess over the limit: positive where it is violated.
        excess = values - spec.most if spec.most is not None else (spec.least or 0.0) - values
        violations = []
        edges = np.flatnonzero(np.diff(np.concatenate([[False], excess > 0, [False]]).astype(int)))
        for begin, end in zip(edges[::2], edges[1::2], strict=True):
            at = int(begin + np.argmax(excess[begin:end]))
            violations.append(
                {
                    "begin": float(results.time[begin]),
                    "end": float(results.time[end - 1]),
                    "worst": float(values[at]),
                    "at": float(results.time[at]),
                }
            )
        worst = int(np.argmax(excess))
        found[spec.name] = {
            "most": spec.most,
            "least": spec.least,
            "unit": spec.unit,
            "source": spec.source,
            "worst": float(values[worst]),
            "at": float(results.time[worst]),
            "kept": not violations,
            "violations": violations,
        }
    return found


def violations(limits: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """One line for each limit that was not kept, from :func:`compute_limits` or the ``limits`` of a summary."""
    return [
        f"limit not kept: {name}: {limit['worst']:.4g} {limit['unit']} at t = {limit['at']:g} s, "
        f"{'at most' if limit['least'] is None else 'at least'} "
        f"{limit['most'] if limit['least'] is None else limit['least']:g} {limit['unit']} ({limit['source']})"
        for name, limit in limits.items()
        if not limit["kept"]
    ]
