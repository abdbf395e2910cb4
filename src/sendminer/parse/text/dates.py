"""Dates of headings, datelines and web-service answers. British order: the day comes first."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from sendminer.english.times import MONTHS
from sendminer.spans import up_to

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
_MONTH_NAMES = MONTHS.split("|")
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s{1,3}"
_DATE = (
    rf"(?:{_DAY})?(?:the\s)?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m1>{_MONTH})\.?,?\s"
    r"(?P<y1>\d{4})"
    rf"|(?:{_DAY})?(?P<m2>{_MONTH})\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})"
    r"|(?P<d4>\d{1,2})[/.](?P<m4>\d{1,2})[/.](?P<y4>\d{4})"
)
DATE = re.compile(rf"(?<![\w/-])(?:{_DATE})(?![\d/-])", re.IGNORECASE)
"""A whole date with its year: "Tuesday, 16th November 2021", "Nov 16, 2021", "16/11/2021"."""

_LABELLED = re.compile(
    r"(?:(?:date|published|posted|updated|first published|publication date"
    r"|date of (?:decision|meeting)|date published|meeting date|date decided|last updated"
    r"|decision date|created)"
    r"(?:\s(?:on|at))?\s?:?\s{0,3}|on\s)?(?:\d{1,2}[:.]\d{2}\s?(?:[ap]m)?,?\s)?$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:held|meeting|minutes|notes|cabinet|committee|council|board|forum|panel|report)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:RESOLVED|(?:correct|true) record|be (?:confirmed|approved|signed)|last meeting"
    r"|previous)\b|: agreed",
    re.IGNORECASE,
)
# What a date is of, where it is not the document's own: words in the line before the date, and
# words right before it.
_OTHERS = re.compile(
    r"\b(?:(?:next|future|following|forthcoming|previous) (?:\w{1,12} ){0,2}(?:meeting|session)s?"
    r"|(?:next|previous)|minutes? \d[\w/()]{0,11},? of|under delegation from"
    r"|expir(?:es|y|ed)"
    r"|call[ -]?in|deadline|due|effective|implement(?:ed|ation)|inspection dates?|inspected"
    r"|dates? of (?:the )?(?:\w{1,12} )?inspection|year end(?:ed|ing)?|periods?(?: covered)?"
    r"|quarter|year to|as at|meets? (?:again|next)|meeting (?:after|following)|into force|in force"
    r"|inspection (?:took place|on)|reviewed|closing date|closes|target"
    r"|takes? effect)\b[^.;\d]{0,40}$|\b(?:authority|inspection):[^.;\d]{0,40}$",
    re.IGNORECASE,
)
_RIGHT_BEFORE = re.compile(
    r"(?:\b(?:(?<!embargoed )until|before|after|since|from|between|ending|ended|due|\d to|\d and"
    rf"|\d(?:st|nd|rd|th)? (?:{_MONTH})(?: \d{{4}})? (?:to|and|-|–))"
    r"|\d ?[-–]|minutes? \d[\w/()]{0,11},? of)\s?$",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\b(?:notice|forward plan|plan item|proposed decision)\b[^.;\d]{0,60}"
    r"\b(?:published|issued|posted|given)\b[^.;\d]{0,12}$",
    re.IGNORECASE,
)
"""What came out is word that a decision is to come ("Notice of proposed decision published")."""
_TAKEN = re.compile(
    r"^\W{0,4}decision status\s?:\s{0,3}(?!for determination|pending|proposed|awaiting)\w",
    re.IGNORECASE | re.MULTILINE,
)
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?,? (?=on\b|$)", re.IGNORECASE)
_FOLLOWED = re.compile(
    r",?\s?(?:minute\b|w(?:ere|as) (?:then )?(?:agreed|approved|confirmed|signed|accepted)\b"
    r"|(?:to|and) \d{1,2} |[-–] ?\d)",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:date of publication|publication date|date published|date of publishing)\s?:\s{0,3}$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:first )?(?:published|posted)(?: on)?\s?:?\s{0,3}$", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:date of (?:the )?(?:decision|meeting)|decision date|meeting date|date decided)"
    r"\s?:\s{0,3}$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:\d{1,3}|[A-Z]{2,6}/)(?:[.)/]|\s(?![a-z]))")
"""A numbered paragraph; "14 places" counts what follows."""
_AFTER = re.compile(r"[\s,;:|–—-]|\(|$|T\d")
# Text documents often run the heading and the first paragraph into one line.
_ON = re.compile(r"\s{0,8}on\s", re.IGNORECASE)
_NO_CLAUSE = re.compile(
    r"[\s,.;:|–—-]{0,3}(?:$|\(|(?:at|in|from|by)\s(?:[^.\s]{1,20}(?:\s|$)){1,8}$|\d{1,2}[:.]\d{2})"
)
"""What may follow a line that opens "On 3 April 2026": nothing, or where and when."""
_LETTER = re.compile(r"\s?(?:Our ref\b|Your ref\b|Dear [A-Z])")
_OPENING = re.compile(
    r"(?:[A-Z][\w'’]{0,20}[,:]?\s|(?:and|of|the|to|for|&|[-–—|])\s){1,10}"
    r"|(?i:record|notice|minutes|notes)\s[^.;:\d]{0,110}\bon\s(?:\w{6,9},?\s)?"
)
_BEGINS = re.compile(r"$|,?\s(?:[A-Z(\d]|at\s\d)")
_LINES = 12
_END = 6000
_LONGEST = 240


def read_date(text: str) -> date | None:
    """First whole date in ``text``, or None."""
    for found in DATE.finditer(text):
        value = _value(found)
        if value is not None:
            return value
    return None


def dmy(text: str | None) -> date | None:
    """Date of a dd/mm/yyyy field of the ModernGov service, or None."""
    return read_date((text or "").strip()[:40])


def spoken_date(day: date) -> str:
    """Write a date as ModernGov's pages do: "Tuesday 10 February 2026", in any locale."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTH_NAMES[day.month - 1]} {day.year}"


