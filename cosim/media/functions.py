"""The functions of a refrigerant package: names, inputs, outputs and programs, derivatives included."""

from __future__ import annotations

from dataclasses import replace

from cosim.media import frame, inverses, regions, transport
from cosim.media.coefficients import Coefficients
from cosim.media.expressions import Call, Expression, Symbol
from cosim.media.programs import Body, Function, Variable, needed_only, tangent_name, with_tangents

PRESSURE = Variable("p", "Pa", "Pressure")
ENTHALPY = Variable("h", "J/kg", "Specific enthalpy")
TEMPERATURE = Variable("T", "K", "Temperature")
ENTROPY = Variable("s", "J/(kg.K)", "Specific entropy")
DENSITY = Variable("rho", "kg/m3", "Density")
PH = (PRESSURE, ENTHALPY)

_SLOPE_UNITS = {
    ("kg/m3", "Pa"): "kg/(m3.Pa)",
    ("kg/m3", "J/kg"): "kg2/(m3.J)",
    ("K", "Pa"): "K/Pa",
    ("K", "J/kg"): "K.kg/J",
    ("J/kg", "Pa"): "J/(kg.Pa)",
    ("J/kg", "J/(kg.K)"): "K",
    ("J/(kg.K)", "Pa"): "J/(kg.K.Pa)",
    ("J/(kg.K)", "J/kg"): "1/K",
    ("Pa", "K"): "Pa/K",
    ("1", "Pa"): "1/Pa",
    ("1", "J/kg"): "kg/J",
}


def functions(c: Coefficients) -> tuple[Function, ...]:
    """All functions of the package, in the order they are written."""
    return (
        *_along_saturation(c),
        *_of_enthalpy("density", "Density", DENSITY, regions.density(c).program(c)),
        *_of_enthalpy("temperature", "Temperature", TEMPERATURE, regions.temperature(c).program(c)),
        *_of_enthalpy("specificEntropy", "Specific entropy", ENTROPY, regions.entropy(c).program(c)),
        _density_and_temperature(c),
        _density_and_derivatives(c),
        *_isentropic(c),
        _velocity_of_sound(c),
        *_quality(c),
        *_transport(c),
    )


def _slope_variable(output: Variable, by: Variable) -> Variable:
    unit = _SLOPE_UNITS[output.unit, by.unit]
    return Variable(tangent_name(output.name, by.name), unit, f"Derivative of {output.name} by {by.name}")


def _with_derivatives(
    function: Function, names: tuple[str, ...], passive: tuple[str, ...] = ()
) -> tuple[Function, ...]:
    """The function, stripped to what it needs, and its partial derivatives by each input under these names."""
    output = function.outputs[0]
    body = needed_only(function.body, {output.name})
    result = [Function(function.name, function.text, function.inputs, function.outputs, body, names)]
    for by, name in zip(function.inputs, names, strict=True):
        slope = _slope_variable(output, by)
        held = "".join(f" at constant {v.name}" for v in function.inputs if v is not by)
        text = f"Derivative of {function.name} by {by.name}{held}"
        program = needed_only(with_tangents(function.body, (by.name,), passive), {slope.name})
        result.append(Function(name, text, function.inputs, (slope,), program))
    return tuple(result)


def _of_enthalpy(name: str, text: str, output: Variable, body: Body) -> tuple[Function, ...]:
    function = Function(f"{name}_ph", f"{text} from pressure and specific enthalpy", PH, (output,), body)
    return _with_derivatives(function, (f"{name}_derp_h", f"{name}_derh_p"))


def _along_saturation(c: Coefficients) -> tuple[Function, ...]:
    every: Body = (
        *frame.saturation_frame(c),
        *frame.dew_entropy(c),
        *frame.dew_volume(c),
        *regions.liquid_density(c, frame.H_BUBBLE),
    )
    entries: tuple[tuple[str, str, Variable, Expression], ...] = (
        ("saturationTemperature", "Saturation temperature", TEMPERATURE, frame.T_SAT),
        ("bubbleEnthalpy", "Specific enthalpy of saturated liquid", ENTHALPY, frame.H_BUBBLE),
        ("dewEnthalpy", "Specific enthalpy of saturated vapour", ENTHALPY, frame.H_DEW),
        ("bubbleDensity", "Density of saturated liquid", DENSITY, frame.GROWTH * regions.RHO_LIQUID),
        ("dewDensity", "Density of saturated vapour", DENSITY, frame.GROWTH / frame.V_DEW),
        ("bubbleEntropy", "Specific entropy of saturated liquid", ENTROPY, frame.bubble_entropy()),
        ("dewEntropy", "Specific entropy of saturated vapour", ENTROPY, frame.S_DEW),
    )
    result: list[Function] = []
    for name, text, output, expression in entries:
        body = (*every, frame.let(Symbol(output.name), expression))
        result += _with_derivatives(Function(name, text, (PRESSURE,), (output,), body), (f"{name}_derp",))
    text = "Saturation pressure, the inverse of saturationTemperature"
    inverse = Function("saturationPressure", text, (TEMPERATURE,), (PRESSURE,), inverses.saturation_pressure(c))
    result += _with_derivatives(inverse, ("saturationPressure_derT",), inverses.SATURATION_PASSIVE)
    return tuple(result)


