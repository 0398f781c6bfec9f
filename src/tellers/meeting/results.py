"""What a vote comes to: the majority that applies, the judgement, and the decision to record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from attrs import evolve, frozen

from tellers.meeting.acts import AdoptWithoutVote, Announce
from tellers.meeting.refusals import cite, on_voting
from tellers.meeting.state import Meeting, Voting, is_complete, roll_call, tally_of
from tellers.model.cites import Cite, Mark, Source
from tellers.model.decisions import Cause, Decision, Judgement, Outcome, Reason
from tellers.model.drafts import (
    Amendment,
    Draft,
    Label,
    Motion,
    MotionKind,
    Organ,
    Part,
    Question,
    kind_of,
)
from tellers.model.majorities import (
    MAJORITY_OF_MEMBERS,
    SIMPLE,
    TWO_THIRDS,
    TWO_THIRDS_OF_MEMBERS,
    Majority,
)
from tellers.model.members import MemberCode
from tellers.model.votes import Tally, Vote
from tellers.rules.ga.voting import QuestionKind, judge_assembly, majority_as_the_draft
from tellers.rules.sc.voting import Matter, judge_council

MAJORITIES = {
    majority.name: majority
    for majority in (SIMPLE, TWO_THIRDS, MAJORITY_OF_MEMBERS, TWO_THIRDS_OF_MEMBERS)
}
"""The Assembly's majorities by the names an act gives them."""


@frozen(kw_only=True)
class Standard:
    """The majority that applies in the Assembly, and the ground it rests on."""

    majority: Majority
    cite: Cite
    ground: str = ""


def standard_for(meeting: Meeting, question: Question) -> Standard:
    """Return the majority for *question*: as ruled, else that of its text, else the default."""
    ruled = meeting.majorities.get(question.label)
    if ruled is not None:
        return Standard(majority=MAJORITIES[ruled.majority], cite=ruled.cite, ground=ruled.ground)
    match question:
        case Amendment() | Part():
            above = standard_for(meeting, meeting.questions[question.to])
            if above.majority is TWO_THIRDS:
                majority = majority_as_the_draft(above.majority)
                return Standard(majority=majority, cite=Cite("GA", "84"), ground=above.ground)
            return Standard(majority=SIMPLE, cite=Cite("GA", "85"))
        case Motion(motion=MotionKind.RECONSIDER):
            return Standard(majority=TWO_THIRDS, cite=Cite("GA", "81"), ground="reconsideration")
        case Draft() | Motion():
            return Standard(majority=SIMPLE, cite=Cite("GA", "85"))
        case _:
            assert_never(question)


def matter_for(meeting: Meeting, question: Question) -> tuple[Matter, str]:
    """Return the class of matter in the Council, and its ground: as ruled, else as settled."""
    ruled = meeting.matters.get(question.label)
    if ruled is not None:
        return ruled.matter, ruled.ground
    match question:
        case Motion():
            return Matter.PROCEDURAL, "a motion on procedure"
        case Amendment() | Part():
            matter, ground = matter_for(meeting, meeting.questions[question.to])
            return matter, ground or "it follows the draft it is about"
        case Draft():
            return Matter.SUBSTANTIVE, ""
        case _:
            assert_never(question)


def judged(meeting: Meeting, voting: Voting, tally: Tally) -> Judgement:
    """Judge the vote under way by the rules of its organ."""
    question = meeting.questions[voting.put.label]
    roll = roll_call(meeting, voting) if is_complete(voting) else None
    if meeting.opening.organ is Organ.SC:
        matter, ground = matter_for(meeting, question)
        return judge_council(
            tally,
            against=[code for code, vote in voting.votes.items() if vote is Vote.NO],
            matter=matter,
            on=meeting.opening.date,
            ground=ground,
            roll=roll,
        )
    standard = standard_for(meeting, question)
    return judge_assembly(
        tally,
        majority=standard.majority,
        cite=standard.cite,
        ground=standard.ground,
        members=len(meeting.members),
        # Whoever votes is present, even if it came in after the count.
        present=None if meeting.present is None else max(meeting.present, tally.taking_part),
        kind=_QUESTION_KINDS[type(question)],
        attempt=1 + meeting.ties(question.label),
    )


