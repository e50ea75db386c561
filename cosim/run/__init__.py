"""One run of a scenario: the place that joins the other rooms."""

from cosim.run.execution import RunResult, run
from cosim.run.fmus import PreparedFmu
from cosim.run.result import Result
from cosim.run.scenario import Scenario, find, load
from cosim.run.system import System

__all__ = ["PreparedFmu", "Result", "RunResult", "Scenario", "System", "find", "load", "run"]
