"""Consumers: the three rules of cooling, limits, and what is served."""

import numpy as np
import pytest

from cosim.network.network import Consumers
from cosim.network.substation import Substations
from cosim.network.water import specific_enthalpy, temperature

NONE = np.nan


def consumers(**columns: float) -> Consumers:
    names = ("Q_nominal", "T_return", "dT", "effectiveness", "T_house", "dT_part_load", "r_max", "r_bypass")
    values = {name: NONE for name in names} | {"dT_part_load": 0.0, "r_max": np.inf, "r_bypass": 0.0, **columns}
    return Consumers(
        ("C",), np.array([0], dtype=np.int32), np.array([False]), ("C",), *(np.array([values[n]]) for n in names)
    )


def h(T: float) -> np.ndarray:
    return np.array([float(specific_enthalpy(T))])


@pytest.mark.parametrize(
    ("rule", "T_left"),
    [
        ({"T_return": 318.15}, 318.15),
        ({"dT": 30.0}, 328.15),
        ({"dT": 2.0}, 356.15),
        ({"effectiveness": 0.9, "T_house": 318.15}, 322.15),
        ({"effectiveness": 0.9, "T_house": 318.15, "dT_part_load": 10.0, "Q_nominal": 400e3}, 326.65),
    ],
)
def test_demand_draws_the_flow_that_the_rule_gives(rule: dict[str, float], T_left: float) -> None:
    one = Substations(consumers(**rule), 358.15)
    draw = one.draw(np.array([200e3]), h(358.15))
    served, left = one.serve(draw, h(358.15))
    assert served[0] == 200e3
    assert draw.m_flow[0] == pytest.approx(200e3 / float((h(358.15) - left)[0]))
    assert temperature(left)[0] == pytest.approx(T_left, abs=0.06)  # effectiveness is of enthalpies


def test_supply_that_moves_within_a_step_is_taken_by_the_return() -> None:
    one = Substations(consumers(T_return=318.15), 358.15)
    draw = one.draw(np.array([200e3]), h(358.15))
    served, left = one.serve(draw, h(357.15))
    assert served[0] == 200e3
    assert temperature(left)[0] == pytest.approx(317.15, abs=0.02)


def test_cold_supply_opens_the_valve_as_far_as_it_goes() -> None:
    design = float((h(358.15) - h(318.15))[0])
    limited = Substations(consumers(T_return=318.15, Q_nominal=200e3, r_max=1.3), 358.15)
    draw = limited.draw(np.array([200e3]), h(319.15))
    assert draw.m_flow[0] == pytest.approx(1.3 * 200e3 / design)
    served, left = limited.serve(draw, h(319.15))
    assert served[0] == pytest.approx(draw.m_flow[0] * float((h(319.15) - h(318.15))[0]))
    assert temperature(left)[0] == pytest.approx(318.15)
    served, left = limited.serve(limited.draw(np.array([200e3]), h(310.15)), h(310.15))
    assert served[0] == 0.0 and left[0] == h(310.15)[0]  # never heats the network
    free = Substations(consumers(T_return=318.15), 358.15)
    assert free.draw(np.array([200e3]), h(310.15)).m_flow[0] == pytest.approx(200e3 / (5 * 4190.0))


def test_a_bypass_passes_uncooled_and_negative_demand_is_none() -> None:
    one = Substations(consumers(T_return=318.15, Q_nominal=200e3, r_bypass=0.1), 358.15)
    nominal = one.m_nominal[0]
    draw = one.draw(np.array([-5e3]), h(358.15))
    assert draw.m_flow[0] == pytest.approx(0.1 * nominal)
    served, left = one.serve(draw, h(358.15))
    assert served[0] == 0 and left[0] == h(358.15)[0]
    draw = one.draw(np.array([200e3]), h(358.15))
    served, left = one.serve(draw, h(358.15))
    assert draw.m_flow[0] == pytest.approx(1.1 * nominal)
    assert left[0] == pytest.approx(float((h(318.15) + 0.1 * h(358.15))[0]) / 1.1)
