"""Pipe networks of a run, kept in its folder for the pictures of the report."""

from __future__ import annotations

import json
from pathlib import Path

from cosim.network import DistrictNetwork
from cosim.network.portrait import portrait
from cosim.results.folder import NETWORKS
from cosim.system import SystemGraph


def write_networks(folder: Path, graph: SystemGraph) -> None:
    """Write the networks of ``graph`` as they are now; nothing where there is none."""
    found = [portrait(component) for component in graph.components if isinstance(component, DistrictNetwork)]
    if kept := [each for each in found if each is not None]:
        (folder / NETWORKS).write_text(json.dumps(kept, allow_nan=False), encoding="utf-8")
