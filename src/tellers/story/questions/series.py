"""Questions on a series of texts: support over time, movers, vetoes, company."""

from __future__ import annotations

from itertools import combinations

from tellers.analysis import movers as moves
from tellers.analysis import series as curated
from tellers.analysis.splits import agreement
from tellers.model.council import permanent
from tellers.record import query
from tellers.record.schema import DecisionRow
from tellers.record.store import Record
from tellers.story.questions.register import answer, question, tally_of
from tellers.story.receipts import Answer


@question("What was the tally of each text in the series {series!r}?")
def series(record: Record, series: str) -> Answer:
    """Return the tallies of a series in order; texts that are not in the record are left out."""
    rows = _series_rows(record, series)
    value = [
        {"symbol": row.symbol, "date": row.date.isoformat(), **(tally_of(row) or {})}
        for row in rows
    ]
    return answer(value, rows)


@question("What do the texts of the series {series!r} do?")
def texts_of(record: Record, series: str) -> Answer:
    """Return the gist of each text of a series, by symbol."""
    found = curated.series(series)
    value = dict(zip(found.texts, found.gists, strict=True))
    return answer(value, _series_rows(record, series))


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
    return answer(value, [*earlier, row])


@question("Which text of {series!r} came before {symbol}?")
def before(record: Record, symbol: str, series: str) -> Answer:
    """Return the symbol of the text before one in its series, and both tallies."""
    rows = _series_rows(record, series)
    row = query.decision(record, symbol)
    at = [each.key for each in rows].index(row.key)
    if at == 0:
        return answer(None, [row])
    previous = rows[at - 1]
    value = {
        "symbol": previous.symbol,
        "same_day": previous.date == row.date,
        "date": previous.date.isoformat(),
        "tally": tally_of(previous),
        "then": tally_of(row),
    }
    return answer(value, [previous, row])


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
    return answer(value, [first, second])


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
    return answer(pairs, [*earlier, row])


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
    return answer(value, rows)


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
    return answer(value, [row])


def _series_rows(record: Record, key: str) -> list[DecisionRow]:
    keys = [query.key_of(each) for each in curated.series(key).texts]
    return [row for row in query.decisions_by_key(record, keys) if row.yes is not None]
