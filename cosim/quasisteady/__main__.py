"""``python -m cosim.quasisteady SPEC.toml --out FILE.mo [--points FILE.parquet]``: run the unit, fit, write."""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

import fmpy
import pandas as pd

from cosim.errors import CosimError
from cosim.modelica import build
from cosim.quasisteady.maps import fit_maps
from cosim.quasisteady.modelica_text import package_text
from cosim.quasisteady.points import conditions, steady_points
from cosim.quasisteady.spec import Spec, read_spec


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m cosim.quasisteady", description=__doc__)
    parser.add_argument("spec", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="the Modelica file")
    parser.add_argument("--points", type=Path, help="steady points: read where the file exists, else written")
    given = parser.parse_args(arguments)
    try:
        make(given.spec, given.out, given.points)
    except CosimError as error:
        print(f"cosim.quasisteady: {error}", file=sys.stderr)
        return error.exit_code
    return 0


def make(spec_file: Path, out: Path, points_file: Path | None) -> None:
    """The whole way from the file to the Modelica package."""
    spec = read_spec(spec_file)
    artifact = build(spec.model)
    description = fmpy.read_model_description(str(artifact.path))
    efficiency = _parameter(description, spec)
    if points_file is not None and points_file.is_file():
        table = pd.read_parquet(points_file)
    else:
        wanted = conditions(spec)

        def told(count: int) -> None:
            if count % 50 == 0:
                print(f"{count} of {len(wanted)} points", flush=True)

        table = steady_points(artifact.path, spec, wanted, told)
        if points_file is not None:
            table.to_parquet(points_file)
    maps = fit_maps(spec, table, efficiency)
    provenance = [
        ("unit", spec.model),
        ("specification", f"{spec_file.name}, {hashlib.sha256(spec_file.read_bytes()).hexdigest()[:12]}"),
        ("points run", f"{spec.points}, Sobol sequence, seed {spec.seed}"),
        ("FMU", description.guid),
    ]
    out.write_text(package_text(spec, maps, provenance), encoding="utf-8")
    for key, (rms, worst) in maps.errors.items():
        print(f"{key:<28} root mean square {rms:.2g}, largest {worst:.2g}")
    print(f"written: {out}")


def _parameter(description: fmpy.model_description.ModelDescription, spec: Spec) -> float:
    return next(float(v.start) for v in description.modelVariables if v.name == spec.source_pump.efficiency)


if __name__ == "__main__":
    sys.exit(main())
