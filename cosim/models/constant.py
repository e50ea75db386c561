"""Constants as a component: each is an output."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field, field_validator

from cosim.models.given import Given
from cosim.system.python_component import Context, Parameters, PythonComponent
from cosim.system.quantities import Sourced


class ConstantParameters(Parameters):
    """The outputs."""

    NESTED = frozenset({"outputs"})

    outputs: dict[str, Given] = Field(description="Value of each output, with its unit", min_length=1)

    @field_validator("outputs")
    @classmethod
    def _single(cls, value: dict[str, Given]) -> dict[str, Given]:
        for name, given in value.items():
            if isinstance(given.value, list):
                raise ValueError(f"{name!r} is a list; a constant has one value")
        return value

    def sourced(self, place: str) -> list[Sourced]:
        return [s for name, given in self.outputs.items() for s in given.sourced(f"{place}.outputs.{name}")]


class Constant(PythonComponent):
    """Outputs that stay as they are; Booleans where the value is true or false."""

    PARAMETERS = ConstantParameters

    parameters: ConstantParameters

    def __init__(self, name: str, parameters: ConstantParameters, context: Context) -> None:
        super().__init__(name, parameters, context)
        self.declare((), [given.port(output) for output, given in parameters.outputs.items()])

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {output: given.si[0] for output, given in self.parameters.outputs.items()}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return self.start(time, inputs)
