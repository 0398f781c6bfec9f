"""What holds for every vote there can be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from tellers.model.cites import Cite
from tellers.model.council import permanent
from tellers.model.decisions import Cause, Judgement, Outcome
from tellers.model.majorities import (
    MAJORITY_OF_MEMBERS,
    SIMPLE,
    TWO_THIRDS,
    TWO_THIRDS_OF_MEMBERS,
    Majority,
)
from tellers.model.members import MemberCode
from tellers.model.votes import Tally
from tellers.rules.ga.voting import QuestionKind, judge_assembly, simple, two_thirds
from tellers.rules.sc.voting import Matter, judge_council
from tellers.rules.shortfall import short_of

MEMBERS = 193
TODAY = date(2025, 2, 24)
PERMANENT = permanent(TODAY)
ELECTED = tuple(MemberCode(f"E{number:02}") for number in range(10))


@st.composite
def tallies(draw: st.DrawFn, seats: int = MEMBERS) -> Tally:
    yes = draw(st.integers(0, seats))
    no = draw(st.integers(0, seats - yes))
    return Tally(yes=yes, no=no, abstaining=draw(st.integers(0, seats - yes - no)))


majorities = st.sampled_from([SIMPLE, TWO_THIRDS, TWO_THIRDS_OF_MEMBERS, MAJORITY_OF_MEMBERS])
questions: st.SearchStrategy[QuestionKind] = st.sampled_from(
    ["proposal", "amendment", "part", "motion"]
)
matters = st.sampled_from(Matter)


def judge(tally: Tally, majority: Majority, kind: QuestionKind = "proposal") -> Judgement:
    return judge_assembly(
        tally, majority=majority, members=MEMBERS, kind=kind, cite=Cite("GA", "83")
    )


@st.composite
def councils(draw: st.DrawFn, seats: int = 15) -> tuple[Tally, tuple[MemberCode, ...]]:
    tally = draw(tallies(seats=seats))
    names = draw(st.permutations([*PERMANENT, *ELECTED]))
    return tally, tuple(names[: tally.no])


@given(tallies(), majorities, questions)
def test_one_more_yes_never_defeats(tally: Tally, majority: Majority, kind: QuestionKind) -> None:
    assume(tally.taking_part < MEMBERS)
    more = judge(evolve(tally, yes=tally.yes + 1), majority, kind)
    assert more.adopted >= judge(tally, majority, kind).adopted


@given(tallies(), majorities, questions)
def test_one_no_less_never_defeats(tally: Tally, majority: Majority, kind: QuestionKind) -> None:
    assume(tally.no)
    fewer = judge(evolve(tally, no=tally.no - 1, abstaining=tally.abstaining + 1), majority, kind)
    assert fewer.adopted >= judge(tally, majority, kind).adopted


@given(tallies(), majorities, questions)
def test_abstentions_never_change_an_assembly_outcome(
    tally: Tally, majority: Majority, kind: QuestionKind
) -> None:
    with_all, with_none = (
        judge(tally, majority, kind),
        judge(evolve(tally, abstaining=0), majority, kind),
    )
    assert (with_all.outcome, with_all.cause, with_all.required) == (
        with_none.outcome,
        with_none.cause,
        with_none.required,
    )


@given(tallies(), majorities)
def test_what_is_needed_is_what_carries(tally: Tally, majority: Majority) -> None:
    judgement = judge(tally, majority)
    assert judgement.required
    assert judgement.adopted == (tally.yes >= judgement.required.needed)
    assert judgement.adopted == majority.carried_by(tally, members=MEMBERS)


@given(tallies())
def test_the_rules_agree_with_the_judge(tally: Tally) -> None:
    assert judge(tally, SIMPLE).adopted == simple(tally) == (tally.yes > tally.no)
    assert judge(tally, TWO_THIRDS).adopted == two_thirds(tally)
    assert two_thirds(tally) == (tally.yes > 0 and tally.yes >= 2 * tally.no)


@given(tallies(), majorities, questions)
def test_a_rejection_has_a_cause_and_an_argument(
    tally: Tally, majority: Majority, kind: QuestionKind
) -> None:
    judgement = judge(tally, majority, kind)
    assert (judgement.cause is None) == (judgement.outcome is Outcome.ADOPTED)
    assert judgement.argument


@given(tallies(), majorities)
def test_what_was_short_would_have_carried(tally: Tally, majority: Majority) -> None:
    judgement = judge(tally, majority)
    missing = short_of(judgement, tally)
    assert (missing is None) == judgement.adopted
    if missing:
        enough = evolve(tally, yes=tally.yes + missing.more_yes, abstaining=0)
        almost = evolve(enough, yes=enough.yes - 1)
        assert majority.carried_by(enough, members=MEMBERS)
        assert not majority.carried_by(almost, members=MEMBERS)


@pytest.mark.parametrize(
    "shortcut",
    [
        lambda yes, voting: yes / voting >= 0.667,
        lambda yes, voting: yes >= round(2 * voting / 3),
    ],
    ids=["a rounded share", "a rounded number"],
)
def test_each_rounding_shortcut_is_wrong_for_64_tallies(
    shortcut: Callable[[int, int], bool],
) -> None:
    wrong = [
        (yes, voting - yes)
        for voting in range(1, MEMBERS + 1)
        for yes in range(1, voting + 1)
        if shortcut(yes, voting) != two_thirds(Tally(yes=yes, no=voting - yes, abstaining=0))
    ]
    assert len(wrong) == 64


@given(councils(), matters)
def test_a_yes_turned_into_an_abstention_never_adopts(
    council: tuple[Tally, tuple[MemberCode, ...]], matter: Matter
) -> None:
    tally, against = council
    assume(tally.yes)
    before = judge_council(tally, against=against, matter=matter, on=TODAY)
    fewer = evolve(tally, yes=tally.yes - 1, abstaining=tally.abstaining + 1)
    after = judge_council(fewer, against=against, matter=matter, on=TODAY)
    assert after.adopted <= before.adopted


@given(councils(seats=14), matters)
def test_one_more_yes_never_defeats_in_the_council(
    council: tuple[Tally, tuple[MemberCode, ...]], matter: Matter
) -> None:
    tally, against = council
    before = judge_council(tally, against=against, matter=matter, on=TODAY)
    more = evolve(tally, yes=tally.yes + 1)
    after = judge_council(more, against=against, matter=matter, on=TODAY)
    assert after.adopted >= before.adopted


@given(councils(), st.sampled_from([Matter.SUBSTANTIVE, Matter.PRELIMINARY]))
def test_nothing_of_substance_is_adopted_against_a_permanent_member(
    council: tuple[Tally, tuple[MemberCode, ...]], matter: Matter
) -> None:
    tally, against = council
    refusing = set(against) & set(PERMANENT)
    assume(refusing)
    judgement = judge_council(tally, against=against, matter=matter, on=TODAY)
    assert not judgement.adopted
    held = judge_council(
        tally, against=against, matter=matter, on=TODAY, obliged_to_abstain=refusing
    )
    assert held.adopted == (tally.yes >= 9)


@given(councils(), matters)
def test_a_veto_defeats_nine(council: tuple[Tally, tuple[MemberCode, ...]], matter: Matter) -> None:
    tally, against = council
    judgement = judge_council(tally, against=against, matter=matter, on=TODAY)
    vetoed = judgement.cause is Cause.VETO
    assert vetoed == bool(judgement.vetoed_by)
    assert set(judgement.vetoed_by) <= set(against) & set(PERMANENT)
    assert vetoed <= (tally.yes >= 9 and matter is not Matter.PROCEDURAL)


@given(tallies(seats=15))
def test_a_procedural_matter_needs_nine_and_nothing_else(tally: Tally) -> None:
    judgement = judge_council(
        tally, against=PERMANENT[: tally.no], matter=Matter.PROCEDURAL, on=TODAY
    )
    assert judgement.adopted == (tally.yes >= 9)
