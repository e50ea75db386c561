"""References as trajectory files (.mat, version 4) of Dymola and OpenModelica.

Five or six matrices: ``Aclass`` (kind, version, whether the others are transposed), ``name``, ``description``,
``dataInfo`` and ``data_1``, ``data_2``... Each variable has a column of ``dataInfo``: in which ``data_`` matrix it is,
at which row (negative: with the other sign; aliases share a row), and how it is interpolated. The first row of every
``data_`` matrix are the times; ``data_1`` holds what is constant. Units stand in brackets at the end of the
description, ``[K|degC]`` with a display unit behind, and Dymola adds ``:#(type=Boolean)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from scipy.io import loadmat

from cosim.errors import InputError
from cosim.regression.references.columns import Column, chosen_names, trajectories
from cosim.results.trajectory import FloatArray, Trajectory

_UNIT = re.compile(r"\[([^\[\]|]*)(?:\|[^\[\]]*)?\]\s*(?::#.*)?$")
_DISCRETE = re.compile(r"type=(Boolean|Integer|enumeration)", re.IGNORECASE)


def read_mat(path: Path, signals: Iterable[str] | None, sidecar: str) -> dict[str, Trajectory]:
    """All ``signals`` of ``path`` (None: every variable). Two rows at one time are a jump; of more, which the iteration
    of an event may leave, the first and the last count. Raises InputError with file, matrix and row."""
    matrices = _matrices(path)
    kind = _texts(matrices["Aclass"])
    if not kind or kind[0] != "Atrajectory":
        raise InputError(f"{path}: 'Aclass' says {kind[:1]}, not a trajectory; export the result, not the settings")
    transposed = len(kind) > 3 and kind[3].startswith("binTrans")
    names, descriptions = (_texts(matrices[key].T if transposed else matrices[key]) for key in ("name", "description"))
    info = matrices["dataInfo"] if transposed else matrices["dataInfo"].T
    if info.ndim != 2 or info.shape[0] < 2 or info.shape[1] != len(names) or len(descriptions) != len(names):
        raise InputError(
            f"{path}: {len(names)} names, {len(descriptions)} descriptions and dataInfo of shape {info.shape} do "
            "not go together; the file is damaged, make it anew"
        )
    time = next((k for k, name in enumerate(names) if name in ("time", "Time")), None)
    if time is None:
        raise InputError(f"{path}: has no variable 'Time'")
    places = {name: k for k, name in enumerate(names)}
    wanted = chosen_names(str(path), [n for k, n in enumerate(names) if k != time], signals)
    blocks: dict[int, FloatArray] = {}
    by_block: dict[int, dict[str, Column]] = {}
    for name in wanted:
        number, row = (int(v) for v in info[:2, places[name]])
        if number not in blocks:
            blocks[number] = _block(path, matrices, number, transposed)
        block = blocks[number]
        if not 1 <= abs(row) <= block.shape[0]:
            raise InputError(f"{path}: {name!r} should be row {abs(row)} of data_{number}, which has {block.shape[0]}")
        description = descriptions[places[name]]
        unit = _UNIT.search(description)
        column = Column(
            np.sign(row) * block[abs(row) - 1],
            (unit.group(1).strip() or None) if unit else None,
            _DISCRETE.search(description) is not None,
        )
        by_block.setdefault(number, {})[name] = column
    found: dict[str, Trajectory] = {}
    for number, columns in by_block.items():

        def place(k: int, number: int = number) -> str:
            return f"{path}: data_{number}, row {k + 1}"

        found |= trajectories(Column(blocks[number][0]), columns, place, jumps=True, several=True, sidecar=sidecar)
    return {name: found[name] for name in wanted}


def _matrices(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            if file.read(8) == b"\x89HDF\r\n\x1a\n" or not path.stat().st_size:
                raise InputError(f"{path}: is no .mat file of version 4, as Dymola and OpenModelica write them")
        matrices: dict[str, Any] = loadmat(str(path), chars_as_strings=False)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error}); check the path") from error
    except InputError:
        raise
    except Exception as error:  # scipy raises what its parser meets: ValueError, TypeError, NotImplementedError...
        reason = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        raise InputError(f"{path}: is no whole .mat file of version 4 ({reason}); fetch or make it anew") from error
    for key in ("Aclass", "name", "description", "dataInfo"):
        if key not in matrices:
            raise InputError(f"{path}: matrix {key!r} is missing: cut off, or no trajectory of Dymola or OpenModelica")
    return matrices


def _texts(characters: Any) -> list[str]:
    """Rows of a matrix of characters as texts."""
    rows = np.atleast_2d(characters)
    return ["".join(row).rstrip("\0 ").strip() for row in rows.tolist()]


def _block(path: Path, matrices: dict[str, Any], number: int, transposed: bool) -> FloatArray:
    key = f"data_{number}"
    if key not in matrices:
        raise InputError(f"{path}: matrix {key!r} is missing: the file is cut off; fetch or make it anew")
    block = np.asarray(matrices[key], dtype=np.float64)
    return block if transposed else block.T
