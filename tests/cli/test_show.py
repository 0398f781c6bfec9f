"""`tellers show`: one decision, by whatever symbol people write."""

from __future__ import annotations

import pytest

from tests.cli.said import Tellers


@pytest.mark.parametrize(
    ("written", "symbol"),
    [
        ("A/RES/ES-11/7", "A/RES/ES-11/7"),
        ("ES-11/7", "A/RES/ES-11/7"),
        ("  a/res/es-11/7 ", "A/RES/ES-11/7"),
        ("A/ES-11/L.10", "A/RES/ES-11/7"),
        ("2774", "S/RES/2774 (2025)"),
        ("S/RES/2774", "S/RES/2774 (2025)"),
        ("S/RES/2774(2025)", "S/RES/2774 (2025)"),
        ("UNSCR 2774", "S/RES/2774 (2025)"),
        ("A/RES/3379(XXX)", "A/RES/3379(XXX)"),
        ("3379 (XXX)", "A/RES/3379(XXX)"),
        ("resolution 3379 (XXX)", "A/RES/3379(XXX)"),
        ("s/2022/155", "S/2022/155"),
    ],
)
def test_a_symbol_as_people_write_it(written: str, symbol: str, tellers: Tellers) -> None:
    assert tellers("show", written, "--json").json["symbol"] == symbol


def test_what_is_shown(tellers: Tellers) -> None:
    said = tellers("show", "A/RES/ES-11/7")
    assert (said.status, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[0] == (
        "A/RES/ES-11/7  Advancing a comprehensive, just and lasting peace in Ukraine"
    )
    assert lines[2] == "adopted  93-18-65, 17 not voting"
    assert lines[3] == "  93 of 111 present and voting, 65 abstentions not counted (GA 86)"
    assert lines[4].startswith(
        "  two thirds needed, 74 (GA 83, a recommendation on the maintenance"
    )
    assert lines[5] == "  a simple majority would have been 56 (GA 85)"
    assert "Against (18)" in lines
    assert "Not voting (17)" in lines
    assert lines[-1].startswith("Sources: ")


def test_json_is_what_is_shown(tellers: Tellers) -> None:
    decision = tellers("show", "ES-11/7", "--json").json
    assert decision["tally"] == {"yes": 93, "no": 18, "abstaining": 65, "not_voting": 17}
    assert decision["required"] == {"majority": "two_thirds", "needed": 74, "of": 111}
    assert decision["argument"][0]["cite"] == "GA 86"
    assert decision["binding"] == "recommends"
    assert decision["vetoed_by"] == []
    assert len(decision["votes"]) == 193
    assert (decision["votes"]["USA"], decision["votes"]["CHN"]) == ("no", "abstaining")


def test_names_of_the_day(tellers: Tellers) -> None:
    assert "Union of Soviet Socialist Republics" in tellers("show", "S/3730/Rev.1").out


def test_names_that_are_not_known_are_not_made_up(tellers: Tellers) -> None:
    said = tellers("show", "A/RES/ES-10/19")
    assert "Only these votes are known by name." in said.out
    assert "In favour (127)" in said.out
    assert "128-9-35" in said.out


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        ("A/RES/ES-11/99", "Near it: A/RES/ES-11/9"),
        ("S/2022/156", "S/2022/155"),
        ("nonsense", "which holds"),
        ("", "an empty symbol"),
        ("  ", "an empty symbol"),
        ("S/RES/0", "'S/RES/0'"),
    ],
)
def test_an_unknown_symbol(symbol: str, expected: str, tellers: Tellers) -> None:
    said = tellers("show", symbol)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("tellers: ")
    assert expected in said.err
    assert said.err.count("\n") == 1


def test_an_unknown_symbol_with_json_prints_no_json(tellers: Tellers) -> None:
    said = tellers("show", "A/RES/ES-11/99", "--json")
    assert (said.status, said.out) == (2, "")
