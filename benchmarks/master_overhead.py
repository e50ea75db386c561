"""What coupling costs: macro-steps per second of rings of 2, 10 and 50 trivial FMUs, every output recorded.

    python benchmarks/master_overhead.py [--sizes 2 10 50] [--repeat 3] [--seconds 2]

Each FMU is one first-order lag; its output is the next one's input. Beside our master with its recorder stand a bare
FMPy loop (setReal, doStep, getReal, values to a list) and other co-simulation tools, each at its default of recording:
CoFMUPy and SOFiRpy to memory, Ecos to a CSV file of six digits. Ours writes a run's Parquet file, inputs included. The
tools are installed into virtual environments in the user's cache folder; the table says which could not be used.

The bare loop, our master and Ecos run all instances in one loaded library; the others unpack the FMU for each instance
and run in as many copies of the code, which the processor's caches feel with 50 of them.

Times are from the first macro-step to the last recorded value, without loading and initialisation, with merging our
file. Each run has a process of its own and the kinds take turns; a row has the best and the median of the wall times.
CPU time, of all threads, is less hurt by what else the machine does. Step sizes are whole seconds, which all tools add
up exactly. All Jacobi results must agree to 1e-12; Gauss-Seidel gives other values, as it should.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

MODEL = """
model Lag
  parameter Real tau = 1;
  parameter Real y_start = 0;
  input Real u(start = 0);
  output Real y(start = y_start, fixed = true);
equation
  tau*der(y) = u - y;
end Lag;
"""

STEP = 1.0
"""Communication step in s."""
AGREEMENT = 1e-12
"""Largest difference of final values, which are of order one, between any two with the Jacobi scheme."""
SECONDS_PER_FMU_STEP = 6e-6
"""Rough cost of the bare loop, from which the number of steps follows."""


@dataclass(frozen=True)
class Ring:
    """FMU number i gets its input from number i - 1."""

    fmu: str
    size: int
    steps: int

    @property
    def names(self) -> list[str]:
        return [f"c{i}" for i in range(self.size)]

    @property
    def starts(self) -> list[float]:
        return [1.0 + i / self.size for i in range(self.size)]

    @property
    def inputs(self) -> list[float]:
        """At the start, where a tool does not carry the outputs there by itself."""
        return [self.starts[i - 1] for i in range(self.size)]

    @property
    def parameters(self) -> list[dict[str, float]]:
        """The lag is half the run, so that the final values are none that every run would come to."""
        return [{"tau": self.steps * STEP / 2, "y_start": y} for y in self.starts]

    @property
    def stop(self) -> float:
        return self.steps * STEP


@dataclass(frozen=True)
class Run:
    """Wall and CPU seconds of the macro-steps, and the outputs at the end."""

    wall: float
    cpu: float
    values: list[float]


class Clock:
    """Also an observer: the last in the list sees the first row written and the last."""

    def __init__(self) -> None:
        self.wall = self.cpu = 0.0

    def begin(self, *_: object) -> None:
        self.wall -= time.perf_counter()
        self.cpu -= time.process_time()

    def at(self, _time: float) -> None: ...

    def end(self) -> None:
        self.wall += time.perf_counter()
        self.cpu += time.process_time()

    def run(self, values: Sequence[float]) -> Run:
        return Run(self.wall, self.cpu, [float(value) for value in values])


# -- one run of each kind; the process may be that of a tool's own environment -----------------------------------------


def bare(ring: Ring, _folder: Path) -> Run:
    """FMPy's own calls, Jacobi."""
    import fmpy  # noqa: PLC0415
    from fmpy.fmi2 import FMU2Slave  # noqa: PLC0415

    description, folder = fmpy.read_model_description(ring.fmu), fmpy.extract(ring.fmu)
    reference = {v.name: v.valueReference for v in description.modelVariables}
    slaves = []
    for name, parameters in zip(ring.names, ring.parameters, strict=True):
        slave = FMU2Slave(
            guid=description.guid, unzipDirectory=folder, instanceName=name,
            modelIdentifier=description.coSimulation.modelIdentifier,
        )  # fmt: skip
        slave.instantiate()
        slave.setReal([reference[key] for key in parameters], list(parameters.values()))
        slave.setupExperiment(startTime=0.0, stopTime=ring.stop)
        slave.enterInitializationMode()
        slave.exitInitializationMode()
        slaves.append(slave)
    u, y = [reference["u"]], [reference["y"]]
    values = [slave.getReal(y)[0] for slave in slaves]
    rows = [(0.0, *values)]
    clock = Clock()
    clock.begin()
    for index in range(ring.steps):
        now = index * STEP
        for i, slave in enumerate(slaves):
            slave.setReal(u, [values[i - 1]])
        for slave in slaves:
            slave.doStep(now, STEP)
        values = [slave.getReal(y)[0] for slave in slaves]
        rows.append((now + STEP, *values))
    clock.end()
    return clock.run(rows[-1][1:])


