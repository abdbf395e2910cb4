"""Whether a sentence speaks of one new school, or says where that school is to stand."""

from __future__ import annotations

import re
from functools import lru_cache

from sendminer.spans import up_to

_KIND = r"(?:school|academy|college|centre|hub|unit|base|campus|building|facility)"
_WORDS = (
    r"(?:(?!(?:for|of|in|at|to|on|by|from|with|the|that|which|will|is|are)\s)"
    r"\(?[\w’'‘-]{1,16}\)?\s){0,5}?"
)
_NO_PART = (
    r"(?![-’'])"
    r"(?!\s(?:places?|transport|year|meals?|term|improvement|budget|funding|strategy|site)\b)"
)
_ONE = re.compile(
    rf"\b(?:an?|one|(?:an|the)other|the\s(?:new|planned|proposed))\s{_WORDS}{_KIND}\b{_NO_PART}",
    re.IGNORECASE,
)
_NEW = re.compile(
    rf"(?:\b(?:an?|another)\s{_WORDS}|\A)(?:new|free|planned|proposed|\d{{1,3}}-(?:place|pupil))\s{_WORDS}{_KIND}\b"
    rf"{_NO_PART}(?!\s(?:building|block)\b)",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"(?:\A|[,;:]\s|\bthat\s)[“\"'‘]?"
    rf"(?:it|(?:the|this|our)\s{_WORDS}{_KIND})\s"
    r"(?:will|would|is|are|could|should|shall)\s(?:now\s|also\s|then\s){0,2}(?:to\s|due\sto\s|set\sto\s)?(?:be\s|being\s)?"
    r"(?:built|based|sited|situated|located|housed|constructed|erected|placed|stand|occupy|take\sover)\b"
    rf"|\bthe\s(?:new|planned|proposed|\d{{1,3}}-(?:place|pupil))\s{_WORDS}{_KIND}"
    r"(?:\s|,?\s(?:which|that)\s(?:will|would|is\sto)\sbe\s(?:built|based|sited|situated|located|housed)\s)(?:at|in|on|near)\s",
    re.IGNORECASE,
)
_THE_SCHOOL = re.compile(
    r"[“\"'‘]?(?:[^.;,“\"]{2,30},\s){0,2}the\s(?:(?:new|free|special|specialist|SEND|autism|planned|proposed|primary|secondary|all-through"
    r"|\d{1,3}-(?:place|pupil))\s){0,4}(?:school|academy|college)(?:,\swhich\b|\s(?:itself\s)?(?:will|would|is|was|has|had"
    r"|should|opens|opened|plans|hopes)\b)",
    re.IGNORECASE,
)
_TOLD_BEFORE = re.compile(
    r"\A[“\"'‘]?(?:(?:this|these|both)\s(?:\w{4,12}\s)?"
    r"|(?:the|both|these)\s(?:(?:new|two|free|special|specialist|additional|extra|planned|proposed)\s){0,3}"
    r"(?:school|academy|building|facility|unit|centre|base|hub|site|place|work)(?:s|ies)?\s)"
    r"(?:will|would|is|are|means?)\b"
    r"|\bthe\s(?:new|proposed|planned)\s(?:school|academy|building|facility|unit|centre|base|hub)\b(?!\s(?:of|for|in|near)\b)",
    re.IGNORECASE,
)
_GROWS = re.compile(
    r"\b(?:expand|extend|enlarge|increase|adapt|adjust|remodel|refurbish)(?:s|d|ed|ing)?\b"
    r"|\b(?:expansion|extension|refurbishment)\s(?:of|to|at)\b"
    r"|\b(?:existing|its\s(?:own|current|present))\s",
    re.IGNORECASE,
)
_IS_NEW = re.compile(r"\b(?:the|this|our|its)\s(?:new|planned|proposed)\s", re.IGNORECASE)
_THE_ONE = re.compile(
    rf"[“\"'‘]?the\s{_WORDS}(?:school|academy|college)(?:,|\s(?:will|would|is|has|can|could|offers)\b)",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:be|been|being|is|was|now)\s(?:called|named|renamed|known\sas)\s(?:the\s)?[“\"'‘]?\Z",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"(?:\A|\bthat\s|:\s)[“\"'‘]?(?:the\s)?(?:(?:new|planned|proposed)\s){0,2}\Z", re.IGNORECASE
)


@lru_cache(maxsize=64)
def of_one(text: str) -> bool:
    """Whether it speaks of one school or unit: "to set up a special school"."""
    return _ONE.search(text) is not None


@lru_cache(maxsize=64)
def brings_one(text: str) -> bool:
    """Whether it brings in one that is not there yet: "a new 90-place school"."""
    return _NEW.search(text) is not None


@lru_cache(maxsize=64)
def stands(text: str) -> bool:
    """Whether it says where what was just spoken of will stand: "It will be built at Holm"."""
    return _STANDS.search(text) is not None


def is_given(text: str, start: int) -> bool:
    """Whether the name at ``start`` is the one that a school gets: "to be called Holm Academy"."""
    return _GIVEN.search(up_to(text, start, 40)) is not None


@lru_cache(maxsize=64)
def grows(text: str) -> bool:
    """Whether it is of what is there already: "will expand its base", "an extension to"."""
    return _GROWS.search(text) is not None and _IS_NEW.search(text) is None


def is_the_school(text: str) -> bool:
    """Whether it begins with a school that was named before: "The new school will open"."""
    return _THE_SCHOOL.match(text) is not None


def of_what_was_told(text: str) -> bool:
    """Whether it is of what was spoken of before: "This would be done from May"."""
    return _TOLD_BEFORE.search(text) is not None


def begins_so(text: str) -> bool:
    """Whether it begins with a school that is known: "The Alder Academy will offer"."""
    return _THE_ONE.match(text) is not None


def is_subject(text: str, start: int) -> bool:
    """Whether a name stands where a sentence, or what is said in it, begins."""
    return _FIRST.search(up_to(text, start, 40)) is not None
