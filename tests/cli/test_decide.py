"""`tellers decide`: what-ifs that are argued, and those that cannot be."""

from __future__ import annotations

import shlex
from datetime import date, datetime

import pytest

from tests.cli.said import Tellers

RUSSIA = "Russia, a permanent member, voted against: a veto (CHARTER 27(3))"


@pytest.mark.parametrize(
    ("vote", "outcome", "argued"),
    [
        ("--organ SC --yes 11 --no 1 --abstaining 3 --against RUS", "rejected (veto)", RUSSIA),
        ("--organ SC --yes 9 --no 1 --against Moscow", "rejected (veto)", RUSSIA),
        ("--organ SC --yes 9 --no 1 --against 'RUS, Moscow'", "rejected (veto)", RUSSIA),
        (
            "--organ SC --yes 9 --no 1 --against 'the U.S.' --date 2020-01-01",
            "rejected (veto)",
            "the United States, a permanent member",
        ),
        ("--organ SC --yes 8 --no 2", "rejected (insufficient votes)", "nine needed"),
        ("--organ SC --yes 9 --no 1 --against RUS --procedural", "adopted", "CHARTER 27(2)"),
        ("--organ SC --yes 7 --no 0 --abstaining 4 --date 1965-11-23", "adopted", "seven needed"),
        ("--organ SC --yes 7 --no 0 --abstaining 8 --date 1966-01-01", "rejected", "nine needed"),
        ("--organ SC --yes 9 --no 0 --date 2090-01-01", "adopted", "nine needed"),
        ("--organ GA --yes 93 --no 18 --abstaining 65 --majority two_thirds", "adopted", "GA 83"),
        ("--organ GA --yes 2 --no 1 --majority two_thirds", "adopted", "GA 83"),
        ("--organ GA --yes 1 --no 1 --majority two_thirds", "rejected", "GA 83"),
        ("--organ GA --yes 2 --no 1", "adopted", "GA 85"),
        ("--organ GA --yes 50 --no 50", "equally divided (tie)", "GA 95"),
        ("--organ GA --yes 0 --no 0 --abstaining 193", "rejected", "GA 86"),
    ],
)
def test_what_it_comes_to(vote: str, outcome: str, argued: str, tellers: Tellers) -> None:
    said = tellers("decide", *shlex.split(vote))
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith(outcome)
    assert argued in said.out


def test_json(tellers: Tellers) -> None:
    said = tellers(
        *("decide", "--organ", "SC", "--yes", "9", "--no", "2", "--against", "CHN,RUS"),
        *("--date", "2023-10-25", "--json"),
    )
    assert said.status == 0
    assert said.json["vetoed_by"] == ["CHN", "RUS"]
    assert (said.json["outcome"], said.json["cause"]) == ("rejected", "veto")
    assert said.json["date"] == "2023-10-25"
    assert said.json["tally"] == {"yes": 9, "no": 2, "abstaining": 0, "not_voting": None}
    assert said.json["required"] == {"majority": "affirmative_votes", "needed": 9, "of": 15}


def test_the_day_is_today_unless_it_is_said(
    tellers: Tellers, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> Clock:
            assert tz is None
            return cls(1965, 11, 23, 12)

    monkeypatch.setattr("tellers.cli.days.datetime", Clock)
    said = tellers("decide", "--organ", "SC", "--yes", "7", "--no", "0", "--json")
    assert said.json["date"] == date(1965, 11, 23).isoformat()
    assert said.json["outcome"] == "adopted"


@pytest.mark.parametrize(
    ("vote", "expected"),
    [
        ("", "decide needs --organ"),
        ("--organ SC --no 1", "decide needs --yes"),
        ("--organ SC --yes", "decide: --yes needs a value"),
        ("--organ ECOSOC --yes 1 --no 1", '"GA", "SC"'),
        ("--organ SC --yes minus --no 0", "--yes takes a whole number, not 'minus'"),
        ("--organ SC --yes 9.5 --no 0", "--yes takes a whole number, not '9.5'"),
        ("--organ SC --yes -1 --no 0", "--yes is -1: a number of votes cannot be below 0"),
        ("--organ SC --yes=9 --no=-1", "--no is -1"),
        ("--organ SC --yes 9 --no 1 --abstaining -5", "--abstaining is -5"),
        (
            "--organ SC --yes 20 --no 0 --date 2020-01-01",
            "the Council had 15 members on 2020-01-01",
        ),
        ("--organ SC --yes 11 --no 1 --date 1965-11-23", "the Council had 11 members"),
        ("--organ GA --yes 190 --no 4 --date 2025-01-01", "the Assembly had 193 Members"),
        ("--organ GA --yes 50 --no 50 --date 1946-01-01", "the Assembly had 51 Members"),
        ("--organ GA --yes 1 --no 1 --date 1944-01-01", "before the United Nations"),
        ("--organ SC --yes 1 --no 1 --date 1944-01-01", "before the United Nations"),
        ("--organ SC --yes 9 --no 1 --date 2022-13-01", "'2022-13-01' is no day"),
        ("--organ SC --yes 9 --no 1 --date 2022", "'2022' is no day; write year, month and day"),
        ("--organ SC --yes 9 --no 1 --against Narnia", "'Narnia' names no Member"),
        ("--organ SC --yes 9 --no 1 --against Ukrane", "Near it are: Ukraine"),
        (
            "--organ SC --date 1950-06-25 --yes 7 --no 1 --against 'South Sudan'",
            "'South Sudan' names no Member on 1950-06-25: South Sudan became a Member on 14 July",
        ),
        (
            "--organ SC --date 2022-02-25 --yes 9 --no 1 --against UKR",
            "Ukraine (UKR) was not a member of the Council on 2022-02-25; its members were ALB",
        ),
        ("--organ SC --yes 9 --no 1 --date 2090-01-01 --against UKR", "is not on record"),
        (
            "--organ SC --yes 9 --no 1 --against RUS,CHN",
            "--against names 2 (RUS, CHN), but --no counts 1",
        ),
        ("--organ SC --yes 9 --no 0 --majority two_thirds", "--majority belongs to the Assembly"),
        ("--organ GA --yes 9 --no 1 --against RUS", "--against belongs to the Council"),
        ("--organ GA --yes 9 --no 1 --procedural", "--procedural belongs to the Council"),
        ("--organ GA --yes 9 --no 1 --majority most", '"simple", "two_thirds"'),
    ],
)
def test_a_vote_that_cannot_be(vote: str, expected: str, tellers: Tellers) -> None:
    said = tellers("decide", *shlex.split(vote))
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("tellers: ")
    assert expected in said.err
