"""OpenModelica as a compiler, through its ``omc``."""

from cosim.modelica.openmodelica.compiler import OpenModelica
from cosim.modelica.openmodelica.finding import find_openmodelica
from cosim.modelica.openmodelica.installation import Installation
from cosim.modelica.openmodelica.messages import Message
from cosim.modelica.openmodelica.replies import Reply
from cosim.modelica.openmodelica.sessions import OpenModelicaError, open_session

__all__ = ["Installation", "Message", "OpenModelica", "OpenModelicaError", "Reply", "find_openmodelica", "open_session"]
