"""Wrong scenario files: one clear message each, with file and place, and nothing written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cosim.errors import InputError
from cosim.run import run

CASES = [
    ("misspelt section", ("[coupling]", "[copling]"), r"toml:7: copling: unknown key; did you mean 'coupling'\?"),
    ("misspelt key", ("stop = 7200.0", "stopp = 7200.0"), r":5: time\.stopp: unknown key; did you mean 'stop'\?"),
    ("missing key", ("stop = 7200.0\n", ""), r":3: time\.stop: is missing; add it"),
    ("wrong type of value", ("stop = 7200.0", 'stop = "noon"'), r":5: time\.stop: .*number.*'noon'"),
    ("stop before start", ("stop = 7200.0", "stop = -1.0"), r":3: time: stop \(-1 s\) must lie after start"),
    ("not TOML", ("stop = 7200.0", "stop 7200.0"), r"not valid TOML: .*line 5"),
    ("no step", ("= 60.0", "= 0.0"), r":8: coupling\.communication_step: should be greater than 0, not 0\.0"),
    ("unknown algorithm", ("[coupling]", '[coupling]\nalgorithm = "gaus"'), r":8: coupling\.algorithm: .*'jacobi'"),
    ("unknown type", ('type = "river"', 'type = "rivr"'), r"components\.river\.type: .*'rivr'; did you mean 'river'\?"),
    ("no kind", ('type = "river"', 'description = "river"'), r"components\.river: say what it is by exactly one of"),
    (
        "misspelt parameter",
        ("intake_flow =", "intake_flw ="),
        r"components\.river\.parameters\.intake_flw: unknown key; did you mean 'intake_flow'\?",
    ),
    (
        "wrong unit",
        ("discharge = 1400.0", 'discharge = { value = 1400.0, unit = "kg/s" }'),
        r"components\.river\.parameters\.discharge: unit is 'kg/s', but this is in 'm3/s'",
    ),
    ("negative flow", ("discharge = 1400.0", "discharge = -1.0"), r"parameters\.discharge: should be greater than 0"),
    (
        "unknown component",
        ('from = "demand.Q_flow"', 'from = "demnd.Q_flow"'),
        r"connections\[0\]\.from: there is no component 'demnd'; did you mean 'demand'\?",
    ),
    (
        "connection to nowhere",
        ('to = "unit.on"', 'to = "unit.onn"'),
        r"connections\[2\]\.to: 'unit' has no input 'onn'; did you mean 'on'\?",
    ),
    (
        "output as target",
        ('to = "unit.on"', 'to = "unit.E_el"'),
        r"connections\[2\]\.to: unit\.E_el is an output; an input is needed here",
    ),
    (
        "two sources",
        ('to = "dispatch.T_air"', 'to = "dispatch.Q_flow_demand"'),
        r"connections\[1\].*(already has the source demand\.Q_flow|is in 'K')",
    ),
    (
        "no source",
        ('[[connections]]\nfrom = "dispatch.on"\nto = "unit.on"\n', ""),
        r"components\.unit: input 'on' \[1\] has no source; add a connection to it",
    ),
    (
        "units do not fit",
        ('from = "weather.T_air"', 'from = "demand.Q_flow"'),
        r"connections\[1\]: demand\.Q_flow is in 'W', dispatch\.T_air wants 'K'",
    ),
    (
        "energy into power",
        ('transfer = "mean_rate"', ""),
        r"connections\[4\]: unit\.E_source is in 'J', river\.Q_flow_extracted wants 'W'; add transfer = \"mean_rate\"",
    ),
    (
        "types do not fit",
        ('from = "dispatch.on"', 'from = "weather.T_air"'),
        r"connections\[2\]: weather\.T_air -> unit\.on: Real cannot be connected to Boolean",
    ),
    (
        "missing FMU",
        ('type = "stand_in"\nparameters.cop = 2.5', 'fmu = "gone.fmu"'),
        r"components\.unit\.fmu: .*no such file",
    ),
    (
        "unknown figure",
        ('of = ["unit.E_supply"]', 'of = ["unit.E_suply"]'),
        r"figures\[1\]: nothing called 'unit\.E_suply' is recorded; did you mean 'unit\.E_supply'",
    ),
    (
        "figure in wrong unit",
        ('unit = "MWh"\n\n[balance', 'unit = "MW"\n\n[balance'),
        r"figures\[1\]: 'J' cannot be shown in 'MW'",
    ),
    (
        "published without source",
        ('published = 2.86\nsource = "a paper"', "published = 2.86"),
        r"figures\[0\]: a published value needs its 'source'",
    ),
    (
        "half a window",
        ('unit = "MWh"\n', 'unit = "MWh"\nwindow = { length = 60.0 }\n'),
        r"figures\[1\]\.window: a window has either 'begin' and/or 'end', or 'length' and 'highest'",
    ),
    (
        "power in a balance",
        ('heat_out = ["unit.E_supply"]\n\n[balance', 'heat_out = ["unit.Q_flow_set"]\n\n[balance'),
        r"balance\.whole\.heat_out: 'unit\.Q_flow_set' is in 'W'; a balance needs 'J'",
    ),
    ("leap year", ("2010-01-06", "2012-01-06"), r"components\.demand: .*2012 is a leap year"),
]  # fmt: skip


@pytest.mark.parametrize(("replacement", "message"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_one_message_with_file_and_place(
    scenario: Callable[..., Path], tmp_path: Path, replacement: tuple[str, str], message: str
) -> None:
    path = scenario(replacement)
    with pytest.raises(InputError, match=message) as caught:
        run(path, out=tmp_path / "out")
    text = str(caught.value)
    assert str(path) in text
    assert "\n" not in text
    assert caught.value.exit_code == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["case"]


def test_two_sources_on_one_input(scenario: Callable[..., Path], tmp_path: Path) -> None:
    extra = '[[connections]]\nfrom = "dispatch.Q_flow_set"\nto = "unit.Q_flow_set"\n'
    path = scenario((extra, extra + '\n[[connections]]\nfrom = "demand.Q_flow"\nto = "unit.Q_flow_set"\n'))
    with pytest.raises(InputError, match=r"connections\[4\]\.to: unit\.Q_flow_set already has the source dispatch\."):
        run(path, out=tmp_path / "out")


def test_unknown_scenario_name_suggests_the_nearest() -> None:
    with pytest.raises(InputError, match="did you mean 'mannheim_1_winter_day'"):
        run("mannheim_1_winterday")


@pytest.mark.parametrize("dotted", ["time.stopp.x", "components.rivr.parameters.slope", "connections.9.from"])
def test_override_of_what_is_not_there(scenario: Callable[..., Path], dotted: str) -> None:
    with pytest.raises(InputError, match="--set"):
        run(scenario(), overrides={dotted: "1"})
