"""Wrong input: one clear message each, with file and place, the right exit code, and no run that looks finished."""

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cosim.cli import app
from cosim.errors import InputError
from cosim.results import Results
from cosim.run import run

runner = CliRunner()

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
        ('unit = "MWh"\n\n[[limits', 'unit = "MW"\n\n[[limits'),
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
    ("missing section", ("[coupling]\ncommunication_step = 60.0\n", ""), r"toml: coupling: is missing; add it"),
    ("negative step", ("= 60.0", "= -60.0"), r":8: coupling\.communication_step: should be greater than 0, not -60\.0"),
    ("two components of one name", ("[components.river]", "[components.weather]"), r"not valid TOML: .*line \d+"),
    ("no text file", ('title = "Stand-in plant"', 'title = "Stand-in plant'), r"not valid TOML: .*line 1"),
    ("unknown curve", ('of = "unit.Q_flow_set" }', 'of = "unit.Q_flow_st" }'),
     r"plots: nothing called 'unit\.Q_flow_st' is recorded; did you mean 'unit\.Q_flow_set'\?"),
    ("curve in a unit it does not have", ('unit = "MW"\ncurves', 'unit = "degC"\ncurves'),
     r"plots\.series\[0\]: unit\.Q_flow_set: 'W' cannot be shown in 'degC'"),
    ("limit without a bound", ("most = 3.0\n", ""), r"limits\[0\]: a limit has either 'most' or 'least'"),
    ("limit on nothing", ('of = ["river.cooling_mixed"]', 'of = ["river.coling_mixed"]'),
     r"limits\[0\]: nothing called 'river\.coling_mixed' is recorded; did you mean 'river\.cooling_mixed'"),
    ("limit in wrong unit", ('most = 3.0\nunit = "K"', 'most = 3.0\nunit = "W"'),
     r"limits\[0\]: 'K' cannot be shown in 'W'"),
    ("limit without source", ('source = "a rule"\n', ""), r"limits\[0\]\.source: is missing; add it"),
    ("unknown constant input", ("parameters.cop = 2.5", "parameters.cop = 2.5\ninputs.om = true"),
     r"components\.unit\.inputs\.om: 'unit' has no such input; known: Q_flow_set, on"),
    ("constant and connected", ("parameters.cop = 2.5", "parameters.cop = 2.5\ninputs.on = true"),
     r"components\.unit\.inputs\.on: is connected as well; an input has one source"),
    ("constant in wrong unit", ('[[connections]]\nfrom = "dispatch.Q_flow_set"\nto = "unit.Q_flow_set"\n',
                                '[components.unit.inputs]\nQ_flow_set = { value = 20.0, unit = "MWh" }\n'),
     r"components\.unit\.inputs\.Q_flow_set: unit is 'MWh', but this is in 'W'"),
    ("positions out of order", ("intake_position = 500.0", "intake_position = 1500.0"),
     r"components\.river\.parameters: positions must be in order: intake_position < outfall_position < length"),
    ("half a regression", ("slope = 0.95\n", ""), r"components\.river\.parameters: .*'slope' is missing"),
    ("air below the heating curve", ("T_air_warm = { value = 10.0", "T_air_warm = { value = -20.0"),
     r"components\.dispatch\.parameters: T_air_cold must lie below T_air_warm"),
    ("leap year", ("2010-01-06", "2012-01-06"), r"components\.demand: .*2012 is a leap year"),
]  # fmt: skip


def refused(path: Path, tmp_path: Path, message: str) -> None:
    """The command ends with 2 and one line on stderr that matches ``message``; nothing is written."""
    before = sorted(p.name for p in tmp_path.iterdir())
    result = runner.invoke(app, ["run", str(path), "--out", str(tmp_path / "out")])
    lines = [line for line in result.stderr.splitlines() if not line.startswith("building ")]
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith("cosim: ")
    assert str(path) in lines[0]
    assert re.search(message, lines[0]), lines[0]
    assert result.exit_code == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == before


