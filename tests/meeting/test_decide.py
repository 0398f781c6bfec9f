"""What no transcript can say, or what is shorter without one."""

from __future__ import annotations

from datetime import date

import pytest

from tellers.meeting.acts import (
    Act,
    Announce,
    CastVotes,
    CorrectVote,
    CountPresent,
    DeclareRejected,
    Method,
    ObjectToDivision,
    PutToVote,
    ReportTally,
    RuleOnMajority,
    Submit,
    Withdraw,
)
from tellers.meeting.apply import apply, replay
from tellers.meeting.decide import decide
from tellers.meeting.errors import MeetingError
from tellers.meeting.events import OutOfOrder, VotesCast
from tellers.meeting.state import Meeting, Opening, open_meeting
from tellers.meeting.wording import write
from tellers.model.cites import Cite
from tellers.model.decisions import Outcome
from tellers.model.drafts import Draft, Label, Motion, MotionKind, Organ
from tellers.model.members import MemberCode
from tellers.model.votes import Tally, Vote

DRAFT = Label("A/L.1")
FRANCE, PERU, HAITI = MemberCode("FRA"), MemberCode("PER"), MemberCode("HTI")
SWITZERLAND, UTOPIA = MemberCode("CHE"), MemberCode("XUT")


def assembly(*acts: Act) -> Meeting:
    """Return a meeting of the Assembly in 1946, with a draft, after *acts* that are in order."""
    opening = Opening(meeting="A/PV.20", organ=Organ.GA, date=date(1946, 2, 1))
    meeting = open_meeting(opening)
    for act in (Submit(by=FRANCE, question=Draft(label=DRAFT, sponsors=(FRANCE,))), *acts):
        ruling = decide(meeting, act)
        assert not isinstance(ruling, OutOfOrder), ruling
        meeting = replay(meeting, ruling)
    return meeting


def refusal(meeting: Meeting, act: Act) -> tuple[str, str]:
    ruling = decide(meeting, act)
    assert isinstance(ruling, OutOfOrder)
    return str(ruling.cite), ruling.why


PUT = PutToVote(label=DRAFT)
COUNTED = PutToVote(label=DRAFT, method=Method.COUNTED)


@pytest.mark.parametrize(("code", "name"), [(SWITZERLAND, "Switzerland (CHE)"), (UTOPIA, "(XUT)")])
def test_who_is_no_member_neither_submits_nor_votes(code: MemberCode, name: str) -> None:
    why = f"{name} was not a Member of the United Nations on 1946-02-01"
    draft = Submit(by=code, question=Draft(label=Label("A/L.2")))
    assert refusal(assembly(), draft) == ("GA 82", why)
    assert refusal(assembly(PUT), CastVotes(votes=((code, Vote.YES),))) == ("GA 82", why)
    assert refusal(assembly(PUT), CorrectVote(by=code, vote=Vote.YES)) == ("GA 82", why)
    assert refusal(assembly(), ObjectToDivision(by=code, label=DRAFT)) == ("GA 82", why)


def test_taking_no_part_is_no_vote() -> None:
    why = "Peru (PER) casts no vote by taking no part: leave it out"
    silent = CastVotes(votes=((PERU, Vote.NOT_VOTING),))
    assert refusal(assembly(PUT), silent) == ("GA 88", why)


def test_nobody_votes_where_there_is_nothing_to_vote_on() -> None:
    cite, why = refusal(assembly(), CastVotes(votes=()))
    assert (cite, why.split(":")[0]) == ("GA 88", "no vote is under way")
    cite, why = refusal(assembly(), ReportTally(tally=None))
    assert (cite, why) == ("GA 88", "no vote is under way to report on")


def test_names_listed_after_the_tally_must_fit_into_it() -> None:
    reported = assembly(COUNTED, ReportTally(tally=Tally(yes=1, no=0, abstaining=0)))
    yes = CastVotes(votes=((FRANCE, Vote.YES),))
    assert not isinstance(decide(reported, yes), OutOfOrder)
    no = CastVotes(votes=((FRANCE, Vote.NO),))
    why = "the tally does not add up: 1 listed as no, the tally 1-0-0 has 0"
    assert refusal(reported, no) == ("GA 88", why)


