"""The fitted properties in Python: the very expressions the Modelica functions are written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cosim.errors import InputError
from cosim.media import programs
from cosim.media.coefficients import Coefficients, path_of, read
from cosim.media.expressions import Number
from cosim.media.functions import functions

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Medium:
    """A refrigerant's functions under their Modelica names, for numbers (SI units)."""

    coefficients: Coefficients
    functions: Mapping[str, programs.Function]

    @classmethod
    def of(cls, coefficients: Coefficients) -> Medium:
        return cls(coefficients, {f.name: f for f in functions(coefficients)})

    def value(self, function: str, *arguments: float) -> float:
        """First output of a function, e.g. ``medium.value("density_ph", p, h)``."""
        return self.values(function, *arguments)[0].real

    def values(self, function: str, *arguments: Number) -> tuple[Number, ...]:
        """All outputs of a function; complex arguments give complex results (complex-step derivatives)."""
        return programs.evaluate(self._function(function), arguments)

    def arrays(self, function: str, *arguments: Array) -> tuple[Array, ...]:
        """All outputs of a function at many points: arrays of one length."""
        return programs.evaluate_arrays(self._function(function), arguments)

    def _function(self, name: str) -> programs.Function:
        if name not in self.functions:
            raise InputError(
                f"{self.coefficients.package} has no function {name!r}; it has {', '.join(self.functions)}"
            )
        return self.functions[name]


def medium(package: str) -> Medium:
    """The refrigerant of a Modelica package name such as ``R1234zeE``, from its stored coefficients."""
    return Medium.of(read(path_of(package)))
