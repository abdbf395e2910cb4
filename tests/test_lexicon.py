"""The word lists as such; what reads them tries their examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from sendminer.lexicon import lexicon

NAMES = sorted(
    each.name.removesuffix(".toml")
    for each in (files("sendminer") / "data" / "lexicon").iterdir()
    if each.name.endswith(".toml")
)


def lists(table: dict[str, Any], place: str = "") -> Iterator[tuple[str, list[Any]]]:
    """Every list of a table, by its place."""
    for name, entry in table.items():
        if isinstance(entry, dict):
            yield from lists(entry, f"{place}{name}.")
        elif isinstance(entry, list):
            yield f"{place}{name}", entry


@pytest.mark.parametrize("name", NAMES)
def test_a_list_says_nothing_twice(name: str) -> None:
    """Whoever takes a word out of a list has taken it out."""
    told = {place: Counter(map(str, words)) for place, words in lists(lexicon(name))}
    twice = {place: [w for w, n in words.items() if n > 1] for place, words in told.items()}
    assert {place: words for place, words in twice.items() if words} == {}
