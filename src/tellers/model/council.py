"""The Security Council by date: its permanent and elected members, and its size (Article 23)."""

from datetime import date
from functools import cache, lru_cache

from tellers.model.membership import MemberCode
from tellers.model.periods import Period, read_data


class UnknownCouncil(LookupError):  # noqa: N818 - named for what was found
    """A day for which the elected members are not on record; the message says what is."""


def permanent(on: date) -> tuple[MemberCode, ...]:
    """Give the permanent members *on* a day, in the order of Article 23; none before the Charter.

    >>> permanent(date(1950, 6, 27))
    ('CHN', 'FRA', 'RUS', 'GBR', 'USA')
    """
    return tuple(read_data("council")["permanent"]) if on >= _CHARTER_IN_FORCE else ()


@lru_cache
def elected(on: date) -> frozenset[MemberCode]:
    """Give the elected members *on* a day; `UnknownCouncil` after the last year on record.

    >>> sorted(elected(date(1961, 12, 31)))
    ['CHL', 'ECU', 'EGY', 'LBR', 'LKA', 'TUR']
    """
    last_year: int = read_data("council")["last_year"]
    if on.year > last_year:
        raise UnknownCouncil(
            f"who sits in the Security Council on {on} is not on record: the elected members are "
            f"known up to 31 December {last_year}. Choose a day until then."
        )
    return frozenset(code for code, terms in _terms().items() if any(on in term for term in terms))


def council(on: date) -> frozenset[MemberCode]:
    """Give the members of the Security Council *on* a day; none before its first meeting.

    >>> len(council(date(1965, 12, 31))), len(council(date(1966, 1, 1)))
    (11, 15)
    """
    first: date = read_data("council")["first_meeting"]
    return elected(on) | frozenset(permanent(on)) if on >= first else frozenset()


def council_size(on: date) -> int:
    """Count the seats in the Security Council *on* a day: 11, and 15 from 1 January 1966.

    >>> council_size(date(1965, 11, 23))
    11
    """
    sizes: dict[str, int] = read_data("council")["size"]
    return max((seats for day, seats in sizes.items() if date.fromisoformat(day) <= on), default=0)


_CHARTER_IN_FORCE = date(1945, 10, 24)


@cache
def _terms() -> dict[MemberCode, tuple[Period, ...]]:
    """Return the terms of every Member that was ever elected."""
    table = read_data("council")
    first: date = table["first_meeting"]
    late: dict[str, date] = table["late"]
    return {
        MemberCode(code): tuple(
            Period(
                start=late.get(f"{code}-{term[:4]}", max(date(int(term[:4]), 1, 1), first)),
                end=date(int(term[-4:]) + 1, 1, 1),
            )
            for term in terms.split()
        )
        for code, terms in table["elected"].items()
    }
