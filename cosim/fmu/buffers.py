"""Moving values of variables through C buffers that are bound once: nothing is built at each call.

FMI moves whole variables, in FMI 3.0 arrays with all their elements; callers name scalars. A :class:`Layout` says which
place of the buffer is which scalar.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from cosim.errors import SimulationError
from cosim.fmu.variable import FmuVariable

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True)
class ValueType:
    """How FMI moves the values of a type: in ``fmi3GetInt64`` the ``word`` is Int64."""

    word: str
    c_type: Any
    dtype: Any


class Layout:
    """The variables that hold the given scalars, one behind the other in a buffer."""

    def __init__(self, scalars: Sequence[FmuVariable]) -> None:
        first: dict[int, int] = {}
        self.size = 0
        for scalar in scalars:
            if scalar.reference not in first:
                first[scalar.reference] = self.size
                self.size += scalar.size
        places = [first[scalar.reference] + scalar.index for scalar in scalars]
        self.references = (ctypes.c_uint * len(first))(*first)
        self.places = _selection(places)
        self.is_whole = len(set(places)) == self.size
        """Whether the scalars are all elements of their arrays."""


def _selection(numbers: Sequence[int]) -> slice | npt.NDArray[np.intp]:
    """A slice where the numbers run on, which NumPy reads and writes without a copy."""
    if not numbers or list(numbers) == list(range(numbers[0], numbers[0] + len(numbers))):
        first = numbers[0] if numbers else 0
        return slice(first, first + len(numbers))
    return np.array(numbers)


class Calls:
    """The C functions of one instance, as buffers use them."""

    def __init__(
        self, component: Any, prefix: str, function: Callable[[str], Any], check: Callable[[str, int], None],
        counts_values: bool,
    ) -> None:  # fmt: skip
        self.component, self.prefix, self.function, self.check = component, prefix, function, check
        self.counts_values = counts_values
        """Whether the length of a buffer is an argument of its own, as in FMI 3.0."""

    def prepared(self, name: str) -> Any:
        """The function for arguments that are of their C types already: ctypes does not look at them then."""
        address = ctypes.cast(self.function(name), ctypes.c_void_p).value
        assert address is not None
        return ctypes.CFUNCTYPE(ctypes.c_int)(address)

    def head(self, references: ctypes.Array[ctypes.c_uint]) -> tuple[Any, ...]:
        """The first arguments: instance and value references."""
        return (ctypes.c_void_p(self.component), references, ctypes.c_size_t(len(references)))

    def buffer(self, values: npt.NDArray[Any], c_type: Any) -> tuple[Any, ...]:
        """The arguments for ``values``, which they keep alive."""
        pointer = values.ctypes.data_as(ctypes.POINTER(c_type))
        return (pointer, ctypes.c_size_t(values.size)) if self.counts_values else (pointer,)


class BoundVariables:
    """A fixed list of variables of one instance (see :class:`cosim.fmu.protocol.Variables`).

    Where all are Real and lie as the FMU moves them, the first array that comes is bound itself: whenever it comes
    again, the FMU reads or writes it and nothing is copied.
    """

    def __init__(self, calls: Calls, types: Mapping[str, ValueType], scalars: Sequence[FmuVariable]) -> None:
        members: dict[ValueType, list[int]] = {}
        for position, scalar in enumerate(scalars):
            members.setdefault(types[scalar.fmi_type], []).append(position)
        self._groups = [_Group(calls, kind, scalars, positions) for kind, positions in members.items()]
        self._may_bind = len(self._groups) == 1 and self._groups[0].is_plain
        self._array: FloatArray | None = None
        self._bound: _Move

    def get(self, into: FloatArray) -> None:
        if into is self._array or (self._may_bind and self._bind(into)):
            move = self._bound
            status = move.get(*move.arguments)
            if status:
                move.check(move.get_name, status)
            return
        for group in self._groups:
            group.move.read()
            into[group.positions] = group.buffer[group.places]

    def set(self, values: FloatArray) -> None:
        if values is self._array or (self._may_bind and self._bind(values)):
            move = self._bound
            status = move.set(*move.arguments)
            if status:
                move.check(move.set_name, status)
            return
        for group in self._groups:
            if not group.is_whole:
                group.move.read()  # the other elements keep their values
            given = values[group.positions]
            if group.limits is not None:
                group.check(given)
            group.buffer[group.places] = given
            group.move.write()

    def _bind(self, array: FloatArray) -> bool:
        self._may_bind = False
        group = self._groups[0]
        same = array.dtype == group.buffer.dtype and array.shape == group.buffer.shape
        fits = same and array.flags.carray  # contiguous, aligned and writeable
        if fits:
            self._array, self._bound = array, group.move.with_values(array)
        return fits


class _Move:
    """The C calls that move the values of one FMI type between the FMU and an array, with all their arguments."""

    def __init__(
        self, calls: Calls, kind: ValueType, references: ctypes.Array[ctypes.c_uint], values: npt.NDArray[Any]
    ) -> None:
        self._calls, self._kind, self._references = calls, kind, references
        self.check = calls.check
        self.get_name, self.set_name = f"{calls.prefix}Get{kind.word}", f"{calls.prefix}Set{kind.word}"
        self.get, self.set = calls.prepared(self.get_name), calls.prepared(self.set_name)
        self.arguments = (*calls.head(references), *calls.buffer(values, kind.c_type))

    def with_values(self, values: npt.NDArray[Any]) -> _Move:
        """The same for another array."""
        return _Move(self._calls, self._kind, self._references, values)

    def read(self) -> None:
        self.check(self.get_name, self.get(*self.arguments))

    def write(self) -> None:
        self.check(self.set_name, self.set(*self.arguments))


def _below(limit: int) -> float:
    """The greatest double that is not above ``limit``."""
    return float(limit) if int(float(limit)) <= limit else float(np.nextafter(float(limit), 0.0))


class _Group:
    """The variables of one FMI type: their buffer and which of its places are which of the list."""

    def __init__(self, calls: Calls, kind: ValueType, scalars: Sequence[FmuVariable], positions: Sequence[int]) -> None:
        layout = Layout([scalars[position] for position in positions])
        self.positions, self.places, self.is_whole = _selection(positions), layout.places, layout.is_whole
        self.buffer: npt.NDArray[Any] = np.zeros(layout.size, kind.dtype)
        info = np.iinfo(kind.dtype) if np.issubdtype(np.dtype(kind.dtype), np.integer) else None
        self.limits = None if info is None else (float(info.min), _below(int(info.max)))
        """What the type holds, where it does not hold everything."""
        self._kind, self._scalars = kind, [scalars[position] for position in positions]
        self.move = _Move(calls, kind, layout.references, self.buffer)
        everything = slice(0, layout.size)
        self.is_plain = kind.dtype == "float64" and isinstance(self.places, slice) and self.places == everything
        """Whether the list is the buffer."""

    def check(self, values: FloatArray) -> None:
        """Raise SimulationError where a value does not fit the type, in which it would be another."""
        assert self.limits is not None
        least, most = self.limits
        fits = (values >= least) & (values <= most)
        if not fits.all():
            place = int(np.argmin(fits))
            name = self._scalars[place].name
            between = f"between {least:.0f} and {most:.0f}"
            raise SimulationError(
                f"{name!r} is set to {values[place]:g}; it is {self._kind.word} and holds values {between}"
            )


class BoundDerivative:
    """Derivatives of one list of variables by another (see :class:`cosim.fmu.protocol.DirectionalDerivative`)."""

    def __init__(self, calls: Calls, unknowns: Sequence[FmuVariable], knowns: Sequence[FmuVariable]) -> None:
        of, by = Layout(unknowns), Layout(knowns)
        self._of, self._by = of.places, by.places
        self._seed, self._sensitivity = np.zeros(by.size), np.zeros(of.size)
        self._name = f"{calls.prefix}GetDirectionalDerivative"
        self._function, self._check = calls.prepared(self._name), calls.check
        self._arguments = (
            *calls.head(of.references), by.references, ctypes.c_size_t(len(by.references)),
            *calls.buffer(self._seed, ctypes.c_double), *calls.buffer(self._sensitivity, ctypes.c_double),
        )  # fmt: skip

    def along(self, seed: FloatArray, into: FloatArray) -> None:
        self._seed[self._by] = seed
        status = self._function(*self._arguments)
        if status:
            self._check(self._name, status)
        into[:] = self._sensitivity[self._of]


class BoundInputDerivatives:
    """Derivatives of Real inputs for the coming step (see :class:`cosim.fmu.protocol.InputDerivatives`)."""

    def __init__(self, calls: Calls, inputs: Sequence[FmuVariable], order: int) -> None:
        layout = Layout(inputs)
        self._places = layout.places
        self._derivatives = np.zeros((order, layout.size))
        self._name = f"{calls.prefix}SetRealInputDerivatives"
        self._function, self._check = calls.function(self._name), calls.check
        count = order * layout.size
        references = (ctypes.c_uint * count)(*[*layout.references] * order)
        orders = (ctypes.c_int * count)(*[k for k in range(1, order + 1) for _ in range(layout.size)])
        self._arguments = (
            calls.component, references, ctypes.c_size_t(count), orders,
            self._derivatives.ctypes.data_as(ctypes.POINTER(ctypes.c_double)),
        )  # fmt: skip

    def set(self, derivatives: FloatArray) -> None:
        self._derivatives[:, self._places] = derivatives
        status = self._function(*self._arguments)
        if status:
            self._check(self._name, status)
