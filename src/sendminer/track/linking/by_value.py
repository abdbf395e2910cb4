"""What amounts, counts and sums say for and against a link."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from sendminer.records import Count, Money
from sendminer.spans import up_to
from sendminer.track.linking.impossible import apart, kind
from sendminer.track.linking.points import AGAINST, POINTS, Found
from sendminer.track.quantities import (
    MEASURES,
    Quantity,
    alike,
    astride,
    figures,
    same,
    shown_count,
    shown_money,
)
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.schools.sited import of_one
from sendminer.track.reading.values.figures import ordinal, part_of
from sendminer.track.threads.due import later
from sendminer.track.threads.purpose import of_another
from sendminer.track.threads.thread import Thread

_TELLING = 100
_FEW = 10
_KINDS = (frozenset({"bus", "device"}), frozenset({"staff"}))
_BRINGS_IN = frozenset({"a", "an", "another", "separate", "new", "further", "fund", "grant", "pot"})


def measure(value: Money | Count) -> str:
    """What an amount or a count is a number of: place, GBP, GBP per year."""
    if isinstance(value, Count):
        return value.unit
    return " per ".join([value.currency, *value.per])


def shared(thread: Thread, claim: Claim) -> list[tuple[Quantity, Quantity]]:
    """The thread's and the claim's values of the same measure."""
    pairs: list[tuple[Quantity, Quantity]] = []
    if thread.count and claim.count and alike(thread.count, claim.count):
        pairs.append((thread.count, claim.count))
    if thread.money and claim.money and measure(thread.money) == measure(claim.money):
        pairs.append((thread.money, claim.money))
    return pairs


def names_old_value(thread: Thread, claim: Claim) -> str | None:
    """The thread's own value, where a claim says that it has changed ("up from £9.75m")."""
    old = claim.target
    if old.count_from and thread.count and same(old.count_from, thread.count):
        return shown_count(thread.count)
    if old.money_from and thread.money and same(old.money_from, thread.money):
        return shown_money(thread.money)
    return None


def numbers_told(thread: Thread, figures: Collection[Decimal]) -> list[Count]:
    """The thread's numbers, large enough to tell something, that stand among some figures."""
    return [count for count in thread.counts if count.low in figures and count.low >= _FEW]


def values(thread: Thread, claim: Claim) -> Found:
    """Values of the same measure: equal, changed, or another one."""
    old = names_old_value(thread, claim)
    if old:
        yield f"value before ({old})", POINTS["value before"]
    yield from _counts(thread, claim, bool(old))
    yield from _amounts(thread, claim, bool(old))
    yield from _of_the_whole(thread, claim)
    other = claim.count and thread.count and not alike(claim.count, thread.count)
    if claim.role == "done" and not other and thread.reported & claim.figures:
        yield "number reported before", POINTS["reported before"]
    bare = thread.first.figures & claim.figures if not thread.counts else frozenset[Decimal]()
    if any(figure >= _TELLING for figure in bare):
        # "there were 640, and every one of them would be finished"
        yield f"number told ({max(bare)})", POINTS["number told"]
    told = numbers_told(thread, claim.figures)
    if told and not (claim.count and thread.count and same(claim.count, thread.count)):
        name = "telling number" if told[-1].low >= _TELLING else "number told"
        yield f"number told ({shown_count(told[-1])})", POINTS[name]


def _counts(thread: Thread, claim: Claim, old: bool) -> Found:
    mine, theirs = thread.count, claim.count
    if mine is None or theirs is None or not alike(mine, theirs):
        if mine and theirs and claim.role == "promise" and _of_other_kinds(mine, theirs):
            yield "another measure", AGAINST["another measure"]
        provision = mine.provision if mine else None
        if provision and provision in claim.provisions:
            yield "provision", POINTS["provision"]
        return
    if mine.provision and mine.provision == theirs.provision:
        yield "provision", POINTS["provision"]
    if mine.unit == "per_cent" == theirs.unit:
        yield "measure", POINTS["measure"]
    if same(mine, theirs) or thread.has_number(theirs):
        two = not thread.home and apart(thread.schools, claim.schools)
        if claim.role == "promise" and (two or astride(mine, theirs) or _is_level(thread, claim)):
            # twenty places each at two schools are two promises
            yield "other number", AGAINST["other number"]
            return
        points = POINTS["share" if mine.unit == "per_cent" else "number"]
        yield f"number {shown_count(theirs)}", points
    elif claim.role == "promise" and revised(thread, claim):
        yield "another value", POINTS["another value"]
    elif claim.role in ("done", "admits") and _some_of(mine, theirs, thread, claim):
        yield "some of them", POINTS["some of them"]
    elif later(thread, claim) and claim.role == "promise" and _one_programme(thread, claim):
        yield "kind of place", POINTS["kind of place"]
    elif not (
        old
        or changes(thread, claim)
        or claim.role != "promise"
        or mine.unit == "per_cent"
        or ("rest" in claim.cues and theirs.high < mine.low)
    ):
        name = "another of its size" if claim.introduces else "other number"
        yield name, AGAINST[name]


def _is_level(thread: Thread, claim: Claim) -> bool:
    """Whether one school grows from so many to as many as a programme adds to all of them."""
    was, mine = thread.first.target.count_from, thread.count
    adds = was is None and mine is not None and mine.change in ("additional", "new")
    return adds and claim.target.count_from is not None and not thread.home and bool(claim.schools)


