"""The few errors that leave this package; each message names the place and the mend."""

from __future__ import annotations


class CosimError(Exception):
    """Base of every error a user may see. ``exit_code`` is what the command line ends with."""

    exit_code = 1


class CheckFailed(CosimError):
    """A check (gate, regression, audit) found something: exit code 1."""

    exit_code = 1


class InputError(CosimError):
    """The input is wrong (source, scenario, file, option): exit code 2."""

    exit_code = 2


class SimulationError(CosimError):
    """The simulation itself failed (initialisation, convergence, an assertion of the model): exit code 3."""

    exit_code = 3
