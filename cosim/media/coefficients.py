"""The fitted numbers of one refrigerant: a frozen record and its JSON file beside this module."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from cosim.errors import InputError

DATA = Path(__file__).parent / "data"

Series = tuple[float, ...]
"""Coefficients of a polynomial in one scaled variable, constant term first."""
Surface = tuple[Series, ...]
"""Coefficients of a polynomial in two variables: one series (inner variable) per power of the outer variable."""


@dataclass(frozen=True)
class Scale:
    """Scaled variable (x - centre) * factor, within -1..1 over the fitted range."""

    centre: float
    factor: float


@dataclass(frozen=True)
class SaturationFit:
    """Polynomials along the saturation line.

    Temperature, enthalpies, dew p*v and dew entropy are polynomials in zeta, the scaled (ln(pc/p))^(1/3);
    ``zeta_start`` is zeta as a polynomial in theta, the scaled (1 - T/Tc)^(1/3). ``reach_low`` and ``reach_high`` say
    how far ln p is carried beyond the working range.
    """

    reach_low: float
    reach_high: float
    zeta: Scale
    theta: Scale
    temperature: Series
    zeta_start: Series
    bubble_enthalpy: Series
    dew_enthalpy: Series
    dew_flow_work: Series
    dew_entropy: Series


@dataclass(frozen=True)
class LiquidFit:
    """Surfaces in xi, the scaled enthalpy (inner), and p/pc (outer).

    Beyond ``enthalpy_min`` the enthalpy is bent within ``reach`` J/kg; temperature and entropy go on with the heat
    capacity ``heat_capacity`` J/(kg.K) and the slope 1/``cold_temperature``.
    """

    xi: Scale
    enthalpy_min: float
    reach: float
    heat_capacity: float
    cold_temperature: float
    density: Surface
    temperature: Surface
    entropy: Surface


@dataclass(frozen=True)
class VapourFit:
    """Surfaces in zeta (inner) and omega (outer), the scaled w/(w + ``nearness``).

    w is the enthalpy above the dew line.

    ``flow_work`` (p*v), ``temperature`` and ``entropy`` are rises above the dew line per J/kg; ``sound`` is the
    velocity of sound squared. ``isentropic_start`` is the enthalpy rise per entropy rise, in zeta and sigma, the
    scaled entropy rise. Beyond ``enthalpy_max`` as for the liquid; p*v goes on with ``flow_work_slope``.
    """

    omega: Scale
    nearness: float
    sigma: Scale
    enthalpy_max: float
    reach: float
    heat_capacity: float
    hot_temperature: float
    flow_work_slope: float
    flow_work: Surface
    temperature: Surface
    entropy: Surface
    sound: Surface
    isentropic_start: Surface


@dataclass(frozen=True)
class TransportFit:
    """Logarithms of viscosities, reciprocals of conductivities and heat capacities, and the surface tension.

    Of liquid in xi and p/pc, of vapour in zeta and omega; the surface tension over the cube of zeta unscaled, in zeta.
    """

    liquid_viscosity: Surface
    vapour_viscosity: Surface
    liquid_resistivity: Surface
    vapour_resistivity: Surface
    liquid_capacity: Surface
    vapour_capacity: Surface
    surface_tension: Series


@dataclass(frozen=True)
class FitError:
    """Largest error of one property in one region, and its unit ("1" for a relative error, "absolute" for a share)."""

    property: str
    region: str
    unit: str
    largest: float


@dataclass(frozen=True)
class Coefficients:
    """All that the functions of one refrigerant are written from; SI units, mass-specific."""

    fluid: str
    package: str
    title: str
    coolprop_version: str
    reference: str
    critical_temperature: float
    critical_pressure: float
    molar_mass: float
    equation_temperature_max: float
    pressure_min: float
    pressure_max: float
    liquid_temperature_min: float
    vapour_temperature_max: float
    saturation: SaturationFit
    liquid: LiquidFit
    vapour: VapourFit
    transport: TransportFit
    conductivity_gap: float
    transport_references: str
    errors: tuple[FitError, ...] = ()


def path_of(package: str) -> Path:
    """Where the coefficients of a package are kept."""
    return DATA / f"{package}.json"


def write(coefficients: Coefficients, path: Path) -> None:
    """Write the coefficients as JSON; numbers read back exactly."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(coefficients), indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def read(path: Path) -> Coefficients:
    """Read coefficients; raises InputError when the file is missing or is not such a file."""
    mend = "write it with python -m cosim.media FLUID --out FILE.mo"
    try:
        entries: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        parts = {"saturation": SaturationFit, "liquid": LiquidFit, "vapour": VapourFit, "transport": TransportFit}
        kept = {f.name: _frozen(entries[f.name]) for f in fields(Coefficients)}
        kept |= {name: kind(**kept[name]) for name, kind in parts.items()}
        kept["errors"] = tuple(FitError(**e) for e in kept["errors"])
        return Coefficients(**kept)
    except FileNotFoundError:
        raise InputError(f"{path}: no such coefficient file; {mend}") from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{path}: not a coefficient file ({error!r}); {mend}") from None


def _frozen(entry: Any) -> Any:
    if isinstance(entry, dict):
        if entry.keys() == {"centre", "factor"}:
            return Scale(**entry)
        return {key: _frozen(value) for key, value in entry.items()}
    if isinstance(entry, list):
        return tuple(_frozen(e) for e in entry)
    return entry
