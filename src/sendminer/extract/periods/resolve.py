"""Which September: years for the months, days, seasons and terms that stand without one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from sendminer.extract.periods.atoms import Atom, Page, Recurs
from sendminer.extract.periods.calendar import (
    ONE_DAY,
    Span,
    add_months,
    months_from,
    term_span,
    unit_span,
    year_of,
    year_span,
)
from sendminer.extract.periods.patterns import PUT_OFF_BEFORE
from sendminer.extract.periods.tenses import from_stop, is_loose, plan, settled_until, tense
from sendminer.records import PeriodBound
from sendminer.spans import up_to

_BY_THEN = re.compile(
    r",?(?:\s(?!will|would|must|should|is\b|are\b)[\w’',]{1,20}){0,10}?\shad(?!\w|\sto\s)"
)
_BY = r"\s(?:by|before|ahead\sof)\s(?:the\s)?(?:(?:end|start|middle)\sof\s)?(?:the\s)?\Z"
_HAD_BEFORE = re.compile(
    r"(?<!\w)(?<!have\s)(?:had(?:n['’]t)?|(?:should|would|could|ought\sto|must)\shave)\s(?:not\s)?"
    r"(?!to\s|promised|said|agreed|planned|hoped|pledged|aimed|wanted)[a-z]{2,20}"
    rf"(?:\s[a-z]{{1,20}}){{0,3}}{_BY}"
    # what went on then: "an overspend was being forecast by July"
    rf"|(?<!\w)(?:was|were)\sbeing\s[a-z]{{2,20}}(?:\s(?!to\s|for\s)[a-z]{{1,20}}){{0,3}}{_BY}"
)
_EITHER_WAY = ("mov", "bring", "brought", "rescheduled")
"""How verbs start that may also bring a date nearer."""
_RECENT_DAYS = {"day": 92, "week": 92, "month": 62}
_FITTING_DAYS = 400
_FAR_DAYS, _WITHIN_DAYS = 300, 35
_DOUBTED = 92
_DOUBTFUL = {"day": 183}
_LONG_GONE, _SOON = 240, 120
_NEAR = 70
_YEARS = 2
_LEAP_YEARS = 8
_TERMS = ("spring", "summer", "autumn")


def is_put_off(page: Page, atom: Atom) -> bool:
    """Say whether something is put off to a period: "has slipped to the autumn"."""
    before = from_stop(up_to(page.low, atom.start, 90))
    match = PUT_OFF_BEFORE.search(before)
    return match is not None and not match.group().startswith(_EITHER_WAY)


def turn_of(atom: Atom, low: str, bound: PeriodBound, since: bool) -> str:
    """Say whether the next or the last such month is meant: its own word, its cue, the tense."""
    if atom.turn:
        return atom.turn
    if since:
        return "past"
    if bound == "by":
        # "by June all of them had been seen" is told afterwards
        told = _BY_THEN.match(low, atom.end) or _HAD_BEFORE.search(
            low, max(0, atom.start - _NEAR), atom.start
        )
        return "past" if told else plan(low, atom.start, atom.end) or "ahead"
    onward = bound in ("from", "until")
    verb = tense(low, atom.start, atom.end, weak=not onward)
    if verb == "next":
        verb = plan(low, atom.start, atom.end) or verb
    if bound == "until" and verb == "last" and (settled := settled_until(low, atom.start)):
        return "ahead" if settled.startswith("ha") else "near"
    if verb == "last" and is_loose(low, atom.start):
        return "loose"
    return {
        "near": "near",
        "past": "past",
        "next": "coming",
        "last": "gone",
        "": "ahead" if onward else "",
    }[verb]


def placed(atom: Atom, turn: str, reference: date) -> Span | None:
    """The recurrence that ``turn`` names, reckoned from ``reference``.

    ``turn`` is next, last or this where the words say so, past or ahead where their cue does,
    coming or gone where only the tense does, near for a plan told of in the past, and loose for
    what hangs on a verb of the past no more than it must. Without
    any sign the next one on or after the reference is taken, but a day of the last three months
    or a month of the last two is more likely past. A weekday beside the day decides before all
    else.
    """
    spans = _recurrences(atom, reference)
    if atom.weekday is not None:
        fitting = [span for span in spans if span[0].weekday() == atom.weekday]
        near = min(fitting, key=lambda span: abs((span[0] - reference).days), default=None)
        if near and abs((near[0] - reference).days) <= _FITTING_DAYS:
            return near
    if turn == "next":
        return next((s for s in spans if s[0] > reference), None)
    if turn == "last":
        return next((s for s in reversed(spans) if s[1] < reference), None)
    if turn == "this":
        return _this(spans, reference)
    if turn == "near":
        near = min(spans, key=lambda s: abs((s[0] - reference) + (s[1] - reference)), default=None)
        long_past = near and (reference - near[1]).days > _DOUBTFUL.get(atom.grain, _DOUBTED)
        return None if long_past else near
    ahead = next((s for s in spans if s[1] >= reference), None)
    past = next((s for s in reversed(spans) if s[0] <= reference), None)
    return _beside(atom, turn, past, ahead, reference) if past and ahead else past or ahead


def _beside(atom: Atom, turn: str, past: Span, ahead: Span, reference: date) -> Span | None:
    """The last or the next recurrence, by the tense and by how far they are off."""
    since, until = (reference - past[1]).days, (ahead[0] - reference).days
    day = atom.grain == "day"
    if turn == "past":
        return past
    if turn == "loose":
        return ahead if since > _LONG_GONE and until < _SOON else past
    if turn == "gone":
        return ahead if day and until < _WITHIN_DAYS else past
    if turn == "coming":
        # nobody says "on 31 October" of a day eleven months off
        return past if day and until > _FAR_DAYS else ahead
    if turn == "ahead":
        # "by 14 October" in November: last month's deadline, or next year's?
        return None if atom.rule == "day_month" and until > _FAR_DAYS else ahead
    return past if since <= _RECENT_DAYS.get(atom.grain, -1) else ahead


def following(atom: Atom, previous: Span | None) -> Span | None:
    """The unit or recurrence after (or before) the last period named; None where none was."""
    if previous is None:
        return None
    first, last = previous
    whole = 364 <= (last - first).days <= 365
    if atom.turn == "preceding":
        if whole and atom.grain == "year" and atom.unit == "year":
            return months_from(first.year - 1, first.month, 12)
        return _preceding(atom, first if (last - first).days > 300 else last)
    if atom.recurs:
        spans = _recurrences(atom, last)
        return next((span for span in spans if span[0] > last), None)
    if atom.unit == "term":
        return next_term(last)
    if atom.unit == "year":
        if whole and atom.grain == "year":
            # the year that follows 2024/25 is 2025/26
            return months_from(first.year + 1, first.month, 12)
        start = first if (last - first).days > 300 else last
        return year_span(year_of(start, atom.grain) + 1, atom.grain)
    return unit_span(last, atom.unit, 1)


def backed(span: Span, unit: str) -> Span:
    """The same unit one earlier: the year before a year."""
    if unit == "year":
        return add_months(span[0], -12), add_months(span[1] + ONE_DAY, -12) - ONE_DAY
    if unit == "term":
        return term_near("last", span[0]) or span
    return unit_span(span[0], unit, -1)


def _preceding(atom: Atom, first: date) -> Span | None:
    if atom.unit == "term":
        return term_near("last", first)
    if atom.unit == "year":
        return year_span(year_of(first, atom.grain) - 1, atom.grain)
    return unit_span(first, atom.unit, -1)


def term_near(turn: str, reference: date) -> Span | None:
    """This, the next or the last school term; August lies in none."""
    terms = _terms(reference)
    if turn == "next":
        return next_term(reference)
    if turn == "last":
        return next(span for span in reversed(terms) if span[1] < reference)
    return next((span for span in terms if span[0] <= reference <= span[1]), None)


def next_term(day: date) -> Span:
    """The first term that begins after a day."""
    return next(span for span in _terms(day) if span[0] > day)


def fitted(atom: Atom, anchor: Span, before: bool) -> Atom:
    """Take the year of a dated neighbour: "March to June 2025", "September 2025 to March"."""
    spans = _recurrences(atom, anchor[0])
    if before:
        span = next((s for s in reversed(spans) if s[0] <= anchor[0]), None)
    else:
        span = next((s for s in spans if s[1] >= anchor[1]), None)
    return replace(atom, span=span, recurs=None)


def nearest(atom: Atom, anchor: Span) -> Atom:
    """Take the recurrence nearest to a date that the same word binds: "by 31 March (30 May for"."""
    spans = _recurrences(atom, anchor[0])
    span = min(spans, key=lambda one: abs((one[0] - anchor[0]).days), default=None)
    return replace(atom, span=span, recurs=None)


def _recurrences(atom: Atom, reference: date) -> list[Span]:
    """Recurrences in the years round the reference; more of them for 29 February."""
    assert atom.recurs is not None  # noqa: S101  # the callers looked
    spans = _between(atom.recurs, reference.year - _YEARS, reference.year + _YEARS)
    if len(spans) > 2 * _YEARS:
        return spans
    return _between(atom.recurs, reference.year - _LEAP_YEARS, reference.year + _LEAP_YEARS)


def _between(recurs: Recurs, first: int, last: int) -> list[Span]:
    years = range(first, last + 1)
    return [span for year in years if (span := recurs(year)) is not None]


def _this(spans: list[Span], reference: date) -> Span | None:
    """The one that holds the reference, or else the one of its calendar year."""
    holding = (span for span in spans if span[0] <= reference <= span[1])
    same = (span for span in spans if span[0].year == reference.year)
    return next(holding, None) or next(same, None)


def _terms(reference: date) -> list[Span]:
    years = range(reference.year - 1, reference.year + 2)
    return [term_span(term, year) for year in years for term in _TERMS]
