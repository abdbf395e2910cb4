"""What cannot be one promise, whatever else agrees."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from datetime import date

from sendminer.records import Count, Money, Period
from sendminer.track.quantities import MEASURES, alike, figures, same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.days.deadline import move
from sendminer.track.reading.schools.sited import grows, is_the_school, stands
from sendminer.track.threads.thread import Thread

_APART = {"government", "NHS"}
_BEGUN: dict[str, int] = {
    "year": 365, "academic_year": 365, "financial_year": 365, "season": 100, "term": 130,
}  # fmt: skip
_GENERIC = ("specialist", "mainstream", "school", "free_school")
_WITHIN, _WHOLE_SCHOOL = {"resource_base", "sen_unit"}, {"free_school"}
"""A base stands within a school: neither is the other, whatever the children's needs."""
_OPENING, _OLD = 8, 180
_BACK = 3
_TO_THE_LAST = 4
_SCHOOL_YEARS = {"academic_year", "financial_year"}
_FOR = re.compile(r"\b(?:for|in|during)\s(?:the\s)?\Z", re.IGNORECASE)
_ANEW = frozenset({"replaces", "revalued", "late", "early", "anew", "recalled", "slips"})
_OF_ANOTHER_SIZE = 20
"""How many times larger than a rate a sum is that is neither its revision nor its total."""


def impossible(thread: Thread, claim: Claim, *, elsewhere: bool = True) -> bool:
    """Whether it is of another council, another site, or another kind of place.

    ``elsewhere``: the site that the claim names is one at which something else was promised.
    """
    if thread.council and claim.council and thread.council != claim.council:
        return True
    brings = claim.brings and claim.role == "promise"
    # what a promise only speaks of beside is no place of another new school
    away = apart(thread.home, claim.sites) and (brings or not thread.sites & claim.sites)
    away = away and (elsewhere or not is_its_address(thread, claim))
    away = away or (brings and (_is_of_a_school(thread, claim) or _is_placed(thread, claim)))
    away = away or _is_at_a_school(thread, claim) or _of_more_towns(thread, claim)
    if claim.role == "promise" and (claim.in_prose or claim.document is thread.first.document):
        # two schools of one town
        away = away or apart(thread.schools, claim.schools)
    away = away or _headed_away(thread, claim, elsewhere=elsewhere)
    if away and not _is_its_sum(thread, claim) and (elsewhere or not _renamed(thread, claim)):
        return True
    if claim.role == "promise" and _of_another_promise(thread, claim):
        return True
    if claim.role in ("promise", "done") and _other_kind(thread.count, claim.count):
        return True
    if claim.role == "done" and _past(thread, claim):
        return True
    if claim.role == "criticism" and _older(thread, claim):
        return True
    # "spending has risen to £9m" says nothing of what was promised
    told = claim.role == "late" and claim.money is not None and claim.due is None
    return told and not thread.home & claim.sites


def _of_another_promise(thread: Thread, claim: Claim) -> bool:
    """Whether one of two promises has what the other cannot have."""
    last = thread.last
    return (
        _other_list(thread, claim)
        or (not thread.sites & claim.sites and _of_others(thread.body, claim.body))
        or _other_sum(thread.money, claim.money)
        # without a day it cannot be told which value is the later one
        or (claim.when is None and _other_value(thread, claim))
        or (not claim.sites and _is_further(thread, claim))
        or _of_another_year(thread, claim)
        # the other part of one sentence
        or (last is not None and last.statement is claim.statement)
    )


def _is_of_a_school(thread: Thread, claim: Claim) -> bool:
    """Whether it is work at a school that is there: a new one of that town is another promise."""
    first = thread.first
    named = thread.home & first.schools
    return bool(named) and not (named & claim.sites or first.brings or first.act == "open")


def _is_at_a_school(thread: Thread, claim: Claim) -> bool:
    """Whether it is work at a school that is there, where a new one was promised for the town."""
    named = claim.schools and not (claim.schools & thread.sites or thread.schools)
    return bool(named) and thread.first.brings and not claim.brings and grows(claim.text)


def _of_more_towns(thread: Thread, claim: Claim) -> bool:
    """Whether it tells a number for the school's town and another: "90 places in Ambry and Holm".

    The places of one named school are not those of two towns together.
    """
    if claim.role != "promise" or claim.count is None or thread.has_number(claim.count):
        return False
    named = bool(thread.home & thread.first.schools) and not claim.schools
    return named and bool(claim.sites & thread.home) and bool(claim.sites - thread.sites)


