"""Tell the story of a day or of one decision: chapters find, findings are ranked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from attrs import field, frozen

from tellers.record import query
from tellers.record.errors import NotInRecordError
from tellers.record.schema import DecisionRow
from tellers.record.store import Record
from tellers.record.wire import decision_json
from tellers.story.chapters import CHAPTERS
from tellers.story.findings import Finding, Section, Telling
from tellers.story.questions import QUESTIONS
from tellers.story.receipts import Ledger, Receipt


@frozen(kw_only=True)
class Story:
    """An account with its receipts."""

    subject: str
    title: str
    since: date
    until: date
    scope: query.Scope
    decisions: tuple[DecisionRow, ...] = field()
    findings: tuple[Finding, ...] = field()
    """In reading order: section by section, the most newsworthy first."""
    receipts: dict[str, Receipt]

    def section(self, section: Section) -> tuple[Finding, ...]:
        """Return the findings of one section, in order."""
        return tuple(each for each in self.findings if each.section is section)

    def paragraphs(self, section: Section) -> tuple[tuple[Finding, ...], ...]:
        """Return the findings of one section, those about one text together."""
        groups = groupby(self.section(section), key=lambda each: each.about or each)
        return tuple(tuple(group) for _, group in groups)


def tell(record: Record, subject: str) -> Story:
    """Tell the story of *subject*: a day (`2025-02-24`) or a symbol (`A/RES/ES-11/7`).

    Raises `NotInRecordError` where the record holds nothing on it.
    """
    decisions, title = _decisions(record, subject)
    since, until = decisions[0].date, decisions[-1].date
    ledger = Ledger(record=record, questions=QUESTIONS)
    telling = Telling(ledger=ledger, since=since, until=until, decisions=decisions)
    findings = [finding for chapter in CHAPTERS for finding in chapter(telling)]
    order = {section: place for place, section in enumerate(Section)}
    findings.sort(key=lambda each: (order[each.section], -each.weight))
    return Story(
        subject=subject,
        title=title,
        since=since,
        until=until,
        scope=query.scope(record),
        decisions=decisions,
        findings=tuple(findings),
        receipts=ledger.receipts,
    )


def verify(record: Record, story: Story) -> list[Receipt]:
    """Ask every question again of *record*; return the receipts whose answers differ."""
    differing = []
    for receipt in story.receipts.values():
        ask, _ = QUESTIONS[receipt.name]
        answer = ask(record, **receipt.parameters)
        if answer.value != receipt.answer or answer.sources != receipt.sources:
            differing.append(receipt)
    return differing


def story_json(
    record: Record, story: Story, charts: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    """Return the story as JSON-ready dicts (docs/guide/json.md)."""
    decisions = [decision_json(record, row) for row in story.decisions]
    return {
        "subject": story.subject,
        "title": story.title,
        "scope": {
            "record": story.scope.record,
            "decisions": story.scope.decisions,
            "from": story.scope.since.isoformat(),
            "to": story.scope.until.isoformat(),
        },
        "decisions": [each for each in decisions if each["kind"] in {"resolution", "decision"}],
        "amendments": [each for each in decisions if each["kind"] in {"amendment", "part"}],
        "motions": [each for each in decisions if each["kind"] == "motion"],
        "sentences": [
            {
                "text": each.sentence.text,
                "receipts": list(each.sentence.receipts),
                "section": each.section.value,
            }
            for each in story.findings
        ],
        "receipts": {
            receipt.id: {
                "question": receipt.question,
                "answer": receipt.answer,
                "sources": list(receipt.sources),
                "ask": {"name": receipt.name, "parameters": dict(receipt.parameters)},
            }
            for receipt in story.receipts.values()
        },
        "charts": list(charts),
    }


def _decisions(record: Record, subject: str) -> tuple[tuple[DecisionRow, ...], str]:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", subject.strip()):
        return _of_day(record, subject.strip())
    row = query.decision(record, subject)
    same_day = query.decisions(record, since=row.date, until=row.date)
    about = tuple(each for each in same_day if row.key in {each.key, each.to_key})
    return about, f"{row.title} ({row.symbol})" if row.title else row.symbol


def _of_day(record: Record, text: str) -> tuple[tuple[DecisionRow, ...], str]:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise NotInRecordError(f"{text!r} is no day of the calendar") from error
    rows = tuple(query.decisions(record, since=day, until=day))
    if not rows:
        held = query.scope(record)
        near = " and ".join(each.isoformat() for each in query.nearest_days(record, day))
        raise NotInRecordError(
            f"no decision on {text} in the {held.record}, which holds {held.decisions} decisions "
            f"from {held.since} to {held.until}; the nearest days with decisions: {near}"
        )
    organs = list(dict.fromkeys(row.organ for row in rows))
    who = " and the ".join({"GA": "General Assembly", "SC": "Security Council"}[o] for o in organs)
    return rows, f"The {who} on {day.day} {day:%B} {day.year}"
