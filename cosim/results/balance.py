"""Heat and mass balances, recomputed from what was recorded of the flows and contents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from cosim.results.store import Results


class BalanceSpec(BaseModel):
    """What crosses the boundary of a component (or of the whole) and what it holds, by column names.

    Heat in J, mass in kg; flows are their integrals since the start.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    heat_in: list[str] = Field(default_factory=list)
    heat_out: list[str] = Field(default_factory=list)
    heat_stored: list[str] = Field(default_factory=list)
    mass_in: list[str] = Field(default_factory=list)
    mass_out: list[str] = Field(default_factory=list)
    mass_stored: list[str] = Field(default_factory=list)

    def parts(self) -> dict[str, tuple[str, list[str]]]:
        """Unit and names by key."""
        keys = ("heat_in", "heat_out", "heat_stored", "mass_in", "mass_out", "mass_stored")
        return {key: ("J" if key.startswith("heat") else "kg", getattr(self, key)) for key in keys}


class BalanceSection(BaseModel):
    """``[balance]``: the whole system and its components."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    whole: BalanceSpec = Field(default_factory=BalanceSpec)
    components: dict[str, BalanceSpec] = Field(default_factory=dict)


def compute_balance(results: Results, section: BalanceSection) -> dict[str, Any]:
    """Closure of each balance: ``{"whole": {"heat": {"absolute", "relative"}, "mass": ...}, "components": {...}}``.

    ``absolute`` is in - out - change of content over the run (J or kg); ``relative`` is over what was turned over, the
    greater of in and out, or over the content where nothing crosses the boundary (None where that is 0 as well). None
    instead of a balance where nothing was declared.
    """
    return {
        "whole": _closure(results, section.whole),
        "components": {name: _closure(results, spec) for name, spec in section.components.items()},
    }


def _closure(results: Results, spec: BalanceSpec) -> dict[str, Mapping[str, float | None] | None]:
    return {
        "heat": _close(results, spec.heat_in, spec.heat_out, spec.heat_stored),
        "mass": _close(results, spec.mass_in, spec.mass_out, spec.mass_stored),
    }


def _close(
    results: Results, given: Sequence[str], taken: Sequence[str], stored: Sequence[str]
) -> Mapping[str, float | None] | None:
    if not (given or taken or stored) or not results.time.size:
        return None
    inflow = sum(results.increase(name) for name in given)
    outflow = sum(results.increase(name) for name in taken)
    residual = inflow - outflow - sum(results.increase(name) for name in stored)
    turned_over = max(abs(inflow), abs(outflow))
    if not (given or taken):
        turned_over = abs(sum(float(results[name][0]) for name in stored))
    relative = residual / turned_over if turned_over > 0 else None
    return {"absolute": residual, "relative": relative}
