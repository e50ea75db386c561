"""The built-in compiler's way from a flattened class to C, description and binary."""

from __future__ import annotations

import gc
import hashlib
import os
import re
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from cosim.modelica import toolchain
from cosim.modelica.aliases import remove_aliases
from cosim.modelica.coloring import color_jacobian
from cosim.modelica.compile_external import external_objects
from cosim.modelica.derivatives import NotDifferentiable
from cosim.modelica.emission import Emission
from cosim.modelica.emit_model import model_source
from cosim.modelica.errors import ModelicaError
from cosim.modelica.experiment import find_experiment
from cosim.modelica.external_code import ExternalCode
from cosim.modelica.flatten import flatten_model
from cosim.modelica.index_reduction import reduce_index
from cosim.modelica.interface import Interface
from cosim.modelica.misread import refuse_misread
from cosim.modelica.plan import make_plan
from cosim.modelica.settled_asserts import settled_asserts
from cosim.modelica.universal import join_slices

_STACK = 1 << 29
"""Bytes of address space for the translation's stack; only what is used takes memory."""

Result = TypeVar("Result")


@dataclass(frozen=True)
class Translation:
    """C and XML of one class, before compilation."""

    model: str
    identifier: str
    guid: str
    c_source: str
    description: bytes
    statistics: dict[str, float]
    external: ExternalCode
    warnings: tuple[str, ...] = ()
    fmi: str = "2.0"

    @property
    def undated_description(self) -> str:
        """The description without the time it was made at, which alone is new each time."""
        return re.sub(rb' generationDateAndTime="[^"]*"', b"", self.description, count=1).decode()


def translate(model: str, raw: dict[str, Any], fmi: str = "2.0") -> Translation:
    """From the front end's DAE to C and modelDescription.xml. Raises ModelicaError with file and line."""
    return with_deep_stack(lambda: _translate(model, raw, fmi))


def with_deep_stack(work: Callable[[], Result]) -> Result:
    """Runs ``work`` where recursion may go as deep as a sum over ten thousands of elements nests."""
    limit, size = sys.getrecursionlimit(), threading.stack_size(_STACK)
    sys.setrecursionlimit(max(limit, 1_000_000))
    collecting = gc.isenabled()
    gc.disable()  # the front end's sessions may only be dropped by the thread that made them
    try:
        with ThreadPoolExecutor(max_workers=1) as pool:
            return pool.submit(work).result()
    finally:
        if collecting:
            gc.enable()
        threading.stack_size(size)
        sys.setrecursionlimit(limit)


def _translate(model: str, raw: dict[str, Any], fmi: str) -> Translation:
    try:
        flat = flatten_model(model, raw)
        warnings = refuse_misread(model, flat.dae.sources()) + settled_asserts(flat.dae)
        plan = make_plan(reduce_index(remove_aliases(flat)))
        identifier = re.sub(r"\W", "_", model)
        experiment = find_experiment(model, flat.dae.sources())
        coloring = color_jacobian(plan)
        emission = Emission(plan)
        body, external = model_source(emission, coloring, identifier, experiment)
        interface = Interface(plan, fmi)
        body += interface.c_text
        token = "{" + hashlib.sha256((body + external.digest).encode()).hexdigest()[:32] + "}"
        source = f'#define INSTANTIATION_TOKEN "{token}"\n{body}'
        description = interface.description(identifier, token, experiment)
    except NotDifferentiable as error:
        raise ModelicaError(f"{model}: {error} is needed, which is not handled yet") from None
    statistics = _statistics(emission, source, coloring.n_colors)
    return Translation(model, identifier, token, source, description, statistics, external, warnings, fmi)


def _statistics(emission: Emission, source: str, n_colors: int) -> dict[str, float]:
    plan = emission.plan
    sizes = [len(s.unknowns) for s in plan.systems]
    return {
        "states": len(plan.model.states),
        "equations": len(plan.model.equations),
        "variables": len(plan.model.variables),
        "systems": len(sizes),
        "largest_system": max(sizes, default=0),
        "relations": len(plan.relations),
        "jacobian_colors": n_colors,
        "loops": emission.loops,
        "c_bytes": len(source),
    }


def compile_fmu(translation: Translation, platforms: Sequence[str], output: Path) -> float:
    """Compile for each platform and zip to ``output``, whole or not at all. Returns the seconds in the C compiler."""
    with tempfile.TemporaryDirectory(prefix="cosim-build-") as folder:
        work = Path(folder)
        source = work / "model.c"
        source.write_text(translation.c_source, encoding="utf-8")
        runtime = toolchain.runtime_sources(translation.fmi)
        started = time.perf_counter()
        jobs = [_job(translation, p, source, runtime, work / p.name3) for p in toolchain.platforms_of(platforms)]
        toolchain.compile_shared(jobs, [toolchain.include_folder(), toolchain.RUNTIME])
        libraries = _by_folder(translation.fmi, jobs, work)
        seconds = time.perf_counter() - started
        output.parent.mkdir(parents=True, exist_ok=True)
        draft = output.with_name(f"{output.name}.{os.getpid()}.part")
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("modelDescription.xml", translation.description)
            for name, library in libraries.items():
                archive.write(library, f"binaries/{name}/{library.name}")
        draft.replace(output)
    return seconds


def _job(
    translation: Translation, platform: toolchain.Platform, source: Path, runtime: Sequence[Path], folder: Path
) -> toolchain.Job:
    folder.mkdir()
    extra = external_objects(translation.model, translation.external, folder, platform)
    library = folder / f"{translation.identifier}{platform.suffix}"
    return toolchain.Job(platform, source, runtime, extra, library)


def _by_folder(fmi: str, jobs: Sequence[toolchain.Job], work: Path) -> dict[str, Path]:
    """The libraries by their folder in the FMU; those that share one are joined."""
    found: dict[str, list[Path]] = {}
    for job in jobs:
        found.setdefault(job.platform.folder(fmi), []).append(job.output)
    libraries = {}
    for name, slices in found.items():
        libraries[name] = slices[0]
        if len(slices) > 1:
            libraries[name] = work / slices[0].name
            join_slices(slices, libraries[name])
    return libraries
