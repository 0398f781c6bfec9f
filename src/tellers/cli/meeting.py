"""`tellers meeting`: run a transcript of a meeting."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tellers.meeting.run import Run

STANDARD_INPUT = "-"


def run_file(file: str, *, json: bool = False) -> None:
    """Run a transcript: every act is ruled on, every vote decided by the rules.

    An act out of order ends the run with its line, the rule and the reason, and exit status 2.
    The format: docs/guide/transcript.md.

    Parameters
    ----------
    file
        The transcript; - for standard input.
    json
        Print JSON: the decisions, in order (docs/guide/json.md).
    """
    from tellers.cli.output import Printer, print_json
    from tellers.cli.show import print_decision
    from tellers.meeting.run import run
    from tellers.meeting.transcript import parse
    from tellers.record import query
    from tellers.record.merge import merge
    from tellers.record.sources.transcripts import claims_of
    from tellers.record.store import Record
    from tellers.record.wire import decision_json

    name = "standard input" if file == STANDARD_INPUT else file
    with _naming(name):
        ran = run(parse(read_text(file)))
    record = Record.of(merge(claims_of(ran, name)), name=name)
    decisions = [decision_json(record, row) for row in query.decisions(record)]
    if json:
        print_json(_json(ran, decisions))
        return
    out = Printer()
    for decision in decisions:
        print_decision(out, decision)
        out.line()
    said = f"{ran.meeting.opening.meeting}: {len(decisions)} decided, {len(ran.events)} events"
    if ran.refusals:
        said += f", {len(ran.refusals)} refused as the transcript says"
    out.line((said, "dim"))


def _json(ran: Run, decisions: list[dict[str, Any]]) -> dict[str, Any]:
    opening = ran.meeting.opening
    return {
        "meeting": opening.meeting,
        "organ": opening.organ.value,
        "date": opening.date.isoformat(),
        "decisions": decisions,
        "refusals": [
            {"line": each.step.line, "cite": str(each.refused.cite), "why": each.refused.why}
            for each in ran.refusals
        ],
    }


def read_text(file: str) -> str:
    """Read a file, or standard input for `-`."""
    from tellers.cli.errors import FileError

    name = "standard input" if file == STANDARD_INPUT else file
    try:
        content = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
    except OSError as error:
        raise FileError(f"{name}: cannot be read: {error.strerror or error}") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise FileError(
            f"{name}:{line}: not UTF-8 text (byte {error.start}); save the file as UTF-8"
        ) from error


@contextmanager
def _naming(file: str) -> Iterator[None]:
    """Put the file's name before what is wrong in it: `file:line: message`."""
    from tellers.cli.errors import FileError
    from tellers.meeting.errors import RefusedError, TranscriptError

    try:
        yield
    except TranscriptError as error:
        lines = (f"{file}:{each.line}: {each.message}" for each in error.problems)
        raise FileError("\n".join(lines)) from error
    except RefusedError as error:
        message = f"{file}:{error.line}: out of order under {error.cite}: {error.why}"
        raise FileError(message) from error
