"""What leads a promise in: the money that pays for it, who hopes or is glad, whose aim it is.

"The money will pay for two hubs" is two hubs, "the council's target is to open ten" is to open ten.
"""

from __future__ import annotations

import re

from sendminer.lexicon import patterns

_SUM = r"£\d[\d,.]{0,12}\d?(?:\s?(?:m|k|bn|million|billion|thousand))?\b"
_SPENT = re.compile(
    rf"((?:(?:an?|the|up\sto|over|nearly|about|another|some|more\sthan|further|extra|additional|initial)\s){{0,3}}"
    rf"(?:(?:\w{{3,14}}\s){{0,2}}(?:budget|fund|pot|sum|grant|package)\sof\s(?:up\sto\s|over\s|nearly\s|about\s)?)?{_SUM})"
    r"(?:\sof\s[^,;.:]{2,50}?)?\s(?:will|would|shall|is\sto|are\sto|has\sbeen|was)\s(?:also\s|now\s)?(?:be\s)?"
    r"(?:spent|invested|put|used|allocated|set\saside|earmarked|made\savailable)\s"
    r"(?=(?:on|in|into|to|for|towards)\s)",
    re.IGNORECASE,
)
_PROVISO = re.compile(
    r",?\s(?:if|provided\s(?:that\s)?|assuming\s(?:that\s)?|as\slong\sas)\s[^,;.:]{2,70}?\s(?:is|are|be|gets?|gains?|wins?|receives?)\s"
    r"(?:finally\s|then\s)?(?:given\s)?(?:approved|agreed|backed|granted|successful|permission|consent|approval|the\sgo[-\s]ahead"
    r"|the\sgreen\slight)\Z",
    re.IGNORECASE,
)
"""A condition that closes a headline; it has a column of its own."""


def without_lead(words: str) -> str:
    """The words without what leads them in, and without the yes on which all waits."""
    rest = _PROVISO.sub("", words)
    spent = _SPENT.match(rest)
    if spent is not None:
        return f"{spent[1]} {rest[spent.end() :]}"
    for lead in patterns("subjects", "leads").values():
        found = lead.match(rest)
        if found is not None and len(rest[found.end() :].split()) > 1:
            rest = rest[found.end() :]
    return rest
