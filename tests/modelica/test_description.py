"""modelDescription.xml against the rules of FMI 2.0.4 and FMPy's validation."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fmpy
import pytest
from fmpy.model_description import ModelDescription, ScalarVariable
from fmpy.validation import validate_fmu

from cosim.modelica.experiment import find_experiment

Compile = Callable[[str, str], Path]

PLANT = """
model Plant "Größe, µ & <Zeichen> \\"so\\""
  type Mode = enumeration(off, low, high);
  parameter Real m(unit="kg", min=0.1) = 2 "Füllmenge – 100 %";
  parameter Real doubled(unit="kg") = 2*m;
  final parameter Real sealed = 4;
  parameter Mode mode = Mode.low;
  parameter String medium = "water";
  parameter String remark = "free text";
  parameter Boolean warm = medium == "water";
  input Real u(unit="W", start=1);
  output Real E(unit="J", start=0, fixed=true);
  output Real P(unit="W", nominal=1e3);
  output Boolean on;
  output Real share "depends on u through the Boolean alone";
  Real T(unit="K", start=300, fixed=true);
  Real copy;
equation
  der(E) = P;
  P = u + sealed;
  on = u > 2;
  share = if on then 1 else T/300;
  der(T) = if warm then u/doubled else 0;
  copy = T;
end Plant;
"""


@pytest.fixture(scope="module")
def path(compiled: Compile) -> Path:
    return compiled(PLANT, "Plant")


@pytest.fixture(scope="module")
def description(path: Path) -> ModelDescription:
    return fmpy.read_model_description(str(path))


@pytest.fixture(scope="module")
def variables(description: ModelDescription) -> dict[str, ScalarVariable]:
    return {v.name: v for v in description.modelVariables}


def kind(variable: ScalarVariable) -> tuple[str, str, str | None]:
    return variable.causality, variable.variability, variable.initial


def test_no_findings(path: Path) -> None:
    assert validate_fmu(str(path)) == []


def test_texts_survive(description: ModelDescription, variables: dict[str, ScalarVariable]) -> None:
    assert variables["m"].description == "Füllmenge – 100 %"
    assert variables["remark"].start == "free text"


def test_parameters(variables: dict[str, ScalarVariable]) -> None:
    """Table in section 2.2.7: what depends on others is calculated, what nobody may set is a constant."""
    assert kind(variables["m"]) == ("parameter", "tunable", "exact")
    assert variables["m"].start == "2.0" and variables["m"].min == "0.1"
    assert kind(variables["doubled"]) == ("calculatedParameter", "tunable", "calculated")
    assert variables["doubled"].start is None
    assert kind(variables["sealed"]) == ("local", "constant", "exact")


def test_a_string_that_decided_something_can_not_be_set(variables: dict[str, ScalarVariable]) -> None:
    assert kind(variables["medium"]) == ("local", "constant", "exact")
    assert kind(variables["remark"]) == ("parameter", "fixed", "exact")


def test_an_alias_has_the_unit_of_its_set_and_no_start(variables: dict[str, ScalarVariable]) -> None:
    copy, original = variables["copy"], variables["T"]
    assert copy.valueReference == original.valueReference
    assert copy.unit == original.unit == "K"
    assert kind(copy) == ("local", "continuous", "calculated") and copy.start is None
    assert kind(original) == ("local", "continuous", "exact") and original.start == "300.0"


def test_a_declared_unit_goes_before_a_made_one(variables: dict[str, ScalarVariable]) -> None:
    assert variables["P"].unit == variables["der(E)"].unit == "W"
    assert variables["der(T)"].unit == "K/s"


def test_every_unit_is_defined_by_base_units(description: ModelDescription) -> None:
    units = {u.name: u.baseUnit for u in description.unitDefinitions}
    assert (units["W"].kg, units["W"].m, units["W"].s) == (1, 2, -3)


def test_an_enumeration_counts_from_one(variables: dict[str, ScalarVariable]) -> None:
    mode = variables["mode"]
    assert (mode.type, mode.min, mode.max, mode.start) == ("Enumeration", "1", "3", "2")


TYPES = """
package Types
  type Temperature = Real(final quantity="ThermodynamicTemperature", final unit="K", displayUnit="degC", min=0);
  type Excess = Real(final quantity="ThermodynamicTemperature", final unit="K", displayUnit="K") "above the air"
    annotation(absoluteValue=false);
  type Level = enumeration(low "the lower; of two", 'very high' "the \\"upper\\"", top) "How high";
  model Base
    Types.Temperature T(start=300, fixed=true);
  equation
    der(T) = -1;
  end Base;
  model User "uses them through another class"
    extends Base;
    import L = Types.Level;
    parameter L level = L.top;
    Level other(start=Level.low, fixed=true);
    Excess dT = T - 290;
    Real p(unit="Pa", displayUnit="bar") = 1e5*T;
    Real odd(unit="m", displayUnit="kg") = 2*T;
    Real speed(unit="rad/s", displayUnit="rev/min") = 3*T;
  equation
    when T < 299 then other = Level.top; end when;
  end User;
