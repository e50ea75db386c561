"""Two tanks, one above the other, and cases about them in a folder of their own."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cosim.regression import Options, run_case

sys.path.insert(0, str(Path(__file__).parent))

from tanks import CASE, TANKS, MakeCase


@pytest.fixture(autouse=True)
def passes_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What passed is remembered in a folder of the test, so that no test knows of another."""
    folder = tmp_path_factory.mktemp("passes")
    monkeypatch.setattr("cosim.regression.passes.passes_folder", lambda: folder)


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """No process is started for cases, which takes longer than they do."""
    monkeypatch.setattr("cosim.regression.running._pool", lambda _: ThreadPoolExecutor(1))


@pytest.fixture
def make_case(tmp_path: Path) -> MakeCase:
    """Writes the case with replacements (old, new) under a name; the classes beside it."""

    def write(*replacements: tuple[str, str], name: str = "cascade") -> Path:
        (tmp_path / "Tanks.mo").write_text(TANKS, encoding="utf-8")
        text = CASE
        for old, new in replacements:
            assert old in text, old
            text = text.replace(old, new, 1)
        path = tmp_path / f"{name}.regression.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def made(make_case: MakeCase) -> Path:
    """The case with its reference."""
    path = make_case()
    outcome = run_case(path, Options(reason="The first reference"))
    assert outcome.status == "updated", outcome.lines
    return path
