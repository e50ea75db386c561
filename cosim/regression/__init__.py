"""Regression runs against reference results."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cosim.regression.collection import choose, find_cases
    from cosim.regression.outcome import Outcome, Status, exit_code
    from cosim.regression.outputs import write_outputs
    from cosim.regression.running import Options, run_case, run_cases

__all__ = [
    "Options",
    "Outcome",
    "Status",
    "choose",
    "exit_code",
    "find_cases",
    "run_case",
    "run_cases",
    "write_outputs",
]

_MODULES = {"collection": ("choose", "find_cases"), "outcome": ("Outcome", "Status", "exit_code"),
            "outputs": ("write_outputs",), "running": ("Options", "run_case", "run_cases")}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Loads a module when a name of it is asked for: the pytest plugin is imported by every run of pytest."""
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"cosim.regression.{module}"), name)
    raise AttributeError(f"module 'cosim.regression' has no attribute {name!r}")