_QUESTION_KINDS: dict[type, QuestionKind] = {
    Draft: "proposal",
    Amendment: "amendment",
    Part: "part",
    Motion: "motion",
}


def reasoned(outcome: Outcome, rule: Cite, why: str, cause: Cause | None = None) -> Judgement:
    """Return the judgement of what was not decided by counting votes: one reason suffices."""
    return Judgement(outcome=outcome, cause=cause, argument=(Reason(cite=rule, why=why),))


def decision(meeting: Meeting, voting: Voting, act: Announce) -> Decision:
    """Return what the record keeps of the vote under way."""
    tally = tally_of(meeting, voting)
    if tally is None:
        why = "as announced; the tally is not known, so no rule was applied to it"
        judgement = reasoned(act.outcome, on_voting(meeting), why)
    else:
        judgement = judged(meeting, voting, tally)
        tally = evolve(tally, not_voting=len(meeting.members) - tally.taking_part)
    complete = is_complete(voting)
    votes = roll_call(meeting, voting).votes if complete else dict(sorted(voting.votes.items()))
    return _decision(
        meeting,
        meeting.questions[voting.put.label],
        judgement,
        adopted_as=act.adopted_as,
        sources=voting.put.sources,
        tally=tally,
        votes=votes,
        complete=complete,
    )


def without_a_vote(meeting: Meeting, act: AdoptWithoutVote) -> Decision:
    """Return the decision of an adoption with no count taken."""
    why = "nobody asked for a vote, so none was taken: no positions are recorded"
    judgement = reasoned(Outcome.WITHOUT_A_VOTE, cite(meeting, "87", "40"), why)
    question = meeting.questions[act.label]
    return _decision(meeting, question, judgement, adopted_as=act.adopted_as, sources=act.sources)


def not_voted(meeting: Meeting, label: Label, judgement: Judgement) -> Decision:
    """Return the decision on a text that was settled without a vote on it."""
    return _decision(meeting, meeting.questions[label], judgement)


def _decision(  # noqa: PLR0913 - all that a record keeps
    meeting: Meeting,
    question: Question,
    judgement: Judgement,
    *,
    adopted_as: Label | None = None,
    sources: tuple[Source, ...] = (),
    tally: Tally | None = None,
    votes: Mapping[MemberCode, Vote] | None = None,
    complete: bool = False,
) -> Decision:
    label = question.label
    ruling = meeting.majorities.get(label) or meeting.matters.get(label)
    every = (
        *sources,
        *question.sources,
        *(ruling.sources if ruling else ()),
        *meeting.opening.sources,
    )
    return Decision(
        symbol=(adopted_as if judgement.adopted else None) or record_symbol(meeting, label),
        organ=meeting.opening.organ,
        date=meeting.opening.date,
        meeting=meeting.opening.meeting,
        kind=kind_of(question),
        judgement=judgement,
        label=label,
        title=question.title or _said(question),
        sponsors=question.sponsors,
        to=getattr(question, "to", None),
        amended_by=meeting.amended_by(label),
        tally=tally,
        votes=votes or {},
        complete=complete,
        sources=_once(every),
        notes=meeting.remarks.get(label, ()),
    )


def record_symbol(meeting: Meeting, label: Label) -> Label:
    """Return the name under which the record keeps a question that has no symbol of its own."""
    return label if "/" in label else Label(f"{meeting.opening.meeting} {label}")


def _said(question: Question) -> str:
    """Return what a motion without a title is for; nothing for what has a text."""
    if not isinstance(question, Motion):
        return ""
    return f"to {question.motion.value}" + (f" ({question.to})" if question.to else "")


def _once(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Return each document once, with the best mark it has here."""
    best: dict[str, Source] = {}
    for source in sources:
        kept = best.setdefault(source.document, source)
        if source.mark is Mark.VERIFIED and kept.mark is not Mark.VERIFIED:
            best[source.document] = source
    return tuple(best.values())
