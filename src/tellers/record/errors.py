"""Mistakes in asking the record: what was asked for, and what it holds."""

from __future__ import annotations


class RecordError(Exception):
    """A question that the record cannot answer."""


class NotInRecordError(RecordError):
    """What was asked for is not in the record; the message says what is nearest."""
