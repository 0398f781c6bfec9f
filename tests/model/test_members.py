"""Who was a Member when, against what the United Nations published and against open data."""

import csv
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellers.model.members import (
    MemberCode,
    UnknownMember,
    all_members,
    member,
    member_by_cow,
    participants,
    roster,
)
from tellers.model.periods import DatedText, Period

# United Nations, Growth in United Nations membership, 1945-present: Members at the end of the year,
# for each year in which the number changed.
GROWTH = {
    1945: 51,
    1946: 55,
    1947: 57,
    1948: 58,
    1949: 59,
    1950: 60,
    1955: 76,
    1956: 80,
    1957: 82,
    1960: 99,
    1961: 104,
    1962: 110,
    1963: 113,
    1964: 115,
    1965: 117,
    1966: 122,
    1967: 123,
    1968: 126,
    1970: 127,
    1971: 132,
    1973: 135,
    1974: 138,
    1975: 144,
    1976: 147,
    1977: 149,
    1978: 151,
    1979: 152,
    1980: 154,
    1981: 157,
    1983: 158,
    1984: 159,
    1991: 166,
    1992: 179,
    1993: 184,
    1994: 185,
    1999: 188,
    2000: 189,
    2002: 191,
    2006: 192,
    2011: 193,
}
DAYS = st.dates(date(1945, 1, 1), date(2030, 12, 31))


def published(year: int) -> int:
    return GROWTH[max(known for known in GROWTH if known <= year)]


@pytest.mark.parametrize("year", range(1945, 2026))
def test_the_roster_has_the_published_number_of_members(year: int) -> None:
    assert len(roster(date(year, 12, 31))) == published(year)


def test_nobody_was_a_member_before_the_charter() -> None:
    assert roster(date(1945, 10, 23)) == frozenset()
    assert len(roster(date(1945, 10, 24))) == 29  # the ratifications that brought it into force


@given(DAYS)
def test_the_roster_is_what_each_member_says_of_itself(day: date) -> None:
    assert roster(day) == {one.code for one in all_members() if one.is_counted(day)}
    assert participants(day) == {
        one.code for one in all_members() if one.is_counted(day) and one.takes_part(day)
    }
    assert all(member(code).is_member(day) for code in roster(day))


def test_a_membership_begins_on_its_first_day_and_ends_before_its_last() -> None:
    for one in all_members():
        for period in one.memberships:
            assert one.is_member(period.start)
            assert not one.is_member(period.start - timedelta(days=1))
            assert period.end is None or not one.is_member(period.end)


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("CHN", date(1960, 1, 1), "China"),
        ("RUS", date(1991, 12, 23), "Union of Soviet Socialist Republics"),
        ("RUS", date(1991, 12, 24), "Russian Federation"),
        ("BLR", date(1946, 1, 1), "Byelorussian Soviet Socialist Republic"),
        ("DEU", date(1990, 10, 2), "Federal Republic of Germany"),
        ("DEU", date(1990, 10, 3), "Germany"),
        ("EGY", date(1960, 1, 1), "United Arab Republic"),
        ("EGY", date(1970, 1, 1), "United Arab Republic"),
        ("EGY", date(1973, 10, 1), "Egypt"),
        ("TZA", date(1962, 1, 1), "Tanganyika"),
        ("TZA", date(1970, 1, 1), "United Republic of Tanzania"),
        ("COD", date(1985, 1, 1), "Zaire"),
        ("COD", date(2000, 1, 1), "Democratic Republic of the Congo"),
        ("COG", date(1985, 1, 1), "Congo"),
        ("SRB", date(2001, 1, 1), "Yugoslavia"),
        ("SRB", date(2005, 1, 1), "Serbia and Montenegro"),
        ("SRB", date(2010, 1, 1), "Serbia"),
        ("TUR", date(2022, 5, 31), "Turkey"),
        ("TUR", date(2022, 6, 1), "Türkiye"),
        ("MKD", date(2018, 1, 1), "The former Yugoslav Republic of Macedonia"),
        ("NLD", date(2026, 1, 1), "Netherlands (Kingdom of the)"),
    ],
)
def test_a_member_is_called_what_it_was_called_then(code: str, day: date, name: str) -> None:
    assert member(code).name(day) == name


