"""ModelStructure of an FMU: which inputs an output depends on at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cosim.fmu.variable import FmuVariable

Dependencies = dict[str, tuple[str, ...]]


def direct_dependencies(raw: Any, variables: Mapping[str, FmuVariable]) -> Dependencies:
    """By scalar output, the scalar inputs that it depends on while stepping, from FMPy's model description ``raw``.

    Where the FMU lists no dependencies these are all inputs (FMI 2.0.4, section 2.2.8; FMI 3.0.2, section 2.4.8); every
    element of an array depends on what the array depends on.
    """
    return _inputs_of_outputs(variables, _listed(raw.outputs))


def initial_dependencies(raw: Any, variables: Mapping[str, FmuVariable]) -> Dependencies:
    """The same at initialisation. An output that starts exactly at its start value depends on nothing then."""
    exact: dict[str, set[str] | None] = {v.array: set() for v in variables.values() if v.initial == "exact"}
    return _inputs_of_outputs(variables, exact | _listed(raw.initialUnknowns))


def _listed(unknowns: Iterable[Any]) -> dict[str, set[str] | None]:
    """By name (value references of FMI 2.0 are unique within a type only): names of what each depends on."""
    return {u.variable.name: None if u.dependencies is None else {d.name for d in u.dependencies} for u in unknowns}


def _inputs_of_outputs(variables: Mapping[str, FmuVariable], listed: Mapping[str, set[str] | None]) -> Dependencies:
    inputs: dict[str, list[str]] = {}
    for variable in variables.values():
        if variable.causality == "input" and not variable.is_alias:
            inputs.setdefault(variable.array, []).append(variable.name)
    everything = tuple(name for names in inputs.values() for name in names)

    def depends(output: str) -> tuple[str, ...]:
        known = listed.get(output)
        if known is None:
            return everything
        return tuple(name for array, names in inputs.items() if array in known for name in names)

    outputs = [v for v in variables.values() if v.causality == "output" and not v.is_alias]
    by_array = {array: depends(array) for array in {v.array for v in outputs}}
    return {v.name: by_array[v.array] for v in outputs}
