# ruff: noqa: PLC0415 - drawing and XML take longer to load than a case that is not run
"""All that is written about a regression run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cosim.errors import InputError
from cosim.regression.outcome import Outcome


def write_outputs(
    outcomes: Sequence[Outcome],
    *,
    junit: Path | None = None,
    html: Path | None = None,
    markdown: Path | None = None,
) -> None:
    """Write what is asked for, each file whole or not at all; raises InputError where one cannot be written."""
    for path in filter(None, (junit, html, markdown)):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(f"{path}: its folder cannot be made ({error.strerror}); give another file") from error
    try:
        if junit is not None:
            from cosim.regression.junit import write_junit

            write_junit(junit, outcomes)
        if html is not None:
            from cosim.regression.page import write_page

            write_page(html, outcomes)
        if markdown is not None:
            from cosim.regression.summary import write_markdown

            write_markdown(markdown, outcomes)
    except OSError as error:
        raise InputError(f"{error.filename}: cannot be written ({error.strerror}); give another file") from error
