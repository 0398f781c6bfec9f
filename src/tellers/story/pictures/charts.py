"""Charts as Vega-Lite specifications: support over a series, and how Members moved."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from tellers.model.votes import Tally, Vote
from tellers.story.pictures.palette import FONT, LIGHT, SHAPES, WORDS, fill, line
from tellers.story.pictures.svg import broken

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.20.json"

PHONE, DESK = 360, 720
"""Widths a chart can be drawn for; both scale, the first is the safe choice."""

_GUTTER = 92
_ROW = 42
_COUNTED = (Vote.YES, Vote.NO, Vote.ABSTAINING)


@frozen(kw_only=True)
class SeriesPoint:
    """One text of a series: its symbol, its day and the count."""

    symbol: str
    on: date
    tally: Tally


def series_chart(
    points: Sequence[SeriesPoint],
    *,
    title: str,
    source: str,
    description: str = "",
    highlight: date | None = None,
    width: int = PHONE,
) -> dict[str, Any]:
    """Chart the count of each text of a series, one row a text, in the order given.

    Rows, because texts of one day must not stand on one spot, and because a row has room for its
    symbol and its date on a phone. The rows of the day to *highlight* stand on a band.
    """
    if not points:
        raise ValueError("a series without texts has nothing to chart")
    texts = [f"{index}" for index in range(len(points))]
    y = {"field": "text", "type": "ordinal", "sort": texts, "axis": None, "scale": {"padding": 0}}
    x = {
        "field": "members",
        "type": "quantitative",
        "scale": {"domain": [0, _whole(points)], "nice": False},
        "axis": _members_axis(width),
    }
    by_vote = {"field": "vote", "type": "nominal", "legend": None}
    names = [WORDS[vote] for vote in _COUNTED]
    line_colour = {"scale": {"domain": names, "range": [line(vote) for vote in _COUNTED]}}
    fill_colour = {"scale": {"domain": names, "range": [fill(vote) for vote in _COUNTED]}}
    shape = {"scale": {"domain": names, "range": [SHAPES[vote] for vote in _COUNTED]}}
    dashes = {"scale": {"domain": names, "range": [[1, 0], [6, 3], [1.5, 3]]}}
    layers: list[dict[str, Any]] = [
        {
            "mark": {
                "type": "line",
                "strokeWidth": 1.5,
                "strokeOpacity": 0.55,
                "strokeCap": "butt",
            },
            "encoding": {
                "x": x,
                "y": y,
                "order": {"field": "place", "type": "quantitative"},
                "stroke": {**by_vote, **line_colour},
                "strokeDash": {**by_vote, **dashes},
            },
        },
        {
            "mark": {"type": "point", "size": 90, "opacity": 1, "strokeWidth": 1.4},
            "encoding": {
                "x": x,
                "y": y,
                "fill": {**by_vote, **fill_colour},
                "stroke": {**by_vote, **line_colour},
                "shape": {**by_vote, **shape},
            },
        },
        *(
            {
                "transform": [{"filter": {"field": "side", "equal": side}}],
                "mark": {"type": "text", "fontSize": 12, "fontWeight": 700, **where},
                "encoding": {
                    "x": x,
                    "y": y,
                    "text": {"field": "label"},
                    "fill": {**by_vote, **line_colour},
                },
            }
            for side, where in _SIDES.items()
        ),
        _row_label("symbol", y, dy=-7, fontWeight=700, fill=LIGHT["text"]),
        _row_label("date", y, dy=8, fill=LIGHT["muted"], fontSize=11),
    ]
    if any(point.on == highlight for point in points):
        layers.insert(0, _band(y, width))
    rows = [_rows(index, point, highlight=highlight) for index, point in enumerate(points)]
    return {
        **head(title, source, description or _said(points), width),
        "width": width - _GUTTER - _RIGHT,
        "height": {"step": _ROW},
        "data": {"values": [mark for row in rows for mark in row]},
        "layer": layers,
    }
