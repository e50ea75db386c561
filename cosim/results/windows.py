"""Choosing a part of a run by what happens in it."""

from __future__ import annotations

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, model_validator

from cosim.results.store import Results


class Window(BaseModel):
    """A span of a run: between two times (s), or where an amount (J, kg) grows most over ``length`` s (full load)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    begin: float | None = None
    end: float | None = None
    length: float | None = Field(default=None, gt=0)
    highest: str | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Window:
        by_time = self.begin is not None or self.end is not None
        by_amount = (self.length is not None, self.highest is not None)
        if by_time is any(by_amount) or any(by_amount) is not all(by_amount):
            raise ValueError("a window has either 'begin' and/or 'end', or 'length' and 'highest'")
        return self

    def names(self) -> list[str]:
        """Columns that finding the window reads."""
        return [self.highest] if self.highest is not None else []

    def find(self, results: Results) -> slice:
        """Rows of the window; the whole run where it is shorter than ``length``."""
        if self.highest is None or self.length is None:
            first = np.searchsorted(results.time, -np.inf if self.begin is None else self.begin)
            last = np.searchsorted(results.time, np.inf if self.end is None else self.end, side="right")
            return slice(int(first), int(last))
        time, amount = results.time, results[self.highest]
        if time.size < 2 or time[-1] - time[0] <= self.length:
            return slice(0, time.size)
        ends = np.searchsorted(time, time + self.length * (1 - 1e-9))
        starts = np.flatnonzero(ends < time.size)
        begin = int(starts[np.argmax(amount[ends[starts]] - amount[starts])])
        return slice(begin, int(ends[begin]) + 1)
