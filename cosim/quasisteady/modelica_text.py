"""The Modelica package of a unit's maps."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from cosim.quasisteady.fitting import Largest, Polynomial, exponents
from cosim.quasisteady.maps import MEGA, Maps
from cosim.quasisteady.spec import Spec

DIGITS = 6
WIDTH = 150
EDGE = 0.02
"""Of the scaled arguments' range, over which they are held at its ends."""
_NAMES = ("q", "a", "b", "c")
_INPUTS = (
    ("Q_flow", "HeatFlowRate", "Heat to the network"),
    ("T_evaporating", "Temperature", "Evaporating temperature"),
    ("T_supply", "Temperature", "Network water leaving"),
    ("T_return", "Temperature", "Network water entering"),
)
_SCALED = (
    "Heat, scaled",
    "Evaporating temperature, scaled",
    "Supply temperature, scaled",
    "Return temperature, scaled",
)


@dataclass(frozen=True)
class Function:
    """What a map's function is called and gives."""

    name: str
    output: str
    type: str
    words: str
    factor: float = 1.0
    base: str = ""
    """What is added."""


POWER = Function("power", "P", "Power", "Electricity without that of the source pump", MEGA)
CONDENSING = Function("condensingTemperature", "T", "Temperature", "Condensing temperature", base="T_supply")
LOSS = Function("loss", "Q_flow_loss", "HeatFlowRate", "Heat lost, without that of the source pump", MEGA)
SURGE = Function("surgeMargin", "margin", "PerUnit", "Surge margin")
FULL = Function("largestHeat", "Q_flow_max", "HeatFlowRate", "Heat with all that the machine has", MEGA)


def package_text(spec: Spec, maps: Maps, provenance: Sequence[tuple[str, str]]) -> str:
    """The whole file. ``provenance``: rows of the documentation's table."""
    within, _, name = spec.package.rpartition(".")
    rows = [*provenance, ("steady points used", str(maps.points))]
    rows += [
        (f"{key}: root mean square, largest", f"{rms:.2g}, {worst:.2g}") for key, (rms, worst) in maps.errors.items()
    ]
    rows += [
        (f"range of {argument}", f"{scale.middle - scale.half:.5g} to {scale.middle + scale.half:.5g}")
        for (argument, *_), scale in zip(_INPUTS, maps.scales, strict=True)
    ]
    table = "\n".join(f"<tr><td>{key}</td><td>{value}</td></tr>" for key, value in rows)
    functions = [
        _largest(maps, POWER, maps.power),
        _largest(maps, CONDENSING, maps.lift),
        _single(maps, LOSS, maps.loss),
        _single(maps, SURGE, maps.surge_margin),
        _single(maps, FULL, maps.largest_heat),
    ]
    body = "\n".join(functions)
    return f"""within {within};
package {name} "Steady points of {spec.model}, as functions of heat and temperatures"
  constant Units.HeatCapacity C_source = {maps.C_source:.4g} "Stored energy by evaporating temperature";
  constant Units.HeatCapacity C_network = {maps.C_network:.4g} "Stored energy by supply temperature";
{body}
  annotation (Documentation(info = "<html>
<p>Written by <code>python -m cosim.quasisteady</code>; not to be edited. The dynamic unit was run from standstill until
nothing moved any more, at points of a Sobol sequence. Electricity over heat is convex with corners, so it is the
largest of a few polynomials, rounded; arguments are held at the ends of their range.</p>
<table border=\\"1\\" cellspacing=\\"0\\">
<tr><th>what</th><th>value</th></tr>
{table}
</table>
</html>"));
end {name};
"""


def _head(maps: Maps, made: Function, arguments: slice, extra: Sequence[str] = ()) -> tuple[str, str]:
    inputs = list(zip(_INPUTS, maps.scales, _NAMES, _SCALED, strict=True))[arguments]
    declared = [f'    input Units.{kind} {argument} "{words}";' for (argument, kind, words), *_ in inputs]
    local = [f'    Real {short} "{words}";' for _, _, short, words in inputs]
    assigned = [
        f"    {short} := Smoothing.limit(({argument} - {scale.middle!r})/{scale.half!r}, -1, 1, {EDGE});"
        for (argument, *_), scale, short, _ in inputs
    ]
    output = f'    output Units.{made.type} {made.output} "{made.words}";'
    body = [*declared, output, "  protected", *local, *extra, "  algorithm", *assigned]
    return f'  pure function {made.name} "{made.words}"', "\n".join(body)


def _single(maps: Maps, made: Function, fitted: Polynomial) -> str:
    arguments = slice(1, 4) if len(exponents(3, fitted.degree)) == len(fitted.coefficients) else slice(0, 4)
    first, body = _head(maps, made, arguments)
    value = polynomial_text(fitted, _NAMES[arguments])
    return f"{first}\n{body}\n{_assign(made.output, _times(made.factor, value))}\n  end {made.name};"


def _largest(maps: Maps, made: Function, fitted: Largest) -> str:
    count = len(fitted.branches)
    extra = [f'    Real branch[{count}] "Each branch";', '    Real top "Largest of them";']
    first, body = _head(maps, made, slice(0, 4), extra)
    lines = [_assign(f"branch[{k + 1}]", polynomial_text(branch, _NAMES)) for k, branch in enumerate(fitted.branches)]
    largest = "branch[1]"
    for k in range(1, count):
        largest = f"max({largest}, branch[{k + 1}])"
    total = " + ".join(f"exp((branch[{k + 1}] - top)/{fitted.rounding!r})" for k in range(count))
    value = _times(made.factor, f"(top + {fitted.rounding!r}*log({total}))")
    lines += [f"    top := {largest};", _assign(made.output, f"{made.base} + {value}" if made.base else value)]
    return "\n".join([first, body, *lines, f"  end {made.name};"])


def _times(factor: float, value: str) -> str:
    return value if factor == 1.0 else f"{factor:g}*({value})"


def _assign(name: str, value: str) -> str:
    wrapped = textwrap.wrap(f"{name} := {value};", WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join("    " + ("" if i == 0 else "  ") + line for i, line in enumerate(wrapped))


def polynomial_text(fitted: Polynomial, names: Sequence[str]) -> str:
    """Nested, so that a point costs one product and one sum a coefficient."""
    table = dict(zip(exponents(len(names), fitted.degree), fitted.coefficients, strict=True))
    return _nested({key: float(value) for key, value in table.items()}, names)


def _nested(table: dict[tuple[int, ...], float], names: Sequence[str]) -> str:
    if not names:
        return _number(next(iter(table.values())))
    powers: dict[int, dict[tuple[int, ...], float]] = {}
    for key, value in table.items():
        powers.setdefault(key[0], {})[key[1:]] = value
    text = ""
    for power in range(max(powers), -1, -1):
        part = _nested(powers[power], names[1:])
        text = part if not text else f"{part} + {names[0]}*{_grouped(text)}"
    return text


def _number(value: float) -> str:
    rounded = float(f"{value:.{DIGITS}g}")
    return f"({rounded!r})" if rounded < 0 else repr(rounded)


def _grouped(text: str) -> str:
    """In brackets, unless it is one number."""
    return text if " " not in text else f"({text})"
