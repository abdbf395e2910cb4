"""What stands between the commas of a sentence: introductions, names, and offices beside them."""

from __future__ import annotations

import itertools
import re

from sendminer.extract.quotes.saying.wrapping import unwrapped
from sendminer.extract.quotes.speakers.names import name_at_end
from sendminer.extract.quotes.words import (
    BOUNDARIES,
    LEADERS,
    PREPOSITIONS,
    TOKEN,
    WORDS,
    is_capital,
)
from sendminer.records import Extent

_NAMED_WILL = re.compile(r"(?:Will|May|Mark)\s+[A-Z]")
_PARTY = re.compile(
    r"(?:[RDI]-.+|Lab|Con|Lib Dem|Labour|Conservative|Green|Independent|Democrat|Republican"
    r"|[A-Z]{2,3}|Jr\.?|Sr\.?)$"
)
_DONE_BY = re.compile(
    r"(?!(?:Ahmed|Moh?ammed|Muhammed|Syed|Saeed|Hamed|Javed|Alfred|Wilfred|Winifred|Mildred|Jared|Fred)\s)"
    r"(?:[A-Z][a-z]{2,14}ed|Driven|Shaken|Taken|Beaten|Stricken|Written|Given)\s(?:in|by|with|on|at|about|as|after)\s"
)
"""An introduction that tells what was done: "Bolstered by the vote, Ms Tring said …"."""
_BRACKETED = re.compile(r"\([^()]{1,100}\)")
OFFICE = re.compile(
    r"\s(?:of|for|the|and)\s|\b(?:Council|Director|Minister|Secretary|Chief|Officer|Executive"
    r"|Chair|Chairman|Leader|Mayor|Member|Headteacher|Principal|Head|Commissioner|Manager|Holder"
    r"|Group|University|College|School|Trust|Party|Association|Union|Committee|Panel|Institute)$"
)
_OFFICE_AFTER = re.compile(
    r"\s((?:the|its|their)\s)?(?:[\w’'-]{1,16}\s){0,4}?(?i:member|leader|director|head|chair|chairman|chairwoman"
    r"|holder|lead|manager|officer|mayor|minister|commissioner|executive|headteacher|principal)\b"
)
"""An office that follows a name and its comma."""
_TIMES = WORDS["day"] | frozenset(
    ("today", "yesterday", "morning", "afternoon", "evening", "night", "week", "month", "year",
     "meeting", "vote", "debate", "decision", "hearing", "visit")
)  # fmt: skip
"""What ends an introduction and says when, so that a name behind it is a name of its own."""


def likely_person(words: str) -> bool:
    """Say whether capitals at the start of a sentence are a person's name and no place's."""
    return words.split(maxsplit=1)[0].lower() not in LEADERS | PREPOSITIONS and not OFFICE.search(
        words
    )


def segments(masked: str, start: int, end: int) -> list[Extent]:
    """Cut a stretch at its commas; those inside a number or brackets do not count."""
    window = _BRACKETED.sub(lambda match: match[0].replace(",", " "), masked[start:end])
    cuts = [m.start() for m in re.finditer(r",(?!\d)", window)]
    edges = itertools.pairwise([-1, *cuts, end - start])
    return [(start + a + 1, start + b) for a, b in edges if b > a + 1]


def introduces(masked: str, segment: Extent) -> bool:
    """Say whether a segment between commas is an introduction ("In a statement", "Speaking …")."""
    word = TOKEN.search(masked, *segment)
    if word is None:
        return True
    low = word[0].lower()
    if low.endswith(("ed", "en")) and _DONE_BY.match(masked, word.start(), segment[1]):
        return True
    if _NAMED_WILL.match(masked, word.start(), segment[1]):
        return False
    if low in ("and", "but", "when", "where", "although", "though"):
        return introduces(masked, (word.end(), segment[1])) if word.end() < segment[1] else False
    return low in PREPOSITIONS or low in LEADERS or low in BOUNDARIES or low.endswith("ing")


def bare_name(masked: str, segment: Extent) -> Extent | None:
    """A personal name that ends a segment and is not the object of a preposition."""
    end = unwrapped(masked, *segment)
    tokens = list(TOKEN.finditer(masked, segment[0], end)) if end > segment[0] else []
    if not tokens or not is_capital(tokens[-1][0]):
        return None
    name = name_at_end(tokens)
    if name is None or _PARTY.match(masked[name[0] : name[1]]):
        return None
    before = [t[0].lower() for t in tokens if t.start() < name[0]]
    return name if _stands_free(before, masked[segment[0]].isupper()) else None


def _stands_free(before: list[str], capital: bool) -> bool:
    """Say whether the words before a name in its segment leave it a name of its own."""
    joints = [i for i, word in enumerate(before) if word in ("but", "while", "whilst")]
    before = before[joints[-1] + 1 :] if joints else before
    if not before:
        return True
    if before[-1] in PREPOSITIONS or before[0] in ("a", "an"):
        return False
    if any(word in ("who", "whose", "which", "that", "by") for word in before):
        return False
    placed = any(word in ("of", "for", "at", "in") for word in before)
    return capital or not placed or before[0] in ("the", "director")


def run_into(masked: str, parts: list[Extent]) -> Extent | None:
    """The name that an introduction runs into: "At a meeting today Ann Bell, head of care, said".

    An office without an article is said of the name before it; "the leader" may be somebody else
    than who was asked, unless the name stands behind a time.
    """
    for first, second in itertools.pairwise(parts):
        office = _OFFICE_AFTER.match(masked, *second)
        name = bare_name(masked, first) if office is not None else None
        if office is None or name is None or " " not in masked[slice(*name)]:
            continue
        *_, last = masked[first[0] : name[0]].split() or [""]
        if (last.lower() in _TIMES or not office[1]) and likely_person(masked[slice(*name)]):
            return name
    return None
