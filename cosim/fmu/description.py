"""What an FMU says about itself in modelDescription.xml, as far as coupling needs it; FMI 2.0 and 3.0 alike."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import fmpy.model_description as fmpy_description
from lxml import etree

from cosim.errors import InputError
from cosim.fmu.archive import open_archive
from cosim.fmu.structure import direct_dependencies, initial_dependencies
from cosim.fmu.variable import FmuVariable, scalar_variables
from cosim.units import BaseUnit

_SCHEMA_PROBLEM = re.compile(r"[A-Z]+ \(line \d+, column \d+\)")
"""How FMPy begins what the XML schema complains of."""

_BASE_UNITS = ("kg", "m", "s", "A", "K", "mol", "cd", "rad")


@dataclass(frozen=True)
class Abilities:
    """What the Co-Simulation side of an FMU can do; the names of FMI are in brackets, 2.0 first where they differ.

    What one version of FMI does not know is False, 0 or None.
    """

    variable_step: bool = False
    """[canHandleVariableCommunicationStepSize]"""
    state: bool = False
    """[canGetAndSetFMUstate, canGetAndSetFMUState]"""
    serialized_state: bool = False
    """[canSerializeFMUstate, canSerializeFMUState]"""
    directional_derivatives: bool = False
    """[providesDirectionalDerivative, providesDirectionalDerivatives]"""
    once_per_process: bool = False
    """[canBeInstantiatedOnlyOncePerProcess]"""
    needs_tool: bool = False
    """[needsExecutionTool]"""
    input_derivative_order: int = 0
    """1 with [canInterpolateInputs] (FMI 2.0); more where a VendorAnnotation says so, as in our own FMUs."""
    output_derivative_order: int = 0
    """[maxOutputDerivativeOrder]"""
    fixed_internal_step: float | None = None
    """s [fixedInternalStepSize] (FMI 3.0)"""
    recommended_step: float | None = None
    """s [stepSize of DefaultExperiment]"""
    event_mode: bool = False
    """[hasEventMode] (FMI 3.0)"""
    early_return: bool = False
    """[mightReturnEarlyFromDoStep] (FMI 3.0)"""
    intermediate_update: bool = False
    """[providesIntermediateUpdate] (FMI 3.0)"""
    early_return_after_update: bool = False
    """[canReturnEarlyAfterIntermediateUpdate] (FMI 3.0)"""


@dataclass(frozen=True)
class FmuDescription:
    """One FMU: identity, abilities, scalar variables by name in the order of the file.

    An array variable is here as its elements, ``x[1]``, ``x[2]`` or ``y[1,1]``, ``y[1,2]``, counted from 1, row by row.
    """

    path: Path
    model_name: str
    fmi_version: str
    guid: str
    """GUID (FMI 2.0) or instantiation token (FMI 3.0)."""
    generation_tool: str
    co_simulation: str | None
    """Model identifier for Co-Simulation, None where the FMU does not offer it."""
    model_exchange: str | None
    abilities: Abilities
    """Of Co-Simulation."""
    variables: Mapping[str, FmuVariable]
    feedthrough: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By output: the inputs it depends on at once, while stepping. All of them where the FMU does not say."""
    initial_feedthrough: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The same at initialisation."""
    states: int = 0
    """Number of continuous states that it declares; Co-Simulation FMUs need not."""
    faults: tuple[str, ...] = ()
    """Rules of FMI that modelDescription.xml breaks, where it can be read all the same."""

    @property
    def major_version(self) -> int:
        return int(self.fmi_version.partition(".")[0])

    def variable(self, name: str) -> FmuVariable:
        """The scalar variable ``name``; raises InputError, with the nearest name, where there is none."""
        found = self.variables.get(name)
        if found is not None:
            return found
        array = self.array(name)
        if array:
            mend = f"is an array; name an element, {array[0].name!r} to {array[-1].name!r}"
            raise InputError(f"{self.path}: {name!r} {mend}")
        close = difflib.get_close_matches(name, list(self.variables), n=1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        raise InputError(f"{self.path}: has no variable {name!r}{hint}")

    def array(self, name: str) -> tuple[FmuVariable, ...]:
        """Elements of the array variable ``name``, row by row; none where it is no array."""
        return tuple(v for v in self.variables.values() if v.dimensions and v.array == name)

    def with_causality(self, causality: str) -> tuple[FmuVariable, ...]:
        """Variables of one causality (``"input"``, ``"output"``, ``"parameter"``, ``"local"``), in file order.

        Further names of a variable (FMI 3.0: Alias) are left out.
        """
        return tuple(v for v in self.variables.values() if v.causality == causality and not v.is_alias)


def read_description(fmu: Path) -> FmuDescription:
    """Read modelDescription.xml of the FMU file ``fmu`` through FMPy.

    Raises InputError where it breaks the XML schema or contradicts itself; other rules of FMI that it breaks are
    ``faults`` of the description.
    """
    with open_archive(fmu) as archive:
        text = archive.read("modelDescription.xml")
    try:
        raw, faults = _read(fmu)
        root = etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))
        units = {unit.name: _base_unit(unit.baseUnit) for unit in raw.unitDefinitions}
        variables = scalar_variables(raw, root, units)
        co_simulation, model_exchange = raw.coSimulation, raw.modelExchange
        return FmuDescription(
            path=fmu,
            model_name=raw.modelName,
            fmi_version=raw.fmiVersion,
            guid=raw.guid,
            generation_tool=raw.generationTool or "",
            co_simulation=co_simulation.modelIdentifier if co_simulation else None,
            model_exchange=model_exchange.modelIdentifier if model_exchange else None,
            abilities=_abilities(raw, root) if co_simulation else Abilities(),
            variables=variables,
            feedthrough=direct_dependencies(raw, variables),
            initial_feedthrough=initial_dependencies(raw, variables),
            states=len(raw.derivatives),
            faults=faults,
        )
    except Exception as error:  # FMPy raises bare exceptions of many kinds for faulty XML
        reason = " ".join(str(error).split())[:300]
        raise InputError(f"{fmu}: modelDescription.xml is not valid: {reason}") from error


def _read(fmu: Path) -> tuple[Any, tuple[str, ...]]:
    """FMPy's model description, and the rules beyond the schema that it breaks, which do not hinder its reading."""
    try:
        return fmpy_description.read_model_description(str(fmu)), ()
    except Exception as error:  # its own words for broken rules, others where its check of them fails
        problems = error.problems if isinstance(error, fmpy_description.ValidationError) else [str(error)]
        if any(_SCHEMA_PROBLEM.match(problem) for problem in problems):
            raise
        return fmpy_description.read_model_description(str(fmu), validate=False), tuple(problems)


