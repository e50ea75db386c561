"""How fast the Mannheim 1 unit builds and runs.

    python benchmarks/unit.py

Our solver in Co-Simulation beside FMPy's CVODE on the Model Exchange side of the same FMU: start-up from standstill to
20 MW, a load step to 14 MW after one hour, two hours in all. Both are asked for the same relative tolerance and the
same outputs; their errors are against a run of our solver at 1e-10. Prints the real-time factors and their ratio, each
the best of three runs, and the times of a cold and of a cached build. FMPy stops CVODE after 500 steps between
outputs; then the row says so. Both times include FMPy's own loop in Python.

Then units with 15 cells in each exchanger at the default tolerance: the start, an hour in steps of 10 s, and the
steady hours behind it in steps of 60 s.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import fmpy
import numpy as np

from cosim.modelica import build, library_folder

UNIT = "RiverHeat.Plants.Mannheim1"
DESIGN = {"on": 1, "T_supply_set": 372.15, "T_return": 333.15, "T_source_in": 278.15, "m_flow_source": 700.0}
STOP, STEP, LOAD_STEP = 7200.0, 10.0, 3600.0
OUTPUTS = ("Q_flow_supply", "P_el", "Q_flow_source", "T_supply", "T_source_out", "stored_energy")


def inputs() -> np.ndarray:
    """All inputs over time: the set point steps, the others stay."""
    kinds = [("time", float), ("Q_flow_set", float), *((n, bool if n == "on" else float) for n in DESIGN)]
    points = [(0.0, 20e6), (LOAD_STEP, 20e6), (LOAD_STEP, 14e6), (STOP, 14e6)]
    return np.array([(t, q, *DESIGN.values()) for t, q in points], dtype=kinds)


def run(path: Path, kind: str, tolerance: float) -> tuple[np.ndarray, float]:
    """Outputs on the 10 s grid and the wall time in s; both kinds deliver the same number of outputs."""
    description, folder = fmpy.read_model_description(str(path)), fmpy.extract(str(path))
    started = time.perf_counter()
    result = fmpy.simulate_fmu(
        folder,
        model_description=description,
        fmi_type=kind,
        stop_time=STOP,
        relative_tolerance=tolerance,
        output=OUTPUTS,
        output_interval=STEP,
        step_size=STEP if kind == "CoSimulation" else None,
        input=inputs(),
    )
    wall = time.perf_counter() - started
    grid = np.arange(0.0, STOP + STEP / 2, STEP)
    return result[np.searchsorted(result["time"], grid + 1e-6, side="right") - 1], wall


def error(result: np.ndarray, reference: np.ndarray) -> float:
    """Largest difference of any output, as a fraction of its range, away from the instant of the load step."""
    use = np.abs(reference["time"] - LOAD_STEP) > 1.0
    return max(float(np.max(np.abs(result[n] - reference[n])[use]) / np.ptp(reference[n])) for n in OUTPUTS)


def best(path: Path, kind: str, tolerance: float) -> tuple[np.ndarray, float]:
    """Result and shortest wall time of three runs."""
    return min((run(path, kind, tolerance) for _ in range(3)), key=lambda pair: pair[1])


def compare(path: Path) -> None:
    reference, _ = run(path, "CoSimulation", 1e-10)
    print(
        f"{'tolerance':>9} | {'ours: error':>11} {'x real time':>11} | {'CVODE: error':>12} {'x real time':>11} | ratio"
    )
    for tolerance in (1e-4, 1e-5, 1e-6, 1e-7, 1e-8):
        ours, wall = best(path, "CoSimulation", tolerance)
        line = f"{tolerance:9.0e} | {error(ours, reference):11.1e} {STOP / wall:11,.0f} | "
        try:
            other, other_wall = best(path, "ModelExchange", tolerance)
        except RuntimeError as stopped:
            print(f"{line}stopped: {str(stopped)[-60:]}")
            continue
        print(f"{line}{error(other, reference):12.1e} {STOP / other_wall:11,.0f} | {other_wall / wall:5.2f}")


FIFTEEN = """model Unit15 "15 cells in each exchanger"
  extends RiverHeat.Plants.{unit}(evaporator(n = 15), condenser(n = 15));
end Unit15;
"""
SUPPLY = {"Mannheim1": (20e6, 372.15), "Mannheim2Unit": (82.5e6, 403.15), "AmmoniaTwoStage": (13.2e6, 363.15)}
"""Units, with heat in W and supply in K of their design points."""
START, STEADY = 3600.0, 6 * 3600.0


def fifteen_cells(unit: str, folder: Path) -> tuple[float, float]:
    """Real-time factors of start and steady load, each the best of three."""
    source = folder / "Unit15.mo"
    source.write_text(FIFTEEN.format(unit=unit))
    path = build("Unit15", sources=(source,), libraries=(library_folder(),), out=folder / unit).path
    description, unpacked = fmpy.read_model_description(str(path)), fmpy.extract(str(path))
    start, steady = [], []
    for _ in range(3):
        fmu = fmpy.instantiate_fmu(unpacked, description, "CoSimulation")
        heat, supply = SUPPLY[unit]
        values = {"on": True, "Q_flow_set": heat, "T_supply_set": supply}
        fmu.setupExperiment(startTime=0.0)
        fmpy.simulation.apply_start_values(fmu, description, values, fmpy.simulation.settable_in_instantiated)
        fmu.enterInitializationMode()
        fmpy.simulation.apply_start_values(fmu, description, values, fmpy.simulation.settable_in_initialization_mode)
        fmu.exitInitializationMode()
        for factors, begin, end, step in ((start, 0.0, START, 10.0), (steady, START, START + STEADY, 60.0)):
            started = time.perf_counter()
            for k in range(round((end - begin) / step)):
                fmu.doStep(begin + k * step, step)
            factors.append((end - begin) / (time.perf_counter() - started))
        fmu.terminate()
        fmu.freeInstance()
    return max(start), max(steady)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["COSIM_CACHE"] = folder
        cold, cached = (build(UNIT, out=Path(folder)) for _ in range(2))
        s = cold.statistics
        print(
            f"build cold {cold.seconds:.1f} s: front end {s['seconds_front_end']:.1f} s, translation "
            f"{s['seconds_translation']:.1f} s, {s['c_bytes'] / 1e6:.2f} MB of C in {s['seconds_c_compiler']:.1f} s"
        )
        print(f"build cached {cached.seconds:.3f} s, ratio {cold.seconds / cached.seconds:.0f}")
        print(f"{s['states']:.0f} states, {s['equations']:.0f} equations, {s['jacobian_colors']:.0f} Jacobian colours")
        compare(cold.path)
        print(f"{'15 cells':15} | {'start, x real time':>18} | {'steady, x real time':>19}")
        for unit in SUPPLY:
            start, steady = fifteen_cells(unit, Path(folder))
            print(f"{unit:15} | {start:18,.0f} | {steady:19,.0f}")


if __name__ == "__main__":
    main()
