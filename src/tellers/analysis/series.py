"""Series: support over a list of texts on one question, and who moved along it."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from attrs import field, frozen


@frozen(kw_only=True)
class Series:
    """A list of texts on one question, with the reason why they stand together."""

    key: str
    title: str
    name: str
    """What it is called within a sentence."""
    reason: str
    texts: tuple[str, ...] = field()
    """Symbols, in the order of adoption."""
    gists: tuple[str, ...] = field()
    """What each text does, in neutral words: the texts differ."""
    words: tuple[str, ...] = field(default=())
    council: tuple[str, ...] = field(default=())
    """The Council's drafts and resolutions on the same question."""
    concerns: tuple[str, ...] = ()
    """Codes of the Members that the question is about: how they voted is always told."""
    convened_by: str = ""
    """The Council's decision that convened the session, where one did."""


class UnknownSeriesError(LookupError):
    """A series that does not ship; the message lists those that do."""


@cache
def all_series() -> dict[str, Series]:
    """Return the series that ship with the package, by key."""
    text = files("tellers.analysis").joinpath("series.toml").read_text(encoding="utf-8")
    return {
        key: Series(
            key=key,
            title=entry["title"],
            name=entry["name"],
            reason=entry["reason"],
            texts=tuple(each["symbol"] for each in entry["texts"]),
            gists=tuple(each["gist"] for each in entry["texts"]),
            words=tuple(entry.get("words", ())),
            council=tuple(entry.get("council", ())),
            concerns=tuple(entry.get("concerns", ())),
            convened_by=entry.get("convened_by", ""),
        )
        for key, entry in tomllib.loads(text).items()
    }


def series(key: str) -> Series:
    """Return one series by its key."""
    known = all_series()
    if key.casefold() in known:
        return known[key.casefold()]
    near = get_close_matches(key, known, n=1)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    raise UnknownSeriesError(f"no series {key!r}; there are: {', '.join(known)}.{hint}")


def series_of(symbol: str) -> Series | None:
    """Return the series that a text of the Assembly belongs to, if any."""
    return next((each for each in all_series().values() if symbol in each.texts), None)


NEAR = 2
"""Votes by which two tallies may differ and still be called near: about one Member in a hundred."""


@frozen(kw_only=True)
class Standing:
    """How one number stands among others of its kind."""

    lower_than: tuple[int, ...]
    """The others above it."""
    level_with: tuple[int, ...]
    """The others equal to it."""
    near: tuple[int, ...]
    """The others that differ from it by no more than `NEAR`."""
    higher_than: tuple[int, ...]
    """The others below it."""


def standing(value: int, others: Sequence[int]) -> Standing:
    """Return which of *others* are above, level with, near and below *value*, in their order."""
    return Standing(
        lower_than=tuple(other for other in others if other > value + NEAR),
        level_with=tuple(other for other in others if other == value),
        near=tuple(other for other in others if 0 < abs(other - value) <= NEAR),
        higher_than=tuple(other for other in others if other < value - NEAR),
    )
