"""No element with more attributes than any page needs: parsers compare each with all before it.

A hundred thousand of them cost libxml2 minutes and much memory; of such a tag only the first few
hundred are kept, before anything is parsed.
"""

from __future__ import annotations

import re

MOST_ATTRIBUTES = 400
_TAG = re.compile(r"<([a-zA-Z][^\s<>/=\"']{0,60})")
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?!>)[^\s=>/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+|[\s/]*+=[^\s=>/]*+"
)
_RAW = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("script", "style")}


def tamed(source: str) -> str:
    """The source, with what is too much cut out of its tags. Takes its time once."""
    kept: list[str] = []
    at = done = 0
    while (tag := _TAG.search(source, at)) is not None:
        at, cut = _passed(source, tag.end())
        if cut is not None:
            kept.append(source[done:cut])
            done = at
        raw = _RAW.get(tag[1].lower())
        if raw is not None:
            end = raw.search(source, at)
            at = end.start() if end is not None else len(source)
    return "".join((*kept, source[done:])) if kept else source


def _passed(source: str, at: int) -> tuple[int, int | None]:
    """Where the attributes of a tag end, and from where on they are too many, if they are."""
    cut = None
    for number in range(len(source)):
        found = _ATTRIBUTE.match(source, at)
        if found is None or found.end() == at:
            break
        at = found.end()
        if number + 1 == MOST_ATTRIBUTES:
            cut = at
    return at, None if cut == at else cut
