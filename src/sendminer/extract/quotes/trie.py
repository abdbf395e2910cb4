"""One regular expression for a list of words, by the beginnings that they share."""

from __future__ import annotations

import re
from collections.abc import Iterable


def trie(words: Iterable[str]) -> str:
    """A regular expression for any of ``words`` that shares their beginnings: fast to fail."""
    heads: dict[str, set[str]] = {}
    for word in words:
        heads.setdefault(word[:1], set()).add(word[1:])
    optional = "" in heads
    heads.pop("", None)
    if not heads:
        return ""
    parts = [
        (r"\s+" if head == " " else re.escape(head)) + trie(tails)
        for head, tails in sorted(heads.items())
    ]
    body = parts[0] if len(parts) == 1 and not optional else f"(?:{'|'.join(parts)})"
    return f"{body}?" if optional else body
