"""Comparison with references, pyfunnel and plain NRMSE: what they say of cases with known verdicts, how long they take.

    python benchmarks/comparison.py              # both
    python benchmarks/comparison.py verdicts     # writes the table into docs/regression-comparison.md too
    python benchmarks/comparison.py speed [200 100000]

Verdicts: the cases of ``tests/results/comparison/known_verdicts.py``. pyfunnel gets the same half-widths as absolute
tolerances (``atolx``, ``atoly``), each case in a process of its own, since it may end it. The plain NRMSE is the root
mean square of the differences at the reference's points (result interpolated there, held at its ends) over the
reference's range; up to 1e-2 passes. Neither knows units or a missing signal: both get the bare numbers.

Speed: signals (200) of points (100 000), half of them on the reference's grid, half on one of irregular steps; a third
of them square waves, a third sines that are 0.05 s late, so that every point needs the time tolerance, a third sines
that only differ in value. pyfunnel and NRMSE run on a tenth of them in the same go; the ratios are per signal.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyfunnel

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "results" / "comparison"))

from known_verdicts import CASES, Case

from cosim.results.comparison import Tolerance, Verdict, compare, compare_all
from cosim.results.comparison.compare import half_width
from cosim.results.comparison.quantity import in_unit_of
from cosim.results.trajectory import FloatArray, Trajectory

PAGE = Path(__file__).parents[1] / "docs" / "regression-comparison.md"
LIMIT = 1e-2
"""Largest NRMSE that passes."""


def nrmse(reference: Trajectory, result: Trajectory) -> float:
    differences = np.interp(reference.times, result.times, result.values) - reference.values
    return float(np.sqrt(np.mean(differences**2)) / (reference.range or 1.0))


def funnel(reference: Trajectory, result: Trajectory, value: float, within: float) -> float:
    """Largest error that pyfunnel finds (inf where it says nothing of use)."""
    with tempfile.TemporaryDirectory() as folder:
        code = pyfunnel.compareAndReport(
            reference.times, reference.values, result.times, result.values, folder, atolx=within, atoly=value
        )
        errors = Path(folder) / "errors.csv"
        if code != 0 or not errors.is_file():
            return float("inf")
        return float(np.max(np.genfromtxt(errors, delimiter=",", skip_header=1, ndmin=2)[:, 1]))


def _funnel_passes(case: Case, value: float, within: float, answer: multiprocessing.SimpleQueue[bool | None]) -> None:
    assert case.result is not None
    with open(os.devnull, "w") as nothing, contextlib.redirect_stdout(nothing):  # noqa: PTH123
        answer.put(funnel(case.reference, case.result, value, within) <= 0.0)


def funnel_passes(case: Case) -> bool | None:
    """Whether pyfunnel passes a case; None where it ends the process or does not end within a minute."""
    if case.result is None:
        return None
    discrete = case.reference.discrete or case.result.discrete
    both = in_unit_of(case.reference, case.result) or (case.reference, case.result)
    half = half_width(*both, case.tolerance, discrete)
    value = max(half.constant, half.local * case.reference.size)
    within = case.tolerance.seconds(case.reference.stop - case.reference.start)
    context = multiprocessing.get_context("fork")
    answer = context.SimpleQueue()
    process = context.Process(target=_funnel_passes, args=(case, value, within, answer))
    process.start()
    process.join(60)
    if process.is_alive():
        process.kill()
        process.join()
        return None
    return None if process.exitcode or answer.empty() else answer.get()


def verdicts() -> str:
    """The table in Markdown."""
    lines = ["| case | known | riverheat | pyfunnel | NRMSE ≤ 0.01 |", "|---|---|---|---|---|"]
    right = [0, 0, 0]
    for case in CASES:
        passes = case.verdict is Verdict.PASSED
        ours = compare("x", case.reference, case.result, case.tolerance)
        error = None if case.result is None else nrmse(case.reference, case.result)
        said = (ours.passed, funnel_passes(case), None if error is None else error <= LIMIT)
        words = [str(ours.verdict), _word(said[1]), "no answer" if error is None else f"{_word(said[2])} ({error:.2g})"]
        for k, answer in enumerate(said):
            good = answer is passes and (k > 0 or ours.verdict is case.verdict)
            right[k] += good
            words[k] = words[k] if good else f"**{words[k]}**"
        lines.append(f"| {case.name} | {case.verdict} | {' | '.join(words)} |")
    counts = " | ".join(f"{count} of {len(CASES)}" for count in right)
    return "\n".join([*lines, f"| right | | {counts} |"])


def _word(passes: bool | None) -> str:
    return {True: "passed", False: "failed", None: "no answer"}[passes]


def signals(count: int, points: int) -> tuple[dict[str, Trajectory], dict[str, Trajectory]]:
    """References and results that pass at 0.2 % of the range and 0.1 s."""
    rng = np.random.default_rng(1)
    grid = np.linspace(0.0, 1000.0, points)
    irregular = np.sort(rng.uniform(0.0, 1000.0, points))
    irregular[[0, -1]] = 0.0, 1000.0
    references: dict[str, Trajectory] = {}
    results: dict[str, Trajectory] = {}
    for k in range(count):
        frequency, phase = float(rng.uniform(0.01, 1.0)), float(rng.uniform(0.0, 6.0))
        late = 0.05 if k % 3 < 2 else 0.0

        def course(times: FloatArray, k: int = k, frequency: float = frequency, phase: float = phase) -> FloatArray:
            if k % 3 == 0:
                return np.asarray(np.floor(times * frequency) % 2)
            return np.asarray(np.sin(frequency * times + phase))

        times = grid if k < count // 2 else irregular
        references[f"s{k}"] = Trajectory(grid, course(grid))
        results[f"s{k}"] = Trajectory(times, course(np.maximum(times - late, 0.0)) + 1e-4)
    return references, results


def timed(work: Callable[[], object]) -> tuple[float, float, object]:
    """Wall-clock and CPU seconds, and what came out."""
    wall, processor = time.perf_counter(), time.process_time()
    result = work()
    return time.perf_counter() - wall, time.process_time() - processor, result


def speed(count: int, points: int) -> None:
    references, results = signals(count, points)
    few = list(references)[::10]
    value, within = 4e-3, 0.1
    wall, processor, comparison = timed(lambda: compare_all(references, results, Tolerance(range=2e-3, time=within)))
    print(f"{count} signals of {points} points on {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    failed = [s.name for s in comparison.failed]  # type: ignore[attr-defined]
    print(f"riverheat  {wall:7.2f} s wall, {processor:7.2f} s CPU; failed: {failed or 'none'}")
    pairs = [(references[name], results[name]) for name in few]
    for name, work in (
        ("pyfunnel", lambda: [funnel(*pair, value, within) for pair in pairs]),
        ("NRMSE", lambda: [nrmse(*pair) for pair in pairs]),
    ):
        other_wall, other_processor, _ = timed(work)
        scale = count / len(few)
        print(
            f"{name:9s}  {other_wall * scale:7.2f} s wall, {other_processor * scale:7.2f} s CPU by {len(few)} signals; "
            f"ratio to riverheat {other_wall * scale / wall:.2g} wall, {other_processor * scale / processor:.2g} CPU"
        )


def main(arguments: list[str]) -> None:
    what = arguments[0] if arguments else "both"
    if what in ("verdicts", "both"):
        table = verdicts()
        print(table)
        text = PAGE.read_text(encoding="utf-8")
        begin, end = "<!-- verdicts -->\n", "<!-- end of verdicts -->"
        PAGE.write_text(
            re.sub(f"{begin}.*?{end}", lambda _: f"{begin}{table}\n{end}", text, flags=re.DOTALL), encoding="utf-8"
        )
    if what in ("speed", "both"):
        count, points = map(int, arguments[1:3]) if len(arguments) > 2 else (200, 100_000)
        speed(count, points)


if __name__ == "__main__":
    main(sys.argv[1:])
