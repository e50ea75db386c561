"""Running a graph as ``[coupling]`` says, as it stands or refined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cosim.errors import InputError
from cosim.master import DeclaredPort, MultiRate, Observer, Statistics, simulate
from cosim.master.order import dependency_groups, iterated
from cosim.results import PortSpec
from cosim.run.scenario import CouplingSection
from cosim.system import SystemGraph
from cosim.system.document import Place

STEP_REFINEMENT, TOLERANCE_REFINEMENT = 2.0, 10.0
"""By what one refinement divides a communication step of fixed length, or the tolerance of controlled ones."""


def co_simulate(
    graph: SystemGraph,
    coupling: CouplingSection,
    span: tuple[float, float],
    *,
    points: Sequence[float] = (),
    ports: Mapping[str, PortSpec] | None = None,
    observers: Sequence[Observer] = (),
    statistics: Statistics | None = None,
) -> Statistics:
    """:func:`cosim.master.simulate` from start to stop (``span``, s) with the options of a scenario.

    Controlled steps hit ``points`` (s) besides those of their own; ``ports`` get an account each. Raises as
    ``simulate`` does.
    """
    return simulate(
        graph,
        coupling.make_algorithm(),
        *span,
        coupling.communication_step,
        extrapolation=coupling.extrapolation,
        smoothing=coupling.smoothing,
        control=coupling.control,
        points=points,
        ports={name: declared(spec) for name, spec in (ports or {}).items()},
        observers=observers,
        statistics=statistics,
    )


def declared(spec: PortSpec) -> DeclaredPort:
    """A port as the master knows it."""
    return DeclaredPort(spec.kind, spec.side("given"), spec.side("taken"))


def problem(graph: SystemGraph, coupling: CouplingSection) -> tuple[Place, str] | None:
    """What the components of ``graph`` cannot do of what ``coupling`` asks, and its place; None where they can."""
    rigid = {component.name for component in graph.components if not component.abilities.restores}
    step = coupling.step
    if step is not None and step.estimator == "richardson" and rigid:
        text = f"richardson takes steps back, which {sorted(rigid)[0]!r} cannot; take the estimator predictor"
        return ("coupling", "step", "estimator"), text
    if coupling.algorithm == "multi_rate":
        try:
            MultiRate(coupling.rates).check([component.name for component in graph.components])
        except InputError as error:
            return ("coupling", "rates"), str(error)
    if coupling.algorithm != "strong":
        return None
    for group in dependency_groups(graph):
        names = {graph.components[index].name for index in group}
        circles = [connection.name for connection in iterated(graph, group)]
        if circles and names & rigid:
            text = (
                f"strong coupling takes steps of loops back, which {sorted(names & rigid)[0]!r} cannot (it stands in "
                f"the loop of {circles[0]}); take gauss_seidel or jacobi, or break the loop"
            )
            return ("coupling", "algorithm"), text
    return None


def refined(coupling: CouplingSection, times: int) -> CouplingSection:
    """``coupling`` with its step, or with step control its tolerance, divided ``times`` times."""
    if coupling.step is None:
        step = coupling.communication_step / STEP_REFINEMENT**times
        return coupling.model_copy(update={"communication_step": step})
    finer = TOLERANCE_REFINEMENT**times
    update: dict[str, float] = {"tolerance": coupling.step.tolerance / finer}
    if coupling.step.least is not None:
        update["least"] = coupling.step.least / finer
    return coupling.model_copy(update={"step": coupling.step.model_copy(update=update)})
