"""The build cache: a build is found again as long as nothing that made it has changed, and never half-written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cosim.errors import InputError
from cosim.modelica import build, cache
from cosim.modelica.digests import DigestMemory
from cosim.modelica.manifest import read_manifest

MODEL = "model {name} Real x(start=1, fixed=true); equation der(x) = -{rate}*x; end {name};\n"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("COSIM_CACHE", str(folder))
    return folder


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_second_build_is_cached_until_the_source_changes(tmp_path: Path) -> None:
    source = write(tmp_path / "Decay.mo", MODEL.format(name="Decay", rate=1))
    first = build("Decay", sources=[source], out=tmp_path / "a")
    again = build("Decay", sources=[source], out=tmp_path / "b")
    assert (first.cached, again.cached) == (False, True)
    assert first.path.read_bytes() == again.path.read_bytes()
    assert again.statistics["states"] == 1
    write(source, MODEL.format(name="Decay", rate=2))
    assert not build("Decay", sources=[source], out=tmp_path / "c").cached


def key(*trees: Path, model: str = "M", **options: object) -> str:
    return cache.build_key(model, trees, options)


def test_the_key_follows_class_options_and_content(tmp_path: Path) -> None:
    tree = tmp_path / "Lib"
    file = write(tree / "A.mo", "model A end A;")
    keys = {
        key(tree),
        key(tree, model="N"),
        key(tree, fmi="3.0"),
        key(tree, platforms=["linux64"]),
        key(tree, platforms=["win64"]),
    }
    write(file, "model A  end A;")
    keys.add(key(tree))
    write(tree / "B.mo", "model B end B;")
    keys.add(key(tree))
    (tree / "Sub").mkdir()
    shutil.move(tree / "B.mo", tree / "Sub" / "B.mo")
    keys.add(key(tree))
    assert len(keys) == 8


def test_the_key_does_not_depend_on_where_the_tree_lies(tmp_path: Path) -> None:
    for place in ("here", "there"):
        write(tmp_path / place / "Lib" / "A.mo", "model A end A;")
    assert key(tmp_path / "here" / "Lib") == key(tmp_path / "there" / "Lib")


def test_text_moved_between_files_is_a_change(tmp_path: Path) -> None:
    """Names and contents are told apart: no two trees give the same bytes."""
    one, two = tmp_path / "one" / "L", tmp_path / "two" / "L"
    write(one / "a.mo", "xb.moy")
    write(two / "a.mo", "x")
    write(two / "b.mo", "y")
    assert key(one) != key(two)


def test_a_sibling_of_the_source_counts(tmp_path: Path) -> None:
    source = write(tmp_path / "s" / "Outer.mo", "model Outer Inner i; end Outer;\n")
    inner = write(tmp_path / "s" / "Inner.mo", MODEL.format(name="Inner", rate=1))
    assert not build("Outer", sources=[source], out=tmp_path).cached
    write(inner, MODEL.format(name="Inner", rate=3))
    assert not build("Outer", sources=[source], out=tmp_path).cached


def test_the_whole_package_of_a_file_counts(tmp_path: Path) -> None:
    """A file inside a package brings the package along: a constant far away in it is part of the build."""
    root = tmp_path / "Lib"
    write(root / "package.mo", "package Lib end Lib;\n")
    write(root / "Sub" / "package.mo", "within Lib; package Sub end Sub;\n")
    far = write(root / "Far" / "package.mo", "within Lib; package Far constant Real k = 1; end Far;\n")
    source = write(root / "Sub" / "M.mo", "within Lib.Sub; model M Real y = Lib.Far.k*time; end M;\n")
    assert not build("Lib.Sub.M", sources=[source], out=tmp_path).cached
    write(far, "within Lib; package Far constant Real k = 2; end Far;\n")
    assert not build("Lib.Sub.M", sources=[source], out=tmp_path).cached


def test_a_class_may_be_spread_over_several_sources(tmp_path: Path) -> None:
    """Whichever comes first: the file that defines the class is loaded, the others are found as libraries."""
    outer = write(tmp_path / "one" / "Outer.mo", "model Outer Inner i; end Outer;\n")
    inner = write(tmp_path / "two" / "Inner.mo", MODEL.format(name="Inner", rate=1))
    for number, sources in enumerate(([outer, inner], [inner, outer])):
        assert build("Outer", sources=sources, out=tmp_path / str(number)).statistics["states"] == 1


def test_a_copy_that_breaks_off_leaves_nothing_to_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = write(tmp_path / "built.fmu", "whole")

    def break_off(_source: Path, target: Path) -> None:
        Path(target).write_text("ha")
        raise OSError("disk full")

    monkeypatch.setattr(shutil, "copyfile", break_off)
    with pytest.raises(OSError, match="disk full"):
        cache.store("k", built, {"states": 1.0})
    monkeypatch.undo()
    monkeypatch.setenv("COSIM_CACHE", str(tmp_path / "cache"))
    assert cache.fetch("k", tmp_path / "out.fmu") is None
    assert not (tmp_path / "out.fmu").exists()


def test_a_fetch_that_breaks_off_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.store("k", write(tmp_path / "built.fmu", "new"), {})
    target = write(tmp_path / "out.fmu", "old")

    def break_off(_source: Path, draft: Path) -> None:
        Path(draft).write_text("n")
        raise OSError("disk full")

    monkeypatch.setattr(shutil, "copyfile", break_off)
    with pytest.raises(OSError, match="disk full"):
        cache.fetch("k", target)
    assert target.read_text() == "old"


def test_a_comment_costs_no_c_compiler(tmp_path: Path) -> None:
    """What leaves the flattened class as it was finds the binary again: the very FMU, with its GUID."""
    source = write(tmp_path / "Decay.mo", MODEL.format(name="Decay", rate=1))
    first = build("Decay", sources=[source], out=tmp_path / "a")
    write(source, MODEL.format(name="Decay", rate=1) + "// a remark\n")
    again = build("Decay", sources=[source], out=tmp_path / "b")
    assert not again.cached and again.statistics["seconds_c_compiler"] == 0.0
    assert first.path.read_bytes() == again.path.read_bytes()


def test_unchanged_files_are_not_read_again(tmp_path: Path) -> None:
    tree = tmp_path / "Lib"
    files = [write(tree / f"M{i}.mo", f"model M{i} end M{i};") for i in range(5)]
    for file in files:
        os.utime(file, (1e9, 1e9))
    memory = DigestMemory(tmp_path / "memory")
    before = [memory.digest(f, f.stat()) for f in files]
    memory.save()
    assert memory.files_read == 5
    write(files[2], "model M2  end M2;")
    later = DigestMemory(tmp_path / "memory")
    after = [later.digest(f, f.stat()) for f in files]
    assert later.files_read == 1
    assert [a == b for a, b in zip(after, before, strict=True)] == [True, True, False, True, True]


def test_a_change_of_equal_size_within_the_clock_s_tick_is_seen(tmp_path: Path) -> None:
    """A digest taken so shortly after a change that another could have the same time is not trusted."""
    file = write(tmp_path / "M.mo", "model A end A;")
    stat = file.stat()
    memory = DigestMemory(tmp_path / "memory")
    first = memory.digest(file, stat)
    memory.save()
    file.write_text("model B end B;")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert DigestMemory(tmp_path / "memory").digest(file, file.stat()) != first


def test_the_folder_is_bounded(tmp_path: Path, own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was used longest ago goes first; a request whose FMU has gone is built again."""
    monkeypatch.setenv("COSIM_CACHE_LIMIT", "2500")
    built = write(tmp_path / "built.fmu", "x" * 1000)
    for number in range(4):
        cache.store(f"k{number}", built, {"statistics": {}})
        for path in own_folder.glob(f"k{number}.*"):
            os.utime(path, (1e9 + number, 1e9 + number))
    assert cache.fetch("k0", tmp_path / "out.fmu") is None
    assert cache.fetch("k3", tmp_path / "out.fmu") is not None
    assert sum(p.stat().st_size for p in own_folder.glob("k*")) <= 2500


