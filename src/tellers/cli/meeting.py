"""`tellers meeting`: run a transcript of a meeting."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cyclopts import App

app = App(name="meeting", help="Run a transcript of a meeting.", help_format="plaintext")


@app.command(name="run")
def run_file(file: str, *, json: bool = False) -> None:
    """Run a transcript: every act is ruled on, every vote decided by the rules.

    An act out of order ends the run with its line, the rule and the reason, and exit status 2.
    The format: docs/guide/transcript.md.

    Examples: tellers meeting run day.txt · tellers meeting run day.txt --json · cat day.txt |
    tellers meeting run -

    Parameters
    ----------
    file
        The transcript; - for standard input.
    json
        Print JSON: the decisions, in order (docs/guide/json.md).
    """
    from rich.text import Text

    from tellers.cli.output import console, print_json
    from tellers.cli.show import print_decision
    from tellers.meeting.run import run
    from tellers.meeting.transcript import parse
    from tellers.record.merge import merge
    from tellers.record.sources.transcripts import claims_of
    from tellers.record.store import Record
    from tellers.record.wire import decision_json

    with _naming(file):
        ran = run(parse(read_text(file)))
    record = Record.of(merge(claims_of(ran, file)), name=file)
    decisions = [decision_json(record, row) for row in _rows(record)]
    if json:
        print_json({"meeting": ran.meeting.opening.meeting, "decisions": decisions})
        return
    out = console()
    for decision in decisions:
        print_decision(out, decision)
        out.print()
    refused = len(ran.refusals)
    out.print(
        Text(
            f"{ran.meeting.opening.meeting}: {len(decisions)} decided, {len(ran.events)} events"
            + (f", {refused} refused as the transcript says" if refused else ""),
            style="dim",
        )
    )


def read_text(file: str) -> str:
    """Read a file, or standard input for `-`."""
    import sys

    from tellers.cli.errors import InputError

    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{file}: not UTF-8 text at byte {error.start}; save it as UTF-8"
        ) from error


class _naming:  # noqa: N801 - read as a phrase: with _naming(file)
    """Put the file's name before what is wrong in it: `file:line: message`."""

    def __init__(self, file: str) -> None:
        self.file = file

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, _kind: Any, error: BaseException | None, _trace: Any) -> None:
        """Name the file in an error about it."""
        from tellers.cli.errors import InputError
        from tellers.meeting.errors import RefusedError, TranscriptError

        if isinstance(error, TranscriptError):
            raise InputError(
                "\n".join(f"{self.file}:{each.line}: {each.message}" for each in error.problems)
            ) from error
        if isinstance(error, RefusedError):
            raise InputError(
                f"{self.file}:{error.line}: out of order under {error.cite}: {error.why}"
            ) from error


def _rows(record: Any) -> Any:
    from tellers.record import query

    return query.decisions(record)
