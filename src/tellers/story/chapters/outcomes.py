"""What became of each text, and by which rule."""

from __future__ import annotations

from collections.abc import Iterator

from tellers.record.schema import DecisionRow
from tellers.record.wire import argued
from tellers.story.findings import (
    ORGANS,
    Finding,
    Section,
    Telling,
    by_vote,
    names,
    tally_text,
    titled,
)
from tellers.story.receipts import Asked, Ref, Sentence, in_words, say


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say what was decided on each text, who stood where, and argue it."""
    for row in telling.texts:
        asked = telling.ledger.ask("outcome", symbol=row.symbol)
        found = [(Section.LEAD, 0, _decided(row, asked))]
        if asked.value["argument"]:
            found.append((Section.ARGUMENT, 0, _argued(row, asked)))
        if row.complete and row.organ == "GA":
            found.append((Section.LEAD, 20, _stood(telling, row, "main_votes")))
            found.append((Section.ARGUMENT, 10, _share(telling, row)))
        if row.outcome == "adopted" and row.organ == "SC" and row.complete and row.abstaining:
            found.append((Section.LEAD, 20, _who_abstained(telling, row)))
        if row.outcome == "rejected" and row.organ == "SC" and row.complete:
            found.append((Section.LEAD, 20, _stood(telling, row, "roll")))
        for section, offset, sentence in found:
            weight = telling.weight(row, offset)
            yield Finding(section=section, weight=weight, sentence=sentence, about=row.symbol)


def _decided(row: DecisionRow, asked: Asked) -> Sentence:
    organ, title = ORGANS[row.organ], titled(row)
    tally = asked.value["tally"]
    match row.outcome, row.cause:
        case "adopted", _ if tally is not None:
            return say(
                "{organ} adopted {title}{amended}, {tally}.",
                organ=organ,
                title=title,
                amended=", after amending it" if row.amended_by else "",
                tally=asked.show(tally_text(tally)),
            )
        case "rejected", "veto":
            return say(
                "{organ} did not adopt {title}: it had {yes} votes in favour, enough to carry it, "
                "and was vetoed by {who} ({tally}).",
                organ=organ,
                title=title,
                yes=asked.show(in_words(tally["yes"])),
                who=asked.show(names(asked.value["vetoed_by"], row.date)),
                tally=asked.show(tally_text(tally)),
            )
        case "rejected", _ if tally is not None:
            return say(
                "{organ} rejected {title}, {tally}; {needed} votes in favour were needed.",
                organ=organ,
                title=title,
                tally=asked.show(tally_text(tally)),
                needed=asked.show(in_words(asked.value["required"]["needed"])),
            )
        case "without_a_vote", _:
            return say(
                "{organ} adopted {title} {how}.",
                organ=organ,
                title=title,
                how=asked.show("without a vote"),
            )
        case _:
            return say(
                "{organ} took up {title}: {outcome}.",
                organ=organ,
                title=title,
                outcome=asked.show(row.outcome.replace("_", " ")),
            )


def _argued(row: DecisionRow, asked: Asked) -> Sentence:
    """Put the argument in one sentence; its numbers are those of the rules' own reasoning."""
    steps = "; ".join(argued(step) for step in asked.value["argument"])
    return say(
        "{symbol}, {outcome}: {argument}.",
        symbol=Ref(row.symbol),
        outcome=asked.show(row.outcome.replace("_", " ")),
        argument=asked.show(steps),
    )


def _stood(telling: Telling, row: DecisionRow, question: str) -> Sentence:
    """Say who cast which vote: all of the Council, of the Assembly those asked about first."""
    asked = telling.ledger.ask(question, symbol=row.symbol)
    return say(
        "On {symbol}, {votes}.",
        symbol=Ref(row.symbol),
        votes=asked.show(by_vote(asked.value, row.date)),
    )


def _share(telling: Telling, row: DecisionRow) -> Sentence:
    asked = telling.ledger.ask("share", symbol=row.symbol)
    return say(
        "{yes} of {members} Members, {per_cent} per cent, voted for {symbol}.",
        yes=asked.show(asked.value["yes"]),
        members=asked.show(asked.value["members"]),
        per_cent=asked.show(asked.value["per_cent"]),
        symbol=Ref(row.symbol),
    )


def _who_abstained(telling: Telling, row: DecisionRow) -> Sentence:
    asked = telling.ledger.ask("abstainers", symbol=row.symbol)
    region = asked.value["region"]
    return say(
        "{count} of its members abstained on {symbol}{region}: {who}.",
        count=asked.count(asked.value["members"], start=True),
        symbol=Ref(row.symbol),
        region=asked.show(f", all of them {region}") if region else "",
        who=asked.show(names(asked.value["members"], row.date)),
    )
