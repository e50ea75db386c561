"""Cases of comparison whose verdict is known, by what they are made of.

Each says what a person who knows both signals would say. Times in s. Where nothing else is said the tolerance is 1 % of
the reference's range (``VALUE``) and 0.1 s (``TIME``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from cosim.results.comparison import Tolerance, Verdict
from cosim.results.trajectory import FloatArray, Trajectory

VALUE, TIME = 0.01, 0.1
STANDARD = Tolerance(range=VALUE, time=TIME)
T = np.linspace(0.0, 10.0, 1001)
COARSE = np.linspace(0.0, 10.0, 41)
TENTHS = np.linspace(0.0, 10.0, 101)
ODD = np.append(np.arange(0.0, 10.0, 0.0137), 10.0)


@dataclass(frozen=True, eq=False)
class Case:
    """``first`` and ``worst`` are times (s) of violations, ``size`` is how far outside the worst is; None where they
    are not known. ``within`` says how exactly they are, in s and in the signal's unit."""

    name: str
    reference: Trajectory
    result: Trajectory | None
    verdict: Verdict
    tolerance: Tolerance = STANDARD
    first: float | None = None
    worst: float | None = None
    size: float | None = None
    within: float = 1e-9


def signal(values: FloatArray, times: FloatArray = T, **more: object) -> Trajectory:
    return Trajectory(times, np.broadcast_to(np.asarray(values, dtype=np.float64), times.shape).copy(), **more)  # type: ignore[arg-type]


def exact_steps(*jumps: tuple[float, float], start: float = 0.0, stop: float = 10.0) -> Trajectory:
    """Constant but for jumps (time, new value), each with the values before and after."""
    times, values = [0.0], [start]
    for at, new in jumps:
        times += [at, at]
        values += [values[-1], new]
    return Trajectory(np.array([*times, stop]), np.array([*values, values[-1]]))


def sampled_steps(*jumps: tuple[float, float], times: FloatArray = T, start: float = 0.0) -> FloatArray:
    """The same, sampled: each value holds from its time on."""
    values = np.full(times.shape, start)
    for at, new in jumps:
        values[times >= at - 1e-9] = new
    return values


def bumped(values: FloatArray, place: int, by: float) -> FloatArray:
    changed = values.copy()
    changed[place] += by
    return changed


def switching(begin: float, period: float, count: int) -> Trajectory:
    """0, then ``count`` switches on (and one less off), ``period`` apart, then 1."""
    jumps = [(begin + k * period, float(k % 2 == 0)) for k in range(2 * count - 1)]
    return exact_steps(*jumps)


SINE = np.sin(T)
RAMP = 0.1 * T
EXPONENTIAL = 1.0 - np.exp(-T)
STEP = exact_steps((5.0, 1.0))
SAMPLED = signal(sampled_steps((5.0, 1.0)))
PULSE = exact_steps((5.0, 1.0), (5.15, 0.0))
NOISE = np.random.default_rng(20).uniform(-1.0, 1.0, T.size)
NARROW = Tolerance(absolute=0.01, time=0.0)
P, EV, OUT = Verdict.PASSED, Verdict.EVENTS, Verdict.OUTSIDE

