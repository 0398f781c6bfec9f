"""The command line: one door to the rooms below. Heavy modules are imported inside commands."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit status."""
    if sys.argv[1:] == ["--version"]:
        from tellers import __version__  # noqa: PLC0415 - answered before anything is loaded

        sys.stdout.write(f"{__version__}\n")
        return
    from tellers.cli.app import run  # noqa: PLC0415 - answered after the version

    sys.exit(run(sys.argv[1:]))
