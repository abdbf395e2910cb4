"""Tell a table in a text file, as spreadsheets save them, from words: rows of one width."""

from __future__ import annotations

import csv
import io
import re
from itertools import islice

_HEAD = 32_768
_ROWS = 50
_FEWEST = 2
_LONGEST_NAME = 60
_NAME = re.compile(rf"[^\n]{{0,{_LONGEST_NAME}}}(?<![.!?])")


def is_table(text: str) -> bool:
    """Say whether a text is a table whose cells commas or semicolons part.

    Prose has a space after its commas, and lists that were pasted have tabs.
    """
    return any(_is_parted_by(mark, text[:_HEAD]) for mark in ",;")


def _is_parted_by(mark: str, head: str) -> bool:
    first = head.lstrip("\ufeff\r\n").partition("\n")[0]
    if mark not in first or f"{mark} " in first:
        return False
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=mark)
    try:
        rows = [row for row in islice(reader, _ROWS) if any(row) and row[0][:4] != "sep="]
    except csv.Error:
        return False
    if len(head) == _HEAD:
        del rows[-1:]  # it may be cut
    width = len(rows[0]) if rows else 0
    # Two rows of two cells may be an address; a third of either is none by chance.
    if min(width, len(rows)) < _FEWEST or width + len(rows) <= 2 * _FEWEST:
        return False
    return all(len(row) == width for row in rows) and all(map(_NAME.fullmatch, rows[0]))
