"""From the front end's DAE to the flat model."""

from __future__ import annotations

from collections.abc import Iterable

from cosim.modelica.arrays import flatten
from cosim.modelica.dae import Dae, Raw
from cosim.modelica.declarations import Declarations
from cosim.modelica.delays import Delays
from cosim.modelica.events import Events
from cosim.modelica.flat import Equation, FlatModel
from cosim.modelica.graph import Graph
from cosim.modelica.held import HeldVariables
from cosim.modelica.initial_values import read_initial, with_held
from cosim.modelica.modified_literals import tied
from cosim.modelica.scalarize import Scalarizer
from cosim.modelica.tables import Tables
from cosim.modelica.variables import DISCRETE


def flatten_model(model: str, raw: Raw) -> FlatModel:
    """Read the front end's DAE of class ``model`` into scalar form. Raises ModelicaError for what is not handled."""
    dae = Dae(model, tied(raw))
    _refuse_unhandled(dae)
    values = Scalarizer(dae, Graph())
    values.table = Tables(dae, values)
    declared = Declarations(dae, values)
    if not declared.variables and not declared.strings:
        raise dae.refuse("the class declares no variable, and an FMU must have one")
    values.held = HeldVariables(dae, values.graph, declared.variables)
    events = Events(dae, values, values.held, declared.variables)
    values.condition = events.condition
    delays = Delays(dae, values, declared.variables)
    values.delayed = delays.value
    equations = list(_equations(dae, values, "continuous_equation_operations"))
    initial_equations = list(_equations(dae, values, "initialization_equation_operations"))
    initial_equations, initial_values = read_initial(dae, values, initial_equations)
    actions, updates = events.actions(), events.updates()
    initial_values = [i for i in (*initial_values, *values.held.initial_values) if i.variable.role == DISCRETE]
    return FlatModel(
        name=dae.model,
        dae=dae,
        graph=values.graph,
        variables=declared.variables,
        strings=declared.strings,
        equations=[*equations, *events.unheld, *delays.equations],
        initial_equations=initial_equations,
        initial_values=initial_values,
        updates=with_held(updates, initial_values),
        actions=actions,
        conditions=events.conditions,
        known=values.known,
        delays=delays.delays,
    )


def _refuse_unhandled(dae: Dae) -> None:
    for section, what in (("previous_values", "clocked `previous` is not handled yet"),):
        if dae[section]:
            raise dae.refuse(what, dae.place(dae[section][0].get("provenance")))


def _equations(dae: Dae, values: Scalarizer, section: str) -> Iterable[Equation]:
    for operation in dae[section]:
        kind, data = next(iter(operation.items()))
        place = dae.place(data["provenance"])
        if kind == "residual":
            for residual in flatten(values.value(data["residual"])):
                yield Equation(residual, place)
        elif kind == "structured":
            # A projection's body is the whole array; the domain only counts its elements.
            whole = data["scalar_view"] == "RowMajorProjection"
            for point in [None] if whole else values.domain_points(data["domain"]):
                for body in data["bodies"]:
                    for residual in flatten(values.value(body, point)):
                        yield Equation(residual, place)
        else:
            raise dae.refuse(f"`{kind}` equations are not handled", place)
