"""Building Modelica given as text, once for each text, and running it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cosim.modelica import build

Compile = Callable[..., Path]


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Compile:
    """``compiled(text, model)`` is the FMU of a class in the text, which lies in a file named after the first class."""
    built: dict[tuple[str, str], Path] = {}

    def get(text: str, model: str) -> Path:
        if (text, model) not in built:
            folder = tmp_path_factory.mktemp("model")
            source = folder / f"{model.partition('.')[0]}.mo"
            source.write_text(text, encoding="utf-8")
            built[text, model] = build(model, sources=[source], out=folder).path
        return built[text, model]

    return get
