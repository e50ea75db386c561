"""What all tests share."""

from __future__ import annotations

import os

import fmpy.fmi2
import pytest

from cosim.modelica.openmodelica import find_openmodelica

os.environ["COSIM_COMPILER"] = "builtin"
"""Tests that don't name a compiler mean ours, also where OpenModelica is installed."""

_LOGGER = fmpy.fmi2.fmi2CallbackLoggerTYPE(fmpy.fmi2.printLogMessage)

# FMPy puts one C proxy before every logger, and that proxy remembers the last Python logger it was given. A run without
# a logger of its own then calls the logger of an earlier run, which may be gone: the process dies. FMUs of ours format
# their messages themselves, so the default logger needs no proxy.
fmpy.fmi2.defaultCallbacks.logger = _LOGGER


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("openmodelica") is not None and find_openmodelica() is None:
        pytest.skip("needs OpenModelica: there is no omc on the PATH or in OPENMODELICAHOME")