def is_its_address(thread: Thread, claim: Claim) -> bool:
    """Whether it says where what was just told of will stand: "It will be built at Holm"."""
    last = thread.last or thread.first
    if last.document is not claim.document or not 0 < claim.index - last.index <= _BACK:
        return False
    if claim.schools or apart(thread.home, claim.context.sites):
        return False
    return (claim.leans and stands(claim.text)) or is_the_school(claim.text)


def _other_list(thread: Thread, claim: Claim) -> bool:
    """Whether both name as many places as they promise schools, and not the same ones.

    "Two new schools, in Alder and Birch" and "two new schools, in Cedar and Birch" are three.
    """
    mine, theirs = thread.count, claim.count
    if mine is None or theirs is None or not thread.of_several or mine.unit != theirs.unit:
        return False
    full = mine.low <= len(thread.home) and theirs.low <= len(claim.sites)
    return full and not (thread.home <= claim.sites or claim.sites <= thread.home)


def _is_placed(thread: Thread, claim: Claim) -> bool:
    """Whether the paper that made the promise says later where the schools are to be: elsewhere."""
    if claim.document is thread.first.document or thread.home:
        return False
    return apart(thread.placed, claim.sites)


def _headed_away(thread: Thread, claim: Claim, *, elsewhere: bool) -> bool:
    """Whether the place that its heading or the sentence before names is another's.

    Equal numbers tie nothing then: schools of 60 or 120 are common.
    """
    if claim.role != "promise" or claim.sites:
        return False
    if claim.document.id in thread.documents:
        return elsewhere and apart(thread.sites | thread.home, claim.context.sites)
    placed = claim.context.sites or claim.headed
    away = apart(thread.home or thread.placed, placed) and not thread.sites & placed
    return elsewhere and (away or _adds_elsewhere(thread, claim))


def _adds_elsewhere(thread: Thread, claim: Claim) -> bool:
    """Whether "it" adds another number at a place that the promise does not name."""
    mine, theirs, placed = thread.count, claim.count, claim.context.sites
    if mine is None or theirs is None or not claim.adds or not placed:
        return False
    return thread.sites.isdisjoint(placed) and not same(mine, theirs)


def _is_further(thread: Thread, claim: Claim) -> bool:
    """Whether it adds another number when the day of what was promised is over: a further batch."""
    mine, theirs, due = thread.count, claim.count, thread.due
    if mine is None or theirs is None or due is None or claim.when is None:
        return False
    if theirs.change != "additional" or due.latest >= claim.when or mine.low in claim.figures:
        return False
    return not thread.has_number(theirs)


def _other_value(thread: Thread, claim: Claim) -> bool:
    """Whether both tell a number or an amount, and not the same one."""
    pairs = ((thread.count, claim.count), (thread.money, claim.money))
    return any(a is not None and b is not None and not same(a, b) for a, b in pairs)


def _of_another_year(thread: Thread, claim: Claim) -> bool:
    """Whether both tell how many there are to be for a school year, and neither agrees.

    "480 places for 2025/26" and "220 places for the 2026/27 academic year" are two years' work.
    """
    mine, theirs = thread.count, claim.count
    if mine is None or theirs is None or not alike(mine, theirs) or same(mine, theirs):
        return False
    if _ANEW & claim.cues or claim.target.count_from is not None or mine.unit in MEASURES:
        return False
    old, new = _year_for(thread.first, mine), _year_for(claim, theirs)
    return old is not None and new is not None and old != new


def _year_for(claim: Claim, count: Count) -> date | None:
    """The end of the school or financial year for which a number is told."""
    statement, document = claim.statement, claim.document
    if claim.count is None or claim.count.start != count.start:
        return None
    for period in document.periods_of(statement):
        before = document.text[max(statement.start, period.start - 16) : period.start]
        if period.grain in _SCHOOL_YEARS and _FOR.search(before) and period.start > count.end:
            return period.latest
    return None


