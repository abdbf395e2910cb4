"""The date by which a statement promises something, where it says one."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sendminer.records import Grain, Period
from sendminer.track.reading.cues import rule, says, standing

_DURATION = re.compile(r"P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?\Z")
_MONTHS: dict[Grain, int] = {
    "month": 1, "quarter": 3, "season": 3, "term": 4, "academic_year": 12, "financial_year": 12,
    "year": 12, "decade": 120,
}  # fmt: skip
_DAYS: dict[Grain, int] = {"day": 0, "week": 6}
_LOOKBACK = 24
_A_MONTH = 31
_NEW_YEAR = re.compile(r"\bnew\syear\b", re.IGNORECASE)
_NEXT_SEASON = re.compile(r"\bnext\s(?:spring|summer|autumn|winter)\b", re.IGNORECASE)
_YEARS: tuple[Grain, ...] = ("academic_year", "financial_year", "year", "decade")
_WHEN = re.compile(
    r"\b(?:in|during|this|next|to|on|by|before|within|between|from|across|end|end of|early|late|mid"
    r"|until)"
    r"[\s-]{0,3}(?:the\s{1,3})?",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\b(?:no later than|not later than|by|before|after|within|in|over|until|up to|for|from)"
    r"\s{1,3}(?:the\s{1,3})?\Z",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\s{1,3}(?:from|of|after|following)\s{1,3}(?:the\s{1,3}|its\s{1,3}|this\s{1,3})?[\w’'-]{1,30}"
    r"(?:\s{1,3}of\s{1,3}(?:the\s{1,3}|this\s{1,3})?[\w’'-]{1,30})?"
)
_PLANNED = re.compile(
    r"\b(?:in|due|open|ready|time|available|place|planned|scheduled|set|targeted|aiming|aimed|aim|now|lined\sup|timetabled|date|target|slated|opening|course|track|schedule)"
    r"\s(?:for|of)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_FORESEEN = re.compile(r"\b[a-z]{4,14}(?:ed|en)\sfor\s(?:the\s)?\Z", re.IGNORECASE)
_SPAN_FROM = re.compile(
    r"\b(?:years|months|terms|weeks)\s(?:starting\s|beginning\s)?(?:from|in)\s(?:\w{0,5})\Z"
)
_AFTER = re.compile(r"\bafter\s\Z", re.IGNORECASE)
_ADJECTIVE = re.compile(r"\A[\w-]{1,20}[-‐‑\s](?:year|month|week|day)\Z", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|of)\s{1,3}(?:the\s{1,3})?\Z", re.IGNORECASE)
_RANGE = re.compile(r"\w\s(?:to|until|and)\s\w|\w\s[–-]\s\w")
_TALKS = re.compile(
    r"\b(?:heard\sby|discuss(?:ed|es)?|consider(?:ed|s)?(?!\sfor\sadoption)|debated?|votes?\son|asked\sto"
    r"|they\smeet|make\s(?:a|the|its)\sdecision"
    r"|decision\s(?:[\w'’-]{1,20}\s){0,8}?(?:(?:will|would|is\sto|is\sdue\sto)\sbe\s(?:taken|made|reached)|is\s(?:due|expected)))\b"
    r"[^.;:]{0,140}\Z",
    re.IGNORECASE,
)
"""A matter that is talked of on a day is not promised for it."""
_TO_BE_ASKED = re.compile(
    r",?\s(?:[\w’']{2,14}\s){0,4}(?:will|would|are\sto|is\sto|were|was)\s(?:be\s)?"
    r"(?:asked|recommended|invited|urged)\sto\b",
    re.IGNORECASE,
)
"""The day of a meeting: "on 6 February councillors will be asked to approve"."""
_ONCE = re.compile(
    r"\s(?:was|had\sbeen)\s(?:the\s)?(?:date\s|day\s|year\s|target\s)?(?:first|originally|initially|once)\b",
    re.IGNORECASE,
)
"""A day that was once meant: "September 2026 was the date first anticipated"."""
_ACTS_AFTER = re.compile(
    r"\b(?:will|would|to)\s(?:open|start|begin|be\s(?!discuss|consider|asked|taken|made|reached))"
)
_MOVED_FROM = re.compile(
    r"\b(?:mov(?:es?|ed|ing)|slip(?:s|ped|ping)?|put\sback|pushed\sback|delayed|deferred|postponed|changed"
    r"|brought\sforward|revised|reset|re-set)\sfrom\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"(?<!\bbe\s)\b(?:agreed|approved|announced|promised|pledged|adopted|endorsed|reported|revealed|unveiled"
    r"|(?:following|after)\s(?:an?|the|its|their)\s(?:\w{3,12}\s)?(?:inspection|visit|review|report|ruling))"
    r"(?:\sby\s(?:the\s)?(?:\w{1,15}\s){1,3}|\s)(?:in|on|last|back\sin)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""When something was agreed: "on the date agreed by Cabinet in July"."""
