"""Decisions as JSON-ready dicts: the form that others build on (docs/guide/json.md)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tellers.model.cites import Cite, Source
from tellers.model.decisions import Reason
from tellers.record import query
from tellers.record.schema import DecisionRow
from tellers.record.store import Record
from tellers.rules.force import Force, force_in_assembly, force_in_council

MATTER_BY_CITE = {
    "A/RES/60/251 para. 8": "subsidiary_organ",
    "CHARTER 108": "charter_amendment",
}
"""What a majority's own rule tells of the matter decided by it."""


def decision_json(record: Record, row: DecisionRow) -> dict[str, Any]:
    """Return one decision with its argument, its roll call and its sources."""
    tally = None
    if row.yes is not None:
        tally = {
            "yes": row.yes,
            "no": row.no,
            "abstaining": row.abstaining,
            "not_voting": row.not_voting,
        }
    required = None
    if row.majority is not None:
        required = {"majority": row.majority, "needed": row.needed, "of": row.of}
    return {
        "symbol": row.symbol,
        "organ": row.organ,
        "date": row.date.isoformat(),
        "title": row.title,
        "draft": row.draft or None,
        "kind": row.kind,
        "outcome": row.outcome,
        "cause": row.cause,
        "tally": tally,
        "required": required,
        "argument": argument(row),
        "binding": binding(row),
        "vetoed_by": row.vetoed_by,
        "votes": query.roll(record, row.key),
        "complete": row.complete,
        "sources": [_source(text) for text in row.sources],
        "session": row.session or None,
        "meeting": row.meeting,
        "sponsors": row.sponsors,
        "to": row.to_key or None,
        "amended_by": row.amended_by,
        "notes": row.notes,
    }


def argument(row: DecisionRow) -> list[dict[str, str | None]]:
    """Return the argument step by step: the rule, what follows from it, why it applies."""
    steps = zip(row.argument_cites, row.argument_whys, row.argument_grounds, strict=True)
    return [{"cite": cite, "why": why, "ground": ground or None} for cite, why, ground in steps]


def argued(step: Mapping[str, str | None]) -> str:
    """Return one step in words: what follows, and in brackets by which rule and on what ground."""
    cite = Cite.parse(step["cite"] or "")
    return str(Reason(cite=cite, why=step["why"] or "", ground=step["ground"] or ""))


def binding(row: DecisionRow) -> str | None:
    """Say what adoption amounts to; `None` where nothing was adopted, or no text stands."""
    force = force_of(row)
    return force.binding if force else None


def force_of(row: DecisionRow) -> Force | None:
    """Return the force of an adopted text, as far as what was declared about it tells."""
    adopted = row.outcome in {"adopted", "without_a_vote"}
    if not adopted or row.kind not in {"resolution", "decision"}:
        return None
    if row.organ == "SC":
        return force_in_council(procedural="CHARTER 27(2)" in row.argument_cites)
    for cite, ground in zip(row.argument_cites, row.argument_grounds, strict=True):
        if cite in MATTER_BY_CITE:
            return force_in_assembly(MATTER_BY_CITE[cite])
        if ground.startswith("a recommendation"):
            return force_in_assembly()
    return force_in_assembly("undeclared")


def _source(text: str) -> dict[str, str]:
    source = Source.parse(text)
    return {"document": source.document, "mark": source.mark.value}
