"""The page on media is what its command writes, and its maps are small pictures."""

from __future__ import annotations

from pathlib import Path

from cosim.media.accuracy import compare
from cosim.media.coefficients import path_of, read
from cosim.media.error_maps import draw_map, page
from cosim.media.fluids import BUNDLED, fluid

DOCS = Path(__file__).parents[2] / "docs"


def test_committed_page_is_what_the_command_writes() -> None:
    written = page([read(path_of(fluid(name).package)) for name in BUNDLED])
    assert (DOCS / "media.md").read_text(encoding="utf-8") == written, (
        "write it anew: python -m cosim.media.error_maps --out docs"
    )
    for name in BUNDLED:
        assert f"(media/{fluid(name).package}.png)" in written
        assert (DOCS / "media" / f"{fluid(name).package}.png").stat().st_size < 100_000


def test_a_map_is_the_same_file_each_time(tmp_path: Path) -> None:
    c = read(path_of("R717"))
    found = compare(c, points=300)
    for name in ("first.png", "second.png"):
        draw_map(c, found, tmp_path / name)
    assert (tmp_path / "first.png").read_bytes() == (tmp_path / "second.png").read_bytes()
    assert (tmp_path / "first.png").read_bytes().startswith(b"\x89PNG")
