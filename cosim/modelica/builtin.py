"""The built-in compiler."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from cosim.modelica import cache
from cosim.modelica.compiler import Form, Request


class BuiltIn:
    """The built-in compiler as :class:`cosim.modelica.compiler.Compiler`: FMI 2.0 and 3.0, all platforms."""

    name = "builtin"

    def options(self) -> dict[str, Any]:
        return {}

    def refusal(self, form: Form) -> str:
        return ""

    def compile(self, request: Request, target: Path) -> cache.Record:
        """Flatten, translate, and compile what is not among the cached binaries."""
        # Imported here: a cached build needs none of it.
        from cosim.modelica.toolchain import compiler_version  # noqa: PLC0415
        from cosim.modelica.translation import compile_fmu, translate  # noqa: PLC0415

        form = request.form
        clock = time.perf_counter()
        raw = request.front_end.dae(request.model)
        flattened = time.perf_counter()
        made = translate(request.model, raw, form.fmi)
        translated = time.perf_counter()
        binary = cache.binary_key(
            made.c_source, made.undated_description, made.external.digest, form.fmi, *form.platforms
        )
        compiled = 0.0
        if not cache.fetch_binary(binary, target):
            compiled = compile_fmu(made, form.platforms, target)
        statistics = {
            **made.statistics,
            "seconds_front_end": flattened - clock,
            "seconds_translation": translated - flattened,
            "seconds_c_compiler": compiled,
            "fmu_bytes": float(target.stat().st_size),
        }
        return {
            "binary": binary,
            "guid": made.guid,
            "built": cache.timestamp(),
            "versions": {**cache.versions(), "c_compiler": compiler_version()},
            "statistics": statistics,
            "warnings": list(made.warnings),
        }
