"""The heat of a run made in other ways: CO2 and energy cost, with sourced factors (``data/factors.toml``).

For this run only: energy and allowances, no investment, no upkeep, and no year is made out of a day.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cosim.errors import InputError
from cosim.results import Results

_STRICT = ConfigDict(extra="forbid", frozen=True)

JOULE_PER_KWH = 3.6e6
HEAT, ELECTRICITY = "E_supply", "E_el"
"""Outputs every plant has (docs/architecture.md): heat to the network and electricity, J since the start."""


class Factor(BaseModel):
    """A number with its unit, year and source."""

    model_config = _STRICT

    value: float = Field(ge=0)
    unit: str
    source: str = Field(min_length=1)
    year: int | None = None

    @property
    def assumed(self) -> bool:
        return self.source.lower().startswith("assumed")


class Carrier(BaseModel):
    """An energy carrier: ``co2`` in kg/kWh and ``price`` in EUR/kWh of its lower heating value."""

    model_config = _STRICT

    label: str
    co2: Factor
    price: Factor
    allowances: bool = False
    """CO2 allowances are bought beside the carrier; else its price contains what CO2 costs."""


class Alternative(BaseModel):
    """Another way to make heat: a boiler by its efficiency, a CHP plant by four."""

    model_config = _STRICT

    label: str
    carrier: str
    efficiency: Factor | None = None
    electrical: Factor | None = None
    thermal: Factor | None = None
    reference_electrical: Factor | None = None
    reference_heat: Factor | None = None
    note: str = ""
    """What a reader must know of how it is reckoned."""

    @property
    def fuel_per_heat(self) -> float:
        """Energy of the carrier per heat. For CHP, heat's share of the fuel by the alternative generation method."""
        if self.efficiency is not None:
            return 1 / self.efficiency.value
        if not (self.electrical and self.thermal and self.reference_electrical and self.reference_heat):
            raise ValueError(f"{self.label}: needs 'efficiency', or the four of a CHP plant")
        saved = self.electrical.value / self.reference_electrical.value + self.thermal.value / self.reference_heat.value
        return 1 / (self.reference_heat.value * saved)

    def factors(self) -> dict[str, Factor]:
        names = ("efficiency", "electrical", "thermal", "reference_electrical", "reference_heat")
        return {name: factor for name in names if (factor := getattr(self, name)) is not None}


class Factors(BaseModel):
    """``data/factors.toml``."""

    model_config = _STRICT

    co2_price: Factor
    carriers: dict[str, Carrier]
    alternatives: dict[str, Alternative]

    def all(self) -> dict[str, Factor]:
        """Every factor by what it is of."""
        found = {"CO2 allowances": self.co2_price}
        for carrier in self.carriers.values():
            found |= {f"{carrier.label}: CO2": carrier.co2, f"{carrier.label}: price": carrier.price}
        for alternative in self.alternatives.values():
            for name, factor in alternative.factors().items():
                found[f"{alternative.label}: {name.replace('_', ' ')}"] = factor
        return found


class ComparisonPlan(BaseModel):
    """``[comparison]`` of a scenario; all of it may be left out."""

    model_config = _STRICT

    heat: list[str] = Field(default_factory=list)
    """Columns (J) of the heat to compare; those of the plants (``E_supply``) without any."""
    electricity: list[str] = Field(default_factory=list)
    """Columns (J) of the electricity used for it; those of the plants (``E_el``) without any."""
    fuel: dict[str, list[str]] = Field(default_factory=dict)
    """Columns (J) of the fuels used for it, by carrier: ``natural_gas = ["network.E_fuel"]``."""
    factors: dict[str, Factor] = Field(default_factory=dict)
    """Factors of ``data/factors.toml`` to replace, by their path: ``"carriers.electricity.co2"``."""

    def names(self) -> list[str]:
        """Columns that the comparison reads, in J."""
        return [*self.heat, *self.electricity, *(name for columns in self.fuel.values() for name in columns)]


