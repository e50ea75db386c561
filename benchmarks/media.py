"""How fast density and temperature of pressure and enthalpy are: our compiled functions beside CoolProp.

    python benchmarks/media.py [PACKAGE...]

Ours are the library's functions as the built-in compiler emits and compiles them for an FMU, called in a loop in C.
CoolProp is called as its low-level interface is from Python; the time of the same calls that find a state already at
hand (two getters) is what Python adds, printed beside. All see the same random points of pressure and enthalpy in all
regions, in one process; times are processor time, the best of several rounds. The errors of BICUBIC and ours are the
largest and the 99th percentile against HEOS, outside the band above the bubble line in which ours blends the density
(docs/media.md). BICUBIC builds its tables first, once per fluid and machine.
"""

from __future__ import annotations

import ctypes
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import CoolProp
import fmpy
import numpy as np

from cosim.media.evaluate import Medium, medium
from cosim.media.regions import BLEND_QUALITY
from cosim.modelica import toolchain
from cosim.modelica.frontend import FrontEnd
from cosim.modelica.translation import translate

POINTS, ROUNDS = 20_000, 15
SLOW_POINTS, SLOW_ROUNDS = 3000, 3
FUNCTIONS = {"density_and_temperature_ph": "rho, T", "density_and_derivatives_ph": "rho, rho_p, rho_h, T"}
MODEL = """model Calls
  Real p, h, rho, T, rho_2, rho_p, rho_h, T_2;
equation
  p = 1e6 + time;
  h = 4e5 + time;
  (rho, T) = RiverHeat.Media.PACKAGE.density_and_temperature_ph(p, h);
  (rho_2, rho_p, rho_h, T_2) = RiverHeat.Media.PACKAGE.density_and_derivatives_ph(p, h);
end Calls;
"""
LOOP = """
__attribute__((visibility("default"))) void NAME(const double *ph, double *out, long n)
{
    for (long i = 0; i < n; i++)
        FUNCTION(0, ph + 2*i, out + 4*i);
}
"""


def compiled(package: str, folder: Path) -> ctypes.CDLL:
    """The functions of a package as the FMU compiler makes them, with a loop round each."""
    source = folder / "Calls.mo"
    source.write_text(MODEL.replace("PACKAGE", package))
    text = translate("Calls", FrontEnd([source]).dae("Calls")).c_source
    for name in FUNCTIONS:
        number = re.search(rf"static void (function_\d+)\(.*\) /\* \S*\b{name} \*/", text)
        if number is None:
            raise SystemExit(f"{name} is not in the generated C")
        text += LOOP.replace("NAME", name).replace("FUNCTION", number.group(1))
    model = folder / "model.c"
    model.write_text(text)
    library = folder / "model.so"
    job = toolchain.Job(toolchain.platforms_of(["linux64"])[0], model, toolchain.runtime_sources(), (), library)
    toolchain.compile_shared([job], [Path(fmpy.__file__).parent / "c-code", toolchain.RUNTIME])
    return ctypes.CDLL(str(library))


def points(m: Medium) -> np.ndarray:
    """Random p (half even, half in ln p) and h over the whole range: columns p, h."""
    draw, c = np.random.default_rng(7), m.coefficients
    share = draw.random(POINTS)
    low, high = c.pressure_min, c.pressure_max
    p = np.where(np.arange(POINTS) % 2 == 1, low + share * (high - low), low * (high / low) ** share)
    h = draw.uniform(c.liquid.enthalpy_min, c.vapour.enthalpy_max, POINTS)
    return np.ascontiguousarray(np.column_stack((p, h)))


def best(work: Callable[[], object], rounds: int) -> float:
    """Shortest processor time in s."""
    times = []
    for _ in range(rounds):
        started = time.thread_time()
        work()
        times.append(time.thread_time() - started)
    return min(times)


def ours(library: ctypes.CDLL, name: str, at: np.ndarray) -> tuple[float, np.ndarray]:
    """Time per call in ns, and the results."""
    out = np.zeros((len(at), 4))
    pointers = [ctypes.c_void_p(a.ctypes.data) for a in (at, out)]
    loop = getattr(library, name)
    return 1e9 * best(lambda: loop(*pointers, ctypes.c_long(len(at))), ROUNDS) / len(at), out


def coolprop(backend: str, fluid: str, at: np.ndarray) -> tuple[float, float, np.ndarray]:
    """Time per call in ns, the part of it that Python's calls take, and rho and T."""
    state = CoolProp.AbstractState(backend, fluid)
    found = np.full((len(at), 2), np.nan)

    def run() -> None:
        for i, (p, h) in enumerate(at.tolist()):
            try:
                state.update(CoolProp.HmassP_INPUTS, h, p)
                found[i] = state.rhomass(), state.T()
            except ValueError:
                continue

    def calls_alone() -> None:
        for i, _ in enumerate(at.tolist()):
            found[i] = state.rhomass(), state.T()

    seconds = best(run, SLOW_ROUNDS)
    results = found.copy()
    return 1e9 * seconds / len(at), 1e9 * best(calls_alone, SLOW_ROUNDS) / len(at), results


def errors(found: np.ndarray, exact: np.ndarray, use: np.ndarray) -> str:
    """Largest and 99th percentile of density and temperature errors."""
    use = use & np.isfinite(found).all(axis=1) & np.isfinite(exact).all(axis=1)
    rho = np.abs(found[use, 0] / exact[use, 0] - 1.0)
    kelvin = np.abs(found[use, 1] - exact[use, 1])
    figures = [(100.0 * np.max(rho), 100.0 * np.quantile(rho, 0.99)), (np.max(kelvin), np.quantile(kelvin, 0.99))]
    return " | ".join(f"{a:8.2g} {b:8.2g}" for a, b in figures)


def measure(package: str) -> None:
    m = medium(package)
    fluid, at = m.coefficients.fluid, points(m)
    with tempfile.TemporaryDirectory() as folder:
        library = compiled(package, Path(folder))
        rows = {name: ours(library, name, at) for name in FUNCTIONS}
    few = at[:SLOW_POINTS]
    quality = m.arrays("vapourQuality", few[:, 0], few[:, 1])[0]
    use = (quality < 0.0) | (quality > BLEND_QUALITY)
    reference, heos_calls, exact = coolprop("HEOS", fluid, few)
    table, table_calls, interpolated = coolprop("BICUBIC&HEOS", fluid, few)
    fast, values = rows["density_and_temperature_ph"]
    print(f"{package}: density error in % and temperature error in K, largest and 99th percentile")
    head = f"{'':38} {'ns a call':>9} {'Python':>7} {'times ours':>10} | {'rho':>8} {'99 %':>8} | {'T':>8} {'99 %':>8}"
    print(head)
    for name, (each, _) in rows.items():
        tail = errors(values[: len(few), :2], exact, use) if name.startswith("density_and_temp") else ""
        print(f"{'ours: ' + FUNCTIONS[name]:38} {each:9.0f} {0:7} {each / fast:10.1f} | {tail}")
    row = f"{'CoolProp BICUBIC: rho, T':38} {table:9.0f} {table_calls:7.0f} {table / fast:10.1f}"
    print(f"{row} | {errors(interpolated, exact, use)}")
    print(f"{'CoolProp HEOS: rho, T':38} {reference:9.0f} {heos_calls:7.0f} {reference / fast:10.1f} |")


if __name__ == "__main__":
    for chosen in sys.argv[1:] or ["R1234zeE", "R600a", "R717", "R134a", "R290"]:
        measure(chosen)
