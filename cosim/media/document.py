"""The Documentation annotation of a refrigerant package."""

from __future__ import annotations

from cosim.media.accuracy import html_rows
from cosim.media.coefficients import Coefficients
from cosim.media.regions import BLEND_QUALITY

BAR = 1e5
ZERO_CELSIUS = 273.15


def _extrapolated(c: Coefficients) -> str:
    limit = c.equation_temperature_max
    if limit >= c.vapour_temperature_max:
        return ""
    return f" Above {limit - ZERO_CELSIUS:.0f} degC the equation of state itself is extrapolated."


def documentation(c: Coefficients) -> str:
    """HTML: source, range, method, errors, use. No double quotes."""
    return f"""<html>
<p>{c.title}: density, temperature, entropy and saturation properties as functions of pressure and specific
enthalpy, fitted to the reference equation of state and written by <code>python -m cosim.media</code>. Do not edit this
file.</p>
<h4>Source</h4>
<p>{c.reference},
evaluated with CoolProp {c.coolprop_version} (HEOS). Enthalpy and entropy have CoolProp's reference state. Critical
point {c.critical_temperature:.2f} K, {c.critical_pressure / BAR:.2f} bar; molar mass {1e3 * c.molar_mass:.3f}
g/mol.</p>
<h4>Range</h4>
<ul>
<li>Pressure {c.pressure_min / BAR:g} to {c.pressure_max / BAR:g} bar.</li>
<li>Liquid from {c.liquid_temperature_min - ZERO_CELSIUS:.0f} degC up to the bubble line.</li>
<li>Vapour from the dew line up to {c.vapour_temperature_max - ZERO_CELSIUS:.0f} degC, and at every pressure up to
{1e-3 * c.vapour.enthalpy_max:.1f} kJ/kg.{_extrapolated(c)}</li>
<li>Beyond the range all functions stay finite and monotone, with a continuous slope; the density stays positive. Above
the highest pressure the saturation properties are held and the density goes on rising slowly. These values carry an
iteration or a short excursion; they are not properties of the fluid.</li>
</ul>
<h4>Method</h4>
<p>The saturation temperature is a polynomial in ln p. All other saturation properties are polynomials in
zeta = (1 - Tsat/Tc)^(1/3), scaled: one expression from the lowest pressure up to near the critical point, without
pressure bands. Liquid properties are polynomials in enthalpy and p/pc; vapour properties (p v, temperature, entropy)
are their dew values plus the enthalpy above the dew line times a polynomial in this enthalpy and zeta. Between the
lines the lever rule holds. So all properties are continuous by construction.</p>
<p>Within a quality of {BLEND_QUALITY:g} above the bubble line the slope of the specific volume is blended, monotone,
from the liquid's to the lever rule's, so that density has continuous derivatives there. At the dew line the slope of
the density has a kink, and the slope of the temperature has one on both lines.</p>
<p>Derivative functions are the exact derivatives of the expressions in the value functions, so mass computed from
density derivatives is the mass of the density. The isentropic enthalpy is the inverse of the entropy to rounding.</p>
<h4>Largest errors within the range, against the equation of state</h4>
<table border='1' cellspacing='0' cellpadding='2'>
<tr><th>property</th><th>region</th><th>largest error</th></tr>
{html_rows(c.errors)}
</table>
<p>Two-phase density is compared outside the blend band.</p>
</html>"""
