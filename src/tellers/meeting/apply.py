"""Apply events to a meeting: nothing is judged here, so a log can be replayed as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import TypeVar, assert_never

from attrs import evolve

from tellers.meeting.acts import DenyVote, RuleOnMajority, RuleOnMatter
from tellers.meeting.events import (
    Adjourned,
    Decided,
    Event,
    Lapsed,
    Overruled,
    PresentCounted,
    Remarked,
    Reopened,
    Resumed,
    Ruled,
    Submitted,
    Suspended,
    TallyReported,
    Undecided,
    VotesCast,
    VotingBegun,
)
from tellers.meeting.state import Closed, Debate, Meeting, Recess, Standing, Voting

Key = TypeVar("Key")
Value = TypeVar("Value")


def replay(start: Meeting, events: Iterable[Event]) -> Meeting:
    """Return the meeting after *events*."""
    return reduce(apply, events, start)


def apply(meeting: Meeting, event: Event) -> Meeting:  # noqa: C901, PLR0911, PLR0912 - one case each
    """Return the meeting after one event."""
    match event:
        case Submitted(question=question):
            return evolve(
                meeting,
                questions=_with(meeting.questions, question.label, question),
                standings=_with(meeting.standings, question.label, Standing.PENDING),
            )
        case Ruled(ruling=ruling):
            return _ruled(meeting, ruling)
        case Overruled(label=label):
            return evolve(
                meeting,
                majorities=_without(meeting.majorities, label),
                matters=_without(meeting.matters, label),
            )
        case Lapsed(label=label):
            return evolve(meeting, standings=_with(meeting.standings, label, Standing.LAPSED))
        case Reopened(label=label):
            return evolve(meeting, standings=_with(meeting.standings, label, Standing.PENDING))
        case PresentCounted(present=present):
            return evolve(meeting, present=present)
        case VotingBegun(put=put):
            return evolve(meeting, phase=Voting(put=put))
        case VotesCast(votes=votes):
            voting = _voting(meeting)
            return evolve(meeting, phase=evolve(voting, votes={**voting.votes, **dict(votes)}))
        case TallyReported(report=report):
            return evolve(meeting, phase=evolve(_voting(meeting), report=report))
        case Decided(decision=decision):
            return evolve(
                meeting,
                phase=Debate(),
                decisions=(*meeting.decisions, decision),
                standings=_with(meeting.standings, decision.label, Standing.DECIDED),
            )
        case Undecided(decision=decision):
            return evolve(meeting, phase=Debate(), undecided=(*meeting.undecided, decision))
        case Remarked(remark=remark):
            noted = (*meeting.remarks.get(remark.about, ()), remark.text)
            return evolve(meeting, remarks=_with(meeting.remarks, remark.about, noted))
        case Suspended():
            return evolve(meeting, phase=Recess())
        case Resumed():
            return evolve(meeting, phase=Debate())
        case Adjourned():
            return evolve(meeting, phase=Closed())
        case _:
            assert_never(event)


def _ruled(meeting: Meeting, ruling: RuleOnMajority | RuleOnMatter | DenyVote) -> Meeting:
    match ruling:
        case RuleOnMajority():
            return evolve(meeting, majorities=_with(meeting.majorities, ruling.label, ruling))
        case RuleOnMatter():
            return evolve(meeting, matters=_with(meeting.matters, ruling.label, ruling))
        case DenyVote():
            denied = dict.fromkeys(ruling.members, ruling.cite)
            return evolve(meeting, without_vote={**meeting.without_vote, **denied})
        case _:
            assert_never(ruling)


def _voting(meeting: Meeting) -> Voting:
    if not isinstance(meeting.phase, Voting):
        raise TypeError("votes can only be applied while a vote is under way: the log is broken")
    return meeting.phase


def _with(table: Mapping[Key, Value], key: Key, value: Value) -> Mapping[Key, Value]:
    return {**table, key: value}


def _without(table: Mapping[Key, Value], key: Key) -> Mapping[Key, Value]:
    return {other: value for other, value in table.items() if other != key}
