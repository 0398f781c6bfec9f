"""Claims: what one source says of a decision, with where it says so."""

from __future__ import annotations

from attrs import frozen

from tellers.model.decisions import Decision


@frozen(kw_only=True)
class Claim:
    """What one source says of one decision."""

    decision: Decision
    source: str
    """The file, or the publication, that says so."""
    position: int
    """Where it stands among the decisions of its meeting, from 1."""
    session: str = ""


@frozen(kw_only=True)
class Problem:
    """Something doubtful: in a source, or between two of them."""

    source: str
    locator: str
    """Where in the source: a line, a symbol."""
    message: str