@dataclass(frozen=True)
class Way:
    """One way to make the heat: what it takes, emits and costs. Energies in kWh, CO2 in kg, cost in EUR."""

    label: str
    carrier: str
    energy: float
    co2: float
    energy_cost: float
    allowance_cost: float

    @property
    def cost(self) -> float:
        return self.energy_cost + self.allowance_cost


@dataclass(frozen=True)
class Comparison:
    """``ways[0]`` is the run's own."""

    heat: float
    """kWh"""
    ways: tuple[Way, ...]
    factors: Mapping[str, Factor]
    heat_columns: tuple[str, ...]
    energy_columns: tuple[str, ...]
    notes: tuple[str, ...] = ()


@cache
def bundled_factors() -> str:
    """Text of the factors that come with the package."""
    return resources.files("cosim.report").joinpath("data", "factors.toml").read_text(encoding="utf-8")


def read_plan(table: Mapping[str, Any], place: str) -> ComparisonPlan:
    """``[comparison]`` of the scenario at ``place``; raises InputError where it is wrong."""
    try:
        return ComparisonPlan.model_validate(dict(table))
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(f"{place}: comparison.{'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def read_factors(replaced: Mapping[str, Factor], place: str) -> Factors:
    """The bundled factors with some ``replaced``; raises InputError for a path that is none, or another unit."""
    document = tomllib.loads(bundled_factors())
    for path, factor in replaced.items():
        table: Any = document
        for key in path.split("."):
            table = table.get(key) if isinstance(table, dict) else None
        if not isinstance(table, dict) or "value" not in table:
            raise InputError(f"{place}: comparison.factors: there is no factor {path!r} in factors.toml")
        if table["unit"] != factor.unit:
            raise InputError(
                f"{place}: comparison.factors.{path}: unit is {factor.unit!r}; write it in {table['unit']!r}"
            )
        table.clear()
        table.update(factor.model_dump())
    return Factors.model_validate(document)


def compare(results: Results, plan: ComparisonPlan, factors: Factors) -> Comparison | None:
    """The run's heat by its own electricity and by each alternative; None where no heat was made."""
    heat_columns = plan.heat or [name for name in results.names if name.endswith(f".{HEAT}")]
    electricity_columns = plan.electricity or [name for name in results.names if name.endswith(f".{ELECTRICITY}")]
    used = {"electricity": electricity_columns, **plan.fuel}
    for name in (*heat_columns, *(column for columns in used.values() for column in columns)):
        if name not in results.names:
            raise InputError(f"comparison: nothing called {name!r} is in the results; mend [comparison]")
    unknown = [carrier for carrier in used if carrier not in factors.carriers]
    if unknown:
        raise InputError(f"comparison.fuel: there is no carrier {unknown[0]!r}; known: {', '.join(factors.carriers)}")
    heat = sum(results.increase(name) for name in heat_columns) / JOULE_PER_KWH
    own = {
        carrier: sum(results.increase(name) for name in columns) / JOULE_PER_KWH for carrier, columns in used.items()
    }
    if not (heat > 0 and sum(own.values()) > 0):
        return None
    return Comparison(
        heat,
        (
            _way("This run", own, factors),
            *(_way(a.label, {a.carrier: heat * a.fuel_per_heat}, factors) for a in factors.alternatives.values()),
        ),
        factors.all(),
        tuple(heat_columns),
        tuple(column for columns in used.values() for column in columns),
        tuple(a.note for a in factors.alternatives.values() if a.note),
    )


def _way(label: str, energies: Mapping[str, float], factors: Factors) -> Way:
    """A way that takes ``energies`` (kWh by carrier)."""
    co2 = cost = allowances = 0.0
    for name, energy in energies.items():
        carrier = factors.carriers[name]
        co2 += energy * carrier.co2.value
        cost += energy * carrier.price.value
        allowances += energy * carrier.co2.value / 1000 * factors.co2_price.value if carrier.allowances else 0.0
    labels = ", ".join(factors.carriers[name].label for name in energies)
    return Way(label, labels, sum(energies.values()), co2, cost, allowances)
