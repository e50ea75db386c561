"""``python -m cosim.media.error_maps --out docs``: the page on media with its tables, and its maps of errors."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from PIL import Image

from cosim.errors import CosimError
from cosim.media import water
from cosim.media.accuracy import NEAR_CRITICAL, POINTS, Array, Comparison, compare, figure
from cosim.media.coefficients import Coefficients, FitError, path_of, read
from cosim.media.evaluate import Medium
from cosim.media.fluids import BUNDLED, fluid

BAR, ZERO_CELSIUS = 1e5, 273.15
MAPS = (
    ("density", "1", 100.0, "density error in %", 1e-4, 1.0),
    ("temperature", "K", 1.0, "temperature error in K", 1e-5, 0.1),
    ("viscosity", "1", 100.0, "viscosity error in %", 1e-3, 3.0),
    ("thermal conductivity", "1", 100.0, "conductivity error in %", 1e-3, 3.0),
)
"""Property, unit of its errors, factor to the unit shown, label, and ends of the colour scale."""
CELLS = 70, 40
"""Cells of a map in enthalpy and in the logarithm of the pressure."""
COLOURS = 96
"""Colours of a picture: enough for the scale, and small files."""
COLUMNS = (
    ("density", "density"),
    ("density by p", "its slope by p"),
    ("density by h", "its slope by h"),
    ("temperature", "temperature"),
    ("specific entropy", "entropy"),
    ("vapour quality", "quality"),
    ("isentropic enthalpy rise", "isentropic rise"),
    ("velocity of sound", "velocity of sound"),
    ("viscosity", "viscosity"),
    ("thermal conductivity", "conductivity"),
    ("heat capacity", "heat capacity"),
    ("surface tension", "surface tension"),
)


def draw_map(c: Coefficients, found: Sequence[Comparison], path: Path) -> None:
    """Largest error in each cell of the pressure-enthalpy diagram, property by property, as one PNG file."""
    mpl.use("Agg")
    picture, axes = plt.subplots(2, 2, figsize=(9.0, 6.6), sharex=True, sharey=True, layout="constrained")
    medium = Medium.of(c)
    p = np.geomspace(c.pressure_min, c.pressure_max, 300)
    lines = [medium.arrays(f"{line}Enthalpy", p)[0] for line in ("bubble", "dew")]
    for axis, (name, unit, factor, label, low, high) in zip(axes.flat, MAPS, strict=True):
        chosen = [x for x in found if x.property == name and x.unit == unit and " line" not in x.region]
        h, pressure, error = (np.concatenate([getattr(x, field) for x in chosen]) for field in ("h", "p", "error"))
        _cells(picture, axis, (h, pressure, np.maximum(factor * np.abs(error), low)), label, (low, high))
        for line in lines:
            axis.plot(1e-3 * line, p / BAR, color="black", linewidth=0.8)
    for axis in axes[1]:
        axis.set_xlabel("specific enthalpy in kJ/kg")
    for axis in axes[:, 0]:
        axis.set_ylabel("pressure in bar")
    picture.suptitle(f"{c.package}: largest errors against the equation of state, {POINTS} random points")
    path.parent.mkdir(parents=True, exist_ok=True)
    with io.BytesIO() as drawn:
        picture.savefig(drawn, dpi=85)
        plt.close(picture)
        Image.open(drawn).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def _cells(
    picture: plt.Figure, axis: Axes, points: tuple[Array, Array, Array], label: str, ends: tuple[float, float]
) -> None:
    h, pressure, error = points
    across = np.linspace(1e-3 * h.min(), 1e-3 * h.max(), CELLS[0] + 1)
    along = np.geomspace(pressure.min() / BAR, pressure.max() / BAR, CELLS[1] + 1)
    columns = np.clip(np.searchsorted(across, 1e-3 * h, side="right") - 1, 0, CELLS[0] - 1)
    rows = np.clip(np.searchsorted(along, pressure / BAR, side="right") - 1, 0, CELLS[1] - 1)
    largest = np.zeros((CELLS[1], CELLS[0]))
    np.maximum.at(largest, (rows, columns), error)
    shown = np.ma.masked_equal(largest, 0.0)
    cells = axis.pcolormesh(across, along, shown, cmap="viridis", norm=mpl.colors.LogNorm(*ends))
    axis.set_yscale("log")
    picture.colorbar(cells, ax=axis, label=label)


def page(coefficients: Sequence[Coefficients]) -> str:
    """The page in Markdown."""
    parts = [
        _HEAD,
        _ranges(coefficients),
        _ERRORS,
        _table(coefficients, near=False),
        _NEAR,
        _table(coefficients, near=True),
    ]
    parts += [_MAPS, *(f"![Errors of {c.package}](media/{c.package}.png)" for c in coefficients)]
    parts += [_SPEED, _WATER, _water(), _SEAWATER]
    return "\n\n".join(parts) + "\n"


def _rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _ranges(coefficients: Sequence[Coefficients]) -> str:
    rows = []
    for c in coefficients:
        hottest = Medium.of(c).value("saturationTemperature", c.pressure_max)
        rows.append([
            c.package, f"{c.pressure_min / BAR:g} to {c.pressure_max / BAR:g}",
            f"{hottest - ZERO_CELSIUS:.1f} ({c.critical_temperature - hottest:.1f} K below critical)",
            f"{c.liquid_temperature_min - ZERO_CELSIUS:.0f}", f"{c.vapour_temperature_max - ZERO_CELSIUS:.0f}",
            f"{1e-3 * c.vapour.enthalpy_max:.0f}",
        ])  # fmt: skip
    head = (
        "package", "pressure in bar", "hottest saturation in degC", "coldest liquid in degC",
        "hottest vapour at low pressure in degC", "the same as enthalpy at every pressure in kJ/kg",
    )  # fmt: skip
    return _rows(head, rows)


def _table(coefficients: Sequence[Coefficients], near: bool) -> str:
    rows = []
    for c in coefficients:
        chosen = [e for e in c.errors if e.region.endswith("of critical") == near]
        if chosen:
            rows.append([c.package, *(_largest(chosen, name) for name, _ in COLUMNS)])
    return _rows(("package", *(words for _, words in COLUMNS)), rows)


def _largest(errors: Sequence[FitError], name: str) -> str:
    found = [e for e in errors if e.property == name]
    return figure(max(found, key=lambda e: e.largest)) if found else "-"


def _water() -> str:
    errors = water.largest_errors(water.coefficients())
    return _rows(("property", "where", "largest error"), [[e.property, e.region, figure(e)] for e in errors])


_HEAD = """# Media

