"""The story as Markdown: sections, sentences, and the receipts as footnotes."""

from __future__ import annotations

import re

from tellers.story.findings import Section
from tellers.story.receipts import Receipt
from tellers.story.telling import Story


def markdown(story: Story) -> str:
    """Return the story as Markdown; each receipt is a footnote with its question and sources."""
    lines = [f"# {story.title}"]
    for section in Section:
        findings = story.section(section)
        if findings:
            lines += ["", f"## {section.value}", ""]
        for finding in findings:
            marks = "".join(f"[^{receipt}]" for receipt in finding.sentence.receipts)
            lines.append(f"- {_escaped(finding.sentence.text)}{marks}")
    lines += ["", "## Receipts", ""]
    lines += [f"[^{receipt.id}]: {_note(receipt)}" for receipt in story.receipts.values()]
    return "\n".join(lines) + "\n"


def _note(receipt: Receipt) -> str:
    sources = "; ".join(receipt.sources)
    return _escaped(f"{receipt.question} {sources}.")


def _escaped(text: str) -> str:
    """Escape what Markdown would take for marks of its own: sources end in `[V]`."""
    return re.sub(r"([\[\]*_<>`])", r"\\\1", text)
