"""Nodes and pipes from a GeoJSON FeatureCollection: points are nodes, lines are pipes, properties are columns.

A line without ``from`` and ``to`` joins the points at its ends (within ``SNAP``); where there is no point, a junction
is made. A line without ``length`` has that of its geometry. Coordinates are longitude and latitude (WGS 84, RFC 7946),
or metres where the collection has a ``crs`` that is a projected one (``EPSG::25832``) or they cannot be degrees.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from itertools import count, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from scipy.spatial import KDTree

from cosim.errors import InputError
from cosim.network.columns import NODE_COLUMNS, PIPE_COLUMNS
from cosim.network.faults import Faults
from cosim.network.table import Reader, Table, read_text

SNAP = 0.1
"""m within which the end of a line meets a point."""
_RADIUS = 6378137.0
"""m, equatorial radius of WGS 84."""
_ECCENTRICITY = 0.00669437999014
"""Its first eccentricity squared."""

Point = tuple[float, float]


def read_geojson(path: Path, faults: Faults) -> tuple[Table, Table]:
    """Nodes and pipes; faults are noted, and InputError is raised where the file is no FeatureCollection."""
    features, crs = _features(path)
    nodes, pipes = Reader(path, NODE_COLUMNS, faults), Reader(path, PIPE_COLUMNS, faults)
    points: list[Point] = []
    lines: list[_Line] = []
    for number, feature in enumerate(features):
        place = f"features[{number}]"
        try:
            kind, coordinates, properties = _parts(feature)
            name = properties.get("id", feature.get("id"))
            place = f"{place} ({name})" if name is not None else place
            properties = {"id": name, **properties}
            if kind == "Point":
                points.append(_point(coordinates))
                nodes.row(properties, place, place)
            elif kind == "LineString":
                if not isinstance(coordinates, list) or len(coordinates) < 2:
                    raise ValueError("needs two positions at least")
                lines.append(_Line(place, [_point(c) for c in coordinates], properties))
            else:
                raise ValueError(f"is a {kind}; points are nodes and LineStrings are pipes, take it out or split it")
        except ValueError as error:
            faults.add(path, place, "geometry", str(error))
    faults.stop()
    if not lines:
        raise InputError(f"{path}: has no LineString: there are no pipes in it")
    projection = _Projection(crs, points + [p for line in lines for p in line.points])
    for row, point in zip(nodes.table.rows, points, strict=True):
        x, y = projection(point)
        row.setdefault("x", x), row.setdefault("y", y)
    _join(lines, [projection(p) for p in points], nodes, pipes, projection)
    return nodes.table, pipes.table


@dataclass
class _Line:
    place: str
    points: list[Point]
    properties: dict[str, Any] = field(default_factory=dict)


def _features(path: Path) -> tuple[list[Any], str]:
    try:
        data = json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise InputError(f"{path}:{error.lineno}: column {error.colno} (character): no JSON: {error.msg}") from error
    if (
        not isinstance(data, dict)
        or data.get("type") != "FeatureCollection"
        or not isinstance(data.get("features"), list)
    ):
        raise InputError(f"{path}: is no GeoJSON FeatureCollection")
    return data["features"], json.dumps(data.get("crs", ""))


def _parts(feature: Any) -> tuple[str, Any, dict[str, Any]]:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(geometry, dict) or "type" not in geometry:
        raise ValueError("is missing: a feature needs one")
    properties = feature.get("properties") or {}
    if not isinstance(properties, dict):
        raise ValueError("stands beside properties that are no object")
    return str(geometry["type"]), geometry.get("coordinates"), properties


def _point(coordinates: Any) -> Point:
    if (
        not isinstance(coordinates, list)
        or len(coordinates) < 2
        or not all(isinstance(c, int | float) and not isinstance(c, bool) and math.isfinite(c) for c in coordinates[:2])
    ):
        raise ValueError(f"has {coordinates!r} for a position; two numbers are needed")
    return float(coordinates[0]), float(coordinates[1])


class _Projection:
    """Degrees to metres about the middle of the network (exact to 1e-4 over 50 km); metres stay as they are."""

    def __init__(self, crs: str, points: list[Point]) -> None:
        geographic = "CRS84" in crs or "4326" in crs or crs == '""'
        self._degrees = geographic and all(abs(x) <= 180 and abs(y) <= 90 for x, y in points)
        self._middle = tuple(sum(p[i] for p in points) / len(points) for i in (0, 1))
        sine = math.sin(math.radians(self._middle[1])) if self._degrees else 0.0
        root = math.sqrt(1 - _ECCENTRICITY * sine**2)
        self._north = math.radians(_RADIUS * (1 - _ECCENTRICITY) / root**3)
        self._east = math.radians(_RADIUS / root) * math.sqrt(1 - sine**2)

    def __call__(self, point: Point) -> Point:
        if not self._degrees:
            return point
        return self._east * (point[0] - self._middle[0]), self._north * (point[1] - self._middle[1])


def _join(lines: list[_Line], places: list[Point], nodes: Reader, pipes: Reader, projection: _Projection) -> None:
    """Add a row for each line, and a junction for each of its ends that meets nothing."""
    names = [str(row.get("id", "")) for row in nodes.table.rows]
    ends = [projection(line.points[i]) for line in lines for i in (0, -1)]
    met: list[str | None] = [None] * len(ends)
    if places:
        distances, which = (np.atleast_1d(found) for found in KDTree(np.array(places)).query(np.array(ends)))
        met = [names[w] if d <= SNAP else None for d, w in zip(distances.tolist(), which.tolist(), strict=True)]
    made: dict[tuple[int, int], str] = {}
    taken = set(names)
    for number, line in enumerate(lines):
        track = [projection(p) for p in line.points]
        row = dict(line.properties)
        for key, index, point in (("from", 2 * number, track[0]), ("to", 2 * number + 1, track[-1])):
            if row.get(key) not in (None, ""):
                continue
            name = met[index]
            if name is None:
                cell = (round(point[0] / SNAP), round(point[1] / SNAP))
                name = made.get(cell)
                if name is None:
                    name = made[cell] = next(n for i in count(len(made) + 1) if (n := f"J{i}") not in taken)
                    taken.add(name)
                    nodes.table.rows.append({"id": name, "x": point[0], "y": point[1]})
                    nodes.table.places.append(f"{line.place}, its {'first' if key == 'from' else 'last'} position")
            row[key] = name
        pipes.row(row, line.place, line.place)
        pipes.table.rows[-1].setdefault("length", sum(math.dist(a, b) for a, b in pairwise(track)))
