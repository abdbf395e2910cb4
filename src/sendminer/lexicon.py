"""The word lists and cue words, read from ``data/lexicon/*.toml``.

Each rule of a lexicon is a table with an ``accept`` and a ``reject`` example beside its words,
and ``tests/test_lexicon.py`` tries every one of them.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """Read ``data/lexicon/<name>.toml``; the answer is shared, so do not change it."""
    source = files("sendminer") / "data" / "lexicon" / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def alternation(words: list[str] | tuple[str, ...]) -> str:
    """Join words into one regular-expression alternation, longest first, spaces flexible."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
