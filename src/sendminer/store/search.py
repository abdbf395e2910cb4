"""Find statements by their words: SQLite's full-text index (FTS5) over the table of them.

The index bears the name by which Datasette looks for it, and then shows a field to search with.
A SQLite that was built without FTS5 gets none; all else works.
"""

from __future__ import annotations

import re

from sendminer.errors import SendminerError
from sendminer.lexicon import word_set
from sendminer.safe_text import encodable
from sendminer.store.database import Database

INDEX = "statements_fts"
_WEIGHTS = {"text": 8.0, "speaker": 2.0, "item_title": 2.0, "title": 2.0}
"""Columns that are searched, and what a word is worth in each."""
MOST = 1000
"""Statements that are found at most."""
_ASKED = re.compile(r'"[^"\0]*"|[^\s"\0]+')


def rebuild(database: Database) -> None:
    """Index the statements anew; call it in the transaction that has replaced them."""
    if not _offered(database):
        return
    database.execute(
        f'CREATE VIRTUAL TABLE {INDEX} USING fts5({", ".join(_WEIGHTS)}, content="statements",'
        ' tokenize="porter unicode61 remove_diacritics 2")'
    )
    database.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('rebuild')")  # noqa: S608


def drop(database: Database) -> None:
    """Take the index away; call it before the statements go."""
    database.execute(f"DROP TABLE IF EXISTS {INDEX}")


def matching(database: Database, asked: str, council: str | None = None) -> tuple[list[str], bool]:
    """Ids of the statements that hold what is asked for, the best first.

    Words count in any form ("opened" finds "opening"); "words in marks" must follow each other,
    and a word may end in ``*``. Small words are neither needed nor counted. Where no statement has
    them all, those that have some come, and the second value is False. ``council`` is a full name.

    Raises:
        SendminerError: there is nothing to look for, or no index to look in.
    """
    words = _phrases(asked)
    if not words:
        raise SendminerError("There is no word to look for.", "Name one or more words.")
    if not _offered(database):
        raise SendminerError(
            "The SQLite of this Python cannot search texts (it has no FTS5).",
            "Run 'sendminer export', and search in statements.csv.",
        )
    if not database.query("SELECT 1 FROM sqlite_schema WHERE name = ?", (INDEX,)):
        raise SendminerError("The store has no index of words yet.", "Run 'sendminer track' again.")
    weights = ", ".join(map(str, _WEIGHTS.values()))
    for joint in (" AND ", " OR "):
        rows = database.query(
            f"SELECT statements.id FROM {INDEX}"  # noqa: S608
            f" JOIN statements ON statements.rowid = {INDEX}.rowid"
            " JOIN documents ON documents.id = statements.document"
            f" WHERE {INDEX} MATCH ? AND (? IS NULL OR documents.council = ?)"
            f" ORDER BY bm25({INDEX}, {weights}), statements.rowid LIMIT {MOST}",
            (joint.join(words), council, council),
        )
        if rows:
            return [row[0] for row in rows], joint == " AND "
    return [], False


def nowhere(database: Database, asked: str, council: str | None = None) -> tuple[str, ...]:
    """Which of the words that were asked for stand in no statement at all."""
    return tuple(
        phrase.replace('"', "")
        for phrase in _phrases(asked)
        if not database.query(
            f"SELECT 1 FROM {INDEX}"  # noqa: S608
            f" JOIN statements ON statements.rowid = {INDEX}.rowid"
            " JOIN documents ON documents.id = statements.document"
            f" WHERE {INDEX} MATCH ? AND (? IS NULL OR documents.council = ?) LIMIT 1",
            (phrase, council, council),
        )
    )


def _phrases(asked: str) -> list[str]:
    """What is to be looked for: without small words, unless nothing else was asked for."""
    words = [(found, _phrase(found)) for found in _ASKED.findall(encodable(asked))]
    small = word_set("search", "small")
    telling = [phrase for found, phrase in words if phrase and found.casefold() not in small]
    return telling or [phrase for _, phrase in words if phrase]


def _phrase(word: str) -> str:
    """A word or words in marks as FTS5 takes them, whatever signs are in it."""
    bare = word.strip('"')
    if not any(map(str.isalnum, bare)):
        return ""
    end = "*" if bare.endswith("*") else ""
    return f'"{bare.rstrip("*")}"{end}'


def _offered(database: Database) -> bool:
    return bool(database.query("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"))
