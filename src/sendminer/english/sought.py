"""Whether a decision is only sought: "Cabinet will be asked to approve £2m" decides nothing yet.

The verb that asks governs what is asked for, and the list that it leads; so does the verb that
tells of a yes, as in "members approved:".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sendminer.english.recalled import without_recalled
from sendminer.lexicon import either
from sendminer.records import Document, Statement
from sendminer.spans import up_to

_LEAD = 4000
_ITEM = re.compile(r"\W{0,4}(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[).]\s|[•●▪·*–—-]\s?)", re.IGNORECASE)
_HEADING = re.compile(
    r"(?:\d[\d.]{0,4}\s{1,3})?(?:officers?['’]?s?\s)?recommend(?:ations?|ed)\W{0,3}", re.IGNORECASE
)
"""In minutes, what was recommended stands above what was resolved."""
_A_THING = re.compile(r"(?:An?\s|£|\d)")
"""How an item without a mark begins, below others like it."""
_GRANTED = re.compile(
    r"\b(?:members|councillors|cabinet|council|executive|committee|board|they|it)\s(?:[\w'’-]{1,15}\s){0,3}?(?<!be\s)"
    r"(?:approved|agreed|backed|endorsed|signed\soff|voted\sfor|gave\s(?:[\w-]{1,12}\s){1,2}to)\b"
    r"(?!\s(?:to\s)?(?:consult|note|ask|consider|look|explore|defer|review|seek))[^:]{0,90}:\Z"
    r"|\A(?:the\s)?(?:newly\s)?(?:approved|agreed)\s(?:schemes?|projects?|plans?|proposals?|places|investments?|changes)\b[^:]{0,60}:\Z",
    re.IGNORECASE,
)
"""The line over a list of what a body has said yes to: "members approved:"."""
_LONG_AGO = re.compile(
    r"\b(?:last\s(?:year|month|autumn|spring|summer|winter)|earlier|previously|already|ago|20\d\d)\b",
    re.I,
)
_LEADS = re.compile(r"(?:[:;]|\b(?:that|to))\W{0,3}\Z", re.IGNORECASE)
"""The end of a line over a list."""
_GOES_ON = re.compile(r".*[;,]\Z|.*\b(?:and|or)\W?\Z", re.IGNORECASE)
_DID = re.compile(
    r"(?<!\bthe\s)(?<!\ban\s)(?<!\balready\s)\b(?:approved|agreed|adopted|resolved|decided|voted)\b",
    re.IGNORECASE,
)
"""Who has decided, and asks for the rest, has decided."""
_AND_DID = re.compile(
    r"\b(?:have|has|had|was|were|and|but|then|who)\s(?:(?:now|then|since|been|also|\w{2,12}ly)\s){0,3}"
    r"(?:approved|agreed|adopted|voted|backed|did\sso|passed|signed|accepted|endorsed)\b",
    re.IGNORECASE,
)
"""Those who were asked said yes: "they were asked to back it, and voted for it"."""


def is_sought(text: str) -> bool:
    """Whether a text asks for a decision, or foresees one, and does not tell that it was made."""
    told = without_recalled(text)
    asked = _asked().search(told)
    if asked is None or _DID.search(told, 0, asked.start()):
        return False
    return _AND_DID.search(told, asked.end()) is None


def is_led(document: Document, statement: Statement) -> bool:
    """Whether it is an item of a list that is only recommended ("It is recommended that:")."""
    for words in _lines_over(document, statement):
        if _HEADING.fullmatch(words):
            return document.kind not in ("minutes", "decision")
        if _LEADS.search(words) and is_sought(words):
            return True
        if words.endswith(":") or not (_ITEM.match(words) or _GOES_ON.match(words)):
            return False
    return False


def is_granted(document: Document, statement: Statement) -> bool:
    """Whether it is an item of a list to which a body has said yes ("members approved:")."""
    bare = _A_THING.match(statement.text) is not None
    for words in _lines_over(document, statement):
        if words.endswith(":"):
            return bool(_GRANTED.search(words)) and not (
                _LONG_AGO.search(words) or is_sought(words)
            )
        item = _ITEM.match(words) or (bare and _A_THING.match(words))
        if not item and not _GOES_ON.match(words):
            return False
    return False


def _lines_over(document: Document, statement: Statement) -> Iterator[str]:
    """The lines above a statement that hold words, the nearest first."""
    before = up_to(document.text, statement.start, _LEAD)
    return filter(None, map(str.strip, reversed(before.splitlines())))


@cache
def _asked() -> re.Pattern[str]:
    """Words that ask, before those of deciding; a verb alone ends the line over a list."""
    asked, decide, words = (
        either("qualities", "sought", name) for name in ("asked", "decide", "words")
    )
    return re.compile(
        rf"\b(?:(?:{asked})(?:\s(?:(?:also|now|formally|finally)\s)?(?:{decide})\b|\W{{0,4}}\Z)|(?:{words})\b)",
        re.IGNORECASE,
    )
