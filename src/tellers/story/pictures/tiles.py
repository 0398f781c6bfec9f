"""The world of Members as tiles: equal, named by code, in their regions, with no boundaries."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from tellers.model.members import roster
from tellers.model.votes import Vote
from tellers.story.pictures.marks import counted_in_words, key
from tellers.story.pictures.palette import LETTERS, LIGHT, WORDS, fill, line, on_fill
from tellers.story.pictures.svg import (
    broken,
    element,
    number,
    picture,
    tooltip,
    words,
)

DISCLAIMER = (
    "The boundaries and names shown and the designations used on this map do not imply official "
    "endorsement or acceptance by the United Nations."
)
READING = "One tile is one Member. Position indicates region only, and no boundaries are drawn."

PITCH = (40.0, 44.0)
"""From one tile to the next, across and down."""
TILE = (37.0, 41.0)
_EDGE = 8.0
_NOTE = 23.0
_KEY = 112.0


def tile_map(  # noqa: PLR0913 - all of them by name
    votes: Mapping[str, Vote],
    *,
    on: date,
    title: str,
    description: str = "",
    names: Mapping[str, str] | None = None,
    prefix: str = "tiles",
) -> str:
    """Draw the roll call as tiles, and under them what the tiles do not mean.

    Members *on* that day that are not among the *votes* stand there empty: nothing is said of
    them, which is not the same as not voting. *names* are shown by the pointer; *prefix* begins
    every id. A code without a tile, or a Member beside its own successor, is refused.
    """
    silent = sorted(roster(on) - votes.keys())
    placed = _placed([*votes, *silent])
    called = {code: (names or {}).get(code, code) for code in placed}
    tiles = [_tile(code, votes.get(code), called[code], placed[code], prefix) for code in placed]
    notes = [DISCLAIMER, READING]
    if silent:
        notes.append(f"Tiles without a letter: {len(silent)} Members not on this roll.")
    columns, rows = (1 + max(place[axis] for place in cells().values()) for axis in (0, 1))
    width, height = columns * PITCH[0] + 2 * _EDGE, rows * PITCH[1] + 2 * _EDGE
    lines = [row for note in notes for row in broken(note, size=_NOTE, width=width)]
    top = height + _KEY + _NOTE * 1.9
    return picture(
        element("defs", _hatch(prefix)),
        element("g", *tiles, class_="tellers-tiles"),
        key(
            votes,
            y=height + _KEY - 14,
            width=width,
            size=40,
            sample=lambda vote, x, y, _: _sample(vote, x, y, prefix),
        ),
        *(
            words(row, x=_EDGE, y=top + index * _NOTE * 1.35, font_size=_NOTE, fill=LIGHT["muted"])
            for index, row in enumerate(lines)
        ),
        prefix=prefix,
        title=title,
        description=description or f"One tile for each Member: {counted_in_words(votes)}.",
        width=width,
        height=top + len(lines) * _NOTE * 1.35,
    )


@cache
def cells() -> Mapping[str, tuple[int, int]]:
    """Give the column and row of every Member of today."""
    return {
        code: (column, row)
        for row, drawn in enumerate(_data()["map"].strip().splitlines())
        for column, code in enumerate(drawn.split())
        if code != "..."
    }


@cache
def former_cells() -> Mapping[str, tuple[int, int]]:
    """Give the column and row of every former Member; a cell may be one that a successor has."""
    return {code: (column, row) for code, (column, row) in _data()["former"].items()}


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("tiles.toml").read_text(encoding="utf-8"))


def _placed(codes: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Find the cells of *codes*, no two in one."""
    known = {**cells(), **former_cells()}
    taken: dict[tuple[int, int], str] = {}
    for code in codes:
        if code not in known:
            raise ValueError(f"no tile for {code!r}: write the code of a Member, as in FRA")
        if known[code] in taken:
            raise ValueError(
                f"{code} and {taken[known[code]]} were never Members on the same day: "
                "leave out the one that was none on the day of this vote"
            )
        taken[known[code]] = code
    return {code: cell for cell, code in taken.items()}


def _tile(code: str, vote: Vote | None, name: str, cell: tuple[int, int], prefix: str) -> str:
    x = _EDGE + cell[0] * PITCH[0] + (PITCH[0] - TILE[0]) / 2
    y = _EDGE + cell[1] * PITCH[1] + (PITCH[1] - TILE[1]) / 2
    parts = [tooltip(f"{name}: {WORDS[vote] if vote else 'not on this roll'}")]
    parts += _ground(vote, x, y, prefix)
    ink = on_fill(vote) if vote else LIGHT["muted"]
    middle = x + TILE[0] / 2
    look = {"text_anchor": "middle", "fill": ink}
    parts.append(words(code, x=middle, y=y + 17.5, font_size=14.8, font_weight="600", **look))
    if vote:
        parts.append(
            words(LETTERS[vote], x=middle, y=y + 36, font_size=17, font_weight="800", **look)
        )
    return element("g", *parts, id=f"{prefix}-{code}", class_="tellers-tile")


def _sample(vote: Vote, x: float, y: float, prefix: str) -> str:
    """Draw the tile of the key, about its centre."""
    look = {"text_anchor": "middle", "fill": on_fill(vote)}
    return "".join(
        (
            *_ground(vote, x - TILE[0] / 2, y - TILE[1] / 2, prefix),
            words(LETTERS[vote], x=x, y=y + 9, font_size=25, font_weight="800", **look),
        )
    )


def _ground(vote: Vote | None, x: float, y: float, prefix: str) -> list[str]:
    """Draw what lies under the letters: full, full with cut corners, hatched or hollow."""
    wide, high = TILE
    match vote:
        case Vote.YES:
            return [_box(x, y, fill=fill(vote))]
        case Vote.NO:
            cut = 9.0
            corners = [(cut, 0), (wide - cut, 0), (wide, cut), (wide, high - cut)]
            corners += [(wide - cut, high), (cut, high), (0, high - cut), (0, cut)]
            points = " ".join(f"{number(x + a)},{number(y + b)}" for a, b in corners)
            return [element("polygon", points=points, fill=fill(vote))]
        case Vote.ABSTAINING:
            return [
                _box(x, y, fill=fill(vote)),
                element(
                    "rect",
                    x=x,
                    y=y + 22,
                    width=wide,
                    height=high - 22,
                    fill=f"url(#{prefix}-hatch)",
                ),
                _box(x + 1, y + 1, less=2, fill="none", stroke=line(vote), stroke_width=2.0),
            ]
        case Vote.NOT_VOTING:
            return [
                _box(
                    x + 1,
                    y + 1,
                    less=2,
                    fill="none",
                    stroke=line(vote),
                    stroke_width=2.0,
                    stroke_dasharray="5 3.5",
                    pointer_events="all",
                )
            ]
        case None:
            return [_box(x, y, fill=LIGHT["rule"], fill_opacity=0.45)]


def _box(x: float, y: float, *, less: float = 0, **look: str | float | None) -> str:
    return element("rect", x=x, y=y, width=TILE[0] - less, height=TILE[1] - less, rx=3, **look)


def _hatch(prefix: str) -> str:
    stroke = element(
        "path",
        d="M0 0V7",
        stroke=line(Vote.ABSTAINING),
        stroke_width=2.4,
        stroke_opacity=0.5,
    )
    return element(
        "pattern",
        stroke,
        id=f"{prefix}-hatch",
        width=7,
        height=7,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
