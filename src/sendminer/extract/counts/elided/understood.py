"""Which numbers that name no unit take that of their sentence or of the count before."""

from __future__ import annotations

import re
from dataclasses import replace

from sendminer.english.times import MONTHS
from sendminer.extract.counts import bare, guards, neighbours, reach, steps, subjects
from sendminer.extract.counts.bare import Elision
from sendminer.extract.counts.clauses import sentence_start
from sendminer.extract.counts.elided import continued, resumed
from sendminer.extract.counts.links import Page
from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.phrases import Phrase
from sendminer.extract.counts.vocabulary import HOUSES, PUPILS
from sendminer.records import Count
from sendminer.spans import up_to

_LISTED = 3
_STILL_SHORT = re.compile(r"\sshort(?:\s(?:by|in|from|at|for|on)\s|\s*[.,;)]|\Z)")
"""Behind the 118 of "42 places short in 2026 and 118 short by 2029"."""
_PLACES_AT = re.compile(
    r"\s*(?:the\s)?(?:total\s)?(?:places|capacity|admission\snumbers|pans)\s(?:at|in|across|of)\s"
    r"(?:[a-z]+\s){0,3}\Z"
)
"""Before the schools of "Places at the three schools will rise by 60"."""
_LAST_DAY = 31
_MONTHS = tuple(f"{month} " for month in MONTHS.split("|"))
_TITLED = re.compile(r"[ \t]{1,3}[A-Z]")
_BLANKS = (" ", "\t")
_STOPS = ("", ".", "\n")
_WAITS = (" had been waiting", " have been waiting", " had waited", " have waited", " wait ")
_LEANING = frozenset(("elided_part", "elided_among", "elided_doing", "elided_verb"))
"""Rules of a number that would rather be of the noun named last: "31 replies, of which 20"."""


def elision(page: Page, index: int, last: Count | None) -> Elision | None:
    """Why a number with no unit counts something, if it does."""
    number = page.found[index]
    if (
        _heads_paragraph(page.text, number)
        or _is_day(page.text, number)
        or not (_is_whole(number) or _is_staff(last))
    ):
        return None
    found = _understood(page, number, last)
    if found is None and page.low.startswith(" ", number.end):
        found = _told_behind(page, number, last)
    if last is None:
        return found
    if found is None:
        found = continued.continued(page, index, last)
    elif found.rule in _LEANING and found.own_unit is None:
        found = None if continued.other_noun(page, index, last) else found
    if _is_staff(last) and page.low.startswith(_WAITS, number.end):
        return None  # "Six more officers will clear the appeals. Now 84 have waited"
    if found is None or _is_too_few(page.low, number, found, last):
        return None
    return _of_own_sentence(page, number, found, last)


def _told_behind(page: Page, number: Number, last: Count | None) -> Elision | None:
    """Read "118 short by 2029" behind what was short, and "340 were waiting for a school place"."""
    near = last is not None and reach.in_sentence(page, last, number.start)
    if _STILL_SHORT.match(page.low, number.end):
        short = near and last is not None and last.change == "needed"
        return Elision(number.start, "elided_further", "needed") if short else None
    waits = not near and _waits(page, number)
    return Elision(number.start, "elided_waiting", None, "child") if waits else None


def _waits(page: Page, number: Number) -> bool:
    """Say whether it is the 340 of "340 were waiting for a school place", and no "boy of 13"."""
    if not bare.is_waiting(page.low, number.end) or not page.sendy:
        return False
    before = up_to(page.low, number.start, 10)
    return before.endswith("total of ") or not before.endswith((" of ", "aged "))


def _of_own_sentence(page: Page, number: Number, found: Elision, last: Count) -> Elision:
    """Take "the number of children rose, with 840 in May" for children, whatever stood before."""
    if found.own_unit or reach.in_sentence(page, last, number.start):
        return found
    unit = subjects.subject_unit(page.text, page.low, number.start, last.end)
    return replace(found, own_unit=unit) if unit else found


def _heads_paragraph(text: str, number: Number) -> bool:
    """Say whether it is the 7 of "The scheme is full. 7 Further sites are sought"."""
    if text[number.end : number.end + 1] not in _BLANKS:
        return False
    if _TITLED.match(text, number.end) is None:
        return False
    return up_to(text, number.start, 3).rstrip(" ")[-1:] in _STOPS


def _is_day(text: str, number: Number) -> bool:
    """Say whether it is the 9 of "Thursday, May 9"."""
    return number.high <= _LAST_DAY and text.endswith(_MONTHS, 0, number.start)


def _is_whole(number: Number) -> bool:
    return number.low == int(number.low)


def _is_staff(last: Count | None) -> bool:
    """Only staff come in parts: "of which 2.5 are vacant"."""
    return last is not None and last.unit == "staff"


