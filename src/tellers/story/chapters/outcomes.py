"""What became of each text, and by which rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tellers.record.schema import DecisionRow
from tellers.record.wire import argued
from tellers.story.findings import (
    ORGANS,
    Finding,
    Section,
    Telling,
    names,
    tally_text,
    titled,
)
from tellers.story.receipts import Asked, Ref, Sentence, say


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say what was decided on each text, and argue it."""
    for place, row in enumerate(telling.texts):
        asked = telling.ledger.ask("outcome", symbol=row.symbol)
        yield Finding(
            section=Section.LEAD,
            weight=_weight(row) - place,
            sentence=_decided(row, asked),
        )
        if asked.value["argument"]:
            yield Finding(
                section=Section.ARGUMENT, weight=_weight(row) - place, sentence=_argued(row, asked)
            )
        if row.organ == "SC" and row.outcome == "adopted" and row.abstaining:
            yield from _who_abstained(telling, row, place)


def _weight(row: DecisionRow) -> int:
    """Vetoes weigh most, then texts adopted by a vote, then those adopted without one."""
    if row.cause == "veto":
        return 90
    return {"adopted": 80, "rejected": 70, "without_a_vote": 40}.get(row.outcome, 30)


def _decided(row: DecisionRow, asked: Asked) -> Sentence:
    organ, title = ORGANS[row.organ], titled(row)
    tally = asked.value["tally"]
    match row.outcome, row.cause:
        case "adopted", _ if tally is not None:
            amended = "after amending it, " if row.amended_by else ""
            return say(
                "{organ} adopted {title}{amended} {tally}.",
                organ=organ,
                title=title,
                amended=f", {amended}".rstrip() if amended else ", ",
                tally=asked.show(tally_text(tally)),
            )
        case "rejected", "veto":
            return say(
                "{organ} did not adopt {title}: it had {yes} votes in favour, enough to carry it, "
                "and was vetoed by {who} ({tally}).",
                organ=organ,
                title=title,
                yes=asked.show(tally["yes"]),
                who=asked.show(names(asked.value["vetoed_by"], row.date)),
                tally=asked.show(tally_text(tally)),
            )
        case "rejected", _ if tally is not None:
            return say(
                "{organ} rejected {title}, {tally}; {needed} votes in favour were needed.",
                organ=organ,
                title=title,
                tally=asked.show(tally_text(tally)),
                needed=asked.show(asked.value["required"]["needed"]),
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


def _who_abstained(telling: Telling, row: DecisionRow, place: int) -> Iterator[Finding]:
    asked = telling.ledger.ask("abstainers", symbol=row.symbol)
    value: dict[str, Any] = asked.value
    who = names(value["members"], row.date)
    region = f", all of them {value['region']}" if value["region"] else ""
    yield Finding(
        section=Section.LEAD,
        weight=_weight(row) - place - 1,
        sentence=say(
            "{count} of its members abstained on {symbol}{region}: {who}.",
            count=asked.count(value["members"], start=True),
            symbol=Ref(row.symbol),
            region=asked.show(region) if region else "",
            who=asked.show(who),
        ),
    )
