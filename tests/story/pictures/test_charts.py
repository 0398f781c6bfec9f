import json
import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from tellers.model.votes import Tally, Vote
from tellers.story.pictures import DESK, SeriesPoint, members_moved_chart, series_chart, to_svg
from tellers.story.pictures.palette import LIGHT
from tests.story.pictures.drawn import assert_is_accessible, ids, read, texts
from tests.story.pictures.rolls import DAY, ES_11_7, ES_11_8

SERIES = [
    SeriesPoint(symbol=symbol, on=date.fromisoformat(on), tally=Tally.parse(tally))
    for symbol, on, tally in [
        ("ES-11/1", "2022-03-02", "141-5-35"),
        ("ES-11/2", "2022-03-24", "140-5-38"),
        ("ES-11/3", "2022-04-07", "93-24-58"),
        ("ES-11/4", "2022-10-12", "143-5-35"),
        ("ES-11/5", "2022-11-14", "94-14-73"),
        ("ES-11/6", "2023-02-23", "141-7-32"),
        ("ES-11/7", "2025-02-24", "93-18-65"),
        ("ES-11/8", "2025-02-24", "93-8-73"),
        ("ES-11/9", "2025-12-03", "91-12-57"),
    ]
]


def series(**more: Any) -> dict[str, Any]:
    asked = {"title": "Texts on Ukraine", "source": "Source: roll calls", "highlight": DAY, **more}
    return series_chart(SERIES, **asked)


def moves(
    before: Mapping[str, Vote] = ES_11_7, after: Mapping[str, Vote] = ES_11_8
) -> dict[str, Any]:
    return members_moved_chart(
        before,
        after,
        before_label="ES-11/7",
        after_label="ES-11/8",
        title="Moved within a day",
        source="Source: roll calls",
    )


@pytest.fixture
def golden(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(JSONSnapshotExtension)


def test_series_is_specified_as_agreed(golden: SnapshotAssertion) -> None:
    assert series() == golden


def test_moves_are_specified_as_agreed(golden: SnapshotAssertion) -> None:
    assert moves() == golden


@pytest.mark.parametrize("spec", [series(), moves(), series(width=DESK)], ids=["s", "m", "wide"])
def test_specifications_are_json_of_a_known_schema(spec: dict[str, Any]) -> None:
    assert json.loads(json.dumps(spec)) == spec
    assert spec["$schema"] == "https://vega.github.io/schema/vega-lite/v5.json"


def test_each_text_has_a_row_of_its_own_even_on_one_day() -> None:
    rows = {(value["row"], value["symbol"]) for value in series()["data"]["values"]}
    assert sorted(rows) == [(index, point.symbol) for index, point in enumerate(SERIES)]


def test_labels_of_a_text_keep_to_different_sides() -> None:
    values = series()["data"]["values"]
    for index in range(len(SERIES)):
        row = sorted(
            (value for value in values if value["row"] == index),
            key=lambda value: ("left", "above", "right").index(value["side"]),
        )
        assert [value["side"] for value in row] == ["left", "above", "right"]
        assert all(one["members"] <= other["members"] for one, other in pairwise(row))


@pytest.mark.parametrize("tally", ["72-35-32", "10-0-5", "60-61-62", "0-0-0", "5-120-5"])
def test_first_label_keeps_clear_of_the_symbol(tally: str) -> None:
    point = SeriesPoint(symbol="3379 (XXX)", on=DAY, tally=Tally.parse(tally))
    root = read(to_svg(series_chart([point], title="a", source="b"), prefix="a"))
    (label,) = (
        one
        for one in root.iter("{http://www.w3.org/2000/svg}text")
        if re.match("[a-z]+ [0-9]", one.text or "") and "stroke" not in one.attrib
    )
    x = float(re.findall(r"-?[0-9.]+", label.attrib["transform"])[0])
    assert x - 7.5 * len(label.text or "") >= 0


def test_only_the_day_in_question_is_highlighted() -> None:
    marked = {value["symbol"] for value in series()["data"]["values"] if value["highlighted"]}
    assert marked == {"ES-11/7", "ES-11/8"}


def test_description_of_a_series_says_all_counts() -> None:
    said = series()["description"]
    assert "ES-11/7 (24 Feb 2025): 93 yes, 18 no, 65 abstaining" in said
    assert said.count(" yes, ") == len(SERIES)


def test_a_series_without_texts_is_refused() -> None:
    with pytest.raises(ValueError, match="without texts"):
        series_chart([], title="a", source="b")


def test_moves_count_each_member_once() -> None:
    cells = {(one["before"], one["after"]): one["members"] for one in moves()["data"]["values"]}
    assert len(cells) == 16
    assert sum(cells.values()) == 193
    assert cells["no", "abstaining"] == sum(
        ES_11_7[code] is Vote.NO and ES_11_8[code] is Vote.ABSTAINING for code in ES_11_7
    )
    assert sum(count for (old, _), count in cells.items() if old == "no") == 18


def test_moves_leave_out_who_is_on_one_roll_alone_and_say_so() -> None:
    fewer = {code: vote for code, vote in ES_11_8.items() if code not in {"USA", "UKR"}}
    spec = moves(after=fewer)
    assert sum(one["members"] for one in spec["data"]["values"]) == 191
    assert "On one roll alone and not counted: 2." in json.dumps(spec["layer"])


def test_moves_between_two_equal_rolls_are_none() -> None:
    cells = moves(after=ES_11_7)["data"]["values"]
    assert {one["cell"] for one in cells if one["members"]} == {"same"}


def test_moves_between_rolls_without_a_member_in_common_are_refused() -> None:
    with pytest.raises(ValueError, match="no Member is on both rolls"):
        moves(before={"FRA": Vote.YES}, after={"DEU": Vote.YES})


@pytest.mark.parametrize("spec", [series(), moves(), series(width=DESK)], ids=["s", "m", "wide"])
def test_chart_is_drawn_as_an_accessible_picture_with_its_text(spec: dict[str, Any]) -> None:
    root = read(to_svg(spec, prefix="chart"))
    assert_is_accessible(root, "chart")
    assert root[0].text == spec["usermeta"]["title"]
    assert root[1].text == spec["description"]
    written = " ".join(texts(root))
    assert spec["usermeta"]["title"] in written
    assert "Source: roll calls" in written


def test_chart_without_a_title_is_named_by_its_description() -> None:
    root = read(to_svg({**moves(), "usermeta": {}}, prefix="chart"))
    assert root[0].text == moves()["description"]


def test_drawn_series_names_every_text_and_count() -> None:
    written = texts(read(to_svg(series(), prefix="chart")))
    for point in SERIES:
        assert point.symbol in written
    assert {"141 yes", "no 5", "35 abstaining", "93", "18", "65"} <= set(written)


def test_drawn_colours_are_all_known_to_the_style_sheet() -> None:
    drawn = re.sub("<style>.*?</style>", "", to_svg(series(), prefix="chart"), flags=re.DOTALL)
    found = set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawn))
    assert found - {"none", "transparent"} <= set(LIGHT.values())


def test_two_charts_in_one_page_share_no_id() -> None:
    one, other = (ids(read(to_svg(moves(), prefix=prefix))) for prefix in ("a", "b"))
    assert one
    assert not set(one) & set(other)


def test_width_of_a_chart_does_not_depend_on_its_text() -> None:
    root = read(to_svg(series(title="A title that is far too long for one line " * 3), prefix="a"))
    assert root.get("viewBox", "").split()[2] == "360"
