"""The Charter on voting: Articles 18 and 27."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tellers.model.council import permanent
from tellers.model.majorities import SIMPLE, Majority, affirmative_votes
from tellers.model.members import MemberCode
from tellers.model.votes import RollCall, Tally, Vote
from tellers.rules.book import rule
from tellers.rules.dated import dated


@rule("CHARTER", "18(1)")
@rule("CHARTER", "27(1)")
@rule("GA", 82)
def one_vote_each(cast: Iterable[tuple[MemberCode, Vote]]) -> RollCall:
    """Each Member has one vote: of several cast before the result, its last one counts.

    >>> fiji = MemberCode("FJI")
    >>> str(one_vote_each([(fiji, Vote.YES), (fiji, Vote.NO)]).tally)
    '0-1-0'
    """
    return RollCall(dict(cast))


@rule("CHARTER", "18(3)")
def other_questions(tally: Tally) -> bool:
    """Whether a question the Charter does not list as important is carried.

    >>> other_questions(Tally.parse("61-34-7"))
    True
    """
    return SIMPLE.carried_by(tally, members=tally.taking_part)


def council_majority(on: date) -> Majority:
    """Return the affirmative votes the Council needs on that day."""
    return affirmative_votes(dated("affirmative_votes").on(on).number)


def council_size(on: date) -> int:
    """Return how many members the Council has on that day."""
    return dated("affirmative_votes").on(on).of or 0


@rule("CHARTER", "27(2)")
def procedural(tally: Tally, on: date) -> bool:
    """Whether a procedural matter is carried: so many affirmative votes, whosever they are."""
    return council_majority(on).carried_by(tally, members=council_size(on))


@rule("CHARTER", "27(3)")
def all_other_matters(tally: Tally, against: Iterable[MemberCode], on: date) -> bool:
    """Whether any other matter is carried: as many, and no permanent member against."""
    return procedural(tally, on) and not permanent_against(against, on)


@rule("CHARTER", "27(3)")
def permanent_against(against: Iterable[MemberCode], on: date) -> tuple[MemberCode, ...]:
    """Name the permanent members among those *against*."""
    named = frozenset(against)
    return tuple(sorted(code for code in permanent(on) if code in named))
