"""Values that a component is given together with their unit: numbers, Booleans, and rows of them."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from cosim import units
from cosim.system.ports import Port, PortType
from cosim.system.quantities import Sourced

Number = bool | int | float


class Given(BaseModel):
    """``{ value, unit, source }``, or the value alone (SI). A Boolean has no unit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: Number | list[Number]
    unit: str = "1"
    source: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _wrapped(cls, data: Any) -> Any:
        return data if isinstance(data, dict) else {"value": data}

    @model_validator(mode="after")
    def _one_kind(self) -> Given:
        kinds = {isinstance(value, bool) for value in self._values}
        if len(kinds) > 1:
            raise ValueError("is partly true or false and partly numbers")
        if self.is_boolean and self.unit != "1":
            raise ValueError(f"true and false have no unit {self.unit!r}")
        return self

    @property
    def is_boolean(self) -> bool:
        return bool(self._values) and isinstance(self._values[0], bool)

    @property
    def _values(self) -> list[Number]:
        return self.value if isinstance(self.value, list) else [self.value]

    @property
    def si(self) -> list[float]:
        """The values in SI, one at least where they are no empty list; Booleans are 0.0 and 1.0."""
        return [units.to_si(float(value), self.unit)[0] for value in self._values]

    @property
    def si_unit(self) -> str:
        return units.to_si(0.0, self.unit)[1]

    def port(self, name: str, *, continuous: bool = True) -> Port:
        """The output that gives these values; its nominal value is the largest of them, 1 where all are 0."""
        if self.is_boolean:
            return Port(name, "1", PortType.BOOLEAN, continuous=False)
        largest = max(map(abs, self.si), default=0.0)
        return Port(name, self.si_unit, nominal=largest or 1.0, continuous=continuous)

    def sourced(self, place: str) -> list[Sourced]:
        """What the value says of its source."""
        if self.source is None:
            return []
        value = self.si if isinstance(self.value, list) else self.si[0]
        return [Sourced(place, value, self.si_unit, self.source)]