def _past(thread: Thread, claim: Claim) -> bool:
    """Whether a report speaks of a time before the promise, or of the day that it was made.

    "The council has created 100 places since 2020 and will create 230 more" reports nothing
    of the 230.
    """
    made, first = thread.first.when, thread.first
    if claim.document.id == first.document.id:
        pays_out = claim.index > first.index and {"part", "milestone"} & claim.cues
        itself = claim.index == first.index and {"recalled", "whole"} <= claim.cues
        return not pays_out and not (itself and "doubted" not in claim.cues)
    if made is None or claim.when is None:
        return False
    periods = claim.document.periods_of(claim.statement)
    if any(_long_before(period, claim.statement.start, made) for period in periods):
        return True
    if claim.count is None:
        return False
    return claim.when <= made or any(
        p.earliest is not None and _before(p, made) and p.bound in ("from", "over") for p in periods
    )


def _older(thread: Thread, claim: Claim) -> bool:
    """Whether a criticism tells only of a time before the promise: findings of years ago."""
    made = thread.first.when
    if made is None or not claim.statement.periods:
        return False
    ends = [each.latest for each in claim.document.periods_of(claim.statement)]
    told = [end for end in ends if end is not None]
    return bool(told) and all((made - end).days > _OLD for end in told)


def _long_before(period: Period, start: int, made: date) -> bool:
    """Whether a sentence opens with a time before the promise: "Seven years ago they moved in"."""
    opens = period.start - start < _OPENING
    return opens and period.latest is not None and period.latest < made


def _is_its_sum(thread: Thread, claim: Claim) -> bool:
    """Whether a sum told to the last thousand is the promise's: no two schools cost £2.268m."""
    mine, theirs = thread.money, claim.money
    return (
        mine is not None
        and theirs is not None
        and mine.low == theirs.low
        and (figures(theirs.low) >= _TO_THE_LAST)
    )


def _is_there(claim: Claim, sites: AbstractSet[str]) -> bool:
    """Whether it is of a school that has its name, and is not only to be built."""
    return bool(claim.schools & sites) and not claim.brings


def _renamed(thread: Thread, claim: Claim) -> bool:
    """Whether another name may be the same school's: a number, a sum or the day agrees.

    One document calls one school by one name: of two that it names, each has its own promise.
    """
    if claim.document.id == thread.first.document.id:
        return False
    money, count = (thread.money, claim.money), (thread.count, claim.count)
    named = _is_there(thread.first, thread.home) and _is_there(claim, claim.sites)
    if named and claim.role != "done" and None in money:
        # nine places from September are common
        return False
    agree = [same(a, b) for a, b in (money, count) if a is not None and b is not None]
    if not all(agree):
        return False
    due = thread.due is not None and claim.due is not None and not move(thread.due, claim.due)
    return bool(agree) or due or claim.role == "late"


def trusts(thread: Thread, claim: Claim) -> bool:
    """Whether "the Trust" may be the health trust that was named before."""
    return {thread.body, claim.body} == {"NHS", "trust"}


def _of_others(theirs: str, told: str) -> bool:
    """Whether one is a promise of the government or the NHS, and the other says that it is not.

    A sentence that names nobody may speak of theirs.
    """
    if {theirs, told} == {"NHS", "trust"}:
        return False
    return theirs != told and (told in _APART or (theirs in _APART and told != ""))


def _before(period: Period, made: date) -> bool:
    """Whether a period began before a promise: "since 2020" may begin with one of that year."""
    first = period.earliest
    if first is None:
        return False
    return (made - first).days > _BEGUN.get(period.grain, 0)


def apart(a: AbstractSet[str], b: AbstractSet[str]) -> bool:
    """Whether both name something, and nothing in common."""
    return bool(a) and bool(b) and a.isdisjoint(b)


def _other_kind(a: Count | None, b: Count | None) -> bool:
    if a is None or b is None or a.unit != b.unit:
        return False
    if (a.change == "lost") != (b.change == "lost"):
        return True
    kinds, told = {kind(a), kind(b)} - {None}, {a.provision, b.provision}
    if told & _WITHIN and told & _WHOLE_SCHOOL:
        return True
    return len(kinds) > 1 or (a.need is not None and b.need is not None and a.need != b.need)


def _other_sum(a: Money | None, b: Money | None) -> bool:
    """Whether a rate and a sum are of two promises: a charge of £690 a year, a fund of £150,000."""
    if a is None or b is None or same(a, b):
        return False
    low, high = sorted((abs(a.low), abs(b.low)))
    return bool(a.per) != bool(b.per) and high > _OF_ANOTHER_SIZE * low


def kind(count: Count) -> str | None:
    """The kind of place that a count is of, where it is more than a general one."""
    if count.provision in _GENERIC:
        return None
    return "resource_base" if count.provision == "sen_unit" else count.provision