_THAT_OPENED = re.compile(
    r"\b(?:which|that)\s(?:we|it|they|he|she|the\s\w{3,12})\s\w{3,12}ed\b[^.;,]{0,60}?\s(?:in|on|last)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""When something was done of which more is told: "the places which we opened in the spring"."""
_TOO_LATE = re.compile(r"\s(?:late|later|early|earlier|behind|ahead|sooner|overdue)\b", re.I)
"""A length by which something is late is no date: "coming four months late"."""
_STAYS = re.compile(
    r"\b(?:stays?|remains?|continues?|be\skept|be\sheld|be\smaintained)\sat\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"\byear\b|20\d\d[/–-]", re.IGNORECASE)
"""A level that is kept for a year falls due on no day: "would stay at £320,000 next year"."""
_UNDER_WAY = re.compile(r"\b(?:is|are|was|were)\sbeing\s\w{3,14}\s\Z", re.IGNORECASE)
"""When something goes on: "interviews are being held this month"."""
_IF = re.compile(
    r"\bif\s[^.,;:]{2,60}\s(?:on|at|in)\s(?:the\s)?\Z"
    r"|\b(?:consultation|survey)\b[^.;:]{0,50}\b(?:runs?|running|open|lasts?)\s(?:until|till)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""When it may be decided, or how long people may answer."""
_INVITED = re.compile(
    r"\b(?:invit(?:ed?|es|ing)|applications?|bids|expressions\sof\sinterest|comments|nominations)\b"
    r"[^.;:]{0,60}\s(?:by|before|until)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""By when others are to write."""
_AS_PLANNED = re.compile(
    r"\s(?:as|that\swas|which\swas)\s(?:intended|planned|promised|agreed|hoped)\b"
)
_NOT = re.compile(r"\b(?:not|never)\b[^.;:]{0,60}\Z", re.IGNORECASE)
"""A day that was missed: "the list was not cleared by 28 February as intended"."""
_WAS_DUE = re.compile(
    r"\b(?:was|were|had\sbeen)\s(?:\w{1,12}ly\s)?(?:due|meant|supposed|expected|scheduled|planned|set)\b"
    r"[^.;]{0,60}\Z",
    re.IGNORECASE,
)
_BUT = re.compile(r"[^.;]{0,40}\bbut\b", re.IGNORECASE)
_THEN = re.compile(
    r",?\s(?:the\s|our\s)?(?:[\w'’]{1,20}\s){1,3}?(?:agreed|approved|decided|voted|announced|said|promised"
    r"|pledged|launched|heard|was|were|had|asked|began|opened|published|confirmed)\b"
)
_OPENS = re.compile(
    r"(?:\A|[.;:]\s)[“\"'‘]?(?:back\s)?(?:in|on|at|last|during)?\s?(?:the\s)?\Z", re.I
)


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline: ``latest`` is the last day, ``earliest`` the first that the words allow.

    ``reckoned`` says that it was counted from the day of publication ("within a year"), so that
    saying it again later does not by itself move it.
    """

    earliest: date
    latest: date
    reckoned: bool = False
    words: str = field(default="", compare=False)


def due(text: str, start: int, periods: Sequence[Period], published: date | None) -> Due | None:
    """The latest deadline among a statement's periods.

    ``text`` is the statement's, which starts at ``start`` in its document.
    """
    found = []
    for period in periods:
        if _elsewhen(text, period.start - start, period.end - start):
            continue
        # "from April 2026 to May 2027" is no date that something was moved from
        begins = _RANGE.search(period.text) is not None or (
            period.bound == "from" and text[period.end - start :][:4].lower() != " to "
        )
        if (not begins and _superseded(text, period.start - start)) or _label(text, period, start):
            continue
        deadline = _due(text, start, period, published)
        if deadline is not None and _MOVED_FROM.search(text, 0, period.start - start):
            # "the handover moves from May 2022 to May 2023" tells a day, and no span
            deadline = replace(deadline, earliest=max(deadline.earliest, _begun(deadline)))
        if deadline is not None:
            found.append(replace(deadline, words=_spoken(text, period, start)))
    # "over the next 13 months, from April to April" says its own end.
    said = [each for each in found if not each.reckoned]
    return max(said or found, key=lambda each: each.latest, default=None)


def _elsewhen(text: str, begin: int, end: int) -> bool:
    """Whether a time is that of a talk, or of what has been said or missed, and no deadline.

    "The committee will discuss it on 4 May"; "it was due to open in May but did not"; "In May we
    agreed to".
    """
    before = text[max(0, begin - 180) : begin]
    talk = _TALKS.search(before)
    if talk is not None and not _ACTS_AFTER.search(before, talk.start()):
        return True
    if _TO_BE_ASKED.match(text, end) or _ONCE.match(text, end):
        return True
    if _WAS_DUE.search(before) and _BUT.match(text, end):
        return True
    if any(each.search(before) for each in (_AGREED, _UNDER_WAY, _INVITED, _IF, _THAT_OPENED)):
        return True
    if _TOO_LATE.match(text, end):
        return True
    if _STAYS.search(before) and _A_YEAR.search(text[begin:end]):
        return True
    if _AS_PLANNED.match(text, end) and _NOT.search(before):
        return True
    return _OPENS.search(before) is not None and _THEN.match(text, end) is not None


def limit(text: str, start: int, periods: Sequence[Period]) -> str | None:
    """Words of a time limit that no date follows from: "after 6 months from the launch"."""
    for period in periods:
        bare = period.duration and period.earliest is None and period.latest is None
        if bare and period.bound in ("from", "within", "over") and not standing().search(text):
            return _spoken(text, period, start)
    return None


def _spoken(text: str, period: Period, start: int) -> str:
    """A deadline as it was said, with its preposition and what its clock starts from."""
    begin, end = period.start - start, period.end - start
    lead = _LEAD.search(text, max(0, begin - 24), begin)
    clock = _CLOCK.match(text, end) if period.duration else None
    return text[lead.start() if lead else begin : clock.end() if clock else end]


def move(old: Due, new: Due) -> int:
    """1 where ``new`` is later than ``old``, -1 where it is earlier, 0 where one holds the other.

    "September 2026" after "by the end of 2026" is more exact, and nothing has moved.
    """
    if old.earliest <= new.earliest and new.latest <= old.latest:
        return 0
    if new.earliest <= old.earliest and old.latest <= new.latest:
        return 0
    near = abs((new.latest - old.latest).days) <= _A_MONTH
    if near and (_until(old, new) or _until(new, old)):
        return 0
    overlap = old.earliest <= new.latest and new.earliest <= old.latest
    if overlap and near:
        # "by the start of the school year" and "in September" are one
        return 0
    return 1 if new.latest > old.latest else -1


def _until(a: Due, b: Due) -> bool:
    """Whether what is kept "until September" is kept "before September"."""
    told = a.words.lower().startswith("before"), b.words.lower().startswith(("until", "up to"))
    return all(told) and a.latest <= b.latest


def sharper(old: Due, new: Due) -> bool:
    """Whether ``new`` says the same deadline more exactly."""
    return not new.reckoned and (
        old.reckoned or new.latest - new.earliest < old.latest - old.earliest
    )


def _superseded(text: str, position: int) -> bool:
    """Whether the words before a date make it the old one ("moved from May 2025")."""
    before = text[max(0, position - _LOOKBACK) : max(0, position)]
    ends = [match.end() for match in rule("cues", "superseded").finditer(before)]
    return bool(ends) and len(before[ends[-1] :].split()) <= 1


def _begun(deadline: Due) -> date:
    """The first day of the month in which a deadline falls."""
    return deadline.latest.replace(day=1)


def _label(text: str, period: Period, start: int) -> bool:
    """Whether a year only says which paper or budget is meant: "the Strategy 2022-2027"."""
    if period.bound != "in":
        return False
    begin, end = period.start - start, period.end - start
    if text[end : end + 2].lower() in ("'s", "’s"):
        return True
    if _FOR.search(text[max(0, begin - 9) : begin]):
        planned = _PLANNED.search(text[max(0, begin - 28) : begin])
        foreseen = period.grain not in _YEARS and _FORESEEN.search(text[max(0, begin - 24) : begin])
        return not (planned or foreseen)
    if period.grain not in _YEARS or _WHEN.match(period.text):
        return False
    return not any(m.end() == begin for m in _WHEN.finditer(text, max(0, begin - 16), begin))


def _due(text: str, start: int, period: Period, published: date | None) -> Due | None:
    if period.latest is None:
        return _from_start(text, start, period, published) or _from_duration(
            text, period, published
        )
    if _NEW_YEAR.search(period.text):
        return Due(date(period.latest.year, 1, 1), date(period.latest.year, 1, 31))
    vague = _NEXT_SEASON.search(period.text) is not None
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
    if period.bound == "in" and ahead and (published is not None or says("future", text)):
        # without a day of publication only the words say that it lies ahead
        return Due(_earliest(period, period.latest), period.latest)
    return None


def _from_start(text: str, start: int, period: Period, published: date | None) -> Due | None:
    """A promise to begin: "from September 2020" falls due when September is over."""
    first = period.earliest
    if period.bound != "from" or first is None or period.duration or published is None:
        return None
    if re.match(r"after\b", period.text, re.IGNORECASE) or _AFTER.search(
        text[max(0, period.start - start - 8) : period.start - start]
    ):
        # "visits start after Christmas" names a day before which nothing happens
        return None
    if _SPAN_FROM.search(text[: period.start - start] + period.text[:5]):
        # "to be spent over three school years from September 2022"
        return None
    if first <= published or period.grain not in ("day", "month", "term", "season"):
        return None
    months = _MONTHS.get(period.grain)
    last = _months_on(first, months) - timedelta(days=1) if months else first
    return Due(first, last, reckoned=_NEXT_SEASON.search(period.text) is not None)


def _from_duration(text: str, period: Period, published: date | None) -> Due | None:
    if period.duration is None or published is None or period.earliest is not None:
        return None
    if _ADJECTIVE.search(period.text):
        # "a three-year contract" says how long, and not by when
        return None
    if period.bound == "from" and not period.text.lower().startswith(("after", "in", "within")):
        return None
    # "issue plans within 20 weeks" is a standard for every case, and falls due on no one day.
    if standing().search(text):
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
