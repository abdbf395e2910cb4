"""The arithmetic of days, weeks, months, terms, seasons and years; all spans are inclusive.

The academic year runs from 1 September to 31 August (DfE), the financial year of local
government from 1 April to 31 March, the municipal year from the annual meeting in May. Terms
differ from council to council, so a term is given as the months that hold it; seasons are the
meteorological ones (Met Office).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from sendminer.records import Grain

Span = tuple[date, date]
ONE_DAY = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 1000, 8000
"""Years that may be reckoned with: a thousand years more or less still make a ``date``."""

_TERMS = {"autumn": (9, 4), "spring": (1, 3), "summer": (4, 4)}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_YEARS: dict[Grain, int] = {"academic_year": 9, "financial_year": 4, "year": 1}
_MONTHS_IN: dict[str, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_THIRDS = {"early": (0, 1), "early_mid": (0, 2), "mid": (1, 2), "mid_late": (1, 3), "late": (2, 3)}
_DECADE_THIRDS = {
    "early": (0, 48), "early_mid": (0, 84), "mid": (48, 84), "mid_late": (48, 120),
    "late": (84, 120),
}  # fmt: skip
_WEEK_THIRDS = {
    "early": (0, 2),
    "early_mid": (0, 3),
    "mid": (1, 3),
    "mid_late": (1, 6),
    "late": (3, 6),
}
MUNICIPAL_START = 5


def months_from(year: int, month: int, count: int) -> Span:
    """Span of ``count`` whole months that starts with the given one."""
    first = date(year, month, 1)
    return first, add_months(first, count) - ONE_DAY


def add_months(day: date, count: int) -> date:
    """Move a day by whole months, to the month's last day where it has no such day."""
    index = day.year * 12 + day.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def shift(day: date, unit: str, count: int) -> date:
    """Move a day by ``count`` days, weeks, fortnights, months, quarters, years or decades."""
    if unit in _MONTHS_IN:
        return add_months(day, count * _MONTHS_IN[unit])
    return day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])


def day_span(year: int, month: int, day: int) -> Span | None:
    """One day, or None where the calendar has no such day (31 February)."""
    try:
        only = date(year, month, day)
    except ValueError:
        return None
    return only, only


def year_span(year: int, grain: Grain = "year", start: int | None = None) -> Span:
    """The calendar, academic or financial year that begins in ``year``."""
    return months_from(year, start or _YEARS[grain], 12)


def year_of(day: date, grain: Grain, start: int | None = None) -> int:
    """First calendar year of the academic, financial or calendar year that holds a day."""
    return day.year if day.month >= (start or _YEARS[grain]) else day.year - 1


def term_span(term: str, year: int) -> Span:
    """Months of a school term that lies in calendar ``year``."""
    month, count = _TERMS[term]
    return months_from(year, month, count)


def season_span(season: str, year: int) -> Span:
    """Three months of a season; winter is named after the year of its December."""
    return months_from(year, _SEASONS[season], 3)


def quarter_span(quarter: int, year: int, grain: Grain = "year") -> Span:
    """Quarter 1 to 4 of the calendar or financial year that begins in ``year``."""
    return months_from(*_later(year, _YEARS[grain], (quarter - 1) * 3), 3)


def unit_span(day: date, unit: str, count: int = 0) -> Span:
    """The whole week, month, quarter, year or decade ``count`` units from the one of ``day``."""
    moved = shift(day, unit, count)
    if unit == "day":
        return moved, moved
    if unit in ("week", "fortnight"):
        monday = moved - timedelta(days=moved.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "month":
        return months_from(moved.year, moved.month, 1)
    if unit == "quarter":
        return months_from(moved.year, (moved.month - 1) // 3 * 3 + 1, 3)
    if unit == "decade":
        return months_from(moved.year // 10 * 10, 1, 120)
    return months_from(moved.year, 1, 12)


def third(span: Span, part: str) -> Span:
    """The early, middle or late third of a span.

    A month is cut at its 10th and 20th (both of which are "mid-" days), longer spans at whole
    months: early 2027 is January to April. The mid-1990s are the years 1994 to 1996.
    """
    first, last = span
    if (last - first).days < 8:
        lower, upper = _WEEK_THIRDS[part] if last > first else (0, 0)
        return first + lower * ONE_DAY, first + upper * ONE_DAY
    if (last - first).days < 32:
        lower, upper = _THIRDS[part]
        marks = (first.day, 10, 20, last.day)
        return first.replace(day=marks[lower]), last.replace(day=marks[upper])
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    lower, upper = _DECADE_THIRDS[part] if months == 120 else _months(months, part)
    return add_months(first, lower), add_months(first, upper) - ONE_DAY


def _months(months: int, part: str) -> tuple[int, int]:
    lower, upper = _THIRDS[part]
    return months * lower // 3, max(months * upper // 3, 1)


def half(span: Span, part: str) -> Span:
    """The first or the second half of a span of months."""
    first, last = span
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    middle = add_months(first, months // 2) if months > 1 else first.replace(day=16)
    return (first, middle - ONE_DAY) if part == "first" else (middle, last)


def edge(span: Span, part: str) -> Span:
    """The start or end of a span, no finer than it can mean: a month's third, a year's month."""
    first, last = span
    if (last - first).days < 8:
        return (first, first) if part == "start" else (last, last)
    if (last - first).days < 32:
        return third(span, "early" if part == "start" else "late")
    if part == "start":
        return months_from(first.year, first.month, 1)
    return months_from(last.year, last.month, 1)


def easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian computus (Nature, 20 April 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _later(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1
