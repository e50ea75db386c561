"""Heating curve, cap, start, and the rule for the store."""

from datetime import datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from cosim.models import Dispatch, NetworkBoundary
from cosim.models.dispatch import DispatchParameters
from cosim.models.network_boundary import NetworkBoundaryParameters
from cosim.system import Context

CONTEXT = Context(datetime(2010, 1, 6), Path())
CURVE = {"T_air_cold": 261.15, "T_air_warm": 283.15, "T_supply_cold": 372.15, "T_supply_warm": 356.15}
PARAMETERS = DispatchParameters(capacity=20e6, start_time=14400.0, **CURVE)


@pytest.mark.parametrize(
    ("celsius", "supply"), [(-20.0, 99.0), (-12.0, 99.0), (-1.0, 91.0), (10.0, 83.0), (25.0, 83.0)]
)
def test_heating_curve(celsius: float, supply: float) -> None:
    assert PARAMETERS.supply_temperature(celsius + 273.15) - 273.15 == pytest.approx(supply)


def test_off_before_the_start_follows_the_demand_and_is_capped() -> None:
    dispatch = Dispatch("dispatch", PARAMETERS, CONTEXT)
    dispatch.enter_initialization(0.0, 86400.0)
    dispatch.u[:] = [12e6, 270.0]
    dispatch.do_step(14340.0, 60.0)
    assert list(dispatch.y[:2]) == [0.0, 0.0]
    dispatch.do_step(14400.0, 60.0)
    assert list(dispatch.y[:2]) == [1.0, 12e6]
    dispatch.u[0] = 21e6
    dispatch.do_step(14460.0, 60.0)
    assert dispatch.y[1] == 20e6


WITH_STORE = DispatchParameters(
    capacity=20e6, store_capacity=79 * 3.6e9, store_target=0.6, recharge_time=6 * 3600.0, least_load=0.3, **CURVE
)


def commanded(dispatch: Dispatch, time: float, forecast: float, level: float) -> list[float]:
    dispatch.u[:] = [12e6, 270.0, forecast, level]
    dispatch.do_step(time, 60.0)
    return [float(value) for value in dispatch.y[:2]]


@pytest.mark.parametrize(
    ("forecast", "level", "heat"),
    [
        (12e6, 0.6, 12e6),  # at the target: the forecast
        (12e6, 0.3, 12e6 + 0.3 * 79 * 3.6e9 / (6 * 3600.0)),  # 3.95 MW more bring 23.7 MWh in six hours
        (18e6, 0.1, 20e6),  # never more than the capacity
        (12e6, 0.9, 12e6 - 3.95e6),  # a fuller store is used
        (4e6, 0.8, 6e6),  # never less than the least load while it runs
    ],
)
def test_forecast_and_store_level_set_the_load(forecast: float, level: float, heat: float) -> None:
    dispatch = Dispatch("dispatch", WITH_STORE, CONTEXT)
    assert [port.name for port in dispatch.inputs] == ["Q_flow_demand", "T_air", "Q_flow_forecast", "store_level"]
    assert commanded(dispatch, 0.0, forecast, level) == [1.0, pytest.approx(heat)]


def test_rests_when_the_store_is_full_and_little_is_wanted() -> None:
    dispatch = Dispatch("dispatch", WITH_STORE, CONTEXT)
    assert commanded(dispatch, 0.0, 5e6, 0.96) == [0.0, 0.0]
    assert commanded(dispatch, 1800.0, 9e6, 0.6) == [0.0, 0.0]  # half an hour is less than the least rest
    assert commanded(dispatch, 3600.0, 5e6, 0.7) == [0.0, 0.0]  # still not enough wanted
    assert commanded(dispatch, 3660.0, 9e6, 0.6) == [1.0, pytest.approx(9e6)]
    assert commanded(dispatch, 3720.0, 5e6, 0.8) == [1.0, pytest.approx(6e6)]  # not full: it goes on


def test_rising_heating_curve_is_refused() -> None:
    with pytest.raises(ValidationError, match="a heating curve falls"):
        DispatchParameters(capacity=20e6, **(CURVE | {"T_supply_cold": 350.0}))


def test_network_account_closes() -> None:
    network = NetworkBoundary("network", NetworkBoundaryParameters(T_return=333.15), CONTEXT)
    network.enter_initialization(0.0, 180.0)
    network.evaluate()
    for time, supplied, demand in ((0.0, 0.0, 5e6), (60.0, 7e6, 5e6), (120.0, 5e6, 5e6)):
        network.u[:] = [supplied, demand]
        network.do_step(time, 60.0)
    account = dict(zip([port.name for port in network.outputs], network.y, strict=True))
    assert account["E_unserved"] == 5e6 * 60
    assert account["E_surplus"] == 2e6 * 60
    assert account["E_supplied"] - account["E_demand"] == account["E_surplus"] - account["E_unserved"]
