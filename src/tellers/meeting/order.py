"""What comes next: the order in which questions are put to the vote (GA 77, 90, 91; SC 32, 33, 36).

Motions come before texts, amendments and parts before the text they are about, texts in the order
of their submission unless the organ has given one of them priority.
"""

from __future__ import annotations

from tellers.meeting.events import OutOfOrder
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
from tellers.rules.ga.conduct import order_of_motions
from tellers.rules.sc.conduct import precedence_of_motions


def next_in_order(meeting: Meeting, label: Label) -> OutOfOrder | None:
    """Return why *label* cannot be put to the vote yet, or `None` if its turn has come."""
    question = meeting.questions[label]
    for refuse in (_motions_first, _amendments_first, _furthest_first, _in_order_of_submission):
        refused = refuse(meeting, question)
        if refused:
            return refused
    return None


def _pending(meeting: Meeting) -> list[Question]:
    return [question for question in meeting.questions.values() if meeting.pending(question.label)]


def _motions_first(meeting: Meeting, question: Question) -> OutOfOrder | None:
    motions = [other for other in _pending(meeting) if isinstance(other, Motion)]
    first = _first_motion(meeting, motions)
    if first is None or first.label == question.label:
        return None
    if isinstance(question, Motion):
        same = first.motion is question.motion
        if same or not _has_precedence(meeting, first, question):
            return None
    return OutOfOrder(
        cite=_cite(meeting, "77", "33"),
        why=f"{first.label}, to {first.motion.value}, has precedence over {question.label}",
    )


def _amendments_first(meeting: Meeting, question: Question) -> OutOfOrder | None:
    for other in _pending(meeting):
        if isinstance(other, Amendment | Part) and other.to == question.label:
            if isinstance(other, Part):
                return OutOfOrder(
                    cite=_cite(meeting, "89", "32"),
                    why=f"{other.label} is voted on separately, before {question.label} as a whole",
                )
            return OutOfOrder(
                cite=_cite(meeting, "90", "36"),
                why=f"amendment {other.label} to {question.label} is voted on first",
            )
    return None


def _furthest_first(meeting: Meeting, question: Question) -> OutOfOrder | None:
    if not isinstance(question, Amendment) or question.distance is None:
        return None
    for other in _pending(meeting):
        if (
            isinstance(other, Amendment)
            and other.to == question.to
            and other.distance is not None
            and other.distance > question.distance
        ):
            return OutOfOrder(
                cite=_cite(meeting, "90", "36"),
                why=f"{other.label} was ruled further in substance from {question.to} than "
                f"{question.label}: it is voted on first",
            )
    return None


def _in_order_of_submission(meeting: Meeting, question: Question) -> OutOfOrder | None:
    first = _text(meeting, question)
    if first is None or first.label in _given_priority(meeting):
        return None
    for other in _pending(meeting):
        if other.label == first.label:
            return None
        if isinstance(other, Draft):
            return OutOfOrder(
                cite=_cite(meeting, "91", "32"),
                why=f"{other.label} was submitted before {first.label}: it is voted on first "
                "unless the organ decides otherwise",
            )
    return None


def _text(meeting: Meeting, question: Question) -> Draft | None:
    """Return the draft that an amendment or a part is about in the end; none for a motion."""
    while isinstance(question, Amendment | Part):
        question = meeting.questions[question.to]
    return question if isinstance(question, Draft) else None


def _given_priority(meeting: Meeting) -> set[Label | None]:
    given: set[Label | None] = set()
    for taken in meeting.decisions:
        motion = meeting.questions[taken.label]
        if (
            isinstance(motion, Motion)
            and motion.motion is MotionKind.GIVE_PRIORITY
            and taken.judgement.adopted
        ):
            given.add(motion.to)
    return given


def _first_motion(meeting: Meeting, motions: list[Motion]) -> Motion | None:
    if not motions:
        return None
    order = (order_of_motions if meeting.opening.organ is Organ.GA else precedence_of_motions)(
        [motion.motion for motion in motions]
    )
    return min(motions, key=lambda motion: order.index(motion.motion))


def _has_precedence(meeting: Meeting, first: Motion, second: Motion) -> bool:
    order = order_of_motions if meeting.opening.organ is Organ.GA else precedence_of_motions
    return (
        order([first.motion, second.motion])[0] is first.motion
        and order([second.motion, first.motion])[0] is first.motion
    )


def _cite(meeting: Meeting, ga: str, sc: str) -> Cite:
    return Cite("GA", ga) if meeting.opening.organ is Organ.GA else Cite("SC", sc)
