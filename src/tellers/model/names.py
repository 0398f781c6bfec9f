"""Names: the Member that a text means by `Türkiye`, `REPUBLIC OF KOREA`, `Moscow` or `British`."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache, lru_cache
from types import MappingProxyType

from tellers.model.membership import Member, MemberCode, UnknownMember, all_members, member, written
from tellers.model.periods import read_data


class UnknownName(LookupError):  # noqa: N818 - named for what was found
    """A text that names no Member, or none that day; the message says which names come near."""


def fold(text: str) -> str:
    """Return *text* without what spellings differ in: case, accents, apostrophes, dots, `the`.

    >>> fold("CÔTE D’IVOIRE"), fold("U.S."), fold("Bahamas (the)")
    ('cote divoire', 'us', 'bahamas')
    """
    return _letters(text).removeprefix("the ").removesuffix(" the")


def recognise(text: str, *, on: date | None = None) -> MemberCode:
    """Find the Member that *text* names; with *on*, only one that was a Member that day.

    Names are compared whole and exactly, after `fold`; a code counts in capitals only. A former or
    later name of the same membership is a name of it on any day.

    >>> recognise("TÜRKİYE"), recognise("the Soviet Union"), recognise("Republic of Korea")
    ('TUR', 'RUS', 'KOR')
    >>> recognise("Yugoslavia", on=date(2001, 9, 1))
    'SRB'
    """
    found = _named(text, on)
    if on is None:
        return found[0].code
    for one in found:
        if one.is_member(on):
            return one.code
    terms = "; ".join(_term(one, on) for one in found)
    raise UnknownName(f"{text!r} names no Member on {on}: {terms}")


def names_of(code: MemberCode) -> tuple[str, ...]:
    """Give every name a Member is known by, as written: official, usual, then all others."""
    one = member(code)
    others = read_data("names")["names"].get(one.code, ())
    return tuple(dict.fromkeys((*one.names.texts, *one.usual_names.texts, *others)))


def known_names(on: date | None = None) -> Mapping[str, MemberCode]:
    """Give all names as written, each with its Member: the one it names *on* a day, or undated.

    For finding names in running text. Case matters there: `US` is a name, `us` is none.

    >>> known_names()["the Soviet Union"], known_names(date(2001, 9, 1))["Yugoslavia"]
    ('RUS', 'SRB')
    """
    found = {
        name: [one.code for one in named if on is None or one.is_member(on)]
        for name, named in _by_name().items()
    }
    return MappingProxyType({name: codes[0] for name, codes in found.items() if codes})


def in_english_order(codes: Iterable[MemberCode], on: date) -> tuple[MemberCode, ...]:
    """Sort Members as their name plates stand: by the English name *on* that day.

    >>> in_english_order(map(MemberCode, ["USA", "GBR", "TUR", "CIV"]), date(2026, 1, 1))
    ('CIV', 'TUR', 'GBR', 'USA')
    """
    return tuple(sorted(codes, key=lambda code: _letters(member(code).name(on))))


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold().replace("ı", "i").replace("&", " and ")
    plain = unicodedata.normalize("NFKD", plain)  # folding the case of İ sets a dot free
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = re.sub(r"['’‘`´ʼ.]", "", plain)
    return " ".join(re.sub(r"[\W_]+", " ", plain).split())


@cache
def _by_name() -> dict[str, tuple[Member, ...]]:
    """Return the Members each name is used for, as written; the one still so called comes first."""
    found: dict[str, tuple[Member, ...]] = {}
    for one in all_members():
        for name in names_of(one.code):
            found[name] = (*found.get(name, ()), one)
    return {
        name: tuple(sorted(named, key=lambda one: (one.name() != name, one.exit is not None)))
        for name, named in found.items()
    }


@cache
def _by_fold() -> dict[str, tuple[Member, ...]]:
    return {fold(name): named for name, named in _by_name().items()}


@cache
def _ambiguous() -> dict[str, list[MemberCode]]:
    return {fold(name): codes for name, codes in read_data("names")["ambiguous"].items()}


def _named(text: str, on: date | None) -> tuple[Member, ...]:
    """Return the Members that *text* may name, or refuse with a hint."""
    folded = fold(text)
    if folded in _by_fold():
        return _by_fold()[folded]
    if re.fullmatch("[A-Z]{3}", text.strip()):
        try:
            return (member(text, on),)
        except UnknownMember as error:
            raise UnknownName(str(error)) from error
    if folded in _ambiguous():
        both = " or ".join(member(code).usual() for code in _ambiguous()[folded])
        raise UnknownName(f"{text!r} may be {both}: write which")
    near = dict.fromkeys(
        _by_fold()[name][0].name() for name in get_close_matches(folded, _by_fold(), n=3)
    )
    hint = f". Near it are: {'; '.join(near)}" if near else ""
    raise UnknownName(f"{text.strip()[:60]!r} names no Member of the United Nations{hint}")


def _term(one: Member, on: date) -> str:
    """Say when *one* was a Member: `South Sudan became a Member on 14 July 2011`."""
    name = one.usual()
    name = name[0].upper() + name[1:]
    if on < one.entry:
        return f"{name} became a Member on {written(one.entry)}"
    return f"{name} was a Member {one.term}"