def test_only_its_mover_withdraws_a_text() -> None:
    why = "only its mover may withdraw A/L.1"
    assert refusal(assembly(), Withdraw(by=PERU, label=DRAFT)) == ("GA 80", why)


@pytest.mark.parametrize(
    "act", [Withdraw(by=PERU, label=Label("A/L.9")), DeclareRejected(label=Label("A/L.9"))]
)
def test_what_is_not_before_the_meeting_is_neither_withdrawn_nor_rejected(act: Act) -> None:
    why = "A/L.9 is not before the meeting; before it so far: A/L.1"
    assert refusal(assembly(), act) == ("GA 78", why)


def test_another_text_is_not_withdrawn_while_a_vote_is_under_way() -> None:
    other = Submit(by=PERU, question=Draft(label=Label("A/L.2"), sponsors=(PERU,)))
    cite, why = refusal(assembly(other, PUT), Withdraw(by=PERU, label=Label("A/L.2")))
    assert cite == "GA 88"
    assert why == (
        "voting on A/L.1 is under way; the withdrawal of A/L.2 has to wait for its result"
    )


def test_a_ruling_names_a_majority_there_is() -> None:
    act = RuleOnMajority(label=DRAFT, majority="most", cite=Cite("GA", "83"))
    assert refusal(assembly(), act) == (
        "GA 83",
        (
            "no majority is called 'most'; there are: simple, two_thirds, majority_of_members, "
            "two_thirds_of_members"
        ),
    )


def test_nobody_present_is_no_quorum_even_where_somebody_votes() -> None:
    meeting = assembly(PUT, CastVotes(votes=((FRANCE, Vote.YES),)), CountPresent(present=0))
    undecided = Announce(label=DRAFT, outcome=Outcome.NO_DECISION)
    assert not isinstance(decide(meeting, undecided), OutOfOrder)


def test_a_second_vote_for_want_of_a_quorum_is_still_the_first_on_the_matter() -> None:
    """A tie after a vote without a quorum is equally divided: GA 95 still gives a second vote."""
    tied = (COUNTED, ReportTally(tally=Tally(yes=9, no=9, abstaining=0)))
    meeting = assembly(
        *tied,
        CountPresent(present=0),
        Announce(label=DRAFT, outcome=Outcome.NO_DECISION),
        CountPresent(present=51),
        *tied,
        Announce(label=DRAFT, outcome=Outcome.EQUALLY_DIVIDED),
        *tied,
        Announce(label=DRAFT, outcome=Outcome.REJECTED),
    )
    assert [taken.judgement.outcome for taken in meeting.undecided] == [
        Outcome.NO_DECISION,
        Outcome.EQUALLY_DIVIDED,
    ]


def test_a_text_adopted_without_a_motion_to_reconsider_it_stays_adopted() -> None:
    motion = Motion(label=Label("motion 1"), motion=MotionKind.RECONSIDER, to=DRAFT)
    assert refusal(assembly(), Submit(by=PERU, question=motion)) == (
        "GA 81",
        "A/L.1 was neither adopted nor rejected: there is nothing to reconsider",
    )


def test_a_log_that_is_broken_is_said_to_be() -> None:
    with pytest.raises(TypeError, match="the log is broken"):
        apply(assembly(), VotesCast(votes=((HAITI, Vote.YES),)))


@pytest.mark.parametrize("organ", Organ)
def test_no_meeting_opens_before_there_were_members(organ: Organ) -> None:
    with pytest.raises(MeetingError, match=f"the {organ.full_name} had no members yet on 1945"):
        open_meeting(Opening(meeting="too early", organ=organ, date=date(1945, 6, 26)))


def test_a_list_of_votes_is_written_under_the_vote_it_belongs_to() -> None:
    votes = CastVotes(votes=((FRANCE, Vote.YES), (PERU, Vote.NO)))
    assert write((PUT, votes), date(1946, 2, 1)) == (
        "President puts A/L.1 to a recorded vote",
        [("Yes", "FRA"), ("No", "PER")],
    )
    with pytest.raises(ValueError, match="CastVotes is only written as part of another act"):
        write((votes,), date(1946, 2, 1))
