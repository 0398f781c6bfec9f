"""Periods and dated texts: what held from one day until another."""

import tomllib
from bisect import bisect_right
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Self

from attrs import field, frozen


@cache
def read_data(name: str) -> dict[str, Any]:
    """Read the table *name* that comes with this package."""
    text = files("tellers.model").joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@frozen(kw_only=True, order=True)
class Period:
    """The days from *start* on, up to but not including *end*."""

    start: date
    end: date | None = field(default=None, order=False)

    @end.validator
    def _ends_after_it_starts(self, _: object, end: date | None) -> None:
        if end is not None and end <= self.start:
            raise ValueError(f"a period from {self.start} cannot end on {end}: end must be later")

    def __contains__(self, day: date) -> bool:
        """Whether *day* lies in the period."""
        return self.start <= day and (self.end is None or day < self.end)


@frozen(kw_only=True)
class DatedText:
    """A text that changed on known days.

    >>> name = DatedText.read({date(1948, 4, 19): "Burma", date(1989, 6, 18): "Myanmar"})
    >>> name.on(date(1988, 1, 1)), name.on(date.max)
    ('Burma', 'Myanmar')
    """

    texts: tuple[str, ...]
    changes: tuple[date, ...]
    """The day each text but the first came into use."""

    @classmethod
    def read(cls, found: str | dict[date, str]) -> Self:
        """Take one text that never changed, or texts by the day each came into use."""
        if isinstance(found, str):
            return cls(texts=(found,), changes=())
        return cls(texts=tuple(found.values()), changes=tuple(found)[1:])

    def on(self, day: date) -> str:
        """Return the text in use on *day*; before the first day known, the first text."""
        return self.texts[bisect_right(self.changes, day)]
