"""Tellers as a process of its own: pipes, encodings, the environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.said import MEETING, Said

FULL = Path("/dev/full")
TELLERS = [sys.executable, "-c", "from tellers.cli import main; main()"]


def tellers(*arguments: str | bytes, given: bytes = b"", **environment: str) -> Said:
    done = subprocess.run(  # noqa: S603 - this Python
        [*TELLERS, *arguments],
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )
    return Said(done.returncode, done.stdout.decode("latin-1"), done.stderr.decode())


@pytest.mark.parametrize("arguments", [["find"], ["find", "--json"], ["rule", "GA"], ["--help"]])
def test_a_reader_that_goes_away_is_no_error(arguments: list[str]) -> None:
    with subprocess.Popen(  # noqa: S603 - this Python
        [*TELLERS, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [["find"], ["find", "--json"], ["--version"]])
def test_a_disk_that_is_full_is_said(arguments: list[str]) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(  # noqa: S603 - this Python
            [*TELLERS, *arguments], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr == b"tellers: cannot write the answer: No space left on device\n"


def test_exit_status_right_and_wrong() -> None:
    assert tellers("show", "2774").status == 0
    assert tellers("find", "nothing-like-it").status == 1
    said = tellers("show", "nothing-like-it")
    assert (said.status, said.out) == (2, "")
    assert "Traceback" not in said.err


def test_standard_input() -> None:
    said = tellers("meeting", "run", "-", "--json", given=MEETING.encode())
    assert (said.status, said.err) == (0, "")
    assert said.json["decisions"][0]["cause"] == "veto"


def test_what_the_terminal_cannot_show_is_no_reason_to_stop() -> None:
    said = tellers("show", "A/RES/ES-11/7", PYTHONIOENCODING="latin-1")
    assert (said.status, said.err) == (0, "")
    assert "Côte d'Ivoire" in said.out
    said = tellers("show", "A/RES/ES-11/7", PYTHONIOENCODING="ascii")
    assert (said.status, said.err) == (0, "")
    assert "C?te d'Ivoire" in said.out


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_is_json_in_any_encoding(encoding: str) -> None:
    said = tellers("story", "S/2022/155", "--json", PYTHONIOENCODING=encoding)
    told = json.loads(said.out.encode("latin-1"))
    assert "“Aggression against Ukraine”" in told["sentences"][0]["text"]


def test_bytes_that_are_no_text() -> None:
    said = tellers("find", b"caf\xe9")
    assert (said.status, said.out) == (2, "")
    assert "is not UTF-8 text" in said.err


def test_output_that_is_not_a_terminal_is_plain() -> None:
    assert "\x1b" not in tellers("find", "ukraine").out
    assert "\x1b" not in tellers("decide", "--help").out
