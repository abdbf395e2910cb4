"""Places that come with what is made: "to create a resource base with 12 places"."""

from __future__ import annotations

import re

from sendminer.extract.counts.clauses import FEW, FILLERS, last_word
from sendminer.lexicon import alternation, lexicon
from sendminer.records import CountChange

_LISTS = lexicon("counts")
_WORDS = _LISTS["founded"]
_REACH = 150
_STOPS = alternation(_LISTS["host"]["stops"])
_MADE = re.compile(
    rf"(?<![a-z])(?:(?P<new>{alternation(_WORDS['new'])})|{alternation(_WORDS['delivered'])})(?:\s(?:and|or)\s[a-z]{{3,10}})?\s"
    rf"(?:(?:an?|the|its|their|our|another)\s)?(?:(?!(?:{_STOPS})\s)[a-z][a-z’'/&-]*\s){{0,6}}"
    rf"(?:{alternation(_WORDS['hosts'])})(?![a-z])(?:\s\([a-z/&]{{2,8}}\))?"
    r"(?:,?\s(?:(?:at|in|on|near|within|for)\s[^.;:,()]{2,100}?|(?:this|last)\s(?:year|term|month|autumn|spring|summer)|so\sfar|already|since\s20[0-9]{2}))?,?\s"
    rf"(?:\(|{alternation(_WORDS['ties'])})(?:\s(?:{FEW})){{0,3}}\s*\Z"
)
_ENDS = frozenset(("", *(words.rsplit(" ", 1)[-1] for words in (*_WORDS["ties"], *FILLERS))))
"""The last words of such a clause, none behind a bracket: a look that spares a search elsewhere."""


def founded(low: str, start: int, floor: int) -> CountChange | None:
    """What becomes of the places before ``start`` of a base or school that is, or was, made."""
    begin = max(floor, start - _REACH)
    if last_word(low, max(begin, start - 24), start) not in _ENDS:
        return None
    made = _MADE.search(low, begin, start)
    if made is None:
        return None
    return "new" if made["new"] else "delivered"
