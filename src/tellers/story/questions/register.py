"""The register of questions: each a function of the record, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from tellers.record.schema import DecisionRow
from tellers.story.receipts import Answer, Question

QUESTIONS: dict[str, tuple[Question, str]] = {}
"""Every question by its name, with its words."""


def question(words: str) -> Callable[[Question], Question]:
    """Register a question under the name of its function."""

    def register(asked: Question) -> Question:
        QUESTIONS[asked.__name__] = asked, words
        return asked

    return register


def answer(value: Any, rows: Iterable[DecisionRow]) -> Answer:
    """Return an answer that rests on *rows*, with their sources."""
    rests_on = list(rows)
    return Answer(
        value=value,
        rests_on=tuple(row.key for row in rests_on),
        sources=tuple(dict.fromkeys(source for row in rests_on for source in row.sources)),
    )


def tally_of(row: DecisionRow) -> dict[str, int | None] | None:
    """Return the tally of a decision as JSON; `None` where none is known."""
    if row.yes is None:
        return None
    return {
        "yes": row.yes,
        "no": row.no,
        "abstaining": row.abstaining,
        "not_voting": row.not_voting,
    }
