"""What a run was made with."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib import metadata
from typing import Any

PACKAGES = ("riverheat", "fmpy", "rumoca", "ziglang", "numpy", "scipy", "pandas", "pyarrow", "CoolProp", "demandlib",
            "pydantic", "matplotlib")  # fmt: skip


def versions(fmus: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """Content of versions.json: interpreter, machine, packages and FMUs."""
    return {
        "python": platform.python_version(),
        "platform": platform.platform(),
        "packages": {name: version(name) for name in PACKAGES},
        "fmus": {component: dict(fmu) for component, fmu in fmus.items()},
    }


def version(package: str) -> str | None:
    """Installed version of a distribution, None when it is missing."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None
