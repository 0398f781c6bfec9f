"""Voting: putting a question, casting votes, announcing the result (GA 82-91, SC 32-40)."""

from __future__ import annotations

from attrs import evolve

from tellers.meeting.acts import Announce, CastVotes, CorrectVote, Method, PutToVote, ReportTally
from tellers.meeting.events import (
    Decided,
    OutOfOrder,
    Ruling,
    TallyReported,
    Undecided,
    VotesCast,
    VotingBegun,
)
from tellers.meeting.order import next_in_order
from tellers.meeting.results import decision
from tellers.meeting.state import Meeting, Voting, is_complete, roll_call, tally_of
from tellers.model.cites import Cite
from tellers.model.decisions import Decision, Outcome
from tellers.model.drafts import Organ
from tellers.model.members import MemberCode, member
from tellers.rules.ga.conduct import quorum_to_decide


def put_to_vote(meeting: Meeting, act: PutToVote) -> Ruling:
    """Begin voting on a question, if it is the one that comes next."""
    if isinstance(meeting.phase, Voting):
        return OutOfOrder(
            cite=voting_cite(meeting),
            why=f"voting on {meeting.phase.put.label} is under way; announce its result first",
        )
    if not meeting.pending(act.label):
        return not_pending(meeting, act.label)
    if (
        meeting.opening.organ is Organ.GA
        and meeting.present is not None
        and not quorum_to_decide(meeting.present, len(meeting.members))
    ):
        return OutOfOrder(
            cite=Cite("GA", "67"),
            why=f"{meeting.present} of {len(meeting.members)} Members are present; "
            "a majority of them must be there for a decision",
        )
    return next_in_order(meeting, act.label) or (VotingBegun(put=act),)


def cast_votes(meeting: Meeting, act: CastVotes) -> Ruling:
    """Admit votes: from Members only, once each, while a vote is under way."""
    voting = meeting.phase
    if not isinstance(voting, Voting):
        return OutOfOrder(
            cite=voting_cite(meeting),
            why="no vote is under way: the President has to put a question to the vote first",
            about=act.votes[0][0] if act.votes else None,
        )
    seen = set(voting.votes)
    for code, _ in act.votes:
        refused = _may_not_vote(meeting, code)
        if refused:
            return refused
        if code in seen:
            return OutOfOrder(
                cite=_one_vote(meeting),
                why=f"a second vote by {_name(meeting, code)} on {voting.put.label}: "
                "each Member has one vote",
                about=code,
            )
        seen.add(code)
    return (VotesCast(votes=act.votes),)


def correct_vote(meeting: Meeting, act: CorrectVote) -> Ruling:
    """Admit the correction of a vote before the result is announced (GA 88)."""
    voting = meeting.phase
    if not isinstance(voting, Voting):
        return OutOfOrder(
            cite=voting_cite(meeting),
            why="the result has been announced: the tally stands, and a Member may only tell "
            "the Secretariat what it had meant to do",
            about=act.by,
        )
    refused = _may_not_vote(meeting, act.by)
    if refused:
        return refused
    if act.by not in voting.votes:
        return OutOfOrder(
            cite=_one_vote(meeting),
            why=f"{_name(meeting, act.by)} has not voted yet: it has nothing to correct",
            about=act.by,
        )
    return (VotesCast(votes=((act.by, act.vote),)),)


def report_tally(meeting: Meeting, act: ReportTally) -> Ruling:
    """Take the tellers' totals where names were not kept."""
    voting = meeting.phase
    if not isinstance(voting, Voting):
        return OutOfOrder(cite=voting_cite(meeting), why="no vote is under way to report on")
    if voting.put.method is Method.RECORDED:
        return OutOfOrder(
            cite=voting_cite(meeting),
            why=f"the vote on {voting.put.label} is recorded: its tally is counted from the roll; "
            "to give totals alone, put it to a vote that is not recorded",
        )
    if act.tally is not None:
        listed = roll_call(meeting, voting).tally
        for what in ("yes", "no", "abstaining"):
            if getattr(listed, what) > getattr(act.tally, what):
                return OutOfOrder(
                    cite=voting_cite(meeting),
                    why=f"the tally does not add up: {getattr(listed, what)} Members are listed "
                    f"as {what}, the tally {act.tally} has {getattr(act.tally, what)}",
                )
        if act.tally.taking_part > len(meeting.members):
            return OutOfOrder(
                cite=_one_vote(meeting),
                why=f"the tally does not add up: {act.tally} makes {act.tally.taking_part} votes "
                f"and abstentions, the {meeting.opening.organ.full_name} had "
                f"{len(meeting.members)} Members on {meeting.opening.date}",
            )
    return (TallyReported(report=act),)


