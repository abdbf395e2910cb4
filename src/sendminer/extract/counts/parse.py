"""Put numbers, units and what surrounds them together as counts, in one pass."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sendminer.extract.counts import antecedents, changes, elided, guards, provisions
from sendminer.extract.counts.clauses import (
    Around,
    clause_end,
    sentence_start,
    sentences_between,
)
from sendminer.extract.counts.links import Page, Reading, readings
from sendminer.extract.counts.numerals import Number, numbers
from sendminer.extract.counts.phrases import Phrase, read_phrase
from sendminer.extract.counts.tables import read_tables
from sendminer.records import Bound, Count, CountChange

_MEMORY = 260
_LISTED = 3
_AHEAD = 160
_BY_DOING = re.compile(r"\bby\s[a-z]{2,16}ing\b")
_ACROSS = re.compile(r"(?<![a-z])(?:across|in|at|within|over|between|among)\s+(?:[a-z]+\s+){0,2}\Z")
_NAMES = r"(?:[A-Z][\w’'.-]{0,24}|of|the|and|&)(?:\s(?:[A-Z][\w’'.-]{0,24}|of|the|and|&)){0,9}"
_NEXT_NAME = re.compile(
    rf"\)?(?:\s(?:at|for|in)\s{_NAMES})?(?:,\s|\s)?(?:(?:and|plus|with|while)\s)?"
    rf"(?:(?:at|for)\s)?(?:{_NAMES})?(?:,\s|\s)?(?:(?:will|would)\s(?:have|offer|get|take)\s|has\s|with\s)?"
    r"[(–:-]?\s?"
)
"""What stands between the members of a list of places by school."""
_NAME_REACH = 90
_ONE_MORE = re.compile(
    r"(?<![a-z])(?:one|another|a\s(?:second|third)|the\s(?:second|third|other))\s"
    r"(?:for|with|of|offering|providing|taking)\s(?:up\sto\s|about\s)?\Z"
)
"""Before the second of "a base for 12 pupils in Hove and one for 10 in Lewes"."""
_WHICH = re.compile(r",\s(?:which|that)\s(?:[a-z]+\s){1,4}\Z")
_WITH = re.compile(r"\s(?:with|for|holding|offering|providing|having|have|has|will\shave)\s")
_SHARED = ("new", "additional", "lost", "needed", "delivered")
_SEATED = frozenset(("place", "pupil", "student", "child", "young_person"))
"""Units of which a heading or the sentence before may say where they are."""
_HOUSES = frozenset(("base", "unit", "school", "nursery", "college", "setting", "classroom"))


def parse_counts(text: str, terms: Sequence[str] = ()) -> list[Count]:
    """Find counts of places, pupils, plans, schools, staff and cases, sorted by start.

    ``terms`` names local schools or schemes: each may stand between a number and its unit, and
    is the provision where the words around give no other.
    """
    low = _lowered(text)
    named = _pattern(tuple(terms))
    found = numbers(text, low)
    phrases = [
        read_phrase(text, low, changes.number_end(low, number.end), named)
        if number.usable
        else Phrase(number.end)
        for number in found
    ]
    counts = _read(Page(text, low, found, phrases, named, guards.about_send(text, low)))
    return _with_cells(counts, read_tables(text, low))


def _with_cells(counts: list[Count], cells: list[Count]) -> list[Count]:
    """Lay the cells of tables over what was read as prose."""
    if not cells:
        return counts
    taken = {place for cell in cells for place in range(cell.start, cell.end)}
    free = [one for one in counts if taken.isdisjoint(range(one.start, one.end))]
    return sorted([*free, *cells], key=lambda one: one.start)


def _lowered(text: str) -> str:
    """Lower case of the same length: a few letters would otherwise become two."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


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
        last = counts[-1] if counts else None
        if not number.usable or (last is not None and number.start < last.end):
            continue
        leader = last if reading is not None else _leader(page, counts, number.start)
        count = _one(page, index, reading, leader)
        if count is None:
            continue
        if last is not None and count.change in ("previous", "from") and last.change is None:
            counts[-1] = _compared(page, last, count)
        counts.append(count)
    return counts


