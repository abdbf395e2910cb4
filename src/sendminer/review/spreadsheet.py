"""Read verdicts out of a commitments.csv that comes back from a spreadsheet.

Only the reference, the verdict, its note and its author are read, by the names of their columns
(and the statement that proves a promise, where its reference is known no more); everything else
may be in any state.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sendminer.errors import SendminerError
from sendminer.grid import column_of, grid

NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "reference", "ref", "commitment"),
    "verdict": ("verdict",),
    "note": ("verdict_note", "note", "notes"),
    "by": ("verdict_by", "by"),
    "statement": ("statement_id",),
}
"""What each column may be called; the first name that stands in the file counts."""


@dataclass(frozen=True, slots=True)
class Returned:
    """A row that came back: its line in the file, and the cells that are read.

    ``note`` is None where the file has no column for it: nothing is said of it then.
    """

    line: int
    id: str
    verdict: str
    note: str | None = None
    by: str = ""
    statement: str = ""


def returned(data: bytes, name: str) -> list[Returned]:
    """The rows of a CSV that came back, empty ones left out.

    Raises:
        SendminerError: it is no CSV with a column for the reference and one for the verdict.
    """
    rows = grid(data, name)
    _, head = next(rows)
    places = _places(head, name)
    found = [_row(line, cells, places) for line, cells in rows]
    return [row for row in found if row.id or row.verdict]


def _row(line: int, cells: Sequence[str], places: Mapping[str, int]) -> Returned:
    def cell(name: str) -> str:
        place = places.get(name)
        return cells[place] if place is not None and place < len(cells) else ""

    note = cell("note") if "note" in places else None
    return Returned(line, cell("id"), cell("verdict"), note, cell("by"), cell("statement"))


def _places(head: list[str], name: str) -> dict[str, int]:
    """Which column is which, by its name in whatever letters."""
    there = column_of(head)
    places = {
        what: next(there[one] for one in names if one in there)
        for what, names in NAMES.items()
        if any(one in there for one in names)
    }
    missing = [what for what in ("id", "verdict") if what not in places]
    if missing:
        raise SendminerError(
            f"{name} has no column {' and no column '.join(missing)}.",
            "Use a commitments.csv that 'sendminer export' wrote, with its header.",
        )
    return places
