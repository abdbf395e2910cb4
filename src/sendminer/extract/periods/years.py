"""Years: "2025/26", "2022-25", "FY26", "the 1990s", "Q3 2025/26", and years alone after a cue."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sendminer.extract.periods.atoms import Atom, Page
from sendminer.extract.periods.calendar import (
    MUNICIPAL_START,
    months_from,
    quarter_span,
    term_span,
    year_span,
)
from sendminer.extract.periods.patterns import (
    AND_JOIN,
    BETWEEN_BEFORE,
    BOUND_AFTER,
    DASH,
    KIND,
    LIST_JOIN,
    LISTS,
    MOVED_BEFORE,
    MUNICIPAL,
    PAIR,
    PAIR_END,
    PUT_OFF_BEFORE,
    RANGE_JOIN,
    YEAR4,
    YEAR_CONTEXT,
    YEAR_KINDS,
    words,
)
from sendminer.records import Grain
from sendminer.spans import up_to

_PAIR = re.compile(PAIR + PAIR_END)
_TO_YEAR = re.compile(
    rf"(?P<a>(?:19|20)[0-9]{{2}})(?:\s?{DASH}\s?|\s+(?P<to>to|until|till|and|through\s+to)\s+)"
    rf"(?P<b>{YEAR4})(?![0-9a-z/]|{DASH}[0-9])"
)
_KIND_AFTER = re.compile(rf"\s+(?P<kind>{KIND})(?:\s+years?)(?!\w)")
_TERM_AFTER = re.compile(rf"\s+(?P<term>{words(LISTS['term'])})\s+(?:school\s+)?term(?!\w)")
_KIND_BEFORE = re.compile(
    rf"(?<!\w)(?P<kind>{KIND})\s+years?(?:\s*[:(]\s*|\s+(?:of\s+|beginning\s+in\s+|beginning\s+|"
    r"starting\s+in\s+)?)\Z"
)
_REFERENCE_BEFORE = re.compile(rf"(?<!\w)(?:{words(LISTS['reference_number'])})[.:]?\s{{0,2}}\Z")
_CUE_BEFORE = re.compile(
    rf"(?<![\w-])(?:{words(LISTS['lone_year'])})(?:\s+(?:at\s+least|about|around|approximately|roughly))?(?:\s+(?:(?:the\s+)?(?:calendar\s+)?year\s+)?|-)\(?\Z"
)
_FREE_AFTER = re.compile(
    r"\s*(?:[.,;:)!?–—\n”’\"]|\Z)|\s(?:at|because|after|when|due|following|and|but|as|by|while|owing|amid)(?!\w)"
)
_OPENING = re.compile(r"(?:\A|[.;:!?\n]\s*|(?<!\w)that\s)(?:in|by|from|since|until)\s\Z")
_NO_NUMBER = re.compile(
    rf"\s(?!(?:{words(LISTS['not_a_year'], key='measures')})(?!\w))[a-z]"
    r"(?![^.;\n]{0,40}\sto\s[0-9])"
)
"""Around the 2026 of "By 2026 new schools will open", which opens a clause and counts nothing."""
_COUNTED = re.compile(
    rf"\s?(?:{words(LISTS['not_a_year'])})(?!\w)|\s?%|[-/.,:]?[0-9]|[/-][a-z0-9]|[a-z]"
    r"|\s+(?:[a-z]+\s+){1,2}(?:drive|street|road|avenue|lane|crescent)(?!\w)"  # a house number
)
_DECADE = re.compile(r"[’']?s(?![a-z0-9])")
_QUARTER_AFTER = re.compile(r"\s?[,(-]?\s?(?:q|quarter\s)(?P<quarter>[1-4])(?![a-z0-9.])")
_OF_YEAR = re.compile(
    rf"[\s,(]{{0,3}}(?:of\s+)?(?:the\s+)?(?:(?:{KIND})\s+year\s+)?(?:{PAIR}{PAIR_END}|(?P<year>{YEAR4}))"
)
_TURN_YEAR_AFTER = re.compile(r",?\s+(?:of\s+)?(?P<turn>this|next|last)\s+year(?!\w)")
_FISCAL = re.compile(r"(?P<a>(?:20)?[0-9]{2})(?:[/-](?P<b>(?:20)?[0-9]{2}))?(?![0-9a-z]|[.,][0-9])")
_SHORT_PAIR = re.compile(
    r"[\s,(]{1,3}(?:of\s+)?(?:fy\s?)?(?P<a>[0-9]{2})[/–-](?P<b>[0-9]{2})(?![0-9a-z/–-])"
)
"""Behind the quarter of "Q3 25/26"."""
_QUARTER_CUE = re.compile(r"(?<!\w)(?:in|by|during|from|until|since|end\s+of|for|at)\s+\Z")
_SHORT = re.compile(
    r"(?P<a>[1-4][0-9])(?P<join>[/–-])(?P<b>[1-4][0-9])"
    rf"(?=\s*(?:[.,;:)\]]|\Z|\n)|\s+(?:{words(LISTS['short_pair'], key='after')})(?![\w-]))"
)
_SHORT_CUE = re.compile(rf"(?<![\w-])(?:{words(LISTS['short_pair'])})\s+(?:the\s+)?\Z")
_FIRST_SHORT = 17
"""Smaller numbers are school ages: "for 16-17 year-olds"."""
_PAID_IN = re.compile(
    r"(?:£[0-9][0-9.,]{0,11}\s?(?:m|bn|k|million|billion)?|(?<!\w)(?:budgeted|spent|overspent))\s(?:in|for|during|by)\s\Z"
)
"""What is paid in a year is paid in a financial one: "£8,116 in 2023/24"."""
_CONTEXT = 60
_LAST_LONE = 2069
CUSTOM = "_by_custom"


def read_year(page: Page, start: int, end: int, floor: int, previous: Atom | None) -> list[Atom]:
    """Read what a four-digit year begins: a pair, a range, a decade or a year alone."""
    if start > floor and page.low[start - 1] in "£$€.,/#&+_":
        return []
    if pair := _PAIR.match(page.low, start):
        return _pair(page, pair, floor, previous)
    if (to := _TO_YEAR.match(page.low, start)) and (atoms := _years(page, to, floor)):
        return atoms
    decade = _DECADE.match(page.low, end)
    if decade and page.low[end - 1] == "0":
        span = months_from(int(page.low[start:end]), 1, 120)
        return [Atom(start, decade.end(), "decade", "decade", span=span)]
    return _lone(page, start, end, floor, previous)


@dataclass(frozen=True, slots=True)
class _Sort:
    """Grain of a pair, the word and the way that told it, and its span with that word."""

    grain: Grain
    way: str
    start: int
    end: int
    word: str = ""


def _sort(page: Page, match: re.Match[str], floor: int, previous: Atom | None) -> _Sort:
    """Tell an academic from a financial year.

    A word beside the pair decides, then words of schools or of money near it where only one
    kind is found, then the custom that 2025/26 is academic and 2025-26 financial.
    """
    start, end = match.start("a"), match.end("b")
    if after := _KIND_AFTER.match(page.low, end):
        word = _plain(after["kind"])
        return _Sort(YEAR_KINDS[word], "", start, after.end(), word)
    if before := page.before(_KIND_BEFORE, start, floor, 40):
        word = _plain(before["kind"])
        return _Sort(YEAR_KINDS[word], "", before.start(), end, word)
    if (
        previous
        and previous.grain in YEAR_CONTEXT
        and not page.low[previous.end : start].strip(" (,")
    ):
        return _Sort(previous.grain, "", start, end)
    if page.before(_PAID_IN, start, floor, 30):
        return _Sort("financial_year", "_by_context", start, end)
    near = _sentence(page.low, start, end)
    found = [grain for grain, cues in YEAR_CONTEXT.items() if cues.search(near)]
    if len(found) == 1:
        return _Sort(found[0], "_by_context", start, end)
    custom: Grain = "academic_year" if match["join"].strip() == "/" else "financial_year"
    return _Sort(custom, CUSTOM, start, end)


def settled(atoms: list[Atom]) -> list[Atom]:
    """Read the pairs that only custom told like those that are named, or else those near a cue.

    They must all be of one kind.
    """
    named = {atom.grain for atom in atoms if atom.rule in YEAR_CONTEXT}
    named = named or {atom.grain for atom in atoms if atom.rule.endswith("_by_context")}
    if len(named) != 1:
        return atoms
    grain = named.pop()
    return [
        replace(
            atom, grain=grain, rule=f"{grain}_by_document", span=year_span(atom.span[0].year, grain)
        )
        if atom.rule.endswith(CUSTOM) and atom.span
        else atom
        for atom in atoms
    ]


def of_year(page: Page, place: int) -> re.Match[str] | None:
    """Match the year that a term, a season or a quarter is followed by."""
    match = _OF_YEAR.match(page.low, place)
    if match is None or (match["a"] and consecutive(match) != 1):
        return None
    return match


def consecutive(match: re.Match[str]) -> int:
    """Years from the first to the second year of a pair; 2025/26 is 1."""
    first, second = int(match["a"]), match["b"]
    size = 10 ** len(second)
    return int(second) - first if size == 10_000 else (int(second) - first) % size


def _is_turned(match: re.Match[str]) -> bool:
    """Say whether the second year's digits changed places: 2024/52 for 2024/25, 2027/72."""
    return len(match["b"]) == 2 and int(match["b"][::-1]) - int(match["a"]) % 100 in (0, 1)


