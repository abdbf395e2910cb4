"""Posts whose name runs over commas: "The Cabinet Member for Education, Skills and Families"."""

from __future__ import annotations

import re

from sendminer.extract.quotes.words import TITLES
from sendminer.records import Extent

_REACH = 160
_POST = re.compile(
    r"\b[Tt]he\s(?:[A-Z][\w’'-]{1,20}\s){0,5}(?:Member|Director|Head|Holder|Lead|Manager|Minister|Officer"
    r"|Secretary|Commissioner)\s(?:for|of)\s(?:[A-Z][\w’'&-]{0,24}(?:\s(?:and|&|of|for)|,(?:\sand)?)?\s){1,12}\Z"
)


def whole_post(masked: str, floor: int, phrase: Extent) -> Extent:
    """The post whose last words ``phrase`` holds; ``phrase`` where it is no part of one."""
    if not masked[phrase[0]].isupper() or masked[phrase[0] - 1 : phrase[0]] not in (" ", "\n"):
        return phrase
    words = masked[slice(*phrase)].split()
    listed = masked[phrase[0] - 2] != "," or "and" in words or "&" in words
    if not listed or words[0].rstrip(".").lower() in TITLES | {"the"}:
        return phrase  # "The Member for Skills, Ann Bell said"
    post = _POST.search(masked, max(floor, phrase[0] - _REACH), phrase[0])
    return (post.start(), phrase[1]) if post else phrase
