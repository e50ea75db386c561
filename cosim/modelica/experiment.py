"""The default experiment of a class: its ``experiment`` annotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Experiment:
    """The default experiment: s, s, relative tolerance, s."""

    start: float = 0.0
    stop: float = 1.0
    tolerance: float = 1e-6
    step: float = 0.01


def find_experiment(model: str, sources: Sequence[tuple[str, str]]) -> Experiment:
    """The class's ``experiment`` annotation, read from its source text; defaults where it has none.

    Values are numbers, or products and quotients of numbers.
    """
    name = model.rsplit(".", maxsplit=1)[-1]
    package = model.rpartition(".")[0]
    body = re.compile(rf"\b(?:model|class|block)\s+{re.escape(name)}\b(.*?)\bend\s+{re.escape(name)}\s*;", re.DOTALL)
    texts = sorted((_NOT_CODE.sub(" ", text) for _, text in sources), key=lambda text: not _is_within(text, package))
    for text in texts:
        found = body.search(text)
        annotations = _ANNOTATION.findall(found.group(1)) if found else []
        if annotations:  # the last: those of classes inside come before
            own = _VENDOR.sub(" ", annotations[-1])
            values = {key: _product(value) for key, value in _PAIR.findall(own)}
            start, stop = values.get("StartTime", 0.0), values.get("StopTime", 1.0)
            step = values.get("Interval", (stop - start) / 500.0)
            return Experiment(start, stop, values.get("Tolerance", 1e-6), step)
    return Experiment()


_NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"', re.DOTALL)
_ANNOTATION = re.compile(r"\bexperiment\s*\(((?:[^()]|\([^()]*\))*)\)")
_VENDOR = re.compile(r"\w+\s*\([^()]*\)")
_NUMBER = r"[-+]?[\d.]+(?:[eE][-+]?\d+)?"
_PAIR = re.compile(rf"(\w+)\s*=\s*({_NUMBER}(?:\s*[*/]\s*{_NUMBER})*)")


def _is_within(text: str, package: str) -> bool:
    """Whether a file is one of the package itself or holds its outermost class."""
    outermost = package.partition(".")[0]
    within = re.search(r"\bwithin\s+([\w.]*)\s*;", text)
    return bool(within.group(1) == package) if within else re.search(rf"\b{re.escape(outermost)}\b", text) is not None


def _product(text: str) -> float:
    value = 1.0
    for sign, number in re.findall(rf"(^|[*/])\s*({_NUMBER})", text):
        value = value / float(number) if sign == "/" else value * float(number)
    return value
