"""What all tests share."""

from __future__ import annotations

import fmpy.fmi2

_LOGGER = fmpy.fmi2.fmi2CallbackLoggerTYPE(fmpy.fmi2.printLogMessage)

# FMPy puts one C proxy before every logger, and that proxy remembers the last Python logger it was given. A run without
# a logger of its own then calls the logger of an earlier run, which may be gone: the process dies. FMUs of ours format
# their messages themselves, so the default logger needs no proxy.
fmpy.fmi2.defaultCallbacks.logger = _LOGGER
