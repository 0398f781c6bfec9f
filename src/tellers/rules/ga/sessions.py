"""Sessions of the Assembly: who may have an emergency special session convened (GA 8)."""

from __future__ import annotations

from datetime import date

from tellers.model.majorities import MAJORITY_OF_MEMBERS
from tellers.model.votes import Tally
from tellers.rules.book import rule
from tellers.rules.dated import dated


@rule("GA", 8)
def convened_by_council(tally: Tally, on: date) -> bool:
    """Whether the Council's vote convenes an emergency special session: it is procedural.

    >>> convened_by_council(Tally.parse("11-1-3"), date(2022, 2, 27))
    True
    """
    return tally.yes >= dated("votes_to_convene").on(on).number


@rule("GA", 8)
def convened_by_members(requests: int, members: int) -> bool:
    """Whether the requests of Members convene it: a majority of them all.

    >>> convened_by_members(97, 193), convened_by_members(96, 193)
    (True, False)
    """
    tally = Tally(yes=requests, no=0, abstaining=0)
    return MAJORITY_OF_MEMBERS.carried_by(tally, members=members)
