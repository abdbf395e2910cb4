"""Words as the classifier sees them: small letters, with amounts, numbers and names made alike.

A model that had learnt the names of its training councils would know nothing of others.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sendminer.lexicon import lexicon

_TOKEN = re.compile(
    r"£\s?\d[\d.,]{0,14}(?:\s?(?:m|bn|k|million|billion)\b)?"
    r"|\d(?:[\d,./]{0,14}\d)?|[^\W\d_]+(?:['’][^\W\d_]+)*|[?!:;()“”\"]"
)
_MARKER = re.compile(
    r"(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}\.\d{1,2}|[-•·*])\s+"
)
_FRESH = frozenset('?!:;(“”"')


def marker_length(text: str) -> int:
    """Length of the list marker, "(a) " or "2.1 ", that a statement starts with; 0 if none."""
    found = _MARKER.match(text)
    return found.end() if found else 0


def tokens(text: str) -> list[str]:
    """Words of a statement without its list marker, in linear time."""
    found: list[str] = []
    fresh = True
    for raw in _TOKEN.findall(text, marker_length(text)):
        word = _word(raw, fresh)
        fresh = raw in _FRESH
        if word != "xx" or not found or found[-1] != "xx":
            found.append(word)
    return found


@lru_cache(maxsize=32_768)
def _word(raw: str, fresh: bool) -> str:
    first = raw[0]
    if first == "£":
        return "£0"
    if first.isdigit():
        return "year" if len(raw) == 4 and raw[:2] in ("19", "20") else "0"
    word = raw.lower().replace("’", "'")
    if fresh or not first.isupper() or (len(raw) > 1 and raw.isupper()) or word in _office():
        return word
    return "xx"


@cache
def _office() -> frozenset[str]:
    return frozenset(lexicon("labels")["lists"]["office"])
