"""The bundled refrigerants, from their stored coefficients."""

from __future__ import annotations

import pytest

from cosim.media.evaluate import Medium, medium
from cosim.media.fluids import BUNDLED, fluid


@pytest.fixture(scope="session")
def r1234zee() -> Medium:
    return medium("R1234zeE")


@pytest.fixture(scope="session", params=[fluid(name).package for name in BUNDLED])
def refrigerant(request: pytest.FixtureRequest) -> Medium:
    return medium(str(request.param))
