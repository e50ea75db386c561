"""Binaries for all platforms from this machine: what they import and export, and that they compute the same.

The Windows binary runs in Wine, that of 64-bit ARM Linux in QEMU's user mode; where these are missing the tests skip,
unless ``COSIM_REQUIRE_EMULATORS`` is set, as in CI.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fmpy
import lief
import numpy as np
import pytest

from cosim.errors import InputError
from cosim.modelica import build, toolchain
from cosim.modelica.toolchain import PLATFORMS, ToolchainError
from cosim.modelica.universal import join_slices

Compile = Callable[..., Path]

DRIVER = Path(__file__).parent / "drivers" / "stepper.c"
PLANT_TOLERANCE = 1e-9
"""Relative, of the solver."""
COUNTS = ("_solver.steps", "_solver.rejected_steps", "_solver.jacobians")
HEADERS = Path(fmpy.__file__).parent / "c-code"
ARM_LIBC = Path("/usr/aarch64-linux-gnu")
"""Where Debian's libc6-arm64-cross lies."""

MIXED = """
model Mixed "A state, a nonlinear loop, events of state and time, a string, functions of libm, delayed values"
  parameter String remark = "kept";
  Real x(start=1, fixed=true), v(start=0, fixed=true);
  Real outlet(start=1);
  discrete Real ticks(start=0, fixed=true);
  output Real y = x + ticks;
  output Real z = exp(-x^2)*log(2 + v^2) + atan2(x, 2 + v) + outlet;
  output Real late = delay(x, 0.25);
equation
  der(x) = v;
  der(v) = -x - 0.1*v + (if x > 0.3 then 0.5 else -0.2);
  outlet^3 + outlet = x + sin(time);
  when sample(0.5, 0.5) then
    ticks = pre(ticks) + outlet;
  end when;
end Mixed;
"""

PLANT = "RiverHeat.Plants.Mannheim1"


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """An FMU for all platforms in an FMI version, unpacked."""
    done: dict[tuple[str, str], Path] = {}

    def get(fmi: str = "2.0", model: str = "Mixed") -> Path:
        if (fmi, model) not in done:
            folder = tmp_path_factory.mktemp("everywhere")
            sources = []
            if model == "Mixed":
                sources = [folder / "Mixed.mo"]
                sources[0].write_text(MIXED)
            path = build(model, sources=sources, platforms=["all"], fmi=fmi, out=folder).path
            with zipfile.ZipFile(path) as archive:
                archive.extractall(folder / "unpacked")
            done[fmi, model] = folder / "unpacked"
        return done[fmi, model]

    return get


def functions(fmi: str) -> set[str]:
    """All functions of an FMI version, read off the header that declares them."""
    version = fmi[0]
    text = (HEADERS / f"fmi{version}Functions.h").read_text()
    return set(re.findall(rf"FMI{version}_Export\s+fmi{version}\w+TYPE\s+(fmi{version}\w+)\s*;", text))


FOLDERS = {
    "2.0": {"linux64": ".so", "aarch64-linux": ".so", "win64": ".dll", "darwin64": ".dylib"},
    "3.0": {p.name3: p.suffix for p in PLATFORMS},
}


def test_folders_and_names_are_the_standards(everywhere: Callable[..., Path], fmi: str) -> None:
    folder = everywhere(fmi) / "binaries"
    found = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
    assert found == {f"{name}/Mixed{suffix}" for name, suffix in FOLDERS[fmi].items()}


@pytest.mark.parametrize("platform", ["x86_64-linux", "aarch64-linux"])
def test_linux_needs_old_glibc_and_nothing_else(everywhere: Callable[..., Path], fmi: str, platform: str) -> None:
    (of,) = (p for p in PLATFORMS if p.name3 == platform)
    binary = lief.ELF.parse(str(everywhere(fmi) / "binaries" / of.folder(fmi) / "Mixed.so"))
    assert binary is not None
    assert {str(name) for name in binary.libraries} <= {"libc.so.6", "libm.so.6", "libdl.so.2"}
    assert (
        binary.header.machine_type
        == {"x86_64-linux": lief.ELF.ARCH.X86_64, "aarch64-linux": lief.ELF.ARCH.AARCH64}[platform]
    )
    versions = [str(a.name) for r in binary.symbols_version_requirement for a in r.get_auxiliary_symbols()]
    numbers = [tuple(map(int, v.removeprefix("GLIBC_").split("."))) for v in versions if v.startswith("GLIBC_")]
    assert numbers and max(numbers) <= (2, 17)
    exported = {str(s.name) for s in binary.exported_symbols}
    assert exported == functions(fmi)


