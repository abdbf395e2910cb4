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
    """Which of the keys have been read by this ``version``."""
    held = {
        row[0] for row in database.each("SELECT key FROM readings WHERE version = ?", (version,))
    }
    return held.intersection(keys)


def remember(database: Database, version: str, read: Iterable[tuple[str, Reading]]) -> None:
    """Keep what was read, in place of what an older version read."""
    with database.transaction():
        database.execute_many(
            "INSERT OR REPLACE INTO readings (key, version, outcome, what, todo, document) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            [(key, version, one.outcome, one.what, one.todo, one.document) for key, one in read],
        )


def forget(database: Database, version: str) -> None:
    """Drop what other versions read: nobody asks for it any more."""
    with database.transaction():
        database.execute("DELETE FROM readings WHERE version <> ?", (version,))
