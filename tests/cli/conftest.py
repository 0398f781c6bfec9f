"""The command line, run in this process."""

from __future__ import annotations

import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tellers.cli import app, overview
from tests.cli.said import MEETING, Said, Tellers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder that holds one transcript; keep what is kept beside it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELLERS_HOME", str(tmp_path / "home"))
    (tmp_path / "day.txt").write_text(MEETING, encoding="utf-8")
    return tmp_path


@pytest.fixture
def tellers(capsys: pytest.CaptureFixture[str]) -> Tellers:
    def run(*arguments: str) -> Said:
        capsys.readouterr()
        status = _run(arguments)
        return Said(status, *capsys.readouterr())

    return run


@pytest.fixture
def standard_input(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def give(content: bytes) -> None:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(content), encoding="utf-8"))

    return give


def _run(arguments: Sequence[str]) -> int:
    answer = overview.answer(arguments)
    if answer is None:
        return app.run(arguments)
    sys.stdout.write(answer)
    return 0
