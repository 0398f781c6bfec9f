"""Texts before a meeting: submitted, divided, withdrawn, adopted without a vote, not put."""

from __future__ import annotations

from tellers.meeting.acts import (
    AdoptWithoutVote,
    DeclareNotPut,
    ExplainVote,
    ObjectToDivision,
    RuleOnMajority,
    RuleOnMatter,
    Submit,
    Withdraw,
)
from tellers.meeting.events import (
    Decided,
    DivisionRefused,
    OutOfOrder,
    Ruled,
    Ruling,
    Submitted,
)
from tellers.meeting.results import MAJORITIES, not_voted, without_a_vote
from tellers.meeting.state import Meeting, Voting
from tellers.meeting.voting import not_pending, voting_cite
from tellers.model.cites import Cite
from tellers.model.decisions import Cause, Outcome
from tellers.model.drafts import Label, Motion, MotionKind, Organ, Part
from tellers.model.members import MemberCode, member, roster
from tellers.rules.ga.voting import may_explain_vote


def submit(meeting: Meeting, act: Submit) -> Ruling:
    """Put a question before the meeting, if it is not too late for it."""
    question = act.question
    refused = act.by and _not_a_member(meeting, act.by)
    refused = refused or _not_while_voting(meeting, str(question.label))
    if refused:
        return refused
    if question.label in meeting.questions:
        return OutOfOrder(
            cite=_cite(meeting, "78", "31"), why=f"{question.label} is before the meeting already"
        )
    to = getattr(question, "to", None)
    if to is None:
        return (Submitted(question=question),)
    if to not in meeting.questions or not (meeting.pending(to) or _reopens(question)):
        return not_pending(meeting, to)
    if meeting.voted_on(to) and not _reopens(question):
        return OutOfOrder(
            cite=voting_cite(meeting),
            why=f"voting on {to} has begun, so no {question_word(question)} on it can be put now",
        )
    return (Submitted(question=question),)


def withdraw(meeting: Meeting, act: Withdraw) -> Ruling:
    """Take a text back: its mover may, until voting on it has begun (GA 80, SC 35)."""
    if not meeting.pending(act.label):
        return not_pending(meeting, act.label)
    question = meeting.questions[act.label]
    cite = _cite(meeting, "80", "35")
    if act.by not in question.sponsors:
        return OutOfOrder(cite=cite, why=f"only its mover may withdraw {act.label}", about=act.by)
    begun = isinstance(meeting.phase, Voting) and meeting.phase.put.label == act.label
    if begun or meeting.voted_on(act.label):
        amended = " and it has been amended" if meeting.amended_by(act.label) else ""
        return OutOfOrder(
            cite=cite,
            why=f"voting on {act.label} has begun{amended}: it can no longer be withdrawn",
            about=act.by,
        )
    taken = not_voted(
        meeting, act.label, Outcome.WITHDRAWN, cite, "withdrawn before voting on it began"
    )
    return (Decided(decision=taken),)


def object_to_division(meeting: Meeting, act: ObjectToDivision) -> Ruling:
    """Object to a separate vote: the Assembly votes on it, the Council's mover ends it."""
    refused = _not_a_member(meeting, act.by)
    if refused:
        return refused
    part = meeting.questions.get(act.label)
    if not isinstance(part, Part) or not meeting.pending(act.label):
        return OutOfOrder(
            cite=_cite(meeting, "89", "32"), why=f"no separate vote on {act.label} was asked for"
        )
    if meeting.opening.organ is Organ.SC:
        if act.by not in meeting.questions[part.to].sponsors[:1]:
            return OutOfOrder(
                cite=Cite("SC", "32"),
                why=f"only the original mover of {part.to} can object to a separate vote",
                about=act.by,
            )
        return (DivisionRefused(label=act.label),)
    motion = Motion(
        label=Label(f"motion to divide {part.to}: {act.label}"),
        motion=MotionKind.DIVIDE,
        to=act.label,
        title=f"a separate vote on {part.title or act.label}",
        sponsors=part.sponsors,
    )
    if motion.label in meeting.questions:
        return OutOfOrder(
            cite=Cite("GA", "89"), why=f"{act.label} has been objected to already", about=act.by
        )
    return (Submitted(question=motion),)


