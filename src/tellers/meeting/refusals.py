"""Refusals: why an act is out of order, where several acts are refused for the same reason."""

from __future__ import annotations

from tellers.meeting.events import OutOfOrder
from tellers.meeting.state import Meeting, Standing, Voting
from tellers.model.cites import Cite
from tellers.model.drafts import Label, Organ
from tellers.model.members import MemberCode, all_members, roster


def cite(meeting: Meeting, ga: str, sc: str) -> Cite:
    """Return the rule of the meeting's organ: *ga* of the Assembly's, *sc* of the Council's."""
    return Cite("GA", ga) if meeting.opening.organ is Organ.GA else Cite("SC", sc)


def on_voting(meeting: Meeting) -> Cite:
    """Return the rule on the conduct of voting."""
    return cite(meeting, "88", "40")


def on_one_vote(meeting: Meeting) -> Cite:
    """Return the rule that gives each Member one vote."""
    return Cite("GA", "82") if meeting.opening.organ is Organ.GA else Cite("CHARTER", "27(1)")


def not_pending(meeting: Meeting, label: Label) -> OutOfOrder | None:
    """Refuse a question that is not, or no longer, before the meeting."""
    if meeting.pending(label):
        return None
    if label not in meeting.questions:
        known = ", ".join(meeting.questions) or "nothing"
        why = f"{label} is not before the meeting; before it so far: {known}"
    elif meeting.standings[label] is Standing.LAPSED:
        why = f"{label} has fallen: there is nothing left to decide on it"
    else:
        why = f"{label} has been decided already"
    return OutOfOrder(cite=cite(meeting, "78", "31"), why=why)


def not_while_voting(meeting: Meeting, what: str) -> OutOfOrder | None:
    """Refuse what may not interrupt a vote."""
    if not isinstance(meeting.phase, Voting):
        return None
    return OutOfOrder(
        cite=on_voting(meeting),
        why=f"voting on {meeting.phase.put.label} is under way; {what} has to wait for its result",
    )


def not_a_member(meeting: Meeting, code: MemberCode) -> OutOfOrder | None:
    """Refuse whoever is no Member of the United Nations on the day."""
    # Rule 38 lets invited Members submit to the Council, so the whole membership may speak there.
    if code in meeting.members or code in roster(meeting.opening.date):
        return None
    return OutOfOrder(
        cite=cite(meeting, "82", "38"),
        why=f"{called(meeting, code)} was not a Member of the United Nations on "
        f"{meeting.opening.date}",
        about=code,
    )


def may_not_vote(meeting: Meeting, code: MemberCode) -> OutOfOrder | None:
    """Refuse the vote of whoever is no member of the organ, or has no vote in it."""
    if code in meeting.without_vote:
        return OutOfOrder(
            cite=meeting.without_vote[code],
            why=f"{called(meeting, code)} has no vote at this meeting",
            about=code,
        )
    if code in meeting.members:
        return None
    body = (
        "a member of the Security Council"
        if meeting.opening.organ is Organ.SC
        else "a Member of the United Nations"
    )
    return OutOfOrder(
        cite=on_one_vote(meeting),
        why=f"{called(meeting, code)} was not {body} on {meeting.opening.date}",
        about=code,
    )


def called(meeting: Meeting, code: MemberCode) -> str:
    """Return what a Member is called on the day, with its code."""
    names = [one.name(meeting.opening.date) for one in all_members() if one.code == code]
    return " ".join([*names, f"({code})"])
