"""Balances close, or show by how much they do not."""

from pathlib import Path

import numpy as np
import pytest

from cosim.results import BalanceSection, Column, HandOver, Results, ResultsWriter, compute_balance

NAMES = ("u.E_in", "u.E_out", "u.stored", "u.charge")


@pytest.fixture
def results(tmp_path: Path) -> Results:
    """100 J in, 70 J out, 29 J more stored: 1 J is missing; 10 kg lose 1 g."""
    writer = ResultsWriter(tmp_path, [Column(name, "kg" if name == "u.charge" else "J") for name in NAMES])
    writer.append(0.0, np.array([0.0, 0.0, 500.0, 10.0]))
    writer.append(60.0, np.array([100.0, 70.0, 529.0, 9.999]))
    return Results(writer.merge())


def test_missing_heat_and_lost_charge_are_seen(results: Results) -> None:
    section = BalanceSection.model_validate(
        {
            "components": {
                "u": {
                    "heat_in": ["u.E_in"],
                    "heat_out": ["u.E_out"],
                    "heat_stored": ["u.stored"],
                    "mass_stored": ["u.charge"],
                }
            }
        }
    )
    balance = compute_balance(results, section)
    unit = balance["components"]["u"]
    assert unit["heat"] == {"absolute": pytest.approx(1.0), "relative": pytest.approx(0.01)}
    assert unit["mass"] == {"absolute": pytest.approx(1e-3), "relative": pytest.approx(1e-4)}
    assert balance["whole"] == {"heat": None, "mass": None}


def test_nothing_turned_over_has_no_relative_closure(results: Results) -> None:
    section = BalanceSection.model_validate({"whole": {"heat_in": ["u.E_in", "u.E_in"], "heat_out": ["u.E_in"]}})
    assert compute_balance(results, section)["whole"]["heat"]["relative"] == pytest.approx(0.5)


@pytest.mark.parametrize(("declared", "sign"), [("heat_out", 1.0), ("heat_in", -1.0), (None, 0.0)])
def test_heat_in_transit_belongs_to_the_whole(tmp_path: Path, declared: str | None, sign: float) -> None:
    """a gives 120 J of which b has had 90 J: 30 J are under way, or, where a takes them, had before b gave them."""
    writer = ResultsWriter(tmp_path, [Column("a.E", "J"), Column("b.Q_flow", "W"), Column("b.E", "J")])
    for time, given, rate, had in ((0.0, 5.0, 9.0, 0.0), (60.0, 65.0, 1.0, 60.0), (120.0, 125.0, 0.5, 90.0)):
        writer.append(time, np.array([given, rate, had]))
    results = Results(writer.merge())
    components = {"a": {declared: ["a.E"]}} if declared else {}
    section = BalanceSection.model_validate({"whole": {"heat_out": ["b.E"]}, "components": components})
    balance = compute_balance(results, section, [HandOver("a.E", "b.Q_flow", in_transit=30.0)])
    assert balance["whole"]["heat"]["absolute"] == pytest.approx(-90.0 - sign * 30.0)
    through_the_account = section.model_copy(update={"whole": section.whole.model_copy(update={"heat_in": ["a.E"]})})
    balance = compute_balance(results, through_the_account, [HandOver("a.E", "b.Q_flow", in_transit=30.0)])
    assert balance["whole"]["heat"]["absolute"] == pytest.approx(120.0 - 90.0)


def test_what_is_lost_on_a_connection_is_seen(tmp_path: Path) -> None:
    """120 J given; 1 W and then 0.5 W taken over 60 s each; 10 J on the way: 20 J are missing."""
    writer = ResultsWriter(tmp_path, [Column("a.E", "J"), Column("b.Q_flow", "W")])
    for time, energy, rate in ((0.0, 5.0, 9.0), (60.0, 65.0, 1.0), (120.0, 125.0, 0.5)):
        writer.append(time, np.array([energy, rate]))
    results = Results(writer.merge())
    balance = compute_balance(results, BalanceSection(), [HandOver("a.E", "b.Q_flow", in_transit=10.0)])
    assert balance["connections"] == {
        "a.E -> b.Q_flow": {"absolute": pytest.approx(20.0), "relative": pytest.approx(1 / 6)}
    }


def test_givers_that_are_summed_hand_over_together(tmp_path: Path) -> None:
    """a and c give 60 J and 30 J of which b has had 80 J: 10 J are under way, and nothing is lost."""
    writer = ResultsWriter(tmp_path, [*(Column(name, "J") for name in ("a.E", "c.E", "b.E")), Column("b.Q_flow", "W")])
    for time, a, c, had, rate in ((0.0, 0.0, 5.0, 0.0, 9.0), (40.0, 60.0, 35.0, 80.0, 2.0)):
        writer.append(time, np.array([a, c, had, rate]))
    results = Results(writer.merge())
    together = HandOver("a.E", "b.Q_flow", in_transit=10.0, added=("c.E",))
    components = {name: {"heat_out": [f"{name}.E"]} for name in ("a", "c")}
    section = BalanceSection.model_validate({"whole": {"heat_out": ["b.E"]}, "components": components})
    balance = compute_balance(results, section, [together])
    assert balance["connections"]["a.E + c.E -> b.Q_flow"]["absolute"] == pytest.approx(0.0)
    assert balance["whole"]["heat"]["absolute"] == pytest.approx(-80.0 - 10.0)
