"""Making an instance of an FMU, whatever its version of FMI."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from cosim.errors import InputError
from cosim.fmu.description import FmuDescription, read_description
from cosim.fmu.instance import Instance
from cosim.fmu.instance2 import Fmi2Instance
from cosim.fmu.instance3 import Fmi3Instance
from cosim.fmu.protocol import CoSimulation
from cosim.fmu.start_values import StartValue

_INSTANCES: Mapping[int, type[Instance]] = {2: Fmi2Instance, 3: Fmi3Instance}
"""By major version of FMI."""


def instantiate(
    fmu: Path,
    name: str,
    start_values: Mapping[str, StartValue] | None = None,
    description: FmuDescription | None = None,
    *,
    events: bool = False,
) -> CoSimulation:
    """An instance called ``name`` of the file ``fmu``, with ``start_values`` (by scalar variable, SI) set.

    With ``events`` it leaves its events to the caller, where it has event mode; else it passes them inside.

    Raises InputError where the FMU cannot be used on this machine or a start value does not fit its variable, FmuError
    where the FMU itself refuses.
    """
    description = description or read_description(fmu)
    kind = _INSTANCES.get(description.major_version)
    if kind is None or not re.fullmatch(r"\d+\.\d+", description.fmi_version):  # drafts differ from what was released
        raise InputError(f"{fmu}: is FMI {description.fmi_version}; FMI 2.0 and 3.0 can be coupled, so export it anew")
    ticked = next((v for v in description.with_causality("input") if v.fmi_type == "Clock"), None)
    if ticked is not None:
        mend = "which is not done here; ask its supplier for one without clocks from outside"
        raise InputError(f"{fmu}: its clock {ticked.name!r} must be ticked by the importer, {mend}")
    return kind(fmu, name, start_values or {}, description, events)