def _leader(page: Page, counts: list[Count], start: int) -> Count | None:
    """The count whose unit is understood next: the 40 of "40 places in two schools and 12 in".

    It ends where the schools do, for what stands before that has been read.
    """
    if len(counts) < 2 or counts[-1].unit not in _HOUSES or counts[-2].unit not in _SEATED:
        return counts[-1] if counts else None
    first, last = counts[-2:]
    if _WITH.fullmatch(page.low, last.end, start):
        # "12 schools with 1,105 places and 14 bases with 240"
        return replace(first, end=last.end, provision=last.provision, need=last.need)
    hosted = _ACROSS.search(page.low, first.end, last.start)
    return replace(first, end=last.end) if hosted else last


def _one(page: Page, index: int, reading: Reading | None, last: Count | None) -> Count | None:
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
    found = _elision(page, number, last)
    if found is None and _is_listed_need(page, number, phrase, last):
        found = elided.Elision(number.start, "elided_need")
    return _resumed(page, index, found, last) if found else None


def _is_listed_need(page: Page, number: Number, phrase: Phrase, last: Count | None) -> bool:
    """Say whether it is one of "150 places: 70 SEMH, 50 ASD": a need or a setting by itself."""
    if not phrase.known or phrase.words > _LISTED:
        return False
    if not (phrase.need or phrase.provision or elided.is_phase(page.low, number.end, phrase.end)):
        return False
    if not _in_sentence(page, last, number.start):
        return False
    return elided.follows_freely(page.low, phrase.end)


def _compared(page: Page, last: Count, count: Count) -> Count:
    """Mark the 60 of "60 pupils compared to 40" existing, and of "60, up from 40" a "to"."""
    if count.rule != "elided_against" and not changes.is_compared(page.low, last.end, count.end):
        return last
    return replace(last, change="existing" if count.change == "previous" else "to")


def _alive(page: Page, start: int, last: Count | None) -> bool:
    """Say whether the last count is near enough for its unit to be understood."""
    if last is None or start - last.end > _MEMORY:
        return False
    return sentences_between(page.text, last.end, start) <= 1


def _elision(page: Page, number: Number, last: Count | None) -> elided.Elision | None:
    text, low, floor = page.text, page.low, last.end if last else 0
    near = last is not None and number.start - last.end <= _MEMORY
    if not (near or guards.may_change(low, number.start) or page.terms):
        return elided.on_roll(low, number) or _part_of_all(page, number, floor)
    if not (elided.follows_freely(low, number.end) or elided.is_defined(low, number.end)):
        return None
    if roll := elided.on_roll(low, number):
        return roll
    found = elided.capacity(low, number.start, floor)
    if found:
        return found
    unit = elided.numbered(text, low, number.start, floor)
    if unit:
        return elided.Elision(number.start, "elided_stands", None, unit)
    change = elided.changed(low, number.start, floor)
    if change:
        return _changed(page, number, change, last)
    return _remembered(page, number, last) or _part_of_all(page, number, floor)


def _part_of_all(page: Page, number: Number, floor: int) -> elided.Elision | None:
    """A part of what the sentence names without a number: "of the places, 40", "all 40 of them"."""
    return elided.of_all(page.low, number, floor) or elided.of_them(
        page.text, page.low, number, floor
    )


def _changed(
    page: Page, number: Number, change: elided.Elision, last: Count | None
) -> elided.Elision | None:
    """A change of what the sentence counts, or of the count before it."""
    text, low, floor = page.text, page.low, last.end if last else 0
    unit = elided.subject_unit(text, low, number.start, floor) or elided.object_unit(
        low, number.end
    )
    if unit:
        return replace(change, own_unit=unit)
    if not _alive(page, number.start, last):
        return change if change.own_unit else None
    if guards.has_rival(low, floor, change.start):
        return None
    near = _in_sentence(page, last, number.start)
    change = replace(change, own_unit=None)
    return change if near or elided.starts_with_pronoun(text, low, change.start, floor) else None


def _remembered(page: Page, number: Number, last: Count | None) -> elided.Elision | None:
    """A number that takes up the last count: a part of it, more of it, or what it was before."""
    low, floor = page.low, last.end if last else 0
    if not (_alive(page, number.start, last) or _at_term(page, number)):
        return None
    if last is not None and elided.ends_change(low, last, number.start):
        return elided.Elision(number.start, "elided_to", "to")
    if last is not None and elided.starts_change(low, last, number.start):
        return elided.Elision(number.start, "elided_from", "from")
    if last is not None and elided.stands_beside(low, last, number):
        return elided.Elision(number.start, "elided_part")
    if (
        last is not None
        and _in_sentence(page, last, number.start)
        and elided.gapped(page.text, last, number)
    ):
        return elided.Elision(number.start, "elided_and")
    resumed = elided.resumed(low, number.start, number.end, floor)
    if resumed and resumed.rule in elided.NEAR and not _in_sentence(page, last, number.start):
        return None
    return resumed


