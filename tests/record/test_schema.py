"""The shape of the record: said once, and everything else made from it."""

from __future__ import annotations

import re
from datetime import date

import pyarrow as pa
import pytest
from attrs import fields, frozen

from tellers.record.schema import TABLES, DecisionRow, VoteRow, arrow_schema, described
from tellers.record.store import Record

KEYS = [(table, each.name) for table, row_type in TABLES.items() for each in fields(row_type)]


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.starter()


@pytest.mark.parametrize(("table", "name"), KEYS)
def test_every_field_says_what_it_means(table: str, name: str) -> None:
    meaning = described(TABLES[table])[name]
    assert re.match(r"[A-Z`]", meaning)
    assert meaning.endswith((".", "…"))
    assert "\n" not in meaning


def test_nothing_is_described_that_is_no_field() -> None:
    for row_type in TABLES.values():
        assert list(described(row_type)) == [each.name for each in fields(row_type)]


def test_a_meaning_over_several_lines_is_read_whole() -> None:
    assert described(LongRow) == {"key": "A meaning that goes on in a second line."}


@frozen(kw_only=True)
class LongRow:
    key: str
    """A meaning that goes on
    in a second line."""


@pytest.mark.parametrize("row_type", TABLES.values(), ids=list(TABLES))
def test_the_schema_has_the_fields_in_their_order(row_type: type) -> None:
    assert arrow_schema(row_type).names == [each.name for each in fields(row_type)]


@pytest.mark.parametrize(
    ("name", "kind", "nullable"),
    [
        ("key", pa.string(), False),
        ("date", pa.date32(), False),
        ("position", pa.int32(), False),
        ("complete", pa.bool_(), False),
        ("sponsors", pa.list_(pa.string()), False),
        ("argument_whys", pa.list_(pa.string()), False),
        ("cause", pa.string(), True),
        ("yes", pa.int32(), True),
        ("not_voting", pa.int32(), True),
        ("majority", pa.string(), True),
        ("of", pa.int32(), True),
    ],
)
def test_types_follow_from_the_hints(name: str, kind: pa.DataType, nullable: bool) -> None:
    field = arrow_schema(DecisionRow).field(name)
    assert (field.type, field.nullable) == (kind, nullable)


def test_a_vote_is_three_texts() -> None:
    assert [(each.type, each.nullable) for each in arrow_schema(VoteRow)] == [
        (pa.string(), False),
        (pa.string(), False),
        (pa.string(), False),
    ]


@frozen(kw_only=True)
class OddRow:
    share: float


def test_a_type_without_a_place_in_arrow_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        arrow_schema(OddRow)


def test_the_record_has_the_shape_that_is_said(record: Record) -> None:
    assert {name: table.schema for name, table in record.tables.items()} == {
        name: arrow_schema(row_type) for name, row_type in TABLES.items()
    }


def test_a_data_dictionary_can_be_made() -> None:
    dictionary = [
        (table, each.name, str(each.type), described(row_type)[each.name])
        for table, row_type in TABLES.items()
        for each in arrow_schema(row_type)
    ]
    assert ("votes", "member", "string", "Code of the Member.") in dictionary
    assert ("decisions", "date", "date32[day]", "The day it was decided.") in dictionary
    assert [(table, name) for table, name, _, _ in dictionary] == KEYS


def test_rows_come_back_as_they_went_in(record: Record) -> None:
    row = record.ask("select * from decisions where key = 'S/2022/155'")[0]
    decision = DecisionRow(**row)
    assert decision.date == date(2022, 2, 25)
    assert decision.vetoed_by == ["RUS"]
    assert (decision.yes, decision.no, decision.abstaining) == (11, 1, 3)
    assert decision.complete is True
    assert row["session"] == ""
