"""A network as Modelica text: pipes, consumers and a source of ``RiverHeat.Network``, joined by their ports.

What the Modelica network can do is less than the component: one source, consumers by heat whose return has a
temperature, a constant difference or an effectiveness. Heat losses become an insulation and a distance that give the
same conductances. Inputs, outputs and balance are those of the component, with ``_NAME`` for ``[NAME]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from cosim.errors import InputError
from cosim.network import heat_loss
from cosim.network.network import Network

FRONT = 0.1
"""Length over which a step of temperature may rise from 10 to 90 % at the end of the longest path, by that path."""
WIDTH, EXPONENT = 2.47, 1.342
"""A front behind n cells is as long as WIDTH n^(-1/EXPONENT) of what it passed: ``RiverHeat.Network.Pipe``."""
LEAST_CELLS, MOST_CELLS = 3, 200
MOST_PIPES = 500
"""Pipes up to which a model is written: beyond, aggregate first or take the component."""
MOST_LOOPS = 20
"""Loops up to which a model is written: their flows are solved for in every evaluation."""
CONSUMER_OUTPUTS = (
    ("T_supply", "Temperature", "Water arriving"),
    ("T_return", "Temperature", "Water leaving"),
    ("m_flow", "MassFlowRate", "Water drawn"),
    ("dp", "PressureDifference", "Between supply and return"),
)
"""What is told of each consumer: variable of its model, type, comment."""
_NO_LIMIT = 100.0
"""Largest flow by nominal that stands for a valve without limit."""
_DEPTH, _LAMBDA_GROUND, _GAP, _ALPHA = 1.2, 1.5, 0.2, 10.0
_LEAST_INSULATION = 0.3
"""Share of a pipe's resistance that is left to the insulation where the surroundings take more than there is."""


def write_modelica(
    network: Network, out: Path, dp_least: float = 0.6e5, front: float = FRONT, dp_input: bool = False
) -> str:
    """Write the model of ``network`` to ``out``, whose stem is its name; returns that name.

    ``dp_least`` (Pa) is held at the worst-placed consumer; with ``dp_input`` the input ``dp_set`` is.

    Raises InputError for what the Modelica network cannot do, before anything is written.
    """
    name = out.stem
    if out.suffix != ".mo" or not re.fullmatch(r"[A-Za-z]\w*", name):
        raise InputError(f"{out}: name the file as the model, such as Town.mo")
    text = modelica_text(network, name, dp_least, front, dp_input)
    draft = out.with_name(f".{out.name}.part")
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(out)
    except OSError as error:
        raise InputError(f"{out}: cannot be written ({error.strerror})") from error
    return name


def modelica_text(
    network: Network, name: str, dp_least: float = 0.6e5, front: float = FRONT, dp_input: bool = False
) -> str:
    """The text of the model called ``name``; raises InputError."""
    _check(network)
    return _Writer(network, name, dp_least, front, dp_input).text()


def cell_length(network: Network, front: float) -> float:
    """m, so that a step of temperature rises over the share ``front`` of the longest way from the source."""
    return float(_distances(network).max()) / float((WIDTH / front) ** EXPONENT)


def _check(network: Network) -> None:
    p, c = network.pipes, network.consumers

    def refuse(what: str) -> InputError:
        return InputError(f"{network.path}: {what}; the component 'network' can do it, the Modelica network cannot")

    loops = max(int(p.supply.sum()), int(p.return_.sum())) - len(network.nodes.ids) + 1
    if len(network.sources.ids) > 1:
        raise refuse(f"has {len(network.sources.ids)} sources")
    if loops > MOST_LOOPS:
        raise refuse(f"has {loops} loops")
    if len(p.ids) > MOST_PIPES:
        raise refuse(f"has {len(p.ids)} pipes, more than {MOST_PIPES} (aggregation makes fewer)")
    ends = np.bincount(np.concatenate([p.start, p.end]), minlength=len(network.nodes.ids))
    ends[[*c.node, *network.sources.node]] = 0
    if (ends == 1).any():
        raise refuse(f"junction {network.nodes.ids[int(np.argmax(ends == 1))]!r} leads nowhere")
    for index, consumer in enumerate(c.ids):
        if c.by_flow[index]:
            raise refuse(f"consumer {consumer!r} has its flow given")
        if np.isnan(c.Q_nominal[index]):
            raise InputError(
                f"{network.path}: consumer {consumer!r} has no Q_nominal, which a substation needs; give it"
            )


