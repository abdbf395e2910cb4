"""Cue phrases of ``data/lexicon/labels.toml``, found in one pass over a statement's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from sendminer.lexicon import lexicon

Phrase = tuple[str, ...]
Rest = tuple[frozenset[str], ...]
Row = tuple[str, frozenset[str], Rest]
"""A cue whose first two words stand there: its name, its third words and the others, if any."""


def cues(words: Sequence[str]) -> set[str]:
    """Names of the cues that a row of words holds; time is linear in its length."""
    singles, pairs = _tables()
    found: set[str] = set()
    for word in singles.keys() & words:
        found |= singles[word]
    for position, pair in enumerate(pairwise(words)):
        if pair in pairs:
            third = words[position + 2] if position + 2 < len(words) else ""
            for name, needed, rest in pairs[pair]:
                if needed and third not in needed:
                    continue
                if not rest or _follows(words, position + 3, rest):
                    found.add(name)
    return found


@cache
def meaning(name: str) -> str:
    """What a cue says, for a reader."""
    return str(lexicon("labels")["cues"][name]["says"])


def known(name: str) -> bool:
    """Whether there is such a cue."""
    return name in lexicon("labels")["cues"]


@cache
def carried() -> frozenset[str]:
    """Cues that matter to the statement after theirs: who is speaking."""
    return frozenset(n for n, cue in lexicon("labels")["cues"].items() if cue.get("carry"))


def _follows(words: Sequence[str], position: int, rest: Rest) -> bool:
    if position + len(rest) > len(words):
        return False
    return all(words[position + step] in allowed for step, allowed in enumerate(rest))


@cache
def _tables() -> tuple[dict[str, set[str]], dict[tuple[str, str], list[Row]]]:
    """Cues of one word by that word, and longer ones by their first two words."""
    singles: dict[str, set[str]] = {}
    pairs: dict[tuple[str, str], list[Row]] = {}
    for name, phrase in _phrases():
        first, *others = (_choice(part) for part in phrase)
        for word in first:
            if not others:
                singles.setdefault(word, set()).add(name)
            for second in others[0] if others else ():
                rows = pairs.setdefault((word, second), [])
                rows.append((name, others[1] if others[1:] else frozenset(), tuple(others[2:])))
    return singles, pairs


def _phrases() -> Iterator[tuple[str, Phrase]]:
    for name, cue in lexicon("labels")["cues"].items():
        for phrase in cue["words"]:
            yield name, tuple(phrase.split())


def _choice(part: str) -> frozenset[str]:
    if part.startswith("@"):
        return frozenset(lexicon("labels")["lists"][part[1:]])
    return frozenset(part.split("|"))