def _value(found: re.Match[str]) -> date | None:
    for form in "1234":
        year, month, day = (found[f"{part}{form}"] for part in "ymd")
        if year is not None:
            number = int(month) if month.isdigit() else _MONTHS[month.lower()]
            try:
                return date(int(year), number, int(day))
            except ValueError:
                return None
    return None


def dateline(text: str) -> date | None:
    """Date in the heading of an article, a report or minutes: a date that is the line's matter.

    A date that the document says it was published on comes before all others, wherever it
    stands in the first or the last lines. Else the first lines only, and none after the first
    numbered paragraph: a date further down is one that the document talks about.
    """
    stated = _labelled(text, _stated)
    told = stated or _headed(text) or _labelled(text, _decided)
    return told or (None if _TAKEN.search(text, 0, _END) else _labelled(text, _noticed))


def _headed(text: str) -> date | None:
    for line in _opening_lines(text):
        if DATE.search(line) is None:
            continue
        if _PAST.search(line):
            return None
        for found in DATE.finditer(line):
            if not _is_anothers(line, found) and _is_dateline(line, found):
                return _value(found)
    return None


def _is_anothers(line: str, found: re.Match[str]) -> bool:
    """Say whether a date is that of another meeting, of a deadline, or ends a period."""
    before = up_to(line, found.start(), 120)
    if _LABELLED.fullmatch(before):
        return False
    timed = _CLOCK.sub("", before)
    return bool(
        _OTHERS.search(timed)
        or _NOTICE.search(before)
        or _RIGHT_BEFORE.search(timed)
        or _FOLLOWED.match(line, found.end())
    )


def _labelled(text: str, is_own: Callable[[str], bool]) -> date | None:
    """First date of the document's two ends whose label says that it is the document's own."""
    for line in (*text[:_END].splitlines(), *text[_END:][-_END:].splitlines()):
        for found in DATE.finditer(line[:_END]):
            if is_own(up_to(line, found.start(), 60)):
                return _value(found)
    return None


def _stated(before: str) -> bool:
    return bool(_STATED.search(before) or _OPENS.fullmatch(before.lstrip()))


def _decided(before: str) -> bool:
    return _DECIDED.search(before) is not None


def _noticed(before: str) -> bool:
    found = _NOTICE.search(before)
    return found is not None and not any(map(str.isalnum, before[: found.start()]))


def _opening_lines(text: str) -> list[str]:
    lines = [line for raw in text[:_END].splitlines() if (line := " ".join(raw.split()))]
    numbered = (
        place
        for place, line in enumerate(lines[:_LINES])
        if _NUMBERED.match(line) and DATE.match(line) is None
    )
    ends = next(numbered, _LINES)
    if ends == 0 and _is_under_headline(lines[1:3]):
        ends = next(numbered, _LINES)
    return lines[:ends]


def _is_under_headline(lines: list[str]) -> bool:
    """Say whether a day alone stands right under a first line, or under one more ("14 SEND bases").

    So it does below a headline, and not below the heading of an item of minutes.
    """
    for line in lines:
        if DATE.fullmatch(line):
            return True
        if line.endswith(".") or _PAST.search(line):
            return False
    return False


def _is_dateline(line: str, found: re.Match[str]) -> bool:
    """Say whether a line is a dateline or the heading of a meeting."""
    before, after = line[: found.start()], line[found.end() :]
    if _ON.fullmatch(before) and not _NO_CLAUSE.match(after):
        return False  # "On 3 April 2026, the two schools joined" dates what it tells
    if _LABELLED.fullmatch(before) and (len(after) < 60 or after[:1] in (",", ":")):
        return _AFTER.match(after) is not None
    if _LETTER.match(after) and not before:
        return True
    if _OPENING.fullmatch(before) and _HELD.search(before) and _BEGINS.match(after):
        return True
    if len(line) > _LONGEST:
        return False
    prose = line.endswith(".") and len(line) > 60
    if _HELD.search(before):
        return not prose or line.upper() == line or bool(re.match(r"(?i)minutes|notes", line))
    return not prose and len(before) <= 80 and len(after) <= 30 and not line.endswith((".", "?"))
