"""Whether a text says that something will not come: it is ruled out, shelved, or taken back."""

from __future__ import annotations

import re

TAKEN_BACK = re.compile(
    r"\b(?:withdr(?:ew|awn|aws|awing)|revers(?:ed|es|ing)|rescind(?:ed|s|ing)|overturn(?:ed|s|ing)"
    r"|revok(?:ed|es|ing)|quash(?:ed|es|ing)|set\saside|backed\sdown\s(?:on|over)|U-turn(?:ed)?\son)\s"
    r"(?:its|the|their|a|that|this|an\searlier)\s(?:[\w'’-]+\s){0,3}?"
    r"(?:decisions?|notices?|resolutions?|orders?|vote)\b",
    re.IGNORECASE,
)
"""Who takes a decision back promises nothing by it, whatever that decision was to do."""
_GONE = "scrapped|axed|abandoned|shelved|dropped|cancelled|ditched"
_WORDS = f"(?:{_GONE})"
_NOT_A_PART = (
    r"(?!\sfrom\s(?:the|its|their|these|those|that|this)\s(?:[\w-]{1,15}\s){0,2}?"
    r"(?:proposals?|designs?|drawings|applications?|bids?)\b)"
)
"""What is taken out of a plan is a part: "that was dropped from the proposal"."""
_FALLEN = (
    r"\b(?:has|have|had)\s(?:now\s|seemingly\s|since\s)?(?:fallen\s(?:through|by\sthe\swayside|apart)|collapsed"
    r"|come\sto\snothing)\b|\b(?:fell\s(?:through|by\sthe\swayside|apart)|came\sto\snothing)\b"
)
_FALLEN_THROUGH = re.compile(_FALLEN, re.IGNORECASE)
_GIVEN_UP = re.compile(
    rf"\b(?:been|was|were|is|are|be)\s(?:(?:now|since|also|all|both|already|effectively|quietly)\s){{0,2}}{_WORDS}\b{_NOT_A_PART}"
    rf"|\b{_WORDS}\s(?:(?:its|the|their|an?|all|any|this|these|those)\s(?:\w+\s)?)?(?:plans?|proposals?|schemes?|projects?"
    r"|pledges?|promises?|bids?|ideas?|commitments?)\b"
    rf"|\b(?:has|have|had)\s(?:now\s|since\s|also\s)?{_WORDS}\s(?:its|the|a)\s(?:planned|proposed|promised|new|\d{{1,4}}-(?:place|pupil|bed))\b"
    r"|\bpull(?:ed|s|ing)?\sthe\splug\son\b"
    r"|\b(?:plans?|proposals?|schemes?|projects?|decision|notice|bid|charge|closure)\s(?:has|have|had|was|were)\s"
    r"(?:now\s)?(?:been\s)?withdrawn\b"
    r"|\brul(?:es|ed|ing)\sout\s(?=(?:\w+ing|the|an?|any|plans|its|this)\b)"
    r"|\b(?:will|would|shall|does|do|is|are|to)\s(?:now\s)?(?:not|no\slonger)\s(?:now\s)?"
    r"(?:go(?:ing)?\sahead|proceed(?:ing)?|be\s(?:going\sahead|built|proceeding))\b"
    r"|\bwon['’]t\s(?:now\s)?(?:go\sahead|proceed|be\sbuilt)\b"
    r"|\b(?:decided|agreed|resolved|voted|chosen|opted)\snot\sto\s(?:go\sahead|proceed|press\sahead|build|pursue|continue\swith)\b"
    r"|\bno\slonger\s(?:going|plan(?:s|ning)?|intend(?:s|ing)?|propos(?:es|ing)|expected|due)\sto\s"
    r"(?:build|open|create|go\sahead|proceed|be\s(?:built|opened|created))\b"
    rf"|{_FALLEN}",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:could|may|might|would|should|if|unless|not|never|none|nothing|nobody|until|whether|risk|fears?|feared|calls?|or)\s"
    r"(?:[\w'’-]+\s){0,4}?(?:been\s|be\s)?(?:scrap|ax|abandon|shelv|drop|cancel|ditch|withdraw|rul|pull\sthe\splug)(?:p?ed|e?d|n|ing|e)?\b"
    rf"|n['’]t\s(?:been\s|be\s)?(?:{_GONE}|withdrawn|ruled)\b",
    re.IGNORECASE,
)
"""What may be given up, or is not: "it could be scrapped", "nothing has been ruled out"."""
_UNTIL = re.compile(r"\b(?:until|till|for\s(?:now|a\syear|the\stime\sbeing))\b", re.IGNORECASE)
"""What is shelved until a day is put off."""


def takes_back(text: str) -> bool:
    """Whether it says that a decision is withdrawn or reversed."""
    return TAKEN_BACK.search(text) is not None


def falls_through(text: str) -> bool:
    """Whether it says that something came to nothing, which nobody counts as done."""
    return _FALLEN_THROUGH.search(text) is not None


def gives_up(text: str) -> bool:
    """Whether it says outright that something will not come."""
    if takes_back(text):
        return True
    told = _GIVEN_UP.search(text)
    return told is not None and not (_OPEN.search(text) or _UNTIL.search(text, told.end()))
