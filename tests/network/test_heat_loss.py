"""Losses of buried pipes: concentric closed form, mirror image, published U values."""

import numpy as np
import pytest

from cosim.network import heat_loss
from cosim.network.catalogue import dimension
from cosim.network.network import Surroundings, conductances


def around(**changes: float) -> Surroundings:
    values = {"in_air": False, "pair": True, "depth": 1.2, "gap": 0.2, "lambda_ground": 1.5, "alpha": 10.0, **changes}
    return Surroundings(*(np.array([v]) for v in values.values()))


def one(value: float) -> np.ndarray:
    return np.array([value])


def test_the_ground_is_that_of_a_mirror_image() -> None:
    """Steady conduction from a thin buried cylinder: shape factor 2 pi / acosh(2 z / D), near 2 pi / ln(4 z / D)."""
    exact = np.arccosh(2 * 1.2 / 0.2) / (2 * np.pi * 1.5)
    mine = heat_loss.ground_resistance(one(0.2), one(1.2 - 0.0685 * 1.5), one(1.5))[0]
    assert mine == pytest.approx(exact, rel=1e-3)


def test_supply_and_return_of_one_temperature_lose_as_two_mirrored_pairs() -> None:
    U_own, U_other = conductances(one(0.1071), one(0.0036), one(0.2), one(0.027), around())
    own = heat_loss.insulation_resistance(one(0.1143), one(0.2), one(0.027)) + heat_loss.ground_resistance(
        one(0.2), one(1.2), one(1.5)
    )
    common = heat_loss.neighbour_resistance(one(0.4), one(1.2), one(1.5))
    assert (U_own - U_other)[0] == pytest.approx(1 / (own + common)[0])  # symmetric case
    assert (U_own + U_other)[0] == pytest.approx(1 / (own - common)[0])  # antisymmetric case


def test_alone_and_in_air() -> None:
    U_own, U_other = conductances(one(0.1), one(0.003), one(0.2), one(0.03), around(pair=False))
    resistance = np.log(0.2 / 0.106) / (2 * np.pi * 0.03) + heat_loss.ground_resistance(one(0.2), one(1.2), one(1.5))[0]
    assert (U_own[0], U_other[0]) == pytest.approx((1 / resistance, 0.0))
    U_own, U_other = conductances(one(0.1), one(0.003), one(0.2), one(0.03), around(in_air=True, alpha=5.0))
    resistance = np.log(0.2 / 0.106) / (2 * np.pi * 0.03) + 1 / (np.pi * 0.2 * 5.0)
    assert (U_own[0], U_other[0]) == pytest.approx((1 / resistance, 0.0))


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("DN50/1", 0.2013), ("DN100/1", 0.2543), ("DN100/2", 0.2148), ("DN100/3", 0.1905), ("DN200/1", 0.3686),
        ("DN300/2", 0.3284),
    ],
)  # fmt: skip
def test_u_values_are_near_those_of_isoplus(name: str, published: float) -> None:
    """isoplus, as in pandapipes: foam of 0.024, conditions of laying not published with them: within 10 %."""
    d = dimension(name)
    assert d.casing_diameter is not None
    U_own, U_other = conductances(
        one(d.inner_diameter), one(d.wall_thickness), one(d.casing_diameter), one(0.024),
        around(depth=0.8 + d.casing_diameter / 2, lambda_ground=1.2),
    )  # fmt: skip
    assert (U_own - 0.5 * U_other)[0] == pytest.approx(published, rel=0.1)


def test_dimensions_of_the_catalogue() -> None:
    """EN 253: DN 300 as in RiverHeat.Network.ImposedFlow.PipePair; inner diameters as Logstor lists them."""
    d = dimension("dn300/1")
    assert (d.inner_diameter, d.wall_thickness, d.casing_diameter) == pytest.approx((0.3127, 0.0056, 0.45))
    inner = {20: 21.7, 25: 28.5, 32: 37.2, 40: 43.1, 50: 54.5, 65: 70.3, 80: 82.5, 100: 107.1, 125: 132.5}
    for size, millimetres in inner.items():
        assert dimension(f"DN{size}/1").inner_diameter == pytest.approx(millimetres / 1e3)
    assert dimension("EN10255/DN50").casing_diameter is None
    for wrong, message in (("DN55/1", "there is no DN55"), ("DN100/4", "series 1 to 3"), ("100", "DN100/2")):
        with pytest.raises(ValueError, match=message):
            dimension(wrong)
