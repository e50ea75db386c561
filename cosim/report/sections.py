"""What stands in the sections of the page, as the template wants it: texts, ready to print."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from cosim.report.bars import draw_comparison
from cosim.report.comparison import JOULE_PER_KWH, Comparison, compare, read_factors, read_plan
from cosim.report.content import Closure, Closures, Limit, RunContent
from cosim.report.cycle import drawable, state_points
from cosim.report.drawing import KIND_COLORS, draw_system
from cosim.report.quantities import clock, deviation, figure_number, given, relative_text, shown, significant, span
from cosim.report.style import inline_svg, unit_text
from cosim.report.system import FlowKind, view
from cosim.results.folder import SCENARIO

CLOSED = 1e-3
"""A balance is called closed below this relative residual, of components and of the whole."""
TOLERANCE_TEXT = significant(CLOSED, 1)

TILES = 8
LOG_LINES = 60
VIOLATIONS = 4
"""At most so many are listed one by one."""

_KIND_TEXTS = {
    FlowKind.HEAT: "heat",
    FlowKind.ELECTRICITY: "electricity",
    FlowKind.MASS: "water",
    FlowKind.VALUE: "values handed over (temperatures, commands, wanted heat)",
}


def header(content: RunContent) -> Mapping[str, Any]:
    """Title, when, verdict, versions and the figures to be seen first."""
    verdict, packages = content.summary.verdict, content.versions.get("packages") or {}
    version = packages.get("riverheat") or "?"
    return {
        "title": content.summary.title or content.scenario.title or content.folder.name,
        "description": content.scenario.description,
        "status": "completed" if content.completed else "stopped",
        "stopped": None if content.completed else {"where": verdict.where, "why": _sentence(verdict.why or "")},
        "when": _when(content),
        "version": version,
        "made_with": f"riverheat {version}, Python {content.versions.get('python', '?')}",
        "folder": content.folder.name.removesuffix(".running"),
        "tiles": _tiles(content),
    }


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".")


def _when(content: RunContent) -> str:
    time = content.results.time
    if not time.size:
        return "nothing simulated"
    day = content.scenario.time.date if content.scenario.time else None
    date = f"{day.day} {day:%B %Y}, " if day else ""
    return f"{date}{clock(float(time[0]))} to {clock(float(time[-1]))} ({span(float(time[-1] - time[0]))})"


def _tiles(content: RunContent) -> list[Mapping[str, str]]:
    """Figures with a published value first, then those the scenario names first."""
    named = list(content.summary.figures.items())
    published = [entry for entry in named if entry[1].published is not None][: TILES // 2]
    chosen = [*published, *[entry for entry in named if entry not in published][: TILES - len(published)]]
    return [
        {
            "name": name,
            "number": figure_number(figure.value, figure.unit),
            "unit": "" if figure.unit == "1" else unit_text(figure.unit),
            "beside": ""
            if figure.published is None
            else f"published {figure_number(figure.published, figure.unit)}"
            f" ({deviation(figure.value, figure.published, figure.unit)})",
        }
        for name, figure in chosen
    ]


def system(content: RunContent) -> Mapping[str, Any] | None:
    """The system drawn, and the kinds of arrows in it."""
    if not content.scenario.components:
        return None
    seen = view(content)
    kinds = {bundle.kind for bundle in seen.bundles}
    kinds |= {flow.kind for node in seen.nodes for flow in (*node.taken_in, *node.given_out)}
    return {
        "svg": Markup(draw_system(seen)[0]),
        "kinds": [
            {"color": KIND_COLORS[kind], "text": _KIND_TEXTS[kind], "thin": kind is FlowKind.VALUE}
            for kind in FlowKind
            if kind in kinds
        ],
    }


def state_rows(content: RunContent) -> list[Mapping[str, str]]:
    """The points of the cycle."""
    if content.plan.cycle is None or not drawable(content.results, content.plan.cycle, content.row):
        return []
    return [
        {
            "number": point.number,
            "pressure": significant(point.pressure / 1e5, 3),
            "temperature": shown(point.temperature, "K").number if math.isfinite(point.temperature) else "–",
            "enthalpy": f"{point.enthalpy / 1e3:.1f}",
        }
        for point in state_points(content.results, content.plan.cycle, content.row)
    ]


def figure_rows(content: RunContent) -> list[Mapping[str, str]]:
    """Every key figure; ``exact`` is summary.json's number."""
    return [
        {
            "name": name,
            "exact": "" if figure.value is None else repr(figure.value),
            "number": figure_number(figure.value, figure.unit),
            "unit": unit_text(figure.unit),
            "published": "" if figure.published is None else figure_number(figure.published, figure.unit),
            "deviation": deviation(figure.value, figure.published, figure.unit),
            "source": figure.source or "",
        }
        for name, figure in content.summary.figures.items()
    ]


