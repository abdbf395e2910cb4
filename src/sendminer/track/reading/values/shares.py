"""Where the share of each of several numbers begins: "40 places at A, and B by 20"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_JOIN = re.compile(
    r"[;:]\s|,?\s(?:and|while|whilst|whereas|plus|but|alongside|then)\s"
    r"|,\s(?!(?:by|near|in|at|on|where|close|just|now|formerly|is|are|will|would|has|to|gets?|gains?)\b)",
    re.IGNORECASE,
)
"""What parts one share from the next; ", near Marwick, by" only says more of a place."""
_SOME = r"an?|the|up\sto|about|around|some|another|extra|further|additional"
_GROWS = re.compile(
    r"\A[^;:]{0,60}?(?:"
    r"\b(?:by|with)\s(?:an?\s)?"
    r"|\b(?:will|would|is\sto|are\sto|gets?|gains?|receives?|offers?|provides?|takes?|has|adds?)\s(?:[\w'’-]{1,20}\s){0,6}"
    r"|[(–—:]\s?|\s-\s|\A\s)"
    rf"(?:(?:{_SOME}|just|nearly|almost|over)\s){{0,4}}\Z",
    re.IGNORECASE,
)
"""Words between a place and the number that is its own: "Oakfield School will get"."""
_FURTHER = re.compile(
    r"[\d,]{1,6}\s(?:more|further|others?)\s(?:to|will|are|due|at)\b", re.IGNORECASE
)
"""A number beside what was said, and of no place before it: "with 20 more to follow"."""
_DATED = re.compile(
    rf"\A,?\s(?:(?:{_SOME})\s){{0,3}}\Z",
    re.IGNORECASE,
)


def begins(
    text: str, last: int, value: int, names: Sequence[tuple[int, int]], days: Sequence[int]
) -> int | None:
    """Where the share of the number at ``value`` begins, if its place or its day comes before it.

    ``last`` is where the number before it ends, ``names`` are the places that are named from and
    to, ``days`` the ends of times.
    """
    found = [match.start() for match in _JOIN.finditer(text, last, value)]
    # "Oakfield School, Marwick, by 20 places; Holm School, Dunwick, by 8"
    towns = {end for start, end in names for at, _ in names if text[end:at] == ", "}
    joins = [at for at in found if text[at] == ";"] or [at for at in found if at not in towns]
    if not joins:
        return None
    own = [end for start, end in names if joins[-1] < start and end <= value]
    if own and _GROWS.match(text[max(own) : value]) and not _FURTHER.match(text, value):
        return joins[-1]
    told = [end for end in days if joins[-1] < end <= value]
    return joins[-1] if told and _DATED.match(text[max(told) : value]) else None
