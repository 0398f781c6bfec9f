"""`tellers show`: one decision."""

from __future__ import annotations

from datetime import date
from typing import Any

from tellers.cli.output import Printer


def show(symbol: str, *, json: bool = False) -> None:
    """Show one decision: its outcome, the argument for it, and the roll call.

    Parameters
    ----------
    symbol
        The text, as people write it: ES-11/7, 2774, S/2022/155, A/RES/3379(XXX).
    json
        Print JSON (docs/guide/json.md).
    """
    from tellers.cli import days
    from tellers.cli.output import print_json
    from tellers.cli.record import open_record
    from tellers.record import query
    from tellers.record.wire import decision_json

    symbol = days.symbol(symbol)
    record = open_record()
    decision = decision_json(record, query.decision(record, symbol))
    if json:
        print_json(decision)
        return
    print_decision(Printer(), decision)


def print_decision(out: Printer, decision: dict[str, Any]) -> None:
    """Print one decision for people."""
    from tellers.cli.output import ORGANS, VOTE_STYLES, VOTE_WORDS, outcome_text, tally_line
    from tellers.model.members import MemberCode, in_english_order, member
    from tellers.record.wire import argued

    day = date.fromisoformat(decision["date"])
    out.line((decision["symbol"], "bold"), "  ", decision["title"])
    where = f"{ORGANS[decision['organ']]}, {day.day} {day:%B} {day.year}, {decision['meeting']}"
    out.line((where, "dim"))
    outcome = outcome_text(decision["outcome"], decision["cause"])
    out.line(outcome, "  ", tally_line(decision["tally"]))
    for step in decision["argument"]:
        out.line(argued(step), indent=2)
    if decision["binding"]:
        out.line(f"What it amounts to: {decision['binding']}", indent=2)
    for note in decision["notes"]:
        out.line((f"Note: {note}", "italic"), indent=2)
    roll: dict[str, list[MemberCode]] = {}
    for code, vote in decision["votes"].items():
        roll.setdefault(vote, []).append(MemberCode(code))
    for vote, words in VOTE_WORDS.items():
        if vote in roll:
            out.line()
            out.line((f"{words.capitalize()} ({len(roll[vote])})", VOTE_STYLES[vote]))
            names = (member(code).name(day) for code in in_english_order(roll[vote], day))
            out.line(", ".join(names), indent=2)
    if not decision["complete"] and decision["votes"]:
        out.line(("Only these votes are known by name.", "italic"))
    out.line()
    sources = "; ".join(f"{each['document']} [{each['mark']}]" for each in decision["sources"])
    out.line((f"Sources: {sources}", "dim"))
