"""Unpacked FMUs: one temporary folder for all instances of a file, as long as there are any.

Instances of one folder run in one loaded library: each has a handle of it, and the operating system unloads it with the
last one. Beside memory this saves time, since the processor's caches hold the code once.
"""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path

from cosim.fmu.archive import unpack
from cosim.fmu.description import FmuDescription

_Key = tuple[str, int, int, int]
"""Path, file number, bytes and time of change of an FMU: a file that was built anew is another one."""

_shared: dict[_Key, UnpackedFmu] = {}
_lock = threading.Lock()


class UnpackedFmu:
    """The folder of an unpacked FMU; :func:`unpacked` hands it out, each user calls :meth:`release` once."""

    def __init__(self, fmu: Path, key: _Key | None) -> None:
        """``key`` is None where the folder is not to be shared. Raises InputError (see :func:`cosim.fmu.unpack`)."""
        self._key = key
        self._users = 1
        self._folder = tempfile.TemporaryDirectory(prefix="riverheat-fmu-", ignore_cleanup_errors=True)
        self.path = Path(self._folder.name)
        try:
            unpack(fmu, self.path)
        except BaseException:
            self._folder.cleanup()
            raise

    def join(self) -> None:
        """One user more."""
        self._users += 1

    def release(self) -> None:
        """One user less; the last one removes the folder. Does not raise."""
        with _lock:
            self._users -= 1
            if self._users:
                return
            if self._key is not None:
                del _shared[self._key]
        self._folder.cleanup()


def unpacked(fmu: Path, description: FmuDescription) -> UnpackedFmu:
    """The folder of ``fmu``, unpacked where no other instance of the process has it already.

    An FMU that may be instantiated only once per process gets a folder, and so a library, of its own for each instance.
    Raises InputError for a file that is no sound FMU.
    """
    if description.abilities.once_per_process or not fmu.is_file():
        return UnpackedFmu(fmu, None)
    is_now = fmu.stat()
    key = (str(fmu.resolve()), is_now.st_ino, is_now.st_size, is_now.st_mtime_ns)
    with _lock:
        if key in _shared:
            _shared[key].join()
        else:
            _shared[key] = UnpackedFmu(fmu, key)
        return _shared[key]
