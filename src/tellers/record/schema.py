"""The shape of the record, said once: row types from which tables and schemas are made."""

from __future__ import annotations

import inspect
import re
from datetime import date
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pyarrow as pa
from attrs import fields, frozen


@frozen(kw_only=True)
class DecisionRow:
    """One question that an organ decided, or left undecided."""

    key: str
    """Normal form of the symbol, for joining: `S/RES/2774`."""
    symbol: str
    """The symbol as the United Nations prints it; of the draft where it was not adopted."""
    organ: str
    """`GA` or `SC`."""
    date: date
    """The day it was decided."""
    session: str
    """The Assembly's session: `68`, `ES-11`; empty for the Council."""
    meeting: str
    """The symbol of the meeting's record, or a description where that is not known."""
    position: int
    """Its place among the decisions of the meeting, from 1."""
    kind: str
    """`resolution`, `decision`, `amendment`, `motion` or `part`."""
    title: str
    """The title of the text, or what the amendment or motion would do."""
    draft: str
    """What it was called before it was decided: the draft's symbol."""
    to_key: str
    """Key of the decision on the text it amends, divides or is about; empty otherwise."""
    sponsors: list[str]
    """Codes of the Members that tabled it, the first one first."""
    amended_by: list[str]
    """Keys of the amendments adopted to it."""
    outcome: str
    """`adopted`, `rejected`, `not_put`, `withdrawn`, `without_a_vote`, …"""
    cause: str | None
    """Why it was not adopted: `veto`, `insufficient_votes`, …"""
    yes: int | None
    """Votes in favour; none where no vote was taken or no tally is known."""
    no: int | None
    """Votes against."""
    abstaining: int | None
    """Abstentions."""
    not_voting: int | None
    """Members on the roster that took no part."""
    majority: str | None
    """The majority required: `simple`, `two_thirds`, `affirmative_votes`, …"""
    needed: int | None
    """The fewest yes votes that would have carried it."""
    of: int | None
    """The base of that majority, in Members."""
    argument_cites: list[str]
    """The argument, step by step: the rule of each."""
    argument_whys: list[str]
    """The argument, step by step: what follows from the rule."""
    argument_grounds: list[str]
    """The argument, step by step: why the rule applies, where that was declared; else empty."""
    vetoed_by: list[str]
    """Codes of the permanent members whose negative vote defeated it."""
    complete: bool
    """Whether every Member's vote is in `votes`."""
    sources: list[str]
    """Documents it rests on, each with its mark: `S/PV.9866 [V]`."""
    notes: list[str]
    """Doubts, and what Members said later."""


@frozen(kw_only=True)
class VoteRow:
    """What one Member did in one vote."""

    key: str
    """Key of the decision."""
    member: str
    """Code of the Member."""
    vote: str
    """`yes`, `no`, `abstaining` or `not_voting`."""


TABLES: dict[str, type] = {"decisions": DecisionRow, "votes": VoteRow}
"""Every table by name, with its row type."""


def described(row_type: type) -> dict[str, str]:
    """Return what each field of *row_type* means, from the docstring below it."""
    source = inspect.getsource(row_type)
    found = re.findall(
        r"^    (\w+): [^\n]+\n    \"\"\"(.+?)\"\"\"", source, re.MULTILINE | re.DOTALL
    )
    return {name: " ".join(text.split()) for name, text in found}


def arrow_schema(row_type: type) -> pa.Schema:
    """Return the Arrow schema of *row_type*; `described` says what each field means."""
    hints = get_type_hints(row_type)
    return pa.schema(
        [
            pa.field(
                each.name, _arrow_type(hints[each.name]), nullable=_is_optional(hints[each.name])
            )
            for each in fields(row_type)
        ]
    )


def _is_optional(hint: Any) -> bool:
    return isinstance(hint, UnionType) and type(None) in get_args(hint)


def _arrow_type(hint: Any) -> pa.DataType:
    if _is_optional(hint):
        hint = next(each for each in get_args(hint) if each is not type(None))
    if get_origin(hint) is list:
        return pa.list_(_arrow_type(get_args(hint)[0]))
    return {str: pa.string(), int: pa.int32(), bool: pa.bool_(), date: pa.date32()}[hint]
