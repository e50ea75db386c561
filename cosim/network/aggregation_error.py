"""What aggregation spoils: both networks run through the same hours, what their source sees compared.

Steady at 60 % of the design demand; then the supply rises by 8 K in a step, and an hour later all demands go to 100 %.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np

from cosim.network.aggregation import Aggregate
from cosim.network.component import DistrictNetwork
from cosim.network.network import Array, Network
from cosim.network.parameters import DistrictNetworkParameters
from cosim.system.python_component import Context

PART_LOAD, RISE, LATER = 0.6, 8.0, 3600.0
"""Share of design demand, K, and s after which demand goes to the design's."""
T_GROUND = 283.15


@dataclass(frozen=True)
class AggregationError:
    """Of the aggregated network against the whole one."""

    loss: float
    """Steady heat loss, relative"""
    T_return: float
    """Steady return temperature at the source, K"""
    dp_pump: float
    """Steady pressure rise of the pump, relative to what pipes take of it"""
    T_return_worst: float
    """Largest difference of return temperatures in the hours after, K"""
    T_return_rms: float
    """Root mean square of that, K"""
    heat_rms: float
    """Root mean square of the difference in the source's heat, by its mean"""

    @property
    def lines(self) -> list[str]:
        """In words."""
        return [
            f"steady: heat loss {100 * self.loss:+.2f} %, return temperature {self.T_return:+.3f} K, pressure drop of "
            f"the pipes {100 * self.dp_pump:+.2f} %",
            f"after steps of supply and demand: return temperature {self.T_return_rms:.3f} K (root mean square; "
            f"{self.T_return_worst:.2f} K at most), heat of the source {100 * self.heat_rms:.2f} %",
        ]


def aggregation_error(
    network: Network, aggregated: Aggregate, *, step: float = 60.0, hours: float = 6.0
) -> AggregationError:
    """Run both; ``step`` in s. Sources other than the one that holds the pressure give a tenth of the design demand."""
    whole = _run(network, {}, step, hours)
    fewer = _run(aggregated.network, aggregated.members, step, hours, network)
    (loss, T, Q, dp), (loss_2, T_2, Q_2, dp_2) = whole, fewer
    return AggregationError(
        float(loss_2[0] / loss[0] - 1),
        float(T_2[0] - T[0]),
        float((dp_2[0] - dp[0]) / (dp[0] - _DP)),
        float(np.abs(T_2 - T).max()),
        float(np.sqrt(np.mean((T_2 - T) ** 2))),
        float(np.sqrt(np.mean((Q_2 - Q) ** 2)) / np.mean(Q)),
    )


_DP = 0.6e5
"""Pa held at the worst-placed consumer."""


def _run(
    network: Network, members: Mapping[str, tuple[str, ...]], step: float, hours: float, whole: Network | None = None
) -> tuple[Array, Array, Array, Array]:
    """By step, from the steady start on: loss (W), return temperature (K), heat (W) at the holder, pump's rise (Pa)."""
    parameters = DistrictNetworkParameters(file="", dp_set=_DP, watched=[], start="steady")
    component = DistrictNetwork.of("network", network, parameters, Context(datetime(2000, 1, 1), Path()))
    original = whole or network
    design = dict(zip(original.consumers.ids, original.consumers.Q_nominal.tolist(), strict=True))
    demand = {name: sum(design[m] for m in members.get(name, (name,))) for name in network.consumers.ids}
    holder = network.sources.ids[network.sources.holder]
    others = 0.1 * sum(design.values())
    cooling = 4190.0 * (network.T_supply_nominal - network.T_return_nominal)

    def give(share: float, rise: float) -> None:
        for index, port in enumerate(component.inputs):
            quantity, _, name = port.name.rstrip("]").partition("[")
            component.u[index] = {
                "T_ground": T_GROUND,
                "T_ambient": T_GROUND,
                "Q_flow_demand": share * demand.get(name, 0.0),
                "T_supply": network.T_supply_nominal + rise,
                "Q_flow": share * others,
                "m_flow": share * others / cooling,
            }[quantity]

    component.enter_initialization(0.0, hours * 3600.0)
    give(PART_LOAD, 0.0)
    component.evaluate()
    at = {port.name: index for index, port in enumerate(component.outputs)}
    columns = [at[name] for name in ("Q_flow_loss", f"T_return[{holder}]", f"Q_flow[{holder}]", "dp_pump")]
    component.do_step(0.0, step)
    rows = [component.y[columns].copy()]
    for i in range(round(hours * 3600.0 / step)):
        give(1.0 if i * step >= LATER else PART_LOAD, RISE)
        component.do_step(i * step, step)
        rows.append(component.y[columns].copy())
    loss, T_return, heat, rise = np.array(rows).T
    return loss, T_return, heat, rise
