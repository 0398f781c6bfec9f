from datetime import date, timedelta

import pytest

from tellers.model.members import all_members, roster
from tellers.model.votes import Vote
from tellers.story.pictures.tiles import (
    DISCLAIMER,
    PITCH,
    READING,
    TILE,
    cells,
    former_cells,
    tile_map,
)
from tests.story.pictures.drawn import assert_is_accessible, classed, read, texts, titles
from tests.story.pictures.rolls import DAY, ES_11_7

TODAY = date(2026, 1, 1)


def test_every_member_past_and_present_has_a_tile() -> None:
    assert len(cells()) == 193
    assert cells().keys() == roster(TODAY)
    assert cells().keys() | former_cells().keys() == {one.code for one in all_members()}


def test_no_two_members_of_today_share_a_cell() -> None:
    assert len(set(cells().values())) == 193
    assert PITCH[0] > TILE[0]
    assert PITCH[1] > TILE[1]


def test_a_former_member_never_met_the_one_in_its_cell() -> None:
    known = {**cells(), **former_cells()}
    changes = {one.entry for one in all_members()}
    changes |= {one.exit - timedelta(days=1) for one in all_members() if one.exit}
    for day in changes:
        taken = [known[code] for code in roster(day)]
        assert len(taken) == len(set(taken)), day


def test_former_members_stand_near_their_successors() -> None:
    near = {"CSK": "SVK", "DDR": "DEU", "EAZ": "TZA", "YMD": "YEM", "YUG": "SRB"}
    assert near.keys() == former_cells().keys()
    for code, place in former_cells().items():
        other = cells()[near[code]]
        assert max(abs(place[0] - other[0]), abs(place[1] - other[1])) <= 1, code


@pytest.mark.parametrize(
    ("west", "east"),
    [
        ("USA", "PRT"),
        ("BRA", "SEN"),
        ("CAN", "ISL"),
        ("PRT", "ITA"),
        ("ITA", "TUR"),
        ("EGY", "IRN"),
        ("IRN", "IND"),
        ("IND", "CHN"),
        ("CHN", "JPN"),
        ("IDN", "FJI"),
        ("CUB", "BRB"),
    ],
)
def test_west_stands_left_of_east(west: str, east: str) -> None:
    assert cells()[west][0] < cells()[east][0]


@pytest.mark.parametrize(
    ("north", "south"),
    [
        ("CAN", "USA"),
        ("MEX", "COL"),
        ("BRA", "ARG"),
        ("NOR", "DEU"),
        ("ITA", "TUN"),
        ("TUN", "ZAF"),
        ("RUS", "KAZ"),
        ("MNG", "CHN"),
        ("CHN", "VNM"),
        ("IDN", "AUS"),
        ("AUS", "NZL"),
    ],
)
def test_north_stands_above_south(north: str, south: str) -> None:
    assert cells()[north][1] < cells()[south][1]


def test_one_tile_for_each_member_says_how_it_voted() -> None:
    root = read(tile_map(ES_11_7, on=DAY, title="A/RES/ES-11/7", names={"HUN": "Hungary"}))
    tiles = classed(root, "tellers-tile")
    assert len(tiles) == 193
    assert "Hungary: no" in titles(tiles)
    written = [texts(tile) for tile in tiles]
    assert ["HUN", "N"] in written
    assert [sum(mark == letter for _, mark in written) for letter in "YNA–"] == [93, 18, 65, 17]
    assert_is_accessible(root, "tiles")


def test_drawn_tiles_do_not_overlap() -> None:
    root = read(tile_map(ES_11_7, on=DAY, title="A/RES/ES-11/7"))
    places = sorted(
        (float(text.attrib["x"]), float(text.attrib["y"]))
        for tile in classed(root, "tellers-tile")
        for text in tile.iter("{http://www.w3.org/2000/svg}text")
        if len(text.text or "") == 3
    )
    assert len(places) == 193
    for x, y in places:
        close = [(a, b) for a, b in places if abs(a - x) < TILE[0] and abs(b - y) < TILE[1]]
        assert close == [(x, y)]


def test_a_member_not_on_the_roll_is_not_said_to_be_absent() -> None:
    root = read(tile_map({"FRA": Vote.YES, "RUS": Vote.NO}, on=DAY, title="Council"))
    said = titles(classed(root, "tellers-tile"))
    assert len(said) == 193
    assert said.count("USA: not on this roll") == 1
    assert "Tiles without a letter: 191 Members not on this roll." in texts(root)


def test_only_members_of_the_day_are_drawn() -> None:
    root = read(tile_map({"SYR": Vote.YES}, on=date(1945, 12, 31), title="1945"))
    assert len(classed(root, "tellers-tile")) == 51


def test_former_members_are_drawn_when_they_vote() -> None:
    votes = dict.fromkeys(["DDR", "DEU", "CSK", "YMD", "YEM", "YUG"], Vote.YES)
    said = titles(classed(read(tile_map(votes, on=date(1980, 1, 1), title="1980")), "tellers-tile"))
    assert {f"{code}: yes" for code in votes} <= set(said)
    today = titles(classed(read(tile_map(ES_11_7, on=DAY, title="a")), "tellers-tile"))
    assert not {title[:3] for title in today} & former_cells().keys()


def test_a_member_beside_its_own_successor_is_refused() -> None:
    with pytest.raises(ValueError, match="never Members on the same day"):
        tile_map({"CSK": Vote.YES}, on=DAY, title="a")


def test_a_code_of_no_member_is_refused() -> None:
    with pytest.raises(ValueError, match="no tile for 'XYZ'"):
        tile_map({"XYZ": Vote.YES}, on=DAY, title="a")


def test_disclaimer_and_what_a_tile_means_stand_underneath() -> None:
    written = " ".join(texts(read(tile_map(ES_11_7, on=DAY, title="a"))))
    assert DISCLAIMER in written
    assert READING in written