SHIFTED = (
    Case("exact jump, 0.05 s late", STEP, exact_steps((5.05, 1.0)), P),
    Case("exact jump, late by the tolerance itself", STEP, exact_steps((5.1, 1.0)), P),
    Case("exact jump, early by the tolerance itself", STEP, exact_steps((4.9, 1.0)), P),
    Case("exact jump, 0.11 s late", STEP, exact_steps((5.11, 1.0)), EV, first=5.11, size=0.99),
    Case("exact jump, 0.3 s early", STEP, exact_steps((4.7, 1.0)), EV, first=4.7, size=0.99),
    Case("sampled jump, late by five samples", SAMPLED, signal(sampled_steps((5.05, 1.0))), P),
    Case("sampled jump, late by ten samples, the tolerance", SAMPLED, signal(sampled_steps((5.1, 1.0))), P),
    Case("sampled jump, late by eleven samples", SAMPLED, signal(sampled_steps((5.11, 1.0))), EV, first=5.1, size=0.99,
         within=1e-6),
    Case("sampled jump, one sample late, no time tolerance", SAMPLED, signal(sampled_steps((5.01, 1.0))), EV, NARROW,
         first=5.0, size=0.99),
    Case("sampled jump, one sample early, no time tolerance", SAMPLED, signal(sampled_steps((4.99, 1.0))), EV, NARROW,
         first=4.99, size=0.99),
    Case("two jumps, the second 0.5 s late", exact_steps((3.0, 1.0), (7.0, 2.0)),
         exact_steps((3.05, 1.0), (7.5, 2.0)), EV, first=7.5, size=0.98),
    Case("jump within the tolerance, by another height", STEP, exact_steps((5.05, 1.2)), OUT, first=5.05, size=0.19),
    Case("jump near the end that the result makes after it", exact_steps((9.95, 1.0)), signal(0.0), P),
    Case("jump that is missing", STEP, signal(0.0), EV, first=5.11, size=0.99, within=0.02),
    Case("jump that the reference does not make", signal(0.0), STEP, EV,
         Tolerance(absolute=0.01, time=TIME), first=5.0, size=0.99),
    Case("pulse shorter than the time tolerance that is missing", PULSE, signal(0.0), EV, first=5.0, size=0.99),
    Case("pulse shorter than the time tolerance too many", signal(0.0), PULSE, EV,
         Tolerance(absolute=0.01, time=TIME), first=5.0, size=0.99),
    Case("Boolean, on 0.05 s late", replace(SAMPLED, discrete=True),
         replace(signal(sampled_steps((5.05, 1.0))), discrete=True), P),
    Case("Boolean, on 0.09 s late, sampled at 0.1 s", replace(SAMPLED, discrete=True),
         signal(sampled_steps((5.09, 1.0), times=TENTHS), TENTHS, discrete=True), P),
    Case("Boolean, sampled at 0.1 and 0.137 s", signal(sampled_steps((5.0, 1.0), times=TENTHS), TENTHS, discrete=True),
         signal(sampled_steps((5.05, 1.0), times=ODD[::10]), ODD[::10], discrete=True), P,
         Tolerance(time=0.06)),
    Case("Boolean, on 0.5 s late", replace(SAMPLED, discrete=True),
         replace(signal(sampled_steps((5.5, 1.0))), discrete=True), EV, first=5.1, size=0.99, within=0.011),
    Case("stage of a machine one too low", signal(np.floor(T / 2), discrete=True),
         signal(np.minimum(np.floor(T / 2), 3.0), discrete=True), EV, first=8.1, size=1.0, within=0.02,
         tolerance=Tolerance(time=TIME)),
)  # fmt: skip

CHATTERING = (
    Case("switches three times within the time tolerance", STEP, switching(4.95, 0.02, 3), EV),
    Case("switches on, off and on within the time tolerance", STEP, switching(4.97, 0.03, 2), EV),
    Case("switches forty times where once is right", STEP, switching(4.6, 0.01, 40), EV),
    Case("chatters where the reference does not switch at all", signal(0.0), exact_steps(
         *((5.0 + 0.02 * k, float(k % 2 == 0)) for k in range(20))), EV, Tolerance(absolute=0.01, time=TIME),
         first=5.0),
    Case("chatters as the reference does, 0.01 s late", switching(4.95, 0.02, 3), switching(4.96, 0.02, 3), P),
    Case("reference chatters, result switches once", switching(4.95, 0.02, 3), STEP, EV),
    Case("sampled, flips from sample to sample around the switch", SAMPLED,
         signal(np.where((T > 4.945) & (T < 5.045), np.round(T * 100) % 2, sampled_steps((5.0, 1.0)))), EV),
    Case("chatters within the value tolerance", signal(RAMP), signal(RAMP + 0.004 * (-1.0) ** np.arange(T.size)), P),
    Case("rises in two steps, both within the time tolerance", STEP, exact_steps((4.95, 0.5), (5.05, 1.0)), P),
)  # fmt: skip

NEAR_ZERO = (
    Case("zero with noise of a billionth of the nominal value", signal(0.0, nominal=1e5), signal(1e-4 * NOISE), P,
         Tolerance()),
    Case("zero with noise of 1e-8, no nominal value", signal(0.0), signal(1e-8 * NOISE), P, Tolerance()),
    Case("noise of 1e-15 in both", signal(1e-15 * NOISE), signal(1e-15 * NOISE[::-1]), P, Tolerance()),
    Case("zero that is a hundredth of the nominal value", signal(0.0, nominal=1e5), signal(1e3), OUT, Tolerance(),
         first=0.0, size=990.0),
    Case("constant 300 K with noise of 1 mK", signal(300.0), signal(300.0 + 1e-3 * NOISE), P, Tolerance()),
    Case("constant 300 K that is 301 K", signal(300.0), signal(301.0), OUT, Tolerance(), first=0.0, size=0.97),
    Case("small flow that is right, nominal value 1", signal(1e-2 * SINE, nominal=1.0), signal(1e-2 * SINE), P,
         Tolerance()),
    Case("small flow that is 5 % too large, nominal value 1", signal(1e-2 * SINE, nominal=1.0), signal(1.05e-2 * SINE),
         OUT, Tolerance()),
)  # fmt: skip

