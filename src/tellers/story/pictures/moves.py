"""How many Members went from each vote to each, as a Vega-Lite specification."""

from collections import Counter
from collections.abc import Mapping
from math import sqrt

from tellers.model.votes import Vote
from tellers.story.pictures.frame import PHONE, Frame, Spec, written
from tellers.story.pictures.palette import LIGHT, ORDER, WORDS

_GUTTER = 96
_ROW = 46


def members_moved_chart(  # noqa: PLR0913 - all of them by name
    before: Mapping[str, Vote],
    after: Mapping[str, Vote],
    *,
    before_label: str,
    after_label: str,
    title: str,
    source: str,
    description: str = "",
    width: int = PHONE,
) -> Spec:
    """Chart how many Members went from each vote to each: a row for *before*, a column for *after*.

    Only Members on both rolls are counted; how many are on one alone is said under the chart.
    """
    flows = Counter((before[code], after[code]) for code in before if code in after)
    if not flows:
        raise ValueError(f"no Member is on both rolls, {before_label} and {after_label}")
    alone = len(before.keys() ^ after.keys())
    note = f"On one roll alone and not counted: {alone}. " if alone else ""
    frame = Frame(
        title=title,
        source=note + source,
        description=description or _moves_in_words(flows, before_label, after_label),
        width=width,
        height=len(ORDER) * _ROW,
        left=_GUTTER,
        right=2,
        above=58,
        below=14,
    )
    most = max([count for (old, new), count in flows.items() if old != new], default=1)
    values = [
        {
            "before": WORDS[old],
            "after": WORDS[new],
            "members": flows[old, new],
            "strength": round(0.1 + 0.38 * sqrt(flows[old, new] / most), 3),
            "cell": "same" if old is new else "moved" if flows[old, new] else "none",
        }
        for old in ORDER
        for new in ORDER
    ]
    return frame.spec(values, _cells(frame, flows, before_label, after_label))


def _moves_in_words(flows: Mapping[tuple[Vote, Vote], int], before: str, after: str) -> str:
    said = [
        f"{flows[old, new]} {WORDS[old]} then {WORDS[new]}"
        for old in ORDER
        for new in ORDER
        if flows[old, new]
    ]
    return f"Members by their vote on {before}, then on {after}: {', '.join(said)}."


def _cells(
    frame: Frame, flows: Mapping[tuple[Vote, Vote], int], before_label: str, after_label: str
) -> list[Spec]:
    words = [WORDS[vote] for vote in ORDER]
    shared = {"type": "ordinal", "sort": words, "axis": None, "scale": {"paddingInner": 0.06}}
    where = {"x": {"field": "after", **shared}, "y": {"field": "before", **shared}}
    grounds: dict[str, Spec] = {
        "same": {"fill": LIGHT["rule"], "fillOpacity": 0.5},
        "moved": {"fill": LIGHT["accent"], "stroke": LIGHT["accent"], "strokeWidth": 1},
        "none": {"fill": "none", "stroke": LIGHT["rule"], "strokeDash": [2, 3]},
    }
    inks: dict[str, Spec] = {
        "same": {"color": LIGHT["muted"], "fontSize": 17},
        "moved": {"color": LIGHT["text"], "fontSize": 17, "fontWeight": 700},
        "none": {"color": LIGHT["muted"], "fontSize": 13},
    }
    strength = {"field": "strength", "type": "quantitative", "scale": None, "legend": None}
    drawn: list[Spec] = []
    for cell, ground in grounds.items():
        mine = {"transform": [{"filter": {"field": "cell", "equal": cell}}]}
        coded = {**where, "fillOpacity": strength} if cell == "moved" else where
        drawn += [
            {**mine, "mark": {"type": "rect", **ground}, "encoding": coded},
            {
                **mine,
                "mark": {"type": "text", "baseline": "middle", **inks[cell]},
                "encoding": {**where, "text": {"field": "members"}},
            },
        ]
    return [*drawn, *_headings(frame, flows, before_label, after_label)]


def _headings(
    frame: Frame, flows: Mapping[tuple[Vote, Vote], int], before_label: str, after_label: str
) -> list[Spec]:
    """Name the rows and columns, each with what it adds up to."""
    bold: Spec = {"fontSize": 13, "fontWeight": 700}
    plain: Spec = {"fontSize": 12, "color": LIGHT["muted"]}
    across, down = frame.plot / 4, frame.height / 4
    top: Spec = {"y": -44, "baseline": "middle", **bold}
    drawn = [
        written(f"{before_label} ↓", x=-frame.left, align="left", **top),
        written(f"{after_label} →", x=frame.plot, align="right", **top),
    ]
    for index, vote in enumerate(ORDER):
        column = sum(flows[old, vote] for old in ORDER)
        row = sum(flows[vote, new] for new in ORDER)
        x, y = round(across * (index + 0.5), 1), round(down * (index + 0.5), 1)
        left: Spec = {"x": -frame.left, "align": "left", "baseline": "middle"}
        drawn += [
            written(WORDS[vote], x=x, y=-23, align="center", **plain),
            written(str(column), x=x, y=-8, align="center", **bold),
            written(WORDS[vote], y=y - 8, **left, **plain),
            written(str(row), y=y + 8, **left, **bold),
        ]
    return drawn
