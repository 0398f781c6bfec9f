"""`tellers show`: one decision."""

from __future__ import annotations

from datetime import date
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text


def show(symbol: str, *, json: bool = False) -> None:
    """Show one decision: its outcome, the argument for it, and the roll call.

    Examples: tellers show A/RES/ES-11/7 · tellers show 2774 · tellers show "3379 (XXX)" --json

    Parameters
    ----------
    symbol
        The text, as people write it: ES-11/7, 2774, S/2022/155, A/RES/3379(XXX).
    json
        Print JSON (docs/guide/json.md).
    """
    from tellers.cli.output import console, print_json
    from tellers.cli.record import open_record
    from tellers.record import query
    from tellers.record.wire import decision_json

    record = open_record()
    decision = decision_json(record, query.decision(record, symbol))
    if json:
        print_json(decision)
        return
    print_decision(console(), decision)


def print_decision(out: Console, decision: dict[str, Any]) -> None:
    """Print one decision for people."""
    from tellers.cli.output import VOTE_STYLES, VOTE_WORDS, outcome_text, tally_line
    from tellers.model.members import member
    from tellers.record.wire import argued

    day = date.fromisoformat(decision["date"])
    out.print(Text(decision["symbol"], style="bold"), Text(decision["title"]))
    organ = {"GA": "General Assembly", "SC": "Security Council"}[decision["organ"]]
    out.print(Text(f"{organ}, {day.day} {day:%B} {day.year}, {decision['meeting']}", style="dim"))
    out.print(
        outcome_text(decision["outcome"], decision["cause"]), Text(tally_line(decision["tally"]))
    )
    for step in decision["argument"]:
        out.print(Padding(Text(argued(step)), (0, 0, 0, 2)))
    if decision["binding"]:
        out.print(Padding(Text(f"In force: {decision['binding']}"), (0, 0, 0, 2)))
    for note in decision["notes"]:
        out.print(Padding(Text(f"Note: {note}", style="italic"), (0, 0, 0, 2)))
    roll: dict[str, list[str]] = {}
    for code, vote in decision["votes"].items():
        roll.setdefault(vote, []).append(member(code).name(day))
    for vote, words in VOTE_WORDS.items():
        if vote in roll:
            out.print()
            out.print(Text(f"{words.capitalize()} ({len(roll[vote])})", style=VOTE_STYLES[vote]))
            out.print(Padding(Text(", ".join(sorted(roll[vote]))), (0, 0, 0, 2)))
    if not decision["complete"] and decision["votes"]:
        out.print(Text("Only these votes are known by name.", style="italic"))
    out.print()
    sources = "; ".join(f"{each['document']} [{each['mark']}]" for each in decision["sources"])
    out.print(Text(f"Sources: {sources}", style="dim"))
