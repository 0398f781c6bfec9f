"""Which Member a text names, in the spellings of the sources and of the news."""

import csv
import json
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellers.model.members import (
    MemberCode,
    UnknownName,
    all_members,
    fold,
    in_english_order,
    known_names,
    member,
    names_of,
    recognise,
    roster,
)

TODAY = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("TURKEY", "TUR"),
        ("TURKIYE", "TUR"),
        ("TÜRKIYE", "TUR"),
        ("TÜRKİYE", "TUR"),
        ("TÜRKÝYE", "TUR"),
        ("REPUBLIC OF KOREA", "KOR"),
        ("DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA", "PRK"),
        ("DEMOCRATIC PEOPLE’S REPUBLIC OF KOREA", "PRK"),
        ("COTE D'IVOIRE", "CIV"),
        ("CÔTE D’IVOIRE", "CIV"),
        ("BOLIVIA (PLURINATIONAL STATE OF)", "BOL"),
        ("Congo", "COG"),
        ("Zaire", "COD"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Dominica", "DMA"),
        ("Dominican Republic", "DOM"),
        ("Guinea-Bissau", "GNB"),
        ("BAHAMAS (THE)", "BHS"),
        ("  the   Gambia ", "GMB"),
        ("United Arab Republic", "EGY"),
        ("Federal Republic of Yugoslavia", "SRB"),
        ("Yugoslavia", "YUG"),
        ("Prague", "CZE"),
        ("the U.S.", "USA"),
        ("US", "USA"),
        ("Washington", "USA"),
        ("Moscow", "RUS"),
        ("the Kremlin", "RUS"),
        ("Soviet", "RUS"),
        ("British", "GBR"),
        ("U.K.", "GBR"),
        ("North Korea", "PRK"),
        ("South Korea", "KOR"),
        ("Pyongyang", "PRK"),
        ("Kyiv", "UKR"),
        ("Kiev", "UKR"),
        ("Burma", "MMR"),
        ("Holland", "NLD"),
        ("RUS", "RUS"),
        ("SUN", "RUS"),
    ],
)
def test_recognised(text: str, code: str) -> None:
    assert recognise(text) == code


@pytest.mark.parametrize(
    ("text", "on", "code"),
    [
        ("Yugoslavia", date(1980, 1, 1), "YUG"),
        ("Yugoslavia", date(2001, 1, 1), "SRB"),
        ("YUG", date(2001, 1, 1), "SRB"),
        ("Prague", date(1980, 1, 1), "CSK"),
        ("Soviet Union", date(1950, 1, 1), "RUS"),
        ("Türkiye", date(1950, 1, 1), "TUR"),
        ("Swaziland", date(2024, 1, 1), "SWZ"),
        ("Indonesia", date(1965, 6, 1), "IDN"),
    ],
)
def test_recognised_on_a_day(text: str, on: date, code: str) -> None:
    assert recognise(text, on=on) == code


@pytest.mark.parametrize(
    ("text", "on", "message"),
    [
        ("Frnace", None, "'Frnace' names no Member of the United Nations. Near it are: France"),
        ("qqqq", None, "'qqqq' names no Member of the United Nations"),
        ("", None, "'' names no Member of the United Nations"),
        ("fra", None, "'fra' names no Member"),
        ("QQQ", None, "no Member has the code 'QQQ'"),
        ("Korea", None, "'Korea' may be South Korea or North Korea: write which"),
        ("Dominican", None, "may be Dominica or the Dominican Republic: write which"),
        ("State of Palestine", None, "names no Member of the United Nations"),
        ("South Sudan", date(2005, 1, 1), "South Sudan became a Member on 14 July 2011"),
        ("Zanzibar", date(1970, 1, 1), "from 16 December 1963 until 26 April 1964"),
        ("Syria", date(1959, 1, 1), "until 21 February 1958 and since 13 October 1961"),
        ("Prague", date(1993, 1, 10), "Czechia became a Member on 19 January 1993; Czechoslovakia"),
    ],
)
def test_refused(text: str, on: date | None, message: str) -> None:
    with pytest.raises(UnknownName) as refused:
        recognise(text, on=on)
    assert message in str(refused.value)


def test_every_name_means_one_member_on_any_day() -> None:
    """Who shares a name was never a Member together."""
    meanings: dict[str, set[MemberCode]] = {}
    for one in all_members():
        for name in names_of(one.code):
            meanings.setdefault(fold(name), set()).add(one.code)
    shared = {name: sorted(codes) for name, codes in meanings.items() if len(codes) > 1}
    assert shared["belgrade"] == ["SRB", "YUG"]
    for codes in shared.values():
        for day in (member(code).entry for code in codes):
            assert sum(member(code).is_member(day) for code in codes) == 1


@pytest.mark.parametrize("code", [one.code for one in all_members()])
def test_every_name_is_recognised_while_its_member_is_one(code: MemberCode) -> None:
    one = member(code)
    first_days = [period.start for period in one.memberships]
    last_days = [period.end - timedelta(days=1) for period in one.memberships if period.end]
    for day in (*first_days, *last_days):
        assert [recognise(name, on=day) for name in names_of(code)] == [code] * len(names_of(code))


