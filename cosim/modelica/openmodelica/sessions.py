"""Talking with ``omc``: a server of our own, somebody else's, or a script.

A server keeps what it has loaded between commands. ``omc`` refuses to be one for root, who gets a script for each call:
there each call starts from nothing.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

import psutil

from cosim.errors import CosimError
from cosim.modelica.openmodelica.installation import Installation
from cosim.modelica.openmodelica.replies import Reply, marked, quoted, read_replies

_GLANCE = 0.1
"""s between looks at a server that has not answered yet."""

_STARTS_IN = 60.0
"""s that a server gets to start, whatever time it is allowed for answers."""

_LEAVES_IN = 5.0
"""s that a server gets to end by itself."""


class OpenModelicaError(CosimError):
    """``omc`` did not start, did not answer in time, or broke down."""


class Session(Protocol):
    """Commands of OpenModelica's scripting language, evaluated in order.

    ``folder`` is where ``omc`` writes its files; it goes when the session ends.
    """

    folder: Path

    def evaluate(self, commands: Sequence[str]) -> list[Reply]:
        """One reply for each command. Raises OpenModelicaError when ``omc`` breaks down or takes too long, and then
        nothing of it is left running."""


@contextmanager
def open_session(installation: Installation, timeout: float) -> Iterator[Session]:
    """A session that answers each call of ``evaluate`` within ``timeout`` seconds.

    It joins the server of an installation with a port and leaves it running; else ``omc`` ends with the session.
    """
    with tempfile.TemporaryDirectory(prefix="cosim-omc-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if installation.port:
            folder.chmod(0o777)  # the server may be another user's, and writes here
            session: _Script | _Server = _joined(installation.port, folder, timeout)
        elif _is_root():
            session = _Script(installation.omc, folder, timeout)
        else:
            session = _started(installation, folder, timeout)
        try:
            yield session
        finally:
            session.close()


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


class _Script:
    """One run of ``omc`` for each call of ``evaluate``."""

    def __init__(self, omc: Path, folder: Path, timeout: float) -> None:
        self.folder = folder
        self._omc, self._timeout = omc, timeout

    def evaluate(self, commands: Sequence[str]) -> list[Reply]:
        script = self.folder / "commands.mos"
        script.write_text("".join(f"{marked(command)};\n" for command in commands), encoding="utf-8")
        process = subprocess.Popen(
            [self._omc, "--locale=C", script],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        try:
            answer, complaints = process.communicate(timeout=self._timeout)
        except subprocess.TimeoutExpired:
            raise OpenModelicaError(_too_long(self._timeout)) from None
        finally:
            if process.poll() is None:
                end_tree(process.pid)
        replies = read_replies(commands, answer)
        if len(replies) < len(commands):
            raise OpenModelicaError(_broke_down(commands[len(replies)], f"{answer[-500:]} {complaints[-500:]}"))
        return replies

    def close(self) -> None:
        pass


class _Server:
    """A server behind an OMPython session; ``process`` is ours to end, or None for one that somebody else runs."""

    def __init__(self, session: Any, process: psutil.Process | None, place: str, folder: Path, timeout: float) -> None:
        self.folder = folder
        self._session, self._process, self._place, self._timeout = session, process, place, timeout
        self._socket = session._omc_zmq

    def evaluate(self, commands: Sequence[str]) -> list[Reply]:
        deadline = time.monotonic() + self._timeout
        replies: list[Reply] = []
        try:
            for command in [f"cd({quoted(self.folder.as_posix())})", *commands]:
                answer = self._ask(command, deadline)
                found = read_replies([command], answer)
                if not found:
                    raise OpenModelicaError(_broke_down(command, answer))
                replies += found
        except OpenModelicaError:
            self.close(at_once=True)
            raise
        return replies[1:]

    def _ask(self, command: str, deadline: float) -> str:
        """Not by OMPython's ``sendExpression``, which waits for ever, also for a server that has ended."""
        import zmq  # noqa: PLC0415

        while True:
            try:
                self._socket.send_string(marked(command), flags=zmq.NOBLOCK)
                break
            except zmq.Again:
                self._look_after(command, deadline, f"{self._place}: no answer; start omc there, or unset it")
                time.sleep(_GLANCE)
        while not self._socket.poll(1000.0 * _GLANCE):
            self._look_after(command, deadline, _too_long(self._timeout))
        return str(self._socket.recv_string())

    def _look_after(self, command: str, deadline: float, late: str) -> None:
        """Raise OpenModelicaError where no answer can come any more."""
        if self._process is not None and not _runs(self._process):
            raise OpenModelicaError(_broke_down(command, "its server has ended"))
        if time.monotonic() > deadline:
            raise OpenModelicaError(late)

    def close(self, at_once: bool = False) -> None:
        """Leave a joined server; end one of ours, by force if it does not go by itself or ``at_once``."""
        if self._session is None:
            return
        session, self._session = self._session, None
        session._omc_zmq = None  # else OMPython's session says quit() when it goes, also to somebody else's server
        if self._process is not None:
            if not at_once:
                self._ask_to_leave()
            end_tree(self._process.pid)
            session._omc_process.wait()
            session._omc_process = None
        self._socket.close(linger=0)
        dumped = session._get_portfile_path() if self._process is not None else None
        session.__del__()  # closes the log file
        for leftover in filter(None, (dumped, session._omc_logfile)):
            with suppress(OSError):
                Path(leftover).unlink()

    def _ask_to_leave(self) -> None:
        import zmq  # noqa: PLC0415

        assert self._process is not None
        with suppress(zmq.ZMQError):
            self._socket.setsockopt(zmq.RCVTIMEO, round(1000 * _LEAVES_IN))
            self._socket.send_string("quit()", flags=zmq.NOBLOCK)
            self._socket.recv_string()
        with suppress(psutil.Error):
            self._process.wait(_LEAVES_IN)


