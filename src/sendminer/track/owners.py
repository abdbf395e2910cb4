"""Who is bound by a statement."""

from __future__ import annotations

import re

from sendminer.lexicon import lexicon
from sendminer.records import Statement
from sendminer.track.cues import places

_VERB = re.compile(
    r"\b(?:will|would|shall|has|have|had|is|are|was|plans?|pledged|promised|agreed|vowed|intends?"
    r"|aims?|announced|confirmed|committed|to|said|says|must)\b"
)
_CLAUSE_START = re.compile(
    r"(?:^|[.;:“\"‘(—–]|,\s|\bthat\b|\band\b|\bsaid\b|\bas\b)\s{0,3}(?:the\s{1,3})?\Z",
    re.IGNORECASE,
)
_JOINTLY = re.compile(r"\b(?:council|authority|we)\s(?:and|with|together with)\s(?:the\s)?\Z", re.I)
_OF = re.compile(r"\s(?:for|of)\s[A-Z][\w'’-]{1,20}(?:(?:\s(?:and|of))?\s[A-Z][\w'’-]{1,20}){0,2}")
_ASIDE = re.compile(r",\s(?:which|who|whose)\s[^,;.]{2,80},")
_SAYS_OF_ANOTHER = re.compile(
    r"\s(?:has\s|have\s|had\s|now\s){0,2}(?:said|says|indicated|indicates|confirmed|confirms|announced|advised"
    r"|stated|reported|suggested|told\s(?:\w{1,20}\s){1,3})\s?(?:that\s)?"
    r"(?:the|a|an|its|their|this|that|no|all|[A-Z][\w'’-]{1,20}|\d{1,4})\b"
)
_REACH = 40
_COMMITTEE = "committee"


def owner(statement: Statement, council: str | None) -> tuple[str | None, str]:
    """Who is bound, and the kind of body: "" for the council itself and its own committees.

    Another body counts only as the subject of a verb: "ministers will fund", not "the council
    will ask ministers".
    """
    text = statement.text
    for start, end, kind in sorted(places("owners", text)):
        if _is_subject(text, start, end, kind):
            words = _full_name(text, start, end)
            return words, "" if kind == _COMMITTEE else kind
    return council, ""


def _is_subject(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a body stands before a verb by which it acts, at the start of a clause."""
    begun = _name_start(text, start)
    if not _CLAUSE_START.search(text[max(0, begun - 12) : begun]):
        return False
    if _JOINTLY.search(text[max(0, begun - 24) : begun]):
        # "the council and the NHS will" binds the council
        return False
    aside = _ASIDE.match(text, end)
    after = text[aside.end() if aside else end :][:_REACH]
    if _SAYS_OF_ANOTHER.match(after):
        # "The Department had indicated that the school would open" does not bind who said so
        return False
    if {*after.lower().split()[:1]} & {*lexicon("track")["owners"][kind].get("passive", ())}:
        # "that the school open in May" binds whoever opens it
        return False
    verb = _VERB.search(after)
    if verb is None or re.search(r"[.;,]", after[: verb.start()]):
        return False
    # "The school will open" and "the NHS will be asked" bind whoever opens it, or asks.
    following = after[verb.end() :].lower().split()[:1]
    passive = {"be", "been", *lexicon("track")["owners"][kind].get("passive", ())}
    return not passive.intersection(following)


def _name_start(text: str, start: int) -> int:
    """Step back over capitalised words before a body's name ("Beacon Academy Trust")."""
    before = text[max(0, start - 60) : start]
    match = re.search(r"(?:[A-Z][\w'’-]{1,20}\s){1,4}\Z", before)
    if match is None:
        return start
    words = re.sub(r"\A(?:(?:The|That|This|But|And)\s)+", "", match.group())
    return start - len(words)


def _full_name(text: str, start: int, end: int) -> str:
    # "Department for Education", "Trust of St Aldhelm"
    rest = _OF.match(text, end)
    words = text[_name_start(text, start) : rest.end() if rest else end]
    return re.sub(r"^the\s+", "", " ".join(words.split()), flags=re.IGNORECASE)
