"""From files to a checked :class:`Network`.

What can be read: a folder with ``network.toml`` (or ``nodes.csv`` and ``pipes.csv`` alone), a ``network.toml`` of any
name, or a GeoJSON file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, model_validator

from cosim.errors import InputError
from cosim.network import checks
from cosim.network.columns import DEFAULTS, NODE_COLUMNS, PIPE_COLUMNS, Column, Scale, from_catalogue, read_cell
from cosim.network.faults import Faults
from cosim.network.geojson import read_geojson
from cosim.network.network import Array, Consumers, Network, Nodes, Pipes, Sources, Surroundings, conductances
from cosim.network.table import Row, Table, read_csv
from cosim.system import Document, plain_values
from cosim.system.document import nearest

FILE = "network.toml"
T_SUPPLY_NOMINAL, T_RETURN_NOMINAL = 363.15, 333.15
"""K; where network.toml says nothing."""
_GEOJSON = (".geojson", ".json")


class _Defaults(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    nodes: dict[str, Any] = Field(default_factory=dict)
    pipes: dict[str, Any] = Field(default_factory=dict)


class NetworkFile(BaseModel):
    """``network.toml``: which tables, and what their empty cells and missing columns stand for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = ""
    nodes: str | None = None
    """CSV file, relative to this one."""
    pipes: str | None = None
    geojson: str | None = None
    """One file instead of both."""
    T_supply_nominal: float | dict[str, Any] = T_SUPPLY_NOMINAL
    T_return_nominal: float | dict[str, Any] = T_RETURN_NOMINAL
    dead_ends: bool = False
    """Whether pipes may end at a junction that leads nowhere."""
    defaults: _Defaults = _Defaults()

    @model_validator(mode="after")
    def _tables(self) -> NetworkFile:
        if (self.geojson is None) == (self.nodes is None and self.pipes is None):
            raise ValueError("give either 'geojson' or 'nodes' and 'pipes'")
        if self.geojson is None and (self.nodes is None or self.pipes is None):
            raise ValueError("give both 'nodes' and 'pipes'")
        return self


def read_network(path: Path | str) -> Network:
    """Read and check the network at ``path``.

    Raises InputError, mostly NetworkError with all faults by file, row and column.
    """
    path = Path(path)
    document, options = _options(path)
    folder = document.path.parent
    node_defaults = _defaults(document, "nodes", options.defaults.nodes, NODE_COLUMNS)
    pipe_defaults = _defaults(document, "pipes", options.defaults.pipes, PIPE_COLUMNS)
    nominal = _nominal(document, options)
    faults = Faults()
    if options.geojson is not None:
        nodes, pipes = read_geojson(folder / options.geojson, faults)
    else:
        assert options.nodes is not None and options.pipes is not None
        nodes = read_csv(folder / options.nodes, NODE_COLUMNS, ("id",), faults)
        required = [name for name in ("id", "from", "to", "length") if name not in pipe_defaults]
        pipes = read_csv(folder / options.pipes, PIPE_COLUMNS, required, faults)
    faults.stop()
    _complete_nodes(nodes, node_defaults)
    _complete_pipes(pipes, pipe_defaults, faults)
    checks.check_rows(nodes, pipes, nominal[0], faults)
    faults.stop()
    checks.check_topology(nodes, pipes, faults, dead_ends=options.dead_ends)
    faults.stop()
    return _network(path, nodes, pipes, nominal)


def _options(path: Path) -> tuple[Document, NetworkFile]:
    if path.is_dir():
        if (path / FILE).is_file():
            path = path / FILE
        elif (path / "nodes.csv").is_file() and (path / "pipes.csv").is_file():
            return _unwritten(path, {"nodes": "nodes.csv", "pipes": "pipes.csv"})
        else:
            raise InputError(f"{path}: has neither {FILE} nor nodes.csv and pipes.csv")
    if not path.exists():
        raise InputError(f"{path}: does not exist; give a folder, a {FILE} or a GeoJSON file")
    if path.suffix.lower() in _GEOJSON:
        return _unwritten(path.parent, {"geojson": path.name})
    if path.suffix.lower() != ".toml":
        raise InputError(f"{path}: is no network; give its folder, its {FILE} or a GeoJSON file")
    document = Document(path)
    return document, document.validate(NetworkFile)


def _unwritten(folder: Path, data: dict[str, Any]) -> tuple[Document, NetworkFile]:
    document = Document.unwritten(data, folder)
    return document, document.validate(NetworkFile)


def _defaults(document: Document, kind: str, table: Mapping[str, Any], columns: Mapping[str, Column]) -> Row:
    place = ("defaults", kind)
    for name in table:
        if name not in columns or name in ("id", "x", "y", "from", "to"):
            raise document.error((*place, name), f"no default of this name{nearest(name, columns)}")
    plain, _ = plain_values(document, place, table, lambda name: columns[name].unit)
    row: Row = {}
    for name, value in plain.items():
        try:
            row[name] = read_cell(value, columns[name], Scale())
        except ValueError as error:
            raise document.error((*place, name), str(error)) from error
    return row


