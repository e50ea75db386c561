"""Strong coupling: loops are stepped until what their members had of each other is what they gave."""

from __future__ import annotations

from functools import partial

import numpy as np

from cosim.errors import InputError
from cosim.master.coupling import Coupling, Snapshot
from cosim.master.errors import NotConverged
from cosim.master.feedthrough import PERTURBATION, Feedthrough
from cosim.master.loop_solver import LOOP_SOLVERS, LoopSolver
from cosim.master.order import dependency_groups, is_loop, iterated
from cosim.master.requirements import require_restoring
from cosim.master.trajectories import Course
from cosim.system.ports import FloatArray
from cosim.system.structure import Transfer

TOLERANCE = 1e-8
"""Of the nominal value, by default."""

_OF_ERROR = 0.1
"""Of the error allowed to a step, where steps are controlled and nothing else is said."""


class Strong:
    """Components step behind those they depend on; those of a loop step again from restored states until every input's
    value at the end of the step is within ``tolerance`` of its nominal value of what its source gives there (1e-8 by
    default, with controlled steps a tenth of the error allowed).

    Inputs lead from their old to their new values: with degree 0 they hold the new one (first order), with degree 1
    they move on a line (second order), with degree 2 on a parabola through the point before (third order). Raises
    NotConverged beyond ``max_iterations``, unless ``passes_on``, which goes on with the last values and notes it.
    """

    error_degree = 1

    def __init__(
        self,
        solver: str = "iqn_ils",
        tolerance: float | None = None,
        max_iterations: int = 30,
        passes_on: bool = False,
    ) -> None:
        if solver not in LOOP_SOLVERS:
            raise InputError(f"loop solver {solver!r} is none of {', '.join(LOOP_SOLVERS)}")
        self.solver, self.max_iterations, self.passes_on = solver, max_iterations, passes_on
        self._given = tolerance
        self.tolerance = TOLERANCE if tolerance is None else tolerance

    def bind(self, coupling: Coupling) -> None:
        if self._given is None and coupling.error_allowed is not None:
            self.tolerance = _OF_ERROR * coupling.error_allowed
        self.interpolated = np.ones(coupling.nominal.size, dtype=np.bool_)
        groups = dependency_groups(coupling.graph)
        self._loops = [
            _Loop(coupling, group, LOOP_SOLVERS[self.solver]()) if is_loop(coupling.graph, group) else None
            for group in groups
        ]
        self._groups = groups
        loops = [loop for loop in self._loops if loop is not None and loop.unknowns.size]
        self.restored = tuple(index for loop in loops for index in loop.members)
        require_restoring(
            [coupling.components[index] for index in self.restored],
            "strong coupling of a loop",
            "take the algorithm gauss_seidel or jacobi, or FMUs that save their state",
        )

    def advance(self, coupling: Coupling, time: float, step: float) -> None:
        guess = coupling.guess(step) if coupling.trajectories.degree else None
        for group, loop in zip(self._groups, self._loops, strict=True):
            if loop is not None and loop.unknowns.size:
                self._converge(coupling, loop, time, step, guess)
            else:
                for index in group:
                    coupling.exchange.hand_over(index, step)
                    end = coupling.exchange.u.copy()
                    coupling.step(index, time, step, coupling.trajectories.leading_to(end, step))
        coupling.accept(time + step)

    def _converge(self, coupling: Coupling, loop: _Loop, time: float, step: float, guess: Course | None) -> None:
        snapshot = coupling.save(loop.members)
        try:
            x = loop.first(guess, step)
            loop.solver.begin()
            for iteration in range(self.max_iterations):
                if iteration:
                    coupling.restore(snapshot)
                g = loop.round(x, time, step)
                coupling.counts.iterations += 1
                residual = np.abs(g - x)
                worst = int(np.argmax(residual))
                if residual[worst] <= self.tolerance:
                    return
                if iteration < self.max_iterations - 1:
                    x = loop.solver.improve(x, g, partial(loop.jacobian, x, g, snapshot, time, step))
        finally:
            coupling.release(snapshot)
        name = loop.name(worst)
        if not self.passes_on:
            raise NotConverged(name, time + step, float(residual[worst]), self.tolerance, self.max_iterations)
        coupling.counts.not_converged.append(f"{name} at t = {time + step:g} s: {residual[worst]:.3g}")