def _started(installation: Installation, folder: Path, timeout: float) -> _Server:
    import OMPython  # noqa: PLC0415

    assert installation.home is not None
    before = {child.pid for child in psutil.Process().children()}
    try:
        session = OMPython.OMCSessionLocal(timeout=max(timeout, _STARTS_IN), omhome=installation.home)
    except OMPython.OMSessionException as error:
        log = re.search(r"logfile=\w*Path\('([^']*)'\)", str(error))
        if log:
            Path(log.group(1)).unlink(missing_ok=True)
        for child in psutil.Process().children():
            if child.pid not in before and child.name().startswith("omc"):
                end_tree(child.pid)
        raise OpenModelicaError(f"{installation.omc}: does not start as a server: {_short(str(error))}") from error
    return _Server(session, psutil.Process(session._omc_process.pid), str(installation.omc), folder, timeout)


def _joined(port: str, folder: Path, timeout: float) -> _Server:
    import OMPython  # noqa: PLC0415

    try:
        session = OMPython.OMCSessionPort(omc_port=port, timeout=timeout)
    except Exception as error:  # OMPython passes on whatever the socket library raises
        raise OpenModelicaError(f"COSIM_OMC_PORT={port}: cannot be joined: {error}") from error
    return _Server(session, None, f"COSIM_OMC_PORT={port}", folder, timeout)


def _runs(process: psutil.Process) -> bool:
    with suppress(psutil.Error):
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    return False


def end_tree(pid: int) -> None:
    """End a process and all that it started; those that are gone already are no matter."""
    try:
        root = psutil.Process(pid)
        family = [*root.children(recursive=True), root]
    except psutil.NoSuchProcess:
        return
    for member in family:
        with suppress(psutil.NoSuchProcess):
            member.kill()
    psutil.wait_procs(family, timeout=_LEAVES_IN)


def _too_long(timeout: float) -> str:
    return (
        f"omc gave no answer within {timeout:g} s and was ended; "
        "allow more in COSIM_OMC_TIMEOUT (s), or use --compiler builtin"
    )


def _broke_down(command: str, words: str) -> str:
    return f"omc broke down at {command}: {_short(words) or 'without a word'}; use --compiler builtin, or another omc"


def _short(words: str) -> str:
    return " ".join(words.split())[-400:]
