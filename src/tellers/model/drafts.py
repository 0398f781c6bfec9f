"""What a meeting decides on: drafts, amendments, parts and motions, with their sponsors."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType, assert_never

from attrs import field, frozen
from attrs.validators import min_len

from tellers.model.cites import Source
from tellers.model.members import MemberCode

Label = NewType("Label", str)
"""What a question is called in its meeting: its symbol, or `motion 1` where it has none."""


class Organ(StrEnum):
    """The two organs that decide here."""

    GA = "GA"
    SC = "SC"

    @property
    def full_name(self) -> str:
        """The organ's name."""
        return {"GA": "General Assembly", "SC": "Security Council"}[self.value]


class Kind(StrEnum):
    """What kind of question was decided."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    AMENDMENT = "amendment"
    MOTION = "motion"
    PART = "part"


class MotionKind(StrEnum):
    """Motions on procedure, each in the words that follow *moves to* (GA 71-81, 89, 91; SC 33)."""

    SUSPEND_MEETING = "suspend the meeting"
    ADJOURN_MEETING = "adjourn the meeting"
    ADJOURN_MEETING_TO = "adjourn the meeting to a certain time"
    ADJOURN_DEBATE = "adjourn the debate"
    CLOSE_DEBATE = "close the debate"
    REFER = "refer the question"
    POSTPONE = "postpone the discussion"
    GIVE_PRIORITY = "give priority"
    DIVIDE = "divide the text"
    NOT_TO_VOTE = "take no vote"
    RECONSIDER = "reconsider"
    DECIDE_COMPETENCE = "decide on competence"
    OVERRULE = "overrule the ruling"
    OTHER = "decide otherwise"


@frozen(kw_only=True)
class Draft:
    """A proposal of substance, before it is adopted or rejected."""

    label: Label = field(validator=min_len(1))
    title: str = ""
    sponsors: tuple[MemberCode, ...] = field(default=())
    """Members that tabled it, in the order of the document; the first one submitted it."""
    decision: bool = False
    """Whether it is a draft decision rather than a draft resolution."""
    sources: tuple[Source, ...] = field(default=())


@frozen(kw_only=True)
class Amendment:
    """A text that adds to, deletes from or revises part of a proposal (GA 90)."""

    label: Label = field(validator=min_len(1))
    to: Label
    """The draft, or the amendment, that it would change."""
    title: str = ""
    """What it would do, in a few words."""
    sponsors: tuple[MemberCode, ...] = field(default=())
    distance: int | None = None
    """How far it is from the proposal in substance, as the President ruled: the largest first."""
    sources: tuple[Source, ...] = field(default=())


@frozen(kw_only=True)
class Part:
    """A part of a proposal that is voted on separately (GA 89, SC 32)."""

    label: Label = field(validator=min_len(1))
    to: Label
    title: str = ""
    """Which paragraphs or words."""
    sponsors: tuple[MemberCode, ...] = field(default=())
    """Who asked for the separate vote."""
    operative: bool = True
    sources: tuple[Source, ...] = field(default=())


@frozen(kw_only=True)
class Motion:
    """A proposal on procedure only (GA 77, SC 33)."""

    label: Label = field(validator=min_len(1))
    motion: MotionKind
    to: Label | None = None
    """The text it is about, if it is about one."""
    title: str = ""
    sponsors: tuple[MemberCode, ...] = field(default=())
    sources: tuple[Source, ...] = field(default=())


Question = Draft | Amendment | Part | Motion
"""Anything a vote can be taken on."""


def kind_of(question: Question) -> Kind:
    """Return the kind under which the record keeps *question*."""
    match question:
        case Draft():
            return Kind.DECISION if question.decision else Kind.RESOLUTION
        case Amendment():
            return Kind.AMENDMENT
        case Part():
            return Kind.PART
        case Motion():
            return Kind.MOTION
        case _:
            assert_never(question)
