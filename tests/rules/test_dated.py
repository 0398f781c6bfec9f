"""Values through time, what adoption amounts to, what was missing, and who may convene."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tellers.model.majorities import TWO_THIRDS
from tellers.model.votes import Tally
from tellers.rules.charter import all_other_matters, council_majority, council_size, procedural
from tellers.rules.dated import Dated, all_dated, dated
from tellers.rules.errors import NotInForceError, RulesError
from tellers.rules.force import force_in_assembly, force_in_council
from tellers.rules.ga.committees import equally_divided_is_rejected
from tellers.rules.ga.sessions import convened_by_council
from tellers.rules.ga.voting import judge_assembly
from tellers.rules.sc.elections import is_elected
from tellers.rules.shortfall import Shortfall, short_of
from tellers.rules.words import counted, listed, number

ENLARGED = date(1966, 1, 1)


@pytest.mark.parametrize("value", all_dated().values(), ids=lambda value: value.name)
def test_a_dated_value_changes_on_its_day(value: Dated) -> None:
    for entry in value.values:
        assert value.on(entry.since) is entry
    assert value.on() is value.values[-1]
    with pytest.raises(NotInForceError):
        value.on(value.values[0].since - timedelta(days=1))


def test_seven_of_eleven_until_the_council_was_enlarged() -> None:
    before = ENLARGED - timedelta(days=1)
    assert (council_majority(before).number, council_size(before)) == (7, 11)
    assert (council_majority(ENLARGED).number, council_size(ENLARGED)) == (9, 15)
    assert dated("affirmative_votes").on(ENLARGED).legal == date(1965, 8, 31)


@pytest.mark.parametrize("name", ["absolute_majority", "votes_to_convene"])
def test_a_number_of_votes_is_of_the_council_of_its_day(name: str) -> None:
    for entry in dated(name).values:
        later = max(entry.since, date(1946, 1, 1))
        assert entry.of == council_size(later)


def test_an_absolute_majority_is_more_than_half() -> None:
    for entry in dated("absolute_majority").values:
        assert entry.number == (entry.of or 0) // 2 + 1


def test_articles_27_2_and_27_3() -> None:
    tally = Tally.parse("11-1-3")
    on = date(2022, 2, 25)
    assert procedural(tally, on)
    assert not procedural(Tally.parse("8-0-7"), on)
    assert all_other_matters(tally, [], on)


def test_the_council_convenes_by_seven_then_by_nine() -> None:
    assert convened_by_council(Tally.parse("7-2-2"), date(1956, 10, 31))
    assert not convened_by_council(Tally.parse("8-0-7"), date(2022, 2, 27))


def test_judges_need_six_then_eight() -> None:
    assert is_elected(6, date(1963, 10, 21))
    assert not is_elected(7, date(2023, 11, 9))


def test_a_committee_rejects_what_is_equally_divided() -> None:
    assert not equally_divided_is_rejected(Tally.parse("51-50-0"))


def test_adoption_in_the_council_is_never_called_binding() -> None:
    force = force_in_council()
    assert str(force.cite) == "CHARTER 25"
    assert force.binding.endswith("depends on their words")
    assert force_in_council(procedural=True).binding == "decides the Council's procedure"


def test_the_assembly_recommends_with_exceptions() -> None:
    assert force_in_assembly().binding == "recommends"
    assert str(force_in_assembly("budget").cite) == "CHARTER 17"
    with pytest.raises(RulesError, match="write one of assembly, budget"):
        force_in_assembly("council")


def test_a_shortfall_counts_votes_in_two_ways() -> None:
    tally = Tally.parse("51-49-25")
    judgement = judge_assembly(tally, majority=TWO_THIRDS, members=193)
    assert short_of(judgement, tally) == Shortfall(short=16, more_yes=47)


def test_nothing_is_short_without_a_quorum() -> None:
    tally = Tally.parse("30-40-20")
    judgement = judge_assembly(tally, majority=TWO_THIRDS, members=193, present=96)
    assert short_of(judgement, tally) is None


def test_counts_in_words() -> None:
    assert (number(9), number(11)) == ("nine", "11")
    assert (counted(1, "vote"), counted(0, "vote")) == ("1 vote", "0 votes")
    assert (listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])) == (
        "A",
        "A and B",
        "A, B and C",
    )
