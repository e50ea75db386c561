"""FMUs as others make them: what breaks a rule without hindering is used, and said; what hinders is refused."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cosim import System
from cosim.errors import InputError, SimulationError
from cosim.fmu import instantiate, read_description, simulate
from cosim.modelica import build

NO_OUTPUTS = """
model Silent
  Real x(start = 1, fixed = true);
equation
  der(x) = -x;
end Silent;
"""

SWITCHES = """
package Switches
  model Clock
    output Boolean on = time > 0.5;
    output Integer count = if time > 0.5 then 3 else 1;
  end Clock;
  model Numbers
    input Real u;
    input Integer n;
    parameter String label = "numbers";
    output Real y = 2*u + 10*n;
  end Numbers;
end Switches;
"""


def rewritten(
    fmu: Path, to: Path, name: Callable[[str], str] = lambda name: name, text: Callable[[str], str] = lambda text: text
) -> Path:
    """A copy of ``fmu`` with members renamed and the description changed."""
    with zipfile.ZipFile(fmu) as old, zipfile.ZipFile(to, "w") as new:
        for member in old.namelist():
            content = old.read(member)
            if member == "modelDescription.xml":
                content = text(content.decode()).encode()
            new.writestr(name(member), content)
    return to


def test_a_library_of_another_name_is_taken_where_it_is_the_only_one(tank: Path, tmp_path: Path) -> None:
    library = re.compile(r"(binaries/.*/)\w+(\.\w+)$")
    other = rewritten(tank, tmp_path / "other.fmu", lambda name: library.sub(r"\1tank-v2\2", name))
    with zipfile.ZipFile(other) as archive:
        assert any("tank-v2" in name for name in archive.namelist())
    alone = simulate(other, stop=100.0, interval=10.0)
    assert alone["T"] == pytest.approx(simulate(tank, stop=100.0, interval=10.0)["T"], rel=1e-12)
    coupled = System().fmu("tank", other, inputs={"Q_flow": 0.0, "on": False}).run(100.0, 10.0)
    assert coupled["tank.T"][-1] == pytest.approx(alone["T"][-1], rel=1e-9)
    with zipfile.ZipFile(other, "a") as archive:
        member = next(name for name in archive.namelist() if "tank-v2" in name)
        archive.writestr(member.replace("tank-v2", "helper"), b"")
    with pytest.raises(InputError, match="cannot be loaded: Cannot find shared library"):
        instantiate(other, "tank")


def test_a_rule_that_is_broken_without_harm_is_a_fault_of_the_description(tank: Path, tmp_path: Path) -> None:
    unit = re.compile(r'<Unit name="J/K".*?</Unit>', re.DOTALL)
    without_unit = rewritten(tank, tmp_path / "faulty.fmu", text=lambda text: unit.sub("", text))
    (fault,) = read_description(without_unit).faults
    assert fault.startswith('The unit "J/K" of variable "C"')
    assert read_description(tank).faults == ()
    result = System().fmu("tank", without_unit, inputs={"Q_flow": 0.0, "on": False}).run(100.0, 10.0)
    assert 299.0 < result["tank.T"][-1] < 300.0


def test_what_breaks_the_schema_is_refused(tank: Path, tmp_path: Path) -> None:
    broken = rewritten(tank, tmp_path / "broken.fmu", text=lambda text: text.replace("<ModelStructure", "<Structure"))
    with pytest.raises(InputError, match=r"modelDescription\.xml is not valid"):
        read_description(broken)


def test_drafts_and_clocks_from_outside_are_refused(tank: Path, fmi: str, tmp_path: Path) -> None:
    if fmi == "2.0":
        return
    version = 'fmiVersion="3.0'
    draft = rewritten(tank, tmp_path / "draft.fmu", text=lambda t: t.replace(version, f"{version}-beta.3"))
    with pytest.raises(InputError, match=r"is FMI 3\.0-beta\.3; FMI 2\.0 and 3\.0 can be coupled"):
        instantiate(draft, "tank")
    clock = '<Clock name="tick" valueReference="900" causality="input" intervalVariability="triggered"/>'
    end = "</ModelVariables>"
    ticked = rewritten(tank, tmp_path / "ticked.fmu", text=lambda t: t.replace(end, clock + end))
    with pytest.raises(InputError, match="its clock 'tick' must be ticked by the importer"):
        instantiate(ticked, "tank")


def test_an_fmu_without_outputs_runs(compiled: Callable[[str, str, str], Path], fmi: str) -> None:
    fmu = compiled(NO_OUTPUTS, "Silent", fmi)
    assert System().fmu("silent", fmu).run(1.0, 0.5).names == ()
    recorded = System().fmu("silent", fmu).run(1.0, 0.5, record=["silent.x"])
    assert recorded["silent.x"][-1] == pytest.approx(0.36788, rel=1e-4)


@pytest.fixture(scope="module")
def switches(tmp_path_factory: pytest.TempPathFactory, fmi: str) -> tuple[Path, Path]:
    """The FMUs of Clock and Numbers."""
    folder = tmp_path_factory.mktemp("switches")
    source = folder / "Switches.mo"
    source.write_text(SWITCHES, encoding="utf-8")
    clock, numbers = (
        build(f"Switches.{name}", sources=[source], out=folder, fmi=fmi).path for name in ("Clock", "Numbers")
    )
    return clock, numbers


def test_switches_and_counts_go_to_numbers_but_not_back(switches: tuple[Path, Path]) -> None:
    clock, numbers = switches
    s = System().fmu("clock", clock).fmu("numbers", numbers)
    result = s.connect("clock.on", "numbers.u").connect("clock.count", "numbers.n").run(1.0, 0.25)
    assert result["numbers.u"].tolist() == [0.0, 0.0, 0.0, 1.0, 1.0]
    assert result["numbers.y"].tolist() == [10.0, 10.0, 10.0, 32.0, 32.0]
    s = System().fmu("clock", clock).fmu("numbers", numbers).fmu("other", numbers)
    s.connect("clock.on", "numbers.n").connect("clock.count", "numbers.u").connect("clock.on", "other.u")
    with pytest.raises(InputError, match=r"numbers\.y -> other\.n: Real cannot be connected to Integer"):
        s.connect("numbers.y", "other.n").run(1.0, 0.25)


@pytest.mark.parametrize(
    ("inputs", "message"),
    [
        ({"u": 0.0, "n": 2.5}, r"components\.numbers\.inputs\.n: a whole number is needed here, not 2\.5"),
        (
            {"u": 2**60 + 1, "n": 1},
            r"inputs\.u: 1152921504606846977 has more digits than values of ports \(53 bits\) hold",
        ),
        ({"u": 0.0, "n": 1, "label": 3}, r"inputs\.label: 'label' is a String; set it under parameters"),
        (
            {"u": 0.0, "n": 3_000_000_000},
            "'n' is set to 3e\\+09; it is Int.* and holds values between -2147483648 and 21",
        ),
    ],
)
def test_numbers_that_an_input_does_not_hold_are_refused(
    switches: tuple[Path, Path], inputs: dict[str, float], message: str
) -> None:
    with pytest.raises((InputError, SimulationError), match=message):
        System().fmu("numbers", switches[1], inputs=inputs).run(1.0, 0.5)


def test_texts_go_over_no_connection(switches: tuple[Path, Path]) -> None:
    s = System().fmu("clock", switches[0]).fmu("numbers", switches[1], inputs={"u": 0.0, "n": 1})
    with pytest.raises(InputError, match=r"connections\[0\]\.to: 'label' is a String; only numbers and switches"):
        s.connect("clock.on", "numbers.label").run(1.0, 0.5)
