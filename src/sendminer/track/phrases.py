"""Find many phrases in a text at once, word by word.

Alternations of hundreds of phrases cost a scan of the text each; looking each word up once costs
one. Letter case, hyphens and commas make no difference, and curly apostrophes are straight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

_WORD = re.compile(r"\w+(?:['’]\w+)*")

Word = tuple[str, int, int]


@lru_cache(maxsize=16)
def words(text: str) -> tuple[Word, ...]:
    """Each word in small letters, with its start and end."""
    return tuple(
        (match[0].lower().replace("’", "'"), match.start(), match.end())
        for match in _WORD.finditer(text)
    )


class Phrases:
    """Phrases by rule; ``places`` finds every one, ``found`` the rules that have one."""

    def __init__(self, rules: Mapping[str, Iterable[str]]) -> None:
        self._single: dict[str, list[str]] = {}
        self._many: dict[str, dict[str, list[tuple[list[str], str]]]] = {}
        for name, phrases in rules.items():
            for phrase in phrases:
                self._add([word for word, _, _ in words(phrase)], name)
        for by_second in self._many.values():
            for listed in by_second.values():
                listed.sort(key=lambda each: -len(each[0]))

    def _add(self, told: list[str], name: str) -> None:
        if len(told) == 1:
            self._single.setdefault(told[0], []).append(name)
        else:
            by_second = self._many.setdefault(told[0], {})
            by_second.setdefault(told[1], []).append((told[2:], name))

    def found(self, text: str) -> frozenset[str]:
        """Names of the rules that have a phrase in ``text``."""
        return frozenset(name for _, _, name in self.places(text))

    def places(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and rule of every phrase, at each place the longest of a rule first."""
        told = words(text)
        plain = [word for word, _, _ in told]
        for at, (word, start, end) in enumerate(told):
            by_second = self._many.get(word)
            if by_second is not None and at + 1 < len(plain):
                for rest, name in by_second.get(plain[at + 1], ()):
                    if not rest or plain[at + 2 : at + 2 + len(rest)] == rest:
                        yield start, told[at + 1 + len(rest)][2], name
            for name in self._single.get(word, ()):
                yield start, end, name

    def longest(self, text: str) -> Iterator[tuple[int, int, str]]:
        """As ``places``, without phrases inside or across one found before."""
        end = -1
        for start, stop, name in self.places(text):
            if start >= end:
                yield start, stop, name
                end = stop
