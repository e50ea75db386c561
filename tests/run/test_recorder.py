"""What FMUs say during a run stands in its log, with time and component."""

from pathlib import Path

import pytest

from cosim.fmu import read_description
from cosim.master import Jacobi, simulate
from cosim.modelica import build
from cosim.results import RunFolder
from cosim.run.recorder import Recorder
from cosim.system import FmuComponent, SystemGraph

MODEL = """
model Filling
  parameter Real full = 0.5;
  output Real x(start = 0, fixed = true);
equation
  der(x) = 0.1;
  assert(x < full, "nearly full", AssertionLevel.warning);
end Filling;
"""


@pytest.mark.parametrize("fmi", ["2.0", "3.0"])
def test_messages_come_with_the_point_at_which_they_were_new(tmp_path: Path, fmi: str) -> None:
    (tmp_path / "Filling.mo").write_text(MODEL, encoding="utf-8")
    fmu = build("Filling", sources=[tmp_path / "Filling.mo"], compiler="builtin", fmi=fmi, out=tmp_path).path
    folder = RunFolder(tmp_path / "run", "", {})
    description = read_description(fmu)
    early, late = (FmuComponent(n, fmu, description, {"full": v}) for n, v in (("early", 0.25), ("late", 0.65)))
    simulate(SystemGraph((late, early), ()), Jacobi(), 0.0, 10.0, 1.0, observers=[Recorder(folder)])
    folder.merge_results()
    said = [line.split(" ", 1)[1] for line in (folder.finish() / "log.txt").read_text().splitlines()]
    assert [line.split(": warning")[0] for line in said] == ["t = 3 s: early", "t = 7 s: late"]
    assert all("nearly full" in line for line in said)
