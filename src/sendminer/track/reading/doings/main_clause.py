"""Whether a sentence itself looks ahead or decides, and not only what hangs on it.

"The school stands by the lake and holds a base which is to move" is of what is there: where no
number tells otherwise, a promise stands in what a sentence says, and not in its asides.
"""

from __future__ import annotations

import re
from functools import cache

from sendminer.track.reading.cues import rule
from sendminer.track.reading.passages.headings import LIMB

_ASIDES = (
    # what is told of a thing just named: "which will be replaced", "who will have a place"
    re.compile(
        r",\s(?:(?:through|for|to|of|in|with|by|from|under|on)\s)?(?:which|whose|whom|who|where)\s[^,.;:–—]*"
        r"|(?<!\bin)(?<!\bby)(?<!\bon)(?<!\bfor)(?<!\bto)(?<!\bof)\s(?:which|who|whose)\s[^,.;:–—]*",
        re.IGNORECASE,
    ),
    re.compile(r",?\sincluding\s[^.;]*", re.IGNORECASE),
    # what it belongs to, or stands against: "as part of our commitment to grow", "amid hopes to"
    re.compile(
        r"\b(?:as\s(?:an?\s)?(?:\w+\s)?part\sof|in\sline\swith|in\sresponse\sto|amid(?:st)?|despite|because\sof)\s[^,.;]*",
        re.IGNORECASE,
    ),
    # before it: "If you are hoping to apply, ..."
    re.compile(
        r"(?:\A|(?<=[.;]\s)|\b(?:and|but)\s)\W{0,3}(?:if|when|while|whilst|although|though|since|because|once|unless)\s[^,.;]*,",
        re.IGNORECASE,
    ),
    # what is only asked or explained: "has set out how it will provide"
    re.compile(
        r"\b(?:outlined|explained|explains?|described|set\sout|discussed|considered|asked|asks?|know|knew|show(?:s|n|ed)?)\s"
        r"(?:exactly\s|just\s)?(?:how|why|whether|what)\s[^,.;]*",
        re.IGNORECASE,
    ),
)  # fmt: skip
_LOOKS_AHEAD = re.compile(
    r"\b(?:(?:will|would)(?!\snot\s(?:say|name|comment|confirm|give|discuss)\b)|shall|until(?!\s(?:now|then|recently|last)\b)|should|could|may|can|must|let['’]?s"
    r"|(?:going|to|is|are|was|were|am|be|being|been|due|set|scheduled|programmed|timetabled|ready|expected|forecast|hoped|estimated"
    r"|anticipated|likely|keen|determined|able|poised|about|preparing|starting|beginning|moving|working(?:\s\w+)?|seeking|hoping"
    r"|aiming|planning|intending|told|ordered|directed|instructed|plans?|planned|aims?|aimed|intends?|intended|hopes?|proposes?|proposed"
    r"|proposals?|wants?|wanted|wish(?:es)?|means?|meant|expects?|seeks?|sought|continues?|commits?|committed|commitment|pledged?"
    r"|promised?|agree[sd]?|decided?|decides|chosen|resolve[sd]?)\s(?:(?:also|now|then|further|fully)\s)?to\s\w+"
    r"|to\s(?:be|have))\b|['’]ll\b",
    re.IGNORECASE,
)  # fmt: skip
_IS_DOING = re.compile(
    r"(?:\b(?:is|are|am)|['’](?:s|re|m)|\bgoes|\bgo)\s(?:(?:also|now|already|currently|actively|urgently|being|on)\s){0,2}"
    r"(?:build|creat|open|expand|develop|recruit|introduc|launch|sett|roll|provid|put|bring|start|begin|extend|convert|doubl|deliver"
    r"|establish|hir|mak|mov|replac|refurbish|rebuil|construct|chang|transform|train|offer|tak|add|improv|strengthen|clos|end|writ|draw"
    r"|work|consult|pay|fund)\w{0,6}\b|\b(?:is|are)\sbeing\s\w+",
    re.IGNORECASE,
)  # fmt: skip
_TO_BE = re.compile(r"\b(?:is|are|was|were|has|have|had)\b", re.IGNORECASE)
_BELONGS = re.compile(
    r"\b(?:forms?|formed|is|are|was|were|comes?)\s(?:also\s|all\s)?part\sof\b(?![^.;]*\d)",
    re.IGNORECASE,
)
"""What only says to what it belongs: "The proposals form part of a wider scheme"."""
_ITEM = re.compile(rf"\W{{0,4}}{LIMB}|\W{{0,3}}[•●▪◦*·–—-]\s")
_TO_DO = re.compile(r"\bto\s[a-z]{3,14}\b", re.IGNORECASE)
_TOLD_TO_DO = re.compile(rf"\W{{0,4}}(?:{LIMB}\W{{0,3}}|and\s)?(?:that\b|to\s|action\b)", re.I)


def main_clause(text: str) -> str:
    """A sentence without what only hangs on it."""
    rest = text
    for each in _ASIDES:
        rest = each.sub(" ", rest)
    return rest


def tells_what_is(text: str) -> bool:
    """Whether a sentence tells what was or is, and only its asides of what is to come."""
    if text.rstrip()[-1:] not in (".", "”", '"', ";") or _TOLD_TO_DO.match(text):
        return False
    # an item of a list may begin with a bare verb: "(3) ask the Leader to write"
    stands = _TO_BE if _ITEM.match(text) else rule("clauses", "stands", "words")
    rest = main_clause(text)
    if not stands.search(rest):
        # "those who had asked for a place had it confirmed": the aside has no end that is marked
        rest = text
    told = stands.search(rest)
    if told is None or _TO_DO.search(rest, 0, told.start()):
        # "the head of finance to circulate what was spent"
        return False
    if _BELONGS.search(rest) and not _LOOKS_AHEAD.search(rest):
        return True
    return not any(each.search(rest) for each in (_LOOKS_AHEAD, _decides(), _IS_DOING))


@cache
def _decides() -> re.Pattern[str]:
    """Words of a decision, a plan or its money, but for what is still "to agree"."""
    return re.compile(rf"(?<!\bto\s){rule('clauses', 'decides', 'words').pattern}", re.IGNORECASE)