def turned_year(page: Page, end: int) -> tuple[int | None, int]:
    """Year of "next year" after a month or season, and its end; 0 where it needs a reference."""
    match = _TURN_YEAR_AFTER.match(page.low, end)
    if match is None:
        return None, end
    offset = {"this": 0, "next": 1, "last": -1}[match["turn"]]
    return page.reference.year + offset if page.reference else 0, match.end()


def read_quarter(page: Page, start: int, end: int, floor: int) -> list[Atom]:
    """Read "Q3 2025/26"; a quarter with no year has no ends: nobody can tell whose it is."""
    quarter = int(page.low[end - 1])
    if year := of_year(page, end):
        return [_quarter(quarter, start, year)]
    if (short := _SHORT_PAIR.match(page.low, end)) and int(short["b"]) == int(short["a"]) + 1:
        span = quarter_span(quarter, 2000 + int(short["a"]), "financial_year")
        return [Atom(start, short.end(), "quarter", "quarter", span=span)]
    if page.before(_QUARTER_CUE, start, floor, 16):
        return [Atom(start, end, "quarter", "quarter_no_year")]
    return []


def quarter_of_year(page: Page, quarter: int, start: int, end: int) -> list[Atom]:
    """Read "third quarter of 2025/26" and "of next year", whose words end at ``end``."""
    if year := of_year(page, end):
        return [_quarter(quarter, start, year)]
    turned, stop = turned_year(page, end)
    if turned is None:
        return []
    span = quarter_span(quarter, turned) if turned else None
    return [Atom(start, stop, "quarter", "quarter", span=span)]