GRIDS = (
    Case("same sine on a grid of 13.7 ms", signal(SINE), signal(np.sin(ODD), ODD), P, Tolerance(range=1e-3, time=0.0)),
    Case("coarse reference, fine result", signal(np.sin(COARSE), COARSE), signal(SINE), P,
         Tolerance(range=1e-3, time=0.0)),
    Case("fine reference, coarse result", signal(SINE), signal(np.sin(COARSE), COARSE), P,
         Tolerance(range=1e-3, time=0.0)),
    Case("coarse reference, result 2 % too high", signal(np.sin(COARSE), COARSE), signal(1.02 * SINE), OUT,
         Tolerance(range=1e-3, time=0.0)),
    Case("jump between coarse samples, exact in the result", signal(sampled_steps((5.13, 1.0), times=TENTHS), TENTHS),
         exact_steps((5.13, 1.0)), P, Tolerance(absolute=0.01, time=0.01)),
    Case("exact jump, coarse samples in the result", exact_steps((5.13, 1.0)),
         signal(sampled_steps((5.13, 1.0), times=TENTHS), TENTHS), P, Tolerance(absolute=0.01, time=0.01)),
    Case("sine with an exact jump, result sampled at 0.25 s",
         Trajectory(np.insert(T, 521, T[520]), np.insert(SINE, 521, SINE[520]) + (np.arange(1002) > 520)),
         signal(np.sin(COARSE) + (COARSE > 5.2), COARSE), P, Tolerance(absolute=0.02, time=0.01)),
    Case("sine with an exact jump, sampled at 0.25 s, jump one sample late",
         Trajectory(np.insert(T, 521, T[520]), np.insert(SINE, 521, SINE[520]) + (np.arange(1002) > 520)),
         signal(np.sin(COARSE) + (COARSE > 5.3), COARSE), EV, Tolerance(absolute=0.02, time=0.01)),
    Case("sampled jump 0.05 s late on a grid of 13.7 ms", SAMPLED,
         signal(sampled_steps((5.05, 1.0), times=ODD), ODD), P),
    Case("sampled jump 0.3 s late on a grid of 13.7 ms", SAMPLED, signal(sampled_steps((5.3, 1.0), times=ODD), ODD), EV,
         first=5.1, within=0.02),
    Case("steep slope 0.05 s late", signal(np.tanh(20 * (T - 5))), signal(np.tanh(20 * (T - 5.05))), P),
    Case("steep slope 0.2 s late", signal(np.tanh(20 * (T - 5))), signal(np.tanh(20 * (T - 5.2))), OUT),
    Case("ramp written down by its ends, result in steps", Trajectory(np.array([0.0, 10.0]), np.array([0.0, 1.0])),
         signal(np.round(RAMP * 4) / 4), OUT),
    Case("ramp written down by its ends, result sampled", Trajectory(np.array([0.0, 10.0]), np.array([0.0, 1.0])),
         signal(RAMP), P, Tolerance(absolute=0.0, time=0.0)),
    Case("peak of the reference between two points of the result",
         Trajectory(np.array([0.0, 4.9, 5.0, 5.1, 10.0]), np.array([0.0, 0.0, 1.0, 0.0, 0.0])),
         signal(0.0, np.linspace(0.0, 10.0, 21)[np.arange(21) != 10]), OUT, Tolerance(range=VALUE, time=0.02),
         first=5.0, size=0.99),
    Case("results of variable steps", signal(EXPONENTIAL),
         signal(1.0 - np.exp(-(T[::8] ** 2) / 10), T[::8] ** 2 / 10), P,
         Tolerance(range=2e-3, time=0.05)),
)  # fmt: skip

COVERAGE = (
    Case("signal that is missing", signal(SINE), None, Verdict.MISSING),
    Case("not a number from 3 s on", signal(SINE), signal(np.where(T >= 3.0 - 1e-9, np.nan, SINE)),
         Verdict.NOT_A_NUMBER, first=3.0, size=np.inf),
    Case("one value that is not a number", signal(SINE), signal(bumped(SINE, 700, np.nan)), Verdict.NOT_A_NUMBER,
         first=7.0),
    Case("infinite at 2 s", signal(SINE), signal(bumped(SINE, 200, np.inf)), Verdict.NOT_A_NUMBER, first=2.0),
    Case("run that ends at 8 s", signal(SINE), signal(SINE[:801], T[:801]), Verdict.SHORT, first=8.0),
    Case("run that ends one sample early", signal(SINE), signal(SINE[:-1], T[:-1]), Verdict.SHORT, NARROW, first=9.99),
    Case("run that starts at 1 s", signal(SINE), signal(SINE[100:], T[100:]), Verdict.LATE, first=0.0),
    Case("run that goes on after the reference", signal(SINE[:801], T[:801]), signal(SINE), P),
    Case("grid whose last point lies 4 ms before the end", signal(SINE), signal(np.sin(ODD[:-1]), ODD[:-1]), P,
         Tolerance(range=1e-3, time=0.0)),
    Case("wrong before 2 s, compared from 2 s on", signal(SINE), signal(np.where(T < 1.9, 5.0, SINE)), P,
         Tolerance(range=VALUE, time=0.01, start=2.0)),
)  # fmt: skip

