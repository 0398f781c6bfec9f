"""Series: how support has moved, who moved, and what may be said of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from tellers.analysis.movers import SUPPORT
from tellers.analysis.series import Series
from tellers.record.schema import DecisionRow
from tellers.story.findings import (
    Finding,
    Section,
    Telling,
    listed,
    long_date,
    names,
    tally_text,
)
from tellers.story.receipts import Ref, Sentence, in_words, say

CAST = {"yes": "yes", "no": "no", "abstaining": "abstaining", "not_voting": "no vote"}
"""What was cast, as a noun."""


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say where the first text of the day in a series stands, and who moved since the last."""
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
        weight=10_000,
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
            ("near", "near"),
            ("higher_than", "higher than in"),
        )
        if value[key]
    ]
    yield Finding(
        section=Section.LEAD,
        weight=telling.weight(row, 30),
        about=row.symbol,
        sentence=say(
            "Set against the {earlier} earlier texts of its series, support of {yes} is {parts}.",
            earlier=asked.show(in_words(value["earlier"])),
            yes=asked.show(value["yes"]),
            parts=asked.show(listed(parts)),
        ),
    )
    if 0 < len(value["above_it"]) < value["earlier"]:
        yield Finding(
            section=Section.SERIES,
            weight=telling.weight(row),
            sentence=say(
                "Before {symbol}, support was above {level} in {count} of {earlier} texts, "
                "not in all: {which}.",
                symbol=Ref(row.symbol),
                level=asked.show(value["round_number"]),
                count=asked.count(value["above_it"]),
                earlier=asked.show(in_words(value["earlier"])),
                which=Ref(listed(value["above_it"])),
            ),
        )


def _listed(yes: list[int]) -> str:
    count = in_words(len(yes))
    return f"{count} ({', '.join(map(str, yes))})"


def _moved(telling: Telling, row: DecisionRow, series: Series) -> Iterator[Finding]:
    previous = telling.ledger.ask("before", symbol=row.symbol, series=series.key)
    if previous.value is None:
        return
    before = previous.value["symbol"]
    asked = telling.ledger.ask("movers", before=before, after=row.symbol)
    value = asked.value
    template = (
        "Set beside {before} ({then}), voted on the same day, {after} ({now}) was supported less "
        "by {away} Members and more by {towards}; {unclear} took no part in one vote or the other."
        if previous.value["same_day"]
        else "Between {before} ({then}, {date}) and {after} ({now}), {away} Members moved away "
        "from support and {towards} towards it; {unclear} took no part in one vote or the other."
    )
    yield Finding(
        section=Section.SERIES,
        weight=telling.weight(row, 10),
        sentence=say(
            template,
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
    yield Finding(
        section=Section.SERIES,
        weight=telling.weight(row, 11),
        sentence=_differ(telling, series, before, row),
    )
    moves = sorted(value["moves"], key=_direction)
    for place, ((first, second), group) in enumerate(groupby(moves, key=_ends), start=12):
        who = [move["member"] for move in group]
        yield Finding(
            section=Section.SERIES,
            weight=telling.weight(row, place),
            sentence=say(
                "{first} on {before}, {second} on {after}: {who}.",
                first=CAST[first].capitalize(),
                before=Ref(before),
                second=CAST[second],
                after=Ref(row.symbol),
                who=asked.show(names(who, row.date)),
            ),
        )


def _ends(move: dict[str, Any]) -> tuple[str, str]:
    return move["before"], move["after"]


def _direction(move: dict[str, Any]) -> tuple[Any, ...]:
    """Order moves: away from support first, the longest step first; the missing last."""
    first, second = _ends(move)
    missing = "not_voting" in {first, second}
    step = 0 if missing else SUPPORT[second] - SUPPORT[first]
    return missing, step > 0, -abs(step), first, second


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
