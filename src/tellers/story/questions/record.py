"""Questions on the record itself: what it holds, and what in it is doubtful."""

from __future__ import annotations

from datetime import date

from tellers.record import query
from tellers.record.store import Record
from tellers.story.questions.register import answer, question
from tellers.story.receipts import Answer


@question("What does the record hold?")
def scope(record: Record) -> Answer:
    """Return how many decisions the record holds, from when to when."""
    held = query.scope(record)
    value = {
        "record": held.record,
        "decisions": held.decisions,
        "since": held.since.isoformat(),
        "until": held.until.isoformat(),
    }
    return Answer(value=value, rests_on=(), sources=(held.record,))


@question("Which votes from {since} to {until} have no known or no verified tally?")
def doubtful(record: Record, since: str, until: str) -> Answer:
    """Return the votes without a tally, and those without a document of the United Nations."""
    rows = query.decisions(record, since=date.fromisoformat(since), until=date.fromisoformat(until))
    voted = [row for row in rows if row.outcome in {"adopted", "rejected"}]
    unknown = [row.symbol for row in voted if row.yes is None]
    unverified = [
        row.symbol
        for row in voted
        if row.yes is not None and not any(each.endswith("[V]") for each in row.sources)
    ]
    return answer({"unknown": unknown, "unverified": unverified}, voted)