def _at_term(page: Page, number: Number) -> bool:
    """Say whether a place that the user named stands right behind: "a further 8 at Oak"."""
    if page.terms is None:
        return False
    return page.terms.search(page.low, number.end, number.end + 60) is not None


def _counted(page: Page, index: int, reading: Reading, last: Count | None) -> Count:
    """A count from a number with a unit, be it its own or one that it shares."""
    number, phrase = page.found[index], reading.phrase
    unit = phrase.unit or "place"
    floor = last.end if last else 0
    kind, start, end = _bounded(page, number, number.end if phrase.nested else phrase.end, floor)
    ceiling = _ceiling(page, index, max(reading.tail, end))
    tail = max(reading.tail, end)
    around = Around(page.text, page.low, start, tail, floor, ceiling)
    change = reading.role or changes.change(around, phrase.change, unit, whole=reading.whole)
    if last is not None and elided.ends_change(page.low, last, start):
        change = "to"
    if page.text.startswith("+", number.start - 1):
        change = change or "additional"
    if change is None and reading.listed and last is not None:
        change = last.change if last.change in _SHARED and last.change != "additional" else None
    house = _left_limit(page, last, start)
    kind_of = "place" if reading.role else unit
    provision, need = _surroundings(page, phrase, kind_of, (start, tail), (house, ceiling))
    if last is not None and _goes_on(last, unit, change) and _in_sentence(page, last, start):
        provision, need = provision or last.provision, need or last.need
    if provision is None and last is not None and _shares(page, reading, last, unit, start):
        provision = last.provision
    fixed = changes.determiner(page.low, start, floor)
    span = (fixed[1] if fixed else start, end)
    what = (unit, provision, need, change)
    return _count(page, span, number, kind, what, rule=reading.rule)


def _shares(page: Page, reading: Reading, last: Count, unit: str, start: int) -> bool:
    """Say whether a count is in one list with the last: "at A (20 places), B (15 places)"."""
    if last.unit != unit or not _in_sentence(page, last, start):
        return False
    if reading.listed or _ONE_MORE.search(page.low, last.end, start):
        return True
    gap = page.text[last.end : start]
    return len(gap) < _NAME_REACH and not gap.islower() and _NEXT_NAME.fullmatch(gap) is not None


def _goes_on(last: Count, unit: str, change: CountChange | None) -> bool:
    """Say whether a count adds to the one before it, or is what it came to."""
    if last.unit != unit:
        return False
    return change == "additional" or (change == "to" and last.change != "to")


def _left_limit(page: Page, last: Count | None, start: int) -> int:
    """How far left a count may look: not into the words that belong to the one before.

    It may look at that one itself where it is a school or a unit ("two SRPs with 24 places").
    """
    if last is None:
        return 0
    if last.unit in _HOUSES:
        # "resource bases at six schools, providing 60 places"
        return last.start if last.provision else max(0, last.start - _MEMORY)
    if start - last.end > _MEMORY:
        return last.end
    if _WHICH.search(page.low, last.end, start):
        return last.end  # "300 are on the roll of the unit, which has 120 places"
    if means := _BY_DOING.search(page.low, last.end, start):
        return means.start()  # "60 more places by expanding the base from 15 places to 23"
    return clause_end(page.text, last.end, start)


def _bounded(page: Page, number: Number, end: int, floor: int) -> tuple[Bound, int, int]:
    """The bound of a number, and its span with the words that say so."""
    kind, start = changes.bound(page.low, number.start, floor)
    end = max(end, number.end)
    tail = changes.bound_after(page.low, number.end, behind_unit=False) or changes.bound_after(
        page.low, end, behind_unit=True
    )
    if tail and kind == "exact":
        return tail[0], start, max(end, tail[1])
    return kind, start, end


def _in_sentence(page: Page, last: Count | None, start: int) -> bool:
    """Say whether the last count stands in the same sentence."""
    if last is None or start - last.end > _MEMORY:
        return False
    return sentences_between(page.text, last.end, start) == 0


def _ceiling(page: Page, index: int, end: int) -> int:
    """Where the next number starts that may count something: its words are its own."""
    for place in range(index + 1, min(index + 4, len(page.found))):
        other = page.found[place]
        if other.usable and other.start >= end:
            return page.phrases[place].end if _houses(page, place, end) else other.start
    return end + _AHEAD


