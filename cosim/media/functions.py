"""The functions of a refrigerant package: names, inputs, outputs and programs, derivatives included."""

from __future__ import annotations

from cosim.media import regions
from cosim.media.coefficients import Coefficients
from cosim.media.expressions import Call, Expression, Symbol, divide, multiply, subtract
from cosim.media.programs import Assign, Body, Function, Variable, needed_only, tangent_name, with_tangents

PRESSURE = Variable("p", "Pa", "Pressure")
ENTHALPY = Variable("h", "J/kg", "Specific enthalpy")
TEMPERATURE = Variable("T", "K", "Temperature")
ENTROPY = Variable("s", "J/(kg.K)", "Specific entropy")
DENSITY = Variable("rho", "kg/m3", "Density")

_PER = {
    ("kg/m3", "Pa"): "kg/(m3.Pa)",
    ("kg/m3", "J/kg"): "kg2/(m3.J)",
    ("K", "Pa"): "K/Pa",
    ("K", "J/kg"): "K.kg/J",
    ("J/kg", "Pa"): "J/(kg.Pa)",
    ("J/kg", "J/(kg.K)"): "K",
    ("J/(kg.K)", "Pa"): "J/(kg.K.Pa)",
    ("J/(kg.K)", "J/kg"): "1/K",
    ("Pa", "K"): "Pa/K",
}


def functions(c: Coefficients) -> tuple[Function, ...]:
    """All functions of the package, in the order they are written."""
    return (
        *_saturation_functions(c),
        *_with_derivatives("density_ph", "Density", _PH, DENSITY, regions.density(c).body(c), _PH_ENDINGS),
        *_with_derivatives("temperature_ph", "Temperature", _PH, TEMPERATURE, regions.temperature(c).body(c), _PH_ENDINGS),
        *_with_derivatives("specificEntropy_ph", "Specific entropy", _PH, ENTROPY, regions.entropy(c).body(c), _PH_ENDINGS),
        _density_and_derivatives(c),
        *_isentropic(c),
        _sound(c),
        _quality(c),
    )


_PH = (PRESSURE, ENTHALPY)
_PH_ENDINGS = ("derp_h", "derh_p")


def _slope(output: Variable, by: Variable) -> Variable:
    return Variable(
        tangent_name(output.name, by.name), _PER[output.unit, by.unit], f"d({output.name})/d({by.name})"
    )


def _with_derivatives(
    name: str, text: str, inputs: tuple[Variable, ...], output: Variable, body: Body, endings: tuple[str, ...],
    passive: tuple[str, ...] = (),
) -> tuple[Function, ...]:
    """The value function, its partial derivatives and the total derivative for ``annotation(derivative=...)``."""
    stem = name.removesuffix("_ph")
    names = tuple(f"{stem}_{ending}" for ending in endings)
    result = [Function(name, text, inputs, (output,), needed_only(body, {output.name}), names)]
    for by, partial in zip(inputs, names, strict=True):
        slope = _slope(output, by)
        others = " and ".join(f"constant {v.name}" for v in inputs if v is not by)
        wording = f"Partial derivative of {name} by {by.name}" + (f" at {others}" if others else "")
        program = needed_only(with_tangents(body, (by.name,), passive), {slope.name})
        result.append(Function(partial, wording, inputs, (slope,), program))
    return tuple(result)


def _saturation_functions(c: Coefficients) -> tuple[Function, ...]:
    frame = regions.pressure_frame(c)
    both: Body = (*frame, *regions.bubble_enthalpy(c), *regions.dew_enthalpy(c))
    bubble_density: Body = (*both, *regions.liquid_density(c, regions.H_BUBBLE))
    dew_density: Body = (*frame, *regions.dew_volume(c))
    entropies: Body = (*both, *regions.dew_entropy(c))
    s_dew = Symbol("sDew")
    s_bubble = subtract(s_dew, divide(subtract(regions.H_DEW, regions.H_BUBBLE), regions.T_SAT))
    weight = regions.WEIGHT
    entries: tuple[tuple[str, str, Variable, Body, Expression], ...] = (
        ("saturationTemperature", "Saturation temperature", TEMPERATURE, frame, regions.T_SAT),
        ("bubbleEnthalpy", "Specific enthalpy of saturated liquid", ENTHALPY, both, regions.H_BUBBLE),
        ("dewEnthalpy", "Specific enthalpy of saturated vapour", ENTHALPY, both, regions.H_DEW),
        (
            "bubbleDensity",
            "Density of saturated liquid",
            DENSITY,
            bubble_density,
            multiply(weight, Symbol("rhoLiquid")),
        ),
        ("dewDensity", "Density of saturated vapour", DENSITY, dew_density, divide(weight, Symbol("vDew"))),
        ("bubbleEntropy", "Specific entropy of saturated liquid", ENTROPY, entropies, s_bubble),
        ("dewEntropy", "Specific entropy of saturated vapour", ENTROPY, entropies, s_dew),
    )
    result: list[Function] = []
    for name, text, output, body, expression in entries:
        program = (*body, Assign(output.name, expression))
        result += _with_derivatives(name, text, (PRESSURE,), output, program, ("derp",))
    inverse = regions.saturation_pressure(c)
    text = "Saturation pressure, the inverse of saturationTemperature"
    result += _with_derivatives("saturationPressure", text, (TEMPERATURE,), PRESSURE, inverse, ("derT",), passive=("u1",))
    return tuple(result)


def _density_and_derivatives(c: Coefficients) -> Function:
    outputs = (DENSITY, _slope(DENSITY, PRESSURE), _slope(DENSITY, ENTHALPY), TEMPERATURE)
    both = regions.density(c).joined(regions.temperature(c)).body(c)
    body = needed_only(with_tangents(both, ("p", "h")), {v.name for v in outputs})
    text = "Density, its partial derivatives by p and h, and temperature in one call"
    return Function("density_and_derivatives_ph", text, _PH, outputs, body)


def _isentropic(c: Coefficients) -> tuple[Function, ...]:
    text = "Specific enthalpy of vapour at p and s (below the dew line that of the wet vapour)"
    return _with_derivatives(
        "isentropicEnthalpy",
        text,
        (PRESSURE, ENTROPY),
        ENTHALPY,
        regions.isentropic_enthalpy(c),
        ("derp_s", "ders_p"),
        passive=("h2",),
    )


def _sound(c: Coefficients) -> Function:
    output = Variable("a", "m/s", "Velocity of sound")
    body = (*regions.velocity_of_sound(c), Assign("a", Call("sqrt", Symbol("aSquared"))))
    text = "Velocity of sound of vapour (below the dew line its value on it)"
    return Function("velocityOfSound", text, _PH, (output,), needed_only(body, {"a"}))


def _quality(c: Coefficients) -> Function:
    output = Variable("x", "1", "Quality")
    span = subtract(regions.H_DEW, regions.H_BUBBLE)
    body: Body = (
        *regions.pressure_frame(c),
        *regions.bubble_enthalpy(c),
        *regions.dew_enthalpy(c),
        Assign("x", divide(subtract(regions.H, regions.H_BUBBLE), span)),
    )
    text = "Thermodynamic vapour quality: below 0 for subcooled liquid, above 1 for superheated vapour"
    return Function("vapourQuality", text, _PH, (output,), needed_only(body, {"x"}))
