"""What a count shares with the one before it: a verb, a base, a list, or a comparison."""

from __future__ import annotations

import re
from dataclasses import replace

from sendminer.extract.counts import changes, reach
from sendminer.extract.counts.clauses import FEW, Around
from sendminer.extract.counts.links import Page, Reading
from sendminer.extract.counts.provisions import CONTRAST, after
from sendminer.extract.counts.vocabulary import HOUSES, SEATED
from sendminer.lexicon import either
from sendminer.records import Count, CountChange

_NAMES = r"(?:[A-Z][\w’'.-]{0,24}|of|the|and|&)(?:\s(?:[A-Z][\w’'.-]{0,24}|of|the|and|&)){0,9}"
_NEXT_NAME = re.compile(
    rf"\)?(?:\s(?:at|for|in)\s{_NAMES})?(?:,\s|\s)?(?:(?:and|plus|with|while)\s)?"
    rf"(?:(?:at|for)\s)?(?:{_NAMES})?(?:,\s|\s)?(?:(?:will|would)\s(?:have|offer|get|take)\s|has\s|with\s)?"
    r"[(–:-]?\s?"
)
"""What stands between the members of a list of places by school."""
_NAME_REACH = 90
_NEAR = 60
_ONE_MORE = re.compile(
    r"(?<![a-z])(?:one|another|a\s(?:second|third)|the\s(?:second|third|other))\s"
    r"(?:for|with|of|offering|providing|taking)\s(?:up\sto\s|about\s)?\Z"
)
"""Before the second of "a base for 12 pupils in Hove and one for 10 in Lewes"."""
_ALSO = re.compile(
    r",?\s(?:(?:and|but|yet|while)\s(?:it\s)?(?:(?:now|currently|already|still|only)\s){0,2}"
    rf"(?:{either('counts', 'also', 'verbs')})|(?:with|and|but)(?:\sthere\sare)?)"
    rf"\s(?:(?:{FEW})\s){{0,3}}"
)
"""Between what one base or school has: "with 20 places and teaches 24 pupils"."""
_HELD_IN = re.compile(rf"\s(?:in|for)\s(?:(?:{FEW})\s){{0,3}}")
"""Between the pupils and places of "with 60 pupils in 50 places"."""
_AND_FOR = re.compile(
    r"(?:\s\([a-z/&]{2,10}\))?\s(?:for|at|in)\s"
    r"(?:(?!(?:is|are|was|were|will|would|has|have|had|which|that|who)\s)"
    r"(?:[a-z,/’'&.-]+|\([a-z/&\s]{2,30}\),?)\s){1,18}?"
    r"(?:and\s(?:(?:about|around|some|up\sto|over|nearly|an?|another)\s)?|(?<=,\s)(?:an?|another)\s)"
)
"""Between two things that one verb governs: "places for pupils with autism and 98 places".

So it is too in "a 16-place base at Oak Primary, and a 12-place unit at Elm".
"""
_OFFERING = re.compile(
    r"(?:\s(?:this|last)\s(?:year|term|month|autumn|spring|summer)|\sso\sfar|\salready|\ssince\s20[0-9]{2}"
    r"|\s(?:will|would|are|were|is)(?:\s(?:be|open|opening|based|built))?\s(?:in|at|near|on|across)\s[^.;:,\n0-9]{2,40})?"
    rf",?\s(?:each\s)?(?:with|offering|providing|creating|giving|adding|totalling|taking)"
    rf"(?:\s(?:{FEW})){{0,3}}\s"
)
_SHORT_BY = re.compile(
    r",\s(?:(?:which|this)\s[a-z]+|leaving|giving|meaning)\s(?:[a-z]+\s){0,2}"
    r"(?:shortfall|shortage|gap|deficit)\sof\s(?:[a-z]+\s){0,2}\Z"
)
"""Before what the places that were counted fall short by: ", which leaves a shortfall of 40"."""
_TO = re.compile(r"(?:\s\([^()]{2,30}\)|\sin\s20[0-9]{2})?,?\s(?:up\s)?to\s(?:[a-z]+\s)?")
_TURNED = re.compile(
    rf"(?<![a-z])(?:{either('counts', 'turned', 'verbs')})\s(?:[a-z’']+\s){{0,4}}?"
    r"(?:an?|the|its|our|their|this)\s(?:(?:existing|current|present)\s)?\Z"
)
_INTO = re.compile(
    r"(?:\s(?:school|academy|nursery|college|provision))?\s(?:in)?to\s(?:become\s)?(?:an?\s)?"
)
_AND_NOT = re.compile(r"(?:\sand|,)\s(?:not|no\slonger)\s")
_OF_THOSE = re.compile(r"\sof\s(?:those|these)\s")
_MORE_OF_THEM = re.compile(r"(?<![a-z])(?:further|another|additional|extra)(?![a-z])")


