"""The program: its commands by name, and how it says that something is wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from cyclopts import App, CycloptsError

from tellers import __version__

COMMANDS = {
    "story": ("story:story", "The account of a day, or of one decision."),
    "show": ("show:show", "One decision: outcome, the argument for it, roll call."),
    "find": ("find:find", "Decisions by words, Members, votes, organ and time."),
    "decide": ("decide:decide", "A what-if: what a tally would come to, argued."),
    "rule": ("rule:rule", "A rule: its gist, its function, its cases."),
    "meeting": ("meeting:app", "Run a transcript of a meeting."),
}
"""Each command: where it is, and what it is for."""

EXAMPLES = """\
Examples:
  tellers story 2025-02-24
  tellers show A/RES/ES-11/7
  tellers find ukraine --member USA --vote no --from 2022
  tellers decide --organ SC --yes 11 --no 1 --abstaining 3 --against RUS
  tellers rule GA 83
  tellers meeting run FILE

Every command has --help with examples, and --json where it gives data.
"""


def program() -> App:
    """Return the program with its commands, none of them loaded yet."""
    app = App(
        name="tellers",
        help="Runs, records and explains the votes of the United Nations.",
        help_epilogue=EXAMPLES,
        help_format="plaintext",
        version=__version__,
        print_error=False,
        exit_on_error=False,
        result_action="return_value",
    )
    for name, (place, purpose) in COMMANDS.items():
        app.command(f"tellers.cli.{place}", name=name, help=purpose)
    return app


def run(arguments: Sequence[str]) -> int:
    """Run one command; return 0, what the command answers, or 2 for wrong use or input."""
    app = program()
    try:
        answer = app(list(arguments))
        sys.stdout.flush()
    except CycloptsError as error:
        return complain(f"{error}".strip(), hint="tellers --help lists commands and examples.")
    except BrokenPipeError:
        # The reader went away, as with `| head`: not an error worth a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if _is_about_input(error):
            return complain(str(error))
        raise
    return answer if isinstance(answer, int) else 0


def complain(message: str, *, hint: str = "") -> int:
    """Say on standard error what was wrong; return the exit status for wrong use or input."""
    sys.stderr.write(f"tellers: {message}\n")
    if hint:
        sys.stderr.write(f"{hint}\n")
    return 2


def _is_about_input(error: Exception) -> bool:
    """Whether *error* tells of what was asked or given, not of a mistake of ours."""
    from tellers.cli.errors import WRONG_INPUT  # noqa: PLC0415 - loaded only when it is needed

    return isinstance(error, WRONG_INPUT)
