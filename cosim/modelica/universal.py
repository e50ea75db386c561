"""Universal binaries of macOS: one file with a slice for each processor, of which the system loads the one that fits.

The form is Apple's fat header (``<mach-o/fat.h>``): big-endian, the magic number and the number of slices, then for
each slice its processor type and subtype, offset, size and alignment as a power of two. Signatures lie inside the
slices and stay valid.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

from cosim.modelica.toolchain import ToolchainError

_FAT, _THIN = 0xCAFEBABE, 0xFEEDFACF
_ALIGNMENT = 14
"""Pages of Apple's processors have 2^14 bytes."""


def join_slices(slices: Sequence[Path], output: Path) -> None:
    """Write the universal binary of 64-bit Mach-O files for different processors."""
    contents = [s.read_bytes() for s in slices]
    size = 1 << _ALIGNMENT
    header, body = struct.pack(">II", _FAT, len(contents)), b""
    for path, content in zip(slices, contents, strict=True):
        magic, processor, subtype = struct.unpack("<III", content[:12])
        if magic != _THIN:
            raise ToolchainError(f"{path}: is no 64-bit Mach-O file, which a universal binary is made of")
        offset = size + len(body)
        header += struct.pack(">IIIII", processor, subtype, offset, len(content), _ALIGNMENT)
        body += content + bytes(-len(content) % size)
    output.write_bytes(header.ljust(size, b"\0") + body)
