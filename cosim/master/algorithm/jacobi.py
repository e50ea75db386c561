"""Jacobi: all components step from the same communication point."""

from __future__ import annotations

from functools import partial

from cosim.master.exchange import Exchange, guarded


class Jacobi:
    """Every input is the value of the last communication point; the order of components does not matter.

    First order in the step. What a ``mean_rate`` connection hands over arrives one step late, and the last step's
    amount is still in transit at the end.
    """

    def advance(self, exchange: Exchange, time: float, step: float) -> None:
        for component in exchange.graph.components:
            exchange.hand_over(component, step)
        for component in exchange.graph.components:
            guarded(component, time + step, "stepping", partial(component.do_step, time, step))
