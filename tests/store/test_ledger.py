"""The tables of the ledger: what went in comes out, typed, linked, and all at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sendminer.columns import Row, Table, tables
from sendminer.errors import SendminerError
from sendminer.export.cells import cell
from sendminer.export.gather import Gathered, gather
from sendminer.export.rows import rows, texts
from sendminer.records import Decision, Money
from sendminer.store import ledger
from sendminer.store.database import Database
from sendminer.track.followed import Open
from sendminer.track.verdicts import Judged, Verdicts
from tests.export.examples import ARTICLE, article, commitment, coverage, minutes

TABLES = {table.name: table for table in tables()}


def fill(store: Database, gathered: Gathered) -> None:
    """Write the tables."""
    ledger.replace(
        store, tables(), lambda t: rows(t, gathered), texts(gathered), {"as_of": "2026-02-01"}
    )


def gathered() -> Gathered:
    """The small council's records, with one link left open."""
    left = Open(article().id, 0, None, (commitment().id,), "same subject")
    one = commitment().id
    judged = Judged(Decision(1, "2026-02-03", "Ada", "verdict", one, (), "kept"), "stands", one)
    verdicts = Verdicts({one: judged.decision}, (judged,))
    return gather([minutes(), article()], [commitment()], coverage(), verdicts, open=[left])


@pytest.fixture
def store(tmp_path: Path) -> Database:
    """The small council's ledger."""
    store = Database(tmp_path / "s.sqlite")
    fill(store, gathered())
    return store


def test_tables_of_another_version_are_not_read(store: Database) -> None:
    """A column that was added or lost means that the tables must be made again."""
    assert ledger.filled(store)
    with store.transaction():
        store.execute("ALTER TABLE commitments DROP COLUMN amount_per")
    assert not ledger.filled(store)


@pytest.mark.parametrize("name", list(TABLES))
def test_rows_come_out_as_they_went_in(store: Database, name: str) -> None:
    """Every cell of the CSV is the same whether or not it went through the store."""
    table = TABLES[name]
    given = [[cell(row[c]) for c in table.header] for row in rows(table, gathered())]
    kept = [[cell(row[c]) for c in table.header] for row in ledger.rows(store, table)]
    assert given
    assert kept == given


@pytest.mark.parametrize(
    ("amount", "kind"),
    [
        ("2500000", "integer"),
        ("0.1", "real"),
        ("1234.56", "real"),
        ("-1.50", "real"),
        ("9223372036854775807", "integer"),
        ("9223372036854775808", "text"),
        ("1E+22", "real"),
        ("123456789012345678.55", "text"),
        ("1E+400", "text"),
    ],
)
def test_numbers_are_exact(tmp_path: Path, amount: str, kind: str) -> None:
    """An amount is kept as a number where SQLite can hold it exactly, and as text where not."""
    value = Decimal(amount)
    money = replace(article().money[0], low=value, high=value)
    with Database(tmp_path / "s.sqlite") as store:
        fill(store, gather([replace(article(), money=(money,))], [], []))
        (row,) = ledger.rows(store, TABLES["money"])
        assert row["low"] == value
        assert store.query("SELECT typeof(low) FROM money")[0][0] == kind


def test_links_are_checked(store: Database) -> None:
    """A row that leads nowhere cannot be kept."""

    def broken(table: Table) -> Iterable[Row]:
        gathered = gather([article()], [commitment()], [])
        for row in rows(table, gathered):
            yield {**row, "commitment": "C-none"} if table.name == "events" else row

    with pytest.raises(SendminerError, match="FOREIGN KEY"):
        ledger.replace(store, tables(), broken, [], {})
    assert next(ledger.rows(store, TABLES["documents"]))["id"] == ARTICLE


def test_a_failed_replacement_leaves_the_old_tables(store: Database) -> None:
    """Half of a new ledger is never seen."""

    def failing(table: Table) -> Iterable[Row]:
        if table.name == "money":
            raise RuntimeError
        return rows(table, gather([], [], []))

    with pytest.raises(RuntimeError):
        ledger.replace(store, tables(), failing, [], {"as_of": "2030-01-01"})
    assert len(list(ledger.rows(store, TABLES["documents"]))) == 2
    assert ledger.reckoned_for(store) == date(2026, 2, 1)


def test_a_reader_sees_the_old_tables_until_the_new_ones_are_whole(store: Database) -> None:
    """Datasette may look on while a run writes."""
    seen: list[int] = []

    def watched(table: Table) -> Iterable[Row]:
        with sqlite3.connect(store.path) as other:
            seen.append(other.execute("SELECT count(*) FROM documents").fetchone()[0])
        other.close()
        return rows(table, gather([], [], []))

    ledger.replace(store, tables(), watched, [], {})
    assert set(seen) == {2}
    assert list(ledger.rows(store, TABLES["documents"])) == []


def test_tables_are_strict_and_sound(store: Database) -> None:
    """Types are held by SQLite itself, and its own check finds nothing."""
    names = {row["name"] for row in store.query("PRAGMA table_list") if row["strict"]}
    assert set(TABLES) <= names
    assert store.query("PRAGMA integrity_check")[0][0] == "ok"
    assert store.query("PRAGMA foreign_key_check") == []


def test_a_verdict_is_shown_at_once(store: Database) -> None:
    """It does not wait for the next run; the one before it is superseded."""
    later = Judged(Decision(2, "2026-02-04", "Bo", "verdict", "c1", (), "unclear"), "stands", "c1")
    ledger.judge(store, "c1", {"verdict": "unclear", "verdict_by": "Bo"}, later.row("places"))
    (row,) = ledger.rows(store, TABLES["commitments"])
    assert (row["verdict"], row["verdict_by"]) == ("unclear", "Bo")
    assert row["deadline"] == date(2027, 3, 31)
    told = [
        (row["verdict"], row["standing"], row["superseded_by"])
        for row in ledger.rows(store, TABLES["judgements"])
    ]
    assert told == [("kept", "superseded", 2), ("unclear", "stands", None)]


def test_half_a_surrogate_pair_is_kept_as_a_sign(tmp_path: Path) -> None:
    """What cannot be written as UTF-8 does not stop the ledger."""
    text = "a \ud800 b"
    document = replace(minutes(), text=text, title=text, money=(
        Money(0, 1, text, "GBP", Decimal(1), Decimal(1)),))  # fmt: skip
    with Database(tmp_path / "s.sqlite") as store:
        fill(store, gather([document], [], []))
        assert next(ledger.rows(store, TABLES["money"]))["text"] == "a \ufffd b"
        assert list(ledger.texts(store)) == [(document.id, "a \ufffd b")]
