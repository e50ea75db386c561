"""One FMU alone, from files."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError, SimulationError
from cosim.fmu import simulate


@pytest.mark.parametrize("fmi_type", ["cs", "me"])
def test_inputs_from_csv_and_outputs_to_csv(tank: Path, tmp_path: Path, fmi_type: str) -> None:
    table = tmp_path / "in.csv"
    table.write_text("time,Q_flow,on\n0,1000,1\n1000,5000,1\n")
    out = tmp_path / "out.csv"
    simulate(tank, stop=1000.0, start_values={"G": "0"}, input_csv=table, out=out, fmi_type=fmi_type, interval=10.0)  # type: ignore[arg-type]
    written = np.genfromtxt(out, delimiter=",", names=True)
    assert written["time"][-1] == pytest.approx(1000.0)
    # held over each 10 s in Co-Simulation, continuous in Model Exchange: 3 MJ but for a step's ramp
    assert written["T"][-1] == pytest.approx(303.0, abs=0.06)  # default tolerance 1e-4 of 300 K
    assert [path.name for path in tmp_path.iterdir() if "partial" in path.name] == []


MIXING = """
model Mixing
  parameter Real c[2] = {1, 2};
  parameter Boolean open[2] = {true, false};
  parameter Real scale = 1;
  Real x(start = 1, fixed = true);
  output Real y[2, 2];
  output Real sum = y[1, 1] + y[2, 2];
equation
  der(x) = -x;
  y = scale*{{c[1], c[2]}, {if open[1] then 1 else 0, if open[2] then 1 else 0}};
end Mixing;
"""


@pytest.mark.parametrize("start", [{"c[2]": "7", "open[2]": "true"}, {"c[2]": 7.0, "open[2]": True}])
def test_arrays_by_element(
    compiled: Callable[[str, str, str], Path], fmi: str, tmp_path: Path, start: dict[str, str | float]
) -> None:
    out = tmp_path / "out.csv"
    result = simulate(compiled(MIXING, "Mixing", fmi), stop=1.0, start_values={**start, "scale": 2}, out=out)
    expected = {"y[1,1]": 2.0, "y[1,2]": 14.0, "y[2,1]": 2.0, "y[2,2]": 2.0, "sum": 4.0}
    assert {name: result[name][-1] for name in result.dtype.names or () if name != "time"} == expected
    header = out.read_text().splitlines()[0]
    assert all(f'"{name}"' in header for name in expected)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("t,Q_flow\n0,1\n", "the first column must be 'time'"),
        ("time,Qflow\n0,1\n1,1\n", "column 'Qflow' is no input of the FMU; did you mean 'Q_flow'"),
        ("time,Q_flow\n0,1\n1,\n", "line 3: column 'Q_flow' has no number"),
        ("time,Q_flow\n0,1\n2,1\n1,1\n", "line 4: time goes backwards"),
        ("time,Q_flow\n0,1\n1,2,3\n", "is no CSV"),
    ],
)
def test_faulty_input_files_are_named_with_line(tank: Path, tmp_path: Path, text: str, message: str) -> None:
    table = tmp_path / "in.csv"
    table.write_text(text)
    with pytest.raises(InputError, match=message):
        simulate(tank, stop=1.0, input_csv=table, out=tmp_path / "out.csv")
    assert not (tmp_path / "out.csv").exists()


def test_unknown_variable_suggests_the_nearest(tank: Path) -> None:
    with pytest.raises(InputError, match="has no variable 'Q_flw' to set; did you mean 'Q_flow'"):
        simulate(tank, stop=1.0, start_values={"Q_flw": "1"})


def test_failure_carries_the_message_of_the_fmu(tank: Path) -> None:
    with pytest.raises(SimulationError, match="the tank burst"):
        simulate(tank, stop=100.0, start_values={"burst": "50"})
