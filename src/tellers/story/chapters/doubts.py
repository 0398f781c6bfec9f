"""Doubts: what is not known, what rests on news alone, and what the record was searched for."""

from __future__ import annotations

from collections.abc import Iterator

from tellers.story.findings import Finding, Section, Telling, long_date
from tellers.story.receipts import Ref, say


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say which tallies are not known or not verified, and what record was asked."""
    asked = telling.ledger.ask(
        "doubtful", since=telling.since.isoformat(), until=telling.until.isoformat()
    )
    symbols = {row.symbol for row in telling.decisions}
    unknown = [each for each in asked.value["unknown"] if each in symbols]
    unverified = [each for each in asked.value["unverified"] if each in symbols]
    if unknown:
        yield Finding(
            section=Section.DOUBTS,
            weight=60,
            sentence=say(
                "No tally is known to this record for {count} of the votes: {which}.",
                count=asked.count(unknown),
                which=Ref("; ".join(unknown)),
            ),
        )
    if unverified:
        yield Finding(
            section=Section.DOUBTS,
            weight=50,
            sentence=say(
                "{count} of the votes rest on news reports or general knowledge, not on a record "
                "that was checked: {which}.",
                count=asked.count(unverified, start=True),
                which=Ref("; ".join(unverified)),
            ),
        )
    held = telling.ledger.ask("scope")
    yield Finding(
        section=Section.DOUBTS,
        weight=10,
        sentence=say(
            "This account was made from the {record}, which holds {count} decisions from {since} "
            "to {until}; what it does not hold, it does not speak of.",
            record=held.value["record"],
            count=held.show(held.value["decisions"]),
            since=long_date(held.value["since"]),
            until=long_date(held.value["until"]),
        ),
    )
