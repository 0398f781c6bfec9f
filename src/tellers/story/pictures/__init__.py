"""Pictures of votes: values in; SVG text or a chart specification out."""

from tellers.story.pictures.chart_svg import to_svg
from tellers.story.pictures.charts import SeriesPoint, series_chart
from tellers.story.pictures.frame import DESK, PHONE
from tellers.story.pictures.hemicycle import hemicycle
from tellers.story.pictures.moves import members_moved_chart
from tellers.story.pictures.palette import page_css
from tellers.story.pictures.tiles import tile_map

__all__ = [
    "DESK",
    "PHONE",
    "SeriesPoint",
    "hemicycle",
    "members_moved_chart",
    "page_css",
    "series_chart",
    "tile_map",
    "to_svg",
]
