"""Decisions: the outcome of a vote, and the argument for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from tellers.model.cites import Cite, Source
from tellers.model.drafts import Kind, Label, Organ
from tellers.model.majorities import Majority
from tellers.model.members import MemberCode
from tellers.model.votes import Tally, Vote


class Outcome(StrEnum):
    """What became of a question."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    NOT_PUT = "not_put"
    """Not put to the vote: neither adopted nor rejected."""
    WITHDRAWN = "withdrawn"
    WITHOUT_A_VOTE = "without_a_vote"
    """Adopted with no count taken; not the same as unanimous."""
    EQUALLY_DIVIDED = "equally_divided"
    """Not decided: a second vote follows within forty-eight hours (GA 95)."""
    NO_DECISION = "no_decision"
    """Not decided: no quorum, so nothing was rejected either (GA 67)."""


class Cause(StrEnum):
    """Why a question was not adopted."""

    VETO = "veto"
    """The negative vote of a permanent member defeated nine or more in favour."""
    INSUFFICIENT_VOTES = "insufficient_votes"
    """The required number or majority was not obtained."""
    TIE = "tie"
    NOTHING_CAST = "nothing_cast"
    """Nobody voted yes or no."""
    NO_QUORUM = "no_quorum"
    NECESSARY_IMPLICATION = "necessary_implication"
    """An amendment adopted before it necessarily implies its rejection (GA 90)."""
    PARTS_REJECTED = "parts_rejected"
    """All operative parts were rejected one by one (GA 89)."""
    ADJOURNED = "adjourned"
    """The debate on it was adjourned: a no-action motion was carried (GA 74)."""


@frozen(kw_only=True)
class Reason:
    """One step of an argument: the rule it rests on, and what follows from it here."""

    cite: Cite
    why: str
    ground: str = ""
    """The declared reason for which the rule applies, as in `a recommendation on peace`."""

    def __str__(self) -> str:
        """Print what follows, then the rule it rests on, in brackets."""
        return f"{self.why} ({', '.join(filter(None, [str(self.cite), self.ground]))})"


@frozen(kw_only=True)
class Required:
    """What was required for adoption."""

    majority: Majority
    needed: int
    """The fewest yes votes that would have carried it."""
    of: int
    """The base in Members: present and voting, the membership, or the Council's size."""


@frozen(kw_only=True)
class Judgement:
    """What the rules make of a vote: the outcome with the argument for it."""

    outcome: Outcome
    argument: tuple[Reason, ...]
    cause: Cause | None = None
    required: Required | None = None
    vetoed_by: tuple[MemberCode, ...] = ()

    @property
    def adopted(self) -> bool:
        """Whether the text stands as the organ's own."""
        return self.outcome in {Outcome.ADOPTED, Outcome.WITHOUT_A_VOTE}

    def __str__(self) -> str:
        """Print the outcome with its argument, as one sentence without a full stop."""
        outcome = self.outcome.replace("_", " ")
        if self.cause is Cause.VETO:
            outcome += " by a veto"
        return f"{outcome}: {'; '.join(map(str, self.argument))}"


@frozen(kw_only=True)
class Decision:
    """One question decided by an organ: what the record keeps of it."""

    symbol: Label
    """The symbol of the text as adopted; of the draft where it was not."""
    organ: Organ
    date: date
    meeting: str
    """The symbol of the meeting's record."""
    kind: Kind
    judgement: Judgement
    label: Label
    """What the question was called in its meeting: the draft's symbol, or `motion 1`."""
    title: str = ""
    sponsors: tuple[MemberCode, ...] = field(default=())
    to: Label | None = None
    """The text that an amendment, a part or a motion is about."""
    amended_by: tuple[Label, ...] = field(default=())
    """The amendments adopted to it before it was voted on."""
    tally: Tally | None = None
    """`None` where it was adopted without a vote, not put, or where no tally is known."""
    votes: Mapping[MemberCode, Vote] = field(factory=dict)
    """Votes by name; all of the roster where `complete`, only those known otherwise."""
    complete: bool = False
    sources: tuple[Source, ...] = field(default=())
    notes: tuple[str, ...] = field(default=())
