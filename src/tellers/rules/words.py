"""Counts in words, as an argument prints them."""

from __future__ import annotations

from collections.abc import Iterable

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(count: int) -> str:
    """Write *count* in words up to ten, in figures beyond.

    >>> number(9), number(74)
    ('nine', '74')
    """
    return _SMALL[count] if 0 <= count < len(_SMALL) else str(count)


def counted(count: int, one: str, many: str = "") -> str:
    """Write *count* in figures with its noun.

    >>> counted(1, "abstention"), counted(65, "abstention"), counted(2, "is", "are")
    ('1 abstention', '65 abstentions', '2 are')
    """
    return f"{count} {one if count == 1 else many or one + 's'}"


def listed(names: Iterable[str]) -> str:
    """List *names* as a sentence does.

    >>> listed(["CHN", "FRA", "USA"])
    'CHN, FRA and USA'
    """
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
