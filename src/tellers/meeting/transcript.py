"""Transcripts: a meeting as plain text that a person can write and read aloud, both ways."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from tellers.meeting import phrases, wording  # noqa: F401 - phrases register themselves
from tellers.meeting.acts import Act
from tellers.meeting.errors import Problem, TranscriptError
from tellers.meeting.fields import Fields, PhraseError, wrapped
from tellers.meeting.head import read_head, write_head
from tellers.meeting.reader import Reader
from tellers.meeting.state import Opening
from tellers.model.cites import Cite


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
    opening, rest, problems = read_head(lines)
    entries: list[Step | Comment] = []
    reader = Reader(opening.date if opening else None)
    for block in _blocks(rest):
        number, first = block[0]
        if not first.strip() or first.startswith("#"):
            entries.append(Comment(text=first.rstrip()))
            problems += [
                Problem(line, f"{lost.strip()!r} stands below a comment: put the comment elsewhere")
                for line, lost in block[1:]
            ]
            continue
        details = block[1:]
        if first.startswith("Note"):  # its text goes on below; it takes no details
            first, details = " ".join(word for _, text in block for word in text.split()), []
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
    head = (*transcript.preface, *write_head(transcript.opening), "")
    return "\n".join([*head, *_body(transcript)]) + "\n"


def _body(transcript: Transcript) -> Iterator[str]:
    for entry in transcript.entries:
        if isinstance(entry, Comment):
            yield entry.text
            continue
        sentence, details = wording.write(entry.acts, transcript.opening.date)
        if sentence.startswith("Note"):
            yield from wrapped(sentence)
        else:
            yield sentence
        for key, value in details:
            yield from wrapped(f"    {key}: {value}")
        if entry.refused:
            yield f"    Refused: {entry.refused}"


def _step(reader: Reader, number: int, sentence: str, fields: Fields) -> Step:
    refused = fields.take_cite("Refused")
    acts, places = reader.read(sentence.strip(), fields)
    fields.nothing_left()
    return Step(acts=acts, refused=refused, line=number, places=places)


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
