"""What commands print: JSON for programs, words and colour for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

OUTCOME_STYLES = {
    "adopted": "bold green",
    "without_a_vote": "bold green",
    "rejected": "bold red",
    "not_put": "bold yellow",
    "withdrawn": "bold yellow",
}
VOTE_STYLES = {"yes": "green", "no": "red", "abstaining": "yellow", "not_voting": "dim"}
VOTE_WORDS = {
    "yes": "in favour",
    "no": "against",
    "abstaining": "abstaining",
    "not_voting": "not voting",
}


def console() -> Console:
    """Return the terminal, or plain text where the output is none."""
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


def print_json(value: Any) -> None:
    """Print JSON as it is documented: UTF-8, keys in their order."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def outcome_text(outcome: str, cause: str | None = None) -> Text:
    """Return an outcome as it is called, with its cause."""
    said = outcome.replace("_", " ")
    if cause:
        said += f" ({cause.replace('_', ' ')})"
    return Text(said, style=OUTCOME_STYLES.get(outcome, "bold"))


def tally_line(tally: Mapping[str, int | None] | None) -> str:
    """Return a tally as the tellers write it, with those that did not vote."""
    if tally is None:
        return "no tally"
    line = f"{tally['yes']}-{tally['no']}-{tally['abstaining']}"
    if tally.get("not_voting"):
        line += f", {tally['not_voting']} not voting"
    return line
