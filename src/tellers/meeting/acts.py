"""Acts: what anyone may ask of a meeting. Time and chance come in as fields of the act."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from tellers.model.cites import Cite, Source
from tellers.model.decisions import Outcome
from tellers.model.drafts import Label, Question
from tellers.model.members import MemberCode
from tellers.model.votes import Tally, Vote
from tellers.rules.sc.voting import Matter


class Method(StrEnum):
    """How a vote is taken (GA 87, SC 40)."""

    RECORDED = "a recorded vote"
    """Names are kept: everyone on the roster who is not listed took no part."""
    COUNTED = "a vote"
    """Only totals are kept; names stand here only where a source gives them."""


@frozen(kw_only=True)
class Submit:
    """A Member puts a draft, an amendment, a part or a motion before the meeting."""

    by: MemberCode | None
    """`None` where no source says which Member it was."""
    question: Question


@frozen(kw_only=True)
class Withdraw:
    """A Member takes its own text back (GA 80, SC 35)."""

    by: MemberCode
    label: Label


@frozen(kw_only=True)
class ObjectToDivision:
    """A Member objects to a separate vote (GA 89, SC 32)."""

    by: MemberCode
    label: Label


@frozen(kw_only=True)
class RuleOnMajority:
    """The President announces which majority of the Assembly applies (GA 83-85)."""

    label: Label
    majority: str
    """`simple`, `two_thirds`, `two_thirds_of_members`, `majority_of_members`."""
    cite: Cite
    ground: str = ""
    """Why: the category of important questions, or the special text."""
    sources: tuple[Source, ...] = field(default=())


@frozen(kw_only=True)
class RuleOnMatter:
    """The President rules on whether a matter before the Council is procedural (SC 30)."""

    label: Label
    matter: Matter
    ground: str = ""
    sources: tuple[Source, ...] = field(default=())


@frozen(kw_only=True)
class DenyVote:
    """The President notes that Members have no vote (Charter 19, or a decision of the organ)."""

    members: tuple[MemberCode, ...] = field()
    cite: Cite
    sources: tuple[Source, ...] = field(default=())


@frozen(kw_only=True)
class CountPresent:
    """The President has the Members present counted (GA 67)."""

    present: int


@frozen(kw_only=True)
class PutToVote:
    """The President announces the beginning of voting on one question (GA 88)."""

    label: Label
    method: Method = Method.RECORDED
    sources: tuple[Source, ...] = field(default=())


@frozen(kw_only=True)
class CastVotes:
    """Members vote: one of them, or all at once as the machine's board shows them (GA 87)."""

    votes: tuple[tuple[MemberCode, Vote], ...] = field()


@frozen(kw_only=True)
class CorrectVote:
    """A Member corrects its vote before the result is announced."""

    by: MemberCode
    vote: Vote


@frozen(kw_only=True)
class ReportTally:
    """The tellers report totals where names were not kept, or that no tally is known."""

    tally: Tally | None


@frozen(kw_only=True)
class Announce:
    """The President announces the result; only then does it exist (GA 88)."""

    label: Label
    outcome: Outcome
    tally: Tally | None = None
    adopted_as: Label | None = None


@frozen(kw_only=True)
class AdoptWithoutVote:
    """The President takes it that the organ wishes to adopt a text, and nobody asks for a vote."""

    label: Label
    adopted_as: Label | None = None
    sources: tuple[Source, ...] = field(default=())


@frozen(kw_only=True)
class DeclareNotPut:
    """The President declares that a text is not put to the vote (GA 90, SC 38)."""

    label: Label
    cite: Cite
    why: str


@frozen(kw_only=True)
class DeclareRejected:
    """The President declares a text rejected: every operative part of it was rejected (GA 89)."""

    label: Label


@frozen(kw_only=True)
class ExplainVote:
    """A Member asks to explain its vote on a text (GA 88)."""

    by: MemberCode
    label: Label


@frozen(kw_only=True)
class Remark:
    """Something for the record that decides nothing: a doubt, or what a Member said later."""

    text: str
    about: Label | None = None


@frozen(kw_only=True)
class Suspend:
    """The President suspends the meeting (GA 76, SC 33)."""


@frozen(kw_only=True)
class Resume:
    """The President resumes a suspended meeting."""


@frozen(kw_only=True)
class Adjourn:
    """The President closes the meeting."""


Act = (
    Submit
    | Withdraw
    | ObjectToDivision
    | RuleOnMajority
    | RuleOnMatter
    | DenyVote
    | CountPresent
    | PutToVote
    | CastVotes
    | CorrectVote
    | ReportTally
    | Announce
    | AdoptWithoutVote
    | DeclareNotPut
    | DeclareRejected
    | ExplainVote
    | Remark
    | Suspend
    | Resume
    | Adjourn
)
