"""Steady states of two networks by pandapipes 0.16.0, for the tests beside this file.

    python tests/network/pandapipes/make.py     # with pandapipes installed (it needs pandas below 3)

Writes nodes.csv, pipes.csv and network.toml, which both tools read, and solution.json. Losses in pandapipes are by
metre of pipe U = u pi d with the pipe's outer diameter; each pipe has sections of 25 m, so that its temperature is
exponential; each section has the whole loss coefficient given, which is therefore divided. The friction law is that of
Colebrook and White.
"""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path

import numpy as np
import pandapipes as pp

HERE = Path(__file__).parent
T_GROUND, T_SUPPLY, T_SECOND = 281.15, 363.15, 358.15
DIAMETERS = (0.0372, 0.0431, 0.0545, 0.0703, 0.0825, 0.1071, 0.1325, 0.1603, 0.2101)
U_VALUES = (0.17, 0.19, 0.21, 0.24, 0.25, 0.26, 0.30, 0.35, 0.38)


def layout(meshed: bool) -> tuple[list[dict], list[dict]]:
    """50 pipes: mains with branches, consumers at their ends; meshed: six loops, two sources, no flow below 1 %."""
    rng = np.random.default_rng(24 if meshed else 3)
    joints = 25 if meshed else 26
    nodes = [{"id": "S", "kind": "source", "control": "pressure"}]
    pipes: list[dict] = []
    parent = [-1] + [int(rng.integers(max(0, i - 3), i)) for i in range(1, joints)]
    nodes += [{"id": f"J{i}", "kind": "junction"} for i in range(joints)]
    ends = [("S", "J0")] + [(f"J{parent[i]}", f"J{i}") for i in range(1, joints)]
    leaves = [i for i in range(joints) if i not in parent]
    rest = 50 - len(ends) - (6 if meshed else 0) - (1 if meshed else 0)
    others = [i for i in range(1, joints) if i not in leaves]
    hosts = (leaves + others)[:rest]
    hosts += [int(rng.integers(1, joints)) for _ in range(rest - len(hosts))]
    for number, host in enumerate(hosts):
        nodes.append({
            "id": f"C{number}", "kind": "consumer", "Q_nominal [kW]": round(float(rng.uniform(30, 250)), 1),
            "T_return [degC]": round(float(rng.uniform(40, 55)), 1),
        })  # fmt: skip
        ends.append((f"J{host}", f"C{number}"))
    load = {n["id"]: n.get("Q_nominal [kW]", 0.0) for n in nodes}
    for a, b in reversed(ends):
        load[a] += load[b]
    for number, (a, b) in enumerate(ends):
        m = load[b] / (4.19 * 42)
        size = next((k for k, d in enumerate(DIAMETERS) if m / (970 * math.pi / 4 * d * d) < 0.9), len(DIAMETERS) - 1)
        pipes.append(pipe(f"p{number}", (a, b), size, float(rng.uniform(30, 220)), float(rng.uniform(0, 4))))
    if meshed:
        added = 0
        while added < 6:
            a, b = sorted(int(x) for x in rng.choice(joints, 2, replace=False))
            if abs(a - b) > 1 and parent[b] != a:
                pipes.append(pipe(f"loop{added}", (f"J{a}", f"J{b}"), 5, float(rng.uniform(80, 250)), 1.0))
                added += 1
        nodes.append({"id": "S2", "kind": "source", "control": "flow"})
        pipes.append(pipe("p_second", ("S2", f"J{joints - 1}"), 6, 60.0, 0.5))
    assert len(pipes) == 50, len(pipes)
    return nodes, pipes


def pipe(name: str, ends: tuple[str, str], size: int, length: float, zeta: float) -> dict:
    a, b = ends
    return {
        "id": name, "from": a, "to": b, "length": round(length, 1), "d_inner [mm]": round(1e3 * DIAMETERS[size], 1),
        "U": U_VALUES[size], "zeta": round(zeta, 2),
    }  # fmt: skip


def solve(nodes: list[dict], pipes: list[dict]) -> dict:
    net = pp.create_empty_network(fluid="water")
    side = {which: {n["id"]: pp.create_junction(net, pn_bar=6, tfluid_k=340) for n in nodes} for which in ("s", "r")}
    kept = {"s": [], "r": []}
    for p in pipes:
        for which in ("s", "r"):
            a, b = (p["from"], p["to"]) if which == "s" else (p["to"], p["from"])
            d, sections = p["d_inner [mm]"], max(1, round(p["length"] / 25))
            kept[which].append(pp.create_pipe_from_parameters(
                net, side[which][a], side[which][b], p["length"] / 1e3, d, outer_diameter_mm=d, k_mm=0.05,
                loss_coefficient=p["zeta"] / sections, sections=sections,
                u_w_per_m2k=p["U"] / (math.pi * d / 1e3), text_k=T_GROUND,
            ))  # fmt: skip
    consumers = [n for n in nodes if n["kind"] == "consumer"]
    for n in consumers:
        pp.create_heat_consumer(
            net, side["s"][n["id"]], side["r"][n["id"]], qext_w=1e3 * n["Q_nominal [kW]"],
            treturn_k=n["T_return [degC]"] + 273.15,
        )  # fmt: skip
    pp.create_circ_pump_const_pressure(
        net, side["r"]["S"], side["s"]["S"], p_flow_bar=9, plift_bar=5, t_flow_k=T_SUPPLY
    )
    m_second = 0.0
    if "S2" in side["s"]:
        m_second = round(sum(n["Q_nominal [kW]"] for n in consumers) / (4.19 * 42) * 0.35, 2)
        # A consumer the other way round: it takes water from the return and gives it, heated, to the supply.
        pp.create_heat_consumer(
            net, side["r"]["S2"], side["s"]["S2"], controlled_mdot_kg_per_s=m_second, treturn_k=T_SECOND,
        )  # fmt: skip
    pp.pipeflow(
        net,
        mode="bidirectional",
        friction_model="colebrook",
        iter=200,
        tol_p=1e-7,
        tol_m=1e-7,
        tol_T=1e-5,
        tol_res=1e-5,
    )
    names = [n["id"] for n in nodes]
    junction = net.res_junction
    return {
        "m_second": m_second,
        "m_flow_supply": dict(zip([p["id"] for p in pipes], net.res_pipe.mdot_from_kg_per_s[kept["s"]], strict=True)),
        "m_flow_return": dict(zip([p["id"] for p in pipes], -net.res_pipe.mdot_from_kg_per_s[kept["r"]], strict=True)),
        **{
            f"{quantity}_{word}": {n: float(junction[column][side[which][n]]) for n in names}
            for quantity, column in (("p_bar", "p_bar"), ("T", "t_k"))
            for which, word in (("s", "supply"), ("r", "return"))
        },
    }


def write(folder: Path, meshed: bool) -> None:
    nodes, pipes = layout(meshed)
    folder.mkdir(exist_ok=True)
    for name, rows in (("nodes", nodes), ("pipes", pipes)):
        columns = list(dict.fromkeys(key for row in rows for key in row))
        with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows(rows)
    (folder / "network.toml").write_text(
        'nodes = "nodes.csv"\npipes = "pipes.csv"\n\n[defaults.pipes]\nroughness = { value = 0.05, unit = "mm" }\n',
        encoding="utf-8",
    )
    text = json.dumps({"pandapipes": pp.__version__, **solve(nodes, pipes)}, indent=1)
    (folder / "solution.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(HERE / "tree", meshed=False)
    write(HERE / "meshed", meshed=True)
