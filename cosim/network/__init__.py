"""Pipe networks: read from tables, checked, and run at the size of a city as a component."""

from cosim.network.component import DistrictNetwork
from cosim.network.faults import NetworkError
from cosim.network.network import Network
from cosim.network.parameters import DistrictNetworkParameters
from cosim.network.reading import read_network

__all__ = ["DistrictNetwork", "DistrictNetworkParameters", "Network", "NetworkError", "read_network"]
