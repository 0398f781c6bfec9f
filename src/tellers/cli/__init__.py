"""The command line: one door to the rooms below. Heavy modules are imported inside commands."""

from __future__ import annotations

import gc
import sys
from io import TextIOWrapper


def main() -> None:
    """Run the command line and leave with its exit status."""
    from tellers.cli import overview

    if isinstance(sys.stdout, TextIOWrapper):
        # A sign that the terminal cannot show is no reason to stop.
        sys.stdout.reconfigure(errors="replace")
    answer = overview.answer(sys.argv[1:])
    if answer is not None:
        try:
            sys.stdout.write(answer)
            sys.stdout.flush()
        except OSError as error:
            from tellers.cli.broken import broken

            sys.exit(broken(error))
        return
    from tellers.cli.app import run

    # A command makes many small values and ends soon: looking for cycles among them each few
    # hundred took a sixth of its time.
    gc.set_threshold(100_000)
    sys.exit(run(sys.argv[1:]))
