"""The starter record held against the files it restates, where they are at hand."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from tellers.meeting.run import run
from tellers.meeting.transcript import parse
from tellers.model.members import recognise

if TYPE_CHECKING:
    from pathlib import Path

    from tellers.model.decisions import Decision

CODES = {"Y": "yes", "N": "no", "A": "abstaining"}
SEATS = {"TWN": "CHN", "YAR": "YEM"}
"""Codes that data sets give to a government, where the record keeps the seat."""
MISNAMED = {("TUR", 2011): "PRT", ("TUR", 2012): "PRT", ("DZA", 1967): "ARG"}
"""Members the data set of the Council took for others: in 2011 Portugal sat there, not Turkey."""
PUBLISHED = (
    (re.compile(r"Voeten, United Nations General Assembly Voting Data, roll call (\d+)"), "V{}"),
    (re.compile(r"(?:UNxml/GAresolutions|UN Digital Library), (A/RES/[^ ]+)"), "{}"),
    (re.compile(r"UNxml/SCresolutions, (S/.+)"), "{}"),
    (re.compile(r"Sciences Po, votes of the Security Council 1946-2025, vote (\d+)"), "SC {}"),
)

BY_HAND = "2025-02-24"
"""The day written out by hand; its roll calls have facts of their own in the tests."""

Rolls = Mapping[str, Mapping[str, str]]


def starter() -> list[tuple[Decision, tuple[str, ...]]]:
    """Return each roll call of the starter record with the keys of those that it restates."""
    return [
        (decision, _keys(decision))
        for each in files("tellers.record").joinpath("starter").iterdir()
        if each.name.endswith(".txt") and BY_HAND not in each.name
        for decision in run(parse(each.read_text(encoding="utf-8"))).meeting.decisions
        if decision.votes
    ]


def _keys(decision: Decision) -> tuple[str, ...]:
    return tuple(
        key.format(match[1])
        for source in decision.sources
        for published, key in PUBLISHED
        if (match := published.fullmatch(source.document))
    )


def _seat(code: str, year: int, key: str) -> str:
    if code == "YUG" and year >= 2000:
        return "SRB"
    if code == "CZE" and year < 1993:
        return "CSK"
    if key.startswith("SC "):
        return MISNAMED.get((code, year), code)
    return SEATS.get(code, code)


def _rolls(path: Path, key: str, name: str) -> dict[str, dict[str, str]]:
    rolls: dict[str, dict[str, str]] = {}
    for row in pq.read_table(path, columns=[key, "iso3", "vote"]).to_pylist():
        if row["vote"] in CODES:
            rolls.setdefault(name.format(row[key]), {})[row["iso3"]] = CODES[row["vote"]]
    return rolls


def _council(folder: Path) -> dict[str, dict[str, str]]:
    """Read the Secretariat's own lists: of the resolutions, and of drafts that were not adopted."""
    rolls: dict[str, dict[str, str]] = {}
    for path in (folder / "sc").glob("*.json"):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            rolls[row["symbol"]] = _by_code(
                [row[f"MS_{key}"] or [] for key in ("in_favour", "against", "abstaining")]
            )
    for path in (folder / "xml" / "not-adopted").glob("*.xml"):
        text = path.read_text(encoding="utf-8")
        counts = [
            re.findall(rf'refersTo="{key}\w*"[^>]*>(.*?)</count>', text, re.DOTALL)
            for key in ("inFavour", "against", "abstain")
        ]
        lists = [re.findall(r"memberState\"[^>]*>([^<]+)<", "".join(count)) for count in counts]
        year, number = re.findall(r"\d+", path.name)[:2]
        if any(lists):
            rolls[f"S/{year}/{number}"] = _by_code(lists)
    return rolls


def _by_code(lists: list[list[str]]) -> dict[str, str]:
    return {
        _code(name): vote
        for names, vote in zip(lists, CODES.values(), strict=True)
        for name in names
    }


def _code(name: str) -> str:
    try:
        return recognise(name)
    except LookupError:
        return name


@pytest.fixture(scope="module")
def published(data_folder: Path) -> Rolls:
    reference = data_folder / "reference"
    assembly = _rolls(reference / "ga_votes.parquet", "id", "{}")
    council = _rolls(reference / "sc_votes.parquet", "vote_id", "SC {}")
    return assembly | council | _council(data_folder / "unxml")


def test_every_roll_call_is_the_published_one(published: Rolls) -> None:
    for decision, keys in starter():
        recorded = {
            code: vote.value for code, vote in decision.votes.items() if vote.value != "not_voting"
        }
        for key in set(keys) & set(published):
            there = {
                _seat(code, decision.date.year, key): vote for code, vote in published[key].items()
            }
            assert recorded == there, f"{decision.symbol} of {decision.date} and {key} disagree"


def test_every_complete_roll_call_can_be_held_against_a_file(published: Rolls) -> None:
    complete = [(decision, keys) for decision, keys in starter() if decision.complete]
    assert len(complete) > 130
    loose = [decision.symbol for decision, keys in complete if not set(keys) & set(published)]
    assert loose == []
