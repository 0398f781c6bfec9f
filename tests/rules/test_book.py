"""The book: every rule is found, is modelled or says why not, and has a case or an example."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import tellers.rules
from tellers.model.cites import Cite, Mark
from tellers.rules import book
from tellers.rules.book import Rule, find, rules
from tellers.rules.cases import cases
from tellers.rules.errors import UnknownRuleError
from tellers.rules.texts import BOOKS

ALL = rules()
MODULES = [
    module.name for module in pkgutil.walk_packages(tellers.rules.__path__, "tellers.rules.")
]


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: str(rule.cite))
def test_a_rule_is_modelled_or_says_why_not(rule: Rule) -> None:
    assert bool(rule.functions) == bool(rule.text.modelled_by)
    assert bool(rule.functions) != bool(rule.text.why_not)


@pytest.mark.parametrize(
    "rule", [rule for rule in ALL if rule.functions], ids=lambda rule: str(rule.cite)
)
def test_a_modelled_rule_has_a_case_or_an_example(rule: Rule) -> None:
    examples = [one for one in rule.functions if ">>>" in (one.__doc__ or "")]
    assert rule.cases or examples


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0


def test_every_function_registered_answers_for_a_rule_of_the_book() -> None:
    for name in MODULES:
        import_module(name)
    known = {rule.cite for rule in ALL}
    assert set(book._registered) <= known


def test_every_case_stands_under_a_rule_of_the_book_or_under_a_resolution() -> None:
    known = {rule.cite for rule in ALL}
    cited = {cite for case in cases() for cite in case.rests_on}
    assert {str(cite) for cite in cited - known} == {"A/RES/60/251 para. 8"}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("GA 83", "GA 83"),
        ("ga rule 83", "GA 83"),
        ("GA 87(a)", "GA 87"),
        ("SC 33(3)", "SC 33"),
        ("CHARTER 27(3)", "CHARTER 27(3)"),
        ("CHARTER 27", "CHARTER 27"),
        ("Charter article 4", "CHARTER 4(2)"),
        ("ICJ 10", "ICJ 10"),
    ],
)
def test_find(asked: str, found: str) -> None:
    assert str(find(asked).cite) == found


def test_find_takes_a_cite() -> None:
    assert find(Cite("GA", "95")).gist.startswith("If votes are equally divided")


def test_an_article_holds_what_its_paragraphs_hold() -> None:
    article, paragraph = find("CHARTER 27"), find("CHARTER 27(3)")
    assert paragraph.cite in article.paragraphs
    assert set(paragraph.functions) < set(article.functions)
    assert set(paragraph.cases) < set(article.cases)


def test_functions_stand_in_the_order_of_the_modules_named() -> None:
    assert [one.__name__ for one in find("GA 83").functions] == [
        "two_thirds",
        "important_questions",
    ]


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("GA 97", "GA 95"),
        ("CHARTER 27(4)", "CHARTER 27"),
        ("GA voting", "GA"),
        ("UNSC 27", "CHARTER, GA, SC, ICJ"),
    ],
)
def test_an_unknown_rule_is_told_the_nearest(asked: str, nearest: str) -> None:
    with pytest.raises(UnknownRuleError, match=r"nearest|write one of") as refused:
        find(asked)
    assert nearest in str(refused.value)


def test_rules_stand_in_the_order_of_their_numbers() -> None:
    numbers = [int(rule.cite.number) for rule in rules("GA")]
    assert numbers == sorted(numbers)
    assert {rule.cite.book for rule in ALL} == set(BOOKS)


def test_a_text_says_how_far_it_was_checked() -> None:
    assert find("CHARTER 27(3)").text.source.mark is Mark.VERIFIED
    assert find("GA 86").text.source.mark is Mark.KNOWLEDGE
