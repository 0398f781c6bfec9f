"""The starter record: landmark decisions as transcripts, so that everything works offline.

One file a meeting, named by organ, date and text; `docs/guide/transcript.md` says how they are
written. Opening the record runs them all by the rules.
"""

from __future__ import annotations

from importlib.resources import files

from tellers.record.claims import Claim, Problem
from tellers.record.sources import transcripts


def read() -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """Run every transcript of the starter record, in the order of their names."""
    claims: list[Claim] = []
    problems: list[Problem] = []
    for each in sorted(files(__package__).iterdir(), key=lambda each: each.name):
        if each.name.endswith(".txt"):
            found, doubted = transcripts.read(each.read_bytes(), each.name)
            claims.extend(found)
            problems.extend(doubted)
    return tuple(claims), tuple(problems)
