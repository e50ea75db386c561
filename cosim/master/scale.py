"""What errors of signals are relative to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from cosim import units
from cosim.system.ports import FloatArray, Port

TEMPERATURE = 10.0
"""K. The zero of temperature scales says nothing of how much a temperature matters; differences in plants do."""


class Scale:
    """The sizes of the signals of some ports: of absolute temperatures 10 K, of all else its own size, at least its
    nominal value."""

    def __init__(self, ports: Sequence[Port]) -> None:
        bases = [None if port.is_relative else port.base_unit or units.base_unit(port.unit) for port in ports]
        self._is_temperature = np.array([b is not None and b.exponents == {"K": 1} for b in bases], dtype=np.bool_)
        kelvins = [TEMPERATURE / base.factor if base is not None else 1.0 for base in bases]
        nominal = np.array([port.nominal for port in ports])
        self._least: FloatArray = np.where(self._is_temperature, kelvins, nominal)

    def of(self, *values: FloatArray) -> FloatArray:
        """Sizes where the signals have all of these ``values``."""
        largest = np.max(np.abs(values), axis=0)
        return np.asarray(np.maximum(np.where(self._is_temperature, 0.0, largest), self._least))
