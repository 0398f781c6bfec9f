"""Symbols: how the United Nations names its documents, read tolerantly and printed its way."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from enum import StrEnum
from functools import total_ordering
from typing import Literal, Self

from attrs import field, frozen
from attrs.validators import ge, matches_re, optional


class SymbolKind(StrEnum):
    """What kind of document a symbol names."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    DRAFT_OR_DOCUMENT = "draft_or_document"
    """Drafts, amendments, letters and reports share a series: the symbol does not part them."""
    RECORD = "record"
    """A verbatim (PV) or summary (SR) record of a meeting."""
    PRESIDENTIAL_STATEMENT = "presidential_statement"
    PRESS_RELEASE = "press_release"
    """About the organs, not of them: never a decision."""


class BadSymbol(ValueError):  # noqa: N818 - named for what was found
    """A text that is no symbol of the United Nations; the message says what was expected."""


OrganCode = Literal["GA", "SC"]
_NUMERAL = r"(?:ES-|S-)?(?:\d+|[IVX]+)"


@total_ordering
@frozen(kw_only=True, eq=False)
class Symbol:
    """The name of one document of the United Nations. `Symbol.parse` makes it; `str` prints it.

    Two symbols are equal if their `key` is. The year of a Council resolution is printed but names
    nothing, so it is no part of the key. Letters name separate resolutions and are never lost.

    >>> str(Symbol.parse("377 a (v)"))
    'A/RES/377(V) A'
    >>> Symbol.parse("2774") == Symbol.parse("S/RES/2774(2025)")
    True
    """

    organ: OrganCode | None
    """Whose series it belongs to; press releases of the Secretary-General have none."""
    kind: SymbolKind
    number: int = field(validator=ge(1))
    session: str | None = field(default=None, validator=optional(matches_re(_NUMERAL)))
    """The Assembly's session as printed: `68`, `ES-11`; until 1975 `XXX`, `ES-V`, `S-VI`."""
    year: int | None = None
    """The year printed with it: of adoption for a resolution, of issue for a document."""
    letter: str = field(default="", validator=matches_re(r"|[A-Z](-[A-Z])?"))
    series: str = field(default="", validator=matches_re(r"|L|PV|SR|SC|GA|SG/SM"))
    """What stands before the number: `L` for limited documents, `PV`, `SR`, or a press series."""
    committee: str = field(default="", validator=matches_re(r"|C\.\d"))
    """The Main Committee whose document it is, as `C.3`."""
    suffixes: tuple[str, ...] = ()
    """`Rev.1`, `Add.1`, `Corr.1` in the order printed; `Resumption 1` for a record."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a symbol as people write it; `BadSymbol` says what was expected.

        Where a symbol is cut short, three readings are fixed: a bare number is a resolution of the
        Council; `68/262` and `ES-11/7` are resolutions of the Assembly, though with a number above
        400 a decision; `S/1653` and `A/873` are documents, whatever they hold.
        """
        plain = _plain(text)
        for organ, kind, form in _FORMS:
            if found := form.fullmatch(plain):
                parts = {name: part or "" for name, part in found.groupdict().items()}
                return cls._from_parts(organ, kind, parts, text)
        raise _bad(text)

    @classmethod
    def _from_parts(
        cls, organ: OrganCode | None, kind: SymbolKind, parts: dict[str, str], text: str
    ) -> Self:
        number, session = int(parts["number"]), parts.get("session") or None
        if number == 0:
            raise _bad(text, "Numbers begin at 1.")
        if "bare" in parts and number > _LAST_BARE_RESOLUTION:
            kind = SymbolKind.DECISION
        if session and kind is SymbolKind.RESOLUTION and not _is_session_of_resolutions(session):
            raise _bad(text, f"No resolution carries the session {session} in that form.")
        year = int(parts["year"]) if parts.get("year") else None
        if organ == "SC" and kind is SymbolKind.RESOLUTION:
            year = year_of_resolution(number) or year
        return cls(
            organ=organ,
            kind=kind,
            number=number,
            session=session,
            year=year,
            letter=parts.get("letter", ""),
            series=parts.get("series", ""),
            committee=parts.get("committee", "").rstrip("/"),
            suffixes=_suffixes(parts.get("suffixes", "")),
        )

    @property
    def key(self) -> str:
        """The normal form, for comparing and joining: as printed, less what names nothing."""
        if self.organ == "SC" and self.kind is SymbolKind.RESOLUTION:
            return f"S/RES/{self.number}"
        return str(self)

    def __str__(self) -> str:
        """Print as the United Nations does."""
        match self.kind:
            case SymbolKind.RESOLUTION if self.organ == "SC":
                return f"S/RES/{self.number}" + (f" ({self.year})" if self.year else "")
            case SymbolKind.RESOLUTION if not _is_numbered_in_figures(self.session):
                base = f"A/RES/{self.number}({self.session})"
            case SymbolKind.RESOLUTION:
                base = f"A/RES/{self.session}/{self.number}"
            case SymbolKind.DECISION:
                base = f"A/DEC/{self.session}/{self.number}"
            case SymbolKind.PRESIDENTIAL_STATEMENT:
                base = f"S/PRST/{self.year}/{self.number}"
            case SymbolKind.PRESS_RELEASE:
                base = f"{self.series}/{self.number}"
            case _:
                base = self._print_document()
        return f"{base} {self.letter}".rstrip() + self._print_suffixes()

    def _print_document(self) -> str:
        dotted = f"{self.series}.{self.number}" if self.series else str(self.number)
        organ = "S" if self.organ == "SC" else "A"
        year = str(self.year) if self.year else ""
        return "/".join(filter(None, (organ, self.committee, self.session, year, dotted)))

    def _print_suffixes(self) -> str:
        return "".join(
            f" ({suffix})" if suffix.startswith("Resumption") else f"/{suffix}"
            for suffix in self.suffixes
        )

    @property
    def _rank(self) -> tuple[object, ...]:
        """Order by organ, kind, session and number; the key last, so that only equals tie."""
        session = _session_number(self.session) if self.session else ("", 0)
        year = 0 if self.kind is SymbolKind.RESOLUTION else self.year or 0
        place = (self.organ or "", self.kind, self.committee, session, year, self.series)
        return (*place, self.number, self.letter, self.suffixes, self.key)

    def __eq__(self, other: object) -> bool:
        """Whether both name the same document."""
        return self.key == other.key if isinstance(other, Symbol) else NotImplemented

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash(self.key)

    def __lt__(self, other: object) -> bool:
        """Order as a list of documents is read: by session, then by number."""
        return self._rank < other._rank if isinstance(other, Symbol) else NotImplemented


