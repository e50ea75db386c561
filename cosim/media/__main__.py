"""``python -m cosim.media FLUID --out FILE.mo``: fit a refrigerant, write its Modelica package, print its errors.

With the fluid ``PartialRefrigerant`` the interface of all refrigerants is written, with ``Water`` liquid water.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cosim.errors import CosimError
from cosim.media import water
from cosim.media.accuracy import largest_errors, table
from cosim.media.coefficients import DATA, path_of, read, write
from cosim.media.fit import fit
from cosim.media.fluids import FLUIDS, fluid
from cosim.media.modelica import INTERFACE, interface_text, package_text


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m cosim.media", description=__doc__)
    parser.add_argument("fluid", help=f"one of {', '.join(sorted(FLUIDS))}")
    parser.add_argument("--out", type=Path, required=True, help="Modelica file to write")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the coefficient files")
    parser.add_argument("--stored", action="store_true", help="write from the stored coefficients, without a new fit")
    options = parser.parse_args(arguments)
    try:
        if options.fluid == "Water":
            _write(options.out, water.package_text())
            return 0
        if options.fluid == INTERFACE:
            _write(options.out, interface_text(read(path_of("R1234zeE"))))
            return 0
        wanted = fluid(options.fluid)
        stored: Path = options.data / f"{wanted.package}.json"
        if options.stored:
            coefficients = read(stored)
        else:
            coefficients = fit(wanted)
            coefficients = replace(coefficients, errors=largest_errors(coefficients))
            write(coefficients, stored)
    except CosimError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    _write(options.out, package_text(coefficients))
    print(table(coefficients.errors))
    return 0


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    raise SystemExit(main())
