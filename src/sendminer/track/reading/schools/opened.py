"""Whether a text says that a school is open: it says so, celebrates it, or pupils are there."""

from __future__ import annotations

import re
from functools import lru_cache

from sendminer.english.numbers import NUMBER

THERE = (
    r"open|opened|ready|in\s(?:place|post|use)|available|filled|recruited|appointed|created|delivered|completed?"
    r"|finished|built|hired|trained"
)
"""What is said of places, schools and posts that are there."""
_PUPILS = r"pupils|students|children|learners|youngsters"
_WELCOMED = re.compile(
    rf"\b(?:has\s|have\s|had\s)?(?<!be\s)welcomed\s(?:its\s|their\s|the\s|our\s|in\s)?(?:first\s)?(?:new\s)?(?:up\sto\s|about\s|around\s|some\s)?"
    rf"{NUMBER}\s(?:new\s|first\s)?(?:{_PUPILS}|young\speople|boys|girls)\b"
    r"(?![^.;]{0,60}\b(?:open|taster|fun|induction|sports|award)\s(?:day|evening|session)|[^.;]{0,60}\b(?:event|tour|visit|concert|show"
    r"|workshop|assembly|conference|festival)s?\b)",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    rf"\b(?:{_PUPILS}|young\speople)\b"
    r"[^.;,]{0,80}?(?<!will)(?<!would)(?<!should)(?<!could)\s(?:has|have)\s(?:\w{3,12}\s|\([^()]{1,30}\)\s){0,3}"
    r"(?:(?:started|begun)\s(?:learning|lessons|classes|(?:at|in)\s(?:the|their|its|a|our)\s(?:\w+\s)?(?:new|unit|school|base|site|building))"
    r"|moved\sin(?:to)?\s(?:the|their|its|a|our)\b)",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:welcom(?:ed|es)|greet(?:ed|s)|took(?:\sin)?|taken(?:\sin)?|takes(?:\sin)?|admitted|received|had|has|having)\s"
    rf"(?:its|their|our)\s(?:very\s)?first\s(?:{NUMBER}\s)?(?:new\s)?"
    rf"(?:{_PUPILS}|class|classes|intake|cohort)\b"
    r"|\b(?:pupils|students|children|youngsters)\b[^.;]{0,40}?\s(?:walked|streamed|came|come|filed|gone|went)\sthrough\s"
    r"(?:the|its|their|our)\s(?:new\s|school\s)?(?:doors?|gates?)\b"
    r"|\bfirst\s(?:pupils|students|children|class|intake|cohort)\s(?:(?:have|had|has)\s)?(?:already\s|just\s)?"
    r"(?:arrived|joined|moved\sin(?:to)?|settled|walked)\b",
    re.IGNORECASE,
)
_INAUGURATED = re.compile(
    r"\b(?:(?:official|formal|grand)\sopening\s(?:of|took|was|is)|(?:opening|ribbon-cutting)\s(?:celebration|ceremony|event)"
    r"|(?:officially|formally)\sopened|declared\sopen|cut\s(?:the|a)\sribbon|ribbon\s(?:was|has\sbeen|had\sbeen)\scut)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:ahead\sof|before|until|plans?|planned|next\s(?:year|month|term|spring|summer|autumn)|would|should|could"
    r"|will\s(?:be|open|have|take|welcome|provide|offer)|due|expected|set|scheduled|to\s(?:be|open)|prepar\w+|delay\w*|postpon\w+)\b",
    re.IGNORECASE,
)
_HAS_OPENED = re.compile(
    r"\b(?:has|have)\s(?:(?:now|just|officially)\s)?opened\b|\bopened\s(?:its|their)\s(?:doors|gates)\b"
    r"|\b(?:is|are)\snow\sopen\b"
    r"|\bwelcomed\s(?:(?:its|their|the)\s)?(?:first\s)?(?:[\w,]{1,9}\s)?(?:pupils|children|students)\b",
    re.IGNORECASE,
)
_SCHOOL = r"(?:(?i:school|academy|college|centre|unit|base|hub|campus|nursery)|[A-Z][\w'’-]{1,20})"
_WHEN = (
    r"(?:(?:earlier\s)?(?:this|last)\s[a-z]{3,9}|today|yesterday|on\s(?:time|schedule|[A-Z][a-z]{2,8}day|\d)"
    r"|at\sthe\s(?:start|beginning)\sof|(?:its|their)\s(?:doors|gates)|for\sthe\sfirst\stime)"
)
_OPENED_THEN = re.compile(rf"\b{_SCHOOL}\s(?:(?:also|[a-z]{{3,12}}ly)\s)?(?i:opened\s{_WHEN})\b")
"""A school that opened of late; one that "opened in 1962" was there long before."""
_OPENED_AND = re.compile(
    rf"[^.;:“”\"]{{0,80}}?\b{_SCHOOL}\s(?:(?:has|have)\s(?:(?:now|just|already|also|[a-z]{{3,12}}ly)\s)?opened\b"
    rf"|(?i:opened\s{_WHEN})\b|is\snow\sopen\b)[^.;,]{{0,80}}?,?\s(?:and|while|but|with)\s"
)
_LIST_OPENED = re.compile(
    r"\s(?:and|&)\s[^.;]{1,120}?\b(?:(?:have|had|were|are)\s(?:\w{3,12}\s){0,2}?(?:been\s)?"
    r"(?:open|opened|completed?|finished|built|delivered|up\sand\srunning|in\suse)"
    r"|opened\s(?:last|this|in|on|at|their|to|too|as))\b",
)


