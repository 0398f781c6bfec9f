"""Series: how support has moved, who moved, and what may be said of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tellers.analysis.series import Series
from tellers.record.schema import DecisionRow
from tellers.story.findings import (
    Finding,
    Section,
    Telling,
    long_date,
    names,
    tally_text,
)
from tellers.story.receipts import Ref, Sentence, in_words, say

TOWARDS = {
    "yes": "to yes",
    "no": "to no",
    "abstaining": "to abstaining",
    "not_voting": "to no vote",
}
FROM = {
    "yes": "From yes",
    "no": "From no",
    "abstaining": "From abstaining",
    "not_voting": "From no vote",
}


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say where each text of a series stands in it, and who moved since the one before."""
    told: set[str] = set()
    for row in telling.texts:
        series = telling.series_of(row)
        if series is None or row.yes is None:
            continue
        if series.key not in told:
            told.add(series.key)
            yield _whole_series(telling, series)
        yield from _stands(telling, row, series)
        yield from _moved(telling, row, series)


def _whole_series(telling: Telling, series: Series) -> Finding:
    asked = telling.ledger.ask("series", series=series.key)
    yes = ", ".join(str(each["yes"]) for each in asked.value)
    return Finding(
        section=Section.SERIES,
        weight=90,
        sentence=say(
            "Votes in favour of {name}, in order: {yes}.",
            name=Ref(series.name),
            yes=asked.show(yes),
        ),
    )


def _stands(telling: Telling, row: DecisionRow, series: Series) -> Iterator[Finding]:
    asked = telling.ledger.ask("standing", symbol=row.symbol, series=series.key)
    value = asked.value
    if not value["earlier"]:
        return
    parts = [
        f"{words} {_listed(value[key])}"
        for key, words in (
            ("lower_than", "lower than in"),
            ("level_with", "level with"),
            ("higher_than", "higher than in"),
        )
        if value[key]
    ]
    yield Finding(
        section=Section.SERIES,
        weight=80,
        sentence=say(
            "{symbol} had {yes} in favour: {parts} of the {earlier} before it.",
            symbol=Ref(row.symbol),
            yes=asked.show(value["yes"]),
            parts=asked.show("; ".join(parts)),
            earlier=asked.show(in_words(value["earlier"])),
        ),
    )
    if 0 < len(value["above_it"]) < value["earlier"]:
        yield Finding(
            section=Section.SERIES,
            weight=78,
            sentence=say(
                "Before {symbol}, support was above {level} in {count} of {earlier} texts, "
                "not in all: {which}.",
                symbol=Ref(row.symbol),
                level=asked.show(value["round_number"]),
                count=asked.count(value["above_it"]),
                earlier=asked.show(in_words(value["earlier"])),
                which=Ref(_and(value["above_it"])),
            ),
        )


def _listed(yes: list[int]) -> str:
    count = in_words(len(yes))
    return f"{count} ({', '.join(map(str, yes))})"


def _and(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _moved(telling: Telling, row: DecisionRow, series: Series) -> Iterator[Finding]:
    previous = telling.ledger.ask("before", symbol=row.symbol, series=series.key)
    if previous.value is None:
        return
    before = previous.value["symbol"]
    asked = telling.ledger.ask("movers", before=before, after=row.symbol)
    value = asked.value
    yield Finding(
        section=Section.SERIES,
        weight=76,
        sentence=say(
            "Between {before} ({then}, {date}) and {after} ({now}), {away} Members moved away "
            "from support and {towards} towards it; {unclear} more were missing from one vote or the other.",
            before=Ref(before),
            then=previous.show(tally_text(previous.value["tally"])),
            date=long_date(previous.value["date"]),
            after=Ref(row.symbol),
            now=previous.show(tally_text(previous.value["then"])),
            away=asked.show(in_words(len(value["away"]))),
            towards=asked.show(in_words(len(value["towards"]))),
            unclear=asked.show(in_words(len(value["unclear"]))),
        ),
    )
    yield Finding(section=Section.SERIES, weight=75, sentence=_differ(telling, series, before, row))
    moves = sorted(value["moves"], key=lambda move: (move["before"], move["after"]))
    for (first, second), group in groupby(moves, key=lambda move: (move["before"], move["after"])):
        who = [move["member"] for move in group]
        weight = 60 if "not_voting" not in {first, second} else 30
        yield Finding(
            section=Section.SERIES,
            weight=weight,
            sentence=say(
                "{first} {second}, from {before} to {after}: {who}.",
                first=FROM[first],
                second=TOWARDS[second],
                before=Ref(before),
                after=Ref(row.symbol),
                who=asked.show(names(who, row.date)),
            ),
        )


def _differ(telling: Telling, series: Series, before: str, row: DecisionRow) -> Sentence:
    """Warn that the texts differ: a change of vote need not be a change of mind."""
    asked = telling.ledger.ask("texts_of", series=series.key)
    gists = asked.value
    return say(
        "The texts differ: {before} {first}; {after} {second}. A vote on one is not a vote on "
        "the other.",
        before=Ref(before),
        first=asked.show(f"({gists[before]})"),
        after=Ref(row.symbol),
        second=asked.show(f"({gists[row.symbol]})"),
    )
