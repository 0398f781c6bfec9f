"""A chart specification as SVG that stands in a page beside others."""

import json
import re
from collections.abc import Mapping
from typing import Any

from tellers.story.pictures.svg import opening

_VERSION = "5.20"
"""Of Vega-Lite; `vl_convert` carries it, and nothing is fetched."""


def to_svg(spec: Mapping[str, Any], *, prefix: str, title: str = "") -> str:
    """Draw *spec*; text stays text, colours follow the page, ids begin with *prefix*.

    The accessible name is *title* or the chart's own, the description is the chart's, and stands
    in for a name that somebody took away: a picture is never without one.
    """
    import vl_convert  # noqa: PLC0415 - only who draws a chart waits for the engine

    drawn: str = vl_convert.vegalite_to_svg(json.dumps(spec), vl_version=_VERSION)
    found = re.fullmatch(r"\s*<svg\b([^>]*)>(.*)</svg>\s*", drawn, flags=re.DOTALL)
    if not found:
        raise ValueError("the chart engine gave no SVG: is the specification Vega-Lite?")
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', found[1])
    if not box:
        raise ValueError("the chart engine gave an SVG without a view box")
    description = str(spec.get("description", "Chart"))
    head = opening(
        prefix=prefix,
        title=title or str(spec.get("usermeta", {}).get("title", "")) or description,
        description=description,
        width=float(box[1]),
        height=float(box[2]),
    )
    body = re.sub(r' font-family="[^"]*"', "", found[2])  # the root names it once
    return f"{head}{_own_ids(body, prefix)}</svg>\n"


def _own_ids(body: str, prefix: str) -> str:
    """Put *prefix* before every id and every reference to one."""
    body = re.sub(r'\bid="([^"]+)"', rf'id="{prefix}-\1"', body)
    body = re.sub(r"url\(#([^)]+)\)", rf"url(#{prefix}-\1)", body)
    return re.sub(r'href="#([^"]+)"', rf'href="#{prefix}-\1"', body)
