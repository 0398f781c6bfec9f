"""What the charts share: their box, title, source line and type, fixed whatever the fonts are."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from tellers.story.pictures.palette import FONT, LIGHT
from tellers.story.pictures.svg import broken

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"

PHONE, DESK = 360, 720
"""Widths a chart can be drawn for. Both scale; the first is legible everywhere."""

_TITLE, _SOURCE = 15, 11
_LEADING = 1.3
_BOLD = 1.3
"""How much broader bold type runs."""

Spec = dict[str, Any]


@frozen(kw_only=True)
class Frame:
    """The box about a plot: all lengths are given, so that nothing depends on measured text."""

    title: str
    source: str
    description: str
    width: int
    """Of the whole picture."""
    height: int
    """Of the plot alone."""
    left: int
    right: int
    above: int
    """Room between the title and the plot."""
    below: int
    """Room between the plot and the source."""

    @property
    def plot(self) -> int:
        """The width of the plot alone."""
        return self.width - self.left - self.right

    def spec(self, values: Sequence[Mapping[str, Any]], layers: Sequence[Spec]) -> Spec:
        """Return the whole specification: *layers* over *values*, within this box."""
        title = broken(self.title, size=_TITLE * _BOLD, width=self.width)
        source = broken(self.source, size=_SOURCE, width=self.width)
        return {
            "$schema": SCHEMA,
            "description": self.description,
            "usermeta": {"title": self.title},
            "background": None,
            "autosize": "none",
            "padding": {
                "left": self.left,
                "right": self.right,
                "top": round(len(title) * _TITLE * _LEADING) + self.above,
                "bottom": self.below + round(len(source) * _SOURCE * _LEADING) + 4,
            },
            "width": self.plot,
            "height": self.height,
            "data": {"values": list(values)},
            "layer": [*layers, self._title(title), self._source(source)],
            "config": {
                "aria": False,
                "font": FONT,
                "view": {"stroke": None},
                "text": {"font": FONT, "color": LIGHT["text"]},
            },
        }

    def _title(self, lines: Sequence[str]) -> Spec:
        """Write the title as a mark: a Vega title would move with whatever stands under it."""
        return written(
            list(lines),
            x=-self.left,
            y=-self.above - round(len(lines) * _TITLE * _LEADING),
            align="left",
            baseline="top",
            fontSize=_TITLE,
            fontWeight=700,
            lineHeight=round(_TITLE * _LEADING),
        )

    def _source(self, lines: Sequence[str]) -> Spec:
        return written(
            list(lines),
            x=-self.left,
            y=self.height + self.below,
            align="left",
            baseline="top",
            fontSize=_SOURCE,
            lineHeight=round(_SOURCE * _LEADING),
            color=LIGHT["muted"],
        )


def written(text: str | list[str], **look: Any) -> Spec:
    """Write text, one line or several, that stands at a fixed place."""
    return {"data": {"values": [{}]}, "mark": {"type": "text", "text": text, **look}}
