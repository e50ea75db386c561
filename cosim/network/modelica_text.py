"""A network as Modelica text: a ``RiverHeat.Network.ImposedFlow.PipePair`` by pipe, a ``Substation`` by consumer.

What the Modelica network can do is less than the component: one source, a tree, supply and return laid alike, consumers
by heat whose return has a temperature or an effectiveness. Fittings given by loss coefficients become shares of the
straight pipe's pressure drop at design flow, and heat losses an insulation and a distance that give the same
conductances. Inputs, outputs and balance are those of the component, with ``_NAME`` for ``[NAME]``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cosim.errors import InputError
from cosim.network import heat_loss
from cosim.network.friction import Resistances, Wall, friction_factor
from cosim.network.network import Network
from cosim.network.substation import Substations
from cosim.network.water import density, kinematic_viscosity

CELL = 50.0
"""m, length of a cell of a pipe that is wanted; pipes have from 3 to MOST_CELLS."""
MOST_CELLS = 20
MOST_PIPES = 500
"""Pipes up to which a model is written: beyond, aggregate first or take the component."""
_NO_LIMIT = 100.0
"""Largest flow by nominal that stands for a valve without limit."""
_DEPTH, _LAMBDA_GROUND, _GAP = 1.2, 1.5, 0.2
_LEAST_INSULATION = 0.3
"""Share of a pipe's resistance that is left to the insulation where the ground takes more than there is."""


@dataclass(frozen=True)
class _Branch:
    """A pipe in the direction away from the source."""

    row: int
    top: int
    end: int


def write_modelica(network: Network, out: Path, dp_least: float = 0.6e5) -> str:
    """Write the model of ``network`` to ``out``, whose stem is its name; returns that name.

    Raises InputError for what the Modelica network cannot do, before anything is written.
    """
    name = out.stem
    if out.suffix != ".mo" or not re.fullmatch(r"[A-Za-z]\w*", name):
        raise InputError(f"{out}: name the file as the model, such as Town.mo")
    text = modelica_text(network, name, dp_least)
    draft = out.with_name(f".{out.name}.part")
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(out)
    except OSError as error:
        raise InputError(f"{out}: cannot be written ({error.strerror})") from error
    return name


def modelica_text(network: Network, name: str, dp_least: float = 0.6e5) -> str:
    """The text of the model called ``name``; raises InputError."""
    _check(network)
    return _Writer(network, name, dp_least).text()


def _check(network: Network) -> None:
    p, c = network.pipes, network.consumers

    def refuse(what: str) -> InputError:
        return InputError(f"{network.path}: {what}; the component 'network' can do it, the Modelica network cannot")

    if len(network.sources.ids) > 1:
        raise refuse(f"has {len(network.sources.ids)} sources")
    if len(p.ids) > len(network.nodes.ids) - 1:
        raise refuse(f"has {len(p.ids) - len(network.nodes.ids) + 1} loops")
    if len(p.ids) > MOST_PIPES:
        raise refuse(f"has {len(p.ids)} pipes, more than {MOST_PIPES} (aggregation makes fewer)")
    ends = np.bincount(np.concatenate([p.start, p.end]), minlength=len(network.nodes.ids))
    ends[[*c.node, *network.sources.node]] = 0
    if (ends == 1).any():
        raise refuse(f"junction {network.nodes.ids[int(np.argmax(ends == 1))]!r} leads nowhere")
    for index, pipe in enumerate(p.ids):
        if not (p.supply[index] and p.return_[index]):
            raise refuse(f"pipe {pipe!r} is on one side only")
        if p.film[index]:
            raise refuse(f"pipe {pipe!r} has a wall with a film")
    for index, consumer in enumerate(c.ids):
        if c.by_flow[index]:
            raise refuse(f"consumer {consumer!r} has its flow given")
        if not np.isnan(c.dT[index]):
            raise refuse(f"consumer {consumer!r} has a constant dT")
        if np.isnan(c.Q_nominal[index]):
            raise InputError(
                f"{network.path}: consumer {consumer!r} has no Q_nominal, which a substation needs; give it"
            )
        if c.cluster[index] != consumer:
            raise refuse(f"consumer {consumer!r} is in a cluster")


