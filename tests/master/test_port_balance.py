"""Balances of declared ports: closed to rounding where amounts are handed over, shown by name where rates are held."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

import numpy as np
import pytest

from cosim import Result, System
from cosim.errors import InputError
from cosim.system import Port, PythonComponent

STOP, STEP = 20.0, 0.5


def heat(time: float) -> float:
    """J given since the start."""
    return 1e6 * (1.0 - np.cos(time / 7.0))


def rate(time: float) -> float:
    """W"""
    return 1e6 / 7.0 * np.sin(time / 7.0)


class Giver(PythonComponent):
    """Gives heat that is known in closed form, as a rate and as its integral."""

    OUTPUTS = (Port("E", "kJ"), Port("Q_flow", "W"))

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"E": 7.0, "Q_flow": rate(time)}  # an integral that does not begin at zero

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"E": 7.0 + heat(time + step) / 1e3, "Q_flow": rate(time + step)}


class Taker(PythonComponent):
    """Adds up what it is given."""

    INPUTS = (Port("Q_flow", "W"),)
    OUTPUTS = (Port("E", "J"),)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"E": 0.0}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"E": self.y[0] + inputs["Q_flow"] * step}


class Mass(PythonComponent):
    """Moves with cos(t), whatever force comes; the other side's force is sin(t)."""

    INPUTS = (Port("F", "N"),)
    OUTPUTS = (Port("v", "m/s"),)
    MOTION: ClassVar[Callable[[float], float]] = np.cos

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {self.OUTPUTS[0].name: float(type(self).MOTION(time))}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return self.start(time + step, inputs)


class Spring(Mass):
    INPUTS = (Port("v", "m/s"),)
    OUTPUTS = (Port("F", "N"),)
    MOTION = np.sin


def joined(*, taker_first: bool = False, **connection: str) -> System:
    s = System()
    kinds = [("giver", Giver), ("taker", Taker)]
    for name, kind in reversed(kinds) if taker_first else kinds:
        s.component(name, kind)
    s.connect(connection.pop("source"), "taker.Q_flow", **connection)
    return s.port("wall", "heat", "giver.E", "taker.Q_flow")


CONSERVING = [
    {"algorithm": "gauss_seidel"},
    {"algorithm": "jacobi"},
    {"algorithm": "jacobi", "taker_first": True},
    {"algorithm": "strong"},
    {"algorithm": "multi_rate", "rates": {"taker": 4}},
    {"control": {"tolerance": 1e-3}, "extrapolation": "linear"},
]


@pytest.mark.parametrize("options", CONSERVING, ids=lambda o: "-".join(map(str, o.values())))
def test_amounts_that_are_handed_over_close_to_rounding_after_every_step(options: dict[str, object]) -> None:
    taker_first = bool(options.get("taker_first"))
    system = joined(source="giver.E", transfer="mean_rate", taker_first=taker_first)
    result = system.run(STOP, STEP, **{k: v for k, v in options.items() if k != "taker_first"})
    wall = result.ports["wall"]
    assert (wall.kind, wall.unit) == ("heat", "J")
    assert wall.given == pytest.approx(heat(STOP), rel=1e-12)
    assert abs(wall.worst) < 1e-9 * wall.given
    assert abs(wall.step) < 1e-9 * wall.given
    assert wall.taken + wall.in_transit == pytest.approx(wall.given, rel=1e-12)
    late = options.get("algorithm") in ("jacobi", "multi_rate")  # here the taker steps with what was given before
    assert (wall.in_transit > 0.0) == late


def held() -> Result:
    return joined(source="giver.Q_flow").run(STOP, STEP)


def test_held_rates_show_what_they_lose_with_amount_and_time() -> None:
    times = np.arange(0.0, STOP + STEP / 2, STEP)
    taken = STEP * np.cumsum(rate(times[1:]))  # the newest rate, over the step that it ends
    left = heat(times[1:]) - taken
    wall = held().ports["wall"]
    assert wall.absolute == pytest.approx(left[-1], rel=1e-9)
    worst = int(np.argmax(np.abs(left)))
    assert (wall.worst, wall.at) == pytest.approx((left[worst], times[1 + worst]), rel=1e-9)
    steps = np.diff(np.concatenate([[0.0], left]))
    worst = int(np.argmax(np.abs(steps)))
    assert (wall.step, wall.step_at) == pytest.approx((steps[worst], times[1 + worst]), rel=1e-6)
    assert abs(wall.relative or 0.0) > 1e-3


def test_a_power_bond_shows_what_its_held_halves_make_of_nothing() -> None:
    s = System().component("mass", Mass).component("spring", Spring)
    s.connect("spring.F", "mass.F").connect("mass.v", "spring.v")
    s.port("shaft", "power", ["mass.F", "mass.v"], ["spring.F", "spring.v"])
    shaft = s.run(STOP, STEP, algorithm="gauss_seidel").ports["shaft"]
    t = np.arange(0.0, STOP + STEP / 2, STEP)
    force, speed = np.sin(t), np.cos(t)
    given = STEP * np.sum(force[:-1] * (speed[:-1] + speed[1:]) / 2)  # the mass has had the force before
    taken = STEP * np.sum(speed[1:] * (force[:-1] + force[1:]) / 2)  # the spring has had the newest speed
    assert (shaft.given, shaft.taken) == pytest.approx((given, taken), rel=1e-12)
    assert shaft.absolute == pytest.approx(given - taken, rel=1e-9)


def test_a_rate_and_its_integral_agree_as_well_as_the_trapezoidal_rule() -> None:
    """Both sides stand at one component: what is left is the error of the rule, second order in the step."""

    def left(step: float) -> float:
        s = System().component("giver", Giver).port("own", "heat", "giver.E", "giver.Q_flow")
        return abs(s.run(STOP, step).ports["own"].absolute)

    assert left(0.5) / left(0.25) == pytest.approx(4.0, rel=0.01)


@pytest.mark.parametrize(
    ("port", "message"),
    [
        (("heat", "giver.E", "taker.Q"), "balance.ports.wall: 'taker' has no port 'Q'; known: E, Q_flow"),
        (("heat", "gver.E", "taker.Q_flow"), "balance.ports.wall: there is no component 'gver'; did you mean 'giver'"),
        (("mass", "giver.E", "taker.Q_flow"), r"balance.ports.wall: 'E' \[kJ\]: a mass port needs .* kg or .* kg/s"),
        (("heat", ["giver.E", "giver.Q_flow"], "taker.Q_flow"), r"'E' \[kJ\] \* 'Q_flow' \[W\]: a heat port needs"),
        (("heat", ["giver.E"] * 3, "taker.Q_flow"), "balance.ports.wall.given: .* one column, or two"),
        (("sound", "giver.E", "taker.Q_flow"), "balance.ports.wall.kind"),
    ],
)
def test_ports_that_do_not_fit_are_refused_with_their_place(port: tuple[str, str, str], message: str) -> None:
    s = System().component("giver", Giver).component("taker", Taker).connect("giver.Q_flow", "taker.Q_flow")
    with pytest.raises(InputError, match=message):
        s.port("wall", *port).run(STOP, STEP)


def test_two_ports_need_two_names() -> None:
    with pytest.raises(InputError, match=r"balance\.ports\.wall: there is one of this name already"):
        joined(source="giver.Q_flow").port("wall", "heat", "giver.E", "taker.E")
