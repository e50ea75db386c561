"""Liquid water at network pressure: polynomials of temperature fitted to IAPWS-95 by CoolProp, and their package.

Incompressible: all is fitted at one pressure, and the largest differences at other network pressures are stated.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

import numpy as np
from numpy.polynomial import chebyshev
from numpy.typing import NDArray

from cosim.media.accuracy import figure
from cosim.media.coefficients import FitError
from cosim.media.source import VERSION, Source

Array = NDArray[np.float64]

ZERO_CELSIUS = 273.15
COLDEST, HOTTEST = 273.16, 433.15
PRESSURE = 10e5
PRESSURES = 1e5, 25e5
"""Where the fits are made and between which pressures they are used, in Pa; above boiling, if that is more."""
POINTS = 400
DIGITS = 9
DEGREES = {"cp": 6, "rho": 6, "eta": 6, "lambda": 5, "T": 5}
ENTHALPY_SCALE = 1e5
"""The temperature is first a polynomial of h over this (J/kg)."""


def coefficients() -> dict[str, tuple[float, ...]]:
    """Polynomials over hundreds of degC of cp, rho, ln eta and lambda; of T in K over 1e5 J/kg."""
    unit = -np.cos(np.pi * (np.arange(POINTS) + 0.5) / POINTS)
    temperatures = 0.5 * (COLDEST + HOTTEST) + 0.5 * (HOTTEST - COLDEST) * unit
    states = np.array([_state(PRESSURE, float(t)) for t in temperatures]).T
    t = (temperatures - ZERO_CELSIUS) / 100.0
    found = {
        "cp": _power_series(t, states[1], DEGREES["cp"]),
        "rho": _power_series(t, states[0], DEGREES["rho"]),
        "eta": _power_series(t, np.log(states[2]), DEGREES["eta"]),
        "lambda": _power_series(t, states[3], DEGREES["lambda"]),
    }
    h = 100.0 * sum(c / (i + 1) * t ** (i + 1) for i, c in enumerate(found["cp"]))
    return {**found, "T": _power_series(np.asarray(h) / ENTHALPY_SCALE, temperatures, DEGREES["T"])}


def values(found: dict[str, tuple[float, ...]], temperature: Array) -> dict[str, Array]:
    """cp, h, rho, eta and lambda of the fits at temperatures in K."""
    t = (temperature - ZERO_CELSIUS) / 100.0
    at = {name: np.polynomial.polynomial.polyval(t, np.array(found[name])) for name in ("cp", "rho", "eta", "lambda")}
    h = sum(100.0 * c / (i + 1) * t ** (i + 1) for i, c in enumerate(found["cp"]))
    return {**at, "eta": np.exp(at["eta"]), "h": np.asarray(h)}


def largest_errors(found: dict[str, tuple[float, ...]], points: int = 2000, seed: int = 1) -> tuple[FitError, ...]:
    """Against IAPWS-95 at the pressure of the fits, and at random network pressures of liquid water."""
    draw = np.random.default_rng(seed)
    temperature = draw.uniform(COLDEST, HOTTEST, points)
    boiling = np.array([_source().saturation_pressure(float(t)) for t in temperature])
    pressure = np.maximum(draw.uniform(*PRESSURES, points), 1.01 * boiling)
    fitted, errors = values(found, temperature), []
    for region, at in (("at 10 bar", np.full(points, PRESSURE)), ("1 to 25 bar", pressure)):
        states = np.array([_state(float(p), float(t)) for p, t in zip(at, temperature, strict=True)]).T
        exact = dict(zip(("rho", "cp", "eta", "lambda"), states, strict=False))
        for name, words in (
            ("rho", "density"), ("cp", "heat capacity"), ("eta", "viscosity"), ("lambda", "thermal conductivity")
        ):  # fmt: skip
            errors.append(_largest(words, region, "1", fitted[name] / exact[name] - 1.0))
        if region == "at 10 bar":
            zero = _state(PRESSURE, ZERO_CELSIUS)[4]
            errors.append(_largest("enthalpy above 0 degC", region, "J/kg", fitted["h"] - (states[4] - zero)))
    return tuple(errors)


def package_text() -> str:
    """The whole Modelica file."""
    found = coefficients()
    rows = "\n".join(
        f"<tr><td>{e.property}</td><td>{e.region}</td><td>{figure(e)}</td></tr>" for e in largest_errors(found)
    )
    constants = "\n".join(
        f'  constant Real {name}[{len(found[key])}] = {{{", ".join(repr(c) for c in found[key])}}}\n    "{text}";'
        for name, key, text in (
            ("c", "cp", "Coefficients of the heat capacity over hundreds of degC"),
            ("d", "rho", "Coefficients of the density over hundreds of degC"),
            ("e", "eta", "Coefficients of the logarithm of the viscosity over hundreds of degC"),
            ("k", "lambda", "Coefficients of the thermal conductivity over hundreds of degC"),
            ("g", "T", "Coefficients of the temperature over 1e5 J/kg, a first guess"),
        )
    )
    functions = "\n\n".join(
        _function(*entry)
        for entry in (
            ("specificHeatCapacity", "Specific heat capacity at constant pressure", "SpecificHeatCapacity", "cp",
             "Specific heat capacity", _horner("c", len(found["cp"]), "t")),
            ("specificEnthalpy", "Specific enthalpy, the exact integral of specificHeatCapacity", "SpecificEnthalpy",
             "h", "Specific enthalpy, zero at 0 degC",
             f"100*t*({_horner('c', len(found['cp']), 't', lambda i: f'/{i}' if i > 1 else '')})"),
            ("density", "Density", "Density", "rho", "Density", _horner("d", len(found["rho"]), "t")),
            ("dynamicViscosity", "Dynamic viscosity", 'Real(unit="Pa.s")', "eta", "Dynamic viscosity",
             f"exp({_horner('e', len(found['eta']), 't')})"),
            ("thermalConductivity", "Thermal conductivity", 'Real(unit="W/(m.K)")', "lambda", "Thermal conductivity",
             _horner("k", len(found["lambda"]), "t")),
        )
    )  # fmt: skip
    return f"""within RiverHeat.Media;
