"""Receipts: every figure is the answer to a question that can be asked again.

A `Ledger` asks a question once and keeps its receipt; a `Figure` is text that shows part of an
answer, and refuses numbers that the answer does not hold; a `Sentence` is made of figures, and
refuses numbers that are not in one. So a number without a receipt cannot be written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import define, field, frozen

from tellers.record.store import Record


class ReceiptError(ValueError):
    """A figure that its receipt does not bear out: a mistake in a chapter, not in the record."""


@frozen(kw_only=True)
class Answer:
    """What a question comes to: a value ready for JSON, and the decisions that it rests on."""

    value: Any
    rests_on: tuple[str, ...] = field()
    """Keys of decisions, or the names of other sources."""
    sources: tuple[str, ...] = field(default=())


@frozen(kw_only=True)
class Receipt:
    """A question, its answer, and the sources of the rows that answer it."""

    id: str
    name: str
    parameters: Mapping[str, Any]
    question: str
    answer: Any
    sources: tuple[str, ...]


@frozen(kw_only=True)
class Figure:
    """Text that shows part of an answer."""

    text: str
    receipt: str


@frozen
class Ref:
    """Text that refers to something by its number: a symbol, a date, a rule. It counts nothing."""

    text: str


@frozen(kw_only=True)
class Sentence:
    """One sentence, and the receipts of its figures."""

    text: str
    receipts: tuple[str, ...]


@frozen(kw_only=True)
class Asked:
    """An answer in hand, to be shown as figures."""

    receipt: Receipt

    @property
    def value(self) -> Any:
        """The answer."""
        return self.receipt.answer

    def show(self, text: object) -> Figure:
        """Show part of the answer as *text*; its numbers must be in the answer."""
        shown = str(text)
        known = numbers_in(self.value) | numbers_in(dict(self.receipt.parameters))
        strange = [each for each in _numbers(shown) if each not in known]
        if strange:
            raise ReceiptError(
                f"{shown!r} holds {', '.join(map(str, strange))}, which the answer to "
                f"{self.receipt.question!r} does not: {self.value!r}"
            )
        return Figure(text=shown, receipt=self.receipt.id)

    def count(self, items: Iterable[object], *, start: bool = False) -> Figure:
        """Show how many *items* of the answer there are, in words up to nine."""
        words = in_words(len(list(items)))
        return Figure(text=words.capitalize() if start else words, receipt=self.receipt.id)


Question = Callable[..., Answer]


@define
class Ledger:
    """Asks questions of one record and keeps the receipts, in the order they were first asked."""

    record: Record
    questions: Mapping[str, tuple[Question, str]]
    """By name: the question as a function of the record, and its words with parameters."""
    receipts: dict[str, Receipt] = field(factory=dict)
    _asked: dict[tuple[Any, ...], str] = field(factory=dict)

    def ask(self, name: str, **parameters: Any) -> Asked:
        """Ask the question called *name*; asking it again gives the same receipt."""
        asked = (name, *sorted(parameters.items()))
        if asked not in self._asked:
            question, words = self.questions[name]
            answer = question(self.record, **parameters)
            made = Receipt(
                id=f"r{len(self.receipts) + 1}",
                name=name,
                parameters=parameters,
                question=words.format(**parameters),
                answer=answer.value,
                sources=answer.sources,
            )
            self.receipts[made.id] = made
            self._asked[asked] = made.id
        return Asked(receipt=self.receipts[self._asked[asked]])


def say(template: str, **parts: Figure | Ref | str) -> Sentence:
    """Make a sentence: numbers come in as figures, or as references, never as plain text."""
    _no_numbers(re.sub(r"\{\w+\}", "", template), template)
    for part in parts.values():
        if isinstance(part, str):
            _no_numbers(part, template)
    text = template.format(
        **{name: part if isinstance(part, str) else part.text for name, part in parts.items()}
    )
    receipts = dict.fromkeys(part.receipt for part in parts.values() if isinstance(part, Figure))
    if not receipts:
        raise ReceiptError(f"the sentence {template!r} has no receipt")
    return Sentence(text=text[0].upper() + text[1:], receipts=tuple(receipts))


def in_words(number: int) -> str:
    """Write a number as news texts do: in words up to nine, in figures beyond."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


def numbers_in(value: Any) -> set[int]:
    """Return every whole number that stands in a JSON value, within its texts too."""
    if isinstance(value, Mapping):
        return {found for item in value.items() for part in item for found in numbers_in(part)}
    if isinstance(value, list | tuple):
        return {found for part in value for found in numbers_in(part)} | {len(value)}
    return set(_numbers(str(value)))


_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_COUNTING = re.compile(rf"\b(?:{'|'.join(_WORDS[2:])})\b", re.IGNORECASE)


def _numbers(text: str) -> list[int]:
    return [int(each.replace(",", "")) for each in re.findall(r"\d+(?:,\d{3})*", text)]


def _no_numbers(text: str, template: str) -> None:
    found = re.search(r"\d", text) or _COUNTING.search(text)
    if found:
        raise ReceiptError(
            f"{found[0]!r} in {template!r} is a number without a receipt: ask for it, and show it"
        )
