"""Events: what happened in a meeting. They are applied without being judged again."""

from __future__ import annotations

from attrs import frozen

from tellers.meeting.acts import (
    DenyVote,
    PutToVote,
    Remark,
    ReportTally,
    RuleOnMajority,
    RuleOnMatter,
)
from tellers.model.cites import Cite
from tellers.model.decisions import Decision
from tellers.model.drafts import Label, Question
from tellers.model.members import MemberCode
from tellers.model.votes import Vote


@frozen(kw_only=True)
class Submitted:
    """A question is before the meeting."""

    question: Question


@frozen(kw_only=True)
class Ruled:
    """The President has ruled: on a majority, on a matter, on who has a vote."""

    ruling: RuleOnMajority | RuleOnMatter | DenyVote


@frozen(kw_only=True)
class Overruled:
    """The President's ruling on a question was overruled (GA 71, SC 30)."""

    label: Label


@frozen(kw_only=True)
class Lapsed:
    """A question needs no decision any more: division was refused, or its text is gone."""

    label: Label


@frozen(kw_only=True)
class Reopened:
    """A question that was decided is before the meeting again (GA 81)."""

    label: Label


@frozen(kw_only=True)
class PresentCounted:
    """The Members present have been counted."""

    present: int


@frozen(kw_only=True)
class VotingBegun:
    """Voting on one question has begun."""

    put: PutToVote


@frozen(kw_only=True)
class VotesCast:
    """Members have voted, or corrected their votes."""

    votes: tuple[tuple[MemberCode, Vote], ...]


@frozen(kw_only=True)
class TallyReported:
    """The tellers have reported totals, or that none is known."""

    report: ReportTally


@frozen(kw_only=True)
class Decided:
    """A question has been decided, and the result announced."""

    decision: Decision


@frozen(kw_only=True)
class Undecided:
    """A vote ended without a decision: equally divided (GA 95) or without a quorum (GA 67)."""

    decision: Decision


@frozen(kw_only=True)
class Remarked:
    """Something was noted for the record."""

    remark: Remark


@frozen(kw_only=True)
class Suspended:
    """The meeting was suspended."""


@frozen(kw_only=True)
class Resumed:
    """The meeting went on."""


@frozen(kw_only=True)
class Adjourned:
    """The meeting rose."""


@frozen(kw_only=True)
class OutOfOrder:
    """A refusal: the rule that stands against an act, and why. A value, not an error."""

    cite: Cite
    why: str
    about: MemberCode | None = None
    """The Member whose vote or request is refused, where it is about one of several."""


Event = (
    Submitted
    | Ruled
    | Overruled
    | Lapsed
    | Reopened
    | PresentCounted
    | VotingBegun
    | VotesCast
    | TallyReported
    | Decided
    | Undecided
    | Remarked
    | Suspended
    | Resumed
    | Adjourned
)
Ruling = tuple[Event, ...] | OutOfOrder
