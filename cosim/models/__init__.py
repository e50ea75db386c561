"""Components in Python, by the name a scenario gives as ``type``."""

from collections.abc import Mapping

from cosim.models.constant import Constant
from cosim.models.demand import Demand
from cosim.models.dispatch import Dispatch
from cosim.models.network_boundary import NetworkBoundary
from cosim.models.river import River
from cosim.models.series import Series
from cosim.models.weather import Weather
from cosim.system.python_component import PythonComponent

TYPES: Mapping[str, type[PythonComponent]] = {
    "weather": Weather,
    "demand": Demand,
    "dispatch": Dispatch,
    "river": River,
    "series": Series,
    "constant": Constant,
    "network_boundary": NetworkBoundary,
}

__all__ = ["TYPES", "Constant", "Demand", "Dispatch", "NetworkBoundary", "River", "Series", "Weather"]
