"""Compare what two routes say of the same item.

The service gives an item whole; a page may cut it off after some thousand characters. So the
letters and digits at the start are compared, which survive markup, white space and dashes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256

from sendminer.parse.pages.markup import one_line
from sendminer.sources.moderngov.records import Entry

_HEAD = 400
_MOST_ITEMS = 200


def trace(words: str) -> str:
    """A short trace of the start of some words: equal traces, equal starts; "" of no words."""
    letters = "".join(filter(str.isalnum, words[: _HEAD * 4])).lower()[:_HEAD]
    return sha256(letters.encode()).hexdigest()[:12] if letters else ""


def packed(entries: Iterable[Entry]) -> str:
    """The traces of a meeting's items as text that a request can carry."""
    rows = [[entry.number, one_line(entry.title), entry.trace] for entry in entries]
    return json.dumps(rows[:_MOST_ITEMS], ensure_ascii=False)


def compared(carried: str, entries: Iterable[Entry]) -> tuple[int, int, list[str]]:
    """How many items agree, of how many that either route has, and the numbers of the others."""
    one = _unpacked(carried)
    other = {entry.number: (one_line(entry.title), entry.trace) for entry in entries}
    numbers = list(dict.fromkeys([*one, *other]))
    differing = [number for number in numbers if one.get(number) != other.get(number)]
    return len(numbers) - len(differing), len(numbers), differing


def _unpacked(carried: str) -> dict[str, tuple[str, str]]:
    try:
        return {str(number): (str(title), str(mark)) for number, title, mark in json.loads(carried)}
    except (ValueError, TypeError):
        return {}
