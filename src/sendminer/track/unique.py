"""Ids of statements over many documents: no two alike, whatever pages say of themselves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sendminer.records import Document
from sendminer.track.ids import statement_ids


def unique_ids(documents: Iterable[Document]) -> dict[str, tuple[str, ...]]:
    """The ids of the statements of each document, by the document's id.

    Two copies of one page have the same address and words: the older keeps the ids, and in the
    younger the name of the document is added to them.
    """
    taken: set[str] = set()
    named: dict[str, tuple[str, ...]] = {}
    for document in sorted(documents, key=_age):
        if document.id not in named:
            ids = statement_ids(document)
            own = tuple(f"{one}-{document.id}" if one in taken else one for one in ids)
            taken.update(own)
            named[document.id] = own
    return named


def _age(document: Document) -> tuple[date, str]:
    return document.published or date.max, document.id
