"""Days and periods as they are written on the command line."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

from tellers.cli.errors import InputError


def day(text: str) -> date:
    """Read one day, as `1965-11-23`; today where *text* is empty."""
    if not text.strip():
        return datetime.now().astimezone().date()
    found = re.fullmatch(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*", text)
    try:
        if found:
            return date(*map(int, found.groups()))
    except ValueError:
        pass
    raise InputError(f"{text!r} is no day; write year, month and day, as in 1965-11-23")


def subject(text: str) -> str:
    """Return what a story is to be about: a day in full, as `2025-02-24`, or *text* as it is."""
    if re.fullmatch(r"\s*\d{4}-\d{1,2}-\d{1,2}\s*", text):
        return day(text).isoformat()
    return symbol(text)


def symbol(text: str) -> str:
    """Return the symbol asked for, which must not be empty."""
    if not text.strip():
        raise InputError("an empty symbol; write one, as in A/RES/ES-11/7")
    return text.strip()


def period(since: str, until: str) -> tuple[date | None, date | None]:
    """Read a period: each end a year, a month or a day, both included; either may be empty."""
    first = _within(since)[0] if since else None
    last = _within(until)[1] if until else None
    if first and last and last < first:
        raise InputError(f"--from {since} is later than --to {until}: no day lies between them")
    return first, last


def _within(text: str) -> tuple[date, date]:
    """Return the first and the last day of a year, a month or a day."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", text.strip())
    try:
        if found:
            year = int(found[1])
            first, last = int(found[2] or 1), int(found[2] or 12)
            start = date(year, first, int(found[3] or 1))
            return start, date(year, last, int(found[3] or monthrange(year, last)[1]))
    except ValueError:
        pass
    raise InputError(
        f"{text!r} is no time; write a year, a month or a day: 2022, 2022-02, 2022-02-24"
    )
