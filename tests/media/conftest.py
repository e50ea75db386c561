"""The refrigerant of the first plant, from its stored coefficients."""

from __future__ import annotations

import pytest

from cosim.media.evaluate import Medium, medium


@pytest.fixture(scope="session")
def r1234zee() -> Medium:
    return medium("R1234zeE")
