"""Policies: what practice has settled and the text has not, each a switch with its default."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Policies:
    """The readings of practice that a ruling rests on; `evolve` to try another."""

    nothing_cast_rejects: bool = True
    """With nobody voting yes or no, a simple-majority question is rejected.

    Otherwise 0-0 is equally divided, as the arithmetic has it, and GA 95 gives a second vote.
    """
    tie_rejects_lesser_questions: bool = True
    """An equally divided amendment, part or motion is rejected without the second vote of GA 95."""
    cosponsors_may_not_explain: bool = True
    """What GA 88 says of the proposer holds for every sponsor."""
    sponsor_of_amended_draft_may_explain: bool = True
    """A sponsor may explain its vote once its draft was amended against its wish."""
    necessary_implication_in_council: bool = True
    """GA 90 on necessary implication is applied in the Council by analogy."""
    obliged_to_abstain_is_abstaining: bool = True
    """The vote of a member held to the proviso of Charter 27(3) counts as an abstention.

    Otherwise it counts as it was cast: the Council has rarely enforced the proviso.
    """
    preliminary_question: bool = False
    """Whether a matter is procedural may be put as a question that a veto defeats.

    The statement of the sponsoring Governments of 7 June 1945, part II, has it so; not used
    since 1959.
    """


PRACTICE = Policies()
"""The defaults: what the organs do today."""
