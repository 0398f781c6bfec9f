"""Fields: the indented details under a line of a transcript, and the lists of Members in them."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable
from typing import Self, TypeVar

from attrs import define, field

from tellers.model.cites import Cite, Source
from tellers.model.members import MemberCode

WIDTH = 100
"""Columns of a formatted transcript."""


class PhraseError(ValueError):
    """A line of a transcript that cannot be read; *line* where it is not the act's own."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


Value = TypeVar("Value")
Lines = list[tuple[int, str]]
Recogniser = Callable[[str], MemberCode]


@define
class Fields:
    """The details of one act, taken out one by one so that nothing is overlooked."""

    details: list[tuple[str, Lines]] = field(factory=list)

    @classmethod
    def read(cls, block: Iterable[tuple[int, str]]) -> Self:
        """Read `Key: value` lines and the lines that go on below them."""
        fields = cls()
        for number, text in block:
            if fields.details and text.startswith(" " * 5):
                fields.details[-1][1].append((number, text.strip()))
                continue
            key, colon, value = (part.strip() for part in text.partition(":"))
            if not colon or not re.fullmatch(r"[A-Z][a-z]+( [a-z]+)*", key):
                raise PhraseError(
                    f"{text.strip()!r} is no detail of the act above it; expected 'Key: value' "
                    "indented by four spaces, and eight for what goes on",
                    number,
                )
            if key != "Source" and any(key == known for known, _ in fields.details):
                raise PhraseError(f"{key!r} stands here a second time", number)
            fields.details.append((key, [(number, value)]))
        return fields

    def _take(self, key: str) -> list[Lines]:
        found = [lines for known, lines in self.details if known == key]
        self.details = [detail for detail in self.details if detail[0] != key]
        return found

    def take(self, key: str) -> str:
        """Take out one detail as text; empty where it is absent."""
        return " ".join(_text(lines) for lines in self._take(key))

    def take_as(self, key: str, read: Callable[[str], Value], wanted: str) -> Value | None:
        """Take out one detail and read it; `None` where it is absent. *wanted* says its form."""
        for lines in self._take(key):
            try:
                return read(_text(lines))
            except ValueError as error:
                message = f"{key!r} cannot be {_text(lines)!r}: write {wanted}"
                raise PhraseError(message, lines[0][0]) from error
        return None

    def take_cite(self, key: str) -> Cite | None:
        """Take out a rule."""
        return self.take_as(key, Cite.parse, "a book and a number, as in 'GA 83'")

    def take_sources(self) -> tuple[Source, ...]:
        """Take out the sources, in order."""
        found = self._take("Source")
        for lines in found:
            if not _text(lines):
                raise PhraseError("an empty source: write the document's symbol", lines[0][0])
        return tuple(Source.parse(_text(lines)) for lines in found)

    def take_members(
        self, key: str, recognise: Recogniser
    ) -> tuple[tuple[MemberCode, ...], tuple[int, ...]]:
        """Take out a list of Members, with the line each stands in."""
        members: list[MemberCode] = []
        places: list[int] = []
        lines = [line for found in self._take(key) for line in found]
        by_name = any("," in text for _, text in lines) or not all(
            re.fullmatch(r"([A-Z]{3}\s*)*", text) for _, text in lines
        )
        for number, name in _names(lines, by_name=by_name):
            try:
                members.append(recognise(name))
            except (LookupError, ValueError) as error:
                raise PhraseError(str(error), number) from error
            places.append(number)
        return tuple(members), tuple(places)

    def nothing_left(self) -> None:
        """Refuse details that the act does not take."""
        for key, lines in self.details:
            raise PhraseError(f"{key!r} is no detail of this act", lines[0][0])


def wrapped(text: str) -> list[str]:
    """Break a long line of a transcript; what goes on below it is indented by eight."""
    return textwrap.wrap(
        text,
        WIDTH,
        subsequent_indent=" " * 8,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _text(lines: Lines) -> str:
    return " ".join(word for _, text in lines for word in text.split())


def _names(lines: Lines, *, by_name: bool) -> Iterable[tuple[int, str]]:
    if not by_name:
        for number, text in lines:
            yield from ((number, code) for code in text.split())
        return
    begun, at = "", 0
    for number, text in lines:
        *whole, rest = text.split(",")
        for name in whole:
            yield at or number, f"{begun} {name}".strip()
            begun, at = "", 0
        begun, at = f"{begun} {rest}".strip(), at or number if (begun or rest.strip()) else 0
    if begun:
        yield at, begun
