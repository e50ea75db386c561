"""Unpacking an FMU: a zip from outside, so nothing in it may reach beyond its folder or fill the disk."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path, PurePosixPath

from fmpy import sharedLibraryExtension

from cosim.errors import InputError

MAXIMUM_FILES = 20_000
MAXIMUM_BYTES = 2 * 1024**3
"""Caps on what one FMU may unpack to; the largest industrial FMUs known to the authors stay below a tenth of it."""

_XML_NAME = "modelDescription.xml"


def open_archive(fmu: Path) -> zipfile.ZipFile:
    """Open ``fmu`` and check its members; raises InputError where it is missing, no zip, or not to be trusted."""
    if not fmu.is_file():
        raise InputError(f"{fmu}: no such FMU; build it with: cosim build MODEL")
    try:
        archive = zipfile.ZipFile(fmu)
    except (zipfile.BadZipFile, OSError) as error:
        raise InputError(f"{fmu}: not an FMU, it cannot be read as a zip archive ({error})") from error
    try:
        _check_members(fmu, archive)
    except InputError:
        archive.close()
        raise
    return archive


def unpack(fmu: Path, folder: Path) -> None:
    """Unpack ``fmu`` into the existing ``folder``.

    Raises InputError for absolute paths, ``..``, symbolic links, more than MAXIMUM_FILES members or MAXIMUM_BYTES
    bytes, and for a modelDescription.xml that is missing or declares entities.
    """
    with open_archive(fmu) as archive:
        try:
            archive.extractall(folder)
        except (zipfile.BadZipFile, OSError, RuntimeError) as error:
            raise InputError(f"{fmu}: cannot be unpacked ({error}); ask its supplier for a sound copy") from error


def library_in(folder: Path, identifier: str) -> Path:
    """The shared library in ``folder``: called after the model identifier as FMI says or, where there is none of this
    name, the only one there is. The file need not exist."""
    expected = folder / f"{identifier}{sharedLibraryExtension}"
    found = [] if expected.is_file() else sorted(folder.glob(f"*{sharedLibraryExtension}"))
    return found[0] if len(found) == 1 else expected


def _check_members(fmu: Path, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    if len(members) > MAXIMUM_FILES or sum(member.file_size for member in members) > MAXIMUM_BYTES:
        raise InputError(f"{fmu}: unpacks to over {MAXIMUM_FILES} files or {MAXIMUM_BYTES // 1024**2} MiB; refused")
    for member in members:
        path = PurePosixPath(member.filename.replace("\\", "/"))
        is_link = stat.S_ISLNK(member.external_attr >> 16)
        if path.is_absolute() or ".." in path.parts or ":" in member.filename or is_link:
            raise InputError(f"{fmu}: its member {member.filename!r} leads out of the archive; refused")
    if _XML_NAME not in archive.namelist():
        raise InputError(f"{fmu}: not an FMU, it holds no {_XML_NAME}")
    try:
        text = archive.read(_XML_NAME)
    except (zipfile.BadZipFile, RuntimeError, OSError) as error:
        raise InputError(f"{fmu}: {_XML_NAME} cannot be read ({error}); ask its supplier for a sound copy") from error
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise InputError(f"{fmu}: {_XML_NAME} declares entities, which FMI does not allow; refused")
