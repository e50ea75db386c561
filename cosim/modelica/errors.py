"""The error of everything that reads Modelica."""

from __future__ import annotations

from cosim.errors import InputError


class ModelicaError(InputError):
    """The Modelica source is wrong or outside what the compiler handles."""
