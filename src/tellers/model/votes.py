"""Votes: what one Member did, and what they come to (GA 86-87, SC 40)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Self

from attrs import field, frozen
from attrs.validators import ge

from tellers.model.members import MemberCode


class Vote(StrEnum):
    """What one Member did in one vote."""

    YES = "yes"
    NO = "no"
    ABSTAINING = "abstaining"
    NOT_VOTING = "not_voting"
    """Took no part: absent, silent or without a vote. Never the same as abstaining."""


@frozen(kw_only=True)
class Tally:
    """The count of one vote, in Members."""

    yes: int = field(validator=ge(0))
    no: int = field(validator=ge(0))
    abstaining: int = field(validator=ge(0))
    not_voting: int | None = None
    """Members on the roster that took no part; `None` where nobody counted them."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `93-18-65`, always yes-no-abstaining.

        >>> Tally.parse("93-18-65").present_and_voting
        111
        """
        found = re.fullmatch(r"\s*(\d+)\s*[-–]\s*(\d+)\s*[-–]\s*(\d+)\s*", text)
        if not found:
            raise ValueError(f"no tally in {text!r}: write yes-no-abstaining, as in 93-18-65")
        return cls(yes=int(found[1]), no=int(found[2]), abstaining=int(found[3]))

    @property
    def present_and_voting(self) -> int:
        """Members that voted yes or no (GA 86)."""
        return self.yes + self.no

    @property
    def taking_part(self) -> int:
        """Members that voted or abstained."""
        return self.yes + self.no + self.abstaining

    def agrees_with(self, other: Tally) -> bool:
        """Whether both count the same votes, whatever either knows of those not voting."""
        return str(self) == str(other)

    def __str__(self) -> str:
        """Print as the tellers do: yes-no-abstaining."""
        return f"{self.yes}-{self.no}-{self.abstaining}"


def _by_code(votes: Mapping[MemberCode, Vote]) -> Mapping[MemberCode, Vote]:
    return dict(sorted(votes.items()))


@frozen
class RollCall:
    """One body's vote, Member by Member; each Member of the roster stands in it once."""

    votes: Mapping[MemberCode, Vote] = field(converter=_by_code)

    @property
    def tally(self) -> Tally:
        """What the votes come to."""
        counted = dict.fromkeys(Vote, 0)
        for vote in self.votes.values():
            counted[vote] += 1
        return Tally(
            yes=counted[Vote.YES],
            no=counted[Vote.NO],
            abstaining=counted[Vote.ABSTAINING],
            not_voting=counted[Vote.NOT_VOTING],
        )

    def cast(self, vote: Vote) -> tuple[MemberCode, ...]:
        """Return the Members that cast *vote*, by code."""
        return tuple(code for code, cast in self.votes.items() if cast is vote)

    def __getitem__(self, code: MemberCode) -> Vote:
        """Look up what one Member did."""
        return self.votes[code]

    def __iter__(self) -> Iterator[MemberCode]:
        """Go through the Members by code."""
        return iter(self.votes)

    def __len__(self) -> int:
        """Count the Members on the roll."""
        return len(self.votes)
