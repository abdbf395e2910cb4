"""Ids that were typed where words are looked for: the statements that they point to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sendminer.errors import SendminerError
from sendminer.review.decide import known, proofs, said
from sendminer.store.database import Database

_LIKE_AN_ID = re.compile(r"C-[A-Z2-7]{6,}|S-[A-Z2-7]{10,}", re.ASCII)
"""In capitals nothing else looks so; "c-sections" is a word unless there is such an id."""


def pointed(database: Database, asked: str) -> tuple[list[str], set[str]]:
    """The statements of the promises and statements that are named by id, and the promises.

    Nothing where anything but ids was typed.

    Raises:
        SendminerError: there is no promise or statement of that id.
    """
    found: dict[str, None] = {}
    promises: set[str] = set()
    for word in asked.split():
        statements, of = _meant(database, word.strip("[](),;:\"'"))
        if not statements:
            return [], set()
        found |= dict.fromkeys(statements)
        promises.update(of)
    return [*found], promises


def _meant(database: Database, word: str) -> tuple[Sequence[str], Sequence[str]]:
    kind = word[:2].upper()
    try:
        if kind == "S-":
            statement = said(database, word).statement
            of = database.query(
                "SELECT commitment FROM events WHERE statement_id = ?", (statement,)
            )
            return [statement], [row[0] for row in of]
        if kind == "C-":
            one = known(database, word)
            steps = proofs(database, one, everything=True)
            return [step.statement for step in steps], [one]
    except SendminerError:
        if _LIKE_AN_ID.match(word):
            raise
    return [], []
