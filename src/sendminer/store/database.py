"""Open the store: one SQLite file, brought up to date by numbered migrations.

The only module that imports sqlite3. Write-ahead logging lets a reader (Datasette, a
spreadsheet) look on while a run writes; ``synchronous=FULL`` makes a commit survive a power
cut. Tables are STRICT and foreign keys are checked.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from sendminer.errors import IntegrityError, SendminerError

_log = logging.getLogger(__name__)
"""A warning stands on standard error, unless a program that uses the library wants it elsewhere."""

Row = sqlite3.Row
Values = Sequence[Any] | Mapping[str, Any]

STORE = "sendminer.sqlite"
"""Its name in a project."""
_ABOUT = "table about"
"""What every store of ours has had from the first migration on."""
SOON_MS = 1_000
"""How long a writer waits for another process before it says so."""
BUSY_MS = 30_000
"""How long it waits in all."""


class Database(AbstractContextManager["Database"]):
    """A connection to the store. Use ``with database.transaction():`` around writes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with _explained(path):
            self._connection = sqlite3.connect(path, isolation_level=None)
            try:
                self._prepare()
            except BaseException:
                self.close()
                raise

    def query(self, sql: str, values: Values = ()) -> list[Row]:
        """Every row of a question."""
        return list(self.each(sql, values))

    def each(self, sql: str, values: Values = ()) -> Iterator[Row]:
        """The rows of a question, one at a time."""
        with _explained(self.path):
            # No "yield from": it would close the cursor of a question that was left half asked,
            # which fails once the store is closed.
            for row in self._do(sql, values):  # noqa: UP028
                yield row

    def execute(self, sql: str, values: Values = ()) -> int:
        """Change something, and say how many rows it touched."""
        with _explained(self.path):
            return self._do(sql, values).rowcount

    def execute_many(self, sql: str, values: Iterable[Values]) -> None:
        """Change the same thing for many values."""
        with _explained(self.path):
            self._connection.executemany(sql, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the writes within, or none of them."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        self.execute("COMMIT")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All of the questions within see the store as it was at the first of them."""
        self.execute("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file; unfinished transactions are undone."""
        self._connection.close()

    def __exit__(self, *_: object) -> None:
        self.close()

    def _prepare(self) -> None:
        self._connection.row_factory = sqlite3.Row
        for pragma in (
            f"busy_timeout={SOON_MS}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "trusted_schema=OFF",
        ):
            self._do(f"PRAGMA {pragma}")
        self._migrate()

    def _do(self, sql: str, values: Values = ()) -> sqlite3.Cursor:
        """Run SQL; where another process holds the store, say so soon and wait longer."""
        try:
            return self._connection.execute(sql, values)
        except sqlite3.OperationalError as cause:
            if not _is_busy(cause):
                raise
        _log.warning("%s is in use by another program; waiting for it ...", self.path)
        self._connection.execute(f"PRAGMA busy_timeout={BUSY_MS - SOON_MS}")
        try:
            return self._connection.execute(sql, values)
        finally:
            self._connection.execute(f"PRAGMA busy_timeout={SOON_MS}")

    def _migrate(self) -> None:
        """Apply the migrations that this file has not had, each whole or not at all."""
        there = layout(self._connection)
        if there and there.get(_ABOUT) != expected()[_ABOUT]:
            raise _stranger(self.path, "it holds the tables of another program")
        done = int(self._connection.execute("PRAGMA user_version").fetchone()[0])
        steps = migrations()
        newest = max(steps, default=0)
        if done > newest:
            raise SendminerError(
                f"{self.path} was written by a newer sendminer.",
                "Install the newest sendminer and run the command again.",
            )
        for number in sorted(step for step in steps if step > done):
            with self.transaction():
                # A second process may have been first while this one waited.
                if int(self._connection.execute("PRAGMA user_version").fetchone()[0]) >= number:
                    continue
                for statement in statements(steps[number]):
                    self._connection.execute(statement)
                self._connection.execute(f"PRAGMA user_version={number}")
        self._check()

    def _check(self) -> None:
        """That the tables are those of the migrations, and that nothing hangs on any but ours.

        A store may come from someone else: a trigger that fills the disk, or a view in the place
        of a table that never ends, would work whenever that table is used.
        """
        there = layout(self._connection)
        for name, columns in expected().items():
            if there.get(name) != columns:
                raise _stranger(self.path, f"{name} is not as it should be")
        for name in there.keys() - expected().keys():
            if name.startswith("trigger "):
                raise _stranger(self.path, f"it holds a {name} that is not sendminer's")


def layout(connection: sqlite3.Connection) -> dict[str, tuple[Any, ...]]:
    """What tables there are with which columns, and what triggers say."""
    columns = connection.execute(
        "SELECT tables.name, columns.* FROM sqlite_schema AS tables,"
        " pragma_table_xinfo(tables.name) AS columns WHERE tables.type = 'table'"
        " AND tables.name NOT LIKE 'sqlite%' ORDER BY tables.name, cid"
    )
    found: dict[str, tuple[Any, ...]] = {}
    for row in columns:
        name = f"table {row[0]}"
        found[name] = (*found.get(name, ()), tuple(row)[1:])
    triggers = connection.execute(
        "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'"
    )
    return found | {f"trigger {row[0]}": tuple(row)[1:] for row in triggers}


@cache
def expected() -> dict[str, tuple[Any, ...]]:
    """The layout that all migrations make."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for _, script in sorted(migrations().items()):
            connection.executescript(script)
        return layout(connection)
    finally:
        connection.close()


def migrations() -> dict[int, str]:
    """The SQL of each migration by its number: ``data/migrations/0001_fetch.sql`` is 1."""
    folder = files("sendminer") / "data" / "migrations"
    return {
        int(entry.name[:4]): entry.read_text(encoding="utf-8")
        for entry in folder.iterdir()
        if entry.name.endswith(".sql")
    }


def statements(script: str) -> Iterator[str]:
    """The statements of a script: ``executescript`` would commit before it starts."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _stranger(path: Path, why: str) -> IntegrityError:
    return IntegrityError(
        f"{path} is damaged or no sendminer store ({why}).",
        "Move it away and restore it from a backup; the archive beside it is untouched.",
    )


def _is_busy(cause: sqlite3.Error) -> bool:
    return getattr(cause, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Within, a fault of the database becomes a sentence."""
    try:
        yield
    except sqlite3.DatabaseError as cause:
        raise _in_words(path, cause) from cause


def _in_words(path: Path, cause: sqlite3.DatabaseError) -> SendminerError:
    damaged = getattr(cause, "sqlite_errorname", "") in {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
    if damaged:
        return _stranger(path, str(cause))
    if _is_busy(cause):
        return SendminerError(
            f"{path} is in use by another program, and was so for {BUSY_MS // 1000} seconds.",
            "Close what has it open (another sendminer, Datasette, a database browser) and run the "
            "command again: what it holds is whole.",
        )
    if getattr(cause, "sqlite_errorname", "").startswith("SQLITE_READONLY"):
        return SendminerError(
            f"{path} is write-protected, and is written to by every command, also to read it.",
            "Copy the project's folder to where you may write, and work there.",
        )
    return SendminerError(
        f"{path} could not be used ({cause}).",
        "Check that the disk has room and that you may write there, and run the command again: "
        "what it holds is whole.",
    )
