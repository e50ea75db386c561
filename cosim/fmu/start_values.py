"""Start values by scalar variable, brought into the form in which FMI sets them: whole variables, exact types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from ctypes import Array, c_char_p
from dataclasses import dataclass
from typing import Any

import numpy as np

from cosim.errors import InputError
from cosim.fmu.buffers import ValueType
from cosim.fmu.description import FmuDescription
from cosim.fmu.variable import FmuVariable

StartValue = float | bool | int | str

_SWITCH: Mapping[StartValue, bool] = {True: True, False: False, "true": True, "false": False, "1": True, "0": False}


@dataclass(frozen=True)
class VariableStart:
    """Start values of all elements of the FMU's variable of which ``variable`` is one; ``place`` is for messages."""

    place: str
    variable: FmuVariable
    values: Sequence[StartValue]

    def texts(self) -> Array[c_char_p]:
        return (c_char_p * len(self.values))(*(str(value).encode() for value in self.values))

    def numbers(self, kind: ValueType) -> Array[Any]:
        """A C array of ``kind``; raises InputError for what it cannot hold."""
        array: Array[Any] = (kind.c_type * len(self.values))(*(self._number(value, kind) for value in self.values))
        return array

    def _number(self, value: StartValue, kind: ValueType) -> float | bool | int:
        if self.variable.type == "Boolean":
            if value not in _SWITCH:
                raise InputError(f"{self.place} = {value!r} is neither true nor false")
            return _SWITCH[value]
        if self.variable.type == "Real":
            try:
                return float(value)
            except ValueError as error:
                raise InputError(f"{self.place} = {value!r} is not a number") from error
        limits = np.iinfo(kind.dtype)
        try:
            number = int(value)
        except (ValueError, OverflowError):
            number = limits.max + 1
        if not limits.min <= number <= limits.max or (isinstance(value, float) and number != value):
            between = f"between {limits.min} and {limits.max}"
            raise InputError(f"{self.place} = {value!r} is not a whole number {between}, as {kind.word} holds")
        return number


def variable_starts(description: FmuDescription, start_values: Mapping[str, StartValue]) -> Iterator[VariableStart]:
    """The variables that ``start_values`` (by scalar name) set; other elements of an array keep the FMU's start value.

    Raises InputError for unknown names, and where those other elements have no start value.
    """
    given: dict[tuple[str, int], dict[FmuVariable, StartValue]] = {}
    for name, value in start_values.items():
        variable = description.variable(name)
        given.setdefault((variable.fmi_type, variable.reference), {})[variable] = value
    for chosen in given.values():
        variable = next(iter(chosen))
        values = {element.index: value for element, value in chosen.items()}
        place = f"{description.path}: {variable.name}"
        elements = description.array(variable.array) if variable.dimensions else (variable,)
        filled = [values.get(element.index, element.start) for element in elements]
        missing = [element.name for element, value in zip(elements, filled, strict=True) if value is None]
        if missing:
            raise InputError(f"{place}: {missing[0]!r} has no start value of its own; set it too")
        yield VariableStart(place, variable, [value for value in filled if value is not None])


def first_number(variable: FmuVariable, start_values: Mapping[tuple[str, int, int], StartValue]) -> float:
    """What the numeric ``variable`` starts at: its value in ``start_values`` (by key), else the FMU's own, else 0."""
    value = start_values.get(variable.key, variable.start)
    if value is None:
        return 0.0
    return float(_SWITCH[value] if variable.type == "Boolean" else value)
