"""Force: what adoption amounts to, said with the care that the rules require."""

from __future__ import annotations

from collections.abc import Iterator

from tellers.record.schema import DecisionRow
from tellers.story.findings import Finding, Section, Telling
from tellers.story.receipts import Ref, say


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say what the texts adopted on the day amount to, those of one force together."""
    by_words: dict[str, list[DecisionRow]] = {}
    for row in telling.texts:
        if row.outcome in {"adopted", "without_a_vote"}:
            asked = telling.ledger.ask("force", symbol=row.symbol)
            by_words.setdefault(asked.value["words"], []).append(row)
    for place, rows in enumerate(by_words.values()):
        asked = telling.ledger.ask("force", symbol=rows[0].symbol)
        yield Finding(
            section=Section.FORCE,
            weight=-place,
            sentence=say(
                "{symbols}: {words} ({cite}).",
                symbols=Ref(", ".join(row.symbol for row in rows)),
                words=asked.show(asked.value["words"].rstrip(".")),
                cite=Ref(asked.value["cite"]),
            ),
        )
