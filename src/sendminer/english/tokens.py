"""Words as the models see them: small letters, with amounts, numbers and names made alike.

A model that had learnt the names of its training councils would know nothing of others.
"""

from __future__ import annotations

import re
from itertools import pairwise

from sendminer.lexicon import word_set

_TOKEN = re.compile(
    r"[a-zA-Z]++[^\W\d_]*+(?:['’][^\W\d_]+)*|[?!:;()“”\"]|\d(?:[\d,./]{0,14}\d)?"
    r"|£\s?\d[\d.,]{0,14}(?:\s?(?:m|bn|k|million|billion)\b)?|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
"""What is most frequent stands first; plain letters are quicker to try than any letters."""
_MARKER = re.compile(
    r"(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}\.\d{1,2}|[-•·*])\s+"
)
_FRESH = frozenset('?!:;(“”"')
_REMEMBERED = 32_768


def marker_length(text: str) -> int:
    """Length of the list marker, "(a) " or "2.1 ", that a statement starts with; 0 if none."""
    found = _MARKER.match(text)
    return found.end() if found else 0


def tokens(text: str, start: int | None = None) -> list[str]:
    """Words of a statement without its list marker, in linear time.

    ``start`` is the length of the marker where it is known already.
    """
    raws = _TOKEN.findall(text, marker_length(text) if start is None else start)
    found = list(map(_WITHIN.__getitem__, raws))
    if raws:
        found[0] = _FIRST[raws[0]]
    if not _FRESH.isdisjoint(raws):
        for place in range(1, len(raws)):
            if raws[place - 1] in _FRESH:
                found[place] = _FIRST[raws[place]]
    return _once(found) if found.count("xx") > 1 else found


def _once(words: list[str]) -> list[str]:
    """Names that follow each other become one."""
    return [word for before, word in pairwise(["", *words]) if word != "xx" or before != "xx"]


class _Words(dict[str, str]):
    """Words by how they are written, remembered; all are forgotten when they are too many."""

    def __init__(self, fresh: bool) -> None:
        self._fresh = fresh

    def __missing__(self, raw: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[raw] = word = _word(raw, self._fresh)
        return word


def _word(raw: str, fresh: bool) -> str:
    first = raw[0]
    if first == "£":
        return "£0"
    if first.isdigit():
        return "year" if len(raw) == 4 and raw[:2] in ("19", "20") else "0"
    word = raw.lower().replace("’", "'")
    if fresh or not first.isupper() or (len(raw) > 1 and raw.isupper()) or word in _office():
        return word
    return "xx"


def _office() -> frozenset[str]:
    return word_set("labels", "lists", "office")


_FIRST, _WITHIN = _Words(fresh=True), _Words(fresh=False)
