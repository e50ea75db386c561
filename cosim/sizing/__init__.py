"""From nameplate figures to a machine's parameters (``docs/sizing.md``)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cosim.sizing.design_point import design_point, refrigerant_of
from cosim.sizing.errors import SizingError
from cosim.sizing.machine import Machine, machine
from cosim.sizing.nameplate import Nameplate, checked, read_nameplate
from cosim.sizing.output import parameter_set, table, write
from cosim.sizing.verdict import Verdict, verdict
from cosim.system.document import Document

__all__ = ["Machine", "Nameplate", "Sizing", "Verdict", "read_nameplate", "size", "write"]


@dataclass(frozen=True)
class Sizing:
    """A nameplate, the machine made from it, and how they compare."""

    nameplate: Nameplate
    machine: Machine
    verdict: Verdict

    @property
    def table(self) -> str:
        return table(self.nameplate, self.machine, self.verdict)

    @property
    def parameter_set(self) -> str:
        return parameter_set(self.nameplate, self.machine, self.verdict)


def size(nameplate: Path | Document | Nameplate) -> Sizing:
    """Size the machine of a nameplate file; raises InputError with file, line, key and mend."""
    if isinstance(nameplate, Nameplate):
        it = nameplate
    elif isinstance(nameplate, Document):
        it = checked(nameplate)
    else:
        it = read_nameplate(nameplate)
    try:
        fluid = refrigerant_of(it)
        point = design_point(it, fluid)
        return Sizing(it, machine(it, fluid, point), verdict(it, fluid, point))
    except SizingError as error:
        raise it.document.error(error.place, str(error)) from error
    except ValueError as error:  # CoolProp's, where an equation of state ends or does not converge
        why = str(error).splitlines()[0]
        message = f"{it.cycle.refrigerant}: CoolProp finds no state there ({why}); take another refrigerant"
        raise it.document.error(("cycle", "refrigerant"), message) from error
