"""Texts before a meeting: submitted, divided, withdrawn, decided on without a vote."""

from __future__ import annotations

from tellers.meeting.acts import (
    AdoptWithoutVote,
    DeclareNotPut,
    DeclareRejected,
    ExplainVote,
    ObjectToDivision,
    RuleOnMajority,
    RuleOnMatter,
    Submit,
    Withdraw,
)
from tellers.meeting.effects import settle
from tellers.meeting.events import Lapsed, OutOfOrder, Ruled, Ruling, Submitted
from tellers.meeting.order import next_in_order
from tellers.meeting.refusals import called, cite, not_a_member, not_pending, not_while_voting
from tellers.meeting.results import MAJORITIES, not_voted, reasoned, without_a_vote
from tellers.meeting.state import Meeting
from tellers.model.cites import Cite
from tellers.model.decisions import Cause, Outcome
from tellers.model.drafts import Draft, Label, Motion, MotionKind, Organ, Part, Question
from tellers.model.votes import Vote
from tellers.rules.ga import conduct as ga
from tellers.rules.ga.voting import PartVoted, division, may_explain_vote
from tellers.rules.sc import conduct as sc


def submit(meeting: Meeting, act: Submit) -> Ruling:
    """Put a question before the meeting, if it is not too late for it."""
    question = act.question
    refused = (act.by and not_a_member(meeting, act.by)) or not_while_voting(
        meeting, question.label
    )
    if refused:
        return refused
    if question.label in meeting.questions:
        return OutOfOrder(
            cite=cite(meeting, "78", "31"), why=f"{question.label} is before the meeting already"
        )
    return _too_late(meeting, question) or (Submitted(question=question),)


def _too_late(meeting: Meeting, question: Question) -> OutOfOrder | None:
    """Refuse what is about a text on which voting has begun, or is over."""
    if isinstance(question, Draft) or question.to is None:
        return None
    to = question.to
    if isinstance(question, Motion) and question.motion is MotionKind.RECONSIDER:
        if any(each.label == to and each.judgement.outcome in _FINAL for each in meeting.decisions):
            return None
        return OutOfOrder(
            cite=cite(meeting, "81", "33"),
            why=f"{to} was neither adopted nor rejected: there is nothing to reconsider",
        )
    appeal = isinstance(question, Motion) and question.motion is MotionKind.OVERRULE
    refused = not_pending(meeting, to)
    if refused is None and meeting.voting_has_begun(to) and not appeal:
        word = type(question).__name__.lower()
        return OutOfOrder(
            cite=cite(meeting, "88", "40"),
            why=f"voting on {to} has begun, so no {word} on it can be put now",
        )
    return refused


_FINAL = {Outcome.ADOPTED, Outcome.REJECTED, Outcome.WITHOUT_A_VOTE}


def withdraw(meeting: Meeting, act: Withdraw) -> Ruling:
    """Take a text back: its mover may, until voting on it has begun (GA 80, SC 35)."""
    refused = not_pending(meeting, act.label)
    if refused:
        return refused
    rule = cite(meeting, "80", "35")
    if act.by not in meeting.questions[act.label].sponsors:
        return OutOfOrder(cite=rule, why=f"only its mover may withdraw {act.label}", about=act.by)
    begun, amended = meeting.voting_has_begun(act.label), bool(meeting.amended_by(act.label))
    if not (
        ga.may_withdraw(voting_has_begun=begun, amended=amended)
        if meeting.opening.organ is Organ.GA
        else sc.may_withdraw(vote_taken=begun)
    ):
        also = " and it has been amended" if amended else ""
        return OutOfOrder(
            cite=rule,
            why=f"voting on {act.label} has begun{also}: it can no longer be withdrawn",
            about=act.by,
        )
    refused = not_while_voting(meeting, f"the withdrawal of {act.label}")
    if refused:
        return refused
    judgement = reasoned(Outcome.WITHDRAWN, rule, "withdrawn before voting on it began")
    return settle(meeting, not_voted(meeting, act.label, judgement))


