"""Whether words that sound like a promise bind nobody: a formula, a plea, a need, what is past.

Such words are taken away, and what is left has to bind by itself: "Cabinet considered a report" and
no more founds nothing, "Cabinet considered a report and agreed to build a unit" does.
"""

from __future__ import annotations

import re

from sendminer.english.recalled import without_decided
from sendminer.english.sought import is_sought
from sendminer.lexicon import patterns
from sendminer.records import Document, Statement
from sendminer.track.reading.cues import finished, found
from sendminer.track.reading.doings.demand import without_demand
from sendminer.track.reading.doings.given_up import gives_up, takes_back
from sendminer.track.reading.schools.opened import has_opened

_BINDS = re.compile(
    r"\b(?:will|would|shall|to\sbe|(?:is|are|was|were|due|set|going|plans?|planned|planning|aims?|aimed"
    r"|intends?|intended|hopes?|proposes?|proposed|proposals?|commits?|committed|commitment|pledged?|promised?"
    r"|undertook|agree[sd]?|decided?|decides|resolved?|resolves|expects?|expected|scheduled|bid)\sto"
    r"|agree[sd]?|approve[sd]?|approving|decide[sd]?|resolve[sd]?|adopt(?:s|ed)?|endorse[sd]?|commit(?:s|ted)"
    r"|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|guarantee[sd]?|allocate[sd]?|earmark(?:s|ed)|set\saside"
    r"|(?<!\bthe\s)(?<!\bits\s)propos(?:es|ed|ing)|announced|recommend(?:s|ed)|sought|signed\soff|voted|authorised|go-ahead"
    r"|green\slight|target)\b|['’]ll\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"\W{0,24}(?:in\s(?:terms\sof|line\swith|keeping\swith|relation\sto|light\sof)|with\s(?:regard|respect)\sto"
    r"|as\s(?:for|regards|part\sof)|aligned\swith|regarding|concerning|despite|following|given)\s[^,.;]{1,160},",
    re.IGNORECASE,
)
"""What a sentence is told beside of, before its subject: "in terms of plans to expand, …"."""
_OVER = re.compile(r"\b(?:was|were|has|have|had)\b", re.IGNORECASE)
_GOING_ON = re.compile(r"\b(?:is|are|been)\s\w+ing\b", re.IGNORECASE)
_SO_THAT_FEWER = re.compile(
    r"\b(?:fewer|no\s(?:more|child|pupil))\b[^.;]{0,60}\bhave\sto\b", re.IGNORECASE
)
"""An aim: "no more than 90 will have to go to school elsewhere"."""
_STILL_WILL = re.compile(
    r"\b(?:will|shall)\b(?!\s(?:now\s)?(?:not|no\slonger)\b)|['’]ll\b", re.IGNORECASE
)
_ILL = re.compile(r"\b(?:clos|shut|cut|charg|reduc|rais|ax(?:ed|ing)|mov)", re.IGNORECASE)
"""What families gain by when it is given up."""
_ASKED_TO = re.compile(
    r"[^.;:]{0,160}\b(?:asked|invited|requested|recommended|agreed|resolved|proposed)\s(?:to|that)\W{0,4}",
    re.IGNORECASE,
)
"""A line over a list that ends before it says what."""
_ONCE = re.compile(
    r"\b(?:we|it|they|council|cabinet|county|city|authority|school|trust|academy)\s(?:also\s|then\s|first\s)?"
    r"(?:opened|built|created|launched|recruited|appointed|completed|delivered|introduced|established"
    r"|set\sup|converted)\b"
    r"|\b(?:is|are)\s(?:already|now)\s(?:fully\s)?(?:open|running|up\sand\srunning|operational|complete"
    r"|in\s(?:place|use|post|operation))\b",
    re.IGNORECASE,
)
_HAS_GROWN = re.compile(
    r"\b(?:has|have)\s(?:(?:also|already|now|since)\s){1,2}(?:increased|opened|expanded|created|added|built|doubled|grown|completed"
    r"|delivered|recruited|introduced|established)\b",
    re.IGNORECASE,
)
"""What some have done beside others: "two schools have also increased their places"."""
_IS_OPEN = re.compile(
    r"\b(?:is|are)\s(?:already|now)\s(?:fully\s)?(?:open|up\sand\srunning|in\s(?:use|operation)|complete|completed)\b"
    r"|\b(?:is|are)\salready\s(?:benefiting|benefitting|attending|learning|studying|settled|enrolled|thriving|enjoying|using)\b"
    r"|\b(?:is|are)\salready\s(?:available|there|in\splace)\b"
    r"|\b(?:currently|already)\s(?:has|holds|offers|provides)\s(?:places|room|space)\sfor\b",
    re.IGNORECASE,
)
_GLAD = re.compile(
    r"\b(?:delighted|pleased|thrilled|proud|glad|excited|happy|wonderful|fantastic|brilliant|great)\b(?:\s[\w'’,-]{1,20}){1,10}?"
    r"\s(?:(?:is|are)\s(?:\w+\s)?(?:open|complete|completed|finished|up\sand\srunning)"
    r"|(?:has|have)\s(?:\w+\s)?(?:been\s)?(?:opened|completed|finished|welcomed))\b",
    re.IGNORECASE,
)
_SO_THAT = re.compile(
    r"(?:\b(?:will|would|can)|['’]ll)\s(?:\w+\s)?(?:be\sable\sto|have|get|enjoy|benefit|learn)\b"
)
"""What those who are there have of it: "it is open and pupils will be able to learn close by"."""
_DESCRIBES = re.compile(
    r"(?:(?:\b[Ee]ach|\b[Ee]very)\sclass(?:room)?|\b[Cc]lass(?:es|rooms)"
    r"|\b(?P<name>(?:[A-Z][\w'’-]{1,20}\s){1,4}(?:School|Academy|College|Centre)))"
    r"\s(?:will|would)\s(?:teach|educate|cater\sfor|serve|look\safter|have)\b"
)
_BODY_STANDS = re.compile(
    r"\b(?:board|team|group|panel|task\s?force|partnership|committee|network)\s(?:has|have)\s(?:(?:also|now|already|since)\s){0,2}been\s"
    r"(?:set\sup|established|formed|created|convened|appointed)\b",
    re.IGNORECASE,
)
_LED = re.compile(
    r",?\s(?:which|who|and)\s(?:will|would|is\sto|are\sto)\sbe\s(?:\w{3,16}ly\s)?(?:chaired|led|run|headed|overseen|managed)\b[^.;]*",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(?:by|before|within|until)\s(?:the\s(?:end|start)\b|next\s|\d|[A-Z][a-z])")
_SENTENCE = re.compile(r"[.\n]")
_AROUND = 1500


def is_procedure(text: str) -> bool:
    """Whether it tells only how a meeting is run: "a report will be presented, Document P"."""
    rest = _without(text, "procedure")
    return rest != text and _BINDS.search(rest) is None


def binds_nobody(text: str) -> bool:
    """Whether all that sounds like a promise is a formula, a power, a plea or a need."""
    if _ASKED_TO.fullmatch(text):
        return True
    if takes_back(text):
        return _STILL_WILL.search(text) is None
    if gives_up(text) and not (_STILL_WILL.search(text) or _ILL.search(text)):
        return True
    if _SO_THAT_FEWER.search(text):
        return False
    rest = without_demand(_beside_topic(text))
    if rest != text and is_sought(rest):
        # "a base is set to be agreed amid a need for 60 places" promises no 60
        return True
    rest = _without(rest, "procedure", "options", "formulas")
    if rest == text:
        return False
    return _BINDS.search(without_decided(rest)) is None


def only_before_a_meeting(text: str) -> bool:
    """Whether all that is to come is that a paper or a plan goes before a meeting."""
    rest = _without(text, "papers")
    return rest != text and _BINDS.search(without_decided(rest)) is None


def _without(text: str, *groups: str) -> str:
    """A text without what the patterns of these groups find in it, one after the other."""
    for group in groups:
        for words in patterns("unbound", group).values():
            text = words.sub(" ", text)
    return text


def _beside_topic(text: str) -> str:
    """A sentence without the topic before it, where all that it says of that is over."""
    topic = _TOPIC.match(text)
    if topic is None:
        return text
    told = text[topic.end() :]
    return told if _OVER.search(told) and not _GOING_ON.search(told) else text


def is_past(text: str) -> bool:
    """Whether it tells only what was done once: "in September 2020 we opened a school"."""
    told = _HAS_GROWN.search(text) is not None
    told = told or (_ONCE.search(text) is not None and not finished(text)) or _body_stands(text)
    told = (
        told
        and _BINDS.search(_without_who_leads(text)) is None
        and "to_come" not in found("outcomes", text)
    )
    return told or stands(text)


def _body_stands(text: str) -> bool:
    """Whether those who are to see to it are there, and no day is told by which they will.

    "A board has been set up to oversee it", not "a team has been set up to clear it by May".
    """
    return _BODY_STANDS.search(text) is not None and not _DAY.search(_without_who_leads(text))


def _without_who_leads(text: str) -> str:
    """A sentence without who will chair what is there: "a board, which will be led by a judge"."""
    return _LED.sub("", text) if _BODY_STANDS.search(text) else text


def stands(text: str) -> bool:
    """Whether it tells only of what is there: "the school is already open"."""
    glad = _GLAD.search(text)
    if glad is not None and _BINDS.search(_SO_THAT.sub(" ", text[glad.end() :])) is None:
        return True
    return _IS_OPEN.search(text) is not None and _BINDS.search(text) is None


def describes(document: Document, statement: Statement) -> bool:
    """Whether a story of a school that has opened only says how it is: "each class will have ten".

    What is told with a day or a sum may still be a promise.
    """
    told = _DESCRIBES.search(statement.text)
    if told is None or document.kind in ("minutes", "decision", "report"):
        return False
    if statement.periods or statement.money:
        return False
    near = document.text[max(0, statement.start - _AROUND) : statement.end + _AROUND]
    opened = (each for each in _SENTENCE.split(near) if has_opened(each))
    return any((told["name"] or "") in each for each in opened)
