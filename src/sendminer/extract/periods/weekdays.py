"""Weekdays and the days next to the reference: "on Thursday", "last Friday", "tomorrow"."""

from __future__ import annotations

import re
from datetime import timedelta

from sendminer.extract.periods.atoms import Atom, Page
from sendminer.extract.periods.calendar import unit_span
from sendminer.extract.periods.patterns import DASH, LISTS, WEEKDAY, WEEKDAYS, words
from sendminer.extract.periods.tenses import plan, tense

_CUE_BEFORE = re.compile(
    r"(?<!\w)(?:(?P<turn>this\s+coming|this\s+past|this|next|last)"
    rf"|{words(LISTS['weekday'], key='cues')})\s+(?:the\s+)?\Z"
)
_RANGE_AFTER = re.compile(rf"\s?(?:to|{DASH}|and)\s?(?:{WEEKDAY})(?!\w)")
_DATE_AFTER = re.compile(
    r"[\s,(]{1,3}(?:the\s+)?(?:[0-9]{1,2}(?:st|nd|rd|th)?(?:\s|(?<=[a-z])(?!\w))|[0-9]{1,2}[/.][0-9]|"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+[0-9])"
)
_NOT_DAY_AFTER = re.compile(
    rf"{_RANGE_AFTER.pattern}|{_DATE_AFTER.pattern}|\s+(?:mornings|afternoons|evenings|nights)(?!\w)|\s+(?:before|after)\s+(?:a|an|each|every)\s"
)
_WEEK_AFTER = re.compile(r"\s+week(?![\w-])(?!\s+(?:of|in|at)\s)")
_WEEKS_BEFORE = re.compile(
    r"(?<!\w)(?P<weeks>a\s+week|two\s+weeks|a\s+fortnight|three\s+weeks)(?:\s+(?:on|from|next|this))?\s+\Z"
)
_WEEKS = {"a week": 1, "two weeks": 2, "a fortnight": 2, "three weeks": 3}
_TURNS = {"": "", "next": "next", "last": "last", "this past": "last"}
_MIDWEEK = 4
_NAMED = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_NAMED |= {"this morning": 0, "this afternoon": 0, "this evening": 0}


def read_weekday(page: Page, start: int, end: int, floor: int) -> list[Atom]:
    """Read "on Thursday" and "last Thursday"; the tense tells past from coming.

    A weekday that belongs to a date after it is left to that date.
    """
    if weeks := _weeks_on(page, start, end, floor):
        return weeks
    cue = page.before(_CUE_BEFORE, start, floor, 24)
    if cue is None or _NOT_DAY_AFTER.match(page.low, end):
        return []
    turn = " ".join((cue["turn"] or "").split())
    begin = cue.start("turn") if turn else start
    if page.reference is None:
        return [Atom(begin, end, "day", "weekday")]
    direction = _TURNS.get(turn, "this") or _by_tense(page, cue, begin, end)
    ahead = (WEEKDAYS[page.low[start:end]] - page.reference.weekday()) % 7
    if direction == "near":
        direction = "this" if ahead < _MIDWEEK else "past"
    days = {
        "next": ahead or 7, "this": ahead, "last": ahead - 7, "past": ahead - 7 if ahead else 0,
    }  # fmt: skip
    day = page.reference + timedelta(days=days[direction])
    return [Atom(begin, end, "day", "weekday", span=(day, day))]


def _weeks_on(page: Page, start: int, end: int, floor: int) -> list[Atom]:
    """Read "Monday week", "a week on Friday" and "two weeks on Tuesday"."""
    before = page.before(_WEEKS_BEFORE, start, floor, 24)
    after = None if before else _WEEK_AFTER.match(page.low, end)
    if before is None and after is None:
        return []
    begin, stop = (before.start(), end) if before else (start, after.end() if after else end)
    if page.reference is None:
        return [Atom(begin, stop, "day", "weekday")]
    weeks = _WEEKS[" ".join(before["weeks"].split())] if before else 1
    ahead = (WEEKDAYS[page.low[start:end]] - page.reference.weekday()) % 7 or 7
    day = page.reference + timedelta(days=ahead + 7 * weeks)
    return [Atom(begin, stop, "day", "weekday", span=(day, day))]


def read_named(page: Page, start: int, end: int, floor: int) -> list[Atom]:
    """Read yesterday, today and tomorrow, but not "today's" or "the children of today"."""
    if page.low[end : end + 1] in ("'", "’") or page.low.endswith(" of ", 0, start):
        return []
    if page.text[start].isupper() and page.text[max(0, start - 2) : start - 1].isalnum():
        return []  # "Norrisdale Today" is a newspaper
    weeks = page.before(_WEEKS_BEFORE, start, floor, 24)
    begin = weeks.start() if weeks else start
    if page.reference is None:
        return [Atom(begin, end, "day", "named_day")]
    days = 7 * _WEEKS[" ".join(weeks["weeks"].split())] if weeks else 0
    span = unit_span(page.reference, "day", _NAMED[page.low[start:end].replace("\n", " ")] + days)
    return [Atom(begin, end, "day", "named_day", span=span)]


def _by_tense(page: Page, cue: re.Match[str], start: int, end: int) -> str:
    first = cue[0].split()[0]
    if first in ("by", "until", "till", "due"):
        return "this"
    if first == "since":
        return "past"
    if tense(page.low, start, end) == "next":
        return plan(page.low, start, end) or "this"
    return "past"
