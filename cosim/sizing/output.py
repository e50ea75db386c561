"""The sized machine as a readable table and as a TOML file that a scenario takes."""

from __future__ import annotations

from pathlib import Path

from cosim import units
from cosim.errors import InputError
from cosim.sizing.machine import Machine, Quantity
from cosim.sizing.nameplate import Nameplate
from cosim.sizing.verdict import Verdict
from cosim.system.document import nearest

_DISPLAY = {"W": ("MW", "kW"), "K": ("degC",), "Pa": ("bar",), "J/kg": ("kJ/kg",)}
DIGITS = 6
"""Significant ones in the file."""


def shown(quantity: Quantity) -> str:
    """Value and unit as an engineer reads them."""
    value, unit = quantity.value, quantity.unit
    if unit in _DISPLAY:
        wanted = _DISPLAY[unit][-1 if abs(value) < 1e5 else 0]
        if quantity.name.split(".")[-1].startswith("dp_"):
            wanted = "bar"
        value, unit = units.from_si(value, unit, wanted), wanted
        if unit == "degC":
            return f"{value:.2f} °C"
    text = f"{value:.0f}" if abs(value) >= 1e4 else f"{value:.4g}"
    return text if unit == "1" else f"{text} {unit}"


def table(it: Nameplate, machine: Machine, verdict: Verdict) -> str:
    """The design point in lines."""
    cycle = it.cycle
    built = [f"{cycle.refrigerant}", f"{cycle.stages} {cycle.compressor} stage{'s' if cycle.stages > 1 else ''}"]
    built += [f"{cycle.economiser} economiser"] if cycle.economiser != "none" else []
    built += [f"intercooler ({cycle.intercooler})"] if cycle.intercooler != "none" else []
    built += ["sub-cooler"] if cycle.subcooler else []
    width = max(map(len, machine.quantities))
    lines = [f"{it.title}: {', '.join(built)}", ""]
    lines += [f"  {q.name:<{width}}  {shown(q):>16}  {q.meaning}" for q in machine.quantities.values()]
    return "\n".join([*lines, "", *verdict.lines])


def parameter_set(it: Nameplate, machine: Machine, verdict: Verdict) -> str:
    """TOML: ``[components.NAME.parameters]`` for scenarios if the nameplate names a class, and all in ``[sized]``."""
    source = f"cosim size {it.document.path.name}"
    lines = [f"# {it.title}", f"# Written by: {source}", *(f"# {line}" for line in verdict.lines), ""]
    if it.component is not None:
        lines += [f"[components.{it.component.name}]", f'model = "{it.component.model}"', ""]
        lines += [f"[components.{it.component.name}.parameters]"]
        for name, wanted in it.component.parameters.items():
            if wanted not in machine.quantities:
                raise it.document.error(
                    ("component", "parameters", name),
                    f"there is no sized quantity {wanted!r} for this machine{nearest(wanted, machine.quantities)}",
                )
            lines.append(f"{_key(name)} = {_entry(machine.quantities[wanted], source)}")
        lines.append("")
    lines.append("[sized]")
    lines += [f"{_key(q.name)} = {_entry(q, None)}  # {q.meaning}" for q in machine.quantities.values()]
    return "\n".join(lines) + "\n"


def _key(name: str) -> str:
    return f'"{name}"' if "." in name else name


def _entry(quantity: Quantity, source: str | None) -> str:
    value = float(f"{quantity.value:.{DIGITS}g}")
    words = f', source = "{source}"' if source else ""
    return f'{{ value = {value!r}, unit = "{quantity.unit}"{words} }}'


def write(path: Path, text: str) -> None:
    """Write ``text``, whole or not at all; raises InputError."""
    partial = path.with_name(path.name + ".partial")
    try:
        partial.write_text(text, encoding="utf-8")
        partial.replace(path)
    except OSError as error:
        raise InputError(
            f"--out {path}: cannot be written ({error.strerror}); name a file in a folder that exists"
        ) from error