@given(st.sampled_from(sorted(known_names())), st.sampled_from([str.upper, str.title, str.lower]))
def test_case_and_the_article_do_not_matter(name: str, style: Callable[[str], str]) -> None:
    assert recognise(style(name)) == known_names()[name]
    assert recognise(f"the {name.removeprefix('the ').removeprefix('The ')}") == known_names()[name]


@given(st.text(max_size=30))
def test_any_text_is_recognised_or_refused_with_a_message(text: str) -> None:
    try:
        code = recognise(text)
    except UnknownName as refused:
        assert repr(text.strip()[:60]) in str(refused) or repr(text) in str(refused)  # noqa: PT017
    else:
        assert code in {one.code for one in all_members()}


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text)
    assert fold(f" {once.upper()} ") == fold(once)


def test_ambiguous_names_are_nobodys() -> None:
    for name in ("Korea", "Korean", "Congolese", "Dominican"):
        assert fold(name) not in {fold(known) for known in known_names()}


def test_known_names_on_a_day_are_those_of_its_members() -> None:
    assert set(known_names(TODAY).values()) == roster(TODAY)
    assert known_names(date(1980, 1, 1))["Prague"] == "CSK"
    assert "Zanzibar" not in known_names(TODAY)
    assert "us" not in known_names()


def test_name_plates_stand_in_english_order() -> None:
    order = [member(code).name(TODAY) for code in in_english_order(roster(TODAY), TODAY)]
    assert order[0] == "Afghanistan"
    assert order[-1] == "Zimbabwe"
    for earlier, later in (
        ("Costa Rica", "Côte d'Ivoire"),
        ("Côte d'Ivoire", "Croatia"),
        ("Tunisia", "Türkiye"),
        ("Türkiye", "Turkmenistan"),
        ("Republic of Moldova", "Romania"),
        ("Qatar", "Republic of Korea"),
        ("Democratic Republic of the Congo", "Denmark"),
    ):
        assert order.index(earlier) + 1 == order.index(later)


def test_order_follows_the_name_of_the_day() -> None:
    both = [MemberCode("MKD"), MemberCode("PAN")]
    assert in_english_order(both, date(2018, 1, 1)) == ("PAN", "MKD")  # under T: The former ...
    assert in_english_order(both, TODAY) == ("MKD", "PAN")


# Entries of the files of UNxml that are no names: cut in two, or with a letter too many.
BROKEN = {"CHILEs", "CÔTE.", "D'IVOIRE"}


def unxml_names(folder: Path) -> Iterator[tuple[str, date]]:
    for path in sorted(folder.glob("unxml/*/*.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            text = record["adoption_date"].removesuffix(" in Nairobi")
            form = "%d %B %Y" if text[-4:].isdecimal() else "%Y-%m-%d %H:%M:%S"
            day = datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
            for lists in ("MS_in_favour", "MS_against", "MS_abstaining"):
                yield from ((name, day) for name in record[lists])


def test_every_voter_in_the_unxml_files_is_a_member(data_folder: Path) -> None:
    seen = set(unxml_names(data_folder))
    assert len(seen) > 10_000
    unmatched = set()
    for name, day in seen:
        try:
            assert recognise(name, on=day) in roster(day)
        except UnknownName:
            unmatched.add(name)
    assert unmatched == BROKEN


def test_every_column_of_the_digital_library_export_is_a_member(data_folder: Path) -> None:
    with (data_folder / "undl" / "votes_2025_wide.csv").open(encoding="utf-8-sig") as file:
        header = next(csv.reader(file))
    codes = header[header.index("tags") + 1 :]
    without_a_vote = {"AFG", "VEN"}  # all of 2025: the file has no column for them
    assert {recognise(code) for code in codes} == roster(date(2025, 6, 1)) - without_a_vote


def test_every_column_of_the_sciences_po_file_is_a_member(data_folder: Path) -> None:
    path = data_folder / "sciencespo" / "unsc_votes_1946_2025.csv"
    with path.open(encoding="utf-8-sig") as file:
        header = next(csv.reader(file))
    columns = header[header.index("CHINA") :]
    with pytest.raises(UnknownName, match="may be South Korea or North Korea"):
        recognise("KOREA")  # only the file knows which: the one that sat in the Council
    columns.remove("KOREA")
    found = {name: recognise(name) for name in columns}
    assert len(set(found.values())) == len(columns) - 1  # GERMANY stands there twice
    assert found["SRI LANKA/CEYLAN"] == "LKA"
    assert found["GERMANY"] == found["GERMANY, FEDERAL REPUBLIC OF"] == "DEU"


def test_every_name_of_the_voeten_list_is_a_member(data_folder: Path) -> None:
    with (data_folder / "members" / "cow_iso3_voeten.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    unmatched = set()
    for row in rows:
        name = row["countryname"]
        if "Ã" in name:  # the list was written in one encoding and read in another
            name = name.encode("latin-1").decode("utf-8")
        try:
            assert int(row["ccode"]) in member(recognise(name)).cows
        except UnknownName:
            unmatched.add(name)
    assert unmatched == {"Taiwan"}


def test_every_name_of_the_open_list_is_recognised(data_folder: Path) -> None:
    with (data_folder / "members" / "countries.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["iso3"] in roster(TODAY)]
    assert len(rows) == 193
    for row in rows:
        assert recognise(row["name"]) == recognise(row["official"]) == row["iso3"]
