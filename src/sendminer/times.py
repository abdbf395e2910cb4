"""Whether what follows "until" is a time: "until the end of October", not "until it is agreed"."""

from __future__ import annotations

import re
from functools import cache

from sendminer.lexicon import either


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
