"""``report.html``: one page of a run, with nothing in it that would be loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from cosim.errors import InputError
from cosim.report import sections
from cosim.report.content import RunContent, read_run
from cosim.report.draw import figures
from cosim.report.network import network_figures
from cosim.report.quantities import clock
from cosim.report.step import step_section
from cosim.report.style import FONTS, applied, inline_svg
from cosim.results.folder import SCENARIO

REPORT = "report.html"

_SECTIONS = (
    ("system", "System", ("system",)),
    ("time", "Over time", ("series",)),
    ("network", "Network", ("networks",)),
    ("cycle", "Machine", ("cycle", "exchangers")),
    ("figures", "Key figures", ("figures",)),
    ("inputs", "Sources and assumptions", ("sources",)),
    ("balance", "Balance and limits", ("balances", "limits")),
    ("comparison", "CO₂ and cost", ("comparison",)),
    ("statistics", "Computation", ()),
)
"""Id, name in the table of contents, and the entries of which one must be there."""


def write_report(run: Path) -> Path:
    """Write ``report.html`` of the run folder ``run`` into it; returns its path.

    A run that was stopped gets a report that says so at the top. Raises InputError, naming file and mend, where ``run``
    is no run folder, is not finished, or is damaged.
    """
    content = read_run(run)
    text = render(content)
    path = run / REPORT
    partial = path.with_name(REPORT + ".partial")
    try:
        partial.write_text(text, encoding="utf-8")
        partial.replace(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}); make room or change its rights") from error
    return path


def render(content: RunContent) -> str:
    """The page of ``content`` as HTML text."""
    environment = Environment(
        loader=PackageLoader("cosim.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=False
    )
    css, _, _ = environment.loader.get_source(environment, "style.css")  # type: ignore[union-attr]
    entries: dict[str, Any] = {
        "css": Markup(css.replace("FONTS", FONTS)),
        **sections.header(content),
        **_drawings(content),
        "figures": sections.figure_rows(content),
        "sources": sections.source_rows(content),
        "assumed_count": sum(source.assumed for source in content.summary.sources),
        "balances": sections.balance_rows(content),
        "tolerance": sections.TOLERANCE_TEXT,
        "limits": sections.limit_rows(content),
        "step": step_section(content.summary.step_verification),
        **sections.computation(content),
    }
    entries["sections"] = [
        (anchor, name) for anchor, name, keys in _SECTIONS if not keys or any(entries[key] for key in keys)
    ]
    return environment.get_template("report.html.j2").render(entries)


def _drawings(content: RunContent) -> Mapping[str, Any]:
    """Everything drawn; nothing of a run that stopped before its first row."""
    if not content.recorded:
        return dict.fromkeys(
            ("system", "series", "networks", "cycle", "points", "exchangers", "comparison", "marked")
        ) | {
            "moment": "",
            "moment_is": "",
        }
    with applied():
        try:
            drawn = {
                name: Markup(inline_svg(made, f"figure-{name}"))
                for name, made in figures(content.plan, content.results)
            }
        except ValueError as error:
            raise InputError(f"{content.folder / SCENARIO}: [plots] cannot be drawn: {error}") from error
        networks = [Markup(inline_svg(made, f"figure-{name}")) for name, made in network_figures(content.folder)]
        comparison = sections.comparison(content)
    return {
        "system": sections.system(content),
        "networks": networks,
        "series": [drawn[series.name] for series in content.plan.series],
        "cycle": drawn.get("cycle") if content.plan.cycle else None,
        "points": sections.state_rows(content),
        "exchangers": drawn.get("exchangers") if content.plan.profiles else None,
        "comparison": comparison,
        "marked": content.plan.window is not None,
        "moment": clock(float(content.results.time[content.row])),
        "moment_is": _moment_is(content),
    }


def _moment_is(content: RunContent) -> str:
    window = content.plan.window
    if window is None or window.highest is None or window.length is None:
        return ", the end of the run" if content.row == content.results.time.size - 1 else ""
    return f", the end of the {window.length / 60:g} min in which {window.highest} grows most (full load)"
