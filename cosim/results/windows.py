"""Choosing a part of a run by what happens in it."""

from __future__ import annotations

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from cosim.results.store import Results


class Window(BaseModel):
    """The span of ``length`` seconds over which the amount ``highest`` (J, kg) grows most: full load, for instance."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    length: float = Field(gt=0)
    highest: str

    def find(self, results: Results) -> slice:
        """Rows of the window; the whole run where it is shorter than ``length``."""
        time, amount = results.time, results[self.highest]
        if time.size < 2 or time[-1] - time[0] <= self.length:
            return slice(0, time.size)
        ends = np.searchsorted(time, time + self.length * (1 - 1e-9))
        starts = np.flatnonzero(ends < time.size)
        begin = int(starts[np.argmax(amount[ends[starts]] - amount[starts])])
        return slice(begin, int(ends[begin]) + 1)
