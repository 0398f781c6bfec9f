"""Conduct of business in the Council: drafts, motions, amendments, withdrawal (SC 32-36)."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from tellers.model.cites import Cite
from tellers.model.decisions import Cause, Judgement, Outcome, Reason
from tellers.model.drafts import MotionKind
from tellers.rules.book import rule
from tellers.rules.errors import RulesError
from tellers.rules.policies import PRACTICE, Policies

Item = TypeVar("Item", bound=Hashable)


@rule("SC", 32)
def order_of_drafts(submitted: Iterable[Item]) -> tuple[Item, ...]:
    """Put principal motions and draft resolutions in the order of their submission.

    >>> order_of_drafts(["S/2023/506", "S/2023/507"])
    ('S/2023/506', 'S/2023/507')
    """
    return tuple(submitted)


@rule("SC", 32)
def voted_in_parts(*, asked: bool, mover_objects: bool) -> bool:
    """Whether parts are voted separately: if any member asks, unless the mover objects.

    The objection ends it: no vote is taken on the division.

    >>> voted_in_parts(asked=True, mover_objects=True)
    False
    """
    return asked and not mover_objects


@rule("SC", 33)
def precedence_of_motions(pending: Iterable[MotionKind]) -> tuple[MotionKind, ...]:
    """Put motions in the order of the rule, before all drafts and principal motions.

    An amendment is introduced after them all; so comes any motion the rule does not name.

    >>> pending = [MotionKind.POSTPONE, MotionKind.ADJOURN_MEETING_TO]
    >>> [str(motion) for motion in precedence_of_motions(pending)]
    ['adjourn the meeting to a certain time', 'postpone the discussion']
    """
    return tuple(sorted(pending, key=lambda motion: _PRECEDENCE.get(motion, len(_PRECEDENCE))))


_PRECEDENCE = {
    MotionKind.SUSPEND_MEETING: 0,
    MotionKind.ADJOURN_MEETING: 1,
    MotionKind.ADJOURN_MEETING_TO: 2,
    MotionKind.REFER: 3,
    MotionKind.POSTPONE: 4,
}


@rule("SC", 33)
def is_decided_without_debate(motion: MotionKind) -> bool:
    """Whether the motion is decided at once: to suspend or simply to adjourn the meeting.

    >>> is_decided_without_debate(MotionKind.ADJOURN_MEETING)
    True
    >>> is_decided_without_debate(MotionKind.ADJOURN_MEETING_TO)
    False
    """
    return motion in {MotionKind.SUSPEND_MEETING, MotionKind.ADJOURN_MEETING}


@rule("SC", 34)
def needs_seconding() -> bool:
    """Whether a motion or draft must be seconded before it is put to a vote: never.

    >>> needs_seconding()
    False
    """
    return False


@rule("SC", 35)
def may_withdraw(*, vote_taken: bool) -> bool:
    """Whether the mover may withdraw: as long as no vote has been taken with respect to it.

    On the plain reading a vote on an amendment to it is one.

    >>> may_withdraw(vote_taken=True)
    False
    """
    return not vote_taken


@rule("SC", 35)
def is_put_after_withdrawal(*, seconder_requires_it: bool) -> bool:
    """Whether a withdrawn draft is put all the same: if a seconder takes it over.

    >>> is_put_after_withdrawal(seconder_requires_it=True)
    True
    """
    return seconder_requires_it


@rule("SC", 36)
def order_of_amendments(
    submitted: Sequence[Item],
    *,
    ruled: Sequence[Item] = (),
    source: str = "",
    only_adds_or_deletes: Collection[Item] = (),
    distance: Mapping[Item, int] | None = None,
) -> tuple[Item, ...]:
    """Put amendments in the order the President ruled; else plain additions and deletions first.

    The others follow, the furthest removed in substance first where a *distance* is given,
    otherwise in the order they were submitted.

    >>> order_of_amendments(["a", "b", "c"], only_adds_or_deletes={"c"}, distance={"b": 9})
    ('c', 'b', 'a')
    """
    if not ruled:
        far = distance or {}
        return tuple(
            sorted(
                submitted, key=lambda item: (item not in only_adds_or_deletes, -far.get(item, 0))
            )
        )
    if not source:
        raise RulesError("an order ruled by the President needs its source: the meeting's record")
    if len(ruled) != len(submitted) or set(ruled) != set(submitted):
        raise RulesError(
            f"the order ruled must hold each amendment once: {', '.join(map(str, submitted))}"
        )
    return tuple(ruled)


@rule("SC", 36)
def amendment_not_put(
    amendment: Item,
    *,
    adopted: Collection[Item],
    implies_rejection: Mapping[Item, Collection[Item]],
    policies: Policies = PRACTICE,
) -> Judgement | None:
    """Do not put what the adoption of another amendment necessarily excludes.

    The Council's rules do not say so; in practice GA 90 is followed by analogy.
    """
    decisive = [other for other in adopted if amendment in implies_rejection.get(other, ())]
    if not decisive or not policies.necessary_implication_in_council:
        return None
    why = (
        f"the adoption of {decisive[0]} necessarily implies its rejection: "
        "in practice not put to the vote, as under GA 90"
    )
    return Judgement(
        outcome=Outcome.NOT_PUT,
        cause=Cause.NECESSARY_IMPLICATION,
        argument=(Reason(cite=Cite("SC", "36"), why=why),),
    )


@rule("SC", 38)
def is_put(*, mover_is_member: bool, member_asks: bool) -> bool:
    """Whether a draft is put: one by an invited Member only if a Council member asks.

    >>> is_put(mover_is_member=False, member_asks=False)
    False
    """
    return mover_is_member or member_asks
