"""Fewer pipes: what must stay exactly, what is spoilt and by how much, and what cannot be joined."""

from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.network import Network, read_network
from cosim.network.aggregation import aggregate
from cosim.network.aggregation_error import aggregation_error

HEADER = "id,from,to,length,dimension,roughness [mm],lambda_insulation,zeta\n"


def write(folder: Path, nodes: list[str], pipes: list[str]) -> Network:
    folder.mkdir(exist_ok=True)
    (folder / "nodes.csv").write_text("id,kind,control,Q_nominal [kW],T_return [degC]\n" + "\n".join(nodes) + "\n")
    (folder / "pipes.csv").write_text(HEADER + "\n".join(f"{p},0.05,0.027,1.5" for p in pipes) + "\n")
    return read_network(folder)


def street(folder: Path, houses: int = 40, ring: bool = False) -> Network:
    """Mains with houses on both sides, in the middle a side street; with a ring and a second source if wanted."""
    rng = np.random.default_rng(11)
    nodes, pipes = ["S,source,,,"], ["m0,S,J0,120,DN150/2"]
    joints = houses // 2
    for j in range(joints):
        nodes.append(f"J{j},,,,")
        if j:
            top = 3 if j == joints // 2 else j - 1
            pipes.append(f"m{j},J{top},J{j},{rng.uniform(30, 60):.0f},DN{'100' if j < 8 else '65'}/2")
        for side in "ab":
            nodes.append(f"H{j}{side},consumer,,{rng.uniform(15, 60):.1f},{rng.uniform(42, 52):.1f}")
            pipes.append(f"s{j}{side},J{j},H{j}{side},{rng.uniform(6, 25):.0f},DN25/2")
    if ring:
        nodes.append("W,source,heat,,")
        pipes += ["w,W,J6,30,DN80/2", "r,J2,J7,200,DN80/2"]
    return write(folder, nodes, pipes)


def held(network: Network) -> tuple[float, float, float, float]:
    """Water (m3), wall (J/K), losses (W/K) and design demand (W) of a network."""
    p = network.pipes
    return (
        float((p.area * p.length).sum()), float(p.wall_heat_capacity.sum()),
        float(((p.U_own - p.U_other) * p.length).sum()), float(network.consumers.Q_nominal.sum()),
    )  # fmt: skip


@pytest.mark.parametrize("ring", [False, True])
@pytest.mark.parametrize("wanted", [60, 35, 20])
def test_water_walls_losses_and_demand_stay(wanted: int, ring: bool, tmp_path: Path) -> None:
    whole = street(tmp_path / "street", ring=ring)
    fewer = aggregate(whole, wanted)
    assert len(fewer.network.pipes.ids) == wanted
    np.testing.assert_allclose(held(fewer.network), held(whole), rtol=1e-9)
    assert sorted(m for own in fewer.members.values() for m in own) == sorted(whole.consumers.ids)
    assert len(fewer.network.nodes.ids) == wanted + 1 - (1 if ring else 0)
    assert fewer.network.sources.ids == whole.sources.ids


def test_a_pipe_in_pieces_becomes_one_and_nothing_changes(tmp_path: Path) -> None:
    nodes = ["S,source,,,", "A,,,,", "B,,,,", "C,consumer,,200,50"]
    whole = write(tmp_path / "n", nodes, ["p1,S,A,200,DN100/2", "p2,B,A,300,DN65/2", "p3,B,C,150,DN50/2"])
    fewer = aggregate(whole, 1)
    error = aggregation_error(whole, fewer, step=30.0, hours=2.0)
    assert abs(error.loss) < 2e-3
    assert abs(error.T_return) < 0.01
    assert abs(error.dp_pump) < 2e-2  # the same at design flow, not at 60 % of it
    assert error.T_return_worst < 0.15  # flows are set for the supply to 0.1 K


def test_errors_grow_with_what_is_left_out(tmp_path: Path) -> None:
    whole = street(tmp_path / "street")
    errors = [aggregation_error(whole, aggregate(whole, wanted), step=60.0, hours=3.0) for wanted in (78, 40, 12)]
    assert [e.T_return_rms for e in errors] == sorted(e.T_return_rms for e in errors)
    assert abs(errors[1].loss) < 0.02 and abs(errors[2].loss) < 0.05
    assert abs(errors[1].T_return) < 0.1 and abs(errors[2].T_return) < 0.5
    assert errors[1].heat_rms < 0.02 and errors[2].heat_rms < 0.05
    assert abs(errors[1].dp_pump) < 0.1


def test_rings_and_sources_are_kept(tmp_path: Path) -> None:
    fewer = aggregate(street(tmp_path / "street", ring=True), 1)
    ids = set(fewer.network.pipes.ids)
    assert {"m0", "w", "r"} <= ids
    loops = len(ids) - len(fewer.network.nodes.ids) + 1
    assert loops == 1


def test_what_cannot_be_joined_is_said(tmp_path: Path) -> None:
    pipes = ["p1,S,C,200,DN100/2"]
    with pytest.raises(InputError, match="'C' has its flow given"):
        aggregate(write(tmp_path / "a", ["S,source,,,", "C,consumer,flow,200,50"], pipes), 1)
    with pytest.raises(InputError, match="'C' has no Q_nominal"):
        aggregate(write(tmp_path / "b", ["S,source,,,", "C,consumer,,,50"], pipes), 1)
