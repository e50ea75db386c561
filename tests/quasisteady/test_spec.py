"""Wrong specifications: place and mend."""

from pathlib import Path

import pytest

from cosim.errors import InputError
from cosim.quasisteady import conditions, read_spec
from cosim.quasisteady.spec import INPUTS

SPEC = Path(__file__).parents[2] / "scenarios" / "quasisteady" / "mannheim_1.toml"


def test_points_lie_in_the_ranges_and_some_want_more_than_there_is() -> None:
    spec = read_spec(SPEC)
    found = conditions(spec)
    assert len(found) == spec.points
    for name in INPUTS:
        low, high = spec.ranges[name]
        inside = [low <= row[name] <= high for row in found]
        assert all(inside) or name == "Q_flow_set"
    assert sum(row["Q_flow_set"] > spec.ranges["Q_flow_set"][1] for row in found) == spec.points // 8
    assert conditions(spec) == found


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("T_return = [312.0, 341.0]", "", "ranges has no T_return; add it"),
        ("[312.0, 341.0]", "[341.0, 312.0]", "341 is not below 312"),
        ("T_return = [", "T_retrun = [312.0, 341.0]\nT_return = [", "ranges.T_retrun is none of the inputs"),
        ("points = 3072", "points = 5", "points: .*greater than or equal to 50"),
        ("degree = 3", "degree = 9", "fit.degree: .*less than or equal to 4"),
        ("seed = 12", "sed = 12", "sed: unknown key; did you mean 'seed'"),
    ],
)
def test_message_names_place_and_mend(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = tmp_path / "spec.toml"
    text = SPEC.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_spec(path)
