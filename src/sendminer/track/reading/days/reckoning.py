"""The last day that one time of a sentence allows: of a day, a season, or so long from now."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from sendminer.english.numbers import NUMBER, number_value
from sendminer.records import Grain, Period
from sendminer.spans import up_to
from sendminer.track.reading.cues import is_standard, says
from sendminer.track.reading.days.deadline import Due

CLOCK = re.compile(
    r"\s{1,3}(?:from|of|after|following)\s{1,3}(?:the\s{1,3}|its\s{1,3}|this\s{1,3})?[\w’'-]{1,30}"
    r"(?:\s{1,3}of\s{1,3}(?:the\s{1,3}|this\s{1,3})?[\w’'-]{1,30})?"
)
_DURATION = re.compile(r"P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?\Z")
_MONTHS: dict[Grain, int] = {
    "month": 1, "quarter": 3, "season": 3, "term": 4, "academic_year": 12, "financial_year": 12,
    "year": 12, "decade": 120,
}  # fmt: skip
_DAYS: dict[Grain, int] = {"day": 0, "week": 6}
_NEW_YEAR = re.compile(r"\bnew\syear\b", re.IGNORECASE)
_NEXT_SEASON = re.compile(r"\bnext\s(?:spring|summer|autumn|winter)\b", re.IGNORECASE)
_NEXT_SCHOOL_YEAR = re.compile(
    r"\A(?:by\s)?(?:the\s)?(?:next|new|coming|forthcoming|following)\s(?:academic|school)\syear\W*\Z",
    re.I,
)
_OF_TODAY = re.compile(
    r"\s{1,3}(?:from|of|after|following)\s{1,3}(?:(?:the|its)\spublication\sof\s)?"
    r"(?:(?:the|its|this|that|today['’]s|our)\s{1,3})?(?:today|(?<=this\s)(?:report|paper|plan|strategy|document)|now|tonight|then"
    r"|decisions?|meetings?|vote|approvals?|agreement|resolution|announcement|(?:cabinet|council|executive|committee)(?:['’]s)?\s(?:decision|approval|meeting))\b",
    re.IGNORECASE,
)
_YEARS_ON = re.compile(
    rf"(?:in\s)?(?:(?:about|around|just|under)\s)?({NUMBER}|an?)\syears?['’]?s?(?:\stime)?\Z",
    re.IGNORECASE,
)
"""Years from the day on which it is said, and not from the end of its year."""
_ONWARDS = re.compile(r"\)?,?\s(?:onwards?|and\s(?:beyond|after|later|onwards))\b", re.IGNORECASE)
"""A day from which something holds has no last day: "from September 2026 onwards"."""
_EFFECT = re.compile(r"\bwith\seffect\sfrom\s(?:the\s)?\Z", re.IGNORECASE)
"""What begins on a day, and is to be there by it."""
_SPENT_FROM = re.compile(
    r"\b(?:spen[dt]|spending|invest(?:ed|ing|ment)?)\b[^.;]{0,100}\sfrom\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Money that is spent from a day is not spent by it."""
