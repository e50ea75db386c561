"""C literals and tables."""

from __future__ import annotations

import json
from collections.abc import Iterable


def literal(value: float | bool) -> str:
    """A C constant with the exact value."""
    if isinstance(value, bool):
        return "1.0" if value else "0.0"
    text = repr(float(value))
    if text in ("inf", "-inf"):
        return "HUGE_VAL" if value > 0 else "(-HUGE_VAL)"
    return f"({text})" if value < 0 else text


def quoted(text: str) -> str:
    """A C string literal (JSON's escapes are a subset of C's, apart from \\u, which ASCII-only output would need)."""
    return json.dumps(text, ensure_ascii=False)


def c_array(kind: str, name: str, items: Iterable[str]) -> str:
    """A constant table, never empty: C has no empty arrays."""
    texts = list(items) or ["0"]
    return f"static const {kind} {name}[] = {{{', '.join(texts)}}};"


def product_text(a: str, b: str) -> str:
    """``a*b``, without factors one."""
    if b == "1.0":
        return a
    return b if a == "1.0" else f"{a}*{b}"
