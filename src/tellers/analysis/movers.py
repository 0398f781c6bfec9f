"""Movers: Members whose vote differs between two roll calls, and in which direction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from attrs import frozen

from tellers.analysis.splits import Votes

SUPPORT = {"no": -1, "abstaining": 0, "yes": 1}
"""How far each vote is towards a text; taking no part is nowhere on that scale."""


@frozen(kw_only=True, order=True)
class Move:
    """One Member's votes on two texts."""

    before: str
    after: str
    member: str

    @property
    def direction(self) -> int:
        """1 towards support, -1 away from it, 0 where it took no part in one of the two."""
        if "not_voting" in {self.before, self.after}:
            return 0
        step = SUPPORT[self.after] - SUPPORT[self.before]
        return (step > 0) - (step < 0)


def movers(before: Votes, after: Votes) -> tuple[Move, ...]:
    """Return who voted differently, among Members on both rolls, by vote and code."""
    return tuple(
        sorted(
            Move(before=before[member], after=after[member], member=member)
            for member in set(before) & set(after)
            if before[member] != after[member]
        )
    )


def flows(before: Votes, after: Votes) -> Mapping[tuple[str, str], int]:
    """Return how many Members went from each vote to each: stayers too."""
    return Counter((before[member], after[member]) for member in set(before) & set(after))
