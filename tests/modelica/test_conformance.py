"""The shared conformance models: each is computed as the language says, or refused with file and line."""

from __future__ import annotations

import csv
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fmpy
import numpy as np
import pytest
from fmpy.fmi1 import FMICallException
from fmpy.validation import validate_fmu

from cosim.errors import InputError
from cosim.modelica import build

SUITE = Path(__file__).parents[3] / "shared" / "conformance"
CASES: dict[str, Any] = (
    tomllib.loads((SUITE / "cases.toml").read_text()) if SUITE.is_dir() else {"case": [], "refuse": []}
)

REFUSED = {
    # The front end does not take them.
    "array_building", "external_c_array", "algorithm_sections", "clocked_integrator", "function_in_binding",
    # Not handled yet.
}  # fmt: skip
"""Outside the language range of this version: they must be refused, with the place."""

pytestmark = pytest.mark.skipif(
    not SUITE.is_dir(), reason="the conformance models lie in ../shared, which is not beside this clone"
)


ON_A_JUMP = {"horner_regions": 2.0}
"""A sample where the reference jumps inside a function, without an event: rounding decides on which side it falls."""

BUILDABLE = [c for c in CASES["case"] if c["id"] not in REFUSED]

Built = Callable[[dict[str, Any], str], Path]


def source_of(case: dict[str, Any], folder: Path) -> Path:
    """A copy alone in its folder: the front end reads the files beside the one it is given."""
    return Path(shutil.copy(SUITE / case["file"], folder))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The FMU of a case in an FMI version, built once."""
    done: dict[tuple[str, str], Path] = {}

    def get(case: dict[str, Any], fmi: str) -> Path:
        if (case["id"], fmi) not in done:
            folder = tmp_path_factory.mktemp(case["id"])
            source = source_of(case, folder)
            done[case["id"], fmi] = build(case["class"], sources=[source], out=folder, fmi=fmi).path
        return done[case["id"], fmi]

    return get


@pytest.mark.parametrize("case", BUILDABLE, ids=lambda c: c["id"])
def test_description_has_no_findings(case: dict[str, Any], fmi: str, built: Built) -> None:
    """FMPy's validation: the schema of the FMI version, names, structure, start values, combinations, units."""
    assert validate_fmu(str(built(case, fmi))) == []


def _arrays(path: Path) -> dict[str, tuple[str, tuple[int, ...]]]:
    """By the names of elements of FMI 3.0 arrays: the array's name and the indices."""
    found = {}
    for variable in fmpy.read_model_description(str(path)).modelVariables:
        for index in np.ndindex(*(variable.shape if variable.dimensions else ())):
            name = f"{variable.name}[{','.join(str(i + 1) for i in index)}]"
            found[name] = (variable.name, index)
    return found


@pytest.mark.parametrize("case", BUILDABLE, ids=lambda c: c["id"])
def test_case(case: dict[str, Any], fmi: str, built: Built) -> None:
    path = built(case, fmi)
    arrays = _arrays(path) if fmi == "3.0" else {}
    wanted = list(dict.fromkeys(arrays.get(signal, (signal, ()))[0] for signal in case["signals"]))
    with (SUITE / "references" / f"{case['id']}.csv").open() as file:
        rows = list(csv.DictReader(file))
    times = np.array([float(r["time"]) for r in rows])
    for kind in ("CoSimulation", "ModelExchange"):
        interval = case["stop_time"] / case["intervals"]
        result = fmpy.simulate_fmu(
            str(path), fmi_type=kind, stop_time=case["stop_time"], output_interval=interval,
            step_size=interval if kind == "CoSimulation" else None, output=wanted, relative_tolerance=1e-8,
            start_values=case.get("parameters", {}), fmi_call_logger=None,
        )  # fmt: skip
        last = case.get("terminates_at", case["stop_time"] + 1)
        for signal in case["signals"]:
            reference = np.array([float(r[signal]) for r in rows])
            span = np.ptp(reference) or max(abs(reference[0]), 1.0)
            use = (times < last - 1e-9) & ~np.isclose(times, ON_A_JUMP.get(case["id"], -1.0))
            # At an event the result may hold a sample before and one after: the later one counts.
            index = np.searchsorted(result["time"], times[use] + 1e-9 * case["stop_time"], side="right") - 1
            name, element = arrays.get(signal, (signal, ()))
            values = result[name][(slice(None), *element)].astype(float)
            error = np.max(np.abs(values[index] - reference[use])) / span
            assert error <= case["tolerance"], f"{signal} as {kind}: {error:.2e} of its range"


@pytest.mark.parametrize("case", [c for c in CASES["case"] if c["id"] in REFUSED], ids=lambda c: c["id"])
def test_refused_case(case: dict[str, Any], tmp_path: Path) -> None:
    source = source_of(case, tmp_path)
    with pytest.raises(InputError) as caught:
        build(case["class"], sources=[source], out=tmp_path / "out")
    assert f"{source.name}:" in str(caught.value)
    assert not list(tmp_path.rglob("*.fmu*"))


@pytest.mark.parametrize("case", [c for c in CASES["refuse"] if c["stage"] != "simulation"], ids=lambda c: c["id"])
def test_fault_at_compilation(case: dict[str, Any], tmp_path: Path) -> None:
    source = source_of(case, tmp_path)
    with pytest.raises(InputError) as caught:
        build(case["class"], sources=[source], out=tmp_path / "out")
    message = str(caught.value)
    line = "" if case["expect"].startswith("may") else f"{case['line']}: "
    assert message.startswith(f"{source}:{line}") and case["class"] in message and message.count("\n") == 0
    assert not list(tmp_path.rglob("*.fmu*"))


@pytest.mark.parametrize("case", [c for c in CASES["refuse"] if c["stage"] == "simulation"], ids=lambda c: c["id"])
@pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])
def test_fault_at_initialisation(
    case: dict[str, Any], kind: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source = source_of(case, tmp_path)
    artifact = build(case["class"], sources=[source], out=tmp_path)
    messages: list[str] = []

    def logger(_environment: object, _name: object, _status: int, _category: object, message: bytes) -> None:
        messages.append(message.decode())

    with pytest.raises(FMICallException):
        fmpy.simulate_fmu(str(artifact.path), fmi_type=kind, stop_time=case["stop_time"], logger=logger)
    assert any(f"{source.name}:{case['line']}" in m for m in messages), messages
