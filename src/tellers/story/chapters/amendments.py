"""Amendments and motions: what was moved, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from tellers.record.schema import DecisionRow
from tellers.story.findings import Finding, Section, Telling, names, tally_text
from tellers.story.receipts import Asked, Figure, Ref, Sentence, in_words, say


def chapter(telling: Telling) -> Iterator[Finding]:
    """Say how each amendment and motion fared, and sum up those to one text."""
    for row in telling.texts:
        asked = telling.ledger.ask("amendments", symbol=row.symbol)
        if asked.value:
            yield Finding(section=Section.LEAD, weight=60, sentence=_summed_up(row, asked))
    others = [row for row in telling.decisions if row.kind in {"amendment", "motion", "part"}]
    for place, row in enumerate(others):
        asked = telling.ledger.ask("outcome", symbol=row.symbol)
        weight = 60 if row.cause == "veto" else 50
        yield Finding(
            section=Section.AMENDMENTS, weight=weight - place, sentence=_fared(row, asked)
        )


def _summed_up(row: DecisionRow, asked: Asked) -> Sentence:
    adopted = [each for each in asked.value if each["outcome"] == "adopted"]
    vetoed = [each for each in asked.value if each["cause"] == "veto"]
    rejected = [each for each in asked.value if each["outcome"] == "rejected"]
    fell = [each for each in rejected if each not in vetoed]
    parts = []
    if adopted:
        parts.append(f"{in_words(len(adopted))} adopted")
    if vetoed:
        who = names(sorted({code for each in vetoed for code in each["vetoed_by"]}), row.date)
        tallies = " and ".join(tally_text(each["tally"]) for each in vetoed)
        parts.append(f"{in_words(len(vetoed))} vetoed by {who} ({tallies})")
    if fell:
        parts.append(f"{in_words(len(fell))} rejected for want of votes")
    sentence = "{amendments} to {draft} were decided first: {parts}."
    return say(
        sentence,
        amendments=asked.show(
            f"{in_words(len(asked.value))} amendment{'s' if len(asked.value) > 1 else ''}"
        ),
        draft=Ref(row.draft),
        parts=asked.show(", ".join(parts)),
    )


def _fared(row: DecisionRow, asked: Asked) -> Sentence:
    what = Ref(_called(row))
    marks = "; news reports only" if any(each.endswith("[N]") for each in row.sources) else ""
    verified = any(each.endswith("[V]") for each in row.sources)
    marks = "" if verified else marks
    tally = asked.value["tally"]
    if tally is None:
        return say(
            "{what}: {outcome}; its tally is not known{marks}.",
            what=what,
            outcome=asked.show(row.outcome.replace("_", " ")),
            marks=marks,
        )
    return say(
        "{what}: {outcome}, {tally}{because}{marks}.",
        what=what,
        outcome=asked.show(row.outcome.replace("_", " ")),
        tally=asked.show(tally_text(tally)),
        because=_because(row, asked),
        marks=marks,
    )


def _because(row: DecisionRow, asked: Asked) -> Figure | str:
    value = asked.value
    needed = value["required"]["needed"]
    if row.cause == "veto":
        who = names(value["vetoed_by"], row.date)
        return asked.show(f"; {needed} were needed and had, but {who} vetoed it")
    if row.outcome == "rejected" and needed:
        return asked.show(f"; {needed} in favour were needed")
    return ""


def _called(row: DecisionRow) -> str:
    title = row.title.removeprefix("would ")
    match row.kind:
        case "amendment":
            by = f", by {names(row.sponsors, row.date)}" if row.sponsors else ""
            would = ", to " + title if row.title.startswith("would ") else ""
            label = row.draft if "/" in row.draft else f"{row.draft} to {row.to_key}"
            return (
                f"{label}{by}{would}" if would else f"{label}{by}" + (f", {title}" if title else "")
            )
        case "motion":
            return f"A motion {title}" if title.startswith("to ") else f"A motion: {title}"
        case _:
            return f"A separate vote on {title}" if title else row.symbol
