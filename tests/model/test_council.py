"""Who sat in the Security Council, against its list of members and its votes."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellers.model.council import UnknownCouncil, council, council_size, elected, permanent
from tellers.model.members import MemberCode, participants, recognise, roster

FIRST_MEETING = date(1946, 1, 17)
DAYS = st.dates(FIRST_MEETING, date(2026, 12, 31))
WITHOUT_MEXICO = (date(1980, 1, 1), date(1980, 1, 7))
"""From the first day to before the second one seat was empty."""


@pytest.mark.parametrize("year", range(1946, 2027))
def test_the_council_is_eleven_then_fifteen(year: int) -> None:
    for day in (date(year, 2, 1), date(year, 12, 31)):
        assert len(council(day)) == council_size(day) == (11 if year < 1966 else 15)


@given(DAYS)
def test_on_any_day(day: date) -> None:
    seats = council_size(day) - (WITHOUT_MEXICO[0] <= day < WITHOUT_MEXICO[1])
    assert len(council(day)) == seats
    assert council(day) == elected(day) | set(permanent(day))
    assert elected(day).isdisjoint(permanent(day))
    assert council(day) <= roster(day)


def test_nobody_sat_before_the_first_meeting() -> None:
    assert council(FIRST_MEETING - timedelta(days=1)) == frozenset()
    assert len(council(FIRST_MEETING)) == 11
    assert council_size(FIRST_MEETING - timedelta(days=1)) == 0
    assert permanent(date(1945, 10, 23)) == ()
    assert len(permanent(date(1945, 10, 24))) == 5


def test_mexico_was_elected_late_in_1980() -> None:
    assert MemberCode("MEX") not in council(date(1980, 1, 6))
    assert MemberCode("MEX") in council(date(1980, 1, 7))


def test_the_council_of_a_year_not_on_record_is_unknown() -> None:
    with pytest.raises(UnknownCouncil, match="on 2027-01-01 is not on record"):
        council(date(2027, 1, 1))


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(1956, 12, 31), "YUG"),
        (date(1957, 1, 1), "PHL"),
        (date(1960, 12, 31), "POL"),
        (date(1961, 1, 1), "TUR"),
        (date(1962, 12, 31), "EGY"),  # the United Arab Republic, elected with Syria a part of it
        (date(1964, 12, 31), "CSK"),
        (date(1965, 1, 1), "MYS"),
        (date(2017, 12, 31), "ITA"),
        (date(2018, 1, 1), "NLD"),
    ],
)
def test_terms_that_were_shared(day: date, code: str) -> None:
    neighbour = day + timedelta(days=1 if day.month == 12 else -1)
    assert MemberCode(code) in council(day)
    assert MemberCode(code) not in council(neighbour)


@pytest.mark.parametrize("year", range(1948, 2027))
def test_nobody_is_re_elected_at_once(year: int) -> None:
    """No Member is elected for three years on end (Article 23(2))."""
    three = [elected(date(y, 12, 31)) for y in (year - 2, year - 1, year)]
    assert not three[0] & three[1] & three[2]


def test_the_present_council() -> None:
    assert elected(date(2026, 6, 1)) == {
        *("BHR", "COD", "COL", "LBR", "LVA"),
        *("DNK", "GRC", "PAK", "PAN", "SOM"),
    }


# The list leaves out the names it could not write: these Members, in these years.
UNWRITTEN = {
    **dict.fromkeys((1951, 1952, 1954, 1955, 1961, 2009, 2010), "TUR"),
    **dict.fromkeys((1964, 1965, 1990, 1991, 2018, 2019), "CIV"),
}


def test_the_council_of_each_year_is_that_of_the_departments_list(data_folder: Path) -> None:
    listed: dict[int, set[str]] = {}
    path = data_folder / "members" / "DPPA-SCMEMBERSHIP.csv"
    with path.open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            year, name = int(row["year"]), row["security_council_member"]
            code = recognise(name, on=date(year, 6, 1)) if name else UNWRITTEN[year]
            listed.setdefault(year, set()).add(code)
    assert sorted(listed) == list(range(1946, 2025))
    for year, members in listed.items():
        assert council(date(year, 6, 1)) == members


# Columns of the Sciences Po file that hold another Member's votes in these years.
SLIPS = {
    (1964, "CZE"): "CSK",
    (1966, "DZA"): "ARG",
    (1967, "DZA"): "ARG",
    (2011, "TUR"): "PRT",
    (2012, "TUR"): "PRT",
    (2024, "SVK"): "SVN",
}


def test_the_council_that_voted_is_the_council_that_sat(data_folder: Path) -> None:
    path = data_folder / "sciencespo" / "unsc_votes_1946_2025.csv"
    with path.open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    columns = list(rows[0])
    codes = {
        name: "KOR" if name == "KOREA" else str(recognise(name))
        for name in columns[columns.index("CHINA") :]
    }
    assert len(rows) == 3203
    for row in rows:
        day = date.fromisoformat(row["Date"])
        voted = {SLIPS.get((day.year, code), code) for name, code in codes.items() if row[name]}
        assert council(day) == voted


def test_every_member_of_the_council_could_take_part_in_the_assembly() -> None:
    for year in range(1946, 2027):
        assert council(date(year, 2, 1)) <= participants(date(year, 2, 1))
