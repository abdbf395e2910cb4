"""Tables whose header gives the scale: the bare numbers under "£'000" are amounts too.

A header reaches the rest of its line and the rows after it, as long as they look like rows: a
short label and numbers at the end, or cells between bars or tabs. Prose ends the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from sendminer.extract.money.atoms import Atom, sign_at
from sendminer.extract.money.numerals import NUMERAL, numeral_value
from sendminer.lexicon import alternation, lexicon
from sendminer.spans import trimmed

_LISTS = lexicon("money")["table"]
_PROSE = frozenset(_LISTS["prose"])
_REFERENCES = frozenset(_LISTS["references"])
_OTHER = frozenset(_LISTS["other_columns"])
_LONGEST_ROW = 300
_MOST_WORDS = 12
_MOST_LABELS = 8
_AROUND = 200

_HEADER = re.compile(
    r"[ ]?(?:[('’‘`]{0,2}000(?:['’]?s)?(?![0-9,.])|(?P<scale>thousands?|millions?|billions?|"
    r"mn|bn|m|k)(?![a-z0-9&])|(?=\)))"
)
_FACTORS = {"t": 1_000, "k": 1_000, "m": 1_000_000, "b": 1_000_000_000}
_CELL = re.compile(
    rf"(?P<cell>(?P<open>\()?(?P<minus>[-−–])?(?P<sign>£)?(?P<number>{NUMERAL})\)?)[*†]?"
)
_LEADING = re.compile(
    # a figure right after its header, in a sentence: "deficit (£m): 4.2 in 2023"
    rf"[)\]:]{{0,2}}[ ]{{1,3}}{_CELL.pattern}(?=[ ][A-Za-z])"
)
_FILLER_CELL = re.compile(
    rf"(?:{alternation(_LISTS['signs'])})|[-–—.*†]+|n/?a|nil|[(+-]?[0-9.]+%\)?"
    r"|(?:19|20)[0-9]{2}(?:[/-][0-9]{2,4})?"
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BAR = re.compile(r"[|\t]")
_FIELD = re.compile(r"[^|\t]+")
_CHUNK = re.compile(r"\S+")
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Table:
    """The stretch of text that a header's scale reaches, and the bare cells in it."""

    start: int
    end: int
    factor: Decimal
    cells: tuple[Atom, ...]


def read_tables(text: str, low: str, signs: Sequence[int]) -> list[Table]:
    """Read the table under every header; ``signs`` are places of signs before no number."""
    headers = [(place, match) for place in signs if (match := _header(low, place))]
    tables = []
    for index, (place, match) in enumerate(headers):
        stop = headers[index + 1][0] if index + 1 < len(headers) else len(text)
        letter = match["scale"][0] if match["scale"] else ""
        zeros = "000" in match.group()
        factor = Decimal(_FACTORS[letter] if letter else 1000 if zeros else 1)
        if not _mixed(low, place, match.end()):
            tables.append(_table(text, low, (place, match.end(), stop), factor))
        elif (column := _column(low, place)) is not None:
            line = low.find("\n", place)
            after = index + 1
            while after < len(headers) and headers[after][0] < line:
                after += 1
            stop = headers[after][0] if after < len(headers) else len(text)
            tables.append(_columned(text, low, (place, line, stop), column, factor))
    return [table for table in tables if table.end > table.start]


def _header(low: str, place: int) -> re.Match[str] | None:
    match = _HEADER.match(low, place + 1)
    # a sign alone is a header only in brackets, "(£)"
    if match and match.end() == place + 1 and low[place - 1 : place] != "(":
        return None
    return match


def _mixed(low: str, start: int, end: int) -> bool:
    """Say whether the header's line names columns that are no money."""
    left = low.rfind("\n", max(0, start - _AROUND), start)
    right = low.find("\n", end, end + _AROUND)
    if right < 0:
        return False
    line = low[left + 1 if left >= 0 else max(0, start - _AROUND) : right]
    return not _OTHER.isdisjoint(_CHUNK.findall(line.replace("|", " ")))


