"""An FMU from outside: nothing in it reaches beyond its folder."""

import stat
import zipfile
from pathlib import Path

import pytest

from cosim.errors import InputError
from cosim.fmu import unpack

XML = b"<fmiModelDescription/>"


def archive(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


@pytest.mark.parametrize("name", ["../evil.txt", "/evil.txt", "a/../../evil.txt", "..\\evil.txt", "C:/evil.txt"])
def test_path_out_of_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    fmu = archive(tmp_path / "a.fmu", {"modelDescription.xml": XML, name: b"x"})
    (tmp_path / "in").mkdir()
    with pytest.raises(InputError, match="leads out of the archive"):
        unpack(fmu, tmp_path / "in")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.fmu", "in"]


def test_symbolic_link_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("resources/passwd")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.fmu", "w") as file:
        file.writestr("modelDescription.xml", XML)
        file.writestr(link, "/etc/passwd")
    with pytest.raises(InputError, match="leads out of the archive"):
        unpack(tmp_path / "a.fmu", tmp_path)


def test_entities_are_refused(tmp_path: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><fmiModelDescription/>'
    with pytest.raises(InputError, match="declares entities"):
        unpack(archive(tmp_path / "a.fmu", {"modelDescription.xml": bomb}), tmp_path)


def test_not_an_fmu(tmp_path: Path) -> None:
    (tmp_path / "text.fmu").write_text("no zip")
    for fmu, message in (
        (tmp_path / "gone.fmu", "no such FMU"),
        (tmp_path / "text.fmu", "cannot be read as a zip archive"),
        (archive(tmp_path / "empty.fmu", {"readme.txt": b""}), "holds no modelDescription.xml"),
    ):
        with pytest.raises(InputError, match=message):
            unpack(fmu, tmp_path)


def test_truncated_archive_is_refused(tmp_path: Path) -> None:
    fmu = archive(tmp_path / "a.fmu", {"modelDescription.xml": XML * 1000, "resources/table.txt": b"x" * 10_000})
    content = bytearray(fmu.read_bytes())
    content[60:70] = b"\xff" * 10
    fmu.write_bytes(bytes(content))
    (tmp_path / "in").mkdir()
    with pytest.raises(InputError, match=r"cannot be (read|unpacked)"):
        unpack(fmu, tmp_path / "in")
