"""Reference results: reading them in every form they come in, and what produced them."""

from cosim.regression.references.provenance import Kind, Provenance, read_provenance, write_provenance
from cosim.regression.references.reference import Reference, read_reference
from cosim.regression.references.writing import write_reference

__all__ = [
    "Kind",
    "Provenance",
    "Reference",
    "read_provenance",
    "read_reference",
    "write_provenance",
    "write_reference",
]
