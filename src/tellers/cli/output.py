"""What commands print: JSON for programs, words and colour for people."""

from __future__ import annotations

import codecs
import json
import sys
from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

ORGANS = {"GA": "General Assembly", "SC": "Security Council"}
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


class Printer:
    """Prints to the terminal with colour and wrapped lines, elsewhere as plain whole lines."""

    def __init__(self) -> None:
        """Look once at what standard output is."""
        width = None if sys.stdout.isatty() else PIPE_WIDTH
        self.console = Console(highlight=False, width=width)

    def line(self, *parts: Part, indent: int = 0) -> None:
        """Print one line of text, and the styles of its parts; indented where it wraps too."""
        text = Text.assemble(*parts)
        if self.console.is_terminal:
            self.console.print(Padding(text, (0, 0, 0, indent)))
        else:
            sys.stdout.write((" " * indent + text.plain).rstrip() + "\n")

    def table(self, table: Table) -> None:
        """Print a table, without the blanks that pad its lines."""
        if self.console.is_terminal:
            self.console.print(table)
            return
        with self.console.capture() as captured:
            self.console.print(table)
        for line in captured.get().splitlines():
            sys.stdout.write(line.rstrip() + "\n")


Part = str | Text | tuple[str, str]
PIPE_WIDTH = 200
"""Columns of a table that is not printed to a terminal."""


def print_json(value: Any) -> None:
    """Print JSON as it is documented: keys in their order, UTF-8 unless the terminal's is not."""
    ascii_only = codecs.lookup(sys.stdout.encoding or "utf-8").name != "utf-8"
    sys.stdout.write(json.dumps(value, ensure_ascii=ascii_only, indent=2) + "\n")


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
