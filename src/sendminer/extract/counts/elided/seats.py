"""People who are told to say how many places there are: "room for 60 pupils"."""

from __future__ import annotations

import re

from sendminer.extract.counts import bare
from sendminer.extract.counts.bare import Elision
from sendminer.extract.counts.clauses import FEW, FILLERS, last_word
from sendminer.extract.counts.links import Page
from sendminer.extract.counts.numerals import Number
from sendminer.lexicon import alternation, lexicon

_LISTS = lexicon("counts")
_WORDS = _LISTS["seats"]
_FEW = rf"(?:\s(?:{FEW})){{0,4}}"
_WHERE = r"(?:(?:at|in)\s(?:it|them|there|(?:the|a|an|its|each)\s(?:[a-z]+\s){0,3}[a-z]+)\s)?"
_PLACES_FOR = re.compile(
    rf"(?<![0-9a-z-])(?:places|spaces|(?P<room>{alternation(_WORDS['words'])}))\s"
    rf"(?:(?:available|needed|required)\s)?{_WHERE}for{_FEW}\s\Z"
    rf"|(?<![a-z])(?:offers?|offered|offering|gives?|gave|giving)\s(?:places|spaces)\sto{_FEW}\s\Z"
)
"""Before the 40 of "places for up to 40 children", and the 60 of "room in it for 60 pupils"."""
_ONE_ROOM = re.compile(
    rf"(?<![a-z])(?:{alternation(_WORDS['one'])})\s(?:[a-z-]+\s)?\Z"
    rf"|(?<![a-z])(?:{alternation(_WORDS['kinds'])})[\s-]\Z"
)
"""Before "room" in "a sensory room for six pupils", which has no places."""
_HOUSES = alternation(_WORDS["houses"])
_TAKES = re.compile(
    rf"(?<![a-z])(?:(?:{_HOUSES})\s(?:[a-z’'-]+\s){{0,3}}?|it\s)(?:{alternation(_WORDS['modals'])})\s"
    rf"(?:[a-z]+\s){{0,2}}?(?:{alternation(_WORDS['takes'])}){_FEW}(?:\sits\sfull)?\s\Z"
)
"""Before the 105 of "the new school would hold 105", who are pupils."""
_SCHOOL_FOR = re.compile(rf"(?<![a-z])school\sfor{_FEW}\s\Z")
_BIG = re.compile(r"(?:[0-9]{3}|[2-9][0-9])(?![0-9])")
_ENDS = frozenset(word.rsplit(" ", 1)[-1] for word in (*_WORDS["takes"], *FILLERS, "for", "full"))
_PUPILS = ("pupils", "children", "students", "young people", "places")
_REACH = 90
_STORY = 1500
"""How far below a headline its number may be told in full."""


def seats(low: str, begin: int, start: int) -> int | None:
    """Where "places for" or "room for" starts that leads to the people at ``start``."""
    match = _PLACES_FOR.search(low, begin, start)
    if match is None:
        return None
    if match["room"] and _ONE_ROOM.search(low, max(0, match.start() - 24), match.start()):
        return None
    return match.start()


def taken(page: Page, number: Number) -> Elision | None:
    """Read the 105 of "the school would hold 105", and of a headline: "School for 105 approved"."""
    low, begin = page.low, max(0, number.start - _REACH)
    if _BIG.match(low, number.start) is None:
        return None
    last = last_word(low, max(0, number.start - 24), number.start)
    if last not in _ENDS:
        return None
    if bare.follows_freely(low, number.end):
        takes = page.sendy and _TAKES.search(low, begin, number.start)
        return Elision(number.start, "elided_capacity", None, "pupil") if takes else None
    if _SCHOOL_FOR.search(low, begin, number.start) is None:
        return None
    below = low[number.end : number.end + _STORY]
    told = any(f" {low[number.start : number.end]} {who}" in below for who in _PUPILS)
    return Elision(number.start, "elided_capacity", None, "pupil") if told else None
