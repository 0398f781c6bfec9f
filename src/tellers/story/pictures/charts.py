"""Support over a series of texts, as a Vega-Lite specification."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from tellers.model.votes import Tally, Vote
from tellers.story.pictures.frame import PHONE, Frame, Spec
from tellers.story.pictures.palette import LIGHT, SHAPES, WORDS, fill, line

_COUNTED = (Vote.YES, Vote.NO, Vote.ABSTAINING)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905 - one line
_GUTTER = 96
"""The least room for symbols and dates."""
_ROW = 42
_BAND = 0.14


@frozen(kw_only=True)
class SeriesPoint:
    """One text of a series: its symbol, the day of the vote and the count."""

    symbol: str
    on: date
    tally: Tally


def series_chart(  # noqa: PLR0913 - all of them by name
    points: Sequence[SeriesPoint],
    *,
    title: str,
    source: str,
    description: str = "",
    highlight: date | None = None,
    width: int = PHONE,
) -> Spec:
    """Chart the count of each text of a series, one row a text, in the order given.

    Rows, because texts of one day must not stand on one spot, and because a row has room for its
    symbol and its date on a phone. The rows of the day to *highlight* stand on a band.
    """
    if not points:
        raise ValueError("a series without texts has nothing to chart")
    frame = Frame(
        title=title,
        source=source,
        description=description or _series_in_words(points),
        width=width,
        height=_ROW * len(points),
        left=max(_GUTTER, 12 + round(8.3 * max(len(point.symbol) for point in points))),
        right=2,
        above=16,
        below=44,
    )
    most = max(_count(point.tally, vote) for point in points for vote in _COUNTED)
    end = frame.plot - 64  # room for "141 yes" beside the last point
    x = {
        "field": "members",
        "type": "quantitative",
        "title": "Members",
        "scale": {
            "domain": [0, max(1, most)],
            "range": [_start(points[0], most, end), end],
            "nice": False,
        },
        "axis": _members_axis(),
    }
    y = {
        "field": "row",
        "type": "ordinal",
        "scale": {"domain": list(range(len(points))), "padding": 0},
        "axis": None,
    }
    layers = [
        _band(y, frame),
        _lines(x, y),
        _points(x, y),
        *(
            _labels(side, x, y, halo=halo)
            for side in ("left", "above", "right")
            for halo in (True, False)
        ),
        _row_label("symbol", y, frame, dy=-7, fontSize=13, fontWeight=700, color=LIGHT["text"]),
        _row_label("day", y, frame, dy=9, fontSize=12, color=LIGHT["muted"]),
    ]
    values = [row for index, point in enumerate(points) for row in _rows(index, point, highlight)]
    return frame.spec(values, layers)


def _start(first: SeriesPoint, most: int, end: int) -> int:
    """Return where the scale begins: so far in that the named label of the least count fits."""
    label, members = next(
        (str(row["label"]), int(row["members"]))
        for row in _rows(0, first, None)
        if row["side"] == "left"
    )
    share = min(0.9, members / max(1, most))
    return max(30, round((14 + 8 * len(label) - share * end) / (1 - share)))


def _count(tally: Tally, vote: Vote) -> int:
    return {Vote.YES: tally.yes, Vote.NO: tally.no}.get(vote, tally.abstaining)


def _day(on: date) -> str:
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def _series_in_words(points: Sequence[SeriesPoint]) -> str:
    said = (
        f"{point.symbol} ({_day(point.on)}): {point.tally.yes} yes, {point.tally.no} no, "
        f"{point.tally.abstaining} abstaining"
        for point in points
    )
    return f"Votes by text. {'; '.join(said)}."


def _rows(index: int, point: SeriesPoint, highlight: date | None) -> list[dict[str, Any]]:
    """Return one row a vote; the largest count is labelled on its right, the least on its left.

    So no two labels of a text meet, however near the counts are. The first text names the votes.
    """
    least_first = sorted(_COUNTED, key=lambda vote: _count(point.tally, vote))
    rows = []
    for vote in _COUNTED:
        side = ("left", "above", "right")[least_first.index(vote)]
        count = _count(point.tally, vote)
        named = f"{WORDS[vote]} {count}" if side == "left" else f"{count} {WORDS[vote]}"
        rows.append(
            {
                "row": index,
                "symbol": point.symbol,
                "day": _day(point.on),
                "highlighted": point.on == highlight,
                "vote": WORDS[vote],
                "members": count,
                "side": side,
                "label": str(count) if index else named,
                "line": line(vote),
                "fill": fill(vote),
            }
        )
    return rows


def _members_axis() -> Spec:
    return {
        "tickCount": 4,
        "grid": True,
        "domain": False,
        "ticks": False,
        "gridColor": LIGHT["rule"],
        "labelColor": LIGHT["muted"],
        "titleColor": LIGHT["muted"],
        "labelFontSize": 11,
        "titleFontSize": 11,
        "titleFontWeight": 400,
        "labelPadding": 4,
        "labelFlush": False,
        "titlePadding": 3,
        "zindex": 0,
    }


def _scaled(of: Mapping[Vote, Any]) -> Spec:
    """Encode the vote by *of*, without a legend: the labels stand beside the points."""
    scale = {"domain": [WORDS[vote] for vote in _COUNTED], "range": [of[v] for v in _COUNTED]}
    return {"field": "vote", "type": "nominal", "scale": scale, "legend": None}


_LINE: Spec = {"field": "line", "type": "nominal", "scale": None}
_FILL: Spec = {"field": "fill", "type": "nominal", "scale": None}
_SHAPE = _scaled(SHAPES)
_DASH = _scaled({Vote.YES: [1, 0], Vote.NO: [6, 3], Vote.ABSTAINING: [2, 3]})


def _band(y: Spec, frame: Frame) -> Spec:
    return {
        "transform": [{"filter": f"datum.highlighted && datum.vote == '{WORDS[Vote.YES]}'"}],
        "mark": {"type": "rect", "fill": LIGHT["accent"], "fillOpacity": _BAND},
        "encoding": {"x": {"value": -frame.left}, "x2": {"value": frame.plot}, "y": y},
    }


def _lines(x: Spec, y: Spec) -> Spec:
    return {
        "mark": {"type": "line", "strokeWidth": 1.6, "strokeOpacity": 0.6},
        "encoding": {
            "x": x,
            "y": y,
            "order": {"field": "row", "type": "quantitative"},
            "stroke": _LINE,
            "strokeDash": _DASH,
        },
    }


def _points(x: Spec, y: Spec) -> Spec:
    return {
        "mark": {"type": "point", "size": 95, "opacity": 1, "strokeWidth": 1.4},
        "encoding": {"x": x, "y": y, "fill": _FILL, "stroke": _LINE, "shape": _SHAPE},
    }


def _labels(side: str, x: Spec, y: Spec, *, halo: bool) -> Spec:
    """Write the counts that stand on one side; first a *halo*, so that no line runs through."""
    where: Spec = {
        "left": {"align": "right", "dx": -9},
        "above": {"align": "center", "dy": -13},
        "right": {"align": "left", "dx": 9},
    }[side]
    page = {"value": LIGHT["page"]}
    look = {"fill": page, "stroke": page, "strokeWidth": {"value": 3}} if halo else {"fill": _LINE}
    return {
        "transform": [{"filter": {"field": "side", "equal": side}}],
        "mark": {"type": "text", "baseline": "middle", "fontSize": 12, "fontWeight": 700, **where},
        "encoding": {"x": x, "y": y, "text": {"field": "label"}, **look},
    }


def _row_label(field: str, y: Spec, frame: Frame, **look: Any) -> Spec:
    return {
        "transform": [{"filter": {"field": "vote", "equal": WORDS[Vote.YES]}}],
        "mark": {"type": "text", "align": "left", "baseline": "middle", **look},
        "encoding": {"x": {"value": 4 - frame.left}, "y": y, "text": {"field": field}},
    }
