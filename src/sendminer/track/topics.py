"""What a text is about: its telling words, where different words for one thing are one.

"Educational psychology" and "psychologists", "a helpline" and "one number to ring" meet; how
much a shared word tells depends on how rare it is among all that was said.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from sendminer.lexicon import alternation, lexicon
from sendminer.track.cues import found

_WORD = re.compile(r"[A-Za-z][A-Za-z’']{1,30}")
_YEARS = re.compile(r"\b(20\d\d)(?:\s?[/–-]\s?|\sto\s)(?:20)?(\d\d)\b")
_STEM = 6
_PRIOR = 20
_RARE = 0.02
_PLAIN, _COMMON = 0.25, 0.6
_SCALE = 3.2
_MOST = 1.2


@lru_cache(maxsize=65536)
def topics(text: str) -> frozenset[str]:
    """Stems of the telling words of a text, and names of the things it speaks of."""
    told = {_names()[_folded(match[0])] for match in _things().finditer(text)}
    rest = _things().sub(" ", text)
    stems = {_stem(match[0]) for match in _WORD.finditer(rest)}
    return frozenset(told | (stems - _empty()))


@lru_cache(maxsize=65536)
def years(text: str) -> frozenset[str]:
    """Financial years and terms of years by which a text tells one thing from another."""
    return frozenset(f"{first}-{last}" for first, last in _YEARS.findall(text))


@lru_cache(maxsize=65536)
def phases(text: str) -> frozenset[str]:
    """Ages of school by which one provision is told from another: primary, secondary …"""
    return found("phases", text)


class Rarity:
    """How much each topic tells, from 0 to a little over 1."""

    def __init__(self, texts: Iterable[frozenset[str]]) -> None:
        self._met: Counter[str] = Counter()
        self._texts = 0
        for each in texts:
            self._texts += 1
            self._met.update(each)
        self._weights: dict[str, float] = {}

    def weight(self, topic: str) -> float:
        """Little for a word met often, or known to be common wherever this is spoken of."""
        known = self._weights.get(topic)
        if known is None:
            share = (self._met[topic] + _PRIOR * _RARE) / (self._texts + _PRIOR)
            most = _plain().get(topic, _MOST)
            known = self._weights[topic] = min(most, -math.log(min(share, 1.0)) / _SCALE)
        return known

    def total(self, told: Iterable[str]) -> float:
        """What some topics tell together; summed in one order, so that it is always the same."""
        return math.fsum(self.weight(topic) for topic in told)


def _stem(word: str) -> str:
    bare = re.sub(r"['’]s?\Z", "", word.lower()).replace("’", "'")
    if len(bare) > 4 and bare.endswith("ies"):
        bare = bare[:-3] + "y"
    elif len(bare) > 3 and bare.endswith("s") and not bare.endswith("ss"):
        bare = bare[:-1]
    return bare[:_STEM]


def _folded(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())


@cache
def _names() -> dict[str, str]:
    """Each word of the lexicon with the name of the thing that it means."""
    return {
        _folded(word): f"<{name}>"
        for name, entry in lexicon("track")["topics"].items()
        for word in entry["words"]
    }


@cache
def _things() -> re.Pattern[str]:
    words = alternation(_names()).replace("'", "['’]").replace("\\ ", r"\s{1,3}")
    return re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _empty() -> frozenset[str]:
    return frozenset(_stem(word) for word in lexicon("track")["empty"]["words"])


@cache
def _plain() -> dict[str, float]:
    entry = lexicon("track")["plain"]
    things = {f"<{name}>": _COMMON for name in entry["things"]}
    return {_stem(word): _PLAIN for word in entry["words"]} | things
