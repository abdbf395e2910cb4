"""The date by which a statement promises something, where it says one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sendminer.records import Grain, Period
from sendminer.spans import up_to
from sendminer.track.reading.cues import is_standard, rule
from sendminer.track.reading.days.asides import is_aside
from sendminer.track.reading.days.deadline import Due
from sendminer.track.reading.days.elsewhen import elsewhen, is_of_telling
from sendminer.track.reading.days.reckoning import CLOCK, falls_due

_LOOKBACK = 24
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
_PLANNED = re.compile(
    r"\b(?:in|due|open|ready|time|available|place|planned|scheduled|set|targeted|aiming|aimed|aim|now|lined\sup|timetabled|date|target|slated|opening|course|track|schedule)"
    r"\s(?:for|of)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_FORESEEN = re.compile(r"\b[a-z]{4,14}(?:ed|en)\sfor\s(?:the\s)?\Z", re.IGNORECASE)
_NOT_MADE = re.compile(
    r"\b(?:applications?|admissions?|offers|demand|need(?:ed)?|(?<!al\s)(?<!th\s)(?<!ex\s)needs|bids?|fees"
    r"|consult\w*)\b",
    re.IGNORECASE,
)
_MADE = r"(?:creat|deliver|provid|open|add|build|commission|establish|offer|approv)\w{0,5}"
_ROOMS = r"(?:places|spaces|units?|bases?|classes|classrooms|schools?)"
_WITH = r"(?:[^.;:,]|,(?!\s(?:and|but|which|who|where|while|with|as|after|before|to)\b)){0,90}"
"""Whom they are for: "a school for children with social, emotional and health needs"."""
_MADE_FOR = re.compile(
    rf"\b{_MADE}\b[^.;:]{{0,100}}\b{_ROOMS}\b{_WITH}\sfor\s(?:the\s)?\Z"
    rf"|\b{_ROOMS}\b[^.;:]{{0,60}}\bbe\s{_MADE}\b[^.;:,]{{0,40}}\sfor\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Places are there on the day that they are made for: "create 40 places for September 2026"."""
_ROOMS_FOR = re.compile(rf"\b{_ROOMS}\b[^.;:,]{{0,60}}\sfor\s(?:the\s)?\Z", re.IGNORECASE)
_BE_MADE = re.compile(
    rf"\s(?:(?:will|would|are|is|to)\s){{0,2}}be\s(?:{_MADE}|agreed|built)\b", re.IGNORECASE
)
_TERMS: tuple[Grain, ...] = ("day", "month", "term", "season", "academic_year")
_KEPT = re.compile(
    r"\b(?:continu(?:es?|ing)|remain(?:s|ing)?|stay(?:s|ing)?|ke(?:eps?|pt)|retain(?:ed)?|maintain(?:ed)?|runs?"
    r"|running|fund(?:s|ed|ing)?|paid|frozen|freeze|protect(?:ed)?|guaranteed|employ(?:ed)?|lasts?|operates?"
    r"|(?:contract|funding|pilot|trial|scheme|service|grant|posts?)\b[^.;:,]{0,30}\b(?:be|been)\sextended)\b"
    r"[^.;:,]{0,80}\Z",
    re.IGNORECASE,
)
"""What is kept until a day ends on it: "continue to be funded until March 2026"."""
_NOT_BEFORE = re.compile(
    r"(?:\bnot|\bnever|n['’]t)\b|\b(?:delay(?:ed)?|deferred|postponed|put\s(?:off|back|on\shold)|closed|shut|wait"
    r"(?:ing)?|hold|deadline|completion|opening)\b",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"\b(?:until|till|to)\s(?:at\sleast|(?:at\sthe\s)?(?:very\s)?earliest)\s(?:the\s)?(?:\w{3,6}\sof\s)?\Z",
    re.IGNORECASE,
)
_OR_LATER = re.compile(r"\)?,?\s(?:at\sleast|or\slater)\b", re.IGNORECASE)
"""A day before which nothing comes, and by which nothing need: "delayed until at least 2027"."""
_NO_SOONER = re.compile(
    r"(?:\b(?:not|never|no)|n['’]t)\b[^.;,]{0,40}?\b(?:before|(?:earlier|sooner)\sthan)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_AT_THE_EARLIEST = re.compile(
    r"\)?,?\sat\sthe\s(?:very\s)?earliest\b(?!\s(?:opportunity|possible|convenience|stage|moment|point|chance|practicable)\b)",
    re.IGNORECASE,
)
"""The same said outright: "will not open before May", "in May at the earliest"."""
_SPELL = re.compile(r"\bfor\s(?:(?:a\sfurther|another|up\sto|at\sleast|about)\s)?\Z", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|of)\s{1,3}(?:the\s{1,3})?\Z", re.IGNORECASE)
_RANGE = re.compile(r"\w\s(?:to|until|and)\s\w|\w\s[–-]\s\w")
_MOVED_FROM = re.compile(
    r"\b(?:mov(?:es?|ed|ing)|slip(?:s|ped|ping)?|put\sback|pushed\sback|delayed|deferred|postponed|changed"
    r"|brought\sforward|revised|re-?(?:set|profiled|programmed|phased|timed|scheduled|arranged)|put\soff"
    r"|shifted|extended|accelerated|advanced)\sfrom\s(?:the\s)?\Z",
    re.IGNORECASE,
)


