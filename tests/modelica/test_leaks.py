"""Nothing leaks: resident memory stays where it is over 10 million steps and 1,000 instances."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="these tests compile with the system's C compiler"
)

STEPS, INSTANCES = 10_000_000, 1_000
SLACK = 100
"""kB that the C library may keep in another way than before; a leak of one byte a step would be 9,000."""

SMALL = """
model Small "A state, a loop, a string, and an event now and then"
  parameter String remark = "kept";
  Real x(start=1, fixed=true);
  Real outlet(start=1);
  discrete Integer ticks(start=0, fixed=true);
equation
  der(x) = 1 - outlet;
  outlet^3 + outlet = x + sin(time);
  when sample(1, 1) then
    ticks = pre(ticks) + 1;
  end when;
end Small;
"""


@pytest.mark.slow
def test_ten_million_steps_and_a_thousand_instances(
    compiled: Callable[[str, str], Path], link: Callable[..., Any], tmp_path: Path
) -> None:
    run = link(compiled(SMALL, "Small"), tmp_path, stop=1.1)  # steps of 1 ms
    steps, instances = ([int(kb) for kb in line.split()] for line in run("cs", "leak", STEPS, INSTANCES))
    for after_a_tenth, at_the_end in (steps, instances):
        assert at_the_end - after_a_tenth < SLACK
