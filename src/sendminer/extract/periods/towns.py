"""A month that is a place: in a paper on "the school in March and the other at Holm" it is a town.

Whoever writes of the town says once what it is, and then means it where no day, year or word of
time stands beside the name.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sendminer.english.times import MONTHS

_NAME = "March"
_KIND = (
    r"(?:schools?|academy|academies|college|sites?|base|unit|centre|campus|town|building"
    r"|nursery|hub)"
)
_OTHER = (
    rf"(?!(?:{MONTHS}|[A-Z][a-z]{{2,5}}day|Easter|Christmas|Cllr|Councillor|Mrs?|Ms|Dr|The|This"
    r"|It|He|She|We|They)\b)[A-Z]"
)
_CALLED = re.compile(
    rf"\b(?:town|village|parish|outskirts|edge|centre|north|south|east|west)\sof\sMarch\b(?!\s\d)"
    rf"|\b{_KIND}(?:,|\s(?:is|are|will\sbe|to\sbe|based|situated|located|near|at|in)){{1,2}}\sMarch\b"
    rf"(?:,\s{_OTHER}|\s(?:and|&|,)\s(?:{_OTHER}|(?:(?:the|an)\s?other|one|an?)\s"
    rf"(?:[\w’'-]{{1,20}}\s){{0,8}}?(?:in|at|near)\s{_OTHER}))"
    rf"|\b(?:Academy|School|College|Centre|Council),\sMarch\b(?!\s\d)"
    rf"|\b(?:for|in|at|near|both|from)\sMarch\s(?:and|&)\s{_OTHER}[a-z]+(?![\w’' -]{{0,40}}"
    rf"\b(?:said|told|asked|will|would|is|was|has|had|agreed|approved|decided|met|{MONTHS})\b)"
    rf"|\b(?:[Tt]he|a|new|special)\sMarch\s(?:special\s|free\s)?(?:school|academy|site|campus)(?=[.,;)]|\s(?:will|would|is|was|has|and|which|to|at|for|in)\b)"
    rf"|\bMarch,\s(?:in\s)?[A-Z][a-z]+(?:shire|bs|nts|cs|lts)\b|\bMarch\sTown\b"
)
_TIMED = re.compile(
    r"\b(?:by|since|until|till|from|during|before|after|late|early|mid|due|between|next|last|this|beginning|end|middle"
    r"|half|open(?:s|ed|ing)?|finish(?:es|ed)?|complet(?:e|ed|ion)|began|begins?|start(?:s|ed|ing)?|launch(?:es|ed)?|met|meets?|meeting|approved"
    r"|agreed|announced|published|decided|back)"
    r"(?:\s(?:in|of|on|to|and))?[\s-]{1,2}\Z",
    re.IGNORECASE,
)
"""Before a month that is one even there: "will open in March", "by March"."""
_BACK = 30


def is_town(text: str, start: int) -> bool:
    """Whether the name of a month at ``start``, without a day or a year, is a town's."""
    if not text.startswith(_NAME, start) or not _has_the_town(text):
        return False
    return _TIMED.search(text, max(0, start - _BACK), start) is None


@lru_cache(maxsize=4)
def _has_the_town(text: str) -> bool:
    return _CALLED.search(text) is not None