def announce(meeting: Meeting, act: Announce) -> Ruling:
    """Announce a result that the votes and the rules bear out."""
    voting = meeting.phase
    if not isinstance(voting, Voting) or voting.put.label != act.label:
        return OutOfOrder(
            cite=voting_cite(meeting),
            why=f"there is no vote on {act.label} to announce: put it to the vote first",
        )
    if voting.put.method is Method.COUNTED and is_complete(voting):
        return OutOfOrder(
            cite=voting_cite(meeting),
            why=f"no tally was reported for {act.label}: give it, or say that it is not known",
        )
    tally = tally_of(meeting, voting)
    if act.tally is not None and (tally is None or not tally.agrees_with(act.tally)):
        counted = "no tally is known" if tally is None else f"the votes listed come to {tally}"
        return OutOfOrder(
            cite=voting_cite(meeting),
            why=f"the tally does not add up: {counted}, the announcement says {act.tally}",
        )
    taken = decision(meeting, voting, act)
    if taken.judgement.outcome is not act.outcome:
        return _wrong_outcome(act, taken)
    if taken.judgement.outcome in {Outcome.EQUALLY_DIVIDED, Outcome.NO_DECISION}:
        return (Undecided(decision=taken),)
    return (Decided(decision=evolve(taken)),)


def voting_cite(meeting: Meeting) -> Cite:
    """Return the rule on the conduct of voting: GA 88, SC 40."""
    return Cite("GA", "88") if meeting.opening.organ is Organ.GA else Cite("SC", "40")


def not_pending(meeting: Meeting, label: str) -> OutOfOrder:
    """Refuse a question that is not, or no longer, before the meeting."""
    cite = Cite("GA", "78") if meeting.opening.organ is Organ.GA else Cite("SC", "31")
    if label in meeting.questions:
        return OutOfOrder(cite=cite, why=f"{label} has been decided already")
    known = ", ".join(meeting.questions) or "nothing"
    return OutOfOrder(
        cite=cite, why=f"{label} is not before the meeting; before it so far: {known}"
    )


def _wrong_outcome(act: Announce, taken: Decision) -> OutOfOrder:
    last = taken.judgement.argument[-1]
    cause = f" ({taken.judgement.cause.value.replace('_', ' ')})" if taken.judgement.cause else ""
    steps = "; ".join(f"{step.why} ({step.cite})" for step in taken.judgement.argument)
    return OutOfOrder(
        cite=last.cite,
        why=f"{act.label} cannot be announced as {act.outcome.value}: by the rules it is "
        f"{taken.judgement.outcome.value}{cause}: {steps}",
    )


def _may_not_vote(meeting: Meeting, code: MemberCode) -> OutOfOrder | None:
    if code in meeting.without_vote:
        return OutOfOrder(
            cite=meeting.without_vote[code],
            why=f"{_name(meeting, code)} has no vote at this meeting",
            about=code,
        )
    if code in meeting.members:
        return None
    where = (
        f"a member of the Security Council on {meeting.opening.date}"
        if meeting.opening.organ is Organ.SC
        else f"a Member of the United Nations on {meeting.opening.date}"
    )
    return OutOfOrder(
        cite=_one_vote(meeting), why=f"{_name(meeting, code)} was not {where}", about=code
    )


def _one_vote(meeting: Meeting) -> Cite:
    return Cite("GA", "82") if meeting.opening.organ is Organ.GA else Cite("CHARTER", "27(1)")


def _name(meeting: Meeting, code: MemberCode) -> str:
    return f"{member(code).name(meeting.opening.date)} ({code})"
