"""What a network costs by pipe and step, over its size, beside a solve of pandapipes.

    python benchmarks/network.py                                 # all sizes, the year and the week; about ten minutes
    python benchmarks/network.py --pandapipes PYTHON             # with an interpreter that has pandapipes (and numba)
    python benchmarks/network.py --quick                         # small sizes only

Networks are streets in a grid with a consumer at each crossing, a twentieth of the streets closing loops, pipes sized
for 1.2 m/s or less. Steps are of 15 minutes with moving demands and supply temperature: flows, pressures and
temperatures change at every step. pandapipes solves the steady state of the same pipes (mode "bidirectional":
hydraulics and heat together), the best of three, the time of the pipeflow alone; a steady solve has no transport, a
step of ours has. Times are those of the processor, so that what else runs on the machine does not count; run with
OMP_NUM_THREADS=1. Then 500 consumers over a year and 10,000 pipes over a week. Writes network_benchmark.png.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

import numpy as np

SIZES = (20, 60, 200, 600, 2000, 5000)
"""Consumers."""
STEP, YEAR, WEEK = 900.0, 35_040, 672
T_GROUND = 283.15
# DN and the flow (kg/s) up to which it is taken
DIMENSIONS = (
    (20, 0.2), (25, 0.4), (32, 0.8), (40, 1.3), (50, 2.5), (65, 5), (80, 8), (100, 14), (125, 24), (150, 38), (200, 75),
    (250, 140), (300, 210), (400, 400), (500, 700), (600, 1100), (800, 2200), (1000, 4000),
)  # fmt: skip


def write_city(folder: Path, consumers: int, loops: int, seed: int = 0) -> None:
    """nodes.csv, pipes.csv and network.toml of a city in ``folder``."""
    rng = np.random.default_rng(seed)
    side = int(np.ceil(np.sqrt(consumers)))
    parent = [-1] + [
        k - side if k % side == 0 else k - 1 if k < side or rng.random() < 0.7 else k - side
        for k in range(1, consumers)
    ]
    demand = rng.uniform(10, 60, consumers)
    load = demand.copy()
    for k in range(consumers - 1, 0, -1):
        load[parent[k]] += load[k]

    def size(kilowatts: float, least: int = 20) -> str:
        flow = kilowatts / (4.19 * 35) * 1.2
        return f"DN{max(least, next((dn for dn, most in DIMENSIONS if most >= flow), 1000))}/2"

    nodes = ["id,kind,x,y,Q_nominal [kW],T_return [degC]", "S,source,-100,0,,"]
    pipes = ["id,from,to,length,dimension", f"m0,S,N0,100,{size(load[0])}"]
    for k in range(consumers):
        x, y = 100 * (k % side), 100 * (k // side)
        nodes += [f"N{k},,{x},{y},,", f"C{k},consumer,{x + 10},{y + 12},{demand[k]:.2f},50"]
        pipes.append(f"s{k},N{k},C{k},18,{size(demand[k])}")
        if k:
            pipes.append(f"m{k},N{parent[k]},N{k},100,{size(load[k])}")
    closing = [k for k in range(side + 1, consumers) if k % side]
    for k in rng.permutation(closing)[:loops]:
        other = k - side if parent[k] == k - 1 else k - 1
        pipes.append(f"x{k},N{other},N{k},100,{size(load[k], least=50)}")
    (folder / "nodes.csv").write_text("\n".join(nodes) + "\n")
    (folder / "pipes.csv").write_text("\n".join(pipes) + "\n")
    (folder / "network.toml").write_text(
        'nodes = "nodes.csv"\npipes = "pipes.csv"\n[defaults.pipes]\nroughness = { value = 0.05, unit = "mm" }\n'
        "lambda_insulation = 0.027\nfittings = 0.2\n"
    )


class City:
    """The component on the network of a folder, with demands that move."""

    def __init__(self, folder: Path) -> None:
        from cosim.network import DistrictNetwork, DistrictNetworkParameters  # noqa: PLC0415
        from cosim.system import Context  # noqa: PLC0415

        parameters = DistrictNetworkParameters(file=folder.name)
        self.component = DistrictNetwork("city", parameters, Context(datetime(2010, 1, 1), folder.parent))
        self.pipes = len(self.component.network.pipes.ids)
        self._nominal = self.component.network.consumers.Q_nominal
        self._phase = np.random.default_rng(1).uniform(0, 2 * np.pi, self._nominal.size)
        self.component.enter_initialization(0.0, 1.0)
        self._give(0.0)
        self.component.evaluate()
        self._time = 0.0

    def _give(self, now: float) -> None:
        season = 0.45 + 0.35 * np.cos(2 * np.pi * now / 31_536_000)
        day = 1 + 0.3 * np.sin(2 * np.pi * now / 86_400 + 0.3 * self._phase) + 0.15 * np.sin(now / 3000 + self._phase)
        u = self.component.u
        u[0] = T_GROUND
        u[1:-1] = self._nominal * season * day
        u[-1] = 353.15 + 10 * season + 3 * np.sin(2 * np.pi * now / 86_400)

    def run(self, steps: int) -> float:
        """Seconds of the processor that ``steps`` steps take."""
        begin = time.process_time()
        for _ in range(steps):
            self._give(self._time)
            self.component.do_step(self._time, STEP)
            self._time += STEP
        return time.process_time() - begin

    @property
    def balance(self) -> float:
        """Heat since the start that is not accounted for, by what the sources gave."""
        y = {port.name: v for port, v in zip(self.component.outputs, self.component.y, strict=True)}
        left = y["E_source"] + y["E_friction"] - y["E_served"] - y["E_loss"] - (y["stored_energy"] - self._stored)
        return abs(left) / y["E_source"]

    def mark(self) -> None:
        names = [port.name for port in self.component.outputs]
        self._stored = float(self.component.y[names.index("stored_energy")])


def solve_with_pandapipes(folder: Path) -> None:
    """Print the seconds of a warm solve as JSON; for an interpreter that has pandapipes."""
    import csv  # noqa: PLC0415

    import pandapipes as pp  # noqa: PLC0415

    rows = {name: list(csv.DictReader((folder / f"{name}.csv").open())) for name in ("nodes", "pipes")}
    inner = {
        20: 21.7, 25: 28.5, 32: 37.2, 40: 43.1, 50: 54.5, 65: 70.3, 80: 82.5, 100: 107.1, 125: 132.5, 150: 160.3,
        200: 210.1, 250: 263.0, 300: 312.7, 400: 393.8, 500: 495.4, 600: 595.8, 800: 795.4, 1000: 994.0,
    }  # fmt: skip
    net = pp.create_empty_network(fluid="water")
    names = [r["id"] for r in rows["nodes"]]
    sides = [dict(zip(names, pp.create_junctions(net, len(names), pn_bar=10, tfluid_k=340), strict=True)) for _ in "sr"]
    sizes = [inner[int(r["dimension"][2:].split("/")[0])] for r in rows["pipes"]]
    for number, junction in enumerate(sides):
        a, b = ("from", "to") if number == 0 else ("to", "from")
        pp.create_pipes_from_parameters(
            net, [junction[r[a]] for r in rows["pipes"]], [junction[r[b]] for r in rows["pipes"]],
            [float(r["length"]) / 1e3 for r in rows["pipes"]], sizes, k_mm=0.05, sections=1, text_k=T_GROUND,
            u_w_per_m2k=[200 / (np.pi * d) for d in sizes],
        )  # fmt: skip
    consumers = [r for r in rows["nodes"] if r["kind"] == "consumer"]
    pp.create_heat_consumers(
        net, [sides[0][r["id"]] for r in consumers], [sides[1][r["id"]] for r in consumers],
        qext_w=[600 * float(r["Q_nominal [kW]"]) for r in consumers], treturn_k=[323.15] * len(consumers),
    )  # fmt: skip
    pp.create_circ_pump_const_pressure(net, sides[1]["S"], sides[0]["S"], p_flow_bar=20, plift_bar=15, t_flow_k=358.15)
    best = np.inf
    for _ in range(3):
        begin = time.process_time()
        try:
            pp.pipeflow(net, mode="bidirectional", friction_model="colebrook", iter=100)
        except Exception as error:
            print(json.dumps({"failed": f"{type(error).__name__}: {error}"[:200]}))
            return
        best = min(best, time.process_time() - begin)
    print(json.dumps({"seconds": best, "version": pp.__version__}))


def ask_pandapipes(python: str, folder: Path) -> float | None:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    command = [python, str(Path(__file__).resolve()), "--solve", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    lines = [line for line in result.stdout.splitlines() if line.startswith("{")]
    answer = json.loads(lines[-1]) if lines else {"failed": result.stderr.strip().splitlines()[-1:]}
    if "failed" in answer:
        print(f"    pandapipes: {answer['failed']}")
    return answer.get("seconds")


def over_sizes(sizes: tuple[int, ...], python: str | None, folder: Path) -> list[tuple[int, float, float | None]]:
    """By size: pipes (of supply and return), seconds per step of ours, seconds per solve of pandapipes."""
    rows: list[tuple[int, float, float | None]] = []
    print(f"{'consumers':>9} {'pipes':>6} {'ms/step':>8} {'us/pipe/step':>12} {'pandapipes ms':>13} {'ratio':>6}")
    for consumers in sizes:
        place = folder / f"city{consumers}"
        place.mkdir()
        write_city(place, consumers, consumers // 20)
        city = City(place)
        city.run(10)
        steps = max(10, min(300, 60_000 // consumers))
        ours = min(city.run(steps) for _ in range(3)) / steps
        theirs = ask_pandapipes(python, place) if python else None
        pipes = 2 * city.pipes
        rows.append((pipes, ours, theirs))
        beside = f"{1e3 * theirs:13.1f} {theirs / ours:6.1f}" if theirs else f"{'-':>13} {'-':>6}"
        print(f"{consumers:9d} {pipes:6d} {1e3 * ours:8.2f} {1e6 * ours / pipes:12.2f} {beside}", flush=True)
    return rows


def asked_for(name: str, consumers: int, loops: int, steps: int, folder: Path) -> None:
    place = folder / name.replace(" ", "_")
    place.mkdir()
    write_city(place, consumers, loops)
    begin = time.process_time()
    city = City(place)
    made = time.process_time() - begin
    city.mark()
    clock = time.perf_counter()
    seconds = city.run(steps)
    clock = time.perf_counter() - clock
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    print(
        f"{name}: {city.pipes} pipe pairs, {consumers} consumers, {steps} steps in {seconds:.0f} s of the "
        f"processor ({1e3 * seconds / steps:.2f} ms each; {clock:.0f} s by the clock), made in {made:.1f} s, "
        f"{memory:.2f} GiB at most, heat unaccounted for {city.balance:.0e}",
        flush=True,
    )


def draw(rows: list[tuple[int, float, float | None]]) -> None:
    import matplotlib  # noqa: PLC0415

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt  # noqa: PLC0415

    figure, axes = plt.subplots(figsize=(6, 4))
    pipes = np.array([row[0] for row in rows])
    axes.loglog(pipes, [1e6 * row[1] / row[0] for row in rows], "o-", label="riverheat, a step of 15 min")
    beside = [(row[0], 1e6 * row[2] / row[0]) for row in rows if row[2]]
    if beside:
        axes.loglog(*zip(*beside, strict=True), "s--", label="pandapipes, a steady solve")
    axes.set_xlabel("pipes (supply and return)")
    axes.set_ylabel("µs by pipe")
    axes.legend()
    axes.grid(True, which="both", alpha=0.3)
    figure.tight_layout()
    figure.savefig("network_benchmark.png", dpi=150)
    print("drawn: network_benchmark.png")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pandapipes", metavar="PYTHON", help="interpreter that has pandapipes")
    parser.add_argument("--quick", action="store_true", help="small sizes only")
    parser.add_argument("--solve", metavar="FOLDER", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.solve:
        solve_with_pandapipes(Path(options.solve))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draw(over_sizes(SIZES[:3] if options.quick else SIZES, options.pandapipes, folder))
        if not options.quick:
            asked_for("a year", 500, 25, YEAR, folder)
            asked_for("a week", 4900, 500, WEEK, folder)


if __name__ == "__main__":
    sys.exit(main())
