"""A nameplate that tests change, and where the delivered ones are."""

import tomllib
from collections.abc import Callable
from pathlib import Path

from cosim.sizing import Sizing
from cosim.system import Document

NAMEPLATES = Path(__file__).parents[2] / "scenarios" / "nameplates"

TEXT = """\
title = "Test machine"
[duty]
Q_flow = { value = 20.0, unit = "MW" }
[source]
T_in = { value = 8.0, unit = "degC" }
T_out = { value = 4.0, unit = "degC" }
[network]
T_return = { value = 50.0, unit = "degC" }
T_supply = { value = 80.0, unit = "degC" }
[cycle]
refrigerant = "R134a"
compressor = "turbo"
stages = 2
economiser = "open"
"""

Sized = Callable[..., Sizing]


def document(changes: dict[str, str], folder: Path = Path()) -> Document:
    """`TEXT` with ``section.key`` set to TOML text, or taken out where that is empty."""
    found = Document(folder / "machine.toml", TEXT)
    for place, text in changes.items():
        section, _, key = place.partition(".")
        if text:
            found.data.setdefault(section, {})[key] = tomllib.loads(f"value = {text}")["value"]
        else:
            del found.data[section][key]
    return found
