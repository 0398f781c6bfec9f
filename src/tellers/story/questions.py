"""The questions a story asks: each a function of the record that can be asked again.

Answers are plain JSON values, so that a receipt can be printed, sent and recomputed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import combinations
from typing import Any

from tellers.analysis import movers as moves
from tellers.analysis import series as curated
from tellers.analysis.splits import agreement, line
from tellers.model import groups
from tellers.model.council import permanent
from tellers.record import query
from tellers.record.schema import DecisionRow
from tellers.record.store import Record
from tellers.record.wire import argument
from tellers.rules.force import force_in_assembly, force_in_council
from tellers.story.receipts import Answer, Question

QUESTIONS: dict[str, tuple[Question, str]] = {}
"""Every question by its name, with its words."""


def question(words: str) -> Callable[[Question], Question]:
    """Register a question under the name of its function."""

    def register(asked: Question) -> Question:
        QUESTIONS[asked.__name__] = asked, words
        return asked

    return register


def _answer(value: Any, rows: Iterable[DecisionRow]) -> Answer:
    rests_on = list(rows)
    return Answer(
        value=value,
        rests_on=tuple(row.key for row in rests_on),
        sources=tuple(dict.fromkeys(source for row in rests_on for source in row.sources)),
    )


def tally_of(row: DecisionRow) -> dict[str, int | None] | None:
    """Return the tally of a decision as JSON; `None` where none is known."""
    if row.yes is None:
        return None
    return {
        "yes": row.yes,
        "no": row.no,
        "abstaining": row.abstaining,
        "not_voting": row.not_voting,
    }


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
    return _answer(value, [row])


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
    return _answer(value, [row])


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
    return _answer(cast, [row])


@question("Which permanent members voted alike on {symbol}, and how often before in {series!r}?")
def unusual_company(record: Record, symbol: str, series: str) -> Answer:
    """Return pairs of permanent members that voted yes or no alike, with how often before."""
    rows = _series_rows(record, series)
    row = query.decision(record, symbol)
    earlier = [each for each in rows if each.date < row.date]
    rolls = [query.roll(record, each.key) for each in earlier]
    roll = query.roll(record, row.key)
    pairs = []
    for first, second in combinations(sorted(permanent(row.date)), 2):
        if roll.get(first) == roll.get(second) in {"yes", "no"}:
            alike, both = agreement(first, second, rolls)
            pairs.append(
                {
                    "members": [first, second],
                    "vote": roll[first],
                    "alike_before": alike,
                    "both_before": both,
                }
            )
    return _answer(pairs, [*earlier, row])


@question("What is noted in the record on {symbol}?")
def notes(record: Record, symbol: str) -> Answer:
    """Return the notes on one decision."""
    row = query.decision(record, symbol)
    return _answer(row.notes, [row])


@question("How did each member vote on {symbol}?")
def roll(record: Record, symbol: str) -> Answer:
    """Return the members by what they did: vote to codes."""
    row = query.decision(record, symbol)
    cast: dict[str, list[str]] = {}
    for code, vote in query.roll(record, row.key).items():
        cast.setdefault(vote, []).append(code)
    return _answer(cast, [row])


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
    return _answer(value, [text, *rows])


@question("How did the sponsors of {symbol} vote on it?")
def sponsors_votes(record: Record, symbol: str) -> Answer:
    """Return the votes of those that tabled a text."""
    row = query.decision(record, symbol)
    roll = query.roll(record, row.key)
    return _answer({code: roll.get(code) for code in row.sponsors}, [row])


@question("What was the tally of each text in the series {series!r}?")
def series(record: Record, series: str) -> Answer:
    """Return the tallies of a series in order; texts that are not in the record are left out."""
    rows = _series_rows(record, series)
    value = [
        {"symbol": row.symbol, "date": row.date.isoformat(), **(tally_of(row) or {})}
        for row in rows
    ]
    return _answer(value, rows)


@question("How does the support for {symbol} stand among the earlier texts of {series!r}?")
def standing(record: Record, symbol: str, series: str) -> Answer:
    """Return which earlier texts of the series had more, as many, or fewer yes votes."""
    rows = _series_rows(record, series)
    row = query.decision(record, symbol)
    earlier = rows[: [each.key for each in rows].index(row.key)]
    yes = [each.yes or 0 for each in earlier]
    found = curated.standing(row.yes or 0, yes)
    level = max(yes, default=0) // 10 * 10
    value = {
        "yes": row.yes,
        "lower_than": list(found.lower_than),
        "level_with": list(found.level_with),
        "near": list(found.near),
        "higher_than": list(found.higher_than),
        "earlier": len(earlier),
        "round_number": level,
        "above_it": [each.symbol for each in earlier if (each.yes or 0) > level],
    }
    return _answer(value, [*earlier, row])


@question("Which text of {series!r} came before {symbol}?")
def before(record: Record, symbol: str, series: str) -> Answer:
    """Return the symbol of the text before one in its series, and both tallies."""
    rows = _series_rows(record, series)
    row = query.decision(record, symbol)
    at = [each.key for each in rows].index(row.key)
    if at == 0:
        return _answer(None, [row])
    previous = rows[at - 1]
    value = {
        "symbol": previous.symbol,
        "same_day": previous.date == row.date,
        "date": previous.date.isoformat(),
        "tally": tally_of(previous),
        "then": tally_of(row),
    }
    return _answer(value, [previous, row])


@question("Which Members voted otherwise on {after} than on {before}?")
def movers(record: Record, before: str, after: str) -> Answer:
    """Return the Members whose vote differs, by what they did before and after."""
    first, second = query.decision(record, before), query.decision(record, after)
    found = moves.movers(query.roll(record, first.key), query.roll(record, second.key))
    away = [each.member for each in found if each.direction < 0]
    towards = [each.member for each in found if each.direction > 0]
    value = {
        "moves": [
            {"before": each.before, "after": each.after, "member": each.member} for each in found
        ],
        "away": away,
        "towards": towards,
        "unclear": [each.member for each in found if each.direction == 0],
    }
    return _answer(value, [first, second])


@question("Which drafts of the series {series!r} were vetoed in the Council before {until}?")
def vetoes(record: Record, series: str, until: str) -> Answer:
    """Return the drafts of a series that fell to a veto before a day, in order."""
    keys = [query.key_of(each) for each in curated.series(series).council]
    rows = [
        row
        for row in query.decisions_by_key(record, keys)
        if row.cause == "veto" and row.date.isoformat() < until
    ]
    rows.sort(key=lambda row: row.date)
    value = [
        {
            "symbol": row.symbol,
            "date": row.date.isoformat(),
            "tally": tally_of(row),
            "vetoed_by": row.vetoed_by,
        }
        for row in rows
    ]
    return _answer(value, rows)


@question("By which decision of the Council was the session of the series {series!r} convened?")
def convened(record: Record, series: str) -> Answer:
    """Return the Council's decision that convened an emergency special session."""
    row = query.decision(record, curated.series(series).convened_by)
    roll = query.roll(record, row.key)
    against = [code for code in sorted(permanent(row.date)) if roll.get(code) == "no"]
    value = {
        "symbol": row.symbol,
        "date": row.date.isoformat(),
        "tally": tally_of(row),
        "needed": row.needed,
        "permanent_against": against,
        "cites": row.argument_cites,
    }
    return _answer(value, [row])


