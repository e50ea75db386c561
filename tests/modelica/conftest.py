"""Building Modelica given as text, once for each text, and running it; the conformance models in C."""

from __future__ import annotations

import math
import shutil
import subprocess
import tomllib
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fmpy
import pytest
from lxml import etree

from cosim.errors import InputError
from cosim.modelica import build
from cosim.modelica.frontend import load_dae
from cosim.modelica.toolchain import runtime_sources
from cosim.modelica.translation import translate

Compile = Callable[..., Path]

SUITE = Path(__file__).parents[3] / "shared" / "conformance"
PLANT = "RiverHeat.Plants.Mannheim1"
DRIVER = Path(__file__).parent / "drivers" / "driver.c"
RUNTIME = Path(__file__).parents[2] / "cosim" / "modelica" / "runtime"
HEADERS = Path(fmpy.__file__).parent / "c-code"
STEPS = 1100
"""Steps in which the driver goes through a case."""

_LETTERS = {
    "Real": "R", "Integer": "I", "Enumeration": "I", "Boolean": "B", "String": "S", "Float64": "R", "Int32": "I",
}  # fmt: skip


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Compile:
    """``compiled(text, model, fmi)``: the FMU of a class in the text, in a file named after the first class."""
    built: dict[tuple[str, str, str], Path] = {}

    def get(text: str, model: str, fmi: str = "2.0") -> Path:
        if (text, model, fmi) not in built:
            folder = tmp_path_factory.mktemp("model")
            source = folder / f"{model.partition('.')[0]}.mo"
            source.write_text(text, encoding="utf-8")
            built[text, model, fmi] = build(model, sources=[source], out=folder, fmi=fmi).path
        return built[text, model, fmi]

    return get


@dataclass(frozen=True)
class Subject:
    """A model whose C is put to the test: a conformance case or the plant."""

    name: str
    model: str
    source: Path | None
    stop: float


def subjects() -> list[Subject]:
    """Every conformance case the front end takes, and the Mannheim unit."""
    cases: list[dict[str, Any]] = []
    if SUITE.is_dir():
        cases = [c for c in tomllib.loads((SUITE / "cases.toml").read_text())["case"] if c["front_end"]]
    listed = [Subject(c["id"], c["class"], SUITE / c["file"], c["stop_time"]) for c in cases]
    return [*listed, Subject("mannheim", PLANT, None, 600.0)]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "subject" in metafunc.fixturenames:
        metafunc.parametrize("subject", subjects(), ids=lambda s: s.name, scope="session")
    if "fmi" in metafunc.fixturenames:
        metafunc.parametrize("fmi", ["2.0", "3.0"], ids=["fmi2", "fmi3"], scope="session")


@pytest.fixture(scope="session")
def source_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Subject], list[Path]]:
    """Source alone in its folder: the front end reads the files beside the one it is given."""
    found: dict[str, list[Path]] = {}

    def get(subject: Subject) -> list[Path]:
        if subject.name not in found:
            folder = tmp_path_factory.mktemp(subject.name)
            found[subject.name] = [Path(shutil.copy(subject.source, folder))] if subject.source else []
        return found[subject.name]

    return get


def _skip_refused(error: InputError) -> None:
    pytest.skip(f"refused at build, which test_conformance.py looks at: {error}")


@dataclass(frozen=True)
class Driven:
    """The driver linked with one model."""

    program: Path
    guid: str
    variables: Path
    stop: float

    def __call__(self, kind: str, *action: object) -> list[str]:
        """Run an action with the step of which ``STEPS`` reach the model's end; the lines it printed.

        Any word on stderr is a failure.
        """
        words = [self.program, self.guid, self.variables, kind, repr(self.stop / STEPS), *action]
        result = subprocess.run([str(w) for w in words], capture_output=True, text=True, check=False, timeout=600)
        assert result.returncode == 0 and not result.stderr, result.stderr[-3000:]
        return result.stdout.split("\n")[:-1]


