"""The system graph: components, typed ports with units, connections, and the files they are written in."""

from cosim.system.document import Document
from cosim.system.fmu_component import FmuComponent
from cosim.system.graph import Connection, End, SystemGraph, connect
from cosim.system.ports import Component, FloatArray, Port, PortType
from cosim.system.python_component import Context, Parameters, PythonComponent
from cosim.system.quantities import Sourced, plain_values, quantity
from cosim.system.structure import ComponentEntry, ConnectionEntry, Transfer

__all__ = [
    "Component",
    "ComponentEntry",
    "Connection",
    "ConnectionEntry",
    "Context",
    "Document",
    "End",
    "FloatArray",
    "FmuComponent",
    "Parameters",
    "Port",
    "PortType",
    "PythonComponent",
    "Sourced",
    "SystemGraph",
    "Transfer",
    "connect",
    "plain_values",
    "quantity",
]