def test_windows_needs_the_system_only(everywhere: Callable[..., Path], fmi: str) -> None:
    folder = {"2.0": "win64", "3.0": "x86_64-windows"}[fmi]
    binary = lief.PE.parse(str(everywhere(fmi) / "binaries" / folder / "Mixed.dll"))
    assert binary is not None
    assert binary.header.machine == lief.PE.Header.MACHINE_TYPES.AMD64
    libraries = {str(i.name).lower() for i in binary.imports}
    assert all(name == "kernel32.dll" or name.startswith("api-ms-win-crt-") for name in libraries), libraries
    export = binary.get_export()
    assert export is not None and {str(e.name) for e in export.entries} == functions(fmi)


SYSTEM_SYMBOLS = {"__mh_dylib_header", "___dso_handle"}
"""What the linker gives every library of macOS."""


def test_macs_of_both_kinds_are_served(everywhere: Callable[..., Path], fmi: str) -> None:
    slices: dict[Any, Any] = {}
    files = []  # LIEF's binaries live no longer than what they were found in
    for name in {"2.0": ["darwin64"], "3.0": ["x86_64-darwin", "aarch64-darwin"]}[fmi]:
        found = lief.MachO.parse(str(everywhere(fmi) / "binaries" / name / "Mixed.dylib"))
        assert found is not None
        files.append(found)
        slices |= {binary.header.cpu_type: binary for binary in found}
    kinds = lief.MachO.Header.CPU_TYPE
    assert slices.keys() == {kinds.X86_64, kinds.ARM64}
    for binary in slices.values():
        needed = {str(library.name) for library in binary.libraries}
        assert needed == {"Mixed.dylib", "/usr/lib/libSystem.B.dylib"}
        assert {str(s.name) for s in binary.exported_symbols} - SYSTEM_SYMBOLS == {f"_{f}" for f in functions(fmi)}
        assert tuple(binary.build_version.minos)[:2] == (11, 0)
    assert slices[kinds.ARM64].has_code_signature  # Apple's processors load nothing unsigned


def test_a_thin_mac_binary_where_one_kind_is_asked_for(compiled: Compile, tmp_path: Path) -> None:
    source = tmp_path / "Mixed.mo"
    source.write_text(MIXED)
    artifact = build("Mixed", sources=[source], platforms=["aarch64-darwin", "win64"], out=tmp_path)
    assert artifact.platforms == ("win64", "darwin64")
    with zipfile.ZipFile(artifact.path) as archive:
        content = archive.read("binaries/darwin64/Mixed.dylib")
    assert content[:4] == bytes.fromhex("cffaedfe")


def test_names_of_both_versions_mean_the_same() -> None:
    assert toolchain.platforms_of(["win64"]) == toolchain.platforms_of(["x86_64-windows"])
    assert toolchain.platforms_of(["darwin64"]) == toolchain.platforms_of(["aarch64-darwin", "x86_64-darwin"])
    assert toolchain.platforms_of(["all"]) == PLATFORMS


