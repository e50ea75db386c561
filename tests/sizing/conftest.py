"""What tests share stands in `nameplate_text`."""

import sys
from pathlib import Path

import pytest

from cosim.sizing import Sizing, size

sys.path.insert(0, str(Path(__file__).parent))

from nameplate_text import Sized, document


@pytest.fixture
def sized() -> Sized:
    """Sizes `TEXT` with changes; ``__`` stands for the dot of ``section.key``."""

    def run(**changes: str) -> Sizing:
        return size(document({key.replace("__", "."): text for key, text in changes.items()}))

    return run
