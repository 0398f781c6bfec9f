"""Cites: the rule, article or resolution that a ruling rests on."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Self

from attrs import field, frozen
from attrs.validators import matches_re, min_len


class Mark(StrEnum):
    """How far a statement has been checked against the United Nations' own documents."""

    VERIFIED = "V"
    """Checked against a record of the United Nations, or a published edition or data set of one."""
    NEWS = "N"
    """One or more news reports only: a lead, not an authority."""
    KNOWLEDGE = "K"
    """From general knowledge of the text or of practice; the wording was not re-read."""
    PRACTICE = "P"
    """Practice or interpretation, not text: a policy that can be switched."""

    @property
    def words(self) -> str:
        """What the mark says to a reader."""
        return _MARK_WORDS[self]


_MARK_WORDS = {
    Mark.VERIFIED: "checked against a record of the United Nations or a published edition of one",
    Mark.NEWS: "news reports only",
    Mark.KNOWLEDGE: "from general knowledge, not re-read",
    Mark.PRACTICE: "practice, not text",
}


@frozen(order=True)
class Cite:
    """A place in a body of rules: book and number, as in `GA 83`, `CHARTER 27(3)`, `SC 33(3)`.

    A resolution is a book too: `A/RES/60/251 para. 8`.

    >>> str(Cite.parse("ga 83"))
    'GA 83'
    """

    book: str = field(validator=matches_re(r"[A-Z][A-Z0-9/().-]*"))
    number: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a cite as people write it; a `ValueError` says what was expected."""
        found = re.fullmatch(
            r"\s*(\S+?)(?:\s+(?:rule\s+|art(?:icle|\.)\s*)?(.+?))?\s*", text, re.IGNORECASE
        )
        if not found:
            raise ValueError(f"no cite in {text!r}: write a book and a number, as in 'GA 83'")
        return cls(found[1].upper(), found[2] or "")

    def __str__(self) -> str:
        """Print as it is written in an argument."""
        return f"{self.book} {self.number}".strip()


@frozen(kw_only=True)
class Source:
    """A document a fact was taken from, and how far it was checked."""

    document: str = field(validator=min_len(1))
    mark: Mark = Mark.VERIFIED

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `A/ES-11/PV.5 [V]`; without a mark in brackets the source counts as checked."""
        found = re.fullmatch(r"\s*(\S.*?)\s*(?:\[([VNKP])\])?\s*", text)
        if not found:
            raise ValueError("an empty source: write the document's symbol, as in 'S/PV.8979 [V]'")
        return cls(document=found[1], mark=Mark(found[2] or "V"))

    def __str__(self) -> str:
        """Print so that `parse` reads it back."""
        return f"{self.document} [{self.mark}]"
