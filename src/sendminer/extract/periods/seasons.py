"""Seasons, school terms, half terms, Easter and Christmas."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from sendminer.extract.periods.atoms import Atom, Page
from sendminer.extract.periods.calendar import Span, easter, months_from, season_span, term_span
from sendminer.extract.periods.calendar import half as halved
from sendminer.extract.periods.patterns import DASH, LISTS, SEASON, words
from sendminer.extract.periods.tenses import tense
from sendminer.extract.periods.years import of_year, turned_year
from sendminer.lexicon import alternation
from sendminer.records import Extent, Grain

_TERM = alternation(LISTS["term"]["nouns"])
_HALF = words(LISTS["half_term"])
_TERM_AFTER = re.compile(rf"\s+(?P<noun>{_TERM})(?!\w)")
_HALF_AFTER = re.compile(rf"\s+(?:{_HALF})(?!\w)")
_HALF_NUMBER = re.compile(
    rf"\s(?:(?:{_TERM})\s)?(?P<half>[12])(?=\s*(?:[,;:)/|–-]|\.(?![0-9])|\Z|\n)|\s\(?20[0-9]{{2}}"
    r"|\s(?:census|half|and|or|to|in|of|for|by|will|is|was|onwards)\s)"
)
"""Behind the season of "Autumn 2", but not of "In Autumn 2 schools opened"."""
_HOLIDAY_AFTER = re.compile(rf"\s+(?:school\s+)?(?:{words(LISTS['holiday'])})(?!\w)")
_GOES_ON = re.compile(rf"\s?(?:/|{DASH}|and|or|to)\s?(?:{SEASON})(?:\s+terms?)?\s+20[0-9]{{2}}")
_NOT_AFTER = re.compile(
    rf"[\s-]+(?!school\s+holiday)(?:{words(LISTS['season'], key='not_before')})(?!\w)|[-’'][a-z]"
)
_CUE_BEFORE = re.compile(
    rf"(?<!\w)(?:{words(LISTS['season'], key='cues')})\s+(?:early\s+|late\s+|mid[\s-]+)?\Z"
)
_TURN_BEFORE = re.compile(
    r"(?<!\w)(?:the\s+)?(?P<turn>this\s+coming|this|next|last|coming|following|previous)\s+\Z"
)
_PART_NEAR = re.compile(
    r"(?<!\w)(?:end|start|beginning|middle|early|mid|late)(?:[\s-]+of)?[\s-]+(?:the\s+)?\Z"
)
_FEAST_CUE = re.compile(rf"(?<!\w)(?P<cue>{words(LISTS['feast'], key='cues')})\s+(?:the\s+)?\Z")
_FEAST_YEAR = re.compile(r"\s+(?P<year>20[0-9]{2})(?![0-9])")
_SHORT_YEAR = re.compile(
    r"(?:\s?['’‘](?=[0-9]{2}(?![0-9]))|\s(?=[0-9]{2}\s*(?:[.,;:)\]/&]|\Z|\n)))(?P<year>[0-9]{2})"
)
_SHORT_REACH = (-5, 10)
_FEAST_DAY = re.compile(r"\s+(?P<day>day|sunday|monday|eve)(?!\w)")
_FROM_FEAST = {"monday": 1, "eve": -1}
_FROM_EASTER = {"easter": 0, "good friday": -2, "whitsun": 49, "pentecost": 49}
_FEAST_NOUN = re.compile(r"\s+[a-z]|[-’'][a-z]")
_FEAST_GOES_ON = re.compile(
    r"\s+(?:and|but|when|as|if|to|with|after|because|so|at|in|the|it|he|she|they|we|i|you|there|this|that|"
    r"these|our|its|his|her|their|a|an|no|all|every|each|or|for|from|by|on|before|which|who|is|was|has|"
    r"had|will|would|only|even)(?!\w)"
)
_TERM_BEGINS = re.compile(r"\s+(?:starts|begins|started|began|resumes|gets\s+under\s+way)(?!\w)")
_WHEN_BEFORE = re.compile(
    r"(?<!\w)(?:by\s+the\s+time|before|when|until|once|after)\s+(?:the\s+)?(?:new\s+)?(?:school\s+)?\Z"
)
_BARE_HALF_BEFORE = re.compile(
    r"(?<!\w)(?:(?P<cue>by|after|before|until|since|during|at|over|from|in|of)\s+(?:the\s+)?"
    r"|(?P<turn>(?:this|next|last)\s+))(?P<half>half[\s-])\Z"
)
_HALF_NOUN = re.compile(r"\s+(?:reports?|camps?|clubs?|courses?|activit|tests?|review|data|exam)")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_NUMBER_BEFORE = re.compile(rf"(?<!\w)(?P<number>{'|'.join(_NUMBERS)})\s\Z")
_TURNS = {"this coming": "next", "coming": "next", "previous": "last"}


def read_season(page: Page, start: int, end: int, floor: int) -> list[Atom]:
    """Read "spring 2026", "the autumn term 2025", "next summer", "after the autumn half term"."""
    name = page.low[start:end]
    if name.endswith("s"):
        return _seasons_ago(page, name[:-1], start, end, floor)
    if half := _HALF_AFTER.match(page.low, end):
        return _half_term(page, name, start, half.end(), floor)
    if page.text[start].isupper() and (half := _HALF_NUMBER.match(page.low, end)):
        return [_half_of_term(page, name, start, half, floor)] if name != "winter" else []
    if term := _TERM_AFTER.match(page.low, end):
        return _term(page, name, start, term.end(), floor)
    if year := of_year(page, end):
        return [_season_of(name, start, year)]
    if short := _short_year(page, end):
        span = season_span(name, 2000 + int(short["year"]))
        return [Atom(start, short.end(), "season", "season", span=span)]
    return _season(page, name, start, end, floor)


def _short_year(page: Page, end: int) -> re.Match[str] | None:
    """Match the year of "Autumn '24", and of "Spring 25" where nothing follows it to count."""
    match = _SHORT_YEAR.match(page.low, end)
    if match is None or page.reference is None:
        return match
    off = 2000 + int(match["year"]) - page.reference.year
    return match if _SHORT_REACH[0] <= off <= _SHORT_REACH[1] else None


def _seasons_ago(page: Page, name: str, start: int, end: int, floor: int) -> list[Atom]:
    """Read "two summers ago", counted back from the last one that is over."""
    before = page.before(_NUMBER_BEFORE, start, floor, 12)
    if before is None:
        return []
    atom = Atom(before.start(), end + len(" ago"), "season", "season_ago")
    if page.reference is None:
        return [atom]
    years = range(page.reference.year, page.reference.year - 3, -1)
    over = next(y for y in years if season_span(name, y)[1] < page.reference)
    return [replace(atom, span=season_span(name, over + 1 - _NUMBERS[before["number"]]))]


def read_half_term(page: Page, name: str, start: int, end: int) -> Atom | None:
    """Read "February half-term 2025" where ``name`` is a month that has one."""
    half = _HALF_AFTER.match(page.low, end)
    month = LISTS["half_term"]["months"].get(name)
    if half is None or month is None:
        return None
    return _half(page, month, start, half.end(), "")


def read_feast(page: Page, start: int, end: int, floor: int) -> list[Atom]:
    """Read Easter Sunday or Christmas Day after a cue ("by Easter") or with a year."""
    name = " ".join(page.low[start:end].split())
    term = _TERM_AFTER.match(page.low, end)
    if term and name in LISTS["term"]["feasts"]:
        return _term(page, LISTS["term"]["feasts"][name], start, term.end(), floor)
    offset = 0
    if day := _FEAST_DAY.match(page.low, end):
        end, offset = day.end(), _FROM_FEAST.get(day["day"], 0)
    recurs = partial(_feast, name, offset)
    if year := _FEAST_YEAR.match(page.low, end):
        return [Atom(start, year.end(), "day", name, span=recurs(int(year["year"])))]
    cue = page.before(_FEAST_CUE, start, floor, 24)
    noun = _FEAST_NOUN.match(page.low, end) and not _FEAST_GOES_ON.match(page.low, end)
    if cue is None or noun:
        return []
    last = cue["cue"].split()[-1]
    if last not in ("this", "last", "next"):
        return [Atom(start, end, "day", name, recurs=recurs)]
    begin = cue.end("cue") - len(last)
    return [Atom(begin, end, "day", name, recurs=recurs, turn=last)]


def read_bare_term(page: Page, start: int, end: int, floor: int) -> Atom | None:
    """Read "by the time term starts" and "after half-term", which name no month."""
    if begins := _TERM_BEGINS.match(page.low, end):
        if page.before(_WHEN_BEFORE, start, floor, 40) is None:
            return None
        return Atom(start, begins.end(), "term", "the_term", unit="term", turn="next", part="start")
    half = (
        None
        if _HALF_NOUN.match(page.low, end)
        else page.before(_BARE_HALF_BEFORE, start, floor, 32)
    )
    return _nearest_half(page, half, end) if half else None


def _nearest_half(page: Page, half: re.Match[str], end: int) -> Atom:
    """The month of the next half term, or of the last one where the words look back."""
    turn = (half["turn"] or "").strip()
    begin = half.start("turn") if turn else half.start("half")
    atom = Atom(begin, end, "month", "half_term")
    if page.reference is None:
        return atom
    gone = turn == "last" or half["cue"] == "since" or tense(page.low, begin, end) == "last"
    years = range(page.reference.year - 1, page.reference.year + 2)
    months = sorted(set(LISTS["half_term"]["months"].values()))
    spans = [months_from(year, month, 1) for year in years for month in months]
    if gone:
        return replace(atom, span=[one for one in spans if one[0] <= page.reference][-1])
    return replace(atom, span=next(one for one in spans if one[1] >= page.reference))


def _feast(name: str, offset: int, year: int) -> Span:
    """A feast that moves with Easter, or Christmas, or the day so far from it."""
    moving = _FROM_EASTER.get(name)
    day = date(year, 12, 25) if moving is None else easter(year) + timedelta(days=moving)
    return day + timedelta(days=offset), day + timedelta(days=offset)


def _turn(page: Page, start: int, floor: int) -> tuple[str, int]:
    """Say which one is meant ("next spring") and where that begins."""
    match = page.before(_TURN_BEFORE, start, floor, 18)
    if match is None:
        return "", start
    word = " ".join(match["turn"].split())
    return _TURNS.get(word, word), match.start()


def _half_term(page: Page, name: str, start: int, end: int, floor: int) -> list[Atom]:
    month = LISTS["half_term"]["months"].get(name)
    turn, begin = _turn(page, start, floor)
    return [_half(page, month, begin, end, turn)] if month else []


def _half(page: Page, month: int, start: int, end: int, turn: str) -> Atom:
    """The month that a half term lies in: its week differs from council to council."""
    if (year := of_year(page, end)) and year["year"]:
        span = months_from(int(year["year"]), month, 1)
        return Atom(start, year.end(), "month", "half_term", span=span)
    recurs = partial(months_from, month=month, count=1)
    return Atom(start, end, "month", "half_term", recurs=recurs, turn=turn)


def _term(page: Page, name: str, start: int, end: int, floor: int) -> list[Atom]:
    """A term, of the calendar year or of the academic year that it is said to lie in."""
    if year := of_year(page, end):
        calendar = int(year["year"] or year["a"]) + (year["year"] is None and name != "autumn")
        return [Atom(start, year.end(), "term", "term", span=term_span(name, calendar))]
    return [_without_year(page, (start, end), floor, "term", partial(term_span, name))]


def _half_of_term(page: Page, name: str, start: int, half: re.Match[str], floor: int) -> Atom:
    """Read "Autumn 2", as schools call the second half of the autumn term."""
    recurs = partial(_halved, name, "first" if half["half"] == "1" else "second")
    end = half.end()
    if year := of_year(page, end):
        calendar = int(year["year"] or year["a"]) + (year["year"] is None and name != "autumn")
        return Atom(start, year.end(), "term", "half_of_term", span=recurs(calendar))
    return _without_year(page, (start, end), floor, "term", recurs)


def _halved(name: str, part: str, year: int) -> Span:
    return halved(term_span(name, year), part)


def _season_of(name: str, start: int, year: re.Match[str]) -> Atom:
    """A season of a year; "winter 2025/26" begins in December 2025."""
    end = year.end()
    if term := _TERM_AFTER.match(year.string, end):
        calendar = int(year["year"] or year["a"]) + (year["year"] is None and name != "autumn")
        if name != "winter":
            return Atom(start, term.end(), "term", "term", span=term_span(name, calendar))
    first = int(year["year"] or year["a"]) + (year["year"] is None and name in ("spring", "summer"))
    return Atom(start, end, "season", "season", span=season_span(name, first))


def _season(page: Page, name: str, start: int, end: int, floor: int) -> list[Atom]:
    """A season without a year, after a cue that shows it to be one."""
    if _NOT_AFTER.match(page.low, end):
        return []
    if beside := _GOES_ON.match(page.low, end):
        if "term" in beside.group() and name != "winter":
            return [Atom(start, end, "term", "term", recurs=partial(term_span, name))]
        return [Atom(start, end, "season", "season", recurs=partial(season_span, name))]
    turn, begin = _turn(page, start, floor)
    if (
        not turn
        and not page.before(_CUE_BEFORE, start, floor, 28)
        and not page.before(_PART_NEAR, start, floor, 24)
    ):
        return []
    holiday = _HOLIDAY_AFTER.match(page.low, end)
    if holiday and name == "summer":
        july_and_august = partial(months_from, month=7, count=2)
        return [Atom(begin, holiday.end(), "season", "holiday", recurs=july_and_august, turn=turn)]
    return [_without_year(page, (start, end), floor, "season", partial(season_span, name))]


def _without_year(
    page: Page, extent: Extent, floor: int, grain: Grain, recurs: Callable[[int], Span]
) -> Atom:
    """A term or season with "next year" after it, with "next" before it, or with neither."""
    start, end = extent
    year, stop = turned_year(page, end)
    if year is not None:
        return Atom(start, stop, grain, grain, span=recurs(year) if year else None)
    turn, begin = _turn(page, start, floor)
    return Atom(begin, end, grain, grain, recurs=recurs, turn=turn)
