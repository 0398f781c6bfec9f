"""The story as one HTML page that needs nothing else: text, pictures, roll call, receipts."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from attrs import frozen
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from tellers import __version__
from tellers.model.cites import Mark
from tellers.model.members import in_english_order, member
from tellers.record import query
from tellers.record.schema import DecisionRow
from tellers.record.store import Record
from tellers.story.figures import Figure, figures
from tellers.story.findings import Section
from tellers.story.pictures import palette
from tellers.story.receipts import Receipt, Sentence
from tellers.story.telling import Story

VOTE_WORDS = {
    "yes": "yes",
    "no": "no",
    "abstaining": "abstained",
    "not_voting": "no vote",
    "": "",
}
DISCLAIMER = (
    "Made from the public record of the United Nations by Tellers, which is not affiliated with "
    "the United Nations. Names of Members are as the United Nations writes them or as news texts "
    "use them, and imply no opinion."
)
ANSWER_SHOWN = 400
"""Signs of an answer that a receipt shows; the JSON format gives all of it."""


@frozen(kw_only=True)
class SectionView:
    """One section of the page."""

    id: str
    title: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    """Sentences that belong together."""
    figures: tuple[Figure, ...]


@frozen(kw_only=True)
class VoteView:
    """One cell of the roll call."""

    vote: str
    words: str


@frozen(kw_only=True)
class RollRow:
    """One Member's votes on the texts of the day."""

    name: str
    votes: tuple[VoteView, ...]


@frozen(kw_only=True)
class RollText:
    """One column of the roll call."""

    symbol: str
    tally: str


@frozen(kw_only=True)
class ReceiptView:
    """One receipt as it is printed."""

    id: str
    question: str
    answer: str
    sources: str


@frozen(kw_only=True)
class PageView:
    """Everything that the template is given."""

    version: str
    title: str
    summary: str
    kicker: str
    scope: str
    style: str
    subject: str
    sections: tuple[SectionView, ...]
    roll_note: str
    roll_texts: tuple[RollText, ...]
    roll: tuple[RollRow, ...]
    receipts: tuple[ReceiptView, ...]
    marks: str
    """What the marks after sources mean."""
    footer: str
    disclaimer: str


def page(record: Record, story: Story) -> str:
    """Return the page as HTML."""
    return _environment().get_template("page.html.jinja").render(page=view(record, story))


def view(record: Record, story: Story) -> PageView:
    """Return what the template is given for *story*."""
    drawn = figures(record, story)
    texts = [row for row in story.decisions if row.complete and row.kind == "resolution"]
    scope = story.scope
    lead = story.section(Section.LEAD)
    return PageView(
        version=__version__,
        title=story.title,
        summary=lead[0].sentence.text if lead else story.title,
        kicker="Tellers: the votes of the United Nations, counted by the rules",
        scope=(
            f"From the {scope.record}: {scope.decisions} decisions, {scope.since} to {scope.until}."
        ),
        style=_style(),
        subject=story.subject,
        sections=tuple(
            SectionView(
                id=section.name.lower(),
                title=section.value,
                paragraphs=tuple(
                    tuple(each.sentence for each in group) for group in story.paragraphs(section)
                ),
                figures=tuple(each for each in drawn if each.section is section),
            )
            for section in Section
            if story.section(section)
        ),
        roll_note="Members in English alphabetical order. “No vote”: took no part, which is not "
        "abstaining. Blank: not a member of the organ.",
        roll_texts=tuple(
            RollText(symbol=row.symbol, tally=f"{row.yes}-{row.no}-{row.abstaining}")
            for row in texts
        ),
        roll=_roll(record, texts),
        receipts=tuple(_receipt(each) for each in story.receipts.values()),
        marks="; ".join(f"[{mark.value}] {mark.words}" for mark in Mark),
        footer=f"Written by Tellers {__version__} from the record; no sentence was typed in.",
        disclaimer=DISCLAIMER,
    )


def _roll(record: Record, texts: list[DecisionRow]) -> tuple[RollRow, ...]:
    if not texts:
        return ()
    day = texts[0].date
    rolls = [query.roll(record, row.key) for row in texts]
    codes = in_english_order({member(code).code for roll in rolls for code in roll}, day)
    return tuple(
        RollRow(
            name=member(code).name(day),
            votes=tuple(
                VoteView(vote=roll.get(code, ""), words=VOTE_WORDS[roll.get(code, "")])
                for roll in rolls
            ),
        )
        for code in codes
    )


def _receipt(receipt: Receipt) -> ReceiptView:
    answer = json.dumps(receipt.answer, ensure_ascii=False)
    if len(answer) > ANSWER_SHOWN:
        answer = f"{answer[:ANSWER_SHOWN]} … (whole in --format json)"
    return ReceiptView(
        id=receipt.id,
        question=receipt.question,
        answer=answer,
        sources="; ".join(receipt.sources),
    )


def _kept_whole(text: str) -> Markup:
    """Escape *text*, and keep tallies and symbols from breaking over lines."""
    whole = r"(?:[AS]/[\w./-]*\w)|\d+-\d+-\d+"
    return Markup(re.sub(whole, r'<span class="whole">\g<0></span>', str(escape(text))))  # noqa: S704 - escaped just before


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("tellers.story"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["kept_whole"] = _kept_whole
    return environment


def _style() -> str:
    source: Any = _environment().loader
    css, _, _ = source.get_source(_environment(), "page.css")
    return f"{palette.page_css()}\n{css}"
