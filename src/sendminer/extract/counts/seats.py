"""People who are told to say how many places there are: "room for 60 pupils"."""

from __future__ import annotations

import re

from sendminer.lexicon import alternation, lexicon

_LISTS = lexicon("counts")
_WORDS = _LISTS["seats"]
_FEW = rf"(?:\s(?:{alternation(_LISTS['fillers']['number'])})){{0,4}}"
_WHERE = r"(?:(?:at|in)\s(?:it|them|there|(?:the|a|an|its|each)\s(?:[a-z]+\s){0,3}[a-z]+)\s)?"
_PLACES_FOR = re.compile(
    rf"(?<![0-9a-z-])(?:places|spaces|(?P<room>{alternation(_WORDS['words'])}))\s"
    rf"(?:(?:available|needed|required)\s)?{_WHERE}for{_FEW}\s\Z"
)
"""Before the 40 of "places for up to 40 children", and the 60 of "room in it for 60 pupils"."""
_ONE_ROOM = re.compile(
    rf"(?<![a-z])(?:{alternation(_WORDS['one'])})\s(?:[a-z-]+\s)?\Z"
    rf"|(?<![a-z])(?:{alternation(_WORDS['kinds'])})[\s-]\Z"
)
"""Before "room" in "a sensory room for six pupils", which has no places."""


def seats(low: str, begin: int, start: int) -> int | None:
    """Where "places for" or "room for" starts that leads to the people at ``start``."""
    match = _PLACES_FOR.search(low, begin, start)
    if match is None:
        return None
    if match["room"] and _ONE_ROOM.search(low, max(0, match.start() - 24), match.start()):
        return None
    return match.start()