def _density_and_temperature(c: Coefficients) -> Function:
    outputs = (DENSITY, TEMPERATURE)
    body = needed_only(regions.density(c).joined(regions.temperature(c)).program(c), {v.name for v in outputs})
    return Function("density_and_temperature_ph", "Density and temperature in one call", PH, outputs, body)


def _density_and_derivatives(c: Coefficients) -> Function:
    outputs = (DENSITY, _slope_variable(DENSITY, PRESSURE), _slope_variable(DENSITY, ENTHALPY), TEMPERATURE)
    program = regions.density(c).joined(regions.temperature(c)).program(c)
    body = needed_only(with_tangents(program, ("p", "h")), {v.name for v in outputs})
    text = "Density, its derivatives by p and by h, and temperature in one call"
    return Function("density_and_derivatives_ph", text, PH, outputs, body)


def _isentropic(c: Coefficients) -> tuple[Function, ...]:
    text = "Specific enthalpy of vapour at p and s (below the dew line that of wet vapour)"
    inputs = (PRESSURE, ENTROPY)
    function = Function("isentropicEnthalpy", text, inputs, (ENTHALPY,), inverses.isentropic_enthalpy(c))
    names = ("isentropicEnthalpy_derp_s", "isentropicEnthalpy_ders_p")
    return _with_derivatives(function, names, inverses.ISENTROPIC_PASSIVE)


def _velocity_of_sound(c: Coefficients) -> Function:
    output = Variable("a", "m/s", "Velocity of sound")
    body = (*regions.velocity_of_sound(c), frame.let(Symbol("a"), Call("sqrt", regions.SOUND_SQUARED)))
    text = "Velocity of sound of vapour (below the dew line its value on it)"
    return Function("velocityOfSound", text, PH, (output,), needed_only(body, {"a"}))


def _quality(c: Coefficients) -> tuple[Function, ...]:
    output = Variable("x", "1", "Quality")
    quality = (frame.H - frame.H_BUBBLE) / (frame.H_DEW - frame.H_BUBBLE)
    body = (*frame.saturation_frame(c), frame.let(Symbol("x"), quality))
    text = "Thermodynamic vapour quality: below 0 for subcooled liquid, above 1 for superheated vapour"
    names = ("vapourQuality_derp_h", "vapourQuality_derh_p")
    return _with_derivatives(Function("vapourQuality", text, PH, (output,), body), names)


def _transport(c: Coefficients) -> tuple[Function, ...]:
    entries = (
        ("dynamicViscosity", "Viscosity", "Dynamic viscosity", Variable("eta", "Pa.s", ""), transport.viscosity(c)),
        (
            "thermalConductivity",
            "ThermalConductivity",
            "Thermal conductivity",
            Variable("lambda", "W/(m.K)", ""),
            transport.conductivity(c),
        ),
        (
            "specificHeatCapacity",
            "HeatCapacity",
            "Specific heat capacity at constant pressure",
            Variable("cp", "J/(kg.K)", ""),
            transport.heat_capacity(c),
        ),
    )
    result: list[Function] = []
    for name, short, words, variable, phases in entries:
        output = replace(variable, text=words)
        symbol = Symbol(output.name)
        programs = (
            (f"{name}_ph", words, PH, phases.of_enthalpy(c, symbol)),
            (f"bubble{short}", f"{words} of saturated liquid", (PRESSURE,), phases.on_bubble_line(c, symbol)),
            (f"dew{short}", f"{words} of saturated vapour", (PRESSURE,), phases.on_dew_line(c, symbol)),
        )
        result += [Function(n, t, i, (output,), needed_only(body, {output.name})) for n, t, i, body in programs]
    tension = Variable("sigma", "N/m", "Surface tension")
    body = needed_only(transport.surface_tension(c, Symbol(tension.name)), {tension.name})
    return (
        *result,
        Function("surfaceTension", "Surface tension of liquid in its vapour", (PRESSURE,), (tension,), body),
    )
