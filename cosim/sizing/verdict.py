"""How the design point compares with what is published, what that rests on, and which datum is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scipy.optimize import brentq

from cosim.sizing.defaults import LORENZ_HIGH
from cosim.sizing.design_point import DesignPoint, design_point, source_flow, with_value
from cosim.sizing.errors import SizingError
from cosim.sizing.nameplate import Nameplate
from cosim.sizing.refrigerant import Refrigerant

C = 273.15
AGREES = 0.10
"""Relative difference of the COP up to which a nameplate is reproduced."""
FLOW_AGREES = 0.05
_TEMPERATURES = (("source", "T_in"), ("network", "T_return"), ("network", "T_supply"))
_NO_MATTER = (("source", "salinity"), ("source", "fluid"))
"""Data that set the freezing point, but hardly the COP."""
_SEARCH = 40.0
"""K to both sides in which a temperature is looked for that would give the published COP."""


@dataclass(frozen=True)
class Verdict:
    """``deviation``: computed over published COP less 1; None where nothing is published."""

    COP: float
    published: float | None
    deviation: float | None
    missing: tuple[str, ...]
    """Data the comparison lacks, each with the value that would reproduce the published COP, where there is one."""
    notes: tuple[str, ...]

    @property
    def reproduced(self) -> bool:
        return self.deviation is not None and abs(self.deviation) <= AGREES

    @property
    def lines(self) -> list[str]:
        """The verdict in words."""
        if self.deviation is None or self.published is None:
            head = f"COP {self.COP:.2f}; nothing is published to compare it with"
        else:
            found = "reproduced within 10 %" if self.reproduced else "not reproduced"
            head = f"COP {self.COP:.2f} against {self.published:.2f} published: {self.deviation:+.1%}, {found}"
        label = "rests on an assumption for" if self.reproduced or self.deviation is None else "missing datum:"
        return [head, *(f"{label} {item}" for item in self.missing), *(f"note: {note}" for note in self.notes)]


def verdict(it: Nameplate, fluid: Refrigerant, point: DesignPoint) -> Verdict:
    """Compare and explain."""
    published = it.COP_published
    deviation = None if published is None else point.COP / published - 1.0
    off = deviation is not None and abs(deviation) > AGREES
    missing = tuple(_missing(it, fluid, point, off))
    return Verdict(point.COP, published, deviation, missing, tuple(_notes(it, fluid, point)))


def _missing(it: Nameplate, fluid: Refrigerant, point: DesignPoint, off: bool) -> Iterator[str]:
    assumed = [key for key in it.assumed if key[0] != "assumptions" and key not in _NO_MATTER]
    published = it.COP_published
    if it.duty.COP_of == "annual mean" and published is not None:
        yield "the operating point of the published COP, which is a mean over a year"
    for section, key in assumed:
        if section != "cycle":
            words = f"{section}.{key}, {_shown(it, section, key)} ({it.assumed[section, key]})"
            if (section, key) in _TEMPERATURES:
                words += _explains(it, fluid, section, key, published if off else None)
            yield words
    if built := [f"{key} {_shown(it, section, key)}" for section, key in assumed if section == "cycle"]:
        yield f"the machine's build: {', '.join(built)}"
    if not off or published is None:
        return
    if not any(pair in assumed for pair in _TEMPERATURES):
        implied = published / point.Lorenz_COP
        beyond = f", more than the {LORENZ_HIGH:.2f} of the best machines" if implied > LORENZ_HIGH else ""
        firm = [f"{s}.{k} {_shown(it, s, k)}{_explains(it, fluid, s, k, published)}" for s, k in _TEMPERATURES]
        yield (
            "the operating point to which heat, electricity and temperatures belong together. With those given the "
            "published COP is "
            f"a Lorenz efficiency of {implied:.2f}{beyond}. Of the temperatures: {'. '.join(firm)}"
        )
    yield "the stages' efficiency at this point (assumptions.efficiency_stage): " + _efficiency(it, fluid, published)


def _shown(it: Nameplate, section: str, key: str) -> str:
    value = getattr(getattr(it, section), key)
    if isinstance(value, float) and key.startswith("T_"):
        return f"{value - C:.1f} °C"
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _explains(it: Nameplate, fluid: Refrigerant, section: str, key: str, COP: float | None) -> str:
    """What a kelvin of a temperature does to the COP, and which value would give ``COP``."""
    now = getattr(getattr(it, section), key)
    base = _cop(it, fluid, section, key, now)
    slope = (_cop(it, fluid, section, key, now + 0.5) or 0.0) - (_cop(it, fluid, section, key, now - 0.5) or 0.0)
    words = f"; 1 K more gives {slope:+.3f} of COP" if base is not None else ""
    if COP is None:
        return words
    wanted = COP
    step, reached = (1.0 if ((base or 0.0) < wanted) == (slope > 0.0) else -1.0), now
    before = base
    while abs(reached - now) < _SEARCH:
        reached += step
        value = _cop(it, fluid, section, key, reached)
        if value is None or before is None:
            return words + "; no value of it alone gives the published COP"
        if (value - wanted) * (before - wanted) <= 0.0:
            low, high = sorted((reached - step, reached))
            found = brentq(lambda T: (_cop(it, fluid, section, key, T) or 0.0) - wanted, low, high, xtol=0.01)
            return words + f"; {found - C:.1f} °C would give the published COP"
        before = value
    return words + "; no value of it alone gives the published COP"


def _cop(it: Nameplate, fluid: Refrigerant, section: str, key: str, T: float) -> float | None:
    """COP with one temperature changed; what was published with it goes along."""
    changed = with_value(it, section, key, T)
    follows = {
        ("source", "T_in"): [("source", "T_out"), ("cycle", "T_evaporating")],
        ("network", "T_supply"): [("cycle", "T_condensing")],
    }
    by = T - getattr(getattr(it, section), key)
    for other in follows.get((section, key), []):
        value = getattr(getattr(it, other[0]), other[1])
        if value is not None:
            changed = with_value(changed, *other, value + by)
    if changed.network.T_return >= changed.network.T_supply or changed.freezing >= T:
        return None
    try:
        return design_point(changed, fluid).COP
    except (SizingError, ValueError):
        return None


def _efficiency(it: Nameplate, fluid: Refrigerant, COP: float) -> str:
    def excess(efficiency: float) -> float:
        return design_point(with_value(it, "assumptions", "efficiency_stage", efficiency), fluid).COP - COP

    low, high = 0.45, 0.95
    if excess(low) * excess(high) > 0.0:
        return f"none between {low:.2f} and {high:.2f} gives the published COP"
    return f"{brentq(excess, low, high, xtol=1e-3):.2f} would give the published COP"


def _notes(it: Nameplate, fluid: Refrigerant, point: DesignPoint) -> Iterator[str]:
    cycle = point.cycle
    if point.Lorenz_efficiency > LORENZ_HIGH:
        yield (
            f"a Lorenz efficiency of {point.Lorenz_efficiency:.2f} is more than machines reach; look into the "
            f"temperatures"
        )
    flow = source_flow(it)
    if flow is not None and it.source.T_out is not None and abs(point.m_flow_source / flow - 1.0) > FLOW_AGREES:
        yield (
            f"the source's flow is given as {flow:.4g} kg/s, but cooling it to {it.source.T_out - C:.2f} °C takes "
            f"{point.m_flow_source:.4g} kg/s for this heat"
        )
    if it.duty.P_el is not None and it.duty.COP is None and abs(point.P_el / it.duty.P_el - 1.0) > AGREES:
        yield f"electricity is {point.P_el / 1e6:.3g} MW, published {it.duty.P_el / 1e6:.3g} MW"
    if point.T_evaporating < it.freezing:
        yield (
            f"the refrigerant evaporates {it.freezing - point.T_evaporating:.1f} K below the freezing point of the "
            f"source water: "
            "the surface at its outlet must be watched"
        )
    if fluid.T_critical - point.T_condensing < 5.0:
        yield f"condensing lies {fluid.T_critical - point.T_condensing:.1f} K below the critical temperature"
    if cycle.p[0] < 1e5:
        yield f"the evaporator is below atmospheric pressure ({cycle.p[0] / 1e5:.2f} bar): air can leak in"
    for number, stage in enumerate(cycle.stages, 1):
        T = fluid.T(stage.p_out, stage.h_out)
        if T > 273.15 + 150.0:
            yield (
                f"stage {number} discharges at {T - C:.0f} °C, more than oil and seals usually bear; cool the gas "
                f"or add a stage"
            )
        if fluid.T_max < T:
            yield f"which is above the {fluid.T_max - C:.0f} °C to which {fluid.name}'s properties are known"
    if (
        it.cycle.economiser == "open"
        and it.cycle.intercooler != "flash"
        and any(share == 0.0 for share in cycle.injections)
    ):
        yield "an economiser makes no vapour: the liquid reaches it sub-cooled below its saturation"
