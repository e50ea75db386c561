"""The scalar variables of a model from its declarations: places, attributes, values known when compiling."""

from __future__ import annotations

from typing import Any

import numpy as np

from cosim.modelica.arrays import Value, elements_of, flatten, map_value, spread
from cosim.modelica.dae import Dae, Raw
from cosim.modelica.errors import ModelicaError
from cosim.modelica.evaluation import evaluate
from cosim.modelica.expressions import Expr
from cosim.modelica.messages import is_marked
from cosim.modelica.scalarize import Scalarizer
from cosim.modelica.variables import ALGEBRAIC, CONSTANT, DERIVATIVE, DISCRETE, INPUT, PARAMETER, STATE, Variable
from cosim.units import derivative_unit

_ATTRIBUTES = {"binding": "binding", "start": "start", "minimum": "min", "maximum": "max", "nominal": "nominal"}
"""Attributes that are expressions: our name and the front end's."""


class Declarations:
    """Makes the variables and tells ``values`` which they are."""

    def __init__(self, dae: Dae, values: Scalarizer) -> None:
        self.dae = dae
        self.values = values
        self.variables: list[Variable] = values.scalars
        self.strings: list[Variable] = []
        self._make()
        self._find_known()
        for k, raw in enumerate(self.dae["variables"]):
            if not self._is_string(raw):
                self._fill(k, raw)

    def _make(self) -> None:
        """Scalar variables in their places: states, derivatives, inputs, the rest."""
        declared: list[Raw] = self.dae["variables"]
        groups: dict[str, list[int]] = {STATE: [], INPUT: [], "rest": []}
        for k, raw in enumerate(declared):
            groups[_role(raw) if _role(raw) in (STATE, INPUT) else "rest"].append(k)
        for k in groups[STATE]:
            self.values.elements[k] = self._elements(declared[k], STATE)
        for k in groups[STATE]:
            self.values.derivatives[k] = self._derivatives(self.values.elements[k])
        for k in (*groups[INPUT], *groups["rest"]):
            self.values.elements[k] = self._elements(declared[k], _role(declared[k]))
        self.values.continuous = {v.number for v in self.variables if v.role in (STATE, DERIVATIVE, INPUT, ALGEBRAIC)}

    def _elements(self, raw: Raw, role: str) -> Value:
        kind = self.dae.value_types[raw["value_type"]]
        if kind.scalar == "record":
            raise self.dae.refuse(
                f"a record as a whole is not handled: {raw['name']}", self.dae.place(raw["declaration"])
            )
        if not kind.dimensions:
            return self._new(raw, role, kind.scalar, raw["name"])
        elements = np.empty(kind.dimensions, dtype=object)
        for index in np.ndindex(*kind.dimensions):
            elements[index] = self._new(raw, role, kind.scalar, f"{raw['name']}[{','.join(str(i + 1) for i in index)}]")
        return elements

    def _new(self, raw: Raw, role: str, scalar: str, name: str) -> Variable:
        attributes = raw["attributes"]
        target = self.strings if scalar == "string" else self.variables
        if scalar == "string" and role not in (PARAMETER, CONSTANT):
            raise self.dae.refuse(
                f"a string that is no parameter is not handled: {name}", self.dae.place(raw["declaration"])
            )
        variable = Variable(
            number=len(target),
            name=name,
            role=role,
            scalar=scalar,
            place=self.dae.place(raw["declaration"]),
            unit=attributes["unit"],
            description=attributes["description"],
            is_output=raw["role"] == "output" or attributes["declared_causality"] == "output",
            tunable=attributes["is_tunable"],
            state_select=attributes["state_select"],
        )
        target.append(variable)
        return variable

    def _derivatives(self, elements: Value) -> Value:
        return map_value(self._derivative, elements)

    def _derivative(self, state: Variable) -> Variable:
        variable = Variable(
            number=len(self.variables),
            name=f"der({state.name})",
            role=DERIVATIVE,
            scalar="real",
            place=state.place,
            unit=derivative_unit(state.unit) if state.unit and state.unit != "1" else None,
            derivative_of=state,
        )
        self.variables.append(variable)
        return variable

    def _is_string(self, raw: Raw) -> bool:
        return self.dae.value_types[raw["value_type"]].scalar == "string"

    def _find_known(self) -> None:
        """Strings, structural parameters and constants get their values, each after those it needs."""
        pending = [
            (k, raw) for k, raw in enumerate(self.dae["variables"]) if _is_structural(raw) or self._is_string(raw)
        ]
        while pending:
            found = {k: self._numbers(k, raw) for k, raw in pending}
            left = [(k, raw) for k, raw in pending if found[k] is None]
            for numbers in found.values():
                self.values.learn(numbers or {})
            if len(left) == len(pending):
                break
            pending = left
        for _, raw in pending:
            if self._is_string(raw):
                place = self.dae.place(raw["declaration"])
                raise self.dae.refuse(f"the string {raw['name']} is not known when compiling", place)

    def _numbers(self, k: int, raw: Raw) -> dict[int, float] | None:
        """The values of a variable's elements by number, None where they are not known (yet)."""
        attributes = raw["attributes"]
        source = attributes["binding"] if attributes["binding"] is not None else attributes["start"]
        elements = elements_of(self.values.elements[k])
        try:
            values = [""] if source is None else list(flatten(self.values.value(source)))
            pairs = list(zip(elements, spread(values, len(elements)), strict=True))
            if self._is_string(raw):
                return self._take_texts(pairs)
            return {} if source is None else {e.number: evaluate(v, self.values.known) for e, v in pairs}
        except (KeyError, ValueError, ArithmeticError, ModelicaError):
            return None

    @staticmethod
    def _take_texts(pairs: list[tuple[Variable, Any]]) -> dict[int, float] | None:
        if not all(isinstance(text, str) and not is_marked(text) for _, text in pairs):
            return None
        for variable, text in pairs:
            variable.text = text
        return {}

    def _fill(self, k: int, raw: Raw) -> None:
        attributes = raw["attributes"]
        elements = elements_of(self.values.elements[k])
        columns = {name: self._column(attributes[key], len(elements)) for name, key in _ATTRIBUTES.items()}
        explicit = attributes["start"] is not None and not self._generated_start(attributes["start"])
        fixed = attributes["fixed"]
        flags = [None] * len(elements) if fixed is None else spread(list(fixed), len(elements))
        for i, variable in enumerate(elements):
            for name, column in columns.items():
                setattr(variable, name, column[i])
            variable.explicit_start, variable.fixed = explicit, flags[i]
            if variable.role == INPUT and variable.binding is not None:
                self._take_default(variable, variable.binding)

    def _take_default(self, variable: Variable, binding: Expr) -> None:
        """What an input of the whole model is bound to holds until the importer sets it, so it is its start value."""
        roles = {self.values.scalars[v].role for v in binding.variables}
        if binding.timed or not roles <= {PARAMETER, CONSTANT}:
            raise self.dae.refuse(
                f"input {variable.name} of the model itself is bound to what changes while it runs; declare it without "
                "`input`, or leave its value to the importer",
                variable.place,
            )
        variable.start, variable.explicit_start = binding, True

    def _column(self, node: int | None, count: int) -> list[Any]:
        """An attribute's value for each element."""
        return [None] * count if node is None else spread(list(flatten(self.values.value(node))), count)

    def _generated_start(self, node: int) -> bool:
        """Whether a start value is the default of the type: the front end does not always say, but then it is zero."""
        origin = self.dae.node_provenance[node].get("origin")
        literal = self.dae.nodes[node]
        zero = literal.kind == "literal" and next(iter(literal.data.values())) == 0
        return zero or (isinstance(origin, dict) and origin.get("generated") == "default_start")


def _role(raw: Raw) -> str:
    role = str(raw["role"])
    if role in ("discrete_real", "discrete_value"):
        return DISCRETE
    return ALGEBRAIC if role == "output" else role


def _is_structural(raw: Raw) -> bool:
    return _role(raw) == CONSTANT or (_role(raw) == PARAMETER and bool(raw["attributes"]["evaluable"]))
