"""Transcripts: a meeting as plain text that a person can write and read aloud, both ways."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from datetime import date

from attrs import field, frozen

from tellers.meeting import phrases, wording  # noqa: F401 - phrases register themselves
from tellers.meeting.acts import Act
from tellers.meeting.errors import Problem, TranscriptError
from tellers.meeting.fields import Fields, PhraseError
from tellers.meeting.reader import Reader
from tellers.meeting.state import Opening
from tellers.model.cites import Cite, Source
from tellers.model.drafts import Organ

WIDTH = 100
"""Columns of a formatted transcript."""


@frozen(kw_only=True)
class Step:
    """One line of a transcript with its details: the acts it stands for."""

    acts: tuple[Act, ...]
    refused: Cite | None = None
    """The rule under which the transcript says that it was refused."""
    line: int = field(default=0, eq=False)
    places: tuple[int, ...] = field(default=(), eq=False)
    """The line of each vote listed, in order."""


@frozen(kw_only=True)
class Comment:
    """A line beginning with `#`, or an empty one: kept where it stands."""

    text: str


@frozen(kw_only=True)
class Transcript:
    """A meeting as it is written down: its opening, and what was said in order."""

    opening: Opening
    entries: tuple[Step | Comment, ...] = field()
    preface: tuple[str, ...] = ()
    """Comments above the head."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The entries that are acts."""
        return tuple(entry for entry in self.entries if isinstance(entry, Step))


def parse(text: str) -> Transcript:
    """Read a transcript; a `TranscriptError` lists every line that could not be read."""
    lines = list(enumerate(text.splitlines(), start=1))
    preface, lines = _preface(lines)
    opening, rest, problems = _head(lines)
    entries: list[Step | Comment] = []
    reader = Reader(opening.date if opening else None)
    for block in _blocks(rest):
        number, first = block[0]
        if not first.strip() or first.startswith("#"):
            entries.append(Comment(text=first.rstrip()))
            continue
        details = block[1:]
        if first.startswith("Note"):  # its text goes on below; it takes no details
            first, details = " ".join(text.strip() for _, text in block), []
        try:
            entries.append(_step(reader, number, first, Fields.read(details)))
        except PhraseError as error:
            problems.append(Problem(error.line or number, str(error)))
    if opening is None or problems:
        raise TranscriptError(*sorted(problems, key=lambda problem: problem.line))
    while entries and entries[-1] == Comment(text=""):
        entries.pop()
    return Transcript(opening=opening, entries=tuple(entries), preface=preface)


def format_transcript(transcript: Transcript) -> str:
    """Write a transcript in its one canonical form; `parse` reads it back."""
    opening = transcript.opening
    head = [
        *transcript.preface,
        f"Meeting: {opening.meeting}",
        f"Organ: {opening.organ.full_name}",
        f"Date: {opening.date.isoformat()}",
        *([f"Session: {opening.session}"] if opening.session else []),
        *(_wrapped("", "Title", opening.title) if opening.title else []),
        *(f"Source: {source}" for source in opening.sources),
        "",
    ]
    return "\n".join([*head, *_body(transcript)]) + "\n"


def _body(transcript: Transcript) -> Iterator[str]:
    for entry in transcript.entries:
        if isinstance(entry, Comment):
            yield entry.text
            continue
        sentence, details = wording.write(entry.acts, transcript.opening.date)
        if sentence.startswith("Note"):
            yield from textwrap.wrap(
                sentence, WIDTH, subsequent_indent=" " * 8, break_on_hyphens=False
            )
        else:
            yield sentence
        for key, value in details:
            yield from _wrapped("    ", key, value)
        if entry.refused:
            yield f"    Refused: {entry.refused}"


def _wrapped(indent: str, key: str, value: str) -> list[str]:
    return textwrap.wrap(
        f"{key}: {value}",
        WIDTH,
        initial_indent=indent,
        subsequent_indent=" " * 8,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _step(reader: Reader, number: int, sentence: str, fields: Fields) -> Step:
    refused = fields.take("Refused")
    acts, places = reader.read(sentence.strip(), fields)
    fields.nothing_left()
    try:
        cite = Cite.parse(refused) if refused else None
    except ValueError as error:
        raise PhraseError(str(error)) from error
    return Step(acts=acts, refused=cite, line=number, places=places)


def _preface(
    lines: list[tuple[int, str]],
) -> tuple[tuple[str, ...], list[tuple[int, str]]]:
    comments = []
    while lines and (lines[0][1].startswith("#") or not lines[0][1].strip()):
        comments.append(lines.pop(0)[1].rstrip())
    return tuple(comments), lines


def _blocks(lines: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Group each line with the indented ones below it."""
    block: list[tuple[int, str]] = []
    for number, text in lines:
        if block and text.startswith(" ") and text.strip() and block[0][1].strip():
            block.append((number, text))
            continue
        if block:
            yield block
        block = [(number, text)]
    if block:
        yield block


def _head(
    lines: list[tuple[int, str]],
) -> tuple[Opening | None, list[tuple[int, str]], list[Problem]]:
    """Read the head: `Key: value` lines up to the first empty one."""
    problems: list[Problem] = []
    end = next((i for i, (_, text) in enumerate(lines) if not text.strip()), len(lines))
    found: dict[str, str] = {}
    sources: list[Source] = []
    last = ""
    for number, text in lines[:end]:
        key, colon, value = (part.strip() for part in text.partition(":"))
        if text.startswith(" ") and last:
            found[last] = f"{found[last]} {text.strip()}"
        elif key == "Source" and colon:
            sources.append(Source.parse(value))
        elif colon and key in _HEAD_KEYS:
            found[key], last = value, key
        else:
            problems.append(
                Problem(
                    number,
                    f"{text.strip()!r} is not part of a head; expected "
                    f"{', '.join(_HEAD_KEYS)} or Source, then an empty line before the acts",
                )
            )
    where = lines[0][0] if lines else 1
    problems += [
        Problem(where, f"the head has no {key!r} line, as in {example!r}")
        for key, example in _EXAMPLES.items()
        if key not in found
    ]
    organ = _organ(found.get("Organ"), where, problems)
    day = _date(found.get("Date"), where, problems)
    if problems or organ is None or day is None:
        return None, lines[end + 1 :], problems
    opening = Opening(
        meeting=found["Meeting"],
        organ=organ,
        date=day,
        session=found.get("Session", ""),
        title=found.get("Title", ""),
        sources=tuple(sources),
    )
    return opening, lines[end + 1 :], problems


_HEAD_KEYS = ("Meeting", "Organ", "Date", "Session", "Title")
_EXAMPLES = {
    "Meeting": "Meeting: S/PV.9866",
    "Organ": "Organ: Security Council",
    "Date": "Date: 2025-02-24",
}


def _organ(text: str | None, line: int, problems: list[Problem]) -> Organ | None:
    for organ in Organ:
        if text and re.fullmatch(f"(the )?{organ.full_name}|{organ}", text, re.IGNORECASE):
            return organ
    if text is not None:
        problems.append(
            Problem(line, f"no organ {text!r}: write 'General Assembly' or 'Security Council'")
        )
    return None


def _date(text: str | None, line: int, problems: list[Problem]) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        problems.append(Problem(line, f"no date in {text!r}: write year-month-day, as 2025-02-24"))
        return None