def _understood(page: Page, number: Number, last: Count | None) -> Elision | None:
    text, low, floor = page.text, page.low, last.end if last else 0
    near = last is not None and number.start - last.end <= reach.MEMORY
    if not (near or guards.may_change(low, number.start) or page.terms):
        if not (bare.may_be_part(low, number.end) or low.startswith((")", ","), number.end)):
            return None
        return (
            subjects.on_roll(low, number)
            or subjects.share_of(low, number, sendy=page.sendy)
            or subjects.part_of_all(text, low, number, floor)
        )
    if not (bare.follows_freely(low, number.end) or bare.is_defined(low, number.end)):
        return None
    if roll := subjects.on_roll(low, number) or subjects.share_of(low, number, sendy=page.sendy):
        return roll
    staffed = page.sendy or (near and last is not None and last.unit == "staff")
    if staffed and (found := subjects.team(low, number.start, floor)):
        return found
    change = steps.changed(low, number.start, floor)
    if found := subjects.capacity(low, number.start, floor, sendy=page.sendy):
        # "an increase in total capacity of 10" is no capacity of 10
        return replace(change, own_unit=found.own_unit) if change and not found.change else found
    if found := subjects.numbered(text, low, number.start, floor):
        return replace(change, own_unit=found.own_unit) if change else found
    if change:
        return _changed(page, number, change, last)
    return _remembered(page, number, last) or subjects.part_of_all(text, low, number, floor)


def _changed(page: Page, number: Number, change: Elision, last: Count | None) -> Elision | None:
    """A change of what the sentence counts, or of the count before it."""
    text, low, floor = page.text, page.low, last.end if last else 0
    unit = subjects.subject_unit(text, low, number.start, floor) or subjects.object_unit(
        low, number.end
    )
    if unit is None and last is not None and last.unit in HOUSES:
        unit = _of_houses(page, number, last)
    if unit:
        return replace(change, own_unit=unit)
    if not reach.alive(page, number.start, last):
        return change if change.own_unit else None
    if guards.has_rival(low, floor, change.start):
        return None
    near = reach.in_sentence(page, last, number.start)
    change = replace(change, own_unit=None)
    return change if near or resumed.starts_with_pronoun(text, low, change.start, floor) else None


def _of_houses(page: Page, number: Number, last: Count) -> str | None:
    """What the schools just counted have that changes: "Places at the three schools will rise"."""
    if not reach.in_sentence(page, last, number.start):
        return None
    begin = sentence_start(page.text, last.start, max(0, last.start - reach.MEMORY))
    if _PLACES_AT.match(page.low, begin, last.start):
        return "place"
    return subjects.subject_unit(page.text, page.low, last.start, begin)


def _is_too_few(low: str, number: Number, found: Elision, last: Count) -> bool:
    """Say whether it is the five of "a base for 16 pupils, bringing the total to five"."""
    if found.own_unit is not None or number.high >= last.low:
        return False
    return low.startswith(("bring", "brought", "taking", "takes", "took", "lift"), found.start)


def _remembered(page: Page, number: Number, last: Count | None) -> Elision | None:
    """A number that takes up the last count: a part of it, more of it, or what it was before."""
    low, start = page.low, number.start
    if not (reach.alive(page, start, last) or _at_term(page, number)):
        return None
    near = reach.in_sentence(page, last, start)
    if last is not None:
        if change := steps.goes_on(low, last, start):
            return change
        if near and neighbours.offers(low, last, start):
            return Elision(start, "elided_object", None, "place")
        if resumed.is_whole(low, last, number):
            return Elision(start, "elided_of")
        if resumed.is_share(low, last, number):
            return Elision(start, "elided_part")
        if resumed.stands_beside(low, last, number) or (
            near and last.unit in PUPILS and resumed.moves(low, number)
        ):
            return Elision(start, "elided_part")
        if there := resumed.existing(low, number, last.end):
            return there if near or there.own_unit else None
        if near and resumed.gapped(page.text, last, number):
            return Elision(start, "elided_and")
        if resumed.is_next_outcome(low, last, number):
            return Elision(start, "elided_part")
    floor = last.end if last else 0
    found = resumed.resumed(low, start, number.end, floor)
    if found and found.change == "from" and guards.has_rival(low, floor, start):
        return None  # "60 pupils came, and costs are up from 40"
    if found is None or near or found.rule not in resumed.NEAR:
        return found
    # "It promised 60 places. So far it has built 12"
    taken_up = found.rule in ("elided_verb", "elided_against")
    on = taken_up and resumed.starts_with_pronoun(page.text, low, start, floor)
    return found if on else None


def _at_term(page: Page, number: Number) -> bool:
    """Say whether a place that the user named stands right behind: "a further 8 at Oak"."""
    if page.terms is None:
        return False
    return page.terms.search(page.low, number.end, number.end + 60) is not None


def are_special(page: Page, number: Number, phrase: Phrase) -> bool:
    """Say whether it is the two of "six schools (two special, four mainstream)"."""
    return page.low[number.end : phrase.end] == " special"


def is_listed_need(page: Page, number: Number, phrase: Phrase, last: Count | None) -> bool:
    """Say whether it is one of "150 places: 70 SEMH, 50 ASD": a need or a setting by itself."""
    if not phrase.known or phrase.words > _LISTED:
        return False
    special = last is not None and last.unit == "school" and are_special(page, number, phrase)
    if not (
        special
        or phrase.need
        or phrase.provision
        or bare.is_phase(page.low, number.end, phrase.end)
    ):
        return False
    if not reach.in_sentence(page, last, number.start):
        return False
    return bare.follows_freely(page.low, phrase.end)
