"""Phrases: what each act sounds like in a transcript; `wording` says them back."""

from __future__ import annotations

import re

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
from tellers.meeting.fields import Fields, PhraseError
from tellers.meeting.reader import Read, Reader, label, phrase
from tellers.model.cites import Cite
from tellers.model.decisions import Outcome
from tellers.model.drafts import Amendment, Draft, Label, Motion, MotionKind, Part
from tellers.model.members import MemberCode
from tellers.model.votes import Tally, Vote
from tellers.rules.sc.voting import Matter

MAJORITY_WORDS = {
    "simple": "a simple majority",
    "two_thirds": "two thirds",
    "majority_of_members": "a majority of all Members",
    "two_thirds_of_members": "two thirds of all Members",
}
OUTCOME_WORDS = {
    Outcome.ADOPTED: "adopted",
    Outcome.REJECTED: "rejected",
    Outcome.EQUALLY_DIVIDED: "equally divided",
    Outcome.NO_DECISION: "undecided",
}
VOTE_FIELDS = {"Yes": Vote.YES, "No": Vote.NO, "Abstaining": Vote.ABSTAINING}
PREPOSITIONS = {MotionKind.GIVE_PRIORITY: "to", MotionKind.RECONSIDER: ""}
"""What stands between a motion and the text it is about, where it is not *on*."""

_MAJORITIES = "|".join(MAJORITY_WORDS.values())
_OUTCOMES = "|".join(OUTCOME_WORDS.values())


@phrase(r"Note(?: on (?P<label>[^:]+))?: (?P<text>.+)")
def _remarks(_reader: Reader, found: re.Match[str], _: Fields) -> Read:
    about = label(found["label"]) if found["label"] else None
    return (Remark(text=found["text"], about=about),), ()


@phrase(rf"President rules that (?P<label>.+) needs (?P<majority>{_MAJORITIES})")
def _rules_on_majority(_reader: Reader, found: re.Match[str], fields: Fields) -> Read:
    majority = next(key for key, words in MAJORITY_WORDS.items() if words == found["majority"])
    usual = Cite("GA", "85" if majority == "simple" else "83")
    act = RuleOnMajority(
        label=label(found["label"]),
        majority=majority,
        cite=fields.take_cite("Rule") or usual,
        ground=fields.take("Ground"),
        sources=fields.take_sources(),
    )
    return (act,), ()


@phrase(r"President rules that (?P<label>.+) is (?P<matter>procedural|substantive)")
def _rules_on_matter(_reader: Reader, found: re.Match[str], fields: Fields) -> Read:
    act = RuleOnMatter(
        label=label(found["label"]),
        matter=Matter(found["matter"]),
        ground=fields.take("Ground"),
        sources=fields.take_sources(),
    )
    return (act,), ()


@phrase(r"President notes that some Members have no vote")
def _notes_without_vote(reader: Reader, _: re.Match[str], fields: Fields) -> Read:
    members, _places = fields.take_members("Members", reader.member)
    cite = fields.take_cite("Rule") or Cite("CHARTER", "19")
    return (DenyVote(members=members, cite=cite, sources=fields.take_sources()),), ()


@phrase(r"President counts (?P<present>\d+) Members present")
def _counts(_reader: Reader, found: re.Match[str], _: Fields) -> Read:
    return (CountPresent(present=int(found["present"])),), ()


@phrase(r"President puts (?P<label>.+) to a (?P<recorded>recorded )?vote")
def _puts(reader: Reader, found: re.Match[str], fields: Fields) -> Read:
    method = Method.RECORDED if found["recorded"] else Method.COUNTED
    votes: list[tuple[MemberCode, Vote]] = []
    places: list[int] = []
    for key, vote in VOTE_FIELDS.items():
        members, lines = fields.take_members(key, reader.member)
        votes.extend((code, vote) for code in members)
        places.extend(lines)
    put = PutToVote(label=label(found["label"]), method=method, sources=fields.take_sources())
    acts: list[Act] = [put]
    if votes:
        acts.append(CastVotes(votes=tuple(votes)))
    report = fields.take_as("Tally", _report, "yes-no-abstaining, as in 93-18-65, or 'not known'")
    if report:
        acts.append(report)
    return tuple(acts), tuple(places)


def _report(tally: str) -> ReportTally:
    return ReportTally(tally=None if tally.casefold() == "not known" else Tally.parse(tally))


@phrase(
    rf"President announces (?P<label>.+?) (?P<outcome>{_OUTCOMES})"
    r"(?:, (?P<tally>\d+-\d+-\d+))?(?:, as (?P<adopted>.+))?"
)
def _announces(_reader: Reader, found: re.Match[str], _: Fields) -> Read:
    outcome = next(key for key, words in OUTCOME_WORDS.items() if words == found["outcome"])
    act = Announce(
        label=label(found["label"]),
        outcome=outcome,
        tally=Tally.parse(found["tally"]) if found["tally"] else None,
        adopted_as=label(found["adopted"]) if found["adopted"] else None,
    )
    return (act,), ()


@phrase(r"President declares (?P<label>.+?) adopted without a vote(?:, as (?P<adopted>.+))?")
def _declares_without_vote(_reader: Reader, found: re.Match[str], fields: Fields) -> Read:
    act = AdoptWithoutVote(
        label=label(found["label"]),
        adopted_as=label(found["adopted"]) if found["adopted"] else None,
        sources=fields.take_sources(),
    )
    return (act,), ()


