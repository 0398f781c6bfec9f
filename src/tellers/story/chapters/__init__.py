"""Chapters: each looks at the day from one side, and yields what it finds worth saying."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tellers.story.chapters import (
    amendments,
    background,
    doubts,
    force,
    outcomes,
    series,
    splits,
    sponsors,
)
from tellers.story.findings import Finding, Telling

CHAPTERS: tuple[Callable[[Telling], Iterator[Finding]], ...] = (
    outcomes.chapter,
    sponsors.chapter,
    amendments.chapter,
    splits.chapter,
    series.chapter,
    background.chapter,
    force.chapter,
    doubts.chapter,
)