class _Writer:
    def __init__(self, network: Network, name: str, dp_least: float) -> None:
        self.network, self.name, self.dp_least = network, name, dp_least
        self.root = int(network.sources.node[0])
        self.branches = self._outwards()
        self.below: dict[int, list[_Branch]] = {}
        for branch in self.branches:
            self.below.setdefault(branch.top, []).append(branch)
        self.consumer = {int(node): index for index, node in enumerate(network.consumers.node)}
        words = [f"pipe_{_word(i)}" for i in network.pipes.ids] + [f"node_{_word(i)}" for i in network.nodes.ids]
        if len(set(words)) < len(words):
            twice = next(word for word in words if words.count(word) > 1)
            raise InputError(f"{network.path}: two names become {twice.partition('_')[2]!r} in Modelica; rename one")
        self.pipe = words[: len(network.pipes.ids)]
        self.node = [_word(i) for i in network.nodes.ids]
        self.design = self._design_flows()

    def _outwards(self) -> list[_Branch]:
        """Pipes in the order from the source to the ends."""
        p, found, waiting, seen = self.network.pipes, [], [self.root], set()
        around: dict[int, list[int]] = {}
        for row in range(len(p.ids)):
            for end in (int(p.start[row]), int(p.end[row])):
                around.setdefault(end, []).append(row)
        while waiting:
            top = waiting.pop(0)
            for row in around[top]:
                if row not in seen:
                    seen.add(row)
                    end = int(p.end[row]) if int(p.start[row]) == top else int(p.start[row])
                    found.append(_Branch(row, top, end))
                    waiting.append(end)
        return found

    def _design_flows(self) -> np.ndarray:
        """kg/s by pipe row."""
        nominal = Substations(self.network.consumers, self.network.T_supply_nominal).m_nominal
        flow = np.zeros(len(self.network.nodes.ids))
        flow[self.network.consumers.node] = nominal
        rows = np.zeros(len(self.network.pipes.ids))
        for branch in reversed(self.branches):
            rows[branch.row] = flow[branch.end]
            flow[branch.top] += flow[branch.end]
        return rows

    # text

    def text(self) -> str:
        n = self.network
        parts = [
            f'model {self.name} "District heating network from {n.path.name}: {len(n.pipes.ids)} pairs of pipes, '
            f'{len(n.consumers.ids)} consumers"',
            *(f"  import RiverHeat.{package};" for package in ("Media", "Network", "Smoothing", "Units")),
            *self._ports(),
            "",
            *(line for branch in self.branches for line in self._pipe(branch)),
            *(line for node in self.consumer for line in self._substation(node)),
            *self._inner(),
            "equation",
            *self._equations(),
            f"  annotation (experiment(StopTime = 86400, Interval = 60, Tolerance = 1e-6));\nend {self.name};",
        ]
        return "\n".join(parts) + "\n"

    def _ports(self) -> list[str]:
        consumers, air = self._consumers(), bool(self.network.pipes.in_air.any())
        start = f"{self.network.T_supply_nominal:g}"
        return [
            f"  parameter Units.PressureDifference dp_least = {self.dp_least:g}",
            '    "Pressure difference at the worst-placed consumer";',
            '  parameter Units.Efficiency efficiency_pump = 0.7 "Pump with motor";',
            f'  input Units.Temperature T_supply(start = {start}) "Water given to the network";',
            '  input Units.Temperature T_ground(start = 283.15) "Undisturbed ground";',
            *(['  input Units.Temperature T_ambient(start = 283.15) "Air about pipes in the air";'] if air else []),
            *(f'  input Units.HeatFlowRate Q_flow_demand_{c}(start = 0) "Heat wanted";' for c in consumers),
            '  output Units.Temperature T_return "Water coming back";',
            '  output Units.MassFlowRate m_flow "Water through the network";',
            '  output Units.HeatFlowRate Q_flow "Heat from the source";',
            '  output Units.HeatFlowRate Q_flow_served "Heat to all consumers";',
            '  output Units.HeatFlowRate Q_flow_unserved "Demand not met";',
            '  output Units.HeatFlowRate Q_flow_loss "Heat to the surroundings";',
            '  output Units.PressureDifference dp_pump "Pressure rise of the pump";',
            '  output Units.Power P_pump "Electricity of the pump";',
            *(
                f'  output Network.Types.StoredHeat E_{word}(start = 0, fixed = true) "{about} since the start";'
                for word, about in (
                    ("source", "Heat from the source"), ("served", "Heat to the consumers"),
                    ("unserved", "Demand not met"), ("loss", "Heat to the surroundings"),
                    ("friction", "Heat of friction and throttling in the water"), ("pump", "Electricity of the pump"),
                )
            ),
            '  output Network.Types.StoredHeat stored_energy "Heat in water and walls, zero at 0 degC";',
            '  output Units.Mass charge "Water in the pipes, constant";',
            *(f'  output Units.Temperature T_supply_{c} "Water arriving";' for c in consumers),
        ]  # fmt: skip

    def _consumers(self) -> list[str]:
        return [self.node[node] for node in self.consumer]

    def _pipe(self, branch: _Branch) -> list[str]:
        n, p, row = self.network, self.network.pipes, branch.row
        values = {
            "n": int(np.clip(round(float(p.length[row]) / CELL), 3, MOST_CELLS)),
            "length": p.length[row], "D_inner": p.d_inner[row], "s_wall": p.s_wall[row],
            "rho_steel": 7850, "c_steel": p.c_wall[row] / 7850,
            "roughness": p.roughness[row], "r_fittings": self._fittings(row),
            "nu_supply": kinematic_viscosity(n.T_supply_nominal), "nu_return": kinematic_viscosity(n.T_return_nominal),
            **self._loss(row),
            "T_supply_nominal": n.T_supply_nominal, "T_return_nominal": n.T_return_nominal,
            "T_supply_start": n.T_supply_nominal, "T_return_start": n.T_return_nominal,
        }  # fmt: skip
        ends = f"from {n.nodes.ids[branch.top]} to {n.nodes.ids[branch.end]}"
        return _component("Network.ImposedFlow.PipePair", self.pipe[row], values, f"{p.ids[row]}: {ends}")

    def _fittings(self, row: int) -> float:
        """Share of the straight pipe's pressure drop, loss coefficients by design flow."""
        p, T = self.network.pipes, self.network.T_supply_nominal
        if p.zeta[row] == 0:
            return float(p.fittings[row])
        d = float(p.d_inner[row])
        reynolds = self.design[row] * d / (float(p.area[row]) * float(density(T)) * float(kinematic_viscosity(T)))
        wall = Wall.of(p.roughness[[row]] / d)
        f, _ = friction_factor(np.array([max(reynolds, 4000.0)]), wall, Resistances.law)
        return float(p.fittings[row] + p.zeta[row] * d / (f[0] * p.length[row]))

    def _loss(self, row: int) -> dict[str, float | bool]:
        """Parameters of a pair that loses heat with ``U_own`` and ``U_other``."""
        p = self.network.pipes
        own, other = float(p.U_own[row]), float(p.U_other[row])
        outer = float(p.d_inner[row] + 2 * p.s_wall[row])
        casing, ground = 1.5 * outer + 0.04, _LAMBDA_GROUND
        resistance = own / (own**2 - other**2) if own > 0 else 1e6
        in_ground = float(heat_loss.ground_resistance(np.array(casing), np.array(_DEPTH), np.array(ground)))
        if in_ground > (1 - _LEAST_INSULATION) * resistance:
            ground *= in_ground / (0.5 * resistance)
            in_ground = float(heat_loss.ground_resistance(np.array(casing), np.array(_DEPTH), np.array(ground)))
        gap = _GAP
        if other > 0:
            common = other / (own**2 - other**2)
            depth = _DEPTH + heat_loss.SURFACE_RESISTANCE * ground
            gap = 2 * depth / np.sqrt(np.exp(4 * np.pi * ground * common) - 1) - casing
        insulation = float(np.log(casing / outer)) / (2 * np.pi * (resistance - in_ground))
        return {
            "D_casing": casing, "lambda_insulation": insulation, "lambda_ground": ground, "depth": _DEPTH, "gap": gap,
            "side_by_side": other > 0,
        }  # fmt: skip

    def _substation(self, node: int) -> list[str]:
        n, c, i = self.network, self.network.consumers, self.consumer[node]
        by_return = not np.isnan(c.T_return[i])
        values = {
            "Q_flow_nominal": c.Q_nominal[i],
            "T_supply_nominal": n.T_supply_nominal,
            "r_max": min(float(c.r_max[i]), _NO_LIMIT),
            "r_bypass": c.r_bypass[i],
            "effectiveness": 1 if by_return else c.effectiveness[i],
            "T_house_nominal": c.T_return[i] if by_return else c.T_house[i],
            "dT_part_load": 0 if by_return else c.dT_part_load[i],
        }
        kind = "Network.ImposedFlow.Substation"
        return _component(kind, f"consumer_{self.node[node]}", values, f"Consumer {c.ids[i]}")

    def _inner(self) -> list[str]:
        nodes = [branch.end for branch in self.branches]
        return [
            "protected",
            "  constant Units.PressureDifference dp_rounding = 100",
            '    "Rounding where another consumer becomes the worst-placed one";',
            '  constant Units.MassFlowRate m_flow_still = 1e-6 "Flow below which mixed returns do not follow it";',
            f"  final parameter Units.Density rho_return = Media.Water.density({self.network.T_return_nominal:g})",
            '    "Return water";',
            f"  Units.PressureDifference dp_worst[{len(self.consumer)}]",
            '    "Pressure drop to the worst-placed of the consumers up to this one, and back";',
            '  Units.HeatFlowRate P_friction "Heat of friction and throttling in the water";',
            *(f'  Units.PressureDifference dp_{self.node[i]} "Pressure drop to here and back";' for i in nodes),
            *(f'  Units.SpecificEnthalpy h_{self.node[i]} "Return water that leaves here";' for i in nodes),
            '  Units.SpecificEnthalpy h_return "Return water at the source";',
        ]  # fmt: skip

    def _equations(self) -> list[str]:
        lines = ["  // flows, from the consumers to the source"]
        for branch in reversed(self.branches):
            lines.append(f"  {self.pipe[branch.row]}.m_flow = {_sum(self._flows(branch.end))};")
        lines.append(f"  m_flow = {_sum(self._flows(self.root))};")
        lines += ["", "  // pressures: the pump holds dp_least at the worst-placed consumer, the others throttle"]
        for branch in self.branches:
            above = f"dp_{self.node[branch.top]} + " if branch.top != self.root else ""
            lines.append(f"  dp_{self.node[branch.end]} = {above}{self.pipe[branch.row]}.dp;")
        first, *others = self._consumers()
        lines.append(f"  dp_worst[1] = dp_{first};")
        for index, consumer in enumerate(others, 2):
            lines.append(f"  dp_worst[{index}] = Smoothing.larger(dp_worst[{index - 1}], dp_{consumer}, dp_rounding);")
        lines.append(f"  dp_pump = dp_least + dp_worst[{len(others) + 1}];")
        lines += [f"  consumer_{c}.e_throttle = (dp_pump - dp_{c})/rho_return;" for c in self._consumers()]
        lines += ["", "  // supply, with the water"]
        for branch in self.branches:
            source = self._arriving(branch.top)
            lines.append(f"  {self.pipe[branch.row]}.h_supply_in = {source};")
        for node in self.consumer:
            lines.append(f"  consumer_{self.node[node]}.h_supply = {self._arriving(node)};")
        lines += ["", "  // return, with the water"]
        for branch in reversed(self.branches):
            lines.append(f"  h_{self.node[branch.end]} = {self._mixed(branch.end)};")
            lines.append(f"  {self.pipe[branch.row]}.h_return_in = h_{self.node[branch.end]};")
        lines.append(f"  h_return = {self._mixed(self.root)};")
        return [*lines, *self._whole()]

    def _flows(self, node: int) -> list[str]:
        own = [f"consumer_{self.node[node]}.m_flow"] if node in self.consumer else []
        return own + [f"{self.pipe[b.row]}.m_flow" for b in self.below.get(node, [])]

    def _arriving(self, node: int) -> str:
        if node == self.root:
            return "Media.Water.specificEnthalpy(T_supply)"
        return next(f"{self.pipe[b.row]}.h_supply_out" for b in self.branches if b.end == node)

    def _mixed(self, node: int) -> str:
        """Mixed return at a node; at standstill that of the first stream, so that it is defined."""
        own = f"consumer_{self.node[node]}"
        streams = [(f"{own}.h_return", f"{own}.m_flow")] if node in self.consumer else []
        streams += [
            (f"{self.pipe[b.row]}.h_return_out", f"{self.pipe[b.row]}.m_flow") for b in self.below.get(node, [])
        ]
        first = streams[0][0]
        if len(streams) == 1:
            return first
        excess = _sum([f"({h} - {first})*{m}" for h, m in streams[1:]])
        return f"{first} + ({excess})\n    /({_sum([m for _, m in streams])} + m_flow_still)"

    def _whole(self) -> list[str]:
        pipes, consumers = [self.pipe[b.row] for b in self.branches], [f"consumer_{c}" for c in self._consumers()]
        in_air = self.network.pipes.in_air
        friction = [f"{p}.P_friction" for p in pipes] + [f"{c}.m_flow*{c}.e_throttle" for c in consumers]
        return [
            "",
            "  // boundaries",
            *(
                f"  {self.pipe[b.row]}.T_ground = {'T_ambient' if in_air[b.row] else 'T_ground'};"
                for b in self.branches
            ),
            *(f"  consumer_{c}.Q_flow_demand = Q_flow_demand_{c};" for c in self._consumers()),
            *(f"  T_supply_{c} = Network.waterTemperature(consumer_{c}.h_supply, 0);" for c in self._consumers()),
            "",
            "  // whole",
            "  T_return = Network.waterTemperature(h_return, 0);",
            "  Q_flow = m_flow*(Media.Water.specificEnthalpy(T_supply) - h_return);",
            f"  Q_flow_served = {_sum([f'{c}.Q_flow_served' for c in consumers])};",
            f"  Q_flow_unserved = {_sum([f'{c}.Q_flow_unserved' for c in consumers])};",
            f"  Q_flow_loss = {_sum([f'{p}.Q_flow_loss' for p in pipes])};",
            f"  P_friction = {_sum(friction)};",
            "  P_pump = m_flow*dp_pump/rho_return/efficiency_pump;",
            "  der(E_source) = Q_flow;",
            "  der(E_served) = Q_flow_served;",
            "  der(E_unserved) = Q_flow_unserved;",
            "  der(E_loss) = Q_flow_loss;",
            "  der(E_friction) = P_friction;",
            "  der(E_pump) = P_pump;",
            f"  stored_energy = {_sum([f'{p}.stored_energy' for p in pipes])};",
            f"  charge = {_sum([f'{p}.M_supply + {p}.M_return' for p in pipes])};",
        ]  # fmt: skip


def _component(kind: str, name: str, values: dict[str, object], comment: str) -> list[str]:
    texts = [f"{key} = {_value(value)}" for key, value in values.items()]
    lines, line = [], "   "
    for text in texts:
        if len(line) + len(text) > 110:
            lines.append(line)
            line = "   "
        line += f" {text},"
    lines.append(line)
    lines[-1] = lines[-1].rstrip(",") + ")"
    quoted = comment.replace("\\", "\\\\").replace('"', '\\"')
    return [f"  {kind} {name}(", *lines, f'    "{quoted}";']


def _value(value: object) -> str:
    if isinstance(value, bool | np.bool_):
        return "true" if value else "false"
    return f"{float(value):.8g}" if not isinstance(value, int) else str(value)  # type: ignore[arg-type]


def _sum(terms: Sequence[str]) -> str:
    lines, line = [], ""
    for index, term in enumerate(terms):
        piece = term if index == 0 else f" + {term}"
        if len(line) + len(piece) > 110:
            lines.append(line)
            line = "   "
        line += piece
    lines.append(line)
    return "\n  ".join(lines) if terms else "0"


def _word(name: str) -> str:
    """A name of the tables as part of a Modelica identifier."""
    return re.sub(r"\W", "_", name, flags=re.ASCII)
