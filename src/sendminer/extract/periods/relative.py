"""Periods that lean on the day of publication: "next year", "the next five years", "this term"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from sendminer.extract.periods.atoms import Atom, Page
from sendminer.extract.periods.calendar import (
    MUNICIPAL_START,
    Span,
    months_from,
    shift,
    unit_span,
    year_of,
    year_span,
)
from sendminer.extract.periods.lengths import (
    MOST_DECADES,
    SOME,
    SORT,
    TIME,
    Word,
    counted,
    iso,
    value,
    within_the,
)
from sendminer.extract.periods.patterns import (
    KIND,
    MONTH,
    MUNICIPAL,
    PART_BEFORE,
    PUT_OFF_BEFORE,
    TURN,
    TURNS,
    UNIT_GRAIN,
    UNITS,
    YEAR_CONTEXT,
    YEAR_KINDS,
)
from sendminer.extract.periods.seasons import read_bare_term
from sendminer.extract.periods.tenses import sentence, tense
from sendminer.extract.periods.years import quarter_of_year
from sendminer.records import Grain

_TURN_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<the>the|these|its|our|their)\s+)?(?P<turn>{TURN})\s+"
    rf"(?:{SOME}[\s-]{{1,2}})?(?:(?P<kind>{KIND})\s+)?{SORT}\Z"
)
_THE_BEFORE = re.compile(rf"(?<!\w)(?P<the>the|this)\s+(?:(?P<kind>{KIND})\s+)?\Z|(?<!\w)of\s+\Z")
_SPAN_CUE = re.compile(r"(?<!\w)(?:over|in|within|during|for|across|throughout)\s+\Z")
_AGE_AFTER = re.compile(r"['’]?[\s-]+(?:olds?|of\s+age|groups?)(?!\w)")
_NUMBER_AFTER = re.compile(r"['’]?[\s-]+(?:[0-9]{1,2}|one|two|three|four|five|six|seven)(?![\w:])")
"""Year 9 and term 3 are numbered; "last year 9 schools joined" is not."""
_OF_AFTER = re.compile(
    r"\s+of\s+(?:[0-9]|the\s|a\s|that\s|this\s|those\s|these\s|its\s|their\s|[a-z]{3,9}\s[0-9])"
)
_YEAR_TO = re.compile(
    r"\s+(?:to|ending|ended|up\s+to)\s+(?:the\s+|end\s+of\s+|end\s+){0,2}"
    rf"(?:[0-9]|[a-z]{{3,9}}\s[0-9]|(?:{MONTH})(?!\w))"
)
_YEAR_NAMED = re.compile(r",?\s\(?20[0-9]{2}[/–-](?:20)?[0-9]{2}(?![0-9])")
_PAIR_AFTER = re.compile(r"\s+(?:of\s+)?20[0-9]{2}")
_EARLIER = re.compile(r"\s+(?P<turn>earlier)(?=\s*(?:[.,;:)–—]|\Z)|\s+(?:and|but)\s)")
_ONE_BEFORE = re.compile(r"(?<!\w)(?P<one>a|one)\s+\Z")
_NEW_YEAR = re.compile(
    r"(?<!\w)(?P<cue>in|by|before|until|till|into|from|after|during|to)\s+the\s+(?P<new>new)\s+\Z"
)
_YEAR_END = re.compile(r"[\s-]end(?![a-z-])")
_END_CUE = re.compile(
    rf"(?<!\w)(?:by|before|at|until)\s+(?:(?:the|this)\s+)?(?:(?P<kind>{KIND})\s+)?\Z"
)
_ORDINAL_BEFORE = re.compile(
    r"(?<!\w)(?P<ordinal>first|second|third|fourth|final|last|1st|2nd|3rd|4th)\s+"
    r"(?:financial\s+)?\Z"
)
_ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "final": 4, "last": 4,
}  # fmt: skip
_QUARTER_NUMBER = re.compile(r"\s(?P<number>[1-4]|one|two|three|four)(?![a-z0-9.])")
_MONEY = YEAR_CONTEXT["financial_year"]
_POSITION = re.compile(
    r"\s+(?:positions?|reports?|reviews?|accounts?|forecasts?|outturn|balances?|results?|assessments?"
    r"|tests?|exams?|shows?|party|plays?|data|figures?|adjustments?|process|closing|surplus|deficit|reserves?)(?!\w)"
)
_BESIDE = re.compile(
    r"\s+(?P<turn>after|before)(?=\s*(?:[.,;:)–—]|\Z)|\s+(?:and|but|to|when|as)\s)"
)
_OPEN_CUE = re.compile(r"(?<!\w)(?P<cue>in|over|for|during|throughout|across|within)\s+the\s+\Z")
_OPEN_AFTER = re.compile(
    r"\s*(?:[.,;:)–—]|\Z)|\s+(?:and|but|as|was|were|is|by|with|when|should|if|while|because|which|than)\s"
)
_TWO_OFF = re.compile(r"\s+(?:(?P<last>before\s+last)|after\s+next)(?!\w)")
_AND_NEXT = re.compile(
    r"\s(?:and|or)\s(?:the\s)?(?P<turn>next|this)(?=\s*(?:[.,;:)–—]|\Z)"
    r"|\s(?:to|for|on|in|at|by|from|with|as|and|but|is|are|was|were|will|would|should|has|have|had|it|the)\s)"
)
"""What follows "this year" in "this year and next", without its own noun."""
_OFFSETS = {"next": 1, "last": -1, "this": 0}


def read_unit(page: Page, start: int, end: int, floor: int) -> list[Atom]:
    """Read what a day, week, month, term, quarter, year or decade is counted with."""
    word = Word(UNITS[page.low[start:end]], start, end, floor)
    if word.unit == "quarter" and (quarter := _numbered_quarter(page, word)):
        return quarter
    if _AGE_AFTER.match(page.low, end) or _is_numbered(page, word):
        return []
    if word.unit == "term" and (read := read_bare_term(page, start, end, floor)):
        return [read]
    if word.unit == "year" and (new := page.before(_NEW_YEAR, start, floor)):
        # "look forward to the new year" names no time
        put_off = new["cue"] != "to" or page.before(PUT_OFF_BEFORE, new.start("new"), floor, 80)
        return [_new_year(page, new, end)] if put_off and not TIME.match(page.low, end) else []
    if word.unit == "year" and (close := _YEAR_END.match(page.low, end)):
        return _year_end(page, word, close.end())
    if turned := page.before(_TURN_BEFORE, start, floor):
        point = page.low.endswith(("this time ", "this point "), floor, turned.start())
        if point and word.unit == "year":
            return _this_time(page, turned, word)
        return _turned(page, turned, word)
    if word.unit == "day" and page.low.endswith("the same ", floor, start):
        same = Atom(start - len("the same "), end, "day", "same_day", unit="day", turn="same")
        return [same] if page.low[end - 1] == "y" else []
    if page.low.endswith("within the ", floor, start) and not _OF_AFTER.match(page.low, end):
        return within_the(page, word)
    if beside := _two_off(page, word) or _beside(page, word):
        return [beside]
    atoms = counted(page, word)
    return _of_the(page, word) if atoms is None else atoms


def _beside(page: Page, word: Word) -> Atom | None:
    """Read "the year after": like "the following year", behind the year that it follows."""
    after = _BESIDE.match(page.low, word.end) if word.unit == "year" else None
    if after is None and (after := _EARLIER.match(page.low, word.end)):
        one = page.before(_ONE_BEFORE, word.start, word.floor, 8)
        return one and Atom(
            one.start("one"), after.end("turn"), "year", "year_back", unit="year", turn="back"
        )
    if after is None or not page.low.endswith("the ", word.floor, word.start):
        one = page.before(_ONE_BEFORE, word.start, word.floor, 8) if after else None
        if after is None or one is None or after["turn"] == "after":
            return None
        return Atom(
            one.start("one"), after.end("turn"), "year", "year_back", unit="year", turn="back"
        )
    turn = "following" if after["turn"] == "after" else "preceding"
    return Atom(
        word.start - len("the "), after.end("turn"), "year", f"{turn}_year", unit="year", turn=turn
    )


def _is_numbered(page: Page, word: Word) -> bool:
    """Whether a number after the unit says which one it is."""
    if not _NUMBER_AFTER.match(page.low, word.end):
        return False
    named = page.text[word.start].isupper() or page.low[word.end - 1] == "s"
    return named or not page.before(_TURN_BEFORE, word.start, word.floor)


def _two_off(page: Page, word: Word) -> Atom | None:
    """Read "the week before last" and "the year after next"."""
    after = _TWO_OFF.match(page.low, word.end)
    if after is None or not page.low.endswith("the ", word.floor, word.start):
        return None
    rule = f"{'last' if after['last'] else 'next'}_but_one"
    atom = Atom(word.start - len("the "), after.end(), UNIT_GRAIN[word.unit], rule)
    if page.reference is None or word.unit == "term":
        return atom
    span = unit_span(page.reference, word.unit, -2 if after["last"] else 2)
    return replace(atom, span=span)


def _is_of_money(page: Page, word: Word) -> bool:
    """Whether a sentence speaks of money, which councils count in financial years."""
    return any(_MONEY.search(said) for said in sentence(page.low, word.start, word.end))


def _year_end(page: Page, word: Word, end: int) -> list[Atom]:
    """Read "by (the financial) year end"."""
    cue = page.before(_END_CUE, word.start, word.floor, 36)
    if cue is None:
        return []
    kind = _plain(cue["kind"])
    grain = YEAR_KINDS[kind] if kind else "year"
    start = cue.start("kind") if kind else word.start
    at = cue[0].startswith("at")
    if not kind and (at or _is_of_money(page, word)):
        grain = "financial_year"  # councils close their books then
    part = "last_day" if at else "end"
    atom = Atom(start, end, grain, f"the_{grain}", unit="year", turn="this", part=part)
    atom = _spanned(page, atom, kind, 0)
    verb = tense(page.low, start, end)
    if atom.span and (verb == "last" or (at and not verb)):
        atom = replace(atom, span=year_span(atom.span[0].year - 1, grain))
    return [atom]


def _turned(page: Page, match: re.Match[str], word: Word) -> list[Atom]:
    """Read "next year", "this financial year", "the last three years"."""
    turn, low, end = TURNS[match["turn"]], page.low, word.end
    if match["number"] and match["turn"] == "new":
        # "a new 3 month course" is three months long
        return counted(page, word) or []
    if match["number"]:
        count = value(match["number"])
        if count is None or turn not in ("next", "last", "following", "preceding"):
            return []
        if turn in ("following", "preceding") and not (match["the"] and low[end - 1] == "s"):
            return []  # "the previous 20-week target", "following three years of growth"
        return _stretch(page, match, word, count)
    plural = low[end - 1] == "s" and low[end - 2] != "'"
    if plural or TIME.match(low, end):
        return []
    if match["turn"] == "new" and not (match["kind"] or word.unit == "term"):
        return []  # "the new day centre" names no time
    if word.unit == "day":
        return _day_after(match, turn, end)
    if word.unit == "year" and _YEAR_NAMED.match(page.low, end):
        return []  # "the current year, 2022-23" is read where it is named
    if match["the"] == "the" and turn in ("next", "last") and not match["kind"]:
        spanning = page.before(_SPAN_CUE, match.start(), word.floor, 14) is not None
        if word.unit == "quarter":
            return [_one(page, match, word, turn)]  # the last quarter is one of four
        if word.unit != "term" and (spanning or turn == "last" or match["turn"] == "coming"):
            return _stretch(page, match, word, 1)
        # "the next year" in a tale is the one after the year it tells of
        turn = "following" if turn == "next" else turn
    one = _one(page, match, word, turn)
    if turn in ("this", "last") and (more := _AND_NEXT.match(low, end)):
        also = _one(page, match, word, more["turn"])
        return [one, replace(also, start=more.start("turn"), end=more.end("turn"))]
    return [replace(one, part="new") if match["turn"] == "new" else one]


def _day_after(match: re.Match[str], turn: str, end: int) -> list[Atom]:
    """Read "the following day" and "the next day", behind the day that they follow."""
    if turn not in ("following", "next") or match["the"] != "the" or match["turn"] == "coming":
        return []
    return [Atom(match.start(), end, "day", "following_day", unit="day", turn="following")]


def _this_time(page: Page, match: re.Match[str], word: Word) -> list[Atom]:
    """Read "this time next year": the same day of it."""
    offset = _OFFSETS.get(TURNS[match["turn"]])
    if offset is None:
        return []
    begin = page.low.rindex("this ", 0, match.start())
    atom = Atom(begin, word.end, "day", "this_time")
    if page.reference is None:
        return [atom]
    day = shift(page.reference, "year", offset)
    return [replace(atom, span=(day, day))]


def _stretch(page: Page, match: re.Match[str], word: Word, count: int) -> list[Atom]:
    """A stretch that starts or ends on the day of publication: "the next five years"."""
    unit, turn, kind = word.unit, TURNS[match["turn"]], _plain(match["kind"])
    many = unit == "decade" and count > MOST_DECADES
    # "the next year of", and no "next two terms of office"
    one_of = (match["number"] is None or unit == "term") and page.low.startswith(" of ", word.end)
    if many or one_of or _OF_AFTER.match(page.low, word.end):
        return []
    grain = YEAR_KINDS[kind] if kind else UNIT_GRAIN[unit]
    rule = f"{turn}_stretch"
    atom = Atom(match.start(), word.end, grain, rule, duration=iso(unit, count))
    if page.reference is None or unit == "term" or turn in ("following", "preceding"):
        return [
            atom
        ]  # what "the following three years" follow is told elsewhere; terms have no length
    if grain in ("academic_year", "financial_year"):
        this = year_of(page.reference, grain)
        return [
            replace(
                atom, span=_whole_years(grain, this + 1 if turn == "next" else this - count, count)
            )
        ]
    moved = shift(page.reference, unit, count if turn == "next" else -count)
    return [replace(atom, span=(min(moved, page.reference), max(moved, page.reference)))]


def _whole_years(grain: Grain, first: int, count: int) -> Span:
    """So many whole academic or financial years from the one that begins in ``first``."""
    return year_span(first, grain)[0], year_span(first + count - 1, grain)[1]


def _one(page: Page, match: re.Match[str], word: Word, turn: str) -> Atom:
    """One whole unit: "next year", "this term", "the following financial year"."""
    kind = _plain(match["kind"])
    if match["turn"] == "current" and word.unit == "year" and not kind and _is_of_money(page, word):
        kind = "financial"
    grain = YEAR_KINDS[kind] if kind else UNIT_GRAIN[word.unit]
    rule = f"{turn}_{grain if kind else word.unit}"
    atom = Atom(match.start(), word.end, grain, rule, unit=word.unit, turn=turn)
    return atom if turn not in _OFFSETS else _spanned(page, atom, kind, _OFFSETS[turn])


def _of_the(page: Page, word: Word) -> list[Atom]:
    """Read "the year" or "term" after "the end of"; alone they say nothing."""
    the = page.before(_THE_BEFORE, word.start, word.floor, 30)
    single = page.low[word.end - 1] != "s"
    if the is None or not single or word.unit in ("day", "fortnight"):
        return []
    if the["the"] is None and _POSITION.match(page.low, word.end):
        return []  # "the end of year position" is a position
    kind = _plain(the["kind"])
    begin = the.start("kind") if kind else word.start
    grain = YEAR_KINDS[kind] if kind else UNIT_GRAIN[word.unit]
    if (
        word.unit in ("year", "quarter", "month")
        and the["the"]
        and _YEAR_TO.match(page.low, word.end)
    ):
        return [Atom(begin, word.end, grain, "year_to", duration=iso(word.unit, 1))]
    if word.unit == "year" and kind and _PAIR_AFTER.match(page.low, word.end):
        return []  # "the end of the academic year 2024/25"
    place = the.start() if the["the"] else begin
    if not page.before(PART_BEFORE, place, word.floor, 40) and not page.before(
        PART_BEFORE, begin, word.floor, 40
    ):
        return _open_year(page, word, begin, grain)
    atom = Atom(begin, word.end, grain, f"the_{grain}", unit=word.unit, turn="this", part="?")
    return [_spanned(page, atom, kind, 0)]


def _open_year(page: Page, word: Word, begin: int, grain: Grain) -> list[Atom]:
    """Read "over the year", of which only the document at large says which one it is."""
    if grain != "year" or not page.before(_OPEN_CUE, word.start, word.floor):
        return []
    return (
        [Atom(begin, word.end, grain, "open_year")] if _OPEN_AFTER.match(page.low, word.end) else []
    )


def _spanned(page: Page, atom: Atom, kind: str, offset: int) -> Atom:
    """Fill in the unit that lies ``offset`` from the one of the reference; terms come later."""
    if page.reference is None or atom.unit == "term":
        return atom
    if atom.unit != "year":
        return replace(atom, span=unit_span(page.reference, atom.unit, offset))
    start = MUNICIPAL_START if kind in MUNICIPAL else None
    first = year_of(page.reference, atom.grain, start) + offset
    return replace(atom, span=year_span(first, atom.grain, start))


def _numbered_quarter(page: Page, word: Word) -> list[Atom]:
    """Read "third quarter of 2025/26" and "quarter 3 2025/26"."""
    if ordinal := page.before(_ORDINAL_BEFORE, word.start, word.floor, 24):
        number = _ORDINALS[ordinal["ordinal"]]
        return quarter_of_year(page, number, ordinal.start(), word.end)
    if match := _QUARTER_NUMBER.match(page.low, word.end):
        return quarter_of_year(page, value(match["number"]) or 1, word.start, match.end())
    return []


def _new_year(page: Page, match: re.Match[str], end: int) -> Atom:
    """Read "in the new year", which says no more; "by the new year" is its first day."""
    grain: Grain = "year" if match["cue"] in ("in", "into", "during", "to") else "day"
    atom = Atom(match.start("new"), end, grain, "new_year")
    if page.reference is None:
        return atom
    first = page.reference.year + (page.reference.month > 1)
    if grain == "day":
        return replace(atom, span=(date(first, 1, 1), date(first, 1, 1)))
    return replace(atom, span=months_from(first, 1, 12))


def _plain(kind: str | None) -> str:
    return " ".join((kind or "").split())
