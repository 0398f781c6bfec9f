"""Parts, amendments and rival proposals: what is put, and in what order (GA 89-91)."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import Generic, Literal, TypeVar

from attrs import field, frozen

from tellers.model.cites import Cite
from tellers.model.decisions import Cause, Judgement, Outcome, Reason
from tellers.rules.book import rule
from tellers.rules.errors import RulesError

Item = TypeVar("Item", bound=Hashable)


@frozen(kw_only=True)
class PartVoted:
    """A part of a proposal that was voted on separately."""

    label: str
    adopted: bool
    operative: bool = True


@frozen(kw_only=True)
class Order(Generic[Item]):
    """The order in which texts are put to the vote, and why it is that."""

    items: tuple[Item, ...] = field(converter=tuple)
    reason: Reason


@rule("GA", 89)
def must_vote_on_division(*, objected: bool) -> bool:
    """Whether a request for division is itself put to the vote: only if someone objects.

    >>> must_vote_on_division(objected=False)
    False
    """
    return objected


@rule("GA", 89)
def division(parts: Iterable[PartVoted], *, operative_left: bool) -> Judgement | None:
    """Reject the whole if all its operative parts were rejected; else `None`: vote what remains.

    *operative_left* says that some operative words were not voted separately.
    """
    operative = [part for part in parts if part.operative]
    if operative_left or not operative or any(part.adopted for part in operative):
        return None
    why = "all operative parts were rejected: the proposal is rejected as a whole"
    return Judgement(
        outcome=Outcome.REJECTED,
        cause=Cause.PARTS_REJECTED,
        argument=(Reason(cite=Cite("GA", "89"), why=why),),
    )


@rule("GA", 90)
def is_amendment(*, replaces_the_whole: bool, negates: bool = False) -> bool:
    """Whether a text only adds to, deletes from or revises part of the proposal.

    One that replaces or negates the whole is another proposal (GA 91).

    >>> is_amendment(replaces_the_whole=True)
    False
    """
    return not (replaces_the_whole or negates)


@rule("GA", 90)
def order_of_amendments(
    submitted: Sequence[Item],
    *,
    declared: Sequence[Item] = (),
    source: str = "",
    distance: Mapping[Item, int] | None = None,
) -> Order[Item]:
    """Put first the amendment furthest removed in substance, then the next, until all are voted.

    What is furthest is for the President to say: *declared*, with its *source*. Failing that,
    the *distance* given for each; failing that, the order in which they were submitted.
    """
    cite = Cite("GA", "90")
    if declared:
        return _declared(submitted, declared, cite=cite, source=source)
    if distance is None:
        why = "in the order of submission: nobody has said which is furthest removed in substance"
        return Order(items=submitted, reason=Reason(cite=cite, why=why))
    unknown = [item for item in submitted if item not in distance]
    if unknown:
        raise RulesError(f"no distance given for {unknown[0]}: give one for every amendment")
    furthest = sorted(submitted, key=distance.__getitem__, reverse=True)
    why = "the furthest removed in substance first, by the distance given"
    return Order(items=furthest, reason=Reason(cite=cite, why=why))


@rule("GA", 90)
def amendment_not_put(
    amendment: Item,
    *,
    adopted: Collection[Item],
    implies_rejection: Mapping[Item, Collection[Item]],
) -> Judgement | None:
    """Do not put an amendment whose rejection the adoption of another necessarily implies.

    *implies_rejection* is declared: for each amendment those that cannot stand beside it.
    `None` says that the amendment is put.
    """
    decisive = [other for other in adopted if amendment in implies_rejection.get(other, ())]
    if not decisive:
        return None
    why = f"the adoption of {decisive[0]} necessarily implies its rejection: not put to the vote"
    return Judgement(
        outcome=Outcome.NOT_PUT,
        cause=Cause.NECESSARY_IMPLICATION,
        argument=(Reason(cite=Cite("GA", "90"), why=why),),
    )


@rule("GA", 90)
def question_after_amendments(*, any_adopted: bool) -> Literal["as_amended", "as_submitted"]:
    """Return what is voted after the amendments: the amended proposal, if any was adopted.

    There is then no vote on the original.

    >>> question_after_amendments(any_adopted=True)
    'as_amended'
    """
    return "as_amended" if any_adopted else "as_submitted"


@rule("GA", 91)
def order_of_proposals(
    submitted: Sequence[Item], *, decided: Sequence[Item] = (), source: str = ""
) -> Order[Item]:
    """Put proposals on one question in the order of submission, unless the Assembly decided."""
    cite = Cite("GA", "91")
    if decided:
        return _declared(submitted, decided, cite=cite, source=source)
    return Order(items=submitted, reason=Reason(cite=cite, why="in the order of submission"))


@rule("GA", 91)
def is_next_put(*, decided_not_to: bool = False) -> bool:
    """Whether the next proposal is put: yes, unless the Assembly decides not to.

    Even if it contradicts the one adopted.

    >>> is_next_put()
    True
    """
    return not decided_not_to


def _declared(
    submitted: Sequence[Item], declared: Sequence[Item], *, cite: Cite, source: str
) -> Order[Item]:
    if not source:
        raise RulesError("a declared order needs its source: a ruling, a decision, a document")
    if len(declared) != len(submitted) or set(declared) != set(submitted):
        raise RulesError(
            "the declared order must hold each text submitted once: "
            f"{', '.join(map(str, submitted))}"
        )
    return Order(items=declared, reason=Reason(cite=cite, why=f"in the order declared: {source}"))
