"""A body in its half circle: one seat for each Member, grouped by how it voted."""

from collections.abc import Mapping, Sequence
from math import cos, pi, radians, sin

from attrs import frozen

from tellers.model.votes import Vote
from tellers.story.pictures.marks import counted_in_words, key, letter, mark
from tellers.story.pictures.palette import LIGHT, ORDER, WORDS
from tellers.story.pictures.svg import element, picture, tooltip, words

WIDTH = 720.0
_MARGIN = 10.0
_KEY = 112.0
_TABLE = 20
"""Up to this many seats sit round a horseshoe table, each with its code beside it."""
_LETTER = 13.0
"""The smallest seat, by its radius, that has room for a letter."""


@frozen(kw_only=True)
class Seat:
    """A place in the room: its centre, and how far it stands on its way from left to right."""

    x: float
    y: float
    turn: float
    """The angle from the left end of the arc, in radians."""


@frozen(kw_only=True)
class Room:
    """The places of one body, from left to right, and the radius that each may fill."""

    seats: Sequence[Seat]
    radius: float
    height: float
    centre: tuple[float, float]


def room(size: int) -> Room:
    """Lay out *size* seats without overlap: round a horseshoe if few, in rows if many."""
    if size < 1:
        raise ValueError("a roll call without Members has no seats to draw")
    return _horseshoe(size) if size <= _TABLE else _rows(size)


def _horseshoe(size: int) -> Room:
    reach = radians(min(230.0, 18.0 * size))
    arc = 245.0
    radius = min(31.0, arc * 2 * sin(reach / max(1, size - 1) / 2) / 2) * 0.94 if size > 1 else 31.0
    middle_y = arc + 2 * radius + 34.0
    start = pi / 2 + reach / 2
    step = reach / max(1, size - 1)
    seats = tuple(
        Seat(
            x=WIDTH / 2 + arc * cos(start - step * place),
            y=middle_y - arc * sin(start - step * place),
            turn=step * place,
        )
        for place in range(size)
    )
    lowest = max(seat.y for seat in seats)
    return Room(
        seats=seats,
        radius=radius,
        height=max(lowest + radius + 14, middle_y + 40),
        centre=(WIDTH / 2, middle_y),
    )


def _rows(size: int) -> Room:
    """Fill concentric rows in proportion to their length, with the widest seat that fits."""
    outer = WIDTH / 2 - _MARGIN
    rows = next(count for count in range(2, size) if _capacity(outer, count) >= size)
    pitch = _pitch(outer, rows)
    arcs = [outer - pitch * (row + 0.5) for row in range(rows)]
    seats = [
        Seat(
            x=WIDTH / 2 - arc * cos(turn),
            y=outer + _MARGIN - arc * sin(turn),
            turn=turn,
        )
        for arc, taken in zip(arcs, _shared(size, arcs), strict=True)
        for turn in _turns(taken, arc, pitch)
    ]
    return Room(
        seats=sorted(seats, key=lambda seat: (round(seat.turn, 6), seat.x)),
        radius=pitch * 0.46,
        height=outer + _MARGIN,
        centre=(WIDTH / 2, outer + _MARGIN),
    )


def _pitch(outer: float, rows: int) -> float:
    """Return the width of *rows* rows that leave two fifths of the radius free."""
    return outer * 0.6 / rows


def _capacity(outer: float, rows: int) -> int:
    pitch = _pitch(outer, rows)
    return sum(_places(outer - pitch * (row + 0.5), pitch) for row in range(rows))


def _places(arc: float, pitch: float) -> int:
    """Return how many seats fit on an arc, the first and the last upright on its ends."""
    return int((pi * arc - pitch) / pitch)


def _turns(taken: int, arc: float, pitch: float) -> list[float]:
    edge = pitch / 2 / arc
    step = (pi - 2 * edge) / max(1, taken - 1)
    return [edge + step * place for place in range(taken)] if taken > 1 else [pi / 2]


def _shared(size: int, arcs: Sequence[float]) -> list[int]:
    """Share *size* seats among the rows by their length, the largest remainders first."""
    whole = sum(arcs)
    due = [size * arc / whole for arc in arcs]
    taken = [int(share) for share in due]
    by_rest = sorted(range(len(arcs)), key=lambda row: taken[row] - due[row])
    for row in by_rest[: size - sum(taken)]:
        taken[row] += 1
    return taken


def hemicycle(
    votes: Mapping[str, Vote],
    *,
    title: str,
    description: str = "",
    names: Mapping[str, str] | None = None,
    prefix: str = "hemicycle",
) -> str:
    """Draw a roll call in its room: yes from the left, abstaining, no, not voting.

    *names* are shown by the pointer in place of codes. *prefix* begins every id: give each
    picture of a page its own. An empty *description* is replaced by the count in words.
    """
    called = {code: (names or {}).get(code, code) for code in votes}
    seated = sorted(votes, key=lambda code: (ORDER.index(votes[code]), called[code]))
    plan = room(len(votes))
    drawn = [
        _seat(code, votes[code], called[code], place, plan, prefix)
        for code, place in zip(seated, plan.seats, strict=True)
    ]
    x, y = plan.centre
    at_table = len(votes) <= _TABLE
    body = [
        element("g", *drawn, class_="tellers-seats"),
        _middle(str(len(votes)), x=x, y=y - (70 if at_table else 52), size=64, weight="700"),
        _middle("on the roll", x=x, y=y - (36 if at_table else 18), size=26, weight="400"),
        key(votes, y=plan.height + _KEY - 8, width=WIDTH, size=32),
    ]
    return picture(
        *body,
        prefix=prefix,
        title=title,
        description=description or f"One seat for each Member: {counted_in_words(votes)}.",
        width=WIDTH,
        height=plan.height + _KEY,
    )


def _seat(code: str, vote: Vote, name: str, place: Seat, plan: Room, prefix: str) -> str:  # noqa: PLR0913, PLR0917
    inside = [tooltip(f"{name}: {WORDS[vote]}")]
    inside.append(mark(vote, place.x, place.y, plan.radius))
    if plan.radius >= _LETTER:
        inside.append(letter(vote, x=place.x, y=place.y, radius=plan.radius))
    if len(plan.seats) <= _TABLE:
        x, y = plan.centre
        arc = ((place.x - x) ** 2 + (place.y - y) ** 2) ** 0.5
        away = (arc + plan.radius + 24 + 14 * abs(place.x - x) / arc) / arc
        inside.append(
            words(
                code,
                x=x + (place.x - x) * away,
                y=y + (place.y - y) * away + 8,
                font_size=23,
                text_anchor="middle",
            )
        )
    return element("g", *inside, id=f"{prefix}-{code}", class_="tellers-seat")


def _middle(content: str, *, x: float, y: float, size: float, weight: str) -> str:
    return words(
        content,
        x=x,
        y=y,
        font_size=size,
        font_weight=weight,
        text_anchor="middle",
        fill=LIGHT["text"] if weight == "700" else LIGHT["muted"],
    )