def read_fiscal(page: Page, start: int, end: int) -> list[Atom]:
    """Read FY25/26, FY2025-26 and FY26; a fiscal year alone is named after its end."""
    match = _FISCAL.match(page.low, end)
    if match is None:
        return []
    grain: Grain = "financial_year" if page.low[start] == "f" else "academic_year"
    first = int(match["a"]) % 100 + 2000
    if match["b"] is None:
        first -= grain == "financial_year"
    elif (int(match["b"]) - first) % 100 != 1:
        return [Atom(start, match.end(), grain, "not_consecutive")]
    return [Atom(start, match.end(), grain, grain, span=year_span(first, grain))]


def read_short(page: Page, start: int, floor: int, previous: Atom | None) -> list[Atom]:
    """Read "24-25 and 25-26" after "for" or "in", where no noun follows that they could count."""
    match = _SHORT.match(page.low, start)
    if match is None or int(match["b"]) - int(match["a"]) != 1 or int(match["a"]) < _FIRST_SHORT:
        return []
    kind = _KIND_AFTER.match(page.low, match.end("b"))
    listed = (
        previous is not None
        and previous.grain in YEAR_CONTEXT
        and LIST_JOIN.fullmatch(page.low[previous.end : start]) is not None
    )
    if not (kind or listed or page.before(_SHORT_CUE, start, floor, 24)):
        return []
    return [_named_year(2000 + int(match["a"]), _sort(page, match, floor, previous))]


def _pair(page: Page, match: re.Match[str], floor: int, previous: Atom | None) -> list[Atom]:
    """Read 2025/26, 2025-26, 2022-25 and 2023/34."""
    gap, first = consecutive(match), int(match["a"])
    if page.before(_REFERENCE_BEFORE, match.start(), floor, 20):
        return []
    if gap == 1 and (term := _TERM_AFTER.match(page.low, match.end())):
        return [_term(term, match.start(), first + (term["term"] != "autumn"))]
    sort = _sort(page, match, floor, previous)
    if gap == 1:
        if quarter := _QUARTER_AFTER.match(page.low, sort.end):
            span = quarter_span(int(quarter["quarter"]), first, "financial_year")
            return [Atom(sort.start, quarter.end(), "quarter", "quarter", span=span)]
        return [_named_year(first, sort)]
    if match["join"].strip() == "/" or (gap % 10 == 1 and len(match["b"]) == 2):
        # a slip of the pen ("2023/34") looks like this; other numbers are references
        slip = len(match["b"]) > 1 and (
            gap <= 12 or gap % 10 == 1 or gap >= 98 or _is_turned(match)
        )
        return [Atom(sort.start, sort.end, sort.grain, "not_consecutive")] if slip else []
    return _year_range(match, gap)


def _named_year(first: int, sort: _Sort) -> Atom:
    """The academic, financial or municipal year that begins in ``first``."""
    if sort.word in MUNICIPAL:
        span = year_span(first, start=MUNICIPAL_START)
        return Atom(sort.start, sort.end, "year", "municipal_year", span=span)
    if sort.grain == "year":
        return Atom(sort.start, sort.end, "year", "years", span=months_from(first, 1, 24))
    span = year_span(first, sort.grain)
    return Atom(sort.start, sort.end, sort.grain, sort.grain + sort.way, span=span)


