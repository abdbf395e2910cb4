"""Tables pasted with one cell a line, and labels with their value on the line below.

A column of the header is one that `tables` knows. Its rows are as long as the header, and hold a
number where the header names a unit; the width is the least one that two rows agree on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sendminer.extract.counts.tabled.tables import (
    NUMBER,
    Cells,
    Column,
    column_of,
    led_by,
    read_row,
)
from sendminer.lexicon import alternation, lexicon
from sendminer.records import Count

_WORDS = lexicon("counts")["stacked"]
_LONGEST = 60
_WIDEST = 8
_BARE = re.compile(r"[^\n]*[A-Za-z0-9][^\n]*")
_NEXT_NUMBER = re.compile(r"\n\s{0,20}\+?[0-9,]{1,7}[*†]?[ \t]*\|?[ \t]*(?:\n|\Z)")
_YEAR = re.compile(r"\s*(?:19|20)[0-9]{2}\s*")
_NONE = re.compile(r"\s*(?:[-–—]|n/?a|tbc|nil)\s*", re.IGNORECASE)
_LABEL = re.compile(rf"\s*(?:{alternation(_WORDS['labels'])})", re.IGNORECASE)
_STOPS = (".", "!", "?", ":", ";", ",")


def read_stacked(text: str, low: str) -> list[Count]:
    """Counts in stacked tables and under labels."""
    if _NEXT_NUMBER.search(text) is None:
        return []
    counts: list[Count] = []
    for cells in _blocks(text):
        counts += _table(text, low, cells) or _labels(text, low, cells)
    return counts


def _blocks(text: str) -> list[Cells]:
    """Runs of short lines, none of which ends as a sentence does, with a number among them."""
    blocks: list[Cells] = []
    block: Cells = []
    end = 0
    for line in _BARE.finditer(text):
        near = text.count("\n", end, line.start()) <= 2
        cell = _is_cell(line.group().rstrip(" |"))
        if not (near and cell) and block:
            blocks.append(block)
            block = []
        if cell:
            block.append((line.start(), line.start() + len(line.group().rstrip(" |"))))
        end = line.end()
    blocks.append(block)
    return [cells for cells in blocks if len(cells) > 1 and _holds_number(text, cells)]


def _is_cell(line: str) -> bool:
    return len(line) <= _LONGEST and "|" not in line and not line.rstrip().endswith(_STOPS)


def _holds_number(text: str, cells: Cells) -> bool:
    return any(NUMBER.fullmatch(text, *cell) for cell in cells)


def _table(text: str, low: str, cells: Cells) -> list[Count]:
    """Counts of a stacked table, if the block is one."""
    numbers = [NUMBER.fullmatch(text, *cell) is not None for cell in cells]
    first = numbers.index(True)
    for width in range(2, min(_WIDEST, first) + 1):
        for start in range(max(0, first - 2 * width + 1), first - width + 1):
            header = {
                place: column
                for place in range(width)
                if (column := column_of(text, low, cells[start + place]))
            }
            rows = _rows(text, cells, numbers, (start, width), header) if header else []
            if len(rows) > 1 or (rows and _barred(text, cells[start:], 2 * width)):
                header = led_by(text, low, cells[start][0], header)
                return [count for row in rows for count in read_row(text, low, row, header)]
    return []


def _barred(text: str, cells: Cells, length: int) -> bool:
    """Say whether just so many lines end with a bar, which makes a table of even one row."""
    bars = [text.startswith(" |", end) for _, end in cells[: length + 1]]
    return all(bars[:length]) and not any(bars[length:])


def _rows(
    text: str, cells: Cells, numbers: Sequence[bool], shape: tuple[int, int],
    header: dict[int, Column],
) -> list[Cells]:  # fmt: skip
    """Rows below the header, as long as each has a name first and numbers where they belong."""
    start, width = shape
    if any(numbers[start : start + width]):
        return []
    rows: list[Cells] = []
    for place in range(start + width, len(cells) - width + 1, width):
        row = cells[place : place + width]
        filled = all(
            numbers[place + column] or _NONE.fullmatch(text, *row[column]) for column in header
        )
        if not filled or (0 not in header and numbers[place]):
            break
        rows.append(row)
    return rows


def _labels(text: str, low: str, cells: Cells) -> list[Count]:
    """Counts under labels: "Number on roll" and "118" on the next line."""
    found: list[Count] = []
    for label, value in pairwise(cells):
        if NUMBER.fullmatch(text, *value) is None or _YEAR.fullmatch(text, *value):
            continue
        column = column_of(text, low, label) if _LABEL.match(text, *label) else None
        if column:
            found += read_row(text, low, [value], {0: column})
    return found
