"""For whom an unnamed spokesman speaks, and what a trust is called in full."""

from __future__ import annotations

import re

from sendminer.records import Document
from sendminer.track.reading.people.owners import acting
from sendminer.track.reading.people.voices import SPOKESMAN, Voices

_SPOKESMAN = re.compile(rf"(?:(?:an?|the|its|their)\s)?{SPOKESMAN}", re.IGNORECASE)
_OURS = re.compile(r"\b[Oo]ur\s(?:new\s)?(?:academy|school|college|trust)\b(?!\s(?:places|year))")
"""What a council does not call its own one."""
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b")
_COUNCIL = re.compile(r"\b(?:council|authority|cabinet)\b", re.IGNORECASE)
"""Beside another body in one sentence, either may be whose spokesman it is."""
_BACK = 6
"""Sentences of a spokesman's before which somebody must be named."""
_FULL_TRUST = re.compile(
    r"\b(?!(?:The|This|That|NHS|Foundation)\b)[A-Z][\w'’-]{1,20}\s(?:(?:[A-Z][\w'’-]{1,20}|of|and)\s){0,5}?Trust\b"
)
_NHS_TRUST = re.compile(r"\b(?:NHS|Hospitals?|Health|Foundation|Care|National|Wildlife)\b")
_SHORT_TRUST = frozenset(("trust", "academy trust", "multi-academy trust", "school trust"))


def spoken_for(document: Document, index: int, voices: Voices) -> tuple[str, str] | None:
    """The body whose unnamed spokesman says a statement, and its kind; None for the council's.

    He speaks for who was told of just before: "The trust has promised more. A spokesman said".
    """
    told = document.statements
    if _WE.search(told[index].text) is None:
        return None
    by, name = voices.of(told[index])
    if by is None:
        return None
    if not (_SPOKESMAN.fullmatch(name or by) or _OURS.search(told[index].text)):
        return None
    for at in range(index - 1, max(-1, index - 1 - _BACK), -1):
        if voices.of(told[at])[0] != by:
            return None if _COUNCIL.search(told[at].text) else acting(told[at].text)
    return None


def only_trust(text: str) -> str | None:
    """The one trust that a text names in full, of those that run schools."""
    named = {
        " ".join(found[0].split())
        for found in _FULL_TRUST.finditer(text)
        if not _NHS_TRUST.search(found[0])
    }
    return named.pop() if len(named) == 1 else None


def in_full(owner: str | None, trust: str | None) -> str | None:
    """A trust by the name that its paper gives it, where it gives but one."""
    return trust if trust and owner and owner.lower() in _SHORT_TRUST else owner