@question("What share of the Members voted for {symbol}?")
def share(record: Record, symbol: str) -> Answer:
    """Return the yes votes as a share of all Members on the roll, in whole per cent."""
    row = query.decision(record, symbol)
    members = len(query.roll(record, row.key))
    per_cent = round(100 * (row.yes or 0) / members) if members else None
    return _answer({"yes": row.yes, "members": members, "per_cent": per_cent}, [row])


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


def _series_rows(record: Record, key: str) -> list[DecisionRow]:
    keys = [query.key_of(each) for each in curated.series(key).texts]
    return [row for row in query.decisions_by_key(record, keys) if row.yes is not None]


@question("Who abstained on {symbol}, and are they of one region?")
def abstainers(record: Record, symbol: str) -> Answer:
    """Return the Members that abstained, and the region they share, if they share one."""
    row = query.decision(record, symbol)
    who = [code for code, vote in query.roll(record, row.key).items() if vote == "abstaining"]
    europe = groups.group("Europe", row.date)
    region = "European" if len(who) > 1 and set(who) <= set(europe) else None
    return _answer({"members": who, "region": region}, [row])


@question("What do the texts of the series {series!r} do?")
def texts_of(record: Record, series: str) -> Answer:
    """Return the gist of each text of a series, by symbol."""
    found = curated.series(series)
    value = dict(zip(found.texts, found.gists, strict=True))
    return _answer(value, _series_rows(record, series))


@question("What does the adoption of {symbol} amount to?")
def force(record: Record, symbol: str) -> Answer:
    """Return what adoption amounts to, with the care that the rules require."""
    row = query.decision(record, symbol)
    procedural = row.organ == "SC" and "CHARTER 27(2)" in row.argument_cites
    found = force_in_assembly() if row.organ == "GA" else force_in_council(procedural=procedural)
    value = {"words": found.words, "cite": str(found.cite), "binding": found.binding}
    return _answer(value, [row])


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
    return _answer({"unknown": unknown, "unverified": unverified}, voted)