def ours(algorithm: str) -> Callable[[Ring, Path], Run]:
    """Our master, with the recorder of a run."""

    def run(ring: Ring, folder: Path) -> Run:
        from cosim.fmu import read_description  # noqa: PLC0415
        from cosim.master import ALGORITHMS, simulate  # noqa: PLC0415
        from cosim.results import RunFolder  # noqa: PLC0415
        from cosim.run.recorder import Recorder  # noqa: PLC0415
        from cosim.system import ConnectionEntry, FmuComponent, connect  # noqa: PLC0415

        path = Path(ring.fmu)
        description = read_description(path)
        components = [
            FmuComponent(name, path, description, parameters)
            for name, parameters in zip(ring.names, ring.parameters, strict=True)
        ]
        ends = [{"from": f"{ring.names[i - 1]}.y", "to": f"{name}.u"} for i, name in enumerate(ring.names)]
        graph = connect(components, [ConnectionEntry.model_validate(end) for end in ends])
        out = RunFolder(folder / "run", "", {})
        clock = Clock()
        simulate(graph, ALGORITHMS[algorithm](), 0.0, ring.stop, STEP, observers=(Recorder(out), clock))
        clock.begin()
        out.merge_results()
        clock.end()
        out.finish()
        return clock.run([component.y[0] for component in components])

    return run


def cofmupy(ring: Ring, _folder: Path) -> Run:
    """CoFMUPy's coordinator, Jacobi without iteration, results as it keeps them."""
    from cofmupy import Coordinator  # noqa: PLC0415

    values = zip(ring.names, ring.parameters, ring.inputs, strict=True)
    ends = [(ring.names[i - 1], name) for i, name in enumerate(ring.names)]
    configuration = {
        "fmus": [{"id": n, "name": n, "path": ring.fmu, "initialization": {**p, "u": u}} for n, p, u in values],
        "connections": [
            {"source": {"id": a, "variable": "y", "type": "fmu"}, "target": [{"id": b, "variable": "u", "type": "fmu"}]}
            for a, b in ends
        ],
        "cosim_method": "jacobi",
        "iterative": False,
    }
    coordinator = Coordinator()
    coordinator.start(configuration)
    clock = Clock()
    clock.begin()
    coordinator.run_simulation(step_size=STEP, end_time=ring.stop)
    results = coordinator.get_results()
    clock.end()
    return clock.run([results[name, "y"][-1] for name in ring.names])


