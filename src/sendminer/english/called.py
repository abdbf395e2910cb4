"""Whether a word is part of a name, and so says nothing of what is done."""

from __future__ import annotations

import re

_CAPITAL = re.compile(r"\b[A-Z][\w'’-]{1,24}\s\Z")


def in_a_name(text: str, start: int) -> bool:
    """Whether the word at ``start`` is one of a name's: the second of "Long Close Nursery"."""
    if not text[start].isupper() or not _CAPITAL.search(text, max(0, start - 26), start):
        return False
    words = text.split()
    # in a headline all words have capitals
    return 2 * sum(word[:1].islower() for word in words) >= len(words)
