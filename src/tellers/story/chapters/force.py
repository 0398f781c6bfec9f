"""Force: what adoption amounts to, said with the care that the rules require."""

from __future__ import annotations

from collections.abc import Iterator

from tellers.story.findings import Finding, Section, Telling
from tellers.story.receipts import Ref, say


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say what the texts adopted on the day amount to, organ by organ."""
    for organ in ("GA", "SC"):
        adopted = [
            row
            for row in telling.texts
            if row.organ == organ and row.outcome in {"adopted", "without_a_vote"}
        ]
        if adopted:
            asked = telling.ledger.ask("force", symbol=adopted[0].symbol)
            yield Finding(
                section=Section.FORCE,
                weight=50,
                sentence=say(
                    "{symbols}: {words} ({cite}).",
                    symbols=Ref(", ".join(row.symbol for row in adopted)),
                    words=asked.show(asked.value["words"].rstrip(".")),
                    cite=Ref(asked.value["cite"]),
                ),
            )