def year_of_resolution(number: int) -> int | None:
    """Return the year the Council adopted its resolution *number*, where that is known.

    >>> year_of_resolution(82)
    1950
    """
    if not 0 < number <= _LAST_OF_YEAR[-1]:
        return None
    return _FIRST_YEAR + bisect_left(_LAST_OF_YEAR, number)


_FIRST_YEAR = 1946
# The last resolution of each year, 1946 to 2025: the Council numbers them through.
_LAST_OF_YEAR = (
    *(15, 37, 66, 78, 89, 96, 98, 103, 105, 110, 121, 126, 131, 132, 160, 170, 177, 185, 199, 219),
    *(232, 244, 262, 275, 291, 307, 324, 344, 366, 384, 402, 422, 443, 461, 484, 499, 528, 545),
    *(559, 580, 593, 606, 626, 646, 683, 725, 799, 892, 969, 1035, 1092, 1146, 1219, 1284, 1334),
    *(1386, 1454, 1521, 1580, 1651, 1738, 1794, 1859, 1907, 1966, 2032, 2085, 2132, 2195, 2259),
    *(2336, 2397, 2451, 2503, 2560, 2617, 2671, 2721, 2767, 2811),
)
_LAST_BARE_RESOLUTION = 400
"""No session has had that many resolutions; decisions were numbered from 401 on."""
_LAST_ROMAN = {"": 30, "S-": 7, "ES-": 5}
"""The last sessions whose resolutions carry it in Roman figures."""
_ROMAN = {"X": 10, "IX": 9, "V": 5, "IV": 4, "I": 1}


def _roman(number: int) -> str:
    text = ""
    for figure, worth in _ROMAN.items():
        times, number = divmod(number, worth)
        text += figure * times
    return text


_ROMAN_SESSIONS = {_roman(number): number for number in range(1, 31)}


def _is_numbered_in_figures(session: str | None) -> bool:
    return bool(session) and str(session)[-1].isdecimal()


def _session_number(session: str) -> tuple[str, int]:
    """Return the kind of session, `` or `S-` or `ES-`, and its number; 0 for no number at all."""
    special = session[: session.rfind("-") + 1]
    number = session.removeprefix(special)
    return special, int(number) if number.isdecimal() else _ROMAN_SESSIONS.get(number, 0)


def _is_session_of_resolutions(session: str) -> bool:
    special, number = _session_number(session)
    in_figures = _is_numbered_in_figures(session)
    return number > 0 and (number > _LAST_ROMAN[special]) == in_figures


