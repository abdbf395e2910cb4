"""Find many phrases in a text at once, word by word.

Alternations of hundreds of phrases cost a scan of the text each; looking each word up once costs
one. Letter case, hyphens and commas make no difference, and curly apostrophes are straight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

_WORD = re.compile(r"\w+(?:['’]\w+)*")

Word = tuple[str, int, int]


@lru_cache(maxsize=64)
def words(text: str) -> tuple[Word, ...]:
    """Each word in small letters, with its start and end."""
    low = text.lower().replace("’", "'")
    if len(low) != len(text):
        # a letter that is two in small letters moves what stands behind it
        return tuple(
            (match[0].lower().replace("’", "'"), match.start(), match.end())
            for match in _WORD.finditer(text)
        )
    return tuple([(match[0], *match.span()) for match in _WORD.finditer(low)])


@lru_cache(maxsize=64)
def _plain(text: str) -> tuple[str, ...]:
    return tuple([word for word, _, _ in words(text)])


class Phrases:
    """Phrases by rule; ``places`` finds every one, ``longest`` those that overlap no other."""

    def __init__(self, rules: Mapping[str, Iterable[str]]) -> None:
        self._by_first: dict[str, _Begun] = {}
        for name, phrases in rules.items():
            for phrase in phrases:
                self._add([word for word, _, _ in words(phrase)], name)
        for begun in self._by_first.values():
            for listed in begun.longer.values():
                listed.sort(key=lambda each: -len(each[0]))

    def _add(self, told: list[str], name: str) -> None:
        begun = self._by_first.setdefault(told[0], _Begun())
        if len(told) == 1:
            begun.alone.append(name)
        else:
            begun.longer.setdefault(told[1], []).append((tuple(told[2:]), name))

    def places(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and rule of every phrase, at each place the longest of a rule first."""
        by_first, plain = self._by_first, _plain(text)
        begins = [at for at, word in enumerate(plain) if word in by_first]
        if not begins:
            return
        told = words(text)
        for at in begins:
            begun, start = by_first[plain[at]], told[at][1]
            following = begun.longer.get(plain[at + 1], ()) if at + 1 < len(plain) else ()
            for rest, name in following:
                if not rest or plain[at + 2 : at + 2 + len(rest)] == rest:
                    yield start, told[at + 1 + len(rest)][2], name
            for name in begun.alone:
                yield start, told[at][2], name

    def longest(self, text: str) -> Iterator[tuple[int, int, str]]:
        """As ``places``, without phrases inside or across one found before."""
        end = -1
        for start, stop, name in self.places(text):
            if start >= end:
                yield start, stop, name
                end = stop


@dataclass(frozen=True, slots=True)
class _Begun:
    """What may follow a first word: nothing, or by the second word the rest of each phrase."""

    alone: list[str] = field(default_factory=list)
    longer: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
