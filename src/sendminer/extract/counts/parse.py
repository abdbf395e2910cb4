"""Put numbers, units and what surrounds them together as counts, in one pass."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sendminer.extract.counts import (
    bare,
    changes,
    guards,
    neighbours,
    provisions,
    reach,
    steps,
    subjects,
)
from sendminer.extract.counts.bare import Elision
from sendminer.extract.counts.clauses import Around, sentence_start
from sendminer.extract.counts.elided import answered, recalled, resumed, seats, understood
from sendminer.extract.counts.elided.led import led
from sendminer.extract.counts.links import Page, Reading, readings
from sendminer.extract.counts.numerals import Number, numbers
from sendminer.extract.counts.phrases import Phrase, read_phrase
from sendminer.extract.counts.single import read_single
from sendminer.extract.counts.tabled import headed
from sendminer.extract.counts.tabled.sites import read_sites
from sendminer.extract.counts.tabled.stacked import read_stacked
from sendminer.extract.counts.tabled.tables import read_tables
from sendminer.extract.counts.vocabulary import ENDERS, HOUSES, PUPILS, SEATED
from sendminer.records import Bound, Count, CountChange
from sendminer.spans import lowered

_NAME_REACH = 90
_MINUS = re.compile(r"[:(|=]\s?[-−]\Z")
_BY_THEN = re.compile(r"\s(?:by|in)\s(?:[a-z]{3,9}\s)?20[0-9]{2}")
_WITH = re.compile(
    r"\s(?:with|for|holding|offering|providing|having|have|has|will\shave"
    r"|(?:have\s|has\s)?(?:offered|agreed\sto|promised|added))\s"
)
_YEAR_GROUPS = re.compile(
    r"(?<=\svacancies)\s(?:in|across|for)\s(?:reception|years?\s|(?:all|each|other)\s|nursery|key\sstage)"
)
_DATED = re.compile(r"[;,]\s(?:and\s)?(?:19|20)[0-9]{2}[^\s]{0,6}\s?[:–—-]?\s")
_HAS_ROOM = re.compile(
    r"(?:\s(?!staff|post|team)[a-z-]{1,16}){0,4}?,?\s(?:with|and|has|had|but|leaving)\s"
    r"|(?:\s[a-z]{1,10})?;\s|\s\([^()\n]{0,20}[;,]\s"
)
_FOR_STAFF = re.compile(
    r"\s(?:for|among|in|on)\s(?:(?:its|the|an?|our)\s)?(?:[a-z]+\s)?(?:teach|staff|tas?\b|support|lead|head|office|team|nurs|therap)"
)
"""Around the two of "a 12-place base with two vacancies", which are no jobs."""
_PLACES = re.compile(r"(?<![a-z])places(?![a-z])")
_BESIDE = 20
_OF_THESE = re.compile(r"(?<![a-z])of\s(?:these|those|them),?\s(?:(?:about|around|only|some)\s)?\Z")
_SERVES = re.compile(
    r"\s(?:(?:will|would|can|could|are\sto|to)\s)?(?:provide|offer|open|cater|serve|specialise|focus|close"
    r"|provides|offers|opened|caters|closed|be\s(?:built|opened|run|free|special))(?![a-z])"
    r"|\s(?:are|were)\s(?:special|mainstream|academies|maintained|built|open|opening)(?![a-z])"
)
"""What schools do, and none of their pupils: "Of these, 35 will cater for"."""
_NOTHING = Phrase(0)
"""What stands behind a number that counts nothing: it is never looked at."""
_SHUT = (".", ";", ":", ")", "|")
"""Behind a number: nothing that it counts can follow."""
_STEPS = ("elided_rise", "elided_fall")
_OF_ONE_HOUSE = ("elided_capacity", "elided_roll")


_WITH_HOUSES = SEATED | {"staff"}


def parse_counts(text: str, terms: Sequence[str] = ()) -> list[Count]:
    """Find counts of places, pupils, plans, schools, staff and cases, sorted by start.

    ``terms`` names local schools or schemes: each may stand between a number and its unit, and
    is the provision where the words around give no other. How many people answered or signed is
    not told.
    """
    return [count for count in with_people(text, terms) if count.unit != "person"]


def with_people(text: str, terms: Sequence[str] = ()) -> list[Count]:
    """As ``parse_counts``, with the people who are read so that "two of them" is understood."""
    low = lowered(text)
    named = _pattern(tuple(terms))
    found = numbers(low)
    phrases = [_phrase(text, low, number, named) for number in found]
    page = Page(text, low, found, phrases, named)
    counts = _read(page)
    cells = {one.start: one for one in (*read_tables(text, low), *read_stacked(text, low))}
    counts = _with_cells(counts, list(cells.values()))
    return _with_cells(counts, read_sites(page, counts))


def _phrase(text: str, low: str, number: Number, named: re.Pattern[str] | None) -> Phrase:
    """What stands behind a number, which may be one of its kind."""
    if not number.usable:
        return _NOTHING
    end = number.end
    behind = low[end : end + 1]
    if behind == " ":
        if bare.measures(low, end):
            return Phrase(end, measure=True)
        if named is None and low[end + 1 : low.find(" ", end + 1)] in ENDERS:
            return read_single(text, low, number) or Phrase(end)
    elif behind in _SHUT:
        return Phrase(end)
    phrase = read_phrase(text, low, changes.number_end(low, number.end), named)
    return phrase if phrase.unit else read_single(text, low, number) or phrase


def _with_cells(counts: list[Count], cells: list[Count]) -> list[Count]:
    """Lay the cells of tables over what was read as prose."""
    if not cells:
        return counts
    taken = {place for cell in cells for place in range(cell.start, cell.end)}
    free = [one for one in counts if taken.isdisjoint(range(one.start, one.end))]
    return sorted([*free, *cells], key=lambda one: one.start)


@cache
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    words = sorted({t.strip().lower() for t in terms if t.strip()}, key=lambda w: (-len(w), w))
    if not words:
        return None
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(re.escape, words))})(?![a-z0-9])")


def _read(page: Page) -> list[Count]:
    counts: list[Count] = []
    for index, reading in enumerate(readings(page)):
        number = page.found[index]
        if not number.usable or (reading is None and page.phrases[index].measure):
            continue
        last = counts[-1] if counts else None
        if last is not None and number.start < last.end:
            continue
        leader = last if reading is not None else _leader(page, counts, number.start, number.end)
        count = _one(page, index, reading, leader)
        if count is None and reading is None:
            named = (
                led(page, number, counts)
                or recalled.recalled(page, index, counts)
                or seats.taken(page, number)
                or answered.answered(page, number, counts)
            )
            if named and named.rule == "elided_next":
                count = _next_item(page, number, counts, named)
            elif named:
                count = _resumed(page, index, named, leader)
        if count is None:
            continue
        if last is not None and count.change in ("previous", "from") and last.change is None:
            counts[-1] = neighbours.compared(page, last, count)
        if last is not None and neighbours.turned(page, last, count):
            counts[-1], count = replace(last, change="from"), replace(count, change="to")
        elif last is not None and neighbours.ends_change(page, last, count):
            own = page.phrases[index].provision
            counts[-1], count = neighbours.paired(page, last, count, own)
        if last is not None and reading is not None and reading.listed:
            counts[-1] = neighbours.needed_too(page, counts[-1], count)
        counts.append(count)
    return counts


def _next_item(page: Page, number: Number, counts: list[Count], found: Elision) -> Count:
    """The six of "Six will be in the south", of the kind that the line before it told."""
    first = next(one for one in reversed(counts) if one.unit == found.own_unit)
    what = (first.unit, first.provision, None, first.change)
    return _count(page, (number.start, number.end), number, "exact", what, rule=found.rule)


def _leader(page: Page, counts: list[Count], start: int, end: int) -> Count | None:
    """The count whose unit is understood next: the 40 of "40 places in two schools and 12 in".

    It ends where the schools do, for what stands before that has been read.
    """
    if len(counts) > 1 and counts[-1].unit in PUPILS and counts[-2].unit in HOUSES:
        serves = _OF_THESE.search(page.low, start - _BESIDE, start) and _SERVES.match(page.low, end)
        return replace(counts[-2], end=counts[-1].end) if serves else counts[-1]
    if len(counts) < 2 or counts[-1].unit not in HOUSES or counts[-2].unit not in _WITH_HOUSES:
        return counts[-1] if counts else None
    first, last = counts[-2:]
    if not reach.in_sentence(page, first, last.start):
        return last
    if first.unit == "staff" and not changes.hires(page.low, last.end, start):
        return last  # "22 caseworkers in three bases and will open a further two"
    if _WITH.fullmatch(page.low, last.end, start):
        # "12 schools with 1,105 places and 14 bases with 240"
        return replace(first, end=last.end, provision=last.provision, need=last.need)
    hosted = reach.ACROSS.search(page.low, first.end, last.start)
    return replace(first, end=last.end) if hosted else last


def _one(page: Page, index: int, reading: Reading | None, last: Count | None) -> Count | None:
    if reading is not None and _is_gapped(page, page.found[index], reading, last):
        return _resumed(page, index, Elision(page.found[index].start, "elided_gap"), last)
    if reading is not None:
        part = reading.rule == "part"
        if reading.rule != "from_to" and guards.is_noise(
            page, page.found[index], reading.phrase, reading.tail, part=part
        ):
            return None
        return _counted(page, index, reading, last)
    number, phrase = page.found[index], page.phrases[index]
    if number.high <= 1:
        return None  # "two units, one for infants"
    found = understood.elision(page, index, last)
    if found is None and understood.is_listed_need(page, number, phrase, last):
        found = Elision(number.start, "elided_need")
    return _resumed(page, index, found, last) if found else None


def _is_gapped(page: Page, number: Number, reading: Reading, last: Count | None) -> bool:
    """Say whether it is of people who go to such schools, and not of the schools."""
    if last is None or last.unit not in PUPILS or reading.phrase.unit not in HOUSES:
        return False
    return resumed.shares_verb(page.low, last, number.start, reading.phrase.end)


def _counted(page: Page, index: int, reading: Reading, last: Count | None) -> Count:
    """A count from a number with a unit, be it its own or one that it shares."""
    number, phrase = page.found[index], reading.phrase
    floor = last.end if last else 0
    unit = phrase.unit or "place"
    near = max(floor, number.start - 60)
    places = seats.seats(page.low, near, number.start) if unit in PUPILS else None
    unit = "place" if places is not None else unit
    if unit == "person" and subjects.team(page.low, number.start, floor):
        unit = "staff"  # "a team of six people"
    if unit == "staff" and _are_seats(page, phrase, last, number.start):
        unit = "place"  # "58 vacancies in Reception"
    kind, start, end = reach.bounded(
        page, number, number.end if phrase.nested else phrase.end, floor
    )
    ceiling = reach.ceiling(page, index, max(reading.tail, end))
    tail = max(reading.tail, end)
    around = Around(page.text, page.low, start, tail, floor, ceiling)
    inside = phrase.change
    if inside is None and start < number.start:
        # "at least another 100 children"
        nearest = changes.determiner(page.low, number.start, floor)
        inside = nearest[0] if nearest else None
    change = reading.role or changes.change(around, inside, unit, whole=reading.whole)
    if change is None and places is not None:
        # "will provide places for 40 children"
        change = changes.change(around._replace(start=places), None, unit)
    if last is not None and steps.ends(page.low, last, start):
        change = "to"
    if page.text.startswith("+", number.start - 1):
        change = change or "additional"
    if _MINUS.search(page.text, max(0, number.start - 3), number.start):
        change = change or "lost"
    listed = reading.listed or (
        last is not None
        and (
            neighbours.is_next_object(page, last, unit, start)
            or neighbours.bracketed_alike(page, last, start)
        )
    )
    if change is None and listed and last is not None:
        shared = last.change != "additional" or changes.governs(last, unit)
        change = last.change if last.change in changes.SHARED and shared else None
    change = change or headed.change_of_list(page.text, page.low, start, unit)
    house = reach.left_limit(page, last, start)
    kind_of = "place" if reading.role else unit
    provision, need = reach.surroundings(page, phrase, kind_of, (start, tail), (house, ceiling))
    if (
        last is not None
        and neighbours.goes_on(page, last, unit, change, start)
        and reach.in_sentence(page, last, start)
    ):
        # "20 places for SEMH and 35 more in special schools" are not all for that need
        need = need or (last.need if provision in (None, last.provision) else None)
        provision = provision or last.provision
    if provision is None and last is not None:
        same = unit == last.unit and reading.whole and reach.in_sentence(page, last, start)
        if (
            same
            or neighbours.offers(page.low, last, start)
            or neighbours.is_of(page, last, reading, unit, start)
        ):
            provision = last.provision
    if last is not None and neighbours.shares(page, reading, last, unit, start):
        need = need or (None if reading.listed or provision else last.need)
        provision = provision or last.provision
    fixed = changes.determiner(page.low, start, floor)
    span = (fixed[1] if fixed else start, end)
    what = (unit, provision, need, change)
    return _count(page, span, number, kind, what, rule=reading.rule)


def _are_seats(page: Page, phrase: Phrase, last: Count | None, start: int) -> bool:
    """Say whether vacancies are places: "in Reception", or "a 16-place base with two vacancies"."""
    if not page.low.endswith("vacancies", 0, phrase.end):
        return False
    if _YEAR_GROUPS.match(page.low, phrase.end):
        return True
    if phrase.words != 1 or last is None or last.unit != "place":
        return False
    bracketed = page.low.startswith("(", start - 1) and page.low.startswith(")", phrase.end)
    of_places = _HAS_ROOM.fullmatch(page.low, last.end, start)
    return bracketed or (of_places is not None and _FOR_STAFF.match(page.low, phrase.end) is None)


def _resumed(page: Page, index: int, found: Elision, last: Count | None) -> Count:
    """A count from a number that takes up the unit of an earlier one, or of its sentence."""
    number, floor = page.found[index], last.end if last else 0
    phrase = (
        page.phrases[index] if found.rule in ("elided_need", "elided_gap") else Phrase(number.end)
    )
    kind, start, end = reach.bounded(page, number, phrase.end, floor)
    if found.rule == "elided_to" and page.low.startswith("up to", start):
        kind = "exact"  # "bringing capacity up to 160" sets no limit
    ceiling = reach.ceiling(page, index, end)
    resumes = found.rule == "elided_sum" or reach.alive(page, number.start, last)
    earlier = last if resumes else None
    if earlier is not None and found.own_unit not in (None, earlier.unit):
        earlier = None
    unit = found.own_unit or (_inherited(page, earlier, start) if earlier else "place")
    limits = (reach.left_limit(page, last, start), ceiling)
    provision, need = reach.surroundings(page, phrase, "place", (start, end), limits)
    grown = (
        last is not None and last.change == "to" and found.rule in _STEPS
    )  # "to 90, a rise of 10"
    if provision is None and last is not None and (grown or found.rule in _OF_ONE_HOUSE):
        provision = last.provision if reach.in_sentence(page, last, start) else None
    if provision is None and found.own_unit:
        # "the number of places in resource bases across the borough is 292"
        opening = sentence_start(page.text, start, max(floor, start - reach.MEMORY))
        provision = provisions.after(page.text, page.low, opening, start)[0]
    if earlier:
        if earlier.unit == "school" and understood.are_special(page, number, phrase):
            provision = "special_school"
        provision = provision or _handed_on(page, earlier, number, found.rule)
        own = provisions.named_before(page.text, page.low, start, earlier.end)
        told = provisions.told_behind(page.text, page.low, end)
        need = told or need or own or earlier.need
    tail = end + len(" of which") if page.low.startswith(" of which ", end) else end
    around = Around(page.text, page.low, start, tail, floor, ceiling)
    change = found.change or changes.change(around, None, unit)
    if found.rule == "elided_further" and changes.change(around, None, unit) == "needed":
        change = "needed"  # "and needs 60 more"
    shared = found.rule in ("elided_and", "elided_among") or (
        earlier is not None and neighbours.bracketed_alike(page, earlier, start)
    )
    if change is None and earlier and shared and earlier.change in changes.SHARED:
        change = earlier.change  # "30 more places at Hill View and 12 at Sea Lane"
    if change is None and earlier and found.rule == "elided_and":
        # "compared with 980 in 2022 and 760 in 2021", "rise to 84 by 2027 and 90 by 2030"
        timed = _BY_THEN.match(page.low, end)
        change = earlier.change if earlier.change == "previous" or timed else None
        change = change if change in ("previous", "to") else None
    if change is None and earlier and earlier.rule == "elided_formerly":
        # "512 plans (2022: 431; 2021: 380)"
        dated = found.rule == "elided_part" and _DATED.fullmatch(page.low, earlier.end, start)
        change = earlier.change if dated else None
    if change is None and found.rule in ("elided_capacity", "elided_stands"):
        opening = sentence_start(page.text, start, max(floor, start - _NAME_REACH))
        change = "existing" if changes.is_current(page.low, opening, start) else None
        change = "needed" if subjects.is_short(page.low, opening, start) else change
    fixed = changes.determiner(page.low, start, floor)
    opens = fixed[1] if fixed else start
    span = (min(opens, max(found.start, floor)), end)
    what = (unit, provision, need, change)
    return _count(page, span, number, kind, what, rule=found.rule)


def _inherited(page: Page, earlier: Count, start: int) -> str:
    """The unit of an earlier count, but that of the "places" behind "six schools for places"."""
    if earlier.unit in HOUSES and _PLACES.search(page.low, earlier.end, start):
        return "place"
    return earlier.unit


def _handed_on(page: Page, earlier: Count, number: Number, rule: str) -> str | None:
    """The provision that a count shares with an earlier one.

    In "20 in resource bases, 18 at Ridgeway" each has its own, and none is handed on; nor is
    the nursery of "112 places: 24 nursery and 40 primary".
    """
    if rule == "elided_need" and earlier.provision == "nursery":
        return None
    if rule != "elided_and" and (rule, earlier.rule) != ("elided_further", "elided_and"):
        return earlier.provision
    own = provisions.after(page.text, page.low, earlier.end, number.start)[0]
    if own != earlier.provision:
        return earlier.provision
    # "60 places in units and the special schools 90"
    named = provisions.mentions(page.text, page.low, number.start - _BESIDE, number.start)
    kinds = [one.provision for one, _, _ in named if one.provision not in (None, own)]
    return kinds[-1] if kinds else None


def _count(
    page: Page, span: tuple[int, int], number: Number, kind: Bound,
    what: tuple[str, str | None, str | None, CountChange | None], *, rule: str,
) -> Count:  # fmt: skip
    start, end = span
    return Count(start, end, page.text[start:end], number.low, number.high, kind, *what, rule)