end Types;
"""


def test_types_with_literals_and_display_units(compiled: Compile) -> None:
    """Enumerations carry their literals; a display unit is kept where it measures the same as the unit."""
    path = compiled(TYPES, "Types.User")
    assert validate_fmu(str(path)) == []
    description = fmpy.read_model_description(str(path))
    variables = {v.name: v for v in description.modelVariables}
    types = {t.name: t for t in description.typeDefinitions}
    items = [(i.name, i.value, i.description) for i in types["Types.Level"].items]
    assert items == [("low", "1", "the lower; of two"), ("'very high'", "2", 'the "upper"'), ("top", "3", None)]
    assert variables["level"].declaredType is types["Types.Level"] is variables["other"].declaredType
    assert variables["level"].start == "3"
    assert variables["T"].displayUnit == "degC" and variables["T"].declaredType.quantity == "ThermodynamicTemperature"
    assert variables["dT"].declaredType.relativeQuantity in (True, "true") and variables["dT"].displayUnit is None
    assert [variables[n].displayUnit for n in ("p", "odd", "speed")] == ["bar", None, "rev/min"]
    shown = {
        (u.name, d.name): (float(d.factor), float(d.offset))
        for u in description.unitDefinitions
        for d in u.displayUnits
    }
    assert shown["K", "degC"] == (1.0, -273.15) and shown["Pa", "bar"] == (1e-5, 0.0)
    assert shown["rad/s", "rev/min"][0] == pytest.approx(60 / (2 * math.pi))


def dependencies(group: list[object], name: str) -> set[str]:
    (unknown,) = [u for u in group if u.variable.name == name]  # type: ignore[attr-defined]
    return {v.name for v in unknown.dependencies}  # type: ignore[attr-defined]


def test_dependencies(description: ModelDescription) -> None:
    """Section 2.2.8: also what acts at events only is a dependency."""
    assert dependencies(description.outputs, "P") == {"u"}
    assert dependencies(description.outputs, "E") == {"E"}
    assert dependencies(description.outputs, "on") == {"u"}
    assert dependencies(description.outputs, "share") == {"u", "T"}
    assert dependencies(description.derivatives, "der(E)") == {"u"}


def test_initial_unknowns(description: ModelDescription) -> None:
    """Calculated outputs, calculated parameters, derivatives and states that are not given: in this order of index."""
    names = [u.variable.name for u in description.initialUnknowns]
    order = [v.name for v in description.modelVariables]
    assert names == sorted(names, key=order.index)
    assert set(names) == {"der(E)", "der(T)", "P", "on", "share", "doubled"}


@pytest.mark.parametrize(
    ("annotation", "stop", "tolerance", "step"),
    [
        ("experiment(StopTime=10)", 10.0, 1e-6, 0.02),
        ("experiment(StopTime = 24*3600, Interval=60, Tolerance=1e-5)", 86400.0, 1e-5, 60.0),
        ('experiment(StopTime=3, __Tool(a="(", Tolerance=1), Tolerance=1e-4)', 3.0, 1e-4, 0.006),
        ("Icon(graphics={})", 1.0, 1e-6, 0.01),
    ],
)
def test_experiment_annotation(annotation: str, stop: float, tolerance: float, step: float) -> None:
    text = (
        'model M "experiment(StopTime=7)" // experiment(StopTime=8)\n'
        f" Real x; equation x = 1; annotation({annotation}); end M;"
    )
    found = find_experiment("M", [("M.mo", text)])
    assert (found.stop, found.tolerance, found.step) == (stop, tolerance, pytest.approx(step))


def test_experiment_of_the_class_with_the_full_name() -> None:
    """Two packages with a class of the same name: the package decides."""
    one = ("a.mo", "package A model M annotation(experiment(StopTime=2)); end M; end A;")
    two = ("b.mo", "within B; model M annotation(experiment(StopTime=3)); end M;")
    assert find_experiment("A.M", [two, one]).stop == 2.0
    assert find_experiment("B.M", [one, two]).stop == 3.0


def test_experiment_of_a_base_class() -> None:
    """A class without an annotation of its own takes that of the class it extends; its own goes first."""
    base = ("a.mo", "package A model Base Real x; annotation(experiment(StopTime=2)); end Base; end A;")
    heirs = ("b.mo", "within A; model Heir extends Base; end Heir;")
    own = ("c.mo", "within A; model Own extends Base; annotation(experiment(StopTime=5)); end Own;")
    assert find_experiment("A.Heir", [base, heirs, own]).stop == 2.0
    assert find_experiment("A.Own", [base, heirs, own]).stop == 5.0


KINDS = """
model Kinds
  parameter Real k = 2;
  parameter Real unused = 5;
  parameter Real doubled = 2*k;
  input Real u(start=1);
  input Real w(start=1);
  Real x(start=1, fixed=true);
  Real z(start=3);
  output Real constant_factor = 3*u + x;
  output Real tunable_factor = k*u - w;
  output Real product = u*x;
  output Real switched = if x > 0.5 then 2*u else 3*u;
  output Real first, second "a linear system with constant coefficients";
