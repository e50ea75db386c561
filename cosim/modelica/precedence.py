"""Which of several assignments to one discrete variable counts, when more than one fires at an instant.

The front end hands out when-statements of Real variables in the order of the text. Within one branch of a when-clause
the last assignment counts, of a when and its elsewhen the first that fires, of several when-clauses (in an algorithm)
the last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cosim.modelica.dae import Dae, Raw

_TOKEN = re.compile(r"\"(?:\\.|[^\"\\])*\"|//[^\n]*|/\*.*?\*/|\bend\s+when\b|\belsewhen\b", re.DOTALL)


def precedence(dae: Dae, spans: Sequence[Raw]) -> list[int]:
    """Positions of the assignments written at ``spans``, those that count before others first."""
    clauses: list[list[list[int]]] = []
    for position, span in enumerate(spans):
        words = _between(dae, spans[position - 1], span) if position else {"end when"}
        if "end when" in words:
            clauses.append([[]])
        elif "elsewhen" in words:
            clauses[-1].append([])
        clauses[-1][-1].append(position)
    return [position for clause in reversed(clauses) for branch in clause for position in reversed(branch)]


def _between(dae: Dae, before: Raw, after: Raw) -> set[str]:
    """What ends branches and clauses between two places."""
    if before.get("source") != after.get("source"):
        return {"end when"}
    text = dae.span_text({"source": before.get("source", -1), "start": before.get("end"), "end": after.get("start")})
    return {re.sub(r"\s+", " ", word) for word in _TOKEN.findall(text)}
