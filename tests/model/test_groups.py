"""Groups by date, against their published sizes."""

import csv
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellers.model import groups as module
from tellers.model.groups import Group, UnknownGroup, find_group, group, groups
from tellers.model.members import MemberCode, fold, member, roster

TODAY = date(2026, 1, 1)
DAYS = st.dates(date(1945, 10, 24), TODAY)
REGIONAL = {
    "African Group": "african",
    "Asia and the Pacific Group": "asia_pacific",
    "Eastern European Group": "eastern_european",
    "Latin American and Caribbean Group": "latin_american_caribbean",
    "Western European and Others Group": "western_european_other",
}


@pytest.mark.parametrize(
    ("name", "day", "size"),
    [
        ("african", TODAY, 54),
        ("asia_pacific", TODAY, 54),
        ("eastern_european", TODAY, 23),
        ("latin_american_caribbean", TODAY, 33),
        ("western_european_other", TODAY, 29),
        ("P5", date(1950, 1, 1), 5),
        ("EU", date(1973, 1, 1), 8),  # nine, the Federal Republic of Germany not yet a Member
        ("EU", date(1973, 9, 18), 9),
        ("EU", date(1986, 1, 1), 12),
        ("EU", date(1995, 1, 1), 15),
        ("EU", date(2004, 4, 30), 15),
        ("EU", date(2004, 5, 1), 25),
        ("EU", date(2013, 7, 1), 28),
        ("EU", date(2020, 1, 31), 28),
        ("EU", date(2020, 2, 1), 27),
        ("NATO", date(1949, 8, 24), 10),  # twelve, Italy and Portugal not yet Members
        ("NATO", date(1982, 5, 30), 16),
        ("NATO", date(1999, 3, 12), 19),
        ("NATO", date(2004, 3, 29), 26),
        ("NATO", date(2020, 3, 27), 30),
        ("NATO", date(2023, 4, 3), 30),
        ("NATO", date(2023, 4, 4), 31),
        ("NATO", date(2024, 3, 7), 32),
        ("Warsaw Pact", date(1980, 1, 1), 7),
        ("Warsaw Pact", date(1992, 1, 1), 0),
        ("G7", date(1975, 12, 1), 6),
        ("G7", TODAY, 7),
        ("G20", TODAY, 19),
        ("BRICS", date(2009, 12, 1), 4),
        ("BRICS", date(2011, 6, 1), 5),
        ("BRICS", date(2024, 1, 1), 9),
        ("BRICS", date(2025, 1, 6), 10),
        ("Arab League", date(1978, 1, 1), 21),  # twenty-one, Palestine among them, and Democratic
        ("Arab League", date(2010, 1, 1), 21),  # Yemen; later twenty-two with Palestine
        ("Arab League", date(2015, 1, 1), 20),
        ("GCC", TODAY, 6),
        ("African Union", date(1963, 12, 31), 34),
        ("African Union", date(2018, 1, 1), 54),  # fifty-five with a member that is no Member
        ("ASEAN", date(1999, 4, 30), 10),
        ("ASEAN", date(2025, 10, 26), 11),
        ("OIC", date(1969, 12, 31), 24),  # twenty-five with Palestine
        ("OIC", date(2002, 1, 1), 56),  # fifty-seven with Palestine
        ("NAM", date(1961, 12, 31), 24),  # twenty-five with Algeria, a Member from 1962
        ("NAM", date(2012, 1, 1), 119),  # a hundred and twenty with Palestine
        ("Nordic", TODAY, 5),
        ("Baltic", TODAY, 3),
    ],
)
def test_a_group_has_its_published_size(name: str, day: date, size: int) -> None:
    assert len(group(name, day)) == size


def test_the_regional_groups_share_out_all_members_today() -> None:
    regional = [one for one in groups() if one.is_regional]
    assert [one.key for one in regional] == list(REGIONAL.values())
    assert frozenset[MemberCode]().union(*(one.on(TODAY) for one in regional)) == roster(TODAY)
    assert sum(len(one.on(TODAY)) for one in regional) == len(roster(TODAY))


@given(DAYS)
def test_a_regional_group_is_a_fact_of_each_member(day: date) -> None:
    for one in groups():
        if one.is_regional:
            assert one.on(day) == {
                code for code in roster(day) if member(code).region(day) == one.key
            }


@given(DAYS)
def test_only_members_belong_and_the_suspended_are_apart(day: date) -> None:
    for one in groups():
        assert one.on(day) <= roster(day)
        assert one.suspended(day).isdisjoint(one.on(day))


