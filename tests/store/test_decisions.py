"""Decisions are added to, and nothing takes one away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sendminer.errors import SendminerError
from sendminer.records import Decision
from sendminer.store import ledger
from sendminer.store.database import Database, migrations, statements
from sendminer.store.decisions import Proof, add, decided

TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid DESC"
OWN = (Proof("S-1", "d1", "https://a.example/1", "We will."), Proof("S-2", "d2", "", "Again."))
VERDICT = Decision(0, "2026-01-02T03:04:05Z", "Ada", "verdict", "C-1", (), value="kept", note="n")
JOIN = Decision(0, "2026-01-03T03:04:05Z", "Ada", "join", "C-1", (), other="C-2")


@pytest.fixture
def store(tmp_path: Path) -> Database:
    """A store with two decisions."""
    store = Database(tmp_path / "s.sqlite")
    with store.transaction():
        add(store, VERDICT, OWN)
        add(store, JOIN, OWN[:1], OWN[1:])
    return store


def test_decisions_come_back_in_order(store: Database) -> None:
    """Each with its number, the statements it was about and their words."""
    first, second = decided(store)
    assert first.decision == Decision(
        1,
        VERDICT.at,
        "Ada",
        "verdict",
        "C-1",
        ("S-1", "S-2"),
        value="kept",
        note="n",
        words="We will.",
    )
    assert (first.own, first.other) == (OWN, ())
    assert second.decision.number == 2
    assert second.decision.other_statements == ("S-2",)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE decisions SET value = 'not kept'",
        "UPDATE decisions SET number = 7 WHERE number = 1",
        "DELETE FROM decisions",
        "DELETE FROM decisions WHERE number = 2",
        "INSERT OR REPLACE INTO decisions SELECT number, at, 'Eve', kind, commitment, value,"
        " other, note FROM decisions",
        "REPLACE INTO decisions VALUES (1, '', 'Eve', 'verdict', 'C-1', 'unclear', NULL, '')",
        "UPDATE decided_statements SET words = ''",
        "DELETE FROM decided_statements",
        "REPLACE INTO decided_statements SELECT decision, side, place, 'x', document, url, words"
        " FROM decided_statements",
    ],
)
def test_no_statement_changes_a_decision(store: Database, sql: str) -> None:
    """The store itself refuses, whoever asks and however."""
    before = decided(store)
    with pytest.raises(SendminerError, match="added to and never"):
        store.execute(sql)
    assert decided(store) == before


@pytest.mark.parametrize(
    "values",
    [
        "(9, '', '', 'verdict', 'C-1', 'kept', NULL, '')",
        "(9, '', 'Ada', 'verdict', 'C-1', 'broken', NULL, '')",
        "(9, '', 'Ada', 'verdict', 'C-1', NULL, NULL, '')",
        "(9, '', 'Ada', 'join', 'C-1', NULL, NULL, '')",
        "(9, '', 'Ada', 'join', 'C-1', 'none', 'C-2', '')",
        "(0, '', 'Ada', 'verdict', 'C-1', 'kept', NULL, '')",
    ],
    ids=[
        "by nobody",
        "no verdict of ours",
        "no verdict",
        "joined with nothing",
        "joined with a verdict",
        "number 0",
    ],
)
def test_a_decision_that_says_nothing_is_refused(store: Database, values: str) -> None:
    """The layout allows only decisions that mean something."""
    with pytest.raises(SendminerError):
        store.execute(f"INSERT INTO decisions VALUES {values}")


def test_a_store_of_before_keeps_its_decisions(tmp_path: Path) -> None:
    """The layout in which nothing could be taken back is made anew, with all that it held."""
    old = Database(tmp_path / "s.sqlite")
    made = [(number, script) for number, script in migrations().items() if number < 6]
    for table in [row[0] for row in old.query(TABLES)]:
        old.execute(f"DROP TABLE {table}")
    for _, script in sorted(made):
        for sql in statements(script):
            old.execute(sql)
    old.execute("PRAGMA user_version = 5")
    with old.transaction():
        add(old, VERDICT, OWN)
        add(old, JOIN, OWN[:1], OWN[1:])
    old.execute("INSERT INTO about VALUES ('as_of', '2026-01-01')")
    before = decided(old)
    with pytest.raises(SendminerError, match="CHECK"), old.transaction():
        add(old, replace(VERDICT, value="none"), OWN)
    old.close()
    with Database(tmp_path / "s.sqlite") as new:
        assert decided(new) == before
        with new.transaction():
            assert add(new, replace(VERDICT, value="none"), OWN).number == 3
        with pytest.raises(SendminerError, match="never deleted"):
            new.execute("DELETE FROM decisions")
        assert new.query("PRAGMA foreign_key_check") == []
        assert not ledger.filled(new)
