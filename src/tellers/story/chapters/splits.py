"""Splits: groups that did not hold together, and who stood beside whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tellers.record.schema import DecisionRow
from tellers.story.findings import VOTED, Finding, Section, Telling, by_vote, names
from tellers.story.receipts import Ref, in_words, say

WATCHED = {
    "G7": "the Group of Seven",
    "NATO": "NATO",
    "EU": "the European Union",
    "BRICS": "BRICS",
    "ASEAN": "ASEAN",
    "Arab_League": "the Arab League",
    "African_Union": "the African Union",
}
"""The groups whose line is told, with what they are called in a sentence."""
FULL_LISTS = ("G7", "NATO")
"""The groups whose followers are named too."""
NAMED_SINCE = {"EU": date(1993, 11, 1)}
"""Groups that had another name before, and are told only since they have this one."""
FEW = 4
"""A group is said to have split where no more than one member in so many left its line."""


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say how groups divided on each text of the Assembly, and what company was unusual."""
    for row in telling.texts:
        if row.organ == "GA" and row.complete:
            yield from _unusual(telling, row)
            watched = [key for key in WATCHED if row.date >= NAMED_SINCE.get(key, date.min)]
            for place, key in enumerate(watched):
                yield from _group(telling, row, key, place)


def _unusual(telling: Telling, row: DecisionRow) -> Iterator[Finding]:
    """Say which permanent members voted alike that never had before in the series."""
    series = telling.series_of(row)
    if series is None:
        return
    asked = telling.ledger.ask("unusual_company", symbol=row.symbol, series=series.key)
    for pair in asked.value:
        if pair["alike_before"] == 0 and pair["both_before"]:
            yield Finding(
                section=Section.SPLITS,
                weight=telling.weight(row),
                about=row.symbol,
                sentence=say(
                    "{who} both {voted} on {symbol}; on the {earlier} earlier texts of this series "
                    "on which both voted or abstained, they had not once voted alike.",
                    who=asked.show(names(pair["members"], row.date)),
                    voted=asked.show(VOTED[pair["vote"]]),
                    symbol=Ref(row.symbol),
                    earlier=asked.show(in_words(pair["both_before"])),
                ),
            )


def _group(telling: Telling, row: DecisionRow, key: str, place: int) -> Iterator[Finding]:
    asked = telling.ledger.ask("group_line", symbol=row.symbol, group=key)
    value = asked.value
    if not value["rebels"] or len(value["rebels"]) * FEW > value["members"]:
        return
    line = value["majority"]
    followed = value["votes"][line]
    sentence = say(
        "{group} split on {symbol}: {followed} of its {members} members {voted}; {others}.",
        group=Ref(WATCHED[key]),
        symbol=Ref(row.symbol),
        followed=asked.show(in_words(len(followed))),
        members=asked.show(in_words(value["members"])),
        voted=asked.show(VOTED[line]),
        others=asked.show(by_vote(value["votes"], row.date, but=line)),
    )
    yield Finding(
        section=Section.SPLITS,
        weight=telling.weight(row, 10 + place),
        sentence=sentence,
        about=row.symbol,
    )
    if key in FULL_LISTS:
        sentence = say(
            "The members of {group} that {voted} on {symbol}: {who}.",
            group=Ref(WATCHED[key]),
            voted=asked.show(VOTED[line]),
            symbol=Ref(row.symbol),
            who=asked.show(names(followed, row.date)),
        )
        weight = telling.weight(row, 30 + place)
        yield Finding(section=Section.SPLITS, weight=weight, sentence=sentence)
