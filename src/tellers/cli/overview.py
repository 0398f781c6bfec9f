"""The overview: the commands there are, answered before anything heavy is loaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tellers import __version__


class Command(NamedTuple):
    """One command: where its function is, what it is for, and how it is called."""

    place: str
    purpose: str
    examples: tuple[str, ...]


COMMANDS: dict[str, Command] = {
    "story": Command(
        place="story:story",
        purpose="The account of a day, or of one decision.",
        examples=(
            "tellers story 2025-02-24",
            "tellers story A/RES/ES-11/7",
            "tellers story 2025-02-24 --format md",
            "tellers story 2025-02-24 --page day.html",
            "tellers story 2025-02-24 --verify",
        ),
    ),
    "show": Command(
        place="show:show",
        purpose="One decision: outcome, the argument for it, roll call.",
        examples=(
            "tellers show A/RES/ES-11/7",
            "tellers show 2774",
            'tellers show "3379 (XXX)" --json',
        ),
    ),
    "find": Command(
        place="find:find",
        purpose="Decisions by words, Members, votes, organ and time.",
        examples=(
            "tellers find ukraine --member USA --vote no --from 2022",
            "tellers find --cause veto --organ SC --to 1999",
            "tellers find palestine --outcome rejected --json",
        ),
    ),
    "decide": Command(
        place="decide:decide",
        purpose="A what-if: what a tally would come to, argued.",
        examples=(
            "tellers decide --organ SC --yes 11 --no 1 --abstaining 3 --against RUS",
            "tellers decide --organ GA --yes 93 --no 18 --abstaining 65 --majority two_thirds",
            "tellers decide --organ SC --yes 7 --no 0 --abstaining 4 --date 1965-11-23",
        ),
    ),
    "rule": Command(
        place="rule:rule",
        purpose="A rule: its gist, its function, its cases.",
        examples=(
            "tellers rule GA 83",
            "tellers rule CHARTER 27",
            "tellers rule SC 36 --json",
            "tellers rule GA",
        ),
    ),
    "meeting run": Command(
        place="meeting:run_file",
        purpose="A transcript of a meeting, run by the rules.",
        examples=(
            "tellers meeting run day.txt",
            "tellers meeting run day.txt --json",
            "cat day.txt | tellers meeting run -",
        ),
    ),
}
"""Each command by its words, in the order of the overview."""

HELP = """\
Tellers runs, records and explains the votes of the United Nations.

Usage: tellers COMMAND …

Commands:
{commands}

Examples:
{examples}

tellers COMMAND --help says more, with examples. Commands that give data take --json.
tellers --version prints the version. Wrong use or input ends with exit status 2.
"""


GROUP_HELP = """\
Usage: tellers {group} COMMAND …

Commands:
{commands}

Examples:
{examples}

tellers {group} COMMAND --help says more.
"""


def answer(arguments: Sequence[str]) -> str | None:
    """Answer a call for the version or an overview; `None` for a command."""
    words = list(arguments)
    if words == ["--version"]:
        return f"{__version__}\n"
    if not words or words in (["--help"], ["-h"], ["help"]):
        return HELP.format(**_listed(COMMANDS))
    if len(words) == 2 and words[0] == "help":
        words = [words[1]]
    group = {
        name.removeprefix(f"{words[0]} "): command
        for name, command in COMMANDS.items()
        if name.startswith(f"{words[0]} ")
    }
    if group and words[1:] in ([], ["--help"], ["-h"]):
        return GROUP_HELP.format(group=words[0], **_listed(group))
    return None


def _listed(commands: Mapping[str, Command]) -> dict[str, str]:
    """Return the commands with what they are for, and the first example of each."""
    return {
        "commands": "\n".join(f"  {name:<13}{each.purpose}" for name, each in commands.items()),
        "examples": "\n".join(f"  {each.examples[0]}" for each in commands.values()),
    }