Written by `python -m cosim.media.error_maps --out docs` from the stored coefficients; the figures are the
largest errors on 20,000 random points of each range against CoolProp's reference equations of state. A package
is fitted and written by `python -m cosim.media R600a --out modelica/RiverHeat/Media/R600a.mo`. All have the
functions of `RiverHeat.Media.PartialRefrigerant`.

## Method

All saturation properties are polynomials in (ln(pc/p))^(1/3), which goes as (1 - p/pc)^(1/3) near the critical
point: one expression from far below 1 bar up to within 1 K of it. Liquid properties are polynomials in enthalpy
and pressure, in which even the neighbourhood of the critical point is smooth. Vapour properties are dew values
plus the enthalpy w above the dew line times a polynomial in that variable and w/(w + w0). Between the lines the
lever rule holds; within a quality of 0.005 above the bubble line the slope of the density is blended, monotone
between the branches. Derivative functions are the exact derivatives of the expressions. What several functions
need is a function of the package, written once.

## Ranges"""
_ERRORS = """## Largest errors

Relative, but for the temperature in K, the entropy in J/(kg.K) and the quality as such; any region, states
within 2 K of critical apart. Two-phase density is compared outside the blend band."""
_NEAR = f"""Within {NEAR_CRITICAL:g} K of the critical point, by the saturation temperature of the pressure, where 3 %
is allowed:"""
_MAPS = """## Maps of errors

The largest error in each cell; lines are saturation. Between the lines transport properties are not properties
of a state. In white cells no point fell. Next to the critical temperature (10 K on both sides) ammonia's
conductivity is not compared: its source has a singularity there."""
_SPEED = """## Speed

`python benchmarks/media.py` measures the functions as the built-in compiler makes them, beside CoolProp, at the
same random points in one run. On a busy two-core machine: density and temperature of p and h in 0.07 us (with
both derivatives of the density 0.1 us), 11 to 16 times as fast as CoolProp's BICUBIC tables and 230 to 570
times as fast as HEOS, both called from Python, which takes some 0.3 us of that."""
_WATER = """## Water

`RiverHeat.Media.Water`: polynomials of temperature at 10 bar, 0.01 to 160 degC, used from 1 to 25 bar. Against
IAPWS-95:"""
_SEAWATER = """## Sea water

`RiverHeat.Media.Seawater`: published correlations of temperature and salinity, 0 to 0.042 kg/kg (their sources
and stated accuracies are in the package). Against CoolProp's `INCOMP::MITSW`, a fit of its own to the same
correlations: density 0.02 %, heat capacity 0.04 %, conductivity 0.04 %, viscosity 1 %. Against check values of
the UNESCO equation of state (1981): density 0.04 %, freezing point exact."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m cosim.media.error_maps", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder of the page; the maps go into media/ in it")
    options = parser.parse_args(arguments)
    try:
        coefficients = [read(path_of(fluid(name).package)) for name in BUNDLED]
        for c in coefficients:
            draw_map(c, compare(c), options.out / "media" / f"{c.package}.png")
    except CosimError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    (options.out / "media.md").write_text(page(coefficients), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
