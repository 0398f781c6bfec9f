"""Amendments and motions: what was moved, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from tellers.model.cites import Mark, Source
from tellers.record.schema import DecisionRow
from tellers.story.findings import Finding, Section, Telling, names, tally_text
from tellers.story.receipts import Asked, Figure, Ref, Sentence, in_words, say


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say how each amendment and motion fared, and sum up those to one text."""
    for row in telling.texts:
        asked = telling.ledger.ask("amendments", symbol=row.symbol)
        if asked.value:
            weight = telling.weight(row, 40)
            sentence = _summed_up(row, asked)
            yield Finding(section=Section.LEAD, weight=weight, sentence=sentence, about=row.symbol)
        if row.notes and asked.value:
            yield from _noted(telling, row)
    others = [row for row in telling.decisions if row.kind in {"amendment", "motion", "part"}]
    for place, row in enumerate(others):
        asked = telling.ledger.ask("outcome", symbol=row.symbol)
        weight = -place if row.cause == "veto" else -place - len(others)
        # Where no text was decided, what became of a motion is the news.
        section = Section.AMENDMENTS if telling.texts else Section.LEAD
        yield Finding(section=section, weight=weight, sentence=_fared(row, asked))


def _noted(telling: Telling, row: DecisionRow) -> Iterator[Finding]:
    asked = telling.ledger.ask("notes", symbol=row.symbol)
    for note in asked.value:
        sentence = say(
            "The record notes of {symbol}: {note}", symbol=Ref(row.symbol), note=asked.show(note)
        )
        yield Finding(section=Section.AMENDMENTS, weight=1, sentence=sentence)


def _summed_up(row: DecisionRow, asked: Asked) -> Sentence:
    adopted = [each for each in asked.value if each["outcome"] == "adopted"]
    vetoed = [each for each in asked.value if each["cause"] == "veto"]
    rejected = [each for each in asked.value if each["outcome"] == "rejected"]
    short = [each for each in rejected if each["cause"] == "insufficient_votes"]
    others = [each for each in rejected if each not in vetoed and each not in short]
    undecided = len(asked.value) - len(adopted) - len(rejected)
    parts = []
    if adopted:
        parts.append(f"{in_words(len(adopted))} adopted")
    if vetoed:
        who = names(sorted({code for each in vetoed for code in each["vetoed_by"]}), row.date)
        tallies = " and ".join(tally_text(each["tally"]) for each in vetoed)
        parts.append(f"{in_words(len(vetoed))} vetoed by {who} ({tallies})")
    if short:
        parts.append(f"{in_words(len(short))} rejected for want of votes")
    if others:
        parts.append(f"{in_words(len(others))} rejected")
    if undecided:
        parts.append(f"{in_words(undecided)} not voted on")
    return say(
        "{amendments} to {draft} came first: {parts}.",
        amendments=asked.show(
            f"{in_words(len(asked.value))} amendment{'s' if len(asked.value) > 1 else ''}"
        ),
        draft=Ref(row.draft),
        parts=asked.show(", ".join(parts)),
    )


def _fared(row: DecisionRow, asked: Asked) -> Sentence:
    tally = asked.value["tally"]
    if tally is None:
        return say(
            "{what} was {outcome}; its tally is not known{marks}.",
            what=_called(row),
            outcome=asked.show(row.outcome.replace("_", " ")),
            marks=_marked(row),
        )
    return say(
        "{what} was {outcome}, {tally}{because}{marks}.",
        what=_called(row),
        outcome=asked.show("vetoed" if row.cause == "veto" else row.outcome.replace("_", " ")),
        tally=asked.show(tally_text(tally)),
        because=_because(row, asked),
        marks=_marked(row),
    )


def _because(row: DecisionRow, asked: Asked) -> Figure | str:
    value = asked.value
    needed = value["required"]["needed"]
    if needed is None or row.outcome != "rejected":
        return ""
    words = in_words(needed)
    if row.cause == "veto":
        who = names(value["vetoed_by"], row.date)
        return asked.show(f": {words} in favour were enough, but {who} voted against")
    return asked.show(f": {words} in favour were needed")


def _marked(row: DecisionRow) -> str:
    """Say what it rests on where no record was checked."""
    marks = {Source.parse(source).mark for source in row.sources}
    if Mark.VERIFIED in marks or not marks:
        return ""
    words = [mark.words for mark in (Mark.NEWS, Mark.KNOWLEDGE, Mark.PRACTICE) if mark in marks]
    return f" ({'; '.join(words)})"


def _called(row: DecisionRow) -> Ref:
    """Refer to what has no name that a reader knows: by its symbol, its mover, what it would do."""
    does = row.title
    if row.kind == "motion":
        return Ref(f"a motion {does}" if does.startswith("to ") else f"a motion ({does})")
    word = {"amendment": "an amendment", "part": "a separate vote on"}[row.kind]
    label = row.draft if "/" in row.draft else ""
    if row.kind == "part":
        does = f"{word} {does or 'a part'}"
    elif does.startswith(("would ", "to ")) or not does:
        by = f" by {names(row.sponsors, row.date)}" if row.sponsors else ""
        that = " that" if does.startswith("would ") else ""
        does = f"{word}{by}{that} {does}".rstrip()
    return Ref(f"{label}, {does}," if label else does)
