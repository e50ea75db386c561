"""All components in Python, by the name a scenario gives as ``type``."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping

from cosim import models
from cosim.network import DistrictNetwork
from cosim.system import PythonComponent

# A chain, not a copy: what is added to the models is known here.
TYPES: Mapping[str, type[PythonComponent]] = ChainMap({"network": DistrictNetwork}, models.TYPES)  # type: ignore[arg-type]
