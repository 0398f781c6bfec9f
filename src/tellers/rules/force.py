"""What the adoption of a text amounts to (Charter 10, 17, 25): never more than the text says."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from attrs import frozen

from tellers.model.cites import Cite, Source
from tellers.rules.book import rule
from tellers.rules.errors import RulesError


@frozen(kw_only=True)
class Force:
    """What follows from adoption, in careful words."""

    cite: Cite
    words: str
    binding: str
    """The same in short, for a table or JSON."""
    source: Source


@rule("CHARTER", 10)
@rule("CHARTER", 17)
def force_in_assembly(matter: str = "assembly") -> Force:
    """Say what an adopted text of the Assembly amounts to: it recommends.

    *matter* names one of the exceptions, as a declared fact: `budget`, `admission`,
    `suspension`, `expulsion`, `rules` or `subsidiary_organ`.

    >>> force_in_assembly().binding
    'recommends'
    """
    known = {key: force for key, force in _forces().items() if not key.startswith("council")}
    if matter not in known:
        raise RulesError(f"no force known for {matter!r}: write one of {', '.join(known)}")
    return known[matter]


@rule("CHARTER", 25)
def force_in_council(*, procedural: bool = False) -> Force:
    """Say what an adopted text of the Council amounts to; adoption alone never shows it binds.

    >>> str(force_in_council().cite)
    'CHARTER 25'
    """
    return _forces()["council_procedural" if procedural else "council"]


@cache
def _forces() -> dict[str, Force]:
    text = files("tellers.rules").joinpath("force.toml").read_text(encoding="utf-8")
    return {
        key: Force(
            cite=Cite.parse(entry["cite"]),
            words=entry["words"],
            binding=entry["binding"],
            source=Source.parse(entry["source"]),
        )
        for key, entry in tomllib.loads(text).items()
    }