@pytest.mark.parametrize(
    ("code", "day", "usual"),
    [
        ("RUS", date(1962, 1, 1), "the Soviet Union"),
        ("RUS", date(2022, 1, 1), "Russia"),
        ("KOR", date(2022, 1, 1), "South Korea"),
        ("PRK", date(2022, 1, 1), "North Korea"),
        ("USA", date(1945, 12, 1), "the United States"),
        ("DEU", date(1980, 1, 1), "West Germany"),
        ("YEM", date(1950, 1, 1), "Yemen"),
        ("YEM", date(1980, 1, 1), "North Yemen"),
        ("FRA", date(1980, 1, 1), "France"),
    ],
)
def test_a_newspaper_calls_it_so(code: str, day: date, usual: str) -> None:
    assert member(code).usual(day) == usual


def test_states_that_became_one_are_one_member_afterwards() -> None:
    for ended, stays, day in (
        ("EAZ", "TZA", date(1964, 4, 26)),
        ("YMD", "YEM", date(1990, 5, 22)),
        ("DDR", "DEU", date(1990, 10, 3)),
        ("SYR", "EGY", date(1958, 2, 21)),
    ):
        before, after = roster(day - timedelta(days=1)), roster(day)
        assert before - after == {ended}
        assert stays in after


def test_syria_resumed_its_seat() -> None:
    assert MemberCode("SYR") not in roster(date(1961, 10, 12))
    assert MemberCode("SYR") in roster(date(1961, 10, 13))
    assert member("SYR").term == (
        "from 24 October 1945 until 21 February 1958 and since 13 October 1961"
    )


def test_czechoslovakia_has_no_successor() -> None:
    assert MemberCode("CSK") in roster(date(1992, 12, 31))
    assert not {"CSK", "CZE", "SVK"} & roster(date(1993, 1, 1))
    assert {"CZE", "SVK"} <= roster(date(1993, 1, 19))


def test_old_yugoslavia_is_counted_without_taking_part_until_the_new_one_is_admitted() -> None:
    assert MemberCode("YUG") in participants(date(1992, 9, 21))
    for day in (date(1992, 9, 22), date(2000, 10, 31)):
        assert MemberCode("YUG") in roster(day) - participants(day)
    assert MemberCode("SRB") not in roster(date(2000, 10, 31))
    assert MemberCode("YUG") not in roster(date(2000, 11, 1))
    assert MemberCode("SRB") in participants(date(2000, 11, 1))


def test_south_africa_stayed_a_member_without_taking_part() -> None:
    assert MemberCode("ZAF") in participants(date(1974, 11, 11))
    assert MemberCode("ZAF") in roster(date(1980, 1, 1)) - participants(date(1980, 1, 1))
    assert MemberCode("ZAF") in participants(date(1994, 6, 23))


def test_indonesia_was_absent_and_not_counted() -> None:
    away = date(1965, 6, 1)
    assert member("IDN").is_member(away)
    assert not member("IDN").takes_part(away)
    assert MemberCode("IDN") not in roster(away)
    assert MemberCode("IDN") in participants(date(1966, 9, 28))
    assert len(member("IDN").memberships) == 1


@pytest.mark.parametrize(
    ("code", "on", "expected"),
    [
        ("SUN", None, "RUS"),
        ("BUR", None, "MMR"),
        ("scg", None, "SRB"),
        ("YAR", None, "YEM"),
        ("ZAN", None, "EAZ"),
        ("YUG", None, "YUG"),
        ("YUG", date(1980, 1, 1), "YUG"),
        ("YUG", date(2001, 1, 1), "SRB"),
        ("YUG", date(1920, 1, 1), "YUG"),
    ],
)
def test_former_codes_are_read(code: str, on: date | None, expected: str) -> None:
    assert member(code, on=on).code == expected


def test_iso3_is_dated_and_zanzibar_had_none() -> None:
    assert member("RUS").iso3(date(1980, 1, 1)) == "SUN"
    assert member("RUS").iso3() == "RUS"
    assert member("EAZ").iso3() is None
    assert member("EAZ").m49 is None


def test_an_unknown_code_is_an_error_with_the_nearest() -> None:
    with pytest.raises(UnknownMember, match=r"no Member has the code 'FRX'; near it are .*FRA"):
        member("FRX")
    with pytest.raises(UnknownMember, match=r"'%%%'\. Write an alpha-3 code, as in FRA"):
        member("%%%")
    with pytest.raises(UnknownMember, match="Correlates of War code 999"):
        member_by_cow(999, on=date(2000, 1, 1))