def due(text: str, start: int, periods: Sequence[Period], published: date | None) -> Due | None:
    """The latest deadline among a statement's periods.

    ``text`` is the statement's, which starts at ``start`` in its document.
    """
    found = []
    for period in periods:
        if elsewhen(text, period.start - start, period.end - start):
            continue
        if is_aside(text, period.start - start):
            continue
        # "from April 2026 to May 2027" is no date that something was moved from
        begins = _RANGE.search(period.text) is not None or (
            period.bound == "from" and text[period.end - start :][:4].lower() != " to "
        )
        if (not begins and _superseded(text, period.start - start)) or _label(text, period, start):
            continue
        deadline = falls_due(text, start, period, published)
        if deadline is not None and _MOVED_FROM.search(text, 0, period.start - start):
            # "the handover moves from May 2022 to May 2023" tells a day, and no span
            deadline = replace(deadline, earliest=max(deadline.earliest, _begun(deadline)))
        if deadline is not None:
            lasts = _is_kept(text, period, start)
            least = _is_floor(text, period.start - start, period.end - start)
            words = _spoken(text, period, start)
            tells = is_of_telling(text, period.start - start)
            found.append(replace(deadline, words=words, lasts=lasts, least=least, tells=tells))
    # "over the next 13 months, from April to April" says its own end.
    said = [each for each in found if not each.reckoned]
    return max(said or found, key=lambda each: each.latest, default=None)


def _is_kept(text: str, period: Period, start: int) -> bool:
    """Whether something goes on until a day or for a time, and is not put off for it."""
    begin = period.start - start
    before = up_to(text, begin, 120)
    spell = period.duration is not None and _SPELL.search(before) is not None
    if not (spell or period.bound == "until") or _NOT_BEFORE.search(before):
        return False
    # "for another year" is said of what there is
    again = spell and "another" in f"{before[-9:]}{period.text}".lower()
    return again or _KEPT.search(before) is not None


def _is_floor(text: str, begin: int, end: int) -> bool:
    """Whether something comes no sooner than a day, and it may be later."""
    before = up_to(text, begin, 120)
    if _NO_SOONER.search(before) or _AT_THE_EARLIEST.match(text, end):
        return True
    told = _AT_LEAST.search(before) or _OR_LATER.match(text, end)
    return told is not None and _NOT_BEFORE.search(before) is not None


def limit(text: str, start: int, periods: Sequence[Period]) -> str | None:
    """Words of a time limit that no date follows from: "after 6 months from the launch"."""
    for period in periods:
        bare = period.duration and period.earliest is None and period.latest is None
        if bare and period.bound in ("from", "within", "over") and not is_standard(text):
            return _spoken(text, period, start)
    return None


def _spoken(text: str, period: Period, start: int) -> str:
    """A deadline as it was said, with its preposition and what its clock starts from."""
    begin, end = period.start - start, period.end - start
    lead = _LEAD.search(text, max(0, begin - 24), begin)
    clock = CLOCK.match(text, end) if period.duration else None
    return text[lead.start() if lead else begin : clock.end() if clock else end]


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
    if _FOR.search(up_to(text, begin, 9)):
        planned = _PLANNED.search(up_to(text, begin, 28))
        foreseen = period.grain not in _YEARS and _FORESEEN.search(up_to(text, begin, 24))
        return not (planned or foreseen or _is_made_for(text, period, begin, end))
    if period.grain not in _YEARS or _WHEN.match(period.text):
        return False
    return not any(m.end() == begin for m in _WHEN.finditer(text, max(0, begin - 16), begin))


def _is_made_for(text: str, period: Period, begin: int, end: int) -> bool:
    """Whether places are to be there at a time: "create 40 places for September 2026"."""
    before = up_to(text, begin, 180)
    if period.grain not in _TERMS or _NOT_MADE.search(before):
        return False
    behind = _ROOMS_FOR.search(before) and _BE_MADE.match(text, end)
    return bool(behind) or _MADE_FOR.search(before) is not None
