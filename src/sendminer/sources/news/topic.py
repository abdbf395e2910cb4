"""Whether a story is about support for special needs, from its headline and address alone.

A feed holds football and road works; only what can be about SEND is fetched.
"""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from sendminer.english.send import abbreviates_send, names_send

EVERYTHING = "*"
"""The search that takes every story."""


def is_about(words: str, url: str, search: str | None) -> bool:
    """Say whether a story with these words at this address is wanted.

    ``search`` is None for the words of ``data/lexicon/send.toml``, else words of which one
    must occur, separated by commas; ``*`` takes everything.
    """
    if search == EVERYTHING:
        return True
    text = f"{words} {slug(url)}"
    if search is None:
        return names_send(text) or abbreviates_send(words)
    wanted = [word.strip() for word in search.split(",") if word.strip()]
    return any(re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) for word in wanted)


def slug(url: str) -> str:
    """The words of an address: "/news/special-school-plan-123" gives them with spaces."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return re.sub(r"[\W_]+", " ", unquote(path)[:500])
