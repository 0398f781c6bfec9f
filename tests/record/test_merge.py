"""Merging: the first source is kept, a difference is told, keys join what belongs together."""

from __future__ import annotations

import attrs
import pytest

from tellers.model.votes import Tally
from tellers.record import starter
from tellers.record.claims import Claim
from tellers.record.merge import key_of, merge


@pytest.fixture(scope="module")
def claims() -> tuple[Claim, ...]:
    found, problems = starter.read()
    assert problems == ()
    return found


def of(claims: tuple[Claim, ...], symbol: str) -> Claim:
    return next(claim for claim in claims if claim.decision.symbol == symbol)


@pytest.mark.parametrize(
    ("symbol", "key"),
    [
        ("S/RES/2774 (2025)", "S/RES/2774"),
        ("A/RES/377(V)", "A/RES/377(V)"),
        ("S/PV.9866 motion 1", "S/PV.9866 motion 1"),
    ],
)
def test_keys(symbol: str, key: str) -> None:
    assert key_of(symbol) == key


def test_the_same_claim_twice_is_one_row_and_no_problem(claims: tuple[Claim, ...]) -> None:
    one = of(claims, "A/RES/ES-11/7")
    merged = merge([one, attrs.evolve(one, source="again")])
    assert len(merged.decisions) == 1
    assert merged.problems == ()


def test_the_first_source_is_kept_and_the_difference_told(claims: tuple[Claim, ...]) -> None:
    one = of(claims, "A/RES/ES-11/7")
    other = attrs.evolve(
        one,
        source="another",
        decision=attrs.evolve(one.decision, tally=Tally(yes=94, no=18, abstaining=64)),
    )
    merged = merge([one, other])
    assert [row.yes for row in merged.decisions] == [93]
    (problem,) = merged.problems
    assert (problem.source, problem.locator) == ("another", "A/RES/ES-11/7")
    assert "its tally differs" in problem.message


def test_amendments_point_at_the_text_as_it_was_adopted(claims: tuple[Claim, ...]) -> None:
    rows = {row.symbol: row for row in merge(claims).decisions}
    assert rows["S/2025/115"].to_key == "S/RES/2774"
    assert rows["A/ES-11/L.13"].to_key == "A/RES/ES-11/8"
    assert rows["A/RES/ES-11/8"].amended_by == ["A/ES-11/L.13", "A/ES-11/L.14", "A/ES-11/L.15"]


def test_a_complete_roll_has_every_member_of_the_organ(claims: tuple[Claim, ...]) -> None:
    merged = merge(claims)
    counted: dict[str, int] = {}
    for vote in merged.votes:
        counted[vote.key] = counted.get(vote.key, 0) + 1
    for row in merged.decisions:
        if row.complete:
            told = (row.yes or 0) + (row.no or 0) + (row.abstaining or 0) + (row.not_voting or 0)
            assert counted[row.key] == told, row.symbol
