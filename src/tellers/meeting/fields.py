"""Fields: the indented details under a line of a transcript, and the lists of Members in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Self

from attrs import define, field

from tellers.model.cites import Source
from tellers.model.members import MemberCode


class PhraseError(ValueError):
    """A line of a transcript that cannot be read; *line* where it is not the act's own."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


Lines = list[tuple[int, str]]
Recogniser = Callable[[str], MemberCode]


@define
class Fields:
    """The details of one act, taken out one by one so that nothing is overlooked."""

    lines: dict[str, Lines] = field(factory=dict)
    sources: list[str] = field(factory=list)

    @classmethod
    def read(cls, block: Iterable[tuple[int, str]]) -> Self:
        """Read `Key: value` lines and the lines that go on below them."""
        fields = cls()
        last: Lines | None = None
        for number, text in block:
            goes_on = text.startswith(" " * 5) and last is not None
            if goes_on and last is not None:
                last.append((number, text.strip()))
                continue
            key, colon, value = (part.strip() for part in text.partition(":"))
            if not colon or not re.fullmatch(r"[A-Z][a-z]+( [a-z]+)*", key):
                raise PhraseError(
                    f"{text.strip()!r} is no detail of the act above it; expected 'Key: value' "
                    "indented by four spaces, and eight for what goes on",
                    number,
                )
            if key in fields.lines and key != "Source":
                raise PhraseError(f"{key!r} stands here a second time", number)
            last = [(number, value)]
            if key == "Source":
                fields.sources.append(value)
                fields.lines.setdefault("Source", []).extend(last)
            else:
                fields.lines[key] = last
        return fields

    def take(self, key: str) -> str:
        """Take out one detail as text; empty where it is absent."""
        return " ".join(text for _, text in self.lines.pop(key, []) if text)

    def take_sources(self) -> tuple[Source, ...]:
        """Take out the sources, in order."""
        self.lines.pop("Source", None)
        return tuple(Source.parse(text) for text in self.sources)

    def take_members(
        self, key: str, recognise: Recogniser
    ) -> tuple[tuple[MemberCode, ...], tuple[int, ...]]:
        """Take out a list of Members, with the line each stands in."""
        members: list[MemberCode] = []
        places: list[int] = []
        lines = self.lines.pop(key, [])
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
        for key, lines in self.lines.items():
            raise PhraseError(f"{key!r} is no detail of this act", lines[0][0] if lines else None)


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