def source_rows(content: RunContent) -> list[Mapping[str, str]]:
    """Values that name their source, the assumed ones marked."""
    return [
        {
            "place": source.place.removeprefix("components.").replace(".parameters.", " · ").replace(".inputs.", " · "),
            "value": _value_text(source.value, source.unit),
            "assumed": "assumed" if source.assumed else "partly assumed" if "assumed" in source.source.lower() else "",
            "source": source.source.removeprefix("assumed").lstrip(":; ") if source.assumed else source.source,
        }
        for source in content.summary.sources
    ]


def _value_text(value: Any, unit: str) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(given(float(value), unit)) if isinstance(value, float) else f"{value:,}"
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_value_text(entry, unit)}" for key, entry in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_value_text(entry, unit) for entry in value)
    return str(value)


def balance_rows(content: RunContent) -> list[tuple[str, Mapping[str, Any]]]:
    """Closures of the whole, the components, over all connections the worst, and the declared ports."""
    balance = content.summary.balance
    rows = _closure_rows("the whole", balance.whole)
    for name, closures in balance.components.items():
        rows += _closure_rows(name, closures)
    if balance.connections:
        name, worst = max(balance.connections.items(), key=lambda entry: abs(entry[1].relative or 0.0))
        unit = {"J": "J", "kg": "kg"}.get(content.results.units.get(name.split(" ")[0], "J"), "")
        count = len(balance.connections)
        of = f"{count} hand-overs between components, the worst" if count > 1 else "the hand-over between components"
        rows.append((of, _closure("given less taken", worst, unit)))
    for name, port in balance.ports.items():
        rows.append((f"port {name}", _closure(port.kind, port, port.unit)))
    return rows


def _closure_rows(name: str, closures: Closures) -> list[tuple[str, Mapping[str, Any]]]:
    kinds = (("heat", closures.heat, "J"), ("mass", closures.mass, "kg"))
    return [(name, _closure(kind, closure, unit)) for kind, closure, unit in kinds if closure is not None]


def _closure(kind: str, closure: Closure, unit: str) -> Mapping[str, Any]:
    return {
        "kind": kind,
        "absolute": str(shown(closure.absolute, unit)),
        "relative": relative_text(closure.relative),
        "closed": None if closure.relative is None else abs(closure.relative) <= CLOSED,
    }


def limit_rows(content: RunContent) -> list[Mapping[str, Any]]:
    """Limits, violated ones first."""
    limits = sorted(content.summary.limits.items(), key=lambda entry: entry[1].kept)
    return [
        {
            "name": name,
            "bound": f"≥ {_in_unit(limit.least, limit)}" if limit.most is None else f"≤ {_in_unit(limit.most, limit)}",
            "worst": _in_unit(limit.worst, limit),
            "at": clock(limit.at),
            "kept": limit.kept,
            "violations": _violations(limit),
            "source": limit.source,
        }
        for name, limit in limits
    ]


def _in_unit(value: float | None, limit: Limit) -> str:
    if value is None:
        return "–"
    exact = value in (limit.most, limit.least)
    number = f"{value:g}".replace("-", "−") if exact else significant(value, 3)
    return f"{number} {unit_text(limit.unit)}"


