"""Votes, tallies and roll calls."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellers.model.members import MemberCode
from tellers.model.votes import RollCall, Tally, Vote

FRA, USA, UKR = MemberCode("FRA"), MemberCode("USA"), MemberCode("UKR")
counts = st.integers(0, 193)


@given(counts, counts, counts)
def test_a_tally_prints_and_parses(yes: int, no: int, abstaining: int) -> None:
    tally = Tally(yes=yes, no=no, abstaining=abstaining)
    assert Tally.parse(str(tally)) == tally
    assert tally.present_and_voting + abstaining == tally.taking_part


def test_a_tally_may_be_written_with_dashes_and_spaces() -> None:
    assert Tally.parse(" 93 – 18 – 65 ") == Tally(yes=93, no=18, abstaining=65)


@pytest.mark.parametrize("text", ["", "93-18", "93-18-65-1", "a-b-c", "-1-0-0"])
def test_what_is_no_tally_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="write yes-no-abstaining"):
        Tally.parse(text)


def test_a_tally_has_no_negative_counts() -> None:
    with pytest.raises(ValueError, match="must be >= 0"):
        Tally(yes=-1, no=0, abstaining=0)


def test_tallies_agree_whatever_they_know_of_those_not_voting() -> None:
    tally = Tally.parse("93-18-65")
    known = Tally(yes=93, no=18, abstaining=65, not_voting=17)
    assert tally.agrees_with(known)
    assert tally != known
    assert not tally.agrees_with(Tally.parse("93-18-64"))


def test_a_roll_call_counts_and_names() -> None:
    roll = RollCall({USA: Vote.NO, UKR: Vote.YES, FRA: Vote.YES})
    assert roll.tally == Tally(yes=2, no=1, abstaining=0, not_voting=0)
    assert roll.cast(Vote.YES) == (FRA, UKR)
    assert list(roll) == [FRA, UKR, USA]
    assert len(roll) == 3
    assert roll[USA] is Vote.NO


def test_not_voting_is_not_abstaining() -> None:
    roll = RollCall({USA: Vote.ABSTAINING, FRA: Vote.NOT_VOTING})
    assert roll.cast(Vote.ABSTAINING) == (USA,)
    assert roll.tally == Tally(yes=0, no=0, abstaining=1, not_voting=1)
