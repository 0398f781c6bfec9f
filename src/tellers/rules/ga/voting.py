"""Voting in the Assembly (GA 82-91, 95): who votes, what counts, what carries, in what order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from tellers.model.majorities import SIMPLE, TWO_THIRDS, Majority
from tellers.model.members import MemberCode
from tellers.model.votes import Tally
from tellers.rules.book import rule
from tellers.rules.charter import one_vote_each
from tellers.rules.errors import RulesError
from tellers.rules.ga.judge import Body, QuestionKind, judge_assembly
from tellers.rules.ga.questions import (
    Order,
    PartVoted,
    amendment_not_put,
    division,
    is_amendment,
    is_next_put,
    must_vote_on_division,
    order_of_amendments,
    order_of_proposals,
    question_after_amendments,
)
from tellers.rules.policies import PRACTICE, Policies

__all__ = [
    "Body",
    "Method",
    "Order",
    "PartVoted",
    "QuestionKind",
    "amendment_not_put",
    "calling_order",
    "division",
    "equally_divided",
    "is_amendment",
    "is_next_put",
    "judge_assembly",
    "majority_as_the_draft",
    "may_correct_vote",
    "may_explain_vote",
    "may_interrupt_voting",
    "method_of_voting",
    "must_vote_on_division",
    "one_vote_each",
    "order_of_amendments",
    "order_of_proposals",
    "present_and_voting",
    "question_after_amendments",
    "second_vote_before",
    "simple",
    "two_thirds",
]

Item = TypeVar("Item")


@rule("GA", 83)
def two_thirds(tally: Tally) -> bool:
    """Whether an important question is carried: two thirds of those present and voting.

    >>> two_thirds(Tally.parse("2-1-0")), two_thirds(Tally.parse("0-0-193"))
    (True, False)
    """
    return TWO_THIRDS.carried_by(tally, members=tally.taking_part)


@rule("GA", 84)
def majority_as_the_draft(draft: Majority) -> Majority:
    """Return the majority for an amendment to a draft or a part of it: the draft's own."""
    return draft


@rule("GA", 85)
def simple(tally: Tally) -> bool:
    """Whether any other question is carried: a majority of those present and voting."""
    return SIMPLE.carried_by(tally, members=tally.taking_part)


@rule("GA", 86)
def present_and_voting(tally: Tally) -> int:
    """Count the Members casting an affirmative or a negative vote; who abstains is not voting.

    >>> present_and_voting(Tally.parse("93-18-65"))
    111
    """
    return tally.present_and_voting


class Method(StrEnum):
    """How a vote is taken."""

    SHOW_OF_HANDS = "show_of_hands"
    """Or by standing: totals only."""
    ROLL_CALL = "roll_call"
    """Called out in alphabetical order from a name drawn by lot."""
    NON_RECORDED = "non_recorded"
    """By machine, totals only."""
    RECORDED = "recorded"
    """By machine, with each Member's vote kept."""


@rule("GA", 87)
def method_of_voting(*, names_asked: bool, machine: bool) -> Method:
    """Return how the vote is taken; one representative's request for names is enough.

    >>> method_of_voting(names_asked=True, machine=True)
    <Method.RECORDED: 'recorded'>
    """
    if machine:
        return Method.RECORDED if names_asked else Method.NON_RECORDED
    return Method.ROLL_CALL if names_asked else Method.SHOW_OF_HANDS


@rule("GA", 87)
def calling_order(roll: Sequence[Item], drawn: Item) -> tuple[Item, ...]:
    """Turn the alphabetical *roll* so that the Member *drawn* by lot is called first.

    >>> calling_order(["Chad", "Cuba", "Fiji"], "Cuba")
    ('Cuba', 'Fiji', 'Chad')
    """
    if drawn not in roll:
        raise RulesError(f"{drawn} was drawn but is not on the roll")
    start = roll.index(drawn)
    return (*roll[start:], *roll[:start])


@rule("GA", 88)
def may_interrupt_voting(*, point_of_order: bool, on_the_conduct_of_voting: bool) -> bool:
    """Whether anything may interrupt: only a point of order on the conduct of the voting.

    >>> may_interrupt_voting(point_of_order=True, on_the_conduct_of_voting=False)
    False
    """
    return point_of_order and on_the_conduct_of_voting


@rule("GA", 88)
def may_explain_vote(
    member: MemberCode,
    sponsors: Sequence[MemberCode],
    *,
    amended_against_its_wish: bool = False,
    secret: bool = False,
    policies: Policies = PRACTICE,
) -> bool:
    """Whether *member* may explain its vote: not on its own text, nor after a secret ballot.

    *sponsors* stand in their order, the proposer first.
    """
    if secret:
        return False
    if amended_against_its_wish and policies.sponsor_of_amended_draft_may_explain:
        return True
    barred: Collection[MemberCode] = (
        sponsors if policies.cosponsors_may_not_explain else sponsors[:1]
    )
    return member not in barred


@rule("GA", 88)
def may_correct_vote(*, announced: bool) -> bool:
    """Whether a Member may still change its vote: in practice until the result is announced.

    >>> may_correct_vote(announced=True)
    False
    """
    return not announced


@rule("GA", 95)
def equally_divided(tally: Tally) -> bool:
    """Whether as many voted yes as no, on a matter other than an election.

    >>> equally_divided(Tally.parse("50-50-93"))
    True
    """
    return tally.yes == tally.no


@rule("GA", 95)
def second_vote_before(first: datetime) -> datetime:
    """Return the end of the forty-eight hours in which the second vote is taken.

    >>> str(second_vote_before(datetime.fromisoformat("2025-02-24 15:00")))
    '2025-02-26 15:00:00'
    """
    return first + timedelta(hours=48)
