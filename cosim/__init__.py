"""Co-simulation of municipal heat pumps: Modelica to FMU, and FMUs coupled with river, weather and demand.

``cosim.System`` makes and runs a system in Python.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cosim.run.result import Result
    from cosim.run.system import System

__all__ = ["Result", "System"]


def __getattr__(name: str) -> Any:
    """Loads the rooms behind a name when it is asked for, so that ``import cosim`` takes no time."""
    if name not in __all__:
        raise AttributeError(f"module 'cosim' has no attribute {name!r}")
    return getattr(import_module("cosim.run"), name)
