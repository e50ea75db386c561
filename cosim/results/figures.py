"""Key figures of a run, as a scenario asks for them, with published values beside."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, model_validator

from cosim import units
from cosim.results.store import Results
from cosim.results.windows import Window


class FigureKind(Enum):
    """How a figure follows from the series it is ``of``."""

    INCREASE = "increase"
    """What the amount grew by."""
    MEAN_RATE = "mean_rate"
    """What the amount grew by, over the time it took."""
    RATIO = "ratio"
    """Growth of the first amount over growth of the second (a COP)."""
    MAXIMUM = "maximum"
    MINIMUM = "minimum"
    MEAN = "mean"
    """Mean over the recorded points."""
    LAST = "last"
    DIFFERENCE = "difference"
    """Mean of the first minus mean of the second."""
    LORENZ_EFFICIENCY = "lorenz_efficiency"
    """COP over the Lorenz COP; of heat, electricity, sink in, sink out, source in, source out."""


_ARITY = {FigureKind.RATIO: 2, FigureKind.DIFFERENCE: 2, FigureKind.LORENZ_EFFICIENCY: 6}


class FigureSpec(BaseModel):
    """One ``[[figures]]``. ``unit`` is what it is shown in; ``published`` is in it too, and needs a ``source``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    kind: FigureKind
    of: list[str] = Field(min_length=1)
    unit: str | None = None
    window: Window | None = None
    published: float | None = None
    source: str | None = None

    @model_validator(mode="after")
    def _complete(self) -> FigureSpec:
        wanted = _ARITY.get(self.kind, 1)
        if len(self.of) != wanted:
            raise ValueError(f"kind {self.kind.value!r} needs {wanted} name(s) in 'of', not {len(self.of)}")
        if self.published is not None and not self.source:
            raise ValueError("a published value needs its 'source'")
        return self

    def names(self) -> list[str]:
        """Columns this figure reads."""
        return [*self.of, *(self.window.names() if self.window else [])]

    def si_unit(self, column_units: Mapping[str, str]) -> str:
        """Unit of the figure before it is shown, from the units of its columns."""
        if self.kind in (FigureKind.RATIO, FigureKind.LORENZ_EFFICIENCY):
            return "1"
        unit = column_units[self.of[0]]
        return (units.rate_of(unit) or f"{unit}/s") if self.kind is FigureKind.MEAN_RATE else unit

    def problem(self, column_units: Mapping[str, str]) -> str | None:
        """What is wrong with this figure for the given columns, or None."""
        if self.unit is None:
            return None
        try:
            units.from_si(0.0, self.si_unit(column_units), self.unit)
        except ValueError as error:
            return str(error)
        return None


def lorenz_cop(sink_in: float, sink_out: float, source_in: float, source_out: float) -> float:
    """COP of a Lorenz process between two gliding temperatures (K): with log-mean temperatures (Lorenz 1894)."""
    hot, cold = _log_mean(sink_in, sink_out), _log_mean(source_in, source_out)
    return hot / (hot - cold) if hot > cold else math.inf


def _log_mean(first: float, second: float) -> float:
    if math.isclose(first, second, rel_tol=1e-9):
        return first
    return (second - first) / math.log(second / first)


def compute_figures(results: Results, specs: Sequence[FigureSpec]) -> dict[str, dict[str, Any]]:
    """Figures by name as summary.json holds them: value, unit, published, source. NaN becomes None."""
    figures: dict[str, dict[str, Any]] = {}
    for spec in specs:
        window = spec.window.find(results) if spec.window else slice(None)
        si = spec.si_unit(results.units)
        value = _COMPUTE[spec.kind](results, spec.of, window) if results.time[window].size else math.nan
        if spec.unit is not None:
            value = units.from_si(value, si, spec.unit)
        figures[spec.name] = {
            "value": value if math.isfinite(value) else None,
            "unit": spec.unit or si,
            "published": spec.published,
            "source": spec.source,
        }
    return figures


def _ratio(results: Results, of: Sequence[str], window: slice) -> float:
    denominator = results.increase(of[1], window)
    return results.increase(of[0], window) / denominator if denominator else math.nan


def _mean_rate(results: Results, of: Sequence[str], window: slice) -> float:
    duration = results.increase("time", window)
    return results.increase(of[0], window) / duration if duration else math.nan


def _difference(results: Results, of: Sequence[str], window: slice) -> float:
    return float(np.mean(results[of[0]][window]) - np.mean(results[of[1]][window]))


def _lorenz_efficiency(results: Results, of: Sequence[str], window: slice) -> float:
    sink_in, sink_out, source_in, source_out = (float(np.mean(results[name][window])) for name in of[2:])
    return _ratio(results, of[:2], window) / lorenz_cop(sink_in, sink_out, source_in, source_out)


_COMPUTE: Mapping[FigureKind, Callable[[Results, Sequence[str], slice], float]] = {
    FigureKind.INCREASE: lambda results, of, window: results.increase(of[0], window),
    FigureKind.MEAN_RATE: _mean_rate,
    FigureKind.RATIO: _ratio,
    FigureKind.MAXIMUM: lambda results, of, window: float(np.max(results[of[0]][window])),
    FigureKind.MINIMUM: lambda results, of, window: float(np.min(results[of[0]][window])),
    FigureKind.MEAN: lambda results, of, window: float(np.mean(results[of[0]][window])),
    FigureKind.LAST: lambda results, of, window: float(results[of[0]][window][-1]),
    FigureKind.DIFFERENCE: _difference,
    FigureKind.LORENZ_EFFICIENCY: _lorenz_efficiency,
}
