"""Effects: what follows at once from a decision (GA 71, 74, 76, 81, 89, 91; SC 30, 32, 33).

A motion that is carried does what it asks for; whatever is about a text that is gone goes with it.
"""

from __future__ import annotations

from tellers.meeting.apply import apply, replay
from tellers.meeting.events import (
    Adjourned,
    Decided,
    Event,
    Lapsed,
    Overruled,
    Reopened,
    Suspended,
)
from tellers.meeting.order import drafts_in_order
from tellers.meeting.refusals import cite
from tellers.meeting.results import not_voted, reasoned
from tellers.meeting.state import Meeting
from tellers.model.cites import Cite
from tellers.model.decisions import Cause, Decision, Outcome
from tellers.model.drafts import Amendment, Draft, Label, Motion, MotionKind, Organ, Part
from tellers.rules.ga.conduct import puts_aside
from tellers.rules.ga.voting import is_next_put


def settle(meeting: Meeting, decision: Decision) -> tuple[Event, ...]:
    """Return the decision as an event, and all the events that follow from it."""
    decided = Decided(decision=decision)
    after = apply(meeting, decided)
    gone = _gone_with(after, decision.label)
    question = meeting.questions[decision.label]
    if isinstance(question, Motion):
        carried = decision.judgement.adopted
        return (decided, *gone, *_of_motion(replay(after, gone), question, carried=carried))
    return (decided, *gone)


def _gone_with(meeting: Meeting, label: Label) -> tuple[Event, ...]:
    """Let go of what is still open on a text: amendments are not put, the rest just falls."""
    events: tuple[Event, ...] = ()
    for question in meeting.open_questions:
        if isinstance(question, Draft) or question.to != label:
            continue
        if isinstance(question, Amendment):
            why = f"{label}, which it would amend, is no longer before the meeting"
            events += _set_aside(meeting, question.label, cite(meeting, "90", "36"), why)
        else:
            events += (Lapsed(label=question.label), *_gone_with(meeting, question.label))
    return events


def _set_aside(
    meeting: Meeting, label: Label, rule: Cite, why: str, cause: Cause | None = None
) -> tuple[Event, ...]:
    judgement = reasoned(Outcome.NOT_PUT, rule, why, cause)
    return settle(meeting, not_voted(meeting, label, judgement))


def _of_motion(  # noqa: PLR0911 - one case a motion
    meeting: Meeting, motion: Motion, *, carried: bool
) -> tuple[Event, ...]:
    """Return what a motion does once it is voted on; most do nothing unless they are carried."""
    match motion.motion:
        case MotionKind.DIVIDE if not carried:
            return _undivided(meeting, motion)
        case MotionKind.NOT_TO_VOTE if not is_next_put(decided_not_to=carried):
            return _no_vote(meeting, motion)
        case MotionKind.ADJOURN_DEBATE | MotionKind.POSTPONE | MotionKind.REFER if carried:
            return _debate_ended(meeting, motion)
        case MotionKind.SUSPEND_MEETING if carried:
            return (Suspended(),)
        case MotionKind.ADJOURN_MEETING | MotionKind.ADJOURN_MEETING_TO if carried:
            return (Adjourned(),)
        case MotionKind.RECONSIDER if carried and motion.to:
            return (Reopened(label=motion.to),)
        case MotionKind.OVERRULE if carried and motion.to:
            return (Overruled(label=motion.to),)
        case _:  # priority is settled in `order`; the rest is the President's to carry out
            return ()


def _undivided(meeting: Meeting, motion: Motion) -> tuple[Event, ...]:
    """Take no separate vote: the text is voted on undivided (GA 89)."""
    events: tuple[Event, ...] = ()
    for question in meeting.open_questions:
        if isinstance(question, Part) and motion.to in {question.label, question.to}:
            events += (Lapsed(label=question.label), *_gone_with(meeting, question.label))
    return events


def _no_vote(meeting: Meeting, motion: Motion) -> tuple[Event, ...]:
    """Take no vote on the text named, or on the next one (GA 91)."""
    events: tuple[Event, ...] = ()
    for label in (motion.to,) if motion.to else drafts_in_order(meeting)[:1]:
        why = f"{motion.label}, to {motion.motion.value} on it, was carried"
        events += _set_aside(meeting, label, cite(meeting, "91", "32"), why)
    return events


def _debate_ended(meeting: Meeting, motion: Motion) -> tuple[Event, ...]:
    """Put aside the text named, or the item with all its drafts (GA 74; SC 33 for the Council)."""
    no_action = puts_aside(motion.motion, carried=True)
    if meeting.opening.organ is Organ.GA and not no_action:
        return ()
    events: tuple[Event, ...] = ()
    drafts = [each.label for each in meeting.open_questions if isinstance(each, Draft)]
    for label in (motion.to,) if motion.to else drafts:
        why = f"{motion.label}, to {motion.motion.value}, was carried: neither adopted nor rejected"
        cause = Cause.ADJOURNED if no_action else None
        events += _set_aside(meeting, label, cite(meeting, "74", "33"), why, cause)
    return events
