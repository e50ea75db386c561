"""The system as SVG: boxes for components, plates on the arrows for what passes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from itertools import pairwise
from textwrap import wrap

from cosim.report.layout import Box, Edge, Layout, layered
from cosim.report.style import FONTS, INK, MUTED
from cosim.report.system import Bundle, Flow, FlowKind, Node, SystemView

KIND_COLORS = {
    FlowKind.HEAT: "#d55e00",
    FlowKind.ELECTRICITY: "#b87900",
    FlowKind.MASS: "#0072b2",
    FlowKind.VALUE: "#8a8a8a",
}

TITLE, TEXT, SMALL = 15.0, 12.0, 10.5
"""Font sizes."""
LINE, LINE_BELOW = 16.0, 12.0
"""Height of a row, and of the amount below its rate."""
PADDING = 9.0
STUB = 26.0
"""Length of an arrow over the boundary."""
STUB_GAP = 10.0
"""Between its text and its box."""
ARROW = 8.0
NARROWEST, WIDEST = 1.4, 7.0
"""Width of an arrow without power and of the one with the most."""
BOX_WIDTH = 142.0
DESCRIPTION_WIDTH = 25
"""characters"""
MARGIN = 10.0
CONSERVED = 10.0
"""How many values an arrow of heat or mass is worth, where not all can point to the right."""


def draw_system(view: SystemView) -> tuple[str, Layout]:
    """``view`` as an ``<svg>`` element, and the layout it was drawn with."""
    nodes = {node.name: _node_size(node) for node in view.nodes}
    labels = {(b.source, b.target): _plate_size(b) for b in view.bundles}
    weights: dict[Edge, float] = {
        (b.source, b.target): len(b.flows) + (CONSERVED if b.kind is not FlowKind.VALUE else 0.0) for b in view.bundles
    }
    layout = layered(nodes, labels, weights)
    strongest = max((bundle.power for bundle in view.bundles), default=0.0)
    ports = _ports(view, layout)
    parts = [_arrow(bundle, layout, ports, strongest) for bundle in view.bundles]
    parts += [_plate(bundle, layout.labels[bundle.source, bundle.target]) for bundle in view.bundles]
    parts += [_node(node, layout.nodes[node.name]) for node in view.nodes]
    width, height = layout.width + 2 * MARGIN, layout.height + 2 * MARGIN
    body = "\n".join(parts)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="system" viewBox="{-MARGIN:g} {-MARGIN:g} {width:.0f} '
        f'{height:.0f}" style="max-width: {max(width, 420):.0f}px" role="img" aria-label="system" '
        f'font-family="{FONTS}" font-size="{TEXT:g}" fill="{INK}">\n{body}\n</svg>'
    )
    return svg, layout


def text_width(text: str, size: float) -> float:
    """Upper estimate of the width of ``text``: sans-serif letters are half as wide as high, capitals more."""
    return size * sum(0.29 if c in "iljt.,:;·' \u00a0" else 0.72 if c.isupper() or c in "mw→" else 0.56 for c in text)


def _label(flow: Flow) -> str:
    return f"{flow.letter} {flow.index}" if flow.letter else flow.index


def _row_width(flow: Flow) -> float:
    below = text_width(flow.total, SMALL)
    return max(text_width(_label(flow), TEXT) + 10 + text_width(flow.present, TEXT), below)


def _row_height(flow: Flow) -> float:
    return LINE + (LINE_BELOW if flow.total else 0.0)


def _rows_height(flows: Sequence[Flow]) -> float:
    return sum(map(_row_height, flows))


def _plate_size(bundle: Bundle) -> tuple[float, float]:
    return max(map(_row_width, bundle.flows)) + 2 * PADDING, _rows_height(bundle.flows) + PADDING


def _description(node: Node) -> list[str]:
    lines = wrap(node.description, DESCRIPTION_WIDTH)
    return [*lines[:2], lines[2] + " …"] if len(lines) > 3 else lines


def _body_height(node: Node) -> float:
    return 2 * PADDING + 34 + 13.5 * len(_description(node))


def _stub_height(flows: Sequence[Flow]) -> float:
    return max(STUB, _rows_height(flows)) + STUB_GAP if flows else 0.0


def _node_size(node: Node) -> tuple[float, float]:
    texts = [text_width(node.name, TITLE) * 1.1, text_width(node.kind, SMALL)]
    stubs = [36 + _row_width(flow) for flow in (*node.taken_in, *node.given_out)]
    width = max(BOX_WIDTH, *(text + 2 * PADDING for text in texts), *stubs)
    return width, _body_height(node) + _stub_height(node.taken_in) + _stub_height(node.given_out)


def _body(node: Node, box: Box) -> Box:
    """The drawn rectangle of a node within its place, which has room for the stubs above and below."""
    top = box.top + _stub_height(node.taken_in)
    height = _body_height(node)
    return Box(box.x, top + height / 2, box.width, height)


def _ports(view: SystemView, layout: Layout) -> dict[tuple[str, Edge], tuple[float, float]]:
    """Where each arrow touches its boxes: spread over the side it comes from, in the order of what it comes from."""
    nodes = {node.name: node for node in view.nodes}
    sides: dict[tuple[str, bool], list[tuple[float, Edge]]] = {}
    for edge, route in layout.routes.items():
        for name, next_box in ((edge[0], route[0]), (edge[1], route[-1])):
            on_right = next_box.x > layout.nodes[name].x
            sides.setdefault((name, on_right), []).append((next_box.y, edge))
    ports = {}
    for (name, on_right), arrivals in sides.items():
        body = _body(nodes[name], layout.nodes[name])
        step = body.height / (len(arrivals) + 1)
        for position, (_, edge) in enumerate(sorted(arrivals), 1):
            ports[name, edge] = (body.right if on_right else body.left, body.top + position * step)
    return ports


def _arrow(bundle: Bundle, layout: Layout, ports: dict[tuple[str, Edge], tuple[float, float]], strongest: float) -> str:
    edge = (bundle.source, bundle.target)
    start, end = ports[bundle.source, edge], ports[bundle.target, edge]
    share = bundle.power / strongest if strongest > 0 else 0.0
    width = NARROWEST + (WIDEST - NARROWEST) * share
    head = ARROW + 0.9 * width
    forward = 1.0 if layout.routes[edge][0].x > start[0] else -1.0
    points = [start]
    for box in layout.routes[edge]:
        near, far = (box.left, box.right) if forward > 0 else (box.right, box.left)
        points += [(near, box.y), (far, box.y)]
    tip = end
    points.append((end[0] - forward * head, end[1]))
    path = f"M{points[0][0]:.1f},{points[0][1]:.1f}"
    for (x0, y0), (x1, y1) in pairwise(points):
        reach = (x1 - x0) / 2
        path += f" C{x0 + reach:.1f},{y0:.1f} {x1 - reach:.1f},{y1:.1f} {x1:.1f},{y1:.1f}"
    color = KIND_COLORS[bundle.kind]
    triangle = _triangle(tip, (forward, 0.0), head, width)
    return f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{width:.1f}"/>{_polygon(triangle, color)}'


def _triangle(
    tip: tuple[float, float], direction: tuple[float, float], head: float, width: float
) -> list[tuple[float, float]]:
    half = 3.2 + 0.62 * width
    x, y = tip[0] - direction[0] * head, tip[1] - direction[1] * head
    return [tip, (x - direction[1] * half, y + direction[0] * half), (x + direction[1] * half, y - direction[0] * half)]


def _polygon(points: Sequence[tuple[float, float]], color: str) -> str:
    return f'<polygon points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}" fill="{color}"/>'


def _plate(bundle: Bundle, box: Box) -> str:
    color = KIND_COLORS[bundle.kind]
    rows = _rows(bundle.flows, box.left + PADDING, box.right - PADDING, box.top + PADDING / 2)
    return (
        f'<g class="bundle" data-from="{escape(bundle.source)}" data-to="{escape(bundle.target)}">'
        f"{_rectangle(box, '#ffffff', color, 4)}{rows}</g>"
    )


def _rows(flows: Sequence[Flow], left: float, right: float, top: float) -> str:
    rows = []
    for flow in flows:
        rows.append(_flow(flow, left, right, top))
        top += _row_height(flow)
    return "".join(rows)


def _flow(flow: Flow, left: float, right: float, top: float) -> str:
    """One row: symbol at the left, value at the right, the amount over the run below it."""
    base = top + LINE / 2 + 0.35 * TEXT
    below = (
        f'<text x="{right:.1f}" y="{base + LINE_BELOW:.1f}" text-anchor="end" font-size="{SMALL:g}" fill="{MUTED}">'
        f"{escape(flow.total)}</text>"
        if flow.total
        else ""
    )
    color = KIND_COLORS[flow.kind] if flow.kind is not FlowKind.VALUE else INK
    letter = f'<tspan font-style="italic">{escape(flow.letter)}</tspan>' if flow.letter else ""
    gap = ' dx="2"' if flow.letter else ""
    size = f' font-size="{SMALL - 0.5:g}" dy="2"' if flow.letter else ""
    index = f"<tspan{size}{gap}>{escape(flow.index)}</tspan>"
    return (
        f'<g class="flow" data-flow="{escape(flow.name)}"><title>{escape(flow.name)}</title>'
        f'<text x="{left:.1f}" y="{base:.1f}" fill="{color}">{letter}{index}</text>'
        f'<text x="{right:.1f}" y="{base:.1f}" text-anchor="end">{escape(flow.present)}</text>{below}</g>'
    )


def _node(node: Node, box: Box) -> str:
    body = _body(node, box)
    left = body.left + PADDING + 2
    lines = [
        f'<text x="{left:.1f}" y="{body.top + PADDING + 13:.1f}" font-size="{TITLE:g}" font-weight="600">'
        f"{escape(node.name)}</text>",
        f'<text x="{left:.1f}" y="{body.top + PADDING + 30:.1f}" font-size="{SMALL:g}" fill="{MUTED}">'
        f"{escape(node.kind)}</text>",
    ]
    lines += [
        f'<text x="{left:.1f}" y="{body.top + PADDING + 47 + 13.5 * index:.1f}" font-size="{SMALL:g}" fill="{MUTED}">'
        f"{escape(line)}</text>"
        for index, line in enumerate(_description(node))
    ]
    stubs = _stubs(node.taken_in, body, upper=True) + _stubs(node.given_out, body, upper=False)
    return (
        f'<g class="component" data-component="{escape(node.name)}"><title>{escape(node.description)}</title>'
        f"{_rectangle(body, '#f4f7f9', '#43525c', 6)}{''.join(lines)}{stubs}</g>"
    )


def _stubs(flows: Sequence[Flow], body: Box, *, upper: bool) -> str:
    """Arrows over the boundary of the system, with their rows beside them."""
    if not flows:
        return ""
    x = body.left + 16
    height = _stub_height(flows) - STUB_GAP / 2
    outer, inner = (body.top - height, body.top) if upper else (body.bottom + height, body.bottom)
    start, tip = (outer, inner) if upper else (inner, outer)
    direction = math.copysign(1.0, tip - start)
    color = KIND_COLORS[flows[0].kind]
    line = f'<path d="M{x:.1f},{start:.1f} V{tip - direction * ARROW:.1f}" stroke="{color}" stroke-width="2"/>'
    triangle = _polygon(_triangle((x, tip), (0.0, direction), ARROW, 2.0), color)
    width = max(map(_row_width, flows))
    return (
        line
        + triangle
        + _rows(flows, x + 12, x + 12 + width, body.top - height - 2 if upper else body.bottom + STUB_GAP / 2)
    )


def _rectangle(box: Box, fill: str, stroke: str, radius: float) -> str:
    return (
        f'<rect x="{box.left:.1f}" y="{box.top:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" '
        f'rx="{radius:g}" fill="{fill}" stroke="{stroke}" stroke-width="1.2"/>'
    )
