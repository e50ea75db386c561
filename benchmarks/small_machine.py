"""The small machine of the examples: its speed, whether random machines survive, and a picture of its transients.

    python benchmarks/small_machine.py [machines] [picture.png]

Standstill, start, trip by loss of heating water, restart: two hours. The random machines (60) differ in charge, both
water temperatures, swept volume, valve, plate lengths, superheat and exchanger; a charge that does not fit is refused
by name and counted apart.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import fmpy
import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import qmc

from cosim.modelica import build

STOP, STEP = 7200.0, 10.0  # s
RANGES = {
    "charge": (0.9, 2.2), "T_source": (274.5, 298.0), "T_return": (288.0, 333.0), "compressor.V_flow": (4e-3, 9e-3),
    "valve.A_open": (5e-6, 1.2e-5), "evaporator.length_plate": (0.3, 0.8), "condenser.length_plate": (0.3, 0.8),
    "superheat.superheat_full": (4.0, 9.0), "A_exchanger": (0.1, 0.5),
}  # fmt: skip
PANELS = {
    "heat in kW": {"Q_flow_heating": 1e-3, "Q_flow_source": 1e-3, "compressor.P": 1e-3},
    "pressure in bar": {"condenser.p": 1e-5, "evaporator.p": 1e-5},
    "superheat in K": {"evaporator.superheat": 1.0, "superheat.superheat_set": 1.0},
    "opening, level": {"valve.opening": 1.0, "receiver.level": 1.0, "speed": 1.0},
}


def run(fmu: Path, tolerance: float, values: dict[str, float] | None = None) -> tuple[np.ndarray, float]:
    """Signals of the panels, and the CPU time in s."""
    names = [name for panel in PANELS.values() for name in panel]
    started = time.process_time()
    result = fmpy.simulate_fmu(
        str(fmu), fmi_type="CoSimulation", stop_time=STOP, step_size=STEP, output_interval=STEP,
        relative_tolerance=tolerance, start_values=values or {}, output=[*names, "charge_now", "_solver.steps"],
    )  # fmt: skip
    return result, time.process_time() - started


def draw(result: np.ndarray, picture: Path) -> None:
    figure, axes = plt.subplots(len(PANELS), 1, figsize=(8, 8), sharex=True, layout="constrained")
    for axis, (label, names) in zip(axes, PANELS.items(), strict=True):
        for name, factor in names.items():
            axis.plot(result["time"] / 60, result[name] * factor, label=name)
        axis.set_ylabel(label)
        axis.legend(loc="right", fontsize=8)
        axis.grid(alpha=0.3)
    axes[2].set_ylim(-2, 20)
    axes[-1].set_xlabel("time in min")
    figure.savefig(picture, dpi=80)


def survivors(fmu: Path, machines: int) -> None:
    refused, lost, slowest = 0, 0, 0.0
    for row in qmc.LatinHypercube(len(RANGES), seed=3).random(machines):
        values = {name: low + (high - low) * x for (name, (low, high)), x in zip(RANGES.items(), row, strict=True)}
        try:
            _, seconds = run(fmu, 1e-5, values)
            slowest = max(slowest, seconds)
        except fmpy.fmi1.FMICallException as error:
            refused += error.function == "fmi2ExitInitializationMode"
            lost += error.function != "fmi2ExitInitializationMode"
    print(f"{machines} random machines: {lost} lost, {refused} refused for their charge, slowest {slowest:.2f} s")


def main() -> None:
    machines = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory() as folder:
        fmu = build("RiverHeat.Examples.WaterToWater", out=Path(folder)).path
        for tolerance in (1e-4, 1e-6, 1e-8):
            result, seconds = run(fmu, tolerance)
            steps = result["_solver.steps"][-1]
            print(f"tolerance {tolerance:.0e}: {STOP / seconds:,.0f} x real time, {steps:.0f} steps")
        if len(sys.argv) > 2:
            draw(result, Path(sys.argv[2]))
        survivors(fmu, machines)


if __name__ == "__main__":
    main()
