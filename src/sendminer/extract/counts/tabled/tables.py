"""Tables with a column of places or pupils: the bare numbers under "Places" are counts too.

A header is a line of cells between bars or tabs, none of them a number, one of which names a
unit. It reaches the rows of as many cells below it; any other line ends the table. Where a header
holds years alone, the row or the line over the table names the unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import cast

from sendminer.english.times import MONTHS
from sendminer.extract.counts import antecedents, guards
from sendminer.extract.counts.provisions import mentions, only
from sendminer.extract.counts.vocabulary import TOKEN, Meaning, longest
from sendminer.lexicon import alternation, lexicon
from sendminer.records import Count, CountChange

_WORDS = lexicon("counts")["column"]
_KINDS: dict[str, str] = _WORDS["kinds"]
_OTHER = re.compile(rf"(?<![a-z])(?:{alternation(_WORDS['others'])})(?![a-z])|[%£]")
_ROLLS = re.compile(rf"(?<![a-z])(?:{alternation(_WORDS['rolls'])})(?![a-z])")
_TALLY = re.compile(rf"(?<![a-z])(?:{alternation(_WORDS['tally'])})(?![a-z])")
_OTHER_TALLY = re.compile(
    rf"(?<![a-z])(?:{alternation(lexicon('counts')['sites']['others'])})(?![a-z])|pupil\spremium"
)
_PEOPLE = ("pupil", "student", "child")
_SEATED = ("place", *_PEOPLE)
_FOR_WHOM = re.compile(
    r"(?<![a-z])for\s(?:[a-z]+\s){0,2}(?:children|pupils|students|young)(?![a-z])"
)
_SIZES = re.compile(rf"(?<![a-z])(?:{alternation(_WORDS['sizes'])})(?![a-z])")
_BAR = re.compile(r"\t| \|(?: |\Z)")
_CELL = re.compile(r"[^|\t\n]+")
NUMBER = re.compile(r"\s*(?P<number>\+?[0-9]{1,3}(?:,[0-9]{3})+|\+?[0-9]{1,5})[*†]?\s*")
_SHORT_MONTHS = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_GAP = re.compile(r"\n{1,2}(?:[ |:-]*-{3}[ |:-]*\n{1,2})?")
"""Between two rows; Markdown rules a line under the header."""
_ASIDE = re.compile(r"\s*\(")
_YEAR = re.compile(
    rf"\s*(?:(?:[0-9]{{1,2}}\s)?(?:{MONTHS.lower()}|{_SHORT_MONTHS}|autumn|spring|summer)\s)?(?:[af]y\s)?"
    r"(?:19|20)[0-9]{2}(?:\s?[/–-]\s?(?:20)?[0-9]{2})?"
    r"(?:\s\(?(?:actual|forecast|planned|projected|proposed|estimated?|to\sdate)\)?)?\s*"
)
_NUMBERS = re.compile(r"\s*(?:no\.?|numbers?|total)\s*")
_NUMBERED = re.compile(r"\s*(?:table|figure|chart|appendix)\s[0-9a-z.]{1,5}\s?[:.–-]?\s")
_LONGEST_NAME = 60
_LONGEST_CAPTION = 140
_LONGEST_ROW = 400

Cells = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Column:
    """What the header of one column says of the numbers under it.

    ``lead`` is the provision that the words over the table name, where no cell does.
    """

    unit: str
    provision: str | None
    need: str | None
    change: CountChange | None
    lead: str | None = None


def read_tables(text: str, low: str) -> list[Count]:
    """Counts in the cells of every table whose header names a unit."""
    if " |" not in text and "\t" not in text:
        return []
    counts: list[Count] = []
    columns: dict[int, Column] = {}
    years: list[int] = []
    over: Column | None = None
    width = end = 0
    for start, stop, cells in _rows(text):
        if len(cells) != width or _GAP.fullmatch(text, end, start) is None:
            columns, years = {}, []
        if header := _columns(text, low, cells):
            columns, years = led_by(text, low, start, header), []
        elif dated := _years(low, cells):
            columns, years, over = {}, dated, _caption(text, low, start)
        elif years:
            columns = dict.fromkeys(years, row) if (row := _row(text, low, cells[0], over)) else {}
        width, end = len(cells), stop
        counts += read_row(text, low, cells, columns) if columns else ()
    return counts


def _years(low: str, cells: Cells) -> list[int]:
    """Places of the years in a header that has no number besides: "School | 2024/25 | 2025/26"."""
    dated = [place for place, cell in enumerate(cells) if _YEAR.fullmatch(low, *cell)]
    if len(cells) < 2 or (0 in dated and len(dated) < len(cells)):
        return []
    if any(NUMBER.fullmatch(low, *cell) for at, cell in enumerate(cells) if at not in dated):
        return []
    named = (place for place, cell in enumerate(cells) if _NUMBERS.fullmatch(low, *cell))
    return dated or list(named)


def _row(text: str, low: str, name: tuple[int, int], over: Column | None) -> Column | None:
    """What a row below a header of years counts: by its own name, or as the line over it says."""
    if counts_other(low, *name):
        return None
    return column_of(text, low, name) or over


def _caption(text: str, low: str, start: int) -> Column | None:
    """What the line over a table at ``start`` counts: "Table 2: Places commissioned by school"."""
    end = len(text[max(0, start - _LONGEST_CAPTION) : start].rstrip())
    end += max(0, start - _LONGEST_CAPTION)
    begin = text.rfind("\n", max(0, end - _LONGEST_CAPTION), end) + 1
    if text.count("\n", end, start) > 2 or (begin == 0 and end > _LONGEST_CAPTION):
        return None
    numbered = _NUMBERED.match(low, begin, end)
    begin = numbered.end() if numbered else begin
    if _OTHER_TALLY.search(low, begin, end) or " |" in text[begin:end]:
        return None
    column = column_of(text, low, (begin, end), _LONGEST_CAPTION)
    if column is None or column.unit in ("place", "plan", "placement"):
        return column
    return column if _TALLY.search(low, begin, end) else None


def led_by(text: str, low: str, start: int, header: dict[int, Column]) -> dict[int, Column]:
    """The columns with what the words right over the header at ``start`` name."""
    lead = antecedents.caption(text, low, start)
    if lead is None:
        return header
    return {place: replace(column, lead=lead) for place, column in header.items()}


def read_row(text: str, low: str, cells: Cells, columns: dict[int, Column]) -> list[Count]:
    """Counts of one row, which may say itself what they are of: "Elm | SRP | ASD | 12"."""
    provision, need = only(said for said, _, _ in mentions(text, low, cells[0][0], cells[-1][1]))
    kinds = (_KINDS.get(low[slice(*cell)].strip()) for cell in cells)
    of = provision or next(filter(None, kinds), None), need
    read = (_count(text, cells[place], column, of) for place, column in columns.items())
    return [count for count in read if count]


def _rows(text: str) -> Iterator[tuple[int, int, Cells]]:
    """Lines with bars or tabs, and their cells that hold something."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if len(line) <= _LONGEST_ROW and _BAR.search(line):
            cells = [cell.span() for cell in _CELL.finditer(text, start, end)]
            yield start, end, [span for span in cells if text[slice(*span)].strip()]
        start = end + 1


