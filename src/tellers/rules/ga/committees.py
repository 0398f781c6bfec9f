"""Voting in the committees of the Assembly, where it differs from the plenary (GA 108-133)."""

from __future__ import annotations

from tellers.model.votes import Tally
from tellers.rules.book import rule
from tellers.rules.dated import dated
from tellers.rules.ga.voting import present_and_voting, simple

rule("GA", 125)(simple)
rule("GA", 126)(present_and_voting)


@rule("GA", 108)
def quorum_to_open(present: int, members: int) -> bool:
    """Whether enough are present for the Chair to open the meeting and the debate.

    >>> quorum_to_open(49, 193), quorum_to_open(48, 193)
    (True, False)
    """
    return present >= dated("committee_quorum_to_open").on().value * members


@rule("GA", 133)
def equally_divided_is_rejected(tally: Tally) -> bool:
    """Whether an equally divided proposal is rejected: at once, without a second vote.

    >>> equally_divided_is_rejected(Tally.parse("50-50-93"))
    True
    """
    return tally.yes == tally.no