@phrase(r"President declares (?P<label>.+) not put")
def _declares_not_put(_reader: Reader, found: re.Match[str], fields: Fields) -> Read:
    act = DeclareNotPut(
        label=label(found["label"]),
        cite=fields.take_cite("Rule") or Cite("GA", "90"),
        why=fields.take("Why"),
    )
    return (act,), ()


@phrase(r"President declares (?P<label>.+) rejected without a vote")
def _declares_rejected(_reader: Reader, found: re.Match[str], _: Fields) -> Read:
    return (DeclareRejected(label=label(found["label"])),), ()


@phrase(r"President (?P<what>suspends|resumes|closes) the meeting")
def _presides(_reader: Reader, found: re.Match[str], _: Fields) -> Read:
    acts: dict[str, Act] = {"suspends": Suspend(), "resumes": Resume(), "closes": Adjourn()}
    return (acts[found["what"]],), ()


@phrase(r"(?P<who>.+?) submits (?:an amendment|amendment (?P<label>.+)) to (?P<to>.+)")
def _amends(reader: Reader, found: re.Match[str], fields: Fields) -> Read:
    by = reader.mover(found)
    if not found["label"]:
        reader.amendments += 1
    amendment = Amendment(
        label=label(found["label"] or f"amendment {reader.amendments}"),
        to=label(found["to"]),
        title=fields.take("Title"),
        sponsors=reader.sponsors(by, fields),
        distance=fields.take_as("Distance", int, "a whole number, the largest for the furthest"),
        sources=fields.take_sources(),
    )
    return (Submit(by=by, question=amendment),), ()


@phrase(r"(?P<who>.+?) submits (?P<decision>draft decision )?(?P<label>.+)")
def _submits(reader: Reader, found: re.Match[str], fields: Fields) -> Read:
    by = reader.mover(found)
    draft = Draft(
        label=label(found["label"]),
        decision=bool(found["decision"]),
        title=fields.take("Title"),
        sponsors=reader.sponsors(by, fields),
        sources=fields.take_sources(),
    )
    return (Submit(by=by, question=draft),), ()


@phrase(r"(?P<who>.+?) moves to (?P<what>.+)")
def _moves(reader: Reader, found: re.Match[str], fields: Fields) -> Read:
    by = reader.mover(found)
    words = found["what"]
    for kind in sorted(MotionKind, key=lambda kind: -len(kind.value)):
        if words == kind.value or words.startswith(f"{kind.value} "):
            break
    else:
        known = ", ".join(kind.value for kind in MotionKind)
        raise PhraseError(f"no motion to {words!r}; there are: {known}")
    about = words.removeprefix(kind.value).strip()
    about = re.sub(r"^(on|to)\s+", "", about)
    reader.motions += 1
    motion = Motion(
        label=Label(f"motion {reader.motions}"),
        motion=kind,
        to=label(about) if about else None,
        title=fields.take("Title"),
        sponsors=reader.sponsors(by, fields),
        sources=fields.take_sources(),
    )
    return (Submit(by=by, question=motion),), ()


@phrase(r"(?P<who>.+?) asks for a separate vote on (?P<label>.+)")
def _divides(reader: Reader, found: re.Match[str], fields: Fields) -> Read:
    by = reader.mover(found)
    reader.parts += 1
    part = Part(
        label=Label(f"part {reader.parts}"),
        to=label(found["label"]),
        title=fields.take("Title"),
        sponsors=reader.sponsors(by, fields),
        operative=fields.take("Operative").casefold() != "no",
        sources=fields.take_sources(),
    )
    return (Submit(by=by, question=part),), ()


@phrase(r"(?P<who>.+?) objects to (?P<label>.+)")
def _objects(reader: Reader, found: re.Match[str], _: Fields) -> Read:
    act = ObjectToDivision(by=reader.member(found["who"]), label=label(found["label"]))
    return (act,), ()


@phrase(r"(?P<who>.+?) withdraws (?P<label>.+)")
def _withdraws(reader: Reader, found: re.Match[str], _: Fields) -> Read:
    act = Withdraw(by=reader.member(found["who"]), label=label(found["label"]))
    return (act,), ()


@phrase(r"(?P<who>.+?) explains its vote on (?P<label>.+)")
def _explains(reader: Reader, found: re.Match[str], _: Fields) -> Read:
    act = ExplainVote(by=reader.member(found["who"]), label=label(found["label"]))
    return (act,), ()


@phrase(r"(?P<who>.+?) corrects its vote to (?P<vote>yes|no|abstaining|abstention)")
def _corrects(reader: Reader, found: re.Match[str], _: Fields) -> Read:
    vote = Vote.ABSTAINING if found["vote"].startswith("abst") else Vote(found["vote"])
    return (CorrectVote(by=reader.member(found["who"]), vote=vote),), ()


@phrase(r"(?P<who>.+?) (?:votes (?P<vote>yes|no)|abstains)")
def _votes(reader: Reader, found: re.Match[str], _: Fields) -> Read:
    vote = Vote(found["vote"]) if found["vote"] else Vote.ABSTAINING
    return (CastVotes(votes=((reader.member(found["who"]), vote),)),), ()
