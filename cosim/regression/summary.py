"""Outcomes in a few lines of Markdown, for a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from cosim.regression.outcome import NOT_VALIDATION, Outcome
from cosim.regression.references import Kind

MOST_ROWS = 10
_LONGEST = 300
"""Characters of a cell."""


def markdown(outcomes: Sequence[Outcome]) -> str:
    """The summary as text: how many held, and for each case that did not what deviates first."""
    bad = sorted((o for o in outcomes if not o.status.is_good), key=lambda o: -o.status.exit_code)
    counts = Counter(str(outcome.status) for outcome in outcomes)
    told = ", ".join(f"{number} {status}" for status, number in sorted(counts.items()))
    head = f"{len(bad)} of {len(outcomes)} cases do not hold" if bad else f"All {len(outcomes)} cases hold"
    lines = [f"### Regression: {head}", "", told + "."]
    if bad:
        lines += ["", "| case | | what |", "|---|---|---|"]
        for outcome in bad[:MOST_ROWS]:
            lines.append(f"| `{outcome.name}` | {outcome.status} | {_cell(outcome.cause)} |")
        if len(bad) > MOST_ROWS:
            lines.append(f"| ... | | and {len(bad) - MOST_ROWS} more |")
    kinds = Counter(judged.kind for outcome in outcomes for judged in outcome.judged)
    if kinds:
        shown = [f"{number} {kind}" + (f" ({NOT_VALIDATION})" if kind is Kind.SELF else "") for kind, number in
                 sorted(kinds.items())]  # fmt: skip
        lines += ["", f"References: {', '.join(shown)}."]
    skipped = sum(check.verdict == "skipped" for outcome in outcomes for check in outcome.checks)
    if skipped:
        lines.append(f"{skipped} check(s) skipped: {_skipped(outcomes)}.")
    return "\n".join(lines) + "\n"


def write_markdown(path: Path, outcomes: Sequence[Outcome]) -> None:
    """Write the summary to ``path``, whole or not at all."""
    draft = path.with_name(f"{path.name}.part")
    draft.write_text(markdown(outcomes), encoding="utf-8")
    draft.replace(path)


def _skipped(outcomes: Sequence[Outcome]) -> str:
    reasons = {line for outcome in outcomes for check in outcome.checks if check.verdict == "skipped"
               for line in check.lines}  # fmt: skip
    return "; ".join(sorted(reasons))


def _cell(text: str) -> str:
    escaped = text.strip().replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")
    return escaped if len(escaped) <= _LONGEST else f"{escaped[: _LONGEST - 3]}..."
