"""What would have carried a question that fell short."""

from __future__ import annotations

from attrs import evolve, frozen

from tellers.model.decisions import Judgement
from tellers.model.majorities import Base
from tellers.model.votes import Tally


@frozen(kw_only=True)
class Shortfall:
    """How far a question was from being carried, counting nothing but affirmative votes."""

    short: int
    """Affirmative votes missing, had the base stayed what it was."""
    more_yes: int
    """Affirmative votes missing, had they come from Members that cast neither yes nor no."""


def short_of(judgement: Judgement, tally: Tally) -> Shortfall | None:
    """Say what was missing; `None` where nothing was asked for or enough voted yes.

    >>> from tellers.model.majorities import TWO_THIRDS
    >>> from tellers.rules.ga.voting import judge_assembly
    >>> part = Tally.parse("33-17-8")
    >>> short_of(judge_assembly(part, majority=TWO_THIRDS, members=59, kind="part"), part)
    Shortfall(short=1, more_yes=1)
    """
    required = judgement.required
    if required is None or tally.yes >= required.needed:
        return None
    short = required.needed - tally.yes
    if required.majority.base is not Base.PRESENT_AND_VOTING:
        return Shortfall(short=short, more_yes=short)
    more = 1
    while not required.majority.carried_by(
        evolve(tally, yes=tally.yes + more), members=required.of
    ):
        more += 1
    return Shortfall(short=short, more_yes=more)