_SPAN_FROM = re.compile(
    r"\b(?:years|months|terms|weeks)\s(?:starting\s|beginning\s)?(?:from|in)\s(?:\w{0,5})\Z"
)
_MOVED_TO = re.compile(
    r"\b(?:put|pushed|moved)\s(?:back|forward|on)\b[^.;]{0,60}\sto\s(?:the\s)?\Z"
    r"|\b(?:delayed|deferred|postponed|slipped|brought\sforward|put\soff)\b[^.;]{0,60}\sto\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Before the day to which something was moved: "delayed from May to September 2027"."""
_AFTER = re.compile(r"\bafter\s\Z", re.IGNORECASE)
_AFTER_YEARS = re.compile(r"\W{0,3}After\s(?:about\s|some\s|just\s)?\Z")
"""Before the years that a paper counts from its own day: "After six years it would save £7m"."""
_ADJECTIVE = re.compile(
    r"\A(?!another\b)[\w-]{1,20}[-‐‑\s](?:year|month|week|day)\Z", re.IGNORECASE
)


def falls_due(text: str, start: int, period: Period, published: date | None) -> Due | None:
    """The deadline that one time sets; None where nothing need be there by it."""
    if period.latest is None:
        return _from_start(text, start, period, published) or _from_duration(
            text, start, period, published
        )
    if _NEW_YEAR.search(period.text):
        return Due(date(period.latest.year, 1, 1), date(period.latest.year, 1, 31))
    on = _YEARS_ON.match(period.text) if published and period.grain == "year" else None
    if on is not None and published is not None and period.bound in ("in", "within"):
        latest = _after(published, f"P{number_value(on[1]) or 1}Y")
        return Due(latest, latest, reckoned=True) if latest else None
    vague = _NEXT_SEASON.search(period.text) is not None
    if period.bound == "by" and _NEXT_SCHOOL_YEAR.search(period.text):
        # pupils are to find it there when the school year begins
        begins = _earliest(period, period.latest)
        if published is not None and begins > published:
            return Due(begins, begins)
    if period.bound in ("by", "until"):
        return Due(_earliest(period, period.latest), period.latest, reckoned=vague)
    ahead = published is None or period.latest > published
    if period.bound in ("over", "within") and ahead:
        return Due(period.latest, period.latest, reckoned=True)
    if period.grain == "week" and period.earliest and published and period.earliest <= published:
        # "agreed by Cabinet this week" is when it was said
        return None
    if period.bound == "in" and ahead and period.text.lower().endswith(" time"):
        return Due(_earliest(period, period.latest), period.latest, reckoned=True)
    if period.bound in ("in", "from") and vague and ahead:
        # in June "next autumn" may be this year's or the one after: it moves nothing by itself
        return Due(_earliest(period, period.latest), period.latest, reckoned=True)
    said = says("future", text) or _MOVED_TO.search(text, 0, period.start - start) is not None
    if period.bound == "in" and ahead and (published is not None or said):
        # without a day of publication only the words say that it lies ahead
        return Due(_earliest(period, period.latest), period.latest)
    return None


def _from_start(text: str, start: int, period: Period, published: date | None) -> Due | None:
    """A promise to begin: "from September 2020" falls due when September is over."""
    first = period.earliest
    if period.bound != "from" or first is None or period.duration or published is None:
        return None
    if re.match(r"after\b", period.text, re.IGNORECASE) or _AFTER.search(
        up_to(text, period.start - start, 8)
    ):
        # "visits start after Christmas" names a day before which nothing happens
        return None
    begin, end = period.start - start, period.end - start
    holds = _ONWARDS.match(text, end) and not _EFFECT.search(up_to(text, begin, 40))
    if holds or _SPENT_FROM.search(up_to(text, begin, 160)):
        return None
    if _SPAN_FROM.search(text[: period.start - start] + period.text[:5]):
        # "to be spent over three school years from September 2022"
        return None
    if period.grain not in ("day", "month", "term", "season", "year"):
        return None
    months = _MONTHS.get(period.grain)
    last = _months_on(first, months) - timedelta(days=1) if months else first
    # said within September, "will open from September" is of this one
    begun = period.grain == "month" and published <= last and says("future", text)
    if first <= published and not begun:
        return None
    return Due(first, last, reckoned=_NEXT_SEASON.search(period.text) is not None)


def _from_duration(text: str, start: int, period: Period, published: date | None) -> Due | None:
    if period.duration is None or published is None or period.earliest is not None:
        return None
    if _ADJECTIVE.search(period.text):
        # "a three-year contract" says how long, and not by when
        return None
    end = period.end - start
    if period.bound == "from" and not period.text.lower().startswith(("after", "in", "within")):
        opens = _AFTER_YEARS.fullmatch(text, 0, period.start - start) and period.grain == "year"
        if not opens or CLOCK.match(text, end) or not says("future", text):
            return None
    if period.bound == "within" and CLOCK.match(text, end) and not _OF_TODAY.match(text, end):
        # "within 70 days of the inspection": that day is not known, as this one's is
        return None
    # "issue plans within 20 weeks" is a standard for every case, and falls due on no one day.
    if is_standard(text):
        return None
    latest = _after(published, period.duration)
    return Due(latest, latest, reckoned=True) if latest else None


def _after(day: date, duration: str) -> date | None:
    match = _DURATION.match(duration)
    if match is None:
        return None
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    try:
        return _months_on(day, 12 * years + months) + timedelta(weeks=weeks, days=days)
    except (OverflowError, ValueError):
        return None


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def _earliest(period: Period, latest: date) -> date:
    """First day of the month, term or year that a deadline names."""
    if period.earliest is not None:
        return min(period.earliest, latest)
    try:
        if period.grain in _DAYS:
            return latest - timedelta(days=_DAYS[period.grain])
        return _months_on(latest + timedelta(days=1), -_MONTHS[period.grain])
    except (OverflowError, ValueError):
        return latest
