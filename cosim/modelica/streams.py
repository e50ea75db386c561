"""Mixing of streams where more than two connectors meet.

The front end writes ``inStream`` of a mixing point as a quotient whose weights are ``max(-m_flow, 1e-7)``: streams
that flow the other way keep a weight, so enthalpy is not conserved to the last digit. Here the weights are those of the
Modelica specification 3.6, section 15.2: exactly ``max(-m_flow, 0)`` wherever anything flows in, and equal ones,
reached smoothly, where nothing does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cosim.modelica.arrays import Value, broadcast
from cosim.modelica.dae import Dae
from cosim.modelica.expressions import Expr
from cosim.modelica.graph import Graph

_CALLS = ("inStream", "actualStream")
_STANDSTILL = 1e-7
"""Inflow to a mixing point in kg/s below which the weights turn to equal ones."""

Streams = list[tuple[int, int]]
"""Nodes of mass flow rate (out of the mixing point) and of the quantity carried, for every stream."""


def mixing_points(dae: Dae) -> dict[int, Streams]:
    """Quotients that the front end made of ``inStream``, by node, with the streams they mix."""
    found = {}
    for number, node in enumerate(dae.nodes):
        if node.kind == "binary" and node.data["operator"] == "divide" and _is_generated(dae, number):
            streams = _streams(dae, node.data["lhs"], node.data["rhs"])
            if streams:
                found[number] = streams
    return found


def mixed(graph: Graph, flows: Sequence[Expr], carried: Sequence[Value]) -> Value:
    """What flows out of a mixing point: the mean of what is carried (scalars or arrays) by ``flows`` out of it, in
    kg/s, weighted with those that flow in."""
    inflows = [graph.math("max", graph.neg(m), graph.zero) for m in flows]
    share = graph.math("min", graph.div(graph.sum(inflows), graph.const(_STANDSTILL)), graph.one)
    exact = graph.mul(graph.mul(share, share), graph.sub(graph.const(3.0), graph.mul(graph.const(2.0), share)))
    floor = graph.mul(graph.sub(graph.one, exact), graph.const(_STANDSTILL))
    weights = [graph.add(graph.mul(exact, inflow), floor) for inflow in inflows]
    total = graph.sum(weights)
    mean: Value = graph.zero
    for weight, value in zip(weights, carried, strict=True):
        mean = broadcast(graph.add, mean, broadcast(graph.mul, weight, value))
    return broadcast(graph.div, mean, total)


def is_carried(dae: Dae, number: int) -> bool:
    """Whether a choice of branches stands for ``semiLinear(m_flow, inStream(h), h)``: what a flow carries.

    It is continuous where it switches. Where the enthalpies follow from a balance instead (connectors without streams),
    the events are needed: they keep the branches of all flows in step near standstill.
    """
    span = dae.node_provenance[number].get("span")
    if span is None or not _is_generated(dae, number, ("semiLinear",)):
        return False
    return "inStream" in dae.span_text(span)


def actual_flow(dae: Dae, number: int) -> int | None:
    """The mass flow rate whose sign a node that stands for ``actualStream`` asks for.

    Its product with ``actualStream`` is continuous where the flow turns round (Modelica 3.6, section 15.3).
    """
    node = dae.nodes[number]
    if node.kind != "conditional" or not _is_generated(dae, number, ("actualStream",)):
        return None
    condition = dae.nodes[node.operands[0]]
    flow: int | None = condition.data["lhs"] if condition.kind == "binary" else None
    return flow


def _is_generated(dae: Dae, number: int, calls: tuple[str, ...] = _CALLS) -> bool:
    """Whether a node stands for a call of an operator, not for an expression that somebody wrote."""
    span = dae.node_provenance[number].get("span")
    return span is not None and dae.span_text(span).startswith(calls)


def _streams(dae: Dae, numerator: int, denominator: int) -> Streams:
    """The streams of a mixing quotient; none where it has another form."""
    weights = [_flow(dae, term) for term in _terms(dae, denominator)]
    streams = []
    for term in _terms(dae, numerator):
        node = dae.nodes[term]
        if node.kind != "binary" or node.data["operator"] != "multiply":
            return []
        flow = _flow(dae, node.data["lhs"])
        if flow is None:
            return []
        streams.append((flow, node.data["rhs"]))
    return streams if len(weights) == len(streams) and None not in weights else []


def _terms(dae: Dae, number: int) -> Iterator[int]:
    node = dae.nodes[number]
    if node.kind == "binary" and node.data["operator"] == "add":
        yield from _terms(dae, node.data["lhs"])
        yield from _terms(dae, node.data["rhs"])
    else:
        yield number


def _flow(dae: Dae, number: int) -> int | None:
    """The mass flow rate in a weight ``max(-m_flow, eps)``."""
    node = dae.nodes[number]
    if node.kind != "builtin" or node.data["builtin"] != "max" or len(node.operands) != 2:
        return None
    inflow, floor = (dae.nodes[o] for o in node.operands)
    if inflow.kind != "unary" or inflow.data["operator"] != "negate" or floor.kind != "literal":
        return None
    operand: int = inflow.data["operand"]
    return operand
