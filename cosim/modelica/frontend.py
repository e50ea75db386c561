"""From Modelica source to the front end's DAE: parsing, instantiation and flattening by rumoca."""

from __future__ import annotations

import copy
import hashlib
import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from cosim.modelica.array_derivatives import spell_array_derivatives
from cosim.modelica.changed_sources import ChangedSources
from cosim.modelica.dae import Dae
from cosim.modelica.errors import ModelicaError
from cosim.modelica.fault_search import line_of_fault
from cosim.modelica.library import library_folder
from cosim.modelica.lost_modifications import enter_lost
from cosim.modelica.misread import refuse_breakdown
from cosim.modelica.modifiers import Modifier, extension_text
from cosim.modelica.outer_parameters import enter_outer
from cosim.modelica.packages_in_use import Spelled, refuse_mixed, spell_packages, spell_refused
from cosim.modelica.source_scan import scan
from cosim.modelica.sources import entry_file, library_root, source_trees

SCHEMA_VERSION = 43
"""The DAE format this package reads; it belongs to the pinned rumoca."""


_MIXED_UP = "override package selections"
"""What the front end says where it notices itself that it would mix up packages."""

_UNRELATED = "is not a subtype of"
"""What it says of a package that has all that is asked for, but extends something else."""

_PANIC = "PanicException"
"""What the front end raises where it meets a case it has not thought of; it derives from BaseException."""


