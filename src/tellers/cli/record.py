"""Opening the record for a command."""

from __future__ import annotations

import sys

from tellers.record.store import Record


def open_record() -> Record:
    """Open the starter record; say on standard error what is doubtful in it."""
    record = Record.starter()
    for problem in record.problems:
        sys.stderr.write(f"tellers: {problem.source}, {problem.locator}: {problem.message}\n")
    return record
