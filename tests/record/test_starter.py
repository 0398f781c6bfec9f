"""The starter record: facts in our own transcripts, each decided again by the rules."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tellers.meeting.acts import Announce
from tellers.meeting.run import run
from tellers.meeting.transcript import format_transcript, parse
from tellers.model.decisions import Cause, Decision, Outcome
from tellers.model.votes import RollCall, Tally

FOLDER = files("tellers.record").joinpath("starter")
TEXTS = {
    each.name.removesuffix(".txt"): each.read_text(encoding="utf-8")
    for each in sorted(FOLDER.iterdir(), key=lambda each: each.name)
    if each.name.endswith(".txt")
}


def decided(name: str) -> tuple[Decision, ...]:
    return run(parse(TEXTS[name])).meeting.decisions


@pytest.fixture(scope="module")
def record() -> list[Decision]:
    return [decision for name in TEXTS for decision in decided(name)]


def by_symbol(record: list[Decision], symbol: str) -> Decision:
    found = [decision for decision in record if decision.symbol == symbol]
    assert len(found) == 1, f"{symbol} is decided {len(found)} times in the starter record"
    return found[0]


@pytest.mark.parametrize("name", TEXTS)
def test_reads_back_as_it_is_written(name: str) -> None:
    assert format_transcript(parse(TEXTS[name])) == TEXTS[name]


@pytest.mark.parametrize("name", TEXTS)
def test_runs_without_a_refusal_to_what_was_announced(name: str) -> None:
    transcript = parse(TEXTS[name])
    ran = run(transcript)
    assert not ran.refusals
    announced = [act for step in transcript.steps for act in step.acts if isinstance(act, Announce)]
    taken = {decision.label: decision for decision in ran.meeting.decisions}
    for act in announced:
        decision = taken[act.label]
        assert decision.judgement.outcome is act.outcome
        assert str(decision.tally or "") == str(act.tally or "")


@pytest.mark.parametrize("name", TEXTS)
def test_a_roll_call_adds_up_to_its_tally(name: str) -> None:
    for decision in decided(name):
        if decision.complete:
            assert decision.tally is not None
            assert RollCall(decision.votes).tally == decision.tally


@pytest.mark.parametrize("name", TEXTS)
def test_the_file_says_its_day_and_every_vote_has_a_source(name: str) -> None:
    transcript = parse(TEXTS[name])
    organ, year_and_month = name[:2].upper(), name[3:10]
    assert transcript.opening.organ.value == organ
    assert transcript.opening.date.isoformat().startswith(year_and_month)
    assert all(decision.sources for decision in decided(name))


def test_how_many_decisions_there_are(record: list[Decision]) -> None:
    assert (len(TEXTS), len(record)) == (119, 164)


FACTS = """
A/RES/ES-11/1 141-5-35, A/RES/ES-11/2 140-5-38, A/RES/ES-11/3 93-24-58, A/RES/ES-11/4 143-5-35,
A/RES/ES-11/5 94-14-73, A/RES/ES-11/6 141-7-32, A/RES/ES-11/7 93-18-65, A/RES/ES-11/8 93-8-73,
A/RES/ES-11/9 91-12-57, A/RES/ES-10/22 153-10-23, A/RES/ES-10/23 143-9-25,
A/RES/ES-10/24 124-14-43, A/RES/ES-10/27 149-12-19, A/RES/68/262 100-11-58,
A/RES/3379(XXX) 72-35-32, S/RES/2774 (2025) 10-0-5, S/2025/115 9-1-5, S/2025/116 11-1-3,
S/2022/155 11-1-3
"""


@pytest.mark.parametrize("fact", [" ".join(fact.split()) for fact in FACTS.split(",")])
def test_facts_known_from_the_documents(record: list[Decision], fact: str) -> None:
    symbol, _, tally = fact.rpartition(" ")
    found = by_symbol(record, symbol).tally
    assert found is not None
    assert found.agrees_with(Tally.parse(tally))


@pytest.mark.parametrize(
    ("symbol", "permanent"),
    [
        ("S/3710", ["FRA", "GBR"]),
        ("S/3730/Rev.1", ["RUS"]),
        ("S/10771", ["CHN"]),
        ("S/2011/612", ["CHN", "RUS"]),
        ("S/2022/155", ["RUS"]),
        ("S/2023/792", ["CHN", "RUS"]),
        ("S/2025/115", ["RUS"]),
        ("S/2025/353", ["USA"]),
    ],
)
def test_vetoes(record: list[Decision], symbol: str, permanent: list[str]) -> None:
    judgement = by_symbol(record, symbol).judgement
    assert (judgement.cause, list(judgement.vetoed_by)) == (Cause.VETO, permanent)


@pytest.mark.parametrize("symbol", ["S/2014/916", "S/2022/821", "S/2023/507", "S/2024/383"])
def test_short_of_the_votes_is_no_veto(record: list[Decision], symbol: str) -> None:
    judgement = by_symbol(record, symbol).judgement
    assert (judgement.outcome, judgement.cause) == (Outcome.REJECTED, Cause.INSUFFICIENT_VOTES)
    assert not judgement.vetoed_by


@pytest.mark.parametrize("symbol", ["A/L.522/Rev.3", "A/L.605", "A/ES-10/L.24", "A/ES-10/L.26"])
def test_a_majority_in_favour_can_fall_short_of_two_thirds(
    record: list[Decision], symbol: str
) -> None:
    decision = by_symbol(record, symbol)
    assert decision.tally is not None
    assert decision.tally.yes > decision.tally.no
    assert decision.judgement.outcome is Outcome.REJECTED


def test_no_vote_is_made_up(record: list[Decision]) -> None:
    jerusalem = by_symbol(record, "A/RES/ES-10/19")
    assert str(jerusalem.tally) == "128-9-35"
    assert not jerusalem.complete
    assert str(RollCall(jerusalem.votes).tally) == "127-9-35"


def test_without_a_vote_there_is_no_tally(record: list[Decision]) -> None:
    initiative = by_symbol(record, "A/RES/76/262")
    assert initiative.judgement.outcome is Outcome.WITHOUT_A_VOTE
    assert initiative.tally is None
