"""Every case of ``known_verdicts.py`` gets its verdict, at the time and by the size that are known."""

import pytest
from known_verdicts import CASES, Case

from cosim.results.comparison import compare


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_verdict_is_the_known_one(case: Case) -> None:
    found = compare("x", case.reference, case.result, case.tolerance)
    assert found.verdict is case.verdict, found.reasons
    assert bool(found.reasons) is not found.passed
    if case.first is not None:
        assert found.first is not None and found.first.time == pytest.approx(case.first, abs=case.within)
    if case.worst is not None:
        assert found.worst is not None and found.worst.time == pytest.approx(case.worst, abs=case.within)
    if case.size is not None:
        assert found.worst is not None and found.worst.size == pytest.approx(case.size, abs=max(case.within, 1e-9))


def test_there_are_fifty_cases_and_more() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 50
