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
from sendminer.extract.periods.patterns import LISTS, MONTH, PUT_OFF_BEFORE, words
from sendminer.lexicon import alternation
from sendminer.records import PeriodBound

_TENSE = re.compile(
    # "will be held" lies ahead, whatever "held" alone would say
    rf"(?<!\w)(?:(?P<next>be\s+(?!known|told)[a-z]{{2,20}}|{words(LISTS['tense']['next'])}"
    rf"|(?:is|are|['’]s|['’]re)\s(?:also\s|now\s)?(?:{alternation(LISTS['tense']['next']['continuous'])}))"
    rf"|(?P<decided>{alternation(LISTS['tense']['next']['decided'])})"
    rf"|(?P<last>{words(LISTS['tense']['last'])}|since(?!\s(?:the\s)?(?:[0-9]|{MONTH}))"
    r"|(?<!expected\s)(?<!due\s)(?<!come\s)(?<!be\s)back\sin))(?!\w)"
)
_PAST = re.compile(
    rf"(?<!\w)(?!(?:{alternation(LISTS['tense']['last']['not_past'])})(?!\w))[a-z]{{2,20}}ed(?!\w)"
)
_SAID = r"(?:said|says|told|confirmed|added|wrote)"
_JUST_BEFORE = re.compile(
    rf"(?P<be>(?<!\w)be\s+)?(?<![\w-])(?P<verb>{_SAID}|held|met|began|sent|[a-z]{{2,20}}ed)"
    r"(?:\s+(?:on|in|at|during|back\s+in|late|early|as\s+early\s+as|the|last|a|an)){0,3}\s+\Z"
)
_VERB = re.compile(rf"(?<!\w){_SAID}(?!\w)|{_TENSE.pattern}|(?P<ed>{_PAST.pattern})")
_SUBJECT_OF = re.compile(r"\s(?:will|would|is\sto|was\sto)(?!\w)")
_BY_THEN = re.compile(
    r",?(?:\s(?!will|would|must|should|is\b|are\b)[\w’',]{1,20}){0,10}?\shad(?!\w|\sto\s)"
)
_HAD_BEFORE = re.compile(
    r"(?<!\w)(?<!have\s)(?:had(?:n['’]t)?|(?:should|would|could|ought\sto|must)\shave)\s(?:not\s)?"
    r"(?!to\s|promised|said|agreed|planned|hoped|pledged|aimed|wanted)[a-z]{2,20}"
    r"(?:\s[a-z]{1,20}){0,3}\s(?:by|before|ahead\sof)\s(?:the\s)?(?:(?:end|start|middle)\sof\s)?(?:the\s)?\Z"
)
_PERFECT = re.compile(
    r"(?<!\w)(?:has|have|had|having|['’]ve|(?:has|have|had)n['’]t|['’]s(?=\sbeen))\s(?:[a-z]{2,9}\s){0,2}?"
    rf"(?P<done>[a-z]{{2,20}}ed|{words(LISTS['perfect'])})(?!\w)"
    r"(?!.{0,80}(?<!\w)(?:will|would|should|must)(?!\w))"
)
_CLAUSE_OPENS = re.compile(r"(?:[,:]|\s(?:and|but))\s(?:for|in|over)\s(?:the\s)?\Z")
_COMPARED = re.compile(
    r"(?<!rather)(?<!later)(?<!sooner)(?<!earlier)(?<!other)\sthan\s(?:in\s|on\s|at\s)?(?:the\s)?\Z"
    r"|(?<!\w)compared\s(?:with|to)\s(?:the\s)?\Z"
)
_FIGURES_BEFORE = re.compile(
    rf"(?<!\w)(?:{words(LISTS['figures'])})\s(?:(?:published|released|issued)\s)?(?:in|for|from|to)\s(?:the\s)?\Z"
)
_IMPERATIVE = re.compile(
    rf"\W*(?:(?:please|so|then|and)\s)?(?:{alternation(LISTS['tense']['next']['imperative'])})\s"
)
_PRESENT_BEFORE = re.compile(
    r"(?<!\sto)(?<!not)(?<!n['’]t)(?<!did)\s"
    rf"(?:{alternation(LISTS['tense']['next']['present'])})\s(?:again\s)?(?:on|in|at|from)\s(?:the\s)?\Z"
)
_CLAUSE_OF_TIME = re.compile(
    r"(?<!\w)(?:will|would|should|must|is\sto|are\sto|was\sto|were\sto)\s[^.;]{2,80}"
    r"\s(?:until|till|once|when|after|before|as\ssoon\sas)\s(?![^.;,]{0,60}\s(?:had|has|have)\s)"
    r"[^.;,]{2,60}\Z"
)
"""What hangs on a coming thing lies ahead: "would stay open until a count was done in May"."""
_PLANNED_BEFORE = re.compile(
    r"(?<!\w)(?P<had>had\sbeen|should\shave\sbeen)?(?<!\w)(?:was|were|been)\s(?:[a-z]{1,12}ly\s|originally\s|not\s|first\s)?"
    rf"(?:{alternation(LISTS['tense']['next']['planned'])})(?![^.;]{{0,80}}\s(?:will|would)\s)[^.;]{{0,80}}\Z"
)
_BUT_AFTER = re.compile(r"[^.;]{0,40}?\s(?:but|yet|although|though|however|has|have|had|did)(?!\w)")
_HAD_BEFORE_ASKED = re.compile(r"(?<!\w)had\s\Z")
_INVERTED = re.compile(r"\W*were\s(?:the|it|they|this|that)\s")
_EITHER_WAY = ("mov", "bring", "brought", "rescheduled")
"""How verbs start that may also bring a date nearer."""
_OPENING = 3
_NEAR = 70
_STOP = re.compile(r"[.!?;]['\"”’)]{0,2}\s|\n\s*\n|\n(?=[-•*–]\s|[a-z][^\n:.]{1,40}:\s)|[.!?]\Z")
_REACH = 120
_RECENT_DAYS = {"day": 92, "week": 92, "month": 62}
_FITTING_DAYS = 400
_FAR_DAYS = 300
_YEARS = 2
_LEAP_YEARS = 8
_TERMS = ("spring", "summer", "autumn")


