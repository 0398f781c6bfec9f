"""Lines of groups, rebels, company and agreement, on votes small enough to count by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellers.analysis.splits import agreement, line, with_the_same_vote

VOTES = {
    "AAA": "yes",
    "BBB": "yes",
    "CCC": "yes",
    "DDD": "no",
    "EEE": "abstaining",
    "FFF": "not_voting",
}
codes = st.sampled_from(sorted(VOTES))
rolls = st.dictionaries(
    codes, st.sampled_from(["yes", "no", "abstaining", "not_voting"]), min_size=2
)


def test_the_line_is_what_more_than_half_of_those_taking_part_did() -> None:
    found = line("group", VOTES, VOTES)
    assert found.majority == "yes"
    assert found.rebels == ("DDD", "EEE")
    assert found.taking_part == 5
    assert not found.whole


def test_taking_no_part_is_not_leaving_the_line() -> None:
    found = line("group", ["AAA", "BBB", "FFF"], VOTES)
    assert found.rebels == ()
    assert found.whole
    assert found.votes["not_voting"] == ("FFF",)


def test_half_is_no_line() -> None:
    found = line("group", ["AAA", "DDD"], VOTES)
    assert found.majority is None
    assert found.rebels == ()


def test_a_member_that_is_not_on_the_roll_is_left_out() -> None:
    assert line("group", ["AAA", "ZZZ"], VOTES).taking_part == 1


def test_a_group_of_which_nobody_took_part_has_no_line() -> None:
    assert line("group", ["FFF"], VOTES).majority is None


def test_company() -> None:
    assert with_the_same_vote("AAA", VOTES) == ("BBB", "CCC")
    assert with_the_same_vote("DDD", VOTES) == ()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("AAA", "BBB", (1, 1)),
        ("AAA", "DDD", (0, 1)),
        ("AAA", "FFF", (0, 0)),
        ("AAA", "ZZZ", (0, 0)),
    ],
)
def test_agreement_counts_only_what_both_took_part_in(
    first: str, second: str, expected: tuple[int, int]
) -> None:
    assert agreement(first, second, [VOTES]) == expected


@given(codes, codes, st.lists(rolls, max_size=6))
def test_agreement_is_the_same_both_ways(
    first: str, second: str, several: list[dict[str, str]]
) -> None:
    alike, both = agreement(first, second, several)
    assert agreement(second, first, several) == (alike, both)
    assert alike <= both <= len(several)


@given(rolls)
def test_rebels_and_followers_are_all_that_took_part(votes: dict[str, str]) -> None:
    found = line("group", votes, votes)
    if found.majority is not None:
        assert len(found.votes[found.majority]) + len(found.rebels) == found.taking_part
        assert 2 * len(found.votes[found.majority]) > found.taking_part
