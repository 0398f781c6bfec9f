"""Majorities: what share of what base carries a question, in whole Members."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import assert_never

from attrs import field, frozen
from attrs.validators import ge

from tellers.model.votes import Tally


class Base(StrEnum):
    """What a majority is a share of."""

    PRESENT_AND_VOTING = "present_and_voting"
    """Members voting yes or no (GA 86)."""
    MEMBERS = "members"
    """The whole membership, as in Charter 108."""
    FIXED = "fixed"
    """A fixed number of affirmative votes, as in Charter 27."""


@frozen(kw_only=True)
class Majority:
    """A majority: how many yes of what. Compared in integers, never in rounded shares."""

    name: str
    """`simple`, `two_thirds`, `majority_of_members`, `two_thirds_of_members` …"""
    base: Base
    share: Fraction = Fraction(1, 2)
    strict: bool = False
    """Whether more than the share is needed, not just the share."""
    number: int = field(default=0, validator=ge(0))
    """Affirmative votes needed, where the base is fixed."""

    def of(self, tally: Tally, *, members: int) -> int:
        """Return the base in Members: of how many the share is taken."""
        match self.base:
            case Base.PRESENT_AND_VOTING:
                return tally.present_and_voting
            case Base.MEMBERS | Base.FIXED:
                return members
            case _:
                assert_never(self.base)

    def needed(self, tally: Tally, *, members: int) -> int:
        """Return the fewest yes that carry the question, at least one."""
        if self.base is Base.FIXED:
            return self.number
        top = self.share.numerator * self.of(tally, members=members)
        if self.strict:
            return top // self.share.denominator + 1
        return max(1, -(-top // self.share.denominator))

    def carried_by(self, tally: Tally, *, members: int) -> bool:
        """Whether *tally* carries the question."""
        return tally.yes >= self.needed(tally, members=members)


SIMPLE = Majority(name="simple", base=Base.PRESENT_AND_VOTING, share=Fraction(1, 2), strict=True)
TWO_THIRDS = Majority(name="two_thirds", base=Base.PRESENT_AND_VOTING, share=Fraction(2, 3))
MAJORITY_OF_MEMBERS = Majority(name="majority_of_members", base=Base.MEMBERS, strict=True)
TWO_THIRDS_OF_MEMBERS = Majority(
    name="two_thirds_of_members", base=Base.MEMBERS, share=Fraction(2, 3)
)


def affirmative_votes(number: int) -> Majority:
    """Return the Council's majority: *number* affirmative votes, whatever the rest do."""
    return Majority(name="affirmative_votes", base=Base.FIXED, number=number)
