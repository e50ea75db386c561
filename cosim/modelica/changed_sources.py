"""Source folders with some texts changed, for the front end to read in the place of the user's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path


class ChangedSources:
    """Folders like ``roots`` below ``folder``, with ``texts`` by file instead of what the files say.

    What is not changed is linked to, or, where the system has no links for us, copied.
    """

    def __init__(self, roots: Sequence[Path], texts: Mapping[str, str], folder: Path) -> None:
        self.texts = {Path(file).resolve(): text for file, text in texts.items()}
        self.moved: dict[Path, Path] = {}
        for number, root in enumerate(dict.fromkeys(r.resolve() for r in roots)):
            if self._changed(root):
                self.moved[root] = folder / str(number)
                self._mirror(root, self.moved[root])

    def at(self, path: Path) -> Path:
        """Where a file or folder lies now."""
        for root, there in self.moved.items():
            if path.resolve().is_relative_to(root):
                return there / path.resolve().relative_to(root)
        return path

    def original(self, path: str) -> str:
        """Where it lay before."""
        for root, there in self.moved.items():
            for folder in (there, there.resolve()):
                if Path(path).is_relative_to(folder):
                    return str(root / Path(path).relative_to(folder))
        return path

    def in_words(self, message: str) -> str:
        """A message with the user's folders."""
        for root, there in self.moved.items():
            for folder in (there, there.resolve()):
                message = message.replace(str(folder), str(root))
        return message

    def _changed(self, folder: Path) -> bool:
        return any(file.is_relative_to(folder) for file in self.texts)

    def _mirror(self, folder: Path, there: Path) -> None:
        there.mkdir(parents=True)
        for entry in folder.iterdir():
            if entry in self.texts:
                (there / entry.name).write_text(self.texts[entry], encoding="utf-8")
            elif entry.is_dir() and self._changed(entry):
                self._mirror(entry, there / entry.name)
            else:
                _linked(entry, there / entry.name)


def _linked(entry: Path, there: Path) -> None:
    try:
        there.symlink_to(entry, target_is_directory=entry.is_dir())
    except OSError:  # Windows without the right to make links
        if entry.is_dir():
            for inner in entry.rglob("*.mo"):
                target = there / inner.relative_to(entry)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(inner.read_bytes())
        elif entry.suffix == ".mo":
            there.write_bytes(entry.read_bytes())
