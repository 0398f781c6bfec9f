"""Symbols as people write them, and as the United Nations prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellers.model.symbols import BadSymbol, Symbol, SymbolKind, year_of_resolution

RESOLUTION, DECISION = SymbolKind.RESOLUTION, SymbolKind.DECISION
DOCUMENT, RECORD = SymbolKind.DRAFT_OR_DOCUMENT, SymbolKind.RECORD

# what people write, what is printed, whose it is, what kind
WRITTEN = [
    ("A/RES/377(V)", "A/RES/377(V)", "GA", RESOLUTION),
    ("A/RES/377(V) A", "A/RES/377(V) A", "GA", RESOLUTION),
    ("377 A (V)", "A/RES/377(V) A", "GA", RESOLUTION),
    ("377 (V) A-C", "A/RES/377(V) A-C", "GA", RESOLUTION),
    ("A/RES/1991(XVIII)A", "A/RES/1991(XVIII) A", "GA", RESOLUTION),
    ("A/RES/3379(XXX)", "A/RES/3379(XXX)", "GA", RESOLUTION),
    ("3379 (XXX)", "A/RES/3379(XXX)", "GA", RESOLUTION),
    ("General Assembly resolution 3379 (xxx)", "A/RES/3379(XXX)", "GA", RESOLUTION),
    ("997(ES-I)", "A/RES/997(ES-I)", "GA", RESOLUTION),
    ("3201 (S-VI)", "A/RES/3201(S-VI)", "GA", RESOLUTION),
    ("68/262", "A/RES/68/262", "GA", RESOLUTION),
    ("A/RES/75/290 A", "A/RES/75/290 A", "GA", RESOLUTION),
    ("75/290a", "A/RES/75/290 A", "GA", RESOLUTION),
    ("A/RES/S-32/1", "A/RES/S-32/1", "GA", RESOLUTION),
    ("ES-11/7", "A/RES/ES-11/7", "GA", RESOLUTION),
    ("a/res/es-11/7", "A/RES/ES-11/7", "GA", RESOLUTION),
    ("ES\u201111/7", "A/RES/ES-11/7", "GA", RESOLUTION),
    ("S/RES/2774 (2025)", "S/RES/2774 (2025)", "SC", RESOLUTION),
    ("S/RES/2774(2025)", "S/RES/2774 (2025)", "SC", RESOLUTION),
    ("2774", "S/RES/2774 (2025)", "SC", RESOLUTION),
    ("res 2774", "S/RES/2774 (2025)", "SC", RESOLUTION),
    ("Security Council resolution 2774 (2025).", "S/RES/2774 (2025)", "SC", RESOLUTION),
    ("UNSCR 82", "S/RES/82 (1950)", "SC", RESOLUTION),
    ("S/RES/2820 (2026)", "S/RES/2820 (2026)", "SC", RESOLUTION),
    ("S/RES/2820", "S/RES/2820", "SC", RESOLUTION),
    ("decision 34/401", "A/DEC/34/401", "GA", DECISION),
    ("34/401", "A/DEC/34/401", "GA", DECISION),
    ("A/DEC/80/506", "A/DEC/80/506", "GA", DECISION),
    ("S/2025/112", "S/2025/112", "SC", DOCUMENT),
    ("S/2022/155", "S/2022/155", "SC", DOCUMENT),
    ("draft resolution S/1653", "S/1653", "SC", DOCUMENT),
    ("S/3730/REV.1", "S/3730/Rev.1", "SC", DOCUMENT),
    ("A/ES-11/L.10", "A/ES-11/L.10", "GA", DOCUMENT),
    ("ES-11/L.10", "A/ES-11/L.10", "GA", DOCUMENT),
    ("A/ES-10/L.31/Rev. 1", "A/ES-10/L.31/Rev.1", "GA", DOCUMENT),
    ("A/76/L.52/Add.1", "A/76/L.52/Add.1", "GA", DOCUMENT),
    ("A/L.632", "A/L.632", "GA", DOCUMENT),
    ("A/C.3/45/L.56", "A/C.3/45/L.56", "GA", DOCUMENT),
    ("A/80/545/Add.2/Corr.1", "A/80/545/Add.2/Corr.1", "GA", DOCUMENT),
    ("A/873*", "A/873", "GA", DOCUMENT),
    ("A/ES-11/PV.5", "A/ES-11/PV.5", "GA", RECORD),
    ("79/PV.53", "A/79/PV.53", "GA", RECORD),
    ("A/PV.1976", "A/PV.1976", "GA", RECORD),
    ("A/C.3/45/SR.61", "A/C.3/45/SR.61", "GA", RECORD),
    ("s/pv.9866", "S/PV.9866", "SC", RECORD),
    ("S/PV.3453(Resumption)", "S/PV.3453 (Resumption 1)", "SC", RECORD),
    ("S/PRST/1998/28", "S/PRST/1998/28", "SC", SymbolKind.PRESIDENTIAL_STATEMENT),
    ("SC/15000", "SC/15000", "SC", SymbolKind.PRESS_RELEASE),
    ("GA/12677", "GA/12677", "GA", SymbolKind.PRESS_RELEASE),
    ("SG/SM/21000", "SG/SM/21000", None, SymbolKind.PRESS_RELEASE),
]


@pytest.mark.parametrize(("written", "printed", "organ", "kind"), WRITTEN)
def test_reads_what_people_write(
    written: str, printed: str, organ: str | None, kind: SymbolKind
) -> None:
    symbol = Symbol.parse(written)
    assert (str(symbol), symbol.organ, symbol.kind) == (printed, organ, kind)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "the text is empty"),
        ("hello", "no symbol in 'hello'"),
        ("0", "Numbers begin at 1"),
        ("12/5", "No resolution carries the session 12 in that form"),
        ("A/RES/5(XXXI)", "No resolution carries the session XXXI in that form"),
        ("A/RES/5(IIII)", "the session IIII"),
        ("A/RES/S-6/3", "the session S-6"),
        ("A/RES/3379", "Write it as the United Nations does"),
        ("General Assembly resolution 2774", "3379(XXX)"),
        ("A/76/L.52 and Add.1", "A/ES-11/L.10"),
        ("R/30/3379", "no symbol in 'R/30/3379'"),
        ("S/RES/2774 (25)", "S/RES/2774 (2025)"),
        ("9" * 5000, "no symbol"),
    ],
)
def test_refuses_what_is_no_symbol_and_says_what_was_expected(text: str, why: str) -> None:
    with pytest.raises(BadSymbol) as found:
        Symbol.parse(text)
    assert why in str(found.value)


def test_says_what_was_found_and_gives_an_example_of_each_form() -> None:
    with pytest.raises(BadSymbol) as found:
        Symbol.parse("A/RES/24/2")
    assert str(found.value) == (
        "no symbol in 'A/RES/24/2'. No resolution carries the session 24 in that form. "
        "Write it as the United Nations does: A/RES/ES-11/7, A/RES/3379(XXX) or 68/262 for a "
        "resolution of the Assembly, S/RES/2774 (2025) or 2774 for one of the Council, "
        "S/2025/112 or A/ES-11/L.10 for a draft, S/PV.9866 or A/79/PV.53 for a record."
    )


def test_parts_of_a_symbol() -> None:
    amendment = Symbol.parse("A/C.3/45/L.56/Rev.1")
    assert (amendment.committee, amendment.session, amendment.series) == ("C.3", "45", "L")
    assert (amendment.number, amendment.suffixes) == (56, ("Rev.1",))
    assert Symbol.parse("S/2025/112").year == 2025


def test_the_year_of_a_council_resolution_names_nothing() -> None:
    bare, dated = Symbol.parse("S/RES/2820"), Symbol.parse("S/RES/2820 (2026)")
    assert bare == dated
    assert hash(bare) == hash(dated)
    assert bare.key == dated.key == "S/RES/2820"
    assert (bare.year, dated.year) == (None, 2026)


def test_a_known_year_is_printed_whatever_was_written() -> None:
    assert str(Symbol.parse("S/RES/2774 (2024)")) == "S/RES/2774 (2025)"


@pytest.mark.parametrize(
    ("number", "year"),
    [(1, 1946), (15, 1946), (16, 1947), (82, 1950), (2623, 2022), (2811, 2025), (2812, None)],
)
def test_year_of_a_resolution(number: int, year: int | None) -> None:
    assert year_of_resolution(number) == year


def test_no_year_for_what_is_no_number_of_a_resolution() -> None:
    assert year_of_resolution(0) is None


def test_the_year_of_a_document_is_part_of_its_name() -> None:
    assert Symbol.parse("S/2025/112") != Symbol.parse("S/2024/112")


def test_letters_name_separate_resolutions() -> None:
    assert (
        len({Symbol.parse(text) for text in ("377(V)", "377 A (V)", "377 (V) A", "377 B (V)")}) == 3
    )


def test_reads_as_a_list_in_order() -> None:
    shuffled = ["68/262", "ES-11/7", "68/9", "3379(XXX)", "377(V) A", "377(V)", "ES-10/21", "46/86"]
    assert [str(symbol) for symbol in sorted(map(Symbol.parse, shuffled))] == [
        "A/RES/377(V)",
        "A/RES/377(V) A",
        "A/RES/3379(XXX)",
        "A/RES/46/86",
        "A/RES/68/9",
        "A/RES/68/262",
        "A/RES/ES-10/21",
        "A/RES/ES-11/7",
    ]
    assert Symbol.parse("S/2025/112") >= Symbol.parse("S/2024/826")
    assert Symbol.parse("S/RES/82") < Symbol.parse("S/RES/2774")


def test_is_compared_with_symbols_only() -> None:
    assert Symbol.parse("2774") != "2774"
    with pytest.raises(TypeError):
        assert Symbol.parse("2774") < "2775"


NUMBERS = st.integers(1, 3500)
LETTERS = st.sampled_from(["", " A", " B", " A-C"])
ROMAN = st.sampled_from(["I", "V", "IX", "XIV", "XVIII", "XXIX", "XXX", "ES-I", "ES-V", "S-VI"])
FIGURES = st.integers(31, 99).map(str) | st.sampled_from(["S-8", "S-32", "ES-6", "ES-10", "ES-11"])
SUFFIXES = st.lists(st.sampled_from(["/Rev.1", "/Add.2", "/Corr.1"]), max_size=2).map("".join)
YEARS = st.integers(1946, 2030)
COMMITTEES = st.sampled_from(["", "C.1/", "C.3/"])
SERIES = st.sampled_from(["L.", "PV.", "SR.", ""])

symbols = st.one_of(
    st.builds("A/RES/{}({}){}".format, NUMBERS, ROMAN, LETTERS),
    st.builds("A/RES/{}/{}{}".format, FIGURES, NUMBERS, LETTERS),
    st.builds("A/DEC/{}/{}".format, FIGURES, NUMBERS),
    st.builds("{}/{}{}".format, FIGURES, NUMBERS, LETTERS),
    st.builds("S/RES/{} ({})".format, NUMBERS, YEARS),
    st.builds("S/RES/{}".format, NUMBERS),
    st.builds("{}".format, NUMBERS),
    st.builds("S/{}/{}{}".format, YEARS, NUMBERS, SUFFIXES),
    st.builds("S/{}{}".format, NUMBERS, SUFFIXES),
    st.builds("S/PRST/{}/{}".format, YEARS, NUMBERS),
    st.builds("S/PV.{}".format, NUMBERS),
    st.builds("S/PV.{} (Resumption {})".format, NUMBERS, st.integers(1, 3)),
    st.builds("A/{}{}/{}{}{}".format, COMMITTEES, FIGURES, SERIES, NUMBERS, SUFFIXES),
    st.builds("A/{}{}{}{}".format, COMMITTEES, SERIES, NUMBERS, SUFFIXES),
    st.builds("{}/{}".format, st.sampled_from(["SC", "GA", "SG/SM"]), NUMBERS),
)


@given(symbols)
def test_prints_so_that_it_reads_itself_back(written: str) -> None:
    symbol = Symbol.parse(written)
    again = Symbol.parse(str(symbol))
    assert again == symbol
    assert str(again) == str(symbol)
    assert Symbol.parse(symbol.key) == symbol


@given(symbols)
def test_case_and_spaces_say_nothing(written: str) -> None:
    assert Symbol.parse(f"  {written.lower()} ") == Symbol.parse(written)


@given(symbols, symbols)
def test_equal_or_ordered_one_way(one: str, other: str) -> None:
    a, b = Symbol.parse(one), Symbol.parse(other)
    assert (a == b) + (a < b) + (b < a) == 1


@given(st.text(max_size=30))
def test_any_text_is_a_symbol_or_refused(text: str) -> None:
    try:
        symbol = Symbol.parse(text)
    except BadSymbol as bad:
        assert "Write it as the United Nations does" in str(bad)  # noqa: PT017
    else:
        assert Symbol.parse(str(symbol)) == symbol
