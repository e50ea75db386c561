"""Modelica source to FMU."""

from cosim.modelica.artifact import FmuArtifact
from cosim.modelica.build import build
from cosim.modelica.frontend import FrontEnd
from cosim.modelica.library import library_folder

__all__ = ["FmuArtifact", "FrontEnd", "build", "library_folder"]
