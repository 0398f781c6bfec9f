"""Background: what kept the Council from acting, and how the Assembly came to meet."""

from __future__ import annotations

from collections.abc import Iterator

from tellers.analysis.series import Series, all_series
from tellers.record import query
from tellers.record.errors import NotInRecordError
from tellers.story.findings import Finding, Section, Telling, long_date, names, tally_text
from tellers.story.receipts import Ref, in_words, say


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say which vetoes came before, and by what decision the session was convened."""
    keys = {row.key for row in telling.texts}
    for series in all_series().values():
        on_it = {query.key_of(each) for each in (*series.texts, *series.council)}
        if keys & on_it:
            yield from _vetoes(telling, series)
            yield from _convened(telling, series)


def _vetoes(telling: Telling, series: Series) -> Iterator[Finding]:
    asked = telling.ledger.ask("vetoes", series=series.key, until=telling.since.isoformat())
    if not asked.value:
        return
    who = names(sorted({code for each in asked.value for code in each["vetoed_by"]}), telling.since)
    every = [
        f"{each['symbol']} ({tally_text(each['tally'])}, {long_date(each['date']).text})"
        for each in asked.value
    ]
    template = (
        "A veto by {who} had kept the Council from acting on this question: {which}."
        if len(every) == 1
        else "Since {first} the Council had been kept from acting on this question by vetoes: "
        "{count} in this record, cast by {who}: {which}."
    )
    sentence = say(
        template,
        first=long_date(asked.value[0]["date"]),
        count=asked.count(asked.value),
        who=asked.show(who),
        which=asked.show("; ".join(every)),
    )
    yield Finding(section=Section.BACKGROUND, weight=80, sentence=sentence)


def _convened(telling: Telling, series: Series) -> Iterator[Finding]:
    if not series.convened_by:
        return
    try:
        asked = telling.ledger.ask("convened", series=series.key)
    except NotInRecordError:
        return
    value = asked.value
    if value["date"] > telling.since.isoformat():
        return
    sentence = say(
        "The Assembly met in emergency special session because the Council had so decided on "
        "{date} in {symbol}, {tally}: a procedural vote, which needed {needed} in favour and "
        "which the negative vote of {who} could not stop ({cite}).",
        date=long_date(value["date"]),
        symbol=Ref(value["symbol"]),
        tally=asked.show(tally_text(value["tally"])),
        needed=asked.show(in_words(value["needed"])),
        who=asked.show(names(value["permanent_against"], telling.since)),
        cite=Ref("Charter 27(2)"),
    )
    yield Finding(section=Section.BACKGROUND, weight=70, sentence=sentence)
