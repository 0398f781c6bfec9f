"""The overview, help for each command, and what they must not load."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tellers import __version__
from tellers.cli.app import program
from tellers.cli.overview import COMMANDS
from tests.cli.said import MEETING, Tellers

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
PAGE = (GUIDE / "commands.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## ([a-z ]+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
EXAMPLES = [example for command in COMMANDS.values() for example in command.examples]
Give = Callable[[bytes], None]
HEAVY = {"cyclopts", "duckdb", "pyarrow", "rich", "vl_convert", "jinja2"}


def loaded_by(*arguments: str) -> set[str]:
    """Return the packages that are loaded once a command has been answered."""
    program = (
        "import sys\n"
        "from tellers.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit as left:\n    assert not left.code\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(  # noqa: S603 - this Python
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True
    )
    assert done.stdout
    return {name.split(".")[0] for name in done.stderr.split()}


@pytest.mark.parametrize("words", ["", "--help", "-h", "help", "--version", "meeting --help"])
def test_the_overview_loads_nothing_heavy(words: str) -> None:
    assert loaded_by(*words.split()) & HEAVY == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_help_opens_no_record(command: str) -> None:
    found = loaded_by(*command.split(), "--help")
    assert "cyclopts" in found
    assert found & {"duckdb", "pyarrow", "vl_convert", "jinja2"} == set()


def test_show_does_load_the_record() -> None:
    assert {"duckdb", "pyarrow"} <= loaded_by("show", "2774")


def test_version(tellers: Tellers) -> None:
    assert tellers("--version").out == f"{__version__}\n"


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",), ("help",)])
def test_the_overview_names_every_command_and_an_example(
    words: tuple[str, ...], tellers: Tellers
) -> None:
    said = tellers(*words)
    assert (said.status, said.err) == (0, "")
    for name, command in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(command.purpose)}$", said.out, re.MULTILINE)
        assert f"\n  {command.examples[0]}\n" in said.out


@pytest.mark.parametrize("words", ["meeting", "meeting --help", "meeting -h", "help meeting"])
def test_a_group_names_its_commands(words: str, tellers: Tellers) -> None:
    said = tellers(*words.split())
    assert (said.status, said.err) == (0, "")
    assert "Usage: tellers meeting COMMAND" in said.out
    assert re.search(r"^  run +A transcript", said.out, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_explains_every_option_and_shows_every_example(command: str, tellers: Tellers) -> None:
    said = tellers(*command.split(), "--help")
    assert (said.status, said.err) == (0, "")
    assert said == tellers("help", *command.split())
    for example in COMMANDS[command].examples:
        assert f"\n  {example}\n" in said.out
    options = said.out.split("Parameters:\n")[1].split("\n\n")[0]
    for line in re.findall(r"^  (\S.*)", options, re.MULTILINE):
        assert re.search(r": [A-Z-]", line), f"{line!r} explains nothing"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_place_in_the_docs_with_every_option(command: str) -> None:
    arguments = program()
    for word in command.split():
        arguments = arguments[word]
    section = SECTIONS[command]
    assert f"$ tellers {command} " in section
    for argument in arguments.assemble_argument_collection(
        default_parameter=program().default_parameter
    ):
        written = (
            argument.names
            if argument.field_info.is_keyword_only
            else [argument.name.lstrip("-").upper()]
        )
        for name in written:
            assert re.search(rf"{name}\b", section), f"{name} of {command} is not in the docs"


def test_the_docs_know_no_command_that_is_not_there() -> None:
    assert set(SECTIONS) == set(COMMANDS)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_runs(example: str, tellers: Tellers, standard_input: Give) -> None:
    said = tellers(*arguments_of(example, standard_input))
    assert said.status == 0
    assert said.out


def shown() -> list[tuple[str, list[str]]]:
    """Return each command of the guide with the lines of its output that are shown."""
    return [
        (command, [line for line in output.splitlines() if line != "…"])
        for page in sorted(GUIDE.glob("*.md"))
        for block in re.findall(r"```console\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
        for command, output in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    ]


@pytest.mark.parametrize(("command", "lines"), shown(), ids=lambda each: str(each)[:60])
def test_what_the_guide_shows_is_what_is_said(
    command: str, lines: list[str], tellers: Tellers, standard_input: Give
) -> None:
    said = tellers(*arguments_of(command, standard_input))
    assert said.status == 0
    assert [line for line in lines if line not in said.out.splitlines()] == []


def arguments_of(example: str, standard_input: Give) -> list[str]:
    """Return the arguments of a command as it is written for a shell."""
    *before, command = example.split(" | ")
    if before:
        assert before == ["cat day.txt"]
        standard_input(MEETING.encode())
    name, *arguments = shlex.split(command)
    assert name in {"tellers", "./tellers"}
    return arguments
