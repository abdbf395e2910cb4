"""A name in a statement, and the key by which it is compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from sendminer.lexicon import lexicon

SPACES = re.compile(r"[\W_]+")
_POSSESSIVE = re.compile(r"['’]s?\b")


@dataclass(frozen=True, slots=True)
class Name:
    """A named place or piece of work in a statement; ``sure`` if its words say what it is."""

    key: str
    kind: Literal["site", "work"]
    start: int
    end: int
    text: str
    sure: bool = True


def sites_of(names: Iterable[Name]) -> list[Name]:
    """Those of the names that are of places."""
    return [name for name in names if name.kind == "site"]


def keys(names: Iterable[Name]) -> frozenset[str]:
    """The keys by which names are compared."""
    return frozenset(name.key for name in names)


@cache
def _generic() -> frozenset[str]:
    sites = lexicon("track")["sites"]
    return frozenset([*sites["generic"], *sites["done_to"]])


@cache
def _first() -> frozenset[str]:
    """What begins a sentence and no name: "Expanding Netherfold School will bring 40 places"."""
    verbs = lexicon("track")["sites"]["done_to"]
    return frozenset(["The", "That", "At", "In", "For", "A", "An", "This", *map(str.title, verbs)])


@lru_cache(maxsize=4096)
def site_key(words: str) -> str:
    """Distinguishing words of a site's name: "St Mary's Primary School" is "st mary"."""
    parts = SPACES.sub(" ", _POSSESSIVE.sub("", words.lower())).split()
    kept = [part for part in parts if part not in _generic() and not part.isdigit()]
    return " ".join(kept)


def fold(words: str) -> str:
    """Words in small letters, without possessives and marks."""
    plain = _POSSESSIVE.sub("", words.lower()).replace("&", " and ")
    return SPACES.sub(" ", plain).strip()


def without_article(words: str) -> str:
    """A name without what begins its sentence: "The", "Expanding"."""
    parts = words.split()
    while len(parts) > 1 and parts[0] in _first():
        parts = parts[1:]
    return bare(" ".join(parts))


def bare(words: str) -> str:
    """Words without a possessive at their end."""
    return re.sub(r"['’]s?\Z", "", words)
