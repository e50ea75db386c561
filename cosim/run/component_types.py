"""All components in Python, by the name a scenario gives as ``type``."""

from __future__ import annotations

from collections.abc import Mapping

from cosim import models
from cosim.network import DistrictNetwork
from cosim.system import PythonComponent

TYPES: Mapping[str, type[PythonComponent]] = {**models.TYPES, "network": DistrictNetwork}
