"""Whether a sentence says what it is about, or leans on the one before it for that.

"They were to be filled by the end of April" is about whatever was named before. "It was noted
that" leans on nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from sendminer.english.numbers import NUMBER
from sendminer.lexicon import alternation, either, lexicon
from sendminer.track.reading.cues import says
from sendminer.track.reading.passages.headings import LIMB
from sendminer.track.reading.subjects.shortened import tidy

_LABEL = rf"\s{{0,3}}(?:{LIMB}{{1,3}})?[“\"'‘]?"
_IF = r"(?:(?:if|once|when|subject\sto|should)\s[^.;,“\"]{2,40},\s)?"
"""A condition before what points back: "If approved, it will open in May"."""
_SAID = (
    r"(?:[^.;:“\"]{2,60}?\b(?:said|says|added|replied|confirmed|advised|explained|agreed|confirms"
    r"|reported|repeated|stated|told\s(?:\w{1,15}\s){1,3})\s?(?:that\s|:\s)?[“\"'‘]?)?"
)
_THAT = (
    r"(?!that\s(?:the|a|an|no|all|his|her|its|their|there|Council|Cabinet|[a-z]+\s(?:be|is|was))\b)"
)
_POINTING = (
    r"(?:it|they|this|these|those|both|that\s(?:will|would|is|was|has|date|sum|figure|target)"
    rf"|(?:all|none|most|some|half|each|many|{NUMBER})\sof\s(?:them|these|those|which)"
    r"|the\s(?:other|others|rest|remaining|remainder|last|final|first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|latter|former)\b(?!\s(?:year|month|week|time|meeting|item|three|two|few))"
    rf"|the\s(?:{NUMBER})\s(?:(?:new|extra|additional|special|specialist|further|school)\s){{0,3}}(?:places|pupils)"
    r"(?!\s(?:at|in|on|for|of|across|promised|planned|which|that)\b)"
    r"|because\sit|because\sthey|(?:another|a\sfurther)\s£\d[\d.,]*(?:m|k)?)\b"
)
_BARE = re.compile(
    rf"{_LABEL}(?:only\s|just\s|some\s|about\s|around\s)?(?:{NUMBER})"
    r"\s(?:were|was|are|is|have|has|had|will|would|remain|remained)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(_LABEL + r"they\b", re.IGNORECASE)
_LAST_TIME = re.compile(
    r"\bthe\s(?:last|final)\s(?:(?:few|couple|two|three|four|five|six|ten|twelve|\d{1,2})\s)?"
    r"(?:quarter|year|month|week|term|day|decade|summer|winter|autumn|spring|meeting|time|minute|election"
    r"|inspection|report|academic|financial|school\syear)s?\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(rf"\bthe\s(?:other|remaining)\s(?:{NUMBER})\b", re.IGNORECASE)


@cache
def _opens() -> re.Pattern[str]:
    """A sentence that begins by pointing back, and not with "it was noted" or "they promised"."""
    words = lexicon("track")["leaning"]
    empty = (
        r"(?!it\s(?:was|is|had\sbeen|has\sbeen|would\sbe)\s(?:\w{1,12}ly\s)?"
        rf"(?:{alternation(words['empty'])})\b)"
    )
    body = (
        r"(?!(?:it|they)\s(?:(?:has|have|had|will|would|is|are|was|were|also|now|still|then|later)\s){0,3}"
        rf"(?:{alternation(words['body'])})\b)"
    )
    return re.compile(_LABEL + _IF + _SAID + empty + _THAT + body + _POINTING, re.IGNORECASE)


@cache
def _inside() -> re.Pattern[str]:
    """Words that point back wherever they stand: "that wait", "the same date", "of them"."""
    words = lexicon("track")["leaning"]
    return re.compile(
        rf"\b(?:{alternation(words['inside'])}|(?:that|this)\s(?:{alternation(words['pointed'])})"
        rf"|the\ssame\s(?:{alternation(words['same'])}))\b",
        re.IGNORECASE,
    )


def speaks_of_people(text: str) -> bool:
    """Whether a sentence leans on "they", who may be people."""
    return _PEOPLE.match(text) is not None


@cache
def _named() -> re.Pattern[str]:
    words = either("track", "named_before")
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def names_before(text: str) -> bool:
    """Whether a sentence leans on others, or begins with what they named: "the school", "its"."""
    return leans(text) or _named().match(tidy(text)) is not None


def others(text: str) -> bool:
    """Whether it tells of the rest of a number: "the other sixteen places"."""
    return _OTHERS.search(text) is not None


def rest_of_time(text: str) -> bool:
    """Whether "the last" is said of a time alone: "in the last quarter"."""
    bare = _LAST_TIME.sub(" ", text)
    return bare != text and not says("rest", bare)


class Context(NamedTuple):
    """What the sentences say that one leans on."""

    topics: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    figures: frozenset[Decimal] = frozenset()


NOTHING = Context()


@lru_cache(maxsize=64)
def leans(text: str) -> bool:
    """Whether a sentence points back for what it speaks of."""
    return bool(_opens().match(text) or _inside().search(text) or _BARE.match(text))
