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

from sendminer.lexicon import lexicon
from sendminer.track.reading.cues import found, phrases
from sendminer.track.reading.phrases import words

_YEARS = re.compile(r"\b(20\d\d)(?:\s?[/–-]\s?|\sto\s)(?:20)?(\d\d)\b")
_STEM, _LONG_STEM = 6, 9
_PRIOR = 20
_RARE = 0.02
_PLAIN, _COMMON = 0.25, 0.6
_SCALE = 3.2
"""A word of one document in so many tells the logarithm of it, over this."""
_MOST = 1.2


@lru_cache(maxsize=16384)  # the statements of a council, which are read twice
def topics(text: str) -> frozenset[str]:
    """Stems of the telling words of a text, and names of the things it speaks of."""
    things = list(phrases("topics").longest(text))
    inside = iter([*things, (len(text), len(text), "")])
    start, end, _ = next(inside)
    told = {f"<{name}>" for _, _, name in things}
    # "speech and language therapists" are therapists too
    heads = (text[start:end].lower().split()[-1] for start, end, _ in things)
    told.update(_stem(head) for head in heads if _stem(head) in _stems("trades"))
    for word, at, stop in words(text):
        while at >= end:
            start, end, _ = next(inside)
        if at < start and stop - at > 1 and word[0].isalpha():
            stem = _stem(word)
            if stem not in _stems("empty"):
                told.add(stem)
    return frozenset(told)


@lru_cache(maxsize=512)
def years(text: str) -> frozenset[str]:
    """Financial years and terms of years by which a text tells one thing from another."""
    return frozenset(f"{first}-{last}" for first, last in _YEARS.findall(text))


@lru_cache(maxsize=512)
def phases(text: str) -> frozenset[str]:
    """Ages of school by which one provision is told from another: primary, secondary."""
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


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    bare = word.split("'", maxsplit=1)[0]
    if len(bare) > 4 and bare.endswith("ies"):
        bare = bare[:-3] + "y"
    elif len(bare) > 3 and bare.endswith("s") and not bare.endswith("ss"):
        bare = bare[:-1]
    return bare[:_LONG_STEM] if bare.startswith("investig") else bare[:_STEM]


@cache
def _stems(rule: str) -> frozenset[str]:
    """Stems of "empty" words, or of "trades": the people whom the name of a thing ends in."""
    return frozenset(_stem(word) for word in lexicon("track")[rule]["words"])


@cache
def _plain() -> dict[str, float]:
    entry = lexicon("track")["plain"]
    known = {
        word: math.log(tier["one_of"]) / _SCALE
        for tier in lexicon("common").values()
        for word in tier["words"]
    }
    things = {f"<{name}>": _COMMON for name in entry["things"]}
    return known | {_stem(word.lower()): _PLAIN for word in entry["words"]} | things
