"""Places, plans or staff that answer a question, or are a part of what the sentence before names.

"How many places are open? There were 27" and "He was asked about special school places. 118 of
the 270 were open". How many people a question was about is not told, as by whoever marked counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sendminer.extract.counts import bare
from sendminer.extract.counts.bare import Elision
from sendminer.extract.counts.clauses import FEW, sentence_before
from sendminer.extract.counts.links import Page
from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.subjects import UNIT, unit_in
from sendminer.extract.counts.vocabulary import PUPILS
from sendminer.records import Count

_FEW = rf"(?:(?:{FEW})\s){{0,3}}"
_REACH = 260
_BACK = 200
_NEAR = 120
NAMED_UNIT = re.compile(rf"(?<![a-z]){UNIT}")
_ASKED = re.compile(rf"(?:how\smany|the\snumber\sof)\s(?:[a-z-]+\s){{0,5}}?{UNIT}")
_ANSWER = re.compile(
    r"(?:\n(?:(?:a[0-9]{0,2}|answer|reply|response)[.:]\s*|[•-]\s)|(?<![a-z])(?:there\s(?:are|were|had\sbeen)"
    rf"|the\s(?:answer|figure|number|total)\s(?:is|was))\s){_FEW}\Z"
)
_ENDS = ("are ", "were ", "been ", "is ", "was ", ". ", ": ", "• ", "- ", ":\n", ".\n")
_NOT_TOLD = frozenset((*PUPILS, "person", "family"))
_OVER = re.compile(r"[?.;]")
_ASKS = re.compile(r"(?<![a-z])(?:ask|request|confirm|state|give|what|is|know)[^.?]{0,60}\Z")
_FAR = 90
_OTHER_NOUN = re.compile(r"(?<![a-z])(?!places|needs|always|across|less)[a-z]{3,}s(?![a-z])")


def answered(page: Page, number: Number, counts: Sequence[Count]) -> Elision | None:
    """Why a number with no unit counts what a question or the sentence before is about."""
    low, start = page.low, number.start
    if bare.of_so_many(low, number.end):
        return _part(page, number, counts)
    if not low.endswith(_ENDS, 0, start) or not bare.follows_freely(low, number.end):
        return None
    begin = max(0, start - _REACH)
    place = max(low.rfind("how many ", begin, start), low.rfind("the number of ", begin, start))
    asked = _ASKED.match(low, place) if place >= 0 else None
    if asked is None or _ANSWER.search(low, max(asked.end(), start - 60), start) is None:
        return None
    ended = _OVER.search(low, asked.end(), start)
    unit = unit_in(asked["unit"])
    told = unit == "place" or (page.sendy and unit not in _NOT_TOLD)
    if not told or ended is None or start - ended.start() > _NEAR:
        return None
    if low.startswith("the ", place) and _ASKS.search(low, max(0, place - _FAR), place) is None:
        return None
    if counts and counts[-1].end > place:
        return None
    return Elision(start, "elided_stands", None, unit)


def _part(page: Page, number: Number, counts: Sequence[Count]) -> Elision | None:
    """Read the 118 of "He spoke of special school places. 118 of the 270 were open"."""
    told = last_unit(page, number, counts)
    if told is None or unit_in(told[1]["unit"]) != "place":
        return None
    if _OTHER_NOUN.search(page.low, told[1].end(), number.start):
        return None
    return Elision(number.start, "elided_of", None, "place")


def last_unit(
    page: Page, number: Number, counts: Sequence[Count]
) -> tuple[int, re.Match[str]] | None:
    """Where the sentence before a number begins, and the last unit since; None after a count."""
    before = sentence_before(page.text, number.start, _BACK)
    begin = before[0] if before else max(0, number.start - _BACK)
    if counts and counts[-1].end > begin:
        return None
    named = list(NAMED_UNIT.finditer(page.low, begin, number.start))
    return (begin, named[-1]) if named else None
