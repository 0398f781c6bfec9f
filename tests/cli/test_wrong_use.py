"""Wrong use of any command: one message on standard error, exit status 2, nothing else."""

from __future__ import annotations

import shlex

import pytest

from tellers.cli import app
from tellers.cli.overview import COMMANDS
from tests.cli.said import Tellers


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["foo"], 'Unknown command "foo". Available commands: story, show, find, decide,'),
        (["stroy"], 'Unknown command "stroy"'),
        (["--bogus"], 'Unknown command "--bogus"'),
        (["meeting", "foo"], 'Unknown command "foo". Available commands: run.'),
        (["help", "foo"], 'Unknown command "foo"'),
        (["show"], "show needs SYMBOL"),
        (["story"], "story needs SUBJECT"),
        (["meeting", "run"], "meeting run needs FILE"),
        (["show", "2774", "2775"], "show: one too many: 2775"),
        (["meeting", "run", "a.txt", "b.txt"], "meeting run: one too many: b.txt"),
        (["show", "2774", "--jsn"], "Unknown option: --jsn. Did you mean --json?"),
    ],
)
def test_a_call_that_cannot_be_understood(
    arguments: list[str], message: str, tellers: Tellers
) -> None:
    said = tellers(*arguments)
    assert (said.status, said.out) == (2, "")
    first, hint = said.err.splitlines()
    assert first.startswith(f"tellers: {message}")
    assert hint.endswith("--help says more, with examples.")
    assert hint.startswith("tellers ")


@pytest.mark.parametrize("command", COMMANDS)
def test_an_unknown_option(command: str, tellers: Tellers) -> None:
    words = shlex.split(COMMANDS[command].examples[0])
    said = tellers(*words[1:], "--no-such-option")
    assert (said.status, said.out) == (2, "")
    assert "--no-such-option" in said.err
    assert said.err.endswith(f"tellers {command} --help says more, with examples.\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_an_argument_that_is_no_text(command: str, tellers: Tellers) -> None:
    said = tellers(*command.split(), "caf\udce9")
    assert (said.status, said.out) == (2, "")
    assert said.err == "tellers: 'caf\\udce9' is not UTF-8 text; write it as UTF-8\n"


def test_a_mistake_of_ours_is_not_taken_for_wrong_input(
    tellers: Tellers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> object:
        raise ZeroDivisionError

    monkeypatch.setattr("tellers.cli.record.open_record", broken)
    with pytest.raises(ZeroDivisionError):
        tellers("show", "2774")


def test_an_interrupt(tellers: Tellers, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr("tellers.cli.record.open_record", interrupted)
    assert tellers("show", "2774") == (130, "", "")


def test_doubts_about_the_record_go_to_standard_error(
    tellers: Tellers, monkeypatch: pytest.MonkeyPatch
) -> None:
    from attrs import evolve  # noqa: PLC0415 - the record is heavy

    from tellers.record.claims import Problem  # noqa: PLC0415
    from tellers.record.store import Record  # noqa: PLC0415

    doubt = Problem(source="sc.txt", locator="line 3", message="its date differs")
    doubtful = evolve(Record.starter(), problems=(doubt,))
    monkeypatch.setattr(Record, "starter", lambda: doubtful)
    said = tellers("show", "2774", "--json")
    assert said.status == 0
    assert said.json["symbol"] == "S/RES/2774 (2025)"
    assert said.err == "tellers: sc.txt, line 3: its date differs\n"


def test_complain_returns_the_exit_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.complain("day.txt:1: no", stands_alone=True) == 2
    assert capsys.readouterr().err == "day.txt:1: no\n"
