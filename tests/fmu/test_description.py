"""What a master reads in modelDescription.xml, in both versions of FMI."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cosim.errors import InputError
from cosim.fmu import Abilities, read_description
from cosim.units import BaseUnit

MIXER = """
model Mixer "Two streams and what they have become"
  type Heat = Real(quantity = "Power", unit = "kW");
  type Mode = enumeration(off, slow, fast);
  parameter Real C[2](each unit = "J/K") = {1e6, 2e6};
  parameter Mode mode = Mode.slow;
  input Real T_in[2](each unit = "K", each min = 250, each max = 400, each nominal = 300, each start = 300);
  input Heat heat(start = 0);
  Real T[2](each unit = "K", each start = 290, each fixed = true);
  output Real mean(unit = "K") = 0.5*(T_in[1] + T_in[2]);
  output Real stored(unit = "K") = T[1] + T[2];
  output Heat passed = 2*heat;
equation
  C .* der(T) = 100*(T_in - T);
end Mixer;
"""

HAND_WRITTEN = """<?xml version="1.0" encoding="UTF-8"?>
<fmiModelDescription fmiVersion="3.0" modelName="Partner" instantiationToken="x">
  <CoSimulation modelIdentifier="partner" canBeInstantiatedOnlyOncePerProcess="true" fixedInternalStepSize="0.5"
    needsExecutionTool="true" mightReturnEarlyFromDoStep="true"/>
  <UnitDefinitions>
    <Unit name="degF"><BaseUnit K="1" factor="0.5555555555555556" offset="255.3722222222222"/></Unit>
    <Unit name="lot"/>
  </UnitDefinitions>
  <TypeDefinitions>
    <Float64Type name="Spread" unit="degF" relativeQuantity="true" min="0" nominal="5"/>
  </TypeDefinitions>
  <DefaultExperiment stepSize="10"/>
  <ModelVariables>
    <Float64 name="time" valueReference="0" causality="independent" variability="continuous"/>
    <UInt64 name="n" valueReference="1" causality="structuralParameter" variability="fixed" start="2"/>
    <UInt64 name="m" valueReference="2" variability="constant" start="3" initial="exact"/>
    <Float64 name="a" valueReference="3" causality="input" start="1 2 3 4 5 6">
      <Dimension valueReference="1"/><Dimension valueReference="2"/>
    </Float64>
    <Float64 name="b" valueReference="4" causality="input" start="7" unit="degF"><Dimension start="2"/></Float64>
    <Float64 name="spread" valueReference="5" causality="input" start="0" declaredType="Spread"/>
    <Float64 name="fall" valueReference="6" causality="input" start="0" unit="degF" relativeQuantity="true"/>
    <UInt8 name="level" valueReference="7" causality="input" start="1" max="9"><Alias name="fuellstand"/></UInt8>
    <String name="labels" valueReference="8" causality="parameter" variability="fixed">
      <Dimension start="2"/><Start value="river bank"/><Start value=""/>
    </String>
    <Float64 name="y" valueReference="9" causality="output" unit="lot"><Dimension start="2"/></Float64>
    <Float64 name="z" valueReference="10" causality="output"/>
    <Float64 name="der(y)" valueReference="11" derivative="9"><Dimension start="2"/></Float64>
  </ModelVariables>
  <ModelStructure>
    <Output valueReference="9" dependencies="4 7"/>
    <Output valueReference="10"/>
    <InitialUnknown valueReference="9" dependencies=""/>
  </ModelStructure>
