"""The Assembly: arguments in words, policies, and the rules a tally alone does not decide."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tellers.model.cites import Cite
from tellers.model.decisions import Cause, Outcome
from tellers.model.drafts import MotionKind
from tellers.model.majorities import (
    MAJORITY_OF_MEMBERS,
    SIMPLE,
    TWO_THIRDS,
    TWO_THIRDS_OF_MEMBERS,
    Majority,
    affirmative_votes,
)
from tellers.model.members import MemberCode
from tellers.model.votes import Tally, Vote
from tellers.rules.errors import ImpossibleTallyError, NotInForceError, RulesError
from tellers.rules.ga.conduct import (
    circulated_in_time,
    may_withdraw,
    order_of_motions,
    puts_aside,
)
from tellers.rules.ga.matters import assembly_matters, important_questions
from tellers.rules.ga.voting import (
    Body,
    Method,
    PartVoted,
    amendment_not_put,
    calling_order,
    division,
    is_amendment,
    is_next_put,
    judge_assembly,
    majority_as_the_draft,
    may_correct_vote,
    may_explain_vote,
    may_interrupt_voting,
    method_of_voting,
    must_vote_on_division,
    one_vote_each,
    order_of_amendments,
    order_of_proposals,
    question_after_amendments,
)
from tellers.rules.policies import Policies

FRA, UKR, USA = MemberCode("FRA"), MemberCode("UKR"), MemberCode("USA")
EVEN = Tally.parse("50-50-93")


def argument(tally: str, **asked: Any) -> str:
    return str(judge_assembly(Tally.parse(tally), members=193, **asked))


def test_the_argument_reads_as_one_sentence() -> None:
    assert argument(
        "93-18-65", majority=TWO_THIRDS, ground="a recommendation on peace and security"
    ) == (
        "adopted: 93 of 111 present and voting, 65 abstentions not counted (GA 86); "
        "two thirds needed, 74 (GA 83, a recommendation on peace and security); "
        "a simple majority would have been 56 (GA 85)"
    )


@pytest.mark.parametrize(
    ("tally", "asked", "words"),
    [
        ("33-17-8", {"majority": TWO_THIRDS, "kind": "part"}, "two thirds needed, 34: one short"),
        ("76-35-1", {"majority": SIMPLE}, "76 of 111 present and voting, 1 abstention not counted"),
        ("76-35-0", {"majority": SIMPLE}, "76 of 111 present and voting (GA 86)"),
        ("50-50-93", {"majority": SIMPLE}, "a second vote follows within forty-eight hours"),
        ("50-50-93", {"majority": SIMPLE, "attempt": 2}, "equally divided, 50 to 50 again"),
        ("50-50-93", {"majority": SIMPLE, "kind": "amendment"}, "in practice an amendment then"),
        ("50-50-93", {"majority": SIMPLE, "kind": "motion"}, "in practice a motion then falls"),
        ("50-50-93", {"majority": SIMPLE, "body": "committee"}, "at once in a committee (GA 133)"),
        (
            "128-0-65",
            {"majority": TWO_THIRDS_OF_MEMBERS},
            "two thirds of all Members needed, 129 of 193; 128 in favour: one short (CHARTER 108)",
        ),
        ("60-20-16", {"majority": SIMPLE, "present": 96}, "96 of 193 Members present, 97 needed"),
        (
            "60-20-16",
            {"majority": TWO_THIRDS, "body": "committee", "cite": Cite("GA", "123")},
            "two thirds needed, 54 (GA 123); a simple majority would have been 41 (GA 125)",
        ),
    ],
)
def test_the_argument_says(tally: str, asked: dict[str, Any], words: str) -> None:
    assert words in argument(tally, **asked)


def test_the_majority_of_a_matter_comes_with_its_ground_and_rule() -> None:
    matter = assembly_matters()["human_rights_council"]
    judgement = judge_assembly(
        Tally.parse("93-24-58"),
        majority=matter.majority,
        ground=matter.ground,
        cite=matter.rule,
        members=193,
    )
    assert "(A/RES/60/251 para. 8, suspension from the Human Rights Council)" in str(judgement)


def test_every_important_question_needs_two_thirds() -> None:
    assert {assembly_matters()[key].majority for key in important_questions()} == {TWO_THIRDS}
    assert "charter_amendment" not in important_questions()


def test_by_policy_nothing_cast_is_equally_divided() -> None:
    policies = Policies(nothing_cast_rejects=False)
    nothing = Tally.parse("0-0-193")
    simple = judge_assembly(nothing, majority=SIMPLE, members=193, policies=policies)
    assert simple.outcome is Outcome.EQUALLY_DIVIDED
    two_thirds = judge_assembly(nothing, majority=TWO_THIRDS, members=193, policies=policies)
    assert two_thirds.cause is Cause.NOTHING_CAST


def test_by_policy_an_equally_divided_amendment_has_a_second_vote() -> None:
    policies = Policies(tie_rejects_lesser_questions=False)
    judgement = judge_assembly(
        EVEN, majority=SIMPLE, members=193, kind="amendment", policies=policies
    )
    assert judgement.outcome is Outcome.EQUALLY_DIVIDED


def test_the_assembly_refuses_what_it_cannot_have_counted() -> None:
    with pytest.raises(ImpossibleTallyError, match="193 votes, but only 100 Members"):
        judge_assembly(EVEN, majority=SIMPLE, members=193, present=100)
    with pytest.raises(ImpossibleTallyError, match="only 113 Members"):
        judge_assembly(EVEN, majority=SIMPLE, members=113)
    with pytest.raises(RulesError, match="the Council's"):
        judge_assembly(EVEN, majority=affirmative_votes(9), members=193, cite=Cite("GA", "85"))


@pytest.mark.parametrize(
    ("majority", "body"), [(MAJORITY_OF_MEMBERS, "plenary"), (TWO_THIRDS, "committee")]
)
def test_an_unusual_majority_must_say_under_which_rule(majority: Majority, body: Body) -> None:
    with pytest.raises(RulesError, match="say under which one"):
        judge_assembly(EVEN, majority=majority, members=193, body=body)


def test_a_quorum_is_not_judged_before_its_rule_is_known() -> None:
    with pytest.raises(NotInForceError, match="the first value known is of 1971-12-17"):
        judge_assembly(
            Tally.parse("20-10-5"), majority=SIMPLE, members=51, present=40, on=date(1947, 11, 29)
        )


def test_motions_come_in_the_order_of_the_rule() -> None:
    pending = [MotionKind.OTHER, MotionKind.CLOSE_DEBATE, MotionKind.ADJOURN_DEBATE]
    pending += [MotionKind.ADJOURN_MEETING, MotionKind.SUSPEND_MEETING]
    assert order_of_motions(pending) == tuple(reversed(pending))


def test_a_no_action_motion_puts_a_draft_aside_only_if_carried() -> None:
    assert puts_aside(MotionKind.ADJOURN_DEBATE, carried=True)
    assert not puts_aside(MotionKind.ADJOURN_DEBATE, carried=False)
    assert not puts_aside(MotionKind.CLOSE_DEBATE, carried=True)


def test_the_day_before_is_a_calendar_day() -> None:
    assert circulated_in_time(date(2025, 2, 23), date(2025, 2, 24))
    assert not circulated_in_time(date(2025, 2, 24), date(2025, 2, 24))


@pytest.mark.parametrize(
    ("begun", "amended", "may"),
    [(False, False, True), (True, False, False), (False, True, False), (True, True, False)],
)
def test_withdrawal(*, begun: bool, amended: bool, may: bool) -> None:
    assert may_withdraw(voting_has_begun=begun, amended=amended) is may


def test_of_several_votes_the_last_counts() -> None:
    roll = one_vote_each([(USA, Vote.YES), (FRA, Vote.NO), (USA, Vote.ABSTAINING)])
    assert roll[USA] is Vote.ABSTAINING
    assert str(roll.tally) == "0-1-1"


def test_a_vote_may_be_corrected_until_the_announcement() -> None:
    assert may_correct_vote(announced=False)
    assert not may_correct_vote(announced=True)


def test_an_amendment_needs_what_its_draft_needs() -> None:
    assert majority_as_the_draft(TWO_THIRDS) is TWO_THIRDS


@pytest.mark.parametrize(
    ("names", "machine", "method"),
    [
        (False, False, Method.SHOW_OF_HANDS),
        (True, False, Method.ROLL_CALL),
        (False, True, Method.NON_RECORDED),
        (True, True, Method.RECORDED),
    ],
)
def test_method(*, names: bool, machine: bool, method: Method) -> None:
    assert method_of_voting(names_asked=names, machine=machine) is method


def test_the_lot_must_be_on_the_roll() -> None:
    assert calling_order([FRA, UKR, USA], USA) == (USA, FRA, UKR)
    with pytest.raises(RulesError, match="not on the roll"):
        calling_order([FRA, UKR], USA)


def test_only_a_point_of_order_on_the_voting_interrupts() -> None:
    assert may_interrupt_voting(point_of_order=True, on_the_conduct_of_voting=True)
    assert not may_interrupt_voting(point_of_order=True, on_the_conduct_of_voting=False)
    assert not may_interrupt_voting(point_of_order=False, on_the_conduct_of_voting=True)


def test_a_sponsor_does_not_explain_its_vote_on_its_own_text() -> None:
    assert may_explain_vote(USA, [UKR, FRA])
    assert not may_explain_vote(UKR, [UKR, FRA])
    assert not may_explain_vote(FRA, [UKR, FRA])
    assert not may_explain_vote(USA, [UKR, FRA], secret=True)
    assert may_explain_vote(UKR, [UKR, FRA], amended_against_its_wish=True)


def test_by_policy_only_the_proposer_is_barred_and_always() -> None:
    policies = Policies(
        cosponsors_may_not_explain=False, sponsor_of_amended_draft_may_explain=False
    )
    assert may_explain_vote(FRA, [UKR, FRA], policies=policies)
    assert not may_explain_vote(UKR, [UKR, FRA], amended_against_its_wish=True, policies=policies)


def test_a_division_is_voted_only_if_someone_objects() -> None:
    assert must_vote_on_division(objected=True)
    assert not must_vote_on_division(objected=False)


def test_all_operative_parts_rejected_rejects_the_whole() -> None:
    preamble = PartVoted(label="preamble", adopted=True, operative=False)
    first = PartVoted(label="paragraph 1", adopted=False)
    second = PartVoted(label="paragraph 2", adopted=True)
    whole = division([preamble, first], operative_left=False)
    assert whole
    assert (whole.outcome, whole.cause) == (Outcome.REJECTED, Cause.PARTS_REJECTED)
    assert division([preamble, first], operative_left=True) is None
    assert division([first, second], operative_left=False) is None
    assert division([preamble], operative_left=False) is None


def test_a_text_that_replaces_or_negates_the_whole_is_no_amendment() -> None:
    assert is_amendment(replaces_the_whole=False)
    assert not is_amendment(replaces_the_whole=True)
    assert not is_amendment(replaces_the_whole=False, negates=True)


def test_amendments_come_as_declared_then_by_distance_then_as_submitted() -> None:
    submitted = ["L.12", "L.13", "L.14"]
    declared = order_of_amendments(
        submitted, declared=["L.14", "L.12", "L.13"], source="the President"
    )
    assert declared.items == ("L.14", "L.12", "L.13")
    assert str(declared.reason) == "in the order declared: the President (GA 90)"
    far = order_of_amendments(submitted, distance={"L.12": 1, "L.13": 3, "L.14": 1})
    assert far.items == ("L.13", "L.12", "L.14")
    assert order_of_amendments(submitted).items == ("L.12", "L.13", "L.14")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"declared": ["a", "b"]}, "needs its source"),
        ({"declared": ["a"], "source": "ruling"}, "each text submitted once: a, b"),
        ({"declared": ["a", "c"], "source": "ruling"}, "each text submitted once: a, b"),
        ({"distance": {"a": 1}}, "no distance given for b"),
    ],
)
def test_an_order_is_refused(asked: dict[str, Any], words: str) -> None:
    with pytest.raises(RulesError, match=words):
        order_of_amendments(["a", "b"], **asked)


def test_what_is_necessarily_excluded_is_not_put() -> None:
    implies = {"a": ["b"]}
    excluded = amendment_not_put("b", adopted=["a"], implies_rejection=implies)
    assert excluded
    assert (excluded.outcome, excluded.cause) == (Outcome.NOT_PUT, Cause.NECESSARY_IMPLICATION)
    assert amendment_not_put("b", adopted=[], implies_rejection=implies) is None
    assert amendment_not_put("a", adopted=["b"], implies_rejection=implies) is None


def test_after_amendments_the_question_is_the_amended_draft() -> None:
    assert question_after_amendments(any_adopted=True) == "as_amended"
    assert question_after_amendments(any_adopted=False) == "as_submitted"


def test_proposals_come_as_submitted_unless_decided_otherwise() -> None:
    assert order_of_proposals(["L.10", "L.11"]).items == ("L.10", "L.11")
    decided = order_of_proposals(
        ["L.630", "L.632"], decided=["L.632", "L.630"], source="61-53-15 on 25 October 1971"
    )
    assert decided.items == ("L.632", "L.630")
    assert is_next_put()
    assert not is_next_put(decided_not_to=True)
