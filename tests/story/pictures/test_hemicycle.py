from itertools import combinations
from math import dist

import pytest

from tellers.model.votes import Vote
from tellers.story.pictures.hemicycle import WIDTH, hemicycle, room
from tests.story.pictures.drawn import assert_is_accessible, classed, ids, read, texts, titles
from tests.story.pictures.rolls import ES_11_7, codes

COUNCIL = {
    **dict.fromkeys(codes("CHN DNK DZA FRA GBR GRC GUY KOR SLE SOM SVN"), Vote.YES),
    "RUS": Vote.NO,
    "USA": Vote.ABSTAINING,
    "PAK": Vote.ABSTAINING,
    "PAN": Vote.NOT_VOTING,
}


@pytest.mark.parametrize("size", [*range(1, 60), 99, 113, 127, 159, 185, 193, 194, 250])
def test_no_two_seats_overlap_and_all_stand_in_the_room(size: int) -> None:
    plan = room(size)
    assert len(plan.seats) == size
    places = [(seat.x, seat.y) for seat in plan.seats]
    nearest = min((dist(one, other) for one, other in combinations(places, 2)), default=99.0)
    assert nearest >= 2 * plan.radius
    assert all(plan.radius <= x <= WIDTH - plan.radius for x, _ in places)
    assert all(plan.radius <= y <= plan.height for _, y in places)


@pytest.mark.parametrize("size", [11, 15, 51, 193])
def test_seats_go_from_left_to_right(size: int) -> None:
    turns = [seat.turn for seat in room(size).seats]
    assert turns == sorted(turns)
    assert room(size).seats[0].x < WIDTH / 2 < room(size).seats[-1].x


def test_the_room_is_the_same_on_both_sides() -> None:
    places = {(round(seat.x, 3), round(seat.y, 3)) for seat in room(193).seats}
    assert places == {(round(WIDTH - x, 3), y) for x, y in places}


def test_a_body_without_members_has_no_room() -> None:
    with pytest.raises(ValueError, match="without Members"):
        room(0)


def test_one_seat_for_each_member_says_how_it_voted() -> None:
    root = read(hemicycle(ES_11_7, title="A/RES/ES-11/7", names={"HUN": "Hungary"}))
    seats = classed(root, "tellers-seat")
    assert len(seats) == 193
    assert "Hungary: no" in titles(seats)
    assert "UKR: yes" in titles(seats)
    assert {f"hemicycle-{code}" for code in ES_11_7} <= set(ids(root))
    assert_is_accessible(root, "hemicycle")


def test_seats_are_filled_yes_abstaining_no_not_voting() -> None:
    root = read(hemicycle(ES_11_7, title="A/RES/ES-11/7"))
    said = [title.split(": ")[1] for title in titles(classed(root, "tellers-seat"))]
    assert said == ["yes"] * 93 + ["abstaining"] * 65 + ["no"] * 18 + ["not voting"] * 17


def test_counts_stand_in_the_picture_as_text() -> None:
    root = read(hemicycle(ES_11_7, title="A/RES/ES-11/7"))
    key = texts(classed(root, "tellers-key")[0])
    assert key == ["93", "yes", "65", "abstaining", "18", "no", "17", "not voting"]
    assert "193" in texts(root)


def test_description_is_the_count_unless_one_is_given() -> None:
    counted = read(hemicycle(ES_11_7, title="a"))
    assert counted[1].text == (
        "One seat for each Member: 93 yes, 18 no, 65 abstaining, 17 not voting."
    )
    assert read(hemicycle(ES_11_7, title="a", description="b & c"))[1].text == "b & c"


def test_the_council_sits_round_its_table_with_codes_and_letters() -> None:
    root = read(hemicycle(COUNCIL, title="a made-up vote", prefix="council"))
    assert len(classed(root, "tellers-seat")) == 15
    written = texts(root)
    assert set(COUNCIL) <= set(written)
    assert [written.count(letter) for letter in "YAN–"] == [11, 2, 1, 1]
    assert_is_accessible(root, "council")


def test_names_are_escaped() -> None:
    root = read(hemicycle({"AAA": Vote.YES}, title="<&>", names={"AAA": 'A < "B"'}))
    assert titles(classed(root, "tellers-seat")) == ['A < "B": yes']


def test_a_prefix_that_is_no_id_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot begin an id"):
        hemicycle(COUNCIL, title="a", prefix="1 b")
