"""`tellers rule`: rules by their number, and books by their name."""

from __future__ import annotations

import pytest

from tellers.rules.book import rules
from tests.cli.said import Tellers


@pytest.mark.parametrize(
    ("written", "cite"),
    [
        ("GA 83", "GA 83"),
        ("ga 83", "GA 83"),
        ("GA rule 83", "GA 83"),
        ("Charter article 27", "CHARTER 27"),
        ("CHARTER 27(3)", "CHARTER 27(3)"),
        ("SC 36", "SC 36"),
    ],
)
def test_a_rule_as_people_write_it(written: str, cite: str, tellers: Tellers) -> None:
    assert tellers("rule", *written.split(), "--json").json["cite"] == cite
    assert tellers("rule", written).out.startswith(f"{cite}  ")


def test_what_is_shown(tellers: Tellers) -> None:
    lines = tellers("rule", "GA 83").out.splitlines()
    assert lines[0] == "GA 83  Important questions: two thirds"
    assert "tellers.rules.ga.voting.two_thirds" in lines
    assert "Cases" in lines
    assert any("A/RES/ES-11/7" in line and "93-18-65, adopted" in line for line in lines)


def test_a_rule_without_a_function_says_why(tellers: Tellers) -> None:
    assert "  Not modelled: " in tellers("rule", "GA 72").out
    assert tellers("rule", "GA 72", "--json").json["why_not"]


@pytest.mark.parametrize("book", ["GA", "sc", "CHARTER", "ICJ"])
def test_a_book_lists_its_rules(book: str, tellers: Tellers) -> None:
    lines = tellers("rule", book).out.splitlines()
    cites = [str(rule.cite) for rule in rules(book.upper())]
    assert [line.split("  ")[0] for line in lines] == cites
    assert [each["cite"] for each in tellers("rule", book, "--json").json] == cites


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ([], "which rule? Write a book (CHARTER, GA, SC, ICJ) and a number"),
        ([""], "which rule?"),
        (["83"], "'83' names no rule; write a book (CHARTER, GA, SC, ICJ) and a number"),
        (["!!"], "'!!' names no rule"),
        (["GA", "999"], "no rule GA 999; the nearest are GA 1"),
        (["GA", "eighty"], "no rule GA eighty; the nearest are"),
        (["ECOSOC", "1"], "no book 'ECOSOC': write one of CHARTER, GA, SC, ICJ"),
        (["ECOSOC"], "no book 'ECOSOC'"),
    ],
)
def test_a_rule_that_is_none(written: list[str], expected: str, tellers: Tellers) -> None:
    said = tellers("rule", *written)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("tellers: ")
    assert expected in said.err
