"""The interface of one model in one FMI version: the C it needs beside the model's, the description."""

from __future__ import annotations

from cosim.modelica.arrayed import Arrayed, arrayed
from cosim.modelica.description import model_description
from cosim.modelica.description3 import model_description3
from cosim.modelica.description_parts import Label, Types
from cosim.modelica.emit_variables import emit_variables
from cosim.modelica.experiment import Experiment
from cosim.modelica.exposed import exposed_variables
from cosim.modelica.plan import Plan

TOOL = "riverheat cosim"


class Interface:
    """What an importer sees of a planned model; ``fmi`` is ``"2.0"`` or ``"3.0"``."""

    def __init__(self, plan: Plan, fmi: str) -> None:
        self._plan = plan
        self._entries = list(exposed_variables(plan))
        self._types = Types(plan)
        self._variables: list[Arrayed] | None = arrayed(plan, self._entries, self._types) if fmi == "3.0" else None

    @property
    def c_text(self) -> str:
        """C to follow the model's: FMI 3.0 has its own table of variables, FMI 2.0 uses their places."""
        return "" if self._variables is None else emit_variables(self._variables)

    def description(self, identifier: str, token: str, experiment: Experiment) -> bytes:
        """modelDescription.xml as UTF-8; ``token`` is the GUID or instantiation token that the binary checks."""
        label = Label(identifier, token, experiment, TOOL)
        if self._variables is None:
            return model_description(self._plan, self._entries, self._types, label)
        return model_description3(self._plan, self._variables, self._entries, self._types, label)