def tense(low: str, start: int, end: int, weak: bool = True) -> str:
    """Say "next", "last" or "" by the verbs of the sentence, the nearest before a period first.

    Auxiliaries and verbs of plans outweigh a plain past tense or participle, so that "will be
    opened in May" lies ahead; without ``weak`` participles are not heard at all.
    """
    if _SUBJECT_OF.match(low, end):
        return "next"  # "it suggests that February will be cold"
    window = low[max(0, start - _REACH) : start]
    if _COMPARED.search(window[-40:]):
        return "last"  # "busier than in the summer"
    # "a proposal was made to defer it to the March meeting": what is put off lies ahead
    if PUT_OFF_BEFORE.search(window[-90:]):
        return "next"
    before = _from_stop(window)
    if _PRESENT_BEFORE.search(before[-30:]):
        return "next"
    if (
        weak
        and (close := _JUST_BEFORE.search(before[-50:]))
        and not _TENSE.fullmatch(close["verb"])
    ):
        return "next" if close["be"] else "last"
    if _INVERTED.match(before) or _CLAUSE_OF_TIME.search(before):
        return "next"
    if found := list(_TENSE.finditer(before)):
        if found[-1]["decided"]:
            return "last" if _HAD_BEFORE_ASKED.search(before[: found[-1].start()]) else "next"
        return found[-1].lastgroup or ""
    if _IMPERATIVE.match(before):
        return "next"
    if weak and _PAST.search(before):
        return "last"
    window = low[end : end + _REACH]
    stop = _STOP.search(window)
    first = (_VERB if weak else _TENSE).search(window[: stop.start()] if stop else window)
    if first is None:
        return "last" if _FIGURES_BEFORE.search(before[-50:]) else ""
    return "next" if first["next"] else "last"


def _from_stop(window: str) -> str:
    """The part of a window that belongs to the sentence which its end stands in."""
    stops = list(_STOP.finditer(window))
    return window[stops[-1].end() :] if stops else window


def is_put_off(page: Page, atom: Atom) -> bool:
    """Say whether something is put off to a period: "has slipped to the autumn"."""
    before = _from_stop(page.low[max(0, atom.start - 90) : atom.start])
    match = PUT_OFF_BEFORE.search(before)
    return match is not None and not match.group().startswith(_EITHER_WAY)


def sentence(low: str, start: int, end: int) -> tuple[str, str]:
    """What the sentence of a period says before it and after it, as far as the reach goes."""
    after = low[end : end + _REACH]
    stop = _STOP.search(after)
    return _from_stop(low[max(0, start - _REACH) : start]), after[: stop.start()] if stop else after


def perfect(low: str, start: int, end: int) -> str | None:
    """The participle of "has waited" where that is the verb of a period, else None."""
    before, after = sentence(low, start, end)
    opening = len(before.split()) <= _OPENING
    if opening or _CLAUSE_OPENS.search(before):  # "For a decade it has been run down"
        match = _PERFECT.search(after[:_NEAR])
        if match or opening:
            return match["done"] if match else None
    if tense(low, start, end) == "next":
        return None
    found = list(_PERFECT.finditer(before))
    return found[-1]["done"] if found else None


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
        return "past" if told else _by_plan(atom, low) or "ahead"
    onward = bound in ("from", "until")
    verb = tense(low, atom.start, atom.end, weak=not onward)
    if verb == "next" and (plan := _by_plan(atom, low)):
        return plan
    return {"next": "coming", "last": "gone", "": "ahead" if onward else ""}[verb]


def _by_plan(atom: Atom, low: str) -> str:
    """Say "near" of what "was due" then, or "past" where something came between; else ""."""
    before = _from_stop(low[max(0, atom.start - _REACH) : atom.start])
    plan = _PLANNED_BEFORE.search(before)
    if plan is None:
        return ""
    return "past" if plan["had"] or _BUT_AFTER.match(low, atom.end) else "near"


def placed(atom: Atom, turn: str, reference: date) -> Span | None:
    """The recurrence that ``turn`` names, reckoned from ``reference``.

    ``turn`` is next, last or this where the words say so, past or ahead where their cue does,
    coming or gone where only the tense does, and near for a plan told of in the past. Without
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
    ahead = next((s for s in spans if s[1] >= reference), None)
    past = next((s for s in reversed(spans) if s[0] <= reference), None)
    if turn == "near":
        return min(spans, key=lambda s: abs((s[0] - reference) + (s[1] - reference)), default=None)
    if turn == "next":
        return next((s for s in spans if s[0] > reference), None)
    if turn == "last":
        return next((s for s in reversed(spans) if s[1] < reference), None)
    if turn == "this":
        return _this(spans, reference)
    if turn == "gone" and atom.grain == "day" and ahead and past:
        return ahead if (reference - past[0]).days > _FAR_DAYS else past
    if turn in ("past", "gone"):
        return past
    if turn == "coming" and atom.grain == "day" and ahead and past:
        # nobody says "on 31 October" of a day eleven months off
        return past if (ahead[0] - reference).days > _FAR_DAYS else ahead
    if not turn and past and (reference - past[1]).days <= _RECENT_DAYS.get(atom.grain, -1):
        return past
    return ahead


def following(atom: Atom, previous: Span | None, reference: date | None) -> Span | None:
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