class FrontEnd:
    """One session of rumoca for several classes: a library is read once, so sources must not change meanwhile.

    ``sources`` are .mo files or package folders that hold the classes; without any, the bundled library is searched.
    ``libraries`` are folders that hold library folders.
    """

    def __init__(self, sources: Sequence[Path] = (), libraries: Sequence[Path] = ()) -> None:
        self.sources = tuple(sources)
        self.libraries = tuple(libraries)
        self._session: Any = None
        self._changed: ChangedSources | None = None
        """Folders that the front end reads in the place of those above."""

    def dae(self, model: str) -> dict[str, Any]:
        """Class ``model`` as the front end's DAE in nested dictionaries. Raises ModelicaError with file and line."""
        try:
            dae: dict[str, Any] = self.load(model, lambda loaded: loaded.to_dict("dae"))
        except ModelicaError as error:
            spelled = None
            if _MIXED_UP in str(error) or _UNRELATED in str(error):
                spelled = spell_refused(model, self._texts(model), str(error))
            if spelled is None:
                raise
            with tempfile.TemporaryDirectory(prefix="cosim-packages-") as folder:
                return self._respelled(model, spelled, Path(folder))
        if dae.get("schema_version") != SCHEMA_VERSION:
            raise ModelicaError(
                f"{model}: rumoca hands out DAE schema {dae.get('schema_version')}, this package reads "
                f"{SCHEMA_VERSION}; install the pinned version: pip install rumoca==0.10.2"
            )
        read = Dae(model, dae)
        spelled = spell_packages(model, read)
        if spelled is None:
            return self._mended(model, dae, Modifier())
        with tempfile.TemporaryDirectory(prefix="cosim-packages-") as folder:
            return self._respelled(model, spelled, Path(folder))

    def _texts(self, model: str) -> list[tuple[str, str]]:
        """Everything that the front end may read for a class."""
        entry = entry_file(model, self.sources, self.libraries)
        trees = source_trees(self.sources or [entry], self.libraries)
        files = sorted({f.resolve() for t in trees for f in ([t] if t.is_file() else t.rglob("*.mo"))})
        return [(str(f), f.read_text(encoding="utf-8", errors="replace")) for f in files if f.suffix == ".mo"]

    def _respelled(self, model: str, spelled: Spelled, folder: Path) -> dict[str, Any]:
        """The DAE from sources in which packages can't be mixed up."""
        parts = {n: Modifier(redeclared=f"package {n} = {p}") for n, p in spelled.redeclared.items()}
        try:
            dae = self._from_changed(model, spelled.texts, folder, Modifier(parts=parts))
        except ModelicaError as error:
            raise ModelicaError(f"{spelled.place}: {model}: {spelled.why} ({error})") from None
        refuse_mixed(model, Dae(model, dae), spelled)
        return dae

    def _from_changed(self, model: str, texts: Mapping[str, str], folder: Path, root: Modifier) -> dict[str, Any]:
        """The DAE from changed sources, of which the user sees nothing."""
        entry = entry_file(model, self.sources, self.libraries)
        # A link to the file that is loaded first would lead the front end back to the folders as they are.
        known = {str(entry.resolve()): entry.read_text(encoding="utf-8")}
        known |= {} if self._changed is None else {str(f): t for f, t in self._changed.texts.items()}
        known |= {self._original(f): t for f, t in texts.items()}
        inner = FrontEnd(self.sources, self.libraries)
        inner._changed = ChangedSources([library_root(entry), *map(Path, inner._roots())], known, folder)
        try:
            raw = inner.load(model, lambda loaded: loaded.to_dict("dae"))
            dae = inner._mended(model, raw, root)
        except ModelicaError as error:
            raise ModelicaError(inner._changed.in_words(str(error))) from None
        files = dae["source_map"]["files"]
        dae["source_map"]["files"] = [[n, inner._original(path), text] for n, path, text in files]
        return dae

    def _original(self, file: str) -> str:
        return file if self._changed is None else self._changed.original(file)

    def _mended(self, model: str, dae: dict[str, Any], root: Modifier) -> dict[str, Any]:
        """The DAE with what the front end loses or chooses wrongly spelled out in a class that extends the model.

        ``root`` holds modifications that are to be given in any case.
        """
        given = copy.deepcopy(root)
        read = Dae(model, dae)
        found = scan(read.sources()).descend(model)
        if found is not None:
            enter_lost(model, found, root)
        if root.parts:
            dae = self._extended(model, root, "the front end would lose modifications of the class")
            read = Dae(model, dae)
        parts = root.text(model)
        enter_outer(read, root)
        if root.text(model) == parts:
            return dae
        try:
            return self._extended(
                model, root, "the front end would choose if-equations by defaults of an outer component"
            )
        except ModelicaError:
            texts = spell_array_derivatives(read)
            if not texts:
                raise
        with tempfile.TemporaryDirectory(prefix="cosim-derivatives-") as folder:
            return self._from_changed(model, texts, Path(folder), given)

    def _extended(self, model: str, root: Modifier, why: str) -> dict[str, Any]:
        """The DAE of the class modified by ``root``; ``why`` is said where the front end refuses that."""
        import rumoca  # noqa: PLC0415

        digest = hashlib.sha256(root.text(model).encode()).hexdigest()[:8]  # a session takes one class of a name only
        name = re.sub(r"\W", "_", model) + "_spelled_out_" + digest
        with tempfile.TemporaryDirectory(prefix="cosim-mend-") as folder:
            file = Path(folder) / f"{name}.mo"
            file.write_text(extension_text(model, name, root), encoding="utf-8")
            entry = self._entry(model)
            roots = [*self._roots(), str(library_root(entry))]
            try:
                session = self._session if not self.sources else rumoca.Session(roots=list(dict.fromkeys(roots)))
                extended: dict[str, Any] = session.load(str(file), model=name).to_dict("dae")
            except (rumoca.RumocaError, rumoca.CompileError, rumoca.ParseError, RuntimeError, ValueError) as error:
                raise ModelicaError(
                    f"{_readable(model, entry, str(error))}; {why}, and can't take them spelled out"
                ) from None
        return extended

    def load(self, model: str, then: Callable[[Any], Any]) -> Any:
        """What ``then`` makes of rumoca's own model of a class. Raises ModelicaError with class, file and line."""
        import rumoca  # noqa: PLC0415  (takes 0.1 s that `cosim --help` should not pay)

        entry = self._entry(model)
        if entry.is_file():
            refuse_breakdown(model, str(entry), entry.read_text(encoding="utf-8", errors="replace"))
        try:
            if self._session is None:
                roots = self._roots()
                self._session = rumoca.Session(roots=roots) if roots else rumoca.Session()
            return then(self._session.load(str(entry), model=model))
        except (rumoca.RumocaError, rumoca.CompileError, rumoca.ParseError, OSError, RuntimeError, ValueError) as error:
            raise ModelicaError(_readable(model, entry, str(error))) from None
        except BaseException as error:
            if type(error).__name__ != _PANIC:
                raise
            self._session = None  # nobody knows what state it is in
            alone = not self.libraries and entry.name != "package.mo"
            raise ModelicaError(_panic(model, entry, str(error), alone)) from None

    def _entry(self, model: str) -> Path:
        entry = entry_file(model, self.sources, self.libraries)
        return entry if self._changed is None else self._changed.at(entry)

    def _roots(self) -> list[str]:
        roots = [str(Path(r).resolve()) for r in self.libraries]
        if self.sources:
            roots.append(str(library_folder()))
        if len(self.sources) > 1:  # the front end loads one of them and finds the others as libraries
            roots += [str(library_root(Path(s).resolve())) for s in self.sources]
        return roots if self._changed is None else [str(self._changed.at(Path(r))) for r in roots]


