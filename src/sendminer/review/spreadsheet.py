"""Read verdicts out of a commitments.csv that comes back from a spreadsheet.

Spreadsheets change what they save: the mark and the code of the letters, commas into semicolons
or tabs, dates, the order of columns. Only the reference, the verdict, its note and its author
are read, by the names of their columns; everything else may be in any state.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sendminer.errors import SendminerError
from sendminer.safe_text import original

_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_DELIMITERS = ",;\t|"
_LARGEST_CELL = 2**24
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
    """A row that came back: its line in the file, and the cells that are read."""

    line: int
    id: str
    verdict: str
    note: str = ""
    by: str = ""
    statement: str = ""


def returned(data: bytes, name: str) -> list[Returned]:
    """The rows of a CSV that came back, empty ones left out.

    Raises:
        SendminerError: it is no CSV with a column for the reference and one for the verdict.
    """
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise SendminerError(f"{name} is a workbook, not a CSV.", "Save it as CSV (UTF-8) first.")
    text = _text(data)
    csv.field_size_limit(_LARGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
        head: list[str] | None = None
        found: list[Returned] = []
        for cells in reader:
            # Excel writes a line "sep=;" before the header for its own use.
            if not any(cell.strip() for cell in cells) or cells[0].startswith("sep="):
                continue
            if head is None:
                head = cells
                places = _places(head, name)
            else:
                found.append(_row(reader.line_num, cells, places))
    except csv.Error as cause:
        raise SendminerError(f"{name} is no CSV ({cause}).", "Save it as CSV again.") from cause
    if head is None:
        raise SendminerError(f"{name} is empty.", "Save the spreadsheet as CSV again.")
    return [row for row in found if row.id or row.verdict]


def _row(line: int, cells: Sequence[str], places: Mapping[str, int]) -> Returned:
    def cell(name: str) -> str:
        place = places.get(name)
        return _bare(cells[place]) if place is not None and place < len(cells) else ""

    return Returned(line, cell("id"), cell("verdict"), cell("note"), cell("by"), cell("statement"))


def _bare(cell: str) -> str:
    """A cell without the spaces around it and the apostrophe that kept it from running."""
    return " ".join(original(cell).split())


def _places(head: Sequence[str], name: str) -> dict[str, int]:
    """Which column is which, by its name in whatever letters."""
    there = {
        _bare(cell).casefold().replace(" ", "_"): n for n, cell in reversed([*enumerate(head)])
    }
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


def _delimiter(text: str) -> str:
    """What parts the cells of the header, or what a line "sep=" says."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    if head.startswith("sep=") and len(head) > 4:
        return head[4]
    return max(_DELIMITERS, key=head.count)


def _text(data: bytes) -> str:
    """Decode as Excel and LibreOffice save: by the mark, else UTF-8, else Windows-1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
