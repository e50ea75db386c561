"""Saving and restoring states, failures on the way, and directional derivatives: what an iterating master needs."""

from collections.abc import Callable

import numpy as np
import pytest

from cosim.errors import InputError, SimulationError
from cosim.fmu import CoSimulation, FmuError, Outcome

Running = Callable[..., CoSimulation]

DRIVEN = """
model Driven "A pendulum that is pushed, with a counter of its passes and a memory of the last push"
  input Real push[2](each start = 0);
  parameter Real gain[2] = {1, 0.5};
  Real phi(start = 1, fixed = true), w(start = 0, fixed = true);
  discrete output Integer passes(start = 0, fixed = true);
  output Real y[2];
  output Real mixed = phi*push[1] + w;
equation
  der(phi) = w;
  der(w) = -9.81*sin(phi) - 0.1*w + gain*push;
  y[1] = sin(phi) + push[1]^2;
  y[2] = phi*push[2] + 3*push[1];
  when phi < 0 then
    passes = pre(passes) + 1;
  end when;
end Driven;
"""

ENDING = """
model Ending
  parameter Real burst = 1e9, finish = 1e9;
  output Real x(start = 0, fixed = true);
equation
  der(x) = 1;
  assert(time < burst, "the pipe burst");
  when time > finish then
    terminate("the day is over");
  end when;
end Ending;
"""


def all_bits(instance: CoSimulation) -> bytes:
    names = [v.name for v in instance.description.variables.values() if v.type in ("Real", "Integer", "Boolean")]
    read = np.empty(len(names))
    instance.variables(names).get(read)
    return read.tobytes()


def test_a_restored_state_goes_on_to_the_bit(running: Running) -> None:
    driven = running(DRIVEN, "Driven")
    inputs = driven.variables(["push[1]", "push[2]"])
    inputs.set(np.array([1.0, -2.0]))
    driven.do_step(0.0, 0.7)
    state, before = driven.save_state(), all_bits(driven)
    paths = []
    for _ in range(2):
        inputs.set(np.array([0.3, 0.4]))
        for index in range(5):
            assert driven.do_step(0.7 + 0.3 * index, 0.3, may_go_back=True).outcome is Outcome.DONE
        paths.append(all_bits(driven))
        inputs.set(np.array([7.0, 7.0]))
        driven.restore_state(state)
        assert all_bits(driven) == before
    assert paths[0] == paths[1] != before
    driven.do_step(0.7, 0.1)
    again = driven.save_state(state)  # in the memory of the first
    assert again is state
    driven.free_state(state)
    with pytest.raises(SimulationError, match="driven: the saved state is freed already"):
        driven.restore_state(state)


def test_states_belong_to_their_instance(running: Running) -> None:
    first, second = running(DRIVEN, "Driven"), running(DRIVEN, "Driven")
    state = first.save_state()
    with pytest.raises(SimulationError, match="or that of another instance"):
        second.restore_state(state)


def test_a_failed_step_names_the_words_and_can_be_taken_back(running: Running, fmi: str) -> None:
    ending = running(ENDING, "Ending", {"burst": 1.5})
    ending.do_step(0.0, 1.0)
    state = ending.save_state()
    with pytest.raises(FmuError, match="the pipe burst") as caught:
        ending.do_step(1.0, 1.0, may_go_back=True)
    assert (caught.value.function, caught.value.status) == (f"fmi{fmi[0]}DoStep", "error")
    ending.restore_state(state)
    assert ending.do_step(1.0, 0.25).outcome is Outcome.DONE
    x = np.empty(1)
    ending.variables(["x"]).get(x)
    assert x[0] == pytest.approx(1.25, rel=1e-12)


def test_an_fmu_that_ends_the_simulation_says_when_and_why(running: Running) -> None:
    ending = running(ENDING, "Ending", {"finish": 1.5})
    assert ending.do_step(0.0, 1.0).outcome is Outcome.DONE
    made = ending.do_step(1.0, 1.0)
    assert made.outcome is Outcome.TERMINATED
    assert made.time == pytest.approx(1.5, abs=1e-6)
    assert any("the day is over" in word for word in made.words)


@pytest.mark.parametrize("failing", ["initialisation", "a step"])
def test_close_after_every_failure(running: Running, failing: str) -> None:
    ending = running(ENDING, "Ending", {"burst": -1.0 if failing == "initialisation" else 0.5}, initialised=False)
    ending.enter_initialization(0.0, 10.0)
    with pytest.raises(FmuError, match="the pipe burst"):
        ending.exit_initialization()
        ending.do_step(0.0, 1.0)
    ending.close()
    ending.close()
    assert ending.messages() == []


def test_directional_derivatives_are_those_of_differences(running: Running) -> None:
    driven = running(DRIVEN, "Driven")
    driven.do_step(0.0, 0.4)
    unknowns, knowns = ["y[2]", "mixed", "y[1]"], ["push[2]", "push[1]"]
    at, seed = np.array([0.6, -0.3]), np.array([0.25, -1.5])
    inputs, outputs = driven.variables(knowns), driven.variables(unknowns)
    sides = []
    for sign in (1.0, -1.0):
        inputs.set(at + sign * 1e-4 * seed)
        sides.append(np.empty(3))
        outputs.get(sides[-1])
    inputs.set(at)
    found = np.empty(3)
    derivative = driven.directional_derivative(unknowns, knowns)
    for _ in range(2):
        derivative.along(seed, found)
        assert found == pytest.approx((sides[0] - sides[1]) / 2e-4, abs=1e-8)


def test_derivatives_of_one_element_leave_the_others_alone(running: Running) -> None:
    driven = running(DRIVEN, "Driven")
    found = np.empty(1)
    driven.directional_derivative(["y[2]"], ["push[1]"]).along(np.array([2.0]), found)
    assert found[0] == pytest.approx(6.0, rel=1e-14)
    with pytest.raises(InputError, match="'passes' is Integer and has no derivatives"):
        driven.directional_derivative(["passes"], ["push[1]"])
