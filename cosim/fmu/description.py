"""What an FMU says about itself in modelDescription.xml, as far as coupling needs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fmpy.model_description as fmpy_description

from cosim.errors import InputError
from cosim.fmu.archive import open_archive


@dataclass(frozen=True)
class FmuVariable:
    """One scalar variable. ``unit`` is ``"1"`` where the FMU gives none; ``start`` is the text of the XML."""

    name: str
    reference: int
    type: str
    causality: str
    variability: str
    initial: str | None
    unit: str
    start: str | None
    nominal: float
    description: str


@dataclass(frozen=True)
class FmuDescription:
    """One FMU: identity, abilities, variables by name in the order of the file."""

    path: Path
    model_name: str
    fmi_version: str
    guid: str
    generation_tool: str
    co_simulation: str | None
    """Model identifier for Co-Simulation, None where the FMU does not offer it."""
    model_exchange: str | None
    variable_step: bool
    variables: Mapping[str, FmuVariable]

    def with_causality(self, causality: str) -> tuple[FmuVariable, ...]:
        """Variables of one causality (``"input"``, ``"output"``, ``"parameter"``, ``"local"``), in file order."""
        return tuple(variable for variable in self.variables.values() if variable.causality == causality)


def read_description(fmu: Path) -> FmuDescription:
    """Read modelDescription.xml of the FMU file ``fmu`` through FMPy; raises InputError when it is not sound."""
    open_archive(fmu).close()
    try:
        raw = fmpy_description.read_model_description(str(fmu))
    except Exception as error:  # FMPy raises bare exceptions of many kinds for faulty XML
        reason = " ".join(str(error).split())[:300]
        raise InputError(f"{fmu}: modelDescription.xml is not valid: {reason}") from error
    co_simulation, model_exchange = raw.coSimulation, raw.modelExchange
    return FmuDescription(
        path=fmu,
        model_name=raw.modelName,
        fmi_version=raw.fmiVersion,
        guid=raw.guid,
        generation_tool=raw.generationTool or "",
        co_simulation=co_simulation.modelIdentifier if co_simulation else None,
        model_exchange=model_exchange.modelIdentifier if model_exchange else None,
        variable_step=bool(co_simulation and co_simulation.canHandleVariableCommunicationStepSize),
        variables={variable.name: _variable(variable) for variable in raw.modelVariables},
    )


def _variable(raw: Any) -> FmuVariable:
    declared = raw.declaredType
    unit = raw.unit or (declared.unit if declared else None) or "1"
    nominal = raw.nominal or (declared.nominal if declared else None)
    return FmuVariable(
        name=raw.name,
        reference=raw.valueReference,
        type=raw.type,
        causality=raw.causality or "local",
        variability=raw.variability or "continuous",
        initial=raw.initial,
        unit=unit,
        start=raw.start,
        nominal=abs(float(nominal)) if nominal else 1.0,
        description=raw.description or "",
    )
