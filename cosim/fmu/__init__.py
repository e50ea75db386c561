"""Reading, unpacking and loading one FMU."""

from cosim.fmu.archive import unpack
from cosim.fmu.description import FmuDescription, FmuVariable, read_description
from cosim.fmu.instance import FmuError, FmuInstance
from cosim.fmu.simulate import simulate

__all__ = ["FmuDescription", "FmuError", "FmuInstance", "FmuVariable", "read_description", "simulate", "unpack"]
