"""The nameplate file: what is known of a machine, with units and sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from cosim.sizing.defaults import Assumptions, CompressorKind
from cosim.sizing.water import freezing_point
from cosim.system.document import Document, nearest
from cosim.system.quantities import Sourced, plain_values, quantity, unit_of_field

_STRICT = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

Section = TypeVar("Section", bound=BaseModel)


class Duty(BaseModel):
    """``[duty]``: what the machine does, and what is published of it. All of one unit."""

    model_config = _STRICT

    Q_flow: float = quantity("W", "heat to the network", gt=0.0)
    P_el: float | None = quantity("W", "electricity, published", default=None, gt=0.0)
    COP: float | None = quantity("1", "published", default=None, gt=1.0, lt=30.0)
    COP_of: Literal["design point", "annual mean"] = "design point"


class Source(BaseModel):
    """``[source]``: the water heat is taken from."""

    model_config = _STRICT

    fluid: Literal["water", "sea water"] = "water"
    salinity: float = quantity("kg/kg", "of sea water", default=0.0, ge=0.0, le=0.12)
    T_in: float = quantity("K", "entering")
    T_out: float | None = quantity("K", "leaving", default=None)
    m_flow: float | None = quantity("kg/s", "mass flow rate", default=None, gt=0.0)
    V_flow: float | None = quantity("m3/s", "volume flow rate", default=None, gt=0.0)


class Network(BaseModel):
    """``[network]``: the water heat is given to."""

    model_config = _STRICT

    T_return: float = quantity("K", "entering")
    T_supply: float = quantity("K", "leaving")
    p: float = quantity("Pa", "pressure", default=16e5, gt=1e5, le=60e5)


class Cycle(BaseModel):
    """``[cycle]``: how the machine is built."""

    model_config = _STRICT

    refrigerant: str
    compressor: CompressorKind
    stages: int = Field(ge=1, le=8)
    economiser: Literal["none", "open", "closed"] = "none"
    """One between each two stages."""
    intercooler: Literal["none", "flash", "network"] = "none"
    subcooler: bool = True
    superheat: float | None = quantity(
        "K", "of the suction; by default the least that keeps all gas dry", default=None, ge=0.0, le=60.0
    )
    suction_exchanger: bool = True
    """Superheat comes from the liquid before its last valve, else from the source."""
    T_evaporating: float | None = quantity("K", "where it is published", default=None)
    T_condensing: float | None = quantity("K", "where it is published", default=None)


class Component(BaseModel):
    """``[component]``: the Modelica class, and by its parameters the sized quantities they take."""

    model_config = _STRICT

    model: str
    name: str = Field(default="unit", pattern=r"^[A-Za-z0-9_]+$")
    parameters: dict[str, str] = Field(min_length=1)


_SECTIONS: dict[str, type[BaseModel]] = {
    "duty": Duty,
    "source": Source,
    "network": Network,
    "cycle": Cycle,
    "assumptions": Assumptions,
}

_NEEDED = {
    ("duty", "Q_flow"): ("the size of the machine", '{ value = 20.0, unit = "MW" }'),
    ("source", "T_in"): ("the source's temperature", '{ value = 5.0, unit = "degC" }'),
    ("network", "T_return"): ("the sub-cooling and the COP", '{ value = 55.0, unit = "degC" }'),
    ("network", "T_supply"): ("the condensing temperature", '{ value = 90.0, unit = "degC" }'),
    ("cycle", "refrigerant"): ("all properties", '{ value = "R717" }'),
    ("cycle", "compressor"): ("efficiency and size", '"turbo", "piston", "screw" or "scroll"'),
    ("cycle", "stages"): ("the compression", "2"),
}
"""By section and key: what needs it, and how it is written."""


@dataclass(frozen=True)
class Nameplate:
    """A checked nameplate, SI units."""

    document: Document
    title: str
    duty: Duty
    source: Source
    network: Network
    cycle: Cycle
    assumptions: Assumptions
    component: Component | None
    sources: tuple[Sourced, ...]
    """Values of which the file says where they come from."""

    @property
    def assumed(self) -> dict[tuple[str, str], str]:
        """Keys that the file calls assumed, with its words."""
        found = {}
        for item in self.sources:
            section, _, key = item.place.partition(".")
            if item.assumed:
                found[section, key] = item.source
        return found

    @property
    def COP_published(self) -> float | None:
        """From ``COP``, or heat over electricity."""
        if self.duty.COP is not None:
            return self.duty.COP
        return None if self.duty.P_el is None else self.duty.Q_flow / self.duty.P_el

    @property
    def freezing(self) -> float:
        """Of the source water, K."""
        return freezing_point(self.source.salinity)


def read_nameplate(path: Path) -> Nameplate:
    """Read and check ``path``; raises InputError with file, line, key and mend."""
    return checked(Document(path))


def checked(document: Document) -> Nameplate:
    """The nameplate in ``document``; raises InputError."""
    data = document.data
    known = ("title", "description", *_SECTIONS, "component")
    for key in data:
        if key not in known:
            raise document.error((key,), f"unknown key{nearest(key, known)}")
    sources: list[Sourced] = []
    parts = {name: _section(document, name, model, sources) for name, model in _SECTIONS.items()}
    component = None
    if "component" in data:
        component = document.validate_at(("component",), data["component"], Component)
    title = data.get("title", document.path.stem)
    if not isinstance(title, str):
        raise document.error(("title",), "must be text")
    nameplate = Nameplate(document, title, component=component, sources=tuple(sources), **parts)  # type: ignore[arg-type]
    _check(nameplate)
    return nameplate


def _section(document: Document, name: str, model: type[Section], sources: list[Sourced]) -> Section:
    table = document.data.get(name, {})
    if not isinstance(table, Mapping):
        raise document.error((name,), f"must be a table, [{name}]")
    for (section, key), (reason, example) in _NEEDED.items():
        if section == name and key not in table:
            unknown = [given for given in table if given not in model.model_fields]
            if unknown:
                raise document.error((name, unknown[0]), f"unknown key{nearest(unknown[0], model.model_fields)}")
            raise document.error(
                (name, key),
                f'is missing, and {reason} depends on it; add {key} = {example}, with source = "assumed: why" '
                "where it is not public",
            )
    plain, found = plain_values(document, (name,), table, lambda key: unit_of_field(model, key))
    sources += found
    return document.validate_at((name,), plain, model)


def _check(it: Nameplate) -> None:
    """What must hold between the values of a nameplate, before anything is computed."""
    error = it.document.error
    temperatures: list[tuple[str, str, float | None]] = [
        ("source", "T_in", it.source.T_in),
        ("source", "T_out", it.source.T_out),
        ("network", "T_return", it.network.T_return),
        ("network", "T_supply", it.network.T_supply),
        ("cycle", "T_evaporating", it.cycle.T_evaporating),
        ("cycle", "T_condensing", it.cycle.T_condensing),
    ]
    for section, key, T in temperatures:
        if T is not None and not 200.0 <= T <= 550.0:
            meant = f'; for {T:g} °C write {{ value = {T:g}, unit = "degC" }}' if -60.0 <= T < 200.0 else ""
            raise error((section, key), f"is {T:g} K, which no water or refrigerant here has{meant}")
    source, network = it.source, it.network
    if source.fluid == "sea water" and source.salinity == 0.0:
        raise error(
            ("source", "salinity"),
            "sea water needs its salinity, which sets the freezing point; add it in kg/kg "
            "(ocean 0.035, Baltic at Stockholm 0.005)",
        )
    if source.fluid == "water" and source.salinity > 0.0:
        raise error(("source", "salinity"), 'fresh water has none; set fluid = "sea water" or leave it out')
    _check_source(it)
    if network.T_supply <= network.T_return:
        raise error(
            ("network", "T_supply"),
            f"is {network.T_supply - 273.15:.1f} °C, not above the return of "
            f"{network.T_return - 273.15:.1f} °C; exchange or mend them",
        )
    if network.T_supply <= source.T_in:
        raise error(
            ("network", "T_supply"), "lies below the source's temperature: that needs no heat pump; mend one of them"
        )
    cycle = it.cycle
    if cycle.stages == 1 and (cycle.economiser != "none" or cycle.intercooler != "none"):
        key = "economiser" if cycle.economiser != "none" else "intercooler"
        raise error(("cycle", key), "works between two stages, but stages is 1; raise stages or leave it out")
    if cycle.intercooler == "flash" and cycle.economiser == "closed":
        raise error(
            ("cycle", "intercooler"), 'the flash intercooler is an open economiser at once; set economiser = "open"'
        )
    if it.duty.P_el is not None and it.duty.COP is not None:
        implied = it.duty.Q_flow / it.duty.P_el
        if abs(implied / it.duty.COP - 1.0) > 0.02:
            raise error(
                ("duty", "COP"), f"is {it.duty.COP:g}, but Q_flow over P_el is {implied:.3g}; leave one of them out"
            )


def _check_source(it: Nameplate) -> None:
    source, error = it.source, it.document.error
    least = it.freezing + it.assumptions.ice_margin
    degrees = f"{it.freezing - 273.15:.2f} °C"
    if source.T_in <= it.freezing:
        raise error(
            ("source", "T_in"),
            f"is {source.T_in - 273.15:.2f} °C, at or below the water's freezing point of "
            f"{degrees}; give a warmer source",
        )
    if source.T_in <= least:
        raise error(
            ("source", "T_in"),
            f"is {source.T_in - 273.15:.2f} °C: no heat can be taken, since the water must leave "
            f"{it.assumptions.ice_margin:g} K above its freezing point of {degrees}; give a warmer source",
        )
    given = [key for key in ("T_out", "m_flow", "V_flow") if getattr(source, key) is not None]
    if not given:
        raise error(
            ("source", "T_out"),
            "is missing, and so is the flow: the evaporating temperature depends on it; add T_out, "
            'V_flow or m_flow, with source = "assumed: why" where it is not public',
        )
    if "m_flow" in given and "V_flow" in given:
        raise error(("source", "V_flow"), "and m_flow are both given; leave one of them out")
    if source.T_out is None:
        return
    if source.T_out >= source.T_in:
        raise error(
            ("source", "T_out"),
            f"is {source.T_out - 273.15:.2f} °C, not below T_in of {source.T_in - 273.15:.2f} °C; "
            "heat is taken from the source, so it must leave colder",
        )
    if source.T_out < least - 1e-9:
        raise error(
            ("source", "T_out"),
            f"is {source.T_out - 273.15:.2f} °C, less than {it.assumptions.ice_margin:g} K above the "
            f"water's freezing point of {degrees}; let it leave warmer, by more flow (assumptions.ice_margin "
            "sets the distance)",
        )