_N = r"(?P<number>\d{1,6})"
_S = r"(?P<session>(?:ES-|S-)?[1-9]\d{0,2})"
_ROMAN_S = r"\((?P<session>(?:ES-|S-)?[IVX]+)\)"
_Y = r"(?P<year>(?:19|20)\d\d)"
_LETTER = r"(?P<letter>[A-Z](?:-[A-Z])?)"
_SUFFIXES = r"(?P<suffixes>(?:/(?:REV|ADD|CORR)\.?\d+)*)"
_RESUMPTION = r"(?P<suffixes>\s*\(RESUMPTION\s*\d*\))?"
_COMMITTEE = r"(?P<committee>C\.\d/)?"
_WRITTEN: tuple[tuple[OrganCode | None, SymbolKind, str], ...] = (
    ("GA", SymbolKind.RESOLUTION, rf"(?:A/RES/)?{_N}\s*{_LETTER}?\s*{_ROMAN_S}"),
    ("GA", SymbolKind.RESOLUTION, rf"(?:A/RES/)?{_N}\s*{_ROMAN_S}\s*{_LETTER}"),
    ("GA", SymbolKind.RESOLUTION, rf"A/RES/{_S}/{_N}\s*{_LETTER}?"),
    ("GA", SymbolKind.RESOLUTION, rf"(?P<bare>){_S}/{_N}\s*{_LETTER}?"),
    ("GA", SymbolKind.DECISION, rf"(?:A/DEC/|DEC(?:ISION)?\.?\s*){_S}/{_N}\s*{_LETTER}?"),
    ("SC", SymbolKind.RESOLUTION, rf"(?:S/RES/)?{_N}\s*(?:\({_Y}\))?"),
    ("SC", SymbolKind.PRESIDENTIAL_STATEMENT, rf"S/PRST/{_Y}/{_N}{_SUFFIXES}"),
    ("SC", SymbolKind.RECORD, rf"S/(?P<series>PV)\.{_N}{_RESUMPTION}"),
    ("SC", SymbolKind.RECORD, rf"S/(?P<series>PV)\.{_N}{_SUFFIXES}"),
    ("SC", SymbolKind.DRAFT_OR_DOCUMENT, rf"S/(?:{_Y}/)?{_N}{_SUFFIXES}"),
    ("GA", SymbolKind.RECORD, rf"A/{_COMMITTEE}(?:{_S}/)?(?P<series>PV|SR)\.{_N}{_SUFFIXES}"),
    ("GA", SymbolKind.RECORD, rf"{_COMMITTEE}{_S}/(?P<series>PV|SR)\.{_N}{_SUFFIXES}"),
    (
        "GA",
        SymbolKind.DRAFT_OR_DOCUMENT,
        rf"A/{_COMMITTEE}(?:{_S}/)?(?:(?P<series>L)\.)?{_N}{_SUFFIXES}",
    ),
    ("GA", SymbolKind.DRAFT_OR_DOCUMENT, rf"{_COMMITTEE}{_S}/(?P<series>L)\.{_N}{_SUFFIXES}"),
    ("SC", SymbolKind.PRESS_RELEASE, rf"(?P<series>SC)/{_N}"),
    ("GA", SymbolKind.PRESS_RELEASE, rf"(?P<series>GA)/{_N}"),
    (None, SymbolKind.PRESS_RELEASE, rf"(?P<series>SG/SM)/{_N}"),
)
_FORMS = tuple((organ, kind, re.compile(form)) for organ, kind, form in _WRITTEN)
_WORDS = re.compile(
    r"(?:(?:UN )?(?:SECURITY COUNCIL|UNSC|UNSCR|(?:GENERAL ASSEMBLY|UNGA)(?=.*[/(])) )?"
    r"(?:DRAFT )?(?:RES(?:OLUTION)?\.? ?(?=[\d\WEAS])|(?=DECISION)|DOCUMENT )?"
)


def _plain(text: str) -> str:
    """Return *text* in capitals, without the words around a symbol and spaces that say nothing."""
    plain = unicodedata.normalize("NFKC", text).upper()
    plain = re.sub(r"[\u2010-\u2015\u2212]", "-", plain)
    plain = " ".join(plain.split()).strip(" .,;:*")
    plain = re.sub(r"\s*([/.(])\s*", r"\1", plain)
    return _WORDS.sub("", plain, count=1).strip()


def _suffixes(printed: str) -> tuple[str, ...]:
    found = re.findall(r"(REV|ADD|CORR|RESUMPTION)[ .]*(\d*)", printed)
    return tuple(
        f"Resumption {number or 1}" if name == "RESUMPTION" else f"{name.capitalize()}.{number}"
        for name, number in found
    )


def _bad(text: str, why: str = "") -> BadSymbol:
    found = f"no symbol in {text[:60]!r}" if text.strip() else "no symbol: the text is empty"
    return BadSymbol(
        f"{found}. {why}".rstrip().removesuffix(".") + ". Write it as the United Nations does: "
        "A/RES/ES-11/7, A/RES/3379(XXX) or 68/262 for a resolution of the Assembly, S/RES/2774 "
        "(2025) or 2774 for one of the Council, S/2025/112 or A/ES-11/L.10 for a draft, S/PV.9866 "
        "or A/79/PV.53 for a record."
    )