def test_processes_that_build_at_once_build_once(tmp_path: Path) -> None:
    """Two classes twice, in four processes: the second of each waits and finds it done; no entry of the manifest is
    lost, and nothing is left over."""
    sources = [write(tmp_path / f"{n}.mo", MODEL.format(name=n, rate=1)) for n in ("One", "Two")]
    command = "import sys; from pathlib import Path; from cosim.modelica import build; s = Path(sys.argv[1])\n"
    command += "print(build(s.stem, sources=[s], out=s.parent / 'out').cached)"
    running = [
        subprocess.Popen([sys.executable, "-c", command, str(s)], stdout=subprocess.PIPE, text=True)
        for s in (*sources, *sources)
    ]
    said = [p.communicate(timeout=120)[0].strip() for p in running]
    assert [p.returncode for p in running] == [0, 0, 0, 0]
    assert sorted(said) == ["False", "False", "True", "True"]
    assert [e["file"] for e in read_manifest(tmp_path / "out")] == ["One.fmu", "Two.fmu"]
    assert {p.name for p in (tmp_path / "out").iterdir()} == {
        "One.fmu", "Two.fmu", "manifest.toml", ".manifest.toml.lock",
    }  # fmt: skip


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = write(tmp_path / "Decay.mo", MODEL.format(name="Decay", rate=1))
    taken = write(tmp_path / "taken", "a file, no folder")
    with pytest.raises(InputError, match=r"taken.*COSIM_CACHE"):
        build("Decay", sources=[source], out=taken)
    monkeypatch.setenv("COSIM_CACHE", str(taken))
    with pytest.raises(InputError, match=r"taken.*COSIM_CACHE"):
        build("Decay", sources=[source], out=tmp_path / "out")