def _violations(limit: Limit) -> list[str]:
    texts = [
        f"{clock(v.begin)} to {clock(v.end)}, worst {_in_unit(v.worst, limit)} at {clock(v.at)}"
        for v in limit.violations[:VIOLATIONS]
    ]
    left = len(limit.violations) - len(texts)
    return [*texts, f"and {left} more"] if left else texts


def comparison(content: RunContent) -> Mapping[str, Any] | None:
    """CO2 and cost of the run's heat beside other ways to make it."""
    place = str(content.folder / SCENARIO)
    plan = read_plan(content.scenario.comparison, place)
    made = compare(content.results, plan, read_factors(plan.factors, place))
    if made is None:
        return None
    return {
        "heat": str(shown(made.heat * JOULE_PER_KWH, "J", 4)),
        "svg": Markup(inline_svg(draw_comparison(made), "figure-comparison")),
        "ways": _way_rows(made),
        "scope": f"Heat: {', '.join(made.heat_columns)}. Energy of this run: {', '.join(made.energy_columns)}. "
        f"Fuel by lower heating value; prices without VAT. {' '.join(made.notes)}",
        "factors": [
            {
                "name": name.replace("CO2", "CO₂"),
                "value": f"{factor.value:g}",
                "unit": unit_text(factor.unit),
                "year": factor.year or "",
                "assumed": factor.assumed,
                "source": factor.source.removeprefix("assumed").lstrip(":; ") if factor.assumed else factor.source,
            }
            for name, factor in made.factors.items()
        ],
    }


def _way_rows(made: Comparison) -> list[Mapping[str, str]]:
    return [
        {
            "label": way.label,
            "carrier": way.carrier,
            "energy": significant(way.energy / 1e3),
            "co2": significant(way.co2 / 1e3, 3),
            "exact_co2": repr(way.co2),
            "specific_co2": f"{1e3 * way.co2 / made.heat:.0f}",
            "energy_cost": f"{way.energy_cost:,.0f}",
            "allowances": f"{way.allowance_cost:,.0f}" if way.allowance_cost else "–",
            "exact_cost": repr(way.cost),
            "specific_cost": f"{1e3 * way.cost / made.heat:.1f}",
        }
        for way in made.ways
    ]


def computation(content: RunContent) -> Mapping[str, Any]:
    """Statistics, FMUs, versions and the log."""
    packages = content.versions.get("packages") or {}
    names = [f"Python {content.versions.get('python', '?')}"]
    names += [f"{name} {version}" for name, version in packages.items() if version]
    lines = content.log.splitlines()
    return {
        "statistics": _statistics(content.summary.statistics),
        "fmus": [
            {"component": name, "origin": fmu.get("origin", ""), "sha256": fmu.get("sha256", "")}
            for name, fmu in (content.versions.get("fmus") or {}).items()
        ],
        "versions": " · ".join([*names, str(content.versions.get("platform", ""))]),
        "log": lines[-LOG_LINES:],
        "log_left_out": max(len(lines) - LOG_LINES, 0),
    }


def _statistics(statistics: Mapping[str, Any]) -> list[tuple[str, str]]:
    def number(key: str) -> float | None:
        value = statistics.get(key)
        return float(value) if isinstance(value, int | float) and math.isfinite(value) else None

    steps, rejected, simulated = number("steps"), number("rejected_steps"), number("simulated_time")
    wall, factor = number("wall_time"), number("real_time_factor")
    rows = [
        ("communication steps", None if steps is None else f"{steps:,.0f}"),
        ("rejected steps", None if rejected is None else f"{rejected:,.0f}"),
        ("simulated", None if simulated is None else span(simulated)),
        ("wall time", None if wall is None else f"{significant(wall, 3)} s"),
        ("times real time", None if factor is None else significant(factor, 3) if factor < 1e3 else f"{factor:,.0f}"),
    ]
    return [(name, text) for name, text in rows if text is not None]
