"""`tellers find`: decisions by words, Members, votes, organ and time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

if TYPE_CHECKING:
    from tellers.model.members import MemberCode
    from tellers.record.query import Search
    from tellers.record.schema import DecisionRow
    from tellers.record.store import Record

Outcome = Literal[
    "adopted",
    "rejected",
    "not_put",
    "withdrawn",
    "without_a_vote",
    "equally_divided",
    "no_decision",
]
Cause = Literal[
    "veto",
    "insufficient_votes",
    "tie",
    "nothing_cast",
    "no_quorum",
    "necessary_implication",
    "parts_rejected",
    "adjourned",
]
Kind = Literal["resolution", "decision", "amendment", "motion", "part"]
Vote = Literal["yes", "no", "abstaining", "not_voting"]


def find(  # noqa: PLR0913 - one condition a parameter
    *words: str,
    member: str = "",
    vote: Vote | None = None,
    organ: Literal["GA", "SC"] | None = None,
    outcome: Outcome | None = None,
    cause: Cause | None = None,
    kind: Kind | None = None,
    since: Annotated[str, Parameter(name=["--from", "--since"])] = "",
    until: Annotated[str, Parameter(name=["--to", "--until"])] = "",
    json: bool = False,
) -> int:
    """Find decisions by words in their titles and symbols, and by what Members did.

    Every condition must hold. With none, everything is listed. Exit status 1 if nothing is found.

    Parameters
    ----------
    words
        All of them must stand in the title, the symbol or the session.
    member
        A Member, by name or code; several parted by commas: USA,AUS. It took part in the vote.
    vote
        With --member: it voted so; of several, each of them.
    organ
        The General Assembly or the Security Council.
    outcome
        What became of it.
    cause
        Why it was not adopted.
    kind
        What was decided on.
    since
        From this year, month or day on: 2022, 2022-02, 2022-02-24.
    until
        Up to this year, month or day, included.
    json
        Print JSON: a list of decisions (docs/guide/json.md).
    """
    from tellers.cli.days import period
    from tellers.cli.errors import InputError
    from tellers.cli.members import members, were_members
    from tellers.cli.output import print_json
    from tellers.cli.record import open_record
    from tellers.record.query import Search
    from tellers.record.wire import decision_json

    if vote and not member:
        raise InputError(f"--vote {vote} needs --member: whose vote? For example --member USA")
    first, last = period(since, until)
    codes = members(member) if member else ()
    were_members(codes, first, last)
    search = Search(
        words=" ".join(words),
        organ=organ,
        kind=kind,
        outcome=outcome,
        cause=cause,
        vote=vote,
        since=first,
        until=last,
    )
    record = open_record()
    found = _found(record, search, codes)
    if json:
        print_json([decision_json(record, row) for row in found])
    else:
        _print(record, found, codes)
    return 0 if found else 1


def _found(record: Record, search: Search, codes: tuple[MemberCode, ...]) -> list[DecisionRow]:
    """Return what is found, for several Members what is found for each of them."""
    from attrs import evolve

    from tellers.record import query

    if not codes:
        return query.find(record, search)
    first, *others = (query.find(record, evolve(search, member=code)) for code in codes)
    return [row for row in first if all(row in other for other in others)]


def _print(record: Record, found: list[DecisionRow], codes: tuple[MemberCode, ...]) -> None:
    from rich.table import Table
    from rich.text import Text

    from tellers.cli.output import Printer, outcome_text, tally_line
    from tellers.record import query

    out = Printer()
    held = query.scope(record)
    scope = f"in the {held.record}: {held.decisions} decisions from {held.since} to {held.until}"
    if not found:
        out.line(f"Nothing found {scope}.")
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("date", "symbol", "outcome", "tally", *codes, "title"):
        table.add_column(name, no_wrap=name in {"date", "tally"}, overflow="fold")
    for row in found:
        tally = None
        if row.yes is not None:
            tally = {"yes": row.yes, "no": row.no, "abstaining": row.abstaining}
        roll = query.roll(record, row.key) if codes else {}
        table.add_row(
            row.date.isoformat(),
            row.symbol,
            outcome_text(row.outcome, row.cause),
            tally_line(tally) if tally else "",
            *(roll.get(code, "").replace("_", " ") for code in codes),
            Text(row.title),
        )
    out.table(table)
    out.line((f"{len(found)} found {scope}", "dim"))
