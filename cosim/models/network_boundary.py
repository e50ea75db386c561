"""A district heating network seen from its plant: a return temperature, and the account of wanted and given heat."""

from __future__ import annotations

from collections.abc import Mapping

from cosim.system.ports import Port
from cosim.system.python_component import Context, Parameters, PythonComponent
from cosim.system.quantities import quantity


class NetworkBoundaryParameters(Parameters):
    """What the plant sees."""

    T_return: float = quantity("K", "Temperature of the water that comes back", gt=0)


class NetworkBoundary(PythonComponent):
    """Network without inertia: heat that does not meet demand in the same step is unserved or surplus.

    ``E_supplied - E_demand = E_surplus - E_unserved`` holds at each communication point.
    """

    PARAMETERS = NetworkBoundaryParameters
    INPUTS = (
        Port("Q_flow_supplied", "W", description="Heat from the plant, mean over the step", nominal=1e7),
        Port("Q_flow_demand", "W", description="Heat wanted by the consumers, mean over the step", nominal=1e7),
    )
    OUTPUTS = (
        Port("T_return", "K", description="Water back to the plant", nominal=300.0),
        Port("Q_flow_unserved", "W", description="Demand that is not met, mean over the step", nominal=1e7),
        Port("E_supplied", "J", description="Heat from the plant since the start", nominal=1e11),
        Port("E_demand", "J", description="Heat wanted since the start", nominal=1e11),
        Port("E_unserved", "J", description="Demand not met since the start", nominal=1e11),
        Port("E_surplus", "J", description="Heat beyond the demand since the start", nominal=1e11),
    )

    parameters: NetworkBoundaryParameters

    def __init__(self, name: str, parameters: NetworkBoundaryParameters, context: Context) -> None:
        super().__init__(name, parameters, context)
        self._account = dict.fromkeys(("E_supplied", "E_demand", "E_unserved", "E_surplus"), 0.0)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        self._account = dict.fromkeys(self._account, 0.0)
        return self._outputs(inputs)

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        supplied, demand = inputs["Q_flow_supplied"], inputs["Q_flow_demand"]
        self._account["E_supplied"] += supplied * step
        self._account["E_demand"] += demand * step
        self._account["E_unserved"] += max(demand - supplied, 0.0) * step
        self._account["E_surplus"] += max(supplied - demand, 0.0) * step
        return self._outputs(inputs)

    def _outputs(self, inputs: Mapping[str, float]) -> dict[str, float]:
        unserved = max(inputs["Q_flow_demand"] - inputs["Q_flow_supplied"], 0.0)
        return {"T_return": self.parameters.T_return, "Q_flow_unserved": unserved, **self._account}
