"""Members as they are named on the command line: by name or code, several parted by commas."""

from __future__ import annotations

from datetime import date

from tellers.cli.errors import InputError
from tellers.model.members import MemberCode, UnknownName, member, recognise


def members(text: str, *, on: date | None = None) -> tuple[MemberCode, ...]:
    """Return the Members that *text* names, each once, in the order they are named.

    A name that holds a comma itself is understood as long as it stands alone.
    """
    try:
        return (recognise(text, on=on),)
    except UnknownName:
        parts = [part.strip() for part in text.split(",") if part.strip()]
        if len(parts) < 2:
            raise
    return tuple(dict.fromkeys(recognise(part, on=on) for part in parts))


def were_members(codes: tuple[MemberCode, ...], since: date | None, until: date | None) -> None:
    """Refuse a Member that was none at any time between two days."""
    for code in codes:
        one = member(code)
        meets = any(
            (until is None or period.start <= until)
            and (since is None or period.end is None or since < period.end)
            for period in one.memberships
        )
        if not meets:
            days = (f"from {since}" if since else "", f"up to {until}" if until else "")
            been = "was" if one.exit else "has been"
            raise InputError(
                f"no vote of {one.usual()} ({code}) {' '.join(filter(None, days))}: "
                f"it {been} a Member {one.term}"
            )
