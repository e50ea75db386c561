"""Gauss-Seidel: components step one after the other, each with the newest values."""

from __future__ import annotations

from functools import partial

from cosim.master.exchange import Exchange, guarded


class GaussSeidel:
    """Components step in the order of the graph; those behind already use what those before them gave over this step.

    First order in the step on loops, and exact along chains: a ``mean_rate`` connection from an earlier to a later
    component hands over within the step.
    """

    def advance(self, exchange: Exchange, time: float, step: float) -> None:
        for component in exchange.graph.components:
            exchange.hand_over(component, step)
            guarded(component, time + step, "stepping", partial(component.do_step, time, step))
