"""Who voted differently on two texts, and in which direction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellers.analysis.movers import Move, flows, movers

votes = st.dictionaries(
    st.sampled_from(["AAA", "BBB", "CCC", "DDD"]),
    st.sampled_from(["yes", "no", "abstaining", "not_voting"]),
)


@pytest.mark.parametrize(
    ("before", "after", "direction"),
    [
        ("yes", "no", -1),
        ("yes", "abstaining", -1),
        ("abstaining", "no", -1),
        ("no", "abstaining", 1),
        ("no", "yes", 1),
        ("abstaining", "yes", 1),
        ("yes", "not_voting", 0),
        ("not_voting", "no", 0),
    ],
)
def test_direction(before: str, after: str, direction: int) -> None:
    assert Move(before=before, after=after, member="AAA").direction == direction


def test_only_members_on_both_rolls_can_have_moved() -> None:
    assert movers({"AAA": "yes", "BBB": "no"}, {"AAA": "no", "CCC": "no"}) == (
        Move(before="yes", after="no", member="AAA"),
    )


@given(votes, votes)
def test_movers_and_stayers_are_all_on_both_rolls(
    before: dict[str, str], after: dict[str, str]
) -> None:
    both = set(before) & set(after)
    counted = flows(before, after)
    assert sum(counted.values()) == len(both)
    moved = sum(count for (first, second), count in counted.items() if first != second)
    assert moved == len(movers(before, after))


@given(votes)
def test_nobody_moves_between_a_vote_and_itself(cast: dict[str, str]) -> None:
    assert movers(cast, cast) == ()
