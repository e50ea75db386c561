"""How long builds take, in which phase, how large the C is, and how much memory they need.

    python benchmarks/build.py [--cells 5000]

The Mannheim 1 unit, a pipe of upwind cells written as a for-equation, and a ladder of RC components (a fifth as many);
the pipe also with loops in the C switched off. Each is built cold, in a process of its own with an empty cache;
memory is the largest resident set of that process and of the C compiler. Then the pipe runs for one residence time.
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
from pathlib import Path

PIPE = """
model Pipe
  parameter Integer n = {cells};
  parameter Real volume = 0.1, rho = 1000, cp = 4180, ua = 50;
  input Real m_flow(start = 1);
  input Real T_in(start = 350);
  input Real T_back(start = 320);
  Real T[n](each start = 300, each fixed = true);
  Real H[n + 1];
  output Real T_out = T[n];
equation
  H[1] = if m_flow > 0 then m_flow*cp*T_in else m_flow*cp*T[1];
  for i in 2:n loop
    H[i] = if m_flow > 0 then m_flow*cp*T[i - 1] else m_flow*cp*T[i];
  end for;
  H[n + 1] = if m_flow > 0 then m_flow*cp*T[n] else m_flow*cp*T_back;
  for i in 1:n loop
    rho*cp*volume/n*der(T[i]) = H[i] - H[i + 1] - ua/n*(T[i] - 283.15);
  end for;
end Pipe;
"""

LADDER = """
package Ladder
  connector Pin
    Real v;
    flow Real i;
  end Pin;
  model Cell
    Pin p, n;
    parameter Real R = 0.1, C = 2;
    Real u(start = 0, fixed = true);
  equation
    C*der(u) = p.i + n.i;
    p.i = (p.v - u)/(R/2);
    n.i = (n.v - u)/(R/2);
  end Cell;
  model Source
    Pin p;
  equation
    p.v = 1;
  end Source;
  model Line
    Cell c[{cells}];
    Source s;
  equation
    connect(s.p, c[1].p);
    for k in 1:{cells} - 1 loop
      connect(c[k].n, c[k + 1].p);
    end for;
  end Line;
end Ladder;
"""

PHASES = ("seconds_front_end", "seconds_translation", "seconds_c_compiler")


def build_here(model: str, source: str, folder: str, loops: bool, platform: str) -> None:
    """Build in this process and print what it took as JSON."""
    from cosim.modelica import build, repetition  # noqa: PLC0415

    if not loops:
        repetition.FEWEST_TURNS = sys.maxsize
    started = time.perf_counter()
    artifact = build(model, sources=[Path(source)] if source else [], platforms=[platform], out=Path(folder))
    peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    usage = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    print(
        json.dumps(
            {
                **artifact.statistics,
                "wall": time.perf_counter() - started,
                "cpu": sum(u.ru_utime + u.ru_stime for u in usage),
                "megabytes": sum(peaks) / 1024,
                "path": str(artifact.path),
            }
        )
    )


def cold(
    model: str, source: Path | None, folder: Path, *, loops: bool = True, platform: str = "linux64"
) -> dict[str, float]:
    """Figures of a build in a new process with an empty cache."""
    with tempfile.TemporaryDirectory() as cache:
        words = [model, str(source or ""), str(folder), str(int(loops)), platform]
        command = [sys.executable, __file__, "--build", *words]
        run = subprocess.run(
            command, env={**os.environ, "COSIM_CACHE": cache}, capture_output=True, text=True, check=True
        )
    figures: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return figures


def run_pipe(path: Path) -> tuple[float, float]:
    """CPU seconds for one residence time (100 s) in Co-Simulation, and the temperature at the outlet."""
    import fmpy  # noqa: PLC0415

    started = time.process_time()
    result = fmpy.simulate_fmu(str(path), fmi_type="CoSimulation", stop_time=100.0, output_interval=1.0, step_size=1.0)
    return time.process_time() - started, float(result["T_out"][-1])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cells", type=int, default=5000)
    cells = parser.parse_args().cells
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pipe, ladder = folder / "pipe" / "Pipe.mo", folder / "ladder" / "Ladder.mo"
        for path, text, n in ((pipe, PIPE, cells), (ladder, LADDER, cells // 5)):
            path.parent.mkdir()
            path.write_text(text.replace("{cells}", str(n)), encoding="utf-8")
        rows = {
            "Mannheim 1": cold("RiverHeat.Plants.Mannheim1", None, folder),
            "Mannheim 1, all platforms": cold("RiverHeat.Plants.Mannheim1", None, folder, platform="all"),
            f"pipe, {cells} cells": cold("Pipe", pipe, folder),
            f"ladder, {cells // 5} components": cold("Ladder.Line", ladder, folder),
        }
        seconds, outlet = run_pipe(folder / "Pipe.fmu")
        rows["pipe, loops off"] = cold("Pipe", pipe, folder, loops=False)
    heads = ("states", "loops", "C kB", "front", "transl.", "C", "wall s", "CPU s", "MB")
    print(f"{'model':26}" + "".join(f"{head:>8}" for head in heads))
    for label, f in rows.items():
        phases = "".join(f"{f[p]:8.1f}" for p in PHASES)
        print(
            f"{label:26}{f['states']:8.0f}{f['loops']:8.0f}{f['c_bytes'] / 1e3:8.0f}{phases}"
            f"{f['wall']:8.1f}{f['cpu']:8.1f}{f['megabytes']:8.0f}"
        )
    print(f"pipe run over one residence time: {seconds:.2f} s of CPU, outlet {outlet:.2f} K")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--build"]:
        build_here(sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5] == "1", sys.argv[6])
    else:
        main()