def _abilities(raw: Any, root: etree._Element) -> Abilities:
    side = raw.coSimulation
    element = root.find("CoSimulation")
    experiment = raw.defaultExperiment
    fixed = side.fixedInternalStepSize
    # FMPy looks for the FMI 2.0 spelling of this one only.
    derivatives = element is not None and element.get("providesDirectionalDerivatives") in ("true", "1")
    return Abilities(
        variable_step=side.canHandleVariableCommunicationStepSize,
        state=side.canGetAndSetFMUstate,
        serialized_state=side.canSerializeFMUstate,
        directional_derivatives=side.providesDirectionalDerivative or derivatives,
        once_per_process=side.canBeInstantiatedOnlyOncePerProcess,
        needs_tool=side.needsExecutionTool,
        input_derivative_order=_input_derivative_order(root) if side.canInterpolateInputs else 0,
        output_derivative_order=side.maxOutputDerivativeOrder,
        fixed_internal_step=None if fixed is None else float(fixed),
        recommended_step=float(experiment.stepSize) if experiment and experiment.stepSize else None,
        event_mode=side.hasEventMode,
        early_return=side.mightReturnEarlyFromDoStep,
        intermediate_update=side.providesIntermediateUpdate,
        early_return_after_update=side.canReturnEarlyAfterIntermediateUpdate,
    )


def _input_derivative_order(root: etree._Element) -> int:
    """Of an FMU that interpolates its inputs. FMI 2.0 does not say how many derivatives it takes."""
    told = root.find("VendorAnnotations/Tool[@name='riverheat']/InputDerivatives")
    order = (told.get("maxOrder") or "") if told is not None else ""
    return max(int(order), 1) if order.isdecimal() else 1


def _base_unit(raw: Any) -> BaseUnit | None:
    if raw is None:
        return None
    exponents = {base: getattr(raw, base) for base in _BASE_UNITS if getattr(raw, base)}
    return BaseUnit(exponents, float(raw.factor), float(raw.offset))