def _fields(low: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a line between bars or tabs, empty ones and all."""
    edges = [start - 1, *(bar.start() for bar in _BAR.finditer(low, start, end)), end]
    return [(left + 1, right) for left, right in pairwise(edges)]


def _column(low: str, place: int) -> int | None:
    """Which column the header at ``place`` heads, where bars or tabs part the columns."""
    left = low.rfind("\n", max(0, place - _AROUND), place) + 1
    right = low.find("\n", place)
    fields = _fields(low, left, right)
    at = next(i for i, (_, end) in enumerate(fields) if place <= end)
    return at if len(fields) > 1 else None


def _columned(
    text: str, low: str, span: tuple[int, int, int], column: int, factor: Decimal
) -> Table:
    """A table of which one column is money, and others are not: its rows have as many cells."""
    start, end, stop = span
    width = len(_fields(low, low.rfind("\n", max(0, start - _AROUND), start) + 1, end))
    cells: list[Atom] = []
    for begin, finish in _lines(text, end + 1, stop):
        fields = _fields(low, begin, finish)
        if len(fields) != width or finish - begin > _LONGEST_ROW:
            break
        found = _whole_cell(low, *fields[column])
        if found and not found["sign"]:
            cells.append(_cell(found, sign_at(text, start), factor))
            end = cells[-1].end
    # no sign in another column has this one's scale
    return Table(start, end, Decimal(1), tuple(cells))


def _table(text: str, low: str, span: tuple[int, int, int], factor: Decimal) -> Table:
    place, start, stop = span
    currency = sign_at(text, place)
    cells: list[Atom] = []
    end, labels, blank = start, 0, False
    for left, right in _lines(text, start, stop):
        if low[left:right].strip(" \r\t)]:|.-") == "":
            blank = blank or left > start
            continue
        found = _row(low, left, right)
        if left == start and not found and (match := _LEADING.match(text, left, right)):
            found = [match]
        if found is None or (blank and end > start and not found) or labels > _MOST_LABELS:
            break
        labels = 0 if found else labels + 1
        blank = False
        end = right if found else end
        # cells with a sign are amounts already, and wait for ``scaled``
        cells += [_cell(match, currency, factor) for match in found if not match["sign"]]
    return Table(start, end, factor, tuple(cells))


def _lines(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    while start < stop:
        end = text.find("\n", start, stop)
        end = stop if end < 0 else end
        yield start, end
        start = end + 1


def _row(low: str, left: int, right: int) -> list[re.Match[str]] | None:
    """Cells of a row; an empty list is a line of labels, None a line of prose."""
    if right - left > _LONGEST_ROW:
        return None
    line = low[left:right]
    words = _WORD.findall(line)
    if len(words) > _MOST_WORDS or not _PROSE.isdisjoint(words):
        return None
    if "|" in line or "\t" in line:
        fields = ((left + m.start(), left + m.end()) for m in _FIELD.finditer(line))
        return [match for a, b in fields if (match := _whole_cell(low, a, b))]
    found = _trailing(low, left, right)
    if not found and line.rstrip()[-1:] in tuple(".!?;,"):
        return None
    return found


def _trailing(low: str, left: int, right: int) -> list[re.Match[str]]:
    """The run of cells at the end of a line, in order."""
    found: list[re.Match[str]] = []
    for chunk in reversed(list(_CHUNK.finditer(low, left, right))):
        start, end = chunk.span()
        if end == right and low[end - 1] == "." and found == []:
            end -= 1
        match = _whole_cell(low, start, end)
        if match:
            found.append(match)
        elif not _FILLER_CELL.fullmatch(low, start, end):
            return [] if chunk.group().strip("().:") in _REFERENCES else found[::-1]
    return found[::-1]


def _whole_cell(low: str, start: int, end: int) -> re.Match[str] | None:
    match = _CELL.fullmatch(low, *trimmed(low, (start, end)))
    if match is None or numeral_value(match["number"]) is None:
        return None
    number = match["number"]
    if _YEAR.fullmatch(number) or (number[0] == "0" and number[1:2].isdigit()):
        return None
    return match


def _cell(match: re.Match[str], currency: str, factor: Decimal) -> Atom:
    number = numeral_value(match["number"]) or Decimal(0)
    negative = bool(match["minus"] or match["open"])
    return Atom(
        *match.span("cell"), currency, -number if negative else number, factor,
        open_scale=False, rule="table",
    )  # fmt: skip


def scaled(atom: Atom, table: Table, text: str) -> Atom:
    """An amount with a sign inside a table: the header's scale, and a bracket for minus."""
    factor = table.factor if atom.open_scale or atom.factor == 1 else atom.factor
    left, right = text[atom.start - 1 : atom.start], text[atom.end : atom.end + 1]
    negative = left + right == "()" or left in ("-", "−")
    number = -atom.number if negative else atom.number
    return replace(atom, number=number, factor=factor, open_scale=False, rule="table")
