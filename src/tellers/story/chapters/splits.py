"""Splits: groups that did not hold together, and who stood beside whom."""

from __future__ import annotations

from collections.abc import Iterator

from tellers.model.groups import groups
from tellers.record.schema import DecisionRow
from tellers.story.findings import VOTED, Finding, Section, Telling, names
from tellers.story.receipts import Asked, Ref, Sentence, say

WATCHED = ("P5", "G7", "NATO", "EU", "BRICS", "ASEAN", "Arab_League", "African_Union")
"""The groups whose line is told, the most watched first."""


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say how the permanent members and the groups divided on each text of the Assembly."""
    for row in telling.texts:
        if row.yes is None or not row.complete:
            continue
        yield from _beside(telling, row)
        if row.organ == "GA":
            for place, key in enumerate(WATCHED):
                yield from _group(telling, row, key, place)


def _beside(telling: Telling, row: DecisionRow) -> Iterator[Finding]:
    """Say how the permanent members voted: the first thing a desk asks."""
    asked = telling.ledger.ask("permanent_members", symbol=row.symbol)
    if len(asked.value) < 2:
        return
    order = [vote for vote in ("yes", "no", "abstaining", "not_voting") if vote in asked.value]
    parts = "; ".join(f"{names(asked.value[vote], row.date)} {VOTED[vote]}" for vote in order)
    yield Finding(
        section=Section.SPLITS,
        weight=80,
        sentence=say(
            "On {symbol} the permanent members of the Council divided: {parts}.",
            symbol=Ref(row.symbol),
            parts=asked.show(parts),
        ),
    )


def _group(telling: Telling, row: DecisionRow, key: str, place: int) -> Iterator[Finding]:
    group = next(each for each in groups() if each.key == key)
    if key == "P5":
        return
    asked = telling.ledger.ask("group_line", symbol=row.symbol, group=key)
    value = asked.value
    if not value["rebels"] or len(value["rebels"]) * 3 > value["members"]:
        return
    yield Finding(
        section=Section.SPLITS,
        weight=70 - place,
        sentence=_split(row, group.title, asked),
    )
    followed = value["votes"][value["majority"]]
    if key in {"G7", "NATO"}:
        yield Finding(
            section=Section.SPLITS,
            weight=40 - place,
            sentence=say(
                "The members of {group} that {voted} on {symbol}: {who}.",
                group=Ref(group.title),
                voted=asked.show(VOTED[value["majority"]]),
                symbol=Ref(row.symbol),
                who=asked.show(names(followed, row.date)),
            ),
        )


def _split(row: DecisionRow, title: str, asked: Asked) -> Sentence:
    value = asked.value
    line = value["majority"]
    others = "; ".join(
        f"{names(value['votes'][vote], row.date)} {VOTED[vote]}"
        for vote in ("yes", "no", "abstaining", "not_voting")
        if vote in value["votes"] and vote != line
    )
    return say(
        "{group} split on {symbol}: {followed} of {members} members {voted}; {others}.",
        group=Ref(title),
        symbol=Ref(row.symbol),
        followed=asked.show(len(value["votes"][line])),
        members=asked.show(value["members"]),
        voted=asked.show(VOTED[line]),
        others=asked.show(others),
    )
