"""Talking with omc: by script, by a server of our own, by somebody else's; nothing of it stays behind."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from cosim.modelica.openmodelica import (
    Installation,
    OpenModelicaError,
    find_openmodelica,
    open_session,
)

pytestmark = pytest.mark.openmodelica

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
FAULTY = "model Faulty\n  Real x;\nequation\n  der(x) = -y;\nend Faulty;\n"


@pytest.fixture(scope="module")
def installation() -> Installation:
    found = find_openmodelica()
    assert found is not None
    return found


def traces() -> set[str]:
    """What omc or a session may leave behind: files in the folder for temporary ones, processes below this one."""
    folder = Path(tempfile.gettempdir())
    files = {p.name for pattern in ("openmodelica.*", "cosim-omc-*") for p in folder.glob(pattern)}
    return files | {f"{p.pid} {p.name()}" for p in psutil.Process().children(recursive=True)}


@pytest.fixture
def nothing_left() -> Iterator[None]:
    before = traces()
    yield
    assert traces() <= before


@pytest.mark.usefixtures("nothing_left")
def test_values_come_back_in_order(installation: Installation) -> None:
    with open_session(installation, timeout=60.0) as session:
        version, number, text, truth = session.evaluate(
            ["getVersion()", "1 + 2", r'"say \"a\\b\"" + "\n2"', 'regularFileExists("/no such file")']
        )
    assert installation.version in version.text
    assert number.value == "3"
    assert text.text == 'say "a\\b"\n2'
    assert truth.value == "false" and not truth.is_true


@pytest.mark.usefixtures("nothing_left")
def test_files_go_into_a_folder_that_goes_too(installation: Installation) -> None:
    with open_session(installation, timeout=60.0) as session:
        session.evaluate(['writeFile("here.txt", "text")'])
        folder = session.folder
        assert (folder / "here.txt").read_text() == "text"
    assert not folder.exists()


@pytest.mark.usefixtures("nothing_left")
def test_an_error_belongs_to_its_command_with_file_and_line(installation: Installation, tmp_path: Path) -> None:
    source = tmp_path / "Faulty.mo"
    source.write_text(FAULTY)
    with open_session(installation, timeout=60.0) as session:
        loaded, checked, after = session.evaluate([f'loadFile("{source.as_posix()}")', "checkModel(Faulty)", "1"])
    assert loaded.is_true and not loaded.said("error")
    assert not after.messages
    (message, *_) = [m for m in checked.said("error") if m.file]
    assert (Path(message.file), message.line) == (source, 4)
    assert "y" in message.text


@pytest.mark.usefixtures("nothing_left")
def test_what_takes_too_long_is_ended_with_all_it_started(installation: Installation) -> None:
    started = time.monotonic()
    with (
        pytest.raises(OpenModelicaError, match=r"no answer within 2 s and was ended; allow more in COSIM_OMC_TIMEOUT"),
        open_session(installation, timeout=2.0) as session,
    ):
        session.evaluate(['system("sleep 600")'])
    assert time.monotonic() - started < 30.0


@pytest.mark.usefixtures("nothing_left")
def test_an_omc_that_ends_early_is_named_with_the_command(installation: Installation) -> None:
    with (
        pytest.raises(OpenModelicaError, match=r"broke down at exit\(3\)"),
        open_session(installation, timeout=10.0) as session,
    ):
        session.evaluate(["1", "exit(3)", "2"])


@pytest.mark.skipif(ROOT, reason="omc is no server for root; test_values_come_back_in_order went by script")
@pytest.mark.usefixtures("nothing_left")
def test_a_server_remembers_from_call_to_call(installation: Installation) -> None:
    with open_session(installation, timeout=60.0) as session:
        session.evaluate(["a := 41"])
        assert session.evaluate(["a + 1"])[0].value == "42"


@pytest.fixture
def served(installation: Installation) -> Iterator[Installation]:
    """A server that is not ours: another user's when root runs the tests, since root's omc would refuse."""
    assert installation.home is not None, "this test starts a server itself: unset COSIM_OMC_PORT"
    with tempfile.TemporaryDirectory() as name:
        yield from _serve(installation, Path(name))


def _serve(installation: Installation, folder: Path) -> Iterator[Installation]:
    folder.chmod(0o777)  # the other user's omc writes here
    log = folder / "log"
    with log.open("w") as words:
        process = subprocess.Popen(
            [installation.omc, "--locale=C", "--interactive=zmq", "-z=riverheat"],
            stdout=words,
            stderr=words,
            cwd=folder,
            user="nobody" if ROOT else None,
            env={**os.environ, "TMPDIR": str(folder), "HOME": str(folder)},
        )
    try:
        deadline = time.monotonic() + 60.0
        while not (files := [p for p in log.read_text().splitlines() if "server port in file: " in p]):
            assert process.poll() is None and time.monotonic() < deadline, log.read_text()
            time.sleep(0.05)
        port = Path(files[0].partition("server port in file: ")[2].strip()).read_text().strip()
        yield Installation(installation.version, port=port)
        assert process.poll() is None, "the joined server was ended"
    finally:
        process.kill()
        process.wait()


def test_a_joined_server_stays(served: Installation) -> None:
    for _ in range(2):
        with open_session(served, timeout=60.0) as session:
            assert session.evaluate(["1 + 1"])[0].value == "2"
            session.evaluate(['writeFile("here.txt", "text")'])
            assert (session.folder / "here.txt").read_text() == "text"


def test_a_port_without_a_server_is_named() -> None:
    with (
        pytest.raises(OpenModelicaError, match=r"COSIM_OMC_PORT=tcp://127\.0\.0\.1:9: no answer"),
        open_session(Installation("", port="tcp://127.0.0.1:9"), timeout=2.0) as session,
    ):
        session.evaluate(["1"])
