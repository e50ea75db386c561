"""All maps of one unit from its steady points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from cosim.errors import CheckFailed
from cosim.quasisteady.fitting import Array, Largest, Polynomial, Scale, fit_largest, fit_polynomial
from cosim.quasisteady.spec import Spec

MEGA = 1e6
LIFT_ROUNDING = 0.05
"""K, between the branches of the condensing temperature."""
ARGUMENTS = ("Q_flow_supply", "T_evaporating", "T_supply", "T_return")
MARGIN = 0.02
"""Of a range that the scale goes beyond it."""
MOST = 1.1
"""Heat over the largest wanted one above which points are not used for the maps at given heat."""
LIFT_QUANTILE = 0.5
"""Of the heat, where the two branches of the condensing temperature part to begin with."""


@dataclass(frozen=True)
class Maps:
    """Fitted functions; heat and powers in MW, temperatures in K."""

    scales: tuple[Scale, ...]
    power: Largest
    """Electricity without the source pump."""
    lift: Largest
    """Condensing less supply temperature."""
    loss: Polynomial
    surge_margin: Polynomial
    largest_heat: Polynomial
    """Over evaporating, supply and return temperature."""
    C_source: float
    """J/K of stored energy by evaporating temperature."""
    C_network: float
    """J/K by supply temperature."""
    errors: dict[str, tuple[float, float]]
    """Root mean square and largest difference at the points: power and COP relative, others in their unit."""
    points: int

    def arguments(self, table: pd.DataFrame) -> Array:
        """Scaled arguments of the points."""
        return np.array([scale(table[name].to_numpy()) for scale, name in zip(self.scales, ARGUMENTS, strict=True)]).T


def without_source_pump(spec: Spec, table: pd.DataFrame, efficiency: float) -> tuple[Array, Array]:
    """Electricity and loss (W) without those of the source pump: its friction goes into the water, the rest is lost."""
    friction = table[spec.source_pump.friction].to_numpy()
    return (
        table["P_el"].to_numpy() - friction / efficiency,
        table["Q_flow_loss"].to_numpy() - friction * (1.0 / efficiency - 1.0),
    )


def fit_maps(spec: Spec, table: pd.DataFrame, efficiency: float) -> Maps:
    """Raises CheckFailed where there are too few points."""
    used = table[table["Q_flow_supply"] >= spec.fit.least_heat * spec.Q_flow_nominal]
    used = used[used["Q_flow_supply"] <= MOST * spec.ranges["Q_flow_set"][1]]
    used = used[used["T_supply"] <= spec.ranges["T_supply_set"][1] + 1.0]
    scales = tuple(_scale(used[name].to_numpy()) for name in ARGUMENTS)
    x = np.array([scale(used[name].to_numpy()) for scale, name in zip(scales, ARGUMENTS, strict=True)]).T
    if len(x) < 300:
        raise CheckFailed(f"{spec.model}: {len(x)} steady points are too few for a map; raise points, or mend ranges")
    P, loss = (values / MEGA for values in without_source_pump(spec, used, efficiency))
    heat = used["Q_flow_supply"].to_numpy() / spec.Q_flow_nominal
    labels = np.digitize(heat, spec.fit.power_breaks)
    power = fit_largest(x, P, (spec.fit.degree, spec.fit.power_rounding / MEGA), labels, 1.0 / P)
    lift_K = (used["T_condensing"] - used["T_supply"]).to_numpy()
    # a tenth of a kelvin weighs as much as a percent of electricity
    two = (heat > np.quantile(heat, LIFT_QUANTILE)).astype(np.int_)
    weights = np.where(heat > 0.3, 0.1, 0.03)
    lift = fit_largest(x, lift_K, (spec.fit.degree, LIFT_ROUNDING), two, weights)
    margin = used["surge_margin"].to_numpy()
    full = table[table[spec.largest.variable] >= spec.largest.at_least]
    if len(full) < 30:
        raise CheckFailed(
            f"{spec.model}: {len(full)} points have all its heat; take limits away in parameters, or raise points"
        )
    x_full = np.array([scale(full[name].to_numpy()) for scale, name in zip(scales[1:], ARGUMENTS[1:], strict=True)]).T
    Q_full = full["Q_flow_supply"].to_numpy() / MEGA
    fitted_loss = fit_polynomial(x, loss, min(spec.fit.degree, 2), 1.0 / P)
    fitted_margin = fit_polynomial(x, margin, spec.fit.degree)
    fitted_full = fit_polynomial(x_full, Q_full, 2)
    C = np.linalg.lstsq(
        np.array([np.ones(len(used)), *(used[n] - 273.15 for n in ("T_evaporating", "T_supply", "T_return")), heat]).T,
        used["stored_energy"].to_numpy(), rcond=None,
    )[0]  # fmt: skip
    errors = {
        "electricity, relative": _error(power(x) / P - 1.0),
        "condensing temperature, K": _error((lift(x) - lift_K)[heat > 0.3]),
        "loss over electricity": _error((fitted_loss(x) - loss) / P),
        "surge margin": _error(fitted_margin(x) - margin),
        "largest heat, relative": _error(fitted_full(x_full) / Q_full - 1.0),
    }
    return Maps(
        scales, power, lift, fitted_loss, fitted_margin, fitted_full, float(C[1]), float(C[2]), errors, len(used)
    )


def _scale(values: Array) -> Scale:
    low, high = float(values.min()), float(values.max())
    return Scale(round(0.5 * (low + high), 2), round(0.5 * (high - low) * (1.0 + MARGIN), 2))


def _error(difference: Array) -> tuple[float, float]:
    return float(np.sqrt(np.mean(difference**2))), float(np.max(np.abs(difference)))
