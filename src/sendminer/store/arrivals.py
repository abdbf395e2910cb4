"""When each page first came among those that are followed.

A page that is fetched again with other bytes is no new page, so that it is known by its address.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sendminer.store.database import Database
from sendminer.store.packing import damaged


def note(database: Database, pages: Iterable[str], day: date) -> None:
    """Note the pages that were not there before; those of the first run without a day."""
    with database.transaction():
        begun = bool(database.query("SELECT 1 FROM arrivals LIMIT 1"))
        told = day.isoformat() if begun else None
        database.execute_many(
            "INSERT OR IGNORE INTO arrivals VALUES (?, ?)", [(page, told) for page in pages]
        )


def since_the_first(database: Database) -> dict[str, date]:
    """The day of each page that came after the first run."""
    rows = database.each("SELECT page, day FROM arrivals WHERE day IS NOT NULL")
    try:
        return {row[0]: date.fromisoformat(row[1]) for row in rows}
    except ValueError as cause:
        raise damaged("day", cause) from cause
