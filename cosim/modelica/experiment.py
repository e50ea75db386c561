"""The default experiment of a class: its ``experiment`` annotation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cosim.modelica.source_scan import ClassText, scan


@dataclass(frozen=True)
class Experiment:
    """The default experiment: s, s, relative tolerance, s."""

    start: float = 0.0
    stop: float = 1.0
    tolerance: float = 1e-6
    step: float = 0.01


def find_experiment(model: str, sources: Sequence[tuple[str, str]]) -> Experiment:
    """The ``experiment`` annotation of the class or else of its nearest base; defaults where none has one.

    Values are numbers, or products and quotients of numbers.
    """
    found = scan(sources).descend(model)
    texts = dict(sources)
    return Experiment() if found is None else _of_class(found, texts, 0) or Experiment()


def _of_class(cls: ClassText, texts: Mapping[str, str], depth: int) -> Experiment | None:
    annotations = _ANNOTATION.findall(_body(cls, texts[cls.file])) if cls.file in texts else []
    if annotations:  # the last: those of classes inside come before
        own = _VENDOR.sub(" ", annotations[-1])
        values = {key: _product(value) for key, value in _PAIR.findall(own)}
        start, stop = values.get("StartTime", 0.0), values.get("StopTime", 1.0)
        step = values.get("Interval", (stop - start) / 500.0)
        return Experiment(start, stop, values.get("Tolerance", 1e-6), step)
    if cls.parent is None or depth > _DEEPEST:
        return None
    bases = (cls.parent.find(clause.type_name) for clause in cls.extends)
    inherited = (_of_class(base, texts, depth + 1) for base in bases if base is not None and base is not cls)
    return next(filter(None, inherited), None)


def _body(cls: ClassText, text: str) -> str:
    """The class's source, without comments and strings."""
    below = "\n".join(text.split("\n")[cls.line - 1 :])
    name = re.escape(cls.name)
    found = re.search(rf"\b{name}\b(.*?)\bend\s+{name}\s*;", _NOT_CODE.sub(" ", below), re.DOTALL)
    return found.group(1) if found else ""


_DEEPEST = 20
_NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"', re.DOTALL)
_ANNOTATION = re.compile(r"\bexperiment\s*\(((?:[^()]|\([^()]*\))*)\)")
_VENDOR = re.compile(r"\w+\s*\([^()]*\)")
_NUMBER = r"[-+]?[\d.]+(?:[eE][-+]?\d+)?"
_PAIR = re.compile(rf"(\w+)\s*=\s*({_NUMBER}(?:\s*[*/]\s*{_NUMBER})*)")


def _product(text: str) -> float:
    value = 1.0
    for sign, number in re.findall(rf"(^|[*/])\s*({_NUMBER})", text):
        value = value / float(number) if sign == "/" else value * float(number)
    return value
