"""Cites, sources and their marks."""

from __future__ import annotations

import pytest

from tellers.model.cites import Cite, Mark, Source


@pytest.mark.parametrize(
    ("text", "book", "number"),
    [
        ("GA 83", "GA", "83"),
        ("ga rule 83", "GA", "83"),
        ("Charter Article 27(3)", "CHARTER", "27(3)"),
        ("CHARTER art. 18", "CHARTER", "18"),
        ("A/RES/60/251 para. 8", "A/RES/60/251", "para. 8"),
        ("A/RES/60/251", "A/RES/60/251", ""),
    ],
)
def test_a_cite_is_read_as_people_write_it(text: str, book: str, number: str) -> None:
    cite = Cite.parse(text)
    assert cite == Cite(book, number)
    assert Cite.parse(str(cite)) == cite


@pytest.mark.parametrize("text", ["", "   ", "é 3"])
def test_what_is_no_cite_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no cite|must match"):
        Cite.parse(text)


@pytest.mark.parametrize(
    ("text", "document", "mark"),
    [
        ("S/PV.8979", "S/PV.8979", Mark.VERIFIED),
        ("press reports [N]", "press reports", Mark.NEWS),
        ("Charter, Article 18 [K]", "Charter, Article 18", Mark.KNOWLEDGE),
    ],
)
def test_a_source_keeps_its_mark(text: str, document: str, mark: Mark) -> None:
    source = Source.parse(text)
    assert source == Source(document=document, mark=mark)
    assert Source.parse(str(source)) == source


def test_a_source_names_a_document() -> None:
    with pytest.raises(ValueError, match="an empty source"):
        Source.parse("  ")
    with pytest.raises(ValueError, match="Length"):
        Source(document="")


def test_every_mark_says_what_it_means() -> None:
    assert len({mark.words for mark in Mark}) == len(Mark)
    assert Mark.PRACTICE.words == "practice, not text"
