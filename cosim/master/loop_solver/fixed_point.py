"""Fixed-point iteration: what came round is put in again."""

from __future__ import annotations

from collections.abc import Callable

from cosim.system.ports import FloatArray


class FixedPoint:
    """Converges where going round shrinks differences, which a short enough step does on loops without feedthrough."""

    def begin(self) -> None:
        pass

    def improve(self, x: FloatArray, g: FloatArray, jacobian: Callable[[], FloatArray]) -> FloatArray:
        return g