@pytest.mark.parametrize(("replacement", "message"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_one_message_with_file_and_place(
    scenario: Callable[..., Path], tmp_path: Path, replacement: tuple[str, str], message: str
) -> None:
    refused(scenario(replacement), tmp_path, message)


SERIES = '''[components.flow]
type = "series"
parameters.file = "flow.csv"

[[connections]]
from = "flow.discharge"
to = "river.discharge"

[[connections]]
from = "demand.Q_flow"'''

GOOD_ROWS = "0,1400\n1800,1300\n3600,1200\n5400,1100\n7200,1000\n"

SERIES_CASES = [
    ("missing row", "time,discharge\ns,m3/s\n" + GOOD_ROWS.replace("3600,1200\n", ""),
     r"flow\.csv:5: a gap of 3600 s before this row.*'longest_gap'"),
    ("empty cell", "time,discharge\ns,m3/s\n" + GOOD_ROWS.replace("1200", ""),
     r"flow\.csv:5: column 'discharge' is empty: a gap in the series"),
    ("not a number", "time,discharge\ns,m3/s\n" + GOOD_ROWS.replace("1200", "n/a"),
     r"flow\.csv:5: column 'discharge' is 'n/a', not a number"),
    ("NaN", "time,discharge\ns,m3/s\n" + GOOD_ROWS.replace("1200", "nan"), r"flow\.csv:5: column 'discharge' is 'nan'"),
    ("time goes back", "time,discharge\ns,m3/s\n" + GOOD_ROWS.replace("3600", "600"),
     r"flow\.csv:5: time does not go forward"),
    ("too short", "time,discharge\ns,m3/s\n" + GOOD_ROWS.replace("7200,1000\n", ""),
     r"flow\.csv: covers 0 to 5400 s, but the run goes from 0 to 7200 s"),
    ("no units", "time,discharge\n" + GOOD_ROWS, r"flow\.csv:2: the second line holds the units"),
    ("wrong unit", "time,discharge\ns,kg/s\n" + GOOD_ROWS,
     r"flow\.discharge is in 'kg/s', river\.discharge wants 'm3/s'"),
    ("no such column", "time,dischrge\ns,m3/s\n" + GOOD_ROWS,
     r"connections\[0\]\.from: 'flow' has no output 'dischrge|did you mean 'dischrge'\?"),
    ("one cell too many", "time,discharge\ns,m3/s\n" + GOOD_ROWS.replace("1200", "1,200"),
     r"flow\.csv:5: 3 cells for 2 columns"),
    ("no time", "hour,discharge\ns,m3/s\n" + GOOD_ROWS, r"flow\.csv:1: the first column must be 'time', not 'hour'"),
    ("no file", None, r"flow\.csv: cannot be read \(No such file or directory\)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), [c[1:] for c in SERIES_CASES], ids=[c[0] for c in SERIES_CASES])
def test_faulty_series(scenario: Callable[..., Path], tmp_path: Path, text: str | None, message: str) -> None:
    path = scenario(('[[connections]]\nfrom = "demand.Q_flow"', SERIES), ("discharge = 1400.0\n", ""))
    if text is not None:
        (path.parent / "flow.csv").write_text(text)
    refused(path, tmp_path, message)


COUPLING_CASES = [
    ("unknown algorithm", 'algorithm = "strng"', r"coupling\.algorithm: should be .*'strong' or .*, not 'strng'"),
    ("unknown extrapolation", 'extrapolation = "cubic"',
     r"coupling\.extrapolation: should be .*'variable', not 'cubic'"),
    ("unknown smoothing", 'smoothing = "C2"', r"coupling\.smoothing: should be .*'C1', not 'C2'"),
    ("degree as a number", "extrapolation = 1", r"coupling\.extrapolation: should be 'constant', .*, not 1"),
    ("misspelt option", 'extrapolatoin = "linear"',
     r"coupling\.extrapolatoin: unknown key; did you mean 'extrapolation'"),
    ("unknown loop solver", 'loops.solver = "picard"',
     r"coupling\.loops\.solver: should be .*'fixed_point', not 'picard'"),
    ("loop tolerance of nothing", "loops.tolerance = 0.0",
     r"coupling\.loops\.tolerance: should be greater than 0, not 0"),
    ("loop tolerance of all", "loops.tolerance = 1.0", r"coupling\.loops\.tolerance: should be less than 1, not 1"),
    ("no iterations", "loops.max_iterations = 0",
     r"loops\.max_iterations: should be greater than or equal to 1, not 0"),
    ("half an iteration", "loops.max_iterations = 2.5", r"coupling\.loops\.max_iterations: .*integer.*not 2\.5"),
    ("unknown way out", 'loops.on_failure = "ignore"',
     r"loops\.on_failure: should be 'stop' or 'pass_on', not 'ignore'"),
    ("step tolerance of nothing", "step.tolerance = 0.0", r"coupling\.step\.tolerance: should be greater than 0"),
    ("step tolerance beyond one", "step.tolerance = 2.0", r"coupling\.step\.tolerance: should be less than 1, not 2"),
    ("negative first step", "step.first = -1.0", r"coupling\.step\.first: should be greater than 0, not -1"),
    ("least step of nothing", "step.least = 0.0", r"coupling\.step\.least: should be greater than 0"),
    ("least beyond most", "step = { least = 10.0, most = 1.0 }",
     r"coupling\.step: least \(10 s\) must not be longer than most \(1 s\)"),
    ("unknown estimator", 'step.estimator = "euler"',
     r"coupling\.step\.estimator: should be .*'predictor', not 'euler'"),
    ("step that is no table", "step = 60.0", r"coupling\.step: .*dictionary.*, not 60"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "message"), [c[1:] for c in COUPLING_CASES], ids=[c[0] for c in COUPLING_CASES])
def test_faulty_coupling(scenario: Callable[..., Path], tmp_path: Path, line: str, message: str) -> None:
    refused(scenario(("[coupling]", f"[coupling]\n{line}")), tmp_path, message)


def ring(first: str, second: str) -> str:
    """Two components in a ring, to stand before the first connection."""
    return f"""[components.p]
{first}

[components.q]
{second}

[[connections]]
from = "p.y"
to = "q.u"

[[connections]]
from = "q.y"
to = "p.u"

[[connections]]
from = "demand.Q_flow\""""


BEFORE_CONNECTIONS = '[[connections]]\nfrom = "demand.Q_flow"'
STEADY = 'type = "shift"\nparameters.gain = -0.5'


def test_strong_coupling_of_what_cannot_go_back(scenario: Callable[..., Path], tmp_path: Path) -> None:
    loop = ring('type = "rigid_shift"\nparameters.gain = 0.5', STEADY)
    path = scenario((BEFORE_CONNECTIONS, loop), ("[coupling]", '[coupling]\nalgorithm = "strong"'))
    refused(path, tmp_path, r"coupling\.algorithm: strong coupling takes steps of loops back, which 'p' cannot "
            r"\(it stands in the loop of p\.y -> q\.u\); take gauss_seidel")  # fmt: skip


def test_what_cannot_go_back_may_stand_beside_loops(scenario: Callable[..., Path], tmp_path: Path) -> None:
    alone = '[components.p]\ntype = "rigid_shift"\ninputs.u = 0.0\n\n' + BEFORE_CONNECTIONS
    path = scenario((BEFORE_CONNECTIONS, alone), ("[coupling]", '[coupling]\nalgorithm = "strong"'))
    assert run(path, out=tmp_path / "out").summary["verdict"]["status"] == "completed"


def test_halved_steps_of_what_cannot_go_back(scenario: Callable[..., Path], tmp_path: Path) -> None:
    alone = '[components.p]\ntype = "rigid_shift"\ninputs.u = 0.0\n\n' + BEFORE_CONNECTIONS
    path = scenario((BEFORE_CONNECTIONS, alone), ("[coupling]", '[coupling]\nstep.estimator = "richardson"'))
    refused(
        path, tmp_path, r"coupling\.step\.estimator: richardson takes steps back, which 'p' cannot; take .* predictor"
    )


@pytest.mark.parametrize("algorithm", ["gauss_seidel", "strong"])
def test_loop_without_solution_names_its_connection(
    scenario: Callable[..., Path], tmp_path: Path, algorithm: str
) -> None:
    """y = u + 1 both ways: x = x + 2."""
    loop = ring('type = "shift"', 'type = "shift"')
    path = scenario((BEFORE_CONNECTIONS, loop), ("[coupling]", f'[coupling]\nalgorithm = "{algorithm}"'))
    stopped(path, tmp_path, r"connection (p\.y -> q\.u|q\.y -> p\.u) did not converge at t = 0 s in \d+ iterations")


KICK = """[components.kick]
type = "series"
parameters.time = [0.0, 60.0]
parameters.columns = { y = [0.0, 1.0] }
parameters.interpolation = "hold"

[[connections]]
from = "kick.y"
to = "q.u"
add = true

"""


def test_loop_that_its_solver_does_not_solve(scenario: Callable[..., Path], tmp_path: Path) -> None:
    """Passing values round a gain of -4 diverges; the start is found by Newton's method, so a kick has to come."""
    loop = ring('type = "shift"\nparameters.gain = 2.0', 'type = "shift"\nparameters.gain = -2.0')
    loop = KICK + loop.replace('to = "q.u"', 'to = "q.u"\nadd = true')
    coupling = '[coupling]\nalgorithm = "strong"\nloops.solver = "fixed_point"'
    path = scenario((BEFORE_CONNECTIONS, loop), ("[coupling]", coupling))
    round_the_loop = r"connection (p\.y -> q\.u|q\.y -> p\.u) did not converge at t = 120 s in 30 iterations"
    stopped(path, tmp_path, round_the_loop + r": .*take another loop solver")


def stopped(path: Path, tmp_path: Path, message: str) -> None:
    """The command ends with 3 and one line that matches ``message``; the run folder says stopped."""
    result = runner.invoke(app, ["run", str(path), "--out", str(tmp_path / "out")])
    lines = [line for line in result.stderr.splitlines() if line.startswith("cosim: ")]
    assert len(lines) == 1, result.stderr
    assert re.search(message, lines[0]), lines[0]
    assert "Traceback" not in result.stderr
    assert result.exit_code == 3
    assert json.loads((tmp_path / "out" / "summary.json").read_text())["verdict"]["status"] == "stopped"


SET_POINT = '[[connections]]\nfrom = "dispatch.Q_flow_set"\nto = "unit.Q_flow_set"\n'
OTHER_SET_POINT = SET_POINT.replace("dispatch.Q_flow_set", "demand.Q_flow")
ON = 'from = "dispatch.on"\nto = "unit.on"\n'

CONNECTION_CASES = [
    ("Booleans added", (ON, ON + "add = true\n"),
     r"connections\[2\]: dispatch\.on -> unit\.on: Boolean values cannot be added"),
    ("one of two does not add", (SET_POINT, SET_POINT + "add = true\n\n" + OTHER_SET_POINT),
     r"connections\[4\]\.to: unit\.Q_flow_set already has the source dispatch\.Q_flow_set; .*several with add = true"),
    ("nothing to convert", (SET_POINT, SET_POINT.replace("dispatch.Q_flow_set", "weather.T_air")),
     r"connections\[3\]: weather\.T_air is in 'K', unit\.Q_flow_set wants 'W'"),
    ("rate of no amount", (SET_POINT, SET_POINT + 'transfer = "mean_rate"\n'),
     r"connections\[3\]: dispatch\.Q_flow_set is in 'W': a mean rate needs an accumulated amount \(J, kg\)"),
    ("rate of something else", ('to = "river.Q_flow_extracted"', 'to = "unit.Q_flow_set"\nadd = true'),
     r"connections\[4\]\.to: unit\.Q_flow_set already has the source"),
    ("unknown transfer", (SET_POINT, SET_POINT + 'transfer = "mean"\n'),
     r"connections\[3\]\.transfer: should be 'value' or 'mean_rate', not 'mean'"),
    ("conversion in words", (SET_POINT, SET_POINT + 'convert = "never"\n'),
     r"connections\[3\]\.convert: .*boolean.*'never'"),
    ("end without a port", ('to = "unit.Q_flow_set"', 'to = "unit"'), r"connections\[3\]\.to: .*match pattern.*'unit'"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("replacement", "message"), [c[1:] for c in CONNECTION_CASES], ids=[c[0] for c in CONNECTION_CASES]
)
def test_faulty_connection(
    scenario: Callable[..., Path], tmp_path: Path, replacement: tuple[str, str], message: str
) -> None:
    refused(scenario(replacement), tmp_path, message)


def test_without_conversion_any_number_goes_over(scenario: Callable[..., Path], tmp_path: Path) -> None:
    bare = SET_POINT.replace("dispatch.Q_flow_set", "weather.T_air") + "convert = false\n"
    results = Results(run(scenario((SET_POINT, bare)), out=tmp_path / "out").folder / "results.parquet")
    assert results["unit.Q_flow_set"][1:].tolist() == results["weather.T_air"][1:].tolist()


GIVEN_CASES = [
    ("series from two origins",
     'type = "series"\nparameters = { file = "a.csv", time = [0, 1], columns = { y = [0, 1] } }',
     r"components\.x\.parameters: rows come either from 'file', or from 'time' and 'columns'"),
    ("series back in time", 'type = "series"\nparameters = { time = [0, 0], columns = { y = [0, 1] } }',
     r"components\.x\.parameters: 'time' does not go forward"),
    ("series too short", 'type = "series"\nparameters = { time = [0, 1], columns = { y = [0.0, 1.0] } }',
     r"components\.x: 'time': covers 0 to 1 s, but the run goes from 0 to 7200 s"),
    ("series in words", 'type = "series"\nparameters = { time = [0, 1], columns = { y = ["cold", "warm"] } }',
     r"components\.x\.parameters\.columns\.y"),
    ("constant without outputs", 'type = "constant"', r"components\.x\.parameters\.outputs: is missing; add it"),
    ("constant of several values", 'type = "constant"\nparameters.outputs.y = [1, 2]',
     r"components\.x\.parameters\.outputs: 'y' is a list; a constant has one value"),
    ("constant switch in K", 'type = "constant"\nparameters.outputs.y = { value = true, unit = "K" }',
     r"components\.x\.parameters\.outputs\.y: true and false have no unit 'K'"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), [c[1:] for c in GIVEN_CASES], ids=[c[0] for c in GIVEN_CASES])
def test_faulty_constants_and_written_series(
    scenario: Callable[..., Path], tmp_path: Path, text: str, message: str
) -> None:
    refused(scenario((BEFORE_CONNECTIONS, f"[components.x]\n{text}\n\n{BEFORE_CONNECTIONS}")), tmp_path, message)


def test_wide_enough() -> None:
    """At least forty broken scenarios, each another."""
    cases = [*CASES, *SERIES_CASES, *COUPLING_CASES, *CONNECTION_CASES, *GIVEN_CASES]
    assert len({str(case[1]) for case in cases}) >= 40


def fmu_without(member: str | None, path: Path) -> None:
    """A file that calls itself an FMU: no zip (None), or one without ``member`` (a faulty modelDescription.xml)."""
    if member is None:
        path.write_bytes(b"PK but not a zip")
        return
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "no model")
        if member != "modelDescription.xml":
            archive.writestr("modelDescription.xml", "<fmiModelDescription fmiVersion='2.0'><")


@pytest.mark.parametrize(
    ("member", "message"),
    [
        (None, r"unit\.fmu: not an FMU, it cannot be read as a zip archive"),
        ("modelDescription.xml", r"unit\.fmu: not an FMU, it holds no modelDescription\.xml"),
        ("binaries", r"unit\.fmu: modelDescription\.xml is not valid"),
    ],
)
def test_corrupt_fmu(scenario: Callable[..., Path], tmp_path: Path, member: str | None, message: str) -> None:
    path = scenario(('type = "stand_in"\nparameters.cop = 2.5', 'fmu = "unit.fmu"'))
    fmu_without(member, path.parent / "unit.fmu")
    refused(path, tmp_path, r"components\.unit: .*" + message)


@pytest.mark.parametrize(
    ("replacements", "message"),
    [
        ([("parameters.cop = 2.5", "parameters.cop = 2.5\nparameters.fails_at = 3600.0")],
         r"component 'unit' failed at t = 3600 s while stepping: compressor surged"),
        ([("parameters.cop = 2.5", "parameters.cop = 2.5\nparameters.yields_nan_at = 3600.0")],
         r"component 'unit' failed at t = 3600 s while stepping: its output 'E_supply' is nan"),
        ([('[[connections]]\nfrom = "demand.Q_flow"', SERIES), ("discharge = 1400.0\n", "")],
         r"component 'river' failed at t = 3660 s while stepping: discharge is -\d+.* m3/s; the river must flow"),
    ],
    ids=["exception", "NaN", "negative flow"],
)  # fmt: skip
def test_failure_during_the_run_ends_with_3_and_a_run_that_says_stopped(
    scenario: Callable[..., Path], tmp_path: Path, replacements: list[tuple[str, str]], message: str
) -> None:
    path = scenario(*replacements)
    (path.parent / "flow.csv").write_text("time,discharge\nh,m3/s\n0,1400\n1,1400\n1.001,-1400\n2,-1400\n")
    path.write_text(path.read_text().replace('"flow.csv"', '"flow.csv"\nparameters.longest_gap = 3600.0'))
    result = runner.invoke(app, ["run", str(path), "--out", str(tmp_path / "out")])
    lines = [line for line in result.stderr.splitlines() if line.startswith("cosim: ")]
    assert len(lines) == 1
    assert re.search(message, lines[0]), lines[0]
    assert str(tmp_path / "out") in lines[0]
    assert result.exit_code == 3
    assert json.loads((tmp_path / "out" / "summary.json").read_text())["verdict"]["status"] == "stopped"
    assert not (tmp_path / "out.running").exists()


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
