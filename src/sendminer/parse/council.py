"""Which council a document is about, where the document itself leaves no doubt."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from sendminer.lexicon import lexicon

_NAME = r"(?!Council\b|COUNCIL\b)[A-Z][A-Za-z'’-]{1,24}"
_LINK = r"(?:upon|on|and|of|the|in|with|&|le|de|by)"
_KIND = r"(?:County|City|Borough|District|Metropolitan|Unitary|Combined)"
_MENTION = re.compile(
    rf"(?P<royal>(?:London|Royal) Borough of {_NAME}(?: {_LINK}){{0,2}}(?: {_NAME}){{0,2}}"
    r"(?: Council)?)"
    rf"|(?P<place>{_NAME}(?:(?: {_LINK}){{0,2}} {_NAME}){{0,5}}) (?:Council|COUNCIL)"
    r"(?![\w-]| (?:Tax|tax|House))"
    r"|(?P<caps>[A-Z][A-Z'’-]{1,24}(?: [A-Z&][A-Z'’-]{0,24}){0,5}) COUNCIL\b"
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s\d–,-]{0,16}(?P<name>[A-Z][\w'’& -]{2,60}?Council)\b", re.IGNORECASE
)
_WINDOW = 2_000_000
_HEADING = 400
"""A council that is named once only must be named among the first characters."""
# Makers and demonstration sites, not councils.
_BRANDS = frozenset(("modern council", "moderngov council", "my council", "your council"))


@cache
def _words(rule: str) -> frozenset[str]:
    return frozenset(word.lower() for word in lexicon("parse")[rule]["words"])


def council_of(text: str) -> str | None:
    """Full name of the council that more than half of the named mentions mean, else None.

    "Leeford Council" and "Leeford City Council" are one council under its longest name.
    """
    mentions = Counter(name for m in _MENTION.finditer(text[:_WINDOW]) if (name := _name(m)))
    places: Counter[str] = Counter()
    for name, times in mentions.items():
        places[_place(name)] += times
    if not places:
        return None
    (place, times), *_ = places.most_common(1)
    if times * 2 <= places.total() or (times == 1 and not _named_early(text, place)):
        return None
    names = [name for name in mentions if _place(name) == place]
    return max(names, key=lambda name: (len(name), mentions[name]))


def _named_early(text: str, place: str) -> bool:
    """Say whether the heading or the first paragraphs name the council."""
    found = (_name(mention) for mention in _MENTION.finditer(text[:_HEADING]))
    return any(name is not None and _place(name) == place for name in found)


def _name(found: re.Match[str]) -> str | None:
    """Name of the council in a mention, or None where it is another kind of council."""
    if found["royal"]:
        return found["royal"].removesuffix(" Council").strip()
    words = (found["place"] or found["caps"]).split()
    while words and words[0].lower() in _words("not_places"):
        del words[0]
    if not words or words[-1].lower() in _words("other_councils"):
        return None
    if all(re.fullmatch(_KIND, word, re.IGNORECASE) for word in words):
        return None
    return (
        " ".join(word.capitalize() if len(word) > 3 and word.isupper() else word for word in words)
        + " Council"
    )


def _place(name: str) -> str:
    """Place part of a council's name, for comparing: "Leeford City Council" is "leeford"."""
    kinds = re.compile(rf"\b(?:{_KIND}|Council|London|Royal|of|the)\b", re.IGNORECASE)
    return " ".join(kinds.sub(" ", name).split()).lower()


def branded(title: str, footer: str = "") -> str | None:
    """Council named at the end of a page's title ("… - Leeford Council") or in its copyright."""
    parts = re.split(r"\s[-–|:]\s", title)
    last = parts[-1].strip() if len(parts) > 1 else ""
    if re.search(r"\bCouncil$|^(?:London|Royal) Borough of ", last) and len(last) <= 60:
        found = _real(last)
        if found:
            return found
    owner = _COPYRIGHT.search(footer[-20_000:])
    return _real(" ".join(owner["name"].split())) if owner else None


def _real(name: str) -> str | None:
    """The name itself, unless it is a maker's, or no name at all."""
    return None if name.lower() in _BRANDS or name.lower() in ("council", "full council") else name
