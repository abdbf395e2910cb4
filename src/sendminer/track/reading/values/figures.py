"""The bare numbers of a statement: the 270 of "all 270 of them", the sixty of "the first sixty"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from sendminer.english.numbers import NUMBER, number_value
from sendminer.english.times import MONTHS
from sendminer.records import Document, Statement
from sendminer.track.reading.schools.opened import THERE

_FIGURE = re.compile(rf"\b(?:{NUMBER})\b", re.IGNORECASE)
_PERCENT = re.compile(rf"\b({NUMBER})(?:\s?%|\s(?:per\scent|percent|percentage)\b)", re.IGNORECASE)
_IN_TEN = re.compile(
    r"\b(six|seven|eight|nine)\s(?:in|out\sof|of\severy)\s(?:every\s)?ten\b", re.IGNORECASE
)
_NOW = re.compile(
    r"\b(?:at present|currently|current|present|latest|today|figure is|stands at"
    r"|from(?![^.]{0,40}\bto\s(?:just\s|only\s|about\s|nearly\s)?\Z)"
    r"|now(?!\s(?:aim|plan|hope|intend|expect|want|propos|reach|be|come)\w*)"
    r"|compared (?:with|to)|against|only|just|the rate|performance|(?:was|were|stood) at)"
    r"\b[^.]{0,24}\Z",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"(?<!\bevery\s)(?<!\beach\s)(?<!\bany\s)\b({NUMBER})(?:\s{{1,3}}|\s(?:[a-z-]{{1,20}}\s){{1,4}}?(?=out\s))(?:out\s)?of\s"
    rf"(?:the|its|our|their|these|those|all|a\stotal\sof)?\s?(?:promised|planned|new|additional|extra|total\sof)?\s?({NUMBER})\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    rf"\b({NUMBER})\b[^.;]{{0,60}}?\b(?:against|towards|short\sof|compared\swith|as\sagainst)\s"
    rf"(?:a|an|the|our|its|their)\s(?:\w{{1,12}}\s)?(?:target|aim|goal|ambition|promise)\sof\s({NUMBER})\b",
    re.IGNORECASE,
)
_OF_PLANNED = re.compile(
    rf"\b({NUMBER})\b[^.;]{{0,90}}?\b(?:against|of|towards|compared\swith)\s(?:the|our|its|their)\s({NUMBER})\s(?:\w{{1,20}}\s){{0,2}}?"
    r"(?:intended|planned|promised|pledged|wanted|required|expected)\b",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(
    rf"\bof\s(?:the|these|those|its|our|their|all)\s(?:\w{{4,8}}\s)?({NUMBER})\s(?:[\w'’-]{{1,20}}\s){{0,6}}?[\w'’-]{{1,20}},\s"
    rf"(?:just\s|only\s|about\s|some\s)?({NUMBER})\s(?:[\w'’-]{{1,20}}\s){{0,3}}?(?:is|are|was|were|has|have|had)\s"
    r"(?:now\s|already\s|all\s|been\s|since\s){0,2}"
    rf"(?:{THERE}|taken|occupied|provided)\b",
    re.IGNORECASE,
)
"""A part told behind its whole: "Of the 90 places, 40 were ready"."""
_FIRST_OF = re.compile(
    rf"\b(?:is|was|became|has\sbecome)\s(?:now\s)?the\s(first|second|third|fourth|fifth)\sof\s(?:the\s|its\s|our\s)?({NUMBER})\b"
    r"(?:\s(?!due\b|set\b|planned\b|expected\b|scheduled\b|that\b|which\b|will\b)[\w'’-]{1,20}){0,6}?"
    r"\s(?:to\s(?:be\s(?:completed|finished|opened|delivered|built)|open|complete|welcome)\b|(?:completed|finished|opened|delivered)\b)",
    re.IGNORECASE,
)
"""The first of so many that is there: "the first of six schools to be completed"."""
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_RISE = re.compile(
    r"\b(?:improving|improved|rose|risen|rising|increased|increasing|gone|going|went|grew|grown|growing|climbed"
    r"|jumped|up|moved|moving|fell|fallen|falling|dropped|dropping|down)\s(?:[\w'’-]{1,15}\s){0,4}?from\s(?:\w{4,8}\s)?[\d.]{1,6}\s?(?:%|per\scent|percent)[^.;]{0,40}?\sto\s(?:\w{4,8}\s)?[\d.]{1,6}\s?(?:%|per\scent|percent)",
    re.IGNORECASE,
)
_COMPARES = ("against", "towards", "short of", "compared with")
_LABEL = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?|[(\[]?\d{1,2}[).\]])\s")
"""The number of a paragraph or a limb, which counts nothing."""
_REFERENCE = re.compile(
    r"\b(?:section|minute|paragraph|para|page|item|annex|option|year)\s\Z", re.I
)
_AGE = re.compile(r"[-\s]years?[-\s]old\b|\s(?:years|times)\b", re.IGNORECASE)
"""A length of time, or how often: no part of what was promised."""
_ORDINALS = {
    word: Decimal(value)
    for value, word in (
        (3, "third"), (4, "fourth"), (5, "fifth"), (6, "sixth"), (7, "seventh"), (8, "eighth"),
        (9, "ninth"), (10, "tenth"), (11, "eleventh"), (12, "twelfth"), (13, "thirteenth"),
        (14, "fourteenth"), (15, "fifteenth"), (16, "sixteenth"), (18, "eighteenth"),
        (20, "twentieth"), (24, "twenty-fourth"), (25, "twenty-fifth"), (30, "thirtieth"),
        (40, "fortieth"), (50, "fiftieth"), (60, "sixtieth"), (100, "hundredth"),
    )
}  # fmt: skip
_ORDINAL = re.compile(
    rf"\bthe\s(?:({'|'.join(_ORDINALS)})|(\d{{1,3}})(?:st|nd|rd|th))\s"
    r"(?!form|formers?|year|grade|time|floor|anniversary|quarter|century|phase"
    rf"|of\s(?:{MONTHS.lower()}))",
    re.IGNORECASE,
)
_SMALLEST = 2
_SIGNS = ("%", "per", "ten")


def figures(document: Document, statement: Statement) -> frozenset[Decimal]:
    """Numbers that stand in a statement outside its amounts and dates."""
    other = [
        *((each.start, each.end) for each in document.money_of(statement)),
        *((each.start, each.end) for each in document.periods_of(statement)),
    ]
    found = set()
    label = _LABEL.match(statement.text)
    for match in _FIGURE.finditer(statement.text, label.end() if label else 0):
        at = statement.start + match.start()
        value = number_value(match[0])
        aged = _AGE.match(statement.text, match.end()) or _REFERENCE.search(
            statement.text, max(0, match.start() - 12), match.start()
        )
        if value is None or value < _SMALLEST or aged:
            continue
        if not any(s <= at < e for s, e in other):
            found.add(value)
    return frozenset(found)


def per_cent(text: str) -> tuple[int, int, Decimal] | None:
    """Start, end and value of the last share that a text tells: "90 per cent", "nine in ten"."""
    last = None
    if not any(sign in text.lower() for sign in _SIGNS):
        return None
    for match in _PERCENT.finditer(text):
        value = number_value(match[1])
        if last is not None and _NOW.search(text, max(0, match.start() - 40), match.start()):
            continue
        last = (match.start(), match.end(), value) if value is not None else last
    for match in _IN_TEN.finditer(text):
        value = number_value(match[1])
        now = last is not None and _NOW.search(text, last[1] - 60, last[0])
        if value is not None and (last is None or now or match.start() > last[0]):
            last = (match.start(), match.end(), value * 10)
    return last


@lru_cache(maxsize=256)
def ordinal(text: str) -> Decimal | None:
    """The place in a row that is told: 12 of "the twelfth of the new officers took up post"."""
    match = _ORDINAL.search(text)
    if match is None:
        return None
    return Decimal(match[2]) if match[2] else _ORDINALS[match[1].lower()]


@lru_cache(maxsize=256)
def part_there(text: str) -> tuple[Decimal, Decimal] | None:
    """The part and the whole of "Of the 90 places, 40 were ready": that many are there."""
    match = _OF_THOSE.search(text) if "of " in text or "Of " in text else None
    if match is None:
        nth = _FIRST_OF.search(text) if "of " in text else None
        whole = number_value(nth[2]) if nth else None
        part = Decimal(_NTH[nth[1].lower()]) if nth else None
    else:
        whole, part = number_value(match[1]), number_value(match[2])
    return (part, whole) if part is not None and whole is not None and part <= whole else None


def rate_rises(text: str) -> bool:
    """Whether a text tells how a share has moved: "from 9 per cent in May to 71 per cent"."""
    return _RISE.search(text) is not None


@lru_cache(maxsize=256)  # each thread that a statement is weighed against asks for it
def part_of(text: str) -> tuple[Decimal, Decimal] | None:
    """The part and the whole of "118 of the 270"."""
    if there := part_there(text):
        return there
    match = _OF.search(text) if "of" in text else None
    if match is None and any(word in text for word in _COMPARES):
        match = _AGAINST.search(text)
    match = match or (_OF_PLANNED.search(text) if "ed" in text else None)
    if match is None:
        return None
    part, whole = number_value(match[1]), number_value(match[2])
    return (part, whole) if part is not None and whole is not None and part <= whole else None
