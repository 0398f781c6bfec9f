"""`tellers meeting`: run a transcript of a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


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

    with _naming(file):
        ran = run(parse(read_text(file)))
    record = Record.of(merge(claims_of(ran, file)), name=file)
    decisions = [decision_json(record, row) for row in query.decisions(record)]
    if json:
        print_json({"meeting": ran.meeting.opening.meeting, "decisions": decisions})
        return
    out = Printer()
    for decision in decisions:
        print_decision(out, decision)
        out.line()
    said = f"{ran.meeting.opening.meeting}: {len(decisions)} decided, {len(ran.events)} events"
    if ran.refusals:
        said += f", {len(ran.refusals)} refused as the transcript says"
    out.line((said, "dim"))


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


@contextmanager
def _naming(file: str) -> Iterator[None]:
    """Put the file's name before what is wrong in it: `file:line: message`."""
    from tellers.cli.errors import InputError
    from tellers.meeting.errors import RefusedError, TranscriptError

    try:
        yield
    except TranscriptError as error:
        lines = (f"{file}:{each.line}: {each.message}" for each in error.problems)
        raise InputError("\n".join(lines)) from error
    except RefusedError as error:
        message = f"{file}:{error.line}: out of order under {error.cite}: {error.why}"
        raise InputError(message) from error
