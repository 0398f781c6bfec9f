"""The head of a transcript: which meeting it is, of which organ, on which day; both ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tellers.meeting.errors import MeetingError, Problem
from tellers.meeting.fields import Lines, wrapped
from tellers.meeting.state import Opening, members_of
from tellers.model.cites import Source
from tellers.model.drafts import Organ

_NEEDED = {
    "Meeting": "Meeting: S/PV.9866",
    "Organ": "Organ: Security Council",
    "Date": "Date: 2025-02-24",
}
_KEYS = (*_NEEDED, "Session", "Title", "Source")

Head = dict[str, Lines]
"""The details of a head, each with its line; only `Source` may stand in it several times."""


def read_head(lines: Lines) -> tuple[Opening | None, Lines, list[Problem]]:
    """Read the lines up to the first empty one; return the opening, the other lines, problems."""
    end = next((i for i, (_, text) in enumerate(lines) if not text.strip()), len(lines))
    head, problems = _details(lines[:end])
    where = lines[0][0] if lines else 1
    problems += [
        Problem(where, f"the head has no {key!r} line, as in {example!r}")
        for key, example in _NEEDED.items()
        if key not in head
    ]
    organ, on = _organ(head, problems), _date(head, problems)
    opening = None
    if organ and on and not problems:
        opening = Opening(
            meeting=_text(head, "Meeting"),
            organ=organ,
            date=on,
            session=_text(head, "Session"),
            title=_text(head, "Title"),
            sources=tuple(Source.parse(text) for _, text in head.get("Source", ())),
        )
        try:
            members_of(organ, on)
        except MeetingError as error:
            problems.append(Problem(head["Date"][0][0], str(error)))
    return opening, lines[end + 1 :], problems


def write_head(opening: Opening) -> Iterator[str]:
    """Write the head of a transcript, line by line."""
    yield f"Meeting: {opening.meeting}"
    yield f"Organ: {opening.organ.full_name}"
    yield f"Date: {opening.date.isoformat()}"
    if opening.session:
        yield f"Session: {opening.session}"
    if opening.title:
        yield from wrapped(f"Title: {opening.title}")
    for source in opening.sources:
        yield from wrapped(f"Source: {source}")


def _details(lines: Lines) -> tuple[Head, list[Problem]]:
    head: Head = {}
    problems: list[Problem] = []
    last = ""
    for number, line in lines:
        key, colon, value = (" ".join(part.split()) for part in line.partition(":"))
        if last and line.startswith(" "):
            at, begun = head[last][-1]
            head[last][-1] = (at, " ".join([begun, *line.split()]).strip())
        elif not colon or key not in _KEYS:
            problems.append(
                Problem(
                    number,
                    f"{line.strip()!r} is not part of a head; expected {', '.join(_KEYS)}, "
                    "then an empty line before the acts",
                )
            )
        elif key in head and key != "Source":
            problems.append(Problem(number, f"{key!r} stands here a second time"))
        else:
            head.setdefault(key, []).append((number, value))
            last = key
    problems += [
        Problem(number, f"{key!r} is empty: write it down or leave the line out")
        for key, found in head.items()
        for number, value in found
        if not value
    ]
    return head, problems


def _text(head: Head, key: str) -> str:
    return head[key][0][1] if key in head else ""


def _organ(head: Head, problems: list[Problem]) -> Organ | None:
    for number, text in head.get("Organ", ()):
        for organ in Organ:
            if re.fullmatch(f"(the )?{organ.full_name}|{organ}", text, re.IGNORECASE):
                return organ
        message = f"no organ {text!r}: write 'General Assembly' or 'Security Council'"
        problems.append(Problem(number, message))
    return None


def _date(head: Head, problems: list[Problem]) -> date | None:
    for number, text in head.get("Date", ()):
        try:
            return date.fromisoformat(text)
        except ValueError:
            message = f"no date in {text!r}: write year-month-day, as 2025-02-24"
            problems.append(Problem(number, message))
    return None
