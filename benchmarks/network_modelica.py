"""How fast a network runs as an FMU: 100 pairs of pipes with 10 cells in each, 50 consumers, a day in steps of 60 s.

    python benchmarks/network_modelica.py
    python benchmarks/network_modelica.py --consumers 20 --loops 2 --cells 5

The tree is that of benchmarks/network.py; demand of every consumer and supply temperature move with every step. At
least 1,000 times real time is wanted, 86 s for the day, at a tolerance of 1e-4 (some millikelvins). Beside it stand
what the solver took and how well heat is balanced. Times are those of the processor, so that what else runs on the
machine does not count.
"""

from __future__ import annotations

import argparse
import re
import tempfile
import time
from pathlib import Path

import fmpy
import numpy as np
from network import write_city

from cosim.modelica import build, library_folder
from cosim.network import read_network
from cosim.network.modelica_text import modelica_text

DAY, STEP = 86_400.0, 60.0
ENERGIES = ("E_source", "E_friction", "E_served", "E_loss", "stored_energy")
COUNTS = ("steps", "rejected_steps", "evaluations", "jacobians", "factorisations", "newton_failures")


def inputs(names: list[str], nominal: np.ndarray) -> np.ndarray:
    """All inputs, held over each step: two rows by step."""
    count = round(DAY / STEP)
    now = STEP * np.arange(count)
    table = np.zeros(
        2 * count, dtype=[("time", float), ("T_supply", float), ("T_ground", float), *((n, float) for n in names)]
    )
    table["time"] = np.column_stack([now, now + STEP]).ravel()
    table["T_supply"] = np.repeat(358.15 + 5 * np.sin(2 * np.pi * now / DAY), 2)
    table["T_ground"] = 281.15
    rng = np.random.default_rng(1)
    for name, most in zip(names, nominal, strict=True):
        phase, noise = rng.uniform(0, 2 * np.pi), 0.05 * rng.standard_normal(count)
        table[name] = np.repeat(most * (0.6 + 0.25 * np.sin(2 * np.pi * now / DAY + 0.3 * phase) + noise), 2)
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--consumers", type=int, default=50, help="half of the pairs of pipes")
    parser.add_argument("--loops", type=int, default=0)
    parser.add_argument("--cells", type=int, default=10, help="of each pipe")
    parser.add_argument("--tolerance", type=float, default=1e-4)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "city"
        folder.mkdir()
        write_city(folder, arguments.consumers, arguments.loops)
        network = read_network(folder)
        source = Path(name) / "model" / "City.mo"
        source.parent.mkdir()
        source.write_text(re.sub(r"\bn = \d+", f"n = {arguments.cells}", modelica_text(network, "City")))
        library = library_folder() / "RiverHeat"
        artifact = build("City", sources=(source,), libraries=(library,), compiler="builtin", out=Path(name))
        print(f"{len(network.pipes.ids)} pairs of pipes, {len(network.consumers.ids)} consumers")
        print(artifact.summary.partition("(")[2].rstrip(")"))
        demands = [f"Q_flow_demand_{d}" for d in network.consumers.demands]
        table = inputs(demands, network.consumers.Q_nominal)
        outputs = [*ENERGIES, "T_return", "m_flow", "dp_pump", *(f"_solver.{count}" for count in COUNTS)]
        begin = time.process_time()
        result = fmpy.simulate_fmu(
            str(artifact.path), fmi_type="CoSimulation", stop_time=DAY, step_size=STEP, output_interval=STEP,
            input=table, output=outputs, relative_tolerance=arguments.tolerance,
        )  # fmt: skip
        wall = time.process_time() - begin
    source_, friction, served, loss, stored = (result[name][-1] - result[name][0] for name in ENERGIES)
    print(f"a day in {wall:.1f} s: {DAY / wall:.0f} times real time")
    print(", ".join(f"{count.replace('_', ' ')} {int(result[f'_solver.{count}'][-1])}" for count in COUNTS))
    left = abs(source_ + friction - served - loss - stored) / source_
    print(f"heat not accounted for, by that of the source: {left:.1e}")


if __name__ == "__main__":
    main()
