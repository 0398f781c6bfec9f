"""The questions asked of the record, each against a plain search through all of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from attrs import asdict

from tellers.record import query
from tellers.record.errors import NotInRecordError
from tellers.record.query import Search
from tellers.record.schema import DecisionRow
from tellers.record.store import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.starter()


@pytest.fixture(scope="module")
def rows(record: Record) -> list[DecisionRow]:
    return query.decisions(record)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("S/RES/2774 (2025)", "S/RES/2774"),
        ("2774", "S/RES/2774"),
        ("es-11/7", "A/RES/ES-11/7"),
        ("S/PV.9866   motion 1", "S/PV.9866 motion 1"),
        (" no  symbol ", "no symbol"),
    ],
)
def test_key_of(text: str, key: str) -> None:
    assert query.key_of(text) == key


@pytest.mark.parametrize("text", ["A/RES/ES-11/7", "ES-11/7", "A/ES-11/L.10", "a/es-11/l.10"])
def test_a_decision_is_found_by_its_symbol_or_its_draft(text: str, record: Record) -> None:
    assert query.decision(record, text).key == "A/RES/ES-11/7"


def test_every_decision_is_found_by_its_own_symbol(record: Record, rows: list[DecisionRow]) -> None:
    assert [query.decision(record, row.symbol).key for row in rows] == [row.key for row in rows]


def test_what_is_not_in_the_record_is_told_what_is(record: Record) -> None:
    with pytest.raises(NotInRecordError) as missing:
        query.decision(record, "A/RES/ES-11/77")
    held = query.scope(record)
    assert "'A/RES/ES-11/77' is not in the starter record" in str(missing.value)
    assert f"{held.decisions} decisions from {held.since} to {held.until}" in str(missing.value)
    assert "Near it: A/RES/ES-11/7" in str(missing.value)


def test_decisions_stand_in_the_order_they_were_taken(rows: list[DecisionRow]) -> None:
    order = [(row.date, row.organ, row.meeting, row.position) for row in rows]
    assert order == sorted(order)
    assert len({row.key for row in rows}) == len(rows)


def test_a_period_holds_both_its_ends(record: Record, rows: list[DecisionRow]) -> None:
    first, last = date(2022, 2, 25), date(2022, 3, 2)
    found = query.decisions(record, since=first, until=last)
    assert {found[0].date, found[-1].date} == {first, last}
    assert found == [row for row in rows if first <= row.date <= last]


def test_a_roll_is_what_is_known_by_name(record: Record, rows: list[DecisionRow]) -> None:
    for row in rows:
        roll = query.roll(record, row.key)
        assert list(roll) == sorted(roll)
        if row.complete:
            cast = list(roll.values())
            counted = (cast.count("yes"), cast.count("no"), cast.count("abstaining"))
            assert counted == (row.yes, row.no, row.abstaining)
    assert query.roll(record, "no such key") == {}


def _asked(value: object) -> str:
    """Name a search by what it asks; what it is held against needs no name."""
    if not isinstance(value, Search):
        return ""
    asked = asdict(value, filter=lambda field, given: given != field.default)
    return " ".join(f"{key}={given}" for key, given in asked.items()) or "everything"


Holds = Callable[[Record, DecisionRow], bool]


def _cast(code: str, *votes: str) -> Holds:
    return lambda record, row: query.roll(record, row.key).get(code) in votes


@pytest.mark.parametrize(
    ("search", "holds"),
    [
        (Search(), lambda _, __: True),
        (Search(words="UKRAINE"), lambda _, row: _says(row, "ukraine")),
        (
            Search(words="peace  ukraine"),
            lambda _, row: _says(row, "ukraine") and _says(row, "peace"),
        ),
        (Search(words="es-10"), lambda _, row: _says(row, "es-10")),
        (Search(organ="SC"), lambda _, row: row.organ == "SC"),
        (Search(kind="amendment"), lambda _, row: row.kind == "amendment"),
        (Search(outcome="without_a_vote"), lambda _, row: row.outcome == "without_a_vote"),
        (Search(cause="veto"), lambda _, row: row.cause == "veto"),
        (Search(member="FRA"), _cast("FRA", "yes", "no", "abstaining")),
        (Search(member="FRA", vote="abstaining"), _cast("FRA", "abstaining")),
        (Search(member="AFG", vote="not_voting"), _cast("AFG", "not_voting")),
        (Search(since=date(2022, 2, 25)), lambda _, row: row.date >= date(2022, 2, 25)),
        (Search(until=date(1946, 8, 29)), lambda _, row: row.date <= date(1946, 8, 29)),
        (
            Search(organ="GA", outcome="adopted", member="USA", vote="no", since=date(2022, 1, 1)),
            lambda record, row: (
                (row.organ, row.outcome) == ("GA", "adopted")
                and row.date >= date(2022, 1, 1)
                and query.roll(record, row.key).get("USA") == "no"
            ),
        ),
    ],
    ids=_asked,
)
def test_find(search: Search, holds: Holds, record: Record, rows: list[DecisionRow]) -> None:
    found = query.find(record, search)
    assert found
    assert {row.key for row in found} == {row.key for row in rows if holds(record, row)}
    dates = [row.date for row in found]
    assert dates == sorted(dates, reverse=True)


def _says(row: DecisionRow, word: str) -> bool:
    return word in f"{row.title} {row.symbol} {row.draft} {row.session}".casefold()


@pytest.mark.parametrize(
    "search",
    [
        Search(words="nothing-like-it"),
        Search(member="SSD", until=date(2011, 7, 13)),
        Search(organ="GA", cause="veto"),
        Search(words="o'clock; drop table votes --"),
    ],
    ids=_asked,
)
def test_find_nothing(search: Search, record: Record) -> None:
    assert query.find(record, search) == []


def test_scope_is_counted(record: Record, rows: list[DecisionRow]) -> None:
    held = query.scope(record)
    assert held == query.Scope(
        record="starter record", decisions=len(rows), since=rows[0].date, until=rows[-1].date
    )


def test_nearest_days(record: Record, rows: list[DecisionRow]) -> None:
    days = sorted({row.date for row in rows})
    assert query.nearest_days(record, date(1900, 1, 1)) == (days[0],)
    assert query.nearest_days(record, date(2999, 1, 1)) == (days[-1],)
    assert query.nearest_days(record, days[3]) == (days[2], days[4])
