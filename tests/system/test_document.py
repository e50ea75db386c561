"""Places in TOML files and what is said about them."""

from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict, Field

from cosim.errors import InputError
from cosim.system import Document
from cosim.system.document import find_line, show

TEXT = """\
title = "x"

[time]
stop = 1.0

[components.river]
type = "river"
parameters.depth = 3.0
[components.river.parameters]
slope = 0.9

[[connections]]
from = "a.b"

[[connections]]
from = "c.d"
to = "e.f"

[plots]
curves = [
    { label = "one" },
    { label = "two" },
]
"""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("title",), 1),
        (("time",), 3),
        (("time", "stop"), 4),
        (("components", "river", "type"), 7),
        (("components", "river", "parameters", "depth"), 8),
        (("components", "river", "parameters", "slope"), 10),
        (("components", "river", "parameters", "missing"), 9),
        (("connections", 0, "from"), 13),
        (("connections", 1), 15),
        (("connections", 1, "to"), 17),
        (("plots", "curves", 1), 22),
        (("nowhere",), None),
    ],
)
def test_line_of_a_place(place: tuple[str | int, ...], line: int | None) -> None:
    assert find_line(TEXT, place) == line


def test_show() -> None:
    assert show(("connections", 2, "from")) == "connections[2].from"


class Inner(BaseModel):
    model_config = ConfigDict(extra="forbid")
    depth: float = Field(gt=0)


class Outer(BaseModel):
    model_config = ConfigDict(extra="forbid")
    inner: Inner
    list_: list[Inner] = Field(default_factory=list, alias="list")
    by_name: dict[str, Inner] = Field(default_factory=dict)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[inner]\ndepht = 1.0\n", "a.toml:2: inner.depht: unknown key; did you mean 'depth'? (and 1 more)"),
        ("[inner]\ndepth = 1.0\n[[list]]\ndepth = 1.0\n[[list]]\ndept = 2.0\n",
         "a.toml:6: list[1].dept: unknown key; did you mean 'depth'? (and 1 more)"),
        ("[inner]\ndepth = 1.0\n[by_name.x]\ndept = 2.0\n",
         "a.toml:4: by_name.x.dept: unknown key; did you mean 'depth'? (and 1 more)"),
        ("[inner]\ndepth = 1.0\n[lst]\n", "a.toml:3: lst: unknown key; did you mean 'list'?"),
        ("[inner]\ndepth = -1\n", "a.toml:2: inner.depth: should be greater than 0, not -1"),
        ("", "a.toml: inner: is missing; add it"),
    ],
)  # fmt: skip
def test_message_names_file_line_place_and_mend(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        Document(Path("a.toml"), text).validate(Outer)
    assert str(caught.value) == message


def test_missing_and_binary_files(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        Document(tmp_path / "gone.toml")
    (tmp_path / "b.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="is not UTF-8"):
        Document(tmp_path / "b.toml")


def test_override_keeps_unit_and_marks_its_source() -> None:
    document = Document(Path("a.toml"), 'a = { value = 1.0, unit = "MW", source = "b" }\nc = [{ d = 1 }]\n')
    document.set("a", "2.5")
    document.set("c.0.d", "word")
    assert document.data == {"a": {"value": 2.5, "unit": "MW", "source": "--set"}, "c": [{"d": "word"}]}