@pytest.mark.parametrize("names", [["amiga"], [""], []])
def test_unknown_platforms_are_named(names: list[str], tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--platform"):
        build(PLANT, platforms=names, out=tmp_path)
    assert not list(tmp_path.iterdir())


def test_only_mach_o_files_are_joined(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\x7fELF" + bytes(100))
    with pytest.raises(ToolchainError, match="no 64-bit Mach-O"):
        join_slices([tmp_path / "a"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda p: p.name3)
def test_the_runtime_compiles_without_warnings_everywhere(platform: toolchain.Platform, tmp_path: Path) -> None:
    includes = [f"-I{toolchain.include_folder()}", f"-I{toolchain.RUNTIME}"]
    flags = ["-target", platform.target, "-std=c99", "-Wall", "-Wextra", "-Werror", "-c"]
    for source in {s for fmi in ("2.0", "3.0") for s in toolchain.runtime_sources(fmi)}:
        result = toolchain.run_compiler([*flags, *includes, str(source), "-o", str(tmp_path / "made.o")])
        assert result.returncode == 0, result.stderr[-2000:]


def _emulator(name: str, mend: str, present: bool) -> None:
    if not present:
        (pytest.fail if os.environ.get("COSIM_REQUIRE_EMULATORS") else pytest.skip)(f"no {name}: {mend}")


def _run(words: list[str], folder: Path) -> np.ndarray:
    settings = {**os.environ, "WINEPREFIX": str(folder / "wine"), "WINEDEBUG": "-all"}
    result = subprocess.run(words, capture_output=True, text=True, check=False, timeout=300, env=settings)
    assert result.returncode == 0, result.stderr[-2000:]
    return np.array([[float(x) for x in line.split()] for line in result.stdout.splitlines()])


def _stepper(platform: str, folder: Path) -> Path:
    (of,) = (p for p in PLATFORMS if p.name3 == platform)
    program = folder / f"stepper-{platform}{'.exe' if of.suffix == '.dll' else ''}"
    more = [] if of.suffix == ".dll" else ["-ldl"]
    words = ["-target", of.target, "-std=c99", "-O1", f"-I{HEADERS}", str(DRIVER), "-o", str(program), *more]
    result = toolchain.run_compiler(words, folder)
    assert result.returncode == 0, result.stderr[-2000:]
    return program


@pytest.mark.skipif(sys.platform != "linux", reason="compares with what this Linux machine computes")
@pytest.mark.parametrize("model", ["Mixed", PLANT])
@pytest.mark.parametrize("platform", ["x86_64-windows", "aarch64-linux"])
def test_other_platforms_compute_the_same(
    everywhere: Callable[..., Path], tmp_path: Path, platform: str, model: str
) -> None:
    """To 1e-12 of each signal's size, through events and with a state saved and restored: libm differs in last bits.

    On Windows those bits may decide otherwise on a step of the unit, which no libm can promise: from there on the runs
    agree to 1e-7 at a tolerance of 1e-9, and up to there, as long as the solver counts the same steps, to 1e-9.
    """
    before: list[str] = []
    if platform == "x86_64-windows":
        wine = shutil.which("wine64") or shutil.which("wine") or "/usr/lib/wine/wine64"
        _emulator("Wine", "apt-get install wine64 wine", Path(wine).exists())
        before = [wine]
    else:
        qemu = shutil.which("qemu-aarch64-static") or shutil.which("qemu-aarch64") or "qemu-aarch64"
        mend = "apt-get install qemu-user-static libc6-arm64-cross"
        _emulator("QEMU for 64-bit ARM with its C library", mend, Path(qemu).exists() and ARM_LIBC.exists())
        before = [qemu, "-L", str(ARM_LIBC)]
    folder = everywhere("2.0", model)
    description = fmpy.read_model_description(str(folder))
    outputs = [v for v in description.modelVariables if v.causality == "output" and v.type == "Real"]
    step, steps = (0.05, 200) if model == "Mixed" else (0.5, 120)
    tolerance = 1e-6 if model == "Mixed" else PLANT_TOLERANCE
    words = [description.guid, repr(tolerance), repr(step), str(steps)]
    words += [w for v in description.modelVariables if v.name == "on" for w in ("b", str(v.valueReference))]
    words += [w for v in outputs for w in ("r", str(v.valueReference))]
    counts = [v for v in description.modelVariables if v.name in COUNTS]
    words += [w for v in counts for w in ("i", str(v.valueReference))]
    name = description.coSimulation.modelIdentifier
    here = _run(
        [str(_stepper("x86_64-linux", tmp_path)), str(folder / f"binaries/linux64/{name}.so"), *words], tmp_path
    )
    library = {"x86_64-windows": f"win64/{name}.dll", "aarch64-linux": f"aarch64-linux/{name}.so"}[platform]
    program = str(_stepper(platform, tmp_path))
    there = _run([*before, program, str(folder / "binaries" / library), *words], tmp_path)
    assert here.shape == (steps, len(outputs) + len(COUNTS)) == there.shape
    same = np.all(here[:, len(outputs) :] == there[:, len(outputs) :], axis=1)
    alike = steps if same.all() else int(np.argmin(same))
    here, there = here[:, : len(outputs)], there[:, : len(outputs)]
    size = np.maximum(np.ptp(here, axis=0), np.abs(here).max(axis=0))
    size[size == 0.0] = 1.0
    limit = np.array([1e-10 if v.unit == "K/s" else 1e-12 for v in outputs])  # a slope is what rounding is divided by
    error = np.abs(there - here) / size
    if (platform, model) == ("x86_64-windows", PLANT):
        assert np.all(error <= 1e-7)
        assert alike > 0, "the solvers differ from the first step on"
        limit[:] = 1e-9
        error = error[:alike]
    worst = np.max(error, axis=0)
    assert np.all(worst <= limit), [(v.name, e) for v, e in zip(outputs, worst, strict=True) if e > 1e-12]
