"""A number without a receipt cannot be written."""

from __future__ import annotations

import re

import pytest

from tellers.record.store import Record
from tellers.story.findings import Section
from tellers.story.questions import QUESTIONS
from tellers.story.receipts import (
    Answer,
    Ledger,
    ReceiptError,
    Ref,
    in_words,
    numbers_in,
    say,
)
from tellers.story.telling import tell


def tally(_record: Record, symbol: str) -> Answer:
    return Answer(
        value={"yes": 93, "of": [18, 65], "by": symbol}, rests_on=(symbol,), sources=("X [V]",)
    )


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.starter()


@pytest.fixture
def ledger(record: Record) -> Ledger:
    return Ledger(record=record, questions={"tally": (tally, "What was the tally of {symbol}?")})


def test_a_question_asked_again_has_the_same_receipt(ledger: Ledger) -> None:
    first = ledger.ask("tally", symbol="A")
    assert ledger.ask("tally", symbol="A") == first
    assert ledger.ask("tally", symbol="B") != first
    assert list(ledger.receipts) == ["r1", "r2"]
    assert ledger.receipts["r1"].question == "What was the tally of A?"


def test_a_figure_shows_only_numbers_of_its_answer(ledger: Ledger) -> None:
    asked = ledger.ask("tally", symbol="A")
    assert asked.show("93-18-65").text == "93-18-65"
    with pytest.raises(ReceiptError, match="94"):
        asked.show("94-18-65")


@pytest.mark.parametrize("template", ["93 voted yes on {symbol}", "two voted yes on {symbol}"])
def test_a_template_holds_no_number(template: str) -> None:
    with pytest.raises(ReceiptError, match="a number without a receipt"):
        say(template, symbol=Ref("A/RES/1(I)"))


def test_a_plain_part_holds_no_number(ledger: Ledger) -> None:
    asked = ledger.ask("tally", symbol="A")
    with pytest.raises(ReceiptError, match="a number without a receipt"):
        say("{yes} of {all} voted yes", yes=asked.show(93), all="193")


def test_a_sentence_needs_a_receipt() -> None:
    with pytest.raises(ReceiptError, match="has no receipt"):
        say("Nothing is known of {symbol}.", symbol=Ref("A/RES/1(I)"))


def test_a_sentence_begins_with_a_capital_and_lists_its_receipts_once(ledger: Ledger) -> None:
    asked = ledger.ask("tally", symbol="A")
    found = say("{who} and {yes}", who=asked.show("they"), yes=asked.show(93))
    assert (found.text, found.receipts) == ("They and 93", ("r1",))


def test_numbers_are_found_within_texts_and_lengths_of_lists() -> None:
    assert numbers_in({"a": "93-18", "b": ["x", "y", "z"]}) == {93, 18, 3}


@pytest.mark.parametrize(("number", "words"), [(1, "one"), (9, "nine"), (10, "10"), (193, "193")])
def test_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


def test_every_question_is_asked_by_some_story(record: Record) -> None:
    asked: set[str] = set()
    days = [row["date"].isoformat() for row in record.ask("select distinct date from decisions")]
    for day in days:
        asked |= {receipt.name for receipt in tell(record, day).receipts.values()}
    assert asked == set(QUESTIONS)


def test_every_day_of_the_record_makes_a_story_that_reads(record: Record) -> None:
    days = [row["date"].isoformat() for row in record.ask("select distinct date from decisions")]
    for day in days:
        told = tell(record, day)
        assert told.section(Section.LEAD), day
        texts = [finding.sentence.text for finding in told.findings]
        assert len(texts) == len(set(texts)), day
        for text in texts:
            assert re.fullmatch(r"[A-Z0-9“].*[.”)]", text), (day, text)
            assert not re.search(r"  | ,|\.\.|\bNone\b|\{|\(\)|, \.", text), (day, text)
