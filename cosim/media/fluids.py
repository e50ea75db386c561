"""The refrigerants that can be fitted and the range of each: all that differs between fluids."""

from __future__ import annotations

from dataclasses import dataclass

from cosim.errors import InputError


@dataclass(frozen=True)
class Fluid:
    """A refrigerant, its working range and the sources of its properties.

    ``name`` is CoolProp's name, ``package`` the Modelica package. Pressures in Pa, both between the triple and the
    critical one; temperatures in K. Vapour is fitted from the dew line to ``vapour_temperature_max`` (at low
    pressure; the same enthalpy at all pressures), liquid from ``liquid_temperature_min`` to the bubble line, or from
    the bubble point at ``pressure_min`` where that is colder. Within ``conductivity_gap`` K of the critical
    temperature CoolProp's thermal conductivity is not used.
    """

    name: str
    package: str
    title: str
    pressure_min: float
    pressure_max: float
    liquid_temperature_min: float
    vapour_temperature_max: float
    equation_of_state: str
    viscosity: str
    conductivity: str
    surface_tension: str = "A. Mulero, I. Cachadina, M. I. Parra, J. Phys. Chem. Ref. Data 41, 043105 (2012)"
    conductivity_gap: float = 0.0


_KNOWN = (
    Fluid(
        "R1234ze(E)", "R1234zeE", "Refrigerant R1234ze(E)", 0.1e5, 33.0e5, 248.15, 453.15,
        "M. Thol, E. W. Lemmon, Int. J. Thermophys. 37, 28 (2016)",
        "I. H. Bell, Int. Refrigeration and Air Conditioning Conf., Purdue (2016), extended corresponding states",
        "R. A. Perkins, M. L. Huber, J. Chem. Eng. Data 56, 4868 (2011)",
        "A. Mulero, I. Cachadina, J. Phys. Chem. Ref. Data 43, 023104 (2014)",
    ),
    Fluid(
        "R600a", "R600a", "Refrigerant R600a (isobutane)", 0.1e5, 35.9e5, 243.15, 473.15,
        "D. Buecker, W. Wagner, J. Phys. Chem. Ref. Data 35, 929 (2006)",
        "E. Vogel, C. Kuechenmeister, E. Bich, Int. J. Thermophys. 21, 343 (2000)",
        "R. A. Perkins, J. Chem. Eng. Data 47, 1272 (2002)",
    ),
    Fluid(
        "n-Propane", "R290", "Refrigerant R290 (propane)", 0.2e5, 41.0e5, 223.15, 453.15,
        "E. W. Lemmon, M. O. McLinden, W. Wagner, J. Chem. Eng. Data 54, 3141 (2009)",
        "E. Vogel, C. Kuechenmeister, E. Bich, A. Laesecke, J. Phys. Chem. Ref. Data 27, 947 (1998)",
        "K. N. Marsh, R. A. Perkins, M. L. V. Ramires, J. Chem. Eng. Data 47, 932 (2002)",
    ),
    # The conductivity of Tufeu et al. has a singularity along the critical isotherm, at every density.
    Fluid(
        "R717", "R717", "Refrigerant R717 (ammonia)", 0.12e5, 105.0e5, 223.15, 473.15,
        "K. Gao, J. Wu, I. H. Bell, A. H. Harvey, E. W. Lemmon, J. Phys. Chem. Ref. Data 52, 013102 (2023)",
        "A. Fenghour et al., J. Phys. Chem. Ref. Data 24, 1649 (1995)",
        "R. Tufeu et al., Ber. Bunsenges. Phys. Chem. 88, 422 (1984)",
        conductivity_gap=10.0,
    ),
    Fluid(
        "R744", "R744", "Refrigerant R744 (carbon dioxide), below its critical pressure", 6.0e5, 70.0e5, 223.15, 423.15,
        "R. Span, W. Wagner, J. Phys. Chem. Ref. Data 25, 1509 (1996)",
        "A. Laesecke, C. D. Muzny, J. Phys. Chem. Ref. Data 46, 013107 (2017)",
        "M. L. Huber et al., J. Phys. Chem. Ref. Data 45, 013102 (2016)",
    ),
    Fluid(
        "R32", "R32", "Refrigerant R32", 0.1e5, 54.0e5, 223.15, 433.15,
        "R. Tillner-Roth, A. Yokozeki, J. Phys. Chem. Ref. Data 26, 1273 (1997)",
        "I. H. Bell, Int. Refrigeration and Air Conditioning Conf., Purdue (2016), extended corresponding states",
        "M. L. Huber, A. Laesecke, R. A. Perkins, Ind. Eng. Chem. Res. 42, 3163 (2003)",
    ),
    Fluid(
        "R134a", "R134a", "Refrigerant R134a", 0.1e5, 38.9e5, 233.15, 453.15,
        "R. Tillner-Roth, H. D. Baehr, J. Phys. Chem. Ref. Data 23, 657 (1994)",
        "M. L. Huber, A. Laesecke, R. A. Perkins, Ind. Eng. Chem. Res. 42, 3163 (2003)",
        "M. O. McLinden, S. A. Klein, R. A. Perkins, Int. J. Refrigeration 23, 43 (2000)",
    ),
)  # fmt: skip
FLUIDS = {fluid.name: fluid for fluid in _KNOWN}
BUNDLED = ("R1234ze(E)", "R600a", "R717", "R134a", "n-Propane")
"""Those whose packages the Modelica library has."""


def fluid(name: str) -> Fluid:
    """The fluid of that name or package; raises InputError naming the known ones."""
    for known in _KNOWN:
        if name in (known.name, known.package):
            return known
    raise InputError(
        f"no fitting range is known for fluid {name!r}: use one of {', '.join(sorted(FLUIDS))}, "
        "or add its range to cosim/media/fluids.py"
    )
