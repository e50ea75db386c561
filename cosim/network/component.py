"""A district heating network as a component: meshed, with several sources, of the size of a city.

A step takes constant inputs: flows follow from demands and the supply temperatures that arrive, pressures from the
flows (:mod:`cosim.network.hydraulics`), then the water is moved (:mod:`cosim.network.transport`), first the supply,
then the consumers, then the return. Where the supply that came over the step is not what flows were set for, the supply
side is done again.

    E_source + E_friction = E_served + E_loss + change of stored_energy
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cosim.errors import InputError
from cosim.network.inputs import COLDEST, HOTTEST, Given, Inputs
from cosim.network.network import Array, IntArray, Network
from cosim.network.parameters import MOST_WATCHED, DistrictNetworkParameters, input_ports, output_ports
from cosim.network.reading import read_network
from cosim.network.side import Flows, Line, LineState
from cosim.network.substation import Draw, Substations
from cosim.network.transport import Inflow, Resolution
from cosim.network.water import heat_capacity, specific_enthalpy, temperature
from cosim.system.document import nearest
from cosim.system.python_component import Context, PythonComponent

_MOST_ROUNDS = 6
"""Times that the supply side of a step is done at most."""
_INSTANT = 1e-3
"""s; a step that moves next to nothing, to see what flows."""
_RENEWAL = 1e9
"""s; a step in which all water is renewed, or where it stands brought to its surroundings."""
_FOR_ONE = 5.0
"""A single consumer's supply may miss by so many times the accuracy that is asked of the mean."""
_STEADY_ROUNDS = 40
_STEADY_CHANGE = 1e-4
"""K: a steady state is reached where no node changes more from one round to the next."""
_IDLE = 0.1
"""Share of design demand that consumers without demand have in the steady start, so that their branches are warm."""


@dataclass(frozen=True)
class Account:
    """What has accumulated since the start, in J; the arrays by source and by consumer."""

    source: Array
    served: Array
    unserved: float = 0.0
    loss: float = 0.0
    friction: float = 0.0
    pump: float = 0.0


@dataclass(frozen=True)
class _Fed:
    """What the supply side of a step came to: by source flow (kg/s) and enthalpy (J/kg), by pipe heat lost (J)."""

    draw: Draw
    flows: Flows
    m_source: Array
    h_source: Array
    taken: Array


@dataclass(frozen=True)
class Snapshot:
    """The whole network after a step; arrays by row of the tables, NaN where a pipe or node is not on that side."""

    m_flow_supply: Array
    """kg/s by pipe, positive from its beginning to its end"""
    m_flow_return: Array
    p_supply: Array
    """Pa by node, absolute"""
    p_return: Array
    T_supply: Array
    """K by node, at the end of the step"""
    T_return: Array


@dataclass(frozen=True)
class _Saved:
    supply: LineState
    back: LineState
    account: Account
    under_way: Array
    h_return: Array
    outputs: Array
    last: tuple[Flows, Flows, float] | None


