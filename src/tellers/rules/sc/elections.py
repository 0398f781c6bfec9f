"""The Council's part in the election of judges (SC 61, Statute of the Court 10)."""

from __future__ import annotations

from datetime import date

from tellers.rules.book import rule
from tellers.rules.dated import dated


@rule("SC", 61)
@rule("ICJ", 10)
def is_elected(votes: int, on: date) -> bool:
    """Whether a candidate has the Council's absolute majority; permanent votes are as any other.

    >>> is_elected(8, date(2023, 11, 9)), is_elected(7, date(2023, 11, 9))
    (True, False)
    """
    return votes >= dated("absolute_majority").on(on).number
