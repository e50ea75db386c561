"""Reference systems by which coupling algorithms are judged: ``CATALOGUE`` by name."""

from collections.abc import Mapping
from types import MappingProxyType

from systems import heat_supply, hydraulics, mechanics, signals, thermal
from systems.reference import Check, FloatArray, Member, ReferenceSystem, SignalRecorder, Solution, Trait

CATALOGUE: Mapping[str, ReferenceSystem] = MappingProxyType(
    {
        system.name: system
        for module in (mechanics, thermal, signals, hydraulics, heat_supply)
        for system in module.SYSTEMS
    }
)

__all__ = ["CATALOGUE", "Check", "FloatArray", "Member", "ReferenceSystem", "SignalRecorder", "Solution", "Trait"]
