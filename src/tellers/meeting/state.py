"""Meeting: what stands at one moment, and in which phase."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import min_len

from tellers.meeting.acts import PutToVote, ReportTally, RuleOnMajority, RuleOnMatter
from tellers.meeting.errors import MeetingError
from tellers.model.cites import Cite, Source
from tellers.model.council import council
from tellers.model.decisions import Decision, Outcome
from tellers.model.drafts import Amendment, Label, Organ, Part, Question
from tellers.model.members import MemberCode, roster
from tellers.model.votes import RollCall, Tally, Vote
from tellers.rules.charter import one_vote_each


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
    LAPSED = "lapsed"
    """It needs no decision any more."""


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
class Recess:
    """The meeting is suspended."""


@frozen
class Closed:
    """The meeting has risen."""


@frozen(kw_only=True)
class Meeting:
    """A meeting of one organ on one day."""

    opening: Opening
    members: frozenset[MemberCode]
    """The Members of the organ on the day."""
    phase: Debate | Voting | Recess | Closed = field(factory=Debate)
    questions: Mapping[Label, Question] = field(factory=dict)
    """Every question put before the meeting, in the order of submission."""
    standings: Mapping[Label, Standing] = field(factory=dict)
    majorities: Mapping[Label, RuleOnMajority] = field(factory=dict)
    matters: Mapping[Label, RuleOnMatter] = field(factory=dict)
    without_vote: Mapping[MemberCode, Cite] = field(factory=dict)
    present: int | None = None
    decisions: tuple[Decision, ...] = ()
    """The decisions taken, in order."""
    undecided: tuple[Decision, ...] = ()
    """Votes taken that decided nothing: equally divided (GA 95), or no quorum (GA 67)."""
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

    def voting_has_begun(self, label: Label) -> bool:
        """Whether a vote on *label*, its amendments or its parts was taken or is under way."""
        voted = [
            taken.label
            for taken in (*self.decisions, *self.undecided)
            if taken.judgement.outcome not in {Outcome.WITHDRAWN, Outcome.NOT_PUT}
        ]
        if isinstance(self.phase, Voting):
            voted.append(self.phase.put.label)
        return any(label in self.lineage(each) for each in voted)

    def lineage(self, label: Label) -> tuple[Label, ...]:
        """Return *label*, then the text it amends or divides, and so on up to the draft."""
        question = self.questions[label]
        if isinstance(question, Amendment | Part):
            return (label, *self.lineage(question.to))
        return (label,)

    def ties(self, label: Label) -> int:
        """Count the votes on *label* that were equally divided (GA 95)."""
        return sum(
            taken.label == label and taken.judgement.outcome is Outcome.EQUALLY_DIVIDED
            for taken in self.undecided
        )

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions before the meeting and still open, in the order of submission."""
        return tuple(each for each in self.questions.values() if self.pending(each.label))


def members_of(organ: Organ, on: date) -> frozenset[MemberCode]:
    """Return the Members of *organ* on a day; a `MeetingError` where it had none on record."""
    try:
        members = council(on) if organ is Organ.SC else roster(on)
    except LookupError as error:
        raise MeetingError(str(error)) from error
    if not members:
        raise MeetingError(f"the {organ.full_name} had no members yet on {on}: check the date")
    return members


def open_meeting(opening: Opening) -> Meeting:
    """Return the meeting as it opens, with the Members of its organ on its date."""
    return Meeting(opening=opening, members=members_of(opening.organ, opening.date))


def roll_call(meeting: Meeting, voting: Voting) -> RollCall:
    """Return the roll: everybody on the roster, those that did not vote as not voting."""
    silent = ((code, Vote.NOT_VOTING) for code in meeting.members)
    return one_vote_each((*silent, *voting.votes.items()))


def is_complete(voting: Voting) -> bool:
    """Whether the votes by name are all there were: no totals were reported beside them."""
    return voting.report is None


def tally_of(meeting: Meeting, voting: Voting) -> Tally | None:
    """Return the tally: counted from the roll, or as the tellers reported it."""
    if voting.report is not None:
        return voting.report.tally
    return roll_call(meeting, voting).tally
