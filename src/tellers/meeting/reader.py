"""The reader of transcripts: which phrase a line is, and how what has no symbol is numbered."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from attrs import define

from tellers.meeting.acts import Act
from tellers.meeting.fields import Fields, PhraseError
from tellers.model.drafts import Label
from tellers.model.members import MemberCode, recognise
from tellers.model.symbols import BadSymbol, Symbol

NOBODY_NAMED = "A member"
"""Who moved a text where no source says so."""

Read = tuple[tuple[Act, ...], tuple[int, ...]]
"""The acts of one line, and the line of each vote listed below it."""


@define
class Reader:
    """Reads the acts of one transcript in order, numbering what has no symbol."""

    on: date | None
    motions: int = 0
    amendments: int = 0
    parts: int = 0

    def read(self, sentence: str, fields: Fields) -> Read:
        """Read one sentence and its details as acts, with the line of each vote listed."""
        for pattern, read in PHRASES:
            found = pattern.fullmatch(sentence)
            if found:
                try:
                    return read(self, found, fields)
                except PhraseError:
                    raise
                except (LookupError, ValueError) as error:
                    raise PhraseError(str(error)) from error
        raise PhraseError(
            f"{sentence!r} is no act; expected one such as 'France submits S/2025/1', "
            "'President puts S/2025/1 to a recorded vote' or 'President announces S/2025/1 "
            "adopted, 15-0-0' (every act: docs/guide/transcript.md)"
        )

    def member(self, name: str) -> MemberCode:
        """Recognise a Member by name or code, on the day of the meeting."""
        return recognise(name, on=self.on)

    def mover(self, found: re.Match[str]) -> MemberCode | None:
        """Return who moved a text; `None` where the line says only that a member did."""
        return None if found["who"] == NOBODY_NAMED else self.member(found["who"])

    def sponsors(self, by: MemberCode | None, fields: Fields) -> tuple[MemberCode, ...]:
        """Return the sponsors, the Member that submitted the text first."""
        others, _ = fields.take_members("Sponsors", self.member)
        return (*((by,) if by else ()), *(code for code in others if code != by))


Phrase = Callable[[Reader, re.Match[str], Fields], Read]
PHRASES: list[tuple[re.Pattern[str], Phrase]] = []
"""Every phrase with its pattern; the first that fits a line is taken."""


def phrase(pattern: str) -> Callable[[Phrase], Phrase]:
    """Register a function as the reader of lines that fit *pattern*."""

    def register(read: Phrase) -> Phrase:
        PHRASES.append((re.compile(pattern), read))
        return read

    return register


def label(text: str) -> Label:
    """Return a label in its usual form: symbols as the United Nations prints them."""
    words = " ".join(text.split())
    if "/" not in words:
        return Label(words)
    try:
        return Label(str(Symbol.parse(words)))
    except BadSymbol:
        return Label(words)
