"""JSON Schemas of what commands print with `--json` (docs/guide/json.md)."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

SUFFIX = ".schema.json"
NAMES = (
    "decision",
    "decisions",
    "story",
    "verification",
    "what-if",
    "rule",
    "rules",
    "meeting-run",
)
"""Every schema there is."""


def schema(name: str) -> dict[str, Any]:
    """Return a schema that needs no other: those it refers to are embedded in it."""
    found = _read(name)
    others = {other: _read(other) for other in sorted(_needed(name) - {name})}
    return {**found, "$defs": {**found.get("$defs", {}), **others}}


def _needed(name: str) -> set[str]:
    """Return the schemas that one refers to, itself among them, and those that they refer to."""
    referred = set(re.findall(r'"urn:tellers:schema:([a-z-]+)', json.dumps(_read(name))))
    return {name}.union(*(_needed(other) for other in referred - {name}))


@cache
def _read(name: str) -> dict[str, Any]:
    text = files(__name__).joinpath(f"{name}{SUFFIX}").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
