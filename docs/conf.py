"""How Sphinx builds the documentation."""

from collections.abc import Iterator

from sphinx.application import Sphinx

from tellers import __version__
from tellers.rules.book import Rule, rules
from tellers.rules.texts import BOOKS

project = "Tellers"
author = "The Tellers authors"
copyright = author
version = release = __version__

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "Tellers"

TITLES = {
    "CHARTER": "Charter of the United Nations",
    "GA": "General Assembly",
    "SC": "Security Council",
    "ICJ": "Statute of the International Court of Justice",
}


def rule_tables() -> str:
    """Return a table for each book of rules, made from the rules themselves."""
    return "\n".join(line for book in BOOKS for line in _table(book))


def _table(book: str) -> Iterator[str]:
    yield from ("", f"## {TITLES[book]}", "", "| rule | what it says | modelled by | cases |")
    yield "| --- | --- | --- | --- |"
    for rule in rules(book):
        says = f"**{_text(rule.text.title)}.** {_text(rule.gist)} [{rule.text.source.mark}]"
        yield f"| {rule.cite} | {says} | {_modelled(rule)} | {len(rule.cases)} |"


def _modelled(rule: Rule) -> str:
    names = (f"`{each.__module__}.{each.__name__}`" for each in rule.functions)
    return ", ".join(names) or _text(rule.text.why_not)


def _text(text: str) -> str:
    """Escape what a table would take for the end of a cell."""
    return text.replace("|", "\\|")


def add_rules(_: Sphinx, page: str, source: list[str]) -> None:
    """Put the tables at the end of the page of rules."""
    if page == "rules":
        source[0] += rule_tables()


def setup(app: Sphinx) -> None:
    """Let the page of rules be made from the rules."""
    app.connect("source-read", add_rules)