def _houses(page: Page, place: int, end: int) -> bool:
    """Say whether a count of schools or bases says where the places are: "across three bases"."""
    if page.phrases[place].unit not in _HOUSES:
        return False
    return _ACROSS.search(page.low, end, page.found[place].start) is not None


def _surroundings(
    page: Page, phrase: Phrase, unit: str, span: tuple[int, int], limits: tuple[int, int]
) -> tuple[str | None, str | None]:
    """Provision and need: in the phrase first, then behind it, then before it."""
    provision, need = phrase.provision, phrase.need
    if provision and need:
        return provision, need
    provision = provision or provisions.adjoining(page.text, page.low, span[0], limits[0])
    behind = provisions.after(page.text, page.low, span[1], limits[1])
    provision, need = provision or behind[0], need or behind[1]
    if provision is None or (need is None and unit == "place"):
        ahead = provisions.before(page.text, page.low, span[0], limits[0], unit)
        provision = provision or ahead[0]
        if unit not in _HOUSES:  # an autism team works in 22 schools of every kind
            need = need or ahead[1]
    if provision is None and page.terms is not None:
        provision = _named(page, span[0], limits[1])
    if provision is None and unit in _SEATED:
        provision, beside = antecedents.antecedent(page.text, page.low, span, unit)
        need = need or beside
    return provision, need


def _named(page: Page, start: int, ceiling: int) -> str | None:
    """A name that the user gave, in snake_case, if it stands in the count or behind it."""
    match = page.terms.search(page.low, start, ceiling) if page.terms else None
    return re.sub(r"[^a-z0-9]+", "_", match.group()).strip("_") if match else None


def _resumed(page: Page, index: int, found: elided.Elision, last: Count | None) -> Count:
    """A count from a number that takes up the unit of an earlier one, or of its sentence."""
    number, floor = page.found[index], last.end if last else 0
    phrase = page.phrases[index] if found.rule == "elided_need" else Phrase(number.end)
    kind, start, end = _bounded(page, number, phrase.end, floor)
    if found.rule == "elided_to" and page.low.startswith("up to", start):
        kind = "exact"  # "bringing capacity up to 160" sets no limit
    ceiling = _ceiling(page, index, end)
    earlier = last if _alive(page, number.start, last) else None
    if earlier is not None and found.own_unit not in (None, earlier.unit):
        earlier = None
    unit = found.own_unit or (earlier.unit if earlier else "place")
    limits = (_left_limit(page, last, start), ceiling)
    provision, need = _surroundings(page, phrase, "place", (start, end), limits)
    if provision is None and last is not None and found.rule == "elided_capacity":
        provision = last.provision if _in_sentence(page, last, start) else None
    if provision is None and found.own_unit:
        # "the number of places in resource bases across the borough is 292"
        opening = sentence_start(page.text, start, max(floor, start - _MEMORY))
        provision = provisions.after(page.text, page.low, opening, start)[0]
    if earlier:
        provision = provision or _handed_on(page, earlier, number, found.rule)
        need = need or earlier.need
    around = Around(page.text, page.low, start, end, floor, ceiling)
    change = found.change or changes.change(around, None, unit)
    if found.rule == "elided_further" and changes.change(around, None, unit) == "needed":
        change = "needed"  # "and needs 60 more"
    if change is None and earlier and found.rule == "elided_and" and earlier.change in _SHARED:
        change = earlier.change  # "30 more places at Hill View and 12 at Sea Lane"
    span = (min(start, max(found.start, floor)), end)
    what = (unit, provision, need, change)
    return _count(page, span, number, kind, what, rule=found.rule)


def _handed_on(page: Page, earlier: Count, number: Number, rule: str) -> str | None:
    """The provision that a count shares with an earlier one.

    In "20 in resource bases, 18 at Ridgeway" each has its own, and none is handed on.
    """
    if rule != "elided_and":
        return earlier.provision
    own = provisions.after(page.text, page.low, earlier.end, number.start)[0]
    return None if own == earlier.provision else earlier.provision


def _count(
    page: Page, span: tuple[int, int], number: Number, kind: Bound,
    what: tuple[str, str | None, str | None, CountChange | None], *, rule: str,
) -> Count:  # fmt: skip
    start, end = span
    return Count(start, end, page.text[start:end], number.low, number.high, kind, *what, rule)
