"""Heat and mass balances, recomputed from what was recorded of the flows and contents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, field_validator

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


class PortSpec(BaseModel):
    """``[balance.ports.NAME]``: where two components meet, by the accounts of both sides.

    Each side is an accumulated amount (J, kg), a rate (W, kg/s), or two columns whose product is a rate (force and
    velocity, say); all are ports of components.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["heat", "mass", "power"]
    given: str | list[str]
    taken: str | list[str]

    @field_validator("given", "taken")
    @classmethod
    def _one_or_two(cls, value: str | list[str]) -> list[str]:
        columns = [value] if isinstance(value, str) else value
        if not 1 <= len(columns) <= 2:
            raise ValueError("give one column, or two whose product is a rate")
        return columns

    def side(self, name: Literal["given", "taken"]) -> tuple[str, ...]:
        """The columns of one side."""
        return tuple(getattr(self, name))


class BalanceSection(BaseModel):
    """``[balance]``: the whole system, its components, and ports between them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    whole: BalanceSpec = Field(default_factory=BalanceSpec)
    components: dict[str, BalanceSpec] = Field(default_factory=dict)
    ports: dict[str, PortSpec] = Field(default_factory=dict)


@dataclass(frozen=True)
class HandOver:
    """An amount that is handed over: columns of the amount given (J, kg) and of the rate taken (W, kg/s)."""

    given: str
    taken: str
    in_transit: float = 0.0
    """Amount given and not yet taken at the end of the run."""
    added: tuple[str, ...] = ()
    """Amounts of further givers, summed with the first at the taker's input."""

    @property
    def givers(self) -> tuple[str, ...]:
        """Columns of all amounts that are taken together."""
        return (self.given, *self.added)


def compute_balance(results: Results, section: BalanceSection, hand_overs: Sequence[HandOver] = ()) -> dict[str, Any]:
    """Closure of each balance: ``{"whole": {"heat": {"absolute", "relative"}, "mass": ...}, "components": {...}}``.

    ``absolute`` is in - out - change of content over the run (J or kg); ``relative`` is over what was turned over, the
    greater of in and out, or over the content where nothing crosses the boundary (None where that is 0 as well). None
    instead of a balance where nothing was declared. ``"connections"`` does the same for each of ``hand_overs``: given
    less taken (recorded rate times step) less in transit, over given.

    What is in transit between two components counts as content of the whole (see :func:`_in_transit`).
    """
    return {
        "whole": _closure(results, section.whole, _in_transit(results, section, hand_overs)),
        "components": {name: _closure(results, spec, {}) for name, spec in section.components.items()},
        "connections": {f"{' + '.join(h.givers)} -> {h.taken}": _handed_over(results, h) for h in hand_overs},
    }


def _taken(results: Results, hand_over: HandOver) -> float:
    # A recorded input is the one that was held over the step that ends at its row.
    return float(np.sum(results[hand_over.taken][1:] * np.diff(results.time)))


def _given(results: Results, hand_over: HandOver) -> float:
    return sum(results.increase(name) for name in hand_over.givers)


def _handed_over(results: Results, hand_over: HandOver) -> Mapping[str, float | None]:
    given, taken = _given(results, hand_over), _taken(results, hand_over)
    residual = given - taken - hand_over.in_transit
    turned_over = max(abs(given), abs(taken))
    return {"absolute": residual, "relative": residual / turned_over if turned_over > 0 else None}


def _in_transit(results: Results, section: BalanceSection, hand_overs: Sequence[HandOver]) -> dict[str, float]:
    """Heat (J) and mass (kg) that one component has given and the next has not yet, counted into the whole.

    Its sign follows from the giver's own balance: what that one counts as going out is under way; what it counts as
    coming in (a river's heat) it has got before the other side gave it. Where the whole is drawn through the giver's
    own account, the way lies outside. Givers that are summed must agree on all this, else nothing is counted.
    """
    found = {"heat": 0.0, "mass": 0.0}
    for hand_over in hand_overs:
        for kind in found:
            signs = {_sign(section, kind, giver) for giver in hand_over.givers}
            if len(signs) == 1 and (sign := signs.pop()):
                found[kind] += sign * (_given(results, hand_over) - _taken(results, hand_over))
    return found


def _sign(section: BalanceSection, kind: str, giver: str) -> int:
    """1 where the giver's own balance counts the amount as going out, -1 as coming in, 0 where it does not matter."""
    owner = section.components.get(giver.partition(".")[0])
    crossing: set[str] = {*getattr(section.whole, f"{kind}_in"), *getattr(section.whole, f"{kind}_out")}
    if owner is None or giver in crossing:
        return 0
    return int(giver in getattr(owner, f"{kind}_out")) - int(giver in getattr(owner, f"{kind}_in"))


def _closure(
    results: Results, spec: BalanceSpec, in_transit: Mapping[str, float]
) -> dict[str, Mapping[str, float | None] | None]:
    return {
        "heat": _close(results, spec.heat_in, spec.heat_out, spec.heat_stored, in_transit.get("heat", 0.0)),
        "mass": _close(results, spec.mass_in, spec.mass_out, spec.mass_stored, in_transit.get("mass", 0.0)),
    }


def _close(
    results: Results, given: Sequence[str], taken: Sequence[str], stored: Sequence[str], in_transit: float
) -> Mapping[str, float | None] | None:
    if not (given or taken or stored) or not results.time.size:
        return None
    inflow = sum(results.increase(name) for name in given)
    outflow = sum(results.increase(name) for name in taken)
    residual = inflow - outflow - sum(results.increase(name) for name in stored) - in_transit
    turned_over = max(abs(inflow), abs(outflow))
    if not (given or taken):
        turned_over = abs(sum(float(results[name][0]) for name in stored))
    relative = residual / turned_over if turned_over > 0 else None
    return {"absolute": residual, "relative": relative}