equation
  der(x) = u - doubled*x;
  der(z) = -z;
  first + second = u;
  first - second = 2*w;
initial equation
  z = 4*x;
end Kinds;
"""


def test_dependency_kinds_and_initial_dependencies(compiled: Compile) -> None:
    """Section 2.2.8: constant, tunable and discrete factors; at the start parameters and given states are knowns."""
    path = compiled(KINDS, "Kinds")
    assert validate_fmu(str(path)) == []
    description = fmpy.read_model_description(str(path))

    def kinds(group: list[Any], name: str) -> dict[str, str]:
        (unknown,) = [u for u in group if u.variable.name == name]
        return dict(zip([v.name for v in unknown.dependencies], unknown.dependenciesKind, strict=True))

    outputs, derivatives = description.outputs, description.derivatives
    assert kinds(outputs, "constant_factor") == {"u": "constant", "x": "constant"}
    assert kinds(outputs, "tunable_factor") == {"u": "tunable", "w": "constant"}
    assert kinds(outputs, "product") == {"u": "dependent", "x": "dependent"}
    assert kinds(outputs, "switched") == {"u": "discrete", "x": "dependent"}
    assert kinds(outputs, "first") == kinds(outputs, "second") == {"u": "constant", "w": "constant"}
    assert kinds(derivatives, "der(x)") == {"u": "constant", "x": "tunable"}
    initial = description.initialUnknowns
    assert dependencies(initial, "doubled") == {"k"}
    assert dependencies(initial, "der(x)") == {"u", "x", "k"}
    assert dependencies(initial, "z") == {"x"} and dependencies(initial, "der(z)") == {"x"}
    assert dependencies(initial, "tunable_factor") == {"u", "w", "k"}
