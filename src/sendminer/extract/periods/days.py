"""Days and months: "16 November", "Tuesday, 16th November 2021", "14/03/2024", "June 2026"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import partial

from sendminer.extract.periods.atoms import Atom, Page, Recurs
from sendminer.extract.periods.calendar import (
    ONE_DAY,
    Span,
    add_months,
    day_span,
    months_from,
)
from sendminer.extract.periods.patterns import (
    DASH,
    GAP,
    LISTS,
    MONTH,
    MONTH_NAMES,
    MONTH_SHORT,
    MONTH_VERBS,
    MONTHS,
    ORDINAL,
    WEEKDAY,
    WEEKDAYS,
    YEAR4,
    words,
)
from sendminer.extract.periods.tenses import tense
from sendminer.extract.periods.towns import is_town
from sendminer.extract.periods.years import turned_year
from sendminer.records import Extent

_DAY_BEFORE = re.compile(
    r"(?<![\w.,/:£$€])(?<!\w-)(?P<week>(?:w/?c|w/?e|week\s+(?:commencing|beginning|starting|ending|of))[\s:]+)?"
    rf"(?:(?P<weekday>{WEEKDAY})\.?[\s,(]{{1,3}}(?:the\s+)?)?"
    rf"(?:(?P<first>[0-9]{{1,2}}){ORDINAL}?(?P<join>\s?{DASH}\s?|\s+(?:to|until|and|or)\s+|\s?&\s?|/)"
    rf"(?:the\s+)?(?:(?:{WEEKDAY}),?\s+)?)?"
    rf"(?P<day>[0-9]{{1,2}})(?:\s?{ORDINAL})?(?:{GAP}|-|\s+(?:of|day\s+of)\s+)?\Z"
)
_DAYS_BEFORE = re.compile(rf"(?<![\w.,/:£$€-])(?:[0-9]{{1,2}}{ORDINAL}?,\s){{1,6}}\Z")
_DIGITS = re.compile(r"[0-9]+")
_ORDINAL_BEFORE = re.compile(r"(?<!\w)(?:on|by|until|before|after|from|for)\s+the\s+\Z")
_ORDINAL_AFTER = re.compile(
    r"\s*(?:[.,;:)!?–—]|\Z)|\s+(?:and|but|at|to|when|with|if|as|because|from|or|in|so|which|we|i|"
    r"he|she|they|it)(?!\w)(?!\s+(?:the\s+)?[0-9])"
)
_NOT_A_DAY = re.compile(rf"(?<!\w)(?:{words(LISTS['not_a_day'])})\s+\Z")
_YEAR_AFTER = re.compile(
    rf"\.?(?:(?:,?{GAP}|(?<=[a-z.])|[/-]|\s+of\s+|,?\s+in\s+|\s?\()(?P<year>{YEAR4})"
    rf"|(?P<short>[\s-]?['’‘]|-)(?P<yy>[0-9]{{2}})(?![0-9]))"
)
_SHORT_YEAR_AFTER = re.compile(r"\.?\s(?P<yy>[0-9]{2})(?![0-9a-z%]|[.,:/][0-9]|\s[a-z])")
_DAY_AFTER = re.compile(
    rf"\.?{GAP}(?:the\s+)?(?P<day>[0-9]{{1,2}}){ORDINAL}?"
    rf"(?:\s?{DASH}\s?(?P<last>[0-9]{{1,2}}){ORDINAL}?)?"
    rf"(?![0-9a-z]|[.,:/][0-9]|\s?%|\s+(?:{words(LISTS['not_after_day'])})(?!\w))"
)
_A_DAY_BEFORE = re.compile(rf"(?<!\w)(?:on|{WEEKDAY})[.,]?\s\Z")
_PLANS_REACH = 10
_EVERY_YEAR = re.compile(r",?\s(?:(?:each|every)\s(?:single\s)?year|annually)(?!\w)")
_FIRM_BEFORE = re.compile(r"(?<!\w)(?:from|on|until|starting|effective|commencing)\s+\Z")
_FIRM_DAY = re.compile(rf"{GAP}(?P<day>[0-9]{{1,2}})(?P<last>(?!))?{ORDINAL}?(?=\s[a-z])")
"""A day before a noun, "from April 28 families": after "in" it would be a number of families."""
_TURN_BEFORE = re.compile(
    r"(?<!\w)(?:the\s+)?(?P<turn>this\s+coming|this\s+past|this|next|last|coming|following|"
    r"previous|every|each)\s+\Z"
)
_TURNS = {
    "this coming": "next", "this past": "last", "coming": "next", "previous": "last",
}  # fmt: skip
_CUE = LISTS["month_cue"]
_CUE_BEFORE = re.compile(
    rf"(?:(?<![\w'’])|(?=['’]s))(?P<cue>{words(_CUE)})(?:[\s-]{{1,2}}|\s+the\s+)\Z"
)
_GOES_ON = re.compile(
    rf"(?:\s?{DASH}\s?|\s?/\s?)(?:{MONTH})[\s,]{{1,2}}20[0-9]{{2}}|\s(?:to|until)\s(?:{MONTH})(?!\w)"
)
_PAPER_AFTER = re.compile(
    rf"\s(?:{words(_CUE, key='papers')}|(?:meeting|cabinet|council|committee)['’]s)(?!\w)"
)
_MEETING_AFTER = re.compile(r"\s(?:[a-z]{4,12}\s)?meeting(?!\w)")
_GOES_TO = re.compile(
    r"(?<!\w)(?:to|at|until|till|by|before|for|in|ahead\sof)\s(?:(?:the|its|their|our|a)\s)?\Z"
)
_NAME_AFTER = re.compile(r"\s+(?P<word>[A-Z][\w'’-]{1,30})")
_NAME_CUES = frozenset(_CUE["names_after"])
_HONORIFICS = frozenset(_CUE["honorifics"])
_LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_NUMERIC = re.compile(r"([0-9]{1,4})([/.-])([0-9]{1,2})\2([0-9]{2}|[0-9]{4})\Z")
_WEEKDAY_BEFORE = re.compile(rf"(?<!\w)(?P<weekday>{WEEKDAY})\.?[\s,(]{{1,3}}\Z")


def read_numeric(page: Page, start: int, end: int, floor: int) -> list[Atom]:
    """Read 14/03/2024, 14.03.24, 14-3-2024 (day first, as in Britain) and 2024-03-14."""
    match = _NUMERIC.match(page.low[start:end])
    near = page.low[max(floor, start - 1) : start] + page.low[end : end + 1]
    marks = set("/£$€_#" + ("-" if match and match[2] == "-" else ""))
    if match is None or set(near) & marks or _digit_beside(page.low, start, end):
        return []
    one, mark, two, three = match.groups()
    if len(one) == 4:
        year, month, day = int(one), int(two), int(three) if len(three) == 2 else 0
    elif len(one) == 3 or (mark == "." and len(three) == 2 and len(one + two) < 4):
        return []  # 2.1.15 is a paragraph
    else:
        day, month, year = int(one), int(two), _century(three)
    if not (1 <= day <= 31 and 1 <= month <= 12 and 1900 <= year <= 2199):
        return []
    weekday = page.before(_WEEKDAY_BEFORE, start, floor, 14)
    begin = weekday.start() if weekday else start
    return [_day((begin, end), day_span(year, month, day), "numeric")]


def read_month(page: Page, start: int, end: int, floor: int) -> list[Atom]:
    """Read the day, the days or the month that a name belongs to, but none of every year."""
    atoms = _days_or_month(page, start, end, floor)
    yearly = atoms and atoms[-1].recurs and _EVERY_YEAR.match(page.low, atoms[-1].end)
    return [] if yearly else atoms


def _days_or_month(page: Page, start: int, end: int, floor: int) -> list[Atom]:
    name = page.low[start:end]
    before = page.before(_DAY_BEFORE, start, floor, 48)
    if (
        before
        and 1 <= int(before["day"]) <= 31
        and not page.before(_NOT_A_DAY, before.start("day"), floor, 14)
    ):
        return _days(page, start, end, before, floor)
    verb = name in MONTH_VERBS and page.text[start].islower()
    after = None if verb else _DAY_AFTER.match(page.low, end)
    if after is None and not verb and page.before(_FIRM_BEFORE, start, floor, 14):
        after = _FIRM_DAY.match(page.low, end)
    if after and 1 <= int(after["day"]) <= 31:
        if name in MONTH_SHORT and _is_year(page, start, after, floor):
            span = months_from(_century(after["day"]), MONTHS[name], 1)
            return [Atom(start, after.end("day"), "month", "month_year", span=span)]
        return _american(page, start, MONTHS[name], after)
    return _month(page, start, end, floor)


def _is_year(page: Page, start: int, after: re.Match[str], floor: int) -> bool:
    """Whether "Mar 26" is a month of these years, as in the tables of a council, and no day."""
    if page.reference is None or after["last"] or not after[0].startswith(" "):
        return False
    if after.end("day") != after.end() or page.before(_A_DAY_BEFORE, start, floor, 16):
        return False
    return (
        -2 < _century(after["day"]) - page.reference.year < _PLANS_REACH
        and not _year(page, after.end())[0]
    )


def read_ordinal(page: Page, start: int, end: int, floor: int) -> list[Atom]:
    """Read "on the 27th", a day of this month or of the one beside it."""
    day = int(page.low[start : end - 2])
    named = page.before(_WEEKDAY_BEFORE, start, floor, 14)
    if not 1 <= day <= 31 or not (named or page.before(_ORDINAL_BEFORE, start, floor, 20)):
        return []
    if not _ORDINAL_AFTER.match(page.low, end):
        return []
    atom = Atom(named.start() if named else start, end, "day", "day_alone")
    if page.reference is None:
        return [atom]
    if named:
        return [replace(atom, span=_named_day(page.reference, day, _weekday(named["weekday"])))]
    gone = tense(page.low, start, end) == "last"
    months = [add_months(page.reference.replace(day=1), offset) for offset in range(-2, 3)]
    found = [span for m in months if (span := day_span(m.year, m.month, day))]
    if gone:
        return [replace(atom, span=[one for one in found if one[0] <= page.reference][-1])]
    return [replace(atom, span=next(one for one in found if one[0] >= page.reference))]


def _named_day(reference: date, day: int, weekday: str) -> Span | None:
    """The nearest "Monday 25th"; None where no month near has one."""
    months = [add_months(reference.replace(day=1), offset) for offset in range(-3, 4)]
    found = [span for m in months if (span := day_span(m.year, m.month, day))]
    fitting = [span for span in found if span[0].weekday() == WEEKDAYS[weekday]]
    return min(fitting, key=lambda span: abs(span[0] - reference), default=None)


def _days(page: Page, start: int, end: int, before: re.Match[str], floor: int) -> list[Atom]:
    """Read "Tuesday, 16th November 2021", "14-16 March", "3 and 7 June"."""
    name, month = page.low[start:end], MONTHS[page.low[start:end]]
    year, stop = _year(page, end, short=True)
    if stop == end and name in MONTH_VERBS and page.text[start].islower():
        return []
    if "(" in before[0] and before["weekday"] and page.low.startswith(")", stop):
        stop += 1
    if before["first"]:
        two = _two_days(page, before, (before.start(), stop), month, year)
        return [*_earlier_days(page, before, floor, month, year), *two] if len(two) > 1 else two
    weekday = WEEKDAYS.get(_weekday(before["weekday"]))
    atom = _dated((before.start(), stop), month, int(before["day"]), year, weekday=weekday)
    if week := before["week"]:
        return [_week(atom, backwards="end" in week or week.strip(" \t\n:").endswith("e"))]
    return [atom]


def _two_days(
    page: Page, before: re.Match[str], extent: Extent, month: int, year: int | None
) -> list[Atom]:
    """Two days of one month: a range, or two atoms where they are only listed."""
    first, day, place = int(before["first"]), int(before["day"]), before.start("day")
    alone = _dated((place, extent[1]), month, day, year)
    if not 1 <= first < day:
        return [alone]
    listed = before["join"].strip() in ("and", "or", "&")
    if listed and not page.low.endswith("between ", 0, before.start()):
        return [_dated((extent[0], before.end("first")), month, first, year), alone]
    return [_dated_range(extent, month, (first, day), year)]


def _earlier_days(
    page: Page, before: re.Match[str], floor: int, month: int, year: int | None
) -> list[Atom]:
    """The 4 and 11 of "4, 11, 18 and 25 June", where they rise to the 18."""
    listed = page.before(_DAYS_BEFORE, before.start(), floor, 40)
    days = list(_DIGITS.finditer(page.low, *listed.span())) if listed else []
    values = [int(day[0]) for day in days]
    if (
        not values
        or values != sorted({*values})
        or not 0 < values[0] <= values[-1] < int(before["first"])
    ):
        return []
    return [_dated(day.span(), month, int(day[0]), year) for day in days]


def _american(page: Page, start: int, month: int, after: re.Match[str]) -> list[Atom]:
    """Read "Nov 16, 2021" and "November 15"."""
    day, last = int(after["day"]), int(after["last"] or 0)
    year, stop = _year(page, after.end())
    before = _WEEKDAY_BEFORE.search(page.low, max(0, start - 14), start)
    begin = before.start() if before else start
    if before and "(" in before[0] and page.low.startswith(")", stop):
        stop += 1
    if day < last <= 31:
        return [_dated_range((begin, stop), month, (day, last), year)]
    weekday = WEEKDAYS.get(_weekday(before["weekday"])) if before else None
    return [_dated((begin, stop), month, day, year, weekday=weekday)]


def _month(page: Page, start: int, end: int, floor: int) -> list[Atom]:
    """Read "September 2026", "next March" and a month alone."""
    name = page.low[start:end]
    year, stop = _year(page, end)
    if year:
        slug = page.low.startswith("-", end) and page.low.endswith("-", floor, start)
        return [] if slug else [_dated((start, stop), MONTHS[name], None, year)]
    turn = page.before(_TURN_BEFORE, start, floor, 16)
    word = turn["turn"] if turn else ""
    if word in ("every", "each") or not _is_month(page, start, end, floor):
        return []
    if not word and stop == end and is_town(page.text, start):
        return []
    if not word and _is_label(page, start, end, floor):
        return []
    if not word and stop == end and page.low[end : end + 2] in ("'s", "’s"):  # "October's run"
        return []
    if stop > end:
        return [_dated((start, stop), MONTHS[name], None, year)]
    word = " ".join(word.split())
    return [
        Atom(
            turn.start() if turn else start, end, "month", "month",
            recurs=partial(months_from, month=MONTHS[name], count=1), turn=_TURNS.get(word, word),
        )
    ]  # fmt: skip


def _is_label(page: Page, start: int, end: int, floor: int) -> bool:
    """Whether a month only says which: "the March agenda", "since the May meeting".

    A matter that goes to the May meeting is due then.
    """
    if _PAPER_AFTER.match(page.low, end):
        return True
    return (
        _MEETING_AFTER.match(page.low, end) is not None
        and page.before(_GOES_TO, start, floor, 24) is None
    )


def _is_month(page: Page, start: int, end: int, floor: int) -> bool:
    """Tell a month that stands alone from a verb, an adjective or a forename."""
    name = page.low[start:end]
    if _GOES_ON.match(page.low, end):
        return True  # "Sep-Dec 2025"
    if name in MONTH_SHORT and name != "sept":
        return False
    if name not in MONTH_NAMES and page.text[start].isupper():
        return True
    cue = page.before(_CUE_BEFORE, start, floor, 24)
    if cue is None or page.text[start].islower():
        return cue is not None and name not in MONTH_NAMES
    named = _NAME_AFTER.match(page.text, end)
    forename = named is not None and cue["cue"] in _NAME_CUES and not page.text[end - 1].isupper()
    return not forename or (named is not None and named["word"].lower() in _HONORIFICS)


def _dated(
    extent: Extent, month: int, day: int | None, year: int | None, *, weekday: int | None = None
) -> Atom:
    """A day or a month, whose year may be wanting; year 0 is one that nobody can reckon."""
    if day is None:
        span = months_from(year, month, 1) if year else None
        return Atom(*extent, "month", "month_year", span=span)
    if year is not None:
        return _day(extent, day_span(year, month, day) if year else None, "day", known=year > 0)
    if day > _LONGEST.get(month, 31):
        return _day(extent, None, "day")
    recurs = partial(day_span, month=month, day=day)
    return Atom(*extent, "day", "day_month", recurs=recurs, weekday=weekday)


def _dated_range(extent: Extent, month: int, days: tuple[int, int], year: int | None) -> Atom:
    """Two days of a month as one span."""
    recurs = partial(_day_range, month=month, days=days)
    if year is None:
        return Atom(*extent, "day", "days_month", recurs=recurs)
    return _day(extent, recurs(year) if year else None, "days", known=year > 0)


def _day_range(year: int, month: int, days: tuple[int, int]) -> Span | None:
    first, last = (day_span(year, month, day) for day in days)
    return (first[0], last[1]) if first and last else None


def _day(extent: Extent, span: Span | None, rule: str, known: bool = True) -> Atom:
    """An atom of a day; a day that no calendar has is kept without ends."""
    return Atom(*extent, "day", rule if span or not known else "not_a_date", span=span)


def _week(atom: Atom, backwards: bool) -> Atom:
    """The week that begins ("w/c") or ends on a day."""
    recurs = partial(_week_of, atom.recurs, backwards) if atom.recurs else None
    span = _week_of(lambda _: atom.span, backwards, 0) if atom.span else None
    return Atom(
        atom.start, atom.end, "week", "week", span=span, recurs=recurs, weekday=atom.weekday
    )


def _week_of(recurs: Recurs, backwards: bool, year: int) -> Span | None:
    span = recurs(year)
    if span is None:
        return None
    return (span[0] - 6 * ONE_DAY, span[0]) if backwards else (span[0], span[0] + 6 * ONE_DAY)


def _year(page: Page, end: int, short: bool = False) -> tuple[int | None, int]:
    """Year written after a day or month and where it ends; 0 where it needs a reference."""
    if match := _YEAR_AFTER.match(page.low, end):
        return int(match["year"]) if match["year"] else _century(match["yy"]), match.end()
    if short and (match := _SHORT_YEAR_AFTER.match(page.low, end)):
        return _century(match["yy"]), match.end()
    return turned_year(page, end)


def _century(digits: str) -> int:
    """Full year of two digits, 1970 to 2069."""
    number = int(digits)
    return number if len(digits) == 4 else number + (2000 if number < 70 else 1900)


def _weekday(word: str | None) -> str:
    """Full name of a weekday, which its first two letters tell."""
    return next((name for name in WEEKDAYS if word and name[:2] == word[:2]), "")


def _digit_beside(low: str, start: int, end: int) -> bool:
    """Tell whether a numeric date goes on, as in 1.2.2025.3 or 10.0.12.20:80."""
    return bool(re.match(r"[.:,][0-9]|(?!t[0-9])[a-z0-9]", low[end : end + 2])) or (
        start > 1 and low[start - 1] in ".:," and low[start - 2].isdigit()
    )
