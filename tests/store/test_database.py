"""The store opens, keeps what was committed, and says in words what is wrong with a bad file."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from sendminer.errors import IntegrityError, SendminerError
from sendminer.store import database
from sendminer.store.database import Database, migrations, statements

OPEN = Path("/proc/self/fd")
"""What this process has open."""


def test_a_new_store_has_every_migration(tmp_path: Path) -> None:
    """A new file is brought up to the newest layout."""
    with Database(tmp_path / "s.sqlite") as store:
        assert store.query("PRAGMA user_version")[0][0] == max(migrations())
        assert store.query("SELECT value FROM about")[0][0] == "sendminer"


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    """All of a transaction's writes are undone when one of them fails."""
    with Database(tmp_path / "s.sqlite") as store:
        with pytest.raises(SendminerError), store.transaction():
            store.execute("INSERT INTO about VALUES ('a', 'b')")
            store.execute("INSERT INTO about VALUES ('program', 'twice')")
        assert len(store.query("SELECT * FROM about")) == 1


def test_a_file_that_is_no_store_is_an_integrity_error(tmp_path: Path) -> None:
    """A damaged file is told apart from a full disk, and says what to do."""
    path = tmp_path / "s.sqlite"
    path.write_bytes(b"no database at all, " * 100)
    with pytest.raises(IntegrityError, match="backup"):
        Database(path)


def test_a_store_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    """A layout that this program does not know is not touched."""
    path = tmp_path / "s.sqlite"
    with Database(path) as store:
        store.execute("PRAGMA user_version=9999")
    with pytest.raises(SendminerError, match="newer"):
        Database(path)


@pytest.mark.skipif(not OPEN.exists(), reason="the system does not list what is open")
@pytest.mark.parametrize("made", ["newer", "damaged"])
def test_a_store_that_cannot_be_opened_is_let_go(tmp_path: Path, made: str) -> None:
    """Whoever is told to move it away can: no connection to it is left open."""
    path = tmp_path / "s.sqlite"
    if made == "damaged":
        path.write_bytes(b"no database at all, " * 100)
    else:
        with Database(path) as store:
            store.execute("PRAGMA user_version=9999")
    before = len(list(OPEN.iterdir()))
    with pytest.raises(SendminerError) as told:
        Database(path)
    assert len(list(OPEN.iterdir())) == before
    assert told.value.todo


def test_a_script_is_split_at_its_statements() -> None:
    """A semicolon within a trigger or a text does not end a statement."""
    script = "CREATE TABLE t (x TEXT);\nINSERT INTO t VALUES ('a;b');\n"
    assert len(list(statements(script))) == 2


def test_a_question_left_half_asked_does_not_outlive_the_store(tmp_path: Path) -> None:
    """A run that fails between two rows says what failed, and nothing about this."""
    with Database(tmp_path / "s.sqlite") as store:
        store.execute_many("INSERT INTO about VALUES (?, '')", [("a",), ("b",)])
        rows = store.each("SELECT * FROM about")
        next(rows)
    rows.close()  # type: ignore[attr-defined]


def test_a_snapshot_does_not_see_what_others_write(tmp_path: Path) -> None:
    """All tables of an export are of one moment."""
    with Database(tmp_path / "s.sqlite") as store, Database(tmp_path / "s.sqlite") as other:
        with store.snapshot():
            before = store.query("SELECT count(*) FROM about")[0][0]
            other.execute("INSERT INTO about VALUES ('a', '')")
            assert store.query("SELECT count(*) FROM about")[0][0] == before
        assert store.query("SELECT count(*) FROM about")[0][0] == before + 1


@contextmanager
def held(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program that writes to the store."""
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield other
    finally:
        other.close()


def test_a_store_in_use_is_told_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Who waits knows for what; and when the other is done, the work goes on."""
    monkeypatch.setattr(database, "SOON_MS", 50)
    monkeypatch.setattr(database, "BUSY_MS", 20_000)
    with Database(tmp_path / "s.sqlite") as store:
        with held(store.path) as other:
            free = threading.Timer(0.5, other.rollback)
            free.start()
            with store.transaction():
                store.execute("INSERT INTO about VALUES ('a', 'b')")
            free.join()
        (said,) = caplog.messages
        assert "s.sqlite is in use by another program; waiting" in said
        assert store.query("PRAGMA busy_timeout")[0][0] == 50


def test_a_store_that_stays_in_use_is_told_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the disk nor a permission is at fault."""
    monkeypatch.setattr(database, "SOON_MS", 20)
    monkeypatch.setattr(database, "BUSY_MS", 60)
    with Database(tmp_path / "s.sqlite") as store, held(store.path):
        with pytest.raises(SendminerError, match=r"in use by another program.*Datasette") as fault:
            store.execute("BEGIN IMMEDIATE")
        assert "disk" not in str(fault.value)


def test_a_store_that_is_write_protected_is_told_as_that(tmp_path: Path) -> None:
    """A copy on somebody else's disk wants no room: it wants to be copied."""
    path = tmp_path / "s.sqlite"
    Database(path).close()
    with (
        closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as locked,
        pytest.raises(SendminerError, match=r"write-protected.* Copy the project's folder"),
        database._explained(path),
    ):
        locked.execute("CREATE TABLE notes (note TEXT)")
