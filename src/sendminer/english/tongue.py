"""Whether a page is in Welsh, of which nothing is read.

Councils in Wales publish each page in both languages, and one in the other looks like a page
without promises.
"""

from __future__ import annotations

import re
from functools import cache

from sendminer.lexicon import alternation, word_set

_FEWEST = 8
"""Small words by which a page is known: a sentence or two, and no name of a school."""
_LONGEST = 50_000
"""Characters that are looked at: what the most of a page is in shows by then."""


def is_welsh(text: str) -> bool:
    """Say whether a text is in Welsh, or has more of it than of English."""
    read = text[:_LONGEST].replace("’", "'").casefold()
    welsh = len(_small("welsh").findall(read))
    return welsh >= _FEWEST and welsh > len(_small("english").findall(read))


@cache
def _small(tongue: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{alternation(word_set('tongues', tongue))})(?![\w'])")
