"""`tellers find`: every condition, alone and together."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from tellers.cli import find
from tellers.model.decisions import Cause, Outcome
from tellers.model.drafts import Kind
from tellers.model.votes import Vote
from tests.cli.said import Tellers


def test_words_are_those_of_the_model() -> None:
    assert get_args(find.Outcome) == tuple(each.value for each in Outcome)
    assert get_args(find.Cause) == tuple(each.value for each in Cause)
    assert get_args(find.Kind) == tuple(each.value for each in Kind)
    assert get_args(find.Vote) == tuple(each.value for each in Vote)


def found(tellers: Tellers, *conditions: str) -> list[dict[str, Any]]:
    said = tellers("find", *conditions, "--json")
    assert (said.status, said.err) == (0, "")
    decisions: list[dict[str, Any]] = said.json
    assert decisions
    return decisions


def test_without_a_condition_everything_is_listed_the_latest_first(tellers: Tellers) -> None:
    dates = [each["date"] for each in found(tellers)]
    assert dates == sorted(dates, reverse=True)
    assert tellers("find").out.splitlines()[-1].startswith(f"{len(dates)} found in the starter")


@pytest.mark.parametrize(
    ("option", "key", "word"),
    [
        ("--organ", "organ", "SC"),
        ("--outcome", "outcome", "without_a_vote"),
        ("--cause", "cause", "veto"),
        ("--kind", "kind", "motion"),
    ],
)
def test_one_condition(option: str, key: str, word: str, tellers: Tellers) -> None:
    every = found(tellers)
    assert found(tellers, option, word) == [each for each in every if each[key] == word]


def test_words(tellers: Tellers) -> None:
    titles = [each["title"] for each in found(tellers, "UKRAINE", "peace", "--organ", "GA")]
    assert titles
    assert all("Ukraine" in title and "peace" in title for title in titles)


@pytest.mark.parametrize(
    ("since", "until"),
    [("2022", "2022"), ("2022-02", "2022-03"), ("2022-03-02", "2022-04-07"), ("2022-2-25", "2023")],
)
def test_a_period_holds_both_its_ends(since: str, until: str, tellers: Tellers) -> None:
    dates = [each["date"] for each in found(tellers, "--from", since, "--to", until)]
    assert all(since.replace("-2-", "-02-") <= each[:10] for each in dates)
    assert all(each[: len(until)] <= until for each in dates)
    assert found(tellers, "--since", since, "--until", until)


def test_a_day_is_a_period(tellers: Tellers) -> None:
    day = found(tellers, "--from", "2022-02-25", "--to", "2022-02-25")
    assert [each["symbol"] for each in day] == ["S/2022/155"]


@pytest.mark.parametrize("name", ["USA", "the U.S.", "United States of America", "Washington"])
def test_a_member_by_any_of_its_names(name: str, tellers: Tellers) -> None:
    symbols = [
        each["symbol"]
        for each in found(tellers, "ukraine", "--member", name, "--vote", "no", "--from", "2022")
    ]
    assert symbols == ["A/RES/ES-11/7"]


def test_a_member_took_part(tellers: Tellers) -> None:
    decisions = found(tellers, "--member", "Fiji")
    assert {each["votes"]["FJI"] for each in decisions} == {"yes", "no", "abstaining"}


def test_a_member_did_not_vote(tellers: Tellers) -> None:
    decisions = found(tellers, "--member", "Afghanistan", "--vote", "not_voting")
    assert {each["votes"]["AFG"] for each in decisions} == {"not_voting"}


def test_of_several_members_each_voted_so(tellers: Tellers) -> None:
    both = found(tellers, "--member", "USA, Moscow", "--vote", "no")
    assert {(each["votes"]["USA"], each["votes"]["RUS"]) for each in both} == {("no", "no")}
    assert "A/RES/ES-11/7" in [each["symbol"] for each in both]
    header, row, *_ = tellers("find", "--member", "USA,RUS", "--vote", "no").out.splitlines()
    assert header.split()[-3:] == ["USA", "RUS", "title"]
    assert " no   no   " in row


def test_nothing_found(tellers: Tellers) -> None:
    said = tellers("find", "nothing-like-it")
    assert (said.status, said.err) == (1, "")
    assert said.out.startswith("Nothing found in the starter record: ")
    said = tellers("find", "nothing-like-it", "--json")
    assert (said.status, said.json, said.err) == (1, [], "")


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        (["--vote", "no"], "--vote no needs --member"),
        (["--vote", "maybe", "--member", "USA"], '"yes", "no", "abstaining", "not_voting"'),
        (["--organ", "ECOSOC"], '"GA", "SC"'),
        (["--outcome", "passed"], '"adopted", "rejected"'),
        (["--outcome", "adoptd"], 'Did you mean "adopted"?'),
        (["--cause", "vetoed"], 'Did you mean "veto"?'),
        (["--kind", "bill"], '"resolution", "decision"'),
        (["--from", "2022-13"], "'2022-13' is no time; write a year, a month or a day"),
        (["--to", "2022-02-30"], "'2022-02-30' is no time"),
        (["--to", "yesterday"], "'yesterday' is no time"),
        (["--from", "2025", "--to", "2022"], "--from 2025 is later than --to 2022"),
        (["--member", "Narnia"], "'Narnia' names no Member"),
        (["--member", "Ukrane"], "Near it are: Ukraine"),
        (["--member", "USA,Narnia"], "'Narnia' names no Member"),
        (["--member", "Korea"], "may be South Korea or North Korea"),
        (["--member", "QQQ"], "'QQQ'"),
    ],
)
def test_a_condition_that_cannot_be(conditions: list[str], expected: str, tellers: Tellers) -> None:
    said = tellers("find", *conditions)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("tellers: ")
    assert expected in said.err


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        (
            "--member SSD --to 2005",
            "South Sudan (SSD) up to 2005-12-31: it has been a Member since 14 July 2011",
        ),
        (
            "--member USA,SSD --from 2000 --to 2011-07-13",
            "South Sudan (SSD) from 2000-01-01 up to 2011-07-13: it has been a Member since",
        ),
        (
            "--member DDR --from 1990-10-03",
            "East Germany (DDR) from 1990-10-03: it was a Member from 18 September 1973 until 3",
        ),
    ],
    ids=str,
)
def test_a_member_that_was_none_then(conditions: str, expected: str, tellers: Tellers) -> None:
    said = tellers("find", *conditions.split())
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"tellers: no vote of {expected}")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("conditions", ["--from 2011-07-14", "--to 2012", "--from 2000", ""])
def test_a_member_that_was_one_for_a_part_of_the_period(conditions: str, tellers: Tellers) -> None:
    decisions = found(tellers, "--member", "South Sudan", *conditions.split())
    assert all(each["date"] >= "2011-07-14" for each in decisions)
