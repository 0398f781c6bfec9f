"""Splits: the line of a group on one vote, and who left it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import field, frozen

Votes = Mapping[str, str]
"""One roll call: code of the Member to `yes`, `no`, `abstaining` or `not_voting`."""


@frozen(kw_only=True)
class Line:
    """How a group voted."""

    group: str
    votes: Mapping[str, tuple[str, ...]]
    """Vote to the Members of the group that cast it, by code; votes nobody cast are absent."""
    majority: str | None
    """The vote that more than half of those taking part cast; `None` if there is none."""
    rebels: tuple[str, ...] = field(default=())
    """Members that took part and voted otherwise than the majority."""

    @property
    def taking_part(self) -> int:
        """Members of the group that voted or abstained."""
        return sum(len(members) for vote, members in self.votes.items() if vote != "not_voting")

    @property
    def whole(self) -> bool:
        """Whether all that took part voted alike."""
        return self.majority is not None and not self.rebels


def line(group: str, members: Iterable[str], votes: Votes) -> Line:
    """Return how *members* voted; those not on the roll are left out."""
    cast: dict[str, tuple[str, ...]] = {}
    for member in sorted(set(members) & set(votes)):
        cast[votes[member]] = (*cast.get(votes[member], ()), member)
    took_part = Counter({vote: len(who) for vote, who in cast.items() if vote != "not_voting"})
    top, count = took_part.most_common(1)[0] if took_part else ("", 0)
    majority = top if 2 * count > took_part.total() else None
    rebels = sorted(
        member
        for vote, who in cast.items()
        if majority and vote not in {majority, "not_voting"}
        for member in who
    )
    return Line(group=group, votes=cast, majority=majority, rebels=tuple(rebels))


def with_the_same_vote(member: str, votes: Votes) -> tuple[str, ...]:
    """Return the other Members that voted as *member* did, by code."""
    own = votes[member]
    return tuple(sorted(code for code, vote in votes.items() if vote == own and code != member))


def agreement(first: str, second: str, rolls: Iterable[Votes]) -> tuple[int, int]:
    """Return on how many of *rolls* two Members voted alike, of how many both took part in.

    The denominator leaves out roll calls in which either took no part: an absence is no position.
    """
    alike = both = 0
    for votes in rolls:
        one, other = votes.get(first, "not_voting"), votes.get(second, "not_voting")
        if "not_voting" in {one, other}:
            continue
        both += 1
        alike += one == other
    return alike, both
