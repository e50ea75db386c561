"""Maps of a unit's steady points, for twins that run a year in minutes (``docs/quasisteady.md``)."""

from cosim.quasisteady.maps import Maps, fit_maps
from cosim.quasisteady.points import conditions, steady_points
from cosim.quasisteady.spec import Spec, read_spec

__all__ = ["Maps", "Spec", "conditions", "fit_maps", "read_spec", "steady_points"]
