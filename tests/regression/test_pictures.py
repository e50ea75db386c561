"""Pictures of cases: drawn from the reference of our own, one panel for each kind of quantity."""

from pathlib import Path

import matplotlib.image
import numpy as np
import pytest

from cosim.errors import InputError
from cosim.regression.case import read_case
from cosim.regression.pictures import draw
from cosim.regression.references import Kind, Provenance, write_reference
from cosim.results.trajectory import Trajectory

CASE = """\
title = "A tank"
class = "Tank"
signals = ["tank.*"]

[[references]]
kind = "{kind}"
file = "tank.parquet"
"""


def write(folder: Path, kind: str) -> Path:
    path = folder / "tank.regression.toml"
    path.write_text(CASE.format(kind=kind))
    return path


def test_a_case_is_drawn_from_its_reference(tmp_path: Path) -> None:
    times = np.array([0.0, 60.0, 60.0, 120.0])
    signals = {
        "tank.T": Trajectory(times, np.array([300.0, 310.0, 330.0, 320.0]), "K"),
        "tank.Q_flow": Trajectory(times, np.array([0.0, 1e6, 2e6, 1e6]), "W"),
        "tank.on": Trajectory(times, np.array([0.0, 0.0, 1.0, 1.0]), None, discrete=True),
    }
    write_reference(tmp_path / "tank.parquet", signals, Provenance(kind=Kind.SELF, tool="cosim", version="1"))
    path = draw(read_case(write(tmp_path, "self")), tmp_path / "pictures")
    assert path == tmp_path / "pictures" / "tank.png"
    picture = matplotlib.image.imread(path)
    width = picture.shape[1]
    for left, right in ((0, width // 3), (width // 3, 2 * width // 3), (2 * width // 3, width)):
        colours = picture[:, left:right, :3]
        assert np.any(np.ptp(colours, axis=2) > 0.3), "a panel without a curve"


def test_without_a_reference_of_our_own_nothing_is_drawn(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"tank\.regression\.toml.*no reference of our own"):
        draw(read_case(write(tmp_path, "published")), tmp_path / "pictures")
    assert not (tmp_path / "pictures").exists()
