"""What a promise is said to depend on, in a form in which one condition is told from another."""

from __future__ import annotations

import re

from sendminer.english.times import is_time
from sendminer.track.reading.cues import places

_END = re.compile(r"[,;.:—–”]|\s-\s|\b(?:and|but|that)\b")
_LONGEST = 80
_ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed)?|queried|enquired)\b[^.;:]{0,80}\Z", re.IGNORECASE
)
"""What is asked is no condition: "if she will meet them"."""
_IS_GIVEN = re.compile(
    r"\b(?:be|been|being|is|are|was|were)\s(?:(?:also|now|then|\w{2,12}ly)\s){0,2}provid(?:ed|ing)\sthat\Z",
    re.IGNORECASE,
)
"""The passive is no proviso: "places are provided that offer good value"."""
CONDITION = re.compile(
    r"\b(?:subject to|pending|conditional (?:up)?on|following|once(?!\sin\sa)|after)\s"
    r"[^,;.:]{2,80}(?:,\s|\Z)",
    re.IGNORECASE,
)
"""A clause that says on what, or after what, something is to be done."""


def conditions(text: str) -> frozenset[str]:
    """The clauses that a text hangs on: "subject to planning permission"."""
    return frozenset(
        _clause(text, start, end)
        for start, end, name in places("cues", text)
        if name == "conditions"
        and not (text[:end].endswith("until") and is_time(text, end))
        and not _ASKED.search(text, 0, start)
        and not _IS_GIVEN.search(text, max(0, start - 40), end)
    )


def _clause(text: str, start: int, end: int) -> str:
    piece = text[end : end + _LONGEST]
    stop = _END.search(piece, 1)
    words = text[start:end] + (piece[: stop.start()] if stop else piece)
    return " ".join(words.lower().split())
