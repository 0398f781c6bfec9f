"""`tellers meeting run`: transcripts from files and from standard input, right and wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.said import MEETING, Tellers

Give = Callable[[bytes], None]
LINES = MEETING.splitlines()


def test_what_is_shown(tellers: Tellers) -> None:
    said = tellers("meeting", "run", "day.txt")
    assert (said.status, said.err) == (0, "")
    assert "rejected (veto)  11-1-3" in said.out
    assert said.out.splitlines()[-1].startswith("S/PV.8979: 1 decided, ")


def test_json(tellers: Tellers) -> None:
    ran = tellers("meeting", "run", "day.txt", "--json").json
    assert (ran["meeting"], ran["organ"], ran["date"]) == ("S/PV.8979", "SC", "2022-02-25")
    assert [each["symbol"] for each in ran["decisions"]] == ["S/2022/155"]
    assert ran["decisions"][0]["vetoed_by"] == ["RUS"]
    assert ran["refusals"] == []


@pytest.mark.parametrize(
    "arguments", [("-",), ("-", "--json"), ("--json", "-"), ("--", "-"), ("--json", "--", "-")]
)
def test_standard_input(arguments: tuple[str, ...], tellers: Tellers, standard_input: Give) -> None:
    from_file = tellers("meeting", "run", "day.txt", *(["--json"] if "--json" in arguments else []))
    standard_input(MEETING.encode())
    assert tellers("meeting", "run", *arguments) == from_file


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + MEETING.encode(),
        MEETING.replace("\n", "\r\n").encode(),
        MEETING.rstrip("\n").encode(),
    ],
    ids=["with a byte order mark", "with the line ends of Windows", "without a last line end"],
)
def test_text_as_editors_write_it(content: bytes, tellers: Tellers, standard_input: Give) -> None:
    standard_input(content)
    said = tellers("meeting", "run", "-")
    assert (said.status, said.err) == (0, "")
    assert "11-1-3" in said.out


def test_a_refusal_that_is_expected_is_told(tellers: Tellers, folder: Path) -> None:
    late = "France votes no\n    Refused: SC 40\n"
    (folder / "late.txt").write_text(
        MEETING.replace("President closes", f"{late}President closes"), encoding="utf-8"
    )
    said = tellers("meeting", "run", "late.txt")
    assert said.status == 0
    assert "1 refused as the transcript says" in said.out
    refusal = tellers("meeting", "run", "late.txt", "--json").json["refusals"][0]
    assert (refusal["line"], refusal["cite"]) == (
        LINES.index("President closes the meeting") + 1,
        "SC 40",
    )
    assert "no vote is under way" in refusal["why"]


def line_of(start: str) -> int:
    return next(place for place, line in enumerate(LINES, 1) if line.strip().startswith(start))


@pytest.mark.parametrize(
    ("old", "new", "line", "expected"),
    [
        (
            "MEX NOR USA",
            "MEX NOR UKR",
            line_of("Yes:"),
            "Ukraine (UKR) was not a member of the Security Council on 2022-02-25",
        ),
        (
            "MEX NOR USA",
            "MEX NOR SSD",
            line_of("Yes:"),
            "South Sudan (SSD) was not a member of the Security Council",
        ),
        ("No: RUS", "No: RUS USA", line_of("No:"), "each Member has one vote"),
        ("CHN IND", "CHN IND Narnia", line_of("Abstaining:"), "names no Member"),
        (
            "rejected, 11-1-3",
            "rejected, 12-1-2",
            line_of("President announces"),
            "the tally does not add up: the votes listed come to 11-1-3",
        ),
        (
            "S/2022/155 rejected",
            "S/2022/155 adopted",
            line_of("President announces"),
            "by the rules it is rejected",
        ),
        ("Date: 2022-02-25", "Date: 2022-02-30", line_of("Date"), "2022-02-30"),
        ("Organ: Security Council", "Organ: ECOSOC", line_of("Organ"), "ECOSOC"),
        ("President closes the meeting", "President sings", line_of("President closes"), "no act"),
    ],
)
def test_what_is_wrong_has_its_file_and_line(  # noqa: PLR0913 - one thing wrong, and what follows
    old: str, new: str, line: int, expected: str, *, tellers: Tellers, folder: Path
) -> None:
    assert MEETING.count(old) == 1
    (folder / "wrong.txt").write_text(MEETING.replace(old, new), encoding="utf-8")
    said = tellers("meeting", "run", "wrong.txt")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"wrong.txt:{line}: ")
    assert expected in said.err
    assert tellers("meeting", "run", "wrong.txt", "--json") == said


def test_a_vote_before_voting_began(tellers: Tellers, folder: Path) -> None:
    early = MEETING.replace("President puts", "France votes yes\nPresident puts")
    (folder / "early.txt").write_text(early, encoding="utf-8")
    said = tellers("meeting", "run", "early.txt")
    assert (said.status, said.out) == (2, "")
    assert said.err == (
        f"early.txt:{line_of('President puts')}: out of order under SC 40: no vote is under way: "
        "the President has to put a question to the vote first\n"
    )


def test_every_problem_is_listed(tellers: Tellers, folder: Path) -> None:
    wrong = MEETING.replace("NOR USA", "NOR Narnia").replace("President closes", "President sings")
    (folder / "wrong.txt").write_text(wrong, encoding="utf-8")
    said = tellers("meeting", "run", "wrong.txt")
    assert said.status == 2
    assert [line.split(": ")[0] for line in said.err.splitlines()] == [
        f"wrong.txt:{line_of('Yes:')}",
        f"wrong.txt:{line_of('President closes')}",
    ]


def test_an_empty_file(tellers: Tellers, standard_input: Give) -> None:
    standard_input(b"")
    said = tellers("meeting", "run", "-")
    assert (said.status, said.out) == (2, "")
    assert "standard input:1: the head has no 'Meeting' line" in said.err
    assert "standard input:1: the head has no 'Date' line" in said.err


def test_a_file_that_is_not_text(tellers: Tellers, folder: Path) -> None:
    (folder / "latin.txt").write_bytes(MEETING.encode() + "Note: Türkiye\n".encode("latin-1"))
    said = tellers("meeting", "run", "latin.txt")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"latin.txt:{len(LINES) + 1}: not UTF-8 text (byte ")
    assert said.err.endswith("save the file as UTF-8\n")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["nowhere.txt"], "nowhere.txt: cannot be read: No such file or directory\n"),
        (["."], ".: cannot be read: Is a directory\n"),
        (["nowhere.txt", "--json"], "nowhere.txt: cannot be read: No such file or directory\n"),
    ],
)
def test_a_file_that_cannot_be_read(arguments: list[str], expected: str, tellers: Tellers) -> None:
    said = tellers("meeting", "run", *arguments)
    assert (said.status, said.out, said.err) == (2, "", expected)


def test_no_file(tellers: Tellers) -> None:
    said = tellers("meeting", "run")
    assert (said.status, said.out) == (2, "")
    assert said.err == (
        "tellers: meeting run needs FILE\ntellers meeting run --help says more, with examples.\n"
    )
