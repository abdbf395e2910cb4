"""Whether a statement's number or sum is that of a promise, adds to it or takes its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from sendminer.records import Count, Money
from sendminer.track.quantities import MEASURES, Quantity, alike, among, figures, rounds, same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.schools.sited import is_the_school, of_one, stands
from sendminer.track.reading.values.figures import part_of
from sendminer.track.reading.values.phases import further_phase, is_of_a_phase
from sendminer.track.reading.values.revised import another_now, beside
from sendminer.track.threads.due import later
from sendminer.track.threads.purpose import for_another
from sendminer.track.threads.thread import SITES, Thread

_FEW = 2
_NATIONWIDE = re.compile(
    r"\b(?:(?:across|throughout|around)\s(?:the\s(?:country|nation|UK)|England)|nationwide|nationally)\b"
)
"""What is promised to all councils together: "3,500 places across the country"."""
_A_SCHOOL = re.compile(r"\b(?:school|academy|unit|base)\b(?!\splaces)", re.IGNORECASE)
_THIS_SCHOOL = re.compile(
    r"\W{0,3}(?:this|the)\s(?:(?:new|special|specialist)\s)?(?:school|academy|college|unit|base)\b(?!\splaces)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:schools|units|bases|both|all)\b", re.IGNORECASE)


def keeps_values(thread: Thread, claim: Claim) -> bool:
    """Whether a promise's number or sum is known to a thread, or would be learnt by it.

    Where neither is, a link would leave it in no row. A statement without a value loses none.
    """
    kept = []
    old, new = thread.count, claim.count
    if new and is_one_of(thread, claim):
        return False
    if old and new and alike(old, new) and new.unit not in MEASURES:
        retold = thread.has_number(new) or _retold(new, thread, claim)
        kept.append(retold or new_number(thread, claim) is not None)
    sum_, money = thread.money, claim.money
    if (new and old is None) or (money and sum_ is None):
        other = new is None and for_another(claim)
        kept.append(may_take(thread, claim) and not other)
    if sum_ and money:
        told = money.change not in (None, "increase") or thread.has_sum(money)
        told = told or _retells(sum_, money, claim) or new_sum(thread, claim) is not None
        if not told and claim.target.part is not None:
            # of several sums in a sentence each tells its own promise apart
            return False
        if not (told or thread.home or claim.sites) and new is not None and old is None:
            # "£7m to create 13 hubs" gives no number to a promise of £22m
            return False
        kept.append(told)
    return any(kept) or not kept


def new_number(thread: Thread, claim: Claim) -> Count | None:
    """The number of a promise from a statement on, if that adds to it or takes its place."""
    more, told = _addition(thread, claim), claim.count
    if more is None and told and _revises(thread, thread.count, thread.counts, told, claim):
        return told
    return more


def new_sum(thread: Thread, claim: Claim) -> Money | None:
    """The sum of a promise from a statement on, if that adds to it or takes its place."""
    more, told = _further_sum(thread, claim), claim.money
    if more is None and told and _revises(thread, thread.money, thread.amounts, told, claim):
        return told
    return more


def _revises(
    thread: Thread,
    current: Quantity | None,
    told: Iterable[Quantity],
    new: Money | Count,
    claim: Claim,
) -> bool:
    """Whether a value takes the place of the current one.

    A value that was told before and is only recalled ("last year it pledged 230") does not.
    """
    if current is None:
        other = isinstance(new, Money) and claim is not thread.first and for_another(claim)
        return may_take(thread, claim) and not (other or is_rate(thread, claim, new))
    if isinstance(new, Money) and new.change in ("increase", "decrease", "difference"):
        return False
    was = claim.target.money_from if isinstance(new, Money) else claim.target.count_from
    if was is not None and same(was, current) and not same(current, new):
        # "£2m and not £1.5m" rounds nothing; the £480 in place of £570 a year is a year's too
        return True
    if isinstance(new, Money) and isinstance(current, Money) and new.per != current.per:
        # 45p a mile lowers no charge of £390 a year
        return False
    if same(current, new) or (isinstance(new, Money) and _retells(current, new, claim)):
        return False
    if isinstance(new, Count) and isinstance(current, Count) and not alike(current, new):
        return False
    part = part_of(claim.text) if isinstance(new, Count) else None
    if (part and part[0] == new.low) or (isinstance(new, Count) and _retold(new, thread, claim)):
        # "289 places out of the 354" lowers neither 354 nor another number
        return False
    before = among(new, told)
    if before and current.low in claim.figures:
        # "the goal of 300 has been lifted to 420" is told again when it is 420
        return False
    if not (another_now(claim, current, new) or _costs_more(thread, current, new, claim)):
        return False
    said = {"replaces", "revalued", "late", "early"} & claim.cues
    if not said and new.high * 2 <= current.low:
        # a number so much smaller is of a part, unless the words say that it is a cut
        return False
    old_news = "recalled" in claim.cues or claim.adds
    return not (old_news and before)


def is_rate(thread: Thread, claim: Claim, new: Money | Count) -> bool:
    """Whether a sum is one for each place, and so none of a promise of many."""
    each = isinstance(new, Money) and set(new.per) - {"year"}
    return bool(each) and claim is not thread.first and thread.count is not None


def is_sharper(thread: Thread, claim: Claim) -> bool:
    """Whether an article that opens with a round sum tells the exact one below: £10m, £10.7m."""
    old, new = thread.money, claim.money
    if old is None or new is None or claim.document is not thread.first.document:
        return False
    if (
        new.change
        or new.per != old.per
        or {"rest", "milestone", "remaining", "awards"} & claim.cues
    ):
        return False
    finer = figures(new.low) > figures(old.low) and rounds(old.low, new.low)
    return finer and new.low == new.high and not (old.bound == "more_than" and new.low < old.low)


def _further_sum(thread: Thread, claim: Claim) -> Money | None:
    """The new sum where a later paper finds more: £2.2m and a further £0.5m.

    It must name the school of the promise, or the sum to which it adds.
    """
    old, new = thread.money, claim.money
    if old is None or new is None or new.change != "increase" or not later(thread, claim):
        return None
    named = any(same(old, each) for each in claim.document.money_of(claim.statement))
    if not (named or thread.home & claim.sites):
        return None
    if (old.per, old.currency) != (new.per, new.currency):
        return None
    if old.low != old.high or new.low != new.high or new.low >= old.low or claim.count:
        return None
    if thread.has_sum(new):
        return None
    return replace(old, low=old.low + new.low, high=old.high + new.high, bound="exact")


def _costs_more(thread: Thread, old: Quantity, new: Money | Count, claim: Claim) -> bool:
    """Whether it tells a larger sum for the same number: "our £11m fund for 500 places"."""
    if not isinstance(new, Money) or not (thread.count and claim.count and _after(thread, claim)):
        return False
    same_number = thread.count.unit == claim.count.unit and same(thread.count, claim.count)
    return same_number and claim.role == "promise" and old.high < new.low < old.high * 2


def _after(thread: Thread, claim: Claim) -> bool:
    """Whether a claim is of a later day than the first of a thread."""
    begun = thread.first.when
    return claim.when is not None and begun is not None and claim.when > begun


def is_bare(thread: Thread) -> bool:
    """Whether a promise has neither a name nor a number or a day, as far as it was told."""
    first = thread.first
    named = first.sites or first.works or thread.home
    return not (named or thread.count or thread.money or thread.due)


def is_one_of(thread: Thread, claim: Claim) -> bool:
    """Whether it tells of one new school where several were promised: its day is not theirs."""
    mine, theirs = thread.count, claim.count
    if not thread.of_several or mine is None or (theirs is not None and theirs.unit == mine.unit):
        return False
    here = thread.home & claim.sites and _A_SCHOOL.search(claim.text)
    named = len(claim.schools - thread.home) == 1
    one = any((of_one(claim.text), SITES & claim.things, named, here))
    return one and claim is not thread.first and not _SEVERAL.search(claim.text)


def may_take(thread: Thread, claim: Claim) -> bool:
    """Whether a promise without a number or a day may get one from a statement linked to it.

    Where a place is named in a long report, it must be one of the promise: there a scheme of many
    schools does not get the number of one.
    """
    if claim is thread.first:
        return True
    if _only_further(claim):
        # "a further phase will bring 50 places" tells no number of the whole
        return bool(claim.target.count_from or claim.target.money_from)
    if len(thread.first.schools) > _FEW and len(claim.schools) == 1:
        # £4m for six schools is not the £270,000 of one
        return False
    if _NATIONWIDE.search(claim.text) and not _NATIONWIDE.search(thread.first.text):
        return False
    if is_one_of(thread, claim):
        return False
    yearly = thread.money is not None and "year" in thread.money.per
    if (yearly or is_bare(thread)) and claim.document.id != thread.first.document.id:
        # a sum for every year is for no number of places that another paper tells
        return False
    if not claim.in_prose:
        return True
    if _is_of_the_school_before(thread, claim):
        return False
    if not claim.sites or _says_where(thread, claim):
        return True
    return bool(thread.sites & claim.sites)


def _is_of_the_school_before(thread: Thread, claim: Claim) -> bool:
    """Whether "this school" is one that was named just before, and the promise is of no school.

    "Holm School is open. This school will grow to 60 places" gives a programme no number.
    """
    near = claim.context.sites
    named = bool(near) and not claim.sites and near.isdisjoint(thread.sites | thread.placed)
    return named and _THIS_SCHOOL.match(claim.text) is not None and not thread.first.brings


def _says_where(thread: Thread, claim: Claim) -> bool:
    """Whether it tells where what its document promised is to be: "It will be at Holm"."""
    where = stands(claim.text) or is_the_school(claim.text)
    return where and claim.document is thread.first.document and not claim.schools


def _only_further(claim: Claim) -> bool:
    """Whether all values of a sentence are those of a further phase."""
    at, statement = further_phase(claim.text), claim.statement
    if at is None:
        return False
    document = claim.document
    told = (document.counts_of, document.money_of, document.periods_of)
    return all(each.start - statement.start > at for of in told for each in of(statement))


def _retells(current: Quantity, new: Money, claim: Claim) -> bool:
    """Whether an amount is the known one in round figures, or the price of one contract for it."""
    if {"rest", "milestone", "remaining"} & claim.cues and new.low < current.low:
        # "the remaining £22m" of £36m
        return True
    if {"replaces", "revalued", "late"} & claim.cues:
        return False
    return rounds(current.low, new.low) or "awards" in claim.cues


def _retold(new: Count, thread: Thread, claim: Claim) -> bool:
    """Whether a number is one that was added before, or a part of the whole."""
    part = part_of(claim.text)
    if part is not None and thread.count is not None and part == (new.low, thread.count.low):
        # "164 of the 220 places planned are open"
        return True
    if among(new, thread.added) or _brings_to_total(thread, claim) or _is_step(new, thread):
        return True
    fewer = thread.count is not None and new.low < thread.count.low and "part" in claim.cues
    told = bool({"rest", "milestone"} & claim.cues)
    if fewer and is_of_a_phase(claim.text):
        return True
    return (told or fewer) and "replaces" not in claim.cues


def _brings_to_total(thread: Thread, claim: Claim) -> bool:
    """Whether a number brings it to the known one: "60 more, bringing the total to 180"."""
    told = claim.document.counts_of(claim.statement)
    total = thread.count
    return total is not None and any(each.change == "to" and same(each, total) for each in told)


def _is_step(new: Count, thread: Thread) -> bool:
    """Whether a promise rose or fell by it: the 48 by which a school grows from 118 to 166."""
    before = thread.first.target.count_from
    told = [*([before] if before else []), *thread.counts]
    return any(abs(b.low - a.low) == new.low for a, b in pairwise(told))


def _addition(thread: Thread, claim: Claim) -> Count | None:
    """The new total where a statement adds to what was promised: "a further 70" to 200 is 270.

    A number that was added before, or is the total itself, is only told again.
    """
    old, new = thread.count, claim.count
    if old is None or new is None or old.unit != new.unit or not later(thread, claim):
        return None
    if not claim.adds or new.change != "additional" or old.low != old.high or new.low != new.high:
        return None
    back = claim.points_back and claim.document.id in thread.sure_in
    if not (thread.home & claim.sites or old.low in claim.figures or back):
        # "42 additional places" of another phase add nothing to a total of years ago
        return None
    if beside(claim) and not thread.home & claim.sites:
        return None
    if claim.context.sites and thread.sites.isdisjoint(claim.sites | claim.context.sites):
        # "it will provide 70 additional places", of the school that was named just before
        return None
    if thread.has_number(new) or _brings_to_total(thread, claim) or _is_step(new, thread):
        return None
    return replace(old, low=old.low + new.low, high=old.high + new.high)
