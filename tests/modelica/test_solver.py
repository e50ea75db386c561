"""The solver of Co-Simulation: order, sparse systems against closed forms, steps that outlast a communication step."""

from __future__ import annotations

import math
import runpy
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

Make = Callable[..., Any]

_RUNTIME = runpy.run_path(str(Path(__file__).with_name("test_runtime.py")))
libraries, make = _RUNTIME["libraries"], _RUNTIME["make"]
begin, run, statistics = _RUNTIME["begin"], _RUNTIME["run"], _RUNTIME["statistics"]
pytestmark = _RUNTIME["pytestmark"]

N_CELLS = 5000


def test_five_thousand_cells_decay_as_the_first_eigenvector(make: Make) -> None:
    """Exact in space and time: x_i(t) = sin(i pi/(n+1)) exp(-4 k sin^2(pi/(2(n+1))) t)."""
    fmu = run(begin(make("rod"), 1e-8), 0.1, 4)
    shape = np.sin(np.arange(1, N_CELLS + 1) * np.pi / (N_CELLS + 1))
    rate = 4 * (N_CELLS + 1) ** 2 * math.sin(math.pi / (2 * (N_CELLS + 1))) ** 2
    # Rounding: differences of neighbours over the squared width of a cell leave about 1e-9.
    assert np.max(np.abs(np.array(fmu.getReal(range(N_CELLS))) - shape * math.exp(-0.1 * rate))) < 1e-8


def test_saved_state_of_a_sparse_model_is_linear_in_its_size(make: Make) -> None:
    """No n*n array: 5,000 states would make 200 MB of one."""
    fmu = begin(make("rod"), 1e-6)
    fmu.doStep(0.0, 0.01)
    state = fmu.getFMUstate()
    assert len(fmu.serializeFMUstate(state)) < 5e6
    fmu.freeFMUstate(state)


def test_order_of_convergence_is_five(make: Make) -> None:
    """Error over steps on a smooth problem: its exponent lies well above that of the third-order estimate."""
    points = []
    for tolerance in (1e-5, 1e-7, 1e-9):
        fmu = begin(make("stiff"), tolerance, stop=1.0)
        fmu.setReal([4], [1.0])
        run(fmu, 1.0)
        deviation = abs(fmu.getReal([1])[0] - (1 - math.exp(-1)))
        points.append((statistics(fmu)["steps"], deviation))
    (coarse_steps, coarse), _, (fine_steps, fine) = points
    assert math.log(coarse / fine) / math.log(fine_steps / coarse_steps) > 4.0


def test_looking_ahead_changes_nothing_beyond_the_tolerance(make: Make) -> None:
    """Inputs that rest let steps pass the communication points; every value is that of the closed form there too."""
    for tolerance in (1e-4, 1e-6, 1e-8):
        fmu = begin(make("stiff"), tolerance)
        fmu.setReal([4], [1.0])
        worst = 0.0
        for a, b in pairwise(np.linspace(0.0, 4.0, 401)):
            fmu.doStep(a, b - a)
            worst = max(worst, abs(fmu.getReal([1])[0] - (1 - math.exp(-b))))
        assert worst < tolerance
        assert statistics(fmu)["steps"] < 200  # fewer than communication steps


def test_change_of_an_input_voids_what_lies_beyond(make: Make) -> None:
    """The step under way knew nothing of the change: z' = u - z with u from 1 to 0 at t = 2."""
    fmu = begin(make("stiff"), 1e-8)
    fmu.setReal([4], [1.0])
    times = np.arange(401) * 0.01
    for i, now in enumerate(times[:-1]):
        if i == 200:
            fmu.setReal([4], [0.0])
        fmu.doStep(now, 0.01)
    exact = (1 - math.exp(-2.0)) * math.exp(-2.0)
    assert fmu.getReal([1])[0] == pytest.approx(exact, rel=1e-7)


def test_balance_closes_at_points_inside_a_step(make: Make) -> None:
    """Robertson's concentrations sum to 1 at every communication point: dense output keeps linear invariants."""
    fmu = begin(make("robertson"), 1e-5)
    for i in range(2000):
        fmu.doStep(float(i), 1.0)
        assert fmu.getReal([6])[0] == pytest.approx(1.0, abs=2e-14)
    assert statistics(fmu)["steps"] < 1000


SCRIPT = """
import sys
from pathlib import Path
import fmpy.fmi2 as f
folder, name, start = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
fmu = f.FMU2Slave(guid="{" + name + "}", unzipDirectory=str(folder), modelIdentifier=name, instanceName=name,
                  libraryPath=str(folder / (name + ".so")))
fmu.instantiate()
state = fmu.deSerializeFMUstate(sys.stdin.buffer.read())
fmu.setFMUstate(state)
step = float(sys.argv[4])
for i in range(start, start + 1000):
    fmu.doStep(step * i, step)
    sys.stdout.buffer.write(b"".join(float(x).hex().encode() for x in fmu.getReal([0, 1, 2])))
"""


@pytest.mark.parametrize(("name", "step"), [("rod", 1e-5), ("vanderpol", 2e-3), ("tanks", 0.1)])
def test_state_saved_inside_a_step_goes_on_in_a_new_process(
    make: Make, libraries: Path, name: str, step: float
) -> None:
    """Saved where a step reaches beyond the point; factors are not in the state and come out the same again."""
    fmu = begin(make(name), 1e-5)
    for i in range(50):
        fmu.doStep(step * i, step)
    state = fmu.getFMUstate()
    data = fmu.serializeFMUstate(state)
    fmu.freeFMUstate(state)
    here = []
    for i in range(50, 1050):
        fmu.doStep(step * i, step)
        here.append(b"".join(float(x).hex().encode() for x in fmu.getReal([0, 1, 2])))
    command = [sys.executable, "-c", SCRIPT, str(libraries), name, "50", repr(step)]
    there = subprocess.run(command, input=data, capture_output=True, check=True)
    assert there.stdout == b"".join(here)