def object_to_division(meeting: Meeting, act: ObjectToDivision) -> Ruling:
    """Object to a separate vote: the Assembly votes on it, the Council's mover ends it."""
    refused = not_a_member(meeting, act.by) or not_while_voting(meeting, "an objection")
    if refused:
        return refused
    part = meeting.questions.get(act.label)
    if not isinstance(part, Part) or not meeting.pending(act.label):
        return OutOfOrder(
            cite=cite(meeting, "89", "32"), why=f"no separate vote on {act.label} was asked for"
        )
    if meeting.opening.organ is Organ.SC:
        mover = meeting.questions[part.to].sponsors[:1]
        if sc.voted_in_parts(asked=True, mover_objects=act.by in mover):
            return OutOfOrder(
                cite=Cite("SC", "32"),
                why=f"only the original mover of {part.to} can object to a separate vote",
                about=act.by,
            )
        return (Lapsed(label=act.label),)
    motion = Motion(
        label=Label(f"division on {act.label}"),
        motion=MotionKind.DIVIDE,
        to=act.label,
        title=f"a separate vote on {part.title or part.to}",
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
            cite=cite(meeting, "83", "30"),
            why=f"a ruling of this kind belongs to the {organ.full_name}",
        )
    if isinstance(act, RuleOnMajority) and act.majority not in MAJORITIES:
        known = ", ".join(MAJORITIES)
        return OutOfOrder(
            cite=Cite("GA", "83"), why=f"no majority is called {act.majority!r}; there are: {known}"
        )
    refused = not_pending(meeting, act.label) or not_while_voting(meeting, "a ruling")
    return refused or (Ruled(ruling=act),)


def adopt_without_vote(meeting: Meeting, act: AdoptWithoutVote) -> Ruling:
    """Adopt a text with no count taken, if it is the one that comes next."""
    refused = _not_now(meeting, act.label) or next_in_order(meeting, act.label)
    return refused or settle(meeting, without_a_vote(meeting, act))


def declare_not_put(meeting: Meeting, act: DeclareNotPut) -> Ruling:
    """Leave a text without a vote: neither adopted nor rejected."""
    refused = _not_now(meeting, act.label)
    if refused:
        return refused
    cause = Cause.NECESSARY_IMPLICATION if act.cite == Cite("GA", "90") else None
    judgement = reasoned(Outcome.NOT_PUT, act.cite, act.why, cause)
    return settle(meeting, not_voted(meeting, act.label, judgement))


def declare_rejected(meeting: Meeting, act: DeclareRejected) -> Ruling:
    """Reject a text as a whole: all its operative parts were rejected one by one (GA 89)."""
    refused = _not_now(meeting, act.label) or next_in_order(meeting, act.label)
    if refused:
        return refused
    taken = {each.label: each.judgement for each in meeting.decisions}
    parts = [
        PartVoted(label=part.label, adopted=taken[part.label].adopted, operative=part.operative)
        for part in meeting.questions.values()
        if isinstance(part, Part)
        and part.to == act.label
        and part.label in taken
        and taken[part.label].outcome in _FINAL
    ]
    judgement = division(parts, operative_left=meeting.opening.organ is Organ.SC)
    if judgement is None:
        return OutOfOrder(
            cite=cite(meeting, "89", "32"),
            why=f"{act.label} is put to the vote as a whole: only where every operative part was "
            "voted on separately, and rejected, does the Assembly reject a text without a vote",
        )
    return settle(meeting, not_voted(meeting, act.label, judgement))


def explain_vote(meeting: Meeting, act: ExplainVote) -> Ruling:
    """Hear an explanation of vote; in the Assembly not from the text's own mover (GA 88)."""
    if act.label not in meeting.questions:
        return not_pending(meeting, act.label) or ()
    refused = not_a_member(meeting, act.by) or not_while_voting(meeting, "an explanation of vote")
    if refused:
        return refused
    question = meeting.questions[act.label]
    against_its_wish = any(
        taken.votes.get(act.by) is Vote.NO
        for taken in meeting.decisions
        if taken.label in meeting.amended_by(act.label)
    )
    if meeting.opening.organ is Organ.GA and not may_explain_vote(
        act.by, question.sponsors, amended_against_its_wish=against_its_wish
    ):
        return OutOfOrder(
            cite=Cite("GA", "88"),
            why=f"{called(meeting, act.by)} moved {act.label}: the mover of a proposal does not "
            "explain its vote on it",
            about=act.by,
        )
    return ()


def _not_now(meeting: Meeting, label: Label) -> OutOfOrder | None:
    return not_pending(meeting, label) or not_while_voting(meeting, label)
