"""Laws of heat transfer and friction as their sources print them, with jumps and in heat flux; SI units throughout."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, log, log10, sin, sqrt, tan

G_FALL = 9.80665  # m/s2


@dataclass(frozen=True)
class Saturated:
    """Both phases at one pressure, in SI units."""

    rho_l: float
    rho_v: float
    eta_l: float
    eta_v: float
    lambda_l: float
    Pr_l: float
    h_lv: float
    sigma: float


def dittus_boelter(Re: float, Pr: float) -> float:
    """Nusselt number."""
    return 0.023 * Re**0.8 * Pr**0.4


def gnielinski(Re: float, Pr: float, d_over_L: float) -> float:
    """Nusselt number in a tube at constant wall temperature (VDI Heat Atlas G1, equations 4, 8 to 10 and 26 to 30)."""

    def laminar(Re: float) -> float:
        nu_2 = 1.615 * (Re * Pr * d_over_L) ** (1 / 3)
        return float((3.66**3 + 0.7**3 + (nu_2 - 0.7) ** 3) ** (1 / 3))

    def turbulent(Re: float) -> float:
        xi = (1.8 * log10(Re) - 1.5) ** -2
        return float(xi / 8 * Re * Pr / (1 + 12.7 * sqrt(xi / 8) * (Pr ** (2 / 3) - 1)) * (1 + d_over_L ** (2 / 3)))

    if Re <= 2300:
        return laminar(Re)
    if Re >= 1e4:
        return turbulent(Re)
    gamma = (Re - 2300) / (1e4 - 2300)
    return (1 - gamma) * laminar(2300) + gamma * turbulent(1e4)


def churchill(Re: float) -> float:
    """Friction factor after Darcy of a smooth tube."""
    A = (2.457 * log(1 / (7 / Re) ** 0.9)) ** 16
    B = (37530 / Re) ** 16
    return float(8 * ((8 / Re) ** 12 + (A + B) ** -1.5) ** (1 / 12))


def martin_friction(Re: float, phi: float) -> float:
    """Friction factor after Darcy between plates of chevron angle `phi` in rad."""
    if Re < 2000:
        xi_0, xi_1 = 64 / Re, 597 / Re + 3.85
    else:
        xi_0, xi_1 = (1.8 * log10(Re) - 1.5) ** -2, 39 / Re**0.289
    straight = cos(phi) / sqrt(0.18 * tan(phi) + 0.36 * sin(phi) + xi_0 / cos(phi))
    return float((straight + (1 - cos(phi)) / sqrt(3.8 * xi_1)) ** -2)


def martin(Re: float, Pr: float, phi: float) -> float:
    """Nusselt number between plates."""
    return float(0.122 * Pr ** (1 / 3) * (martin_friction(Re, phi) * Re**2 * sin(2 * phi)) ** 0.374)


def cooper(q: float, p_r: float, M: float, roughness: float = 1e-6) -> float:
    """Coefficient of pool boiling at heat flux `q`; `M` in kg/mol."""
    exponent = 0.12 - 0.2 * log10(roughness * 1e6)
    return float(55 * p_r**exponent * (-log10(p_r)) ** -0.55 * (1000 * M) ** -0.5 * q**0.67)


def amalfi(q: float, G: float, x: float, s: Saturated, *, d: float, phi: float) -> float:
    """Coefficient of boiling between plates at heat flux `q`."""
    beta = phi / 1.2217304763960306
    Bo = q / (G * s.h_lv)
    Bd = (s.rho_l - s.rho_v) * G_FALL * d**2 / s.sigma
    rho = s.rho_l / s.rho_v
    if Bd < 4:
        rho_m = 1 / (x / s.rho_v + (1 - x) / s.rho_l)
        We = G**2 * d / (rho_m * s.sigma)
        Nu = 982 * beta**1.101 * We**0.315 * Bo**0.320 * rho**-0.224
    else:
        Nu = (
            18.495 * beta**0.248 * (G * x * d / s.eta_v) ** 0.135 * (G * d / s.eta_l) ** 0.351
            * Bd**0.235 * Bo**0.198 * rho**-0.223
        )  # fmt: skip
    return float(Nu * s.lambda_l / d)


def liu_winterton(dT: float, G: float, x: float, s: Saturated, *, d: float, p_r: float, M: float) -> float:
    """Coefficient of boiling in a tube at superheat `dT`, which gives the flux of the pool boiling in it."""
    Re = G * d / s.eta_l
    F = (1 + x * s.Pr_l * (s.rho_l / s.rho_v - 1)) ** 0.35
    S = 1 / (1 + 0.055 * F**0.1 * Re**0.16)
    pool = (55 * p_r**0.12 * (-log10(p_r)) ** -0.55 * (1000 * M) ** -0.5 * dT**0.67) ** (1 / 0.33)
    return sqrt((F * dittus_boelter(Re, s.Pr_l) * s.lambda_l / d) ** 2 + (S * pool) ** 2)


def longo(dT: float, G: float, x: float, s: Saturated, *, d: float, L: float) -> float:
    """Coefficient of condensing between plates, of the actual surface."""
    Re = G * ((1 - x) + x * sqrt(s.rho_l / s.rho_v)) * d / s.eta_l
    if Re < 1600:
        return float(0.943 * (s.lambda_l**3 * s.rho_l**2 * G_FALL * s.h_lv / (s.eta_l * dT * L)) ** 0.25)
    return float(1.875 * s.lambda_l / d * Re**0.445 * s.Pr_l ** (1 / 3))


def cavallini(dT: float, G: float, x: float, s: Saturated, *, d: float, C_T: float = 2.6) -> float:
    """Coefficient of condensing in a horizontal tube."""
    X = (s.eta_l / s.eta_v) ** 0.1 * (s.rho_v / s.rho_l) ** 0.5 * ((1 - x) / x) ** 0.9
    J = x * G / sqrt(G_FALL * d * s.rho_v * (s.rho_l - s.rho_v))
    J_T = ((7.5 / (4.3 * X**1.111 + 1)) ** -3 + C_T**-3) ** (-1 / 3)
    lo = dittus_boelter(G * d / s.eta_l, s.Pr_l) * s.lambda_l / d
    A = lo * (
        1
        + 1.128 * x**0.8170 * (s.rho_l / s.rho_v) ** 0.3685 * (s.eta_l / s.eta_v) ** 0.2363
        * (1 - s.eta_v / s.eta_l) ** 2.144 * s.Pr_l**-0.100
    )  # fmt: skip
    if J > J_T:
        return float(A)
    film = (s.lambda_l**3 * s.rho_l * (s.rho_l - s.rho_v) * G_FALL * s.h_lv / (s.eta_l * d * dT)) ** 0.25
    strat = 0.725 * (1 + 0.741 * ((1 - x) / x) ** 0.3321) ** -1 * film + (1 - x**0.087) * lo
    return float((A * (J_T / J) ** 0.8 - strat) * (J / J_T) + strat)


def shah_condensation(G: float, x: float, s: Saturated, *, d: float, p_r: float) -> float:
    """Coefficient of condensing in a tube (Shah, Int. J. Heat Mass Transfer 22 (1979) 547)."""
    lo = dittus_boelter(G * d / s.eta_l, s.Pr_l) * s.lambda_l / d
    return float(lo * ((1 - x) ** 0.8 + 3.8 * x**0.76 * (1 - x) ** 0.04 / p_r**0.38))


def nusselt_bundle(dT: float, s: Saturated, *, d: float, rows: float) -> float:
    """Mean coefficient of condensing on horizontal tubes."""
    film = s.lambda_l**3 * s.rho_l * (s.rho_l - s.rho_v) * G_FALL * s.h_lv / (s.eta_l * d * dT)
    return float(0.728 * film**0.25 * rows ** (-1 / 6))


def mueller_steinhagen_heck(x: float, a: float, b: float) -> float:
    """Pressure gradient of two phases from those of all as liquid, `a`, and all as vapour, `b`."""
    return float((a + 2 * (b - a) * x) * (1 - x) ** (1 / 3) + b * x**3)