def _columns(text: str, low: str, cells: Cells) -> dict[int, Column]:
    """The columns that count something, by place; none where a cell holds a number."""
    if any(NUMBER.fullmatch(text, *cell) for cell in cells):
        return {}
    found = {place: column_of(text, low, cell) for place, cell in enumerate(cells)}
    return {place: column for place, column in found.items() if column}


def column_of(
    text: str, low: str, cell: tuple[int, int], longest_name: int = _LONGEST_NAME
) -> Column | None:
    """What a header says of its column; None where it counts nothing of ours."""
    start, end = cell
    aside = _ASIDE.search(text, start + 1, end)
    end = aside.start() if aside else end  # "Places (not including nursery places)"
    if end - start > longest_name or counts_other(low, start, end):
        return None
    meanings = list(said(low, text, start, end))
    units = [one.unit for one in meanings if one.unit in _WORDS["units"]]
    unit = "place" if "place" in units else next(iter(units), None)  # "pupil places"
    if unit is None and (work := _casework(meanings)):
        unit = work if guards.about_send(text, low) else None
    if unit in _PEOPLE and _FOR_WHOM.search(low, start, end):
        unit = None  # "Resource base for children with hearing loss"
    if _ROLLS.search(low, start, end):
        unit = unit if unit in _PEOPLE else "pupil"
    unit = unit or ("place" if _SIZES.search(low, start, end) else None)
    if unit is None:
        return None
    change = next((one.change for one in meanings if one.change), None)
    return Column(
        unit,
        next((one.provision for one in meanings if one.provision), None),
        next((one.need for one in meanings if one.need), None),
        cast("CountChange | None", change),
    )


def _casework(meanings: list[Meaning]) -> str | None:
    """The requests, appeals or the like that a header names, which may be of a library."""
    return next((one.unit for one in meanings if one.unit in _WORDS["casework"]), None)


def counts_other(low: str, start: int, end: int) -> bool:
    """Say whether a header names costs, ages, rates or the like."""
    return _OTHER.search(low, start, end) is not None


def said(low: str, text: str, start: int, end: int) -> Iterator[Meaning]:
    """What the phrases of the lexicon in [start, end) mean."""
    place = start
    while (token := TOKEN.search(low, place, end)) is not None:
        read = longest(text, low, token)
        place = read[1] if read else token.end()
        if read and read[1] <= end:
            yield read[0]


def _count(
    text: str, cell: tuple[int, int], column: Column, of: tuple[str | None, str | None]
) -> Count | None:
    match = NUMBER.fullmatch(text, *cell)
    value = Decimal(match["number"].lstrip("+").replace(",", "")) if match else Decimal(0)
    if match is None or not value:
        return None
    start, end = match.span("number")
    change = column.change or ("additional" if text[start] == "+" else None)
    lead = column.lead if column.unit in _SEATED else None
    provision, need = column.provision or of[0] or lead, column.need or of[1]
    return Count(
        start, end, text[start:end], value, value, "exact",
        column.unit, provision, need, change, "table",
    )  # fmt: skip
