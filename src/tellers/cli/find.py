"""`tellers find`: decisions by words, Members, votes, organ and time."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Annotated, Literal

from cyclopts import Parameter


def find(  # noqa: PLR0913 - one condition a parameter
    *words: str,
    member: str = "",
    vote: Literal["yes", "no", "abstaining", "not_voting"] | None = None,
    organ: Literal["GA", "SC"] | None = None,
    outcome: str | None = None,
    cause: str | None = None,
    kind: str | None = None,
    since: Annotated[str, Parameter(name=["--from", "--since"])] = "",
    until: Annotated[str, Parameter(name=["--to", "--until"])] = "",
    json: bool = False,
) -> int:
    """Find decisions by words in their titles and symbols, and by what Members did.

    Parameters
    ----------
    words
        All of them must stand in the title, the symbol or the session.
    member
        A Member, by name or code; with --vote, decisions on which it voted so.
    vote
        yes, no, abstaining or not_voting.
    organ
        GA or SC.
    outcome
        adopted, rejected, not_put, withdrawn or without_a_vote.
    cause
        veto, insufficient_votes, tie, …
    kind
        resolution, decision, amendment, motion or part.
    since
        From this year, month or day on: 2022, 2022-02, 2022-02-24.
    until
        Up to this year, month or day, included.
    json
        Print JSON: a list of decisions (docs/guide/json.md).
    """
    from rich.table import Table
    from rich.text import Text

    from tellers.cli.errors import InputError
    from tellers.cli.output import Printer, outcome_text, print_json, tally_line
    from tellers.cli.record import open_record
    from tellers.model.members import recognise
    from tellers.record import query
    from tellers.record.wire import decision_json

    if vote and not member:
        raise InputError(f"--vote {vote} needs --member: whose vote? For example --member USA")
    code = recognise(member) if member else None
    record = open_record()
    found = query.find(
        record,
        query.Search(
            words=" ".join(words),
            organ=organ,
            kind=kind,
            outcome=outcome,
            cause=cause,
            member=code,
            vote=vote,
            since=first_day(since) if since else None,
            until=last_day(until) if until else None,
        ),
    )
    if json:
        print_json([decision_json(record, row) for row in found])
        return 0
    out = Printer()
    held = query.scope(record)
    scope = f"in the {held.record}: {held.decisions} decisions from {held.since} to {held.until}"
    if not found:
        out.line(f"Nothing found {scope}.")
        return 1
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("date", "symbol", "outcome", "tally", *([code] if code else ()), "title"):
        table.add_column(name, no_wrap=name in {"date", "tally"}, overflow="fold")
    for row in found:
        tally = None
        if row.yes is not None:
            tally = {"yes": row.yes, "no": row.no, "abstaining": row.abstaining}
        cast = [query.roll(record, row.key).get(code, "")] if code else []
        table.add_row(
            row.date.isoformat(),
            row.symbol,
            outcome_text(row.outcome, row.cause),
            tally_line(tally) if tally else "",
            *cast,
            Text(row.title),
        )
    out.table(table)
    out.line((f"{len(found)} found {scope}", "dim"))
    return 0


def first_day(text: str) -> date:
    """Return the first day of a year, a month or a day, written as `2022` or `2022-02`."""
    return _period(text)[0]


def last_day(text: str) -> date:
    """Return the last day of a year, a month or a day."""
    return _period(text)[1]


def _period(text: str) -> tuple[date, date]:
    from tellers.cli.errors import InputError

    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", text.strip())
    try:
        if found:
            year = int(found[1])
            first = int(found[2] or 1)
            last = int(found[2] or 12)
            start = date(year, first, int(found[3] or 1))
            return start, date(year, last, int(found[3] or monthrange(year, last)[1]))
    except ValueError:
        pass
    raise InputError(
        f"{text!r} is no time; write a year, a month or a day: 2022, 2022-02, 2022-02-24"
    )
