"""Whole meetings, written down in tests/transcripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tellers.meeting.apply import replay
from tellers.meeting.run import Run, run
from tellers.meeting.state import open_meeting
from tellers.meeting.transcript import format_transcript, parse
from tellers.model.decisions import Cause

FOLDER = Path(__file__).parents[1] / "transcripts"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))}

OUTCOMES = {
    "ga-74-no-action": """
        motion 1: adopted
        A/79/L.101: not_put adjourned
        A/79/L.102: not_put
        A/79/L.103: not_put
        motion 2: rejected tie
        A/79/L.104: without_a_vote
        motion 3: adopted
        A/79/L.105: not_put adjourned
        A/79/L.106: not_put adjourned
        """,
    "ga-82-votes": """
        A/L.1: adopted
        motion 2: adopted
        """,
    "ga-89-division": """
        division on part 2: adopted
        division on part 3: rejected insufficient_votes
        part 1: rejected insufficient_votes
        part 2: rejected insufficient_votes
        A/79/L.201: rejected parts_rejected
        part 5: withdrawn
        part 4: adopted
        A/79/L.202: rejected insufficient_votes
        motion 1: rejected insufficient_votes
        A/79/L.203: adopted
        """,
    "ga-90-amendments": """
        A/79/L.304: rejected insufficient_votes
        A/79/L.303: adopted
        A/79/L.305: not_put necessary_implication
        A/79/L.302: rejected
        amendment 1: withdrawn
        part 1: adopted
        A/79/L.301: adopted
        """,
    "ga-91-order": """
        motion 4: rejected insufficient_votes
        motion 3: rejected insufficient_votes
        motion 2: without_a_vote
        motion 1: adopted
        A/79/L.404: rejected insufficient_votes
        A/79/L.403: adopted
        motion 5: adopted
        A/79/L.401: not_put
        motion 6: rejected insufficient_votes
        A/79/L.402: rejected insufficient_votes
        A/79/L.405: withdrawn
        motion 7: adopted
        A/79/L.402: adopted
        motion 9: adopted
        motion 10: adopted
        motion 11: without_a_vote
        """,
    "ga-95-equally-divided": """
        amendment 1: rejected tie
        motion 1: rejected tie
        motion 2: adopted
        A/79/L.502: adopted
        A/79/L.501: rejected tie
        """,
    "s-pv-8979": """
        S/2022/155: rejected veto
        """,
    "sc-32-36-council": """
        motion 2: adopted
        motion 1: rejected insufficient_votes
        S/2024/903: rejected veto
        S/2024/901: rejected veto
        motion 3: rejected insufficient_votes
        motion 4: adopted
        S/2024/902: rejected veto
        motion 5: adopted
        S/2024/905: not_put
        S/2024/906: not_put
        motion 6: without_a_vote
        """,
}


def ran(name: str) -> Run:
    return run(parse(TEXTS[name]))


def outcomes(meeting: Run) -> list[str]:
    return [
        " ".join(
            filter(None, [f"{each.label}:", each.judgement.outcome, each.judgement.cause or ""])
        )
        for each in meeting.meeting.decisions
    ]


def test_every_transcript_has_its_outcomes_written_down() -> None:
    assert TEXTS.keys() == OUTCOMES.keys()


@pytest.mark.parametrize("name", TEXTS)
def test_reads_back_as_it_is_written(name: str) -> None:
    assert format_transcript(parse(TEXTS[name])) == TEXTS[name]


@pytest.mark.parametrize("name", TEXTS)
def test_the_decisions_are_those_of_the_rules(name: str) -> None:
    expected = [line.strip() for line in OUTCOMES[name].strip().splitlines()]
    assert outcomes(ran(name)) == expected


@pytest.mark.parametrize("name", TEXTS)
def test_each_act_said_to_be_refused_was_refused(name: str) -> None:
    said = sum(step.refused is not None for step in parse(TEXTS[name]).steps)
    assert len(ran(name).refusals) == said


@pytest.mark.parametrize("name", TEXTS)
def test_replaying_the_events_gives_the_same_meeting(name: str) -> None:
    meeting = ran(name)
    start = open_meeting(meeting.meeting.opening)
    assert replay(start, meeting.events) == meeting.meeting


def test_a_vote_corrected_and_one_denied_stand_in_the_roll() -> None:
    (first, _) = ran("ga-82-votes").meeting.decisions
    assert str(first.tally) == "2-1-2"
    assert first.tally is not None
    assert first.tally.not_voting == 46
    cast = {code: vote.value for code, vote in first.votes.items() if vote != "not_voting"}
    assert cast == {
        "BRA": "no",
        "CHL": "yes",
        "CUB": "abstaining",
        "FRA": "abstaining",
        "PER": "yes",
    }


def test_what_is_put_aside_says_by_which_motion_and_which_rule() -> None:
    judgement = ran("ga-74-no-action").meeting.decisions[1].judgement
    assert judgement.cause is Cause.ADJOURNED
    assert str(judgement) == (
        "not put: motion 1, to adjourn the debate, was carried: neither adopted nor rejected "
        "(GA 74)"
    )


def test_amendments_that_go_with_their_draft_say_so() -> None:
    judgement = ran("ga-74-no-action").meeting.decisions[2].judgement
    assert str(judgement) == (
        "not put: A/79/L.101, which it would amend, is no longer before the meeting (GA 90)"
    )