@pytest.mark.parametrize(
    ("name", "code", "day", "belongs"),
    [
        ("EU", "GBR", date(2020, 1, 31), True),
        ("EU", "GBR", date(2020, 2, 1), False),
        ("NATO", "FIN", date(2023, 4, 4), True),
        ("NATO", "SWE", date(2024, 3, 6), False),
        ("Arab League", "EGY", date(1985, 1, 1), False),
        ("Arab League", "EGY", date(1990, 1, 1), True),
        ("Arab League", "SYR", date(2023, 5, 6), False),
        ("Arab League", "SYR", date(2023, 5, 7), True),
        ("OIC", "SYR", date(2020, 1, 1), False),
        ("African Union", "MAR", date(2017, 1, 29), False),
        ("African Union", "MAR", date(2017, 1, 30), True),
        ("African Union", "NER", date(2024, 1, 1), False),
        ("BRICS", "SAU", TODAY, False),
        ("Warsaw Pact", "ALB", date(1968, 9, 13), False),
        ("western_european_other", "ISR", date(2000, 5, 30), True),
        ("western_european_other", "TUR", date(1970, 1, 1), True),
        ("western_european_other", "USA", date(1970, 1, 1), True),
        ("asia_pacific", "CYP", TODAY, True),
        ("eastern_european", "ARM", TODAY, True),
        ("asia_pacific", "KAZ", TODAY, True),
    ],
)
def test_who_belongs(name: str, code: str, day: date, belongs: bool) -> None:
    assert (MemberCode(code) in group(name, day)) is belongs


def test_the_suspended_are_told_apart_from_those_that_left() -> None:
    league, union = find_group("Arab_League"), find_group("African_Union")
    assert league.suspended(date(1985, 1, 1)) == {"EGY"}
    assert league.suspended(TODAY) == frozenset()
    assert MemberCode("MAR") not in union.suspended(date(2000, 1, 1))
    assert {"MLI", "NER", "SDN"} <= union.suspended(date(2024, 1, 1))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("nato", "NATO"),
        ("European Union", "EU"),
        ("E.U.", "EU"),
        ("the arab league", "Arab_League"),
        ("arab_league", "Arab_League"),
        ("OAU", "African_Union"),
        ("Non-Aligned Movement", "NAM"),
        ("Organization of Islamic Cooperation", "OIC"),
        ("WEOG", "western_european_other"),
        ("GRULAC", "latin_american_caribbean"),
        ("Asia-Pacific", "asia_pacific"),
    ],
)
def test_a_group_is_found_by_any_of_its_names(name: str, key: str) -> None:
    assert find_group(name).key == key


def test_no_two_groups_share_a_name() -> None:
    seen: dict[str, str] = {}
    for one in groups():
        for name in {fold(text) for text in (one.key, one.title, one.short, *one.names)}:
            assert seen.setdefault(name, one.key) == one.key


def test_an_unknown_group_is_an_error_with_the_nearest() -> None:
    with pytest.raises(UnknownGroup, match=r"no group is called 'European Onion'. Near it .*EU"):
        group("European Onion", TODAY)
    with pytest.raises(UnknownGroup, match=r"Known are: african, .*NAM"):
        find_group("xyzzy")


def test_a_change_that_names_no_member_is_refused() -> None:
    with pytest.raises(UnknownGroup, match=r"groups.toml, 1999-01-01: 'XXX' is no code"):
        module._read_changes({"1999-01-01": "FRA -XXX"})


def members_of(one: Group) -> set[MemberCode]:
    return {code for change in one.changes for code in change.joined}


def test_changes_are_in_order_and_only_who_belongs_leaves() -> None:
    for one in groups():
        assert one.source.document
        assert all(a.day < b.day for a, b in pairwise(one.changes))
        if one.is_regional:
            continue
        belonging: set[MemberCode] = set()
        for change in one.changes:
            assert not change.joined & belonging, (one.key, change.day)
            assert change.left | change.suspended <= belonging, (one.key, change.day)
            belonging = (belonging | change.joined) - change.left - change.suspended
        assert members_of(one) >= belonging


def test_regional_groups_agree_with_an_open_list(data_folder: Path) -> None:
    with (data_folder / "members" / "countries.csv").open(encoding="utf-8") as file:
        listed = {
            row["iso3"]: REGIONAL[row["un_group"]]
            for row in csv.DictReader(file)
            if row["un_group"]
        }
    assert listed == {code: member(code).region(TODAY) for code in roster(TODAY)}
