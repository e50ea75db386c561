"""Constants: outputs with units and types as they were given."""

from datetime import datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from cosim.models import Constant
from cosim.models.constant import ConstantParameters
from cosim.system import Context, PortType

CONTEXT = Context(datetime(2010, 1, 1), Path())


def test_outputs_are_in_si_and_stay() -> None:
    outputs = {"T": {"value": 5.0, "unit": "degC"}, "Q_flow": {"value": 2, "unit": "MW"}, "on": True, "share": 0.25}
    made = Constant("c", ConstantParameters.model_validate({"outputs": outputs}), CONTEXT)
    made.enter_initialization(0.0, 10.0)
    made.evaluate()
    assert [(p.name, p.unit, p.type) for p in made.outputs] == [
        ("T", "K", PortType.REAL), ("Q_flow", "W", PortType.REAL), ("on", "1", PortType.BOOLEAN),
        ("share", "1", PortType.REAL),
    ]  # fmt: skip
    assert list(made.y) == pytest.approx([278.15, 2e6, 1.0, 0.25])
    made.do_step(0.0, 10.0)
    assert list(made.y) == pytest.approx([278.15, 2e6, 1.0, 0.25])


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ([1.0, 2.0], "is a list; a constant has one value"),
        ({"value": True, "unit": "K"}, "true and false have no unit 'K'"),
        ("warm", "should be a valid"),
    ],
)
def test_what_is_no_constant_is_refused(given: object, words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        ConstantParameters.model_validate({"outputs": {"x": given}})


def test_sources_are_told() -> None:
    given = {"T": {"value": 5.0, "unit": "degC", "source": "assumed"}, "x": 1.0}
    (told,) = ConstantParameters.model_validate({"outputs": given}).sourced("components.c.parameters")
    assert (told.place, told.value, told.unit, told.assumed) == (
        "components.c.parameters.outputs.T", pytest.approx(278.15), "K", True,
    )  # fmt: skip
