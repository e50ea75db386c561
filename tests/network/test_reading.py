"""Tables of networks: what is read from them, and that broken ones are refused with file, row and column."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.network import NetworkError, read_network

NODES = """\
id,kind,x [m],y [m],Q_nominal [kW],T_return [degC],control
S,source,0,0,,,
A,,100,0,,,
B,,200,0,,,
C1,consumer,100,40,200,50,
C2,consumer,300,0,300,50,
C3,consumer,200,-50,100,45,
"""
PIPES = """\
id,from,to,length [m],dimension,d_inner [mm],roughness [mm],lambda_insulation,side
p1,S,A,105,DN100/2,,0.05,0.029,
p2,A,B,100,DN80/2,,0.05,0.029,
p3,A,C1,42,DN50/2,,0.05,0.029,
p4,B,C2,101,DN65/2,,0.05,0.029,
p5,B,C3,50,DN40/2,,0.05,0.029,
"""


def write(folder: Path, nodes: str | bytes = NODES, pipes: str | bytes = PIPES, toml: str | None = None) -> Path:
    for name, text in (("nodes.csv", nodes), ("pipes.csv", pipes)):
        (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    if toml is not None:
        (folder / "network.toml").write_text('nodes = "nodes.csv"\npipes = "pipes.csv"\n' + toml)
    return folder


def test_a_network_from_two_tables(tmp_path: Path) -> None:
    network = read_network(write(tmp_path))
    p = network.pipes
    assert p.ids == ("p1", "p2", "p3", "p4", "p5")
    assert [network.nodes.ids[i] for i in p.end] == ["A", "B", "C1", "C2", "C3"]
    np.testing.assert_allclose(p.d_inner, [0.1071, 0.0825, 0.0545, 0.0703, 0.0431])
    np.testing.assert_allclose(p.roughness, 5e-5)
    np.testing.assert_allclose(network.consumers.Q_nominal, [2e5, 3e5, 1e5])
    np.testing.assert_allclose(network.consumers.T_return, [323.15, 323.15, 318.15])
    assert network.sources.control == ("pressure",)
    assert p.supply.all() and p.return_.all() and (p.U_other > 0).all()
    steel = 7850 * 480 * np.pi * (0.1071 + 0.0036) * 0.0036 * 105
    assert p.wall_heat_capacity[0] == pytest.approx(steel)


def test_units_separators_comments_and_a_byte_order_mark(tmp_path: Path) -> None:
    plain = read_network(write(tmp_path))
    pipes = PIPES.replace("length [m]", "length [km]").replace("roughness [mm]", "roughness [µm]").replace("0.05", "50")
    for metres in ("105", "100", "42", "101", "50"):
        pipes = pipes.replace(f",{metres},DN", f",{int(metres) / 1000},DN")
    pipes = "\ufeff# streets\n" + pipes.replace(",", ";").replace("\n", "\r\n")
    other = read_network(write(tmp_path, pipes=pipes))
    np.testing.assert_allclose(other.pipes.length, plain.pipes.length)
    np.testing.assert_allclose(other.pipes.roughness, plain.pipes.roughness)


def test_defaults_and_what_goes_before_them(tmp_path: Path) -> None:
    pipes = PIPES.replace(",roughness [mm],lambda_insulation", "").replace(",0.05,0.029", "")
    pipes = pipes.replace("DN40/2,,", "DN40/2,50,")
    toml = """T_supply_nominal = { value = 95.0, unit = "degC" }
