"""The months, and whether what follows "until" is a time and not "it is agreed"."""

from __future__ import annotations

import re
from functools import cache

from sendminer.lexicon import either

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
"""Their names as alternatives of a pattern."""


def is_time(text: str, end: int) -> bool:
    """Whether the words of ``text`` from ``end`` on begin with a time."""
    return _time().match(text, end) is not None


@cache
def _time() -> re.Pattern[str]:
    words = either("qualities", "times", "words")
    return re.compile(
        r"\s+(?:(?:at\sleast|about|around|after|early|late|mid|well\sinto|next|last|this|the"
        r"|(?:the\s)?(?:end|start|beginning|middle)\sof|following|coming|new)[\s-]+){0,4}"
        rf"(?:\d|(?:{words})\b)",
        re.IGNORECASE,
    )
