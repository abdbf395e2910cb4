"""A sentence that gives each of a list its day: "A and B open in May and June respectively".

"All three are due to open in May" gives one day to each of the three that are listed above it.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sendminer.english.numbers import NUMBER, number_value
from sendminer.records import Document, Grain, Period, Statement

_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:all\s(?:of\s)?(?:the\s)?others?|the\s(?:others?|rest|remaining|remainder))\b",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(
    rf"\W{{0,3}}(?:(?P<both>both)|all)\s(?:of\s)?(?:(?:the|these|those)\s)?(?:(?P<number>{NUMBER})\s)?"
    r"(?:of\s(?:them|these)\s)?(?:[a-z-]{3,12}\s){0,3}?(?:will|are|would|should)\s",
    re.IGNORECASE,
)
_YEARS: tuple[Grain, ...] = ("year", "academic_year", "financial_year")
_PAIR = 2


def tells(text: str) -> bool:
    """Whether a text may give several their days."""
    return _RESPECTIVELY.search(text) is not None


def of_all(text: str) -> int | None:
    """How many a text speaks of as all of those above: 3 of "All three schools will open"."""
    match = _ALL_OF_THEM.match(text)
    if match is None:
        return None
    told = number_value(match["number"]) if match["number"] else None
    return _PAIR if match["both"] else int(told) if told is not None else None


def days(document: Document, statement: Statement, keys: Collection[str]) -> dict[str, Period]:
    """The day of each of the places whose ``keys`` are given; none where it does not tell."""
    mark = _RESPECTIVELY.search(statement.text)
    if mark is None:
        return {}
    text, edge = statement.text.lower(), statement.start + mark.start()
    told = document.periods_of(statement)
    given = [each for each in told if each.start < edge and each.grain not in _YEARS]
    first = min((each.start for each in given), default=statement.start) - statement.start
    places = {key: re.search(rf"\b{re.escape(key)}\b", text) for key in keys}
    named = sorted((at.start(), key) for key, at in places.items() if at and at.start() < first)
    if len(named) != len(given) or len(named) < _PAIR:
        return {}
    year = next((each for each in told if each.start < edge and each.grain == "year"), None)
    found = {key: _in(each, year) for (_, key), each in zip(named, given, strict=True)}
    later = [each for each in told if each.start > edge]
    if _OTHERS.search(statement.text, mark.end()) and len(later) == 1:
        found |= {key: later[0] for key in keys if key not in found}
    return found


def _in(day: Period, year: Period | None) -> Period:
    """A month in the year that is said of all: "next year in May and June"."""
    known = year.earliest if year else None
    if known is None or day.grain != "month" or day.earliest is None:
        return day
    month = day.earliest.month
    last = calendar.monthrange(known.year, month)[1]
    first, latest = date(known.year, month, 1), date(known.year, month, last)
    return replace(day, earliest=first, latest=latest)
