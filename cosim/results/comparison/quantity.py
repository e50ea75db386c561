"""Bringing a result into the unit of its reference."""

from __future__ import annotations

from dataclasses import replace

from cosim import units
from cosim.results.trajectory import Trajectory


def in_unit_of(reference: Trajectory, result: Trajectory) -> tuple[Trajectory, Trajectory] | None:
    """Both in the reference's unit; None where the two units do not measure the same.

    Where one of them has no unit, it is taken to have the other's. Temperatures are converted with their zero, so a
    temperature difference must not be given in degC.
    """
    if reference.unit is None or result.unit is None:
        unit = reference.unit if result.unit is None else result.unit
        return replace(reference, unit=unit), replace(result, unit=unit)
    if units.same(reference.unit, result.unit):
        return reference, replace(result, unit=reference.unit)
    wanted, given = (units.base_unit(units.canonical(t.unit or "1")) for t in (reference, result))
    if wanted is None or given is None or wanted.exponents != given.exponents:
        return None
    factor = given.factor / wanted.factor
    # One offset for both directions, so that 273.15 K is 0 degC exactly.
    values = (result.values * given.factor + (given.offset - wanted.offset)) / wanted.factor
    nominal = None if result.nominal is None else result.nominal * factor
    return reference, replace(result, values=values, nominal=nominal, unit=reference.unit)