def _nominal(document: Document, options: NetworkFile) -> tuple[float, float]:
    given = {name: getattr(options, name) for name in ("T_supply_nominal", "T_return_nominal")}
    plain, _ = plain_values(document, (), given, lambda _: "K")
    temperature = NODE_COLUMNS["T_return"]
    for name, value in plain.items():
        try:
            read_cell(value, temperature, Scale())
        except ValueError as error:
            raise document.error((name,), str(error)) from error
    supply, back = plain["T_supply_nominal"], plain["T_return_nominal"]
    if supply <= back:
        raise document.error(
            ("T_supply_nominal",),
            f"is {supply:g} K, not above the return's {back:g} K; are supply and return swapped?",
        )
    return supply, back


def _complete_nodes(table: Table, defaults: Row) -> None:
    consumer_only = {name: value for name, value in defaults.items() if name not in ("kind", "z", "control")}
    rules = ("T_return", "dT", "effectiveness")
    first = True
    for row in table.rows:
        row.setdefault("kind", defaults.get("kind", DEFAULTS["kind"]))
        if "z" in defaults:
            row.setdefault("z", defaults["z"])
        if row["kind"] == "consumer":
            own_rule = any(name in row for name in rules)
            for name, value in consumer_only.items():
                if not (own_rule and name in rules):  # a consumer's own rule replaces that of the defaults
                    row.setdefault(name, value)
            row.setdefault("control", defaults.get("control", "heat"))
            row.setdefault("cluster", row.get("id", ""))
            for name in ("dT_part_load", "r_max", "r_bypass"):
                row.setdefault(name, DEFAULTS[name])
        elif row["kind"] == "source":
            if first:
                row.setdefault("control", "pressure")
            first = False


def _complete_pipes(table: Table, defaults: Row, faults: Faults) -> None:
    for row, place in zip(table.rows, table.places, strict=True):
        own = dict(row)
        row.update({name: value for name, value in defaults.items() if name not in row})
        if "U" not in own and {"d_casing", "lambda_insulation"} & set(own):
            row.pop("U", None)  # the row's own construction goes before a U of the defaults
        # What a cell says goes before the catalogue, and the catalogue before defaults.
        if row.get("dimension"):
            try:
                found = from_catalogue(str(row["dimension"]))
                row.update({name: value for name, value in found.items() if name not in own})
            except ValueError as error:
                faults.add(table.path, place, "dimension", f"{row['dimension']!r} {error}")
        for name in PIPE_COLUMNS:
            if name in DEFAULTS:
                row.setdefault(name, DEFAULTS[name])


def _network(path: Path, nodes: Table, pipes: Table, nominal: tuple[float, float]) -> Network:
    number = {str(row["id"]): index for index, row in enumerate(nodes.rows)}
    consumers = [(index, row) for index, row in enumerate(nodes.rows) if row["kind"] == "consumer"]
    sources = [(index, row) for index, row in enumerate(nodes.rows) if row["kind"] == "source"]
    rows = [row for _, row in consumers]
    return Network(
        path,
        Nodes(tuple(number), *(_numbers(nodes.rows, name) for name in ("x", "y", "z"))),
        _pipes(pipes, number),
        Consumers(
            _texts(rows, "id"),
            np.array([index for index, _ in consumers], dtype=np.int32),
            np.array([row["control"] == "flow" for row in rows]),
            _texts(rows, "cluster"),
            *(_numbers(rows, name) for name in (
                "Q_nominal", "T_return", "dT", "effectiveness", "T_house", "dT_part_load", "r_max", "r_bypass",
            )),
        ),
        Sources(
            _texts([row for _, row in sources], "id"),
            np.array([index for index, _ in sources], dtype=np.int32),
            _texts([row for _, row in sources], "control"),
        ),
        *nominal,
    )  # fmt: skip


def _pipes(table: Table, number: Mapping[str, int]) -> Pipes:
    rows = table.rows
    side = np.array([row["side"] for row in rows])
    values = {name: _numbers(rows, name) for name, column in PIPE_COLUMNS.items() if column.unit is not None}
    in_air = np.array([row["surroundings"] == "air" for row in rows])
    explicit = ~np.isnan(values["U"])
    pair = (side == "both") & np.array([row["laid"] == "pair" for row in rows]) & ~in_air & ~explicit
    around = Surroundings(
        in_air, pair, values["depth"], values["gap"], values["lambda_ground"], values["alpha"]
    )  # fmt: skip
    with np.errstate(invalid="ignore", divide="ignore"):  # where U is given, what it is made of may be missing
        U_own, U_other = conductances(
            values["d_inner"], values["s_wall"], values["d_casing"], values["lambda_insulation"], around
        )
    return Pipes(
        ids=_texts(rows, "id"),
        start=np.array([number[str(row["from"])] for row in rows], dtype=np.int32),
        end=np.array([number[str(row["to"])] for row in rows], dtype=np.int32),
        supply=side != "return",
        return_=side != "supply",
        **{name: values[name] for name in ("length", "d_inner", "s_wall", "c_wall", "roughness", "zeta", "fittings")},
        U_own=np.where(explicit, values["U"], U_own),
        U_other=np.where(explicit, 0.0, U_other),
        in_air=in_air,
        film=np.array([row["contact"] == "film" for row in rows]),
    )


def _numbers(rows: list[Row], name: str) -> Array:
    return np.array([float(row.get(name, np.nan)) for row in rows])


def _texts(rows: list[Row], name: str) -> tuple[str, ...]:
    return tuple(str(row[name]) for row in rows)
