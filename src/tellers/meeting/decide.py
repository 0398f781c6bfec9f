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
    DeclareRejected,
    DenyVote,
    ExplainVote,
    ObjectToDivision,
    PutToVote,
    Remark,
    ReportTally,
    Resume,
    RuleOnMajority,
    RuleOnMatter,
    Submit,
    Suspend,
    Withdraw,
)
from tellers.meeting.events import (
    Adjourned,
    OutOfOrder,
    PresentCounted,
    Remarked,
    Resumed,
    Ruled,
    Ruling,
    Suspended,
)
from tellers.meeting.refusals import cite, not_while_voting
from tellers.meeting.state import Closed, Meeting, Recess


def decide(meeting: Meeting, act: Act) -> Ruling:  # noqa: C901, PLR0911, PLR0912 - one case an act
    """Rule on *act* as the meeting stands; nothing is changed."""
    refused = _not_sitting(meeting, act)
    if refused:
        return refused
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
            return not_while_voting(meeting, "who has a vote") or (Ruled(ruling=act),)
        case CountPresent():
            return _count_present(meeting, act)
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
        case DeclareRejected():
            return texts.declare_rejected(meeting, act)
        case ExplainVote():
            return texts.explain_vote(meeting, act)
        case Remark():
            return (Remarked(remark=act),)
        case Suspend():
            return not_while_voting(meeting, "the suspension") or (Suspended(),)
        case Resume():
            return (Resumed(),)
        case Adjourn():
            return not_while_voting(meeting, "the end of the meeting") or (Adjourned(),)
        case _:
            assert_never(act)


def _not_sitting(meeting: Meeting, act: Act) -> OutOfOrder | None:
    """Refuse what comes after the meeting rose, or while it is suspended; a note always may."""
    rule = cite(meeting, "76", "33")
    if isinstance(act, Remark):
        return None
    if isinstance(meeting.phase, Closed):
        return OutOfOrder(cite=rule, why="the meeting has risen")
    if isinstance(act, Resume) != isinstance(meeting.phase, Recess):
        suspended = isinstance(meeting.phase, Recess)
        why = "is suspended: the President has to resume it first" if suspended else "is sitting"
        return OutOfOrder(cite=rule, why=f"the meeting {why}")
    return None


def _count_present(meeting: Meeting, act: CountPresent) -> Ruling:
    if not 0 <= act.present <= len(meeting.members):
        return OutOfOrder(
            cite=cite(meeting, "67", "40"),
            why=f"{act.present} cannot be present: the {meeting.opening.organ.full_name} had "
            f"{len(meeting.members)} Members on {meeting.opening.date}",
        )
    return (PresentCounted(present=act.present),)