def rule(meeting: Meeting, act: RuleOnMajority | RuleOnMatter) -> Ruling:
    """Take the President's ruling on a majority or a matter, before the vote on it."""
    organ = Organ.GA if isinstance(act, RuleOnMajority) else Organ.SC
    if meeting.opening.organ is not organ:
        return OutOfOrder(
            cite=_cite(meeting, "83", "30"),
            why=f"a ruling of this kind belongs to the {organ.full_name}",
        )
    if not meeting.pending(act.label):
        return not_pending(meeting, act.label)
    if isinstance(act, RuleOnMajority) and act.majority not in MAJORITIES:
        known = ", ".join(MAJORITIES)
        return OutOfOrder(
            cite=Cite("GA", "83"), why=f"no majority is called {act.majority!r}; there are: {known}"
        )
    refused = _not_while_voting(meeting, f"a ruling on {act.label}")
    return refused or (Ruled(ruling=act),)


def adopt_without_vote(meeting: Meeting, act: AdoptWithoutVote) -> Ruling:
    """Adopt a text with no count taken."""
    if not meeting.pending(act.label):
        return not_pending(meeting, act.label)
    refused = _not_while_voting(meeting, str(act.label))
    return refused or (Decided(decision=without_a_vote(meeting, act)),)


def declare_not_put(meeting: Meeting, act: DeclareNotPut) -> Ruling:
    """Leave a text without a vote: neither adopted nor rejected."""
    if not meeting.pending(act.label):
        return not_pending(meeting, act.label)
    refused = _not_while_voting(meeting, str(act.label))
    if refused:
        return refused
    cause = Cause.NECESSARY_IMPLICATION if act.cite == Cite("GA", "90") else None
    taken = not_voted(meeting, act.label, Outcome.NOT_PUT, act.cite, act.why, cause=cause)
    return (Decided(decision=taken),)


def explain_vote(meeting: Meeting, act: ExplainVote) -> Ruling:
    """Hear an explanation of vote; in the Assembly not from the text's own mover (GA 88)."""
    question = meeting.questions.get(act.label)
    if question is None:
        return not_pending(meeting, act.label)
    refused = _not_a_member(meeting, act.by) or _not_while_voting(meeting, "an explanation of vote")
    if refused:
        return refused
    if meeting.opening.organ is Organ.GA and not may_explain_vote(act.by, question.sponsors):
        return OutOfOrder(
            cite=Cite("GA", "88"),
            why=f"{member(act.by).name(meeting.opening.date)} moved {act.label}: the mover of a "
            "proposal does not explain its vote on it",
            about=act.by,
        )
    return ()


def question_word(question: object) -> str:
    """Return what a question is called in a sentence."""
    return type(question).__name__.lower()


def _reopens(question: object) -> bool:
    return isinstance(question, Motion) and question.motion in {
        MotionKind.RECONSIDER,
        MotionKind.OVERRULE,
    }


def _not_while_voting(meeting: Meeting, what: str) -> OutOfOrder | None:
    if not isinstance(meeting.phase, Voting):
        return None
    return OutOfOrder(
        cite=voting_cite(meeting),
        why=f"voting on {meeting.phase.put.label} is under way; {what} has to wait for its result",
    )


def _not_a_member(meeting: Meeting, code: MemberCode) -> OutOfOrder | None:
    # Rule 38 lets invited Members submit to the Council, so the whole membership may.
    if code in meeting.members or code in roster(meeting.opening.date):
        return None
    return OutOfOrder(
        cite=_cite(meeting, "82", "38"),
        why=f"{member(code).usual(meeting.opening.date)} was not a Member of the United Nations on "
        f"{meeting.opening.date}",
        about=code,
    )


def _cite(meeting: Meeting, ga: str, sc: str) -> Cite:
    return Cite("GA", ga) if meeting.opening.organ is Organ.GA else Cite("SC", sc)