UNITS = (
    Case("degC against K", signal(20.0 + SINE, unit="degC"), signal(293.15 + SINE, unit="K"), P, NARROW),
    Case("bar against Pa", signal(1.0 + 0.1 * SINE, unit="bar"), signal(1e5 + 1e4 * SINE, unit="Pa"), P,
         Tolerance(range=1e-6, time=0.0)),
    Case("MW against kW, 3 % too much", signal(2.0 + SINE, unit="MW"), signal(1.03 * (2e3 + 1e3 * SINE), unit="kW"),
         OUT, NARROW, first=0.0, size=0.08, worst=1.57, within=1e-6),
    Case("K against Pa", signal(SINE, unit="K"), signal(SINE, unit="Pa"), Verdict.UNIT),
    Case("K taken for degC", signal(20.0 + SINE, unit="degC"), signal(20.0 + SINE, unit="K"), OUT, NARROW, first=0.0),
    Case("no unit in the reference", signal(SINE), signal(SINE, unit="K"), P, NARROW),
)  # fmt: skip

SHAPES = (
    Case("the same", signal(SINE), signal(SINE), P, Tolerance(absolute=0.0, time=0.0)),
    Case("drift of 0.02 per s from 5 s on", signal(0.0 * T + 1.0), signal(1.0 + 0.02 * np.maximum(T - 5.0, 0.0)), OUT,
         Tolerance(absolute=0.05, time=TIME), first=7.51, worst=10.0, size=0.05),
    Case("drift that stays within", signal(0.0 * T + 1.0), signal(1.0 + 0.004 * T), P, Tolerance(absolute=0.05)),
    Case("other sign", signal(SINE), signal(-SINE), OUT),
    Case("spike of one sample", signal(SINE), signal(bumped(SINE, 400, 0.5)), OUT, first=4.0, worst=4.0),
    Case("spike of one sample on a constant", signal(2.0 + 0.0 * T), signal(bumped(2.0 + 0.0 * T, 400, 0.5)), OUT,
         Tolerance(absolute=0.1, time=TIME), first=4.0, worst=4.0, size=0.4),
    Case("spike of one sample within the tolerance", signal(2.0 + 0.0 * T), signal(bumped(2.0 + 0.0 * T, 400, 0.05)), P,
         Tolerance(absolute=0.1, time=TIME)),
    Case("spike of one sample that only the reference has", signal(bumped(2.0 + 0.0 * T, 400, 0.5)),
         signal(2.0 + 0.0 * T), OUT, Tolerance(absolute=0.1, time=TIME), first=4.0, worst=4.0, size=0.4),
    Case("ramp 0.05 s late", signal(RAMP), signal(np.maximum(RAMP - 0.005, 0.0)), P,
         Tolerance(absolute=0.0, time=TIME)),
    Case("ramp 0.15 s late, the tube is 0.11 s wide", signal(T), signal(T - 0.15), OUT,
         Tolerance(absolute=0.01, time=TIME), first=0.0, size=0.04),
    Case("offset just within", signal(SINE), signal(SINE + 0.01), P, Tolerance(absolute=0.01, time=0.0)),
    Case("offset just beyond", signal(RAMP), signal(RAMP + 0.011), OUT, Tolerance(absolute=0.01, time=0.0), size=0.001),
    Case("amplitude 1 % too large, local tolerance 2 %", signal(SINE), signal(1.01 * SINE), P,
         Tolerance(local=0.02, time=0.0)),
    Case("amplitude 3 % too large, local tolerance 2 %", signal(2.0 + SINE), signal(1.03 * (2.0 + SINE)), OUT,
         Tolerance(local=0.02, time=0.0), first=0.0, worst=1.57, size=0.03, within=1e-6),
    Case("constants that are the same", signal(3.0), signal(3.0), P, Tolerance(absolute=0.0, time=0.0)),
    Case("steady state off by 1 % of the range", signal(EXPONENTIAL), signal(1.02 * EXPONENTIAL), OUT),
)  # fmt: skip

CASES = (*SHIFTED, *CHATTERING, *NEAR_ZERO, *GRIDS, *COVERAGE, *UNITS, *SHAPES)