</fmiModelDescription>
"""


ALIKE = ("type", "variability", "initial", "unit", "base_unit", "start", "minimum", "maximum", "nominal")


def test_both_versions_say_the_same(compiled: Callable[[str, str, str], Path]) -> None:
    two, three = (read_description(compiled(MIXER, "Mixer", fmi)) for fmi in ("2.0", "3.0"))
    assert (two.major_version, three.major_version) == (2, 3)
    for causality in ("input", "output", "parameter"):
        facts = [
            {v.name: [getattr(v, fact) for fact in ALIKE] for v in description.with_causality(causality)}
            for description in (two, three)
        ]
        assert facts[0] == facts[1]
    assert {"T[2]", "der(T[2])"} <= two.variables.keys() & three.variables.keys()
    assert two.feedthrough == three.feedthrough == two.initial_feedthrough == three.initial_feedthrough
    assert {name: set(inputs) for name, inputs in two.feedthrough.items()} == {
        "mean": {"T_in[1]", "T_in[2]"}, "stored": set(), "passed": {"heat"},
    }  # fmt: skip


def test_variables_carry_units_bounds_and_places(compiled: Callable[[str, str, str], Path], fmi: str) -> None:
    description = read_description(compiled(MIXER, "Mixer", fmi))
    T_in = description.variables["T_in[2]"]
    assert (T_in.unit, T_in.base_unit) == ("K", BaseUnit({"K": 1}, 1.0, 0.0))
    assert (T_in.minimum, T_in.maximum, T_in.nominal, T_in.start) == (250.0, 400.0, 300.0, "300.0")
    assert description.variables["heat"].base_unit == BaseUnit({"kg": 1, "m": 2, "s": -3}, 1000.0, 0.0)
    assert (description.variables["mode"].type, description.variables["mode"].start) == ("Enumeration", "2")
    assert (T_in.array, T_in.dimensions, T_in.index) == (("T_in[2]", (), 0) if fmi == "2.0" else ("T_in", (2,), 1))
    able = description.abilities
    assert able.variable_step and able.state and able.serialized_state and able.directional_derivatives
    assert able.output_derivative_order == 1 and not able.once_per_process and not able.needs_tool
    assert able.event_mode == able.early_return == able.intermediate_update == (fmi == "3.0")


@pytest.fixture
def partner(tmp_path: Path) -> Callable[..., Path]:
    def write(*replacements: tuple[str, str]) -> Path:
        text = HAND_WRITTEN
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new)
        with zipfile.ZipFile(tmp_path / "partner.fmu", "w") as archive:
            archive.writestr("modelDescription.xml", text)
        return tmp_path / "partner.fmu"

    return write


def test_arrays_become_elements_row_by_row(partner: Callable[..., Path]) -> None:
    description = read_description(partner())
    matrix = description.array("a")
    assert [v.name for v in matrix] == ["a[1,1]", "a[1,2]", "a[1,3]", "a[2,1]", "a[2,2]", "a[2,3]"]
    assert [(v.index, v.start) for v in matrix] == [(i, str(i + 1)) for i in range(6)]
    assert {(v.dimensions, v.size, v.reference) for v in matrix} == {((2, 3), 6, 3)}
    assert [v.start for v in description.array("b")] == ["7", "7"]  # one start value is that of all elements
    assert [v.start for v in description.array("labels")] == ["river bank", ""]
    assert "der(y[2])" in description.variables
    with pytest.raises(InputError, match=r"'a' is an array; name an element, 'a\[1,1\]' to 'a\[2,3\]'"):
        description.variable("a")
    with pytest.raises(InputError, match="has no variable 'levle'; did you mean 'level'"):
        description.variable("levle")


def test_units_relative_quantities_and_bounds_come_from_types_too(partner: Callable[..., Path]) -> None:
    variables = read_description(partner()).variables
    assert variables["b[1]"].base_unit == BaseUnit({"K": 1}, 0.5555555555555556, 255.3722222222222)
    assert variables["y[1]"].unit == "lot" and variables["y[1]"].base_unit is None
    spread, level = variables["spread"], variables["level"]
    assert (spread.unit, spread.minimum, spread.maximum, spread.nominal) == ("degF", 0.0, None, 5.0)
    assert [variables[name].is_relative for name in ("spread", "fall", "b[1]")] == [True, True, False]
    assert (level.type, level.fmi_type, level.maximum, level.unit) == ("Integer", "UInt8", 9.0, "1")


def test_other_names_lead_to_the_same_value_and_are_no_inputs_of_their_own(partner: Callable[..., Path]) -> None:
    description = read_description(partner())
    assert description.variables["fuellstand"].key == description.variables["level"].key
    assert [v.name for v in description.with_causality("input")][-3:] == ["spread", "fall", "level"]


def test_outputs_without_dependencies_depend_on_all_inputs(partner: Callable[..., Path]) -> None:
    description = read_description(partner())
    everything = tuple(v.name for v in description.with_causality("input"))
    assert description.feedthrough == {
        "y[1]": ("b[1]", "b[2]", "level"), "y[2]": ("b[1]", "b[2]", "level"), "z": everything,
    }  # fmt: skip
    assert description.initial_feedthrough == {"y[1]": (), "y[2]": (), "z": everything}


def test_abilities_of_a_poor_fmu(partner: Callable[..., Path]) -> None:
    assert read_description(partner()).abilities == Abilities(
        once_per_process=True, needs_tool=True, early_return=True, fixed_internal_step=0.5, recommended_step=10.0
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('start="1 2 3 4 5 6"', 'start="1 2 3"', "variable 'a' has 6 elements and 3 start values"),
        ('name="z"', 'name="y[1]"', r"two variables are called 'y\[1\]'"),
    ],
)
def test_contradictions_are_refused(partner: Callable[..., Path], old: str, new: str, message: str) -> None:
    with pytest.raises(InputError, match=f"modelDescription.xml is not valid: {message}"):
        read_description(partner((old, new)))
