"""Whole stories as Markdown, read as prose when they change (`./just golden` rewrites them)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tellers.record.store import Record
from tellers.story.markdown import markdown
from tellers.story.telling import tell

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

SUBJECTS = (
    "2025-02-24",  # rival texts in both organs
    "1971-10-25",  # motions and rival drafts
    "2023-10-25",  # a veto and a shortfall on one day
    "1950-09-28",  # permanent members against, no veto
    "A/RES/76/262",  # without a vote
    "S/2022/155",  # one veto
)


class MarkdownExtension(SingleFileSnapshotExtension):
    """One file a story."""

    file_extension = "md"
    _write_mode = WriteMode.TEXT

    @classmethod
    def dirname(cls, **_: object) -> str:
        return str(Path(__file__).parents[1] / "golden" / "test_golden")


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.starter()


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.replace("/", "-"))
def test_story(subject: str, record: Record, snapshot: SnapshotAssertion) -> None:
    assert markdown(tell(record, subject)) == snapshot(extension_class=MarkdownExtension)
