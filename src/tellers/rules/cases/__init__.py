"""The cases: real decisions and edges of the rules, each with its tally, outcome and source."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import field, frozen
from attrs.validators import min_len

from tellers.model.cites import Cite, Source
from tellers.model.decisions import Cause, Outcome
from tellers.model.members import MemberCode
from tellers.model.votes import Tally

FILES = ("assembly", "council", "edges")


@frozen(kw_only=True)
class Case:
    """One vote and what the rules made of it."""

    symbol: str = field(validator=min_len(1))
    """The text or motion decided, or the number of an edge case; no two cases share one."""
    organ: str
    date: date | None = None
    """The day of the vote; an edge case has none where the day makes no difference."""
    tally: Tally
    rule: Cite
    """The rule that decided it."""
    also: tuple[Cite, ...] = ()
    """Other rules it illustrates."""
    outcome: Outcome
    cause: Cause | None = None
    needed: int | None = None
    of: int | None = None
    why: str
    """Why the case is worth having."""
    source: Source
    doubt: str = ""
    """What about it was not checked."""
    asked: dict[str, Any] = field(factory=dict, hash=False)
    """What else the judge was told: majority, kind, matter, ground, members, against …"""

    @property
    def rests_on(self) -> frozenset[Cite]:
        """Every rule the case stands under."""
        return frozenset({self.rule, *self.also})

    @property
    def against(self) -> tuple[MemberCode, ...]:
        """The Members named as voting no."""
        return tuple(MemberCode(code) for code in self.asked.get("against", ()))


@cache
def cases() -> tuple[Case, ...]:
    """Read every case."""
    return tuple(case for name in FILES for case in _read(name))


def _read(name: str) -> list[Case]:
    raw = files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return [_case(entry) for entry in tomllib.loads(raw)["case"]]


def _case(entry: dict[str, Any]) -> Case:
    cause = entry.pop("cause", None)
    own = {name: entry.pop(name) for name in _PLAIN if name in entry}
    return Case(
        tally=Tally.parse(entry.pop("tally")),
        rule=Cite.parse(entry.pop("rule")),
        also=tuple(Cite.parse(cite) for cite in entry.pop("also", ())),
        outcome=Outcome(entry.pop("outcome")),
        cause=Cause(cause) if cause else None,
        source=Source.parse(f"{entry.pop('source')} [{entry.pop('mark')}]"),
        **own,
        asked=entry,
    )


_PLAIN = ("symbol", "organ", "date", "needed", "of", "why", "doubt")