[defaults.pipes]
roughness = { value = 0.1, unit = "mm", source = "assumed" }
U = 0.2
[defaults.nodes]
effectiveness = 0.9
T_house = { value = 50.0, unit = "degC" }
"""
    network = read_network(write(tmp_path, NODES.replace("100,45", "100,"), pipes, toml))
    np.testing.assert_allclose(network.pipes.roughness, 1e-4)
    np.testing.assert_allclose(network.pipes.U_own, 0.2)
    np.testing.assert_array_equal(network.pipes.U_other, 0.0)
    assert network.pipes.d_inner[4] == pytest.approx(0.05)  # the cell before the catalogue
    assert network.T_supply_nominal == pytest.approx(368.15)
    np.testing.assert_allclose(network.consumers.effectiveness, [np.nan, np.nan, 0.9])


def test_separate_supply_and_return(tmp_path: Path) -> None:
    pipes = PIPES.replace("p2,A,B,100,DN80/2,,0.05,0.029,", "p2,A,B,100,DN80/2,,0.05,0.029,supply")
    pipes += "p6,S,B,210,DN80/2,,0.05,0.029,return\n"
    network = read_network(write(tmp_path, pipes=pipes))
    np.testing.assert_array_equal(network.pipes.supply, [True, True, True, True, True, False])
    np.testing.assert_array_equal(network.pipes.return_, [True, False, True, True, True, True])
    assert network.pipes.U_other[1] == 0.0 and network.pipes.U_other[0] > 0


def nodes(old: str, new: str) -> Callable[[Path], object]:
    assert old in NODES
    return lambda folder: write(folder, nodes=NODES.replace(old, new))


def pipes(old: str, new: str) -> Callable[[Path], object]:
    assert old in PIPES
    return lambda folder: write(folder, pipes=PIPES.replace(old, new))


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "node without pipe": (nodes("C3,", "D,,0,0,,,\nC3,"), r"nodes\.csv:7: column 'id' 'D' is touched by no pipe"),
    "dead end": (
        nodes("C3,consumer,200,-50,100,45,", "C3,,200,-50,,,"),
        r"pipes\.csv:6: column 'to' ends at junction 'C3'",
    ),
    "pipe to nowhere": (pipes("B,C3", "B,C9"), r"pipes\.csv:6: column 'to' names 'C9', which is no node; known: A, B"),
    "pipe without end": (pipes("B,C3", "B,"), r"pipes\.csv:6: column 'to' is empty"),
    "pipe to itself": (pipes("B,C3", "B,B"), r"pipes\.csv:6: column 'to' is 'B', where the pipe begins"),
    "zero diameter": (pipes("DN40/2,,", ",0,"), r"pipes\.csv:6: column 'd_inner' is 0"),
    "diameter in metres": (pipes("DN40/2,,", ",0.05,"), r"pipes\.csv:6: column 'd_inner' is 5e-05 m, not plausible"),
    "diameter in millimetres called metres": (
        lambda f: write(f, pipes=PIPES.replace("d_inner [mm]", "d_inner").replace("DN40/2,,", ",50,")),
        r"pipes\.csv:6: column 'd_inner' is 50 m, not plausible .*in mm.*\[mm\]",
    ),
    "negative length": (pipes("B,C3,50", "B,C3,-50"), r"pipes\.csv:6: column 'length' is -50 m, not plausible"),
    "no length": (pipes("B,C3,50", "B,C3,"), r"pipes\.csv:6: column 'length' is missing"),
    "length is not a number": (
        pipes("B,C3,50", "B,C3,fifty"),
        r"pipes\.csv:6: column 'length' is 'fifty', not a number",
    ),
    "length is infinite": (pipes("B,C3,50", "B,C3,inf"), r"pipes\.csv:6: column 'length' is 'inf'; a finite"),
    "decimal comma": (
        pipes("B,C3,50", 'B,C3,"50,5"'),
        r"pipes\.csv:6: column 'length' is '50,5'; write a decimal point",
    ),
    "shorter than the straight line": (
        pipes("B,C2,101", "B,C2,11"),
        r"pipes\.csv:5: column 'length' is 11 m, but .* 100 m",
    ),
    "wrong unit of length": (pipes("length [m]", "length [kg]"), r"pipes\.csv:1: column 'length \[kg\]' unit is 'kg'"),
    "milliwatts for W/mK": (
        lambda f: write(f, pipes=PIPES.replace("lambda_insulation", "lambda_insulation [W/mK]")),
        r"pipes\.csv:1: column 'lambda_insulation \[W/mK\]' unit is 'W/mK', but this is measured in W/\(m\.K\)",
    ),
    "unknown unit": (nodes("T_return [degC]", "T_return [degX]"), r"nodes\.csv:1: column 'T_return \[degX\]' unit is"),
    "two islands": (
        lambda f: write(f, pipes=PIPES.replace("p2,A,B", "p2,A,C1")),
        r"pipes\.csv:5: column 'from' belongs to an island of 3",
    ),
    "swapped supply and return": (
        pipes("p1,S,A,105,DN100/2,,0.05,0.029,", "p1,S,A,105,DN100/2,,0.05,0.029,return"),
        r"pipes\.csv:3: column 'from' belongs to an island .*supply",
    ),
    "consumer without supply": (
        pipes("p3,A,C1,42,DN50/2,,0.05,0.029,", "p3,A,C1,42,DN50/2,,0.05,0.029,return"),
        r"nodes\.csv:5: column 'id' consumer 'C1' is on no supply pipe; is 'side' swapped",
    ),
    "return above supply": (
        nodes("300,50", "300,95"),
        r"nodes\.csv:6: column 'T_return' is 368.15 K, not below .* swapped",
    ),
    "nominal temperatures swapped": (
        lambda f: write(f, toml="T_supply_nominal = 320.0\nT_return_nominal = 350.0\n"),
        r"network\.toml:3: T_supply_nominal: is 320 K, not above .* swapped",
    ),
    "return in kelvin": (nodes("300,50", "300,323"), r"nodes\.csv:6: column 'T_return' is 596.15 K, not plausible"),
    "duplicate node": (nodes("C3,", "C2,"), r"nodes\.csv:7: column 'id' 'C2' is there already, in row 6"),
    "duplicate pipe": (pipes("p5,", "p4,"), r"pipes\.csv:6: column 'id' 'p4' is there already, in row 5"),
    "the same pipe twice": (
        lambda f: write(f, pipes=PIPES + "p6,C3,B,50,DN40/2,,0.05,0.029,\n"),
        r"pipes\.csv:7: column 'from' is the pipe of row 6",
    ),
    "no name": (nodes("C3,", ","), r"nodes\.csv:7: column 'id' is empty"),
    "a name with a bracket": (nodes("C3,", "C[3],"), r"nodes\.csv:7: column 'id' is 'C\[3\]'; names have no"),
    "Latin-1": (
        lambda f: write(f, nodes=NODES.replace("A,,", "Straße,,").encode("latin-1")),
        r"nodes\.csv:3: column 5 \(character\) is not UTF-8 \(byte 0xdf\)",
    ),
    "UTF-16": (lambda f: write(f, nodes=NODES.encode("utf-16")), r"nodes\.csv:1: column 1 begins UTF-16"),
    "a cell too many": (pipes("DN40/2,,0.05", "DN40/2,,0,05"), r"pipes\.csv:6: 10 cells for 9 columns"),
    "an open quote": (pipes("p5,", '"p5,'), r"pipes\.csv:6: .*close the quotes"),
    "a column missing": (pipes("id,from,to", "id,from,target"), r"pipes\.csv:1: column 'to' is missing"),
    "a column misspelt": (
        nodes("Q_nominal", "Q_nominl"),
        r"nodes\.csv:1: column 'Q_nominl \[kW\]' is unknown; did you mean",
    ),
    "a column twice": (nodes("y [m]", "x [m]"), r"nodes\.csv:1: column 'x \[m\]' is there twice"),
    "unknown kind": (
        nodes("C3,consumer", "C3,customer"),
        r"nodes\.csv:7: column 'kind' is 'customer'; write junction, consumer",
    ),
    "no source": (nodes("S,source", "S,consumer"), r"nodes\.csv:2: column 'T_return' give exactly one"),
    "two sources hold the pressure": (
        nodes("B,,200,0,,,", "B,source,200,0,,,pressure"),
        r"nodes\.csv:4: column 'control' 2 sources hold the pressure",
    ),
    "a second source without control": (
        nodes("B,,200,0,,,", "B,source,200,0,,,"),
        r"nodes\.csv:4: column 'control' is empty",
    ),
    "unknown dimension": (pipes("DN40/2", "DN41/2"), r"pipes\.csv:6: column 'dimension' 'DN41/2' there is no DN41"),
    "no dimension": (pipes("DN40/2", ""), r"pipes\.csv:6: column 'd_inner' is missing; give it, or a dimension"),
    "no roughness": (pipes("DN40/2,,0.05", "DN40/2,,"), r"pipes\.csv:6: column 'roughness' is missing"),
    "roughness in metres": (pipes("DN40/2,,0.05", "DN40/2,,5"), r"pipes\.csv:6: column 'roughness' .*is it in mm"),
    "no insulation": (
        pipes("DN40/2,,0.05,0.029", "DN40/2,,0.05,"),
        r"pipes\.csv:6: column 'lambda_insulation' is missing; .*or U",
    ),
    "no rows": (lambda f: write(f, pipes=PIPES.splitlines()[0] + "\n"), r"pipes\.csv:1: the table has no rows"),
    "empty": (lambda f: write(f, pipes=""), r"pipes\.csv:1: is empty"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_tables_are_refused_with_row_and_column(name: str, tmp_path: Path) -> None:
    make, message = BROKEN[name]
    make(tmp_path)
    with pytest.raises(InputError, match=message):
        read_network(tmp_path)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    broken = (
        PIPES.replace("B,C3,50", "B,C3,-50").replace("A,C1,42,DN50/2", "A,C1,42,DN51/2").replace("S,A,105", "S,A,x")
    )
    with pytest.raises(NetworkError) as error:
        read_network(write(tmp_path, pipes=broken))
    assert [fault.split("pipes.csv:")[1][:2] for fault in error.value.faults] == ["2:", "6:"]
    many = PIPES.splitlines()[0] + "\n" + "".join(f"p{i},S,N{i},10,DN50/2,,0.05,0.029,\n" for i in range(50))
    with pytest.raises(NetworkError, match=r"\.\.\. and \d+ more"):
        read_network(write(tmp_path, pipes=many))


@pytest.mark.parametrize(
    ("path", "message"),
    [("nothing", "does not exist"), (".", "has neither"), ("nodes.txt", "is no network")],
)
def test_what_is_no_network(path: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "nodes.txt").write_text("")
    with pytest.raises(InputError, match=message):
        read_network(tmp_path / path)


# GeoJSON


def feature(shape: str, coordinates: list, **properties: object) -> dict:
    return {"type": "Feature", "geometry": {"type": shape, "coordinates": coordinates}, "properties": properties}


PIPE = {"dimension": "DN50/2", "roughness [mm]": 0.05, "lambda_insulation": 0.029}
HERE = (8.4660, 49.4875)


def collection(*features: dict, **more: object) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(features), **more})


def degrees() -> list[dict]:
    x, y = HERE
    return [
        feature("Point", [x, y], id="S", kind="source"),
        feature(
            "Point", [x + 0.004, y + 0.002], id="C1", kind="consumer", **{"T_return [degC]": 50, "Q_nominal [kW]": 80}
        ),
        feature("Point", [x + 0.004, y - 0.002], id="C2", kind="consumer", **{"T_return [degC]": 50}),
        feature("LineString", [[x, y], [x + 0.004, y]], id="main", **PIPE),
        feature("LineString", [[x + 0.004, y], [x + 0.004, y + 0.002]], id="north", **PIPE),
        feature("LineString", [[x + 0.004, y], [x + 0.004, y - 0.002]], id="south", length=400, **PIPE),
    ]


def test_geojson_in_degrees(tmp_path: Path) -> None:
    """Lengths beside those of the WGS 84 ellipsoid: one degree at 49.4875 is 111,209 m to the north, 72,446 m east."""
    path = tmp_path / "city.geojson"
    path.write_text(collection(*degrees()))
    network = read_network(path)
    assert network.nodes.ids == ("S", "C1", "C2", "J1")
    assert [network.nodes.ids[i] for i in network.pipes.start] == ["S", "J1", "J1"]
    np.testing.assert_allclose(network.pipes.length, [0.004 * 72446, 0.002 * 111209, 400], rtol=2e-4)


def test_geojson_in_metres_with_named_ends(tmp_path: Path) -> None:
    path = tmp_path / "city.geojson"
    features = [
        feature("Point", [461000.0, 5481000.0], id="S", kind="source"),
        feature("Point", [461300.0, 5481400.0, 99.0], id="C", kind="consumer", **{"dT": 30}),
        feature(
            "LineString",
            [[461000, 5481000], [461300, 5481000], [461300, 5481400]],
            id="p",
            **{"from": "S", "to": "C"},
            **PIPE,
        ),
    ]
    path.write_text(collection(*features, crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}))
    assert read_network(path).pipes.length[0] == pytest.approx(700.0)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            lambda f: f[3].update(geometry={"type": "Polygon", "coordinates": []}),
            r"features\[3\] \(main\): .*is a Polygon",
        ),
        (lambda f: f[1]["geometry"].update(coordinates=[1.0, "x"]), r"features\[1\] \(C1\): .*two numbers are needed"),
        (
            lambda f: f[4]["properties"].update(dimension="DN7/2"),
            r"features\[4\] \(north\): column 'dimension' 'DN7/2'",
        ),
        (
            lambda f: f[5]["geometry"].update(coordinates=[[8.9, 49.0], [8.901, 49.0]]),
            r"features\[5\] \(south\).*island",
        ),
        (lambda f: f[2]["properties"].update(id="C1"), r"features\[2\] \(C1\): column 'id' 'C1' is there already"),
        (lambda f: f[5]["properties"].update(length=100), r"features\[5\] \(south\): column 'length' is 100 m, but"),
        (lambda f: f[3].update(geometry=None), r"features\[3\].*is missing"),
    ],
)
def test_broken_geojson_is_refused(change: Callable[[list[dict]], None], message: str, tmp_path: Path) -> None:
    features = degrees()
    change(features)
    path = tmp_path / "city.geojson"
    path.write_text(collection(*features))
    with pytest.raises(InputError, match=message):
        read_network(path)


def test_no_json_at_all(tmp_path: Path) -> None:
    path = tmp_path / "city.geojson"
    path.write_text('{"type": "FeatureCollection",\n "features": [}')
    with pytest.raises(InputError, match=r"city\.geojson:2: column 15 \(character\): no JSON"):
        read_network(path)
    path.write_text("[]")
    with pytest.raises(InputError, match="no GeoJSON FeatureCollection"):
        read_network(path)
