"""Mistakes in files: what was found, where, and what was expected."""

from __future__ import annotations

from attrs import frozen


class MeetingError(Exception):
    """A transcript or a log that cannot be used."""


@frozen
class Problem:
    """One thing wrong in a text: its line, counted from one, and what to do about it."""

    line: int
    message: str


class TranscriptError(MeetingError):
    """A transcript that does not read as one; every problem found is listed."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(f"line {each.line}: {each.message}" for each in problems))
        self.problems = problems


class RefusedError(MeetingError):
    """An act of a transcript was out of order: the line, the rule and the reason."""

    def __init__(self, line: int, cite: str, why: str) -> None:
        super().__init__(f"line {line}: out of order under {cite}: {why}")
        self.line = line
        self.cite = cite
        self.why = why
