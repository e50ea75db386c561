# ruff: noqa: PLC0415 - a run of pytest without --cosim should not load this project
"""The pytest plugin: with ``--cosim`` each ``*.regression.toml`` that pytest comes across is a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cosim.regression.outcome import Outcome

_SUFFIX = ".regression.toml"


class CaseDoesNotHold(Exception):
    """Carries the outcome of a case to the report."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.name)
        self.outcome = outcome


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("cosim", "regression of co-simulations")
    group.addoption("--cosim", action="store_true", help=f"collect regression cases (*{_SUFFIX})")
    group.addoption(
        "--cosim-all", action="store_true", help="run also cases of which nothing changed since they passed"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "cosim_regression: a regression case (a *.regression.toml file)")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if parent.config.getoption("--cosim") and file_path.name.endswith(_SUFFIX) and file_path.name != _SUFFIX:
        return CaseFile.from_parent(parent, path=file_path)
    return None


class CaseFile(pytest.File):
    """One case file."""

    def collect(self) -> Iterator[pytest.Item]:
        item = CaseItem.from_parent(self, name=self.path.name.removesuffix(_SUFFIX))
        item.add_marker("cosim_regression")
        yield item


class CaseItem(pytest.Item):
    """One case as a test."""

    def runtest(self) -> None:
        from cosim.regression.running import Options, run_case

        outcome = run_case(self.path, Options(every=self.config.getoption("--cosim-all")))
        self.add_report_section("call", "case", outcome.headline)
        if not outcome.status.is_good:
            raise CaseDoesNotHold(outcome)

    def repr_failure(  # type: ignore[override]
        self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None
    ) -> object:
        if isinstance(excinfo.value, CaseDoesNotHold):
            outcome = excinfo.value.outcome
            return "\n".join([f"{outcome.name}: {outcome.status}", *(f"  {line}" for line in outcome.lines)])
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, f"regression case {self.name}"
