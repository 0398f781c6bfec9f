"""Merge claims into rows: the first source to speak is kept, a difference is a problem."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from tellers.model.drafts import Kind, Label
from tellers.model.symbols import BadSymbol, Symbol
from tellers.record.claims import Claim, Problem
from tellers.record.schema import DecisionRow, VoteRow


@frozen(kw_only=True)
class Merged:
    """The rows that claims come to, and what was doubtful in them."""

    decisions: tuple[DecisionRow, ...] = field()
    votes: tuple[VoteRow, ...] = field()
    problems: tuple[Problem, ...] = field(default=())


def key_of(symbol: str) -> str:
    """Return the normal form under which the record keeps *symbol*."""
    try:
        return Symbol.parse(symbol).key
    except BadSymbol:
        return symbol


def merge(claims: Iterable[Claim]) -> Merged:
    """Merge *claims*, given in the order of trust, into decisions and votes."""
    kept: dict[str, Claim] = {}
    problems: list[Problem] = []
    for claim in claims:
        key = key_of(claim.decision.symbol)
        first = kept.setdefault(key, claim)
        if first is not claim:
            problems.extend(_differences(key, first, claim))
    keys = {(claim.decision.meeting, claim.decision.label): key for key, claim in kept.items()}
    decisions = [_decision_row(key, claim, keys) for key, claim in kept.items()]
    votes = [
        VoteRow(key=key, member=member, vote=vote.value)
        for key, claim in kept.items()
        for member, vote in claim.decision.votes.items()
    ]
    decisions.sort(key=lambda row: (row.date, row.organ, row.meeting, row.position))
    return Merged(decisions=tuple(decisions), votes=tuple(votes), problems=tuple(problems))


def _differences(key: str, first: Claim, other: Claim) -> Iterable[Problem]:
    for what in ("tally", "votes", "date"):
        if getattr(first.decision, what) != getattr(other.decision, what):
            yield Problem(
                source=other.source,
                locator=key,
                message=f"its {what} differs from that of {first.source}, which is kept",
            )


def _decision_row(key: str, claim: Claim, keys: dict[tuple[str, Label], str]) -> DecisionRow:
    decision = claim.decision
    judgement = decision.judgement
    tally = decision.tally
    required = judgement.required

    def within(label: Label) -> str:
        return keys.get((decision.meeting, label), key_of(label))

    return DecisionRow(
        key=key,
        symbol=decision.symbol,
        organ=decision.organ.value,
        date=decision.date,
        session=claim.session,
        meeting=decision.meeting,
        position=claim.position,
        kind=decision.kind.value,
        title=decision.title,
        draft=decision.label if decision.kind is not Kind.MOTION else "",
        to_key=within(decision.to) if decision.to else "",
        sponsors=list(decision.sponsors),
        amended_by=[within(label) for label in decision.amended_by],
        outcome=judgement.outcome.value,
        cause=judgement.cause.value if judgement.cause else None,
        yes=tally.yes if tally else None,
        no=tally.no if tally else None,
        abstaining=tally.abstaining if tally else None,
        not_voting=tally.not_voting if tally else None,
        majority=required.majority.name if required else None,
        needed=required.needed if required else None,
        of=required.of if required else None,
        argument_cites=[str(step.cite) for step in judgement.argument],
        argument_whys=[step.why for step in judgement.argument],
        argument_grounds=[step.ground for step in judgement.argument],
        vetoed_by=list(judgement.vetoed_by),
        complete=decision.complete,
        sources=[str(source) for source in decision.sources],
        notes=list(decision.notes),
    )
