"""What must hold for a network before anything is calculated: complete rows, plausible pipes, one connected whole."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cosim.network.columns import PIPE_COLUMNS, check_range
from cosim.network.faults import MOST, Faults
from cosim.network.table import Row, Table
from cosim.system.document import nearest

SLACK = 0.02
"""Share by which a pipe may be shorter than the straight line between its nodes (coordinates are rounded)."""
_FORBIDDEN = set("[].,;\"' \t\n")


def check_rows(nodes: Table, pipes: Table, T_supply: float, faults: Faults) -> None:
    """Names, missing data, and whether the numbers of a row fit together; ``T_supply`` (K) is the nominal one."""
    _check_names(nodes, faults)
    _check_names(pipes, faults)
    for row, place in zip(nodes.rows, nodes.places, strict=True):
        for column, message in _node_faults(row, T_supply):
            faults.add(nodes.path, place, column, message)
    _check_clusters(nodes, faults)
    by_id = {row.get("id"): row for row in nodes.rows}
    for row, place in zip(pipes.rows, pipes.places, strict=True):
        for column, message in _pipe_faults(row):
            faults.add(pipes.path, place, column, message)
        for column in ("from", "to"):
            end = row.get(column)
            if end is None:
                faults.add(pipes.path, place, column, "is empty; name the node")
            elif end not in by_id:
                hint = nearest(str(end), map(str, by_id)) if len(faults) < MOST else ""
                faults.add(pipes.path, place, column, f"names {end!r}, which is no node{hint}")
        if row.get("from") is not None and row.get("from") == row.get("to"):
            faults.add(pipes.path, place, "to", f"is {row['to']!r}, where the pipe begins as well")
        if (short := _shortfall(row, by_id)) is not None:
            faults.add(
                pipes.path, place, "length",
                f"is {float(row['length']):g} m, but its nodes are {short:.5g} m apart; correct it, or its unit",
            )  # fmt: skip
    _check_repeated(pipes, faults)


def _check_names(table: Table, faults: Faults) -> None:
    seen: dict[str, object] = {}
    for row, place in zip(table.rows, table.places, strict=True):
        name = row.get("id")
        if name is None:
            faults.add(table.path, place, "id", "is empty; name it")
        elif _FORBIDDEN & set(str(name)):
            faults.add(
                table.path, place, "id", f"is {name!r}; names have no blanks, points, commas, quotes or brackets"
            )
        elif str(name) in seen:
            faults.add(table.path, place, "id", f"{name!r} is there already, in {_row(seen[str(name)])}; name one anew")
        else:
            seen[str(name)] = place


def _check_clusters(nodes: Table, faults: Faults) -> None:
    control: dict[object, object] = {}
    for row, place in zip(nodes.rows, nodes.places, strict=True):
        if row["kind"] == "consumer" and control.setdefault(row["cluster"], row["control"]) != row["control"]:
            message = f"is {row['control']!r}, but cluster {row['cluster']!r} has {control[row['cluster']]!r}"
            faults.add(nodes.path, place, "control", f"{message}; a cluster has one demand")


def _row(place: object) -> str:
    return f"row {place}" if isinstance(place, int) else str(place)


def _node_faults(row: Row, T_supply: float) -> Iterable[tuple[str | None, str]]:
    kind, control = row["kind"], row.get("control")
    if kind == "consumer":
        if control == "pressure":
            yield "control", "is 'pressure', which is for sources; consumers have heat or flow"
        yield from _rule_faults(row, T_supply)
        yield from _size_faults(row)
    elif kind == "source":
        if control is None:
            yield "control", "is empty; of several sources the first holds the pressure, others have 'flow' or 'heat'"
    elif control is not None:
        yield "control", "is for consumers and sources; empty it, or say which it is in column 'kind'"


def _rule_faults(row: Row, T_supply: float) -> Iterable[tuple[str, str]]:
    rules = [name for name in ("T_return", "dT", "effectiveness") if name in row]
    if len(rules) != 1:
        given = " and ".join(rules) or "none"
        yield rules[1] if rules else "T_return", f"give exactly one of T_return, dT and effectiveness, not {given}"
    if "effectiveness" in rules and "T_house" not in row:
        yield "T_house", "is missing beside effectiveness"
    if float(row.get("T_return", 0.0)) >= T_supply:
        yield (
            "T_return",
            f"is {float(row['T_return']):g} K, not below the nominal supply's {T_supply:g} K; are supply and return "
            "swapped?",
        )


def _size_faults(row: Row) -> Iterable[tuple[str, str]]:
    needs = [name for name, none in (("r_max", math.inf), ("r_bypass", 0.0)) if row[name] != none]
    if row["cluster"] != row.get("id"):
        needs.append("cluster")
    if float(row["dT_part_load"]) != 0.0 and "effectiveness" in row:
        needs.append("dT_part_load")
    if needs and "Q_nominal" not in row:
        yield "Q_nominal", f"is missing; {needs[0]} needs it"
    if _FORBIDDEN & set(str(row["cluster"])):
        yield "cluster", f"is {row['cluster']!r}; names have no blanks, points, commas, quotes or brackets"


def _pipe_faults(row: Row) -> Iterable[tuple[str, str]]:
    if "length" not in row:
        yield "length", "is missing"
    for name in ("d_inner", "roughness"):
        if name not in row:
            yield name, "is missing; give it" + (", or a dimension" if name == "d_inner" else " here or as a default")
    if "U" not in row:
        for name in ("d_casing", "lambda_insulation"):
            if name not in row:
                yield name, "is missing; give it, or U"
    for name, value in row.items():
        if PIPE_COLUMNS[name].unit is not None:
            try:
                check_range(float(value), PIPE_COLUMNS[name])
            except ValueError as error:  # out of a default; a cell's own has been noted already
                yield name, str(error)
    yield from _size_faults_of_pipe(row)


def _size_faults_of_pipe(row: Row) -> Iterable[tuple[str, str]]:
    inner, wall, casing = (float(row.get(name, math.nan)) for name in ("d_inner", "s_wall", "d_casing"))
    if wall > inner / 2:
        yield "s_wall", f"is {wall:g} m for an inner diameter of {inner:g} m"
    if "U" not in row and casing <= inner + 2 * wall:
        yield "d_casing", f"is {casing:g} m, not more than the {inner + 2 * wall:g} m of the pipe inside"
    if float(row.get("roughness", 0.0)) > 0.05 * inner:
        yield "roughness", f"is {float(row['roughness']):g} m for an inner diameter of {inner:g} m; is it in mm?"
    if "U" not in row and row["surroundings"] == "ground" and float(row["depth"]) < casing / 2:
        yield "depth", f"is {float(row['depth']):g} m to the axis of a casing of {casing:g} m: it is not in the ground"


def _shortfall(row: Row, by_id: dict[float | str | None, Row]) -> float | None:
    """Distance (m) of the nodes of a pipe that is shorter than it."""
    ends = [by_id.get(row.get(name)) for name in ("from", "to")]
    if any(end is None or "x" not in end or "y" not in end for end in ends) or "length" not in row:
        return None
    first, second = ends
    assert first is not None and second is not None
    distance = math.dist(*((float(end["x"]), float(end["y"])) for end in (first, second)))
    return distance if float(row["length"]) < distance * (1 - SLACK) - 0.5 else None


def _check_repeated(pipes: Table, faults: Faults) -> None:
    seen: dict[object, object] = {}
    for row, place in zip(pipes.rows, pipes.places, strict=True):
        ends = frozenset((row.get("from"), row.get("to")))
        key = (ends, *sorted((name, value) for name, value in row.items() if name not in ("id", "from", "to")))
        if key in seen:
            faults.add(pipes.path, place, "from", f"is the pipe of {_row(seen[key])} once more; take one out")
        seen.setdefault(key, place)


def check_topology(nodes: Table, pipes: Table, faults: Faults, *, dead_ends: bool) -> None:
    """Whether supply and return each join all sources and consumers in one piece that leads nowhere in vain."""
    kinds = {str(row["id"]): str(row["kind"]) for row in nodes.rows}
    places = {str(row["id"]): place for row, place in zip(nodes.rows, nodes.places, strict=True)}
    by_kind = Counter(kinds.values())
    for kind in ("source", "consumer"):
        if not by_kind[kind]:
            faults.add(nodes.path, None, "kind", f"there is no {kind}; write '{kind}' for one node at least")
    holders = [row for row in nodes.rows if row.get("control") == "pressure"]
    if by_kind["source"] and len(holders) != 1:
        place = places[str(holders[1]["id"])] if holders else None
        faults.add(nodes.path, place, "control", f"{len(holders)} sources hold the pressure; exactly one must")
    if faults:
        return
    root = str(holders[0]["id"])
    touched = {str(row[name]) for row in pipes.rows for name in ("from", "to")}
    for name in kinds:
        if name not in touched:
            faults.add(nodes.path, places[name], "id", f"{name!r} is touched by no pipe; join it or take it out")
    layout = _Layout(nodes, pipes, kinds, places, root)
    for side, other in (("supply", "return"), ("return", "supply")):
        edges = [
            (str(row["from"]), str(row["to"]), place)
            for row, place in zip(pipes.rows, pipes.places, strict=True)
            if row["side"] != other
        ]
        _check_islands(side, edges, layout, faults)
        if not dead_ends:
            _check_dead_ends(edges, layout, faults)


@dataclass(frozen=True)
class _Layout:
    """Both tables, and by node its kind and place; ``root`` is the source that holds the pressure."""

    nodes: Table
    pipes: Table
    kinds: dict[str, str]
    places: dict[str, object]
    root: str


_Edge = tuple[str, str, object]


def _check_islands(side: str, edges: list[_Edge], layout: _Layout, faults: Faults) -> None:
    around: dict[str, list[str]] = {}
    for first, second, _ in edges:
        around.setdefault(first, []).append(second)
        around.setdefault(second, []).append(first)
    whole = _reached(layout.root, around)
    islands = {name for name in around if name not in whole}
    number = {name: index for index, name in enumerate(layout.kinds)}
    while islands:
        island = _reached(min(islands, key=number.__getitem__), around)
        islands -= island
        first_place = next(place for a, _, place in edges if a in island)
        some = ", ".join(sorted(island)[:5]) + (", ..." if len(island) > 5 else "")
        message = f"belongs to an island of {len(island)} nodes that the {side} side does not join with source"
        faults.add(layout.pipes.path, first_place, "from", f"{message} {layout.root!r}; its nodes: {some}")
    touched = {str(row[name]) for row in layout.pipes.rows for name in ("from", "to")}
    for name, kind in layout.kinds.items():
        if kind != "junction" and name not in around and name in touched:
            message = f"{kind} {name!r} is on no {side} pipe; is 'side' swapped, or a pipe missing?"
            faults.add(layout.nodes.path, layout.places[name], "id", message)


def _check_dead_ends(edges: list[_Edge], layout: _Layout, faults: Faults) -> None:
    degree = Counter(end for first, second, _ in edges for end in (first, second))
    for first, second, place in edges:
        for column, name in (("from", first), ("to", second)):
            if degree[name] == 1 and layout.kinds[name] == "junction":
                message = (
                    f"ends at junction {name!r}, which leads nowhere; make it a consumer, take the pipe out, or write "
                    "'dead_ends = true' in network.toml"
                )
                faults.add(layout.pipes.path, place, column, message)


def _reached(root: str, around: dict[str, list[str]]) -> set[str]:
    reached, waiting = {root}, [root]
    while waiting:
        for name in around.get(waiting.pop(), ()):
            if name not in reached:
                reached.add(name)
                waiting.append(name)
    return reached
