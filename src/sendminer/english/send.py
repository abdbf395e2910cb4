"""Whether words speak of support for children with SEND.

By the words of ``data/lexicon/send.toml``; a text that speaks of it in other words is not known.
"""

from __future__ import annotations

import re
from functools import cache

from sendminer.lexicon import either


def speaks_of_send(text: str) -> bool:
    """Say whether a headline, a sentence or a passage speaks of it."""
    return names_send(text) or abbreviates_send(text)


def is_send_title(title: str) -> bool:
    """Say whether a paper, an item or a decision with this title is about it."""
    return speaks_of_send(title) or _words("titles", re.IGNORECASE).search(title) is not None


def names_send(text: str) -> bool:
    """Say whether it stands there in words; small and capital letters are alike."""
    return _words("words", re.IGNORECASE).search(text) is not None


def abbreviates_send(text: str) -> bool:
    """Say whether a short form in capitals stands there: SEND is no "send"."""
    return _words("capitals").search(text) is not None


@cache
def _words(rule: str, flags: int = 0) -> re.Pattern[str]:
    # a title may be of a "send-off", and a sentence of "SEND-related" delays
    ends = r"(?![\w-])" if rule == "titles" else r"\b"
    return re.compile(rf"\b(?:{either('send', rule)}){ends}", flags)
