"""C literals and tables."""

from __future__ import annotations

from collections.abc import Iterable


def literal(value: float | bool) -> str:
    """A C constant with the exact value."""
    if isinstance(value, bool):
        return "1.0" if value else "0.0"
    text = repr(float(value))
    if text in ("inf", "-inf"):
        return "HUGE_VAL" if value > 0 else "(-HUGE_VAL)"
    return f"({text})" if value < 0 else text


_ESCAPES = {**{chr(i): f"\\{i:03o}" for i in (*range(32), 127)}, "\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def quoted(text: str) -> str:
    """A C string literal in UTF-8, without trigraphs."""
    return '"' + "".join(_ESCAPES.get(c, c) for c in text).replace("??", "?\\?") + '"'


def c_array(kind: str, name: str, items: Iterable[str]) -> str:
    """A constant table, never empty: C has no empty arrays."""
    texts = list(items) or ["0"]
    return f"static const {kind} {name}[] = {{{', '.join(texts)}}};"


def product_text(a: str, b: str) -> str:
    """``a*b``, without factors one."""
    if b == "1.0":
        return a
    return b if a == "1.0" else f"{a}*{b}"
