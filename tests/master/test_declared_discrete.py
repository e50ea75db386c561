"""Loops whose values are all declared discrete, as many an FMU calls everything that it gives."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from cosim import Result, System
from cosim.errors import InputError
from cosim.system import Port, PortType, PythonComponent
from cosim.system.ports import Abilities, BoolArray


class Room(PythonComponent):
    """dT/dt = q - T with q held over a step, solved exactly."""

    INPUTS = (Port("q", continuous=False),)
    OUTPUTS = (Port("T", continuous=False), Port("warm", type=PortType.BOOLEAN))

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"T": 1.0, "warm": 1.0}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        T = inputs["q"] + (float(self.y[0]) - inputs["q"]) * np.exp(-step)
        return {"T": T, "warm": float(T > 0.5)}


class Heater(PythonComponent):
    """q = -3 T at once."""

    INPUTS = (Port("T", continuous=False), Port("off", type=PortType.BOOLEAN))
    OUTPUTS = (Port("q", continuous=False),)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"q": -3.0 * inputs["T"]}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return self.start(time, inputs)

    @property
    def feedthrough(self) -> BoolArray:
        return np.array([[True, False]])

    def refresh(self) -> None:
        self.y[0] = -3.0 * self.u[0]


class RigidHeater(Heater):
    ABILITIES = Abilities(restores=False)


STEP = 0.1


def run(algorithm: str, heater: type[Heater] = Heater, **options: object) -> Result:
    s = System().component("room", Room).component("heater", heater)
    s.connect("room.T", "heater.T", **options).connect("heater.q", "room.q", **options)
    return s.connect("room.warm", "heater.off").run(1.0, STEP, algorithm=algorithm)


def test_strong_coupling_solves_them() -> None:
    """Each step holds what the heater gives at its end: T' = T e / (1 + 3 (1 - e)) with e = exp(-step)."""
    e = np.exp(-STEP)
    result = run("strong")
    assert result["room.T"] == pytest.approx((e / (1.0 + 3.0 * (1.0 - e))) ** np.arange(11), rel=1e-6)
    assert result["room.q"][1:] == pytest.approx(-3.0 * result["room.T"][1:], rel=1e-6)
    assert result.statistics.iterations > 10
    held = run("gauss_seidel")["room.T"]
    assert abs(held[-1] - result["room.T"][-1]) > 1e-3


def test_what_cannot_go_back_is_refused_there_too() -> None:
    with pytest.raises(
        InputError, match=r"coupling\.algorithm: .* which 'heater' cannot \(it stands in the loop of room"
    ):
        run("strong", RigidHeater)


def test_a_connection_can_be_called_continuous() -> None:
    """Then inputs follow their courses, and the coupling is of second order instead of first."""

    def error(**options: object) -> float:
        s = System().component("room", Room).component("heater", Heater)
        s.connect("room.T", "heater.T", **options).connect("heater.q", "room.q", **options)
        s.connect("room.warm", "heater.off")
        result = s.run(1.0, STEP, algorithm="strong", extrapolation="linear")
        return abs(float(result["room.T"][-1]) - np.exp(-4.0))

    assert error(continuous=True) < 0.1 * error()
    s = System().component("room", Room).component("heater", Heater).connect("room.warm", "heater.off", continuous=True)
    with pytest.raises(
        InputError, match=r"connections\[0\]: room\.warm -> heater\.off: only Real values can be continuous"
    ):
        s.run(1.0, STEP)
