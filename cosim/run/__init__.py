"""One run of a scenario: the place that joins the other rooms."""

from cosim.run.execution import RunResult, run
from cosim.run.fmus import PreparedFmu
from cosim.run.scenario import Scenario, find, load

__all__ = ["PreparedFmu", "RunResult", "Scenario", "find", "load", "run"]