def _years(page: Page, match: re.Match[str], floor: int) -> list[Atom]:
    """Read "2022 to 2025" and, after "between", "2022 and 2025"."""
    gap = consecutive(match)
    if gap < 1 or _COUNTED.match(page.low, match.end()):
        return []
    start = match.start()
    if match["to"] == "and" and not page.before(BETWEEN_BEFORE, start, floor, 16):
        return []
    if gap == 1 and (
        _KIND_AFTER.match(page.low, match.end()) or page.before(_KIND_BEFORE, start, floor, 40)
    ):
        return [_named_year(int(match["a"]), _sort(page, match, floor, None))]
    if match["to"] and page.before(MOVED_BEFORE, start, floor, 80):
        return []
    return _year_range(match, gap)


def _year_range(match: re.Match[str], gap: int) -> list[Atom]:
    """Span of several calendar years."""
    if not 1 <= gap <= 60:
        return []
    span = months_from(int(match["a"]), 1, 12 * (gap + 1))
    return [Atom(match.start(), match.end(), "year", "years", span=span)]


def _lone(page: Page, start: int, end: int, floor: int, previous: Atom | None) -> list[Atom]:
    """Read a year that a cue, or another year just before it, shows to be one."""
    year = int(page.low[start:end])
    if term := _TERM_AFTER.match(page.low, end):
        return [_term(term, start, year)]
    if quarter := _QUARTER_AFTER.match(page.low, end):
        span = quarter_span(int(quarter["quarter"]), year)
        return [Atom(start, quarter.end(), "quarter", "quarter", span=span)]
    if kind := _KIND_AFTER.match(page.low, end) or page.before(_KIND_BEFORE, start, floor, 40):
        grain, word = YEAR_KINDS[_plain(kind["kind"])], _plain(kind["kind"])
        span = year_span(year, grain, MUNICIPAL_START if word in MUNICIPAL else None)
        return [
            Atom(min(start, kind.start()), max(end, kind.end()), grain, f"{grain}_alone", span=span)
        ]
    if year > _LAST_LONE:
        return []
    if _COUNTED.match(page.low, end):
        opens = page.before(_OPENING, start, floor, 12) and _NO_NUMBER.match(page.low, end)
        return [Atom(start, end, "year", "year", span=year_span(year))] if opens else []
    onwards = BOUND_AFTER.match(page.low, end)
    if (
        (onwards and onwards["onwards"])
        or _listed(page, start, previous)
        or page.before(_CUE_BEFORE, start, floor, 36)
        or _is_put_off(page, start, end, floor)
    ):
        return [Atom(start, end, "year", "year", span=year_span(year))]
    return []


def _is_put_off(page: Page, start: int, end: int, floor: int) -> bool:
    """Tell whether it is the 2028 of "moved the opening of the school to 2028"."""
    if not page.low.endswith(("to ", "until ", "till "), 0, start):
        return False
    moved = _FREE_AFTER.match(page.low, end) and page.before(PUT_OFF_BEFORE, start, floor, 90)
    return moved is not None


def _listed(page: Page, start: int, previous: Atom | None) -> bool:
    """Tell whether a year goes on with a list or range of years ("2024, 2025 and 2026")."""
    if previous is None or start - previous.end > 12:
        return False
    gap = page.low[previous.end : start]
    if previous.rule.startswith("length"):
        return RANGE_JOIN.fullmatch(gap) is not None
    if previous.rule not in ("year", "years"):
        return False
    join = LIST_JOIN.fullmatch(gap) or AND_JOIN.fullmatch(gap)
    return join is not None or gap.strip() in ("to", "-", "–", "or", "until", "through")


def _term(term: re.Match[str], start: int, year: int) -> Atom:
    """A term whose year stands before it: "the 2026 summer term"."""
    return Atom(start, term.end(), "term", "term", span=term_span(term["term"], year))


def _quarter(quarter: int, start: int, year: re.Match[str]) -> Atom:
    """A quarter of a financial year where the year is a pair, else of a calendar year."""
    if year["year"]:
        span = quarter_span(quarter, int(year["year"]))
    else:
        span = quarter_span(quarter, int(year["a"]), "financial_year")
    return Atom(start, year.end(), "quarter", "quarter", span=span)


def _sentence(low: str, start: int, end: int) -> str:
    """What stands near a pair, not beyond a full stop or a line's end."""
    before = up_to(low, start, _CONTEXT)
    after = low[end : end + _CONTEXT]
    cut = max(before.rfind(". "), before.rfind("\n"), -1)
    stops = [place for mark in (". ", "\n") if (place := after.find(mark)) >= 0]
    return before[cut + 1 :] + " " + after[: min(stops, default=len(after))]


def _plain(kind: str) -> str:
    return " ".join(kind.split())
