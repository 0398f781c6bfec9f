"""The program: its commands by name, and how it says that something is wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from cyclopts import App, CycloptsError, Parameter

from tellers import __version__
from tellers.cli.overview import COMMANDS


def program() -> App:
    """Return the program with its commands, none of them loaded yet."""
    app = App(
        name="tellers",
        help="Runs, records and explains the votes of the United Nations.",
        help_format="plaintext",
        help_formatter="plain",
        version=__version__,
        default_parameter=Parameter(negative=""),
        print_error=False,
        exit_on_error=False,
        result_action="return_value",
    )
    groups: dict[str, App] = {}
    for words, command in COMMANDS.items():
        *group, name = words.split()
        parent = app
        if group:
            parent = groups.get(group[0]) or App(name=group[0], help=f"About a {group[0]}.")
            if group[0] not in groups:
                groups[group[0]] = parent
                app.command(parent)
        examples = "\n".join(["Examples:", *(f"  {each}" for each in command.examples)])
        parent.command(f"tellers.cli.{command.place}", name=name, help_epilogue=examples)
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
    from tellers.cli.errors import WRONG_INPUT

    return isinstance(error, WRONG_INPUT)
