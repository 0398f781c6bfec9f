"""Voting: putting a question, casting votes, announcing the result (GA 82-91, SC 32-40)."""

from __future__ import annotations

from attrs import evolve

from tellers.meeting.acts import Announce, CastVotes, CorrectVote, Method, PutToVote, ReportTally
from tellers.meeting.effects import settle
from tellers.meeting.events import (
    OutOfOrder,
    Ruling,
    TallyReported,
    Undecided,
    VotesCast,
    VotingBegun,
)
from tellers.meeting.order import next_in_order
from tellers.meeting.refusals import called, may_not_vote, not_pending, on_one_vote, on_voting
from tellers.meeting.results import decision, standard_for
from tellers.meeting.state import Meeting, Voting, is_complete, roll_call, tally_of
from tellers.model.decisions import Cause, Decision, Outcome
from tellers.model.drafts import Organ
from tellers.model.members import MemberCode
from tellers.model.votes import Vote


def put_to_vote(meeting: Meeting, act: PutToVote) -> Ruling:
    """Begin voting on a question, if it is the one that comes next."""
    if isinstance(meeting.phase, Voting):
        return OutOfOrder(
            cite=on_voting(meeting),
            why=f"voting on {meeting.phase.put.label} is under way; announce its result first",
        )
    refused = not_pending(meeting, act.label) or next_in_order(meeting, act.label)
    return refused or (VotingBegun(put=act),)


def cast_votes(meeting: Meeting, act: CastVotes) -> Ruling:
    """Admit votes: from Members only, once each, while a vote is under way."""
    voting = meeting.phase
    if not isinstance(voting, Voting):
        return OutOfOrder(
            cite=on_voting(meeting),
            why="no vote is under way: the President has to put a question to the vote first",
            about=act.votes[0][0] if act.votes else None,
        )
    seen = set(voting.votes)
    for code, vote in act.votes:
        refused = may_not_vote(meeting, code) or _no_vote_at_all(meeting, code, vote)
        if refused:
            return refused
        if code in seen:
            return OutOfOrder(
                cite=on_one_vote(meeting),
                why=f"a second vote by {called(meeting, code)} on {voting.put.label}: "
                "each Member has one vote",
                about=code,
            )
        seen.add(code)
    return _cast(meeting, voting, act.votes)


def correct_vote(meeting: Meeting, act: CorrectVote) -> Ruling:
    """Admit the correction of a vote before the result is announced (GA 88)."""
    voting = meeting.phase
    if not isinstance(voting, Voting):
        return OutOfOrder(
            cite=on_voting(meeting),
            why="no vote is under way: once a result is announced its tally stands, and a Member "
            "may only tell the Secretariat what it had meant to do",
            about=act.by,
        )
    refused = may_not_vote(meeting, act.by) or _no_vote_at_all(meeting, act.by, act.vote)
    if refused:
        return refused
    if act.by not in voting.votes:
        return OutOfOrder(
            cite=on_one_vote(meeting),
            why=f"{called(meeting, act.by)} has not voted yet: it has nothing to correct",
            about=act.by,
        )
    return _cast(meeting, voting, ((act.by, act.vote),))


def report_tally(meeting: Meeting, act: ReportTally) -> Ruling:
    """Take the tellers' totals where names were not kept."""
    voting = meeting.phase
    if not isinstance(voting, Voting):
        return OutOfOrder(cite=on_voting(meeting), why="no vote is under way to report on")
    if voting.put.method is Method.RECORDED:
        return OutOfOrder(
            cite=on_voting(meeting),
            why=f"the vote on {voting.put.label} is recorded: its tally is counted from the roll; "
            "to give totals alone, put it to a vote that is not recorded",
        )
    if act.tally is not None and act.tally.taking_part > len(meeting.members):
        return OutOfOrder(
            cite=on_one_vote(meeting),
            why=f"the tally does not add up: {act.tally} makes {act.tally.taking_part} votes "
            f"and abstentions, the {meeting.opening.organ.full_name} had "
            f"{len(meeting.members)} Members on {meeting.opening.date}",
        )
    refused = _more_names_than_votes(meeting, evolve(voting, report=act))
    return refused or (TallyReported(report=act),)


