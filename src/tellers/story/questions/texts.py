"""Questions on one text: its outcome, who cast which vote, its amendments and sponsors."""

from __future__ import annotations

from tellers.analysis import series as curated
from tellers.analysis.splits import line
from tellers.model import groups
from tellers.model.council import permanent
from tellers.record import query
from tellers.record.store import Record
from tellers.record.wire import argument, force_of
from tellers.story.questions.register import answer, question, tally_of
from tellers.story.receipts import Answer


@question("What became of {symbol}, and by what argument?")
def outcome(record: Record, symbol: str) -> Answer:
    """Return the outcome of one decision with its tally and what was required."""
    row = query.decision(record, symbol)
    tally = tally_of(row)
    value = {
        "outcome": row.outcome,
        "cause": row.cause,
        "tally": tally,
        "present_and_voting": None if tally is None else (row.yes or 0) + (row.no or 0),
        "required": {"majority": row.majority, "needed": row.needed, "of": row.of},
        "vetoed_by": row.vetoed_by,
        "argument": argument(row),
    }
    return answer(value, [row])


@question("How did the permanent members and those concerned vote on {symbol}?")
def main_votes(record: Record, symbol: str) -> Answer:
    """Return the votes of the permanent members, and of those a series is about, by vote."""
    row = query.decision(record, symbol)
    roll = query.roll(record, row.key)
    found = curated.series_of(row.symbol)
    cast: dict[str, list[str]] = {}
    for code in sorted({*permanent(row.date), *(found.concerns if found else ())}):
        if code in roll:
            cast.setdefault(roll[code], []).append(code)
    return answer(cast, [row])


@question("How did each member vote on {symbol}?")
def roll(record: Record, symbol: str) -> Answer:
    """Return the members by what they did: vote to codes."""
    row = query.decision(record, symbol)
    cast: dict[str, list[str]] = {}
    for code, vote in query.roll(record, row.key).items():
        cast.setdefault(vote, []).append(code)
    return answer(cast, [row])


@question("How did the members of {group} vote on {symbol}?")
def group_line(record: Record, symbol: str, group: str) -> Answer:
    """Return how a group voted, as it stood on the day: its line, and who left it."""
    row = query.decision(record, symbol)
    members = groups.group(group, row.date)
    found = line(group, members, query.roll(record, row.key))
    value = {
        "members": len(members),
        "votes": {vote: list(codes) for vote, codes in found.votes.items()},
        "majority": found.majority,
        "rebels": list(found.rebels),
    }
    return answer(value, [row])


@question("Who abstained on {symbol}, and are they of one region?")
def abstainers(record: Record, symbol: str) -> Answer:
    """Return the Members that abstained, and the region they share, if they share one."""
    row = query.decision(record, symbol)
    who = [code for code, vote in query.roll(record, row.key).items() if vote == "abstaining"]
    europe = groups.group("Europe", row.date)
    region = "European" if len(who) > 1 and set(who) <= set(europe) else None
    return answer({"members": who, "region": region}, [row])


@question("What share of the Members voted for {symbol}?")
def share(record: Record, symbol: str) -> Answer:
    """Return the yes votes as a share of all Members on the roll, in whole per cent."""
    row = query.decision(record, symbol)
    members = len(query.roll(record, row.key))
    per_cent = round(100 * (row.yes or 0) / members) if members else None
    return answer({"yes": row.yes, "members": members, "per_cent": per_cent}, [row])


@question("How did the sponsors of {symbol} vote on it?")
def sponsors_votes(record: Record, symbol: str) -> Answer:
    """Return the votes of those that tabled a text."""
    row = query.decision(record, symbol)
    roll = query.roll(record, row.key)
    return answer({code: roll.get(code) for code in row.sponsors}, [row])


@question("Which amendments to {symbol} were decided, and how?")
def amendments(record: Record, symbol: str) -> Answer:
    """Return the amendments to a text, in the order they were decided."""
    text = query.decision(record, symbol)
    rows = [
        row
        for row in query.decisions(record, since=text.date, until=text.date)
        if row.kind == "amendment" and row.to_key == text.key
    ]
    value = [
        {
            "symbol": row.symbol,
            "sponsors": row.sponsors,
            "outcome": row.outcome,
            "cause": row.cause,
            "tally": tally_of(row),
            "needed": row.needed,
            "vetoed_by": row.vetoed_by,
            "marks": sorted({source[-2:-1] for source in row.sources}),
        }
        for row in rows
    ]
    return answer(value, [text, *rows])


@question("What is noted in the record on {symbol}?")
def notes(record: Record, symbol: str) -> Answer:
    """Return the notes on one decision."""
    row = query.decision(record, symbol)
    return answer(row.notes, [row])


@question("What does the adoption of {symbol} amount to?")
def force(record: Record, symbol: str) -> Answer:
    """Return what adoption amounts to, with the care that the rules require."""
    row = query.decision(record, symbol)
    found = force_of(row)
    value = found and {"words": found.words, "cite": str(found.cite), "binding": found.binding}
    return answer(value, [row])
