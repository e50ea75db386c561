"""Where the bundled Modelica library is."""

from __future__ import annotations

from pathlib import Path


def library_folder() -> Path:
    """The folder that holds the library ``RiverHeat``: inside the installed package, or beside it in a checkout."""
    packaged = Path(__file__).resolve().parents[1] / "library"
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[2] / "modelica"
