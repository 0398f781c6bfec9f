"""Sponsors that did not vote for their own text."""

from __future__ import annotations

from collections.abc import Iterator

from tellers.story.findings import VOTED, Finding, Section, Telling, names, titled
from tellers.story.receipts import say


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say which sponsors abstained or voted against what they had tabled."""
    for row in telling.texts:
        if not row.sponsors or row.yes is None:
            continue
        asked = telling.ledger.ask("sponsors_votes", symbol=row.symbol)
        for vote in ("no", "abstaining"):
            who = [code for code, cast in asked.value.items() if cast == vote]
            if who:
                amended = " once it had been amended" if row.amended_by else ""
                yield Finding(
                    section=Section.LEAD,
                    weight=telling.weight(row, 10),
                    about=row.symbol,
                    sentence=say(
                        "{who}, which had tabled {title}, {voted} on it{amended}.",
                        who=asked.show(names(who, row.date)),
                        title=titled(row),
                        voted=asked.show(VOTED[vote]),
                        amended=amended,
                    ),
                )
