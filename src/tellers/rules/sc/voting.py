"""Voting in the Council (SC 40 with Charter 27): procedural or not, and what carries."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from attrs import frozen

from tellers.model.cites import Source
from tellers.model.decisions import Judgement
from tellers.rules.book import rule
from tellers.rules.policies import PRACTICE, Policies
from tellers.rules.sc.judge import Matter, judge_council

__all__ = ["Matter", "Settled", "judge_council", "matter_class", "settled_matters"]

rule("SC", 40)(judge_council)


@frozen(kw_only=True)
class Settled:
    """A kind of question whose class practice has settled."""

    key: str
    title: str
    matter: Matter
    source: Source


@cache
def settled_matters() -> dict[str, Settled]:
    """Read the list of what is treated as procedural and what is not, by key."""
    text = files("tellers.rules.sc").joinpath("matters.toml").read_text(encoding="utf-8")
    return {
        key: Settled(
            key=key,
            title=entry["title"],
            matter=Matter(entry["matter"]),
            source=Source.parse(f"{entry['source']} [{entry['mark']}]"),
        )
        for key, entry in tomllib.loads(text).items()
    }


@rule("SC", 40)
def matter_class(
    key: str,
    *,
    ruling: Matter | None = None,
    preliminary: Judgement | None = None,
    policies: Policies = PRACTICE,
) -> Matter | None:
    """Say whether a question is procedural: the settled list, then a ruling that stands.

    Only where the policy allows it is the judgement of a *preliminary* question heard. `None`
    says that nobody has settled it: it is for the President to rule.

    >>> matter_class("agenda")
    <Matter.PROCEDURAL: 'procedural'>
    """
    if key in settled_matters():
        return settled_matters()[key].matter
    if ruling is not None:
        return ruling
    if preliminary is not None and policies.preliminary_question:
        return Matter.PROCEDURAL if preliminary.adopted else Matter.SUBSTANTIVE
    return None
