"""Start values, reading and writing by scalar names, in both versions of FMI."""

import ctypes
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.fmu import CoSimulation, FmuError, StartValue, instantiate

Running = Callable[..., CoSimulation]

KINDS = """
model Kinds "Values of all types that Modelica has"
  type Mode = enumeration(off, slow, fast);
  parameter Real c[3] = {1, 2, 4};
  parameter Real gain[2, 2] = {{1, 2}, {3, 4}};
  parameter Integer n[2] = {5, 6};
  parameter Boolean valves[2] = {true, false};
  parameter Mode mode = Mode.slow;
  constant Real pi = 3.0;
  parameter String label = "river";
  parameter String names[2] = {"intake", "outfall"};
  input Real u[2](each start = 1);
  input Integer stage(start = 3);
  input Boolean on(start = true);
  output Real y[2] = gain*u;
  output Real z = if on then stage*c[1] else -1;
  output Integer count = stage + n[2];
  output Boolean open = valves[1] and not valves[2];
  output Real speed = if mode == Mode.fast then 2 elseif mode == Mode.slow then 1 else 0;
  Real x[3](start = {1, 2, 3}, each fixed = true);
equation
  der(x) = -c.*x;
end Kinds;
"""


def values(instance: CoSimulation, *names: str) -> list[float]:
    read = np.full(len(names), np.nan)
    instance.variables(names).get(read)
    return list(read)


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ({}, {"y[1]": 3, "y[2]": 7, "z": 3, "count": 9, "open": 1, "speed": 1, "c[3]": 4, "mode": 2}),
        ({"gain[2,1]": 10.0}, {"gain[1,2]": 2, "gain[2,1]": 10, "y[1]": 3, "y[2]": 14}),
        ({"u[2]": -1.0, "u[1]": 0.5}, {"y[1]": -1.5, "y[2]": -2.5}),
        ({"c[1]": 0.5, "x[2]": 20.0}, {"z": 1.5, "x[1]": 1, "x[2]": 20, "x[3]": 3, "der(x[2])": -40}),
        ({"n[2]": -6, "stage": 4}, {"n[1]": 5, "count": -2, "z": 4}),
        ({"valves[2]": True, "on": False}, {"open": 0, "valves[1]": 1, "z": -1}),
        ({"mode": 3}, {"speed": 2, "mode": 3}),
    ],
)
def test_start_values_of_all_types(running: Running, start: dict[str, StartValue], expected: dict[str, float]) -> None:
    kinds = running(KINDS, "Kinds", start)
    assert values(kinds, *expected) == pytest.approx(list(expected.values()), rel=1e-15)


def text_of(instance: Any, name: str) -> str:
    """A String as the FMU has it; masters need none."""
    variable = instance.description.variables[name]
    texts = (ctypes.c_char_p * variable.size)()
    counts = (variable.size,) if instance.PREFIX == "fmi3" else ()
    instance.call(f"{instance.PREFIX}GetString", (ctypes.c_uint * 1)(variable.reference), 1, texts, *counts)
    return str((texts[variable.index] or b"").decode())


def test_strings_as_start_values(running: Running) -> None:
    kinds = running(KINDS, "Kinds", {"label": "süßes Wasser", "names[2]": ""})
    assert [text_of(kinds, name) for name in ("label", "names[1]", "names[2]")] == ["süßes Wasser", "intake", ""]


def test_lists_mix_types_and_elements_in_any_order(running: Running) -> None:
    kinds = running(KINDS, "Kinds")
    kinds.variables(["on", "u[2]", "stage"]).set(np.array([1.0, 5.0, 7.0]))
    assert values(kinds, "u[2]", "on", "u[1]", "stage") == [5, 1, 1, 7]  # u[1] keeps its value
    kinds.do_step(0.0, 1.0)
    assert values(kinds, "y[2]", "count", "y[1]", "open", "z") == [23, 13, 11, 1, 7]
    assert values(kinds, "x[3]", "x[1]") == pytest.approx([3 * np.exp(-4), np.exp(-1)], rel=1e-6)


def test_inputs_hold_and_buffers_are_of_one_instance(running: Running) -> None:
    first, second = running(KINDS, "Kinds"), running(KINDS, "Kinds")
    inputs = first.variables(["u[1]", "u[2]"])
    for u in (2.0, 3.0):
        inputs.set(np.array([u, 0.0]))
        assert values(first, "y[1]", "y[2]") == [u, 3 * u]
    assert values(second, "y[1]", "y[2]") == [3, 7]


@pytest.mark.parametrize(
    ("start", "message"),
    [
        ({"n[1]": 2.5}, "n.* = 2.5 is not a whole number"),
        ({"n[2]": 2**31}, "is not a whole number between -2147483648 and 2147483647"),
        ({"mode": "fast"}, "mode = 'fast' is not a whole number"),
        ({"on": 0.5}, "on = 0.5 is neither true nor false"),
        ({"c[1]": "much"}, "= 'much' is not a number"),
        ({"c[4]": 1.0}, r"has no variable 'c\[4\]'"),
        ({"pi": 3.14}, "'pi' is a constant of the FMU and cannot be set"),
        ({"lable": "x"}, "has no variable 'lable'; did you mean 'label'"),
    ],
)
def test_start_values_that_do_not_fit_are_refused(running: Running, start: dict[str, StartValue], message: str) -> None:
    with pytest.raises(InputError, match=message):
        running(KINDS, "Kinds", start)


def test_the_fmus_words_when_it_refuses_a_start_value(running: Running, fmi: str) -> None:
    with pytest.raises(FmuError, match=f"fmi{fmi[0]}Set.* returned error: .*'y\\[1\\]' cannot be set"):
        running(KINDS, "Kinds", {"y[1]": 1.0, "y[2]": 1.0})


def test_wrong_names_and_texts_are_refused(running: Running) -> None:
    kinds = running(KINDS, "Kinds")
    with pytest.raises(InputError, match="has no variable 'stag'; did you mean 'stage'"):
        kinds.variables(["stag"])
    with pytest.raises(InputError, match="'label' is a String, not a number"):
        kinds.variables(["label"])


def test_fmu_without_this_machines_binary(compiled: Callable[[str, str, str], Path], fmi: str, tmp_path: Path) -> None:
    other = tmp_path / "other.fmu"
    with zipfile.ZipFile(compiled(KINDS, "Kinds", fmi)) as source, zipfile.ZipFile(other, "w") as target:
        target.writestr("modelDescription.xml", source.read("modelDescription.xml"))
        target.writestr("binaries/plan9/Kinds.so", b"")
    before = Path.cwd()
    with pytest.raises(InputError, match=r"other\.fmu: cannot be loaded: it needs a binary for .*64.* and has plan9"):
        instantiate(other, "kinds")
    assert Path.cwd() == before


def test_broken_binary_leaves_the_working_directory_alone(
    compiled: Callable[[str, str, str], Path], fmi: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.fmu"
    with zipfile.ZipFile(compiled(KINDS, "Kinds", fmi)) as source, zipfile.ZipFile(other, "w") as target:
        for name in source.namelist():
            target.writestr(name, b"no library" if name.startswith("binaries/") else source.read(name))
    before = Path.cwd()
    with pytest.raises(InputError, match=r"other\.fmu: cannot be loaded: .*shared library"):
        instantiate(other, "kinds")
    assert Path.cwd() == before
