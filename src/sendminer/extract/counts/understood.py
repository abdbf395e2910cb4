"""Which numbers that name no unit take that of their sentence or of the count before."""

from __future__ import annotations

from dataclasses import replace

from sendminer.extract.counts import continued, elided, guards, reach
from sendminer.extract.counts.links import Page
from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.phrases import Phrase
from sendminer.records import Count

_LISTED = 3
_LEANING = frozenset(("elided_part", "elided_doing", "elided_verb"))
"""Rules of a number that would rather be of the noun named last: "31 replies, of which 20"."""


def elision(page: Page, index: int, last: Count | None) -> elided.Elision | None:
    """Why a number with no unit counts something, if it does."""
    number = page.found[index]
    found = _understood(page, number, last)
    if last is None:
        return found
    if found is None:
        return continued.continued(page, index, last)
    leans = found.rule in _LEANING and found.own_unit is None
    return None if leans and continued.other_noun(page, index, last) else found


def _understood(page: Page, number: Number, last: Count | None) -> elided.Elision | None:
    text, low, floor = page.text, page.low, last.end if last else 0
    near = last is not None and number.start - last.end <= reach.MEMORY
    if not (near or guards.may_change(low, number.start) or page.terms):
        if not elided.may_be_part(low, number.end):
            return None
        return elided.on_roll(low, number) or _part_of_all(page, number, floor)
    if not (elided.follows_freely(low, number.end) or elided.is_defined(low, number.end)):
        return None
    if roll := elided.on_roll(low, number):
        return roll
    found = elided.capacity(low, number.start, floor)
    if found:
        # "an increase in total capacity of 10" is no capacity of 10
        grown = elided.changed(low, number.start, floor)
        return replace(grown, own_unit=found.own_unit) if grown and not found.change else found
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
    if not reach.alive(page, number.start, last):
        return change if change.own_unit else None
    if guards.has_rival(low, floor, change.start):
        return None
    near = reach.in_sentence(page, last, number.start)
    change = replace(change, own_unit=None)
    return change if near or elided.starts_with_pronoun(text, low, change.start, floor) else None


def _remembered(page: Page, number: Number, last: Count | None) -> elided.Elision | None:
    """A number that takes up the last count: a part of it, more of it, or what it was before."""
    low, floor = page.low, last.end if last else 0
    if not (reach.alive(page, number.start, last) or _at_term(page, number)):
        return None
    if last is not None and (
        elided.ends_change(low, last, number.start) or elided.ends_cut(low, last, number.start)
    ):
        return elided.Elision(number.start, "elided_to", "to")
    if last is not None and elided.starts_change(low, last, number.start):
        return elided.Elision(number.start, "elided_from", "from")
    if last is not None and elided.stands_beside(low, last, number):
        return elided.Elision(number.start, "elided_part")
    if (
        last is not None
        and reach.in_sentence(page, last, number.start)
        and elided.gapped(page.text, last, number)
    ):
        return elided.Elision(number.start, "elided_and")
    resumed = elided.resumed(low, number.start, number.end, floor)
    if resumed is None or resumed.rule not in elided.NEAR:
        return resumed
    # "It promised 60 places. So far it has built 12"
    taken_up = resumed.rule in ("elided_verb", "elided_against") and elided.starts_with_pronoun(
        page.text, low, number.start, floor
    )
    return resumed if taken_up or reach.in_sentence(page, last, number.start) else None


def _at_term(page: Page, number: Number) -> bool:
    """Say whether a place that the user named stands right behind: "a further 8 at Oak"."""
    if page.terms is None:
        return False
    return page.terms.search(page.low, number.end, number.end + 60) is not None


def is_listed_need(page: Page, number: Number, phrase: Phrase, last: Count | None) -> bool:
    """Say whether it is one of "150 places: 70 SEMH, 50 ASD": a need or a setting by itself."""
    if not phrase.known or phrase.words > _LISTED:
        return False
    if not (phrase.need or phrase.provision or elided.is_phase(page.low, number.end, phrase.end)):
        return False
    if not reach.in_sentence(page, last, number.start):
        return False
    return elided.follows_freely(page.low, phrase.end)
