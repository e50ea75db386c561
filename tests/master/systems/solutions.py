"""Exact solutions that several systems share: linear ones by eigenvalues, others by integration to rounding errors."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
from scipy.integrate import solve_ivp

from systems.reference import FloatArray, Solution

RELATIVE_TOLERANCE = 1e-13
"""Of each integrator step; no sharper one is left above the rounding errors."""


def linear_response(
    a: FloatArray, constant: FloatArray, start: FloatArray, cosine: FloatArray | None = None, omega: float = 0.0
) -> Solution:
    """States x(t) of x' = a x + constant + cosine cos(omega t), x(0) = start; ``a`` is regular and diagonalisable.

    The particular solution is -a^-1 constant + Re((i omega - a)^-1 cosine exp(i omega t)); what is left decays by the
    eigenvalues of ``a``. ``omega`` is in rad/s.
    """
    eigenvalues, vectors = np.linalg.eig(a)
    rest = -np.linalg.solve(a, constant)
    swing = np.zeros(len(start), dtype=complex)
    if cosine is not None:
        swing = np.linalg.solve(1j * omega * np.eye(len(start)) - a, cosine)
    amplitudes = np.linalg.solve(vectors, start - rest - swing.real)

    def states(time: float) -> FloatArray:
        free = (vectors @ (amplitudes * np.exp(eigenvalues * time))).real
        return np.asarray(rest + free + (swing * np.exp(1j * omega * time)).real)

    return states


def integrated(
    derivatives: Callable[[float, FloatArray], FloatArray], start: FloatArray, stop: float, magnitudes: FloatArray
) -> Solution:
    """States x(t) of x' = derivatives(t, x) from 0 to ``stop`` (s) by the eighth-order method of Dormand and Prince.

    Errors are relative to ``magnitudes``, one per state. The integration is done at the first call and kept.
    """

    @cache
    def run() -> Callable[[float], FloatArray]:
        # Steps are kept short for the interpolant, which has an order less than the method.
        result = solve_ivp(
            lambda t, scaled: derivatives(t, scaled * magnitudes) / magnitudes,
            (0.0, stop), start / magnitudes, "DOP853", dense_output=True,
            rtol=RELATIVE_TOLERANCE, atol=RELATIVE_TOLERANCE, max_step=stop / 400,
        )  # fmt: skip
        assert result.success and result.sol is not None, result.message
        return result.sol

    return lambda time: run()(time) * magnitudes
