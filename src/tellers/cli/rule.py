"""`tellers rule`: a rule, its gist, its function, its cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tellers.model.cites import Cite
    from tellers.rules.book import Rule


def rule(*cite: str, json: bool = False) -> None:
    """Show a rule: what it says in our words, the function that models it, cases decided by it.

    Parameters
    ----------
    cite
        A book (GA, SC, CHARTER or ICJ) and a number; a book alone lists its rules.
    json
        Print JSON (docs/guide/json.md).
    """
    from tellers.cli.output import Printer, print_json
    from tellers.rules import book

    parsed = _cite(" ".join(cite).strip())
    out = Printer()
    if not parsed.number and (listed := book.rules(parsed.book)):
        if json:
            print_json([_rule_json(each) for each in listed])
            return
        for each in listed:
            out.line((f"{each.cite}", "bold"), "  ", each.text.title)
        return
    found = book.find(parsed)
    if json:
        print_json(_rule_json(found))
        return
    out.line((str(found.cite), "bold"), "  ", found.text.title)
    out.line(found.gist, indent=2)
    out.line((f"{found.text.source.document}: {found.text.source.mark.words}", "dim"), indent=2)
    for function in found.functions:
        first = (function.__doc__ or "").strip().splitlines()[0]
        out.line()
        out.line((f"{function.__module__}.{function.__name__}", "bold"))
        out.line(first, indent=2)
    if not found.functions and found.text.why_not:
        out.line()
        out.line((f"Not modelled: {found.text.why_not}", "italic"), indent=2)
    if found.cases:
        out.line()
        out.line(("Cases", "bold"))
    for case in found.cases:
        day = f" of {case.date}" if case.date else ""
        said = f"{day}, {case.tally}, {case.outcome.value.replace('_', ' ')}: {case.why}"
        mark = "" if case.source.mark.value == "V" else f" [{case.source.mark.value}]"
        out.line((case.symbol, "bold"), said, (mark, "dim"), indent=2)


def _cite(text: str) -> Cite:
    from tellers.cli.errors import InputError
    from tellers.model.cites import Cite
    from tellers.rules.texts import BOOKS

    expected = f"write a book ({', '.join(BOOKS)}) and a number, as in: tellers rule GA 83"
    if not text:
        raise InputError(f"which rule? {expected[0].upper()}{expected[1:]}")
    try:
        return Cite.parse(text)
    except ValueError as error:
        raise InputError(f"{text!r} names no rule; {expected}") from error


def _rule_json(found: Rule) -> dict[str, Any]:
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
                "tally": str(case.tally),
                "outcome": str(case.outcome),
                "why": case.why,
            }
            for case in found.cases
        ],
    }
