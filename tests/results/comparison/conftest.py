"""Makes the cases with known verdicts importable, also for the benchmark that shares them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
