"""The rows of every table, from records: what the CSVs and the store hold alike."""

from __future__ import annotations

from collections.abc import Iterator

from sendminer.columns import Row, Table
from sendminer.export.found import FOUND
from sendminer.export.gather import Gathered
from sendminer.export.ledger import FOLLOWED
from sendminer.safe_text import encodable


def rows(table: Table, gathered: Gathered) -> Iterator[Row]:
    """The rows of a table, in its order."""
    if table.name in FOLLOWED:
        yield from FOLLOWED[table.name](gathered)
    elif table.name == "coverage":
        for row in gathered.coverage:
            yield {name: getattr(row, name) for name in table.header}
    else:
        for page in gathered.pages.values():
            yield from FOUND[table.name](page)


def texts(gathered: Gathered) -> Iterator[tuple[str, str]]:
    """The text of each document, by its id: what the offsets count in."""
    for page in gathered.pages.values():
        yield page.id, encodable(page.document.text)
