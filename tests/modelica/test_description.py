"""modelDescription.xml against the rules of FMI 2.0.4 and FMPy's validation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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
    assert (variables["mode"].type, variables["mode"].min, variables["mode"].start) == ("Integer", "1", "2")


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
