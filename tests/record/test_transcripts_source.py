"""A transcript as a source: run by the rules, and doubted where it does not hold."""

from __future__ import annotations

import pytest

from tellers.model.decisions import Outcome
from tellers.record.sources.transcripts import read

GOOD = """\
Meeting: S/PV.8979
Organ: Security Council
Date: 2022-02-25

United States of America submits S/2022/155
    Title: Aggression against Ukraine
    Source: S/2022/155 [V]
President puts S/2022/155 to a recorded vote
    Yes: ALB BRA FRA GAB GBR GHA IRL KEN MEX NOR USA
    No: RUS
    Abstaining: ARE CHN IND
President announces S/2022/155 rejected, 11-1-3
"""


def test_its_decisions_become_claims_with_their_place() -> None:
    claims, problems = read(GOOD.encode(), "day.txt")
    assert problems == ()
    (claim,) = claims
    assert (claim.source, claim.position) == ("day.txt", 1)
    assert claim.decision.judgement.outcome is Outcome.REJECTED
    assert claim.decision.judgement.vetoed_by == ("RUS",)


@pytest.mark.parametrize(
    ("wrong", "right", "locator", "message"),
    [
        ("No: RUS", "No: RSU", "line 10", "RSU"),
        ("rejected, 11-1-3", "adopted, 11-1-3", "line 12", "CHARTER 27(3)"),
        ("rejected, 11-1-3", "rejected, 12-1-2", "line 12", "the announcement says 12-1-2"),
        ("Abstaining: ARE CHN IND", "Abstaining: ARE CHN DEU", "line 11", "Germany"),
    ],
)
def test_what_does_not_hold_is_a_problem_and_no_claim(
    wrong: str, right: str, locator: str, message: str
) -> None:
    claims, problems = read(GOOD.replace(wrong, right).encode(), "day.txt")
    assert claims == ()
    assert [problem.locator for problem in problems] == [locator]
    assert message in problems[0].message


def test_a_file_that_is_not_text() -> None:
    claims, problems = read(b"Meeting: \xff", "day.txt")
    assert claims == ()
    assert "save the file as UTF-8" in problems[0].message
