"""The name before an office that no comma closes: "Cllr Bell, Cabinet Member for Places said"."""

from __future__ import annotations

import re

from sendminer.extract.quotes.speakers.segments import OFFICE, likely_person
from sendminer.extract.quotes.words import PRONOUNS
from sendminer.records import Extent

_TITLED = re.compile(
    r"\b((?:Cllr|Coun|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness)\.?"
    r"(?:\s+[A-Z][\w.’'-]{0,24}){1,3}),\s+(?:the\s+)?$"
)
_POST = r"member|leader|director|head|chair|chairman|holder|lead|spokes[a-z]{3,6}|manager|officer"
_OF_WHAT = (
    r"\s(?:for|of|on|at)\s(?:(?!(?:that|who|which|said|was|is|has|had)\b)[\w’'&-]{1,20},?\s){0,8}$"
)
_TITLED_POST = re.compile(
    rf"{_TITLED.pattern[:-1]}(?:[\w-]{{1,16}}\s){{0,3}}(?i:{_POST}|executive){_OF_WHAT}"
)
"""The same before the last words of an office: "Cllr Bell, lead for children’s and …"."""
_POST_AFTER_NAME = re.compile(
    r"((?:[A-Z][\w.’'-]{1,24}\s){1,3}[A-Z][\w’'-]{1,24}),\s(?:the\s)?(?:[\w’'-]{1,16}\s){0,4}"
    rf"(?i:{_POST}|mayor|minister|commissioner){_OF_WHAT}"
)
"""The same of a name without a title: "Clare Bell, Cabinet Member for Children, Families and …"."""
_INTRODUCED = re.compile(
    r"\b(?:to|from|by|with|of|for|after|following|against|and"
    r"|(?!(?:[Rr]espond|[Rr]eply|[Ss]peak|[Cc]onclud|[Ss]umm|[Cc]ontinu)ing)[A-Za-z]{3,12}ing)\s+$"
)
"""Before a name that opens no apposition: it is part of an introduction, or of a list."""
_IN_CAPACITY = re.compile(
    r"(?:^|[,;:\n]\s|\b(?:and|but)\s)((?:[A-Z][\w.’'-]{0,24}\s){1,3}[A-Z][\w’'-]{1,24})\s"
    r"(?:(?:acting|attending|speaking)\s)?(?:as|in\s(?:his|her|their)\s(?:capacity|role)\sas)\s"
    r"(?:(?:an?|the)\s(?:[a-z-]{2,16}\s){0,2})?$"
)
"""Before what somebody speaks as: "Cllr Bell as the ward member said"."""
_NAMED_FIRST = re.compile(
    r"[\s“”]*(?:(?:But|And|So|Yet|Then|Now|Meanwhile|However)\b,?\s+)?((?:[A-Z][\w.’'-]{1,24}\s+){1,2}[A-Z][\w’'-]{1,24}),\s+(?:the\s+|an?\s+)?"
    r"(?:(?!(?:wh\w*|but|and|as|that)\s)[a-z][\w’'-]{0,20}\s+){0,6}$"
)


def titled_before(masked: str, floor: int, phrase: Extent) -> Extent | None:
    """The name before an office that no comma closes: "Cllr Bell, Cabinet Member for X said"."""
    match = None
    if OFFICE.search(masked, *phrase):
        match = _TITLED.search(masked, max(floor, phrase[0] - 60), phrase[0])
        match = match or _TITLED_POST.search(masked, max(floor, phrase[0] - 160), phrase[0])
    elif masked[phrase[0]].islower() and masked[slice(*phrase)] not in PRONOUNS:
        match = _TITLED_POST.search(masked, max(floor, phrase[0] - 160), phrase[0])
    if match is None:
        match = _POST_AFTER_NAME.search(masked, max(floor, phrase[0] - 160), phrase[0])
        match = match if match is not None and likely_person(match[1]) else None
    if match is not None and _INTRODUCED.search(
        masked, max(floor, match.start() - 24), match.start()
    ):
        return None  # "In reply to Cllr Bell, the Leader said"
    if match is None and " as " in masked[max(floor, phrase[0] - 40) : phrase[0]]:
        match = _IN_CAPACITY.search(masked, max(floor, phrase[0] - 120), phrase[0])
    if match is None and phrase[0] - floor < 120 and masked[phrase[0]].islower():
        match = _NAMED_FIRST.match(masked, floor, phrase[0])
        agent = "spokes" in masked[phrase[0] : phrase[0] + 24]
        match = None if agent or match is None or not likely_person(match[1]) else match
    return match.span(1) if match else None