def load_dae(model: str, sources: Sequence[Path] = (), libraries: Sequence[Path] = ()) -> dict[str, Any]:
    """One class's DAE, from a ``FrontEnd`` of its own."""
    return FrontEnd(sources, libraries).dae(model)


def _readable(model: str, entry: Path, text: str) -> str:
    """One message with class, file and line from the front end's report."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    first = lines[0] if lines else "the front end gave no reason"
    if "resolve/parse failed" in first:
        first = f"no such class in {entry}; check the name, in full as Package.Class"
    place = _PLACE.search(text) or _syntax_place(entry)
    details = next((m.group(1) for m in (re.match(r"- .*?\[\w+\]: (.*)", line) for line in lines) if m), "")
    first = re.sub(r"\s*\[/[^\]]*\]", "", first)
    first = re.sub(rf"^(?:\w+ failed: )?{re.escape(model)} (?:could not be compiled|failed in (\w+)): ", "", first)
    if details and details not in first:
        first = f"{first} ({details})"
    if f"`{model}` does not exist" in first:
        first = f"recursive extends: {model} extends itself"
    where = f"{place.group(1)}:{place.group(2)}" if place else f"{entry}:{_line_of(model, entry, first)}"
    first = first.replace("expression shape mismatch", "wrong dimension: the sizes of arrays do not match")
    return f"{where}: {model}: {first}"


def _panic(model: str, entry: Path, words: str, alone: bool) -> str:
    """The front end's breakdown as one line.

    Its debug text names the place by bytes of a file it does not name: of use where there is one file only.
    """
    detail, start = re.search(r'detail: "([^"]*)"', words), re.search(r"start: BytePos\((\d+)\)", words)
    what = detail.group(1) if detail else words.partition(": ")[0]
    text = entry.read_bytes() if entry.is_file() else b""
    known = alone and start is not None and int(start.group(1)) < len(text)
    line = text.count(b"\n", 0, int(start.group(1))) + 1 if start is not None and known else 1
    return f"{entry}:{line}: {model}: the front end breaks down: {what}"


_PLACE = re.compile(r"(/[^\s\]\[:]+\.mo):(\d+)(?::(\d+))?")


def _syntax_place(entry: Path) -> re.Match[str] | None:
    """Where the parser alone stumbles over the file, if it does."""
    import rumoca  # noqa: PLC0415

    for diagnostic in rumoca.validate(str(entry)):
        found = _PLACE.search(diagnostic.message)
        if found:
            return found
    return None


def _fails_alike(model: str, text: str, message: str) -> bool:
    """Whether the front end finds the same fault in another text of the file."""
    import rumoca  # noqa: PLC0415

    try:
        rumoca.Session().loads(text, model=model).to_dict("dae")
    except (rumoca.RumocaError, rumoca.CompileError, rumoca.ParseError, RuntimeError, ValueError) as error:
        return message.rpartition(": ")[2] in str(error)
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
    return False


def _line_of(model: str, entry: Path, message: str) -> int:
    """A line to look at where the front end names none: that of a quoted name, else of the class itself."""
    try:
        text = entry.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return 1
    own = model.rsplit(".", maxsplit=1)[-1]
    quoted = re.findall(r"[`']([A-Za-z_][\w.]*)[`']", message)
    names = [n.rsplit(".", maxsplit=1)[-1] for n in quoted if n != model]
    if not names and "unbalanced" not in message and "recursive" not in message:
        found_line = line_of_fault(text, lambda changed: _fails_alike(model, changed, message))
        if found_line is not None:
            return found_line
    patterns = [rf"\bextends\s+[\w.]*\b{own}\b"] if "recursive" in message else []
    patterns += [rf"\b{re.escape(n)}\b" for n in names] + [
        rf"\b(?:model|class|package|block|function)\s+{re.escape(own)}\b"
    ]
    for pattern in patterns:
        found = re.search(pattern, text)
        if found:
            return text.count("\n", 0, found.start()) + 1
    return 1