class _Loop:
    """One loop: its members, and the values at the end of a step that its solver looks for, scaled by nominal."""

    def __init__(self, coupling: Coupling, members: tuple[int, ...], solver: LoopSolver) -> None:
        self.coupling, self.members, self.solver = coupling, members, solver
        chosen = {id(connection) for connection in iterated(coupling.graph, members)}
        exchange = coupling.exchange
        self._names = {
            int(target): connection.name
            for wires in (exchange.values, exchange.rates)
            for connection, target in zip(wires.connections, wires.target, strict=True)
            if id(connection) in chosen
        }
        self.unknowns = np.array(sorted(self._names), dtype=np.intp)
        self._scale = coupling.nominal[self.unknowns]
        self._known = self._feedthrough(chosen)
        self._doubted = False
        """Whether derivatives that components know have been used in this step, and it goes on slowly."""

    def _feedthrough(self, chosen: set[int]) -> Feedthrough | None:
        """Of the unknowns; None where one is a mean rate or a sum."""
        found = self.coupling.exchange.wires(lambda c: id(c) in chosen and c.transfer is Transfer.VALUE)
        by_unknown = np.argsort(found.target, kind="stable")
        if not np.array_equal(found.target[by_unknown], self.unknowns):
            return None
        numbers = found.numbers[by_unknown].tolist()
        return Feedthrough(self.coupling.exchange, self.coupling.exchange.ordered(numbers), self._scale)

    def name(self, position: int) -> str:
        return self._names[int(self.unknowns[position])]

    def first(self, guess: Course | None, step: float) -> FloatArray:
        """Where to begin: what the past suggests for the end of the step, of rates the last ones."""
        self._doubted = False
        for index in self.members:
            values = self.coupling.exchange.values_into[index]
            if values is not None:
                values.put(values.values(self.coupling.exchange.y), self.coupling.exchange.u)
        end = self.coupling.exchange.u.copy()
        if guess is not None:
            moves = self.coupling.trajectories.moves
            end[moves] = guess.end[moves]
        return np.asarray(end[self.unknowns] / self._scale)

    def round(self, x: FloatArray, time: float, step: float) -> FloatArray:
        """Step the members with the inputs led to ``x``; what comes round."""
        exchange = self.coupling.exchange
        for index in self.members:
            values = exchange.values_into[index]
            if values is not None:
                values.put(values.values(exchange.y), exchange.u)  # what comes from outside is known, switches rest
        end = exchange.u.copy()
        end[self.unknowns] = x * self._scale
        course = self.coupling.trajectories.leading_to(end, step)
        for index in self.members:
            own = exchange.inputs[index]
            exchange.u[own] = end[own]
            self.coupling.step(index, time, step, course)
        return self._given(step)

    def _given(self, step: float) -> FloatArray:
        exchange = self.coupling.exchange
        found = exchange.u.copy()
        for index in self.members:
            values, rates = exchange.values_into[index], exchange.rates_into[index]
            if values is not None:
                values.put(values.values(exchange.y), found)
            if rates is not None:
                rates.put(exchange.mean_rates(rates, step), found)
        return np.asarray(found[self.unknowns] / self._scale)

    def jacobian(self, x: FloatArray, g: FloatArray, snapshot: Snapshot, time: float, step: float) -> FloatArray:
        """Derivatives of what comes round. By inputs of components without states those that they know themselves, for
        once in a step; by others differences, each from the restored state. Inputs of one component are moved one
        after the other, those of different components at once."""
        matrix, done = np.zeros((x.size, x.size)), list[int]()
        if self._known is not None and not self._doubted:
            matrix, done = self._known.of_stateless()
            self._doubted = bool(done)
        owners = [
            [p for p, u in enumerate(self.unknowns) if own.start <= u < own.stop and p not in done]
            for own in (self.coupling.exchange.inputs[i] for i in self.members)
        ]
        sources = self._sources()
        if any(len(source) > 1 for source in sources):  # sums would mix what moved
            turns = [[p] for p in range(x.size) if p not in done]
        else:
            turns = [[o[k] for o in owners if k < len(o)] for k in range(max(map(len, owners)))]
        for moved in turns:
            there = x.copy()
            there[moved] += PERTURBATION
            self.coupling.restore(snapshot)
            changed = (self.round(there, time, step) - g) / PERTURBATION
            for position in moved:
                owner = next(k for k, positions in enumerate(owners) if position in positions)
                rows = [r for r in range(x.size) if owner in sources[r]]
                matrix[rows, position] = changed[rows]
        return matrix

    def _sources(self) -> list[set[int]]:
        """By unknown: the members (by place among them) that it comes from."""
        place = {self.coupling.components[i].name: k for k, i in enumerate(self.members)}
        exchange = self.coupling.exchange
        found: list[set[int]] = [set() for _ in self.unknowns]
        position = {int(u): p for p, u in enumerate(self.unknowns)}
        for wires in (exchange.values, exchange.rates):
            for connection, target in zip(wires.connections, wires.target, strict=True):
                name = connection.source.component.name
                if int(target) in position and name in place:
                    found[position[int(target)]].add(place[name])
        return found
