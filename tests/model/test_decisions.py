"""Judgements and the arguments they carry."""

from __future__ import annotations

import pytest

from tellers.model.cites import Cite
from tellers.model.decisions import Cause, Judgement, Outcome, Reason

SHORT = Reason(cite=Cite("CHARTER", "27(3)"), why="8 in favour, nine needed: one short")


def test_a_reason_prints_its_rule_and_its_ground() -> None:
    assert str(SHORT) == "8 in favour, nine needed: one short (CHARTER 27(3))"
    grounded = Reason(cite=Cite("GA", "83"), why="two thirds needed, 74", ground="a budget")
    assert str(grounded) == "two thirds needed, 74 (GA 83, a budget)"


@pytest.mark.parametrize(
    ("outcome", "cause", "words"),
    [
        (Outcome.REJECTED, Cause.INSUFFICIENT_VOTES, "rejected: 8 in favour"),
        (Outcome.REJECTED, Cause.VETO, "rejected by a veto: 8 in favour"),
        (Outcome.NOT_PUT, Cause.ADJOURNED, "not put: 8 in favour"),
    ],
)
def test_a_judgement_prints_as_one_sentence(outcome: Outcome, cause: Cause, words: str) -> None:
    assert str(Judgement(outcome=outcome, cause=cause, argument=(SHORT,))).startswith(words)


def test_adopted_with_or_without_a_vote() -> None:
    adopted = {outcome for outcome in Outcome if Judgement(outcome=outcome, argument=()).adopted}
    assert adopted == {Outcome.ADOPTED, Outcome.WITHOUT_A_VOTE}
