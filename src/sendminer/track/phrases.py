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
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, phrases in rules.items():
            for phrase in phrases:
                told = tuple(word for word, _, _ in words(phrase))
                self._by_first.setdefault(told[0], []).append((told[1:], name))
        for listed in self._by_first.values():
            listed.sort(key=lambda each: -len(each[0]))

    def found(self, text: str) -> frozenset[str]:
        """Names of the rules that have a phrase in ``text``."""
        return frozenset(name for _, _, name in self.places(text))

    def places(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and rule of every phrase, at each place the longest of a rule first."""
        told = words(text)
        for at, (word, start, _) in enumerate(told):
            for rest, name in self._by_first.get(word, ()):
                last = at + len(rest)
                if last < len(told) and all(
                    told[at + 1 + n][0] == each for n, each in enumerate(rest)
                ):
                    yield start, told[last][2], name

    def longest(self, text: str) -> Iterator[tuple[int, int, str]]:
        """As ``places``, without phrases inside or across one found before."""
        end = -1
        for start, stop, name in self.places(text):
            if start >= end:
                yield start, stop, name
                end = stop
