"""Cue phrases of ``data/lexicon/labels.toml``, found in one pass over a statement's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from sendminer.lexicon import lexicon

Phrase = tuple[str, ...]


def cues(words: Sequence[str]) -> set[str]:
    """Names of the cues that a row of words holds; time is linear in its length."""
    table = _table()
    found: set[str] = set()
    for position, word in enumerate(words):
        for name, rest in table.get(word, ()):
            if name not in found and _follows(words, position + 1, rest):
                found.add(name)
    return found


@cache
def meaning(name: str) -> str:
    """What a cue says, for a reader."""
    return str(lexicon("labels")["cues"][name]["says"])


@cache
def carried() -> frozenset[str]:
    """Cues that matter to the statement after theirs: who is speaking."""
    return frozenset(n for n, cue in lexicon("labels")["cues"].items() if cue.get("carry"))


def _follows(words: Sequence[str], position: int, rest: tuple[frozenset[str], ...]) -> bool:
    if position + len(rest) > len(words):
        return False
    return all(words[position + step] in allowed for step, allowed in enumerate(rest))


@cache
def _table() -> dict[str, tuple[tuple[str, tuple[frozenset[str], ...]], ...]]:
    """First word of a phrase to the cue and the words that must follow."""
    grown: dict[str, list[tuple[str, tuple[frozenset[str], ...]]]] = {}
    for name, phrase in _phrases():
        first, *rest = (_choice(part) for part in phrase)
        for word, follow in product(sorted(first), [tuple(rest)]):
            grown.setdefault(word, []).append((name, follow))
    return {word: tuple(rows) for word, rows in grown.items()}


def _phrases() -> Iterator[tuple[str, Phrase]]:
    for name, cue in lexicon("labels")["cues"].items():
        for phrase in cue["words"]:
            yield name, tuple(phrase.split())


def _choice(part: str) -> frozenset[str]:
    if part.startswith("@"):
        return frozenset(lexicon("labels")["lists"][part[1:]])
    return frozenset(part.split("|"))
