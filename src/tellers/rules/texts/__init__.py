"""The texts of the rules: number, title and gist in our own words, with source and mark."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import field, frozen
from attrs.validators import min_len

from tellers.model.cites import Cite, Source

BOOKS = ("CHARTER", "GA", "SC", "ICJ")
"""The books there are: Charter, Assembly, Council, Statute of the Court."""


@frozen(kw_only=True)
class Text:
    """What one rule says; the official text governs."""

    cite: Cite
    title: str = field(validator=min_len(1))
    gist: str = field(validator=min_len(1))
    source: Source
    modelled_by: tuple[str, ...] = field(default=(), converter=tuple)
    """The modules, under `tellers.rules`, that hold its functions."""
    why_not: str = ""
    """Why nothing models it (yet)."""


@cache
def texts() -> dict[Cite, Text]:
    """Read every text, book by book in the order of the numbers."""
    found = (text for book in BOOKS for text in _read(book))
    return {text.cite: text for text in found}


def _read(book: str) -> list[Text]:
    raw = files(__name__).joinpath(f"{book.lower()}.toml").read_text(encoding="utf-8")
    table = tomllib.loads(raw)
    entries = [_text(book, table["document"], entry) for entry in table["rule"]]
    return sorted(entries, key=lambda text: _order(text.cite.number))


def _text(book: str, document: str, entry: dict[str, Any]) -> Text:
    number, mark = str(entry.pop("number")), entry.pop("mark")
    source = Source.parse(f"{entry.pop('source', document)} [{mark}]")
    return Text(cite=Cite(book, number), source=source, **entry)


def _order(number: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", number)]
