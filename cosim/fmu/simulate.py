"""One FMU alone, through FMPy."""

from __future__ import annotations

import difflib
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import fmpy
import numpy as np
import numpy.typing as npt

from cosim.errors import InputError, SimulationError
from cosim.fmu.archive import library_in, open_archive, unpack
from cosim.fmu.description import FmuDescription, read_description
from cosim.fmu.variable import element_name

FmiType = Literal["cs", "me"]
_FMPY_TYPE = {"cs": "CoSimulation", "me": "ModelExchange"}


def simulate(
    fmu: Path,
    *,
    stop: float | None = None,
    start_values: Mapping[str, str | float] | None = None,
    input_csv: Path | None = None,
    out: Path | None = None,
    fmi_type: FmiType = "cs",
    interval: float | None = None,
    outputs: Sequence[str] | None = None,
    tolerance: float | None = None,
    record_events: bool = True,
    on_time: Callable[[float], None] | None = None,
) -> npt.NDArray[Any]:
    """Simulate ``fmu`` from its start time to ``stop`` (s; default: the FMU's own) and return a structured array.

    It has the column ``time`` and one per output, array outputs by their elements (``y[1]``).

    ``start_values`` by variable name in the units of the FMU; ``input_csv`` has a column ``time`` and one per input;
    ``interval`` (s) between outputs; ``outputs`` are the variables recorded (default: the FMU's outputs); ``tolerance``
    (relative) is the FMU's own by default; Model Exchange records before and after events too if ``record_events``.
    With ``out`` the result is written there as CSV, complete or not at all. Raises InputError for wrong files or names,
    SimulationError where the FMU fails.
    """
    description = read_description(fmu)
    starts = _starts(description, start_values or {})
    if getattr(description, "co_simulation" if fmi_type == "cs" else "model_exchange") is None:
        raise InputError(f"{fmu}: does not offer {_FMPY_TYPE[fmi_type]}; choose the other --fmi-type")
    inputs = description.with_causality("input")
    if input_csv is not None and any(v.dimensions for v in inputs):
        raise InputError(f"{fmu}: has array inputs, which no CSV can give yet; couple it in a scenario instead")
    signals = None if input_csv is None else _signals(input_csv, {v.name for v in inputs})
    messages: list[str] = []

    def log(*words: Any) -> None:  # FMI 2.0: environment, name, status, category, message; no name in FMI 3.0
        status, message = words[-3], words[-1]
        if status > 1:
            messages.append(message.decode("utf-8", "replace").strip())

    def finished(time: float, _recorder: Any) -> bool:
        if on_time is not None:
            on_time(time)
        return True

    try:
        with _as_fmpy_finds_it(fmu, description, fmi_type) as place:
            result = fmpy.simulate_fmu(
                place,
                validate=False,  # read_description did, and tells what hinders from what is a fault only
                stop_time=stop,
                start_values=starts,
                input=signals,
                fmi_type=_FMPY_TYPE[fmi_type],
                output_interval=interval,
                output=None if outputs is None else list(outputs),
                relative_tolerance=tolerance,
                record_events=record_events,
                logger=log,
                step_finished=finished,
            )
    except Exception as error:  # FMPy raises bare exceptions for everything an FMU may do
        raise SimulationError(f"{fmu}: {error}{': ' + '; '.join(messages[-3:]) if messages else ''}") from error
    result = _by_element(result)
    if out is not None:
        partial = out.with_name(out.name + ".partial")
        fmpy.util.write_csv(str(partial), result)
        partial.replace(out)
    return result


@contextmanager
def _as_fmpy_finds_it(fmu: Path, description: FmuDescription, fmi_type: FmiType) -> Iterator[str]:
    """The FMU's path or, where its library is not called after the model identifier, a folder where it is."""
    identifier = str(description.co_simulation if fmi_type == "cs" else description.model_exchange)
    platform = fmpy.platform if description.major_version == 2 else fmpy.platform_tuple
    folder = f"binaries/{platform}/"
    with open_archive(fmu) as archive:
        names = archive.namelist()
    is_there = f"{folder}{identifier}{fmpy.sharedLibraryExtension}" in names
    if is_there or not any(name.startswith(folder) for name in names):
        yield str(fmu)
        return
    with tempfile.TemporaryDirectory(prefix="riverheat-fmu-", ignore_cleanup_errors=True) as unpacked:
        unpack(fmu, Path(unpacked))
        binaries = Path(unpacked) / folder
        found = library_in(binaries, identifier)
        if found.is_file():
            found.rename(binaries / f"{identifier}{fmpy.sharedLibraryExtension}")
        yield unpacked


def _starts(description: FmuDescription, start_values: Mapping[str, str | float]) -> dict[str, Any]:
    """Start values by the FMU's own variables: what is given for elements is filled up to whole arrays."""
    starts: dict[str, Any] = {}
    for name, value in start_values.items():
        variable = description.variables.get(name)
        if variable is None and description.array(name):
            starts[name] = str(value).split()
        elif variable is None:
            hint = _nearest(name, description.variables)
            raise InputError(f"{description.path}: has no variable {name!r} to set{hint}")
        elif not variable.dimensions:
            starts[name] = value
        else:
            if variable.array not in starts:
                starts[variable.array] = [element.start or "0" for element in description.array(variable.array)]
            starts[variable.array][variable.index] = value
    for values in starts.values():
        if isinstance(values, list):  # FMPy takes the text "false" in an array for true
            values[:] = [{"true": True, "false": False}.get(value, value) for value in values]
    return starts


def _by_element(result: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """FMPy's structured array with a column for each element of an array variable."""
    columns: dict[str, npt.NDArray[Any]] = {}
    for name in result.dtype.names or ():
        for indices in np.ndindex(result.dtype[name].shape):
            label = element_name(name, [index + 1 for index in indices]) if indices else name
            columns[label] = result[name][:, *indices]
    table = np.empty(result.shape, [(label, column.dtype) for label, column in columns.items()])
    for label, column in columns.items():
        table[label] = column
    return table


def _signals(path: Path, inputs: set[str]) -> npt.NDArray[Any]:
    if not path.is_file():
        raise InputError(f"{path}: no such input file")
    try:
        table = np.genfromtxt(path, delimiter=",", names=True, deletechars="", encoding="utf-8-sig", ndmin=1)
    except ValueError as error:
        raise InputError(f"{path}: is no CSV with one header line ({' '.join(str(error).split())})") from error
    names = [name.strip('" ') for name in table.dtype.names or ()]
    if not names or names[0] != "time":
        raise InputError(f"{path}: the first column must be 'time', in s")
    for name in names[1:]:
        if name not in inputs:
            raise InputError(f"{path}: column {name!r} is no input of the FMU{_nearest(name, inputs)}")
    fields: tuple[str, ...] = table.dtype.names or ()
    for name, field in zip(names, fields, strict=True):
        bad = np.flatnonzero(~np.isfinite(table[field]))
        if bad.size:
            raise InputError(f"{path}: line {bad[0] + 2}: column {name!r} has no number")
    falling = np.flatnonzero(np.diff(table[fields[0]]) < 0)
    if falling.size:
        raise InputError(f"{path}: line {falling[0] + 3}: time goes backwards")
    table.dtype.names = tuple(names)
    return np.asarray(table)


def _nearest(name: str, known: Mapping[str, Any] | set[str]) -> str:
    close = difflib.get_close_matches(name, list(known), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""
