"""Conduct of business in the Assembly: quorum, motions and their order, withdrawal (GA 67-80)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tellers.model.drafts import MotionKind
from tellers.rules.book import rule
from tellers.rules.dated import dated


@rule("GA", 67)
def quorum_to_open(present: int, members: int, on: date | None = None) -> bool:
    """Whether enough are present for the President to open the meeting and the debate.

    >>> quorum_to_open(65, 193), quorum_to_open(64, 193)
    (True, False)
    """
    return present >= dated("quorum_to_open").on(on).value * members


@rule("GA", 67)
def quorum_to_decide(present: int, members: int, on: date | None = None) -> bool:
    """Whether enough are present for a decision: more than half of the Members.

    It is about presence, not votes: in practice it is presumed until someone asks for a count.

    >>> quorum_to_decide(97, 193), quorum_to_decide(96, 193)
    (True, False)
    """
    return present >= needed_to_decide(members, on)


def needed_to_decide(members: int, on: date | None = None) -> int:
    """Return how many must be present for a decision.

    >>> needed_to_decide(193)
    97
    """
    share = dated("quorum_to_decide").on(on).value
    return share.numerator * members // share.denominator + 1


@rule("GA", 74)
def puts_aside(motion: MotionKind, *, carried: bool) -> bool:
    """Whether the text under debate is not put to the vote: neither adopted nor rejected.

    >>> puts_aside(MotionKind.ADJOURN_DEBATE, carried=True)
    True
    """
    return motion is MotionKind.ADJOURN_DEBATE and carried


@rule("GA", 77)
def order_of_motions(pending: Iterable[MotionKind]) -> tuple[MotionKind, ...]:
    """Put motions in the order they are decided; those the rule does not name come last.

    >>> pending = [MotionKind.ADJOURN_DEBATE, MotionKind.SUSPEND_MEETING]
    >>> [str(motion) for motion in order_of_motions(pending)]
    ['suspend the meeting', 'adjourn the debate']
    """
    return tuple(sorted(pending, key=lambda motion: _PRECEDENCE.get(motion, len(_PRECEDENCE))))


_PRECEDENCE = {
    MotionKind.SUSPEND_MEETING: 0,
    MotionKind.ADJOURN_MEETING: 1,
    MotionKind.ADJOURN_DEBATE: 2,
    MotionKind.CLOSE_DEBATE: 3,
}


@rule("GA", 78)
def circulated_in_time(circulated: date, meeting: date) -> bool:
    """Whether copies went out not later than the day before: by the calendar, not by the clock.

    The President may let amendments and motions be taken all the same.

    >>> circulated_in_time(date(2025, 2, 23), date(2025, 2, 24))
    True
    """
    return circulated < meeting


@rule("GA", 80)
def may_withdraw(*, voting_has_begun: bool, amended: bool) -> bool:
    """Whether the mover may withdraw: before voting on it has begun, and not once amended.

    An amendment only submitted is no bar.

    >>> may_withdraw(voting_has_begun=False, amended=False)
    True
    """
    return not voting_has_begun and not amended
