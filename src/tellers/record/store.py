"""The store: the only module that opens DuckDB. Tables in, answers out."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import Any, Self

import duckdb
import pyarrow as pa
from attrs import field, fields, frozen

from tellers.record import starter
from tellers.record.claims import Problem
from tellers.record.merge import Merged, merge
from tellers.record.schema import TABLES, arrow_schema

Row = Mapping[str, Any]
"""One row of an answer, by column."""


@frozen(kw_only=True)
class Record:
    """The record, opened: its tables in Arrow, and DuckDB to ask them."""

    name: str
    """What it is called in a statement of scope: `starter record`."""
    tables: Mapping[str, pa.Table]
    problems: tuple[Problem, ...] = field(default=())
    _connection: duckdb.DuckDBPyConnection = field(init=False, eq=False, repr=False)
    _answers: dict[tuple[Any, ...], list[Row]] = field(
        init=False, eq=False, repr=False, factory=dict
    )

    def __attrs_post_init__(self) -> None:
        """Show the tables to DuckDB."""
        connection = duckdb.connect()
        for name, table in self.tables.items():
            connection.register(name, table)
        object.__setattr__(self, "_connection", connection)

    @classmethod
    def starter(cls) -> Self:
        """Open the starter record that ships with the package."""
        claims, problems = starter.read()
        return cls.of(merge(claims), name="starter record", problems=problems)

    @classmethod
    def of(cls, merged: Merged, *, name: str, problems: tuple[Problem, ...] = ()) -> Self:
        """Open a record of merged claims."""
        rows: dict[str, tuple[Any, ...]] = {"decisions": merged.decisions, "votes": merged.votes}
        tables = {table: _arrow_table(row_type, rows[table]) for table, row_type in TABLES.items()}
        return cls(name=name, tables=tables, problems=(*problems, *merged.problems))

    def ask(self, sql: str, **parameters: Any) -> list[Row]:
        """Ask one question; each row of the answer is a dict by column.

        A record does not change while it is open, so a question asked again is not run again.
        """
        question = (sql, *sorted(parameters.items()))
        if question not in self._answers:
            self._answers[question] = self._run(sql, parameters)
        return self._answers[question]

    def _run(self, sql: str, parameters: dict[str, Any]) -> list[Row]:
        asked = self._connection.execute(sql, parameters or None)
        names = [column[0] for column in asked.description or ()]
        return [dict(zip(names, row, strict=True)) for row in asked.fetchall()]


def _arrow_table(row_type: type, rows: tuple[Any, ...]) -> pa.Table:
    columns = {each.name: list(map(attrgetter(each.name), rows)) for each in fields(row_type)}
    return pa.table(columns, schema=arrow_schema(row_type))
