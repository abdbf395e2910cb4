"""Remember what was read out of each document, until the program or the settings change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sendminer.errors import Outcome
from sendminer.store.database import Database


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one document: its packed records, or why there are none."""

    outcome: Outcome
    what: str = ""
    todo: str = ""
    document: bytes | None = None


def recall(database: Database, key: str, version: str) -> Reading | None:
    """What was read under ``key`` by this ``version``, if anything was."""
    found = database.query(
        "SELECT outcome, what, todo, document FROM readings WHERE key = ? AND version = ?",
        (key, version),
    )
    return Reading(*found[0]) if found else None


def known(database: Database, keys: Sequence[str], version: str) -> set[str]:
    """Which of the keys need not be read again by this ``version``.

    What failed in a way that may go better another time is not among them.
    """
    held = database.each(
        "SELECT key FROM readings WHERE version = ? AND outcome NOT IN ('error', 'timeout')",
        (version,),
    )
    return {row[0] for row in held}.intersection(keys)


def remember(database: Database, version: str, read: Iterable[tuple[str, Reading]]) -> None:
    """Keep what was read, in place of what an older version read.

    ``read`` may do the reading itself: all of it is done before the store is held.
    """
    rows = [(key, version, one.outcome, one.what, one.todo, one.document) for key, one in read]
    with database.transaction():
        database.execute_many(
            "INSERT OR REPLACE INTO readings (key, version, outcome, what, todo, document) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            rows,
        )


def forget(database: Database, version: str) -> None:
    """Drop what other versions read: nobody asks for it any more."""
    with database.transaction():
        database.execute("DELETE FROM readings WHERE version <> ?", (version,))


@dataclass(frozen=True, slots=True)
class Tracked:
    """A document that the ledger was made from: its name, its reading and when it was got."""

    name: str
    key: str
    retrieved_at: str | None


def tracked(database: Database) -> list[tuple[Tracked, Reading | None]]:
    """What the ledger was made from, each with its reading if that is still there."""
    rows = database.query(
        "SELECT name, key, retrieved_at, outcome, what, todo, document "
        "FROM tracked LEFT JOIN readings USING (key) ORDER BY place"
    )
    return [(Tracked(*row[:3]), Reading(*row[3:]) if row[3] else None) for row in rows]


def names(database: Database) -> set[str]:
    """What the documents are called that the ledger was made from."""
    return {row[0] for row in database.each("SELECT name FROM tracked")}


def keys(database: Database) -> set[str]:
    """What the readings of those documents are remembered under."""
    return {row[0] for row in database.each("SELECT key FROM tracked")}


def track(database: Database, found: Iterable[Tracked]) -> None:
    """Note what the ledger is made from; call it in the transaction that replaces the ledger."""
    database.execute("DELETE FROM tracked")
    database.execute_many(
        "INSERT INTO tracked (name, key, retrieved_at) VALUES (?, ?, ?)",
        [(one.name, one.key, one.retrieved_at) for one in found],
    )
