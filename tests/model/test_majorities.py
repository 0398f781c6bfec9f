"""Majorities, compared in whole Members."""

from __future__ import annotations

import pytest

from tellers.model.majorities import (
    MAJORITY_OF_MEMBERS,
    SIMPLE,
    TWO_THIRDS,
    TWO_THIRDS_OF_MEMBERS,
    Majority,
    affirmative_votes,
)
from tellers.model.votes import Tally


@pytest.mark.parametrize(
    ("majority", "tally", "of", "needed", "carried"),
    [
        (SIMPLE, "76-35-17", 111, 56, True),
        (SIMPLE, "50-50-93", 100, 51, False),
        (SIMPLE, "0-0-193", 0, 1, False),
        (TWO_THIRDS, "2-1-0", 3, 2, True),
        (TWO_THIRDS, "1-1-0", 2, 2, False),
        (TWO_THIRDS, "0-0-193", 0, 1, False),
        (TWO_THIRDS_OF_MEMBERS, "128-0-65", 193, 129, False),
        (MAJORITY_OF_MEMBERS, "97-0-0", 193, 97, True),
        (MAJORITY_OF_MEMBERS, "96-0-0", 193, 97, False),
        (affirmative_votes(9), "9-6-0", 193, 9, True),
        (affirmative_votes(9), "8-0-7", 193, 9, False),
    ],
)
def test_needed_and_carried(
    majority: Majority, tally: str, of: int, needed: int, *, carried: bool
) -> None:
    counted = Tally.parse(tally)
    assert majority.of(counted, members=193) == of
    assert majority.needed(counted, members=193) == needed
    assert majority.carried_by(counted, members=193) is carried


def test_votes_are_not_needed_in_negative_numbers() -> None:
    with pytest.raises(ValueError, match="must be >= 0"):
        affirmative_votes(-1)
