"""Heating curve, cap and start."""

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
