"""The word lists and cue words, read from ``data/lexicon/*.toml``.

Each rule of a lexicon is a table with an ``accept`` and a ``reject`` example beside its words,
and the tests of what reads the list try every one of them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, reduce
from importlib.resources import files
from operator import getitem
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """Read ``data/lexicon/<name>.toml``; the answer is shared, so do not change it."""
    source = files("sendminer") / "data" / "lexicon" / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def either(name: str, *place: str) -> str:
    """The words at a place of a lexicon as alternatives: ``either("news", "topic")``."""
    return alternation(_words(name, *place))


@cache
def word_set(name: str, *place: str) -> frozenset[str]:
    """The words at a place of a lexicon as a set."""
    return frozenset(_words(name, *place))


def _words(name: str, *place: str) -> list[str]:
    """The list at a place of a lexicon, or the words of the rule there."""
    found: Any = reduce(getitem, place, lexicon(name))
    listed: list[str] = found["words"] if isinstance(found, dict) else found
    return listed


@cache
def patterns(name: str, group: str) -> dict[str, re.Pattern[str]]:
    """The patterns of the rules in a group of a lexicon, in their order, in any letter case.

    Where they stand, line ends tell nothing, and "(?-i:…)" minds the case. "@word" in one is the
    part of that name, or any of the words of the rule of that name.
    """
    parts: dict[str, str] = lexicon(name).get("parts", {})

    def part(found: re.Match[str]) -> str:
        known = parts.get(found[1])
        return known if known is not None else f"(?:{either(name, found[1])})"

    return {
        rule: re.compile(re.sub(r"@(\w+)", part, entry["pattern"]).replace("\n", ""), re.IGNORECASE)
        for rule, entry in lexicon(name)[group].items()
    }


def alternation(words: Iterable[str]) -> str:
    """Join words into one regular-expression alternation, longest first, spaces flexible."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