@pytest.mark.parametrize(
    ("number", "day", "code"),
    [
        (345, date(1990, 1, 1), "YUG"),
        (345, date(2015, 1, 1), "SRB"),
        (260, date(1980, 1, 1), "DEU"),
        (255, date(1980, 1, 1), "DEU"),
        (713, date(1960, 1, 1), "CHN"),
        (678, date(1980, 1, 1), "YEM"),
        (680, date(1980, 1, 1), "YMD"),
        (626, date(1980, 1, 1), "SSD"),
    ],
)
def test_correlates_of_war_codes_are_read_by_date(number: int, day: date, code: str) -> None:
    assert member_by_cow(number, on=day).code == code


def test_regional_groups_are_dated() -> None:
    israel = member("ISR")
    assert israel.region(date(2000, 5, 29)) is None
    assert israel.region(date(2000, 5, 30)) == "western_european_other"
    assert member("FRA").region(date(1963, 12, 16)) is None
    assert member("FRA").region(date(1963, 12, 17)) == "western_european_other"
    assert member("KIR").region(date(2010, 1, 1)) is None


def test_every_present_member_is_described_in_full() -> None:
    for code in roster(date(2026, 1, 1)):
        one = member(code)
        assert one.iso3() == code
        assert one.region() is not None
        assert one.m49 is not None
        assert len(one.m49) == 3
        assert one.m49.isdecimal()
        assert one.exit is None
    assert len({one.m49 for one in all_members()}) == len(all_members())


def test_codes_and_years_agree_with_an_open_list(data_folder: Path) -> None:
    with (data_folder / "members" / "countries.csv").open(encoding="utf-8") as file:
        rows = {row["iso3"]: row for row in csv.DictReader(file) if row["un_member"] == "True"}
    del rows["VAT"]  # wrongly marked a Member there
    assert rows.keys() == roster(date(2026, 1, 1))
    for code, row in rows.items():
        assert member(code).entry.year == int(float(row["un_admission_year"]))
        if row["cow"]:
            assert member(code).cow == int(float(row["cow"]))


def test_correlates_of_war_codes_agree_with_an_open_list(data_folder: Path) -> None:
    with (data_folder / "members" / "cow_iso3_voeten.csv").open(encoding="utf-8") as file:
        found = {int(row["ccode"]): row["iso3c"] for row in csv.DictReader(file)}
    assert found.pop(713) == "TWN"  # who represented China until 1971
    assert found.pop(680) == "YAR"  # a slip there: Democratic Yemen
    for number, code in found.items():
        assert number in member(code).cows
    assert {number for one in all_members() for number in one.cows} - found.keys() == {
        511,
        680,
        713,
    }


@pytest.mark.record
def test_nobody_voted_in_the_assembly_that_could_not(data_folder: Path) -> None:
    """Votes dated only to the month count for the whole month."""
    votes = (data_folder / "reference" / "ga_votes.parquet").as_posix()
    roll_calls = (data_folder / "reference" / "ga_rollcalls.parquet").as_posix()
    found = duckdb.execute(
        "select distinct iso3, cast(date_trunc('month', date) as date), last_day(date)"  # noqa: S608
        f" from '{votes}' join '{roll_calls}' using (id) where vote in ('Y', 'N', 'A')"
    ).fetchall()
    assert len(found) > 40_000
    strangers = set()
    for code, first, last in found:
        one = member("CHN" if code == "TWN" else code, on=last)
        if one.code not in participants(first) | participants(last):
            strangers.add((code, first))
    assert strangers == {("FJI", date(1970, 9, 1))}  # dated before it was admitted, in October


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="a period from 2000-01-02 cannot end on 2000-01-01"):
        Period(start=date(2000, 1, 2), end=date(2000, 1, 1))


@given(st.dictionaries(DAYS, st.text(), min_size=1), DAYS)
def test_a_dated_text_is_the_last_that_came_into_use(found: dict[date, str], day: date) -> None:
    ordered = dict(sorted(found.items()))
    earlier = [text for since, text in ordered.items() if since <= day]
    assert (
        DatedText.read(ordered).on(day) == (earlier or list(ordered.values()))[-1 if earlier else 0]
    )
