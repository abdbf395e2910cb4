"""No statement with more values than any sentence holds: readers compare each with all others.

A page without sentence ends is one statement, and a hostile one may hold as many sums as fit into
ten million characters.
"""

from __future__ import annotations

from dataclasses import replace

from sendminer.records import Document, Statement

MOST = 100
"""Sums, numbers and days each. The fullest of 450 documents that were looked through has nine."""


def bounded(document: Document) -> Document:
    """The document, each of its statements with the first values that stand in it."""
    if not any(map(_is_full, document.statements)):
        return document
    return replace(document, statements=tuple(map(_bounded, document.statements)))


def _is_full(statement: Statement) -> bool:
    return max(len(statement.money), len(statement.counts), len(statement.periods)) > MOST


def _bounded(statement: Statement) -> Statement:
    if not _is_full(statement):
        return statement
    return replace(
        statement,
        money=statement.money[:MOST],
        counts=statement.counts[:MOST],
        periods=statement.periods[:MOST],
    )
