"""Rule on what anyone asks for: the events that follow, or why it is out of order."""

from __future__ import annotations

from typing import assert_never

from tellers.meeting import texts, voting
from tellers.meeting.acts import (
    Act,
    Adjourn,
    AdoptWithoutVote,
    Announce,
    CastVotes,
    CorrectVote,
    CountPresent,
    DeclareNotPut,
    DenyVote,
    ExplainVote,
    ObjectToDivision,
    PutToVote,
    Remark,
    ReportTally,
    RuleOnMajority,
    RuleOnMatter,
    Submit,
    Withdraw,
)
from tellers.meeting.events import Adjourned, OutOfOrder, PresentCounted, Remarked, Ruled, Ruling
from tellers.meeting.state import Closed, Meeting
from tellers.model.cites import Cite
from tellers.model.drafts import Organ


def decide(meeting: Meeting, act: Act) -> Ruling:  # noqa: C901, PLR0911, PLR0912 - one case an act
    """Rule on *act* as the meeting stands; nothing is changed."""
    if isinstance(meeting.phase, Closed) and not isinstance(act, Remark):
        cite = Cite("GA", "76") if meeting.opening.organ is Organ.GA else Cite("SC", "33")
        return OutOfOrder(cite=cite, why="the meeting has risen")
    match act:
        case Submit():
            return texts.submit(meeting, act)
        case Withdraw():
            return texts.withdraw(meeting, act)
        case ObjectToDivision():
            return texts.object_to_division(meeting, act)
        case RuleOnMajority() | RuleOnMatter():
            return texts.rule(meeting, act)
        case DenyVote():
            return (Ruled(ruling=act),)
        case CountPresent():
            return (PresentCounted(present=act.present),)
        case PutToVote():
            return voting.put_to_vote(meeting, act)
        case CastVotes():
            return voting.cast_votes(meeting, act)
        case CorrectVote():
            return voting.correct_vote(meeting, act)
        case ReportTally():
            return voting.report_tally(meeting, act)
        case Announce():
            return voting.announce(meeting, act)
        case AdoptWithoutVote():
            return texts.adopt_without_vote(meeting, act)
        case DeclareNotPut():
            return texts.declare_not_put(meeting, act)
        case ExplainVote():
            return texts.explain_vote(meeting, act)
        case Remark():
            return (Remarked(remark=act),)
        case Adjourn():
            return (Adjourned(),)
        case _:
            assert_never(act)