def _distances(network: Network) -> np.ndarray:
    """m of pipe from the source to each node, the shortest way (Bellman and Ford)."""
    p = network.pipes
    far = np.full(len(network.nodes.ids), np.inf)
    far[network.sources.node[0]] = 0.0
    for _ in range(len(far)):
        before = far.copy()
        np.minimum.at(far, p.end, far[p.start] + p.length)
        np.minimum.at(far, p.start, far[p.end] + p.length)
        if (far == before).all():
            break
    return far


class _Writer:
    def __init__(self, network: Network, name: str, dp_least: float, front: float, dp_input: bool) -> None:
        if not 0.02 <= front <= 1.0:
            raise InputError(f"front is {front:g}; give a share of the longest path between 0.02 and 1")
        self.network, self.name, self.dp_least, self.dp_input = network, name, dp_least, dp_input
        self.cell = cell_length(network, front)
        words = [f"pipe_{_word(i)}" for i in network.pipes.ids] + [f"node_{_word(i)}" for i in network.nodes.ids]
        words += [f"node_{_word(i)}" for i in network.consumers.demands if i not in network.consumers.ids]
        if len(set(words)) < len(words):
            twice = next(word for word in words if words.count(word) > 1)
            raise InputError(f"{network.path}: two names become {twice.partition('_')[2]!r} in Modelica; rename one")
        self.pipe = words[: len(network.pipes.ids)]
        self.consumer = [f"consumer_{_word(i)}" for i in network.consumers.ids]

    def text(self) -> str:
        n = self.network
        parts = [
            f'model {self.name} "District heating network from {n.path.name}: {len(n.pipes.ids)} pairs of pipes, '
            f'{len(n.consumers.ids)} consumers"',
            *(f"  import RiverHeat.{package};" for package in ("Network", "Smoothing", "Units")),
            *self._ports(),
            "",
            *self._source(),
            *(line for row in self._outwards() for line in self._pipe(row)),
            *(line for index in range(len(n.consumers.ids)) for line in self._consumer(index)),
            "protected",
            "  constant Units.PressureDifference dp_rounding = 100",
            '    "Rounding where another consumer becomes the worst-placed one";',
            f"  Units.PressureDifference dp_smallest[{len(self.consumer)}]",
            '    "Smallest pressure difference of the consumers up to this one";',
            "equation",
            "  // pipes and consumers, from node to node",
            *self._connections(),
            *self._equations(),
            f"  annotation (experiment(StopTime = 86400, Interval = 60, Tolerance = 1e-6));\nend {self.name};",
        ]
        return "\n".join(parts) + "\n"

    # declarations

    def _ports(self) -> list[str]:
        n, air = self.network, bool(self.network.pipes.in_air.any())
        hot = f"{n.T_supply_nominal:g}"
        return [
            f"  parameter Units.PressureDifference dp_least = {self.dp_least:g}",
            '    "Pressure difference held at the worst-placed consumer; valves pass their largest flow at it";',
            f"  parameter Units.Temperature T_supply_start = {hot} \"Supply at the start\";",
            f"  parameter Units.Temperature T_return_start = {n.T_return_nominal:g} \"Return at the start\";",
            f'  input Units.Temperature T_supply(start = {hot}) "Water given to the network";',
            *(
                [f'  input Units.PressureDifference dp_set(start = {self.dp_least:g}) "Held there instead";']
                if self.dp_input
                else []
            ),
            '  input Units.Temperature T_ground(start = 283.15) "Undisturbed ground";',
            *(['  input Units.Temperature T_ambient(start = 283.15) "Air about pipes in the air";'] if air else []),
            *(
                f'  input Units.HeatFlowRate Q_flow_demand_{_word(d)}(start = 0) "Heat wanted";'
                for d in n.consumers.demands
            ),
            '  output Units.Temperature T_return "Water coming back";',
            '  output Units.MassFlowRate m_flow "Water through the network";',
            '  output Units.HeatFlowRate Q_flow "Heat from the source";',
            '  output Units.HeatFlowRate Q_flow_served "Heat to all consumers";',
            '  output Units.HeatFlowRate Q_flow_unserved "Demand not met";',
            '  output Units.HeatFlowRate Q_flow_loss "Heat to the surroundings";',
            '  output Units.PressureDifference dp_pump "Pressure rise of the pump";',
            '  output Units.PressureDifference dp_worst "Pressure difference at the worst-placed consumer";',
            '  output Units.Power P_pump "Electricity of the pump";',
            *(
                f'  output Network.Types.StoredHeat E_{word}{start} "{about} since the start";'
                for word, about, start in (
                    ("source", "Heat from the source", ""), ("served", "Heat to the consumers", ""),
                    ("unserved", "Demand not met", ""), ("loss", "Heat to the surroundings", ""),
                    ("friction", "Heat of friction and throttling in the water", "(start = 0, fixed = true)"),
                    ("pump", "Electricity of the pump", ""),
                )
            ),
            '  output Network.Types.StoredHeat stored_energy "Heat in water and walls, zero at 0 degC";',
            '  output Units.Mass charge "Water in the pipes, constant";',
            *(
                f'  output Units.{kind} {name}_{_word(i)} "{about}";'
                for i in n.consumers.ids
                for name, kind, about in CONSUMER_OUTPUTS
            ),
        ]  # fmt: skip

    def _source(self) -> list[str]:
        s = self.network.sources
        values = {"dp_start": "2*dp_least", "T_return_nominal": self.network.T_return_nominal}
        return _component("Network.Source", "source", values, f"Source {s.ids[0]}")

    def _outwards(self) -> list[int]:
        """Pipes in the order from the source to the ends."""
        p, far = self.network.pipes, _distances(self.network)
        return [int(row) for row in np.argsort(np.minimum(far[p.start], far[p.end]), kind="stable")]

    def _pipe(self, row: int) -> list[str]:
        n, p = self.network, self.network.pipes
        pair = bool(p.supply[row] and p.return_[row])
        cells = int(np.clip(round(float(p.length[row]) / self.cell), LEAST_CELLS, MOST_CELLS))
        rise = float(n.nodes.z[p.end[row]] - n.nodes.z[p.start[row]])
        values: dict[str, object] = {
            "n": cells, "length": p.length[row], "D_inner": p.d_inner[row], "s_wall": p.s_wall[row],
            "c_wall": p.c_wall[row], "film": bool(p.film[row]), "roughness": p.roughness[row],
            "r_fittings": p.fittings[row], "zeta": p.zeta[row],
            **({"height": rise} if np.isfinite(rise) and rise != 0 else {}),
            **self._loss(row, pair),
        }  # fmt: skip
        for side, given in (("supply", n.T_supply_nominal), ("return", n.T_return_nominal)):
            if pair:
                values |= {f"T_{side}_nominal": given, f"T_{side}_start": f"T_{side}_start"}
            elif bool((p.supply if side == "supply" else p.return_)[row]):
                values |= {"T_nominal": given, "T_start": f"T_{side}_start"}
        ends = f"from {n.nodes.ids[p.start[row]]} to {n.nodes.ids[p.end[row]]}"
        kind = "Network.PipePair" if pair else "Network.Pipe"
        return _component(kind, self.pipe[row], values, f"{p.ids[row]}: {ends}")

    def _loss(self, row: int, pair: bool) -> dict[str, object]:
        """Parameters of pipes that lose heat with ``U_own`` and ``U_other``."""
        p = self.network.pipes
        own, other = float(p.U_own[row]), float(p.U_other[row]) if pair else 0.0
        outer = float(p.d_inner[row] + 2 * p.s_wall[row])
        casing = 1.5 * outer + 0.04
        resistance = own / (own**2 - other**2) if own > 0 else 1e6
        values: dict[str, object] = {"D_casing": casing}
        if p.in_air[row]:
            outside = float(heat_loss.air_resistance(np.array(casing), np.array(_ALPHA)))
            alpha = _ALPHA
            if outside > (1 - _LEAST_INSULATION) * resistance:
                alpha, outside = alpha * outside / (0.5 * resistance), 0.5 * resistance
            values |= {"buried": False, "alpha": alpha}
        else:
            ground = _LAMBDA_GROUND

            def in_ground() -> float:
                return float(heat_loss.ground_resistance(np.array(casing), np.array(_DEPTH), np.array(ground)))

            if in_ground() > (1 - _LEAST_INSULATION) * resistance:
                ground *= in_ground() / (0.5 * resistance)
            outside, gap = in_ground(), _GAP
            if other > 0:
                common = other / (own**2 - other**2)
                depth = _DEPTH + heat_loss.SURFACE_RESISTANCE * ground
                gap = 2 * depth / np.sqrt(np.exp(4 * np.pi * ground * common) - 1) - casing
            values |= {"lambda_ground": ground, "depth": _DEPTH}
            if pair:
                values |= {"gap": gap, "side_by_side": other > 0}
        values["lambda_insulation"] = float(np.log(casing / outer)) / (2 * np.pi * (resistance - outside))
        return values

    def _consumer(self, i: int) -> list[str]:
        n, c = self.network, self.network.consumers
        by_return, by_difference = not np.isnan(c.T_return[i]), not np.isnan(c.dT[i])
        values: dict[str, object] = {
            "Q_flow_nominal": c.Q_nominal[i],
            "T_supply_nominal": n.T_supply_nominal,
            "r_max": min(float(c.r_max[i]), _NO_LIMIT),
            "r_bypass": c.r_bypass[i],
            "dp_open": "dp_least",
        }
        if by_difference:
            kind, rule = "Network.FixedCooling", {"dT": c.dT[i]}
        else:
            kind, rule = "Network.Substation", {
                "effectiveness": 1 if by_return else c.effectiveness[i],
                "T_house_nominal": c.T_return[i] if by_return else c.T_house[i],
                "dT_part_load": 0 if by_return else c.dT_part_load[i],
            }  # fmt: skip
        return _component(kind, self.consumer[i], {**values, **rule}, f"Consumer {c.ids[i]}")

    # equations

    def _connections(self) -> Iterator[str]:
        """Ports that meet at a node, each side by itself: all are connected to the first."""
        n, p = self.network, self.network.pipes
        for node in range(len(n.nodes.ids)):
            for side, there in (("supply", p.supply), ("return", p.return_)):
                ports = [f"source.port_{side}"] if node == n.sources.node[0] else []
                for end, at in (("a", p.start), ("b", p.end)):
                    for row in np.flatnonzero(there & (at == node)):
                        pair = p.supply[row] and p.return_[row]
                        ports.append(f"{self.pipe[row]}.{side if pair else 'port'}_{end}")
                ports += [f"{self.consumer[i]}.port_{side}" for i in np.flatnonzero(n.consumers.node == node)]
                yield from (f"  connect({ports[0]}, {port});" for port in ports[1:])

    def _equations(self) -> list[str]:
        n, c, p = self.network, self.network.consumers, self.network.pipes
        consumers = self.consumer
        lines = ["", "  // the pump holds dp_least at the worst-placed consumer, the others throttle"]
        lines.append(f"  dp_smallest[1] = {consumers[0]}.dp;")
        for index, consumer in enumerate(consumers[1:], 2):
            lines.append(
                f"  dp_smallest[{index}] = Smoothing.smaller(dp_smallest[{index - 1}], {consumer}.dp, dp_rounding);"
            )
        lines += [f"  dp_worst = dp_smallest[{len(consumers)}];", "  source.dp_worst = dp_worst;"]
        lines.append(f"  source.dp_set = {'dp_set' if self.dp_input else 'dp_least'};")
        lines += ["", "  // boundaries", "  source.T_supply = T_supply;"]
        for row in range(len(p.ids)):
            lines.append(f"  {self.pipe[row]}.T_outside = {'T_ambient' if p.in_air[row] else 'T_ground'};")
        for i, consumer in enumerate(consumers):
            members = [k for k, cluster in enumerate(c.cluster) if cluster == c.cluster[i]]
            share = "" if len(members) == 1 else f"{c.Q_nominal[i] / c.Q_nominal[members].sum():.8g}*"
            lines.append(f"  {consumer}.Q_flow_demand = {share}Q_flow_demand_{_word(c.cluster[i])};")
        losses = [f"{pipe}.Q_flow_loss" for pipe in self.pipe]
        friction = [f"{pipe}.P_friction" for pipe in self.pipe] + [f"{x}.P_throttle" for x in consumers]
        return [
            *lines,
            "",
            "  // whole",
            "  T_return = source.T_return;",
            "  m_flow = source.m_flow;",
            "  Q_flow = source.Q_flow;",
            f"  Q_flow_served = {_sum([f'{x}.Q_flow' for x in consumers])};",
            f"  Q_flow_unserved = {_sum([f'{x}.Q_flow_lacking' for x in consumers])};",
            f"  Q_flow_loss = {_sum(losses)};",
            "  dp_pump = source.dp_pump;",
            "  P_pump = source.P_pump;",
            "  E_source = source.E_source;",
            f"  E_served = {_sum([f'{x}.E_served' for x in consumers])};",
            f"  E_unserved = {_sum([f'{x}.E_lacking' for x in consumers])};",
            f"  E_loss = {_sum([f'{pipe}.E_loss' for pipe in self.pipe])};",
            f"  der(E_friction) = {_sum(friction)};",
            "  E_pump = source.E_pump;",
            f"  stored_energy = {_sum([f'{pipe}.stored_energy' for pipe in self.pipe])};",
            f"  charge = {_sum([f'{pipe}.mass' for pipe in self.pipe])};",
            *(
                f"  {name}_{_word(n.consumers.ids[i])} = {x}.{name};"
                for i, x in enumerate(consumers)
                for name, _, _ in CONSUMER_OUTPUTS
            ),
        ]


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
    if isinstance(value, str):
        return value
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
