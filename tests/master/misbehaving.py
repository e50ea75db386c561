"""The FMU of ``misbehaving.c`` with the abilities that a test wants it to claim, and stores made of it."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

import fmpy
from fmpy import fmi2, fmi3

from cosim.fmu import read_description
from cosim.system import ConnectionEntry, FmuComponent, SystemGraph, connect

HEADERS = Path(fmpy.__file__).parent / "c-code"
SOURCE = Path(__file__).with_name("misbehaving.c")

FAULTS = (
    "fine", "discards", "fails", "fails fatally", "gives nan", "gives infinity", "refuses state", "saves nothing",
    "repeats",
)  # fmt: skip
"""By their numbers in the parameter ``fault``."""

_REALS = ("u", "y", "rate", "x_start", "longest", "leak", "memory", "from")
"""By their value references; ``longest`` (s) is the longest step, ``from`` (s) when a fault shows, ``leak`` what the
output rises by with each step ever taken, ``memory`` the share that the inputs before have."""

_STARTS = {"u": "0", "rate": "0.001", "x_start": "0", "longest": "1e300", "leak": "0", "memory": "0", "from": "0"}

_STATE = {"2.0": "canGetAndSetFMUstate", "3.0": "canGetAndSetFMUState"}


def description(fmi: str, guid: str, claims: Mapping[str, str]) -> str:
    """modelDescription.xml with the attributes ``claims`` of Co-Simulation."""
    variables = ""
    for reference, name in enumerate(_REALS):
        causality = {"u": "input", "y": "output"}.get(name, "parameter")
        kind = 'variability="continuous"' if reference < 2 else 'variability="tunable"'
        head = f'name="{name}" valueReference="{reference}" causality="{causality}" {kind}'
        start = f'start="{_STARTS[name]}"' if name in _STARTS else ""
        variables += (
            f"<ScalarVariable {head}><Real {start}/></ScalarVariable>" if fmi == "2.0" else f"<Float64 {head} {start}/>"
        )
    head = 'name="fault" valueReference="20" causality="parameter" variability="tunable"'
    said = " ".join(f'{name}="{value}"' for name, value in claims.items())
    if fmi == "2.0":
        variables += f'<ScalarVariable {head}><Integer start="0"/></ScalarVariable>'
        identity, structure = f'guid="{guid}"', '<Outputs><Unknown index="2" dependencies=""/></Outputs>'
    else:
        variables += f'<Int32 {head} start="0"/>'
        variables += '<Float64 name="time" valueReference="40" causality="independent" variability="continuous"/>'
        identity, structure = f'instantiationToken="{guid}"', '<Output valueReference="1" dependencies=""/>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><fmiModelDescription fmiVersion="{fmi}" modelName="Misbehaving" '
        f'{identity} generationTool="PipeLab 7"><CoSimulation modelIdentifier="misbehaving" {said}/>'
        f"<ModelVariables>{variables}</ModelVariables><ModelStructure>{structure}</ModelStructure></fmiModelDescription>"
    )


def compile_library(folder: Path, fmi: str) -> Path:
    """The shared library; functions of FMI that the source does not know answer with an error."""
    slave = {"2.0": fmi2.FMU2Slave, "3.0": fmi3.FMU3Slave}[fmi]
    known = set(re.findall(rf"\b(fmi{fmi[0]}\w+)\(", SOURCE.read_text(encoding="utf-8")))
    others = [name for name in dir(slave) if name.startswith(f"fmi{fmi[0]}") and name not in known]
    (folder / "others.c").write_text("".join(f"int {name}(void) {{ return 3; }}\n" for name in others))
    library = folder / f"misbehaving{fmpy.sharedLibraryExtension}"
    flags = ["-shared", "-fPIC", "-std=c99", "-Wall", "-Wextra", "-Werror", f"-I{HEADERS}", f"-DFMI{fmi[0]}"]
    compiler = subprocess.run(
        ["cc", *flags, SOURCE, folder / "others.c", "-o", library, "-lm"], check=False, capture_output=True, text=True
    )
    assert compiler.returncode == 0, compiler.stderr
    return library


class Misbehaving:
    """FMUs of one version of FMI, which share one library."""

    def __init__(self, folder: Path, fmi: str) -> None:
        self.folder, self.fmi = folder, fmi
        self._library = compile_library(folder, fmi)

    def fmu(self, *, state: bool = True, variable_step: bool = True, guid: str = "misbehaving", **claims: str) -> Path:
        """The FMU that claims to restore its ``state`` and to take steps of several lengths, and more ``claims``.

        With another ``guid`` it gives no instance.
        """
        said = {
            _STATE[self.fmi]: str(state).lower(),
            "canHandleVariableCommunicationStepSize": str(variable_step).lower(),
        } | claims
        path = self.folder / ("-".join(f"{name}-{value}" for name, value in said.items()) + f"-{guid}.fmu")
        platform = fmpy.platform if self.fmi == "2.0" else fmpy.platform_tuple
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("modelDescription.xml", description(self.fmi, guid, said))
            archive.write(self._library, f"binaries/{platform}/{self._library.name}")
        return path

    def store(
        self, name: str, fault: str = "fine", fmu: Path | None = None, x_start: float = 1.0, **parameters: float
    ) -> FmuComponent:
        """dy/dt = rate*(u - y) from ``x_start``, with the ``fault`` and ``parameters``."""
        fmu = fmu or self.fmu()
        values = {"fault": FAULTS.index(fault), "x_start": x_start, **parameters}
        return FmuComponent(name, fmu, read_description(fmu), values)


def coupled(first: FmuComponent, second: FmuComponent) -> SystemGraph:
    """Two stores, each the surroundings of the other."""
    ends = [(f"{first.name}.y", f"{second.name}.u"), (f"{second.name}.y", f"{first.name}.u")]
    return connect([first, second], [ConnectionEntry.model_validate({"from": a, "to": b}) for a, b in ends])


def alone(store: FmuComponent) -> SystemGraph:
    """One store in surroundings of 0."""
    return SystemGraph((store,), ())
