"""`tellers story` as a command: forms, receipts, where the page goes, what is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.said import Tellers

VETO = ("story", "S/2022/155", "--no-page")


def test_what_is_told(tellers: Tellers) -> None:
    said = tellers(*VETO)
    assert (said.status, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[0] == "Aggression against Ukraine (S/2022/155)"
    assert "What was decided" in lines
    assert "What is not known" in lines
    assert "was vetoed by Russia (11-1-3). [1]" in said.out
    assert not any(line.endswith(" ") for line in lines)


@pytest.mark.parametrize("day", ["2022-02-25", "2022-2-25", " 2022-02-25 "])
def test_a_day(day: str, tellers: Tellers) -> None:
    told = tellers("story", day, "--json").json
    assert told["subject"] == "2022-02-25"
    assert [each["symbol"] for each in told["decisions"]] == ["S/2022/155"]


def test_every_receipt_that_is_cited_is_there(tellers: Tellers) -> None:
    told = tellers("story", "2025-02-24", "--json").json
    cited = {each for sentence in told["sentences"] for each in sentence["receipts"]}
    assert cited <= set(told["receipts"])


def test_receipts_are_printed(tellers: Tellers) -> None:
    told = tellers(*VETO, "--json").json
    out = tellers(*VETO, "--receipts").out
    printed = out.split("\nReceipts\n")[1].splitlines()
    assert len(printed) == len(told["receipts"])
    assert printed[0].startswith("  [1] What became of S/2022/155")
    assert printed[0].endswith("[V]")


def test_format_json_is_json(tellers: Tellers) -> None:
    assert tellers(*VETO, "--format", "json") == tellers(*VETO, "--json")


def test_markdown(tellers: Tellers) -> None:
    out = tellers(*VETO, "--format", "md").out
    assert out.startswith("# Aggression against Ukraine (S/2022/155)\n")
    assert "[^r1]: What became of S/2022/155" in out


@pytest.mark.parametrize("form", ["--json", "--format=md", "--verify"])
def test_only_the_text_comes_with_a_page(form: str, tellers: Tellers, folder: Path) -> None:
    said = tellers("story", "S/2022/155", form)
    assert (said.status, said.err) == (0, "")
    assert not (folder / "home").exists()


def test_verify(tellers: Tellers) -> None:
    said = tellers("story", "2025-02-24", "--verify")
    assert said.status == 0
    assert re.fullmatch(r"[1-9]\d+ receipts asked again, 0 differ\.\n", said.out)
    found = tellers("story", "2025-02-24", "--verify", "--json").json
    assert found["differing"] == []
    assert f"{found['asked']} receipts" in said.out


def test_verify_names_what_differs(tellers: Tellers, monkeypatch: pytest.MonkeyPatch) -> None:
    from tellers.story import telling  # noqa: PLC0415 - as late as the command does

    monkeypatch.setattr(telling, "verify", lambda _, told: list(told.receipts.values())[:1])
    said = tellers(*VETO, "--verify")
    assert said.status == 1
    assert said.out.startswith("differs: What became of S/2022/155")
    said = tellers(*VETO, "--verify", "--json")
    assert said.status == 1
    assert [each["id"] for each in said.json["differing"]] == ["r1"]


def test_where_the_page_cannot_be_kept_the_story_is_told_all_the_same(
    tellers: Tellers, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELLERS_HOME", str(folder / "day.txt"))
    said = tellers("story", "S/2022/155")
    assert said.status == 0
    assert said.out == tellers(*VETO).out
    assert re.fullmatch(r"No page written to .*day\.txt.*; --page FILE names a place\.\n", said.err)


def test_a_page_that_was_asked_for_and_cannot_be_written_is_an_error(
    tellers: Tellers, folder: Path
) -> None:
    said = tellers("story", "S/2022/155", "--page", "day.txt/page.html")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("tellers: no page written to day.txt/page.html: ")
    assert sorted(each.name for each in folder.iterdir()) == ["day.txt"]


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("2025-02-25", "the nearest days with decisions: 2025-02-24 and 2025-06-04"),
        ("1900-01-01", "no decision on 1900-01-01"),
        ("2025-13-01", "'2025-13-01' is no day; write year, month and day"),
        ("2025-02-30", "'2025-02-30' is no day"),
        ("A/RES/ES-11/99", "Near it: A/RES/ES-11/9"),
        ("yesterday", "'yesterday' is not in the starter record"),
        ("", "an empty symbol"),
    ],
)
@pytest.mark.parametrize("form", ["--no-page", "--json", "--verify"])
def test_a_subject_that_is_none(subject: str, expected: str, form: str, tellers: Tellers) -> None:
    said = tellers("story", subject, form)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("tellers: ")
    assert expected in said.err


def test_a_format_that_is_none(tellers: Tellers) -> None:
    said = tellers("story", "S/2022/155", "--format", "pdf")
    assert (said.status, said.out) == (2, "")
    assert '"text", "md", "html", "json"' in said.err