def compared(page: Page, last: Count, count: Count) -> Count:
    """Mark the 60 of "60 pupils compared to 40" existing, and of "60, up from 40" a "to"."""
    if last.unit != count.unit or not reach.alive(page, count.start, last):
        return last
    if count.rule != "elided_against" and not changes.is_compared(page.low, last.end, count.end):
        return last
    if _AND_NOT.search(page.low, last.end, count.start):
        return last  # "It will have 40 places and not 48"
    if count.rule == "elided_against" and count.change == "from":
        # "It will have 74 places in place of 60 for autistic pupils"
        last = replace(
            last, provision=last.provision or count.provision, need=last.need or count.need
        )
    return replace(last, change="existing" if count.change == "previous" else "to")


def ends_change(page: Page, last: Count, count: Count) -> bool:
    """Say whether it is the 12 of "from 8 places to 12 places", which are of the same school."""
    same = last.change == "from" and last.unit == count.unit
    return same and _TO.fullmatch(page.low, last.end, count.start) is not None


def turned(page: Page, last: Count, count: Count) -> bool:
    """Say whether it is the 16 of "Alter the 10-place base to a 16-place base"."""
    if not last.rule == count.rule == "joined" or last.change not in (None, "existing"):
        return False
    if _INTO.fullmatch(page.low, last.end, count.start) is None:
        return False
    return _TURNED.search(page.low, max(0, last.start - _NEAR), last.start) is not None


def paired(page: Page, first: Count, last: Count, own: str | None) -> tuple[Count, Count]:
    """Both ends of a change, each with what is said of the other; ``own``: in the last's phrase.

    "from 8 places to 12 places for autistic pupils" is so all along.
    """
    behind, _ = after(page.text, page.low, last.end, last.end + _NAME_REACH)
    provision = own or behind or first.provision or last.provision
    end = replace(last, provision=provision)
    start = replace(first, provision=first.provision or provision, need=first.need or last.need)
    return start, end


def is_next_object(page: Page, last: Count, unit: str, start: int) -> bool:
    """Say whether it is the 98 of "will deliver 123 places for infants and 98 for juniors"."""
    if last.unit != "place" or unit != "place" or not reach.in_sentence(page, last, start):
        return False
    return _AND_FOR.fullmatch(page.low, last.end, start) is not None


def bracketed_alike(page: Page, last: Count, start: int) -> bool:
    """Say whether it is the 15 of "at Oak Primary (20 places), Elm Primary (15)"."""
    text = page.text
    if not (text.startswith("(", last.start - 1) and text.startswith("(", start - 1)):
        return False
    gap = text[last.end : start]
    return len(gap) < _NAME_REACH and _NEXT_NAME.fullmatch(gap) is not None


def needed_too(page: Page, last: Count, count: Count) -> Count:
    """Say of the 60 of "60 places and 12 staff will be needed" what is said of the 12."""
    if last.change not in (None, "additional") or not changes.is_service(last.unit):
        return last
    behind = Around(page.text, page.low, count.start, count.end, last.end, count.end + _NAME_REACH)
    strong = changes.said_behind(behind)
    return replace(last, change=strong) if strong and strong == count.change else last


def shares(page: Page, reading: Reading, last: Count, unit: str, start: int) -> bool:
    """Say whether a count is in one list with the last: "at A (20 places), B (15 places)".

    Or of one subject: "the base has 20 places and teaches 24 pupils".
    """
    if not reach.in_sentence(page, last, start):
        return False
    if {unit, last.unit} <= SEATED and _ALSO.fullmatch(page.low, last.end, start):
        return True
    if last.unit != unit:
        held = unit == "place" and last.unit in SEATED
        return held and _HELD_IN.fullmatch(page.low, last.end, start) is not None
    if page.low.startswith(" one", reading.phrase.end):
        return True  # "a 16-place base at Oak and a 20-place one at Elm"
    if reading.listed or _ONE_MORE.search(page.low, last.end, start):
        return True
    gap = page.text[last.end : start]
    return len(gap) < _NAME_REACH and not gap.islower() and _NEXT_NAME.fullmatch(gap) is not None


def goes_on(page: Page, last: Count, unit: str, change: CountChange | None, start: int) -> bool:
    """Say whether a count adds to the one before it, or is what it came to."""
    if last.unit != unit or CONTRAST.search(page.low, last.end, start):
        return False
    if change == "needed":
        return _SHORT_BY.search(page.low, last.end, start) is not None
    return change == "additional" or (change == "to" and last.change != "to")


def offers(low: str, last: Count, start: int) -> bool:
    """Say whether schools or bases have so many: "nine schools with bases, offering 90".

    "nine schools, with a further two approved" has more schools.
    """
    gap = _OFFERING.fullmatch(low, last.end, start) if last.unit in HOUSES else None
    return gap is not None and _MORE_OF_THEM.search(gap.group()) is None


def is_of(page: Page, last: Count, reading: Reading, unit: str, start: int) -> bool:
    """Say whether it is the 60 of "60 of those places have opened", which were counted last."""
    if reading.rule != "part" or unit != last.unit or not reach.alive(page, start, last):
        return False
    return _OF_THOSE.search(page.low, start, reading.tail) is not None
