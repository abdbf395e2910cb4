"""A store that someone else made: it is told, and nothing in it is run, followed or believed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from sendminer import project
from sendminer.errors import IntegrityError, SendminerError
from sendminer.project import Project
from sendminer.store.database import STORE

_ENDLESS = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c"
_STORY = (
    "Council to build school\n\n3 March 2026\n\nLeeford Council will build a £14.2m school for 120 "
    "pupils by September 2027, the council said on Monday.\n"
)


@pytest.fixture
def home(tmp_path: Path) -> Project:
    """A project with one promise in it."""
    made = project.create(tmp_path / "home")
    (tmp_path / "story.txt").write_text(_STORY, encoding="utf-8")
    project.import_files(made, [tmp_path / "story.txt"])
    assert project.track(made, as_of=date(2026, 6, 1)).commitments
    return made


def spoilt(home: Project, *statements: str) -> None:
    """Change the store by hand."""
    with closing(sqlite3.connect(home.folder / STORE)) as store:
        for statement in statements:
            store.execute(statement)
        store.commit()


def used(home: Project) -> None:
    """What reads a project, in an order in which nothing is made anew before it is read."""
    project.export(home)
    project.changes(home, date(2020, 1, 1))
    project.changes(home, date(2020, 1, 1), as_of=date(2027, 1, 1))
    project.track(home)


STRANGE = {
    "a trigger": "CREATE TRIGGER filling AFTER INSERT ON texts BEGIN"
    f" INSERT INTO runs SELECT n, 'x', 'x', 'x' FROM ({_ENDLESS}); END",
    "a trigger on a table that is made anew": "CREATE TRIGGER filling AFTER UPDATE ON commitments"
    " BEGIN DELETE FROM texts; END",
    "a decision that can be changed": "DROP TRIGGER decisions_stay",
    "a column that every row fills": "ALTER TABLE runs ADD COLUMN more TEXT DEFAULT 'and more'",
    "a table that is missing": "DROP TABLE arrivals",
}


@pytest.mark.parametrize("statement", STRANGE.values(), ids=STRANGE.keys())
def test_a_layout_that_is_not_ours(home: Project, statement: str) -> None:
    """The store is not used at all."""
    spoilt(home, statement)
    with pytest.raises(IntegrityError, match="no sendminer store"):
        home.store()


def test_an_endless_view_in_the_place_of_a_table(home: Project) -> None:
    """It is not asked."""
    spoilt(home, "DROP TABLE tracked", f"CREATE VIEW tracked AS {_ENDLESS}")
    with pytest.raises(IntegrityError, match="tracked"):
        home.store()


def test_an_endless_view_in_the_place_of_a_table_for_readers(home: Project) -> None:
    """It is taken for a table that is still to be made."""
    with closing(sqlite3.connect(home.folder / STORE)) as store:
        names = [row[1] for row in store.execute("PRAGMA table_info(open)")]
    columns = ", ".join(f'n AS "{name}"' for name in names)
    spoilt(home, "DROP TABLE open", f"CREATE VIEW open AS SELECT {columns} FROM ({_ENDLESS})")
    with pytest.raises(SendminerError, match="track"):
        project.changes(home, date(2020, 1, 1))


@pytest.mark.parametrize("version", [0, 1, 6, -1])
def test_the_database_of_another_program(tmp_path: Path, version: int) -> None:
    """It gets no tables of ours, whatever number it has."""
    home = project.create(tmp_path / "home")
    path = home.folder / STORE
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE customers (name)")
        other.execute(f"PRAGMA user_version={version}")
    before = path.read_bytes()
    with pytest.raises(IntegrityError, match="no sendminer store"):
        home.store()
    assert path.read_bytes()[100:] == before[100:]


SPOILT = {
    "facts": "UPDATE pages SET facts = '{'",
    "facts that are none": "UPDATE pages SET facts = '[1]'",
    "a day": "UPDATE commitments SET deadline = 'soon'",
    "a number": "UPDATE commitments SET amount_low = 'much'",
    "an endless number": "UPDATE commitments SET amount_low = 9e999",
    "the day of reckoning": "UPDATE about SET value = 'never' WHERE name = 'as_of'",
    "a day of arrival": "UPDATE arrivals SET day = 'never'",
    "a reading": "UPDATE readings SET document = x'00'",
}


@pytest.mark.parametrize("statement", SPOILT.values(), ids=SPOILT.keys())
def test_a_value_that_is_not_ours(home: Project, statement: str) -> None:
    """It is told as damage, not as a fault of the program."""
    spoilt(home, statement)
    with pytest.raises(IntegrityError, match="damaged"):
        used(home)


@pytest.mark.parametrize("name", ["../../evil", "/etc/evil", "a/b", "..", "", "a\0b"])
def test_texts_are_written_into_their_folder_only(home: Project, name: str) -> None:
    """A document's id in the store is no path."""
    with closing(sqlite3.connect(home.folder / STORE)) as store:
        store.execute("UPDATE texts SET document = ?", (name,))
        store.commit()
    before = sorted(home.folder.parent.rglob("*"))
    with pytest.raises(IntegrityError, match="no id"):
        project.export(home)
    made = set(home.folder.parent.rglob("*")).difference(before)
    assert {path.name for path in made} <= {"out", "text"}