def announce(meeting: Meeting, act: Announce) -> Ruling:
    """Announce a result that the votes and the rules bear out."""
    voting = meeting.phase
    if not isinstance(voting, Voting) or voting.put.label != act.label:
        return OutOfOrder(
            cite=on_voting(meeting),
            why=f"there is no vote on {act.label} to announce: put it to the vote first",
        )
    refused = _not_as_counted(meeting, voting, act)
    if refused:
        return refused
    taken = decision(meeting, voting, act)
    if taken.judgement.outcome is not act.outcome:
        return _wrong_outcome(meeting, act, taken)
    if taken.judgement.outcome in {Outcome.EQUALLY_DIVIDED, Outcome.NO_DECISION}:
        return (Undecided(decision=taken),)
    return settle(meeting, taken)


def _not_as_counted(meeting: Meeting, voting: Voting, act: Announce) -> OutOfOrder | None:
    """Refuse an announcement that says other than what was counted."""
    if voting.put.method is Method.COUNTED and is_complete(voting):
        return OutOfOrder(
            cite=on_voting(meeting),
            why=f"no tally was reported for {act.label}: give it, or say that it is not known",
        )
    tally = tally_of(meeting, voting)
    if act.tally is not None and (tally is None or not tally.agrees_with(act.tally)):
        counted = "no tally is known" if tally is None else f"the votes listed come to {tally}"
        return OutOfOrder(
            cite=on_voting(meeting),
            why=f"the tally does not add up: {counted}, the announcement says {act.tally}",
        )
    if tally is None and act.outcome not in {Outcome.ADOPTED, Outcome.REJECTED}:
        return OutOfOrder(
            cite=on_voting(meeting),
            why=f"{act.label} cannot be announced as {act.outcome.value.replace('_', ' ')} where "
            "no tally is known, only as adopted or rejected",
        )
    return None


def _cast(meeting: Meeting, voting: Voting, votes: tuple[tuple[MemberCode, Vote], ...]) -> Ruling:
    after = evolve(voting, votes={**voting.votes, **dict(votes)})
    return _more_names_than_votes(meeting, after) or (VotesCast(votes=votes),)


def _more_names_than_votes(meeting: Meeting, voting: Voting) -> OutOfOrder | None:
    """Refuse a list of names that the tally reported has no room for."""
    if voting.report is None or voting.report.tally is None:
        return None
    tally, listed = voting.report.tally, roll_call(meeting, voting).tally
    for what in ("yes", "no", "abstaining"):
        if getattr(listed, what) > getattr(tally, what):
            return OutOfOrder(
                cite=on_voting(meeting),
                why=f"the tally does not add up: {getattr(listed, what)} listed as {what}, "
                f"the tally {tally} has {getattr(tally, what)}",
            )
    return None


def _no_vote_at_all(meeting: Meeting, code: MemberCode, vote: Vote) -> OutOfOrder | None:
    if vote is not Vote.NOT_VOTING:
        return None
    return OutOfOrder(
        cite=on_voting(meeting),
        why=f"{called(meeting, code)} casts no vote by taking no part: leave it out",
        about=code,
    )


def _wrong_outcome(meeting: Meeting, act: Announce, taken: Decision) -> OutOfOrder:
    """Say what the rules make of the votes, step by step."""
    rule = taken.judgement.argument[-1].cite
    short_or_carried = taken.judgement.cause in {None, Cause.INSUFFICIENT_VOTES}
    if short_or_carried and meeting.opening.organ is Organ.GA:
        rule = standard_for(meeting, meeting.questions[act.label]).cite
    return OutOfOrder(
        cite=rule,
        why=f"{act.label} cannot be announced as {act.outcome.value.replace('_', ' ')}; "
        f"by the rules it is {taken.judgement}",
    )
