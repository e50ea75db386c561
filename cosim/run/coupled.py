"""Running a graph as ``[coupling]`` says, as it stands or refined."""

from __future__ import annotations

from collections.abc import Sequence

from cosim.master import Observer, Statistics, simulate
from cosim.run.scenario import CouplingSection
from cosim.system import SystemGraph

STEP_REFINEMENT, TOLERANCE_REFINEMENT = 2.0, 10.0
"""By what one refinement divides a communication step of fixed length, or the tolerance of controlled ones."""


def co_simulate(
    graph: SystemGraph,
    coupling: CouplingSection,
    span: tuple[float, float],
    *,
    points: Sequence[float] = (),
    observers: Sequence[Observer] = (),
    statistics: Statistics | None = None,
) -> Statistics:
    """:func:`cosim.master.simulate` from start to stop (``span``, s) with the options of a scenario.

    Controlled steps hit ``points`` (s) besides those of their own. Raises as ``simulate`` does.
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
        observers=observers,
        statistics=statistics,
    )


def refined(coupling: CouplingSection, times: int) -> CouplingSection:
    """``coupling`` with its step, or with step control its tolerance, divided ``times`` times."""
    if coupling.step is None:
        step = coupling.communication_step / STEP_REFINEMENT**times
        return coupling.model_copy(update={"communication_step": step})
    finer = TOLERANCE_REFINEMENT**times
    update = {"tolerance": coupling.step.tolerance / finer, "least": coupling.step.least / finer}
    return coupling.model_copy(update={"step": coupling.step.model_copy(update=update)})
