"""The questions asked of the record: named, with typed parameters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any

from attrs import fields, frozen

from tellers.model.symbols import BadSymbol, Symbol
from tellers.record.errors import NotInRecordError
from tellers.record.schema import DecisionRow
from tellers.record.store import Record

COLUMNS = ", ".join(f'd."{each.name}"' for each in fields(DecisionRow))


def key_of(text: str) -> str:
    """Return the key for a symbol as people write it; unchanged where it is none."""
    try:
        return Symbol.parse(text).key
    except BadSymbol:
        return " ".join(text.split())


def decision(record: Record, symbol: str) -> DecisionRow:
    """Return one decision by the symbol of the text, or of the draft it was before."""
    key = key_of(symbol)
    found = _rows(
        record,
        f"select {COLUMNS} from decisions d where (key = $key or draft = $draft and $draft != '') "  # noqa: S608
        "and $key != '' order by key = $key desc, date limit 1",
        key=key,
        draft=_draft_of(symbol),
    )
    if found:
        return found[0]
    raise NotInRecordError(_not_found(record, symbol, key))


def decisions(
    record: Record, *, since: date | None = None, until: date | None = None
) -> list[DecisionRow]:
    """Return the decisions from *since* to *until*, both included, in the order they were taken."""
    return _rows(
        record,
        f"select {COLUMNS} from decisions d "  # noqa: S608
        "where ($since::date is null or date >= $since::date) "
        "and ($until::date is null or date <= $until::date) "
        "order by date, organ, meeting, position",
        since=since,
        until=until,
    )


def decisions_by_key(record: Record, keys: Sequence[str]) -> list[DecisionRow]:
    """Return the decisions the record holds under *keys*, in the order of *keys*."""
    found = _rows(
        record,
        f"select {COLUMNS} from decisions d where list_contains($keys, key)",  # noqa: S608
        keys=tuple(keys),
    )
    held = {row.key: row for row in found}
    return [held[key] for key in keys if key in held]


def roll(record: Record, key: str) -> dict[str, str]:
    """Return the votes known by name on one decision: code to vote, by code."""
    found = record.ask("select member, vote from votes where key = $key order by member", key=key)
    return {row["member"]: row["vote"] for row in found}


@frozen(kw_only=True)
class Search:
    """What to look for; each condition left out is no condition."""

    words: str = ""
    """Words that must all stand in the title, the symbol, the draft's symbol or the session."""
    organ: str | None = None
    kind: str | None = None
    outcome: str | None = None
    cause: str | None = None
    member: str | None = None
    """Code of a Member; with *vote*, decisions on which it voted so."""
    vote: str | None = None
    since: date | None = None
    until: date | None = None


def find(record: Record, search: Search) -> list[DecisionRow]:
    """Return the decisions that *search* describes, the latest first."""
    words = search.words.split()
    said = " ".join(
        "and contains(lower(d.title || ' ' || d.symbol || ' ' || d.draft || ' ' || d.session), "
        f"lower($word{i}))"
        for i in range(len(words))
    )
    cast = (
        "and exists (select 1 from votes v where v.key = d.key and v.member = $member "
        "and ($vote::varchar is null and v.vote != 'not_voting' or v.vote = $vote))"
        if search.member
        else ""
    )
    parameters: dict[str, Any] = {
        "organ": search.organ,
        "kind": search.kind,
        "outcome": search.outcome,
        "cause": search.cause,
        "since": search.since,
        "until": search.until,
        **{f"word{i}": word for i, word in enumerate(words)},
    }
    if search.member:
        parameters |= {"member": search.member, "vote": search.vote}
    return _rows(
        record,
        f"select {COLUMNS} from decisions d "  # noqa: S608
        "where ($organ::varchar is null or organ = $organ) "
        "and ($kind::varchar is null or kind = $kind) "
        "and ($outcome::varchar is null or outcome = $outcome) "
        "and ($cause::varchar is null or cause = $cause) "
        "and ($since::date is null or date >= $since::date) "
        f"and ($until::date is null or date <= $until::date) {said} {cast} "
        "order by date desc, organ, meeting, position desc",
        **parameters,
    )


@frozen(kw_only=True)
class Scope:
    """What a record holds: how many decisions, from when to when."""

    record: str
    decisions: int
    since: date
    until: date


def scope(record: Record) -> Scope:
    """Return what *record* holds, to be stated with every claim of a first or a lowest."""
    row = record.ask("select count(*) as n, min(date) as first, max(date) as last from decisions")[
        0
    ]
    return Scope(record=record.name, decisions=row["n"], since=row["first"], until=row["last"])


def nearest_days(record: Record, day: date) -> tuple[date, ...]:
    """Return the last day before *day* with decisions, and the first after it."""
    rows = record.ask(
        "select max(date) filter (date < $day) as before, min(date) filter (date > $day) as after "
        "from decisions",
        day=day,
    )
    return tuple(found for found in rows[0].values() if found)


def _rows(record: Record, sql: str, **parameters: Any) -> list[DecisionRow]:
    return [DecisionRow(**row) for row in record.ask(sql, **parameters)]


def _draft_of(text: str) -> str:
    try:
        return str(Symbol.parse(text))
    except BadSymbol:
        return ""  # `amendment 1` is a name within one meeting only


def _not_found(record: Record, symbol: str, key: str) -> str:
    held = scope(record)
    known = [row["symbol"] for row in record.ask("select symbol from decisions order by symbol")]
    near = get_close_matches(key, known, n=3, cutoff=0.5)
    hint = f" Near it: {', '.join(near)}." if near else ""
    return (
        f"{symbol!r} is not in the {held.record}, which holds {held.decisions} decisions from "
        f"{held.since} to {held.until}.{hint} `tellers find WORDS` looks for titles."
    )
