"""The page of rules is made from the rules when the documentation is built."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from tellers.rules.book import Rule, rules

CONF = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "conf.py"))
TABLES: str = CONF["rule_tables"]()
ROWS = {line.split(" | ")[0]: line for line in TABLES.splitlines() if line.startswith("| ")}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: str(rule.cite))
def test_every_rule_has_its_row(rule: Rule) -> None:
    row = ROWS[f"| {rule.cite}"]
    assert f"**{rule.text.title}.**" in row
    assert rule.gist in row
    assert row.endswith(f" | {len(rule.cases)} |")
    for function in rule.functions:
        assert f"`{function.__module__}.{function.__name__}`" in row
    assert rule.text.why_not in row


def test_only_the_page_of_rules_gets_the_tables() -> None:
    rules_page, other_page = ["# Rules\n"], ["# Other\n"]
    CONF["add_rules"](None, "rules", rules_page)
    CONF["add_rules"](None, "guide/start", other_page)
    assert rules_page == [f"# Rules\n{TABLES}"]
    assert other_page == ["# Other\n"]