def compile_c(arguments: Sequence[object]) -> None:
    """Run the system's C compiler; its words are the failure."""
    result = subprocess.run(["cc", *map(str, arguments)], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr[-3000:]


def list_variables(description: bytes, path: Path, settings: Mapping[str, float]) -> str:
    """Write what the driver needs to know of the variables; returns the GUID."""
    root = etree.fromstring(description)
    if root.get("fmiVersion") == "3.0":
        path.write_text("\n".join(_lines3(root, settings)) + "\n")
        return str(root.get("instantiationToken"))
    lines = [f"indicators {root.get('numberOfEventIndicators')}"]
    variables = root.findall(".//ScalarVariable")
    for variable in variables:
        kind, reference = variable[0], variable.get("valueReference")
        lines.append(f"{_LETTERS[kind.tag]} {reference}")
        if kind.get("derivative") is not None:
            state = variables[int(kind.get("derivative")) - 1].get("valueReference")
            lines.append(f"state {state} {reference} 1")
        if variable.get("name") in settings and variable.get("causality") == "input":
            lines.append(f"{_LETTERS[kind.tag]} {reference} = {settings[variable.get('name')]!r}")
    path.write_text("\n".join(lines) + "\n")
    return str(root.get("guid"))


def _lines3(root: etree._Element, settings: Mapping[str, float]) -> list[str]:
    """The same of FMI 3.0, without enumerations, which the driver would read as another type."""
    variables = {v.get("valueReference"): v for v in root.find("ModelVariables")}

    def size(variable: etree._Element) -> int:
        return math.prod(int(d.get("start", "1")) for d in variable.findall("Dimension"))

    lines = [f"indicators {sum(size(variables[u.get('valueReference')]) for u in root.iter('EventIndicator'))}"]
    for reference, variable in variables.items():
        if variable.tag in _LETTERS and variable.tag != "Enumeration":
            lines.append(f"{_LETTERS[variable.tag]} {reference} x {size(variable)}")
            if variable.get("name") in settings and variable.get("causality") == "input":
                lines.append(f"{_LETTERS[variable.tag]} {reference} = {settings[variable.get('name')]!r}")
    for unknown in root.iter("ContinuousStateDerivative"):
        derivative = variables[unknown.get("valueReference")]
        lines.append(f"state {derivative.get('derivative')} {unknown.get('valueReference')} {size(derivative)}")
    return lines


@pytest.fixture(scope="session")
def link() -> Callable[..., Driven]:
    """``link(fmu, folder, stop)``: the driver linked with an FMU's library as it is shipped."""

    def get(fmu: Path, folder: Path, stop: float) -> Driven:
        with zipfile.ZipFile(fmu) as archive:
            archive.extractall(folder)
        (library,) = (folder / "binaries").glob("*/*.so")
        guid = list_variables((folder / "modelDescription.xml").read_bytes(), folder / "variables", {"on": 1.0})
        program = folder / "driver"
        version = ["-DDRIVER_FMI3"] if library.parent.name == "x86_64-linux" else []
        flags = ["-std=c99", "-D_GNU_SOURCE", "-O1", *version, f"-I{HEADERS}", f"-Wl,-rpath,{library.parent}"]
        compile_c([*flags, DRIVER, library, "-lm", "-lpthread", "-o", program])
        return Driven(program, guid, folder / "variables", stop)

    return get


@pytest.fixture(scope="session")
def driven(
    tmp_path_factory: pytest.TempPathFactory,
    source_of: Callable[[Subject], list[Path]],
    link: Callable[..., Driven],
) -> Callable[[Subject, str], Driven]:
    """The driver linked with a subject's FMU of an FMI version."""
    done: dict[tuple[str, str], Driven] = {}

    def get(subject: Subject, fmi: str = "2.0") -> Driven:
        if (subject.name, fmi) not in done:
            folder = tmp_path_factory.mktemp("driven")
            try:
                fmu = build(subject.model, sources=source_of(subject), out=folder, fmi=fmi).path
            except InputError as error:
                _skip_refused(error)
            done[subject.name, fmi] = link(fmu, folder, subject.stop)
        return done[subject.name, fmi]

    return get


_STRICT = ("-std=c99", "-pedantic", "-Wall", "-Wextra", "-Werror", f"-I{HEADERS}", f"-I{RUNTIME}")
_SANITIZERS = ("-g", "-O0", "-fsanitize=address,undefined,float-cast-overflow", "-fno-sanitize-recover=all")


@pytest.fixture(scope="session")
def sanitized_objects(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[Path]]:
    """Runtime and driver for an FMI version, compiled with AddressSanitizer and UndefinedBehaviorSanitizer."""
    done: dict[str, list[Path]] = {}

    def get(fmi: str) -> list[Path]:
        if fmi not in done:
            folder = tmp_path_factory.mktemp("sanitized")
            version = ["-DDRIVER_FMI3"] if fmi == "3.0" else []
            done[fmi] = []
            for source in (*runtime_sources(fmi), DRIVER):
                done[fmi].append(folder / f"{source.stem}.o")
                flags = [*_STRICT, *version, "-D_GNU_SOURCE", "-c", source, "-o"]
                compile_c([*flags, "/dev/null", "-O1"])
                compile_c([*flags, done[fmi][-1], *_SANITIZERS])
        return done[fmi]

    return get


@pytest.fixture(scope="session")
def sanitized(
    tmp_path_factory: pytest.TempPathFactory,
    source_of: Callable[[Subject], list[Path]],
    sanitized_objects: Callable[[str], list[Path]],
) -> Callable[[Subject, str], Driven]:
    """The driver linked with a subject's C of an FMI version, everything under the sanitizers."""

    def get(subject: Subject, fmi: str) -> Driven:
        try:
            translation = translate(subject.model, load_dae(subject.model, source_of(subject)), fmi)
        except InputError as error:
            _skip_refused(error)
        folder = tmp_path_factory.mktemp("sanitized")
        source, program, variables = folder / "model.c", folder / "driver", folder / "variables"
        source.write_text(translation.c_source)
        compile_c([*_STRICT, "-O1", "-c", source, "-o", "/dev/null"])  # some warnings need the optimiser
        if translation.external.calls:
            source.with_name("external.c").write_text(translation.external.text)
            compile_c(["-std=gnu11", "-c", source.with_name("external.c"), "-o", folder / "external.o"])
        more = [folder / "external.o"] if translation.external.calls else []
        compile_c([*_STRICT, *_SANITIZERS, source, *more, *sanitized_objects(fmi), "-lm", "-lpthread", "-o", program])
        guid = list_variables(translation.description, variables, {"on": 1.0})
        return Driven(program, guid, variables, subject.stop)

    return get
