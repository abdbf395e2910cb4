"""Deadlines in the column of a table that is headed "By when"."""

from __future__ import annotations

import re

from sendminer.extract.periods.atoms import Atom, Page
from sendminer.extract.periods.patterns import LISTS, words
from sendminer.spans import up_to

_BAR = re.compile(r"[|\t]")
_AFTER = re.compile(r"[ ]{0,40}(?:[|\t\n]|\Z)")
_DUE = re.compile(rf"\W*(?:{words(LISTS['due_column'])})\W*")
_PADDING = 40
_LONGEST_ROW = 600
_MOST_ROWS = 60


def is_due(page: Page, atom: Atom) -> bool:
    """Say whether an atom is all of a cell whose column is headed "By when" or "Deadline"."""
    before = up_to(page.low, atom.start, _PADDING).rstrip(" ")
    if not before.endswith(("|", "\t")) or not _AFTER.match(page.low, atom.end):
        return False
    top = _line_start(page.low, atom.start)
    if top is None:
        return False
    column = len(_BAR.findall(page.low, top, atom.start))
    header = _header(page.low, top)
    cells = _BAR.split(header)
    return column < len(cells) and _DUE.fullmatch(cells[column]) is not None


def _line_start(low: str, place: int) -> int | None:
    """Where the line of ``place`` starts; None where that is too far for a row."""
    floor = max(0, place - _LONGEST_ROW)
    start = low.rfind("\n", floor, place)
    return start + 1 if start >= 0 else (0 if floor == 0 else None)


def _header(low: str, top: int) -> str:
    """The first of the lines with bars that stand over the row at ``top``."""
    header = ""
    for _ in range(_MOST_ROWS):
        start = _line_start(low, top - 1) if top else None
        if start is None or not _BAR.search(low, start, top - 1):
            return header
        header, top = low[start : top - 1], start
    return ""
