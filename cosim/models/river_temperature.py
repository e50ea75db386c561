"""River temperature from air temperature.

``T = intercept + slope * lowpass(T_air)``: a first-order low-pass over the (periodic) test reference year. Daily
regressions of this kind reach an RMSE of about 1 K on the Rhine at Worms (Zavarsky & Duester, Hydrol. Earth Syst. Sci.
24, 5027, 2020: weighted days, whole catchment).
"""

from __future__ import annotations

import math

import numpy as np
from scipy.signal import lfilter

from cosim.models.timeseries import IntervalMeans
from cosim.models.weather import ZERO_CELSIUS, air_temperature


def upstream_temperature(region: int, time_constant: float, slope: float, intercept: float) -> IntervalMeans:
    """Hourly river temperature (K) over the test reference year of ``region``; not below 0 °C.

    ``time_constant`` in s, ``slope`` in K/K, ``intercept`` the river temperature (K) at low-passed air at 0 °C.
    """
    air = air_temperature(region)
    keep = math.exp(-air.interval / time_constant)
    # Periodic: the filter's memory of the year before is what the same year leaves behind at its end.
    once, _ = lfilter([1 - keep], [1, -keep], air.means, zi=[0.0])
    memory = once[-1] / (1 - keep**air.means.size)
    filtered, _ = lfilter([1 - keep], [1, -keep], air.means, zi=[keep * memory])
    water = intercept + slope * (filtered - ZERO_CELSIUS)
    return IntervalMeans(np.maximum(water, ZERO_CELSIUS), air.interval)
