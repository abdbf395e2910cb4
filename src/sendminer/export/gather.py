"""What goes into the tables: checked against each other, once each, in a fixed order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sendminer.coverage import Coverage
from sendminer.errors import IntegrityError
from sendminer.export.page import Page, page
from sendminer.records import Commitment, Document
from sendminer.track.followed import Open
from sendminer.track.ids import unique_ids
from sendminer.track.stories import same_stories
from sendminer.track.verdicts import NONE, Verdicts

_FILE_NAME = re.compile(r"[0-9A-Za-z_-]{1,100}")
"""Ids become file names: nothing that could lead out of the folder."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything to export; ``pages`` by document id, oldest document first.

    ``verdicts`` are what people judged; ``open`` what may belong to a commitment and was not
    linked.
    """

    pages: dict[str, Page]
    commitments: tuple[Commitment, ...]
    coverage: tuple[Coverage, ...]
    verdicts: Verdicts = NONE
    open: tuple[Open, ...] = ()


def gather(
    documents: Sequence[Document],
    commitments: Sequence[Commitment],
    coverage: Sequence[Coverage],
    verdicts: Verdicts = NONE,
    open: Sequence[Open] = (),
) -> Gathered:
    """Sort the records, drop doubles, and check that each rests on a document at hand.

    Raises:
        IntegrityError: for an id given twice to different things, or one that leads nowhere.
    """
    rows = tuple(sorted(set(coverage), key=_by_path))
    pages = _pages(documents, rows)
    for row in rows:
        _must_know(row.document, pages, f"The coverage of {row.path}")
    for one in commitments:
        for event in one.events:
            for document in (event.document, *event.copies):
                _must_know(document, pages, f"Commitment {one.id}")
    _must_differ(commitments)
    ordered = tuple(sorted(commitments, key=_by_council))
    return Gathered(pages, ordered, rows, verdicts, tuple(open))


def _pages(documents: Sequence[Document], coverage: Sequence[Coverage]) -> dict[str, Page]:
    names = {row.document: Path(row.path).name for row in reversed(coverage)}
    ids = unique_ids(documents)
    stories = {id_: story for story in same_stories(documents) for id_ in story.documents}
    pages: dict[str, Page] = {}
    for document in sorted(documents, key=_by_day):
        if not _FILE_NAME.fullmatch(document.id):
            raise IntegrityError(
                f"A document has the id {document.id!r}.", "Use letters, digits, - and _ only."
            )
        if document.id not in pages:
            pages[document.id] = page(
                document, ids[document.id], names.get(document.id), stories.get(document.id)
            )
        elif pages[document.id].document.text != document.text:
            raise IntegrityError(
                f"Two documents with different texts have the id {document.id}.",
                "Give each its own id.",
            )
    return pages


def _must_know(document: str | None, pages: dict[str, Page], what: str) -> None:
    if document is not None and document not in pages:
        raise IntegrityError(
            f"{what} rests on document {document}, which is not among the documents.",
            "Export it together with them.",
        )


def _must_differ(commitments: Sequence[Commitment]) -> None:
    for commitment, times in Counter(one.id for one in commitments).items():
        if times > 1:
            raise IntegrityError(
                f"{times} commitments have the id {commitment}.", "Give each its own id."
            )


def _by_day(document: Document) -> tuple[date, str, str, str]:
    day = document.published or date.max
    return day, document.id, document.url or "", document.title or ""


def _by_council(commitment: Commitment) -> tuple[bool, str, date, str]:
    """Those of no known council come last: a reader looks for one council."""
    council = commitment.council or ""
    return not council, council, commitment.first_made or date.max, commitment.id


def _by_path(row: Coverage) -> tuple[str, ...]:
    return row.path, row.outcome, row.document or "", row.kind or "", row.what, row.todo