_ADDED = re.compile(
    r"\b(?:units?|bases?|halls?|wings?|blocks?|extensions?|extend\w*|expan\w+|classrooms?|nursery|hubs?|pools?|rooms?|playgrounds?"
    r"|kitchens?|phases?|temporary|additional|extra|further|more|another)\b",
    re.IGNORECASE,
)
"""What is only a part of a school that is there, or comes to it."""


def school_opened(text: str) -> bool:
    """Whether a school itself has opened, and no hall or unit of it."""
    told = inaugurated(text) or (has_opened(text) and _NOT_YET.search(text) is None)
    return told and not is_added(text)


def is_added(text: str) -> bool:
    """Whether it tells of a part of a school or of what comes to one: "a hall", "the extension"."""
    return _ADDED.search(text) is not None


def welcomed(text: str) -> bool:
    """Whether a school has taken in pupils, and so is open: "welcomed 45 pupils on Tuesday"."""
    return ("welcomed" in text and _WELCOMED.search(text) is not None) or inaugurated(text)


@lru_cache(maxsize=64)
def inaugurated(text: str) -> bool:
    """Whether an opening is celebrated, or pupils have begun to learn there."""
    if _BEGAN.search(text):
        return True
    told = _INAUGURATED.search(text) or _FIRST.search(text)
    return told is not None and _NOT_YET.search(text) is None


def has_opened(text: str) -> bool:
    """Whether it says that something has opened: "it is now open", "opened its doors"."""
    return _HAS_OPENED.search(text) is not None


def opened_then(text: str) -> bool:
    """Whether it says when a school opened, in the simple past: "the academy opened this month"."""
    return "opened" in text and _OPENED_THEN.search(text) is not None


def opened_before(text: str) -> int | None:
    """Where what is to come begins, after a clause that says that a school has opened.

    "Alder Academy opened this month, and another school is due to be built."
    """
    told = _OPENED_AND.match(text) if "open" in text else None
    return told.end() if told and _NOT_YET.search(told[0]) is None else None


def list_opened(text: str) -> bool:
    """Whether it lists what is open: "Brook in Fen and Holt in Wold have opened"."""
    return _LIST_OPENED.search(text) is not None