def sofirpy(ring: Ring, _folder: Path) -> Run:
    """SOFiRpy's simulator, as its ``simulate`` sets it up; its only scheme is Jacobi."""
    from sofirpy.simulation import simulation  # noqa: PLC0415

    inputs = zip(ring.names, ring.parameters, ring.inputs, strict=True)
    fmus = simulation.init_fmus(dict.fromkeys(ring.names, ring.fmu), STEP, {n: {**p, "u": u} for n, p, u in inputs})
    ends = {
        name: [{"parameter_name": "u", "connect_to_system": ring.names[i - 1], "connect_to_external_parameter": "y"}]
        for i, name in enumerate(ring.names)
    }
    logged = simulation.init_parameter_list({name: ["y"] for name in ring.names})
    simulator = simulation.Simulator(fmus, simulation.init_connections(ends), logged)
    clock = Clock()
    clock.begin()
    results = simulator.simulate(ring.stop, STEP, STEP)
    clock.end()
    return clock.run([results[f"{name}.y"].iloc[-1] for name in ring.names])


def ecospy(ring: Ring, folder: Path) -> Run:
    """Ecos, whose master is C++; its only scheme is Jacobi."""
    from ecospy import EcosLib, EcosSimulation, EcosSimulationStructure  # noqa: PLC0415

    EcosLib.set_log_level("warn")
    with EcosSimulationStructure() as structure:
        for i, name in enumerate(ring.names):
            structure.add_model(name, ring.fmu)
            structure.make_real_connection(f"{ring.names[i - 1]}::y", f"{name}::u")
        values = zip(ring.names, ring.parameters, strict=True)
        structure.add_parameter_set("start", {f"{name}::{key}": v for name, p in values for key, v in p.items()})
        simulation = EcosSimulation(STEP, structure=structure)
    outputs = [f"{name}::y" for name in ring.names]
    simulation.add_csv_writer(str(folder / "results.csv"), identifiers=outputs)
    if not simulation.init(parameter_set="start"):
        raise RuntimeError(EcosLib.get_last_error())
    clock = Clock()
    clock.begin()
    simulation.step(ring.steps)
    clock.end()
    values_at_end = [simulation.get_real(name) for name in outputs]
    simulation.terminate()
    return clock.run(values_at_end)


# -- kinds and their environments --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Kind:
    """A way to run the ring: label, function, whether it is Jacobi, and what to install for it (nothing: ours)."""

    label: str
    run: Callable[[Ring, Path], Run]
    jacobi: bool = True
    packages: tuple[str, ...] = ()
    note: str = ""


KINDS: Mapping[str, Kind] = {
    "bare": Kind("bare FMPy loop", bare),
    "jacobi": Kind("riverheat, Jacobi", ours("jacobi")),
    "gauss_seidel": Kind("riverheat, Gauss-Seidel", ours("gauss_seidel"), jacobi=False),
    "cofmupy": Kind("cofmupy 1.0.0", cofmupy, packages=("cofmupy==1.0.0",)),
    "sofirpy": Kind("sofirpy 1.0.2", sofirpy, packages=("sofirpy==1.0.2", "fmpy==0.3.32")),
    "ecospy": Kind(
        "ecospy 0.7.2",
        ecospy,
        packages=("ecospy==0.7.2", "tbb==2023.2.0"),
        note="its Linux library needs libtbb, which it does not ask for: installed beside it",
    ),
}


class Unusable(Exception):
    """A tool that could not be installed or run; the message is one line."""


def environment(name: str) -> tuple[Path, dict[str, str]]:
    """The Python that runs this kind, and its variables; made at the first call. Raises Unusable."""
    import platformdirs  # noqa: PLC0415 - not in the tools' environments

    packages = KINDS[name].packages
    if not packages:
        return Path(sys.executable), dict(os.environ)
    folder = Path(platformdirs.user_cache_dir("riverheat"), "benchmarks", "_".join(packages).replace("==", "-"))
    python, made = folder / "bin" / "python", folder / "made"
    if not made.exists():
        venv.create(folder, clear=True, with_pip=True)
        command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
        installed = subprocess.run(command, capture_output=True, text=True, check=False)
        if installed.returncode:
            raise Unusable(f"cannot be installed: {last_line(installed.stderr)}")
        made.touch()
    variables = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return python, {**variables, "LD_LIBRARY_PATH": str(folder / "lib")}


