"""Parameters and ports of the component ``network``."""

from __future__ import annotations

from typing import Literal

from cosim.network.network import Network
from cosim.system.ports import Port
from cosim.system.python_component import Parameters
from cosim.system.quantities import quantity

MOST_WATCHED = 100
"""Consumers up to which all of them have outputs of their own where the parameters name none."""


class DistrictNetworkParameters(Parameters):
    """A network of pipes from a file, and how it is run."""

    file: str = quantity("1", "Folder, network.toml or GeoJSON file of the network, from the scenario's folder")
    pump: Literal["worst_point", "source"] = quantity(
        "1", "Where the pump's pressure difference is held: at the worst-placed consumer or at the source",
        default="worst_point",
    )  # fmt: skip
    dp_set: float = quantity("Pa", "Pressure difference that the pump holds", default=0.6e5, gt=0)
    dp_input: bool = quantity("1", "Whether dp_set is an input instead", default=False)
    p_return: float = quantity("Pa", "Pressure (absolute) in the return at the source that holds it", default=3e5, gt=0)
    pump_efficiency: float = quantity("1", "Hydraulic power of the pumps by their electricity", default=0.7, gt=0, le=1)
    friction: Literal["haaland", "colebrook"] = quantity("1", "Friction factor of turbulent flow", default="colebrook")
    friction_heat: bool = quantity("1", "Whether friction and throttling warm the water", default=True)
    start: Literal["uniform", "steady"] = quantity(
        "1",
        "Water at the start: of the start temperatures everywhere, or steady with the inputs there",
        default="steady",
    )
    T_supply_start: float | None = quantity(
        "K", "Supply water at the start; nominal by default", default=None, gt=273.15, lt=423.15
    )
    T_return_start: float | None = quantity(
        "K", "Return water at the start; nominal by default", default=None, gt=273.15, lt=423.15
    )
    accuracy: float = quantity(
        "K", "To what the supply that consumers' flows are set for agrees with what comes, in the mean over the flow",
        default=0.02, gt=0,
    )  # fmt: skip
    resolution: float = quantity("K", "Differences along a pipe that are not followed", default=0.01, gt=0)
    plugs: int = quantity("1", "Plugs of water in a pipe at most", default=32, ge=4, le=10_000)
    cells: int = quantity("1", "Cells of a pipe whose wall lags behind the water", default=128, ge=4, le=10_000)
    watched: list[str] | None = quantity(
        "1", f"Consumers with outputs of their own; by default all, if they are {MOST_WATCHED} at most", default=None
    )


def input_ports(network: Network, *, dp_input: bool) -> tuple[Port, ...]:
    """Inputs, in the order: surroundings, set-point, demands, sources."""
    ports = [Port("T_ground", "K", description="Undisturbed ground", nominal=300.0)]
    if network.pipes.in_air.any():
        ports.append(Port("T_ambient", "K", description="Air about pipes that are not in the ground", nominal=300.0))
    if dp_input:
        ports.append(Port("dp_set", "Pa", description="Pressure difference that the pump holds", nominal=1e5))
    consumers = network.consumers
    by_flow = dict(zip(consumers.cluster, consumers.by_flow.tolist(), strict=True))
    for name in consumers.demands:
        if by_flow[name]:
            ports.append(Port(f"m_flow_demand[{name}]", "kg/s", description="Flow drawn over the step"))
        else:
            about = "Heat wanted, mean over the step"
            ports.append(Port(f"Q_flow_demand[{name}]", "W", description=about, nominal=1e5))
    for name, control in zip(network.sources.ids, network.sources.control, strict=True):
        if control == "heat":
            about = "Heat given to the water, mean over the step"
            ports.append(Port(f"Q_flow[{name}]", "W", description=about, nominal=1e6))
        else:
            ports.append(Port(f"T_supply[{name}]", "K", description="Water given over the step", nominal=300.0))
        if control != "pressure":
            ports.append(Port(f"m_flow[{name}]", "kg/s", description="Flow through the source over the step"))
    return tuple(ports)


WHOLE = (
    Port("m_flow", "kg/s", description="Flow to all consumers over the step", nominal=10.0),
    Port("Q_flow_served", "W", description="Heat to all consumers, mean over the step", nominal=1e6),
    Port("Q_flow_unserved", "W", description="Demand not met, mean over the step", nominal=1e6),
    Port("Q_flow_loss", "W", description="Heat to the surroundings, mean over the step", nominal=1e5),
    Port("dp_pump", "Pa", description="Pressure rise of the pump that holds the pressure", nominal=1e5),
    Port("dp_worst", "Pa", description="Pressure difference at the worst-placed consumer", nominal=1e5),
    Port("p_highest", "Pa", description="Highest pressure in the network, absolute", nominal=1e6),
    Port("p_lowest", "Pa", description="Lowest pressure in the network, absolute", nominal=1e6),
    Port("P_pump", "W", description="Electricity of all pumps, mean over the step", nominal=1e4),
    Port("E_source", "J", description="Heat from all sources since the start", nominal=1e11),
    Port("E_served", "J", description="Heat to the consumers since the start", nominal=1e11),
    Port("E_unserved", "J", description="Demand not met since the start", nominal=1e11),
    Port("E_loss", "J", description="Heat to the surroundings since the start", nominal=1e10),
    Port("E_friction", "J", description="Heat of friction and throttling in the water since the start", nominal=1e8),
    Port("E_pump", "J", description="Electricity of all pumps since the start", nominal=1e8),
    Port("stored_energy", "J", description="Heat in water and walls, zero at 0 degC", nominal=1e11),
    Port("charge", "kg", description="Water in the pipes, constant", nominal=1e5),
)


def output_ports(network: Network, watched: tuple[str, ...]) -> tuple[Port, ...]:
    """Outputs, in the order: whole, by source, by watched consumer."""
    ports = list(WHOLE)
    for name, control in zip(network.sources.ids, network.sources.control, strict=True):
        ports.append(Port(f"T_return[{name}]", "K", description="Water coming back, mean over the step", nominal=300.0))
        if control == "heat":
            ports.append(Port(f"T_supply[{name}]", "K", description="Water given over the step", nominal=300.0))
        else:
            about = "Heat from the source, mean over the step"
            ports.append(Port(f"Q_flow[{name}]", "W", description=about, nominal=1e6))
        if control == "pressure":
            ports.append(Port(f"m_flow[{name}]", "kg/s", description="Flow through the source over the step"))
        ports.append(Port(f"E[{name}]", "J", description="Heat from the source since the start", nominal=1e11))
        ports.append(Port(f"dp[{name}]", "Pa", description="Pressure rise of its pump", nominal=1e5))
    for name in watched:
        ports.append(Port(f"T_supply[{name}]", "K", description="Water arriving, end of the step", nominal=300.0))
        ports.append(Port(f"T_return[{name}]", "K", description="Water leaving, mean over the step", nominal=300.0))
        ports.append(Port(f"m_flow[{name}]", "kg/s", description="Flow over the step"))
        ports.append(Port(f"dp[{name}]", "Pa", description="Pressure difference", nominal=1e5))
        ports.append(Port(f"Q_flow_served[{name}]", "W", description="Heat got, mean over the step", nominal=1e5))
        ports.append(Port(f"E_served[{name}]", "J", description="Heat got since the start", nominal=1e10))
    return tuple(ports)
