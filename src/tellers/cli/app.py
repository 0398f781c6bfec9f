"""The program: its commands by name, and how it says that something is wrong."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from cyclopts import (
    App,
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    Parameter,
    UnusedCliTokensError,
)
from rich.console import Console

from tellers import __version__
from tellers.cli.broken import broken
from tellers.cli.overview import COMMANDS

HELP_WIDTH = 100
"""Columns of the help where it is not printed to a terminal."""


def program() -> App:
    """Return the program with its commands, none of them loaded yet."""
    app = App(
        name="tellers",
        help="Runs, records and explains the votes of the United Nations.",
        help_format="plaintext",
        help_formatter="plain",
        version=__version__,
        default_parameter=Parameter(negative="", show_default=False),
        console=Console(highlight=False, width=None if sys.stdout.isatty() else HELP_WIDTH),
        print_error=False,
        exit_on_error=False,
        verbose=False,
        suppress_keyboard_interrupt=False,
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
        answer = app(_ordered(arguments))
        sys.stdout.flush()
    except CycloptsError as error:
        command = " ".join(["tellers", *(error.command_chain or ()), "--help"])
        return complain(_explained(error), hint=f"{command} says more, with examples.")
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        # Every file that a command opens has its own message: what is left is standard output.
        return broken(error)
    except Exception as error:
        if _is_about_input(error):
            return complain(str(error), stands_alone=_is_about_a_file(error))
        raise
    return answer if isinstance(answer, int) else 0


def complain(message: str, *, hint: str = "", stands_alone: bool = False) -> int:
    """Say on standard error what was wrong; return the exit status for wrong use or input."""
    sys.stderr.write(f"{message}\n" if stands_alone else f"tellers: {message}\n")
    if hint:
        sys.stderr.write(f"{hint}\n")
    return 2


def _ordered(arguments: Sequence[str]) -> list[str]:
    """Return *arguments* as the parser takes them: `help X` asks for help, `-` is a file."""
    from tellers.cli.errors import InputError

    for argument in arguments:
        if not _is_text(argument):
            raise InputError(f"{argument!r} is not UTF-8 text; write it as UTF-8")
    if len(arguments) > 1 and arguments[0] == "help":
        return [*arguments[1:], "--help"]
    if "-" in arguments and "--" not in arguments:
        return [*(each for each in arguments if each != "-"), "--", "-"]
    return list(arguments)


def _explained(error: CycloptsError) -> str:
    """Say in plain words what the parser makes of wrong use."""
    command = " ".join(error.command_chain or ())
    match error:
        case MissingArgumentError(argument=argument, keyword=keyword) if argument is not None:
            if keyword:
                return f"{command}: {keyword} needs a value"
            by_name = argument.field_info.is_keyword_only
            return f"{command} needs {argument.name if by_name else _in_capitals(argument.name)}"
        case UnusedCliTokensError(unused_tokens=tokens):
            return f"{command}: one too many: {' '.join(tokens or ())}"
        case CoercionError(token=token, target_type=target) if token and target is int:
            return f"{token.keyword} takes a whole number, not {token.value!r}"
        case _:
            return str(error).strip()


def _in_capitals(name: str) -> str:
    """Name what is given by its place as the help does: `--symbol` is SYMBOL."""
    return name.lstrip("-").upper()


def _is_text(argument: str) -> bool:
    """Whether *argument* came in as text: other bytes arrive as lone surrogates."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_about_input(error: Exception) -> bool:
    """Whether *error* tells of what was asked or given, not of a mistake of ours."""
    from tellers.cli.errors import WRONG_INPUT

    return isinstance(error, WRONG_INPUT)


def _is_about_a_file(error: Exception) -> bool:
    from tellers.cli.errors import FileError

    return isinstance(error, FileError)
