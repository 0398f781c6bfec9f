"""Wording: the sentence and the details that stand for acts in a transcript."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from tellers.meeting.acts import (
    Act,
    Adjourn,
    AdoptWithoutVote,
    Announce,
    CastVotes,
    CorrectVote,
    CountPresent,
    DeclareNotPut,
    DeclareRejected,
    DenyVote,
    ExplainVote,
    Method,
    ObjectToDivision,
    PutToVote,
    Remark,
    ReportTally,
    Resume,
    RuleOnMajority,
    RuleOnMatter,
    Submit,
    Suspend,
    Withdraw,
)
from tellers.meeting.phrases import MAJORITY_WORDS, OUTCOME_WORDS, PREPOSITIONS, VOTE_FIELDS
from tellers.meeting.reader import NOBODY_NAMED
from tellers.model.cites import Source
from tellers.model.drafts import Amendment, Draft, Motion, Part
from tellers.model.members import MemberCode, member
from tellers.model.votes import Vote

Details = list[tuple[str, str]]


def write(acts: tuple[Act, ...], on: date) -> tuple[str, Details]:  # noqa: C901, PLR0911, PLR0912
    """Return the sentence for *acts* that belong together, and its details in order."""
    act = acts[0]

    def who(code: MemberCode) -> str:
        return member(code).name(on)

    match act:
        case Submit():
            return _submit(act, who(act.by) if act.by else NOBODY_NAMED)
        case Withdraw():
            return f"{who(act.by)} withdraws {act.label}", []
        case ObjectToDivision():
            return f"{who(act.by)} objects to {act.label}", []
        case ExplainVote():
            return f"{who(act.by)} explains its vote on {act.label}", []
        case CastVotes(votes=((code, Vote.ABSTAINING),)):
            return f"{who(code)} abstains", []
        case CastVotes(votes=((code, vote),)):
            return f"{who(code)} votes {vote}", []
        case CorrectVote():
            return f"{who(act.by)} corrects its vote to {act.vote}", []
        case RuleOnMajority():
            usual = "GA 85" if act.majority == "simple" else "GA 83"
            rule = "" if str(act.cite) == usual else str(act.cite)
            words = MAJORITY_WORDS[act.majority]
            details = _details(Rule=rule, Ground=act.ground) + _sources(act.sources)
            return f"President rules that {act.label} needs {words}", details
        case RuleOnMatter():
            details = _details(Ground=act.ground) + _sources(act.sources)
            return f"President rules that {act.label} is {act.matter}", details
        case DenyVote():
            details = _details(Members=" ".join(act.members), Rule=str(act.cite))
            return "President notes that some Members have no vote", details + _sources(act.sources)
        case CountPresent():
            return f"President counts {act.present} Members present", []
        case PutToVote():
            return _put(act, acts[1:])
        case Announce():
            tally = f", {act.tally}" if act.tally else ""
            adopted = f", as {act.adopted_as}" if act.adopted_as else ""
            outcome = OUTCOME_WORDS[act.outcome]
            return f"President announces {act.label} {outcome}{tally}{adopted}", []
        case AdoptWithoutVote():
            adopted = f", as {act.adopted_as}" if act.adopted_as else ""
            sentence = f"President declares {act.label} adopted without a vote{adopted}"
            return sentence, _sources(act.sources)
        case DeclareNotPut():
            details = _details(Rule=str(act.cite), Why=act.why)
            return f"President declares {act.label} not put", details
        case DeclareRejected():
            return f"President declares {act.label} rejected without a vote", []
        case Remark():
            about = f" on {act.about}" if act.about else ""
            return f"Note{about}: {act.text}", []
        case Suspend():
            return "President suspends the meeting", []
        case Resume():
            return "President resumes the meeting", []
        case Adjourn():
            return "President closes the meeting", []
        case _:
            raise ValueError(f"{type(act).__name__} is only written as part of another act")


def _submit(act: Submit, who: str) -> tuple[str, Details]:
    question = act.question
    others = " ".join(code for code in question.sponsors if code != act.by)
    details = _details(Title=question.title)
    match question:
        case Draft():
            sort = "draft decision " if question.decision else ""
            sentence = f"{who} submits {sort}{question.label}"
        case Amendment():
            numbered = question.label.startswith("amendment ")
            name = "an amendment" if numbered else f"amendment {question.label}"
            sentence = f"{who} submits {name} to {question.to}"
            details += _details(
                Distance="" if question.distance is None else str(question.distance)
            )
        case Part():
            sentence = f"{who} asks for a separate vote on {question.to}"
            details += _details(Operative="" if question.operative else "no")
        case Motion():
            between = PREPOSITIONS.get(question.motion, "on")
            about = f" {between} {question.to}".replace("  ", " ") if question.to else ""
            sentence = f"{who} moves to {question.motion.value}{about}"
        case _:
            assert_never(question)
    return sentence, details + _details(Sponsors=others) + _sources(question.sources)


def _put(act: PutToVote, rest: tuple[Act, ...]) -> tuple[str, Details]:
    details: Details = []
    for other in rest:
        if isinstance(other, ReportTally):
            details.insert(0, ("Tally", str(other.tally) if other.tally else "not known"))
        if isinstance(other, CastVotes):
            for key, vote in VOTE_FIELDS.items():
                details += _details(**{key: " ".join(c for c, v in other.votes if v is vote)})
    method = "a recorded vote" if act.method is Method.RECORDED else "a vote"
    return f"President puts {act.label} to {method}", details + _sources(act.sources)


def _details(**values: str) -> Details:
    return [(key, value) for key, value in values.items() if value]


def _sources(sources: Iterable[Source]) -> Details:
    return [("Source", str(source)) for source in sources]
