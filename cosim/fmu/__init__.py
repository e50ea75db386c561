"""Reading, unpacking, loading and running one FMU of FMI 2.0 or 3.0."""

from cosim.fmu.archive import unpack
from cosim.fmu.description import Abilities, FmuDescription, read_description
from cosim.fmu.errors import FmuError
from cosim.fmu.instantiation import instantiate
from cosim.fmu.log import messages_received
from cosim.fmu.protocol import CoSimulation, DirectionalDerivative, Outcome, SavedState, Step, Variables
from cosim.fmu.simulate import simulate
from cosim.fmu.start_values import StartValue, first_number
from cosim.fmu.variable import FmuVariable

__all__ = [
    "Abilities",
    "CoSimulation",
    "DirectionalDerivative",
    "FmuDescription",
    "FmuError",
    "FmuVariable",
    "Outcome",
    "SavedState",
    "StartValue",
    "Step",
    "Variables",
    "first_number",
    "instantiate",
    "messages_received",
    "read_description",
    "simulate",
    "unpack",
]
