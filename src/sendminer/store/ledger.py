"""The tables that readers open: the column dictionary's, in SQLite, replaced as a whole.

They hold nothing that could not be made again, so that their layout follows
``data/tables.toml`` and needs no migrations; names in SQL come from there. Whoever reads while
they are replaced sees the old ones until the new ones are whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sendminer.columns import Column, Row, Table, Value, tables
from sendminer.records import plain
from sendminer.safe_text import encodable
from sendminer.store import readings, search
from sendminer.store.database import Database
from sendminer.store.packing import damaged

_TYPES = {"string": "TEXT", "date": "TEXT", "integer": "INTEGER", "boolean": "INTEGER"}
_LARGEST = 2**63


def replace(  # noqa: PLR0917
    database: Database,
    tables: Sequence[Table],
    rows_of: Callable[[Table], Iterable[Row]],
    texts: Iterable[tuple[str, str]],
    facts: dict[str, str],
    tracked: Iterable[readings.Tracked] = (),
) -> None:
    """Put new rows in place of all old ones, in one transaction.

    ``facts`` go into ``about``; ``tracked`` is what the rows were made from.
    """
    with database.transaction():
        readings.track(database, tracked)
        search.drop(database)
        for table in _children_first(tables):
            database.execute(f"DROP TABLE IF EXISTS {_quoted(table.name)}")
        # A row may lead to one of a table further down.
        for table in tables:
            database.execute(_layout(table))
            for index in _indexes(table):
                database.execute(index)
        for table in tables:
            marks = ", ".join("?" * len(table.columns))
            database.execute_many(
                f"INSERT INTO {_quoted(table.name)} VALUES ({marks})",  # noqa: S608
                (_stored(table, row) for row in rows_of(table)),
            )
        search.rebuild(database)
        database.execute("DELETE FROM texts")
        database.execute_many("INSERT INTO texts VALUES (?, ?)", texts)
        database.execute_many("INSERT OR REPLACE INTO about VALUES (?, ?)", facts.items())


def filled(database: Database) -> bool:
    """Whether the tables have been written, with the columns that they have today."""
    if not database.query("SELECT 1 FROM about WHERE name = 'as_of'"):
        return False
    return all(_columns(database, table.name) == table.header for table in tables())


def _columns(database: Database, table: str) -> tuple[str, ...]:
    """Names of the columns of a table as it stands in the file."""
    return tuple(
        row[0]
        for row in database.query(
            "SELECT columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name)"
            " AS columns WHERE tables.type = 'table' AND tables.name = ? ORDER BY cid",
            (table,),
        )
    )


def reckoned_for(database: Database) -> date:
    """The day of the last filling.

    Raises:
        IntegrityError: what stands there is none.
    """
    found = database.query("SELECT value FROM about WHERE name = 'as_of'")
    try:
        return date.fromisoformat(found[0][0])
    except (IndexError, TypeError, ValueError) as cause:
        raise damaged("day", cause) from cause


def rows(
    database: Database, table: Table, where: str = "", values: Sequence[Any] = ()
) -> Iterator[Row]:
    """The rows of a table as they were given, in their order; ``where`` is SQL of ours."""
    condition = f"WHERE {where} " if where else ""
    sql = f"SELECT * FROM {_quoted(table.name)} {condition}ORDER BY rowid"  # noqa: S608
    for row in database.each(sql, values):
        try:
            told = {
                column.name: _value(column, stored)
                for column, stored in zip(table.columns, row, strict=True)
            }
        except (ValueError, TypeError, ArithmeticError) as cause:
            raise damaged(f"row of {table.name}", cause) from cause
        yield told


def by_key(database: Database, table: Table, column: str, values: Iterable[str]) -> list[Row]:
    """The rows that hold one of these values in a column, in the order of the table."""
    where = f"{_quoted(column)} IN (SELECT value FROM json_each(?))"  # noqa: S608
    return list(rows(database, table, where, (json.dumps(list(values)),)))


def texts(database: Database) -> Iterator[tuple[str, str]]:
    """The text of each document, by its id."""
    for row in database.each("SELECT document, text FROM texts ORDER BY rowid"):
        yield row[0], row[1]


def judge(database: Database, commitment: str, shown: Row, verdict: Row) -> None:
    """Show a verdict in the tables at once; call it in the transaction that records it.

    ``shown`` are columns of its commitment, ``verdict`` is its own row.
    """
    names = ", ".join(f"{_quoted(name)} = ?" for name in shown)
    database.execute(
        f"UPDATE commitments SET {names} WHERE id = ?",  # noqa: S608
        (*shown.values(), commitment),
    )
    database.execute(
        "UPDATE judgements SET standing = 'superseded', superseded_by = ?"
        " WHERE standing <> 'superseded' AND coalesce(commitment, judged) = ?",
        (verdict["number"], commitment),
    )
    names, marks = ", ".join(map(_quoted, verdict)), ", ".join("?" * len(verdict))
    database.execute(
        f"INSERT INTO judgements ({names}) VALUES ({marks})",  # noqa: S608
        tuple(verdict.values()),
    )


def _layout(table: Table) -> str:
    parts = [_column(column, table) for column in table.columns]
    if table.key:
        parts.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    parts += [
        f"FOREIGN KEY ({_quoted(column)}) REFERENCES {_quoted(there)} ({_quoted(key)}) "
        "DEFERRABLE INITIALLY DEFERRED"
        for column, (there, key) in table.refers.items()
    ]
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join(parts)}) STRICT"


def _column(column: Column, table: Table) -> str:
    kind = "REAL" if column.digits is not None else _TYPES.get(column.type, "ANY")
    needed = " NOT NULL" if column.name in table.required else ""
    return f"{_quoted(column.name)} {kind}{needed}"


def _indexes(table: Table) -> Iterator[str]:
    """For the columns by which rows are looked for: those that lead elsewhere, and facets."""
    facets = [column.name for column in table.columns if column.facet]
    for column in dict.fromkeys([*table.refers, *facets]):
        name = _quoted(f"{table.name}_{column}")
        yield f"CREATE INDEX {name} ON {_quoted(table.name)} ({_quoted(column)})"


def _children_first(tables: Sequence[Table]) -> list[Table]:
    """The order in which they can go: SQLite looks for rows that lead to each that goes."""
    left, order = list(tables), list[Table]()
    while left:
        needed = {there for t in left for there, _ in t.refers.values() if there != t.name}
        free = [table for table in left if table.name not in needed] or left
        order += free
        left = [table for table in left if table not in free]
    return order


def _stored(table: Table, row: Row) -> list[Any]:
    return [_held(row[column.name]) for column in table.columns]


def _held(value: Value) -> str | int | float | None:
    """A value as SQLite keeps it. A number that it could not keep exactly is kept as text."""
    if isinstance(value, Decimal):
        if value == value.to_integral_value() and abs(value) < _LARGEST:
            return int(value)
        near = float(value)
        return near if Decimal(repr(near)) == value else plain(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return encodable(value)
    return int(value) if isinstance(value, bool) else value


def _value(column: Column, stored: Any) -> Value:
    if stored is None or column.digits is not None:
        return stored  # type: ignore[no-any-return]
    if column.type == "number":
        number = Decimal(str(stored))
        if not number.is_finite():
            raise ValueError(f"{stored} is no number")
        return number
    if column.type == "date":
        return date.fromisoformat(stored)
    return bool(stored) if column.type == "boolean" else stored


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
