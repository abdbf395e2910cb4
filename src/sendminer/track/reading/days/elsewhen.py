"""Times of other things than what is promised: of a talk, of what was said, of what was missed."""

from __future__ import annotations

import re

from sendminer.spans import up_to
from sendminer.track.reading.days.meetings import is_of_a_meeting

_TALKS = re.compile(
    r"\b(?:heard\sby|discuss(?:ed|es)?|consider(?:ed|s)?(?!\sfor\sadoption)|debated?|votes?\son|asked\sto"
    r"|they\smeet|make\s(?:a|the|its)\sdecision"
    r"|decision\s(?:[\w'’£.,-]{1,20}\s){0,10}?(?:(?:will|would|is\sto|is\sdue\sto)\sbe\s(?:taken|made|reached)|is\s(?:now\s)?(?:due|expected|set\sfor|scheduled|planned)))\b"
    r"[^.;:]{0,140}\Z",
    re.IGNORECASE,
)
"""A matter that is talked of on a day is not promised for it."""
_TO_BE_ASKED = re.compile(
    r",?\s(?:[\w’']{2,14}\s){0,4}(?:will|would|are\sto|is\sto|were|was)\s(?:be\s)?"
    r"(?:asked|recommended|invited|urged)\sto\b",
    re.IGNORECASE,
)
"""The day of a meeting: "on 6 February councillors will be asked to approve"."""
_ONCE = re.compile(
    r"\s(?:was|had\sbeen)\s(?:the\s)?(?:date\s|day\s|year\s|target\s)?(?:first|originally|initially|once)\b",
    re.IGNORECASE,
)
"""A day that was once meant: "September 2026 was the date first anticipated"."""
_ACTS_AFTER = re.compile(
    r"\b(?:will|would|to)\s(?:open|start|begin|be\s(?!discuss|consider|asked|taken|made|reached))"
)
_AGREED = re.compile(
    r"(?<!\bbe\s)\b(?:agreed|approved|announced|promised|pledged|adopted|endorsed|reported|revealed|unveiled"
    r"|(?:following|after)\s(?:an?|the|its|their)\s(?:\w{3,12}\s)?(?:inspection|visit|review|report|ruling))"
    r"(?:\sby\s(?:the\s)?(?:\w{1,15}\s){1,3}|\s)(?:in|on|last|back\sin)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""When something was agreed: "on the date agreed by Cabinet in July"."""
_SAYING = re.compile(
    r"\b(?:announcement|approval|decision|agreement|allocation|resolution|vote)s?\s"
    r"(?:(?:of|on|by|about)\s(?:(?!(?:is|are|will|would|due|expected|to|for|places|spaces|units?|bases?|classes)\b)"
    r"[\w'’£.-]{1,20}\s){1,8}?)?(?:in|on|last|back\sin)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""When something was said or decided: "the announcement of a budget in July"."""
_THAT_OPENED = re.compile(
    r"\b(?:which|that)\s(?:we|it|they|he|she|the\s\w{3,12})\s\w{3,12}ed\b[^.;,]{0,60}?\s(?:in|on|last)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""When something was done of which more is told: "the places which we opened in the spring"."""
_GIVEN_BEFORE = re.compile(
    r"\b(?:previous(?:ly)?|earlier|existing|past|prior|already)\s(?:(?!(?:will|would|to)\b)[\w'’£.-]{1,20}\s){0,2}?"
    r"(?:funding|grants?|money|cash|awards?|allocations?|investments?|rounds?|phases?|agreements?|bids?)\s"
    r"(?:(?!(?:will|would|shall|can|could|to|which|that|and|but)\b)[\w'’£.-]{1,20}\s){0,10}?(?:in|on|during|last|for)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""When others were paid for: "and adds to previous funding agreed by the ministry in"."""
_TOO_LATE = re.compile(r"\s(?:late|later|early|earlier|behind|ahead|sooner|overdue)\b", re.I)
"""A length by which something is late is no date: "coming four months late"."""
_STAYS = re.compile(
    r"\b(?:stays?|remains?|continues?|be\skept|be\sheld|be\smaintained)\sat\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"\byear\b|20\d\d[/–-]", re.IGNORECASE)
"""A level that is kept for a year falls due on no day: "would stay at £320,000 next year"."""
_UNDER_WAY = re.compile(r"\b(?:is|are|was|were)\sbeing\s\w{3,14}\s\Z", re.IGNORECASE)
"""When something goes on: "interviews are being held this month"."""
_NO_WILL = r"(?:(?!(?:will|would|can|could|finish|complet|built|open)\w{0,3}\b)[\w'’£-]{1,20}\s)"
_IF = re.compile(
    rf"\bif\s{_NO_WILL}{{1,10}}?(?:on|at|in)\s(?:the\s)?\Z"
    r"|\b(?:if|once|unless|provided(?:\sthat)?|assuming(?:\sthat)?|subject\sto)\s"
    rf"{_NO_WILL}{{0,6}}?(?:approv\w{{1,3}}|agree\w{{0,4}}|(?:back|endors|accept|ratif|support|sign|pass|adopt|vot)"
    r"(?:e|es|s|ed|d|y|ies|ied|ing)?|go-ahead|green\slight|permission|consent)\s"
    rf"{_NO_WILL}{{0,8}}?(?:the\s)?\Z"
    r"|\b(?:consultation|survey)\b[^.;:]{0,50}\b(?:runs?|running|open|lasts?)\s(?:until|till)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""When it may be decided, or how long people may answer."""
_INVITED = re.compile(
    r"\b(?:invit(?:ed?|es|ing)|applications?|bids|expressions\sof\sinterest|comments|nominations)\b"
    r"[^.;:]{0,60}\s(?:by|before|until)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""By when others are to write."""
_ANSWERED_BY = re.compile(
    r"\b(?:closing\sdate|deadline\sfor\s(?:applications?|applying|responses?|comments|submissions|representations|feedback"
    r"|objections|entries|bids))\b[^.;]{0,80}\Z"
    r"|\b(?:consultation|survey)\b[^.;:]{0,50}\b(?:closes?|closing|ends?)\s(?:on\s|at\s)?(?:the\s)?\Z"
    r"|\b(?:events?|drop-ins?|roadshows?|workshops?|webinars?|(?:drop-in|engagement|information|open|public)\s(?:sessions?|evenings?|days?))"
    r"\s(?:(?!(?:will|would|to|and|but|that|which)\b)[\w'’-]{1,20}\s){0,6}?(?:on|at)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""How long people may answer or apply, and when they may come and ask."""
_AS_PLANNED = re.compile(
    r"\s(?:as|that\swas|which\swas)\s(?:intended|planned|promised|agreed|hoped)\b"
)
_NOT = re.compile(r"\b(?:not|never)\b[^.;:]{0,60}\Z", re.IGNORECASE)
"""A day that was missed: "the list was not cleared by 28 February as intended"."""
_STOPS = (
    r"(?:until|till|before|but|and|or|which|that|who|if|unless|without|because|so|will|would|can|could|is|are|than"
    r"|only|just|earliest)"
)
_MISSED = re.compile(
    r"\b(?:not|never|fail(?:s|ed)?\sto|unable\sto|too\slate\sto)\s(?!only\b|just\b|until\b|before\b|later\b|less\b|more\b)"
    rf"(?:(?!{_STOPS}\b)[\w'’-]{{1,20}}\s){{0,9}}?"
    rf"(?:be|been|open|finish|complete|reopen)\s(?:(?!{_STOPS}\b)[\w'’-]{{1,20}}\s){{0,9}}?"
    r"(?:by|in\stime\s(?:for|to)(?:\s[\w'’-]{1,20}){0,6}|during|for|ahead\sof)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""The day that is missed, and not the new one: "will not be ready in time for Easter"."""
_WAS_DUE = re.compile(
    r"\b(?:was|were|had\sbeen)\s(?:(?:first|once|\w{1,12}ly)\s)?(?:due|meant|supposed|expected|scheduled|planned|set|hoped|intended)\b"
    r"[^.;]{0,90}\Z",
    re.IGNORECASE,
)
_BUT = re.compile(r"[^.;]{0,40}\bbut\b", re.IGNORECASE)
_THEN = re.compile(
    r",?\s(?:the\s|our\s)?(?:[\w'’]{1,20}\s){1,3}?(?:agreed|approved|decided|voted|announced|said|promised"
    r"|pledged|launched|heard|was|were|had|asked|began|opened|published|confirmed)\b"
)
_OPENS = re.compile(
    r"(?:\A|[.;:]\s)[“\"'‘]?(?:(?:back|just|only|earlier)\s)?(?:in|on|at|last|during)?\s?(?:the\s)?\Z",
    re.I,
)


_DETAILS = r"(?:details?|designs?|drawings|images|information|(?:location|site|sites|names?)\sof)\b"
_TELLS = r"(?:reveal|announc|publish|unveil|shar|releas|disclos|confirm|display|show)"
_TOLD_THEN = re.compile(
    r"\b(?:meetings?|talks)\s(?:[\w'’-]{1,15}\s){0,8}?(?:(?:will|would|is|are|was|were|due|set|to)\s){1,4}"
    r"(?:be\s(?:held|arranged)|take\splace)\b[^.;:,]{0,80}\Z|"
    rf"\b{_DETAILS}[^.;]{{0,80}}?\s(?:will|would|to|shall|are|is)\s(?:(?:then|due|set|expected|also|to)\s){{0,3}}?"
    rf"be\s(?:{_TELLS}(?:e?d|n)|made\spublic|set\sout)\b[^.;:,]{{0,60}}\Z"
    rf"|\b{_TELLS}(?:e?s|e|ing)?\s(?:(?:the|its|further|more|full|detailed|new|first|their|any)\s){{0,3}}?{_DETAILS}"
    r"(?:(?!\s(?:and|before)\b)[^.;:]){0,100}\Z",
    re.IGNORECASE,
)
"""When more is to be told: "details of where it will be built will be revealed by"; when it is
talked of: "a meeting would be held with officials this"."""


def is_of_telling(text: str, begin: int) -> bool:
    """Whether a day is the one by which more is told of a thing, which is not there by it."""
    return _TOLD_THEN.search(up_to(text, begin, 180)) is not None


def elsewhen(text: str, begin: int, end: int) -> bool:
    """Whether a time is that of a talk, or of what has been said or missed, and no deadline.

    "The committee will discuss it on 4 May"; "it was due to open in May but did not"; "In May we
    agreed to".
    """
    before = up_to(text, begin, 180)
    talk = _TALKS.search(before)
    if talk is not None and not _ACTS_AFTER.search(before, talk.start()):
        return True
    if is_of_a_meeting(before, text[begin:end], text[end : end + 100]):
        return True
    if _TO_BE_ASKED.match(text, end) or _ONCE.match(text, end):
        return True
    if _WAS_DUE.search(before) and _BUT.match(text, end):
        return True
    if any(
        each.search(before)
        for each in (_AGREED, _GIVEN_BEFORE, _UNDER_WAY, _INVITED, _IF, _ANSWERED_BY, _THAT_OPENED)
    ):
        return True
    if _TOO_LATE.match(text, end):
        return True
    if _SAYING.search(before) and not _A_YEAR.search(text[begin:end]):
        return True
    if _MISSED.search(before):
        return True
    if _STAYS.search(before) and _A_YEAR.search(text[begin:end]):
        return True
    if _AS_PLANNED.match(text, end) and _NOT.search(before):
        return True
    return _OPENS.search(before) is not None and _THEN.match(text, end) is not None
