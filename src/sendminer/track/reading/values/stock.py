"""Numbers of things that no grammar of places or people counts: minibuses, beds, hours."""

from __future__ import annotations

import re
from functools import cache

from sendminer.english.numbers import NUMBER, number_value
from sendminer.lexicon import alternation, lexicon
from sendminer.records import Count, Statement

_FEWEST = 2


def stock(statement: Statement) -> Count | None:
    """The first number of such things that a statement tells ("18 electric minibuses")."""
    for match in _pattern().finditer(statement.text):
        value = number_value(match[2])
        if value is not None and match[1]:
            value /= 2
        if value is not None and value >= _FEWEST:
            start = statement.start + match.start()
            unit = lexicon("track")["stock"]["units"][match[3].lower()]
            return Count(
                start, start + len(match[0]), match[0], value, value, unit=unit, rule="stock"
            )
    return None


@cache
def _pattern() -> re.Pattern[str]:
    """A number ("half a dozen" is half of one), up to three words that describe, the things."""
    nouns = alternation(sorted(lexicon("track")["stock"]["units"]))
    return re.compile(
        rf"\b(half\s)?({NUMBER})\s(?:[a-z][\w'’-]{{1,20}}\s){{0,3}}({nouns})\b", re.IGNORECASE
    )
