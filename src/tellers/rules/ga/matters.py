"""Matters for which the Assembly needs more than a simple majority (Charter 18(2), GA 83)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from attrs import frozen

from tellers.model.cites import Cite, Source
from tellers.model.majorities import TWO_THIRDS, TWO_THIRDS_OF_MEMBERS, Majority
from tellers.rules.book import rule


@frozen(kw_only=True)
class AssemblyMatter:
    """A kind of question with the majority a text asks for.

    Whether a draft is one is a judgement: declared with its source, never read from a title.
    """

    key: str
    ground: str
    majority: Majority
    rule: Cite
    source: Source


@cache
def assembly_matters() -> dict[str, AssemblyMatter]:
    """Read the matters by key."""
    text = files("tellers.rules.ga").joinpath("matters.toml").read_text(encoding="utf-8")
    return {
        key: AssemblyMatter(
            key=key,
            ground=entry["ground"],
            majority=_MAJORITIES[entry["majority"]],
            rule=Cite.parse(entry["rule"]),
            source=Source.parse(entry["source"]),
        )
        for key, entry in tomllib.loads(text).items()
    }


@rule("CHARTER", "18(2)")
@rule("GA", 83)
def important_questions() -> tuple[str, ...]:
    """List the keys of the important questions that the Charter itself names.

    >>> len(important_questions())
    9
    """
    listed = Cite("GA", "83")
    return tuple(key for key, matter in assembly_matters().items() if matter.rule == listed)


_MAJORITIES = {majority.name: majority for majority in (TWO_THIRDS, TWO_THIRDS_OF_MEMBERS)}
