"""Meeting: what stands at one moment, and in which phase."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import min_len

from tellers.meeting.acts import PutToVote, ReportTally, RuleOnMajority, RuleOnMatter
from tellers.model.cites import Cite, Source
from tellers.model.council import council
from tellers.model.decisions import Decision
from tellers.model.drafts import Label, Organ, Question
from tellers.model.members import MemberCode, roster
from tellers.model.votes import RollCall, Tally, Vote


@frozen(kw_only=True)
class Opening:
    """What is settled before a meeting begins."""

    meeting: str = field(validator=min_len(1))
    """The symbol of its record, or a plain description where the symbol is not known."""
    organ: Organ
    date: date
    session: str = ""
    title: str = ""
    sources: tuple[Source, ...] = field(default=())


class Standing(StrEnum):
    """Where a question stands."""

    PENDING = "pending"
    DECIDED = "decided"


@frozen
class Debate:
    """Between votes: texts and motions may be put before the meeting."""


@frozen(kw_only=True)
class Voting:
    """A vote is under way."""

    put: PutToVote
    votes: Mapping[MemberCode, Vote] = field(factory=dict)
    report: ReportTally | None = None


@frozen
class Closed:
    """The meeting has risen."""


@frozen(kw_only=True)
class Meeting:
    """A meeting of one organ on one day."""

    opening: Opening
    members: frozenset[MemberCode]
    """The Members of the organ on the day."""
    phase: Debate | Voting | Closed = field(factory=Debate)
    questions: Mapping[Label, Question] = field(factory=dict)
    """Every question put before the meeting, in the order of submission."""
    standings: Mapping[Label, Standing] = field(factory=dict)
    majorities: Mapping[Label, RuleOnMajority] = field(factory=dict)
    matters: Mapping[Label, RuleOnMatter] = field(factory=dict)
    without_vote: Mapping[MemberCode, Cite] = field(factory=dict)
    present: int | None = None
    attempts: Mapping[Label, int] = field(factory=dict)
    """Votes taken on a question without a decision."""
    decisions: tuple[Decision, ...] = ()
    """The decisions taken, in order."""
    undecided: tuple[Decision, ...] = ()
    remarks: Mapping[Label | None, tuple[str, ...]] = field(factory=dict)

    def pending(self, label: Label) -> bool:
        """Whether *label* is before the meeting and still open."""
        return self.standings.get(label) is Standing.PENDING

    def amended_by(self, label: Label) -> tuple[Label, ...]:
        """Return the amendments to *label* that were adopted, in order."""
        return tuple(
            taken.label
            for taken in self.decisions
            if taken.to == label and taken.kind == "amendment" and taken.judgement.adopted
        )

    def voted_on(self, label: Label) -> bool:
        """Whether voting on *label*, its amendments or its parts has begun."""
        texts = {taken.label for taken in self.decisions if taken.tally or taken.judgement.adopted}
        return any(
            text == label or _is_about(self.questions.get(text), label, self.questions)
            for text in texts
        )


def _is_about(question: Question | None, label: Label, questions: Mapping[Label, Question]) -> bool:
    """Whether *question* amends or divides *label*, directly or through another amendment."""
    while question is not None and (to := getattr(question, "to", None)) is not None:
        if hasattr(question, "motion"):
            return False
        if to == label:
            return True
        question = questions.get(to)
    return False


def open_meeting(opening: Opening) -> Meeting:
    """Return the meeting as it opens, with the Members of its organ on its date."""
    members = council(opening.date) if opening.organ is Organ.SC else roster(opening.date)
    return Meeting(opening=opening, members=frozenset(members))


def roll_call(meeting: Meeting, voting: Voting) -> RollCall:
    """Return the roll: everybody on the roster, those that did not vote as not voting."""
    return RollCall(
        {code: voting.votes.get(code, Vote.NOT_VOTING) for code in sorted(meeting.members)}
    )


def is_complete(voting: Voting) -> bool:
    """Whether the votes by name are all there were: no totals were reported beside them."""
    return voting.report is None


def tally_of(meeting: Meeting, voting: Voting) -> Tally | None:
    """Return the tally: counted from the roll, or as the tellers reported it."""
    if voting.report is not None:
        return voting.report.tally
    return roll_call(meeting, voting).tally