def last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "no message"


def measure(name: str, ring: Ring) -> Run:
    """One run in a new process. Raises Unusable."""
    python, variables = environment(name)
    with tempfile.TemporaryDirectory() as folder:
        command = [python, Path(__file__).resolve(), "--run", name, json.dumps(asdict(ring)), folder]
        ended = subprocess.run(command, env=variables, cwd=folder, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise Unusable(f"cannot run this: {last_line(ended.stderr)}")
    return Run(**json.loads(last_line(ended.stdout)))


def difference(run: Run, reference: Run) -> float:
    """Largest difference of any final value; NaN where there is one."""
    pairs = zip(run.values, reference.values, strict=True)
    distances = [abs(a - b) for a, b in pairs]
    return math.nan if any(map(math.isnan, distances)) else max(distances)


def compare(ring: Ring, repeat: int, kinds: Sequence[str]) -> bool:
    """Print the table of one size; whether all Jacobi results agree."""
    runs: dict[str, list[Run]] = {name: [] for name in kinds}
    unusable: dict[str, str] = {}
    for _ in range(repeat):
        for name in kinds:
            if name not in unusable:
                try:
                    runs[name].append(measure(name, ring))
                except Unusable as why:
                    unusable[name] = str(why)
    base = runs["bare"]
    base_wall, base_cpu = min(r.wall for r in base), min(r.cpu for r in base)
    print(f"\n{ring.size} FMUs, {ring.steps} macro-steps")
    heads = ("best 1/s", "median 1/s", "to bare", "us/FMU", "CPU us/FMU", "to bare", "difference")
    print(f"{'':24}" + "".join(f"{head:>12}" for head in heads))
    agree = True
    for name in kinds:
        kind = KINDS[name]
        if name in unusable:
            print(f"{kind.label:24}{unusable[name]}")
            continue
        wall, cpu = min(r.wall for r in runs[name]), min(r.cpu for r in runs[name])
        middle = statistics.median(r.wall for r in runs[name])
        apart = max(difference(r, base[0]) for r in runs[name])
        wrong = kind.jacobi and not apart <= AGREEMENT
        agree = agree and not wrong
        each = 1e6 / (ring.steps * ring.size)
        print(
            f"{kind.label:24}{ring.steps / wall:12,.0f}{ring.steps / middle:12,.0f}{base_wall / wall:12.2f}"
            f"{wall * each:12.2f}{cpu * each:12.2f}{base_cpu / cpu:12.2f}{apart:12.1e}{'  WRONG' if wrong else ''}"
        )
    return agree


def main() -> int:
    """Print the tables; the exit code says whether the results agree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2, 10, 50])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=2.0, help="about what the bare loop takes")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    options = parser.parse_args()
    kinds = list(dict.fromkeys(["bare", *options.kinds]))
    agree = True
    with tempfile.TemporaryDirectory() as name:
        from cosim.modelica import build  # noqa: PLC0415 - not in the tools' environments

        source = Path(name, "Lag.mo")
        source.write_text(MODEL, encoding="utf-8")
        fmu = build("Lag", sources=[source], compiler="builtin", out=Path(name)).path
        for size in options.sizes:
            steps = max(int(options.seconds / SECONDS_PER_FMU_STEP / size), 1)
            agree = compare(Ring(str(fmu), size, steps), options.repeat, kinds) and agree
    for kind in kinds:
        if KINDS[kind].note:
            print(f"\n{KINDS[kind].label}: {KINDS[kind].note}")
    if not agree:
        print("the final values do not agree")
    return 0 if agree else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        made = KINDS[sys.argv[2]].run(Ring(**json.loads(sys.argv[3])), Path(sys.argv[4]))
        print("\n" + json.dumps(asdict(made)))
    else:
        sys.exit(main())
