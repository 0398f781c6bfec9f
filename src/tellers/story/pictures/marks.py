"""The marks of the votes as SVG, and the key that counts them."""

from collections import Counter
from collections.abc import Callable, Mapping
from math import sqrt

from tellers.model.votes import Vote
from tellers.story.pictures.palette import LETTERS, LIGHT, ORDER, WORDS, fill, line, on_fill
from tellers.story.pictures.svg import element, number, words


def mark(vote: Vote, x: float, y: float, radius: float) -> str:
    """Draw the mark of *vote* within a circle of *radius* about a point."""
    look: dict[str, str | float | None] = {
        "fill": fill(vote),
        "stroke": line(vote),
        "stroke_width": radius * 0.16,
    }
    match vote:
        case Vote.YES:
            return element("circle", cx=x, cy=y, r=radius * 0.86, **look)
        case Vote.NO:
            return _polygon([(0, -1), (1, 0), (0, 1), (-1, 0)], x, y, radius * 0.92, look)
        case Vote.ABSTAINING:
            corner = sqrt(3) / 2
            return _polygon([(0, -1), (corner, 0.5), (-corner, 0.5)], x, y, radius * 0.92, look)
        case Vote.NOT_VOTING:
            look |= {"stroke_dasharray": number(radius * 0.45), "pointer_events": "all"}
            return element("circle", cx=x, cy=y, r=radius * 0.72, **look)


def letter(vote: Vote, *, x: float, y: float, radius: float) -> str:
    """Write the letter of *vote* upon its mark."""
    lower = 0.06 if vote is Vote.ABSTAINING else 0.0
    return words(
        LETTERS[vote],
        x=x,
        y=y + radius * (0.3 + lower),
        font_size=radius * (0.72 if vote is Vote.ABSTAINING else 0.85),
        font_weight="700",
        text_anchor="middle",
        fill=on_fill(vote),
    )


def counts(votes: Mapping[str, Vote]) -> dict[Vote, int]:
    """Count the votes, each kind named, in the order of the seats."""
    counted = Counter(votes.values())
    return {vote: counted[vote] for vote in ORDER}


def counted_in_words(votes: Mapping[str, Vote]) -> str:
    """Say the count as a sentence would, in the order of the record.

    >>> counted_in_words({"HUN": Vote.NO, "FRA": Vote.YES})
    '1 yes, 1 no, 0 abstaining, 0 not voting'
    """
    found = counts(votes)
    return ", ".join(f"{found[vote]} {WORDS[vote]}" for vote in Vote)


def key(
    votes: Mapping[str, Vote],
    *,
    y: float,
    width: float,
    size: float,
    sample: Callable[[Vote, float, float, float], str] | None = None,
) -> str:
    """Draw the mark, the number and the word for each vote, in four columns above *y*.

    *sample* draws something else for the mark: vote, centre across and down, radius.
    """
    draw = sample or mark
    column = width / len(ORDER)
    drawn = []
    for index, (vote, count) in enumerate(counts(votes).items()):
        centre = column * (index + 0.5)
        drawn += [
            draw(vote, centre - size * 1.05, y - size * 1.75, size * 0.5),
            words(
                str(count),
                x=centre - size * 0.4,
                y=y - size * 1.3,
                font_size=size * 1.3,
                font_weight="700",
            ),
            words(
                WORDS[vote],
                x=centre,
                y=y - size * 0.2,
                font_size=size * 0.78,
                text_anchor="middle",
                fill=LIGHT["muted"],
            ),
        ]
    return element("g", *drawn, class_="tellers-key")


def _polygon(
    corners: list[tuple[float, float]],
    x: float,
    y: float,
    radius: float,
    look: Mapping[str, str | float | None],
) -> str:
    points = " ".join(f"{number(x + a * radius)},{number(y + b * radius)}" for a, b in corners)
    return element("polygon", points=points, stroke_linejoin="round", **look)
