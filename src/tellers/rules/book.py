"""The book of rules: each rule's text, function and cases, found by its number."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import Any, TypeVar

from attrs import frozen

from tellers.model.cites import Cite
from tellers.rules.cases import Case, cases
from tellers.rules.errors import UnknownRuleError
from tellers.rules.texts import BOOKS, Text, texts

Function = TypeVar("Function", bound=Callable[..., Any])

_registered: dict[Cite, tuple[Callable[..., Any], ...]] = {}


def rule(book: str, number: int | str) -> Callable[[Function], Function]:
    """Register the decorated function as the one that answers for a rule."""

    def register(function: Function) -> Function:
        cite = Cite(book, str(number))
        _registered[cite] = (*_registered.get(cite, ()), function)
        return function

    return register


@frozen(kw_only=True)
class Rule:
    """One rule: what it says, the functions that model it, and the cases decided by it."""

    text: Text
    functions: tuple[Callable[..., Any], ...] = ()
    cases: tuple[Case, ...] = ()
    paragraphs: tuple[Cite, ...] = ()
    """Paragraphs of the same article that have an entry of their own."""

    @property
    def cite(self) -> Cite:
        """Where it stands."""
        return self.text.cite

    @property
    def gist(self) -> str:
        """What it says, in our words."""
        return self.text.gist


def find(cite: Cite | str) -> Rule:
    """Find a rule by its book and number, as in `GA 83` or `CHARTER 27(3)`.

    A paragraph without an entry of its own is found in its rule, and an article of which only
    one paragraph has an entry in that.

    >>> find("GA 83").text.title
    'Important questions: two thirds'
    """
    wanted = Cite.parse(cite) if isinstance(cite, str) else cite
    if wanted.book not in BOOKS:
        raise UnknownRuleError(
            f"no book {wanted.book!r}: write one of {', '.join(BOOKS)} and a number, as in 'GA 83'"
        )
    entries = texts()
    if wanted in entries:
        return _rule(entries[wanted])
    whole, paragraphs = _whole(wanted), _paragraphs(wanted)
    if whole in entries and not _paragraphs(whole):
        return _rule(entries[whole])
    if len(paragraphs) == 1:
        return _rule(entries[paragraphs[0]])
    raise UnknownRuleError(f"no rule {wanted}; the nearest are {_nearest(wanted)}")


def rules(book: str = "") -> tuple[Rule, ...]:
    """Return the rules of one book, or of all of them, in the order of their numbers."""
    return tuple(_rule(text) for cite, text in texts().items() if book in {"", cite.book})


@cache
def _rule(text: Text) -> Rule:
    for module in text.modelled_by:
        import_module(f"tellers.rules.{module}")
    paragraphs = _paragraphs(text.cite)
    return Rule(
        text=text,
        functions=_functions(text),
        cases=tuple(case for case in cases() if case.rests_on & {text.cite, *paragraphs}),
        paragraphs=paragraphs,
    )


def _functions(text: Text) -> tuple[Callable[..., Any], ...]:
    """Return the functions of a rule, or of an article's paragraphs, each once."""
    cites = (text.cite, *_paragraphs(text.cite))
    found = dict.fromkeys(one for cite in cites for one in _registered.get(cite, ()))
    order = {f"tellers.rules.{name}": place for place, name in enumerate(text.modelled_by)}
    return tuple(sorted(found, key=lambda one: order.get(one.__module__, len(order))))


def _whole(cite: Cite) -> Cite:
    """Return the rule or article that *cite* is a paragraph of."""
    return Cite(cite.book, re.sub(r"\(.*", "", cite.number).strip())


def _paragraphs(cite: Cite) -> tuple[Cite, ...]:
    return tuple(other for other in texts() if other != cite and _whole(other) == cite)


def _nearest(cite: Cite) -> str:
    numbers = {str(known): known for known in texts() if known.book == cite.book}
    digits = re.match(r"\d+", cite.number)
    if digits:
        near = sorted(numbers, key=lambda name: abs(_leading(numbers[name]) - int(digits[0])))
    else:
        near = get_close_matches(str(cite), numbers, n=3, cutoff=0)
    return ", ".join(near[:3])


def _leading(cite: Cite) -> int:
    return int("".join(re.findall(r"^\d+", cite.number)))
