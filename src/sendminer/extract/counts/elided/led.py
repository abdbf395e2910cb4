"""Bare numbers whose unit stands in a lead, in a whole with no number, or in the counts so far.

"The new schools will be: three in the north, five in the south", "pupils, including 109 with
plans" and "36 special schools and two PRUs. The 38 will open in May".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from operator import attrgetter

from sendminer.extract.counts import bare
from sendminer.extract.counts.bare import Elision
from sendminer.extract.counts.clauses import (
    sentence_start,
    sentences_between,
)
from sendminer.extract.counts.elided import resumed
from sendminer.extract.counts.elided.answered import NAMED_UNIT, last_unit
from sendminer.extract.counts.links import Page
from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.subjects import SINGULAR, UNIT, subject_unit, unit_in
from sendminer.records import Count
from sendminer.spans import up_to

_START = attrgetter("start")
_LIST_REACH = 900
_LEAD = 200
_MOST_LINES = 14
_LONGEST_ITEM = 300
_OPENS_ITEM = re.compile(r"\n[ \t]*(?:[-•*·●▪–o][ \t]+|\(?[a-z0-9ivx]{1,4}[.)][ \t]+)?\Z")
_AMONG = re.compile(
    rf"(?<![a-z]){UNIT}(?:\s(?:is|are|was|were|be)\s[a-z]+)?,?\s(?:including|among\sthem|of\swhom)\s(?:some\s|about\s|the\s)?\Z"
)
_WITH = re.compile(r"\s(?:with|which|that|who|in|at|from|on|under|living|awaiting|waiting)\s")
_DOING = re.compile(r"\s(?:(?:now|currently|already|still|then)\s)?[a-z]{2,}ing\s")
_MADE = re.compile(r"\s(?:created|opened|added|built|delivered|provided)(?![a-z])")
_PEOPLE = frozenset(("pupil", "child", "young_person", "student", "family"))
_ANSWERS = re.compile(
    r"\s(?:(?:had|have|has)\s)?(?:replied|responded|answered|attended|took\spart|taken\spart|signed\sup|said\syes|turned\sup)(?![a-z])"
)
_MET = re.compile(
    r"\s(?:(?:are|were|was|is|have|had|has)\s)(?:been\s|being\s|still\s|now\s|already\s)*"
    r"(?:helped|waiting|placed|taught|educated|excluded|suspended|assessed|turned\saway|supported|seen"
    r"|out\sof\sschool|without\sa|no\s(?:school|place)|missing\sschool|refused\sa)(?![a-z])"
)
"""What befalls children: "some have lost their hours, and only nine have been helped"."""
_OTHER_NOUN = re.compile(r"(?<![a-z])(?!needs|always|across|less|unless)[a-z]{3,}s(?![a-z])|\n\n")
"""Between people and "of them", which may be of those, or of others."""
_ANSWERING = frozenset(
    ("family", "staff", "school", "pupil", "child", "person", "setting", "student")
)
_ONE_UNIT = re.compile(rf"(?<![a-z])(?P<unit>{SINGULAR})s?(?![a-z])")
_FROM_NONE = re.compile(rf"(?<![a-z])from\s(?:no|zero)\s(?:[a-z-]+\s){{0,3}}?{UNIT}\sto\s\Z")
_HOUSES = frozenset(("school", "base", "unit", "nursery", "college"))
_ONE_LEFT = ("and ", "plus ", "with ", "the other ", ", ")
_FOR = re.compile(r"\s(?:for|at|in|on|near)\s")
_NEAR = 60
"""How far "two others" may stand from the school that they are like."""
_NEXT_TO = 3
_LIE = re.compile(r"\s(?:are|were|will\sbe)\s(?:at|in|on|near|for)\s")
_POINTS = ("the ", "these ", "those ", "all ")
_LEADS = frozenset(
    word[-3:]
    for word in (
        *_POINTS, *_ONE_LEFT, "ing ", "hom ", "hem ", "some ", "about ", " to ", "with ",
        "current ", "present ",
    )
)  # fmt: skip
_TELLS = frozenset(
    (" ot", " of", " mo", " we", " ar", " ha", " re", " an", " at", " to", " ta", " si", " sa",
     " tu")
)  # fmt: skip
"""What stands before or behind each such number: a look that spares the rest."""
_MEMORY = 600
_MOST = 6


def led(page: Page, number: Number, counts: Sequence[Count]) -> Elision | None:
    """Why a number with no unit counts something that was named before."""
    low = page.low
    head = up_to(low, number.start, 8)
    if "\n" in head and (found := _item(page, number) or _next_item(page, number, counts)):
        return found
    before, behind = head[-3:], low[number.end : number.end + 3]
    if not (before in _LEADS or behind in _TELLS or before.endswith(", ")):
        return None
    if number.high <= 1:
        return _last_one(page, number, counts)
    if bare.of_them(low, number.end) and (found := _of_those_people(page, number, counts)):
        return found
    return (
        _among(page, number)
        or _with_doing(page, number)
        or _recalled(page, number, counts)
        or _told_of_people(page, number)
        or _from_none(page, number)
        or _added_to(page, number)
    )


def _item(page: Page, number: Number) -> Elision | None:
    """Read the three of "Schools will open as follows:" and "- three in the north" below."""
    text, low = page.text, page.low
    if low[number.end : number.end + 1] != " ":
        return None  # the 1 of "1. Apologies"
    opens = _OPENS_ITEM.search(text, max(0, number.start - 12), number.start)
    if opens is None or not bare.follows_freely(low, number.end):
        return None
    titled = opens[0] == "\n" and text[number.end + 1 : number.end + 2].isupper()
    if titled or number.low % 1:
        return None  # "2 Resource base places" and "1.4 Further places" are headings
    lead = _lead(text, opens.start())
    if lead is None:
        return None
    units = {unit_in(match["unit"]) for match in NAMED_UNIT.finditer(low, *lead)}
    return Elision(number.start, "elided_item", None, units.pop()) if len(units) == 1 else None


def _next_item(page: Page, number: Number, counts: Sequence[Count]) -> Elision | None:
    """Read the six of "Three will be in the north, with 60 places" and "Six will be in the south".

    Each has a line of its own, and the first of them says what they are.
    """
    if not _LIE.match(page.low, number.end) or number.low % 1:
        return None
    for count in reversed(counts[-_MOST:]):
        if count.unit in _HOUSES:
            near = number.start - count.end < _MEMORY and _LIE.match(page.low, count.end)
            return Elision(number.start, "elided_next", None, count.unit) if near else None
    return None


def _of_those_people(page: Page, number: Number, counts: Sequence[Count]) -> Elision | None:
    """Read "Our children need more. Five of them come every day", where no count stands near."""
    told = last_unit(page, number, counts)
    if told is None:
        return None
    begin, named = told
    unit = unit_in(named["unit"])
    if unit not in _PEOPLE or _OTHER_NOUN.search(page.low, named.end(), number.start):
        return None
    index = bisect_left(page.found, number.start, key=_START)
    if index and page.found[index - 1].start >= begin and page.found[index - 1].usable:
        return None  # "children on 60 routes, and on seven of them"
    return Elision(number.start, "elided_part", None, unit)


def _last_one(page: Page, number: Number, counts: Sequence[Count]) -> Elision | None:
    """Read the one of "three schools – two for infants and one for juniors"."""
    if len(counts) < 2 or not page.low.endswith(_ONE_LEFT, 0, number.start):
        return None
    whole, part = counts[-2:]
    makes = part.rule.startswith("elided") and whole.low == part.low + 1
    if not makes or whole.unit != part.unit or _FOR.match(page.low, number.end) is None:
        return None
    near = sentences_between(page.text, whole.end, number.start) == 0
    return Elision(number.start, "elided_part", part.change, part.unit) if near else None


def _lead(text: str, end: int) -> tuple[int, int] | None:
    """The last sentence of the line that ends in a colon, over the items that end at ``end``."""
    floor = max(0, end - _LIST_REACH)
    for _ in range(_MOST_LINES):
        begin = text.rfind("\n", floor, end) + 1 or floor
        line = text[begin:end].strip()
        if line.endswith(":"):
            return sentence_start(text, end, max(begin, end - _LEAD)), end
        if len(line) > _LONGEST_ITEM or begin == floor:
            return None
        end = begin - 1
    return None


def _among(page: Page, number: Number) -> Elision | None:
    """Read the 109 of "all pupils, including 109 with plans"."""
    low = page.low
    if not low.endswith(
        ("ing ", "hom ", "hem ", "some ", "about ", "ing the ", "hom the ", "hem the "),
        0,
        number.start,
    ):
        return None
    match = _AMONG.search(low, max(0, number.start - 50), number.start)
    if match is None or _WITH.match(low, number.end) is None:
        return None
    return Elision(number.start, "elided_part", None, unit_in(match["unit"]))


def _with_doing(page: Page, number: Number) -> Elision | None:
    """Read the 310 of "the number of children has risen, with 310 now going by taxi"."""
    low = page.low
    if not low.endswith(" with ", 0, number.start) or not (
        _DOING.match(low, number.end) or _MADE.match(low, number.end)
    ):
        return None
    unit = subject_unit(page.text, low, number.start, max(0, number.start - _LEAD))
    if unit == "place":
        made = _MADE.match(low, number.end)
        return Elision(number.start, "elided_part", "delivered", unit) if made else None
    return Elision(number.start, "elided_part", None, unit) if unit in _PEOPLE else None


def _told_of_people(page: Page, number: Number) -> Elision | None:
    """Read "a survey went to all families and 512 replied", and "a new school and two others"."""
    low = page.low
    others = low.startswith(" others", number.end)
    met = _MET.match(low, number.end)
    if not (others or met or _ANSWERS.match(low, number.end)):
        return None
    if met and low.endswith((" of ", " aged "), 0, number.start):
        return None  # "a boy of nine had been excluded"
    begin = sentence_start(page.text, number.start, max(0, number.start - _LEAD))
    named = list(_ONE_UNIT.finditer(low, begin, number.start))
    if not named:
        return None
    unit = unit_in(named[-1]["unit"])
    if others:
        gap = low[named[-1].end() : number.start]
        fits = unit in _HOUSES and len(gap) < _NEAR and "(" not in gap
    else:
        fits = unit in (_PEOPLE if met else _ANSWERING)
    return Elision(number.start, "elided_part", None, unit) if fits else None


def _added_to(page: Page, number: Number) -> Elision | None:
    """Read "The new bases will join the existing nine", where no count stands before."""
    if not page.low.endswith(("existing ", "current ", "present "), 0, number.start):
        return None
    found = resumed.existing(page.low, number, max(0, number.start - _LEAD))
    free = found and found.own_unit and bare.follows_freely(page.low, number.end)
    return found if free else None


def _from_none(page: Page, number: Number) -> Elision | None:
    """Read the six of "it went from no resource bases to six"."""
    low = page.low
    if not low.endswith(" to ", 0, number.start) or not bare.follows_freely(low, number.end):
        return None
    match = _FROM_NONE.search(low, max(0, number.start - 80), number.start)
    return Elision(number.start, "elided_to", "to", unit_in(match["unit"])) if match else None


def _recalled(page: Page, number: Number, counts: Sequence[Count]) -> Elision | None:
    """Read the 38 of "36 special schools and two free schools. The 38 will open"."""
    low = page.low
    if not counts or not low.endswith(_POINTS, 0, number.start):
        return None
    if not bare.does(low, number.end):
        return None
    if _LIE.match(low, number.end):
        for count in reversed(counts[-_NEXT_TO:]):
            if count.low == number.low and count.unit in _HOUSES:
                return Elision(number.start, "elided_the", None, count.unit)
    whole, unit = Decimal(0), counts[-1].unit
    for place, count in enumerate(reversed(counts[-_MOST:])):
        if count.unit != unit or number.start - count.end > _MEMORY:
            return None
        whole += count.low
        if number.low == whole and (place or unit == "place"):
            return Elision(number.start, "elided_the", None, unit)
    return None
