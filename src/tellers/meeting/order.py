"""What comes next: the order in which questions are put to the vote (GA 77, 90, 91; SC 32, 33, 36).

Motions come before texts, amendments before the parts and the whole of the text they are about,
texts in the order of their submission unless the organ has given one of them priority.
"""

from __future__ import annotations

from tellers.meeting.events import OutOfOrder
from tellers.meeting.refusals import cite
from tellers.meeting.state import Meeting
from tellers.model.cites import Cite
from tellers.model.drafts import (
    Amendment,
    Draft,
    Label,
    Motion,
    MotionKind,
    Organ,
    Part,
    Question,
)
from tellers.rules.ga.conduct import needed_to_decide, order_of_motions, quorum_to_decide
from tellers.rules.ga.voting import order_of_proposals
from tellers.rules.sc.conduct import order_of_drafts, precedence_of_motions


def next_in_order(meeting: Meeting, label: Label) -> OutOfOrder | None:
    """Return why *label* cannot be decided yet, or `None` if its turn has come."""
    question = meeting.questions[label]
    for refuse in (
        _no_quorum,
        _motions_first,
        _amendments_first,
        _furthest_first,
        _in_order_of_submission,
    ):
        refused = refuse(meeting, question)
        if refused:
            return refused
    return None


def drafts_in_order(meeting: Meeting) -> tuple[Label, ...]:
    """Return the open drafts in the order they are put: as submitted, unless priority was given.

    A draft on which the votes were equally divided waits for its second vote and holds up none.
    """
    submitted = [
        each.label
        for each in meeting.open_questions
        if isinstance(each, Draft) and not meeting.ties(each.label)
    ]
    carried = {taken.label for taken in meeting.decisions if taken.judgement.adopted}
    given = [
        each
        for each in meeting.questions.values()
        if isinstance(each, Motion)
        and each.motion is MotionKind.GIVE_PRIORITY
        and each.label in carried
        and each.to in submitted
    ]
    first = list(dict.fromkeys(each.to for each in given if each.to))
    decided = [*first, *(label for label in submitted if label not in first)]
    if meeting.opening.organ is Organ.SC:
        return order_of_drafts(decided)
    source = ", ".join(each.label for each in given)
    return order_of_proposals(submitted, decided=decided if given else (), source=source).items


def _no_quorum(meeting: Meeting, _question: Question) -> OutOfOrder | None:
    present, members = meeting.present, len(meeting.members)
    if meeting.opening.organ is Organ.SC or present is None or quorum_to_decide(present, members):
        return None
    return OutOfOrder(
        cite=Cite("GA", "67"),
        why=f"{present} of {members} Members are present, {needed_to_decide(members)} are needed "
        "for a decision",
    )


def _motions_first(meeting: Meeting, question: Question) -> OutOfOrder | None:
    rank = order_of_motions if meeting.opening.organ is Organ.GA else precedence_of_motions
    ahead = {
        each.motion: each
        for each in reversed(meeting.open_questions)
        if isinstance(each, Motion)
        and (
            not isinstance(question, Motion)
            or rank((question.motion, each.motion)) != (question.motion, each.motion)
        )
    }
    if not ahead:
        return None
    first = ahead[rank(ahead)[0]]
    return OutOfOrder(
        cite=cite(meeting, "77", "33"),
        why=f"{first.label}, to {first.motion.value}, has precedence over {question.label}",
    )


def _amendments_first(meeting: Meeting, question: Question) -> OutOfOrder | None:
    texts = {question.label, question.to} if isinstance(question, Part) else {question.label}
    for other in meeting.open_questions:
        if isinstance(other, Amendment) and other.to in texts:
            return OutOfOrder(
                cite=cite(meeting, "90", "36"),
                why=f"amendment {other.label} to {other.to} is voted on first",
            )
        if isinstance(other, Part) and other.to == question.label:
            return OutOfOrder(
                cite=cite(meeting, "89", "32"),
                why=f"{other.label} is voted on separately, before {question.label} as a whole",
            )
    return None


def _furthest_first(meeting: Meeting, question: Question) -> OutOfOrder | None:
    if not isinstance(question, Amendment) or question.distance is None:
        return None
    for other in meeting.open_questions:
        if (
            isinstance(other, Amendment)
            and other.to == question.to
            and other.distance is not None
            and other.distance > question.distance
        ):
            return OutOfOrder(
                cite=cite(meeting, "90", "36"),
                why=f"{other.label} was ruled further in substance from {question.to} than "
                f"{question.label}: it is voted on first",
            )
    return None


def _in_order_of_submission(meeting: Meeting, question: Question) -> OutOfOrder | None:
    text = meeting.lineage(question.label)[-1]
    order = drafts_in_order(meeting)
    if text not in order or text == order[0]:
        return None
    return OutOfOrder(
        cite=cite(meeting, "91", "32"),
        why=f"{order[0]} comes before {text}: texts are voted on in the order of their submission, "
        "unless a motion gives one of them priority",
    )
