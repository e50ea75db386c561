"""The ``external`` clause of a function as written: where its C lies (Modelica 3.6, section 12.9.4).

The front end hands out annotations of the clause itself only, and many libraries write them at the end of the function;
so both are read from the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cosim.modelica.dae import Dae, Place, Raw
from cosim.modelica.source_scan import TOKEN

_NAMES = ("Include", "IncludeDirectory", "Library", "LibraryDirectory")
_URI = re.compile(r"modelica://([^/]+)/?(.*)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_SOURCE_FOLDERS = ("C-Sources", "Source", "Sources", "Include", "Library")
_SYSTEM_LIBRARIES = frozenset({"m", "c", "ModelicaExternalC"})
"""Libraries that every FMU is linked with; of the last, the standard library's own, what the runtime offers."""


@dataclass(frozen=True)
class Text:
    """A string of an annotation and where it begins."""

    text: str
    place: Place


@dataclass
class Clause:
    """Where an external function stands, and what its annotations say."""

    place: Place
    include: Text | None = None
    include_folders: list[Path] = field(default_factory=list)
    sources: list[Path] = field(default_factory=list)


def read_clause(dae: Dae, function: Raw) -> Clause:
    """The clause of a function record. Raises ModelicaError where what it names is missing."""
    place = dae.place(function["declaration"])
    span = function["declaration"]["span"]
    text = dae.span_text(span)
    tokens = list(_tokens(text, place))
    at = next((i for i, (token, _) in enumerate(tokens) if token == "external"), None)
    if at is None:
        return Clause(place)
    clause = Clause(tokens[at][1])
    said = _annotations(dae, tokens[at:])
    clause.include = next(iter(said.get("Include", ())), None)
    package = _package_folder(Path(place.file))
    for key, default in (("IncludeDirectory", "Include"), ("LibraryDirectory", "Library")):
        folders = [_folder(dae, package, t) for t in said.get(key, ())] or [package / "Resources" / default]
        if key == "IncludeDirectory":
            clause.include_folders = [f for f in folders if f.is_dir()]
        else:
            clause.sources = [s for t in said.get("Library", ()) for s in _library(dae, folders, package, t)]
    return clause


def _tokens(text: str, place: Place) -> Iterator[tuple[str, Place]]:
    line = place.line
    for match in TOKEN.finditer(text):
        if match.lastgroup != "skip":
            yield match.group(), Place(place.file, line)
        line += match.group().count("\n")


def _annotations(dae: Dae, tokens: list[tuple[str, Place]]) -> dict[str, list[Text]]:
    """The strings given to the four names, at the first level of any annotation; an earlier annotation counts."""
    found: dict[str, list[Text]] = {}
    depth = start = 0
    for i, (token, place) in enumerate(tokens):
        if token == "annotation" and depth == 0:
            start = i
        depth += (token in "([{") - (token in ")]}")
        inside = depth == 1 and start > 0 and tokens[i - 1][0] in ("(", ",")
        if inside and token in _NAMES and tokens[i + 1][0] == "=" and token not in found:
            found[token] = _strings(dae, tokens[i + 2 :], place)
    return found


def _strings(dae: Dae, tokens: list[tuple[str, Place]], place: Place) -> list[Text]:
    """A string, a sum of strings, or an array of them."""
    texts: list[Text] = []
    joining = False
    for token, at in tokens:
        if token.startswith('"'):
            text = _ESCAPED.sub(lambda m: _CONTROLS.get(m.group(1), m.group(1)), token[1:-1])
            if joining:
                texts[-1] = Text(texts[-1].text + text, texts[-1].place)
            else:
                texts.append(Text(text, at))
        joining = token == "+"
        if token == ")" or (token == "," and tokens[0][0] != "{") or token == "}":
            return texts
        if not (token.startswith('"') or token in "{,+"):
            break
    raise dae.refuse("only strings are handled in the annotation of an external function", place)


def _package_folder(file: Path) -> Path:
    """The folder of the outermost package a file belongs to; of a file that stands alone, its folder."""
    folder = file.parent
    while (folder.parent / "package.mo").is_file() and (folder / "package.mo").is_file():
        folder = folder.parent
    return folder


def _folder(dae: Dae, package: Path, text: Text) -> Path:
    uri = _URI.fullmatch(text.text)
    if uri is None:
        raise dae.refuse(f'a folder of C files is named as "modelica://Package/Folder", not "{text.text}"', text.place)
    name, *inner = uri.group(1).split(".")
    roots = [package, *(_package_folder(Path(path)) for path, _ in dae.sources())]
    root = next((r for r in roots if re.fullmatch(rf"{re.escape(name)}( [\d.]+.*)?", r.name)), None)
    if root is None:  # a package in one file
        files = [Path(path) for path, _ in dae.sources() if Path(path).stem == name]
        root = files[0].parent if files else package
    for part in inner:
        root = root / part if (root / part).is_dir() else root
    folder = root / uri.group(2)
    if not folder.is_dir():
        raise dae.refuse(f"{text.text}: no such folder ({folder})", text.place)
    return folder


def _library(dae: Dae, folders: list[Path], package: Path, library: Text) -> list[Path]:
    """The C sources of a library: a file or a folder of its name near where the compiled library would lie."""
    name = library.text
    if name in _SYSTEM_LIBRARIES:
        return []
    near = [*folders, *(f.parent / n for f in folders for n in _SOURCE_FOLDERS)]
    near += [package / "Resources" / n for n in _SOURCE_FOLDERS]
    for folder in near:
        if (folder / f"{name}.c").is_file():
            return [folder / f"{name}.c"]
        if list((folder / name).glob("*.c")):
            return sorted((folder / name).glob("*.c"))
    raise dae.refuse(
        f"there is no C source of library {name}: put {name}.c into {package / 'Resources' / 'C-Sources'} "
        "(compiled libraries are not linked: an FMU must run on every computer)",
        library.place,
    )
