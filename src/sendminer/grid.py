"""Rows of a CSV that somebody saved from a spreadsheet.

Spreadsheets change what they save: the mark and the code of the letters, commas into semicolons
or tabs, the order of columns. Cells come out without the spaces around them and the apostrophe
that kept them from running.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from sendminer.errors import SendminerError
from sendminer.safe_text import original

_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_DELIMITERS = ",;\t|"
_LARGEST_CELL = 2**24


def grid(data: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty, with the number of its line; the first is the header.

    Raises:
        SendminerError: it is no CSV.
    """
    text = text_of(data, name)
    csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text))
    empty = True
    try:
        for cells in reader:
            # Excel writes a line "sep=;" before the header for its own use.
            if any(cell.strip() for cell in cells) and not cells[0].startswith("sep="):
                empty = False
                yield reader.line_num, [" ".join(original(cell).split()) for cell in cells]
    except csv.Error as cause:
        raise SendminerError(f"{name} is no CSV ({cause}).", "Save it as CSV again.") from cause
    if empty:
        raise SendminerError(f"{name} is empty.", "Save the spreadsheet as CSV again.")


def column_of(head: list[str]) -> dict[str, int]:
    """Place of each column by its name in small letters; of two of one name, the first."""
    return {cell.casefold().replace(" ", "_"): n for n, cell in reversed([*enumerate(head)])}


def typed(words: str) -> str:
    """Words of a cell, however their letters, spaces and dashes were typed."""
    return " ".join(words.replace("_", " ").replace("-", " ").split()).casefold()


def delimiter(text: str) -> str:
    """What parts the cells of the header, or what a line "sep=" says."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    if head.startswith("sep=") and len(head) > 4:
        return head[4]
    return max(_DELIMITERS, key=head.count)


def text_of(data: bytes, name: str) -> str:
    """Decode as Excel and LibreOffice save: by the mark, else UTF-8, else Windows-1252.

    Raises:
        SendminerError: it is a workbook.
    """
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise SendminerError(f"{name} is a workbook, not a CSV.", "Save it as CSV (UTF-8) first.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
