"""`tellers rule`: a rule, its gist, its function, its cases."""

from __future__ import annotations

from typing import Any


def rule(*cite: str, json: bool = False) -> None:
    """Show a rule: what it says in our words, the function that models it, cases decided by it.

    Examples: tellers rule GA 83 · tellers rule CHARTER 27 · tellers rule SC 36 --json ·
    tellers rule GA

    Parameters
    ----------
    cite
        A book (GA, SC or CHARTER) and a number; a book alone lists its rules.
    json
        Print JSON.
    """
    from rich.padding import Padding
    from rich.text import Text

    from tellers.cli.errors import InputError
    from tellers.cli.output import console, print_json
    from tellers.model.cites import Cite
    from tellers.rules import book

    wanted = " ".join(cite)
    if not wanted:
        raise InputError("which rule? Write a book and a number, as in: tellers rule GA 83")
    parsed = Cite.parse(wanted)
    if not parsed.number and (listed := book.rules(parsed.book)):
        if json:
            print_json([_rule_json(each) for each in listed])
            return
        for each in listed:
            console().print(Text(f"{each.cite}", style="bold"), Text(each.text.title))
        return
    found = book.find(parsed)
    if json:
        print_json(_rule_json(found))
        return
    out = console()
    out.print(Text(str(found.cite), style="bold"), Text(found.text.title))
    out.print(Padding(Text(found.gist), (0, 0, 0, 2)))
    out.print(Padding(Text(f"{found.text.source}", style="dim"), (0, 0, 0, 2)))
    for function in found.functions:
        first = (function.__doc__ or "").strip().splitlines()[0]
        out.print()
        out.print(Text(f"{function.__module__}.{function.__name__}", style="bold"), Text(first))
    if not found.functions and found.text.why_not:
        out.print(
            Padding(Text(f"Not modelled: {found.text.why_not}", style="italic"), (1, 0, 0, 2))
        )
    for case in found.cases:
        out.print(Padding(Text.assemble(*_case_line(case)), (0, 0, 0, 2)))


def _case_line(case: Any) -> list[Any]:
    day = f" {case.date}" if case.date else ""
    return [(f"{case.symbol}", "bold"), f"{day}, {case.tally}: {case.outcome}. {case.why}"]


def _rule_json(found: Any) -> dict[str, Any]:
    return {
        "cite": str(found.cite),
        "title": found.text.title,
        "gist": found.gist,
        "source": str(found.text.source),
        "functions": [f"{each.__module__}.{each.__name__}" for each in found.functions],
        "why_not": found.text.why_not or None,
        "cases": [
            {
                "symbol": case.symbol,
                "date": case.date.isoformat() if case.date else None,
                "tally": str(case.tally) if case.tally else None,
                "outcome": str(case.outcome),
                "why": case.why,
            }
            for case in found.cases
        ],
    }
