"""Findings: what a chapter has to say, where it belongs, and how newsworthy it is."""

from __future__ import annotations

from collections.abc import Mapping
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
    about: str = ""
    """The symbol of the text it is about: sentences on one text make one paragraph."""


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

    def weight(self, row: DecisionRow, offset: int = 0) -> int:
        """Return the weight of a finding about a text: by its place among the texts of the day.

        A vetoed text comes first, then those decided by a vote, then those adopted without one;
        among equals the one decided first. *offset* orders the findings about one text.
        """
        ranked = sorted(self.texts, key=_newsworthy)
        return 100 * (len(ranked) - ranked.index(row)) - offset

    def series_of(self, row: DecisionRow) -> Series | None:
        """Return the series a text belongs to, through the symbols as they are printed."""
        return series_of(row.symbol)


def _newsworthy(row: DecisionRow) -> int:
    if row.cause == "veto":
        return 0
    return 1 if row.yes is not None else 2


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
    return listed(every)


def listed(items: list[str]) -> str:
    """List *items* as a sentence does: one, two and three."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def by_vote(cast: Mapping[str, list[str]], on: date, *, but: str = "") -> str:
    """Say who did what, vote by vote: `France voted yes; Russia voted no`."""
    return "; ".join(
        f"{names(cast[vote], on)} {done}"
        for vote, done in VOTED.items()
        if vote in cast and vote != but
    )


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
