"""Whether what sounds like a promise, or like one kept, is there or still to come."""

from __future__ import annotations

import re

from sendminer.english.numbers import NUMBER
from sendminer.track.reading.cues import entire, finished, found, is_ahead, says, undone
from sendminer.track.reading.doings.given_up import falls_through
from sendminer.track.reading.schools.opened import inaugurated

_NOW_AIMS = re.compile(
    r"\bnow\s(?:aim|plan|hope|intend|expect|want|propos|mean)\w{0,3}\sto\b", re.IGNORECASE
)
_SHOULD_HAVE = re.compile(
    r"\b(?:was|were|had\sbeen)\s(?:to\shave|meant\sto|supposed\sto)\b|\bshould\shave\s\w+(?:ed|en)\b",
    re.IGNORECASE,
)
_WILL_BE = re.compile(r"(?:\b(?:will|shall)|['’]ll)\s(?:\w+\s)?be\b", re.IGNORECASE)
PROMISE = "promise|pledge|undertaking|commitment|guarantee|assurance|vow"
"""Nouns for one, as alternatives of a pattern."""
_HONOURED = re.compile(
    rf"\b(?:{PROMISE})\b[^.;]{{0,120}}?"
    r"\b(?:has|had|have)\s(?:thereby\s|now\s)?been\s(?:\w+ly\s)?(?:honoured|kept|met|fulfilled|delivered)\b",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"\b(?:was|were|has|have|had)\b[^.;]{0,80}\b(?:months?|weeks?|years?|terms?)\s"
    r"(?:late\W*\Z|later\sthan\s|after\s(?:it|they)\s(?:was|were)\s(?:first\s|originally\s)?(?:due|promised|planned)"
    r"|behind\sschedule)",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"\b(?:target|goal|aim)\b[^.;]{0,40}\b(?:had|has|was)\s(?:at\slast\s|now\s|been\s|finally\s){1,3}"
    r"(?:met|passed|beaten|exceeded|reached)\b",
    re.IGNORECASE,
)
_AT_LAST = re.compile(
    r"(?<!when\s)(?<!until\s)(?<!once\s)(?<!before\s)(?<!if\s)\b(?:the|its|this)\s(?:[\w'’-]{1,20}\s){1,4}?(?:was|were|has|have)\s(?:been\s)?"
    r"(?:at\slast|finally|eventually)\s(?:been\s)?(?:opened|completed|finished|handed\sover|published|delivered)\b"
    r"(?![^.;]{0,40}\b(?:to\s(?:consult|debate|negotiation)|up\sfor)\b)",
    re.IGNORECASE,
)
"""What is told in the end: "and the school was at last opened, a year later than planned"."""
_AS_SAID = re.compile(
    r",?\s(?:as|which|that)\s(?:we|it|they|he|she|the\scouncil)\s(?:had\s)?(?:said|promised|pledged|announced|undertook)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_ALL_WERE = re.compile(
    rf"\b(?:all|both|the\s(?:remaining|last|final|other)\s(?={NUMBER}\b))\s?(?:{NUMBER}\s)?(?:of\s)?(?:[\w'’-]+\s){{0,5}}?"
    r"(?:were|are|have|had)\s(?:now\s|been\s|all\s){0,2}"
    r"(?:appointed|recruited|opened|open|filled|in\spost|in\splace|ready|completed|complete|delivered|finished"
    r"|trained|hired|installed|taken)\b"
    r"|\b(?:has|have|had)\s(?:also\s|now\s)?(?:filled|opened|recruited|appointed|delivered|completed|created|hired"
    r"|trained)\sall\b(?!\sbut)",
    re.IGNORECASE,
)
_ARE_TO = re.compile(
    r"\b(?:is|are)\s(?:now\s|currently\s)?"
    r"(?:(?:due|set|expected|scheduled|planned|anticipated|hoped|meant|intended|projected|timetabled)\s)?to\s(?!date\b)\w+",
    re.IGNORECASE,
)


def tells_all_done(text: str) -> bool:
    """Whether the whole is there, and nothing says that it is not."""
    return entire(text) and not undone(text)


_HAVING_AIMED = re.compile(
    r"\A\W?Having\s(?:(?:at\sfirst|initially|originally|first)\s)?(?:aimed|planned|hoped|intended|expected|promised|pledged)\b[^,;.]{1,120},\s"
)
"""What was the aim once, before what is there: "Having at first aimed to add 30, it has 54"."""


def without_old_aim(text: str) -> str:
    """A text without the aim from which its sentence goes on to tell what has become of it."""
    return _HAVING_AIMED.sub("", text)


def only_done(text: str) -> bool:
    """Whether nothing of what is labelled as promised and as done is still to come."""
    return finished(text) and not is_ahead(text) and not says("future", text)


def done_late(text: str) -> bool:
    """Whether a critic owns that it is there: "published in full on Monday, a year late"."""
    quoted = any(mark in text for mark in '“"‘')
    told = _LATE.search(text) or _PASSED.search(text)
    return not quoted and tells_all_done(text) and told is not None


def kept_at_last(text: str) -> bool:
    """Whether what was late is there: "all" alone may be said of whatever is still awaited."""
    whole = entire(text, strictly=True) or (entire(text) and finished(text))
    return whole and not undone(text)


def tells_the_end(text: str) -> bool:
    """Whether nothing is to come of what is told as whole: "the charge was introduced in May"."""
    return entire(text, strictly=True) and not undone(text) and not is_ahead(text)


def aims(text: str) -> bool:
    """Whether it only tells of an aim that is another now ("we now aim to recruit 12")."""
    return _NOW_AIMS.search(text) is not None and not (finished(text) or says("whole", text))


def unreal(text: str) -> bool:
    """Whether it tells only what is or was to come: "was to have opened a year ago"."""
    if _SHOULD_HAVE.search(text) or falls_through(text):
        return True
    if finished(text) or says("done", text):
        return False
    # "all 140 places will be there", "fifteen more are joining", "it goes up to 180"
    ahead = _WILL_BE.search(text) or "coming" in found("outcomes", text) or says("grows", text)
    return bool(ahead) or (_ARE_TO.search(text) is not None and not says("whole", text))


def at_last(text: str) -> bool:
    """Whether what was awaited is told as finished in the end."""
    return _AT_LAST.search(text) is not None


def kept(text: str) -> bool:
    """Whether it recalls a promise only to say that it is kept ("all 14 promised have started")."""
    if (_HONOURED.search(text) and not undone(text)) or inaugurated(text) or at_last(text):
        return True
    told = _AS_SAID.sub("", text)
    if _ALL_WERE.search(told) and not is_ahead(told) and not undone(told):
        return True
    recalled = told != text or says("recalled", text)
    return recalled and says("whole", text) and not is_ahead(told)