def _of_other_kinds(a: Count, b: Count) -> bool:
    """Whether two numbers are of what is never one: 30 weeks and 96 places, 18 buses and 96."""
    if not alike(a, b) and {a.unit, b.unit} & MEASURES:
        return True
    return any((a.unit in kin) != (b.unit in kin) for kin in _KINDS)


def _of_the_whole(thread: Thread, claim: Claim) -> Found:
    """What the whole of "five of the eight co-ordinators" says: it is this promise's, or not."""
    told = part_of(claim.text)
    mine = thread.count
    nth = ordinal(claim.text) if told is None and claim.role == "done" else None
    if nth is not None and any(nth == each.low for each in thread.counts):
        yield f"number of all ({nth})", POINTS["number told"]
        return
    if told is None or mine is None or claim.role == "promise":
        return
    if any(told[1] == each.low for each in thread.counts):
        yield f"number of all ({told[1]})", POINTS["number of all"]
    elif claim.count is not None and alike(mine, claim.count):
        yield "other number of all", AGAINST["other number of all"]


def _some_of(mine: Count, theirs: Count, thread: Thread, claim: Claim) -> bool:
    """Whether fewer of what was promised are there: six of the ten officers started work."""
    if mine.unit in ("per_cent", "number") or not (later(thread, claim) and theirs.high < mine.low):
        return False
    one_school = thread.home or claim.sites
    told = claim.act in thread.acts or bool({"done", "whole"} & claim.cues)
    return told and (not one_school or bool(thread.sites & claim.sites))


def _amounts(thread: Thread, claim: Claim, old: bool) -> Found:
    mine, theirs = thread.money, claim.money
    if mine is None or theirs is None or mine.currency != theirs.currency:
        return
    if _difference(thread, theirs) and _told_with(thread, claim, theirs):
        yield f"rise of {shown_money(theirs)}", POINTS["difference"]
    elif of_another(thread, claim):
        return
    elif same(mine, theirs) or thread.has_sum(theirs):
        name = "telling amount" if figures(theirs.low) >= 3 else "amount"
        yield f"amount {shown_money(theirs)}", POINTS[name]
    elif "revalued" in claim.cues and thread.home & claim.sites and later(thread, claim):
        yield "cost", POINTS["cost"]
    elif not (old or changes(thread, claim) or claim.role != "promise" or _as_many(thread, claim)):
        yield "other amount", AGAINST["other amount"]


def _told_with(thread: Thread, claim: Claim, theirs: Money) -> bool:
    """Whether more than a difference says that it is this promise's: round sums often agree."""
    document = claim.document
    sums = document.money_of(claim.statement)
    known = any(map(thread.has_sum, sums))
    near = document.id in thread.documents or bool(thread.sites & claim.sites)
    told = "revalued" in claim.cues or figures(theirs.low) >= 3
    return claim.role != "promise" or known or near or told or _as_many(thread, claim)


def _as_many(thread: Thread, claim: Claim) -> bool:
    """Whether the number agrees: what it costs may have changed."""
    return bool(thread.count and claim.count and same(thread.count, claim.count))


def _difference(thread: Thread, theirs: Money) -> bool:
    """Whether an amount is what the promise rose by ("£1.6m extra" of £6.2m to £7.8m)."""
    if theirs.change not in ("increase", "decrease", "difference") or len(thread.amounts) < 2:
        return False
    return abs(thread.amounts[-1].low - thread.amounts[-2].low) == theirs.low


def revised(thread: Thread, claim: Claim) -> bool:
    """Whether its words say that a target is another now."""
    return later(thread, claim) and {"revalued", "measured"} <= claim.cues


def changes(thread: Thread, claim: Claim) -> bool:
    """Whether its words say that a value is another now."""
    if not later(thread, claim) or claim.introduces:
        return False
    if claim.adds and claim.count and claim.count.unit == "staff" and claim.due is not None:
        # "eight more officers by October" is another round of hiring
        return False
    return claim.adds or bool({"replaces", "further", "late", "early", "revalued"} & claim.cues)


def _one_programme(thread: Thread, claim: Claim) -> bool:
    """Places of one kind for the whole council: another number later is a new target for them."""
    mine, theirs = thread.count, claim.count
    whole = not (thread.home or thread.sites or claim.sites or of_one(claim.text))
    return bool(
        whole
        and not claim.introduces
        and mine
        and theirs
        and alike(mine, theirs)
        and kind(mine)
        and kind(mine) == kind(theirs)
    )


def other_value(thread: Thread, claim: Claim) -> bool:
    """Whether both tell a value of one measure, and not the same one."""
    return any(not same(old, new) for old, new in shared(thread, claim))


def valued(claim: Claim) -> bool:
    """Whether a statement promises an amount or a number."""
    return claim.money is not None or claim.count is not None


def of_its_own(thread: Thread, claim: Claim) -> bool:
    """Whether a document that has told the promise goes on to bring in another sum of money."""
    money = claim.money
    if claim.role != "promise" or money is None or claim.document.id not in thread.documents:
        return False
    if thread.has_sum(money) or changes(thread, claim) or claim.adds:
        return False
    before = up_to(claim.document.text, money.start, 16).lower().split()[-2:]
    return bool(_BRINGS_IN & set(before))
