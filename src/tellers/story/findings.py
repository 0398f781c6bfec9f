"""Findings: what a chapter has to say, where it belongs, and how newsworthy it is."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from tellers.analysis.series import Series, series_of
from tellers.model.members import MemberCode, member
from tellers.record.schema import DecisionRow
from tellers.story.receipts import Ledger, Ref, Sentence


class Section(StrEnum):
    """The parts of an account, in the order they are read."""

    LEAD = "What was decided"
    ARGUMENT = "By which rule"
    AMENDMENTS = "Amendments and motions"
    SPLITS = "Who split from whom"
    SERIES = "How support has moved"
    BACKGROUND = "How it came to this"
    FORCE = "What it amounts to"
    DOUBTS = "What is not known"


@frozen(kw_only=True)
class Finding:
    """One thing worth saying."""

    section: Section
    weight: int
    """How newsworthy it is: the heaviest of a section comes first (docs/guide/story.md)."""
    sentence: Sentence


@frozen(kw_only=True)
class Telling:
    """What every chapter is given: the day's decisions, and the ledger to ask questions with."""

    ledger: Ledger
    since: date
    until: date
    decisions: tuple[DecisionRow, ...] = field()

    @property
    def texts(self) -> tuple[DecisionRow, ...]:
        """The drafts decided, without their amendments, parts and the motions."""
        return tuple(row for row in self.decisions if row.kind in {"resolution", "decision"})

    def series_of(self, row: DecisionRow) -> Series | None:
        """Return the series a text belongs to, through the symbols as they are printed."""
        return series_of(row.symbol)


ORGANS = {"GA": "the General Assembly", "SC": "the Security Council"}
VOTED = {
    "yes": "voted yes",
    "no": "voted no",
    "abstaining": "abstained",
    "not_voting": "did not vote",
}
"""What Members did, as a verb."""


def name(code: str, on: date) -> str:
    """Return a Member's usual name on a day, as it stands within a sentence."""
    return member(MemberCode(code)).usual(on)


def names(codes: list[str] | tuple[str, ...], on: date) -> str:
    """List Members by their usual names, in the order of those names."""
    every = sorted((name(code, on) for code in codes), key=lambda each: each.removeprefix("the "))
    if len(every) < 2:
        return "".join(every)
    return f"{', '.join(every[:-1])} and {every[-1]}"


def symbol(row: DecisionRow) -> Ref:
    """Refer to a decision by its symbol."""
    return Ref(row.symbol)


def long_date(day: date | str) -> Ref:
    """Refer to a day as the United Nations writes it: 24 February 2025."""
    found = date.fromisoformat(day) if isinstance(day, str) else day
    return Ref(f"{found.day} {found:%B} {found.year}")


def tally_text(tally: dict[str, int]) -> str:
    """Write a tally as the tellers do: 93-18-65."""
    return f"{tally['yes']}-{tally['no']}-{tally['abstaining']}"


def titled(row: DecisionRow) -> Ref:
    """Refer to a text by its title and symbol."""
    return Ref(f"“{row.title}” ({row.symbol})" if row.title else row.symbol)
