"""Every JSON that a command prints is what its schema says, and a schema lets nothing else in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tellers.cli.schemas import NAMES, SUFFIX, schema
from tellers.model import majorities
from tellers.model.cites import Mark
from tellers.model.decisions import Cause, Outcome
from tellers.model.drafts import Kind, Organ
from tellers.model.votes import Vote
from tellers.story.findings import Section
from tests.cli.said import Tellers

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "guide" / "json.md").read_text(encoding="utf-8")
OUTPUTS = (
    ("decision", "show A/RES/ES-11/7"),
    ("decision", "show 2774"),
    ("decision", "show S/2022/155"),
    ("decision", "show A/RES/76/262"),
    ("decision", "show A/RES/ES-10/19"),
    ("decision", "show A/ES-11/L.12"),
    ("decisions", "find"),
    ("decisions", "find nothing-like-it"),
    ("story", "story 2025-02-24"),
    ("story", "story 1971-10-25"),
    ("story", "story 1949-05-17"),
    ("story", "story A/RES/76/262"),
    ("story", "story S/2022/155 --format json"),
    ("verification", "story 2023-10-25 --verify"),
    ("what-if", "decide --organ SC --yes 11 --no 1 --abstaining 3 --against RUS"),
    ("what-if", "decide --organ SC --yes 9 --no 1 --against RUS --procedural"),
    ("what-if", "decide --organ SC --yes 6 --no 0 --abstaining 4 --date 1965-11-23"),
    ("what-if", "decide --organ GA --yes 93 --no 18 --abstaining 65 --majority two_thirds"),
    ("what-if", "decide --organ GA --yes 50 --no 50"),
    ("what-if", "decide --organ GA --yes 0 --no 0 --abstaining 100"),
    ("rule", "rule GA 83"),
    ("rule", "rule GA 72"),
    ("rule", "rule CHARTER 27"),
    ("rules", "rule GA"),
    ("rules", "rule SC"),
    ("rules", "rule CHARTER"),
    ("rules", "rule ICJ"),
    ("meeting-run", "meeting run day.txt"),
    ("meeting-run", f"meeting run {ROOT}/tests/transcripts/ga-82-votes.txt"),
)


def wrong(name: str, value: Any) -> list[str]:
    found = Draft202012Validator(
        schema(name), format_checker=Draft202012Validator.FORMAT_CHECKER
    ).iter_errors(value)
    return [f"{each.json_path}: {each.message[:200]}" for each in found]


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$id"] == f"urn:tellers:schema:{name}"
    assert f"| `{name}` | `tellers " in GUIDE


def test_every_schema_that_ships_is_named() -> None:
    found = {each.name for each in files("tellers.cli.schemas").iterdir()}
    assert {f"{name}{SUFFIX}" for name in NAMES} == {
        name for name in found if name.endswith(SUFFIX)
    }


def test_every_schema_is_used_here() -> None:
    assert {name for name, _ in OUTPUTS} == set(NAMES)


@pytest.mark.parametrize(("name", "command"), OUTPUTS, ids=[command for _, command in OUTPUTS])
def test_what_a_command_prints(name: str, command: str, tellers: Tellers) -> None:
    said = tellers(*command.split(), "--json")
    assert said.err == ""
    assert wrong(name, said.json) == []


def test_keys_stand_in_the_order_of_the_guide(tellers: Tellers) -> None:
    decision = tellers("show", "S/2022/155", "--json").json
    section = GUIDE.split("\n## A decision\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(decision)
    story = tellers("story", "S/2022/155", "--json").json
    section = GUIDE.split("\n## A story\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(story)


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("A verification", "verification"),
        ("A what-if", "what-if"),
        ("A rule", "rule"),
        ("A meeting", "meeting-run"),
    ],
)
def test_the_guide_names_every_key(heading: str, name: str) -> None:
    section = GUIDE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    assert [key for key in schema(name)["properties"] if f"`{key}`" not in section] == []


def test_the_example_of_the_guide_is_the_real_answer_cut_short(tellers: Tellers) -> None:
    shown = json.loads(re.findall(r"```json\n(.*?)```", GUIDE, re.DOTALL)[0])
    real = tellers("show", "S/2022/155", "--json").json
    assert wrong("decision", shown) == []
    assert shown["votes"].items() <= real["votes"].items()
    assert all(each in real["sources"] for each in shown["sources"])
    for cut in (shown, real):
        del cut["votes"], cut["sources"]
    assert shown == real


DECISION = {
    *("symbol", "organ", "date", "title", "draft", "kind", "outcome", "cause", "tally"),
    *("required", "argument", "binding", "vetoed_by", "votes", "sources"),
}
"""The keys that others were promised first."""


def test_the_keys_promised_are_required() -> None:
    assert set(schema("decision")["required"]) >= DECISION
    assert set(schema("story")["required"]) >= {
        *("subject", "scope", "decisions", "amendments", "sentences", "receipts", "charts")
    }
    scope = schema("story")["properties"]["scope"]
    assert scope["required"] == ["record", "decisions", "from", "to"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("organ", [each.value for each in Organ]),
        ("kind", [each.value for each in Kind]),
        ("outcome", [each.value for each in Outcome]),
        ("cause", [None, *(each.value for each in Cause)]),
        ("vote", [each.value for each in Vote]),
    ],
)
def test_the_words_are_those_of_the_model(name: str, words: list[str | None]) -> None:
    assert schema("decision")["$defs"][name]["enum"] == words


def test_marks_majorities_and_sections_are_those_of_the_model() -> None:
    defs = schema("decision")["$defs"]
    assert defs["source"]["properties"]["mark"]["enum"] == [each.value for each in Mark]
    assert set(defs["required"]["properties"]["majority"]["enum"]) == {
        majorities.affirmative_votes(9).name,
        *(each.name for each in vars(majorities).values() if isinstance(each, majorities.Majority)),
    }
    sentence = schema("story")["properties"]["sentences"]["items"]
    assert sentence["properties"]["section"]["enum"] == [each.value for each in Section]


@pytest.fixture
def veto(tellers: Tellers) -> dict[str, Any]:
    found: dict[str, Any] = tellers("show", "S/2022/155", "--json").json
    return found


@pytest.mark.parametrize("key", sorted(DECISION))
def test_a_decision_without_a_key_is_none(key: str, veto: dict[str, Any]) -> None:
    del veto[key]
    assert wrong("decision", veto)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("date", "25 February 2022"),
        ("date", "2022-02-30"),
        ("organ", "ECOSOC"),
        ("outcome", "failed"),
        ("outcome", "adopted"),  # it has a cause, and a veto
        ("cause", None),  # somebody vetoed it
        ("vetoed_by", []),
        ("vetoed_by", ["Russia"]),
        ("tally", {"yes": 11, "no": 1, "abstaining": 3}),
        ("tally", {"yes": -1, "no": 1, "abstaining": 3, "not_voting": None}),
        ("votes", {"RUS": "against"}),
        ("votes", {"Russia": "no"}),
        ("sources", ["S/PV.8979"]),
        ("sources", [{"document": "S/PV.8979", "mark": "X"}]),
        ("argument", [{"cite": "CHARTER 27(3)"}]),
        ("more", 1),
    ],
)
def test_a_decision_that_is_wrong_is_refused(key: str, value: Any, veto: dict[str, Any]) -> None:
    assert wrong("decision", {**veto, key: value})


def _without_one_key(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the place of each key of *value*, of one item in each list."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from _without_one_key(inner, (*path, key))
    elif isinstance(value, list) and value:
        yield from _without_one_key(value[0], (*path, 0))


FREE = {"votes", "answer", "parameters", "spec", "receipts"}
"""What holds keys of its own choice."""


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("story", "story 2025-02-24"),
        ("what-if", "decide --organ SC --yes 9 --no 0"),
        ("rule", "rule GA 83"),
        ("meeting-run", "meeting run day.txt"),
    ],
)
def test_no_key_can_be_left_out(name: str, command: str, tellers: Tellers) -> None:
    value = tellers(*command.split(), "--json").json
    if name == "story":  # one of each is enough, and faster
        for key in ("decisions", "amendments", "motions", "sentences", "charts"):
            value[key] = value[key][:1]
        value["receipts"] = {"r1": value["receipts"]["r1"]}
    assert wrong(name, value) == []
    for *path, key in _without_one_key(value):
        if not set(path) & FREE:
            broken = deepcopy(value)
            inside = broken
            for step in path:
                inside = inside[step]
            del inside[key]
            assert wrong(name, broken), f"{name} without {'.'.join(map(str, [*path, key]))}"