class DistrictNetwork(PythonComponent):
    """Supply and return pipes between sources and consumers; its ports are made from the tables of the network."""

    PARAMETERS = DistrictNetworkParameters

    parameters: DistrictNetworkParameters

    def __init__(self, name: str, parameters: DistrictNetworkParameters, context: Context) -> None:
        super().__init__(name, parameters, context)
        self._set_up(read_network(context.folder / parameters.file))

    @classmethod
    def of(
        cls, name: str, network: Network, parameters: DistrictNetworkParameters, context: Context
    ) -> DistrictNetwork:
        """The component for a ``network`` that is at hand; ``parameters.file`` is not read."""
        component = cls.__new__(cls)
        PythonComponent.__init__(component, name, parameters, context)
        component._set_up(network)
        return component

    def _set_up(self, network: Network) -> None:
        p = self.parameters
        self.network = network
        self.watched = _watched(network, p.watched)
        self.declare(input_ports(network, dp_input=p.dp_input), output_ports(network, self.watched))
        resolution = Resolution(enthalpy=float(heat_capacity(333.15)) * p.resolution, plugs=p.plugs, cells=p.cells)
        self.supply = Line(network, "supply", p.friction, resolution)
        self.back = Line(network, "return", p.friction, resolution)
        self._substations = Substations(network.consumers, network.T_supply_nominal)
        self._last: tuple[Flows, Flows, float] | None = None
        self._said: list[str] = []
        self._inputs = Inputs(network, self.inputs, p.dp_set)
        number = {name: index for index, name in enumerate(network.consumers.ids)}
        self._watched_at = np.array([number[name] for name in self.watched], dtype=int)

    # life

    def evaluate(self) -> None:
        p, network = self.parameters, self.network
        given = self._inputs.read(self.name, self.u)
        consumers, sources = len(network.consumers.ids), len(network.sources.ids)
        self._account = Account(np.zeros(sources), np.zeros(consumers))
        self._under_way = np.zeros(sources)
        T_supply = p.T_supply_start if p.T_supply_start is not None else network.T_supply_nominal
        T_return = p.T_return_start if p.T_return_start is not None else network.T_return_nominal
        self.supply.fill(float(specific_enthalpy(T_supply)))
        self.back.fill(float(specific_enthalpy(T_return)))
        self._h_return = np.full(sources, float(specific_enthalpy(T_return)))
        if p.start == "steady":
            design = np.where(network.consumers.by_flow, self._substations.m_nominal, network.consumers.Q_nominal)
            self._settle(given.with_least_demand(_IDLE * np.nan_to_num(design)))
        # What flows at this instant, without moving anything.
        before = self._save()
        outputs = self._step(given, _INSTANT)
        last = self._last
        self._restore(before)
        self._last = last
        self._publish_array(outputs)
        self._account = Account(np.zeros(sources), np.zeros(consumers))
        self._under_way = np.zeros(sources)
        self._publish_account()

    def do_step(self, time: float, step: float) -> float:
        self._publish_array(self._step(self._inputs.read(self.name, self.u), step))
        self._publish_account()
        return time + step

    def save(self) -> object:
        return self._save()

    def restore(self, state: object) -> None:
        assert isinstance(state, _Saved)
        self._restore(state)
        self.y[...] = state.outputs

    def messages(self) -> Sequence[str]:
        said, self._said = self._said, []
        return said

    def _save(self) -> _Saved:
        return _Saved(
            self.supply.save(),
            self.back.save(),
            self._account,
            self._under_way,
            self._h_return,
            self.y.copy(),
            self._last,
        )

    def _restore(self, state: _Saved) -> None:
        self.supply.restore(state.supply)
        self.back.restore(state.back)
        self._account, self._under_way, self._h_return = state.account, state.under_way, state.h_return
        self._last = state.last

    def _settle(self, given: Given) -> None:
        """Bring the water to the steady state with these inputs: steps so long that all of it is renewed."""
        for _ in range(_STEADY_ROUNDS):
            before = np.concatenate([self.supply.transport.present.node_end, self.back.transport.present.node_end])
            self._step(given, _RENEWAL)
            self._under_way = np.zeros_like(self._under_way)
            after = np.concatenate([self.supply.transport.present.node_end, self.back.transport.present.node_end])
            if np.max(np.abs(after - before)) < _STEADY_CHANGE * 4190.0:
                break
        else:
            left = float(np.max(np.abs(after - before))) / 4190.0
            self._said.append(f"the start is not quite steady: temperatures still change by up to {left:.2g} K")

    # one step

    def _step(self, given: Given, step: float) -> Array:
        """Take a step (s) with the inputs held; returns the outputs that are no accounts."""
        supply, back, sources = self.supply, self.back, self.network.sources
        T_means = supply.begin(), back.begin()
        around_supply = self._around(supply, given, back, T_means[1])
        around_back = self._around(back, given, supply, T_means[0])
        fed = self._supply_step(given, step, around_supply)
        draw, flows, m_source, h_source = fed.draw, fed.flows, fed.m_source, fed.h_source

        supply.transport.accept()
        arrived = supply.transport.present
        h_arrived = arrived.node_mean[supply.consumers]
        served, h_left = self._substations.serve(draw, h_arrived)
        entering_back = np.zeros(back.nodes.size)
        h_back = np.zeros(back.nodes.size)
        entering_back[back.consumers] = draw.m_flow
        entering_back[back.sources] = -m_source
        flows_back = back.flows(entering_back)
        dp, dp_pump, pressures = self._pressures(given, flows, flows_back)
        self._last = flows, flows_back, dp_pump
        valve_heat = draw.m_flow * np.maximum(dp, 0.0) / back.density
        if not self.parameters.friction_heat:
            valve_heat = np.zeros_like(valve_heat)
        drawn = draw.m_flow > 0
        h_left = h_left + np.where(drawn, valve_heat / np.where(drawn, draw.m_flow, 1.0), 0.0)
        h_back[back.consumers] = h_left
        reverse = m_source < 0  # only the one that holds pressure: what others overfeed passes it uncooled
        if reverse.any():
            h_back[back.sources[reverse]] = arrived.node_mean[supply.sources[reverse]]
        taken_back = back.carry(
            step, flows_back, Inflow(entering_back, h_back), around_back, self._friction_heat(flows_back)
        )

        back.transport.accept()
        h_return = back.transport.present.node_mean[back.sources]
        forward = np.maximum(m_source, 0.0)
        by_heat = ~np.isnan(given.Q_flow)
        given_heat = np.where(by_heat, given.Q_flow * step, forward * (h_source - h_return) * step)
        carried = forward * (h_source - h_return) * step
        self._under_way = self._under_way + np.where(by_heat, given_heat - carried, 0.0)
        self._h_return = np.where(forward > 0, h_return, self._h_return)
        unserved = np.nansum(draw.wanted - served)
        friction = float(self._friction_heat(flows).sum() + self._friction_heat(flows_back).sum() + valve_heat.sum())
        dp_sources = self._pump_rise(dp_pump, flows, flows_back)
        pump = float((forward * np.maximum(dp_sources, 0.0)).sum() / back.density / self.parameters.pump_efficiency)
        loss = float(fed.taken.sum() + taken_back.sum())
        a = self._account
        self._account = Account(
            a.source + given_heat,
            a.served + served * step,
            a.unserved + unserved * step,
            a.loss + loss,
            a.friction + friction * step,
            a.pump + pump * step,
        )
        whole = [
            float(draw.m_flow.sum()), float(served.sum()), float(unserved), loss / step, dp_pump, float(dp.min()),
            float(pressures.max()), float(pressures.min()), pump,
        ]  # fmt: skip
        by_source = (temperature(h_return), temperature(h_source), given_heat / step, m_source, dp_sources)
        by_consumer = (
            temperature(arrived.node_end[supply.consumers]), temperature(h_left), draw.m_flow, dp, served,
        )  # fmt: skip
        return self._arranged(whole, by_source, by_consumer, sources.control)

    def _supply_step(self, given: Given, step: float, around: Array) -> _Fed:
        """Try the supply side until its flows fit the supply that they bring; ``around`` (K) by pipe."""
        supply = self.supply
        water = supply.transport.present
        # On a straight line the next mean is as far beyond the end as the last one was before it.
        h_consumers = (2 * water.node_end - water.node_mean)[supply.consumers]
        for _ in range(_MOST_ROUNDS):
            draw = self._substations.draw(given.demand, h_consumers)
            m_source = self._source_flows(given, draw)
            h_source = self._source_enthalpies(given, m_source, step)
            entering, enthalpy = np.zeros(supply.nodes.size), np.zeros(supply.nodes.size)
            entering[supply.consumers] = -draw.m_flow
            entering[supply.sources] = m_source
            enthalpy[supply.sources] = h_source
            flows = supply.flows(entering)
            taken = supply.carry(step, flows, Inflow(entering, enthalpy), around, self._friction_heat(flows))
            arrived = supply.transport.trial.node_mean[supply.consumers]
            if self._agrees(arrived - h_consumers, draw.m_flow):
                break
            h_consumers = np.where(draw.m_flow > 0, arrived, h_consumers)
        return _Fed(draw, flows, m_source, h_source, taken)

    def _agrees(self, difference: Array, m_flow: Array) -> bool:
        """Whether the supply (J/kg) that consumers got is what their flows were set for: on the whole, and each."""
        size = np.where(m_flow > 0, np.abs(difference), 0.0)
        most = self.parameters.accuracy * 4190.0
        return bool(float(size @ m_flow) <= most * float(m_flow.sum()) and size.max(initial=0.0) <= _FOR_ONE * most)

    def _source_flows(self, given: Given, draw: Draw) -> Array:
        m_source = np.nan_to_num(given.m_flow)
        holder = self.network.sources.holder
        m_source[holder] = 0.0
        m_source[holder] = float(draw.m_flow.sum()) - float(m_source.sum())
        return m_source

    def _source_enthalpies(self, given: Given, m_source: Array, step: float) -> Array:
        """J/kg of the water given; of sources by heat, what came back last and their heat, with what is under way."""
        by_temperature = specific_enthalpy(np.nan_to_num(given.T_supply, nan=COLDEST))
        flowing = m_source > 0
        rise = (np.nan_to_num(given.Q_flow) + self._under_way / step) / np.where(flowing, m_source, 1.0)
        low, high = float(specific_enthalpy(COLDEST)), float(specific_enthalpy(HOTTEST))
        by_heat = np.clip(self._h_return + np.where(flowing, rise, 0.0), low, high)
        return np.where(np.isnan(given.Q_flow), by_temperature, by_heat)

    def _around(self, line: Line, given: Given, other: Line, T_other: Array) -> Array:
        """K by pipe that it loses heat against: ground or air, in the ground warmed by the neighbour."""
        T_around = given.T_around[line.rows]
        neighbour = np.full(len(self.network.pipes.ids), np.nan)
        neighbour[other.rows] = T_other
        excess = np.nan_to_num(neighbour[line.rows] - T_around)
        return np.where(line.coupling > 0, T_around + line.coupling * excess, T_around)

    def _friction_heat(self, flows: Flows) -> Array:
        return flows.friction if self.parameters.friction_heat else np.zeros_like(flows.friction)

    # pressures

    def _pressures(self, given: Given, supply_flows: Flows, back_flows: Flows) -> tuple[Array, float, Array]:
        """Difference (Pa) by consumer, the pump's rise, and all absolute pressures of both sides."""
        below = self.supply.pressure_below_root(supply_flows.solution)
        below_back = self.back.pressure_below_root(back_flows.solution)
        without_pump = below_back[self.back.consumers] - below[self.supply.consumers]
        rise = given.dp_set
        if self.parameters.pump == "worst_point":
            rise = given.dp_set - float(without_pump.min())
        p_return = self.parameters.p_return
        return without_pump + rise, rise, np.concatenate([p_return + rise - below, p_return - below_back])

    def _pump_rise(self, rise: float, supply_flows: Flows, back_flows: Flows) -> Array:
        """Pa by source that its pump must give."""
        below = self.supply.pressure_below_root(supply_flows.solution)[self.supply.sources]
        below_back = self.back.pressure_below_root(back_flows.solution)[self.back.sources]
        return rise - below + below_back

    # outputs

    @property
    def has_state(self) -> bool:
        """Whether there is something to take a snapshot of."""
        return self._last is not None

    def snapshot(self) -> Snapshot:
        """All flows, pressures and temperatures of the last step (after ``evaluate``: of the start)."""
        assert self._last is not None, "evaluate comes first"
        *sides, rise = self._last
        by_pipe, pressures, temperatures = [], [], []
        for line, flows, base in zip((self.supply, self.back), sides, (rise, 0.0), strict=True):
            by_pipe.append(_spread(len(self.network.pipes.ids), line.rows, flows.solution.m_flow))
            below = line.pressure_below_root(flows.solution)
            pressures.append(_spread(len(self.network.nodes.ids), line.nodes, self.parameters.p_return + base - below))
            T = temperature(line.transport.present.node_end)
            temperatures.append(_spread(len(self.network.nodes.ids), line.nodes, T))
        return Snapshot(*by_pipe, *pressures, *temperatures)

    def _arranged(
        self, whole: Sequence[float], by_source: Sequence[Array], by_consumer: Sequence[Array], control: Sequence[str]
    ) -> Array:
        """Outputs in the order of the ports; accounts are filled in by :meth:`_publish_account`."""
        T_return, T_supply, Q_flow, m_flow, dp = by_source
        values = [*whole, *([0.0] * 8)]
        for index, kind in enumerate(control):
            values.append(float(T_return[index]))
            values.append(float(T_supply[index] if kind == "heat" else Q_flow[index]))
            if kind == "pressure":
                values.append(float(m_flow[index]))
            values += [0.0, float(dp[index])]
        if not self.watched:
            return np.array(values)
        at = self._watched_at
        table = np.stack([*(column[at] for column in by_consumer), np.zeros(at.size)], axis=1)
        return np.concatenate([values, table.ravel()])

    def _publish_array(self, outputs: Array) -> None:
        self.y[...] = outputs

    def _publish_account(self) -> None:
        a, lines = self._account, (self.supply, self.back)
        stored = sum(float(line.transport.present.stored.sum()) for line in lines) + float(self._under_way.sum())
        water = sum(float(line.water.sum()) for line in lines)
        self.y[9:17] = (
            float(a.source.sum()), float(a.served.sum()), a.unserved, a.loss, a.friction, a.pump, stored, water,
        )  # fmt: skip
        at = 17
        for index, kind in enumerate(self.network.sources.control):
            at += 3 if kind == "pressure" else 2
            self.y[at] = a.source[index]
            at += 2
        if self.watched:
            self.y[at:].reshape(-1, 6)[:, 5] = a.served[self._watched_at]


def _spread(size: int, at: IntArray, values: Array) -> Array:
    spread = np.full(size, np.nan)
    spread[at] = values
    return spread


def _watched(network: Network, names: list[str] | None) -> tuple[str, ...]:
    ids = network.consumers.ids
    if names is None:
        return ids if len(ids) <= MOST_WATCHED else ()
    for name in names:
        if name not in ids:
            raise InputError(f"watched: {name!r} is no consumer of {network.path}{nearest(name, ids[:3000])}")
    return tuple(names)
