"""Outcomes as one HTML page that loads nothing from outside: what failed first, with pictures."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from cosim.errors import InputError
from cosim.regression.deviating import component_of, in_order
from cosim.regression.outcome import NOT_VALIDATION, Judged, Outcome, Status, signal_line
from cosim.regression.overlay import overlay
from cosim.regression.references import Kind
from cosim.report.style import FONTS
from cosim.results.comparison import SignalComparison
from cosim.run.versions import version

PICTURES = 6
"""Of each reference that does not hold: the signals that violate first, one of each component before a second."""


@dataclass(frozen=True)
class Picture:
    """A failed signal, its line, and its drawing."""

    line: str
    drawing: Markup


@dataclass(frozen=True)
class Row:
    """A signal in the table of all."""

    name: str
    verdict: str
    passed: bool
    nrmse: str
    largest: str
    reasons: str


def write_page(path: Path, outcomes: Sequence[Outcome]) -> None:
    """Write the page of ``outcomes`` to ``path``, whole or not at all; raises InputError where it cannot be written."""
    draft = path.with_name(f"{path.name}.part")
    try:
        draft.write_text(render(outcomes), encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}); give --html another file") from error


def render(outcomes: Sequence[Outcome]) -> str:
    """The page as HTML text, the gravest outcomes first."""
    environment = Environment(loader=PackageLoader("cosim.regression"), autoescape=True, undefined=StrictUndefined)
    ordered = sorted(outcomes, key=lambda outcome: -outcome.status.exit_code)
    bad = [outcome for outcome in ordered if not outcome.status.is_good]
    return environment.get_template("regression.html.j2").render(
        fonts=Markup(FONTS),
        bad=bad,
        good=[outcome for outcome in ordered if outcome.status.is_good],
        total=len(outcomes),
        signals=sum(outcome.signals for outcome in outcomes),
        failed_signals=sum(len(outcome.failed_signals) for outcome in outcomes),
        unchanged=sum(outcome.status is Status.UNCHANGED for outcome in outcomes),
        seconds=sum(outcome.seconds for outcome in outcomes),
        made=datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %Z"),
        version=version("riverheat") or "",
        pictures=lambda outcome, judged: _pictures(f"{ordered.index(outcome)}-{outcome.judged.index(judged)}", judged),
        rows=_rows,
        is_self=lambda judged: judged.kind is Kind.SELF,
        not_validation=NOT_VALIDATION,
    )


def _pictures(anchor: str, judged: Judged) -> list[Picture]:
    ordered = in_order(judged.comparison.failed)
    seen: set[str] = set()
    firsts = [s for s in ordered if not (component_of(s.name) in seen or seen.add(component_of(s.name)))]  # type: ignore[func-returns-value]
    chosen = [*firsts, *(signal for signal in ordered if signal not in firsts)][:PICTURES]
    return [
        Picture(signal_line(signal), Markup(overlay(signal, f"overlay-{anchor}-{number}")))
        for number, signal in enumerate(sorted(chosen, key=ordered.index))
    ]


def _rows(judged: Judged) -> list[Row]:
    failed = in_order(judged.comparison.failed)
    passed = sorted((s for s in judged.comparison.signals if s.passed), key=lambda s: -_figure(s, "nrmse"))
    return [
        Row(
            signal.name,
            str(signal.verdict),
            signal.passed,
            _shown(_figure(signal, "nrmse")),
            _shown(_figure(signal, "largest deviation"))
            + (f" {signal.unit}" if signal.unit not in (None, "1") else ""),
            "; ".join(signal.reasons),
        )
        for signal in (*failed, *passed)
    ]


def _figure(signal: SignalComparison, name: str) -> float:
    found = signal.metrics.get(name)
    return found.value if found is not None and not math.isnan(found.value) else 0.0


def _shown(value: float) -> str:
    return f"{value:.2g}"
