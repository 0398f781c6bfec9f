"""The pictures of a story: hemicycles, a tile map, and the charts of its series."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import frozen

from tellers.analysis.series import Series, series_of
from tellers.model.members import member
from tellers.model.votes import Tally, Vote
from tellers.record import query
from tellers.record.schema import DecisionRow
from tellers.record.store import Record
from tellers.story.findings import ORGANS, Section
from tellers.story.pictures.chart_svg import to_svg
from tellers.story.pictures.charts import SeriesPoint, series_chart
from tellers.story.pictures.hemicycle import hemicycle
from tellers.story.pictures.moves import members_moved_chart
from tellers.story.pictures.tiles import tile_map
from tellers.story.questions import series as series_questions
from tellers.story.telling import Story


@frozen(kw_only=True)
class Figure:
    """One picture of the page."""

    id: str
    section: Section
    title: str
    svg: str
    caption: str
    wide: bool = False
    """Whether it takes the whole width, and may be scrolled sideways on a phone."""


def figures(record: Record, story: Story) -> tuple[Figure, ...]:
    """Draw the pictures of *story*, in the order of the page."""
    return tuple(_figures(record, story))


def charts(record: Record, story: Story) -> list[dict[str, Any]]:
    """Return the charts of *story* as Vega-Lite specifications, each with an id."""
    found = []
    for series, texts in _series(story):
        found.append({"id": f"series-{series.key}", "spec": _support(record, story, series)})
        moved = _moved(record, texts[0], series)
        if moved is not None:
            found.append({"id": f"moved-{series.key}", "spec": moved})
    return found


def _figures(record: Record, story: Story) -> Iterator[Figure]:
    texts = [row for row in story.decisions if row.complete and row.kind == "resolution"]
    for place, row in enumerate(texts, start=1):
        votes = _votes(record, row)
        yield Figure(
            id=f"seats-{place}",
            section=Section.LEAD,
            title=f"{row.symbol}, {row.yes}-{row.no}-{row.abstaining}",
            svg=hemicycle(
                votes,
                title=f"{row.symbol}, {row.yes}-{row.no}-{row.abstaining}",
                names=_names(votes, row.date),
                prefix=f"seats-{place}",
            ),
            caption=f"{_capital(ORGANS[row.organ])} on {row.symbol}. One seat for each Member, "
            f"grouped by vote, not by place in the room.{_from(row)}",
        )
    for row in [row for row in texts if row.organ == "GA"][:1]:
        votes = _votes(record, row)
        yield Figure(
            id="tiles",
            section=Section.SPLITS,
            title=f"The vote on {row.symbol}, one tile a Member",
            svg=tile_map(
                votes,
                on=row.date,
                title=f"The vote on {row.symbol}, one tile a Member",
                names=_names(votes, row.date),
            ),
            caption="One tile for each Member, near its region; no boundaries are drawn."
            f"{_from(row)}",
            wide=True,
        )
    for chart in charts(record, story):
        yield Figure(
            id=chart["id"],
            section=Section.SERIES,
            title="",
            svg=to_svg(chart["spec"], prefix=chart["id"]),
            caption=chart["spec"]["usermeta"]["caption"],
        )


def _series(story: Story) -> Iterator[tuple[Series, list[DecisionRow]]]:
    """Yield the series that texts of the story belong to, with those texts in order."""
    found: dict[str, tuple[Series, list[DecisionRow]]] = {}
    for row in story.decisions:
        series = series_of(row.symbol)
        if series is not None and row.yes is not None:
            found.setdefault(series.key, (series, []))[1].append(row)
    yield from found.values()


def _support(record: Record, story: Story, series: Series) -> dict[str, Any]:
    tallies = series_questions.series(record, series.key)
    points = [
        SeriesPoint(
            symbol=each["symbol"],
            on=date.fromisoformat(each["date"]),
            tally=Tally(yes=each["yes"], no=each["no"], abstaining=each["abstaining"]),
        )
        for each in tallies.value
    ]
    spec = series_chart(
        points,
        title=f"Votes on {series.name}",
        source="Source: United Nations voting records",
        highlight=story.since,
    )
    caption = (
        f"{series.reason} The texts differ; the day of this story stands on a band. "
        "Sources: the records of the votes, listed under Receipts."
    )
    return {**spec, "usermeta": {**spec["usermeta"], "caption": caption}}


def _moved(record: Record, row: DecisionRow, series: Series) -> dict[str, Any] | None:
    previous = series_questions.before(record, row.symbol, series.key).value
    if previous is None:
        return None
    before = query.decision(record, previous["symbol"])
    first, second = _votes(record, before), _votes(record, row)
    spec = members_moved_chart(
        first,
        second,
        before_label=before.symbol,
        after_label=row.symbol,
        title=f"How votes on {before.symbol} became votes on {row.symbol}",
        source="Source: United Nations voting records",
    )
    caption = (
        f"Members by their vote on {before.symbol} (rows) and on {row.symbol} (columns). "
        f"The texts differ: a vote on one is not a vote on the other.{_from(row)}"
    )
    return {**spec, "usermeta": {**spec["usermeta"], "caption": caption}}


def _votes(record: Record, row: DecisionRow) -> dict[str, Vote]:
    return {code: Vote(vote) for code, vote in query.roll(record, row.key).items()}


def _names(votes: dict[str, Vote], on: date) -> dict[str, str]:
    return {code: member(code).name(on) for code in votes}


def _from(row: DecisionRow) -> str:
    return f" Source: {row.sources[0]}." if row.sources else ""


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