package Water "Fresh liquid water, incompressible: polynomials of temperature"
  constant Units.Temperature T_zero = {ZERO_CELSIUS} "Where the enthalpy is zero, 0 degC";
{constants}

{functions}

  pure function temperature "Temperature from specific enthalpy, the inverse of specificEnthalpy"
    input Units.SpecificEnthalpy h "Specific enthalpy, zero at 0 degC";
    output Units.Temperature T "Temperature";
  protected
    Real x "Enthalpy over 1e5 J/kg";
  algorithm
    x := h/{ENTHALPY_SCALE:.0f};
    T := {_horner("g", len(found["T"]), "x")};
    T := Water.closerTemperature(T, h);
    T := Water.closerTemperature(T, h);
  end temperature;

  pure function prandtlNumber "Prandtl number"
    input Units.Temperature T "Temperature";
    output Units.PerUnit Pr "Prandtl number";
  algorithm
    Pr := Water.specificHeatCapacity(T)*Water.dynamicViscosity(T)/Water.thermalConductivity(T);
  end prandtlNumber;

  pure function closerTemperature "Newton step towards the temperature of an enthalpy"
    input Units.Temperature T_guess "A temperature near it";
    input Units.SpecificEnthalpy h "Specific enthalpy, zero at 0 degC";
    output Units.Temperature T "Nearer temperature";
  algorithm
    T := T_guess + (h - Water.specificEnthalpy(T_guess))/Water.specificHeatCapacity(T_guess);
  end closerTemperature;
  annotation (Documentation(info = "<html>
<p>Least-squares polynomials to IAPWS-95 as computed by CoolProp {VERSION} at {PRESSURE / 1e5:g} bar, over 0.01 to
{HOTTEST - ZERO_CELSIUS:g} degC, written by <code>python -m cosim.media Water</code>. Do not edit this file. Below 0
degC the polynomials go on smoothly (supercooled water), so a freezing evaporator stays computable until its protection
acts.</p>
<p>Used at network pressure, from boiling or 1 bar up to 25 bar, water is taken as incompressible: the enthalpy is that
at 10 bar, and what the flow gains by v (p - 10 bar), at most 1.6 kJ/kg, belongs to the pump's work.</p>
<h4>Largest errors against IAPWS-95</h4>
<table border='1' cellspacing='0' cellpadding='2'>
<tr><th>property</th><th>where</th><th>largest error</th></tr>
{rows}
</table>
</html>"));
end Water;
"""


def _function(*entry: str) -> str:
    """A function of T: name, comment, type, output, its comment and formula."""
    name, text, kind, output, words, formula = entry
    typed = f"Real {output}(unit={kind[10:-1]})" if kind.startswith("Real(") else f"Units.{kind} {output}"
    return f"""  pure function {name} "{text}"
    input Units.Temperature T "Temperature";
    output {typed} "{words}";
  protected
    Real t "Temperature in hundreds of degC";
  algorithm
    t := (T - T_zero)/100;
    {output} := {formula};
  end {name};"""


def _horner(name: str, count: int, variable: str, after: Callable[[int], str] = lambda _: "") -> str:
    inner = f"{name}[{count}]{after(count)}"
    for i in range(count - 1, 0, -1):
        factor = inner if i == count - 1 else f"({inner})"
        inner = f"{name}[{i}]{after(i)} + {variable}*{factor}"
    return inner


def _power_series(x: Array, y: Array, degree: int) -> tuple[float, ...]:
    series = chebyshev.Chebyshev.fit(x, y, degree).convert(kind=np.polynomial.Polynomial)
    return tuple(float(f"{c:.{DIGITS - 1}e}") for c in series.coef)


@functools.cache
def _source() -> Source:
    return Source("Water")


def _state(pressure: float, temperature: float) -> tuple[float, float, float, float, float]:
    """rho, cp, eta, lambda, h."""
    source = _source()
    state = source.at_temperature(pressure, temperature)
    return (state.rho, source.heat_capacity(), *source.transport(), state.h)


def _largest(name: str, region: str, unit: str, error: Array) -> FitError:
    return FitError(name, region, unit, float(f"{np.max(np.abs(error)):.1e}"))
