"""The refrigerants that can be fitted and the range of each: all that differs between fluids."""

from __future__ import annotations

from dataclasses import dataclass

from cosim.errors import InputError


@dataclass(frozen=True)
class Fluid:
    """A refrigerant, its working range and the source of its equation of state.

    ``name`` is CoolProp's name, ``package`` the Modelica package. Pressures in Pa, both between the triple and the
    critical one; temperatures in K. Vapour is fitted from the dew line to ``vapour_temperature_max`` (at low
    pressure; the same enthalpy at all pressures), liquid from ``liquid_temperature_min`` to the bubble line, or from
    the bubble point at ``pressure_min`` where that is colder.
    """

    name: str
    package: str
    title: str
    pressure_min: float
    pressure_max: float
    liquid_temperature_min: float
    vapour_temperature_max: float
    equation_of_state: str


_KNOWN = (
    Fluid(
        "R1234ze(E)", "R1234zeE", "Refrigerant R1234ze(E)", 0.1e5, 33.0e5, 248.15, 453.15,
        "M. Thol, E. W. Lemmon, Int. J. Thermophys. 37, 28 (2016)",
    ),
    Fluid(
        "R600a", "R600a", "Refrigerant R600a (isobutane)", 0.1e5, 34.7e5, 243.15, 473.15,
        "D. Buecker, W. Wagner, J. Phys. Chem. Ref. Data 35, 929 (2006)",
    ),
    Fluid(
        "R717", "R717", "Refrigerant R717 (ammonia)", 0.12e5, 95.0e5, 223.15, 473.15,
        "K. Gao, J. Wu, I. H. Bell, A. H. Harvey, E. W. Lemmon, J. Phys. Chem. Ref. Data 52, 013102 (2023)",
    ),
    Fluid(
        "R744", "R744", "Refrigerant R744 (carbon dioxide), below its critical pressure", 6.0e5, 70.0e5, 223.15, 423.15,
        "R. Span, W. Wagner, J. Phys. Chem. Ref. Data 25, 1509 (1996)",
    ),
    Fluid(
        "R32", "R32", "Refrigerant R32", 0.1e5, 54.0e5, 223.15, 433.15,
        "R. Tillner-Roth, A. Yokozeki, J. Phys. Chem. Ref. Data 26, 1273 (1997)",
    ),
    Fluid(
        "R134a", "R134a", "Refrigerant R134a", 0.1e5, 37.5e5, 233.15, 453.15,
        "R. Tillner-Roth, H. D. Baehr, J. Phys. Chem. Ref. Data 23, 657 (1994)",
    ),
)  # fmt: skip
FLUIDS = {fluid.name: fluid for fluid in _KNOWN}


def fluid(name: str) -> Fluid:
    """The fluid of that name; raises InputError naming the known ones."""
    if name not in FLUIDS:
        raise InputError(
            f"no fitting range is known for fluid {name!r}: use one of {', '.join(sorted(FLUIDS))}, "
            "or add its range to cosim/media/fluids.py"
        )
    return FLUIDS[name]
