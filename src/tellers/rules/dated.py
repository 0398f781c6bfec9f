"""Dated values: what the text fixes, with the day it came into force and the source."""

from __future__ import annotations

import tomllib
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import field, frozen
from attrs.validators import min_len

from tellers.model.cites import Cite, Source
from tellers.rules.errors import NotInForceError


@frozen(kw_only=True)
class Value:
    """One value, from the day it came into force until the next one did."""

    since: date
    value: Fraction
    source: Source
    of: int | None = None
    """The size of the body, where the value is a number of votes."""
    legal: date | None = None
    """The day of its legal force, where it was first applied on another."""
    note: str = ""

    @property
    def number(self) -> int:
        """The value where it is a whole number of Members."""
        return int(self.value)


@frozen(kw_only=True)
class Dated:
    """A value through time."""

    name: str
    title: str
    cite: Cite
    values: tuple[Value, ...] = field(validator=min_len(1))
    """Oldest first."""

    def on(self, day: date | None = None) -> Value:
        """Return what is in force on *day*; without a day, the latest."""
        if day is None:
            return self.values[-1]
        known = [value for value in self.values if value.since <= day]
        if not known:
            raise NotInForceError(
                f"{self.title} ({self.cite}): the first value known is of "
                f"{self.values[0].since}; asked for {day}"
            )
        return known[-1]


def dated(name: str) -> Dated:
    """Look up a dated value by its name.

    >>> dated("affirmative_votes").on(date(1965, 11, 23)).number
    7
    """
    return all_dated()[name]


@cache
def all_dated() -> dict[str, Dated]:
    """Read every dated value there is."""
    text = files("tellers.rules").joinpath("dated.toml").read_text(encoding="utf-8")
    return {name: _dated(name, table) for name, table in tomllib.loads(text).items()}


def _dated(name: str, table: dict[str, Any]) -> Dated:
    cite, title = table.pop("cite"), table.pop("title")
    values = sorted(
        (_value(date.fromisoformat(since), entry) for since, entry in table.items()),
        key=lambda value: value.since,
    )
    return Dated(name=name, title=title, cite=Cite.parse(cite), values=tuple(values))


def _value(since: date, entry: dict[str, Any]) -> Value:
    return Value(
        since=since,
        value=Fraction(entry.pop("value")),
        source=Source.parse(entry.pop("source")),
        **entry,
    )
