"""The line of a fault that the front end reports without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from cosim.errors import InputError
from cosim.modelica import build
from cosim.modelica.fault_search import line_of_fault

SIZES = """model Sizes "Two matrices: one product does not fit"
  parameter Real A[2, 3] = [1, 2, 3; 4, 5, 6];
  parameter Real B[3, 2] = [1, 2; 3, 4; 5, 6];
  Real x[2] = {time, 2*time};
  Real y[3] = B*x; // fits
  Real z[2];
equation
  z
    = A*x; /* does not */
end Sizes;
"""

BINDING = """model Binding "A declaration with a value of another size"
  Real x[3] = {time, 2*time, 1};
  Real y[2] = x + {1, 2, 3};
  Real s = sum(x);
end Binding;
"""

BALANCE = """model Balance "One equation too few"
  Real x;
  Real y;
equation
  x = time;
end Balance;
"""


@pytest.mark.parametrize(
    ("text", "line", "words"), [(SIZES, 8, "dimension"), (BINDING, 3, "dimension"), (BALANCE, 1, "unbalanced")]
)
def test_the_message_names_the_line(text: str, line: int, words: str, tmp_path: Path) -> None:
    name = text.split()[1]
    source = tmp_path / f"{name}.mo"
    source.write_text(text)
    with pytest.raises(InputError) as caught:
        build(name, sources=[source], out=tmp_path)
    assert str(caught.value).startswith(f"{source}:{line}:") and words in str(caught.value)


def test_no_line_where_two_statements_are_at_fault() -> None:
    text = "model M\n  Real a = bad;\n  Real b = good;\n  Real c = bad;\nend M;\n"
    assert line_of_fault(text, lambda changed: "bad" in changed) is None
    assert line_of_fault(text.replace("c = bad", "c = good"), lambda changed: "bad" in changed) == 2
