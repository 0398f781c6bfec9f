"""Real decisions and edge cases, each judged anew."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tellers.model.cites import Cite
from tellers.model.decisions import Judgement
from tellers.model.majorities import SIMPLE, TWO_THIRDS, TWO_THIRDS_OF_MEMBERS
from tellers.rules.cases import Case, cases
from tellers.rules.charter import permanent_against
from tellers.rules.ga.voting import judge_assembly
from tellers.rules.sc.voting import Matter, judge_council

MAJORITIES = {each.name: each for each in (SIMPLE, TWO_THIRDS, TWO_THIRDS_OF_MEMBERS)}
ALL = cases()


def judged(case: Case) -> Judgement:
    asked: dict[str, Any] = dict(case.asked)
    if case.organ == "SC":
        return judge_council(
            case.tally,
            matter=Matter(asked["matter"]),
            against=case.against,
            obliged_to_abstain=asked.get("obliged", ()),
            on=case.date or date.min,
        )
    cite = asked.pop("cite", None)
    return judge_assembly(
        case.tally,
        majority=MAJORITIES[asked.pop("majority")],
        members=asked.pop("members", 193),
        cite=Cite.parse(cite) if cite else None,
        **asked,
    )


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.symbol)
def test_case(case: Case) -> None:
    judgement = judged(case)
    assert judgement.outcome is case.outcome
    assert judgement.cause is case.cause
    required = judgement.required
    assert (required and required.needed) == case.needed
    assert (required and required.of) == case.of
    assert case.rule in {reason.cite for reason in judgement.argument}


@pytest.mark.parametrize(
    "case", [case for case in ALL if case.cause == "veto"], ids=lambda case: case.symbol
)
def test_a_veto_names_every_permanent_member_against(case: Case) -> None:
    on = case.date or date.min
    assert judged(case).vetoed_by == permanent_against(case.against, on) != ()


def test_no_two_cases_share_a_symbol() -> None:
    symbols = [case.symbol for case in ALL]
    assert sorted(set(symbols)) == sorted(symbols)


def test_every_case_of_the_day_is_there() -> None:
    day = {case.symbol for case in ALL if case.date == date(2025, 2, 24)}
    assert {"A/RES/ES-11/7", "A/RES/ES-11/8", "S/RES/2774"} <= day


def test_the_same_tally_can_be_vetoed_or_adopted() -> None:
    by_symbol = {case.symbol: case for case in ALL}
    vetoed, adopted = by_symbol["S/2022/155"], by_symbol["S/RES/2623"]
    assert vetoed.tally == adopted.tally
    assert judged(adopted).adopted
    assert not judged(vetoed).adopted
