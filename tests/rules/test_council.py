"""The Council: arguments in words, policies, and the conduct of its business."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tellers.model.council import permanent
from tellers.model.decisions import Cause, Outcome
from tellers.model.drafts import MotionKind
from tellers.model.members import MemberCode
from tellers.model.votes import RollCall, Tally, Vote
from tellers.rules.errors import ImpossibleTallyError, RulesError
from tellers.rules.policies import Policies
from tellers.rules.sc.conduct import (
    amendment_not_put,
    is_decided_without_debate,
    is_put,
    is_put_after_withdrawal,
    may_withdraw,
    needs_seconding,
    order_of_amendments,
    order_of_drafts,
    precedence_of_motions,
    voted_in_parts,
)
from tellers.rules.sc.voting import Matter, judge_council, matter_class, settled_matters

TODAY = date(2025, 2, 24)
YES = tuple(map(MemberCode, ("DZA", "CHN", "GUY", "PAK", "PAN", "KOR", "RUS", "SLE", "SOM", "USA")))
ABSTAINING = tuple(map(MemberCode, ("DNK", "FRA", "GRC", "SVN", "GBR")))
RESOLUTION_2774 = RollCall(
    dict.fromkeys(YES, Vote.YES) | dict.fromkeys(ABSTAINING, Vote.ABSTAINING)
)


def argument(tally: str, matter: Matter = Matter.SUBSTANTIVE, **asked: Any) -> str:
    return str(judge_council(Tally.parse(tally), matter=matter, on=TODAY, **asked))


def test_the_argument_names_the_permanent_members_that_abstained() -> None:
    assert argument("10-0-5", roll=RESOLUTION_2774) == (
        "adopted: 10 in favour, nine needed (CHARTER 27(3)); "
        "no permanent member voted against (CHARTER 27(3)); "
        "France and the United Kingdom, permanent members, abstained: in practice no bar "
        "(CHARTER 27(3))"
    )


def test_the_argument_names_the_permanent_member_that_took_no_part() -> None:
    roll = RollCall({**RESOLUTION_2774.votes, MemberCode("CHN"): Vote.NOT_VOTING})
    assert "China, a permanent member, took no part: in practice no bar" in argument(
        "9-0-5", roll=roll
    )


@pytest.mark.parametrize(
    ("tally", "matter", "against", "words"),
    [
        ("11-1-3", "substantive", ["RUS"], "Russia, a permanent member, voted against: a veto"),
        (
            "10-3-2",
            "substantive",
            ["CHN", "RUS"],
            "China and Russia, permanent members, voted against",
        ),
        ("8-2-5", "substantive", ["USA"], "8 in favour, nine needed: one short"),
        ("8-2-5", "substantive", ["USA"], "nine in favour were not reached"),
        ("11-1-3", "procedural", ["RUS"], "the matter is procedural"),
        ("6-3-6", "procedural", ["USA"], "three short (CHARTER 27(2), a procedural matter)"),
        ("10-2-3", "substantive", [], "as far as they are named: 2 of 2 against not named"),
        ("9-1-5", "preliminary", ["RUS"], "by the statement of 7 June 1945"),
    ],
)
def test_the_argument_says(tally: str, matter: str, against: list[str], words: str) -> None:
    assert words in argument(tally, Matter(matter), against=map(MemberCode, against))


def test_the_ground_is_said() -> None:
    said = argument("10-2-3", Matter.PROCEDURAL, ground="adopting the agenda")
    assert "(CHARTER 27(2), adopting the agenda)" in said


def test_a_party_held_to_the_proviso_counts_as_abstaining() -> None:
    usa = MemberCode("USA")
    held = judge_council(
        Tally.parse("10-0-5"),
        matter=Matter.SUBSTANTIVE,
        on=TODAY,
        roll=RESOLUTION_2774,
        obliged_to_abstain=[usa, MemberCode("DZA")],
    )
    assert held.cause is Cause.INSUFFICIENT_VOTES
    assert "Algeria and the United States, parties to the dispute, were obliged to abstain" in str(
        held
    )


def test_by_policy_the_proviso_is_not_enforced() -> None:
    rus = MemberCode("RUS")
    judgement = judge_council(
        Tally.parse("11-1-3"),
        matter=Matter.SUBSTANTIVE,
        on=TODAY,
        against=[rus],
        obliged_to_abstain=[rus],
        policies=Policies(obliged_to_abstain_is_abstaining=False),
    )
    assert judgement.vetoed_by == (rus,)


def test_nobody_is_held_to_the_proviso_on_a_procedural_matter() -> None:
    assert "obliged" not in argument(
        "11-1-3", Matter.PROCEDURAL, obliged_to_abstain=[MemberCode("RUS")]
    )


@pytest.mark.parametrize(
    ("tally", "asked", "words"),
    [
        ("11-1-4", {}, "16 votes, but the Council had 15 members"),
        ("10-0-5", {"against": ["RUS"]}, "0 votes against, but Russia named"),
        ("9-1-5", {"roll": RESOLUTION_2774}, "the roll call comes to 10-0-5, the tally is 9-1-5"),
    ],
)
def test_the_council_refuses_what_it_cannot_have_counted(
    tally: str, asked: dict[str, Any], words: str
) -> None:
    with pytest.raises(ImpossibleTallyError, match=words):
        argument(tally, **asked)


def test_eleven_members_could_not_cast_twelve_votes() -> None:
    with pytest.raises(ImpossibleTallyError, match="11 members on 1964-06-09"):
        judge_council(Tally.parse("8-0-4"), matter=Matter.SUBSTANTIVE, on=date(1964, 6, 9))


def test_five_permanent_members_through_time() -> None:
    assert len(permanent(date(1946, 1, 17))) == len(permanent(TODAY)) == 5


def test_the_class_of_a_matter_is_settled_ruled_or_open() -> None:
    assert matter_class("agenda", ruling=Matter.SUBSTANTIVE) is Matter.PROCEDURAL
    assert matter_class("admission") is Matter.SUBSTANTIVE
    assert matter_class("something new") is None
    assert matter_class("something new", ruling=Matter.PROCEDURAL) is Matter.PROCEDURAL
    assert {settled.matter for settled in settled_matters().values()} == {
        Matter.PROCEDURAL,
        Matter.SUBSTANTIVE,
    }


@pytest.mark.parametrize(
    ("against", "matter"), [(["RUS"], Matter.SUBSTANTIVE), (["PAK"], Matter.PROCEDURAL)]
)
def test_a_preliminary_question_can_be_vetoed_where_policy_allows_it(
    against: list[str], matter: Matter
) -> None:
    question = judge_council(
        Tally.parse("9-1-5"),
        against=map(MemberCode, against),
        matter=Matter.PRELIMINARY,
        on=TODAY,
    )
    allowed = Policies(preliminary_question=True)
    assert matter_class("something new", preliminary=question, policies=allowed) is matter
    assert matter_class("something new", preliminary=question) is None


def test_drafts_come_in_the_order_of_submission() -> None:
    assert order_of_drafts(["S/2023/506", "S/2023/507"]) == ("S/2023/506", "S/2023/507")


@pytest.mark.parametrize(
    ("asked", "objects", "voted"),
    [(True, False, True), (True, True, False), (False, False, False)],
)
def test_separate_votes(*, asked: bool, objects: bool, voted: bool) -> None:
    assert voted_in_parts(asked=asked, mover_objects=objects) is voted


def test_motions_come_in_the_order_of_the_rule() -> None:
    pending = [MotionKind.OVERRULE, MotionKind.POSTPONE, MotionKind.REFER]
    pending += [MotionKind.ADJOURN_MEETING_TO, MotionKind.ADJOURN_MEETING]
    pending += [MotionKind.SUSPEND_MEETING]
    assert precedence_of_motions(pending) == tuple(reversed(pending))


def test_only_simple_adjournment_and_suspension_are_decided_without_debate() -> None:
    undebated = {motion for motion in MotionKind if is_decided_without_debate(motion)}
    assert undebated == {MotionKind.SUSPEND_MEETING, MotionKind.ADJOURN_MEETING}


def test_seconding_withdrawal_and_drafts_of_invited_members() -> None:
    assert not needs_seconding()
    assert may_withdraw(vote_taken=False)
    assert not may_withdraw(vote_taken=True)
    assert is_put_after_withdrawal(seconder_requires_it=True)
    assert not is_put_after_withdrawal(seconder_requires_it=False)
    assert is_put(mover_is_member=True, member_asks=False)
    assert is_put(mover_is_member=False, member_asks=True)
    assert not is_put(mover_is_member=False, member_asks=False)


def test_plain_additions_and_deletions_come_before_the_furthest() -> None:
    submitted = ["near", "far", "deletes"]
    order = order_of_amendments(
        submitted, only_adds_or_deletes={"deletes"}, distance={"far": 2, "near": 1}
    )
    assert order == ("deletes", "far", "near")
    assert order_of_amendments(submitted) == ("near", "far", "deletes")
    assert order_of_amendments(submitted, ruled=["far", "near", "deletes"], source="S/PV.9866") == (
        "far",
        "near",
        "deletes",
    )


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"ruled": ["a", "b"]}, "needs its source"),
        ({"ruled": ["a"], "source": "ruling"}, "each amendment once: a, b"),
        ({"ruled": ["a", "c"], "source": "ruling"}, "each amendment once: a, b"),
    ],
)
def test_an_order_is_refused(asked: dict[str, Any], words: str) -> None:
    with pytest.raises(RulesError, match=words):
        order_of_amendments(["a", "b"], **asked)


def test_necessary_implication_is_followed_by_analogy() -> None:
    implies = {"a": ["b"]}
    excluded = amendment_not_put("b", adopted=["a"], implies_rejection=implies)
    assert excluded
    assert excluded.outcome is Outcome.NOT_PUT
    assert "in practice" in str(excluded)
    assert amendment_not_put("b", adopted=[], implies_rejection=implies) is None
    strict = Policies(necessary_implication_in_council=False)
    assert amendment_not_put("b", adopted=["a"], implies_rejection=implies, policies=strict) is None
