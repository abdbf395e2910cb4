"""What speaks for and against a statement's belonging to a promise, added up in points.

Nothing decides alone but what cannot be: another council, another school, another kind of
place. ``POINTS`` says what each agreement is worth; every ground that counted is named in the
reason of the link.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sendminer.records import Count, Money
from sendminer.track.claims import Claim
from sendminer.track.cues import says
from sendminer.track.deadlines import move
from sendminer.track.quantities import Quantity, alike, figures, same, shown_count, shown_money
from sendminer.track.threads import Thread, later
from sendminer.track.topics import Rarity, topics

POINTS = {
    "issue": 3.0,
    "site": 3.0,
    "site alone": 2.3,
    "moved here": 1.5,
    "difference": 3.0,
    "work": 2.0,
    "amount": 2.4,
    "telling amount": 3.0,
    "number": 1.8,
    "share": 2.5,
    "number told": 2.0,
    "value before": 3.0,
    "provision": 1.2,
    "years": 1.0,
    "deadline": 1.0,
    "act": 0.4,
    "phase": 0.5,
    "told days before": 0.6,
    "cost": 1.0,
    "measure": 1.6,
    "part": 0.8,
    "site of heading": 1.8,
    "thing of heading": 1.2,
    "head": 1.6,
    "the head": 2.4,
    "head of that name": 2.8,
    "another value": 0.8,
    "heading": 1.8,
    "reported before": 1.8,
    "kind of place": 1.0,
    "spoken of": 3.0,
    "pointed at": 3.0,
    "thing": 2.0,
    "the rest of it": 3.5,
}
AGAINST = {
    "other number": -1.6,
    "other amount": -1.6,
    "other deadline": -0.8,
    "other act": -2.5,
    "other years": -4.0,
    "other phase": -4.0,
    "another one": -4.0,
    "other body": -3.0,
    "part of the council": -1.0,
    "no school named": -0.8,
    "another limb": -2.0,
    "council unknown": -3.0,
    "other item": -3.0,
    "another of its size": -3.0,
    "a sum of its own": -2.5,
    "both councils unknown": -1.5,
}
_DAYS = 14
_TOPICS_MOST = 4.5
_SAME_SUBJECT = 1.2
_APART = {"government", "NHS"}
_GENERIC = ("specialist", "mainstream", "school", "free_school")
_OPPOSITES = (
    frozenset({"open", "close"}),
    frozenset({"keep", "close"}),
    frozenset({"keep", "reduce"}),
)
_BRINGS_IN = frozenset({"a", "an", "another", "separate", "new", "further", "fund", "grant", "pot"})
_MOVES = {"late", "early", "replaces", "milestone", "rest"}
_PAPER = frozenset({"adopt", "publish", "report"})
_TALK = frozenset({"report", "write", "consult", "review", "publish", "train", "meet"})


@dataclass(frozen=True, slots=True)
class Weight:
    """Points for a link, and the grounds that made them; ``own`` without those of nearness."""

    points: float
    grounds: tuple[str, ...]
    against: tuple[str, ...] = ()
    own: float = 0.0

    @property
    def reason(self) -> str:
        """The grounds in one phrase."""
        return f"same {', '.join(self.grounds)}" if self.grounds else "nothing in common"

    @property
    def told(self) -> str:
        """The grounds, and what speaks against it."""
        return f"{self.reason}; but {', '.join(self.against)}" if self.against else self.reason


_OF_ANOTHER_SIZE = 20
"""How many times larger than a rate a sum is that is neither its revision nor its total."""


@dataclass(frozen=True, slots=True)
class Near:
    """How near to a statement a promise was last spoken of, from 0 to 1."""

    closeness: float = 0.0
    just_before: bool = False
    named: bool = False


def weigh(
    thread: Thread, claim: Claim, rarity: Rarity, near: Near, *, one_place: bool = False
) -> Weight | None:
    """The weight of a link, or None where it cannot be.

    ``one_place``: nothing says a council, and so nothing says that there are several.
    """
    if _impossible(thread, claim):
        return None
    found = [*_names(thread, claim), *_values(thread, claim)]
    hard = thread.sites & claim.sites or any(points > 0 for _, points in found)
    found += _dates(thread, claim)
    found += [*_acts(thread, claim), *_bodies(thread, claim, one_place=one_place)]
    topic, novelty = _topics(thread, claim, rarity)
    if not (claim.sure or hard or _tells_of_the_end(thread, claim, topic)):
        return None
    if topic >= 0.5:
        found.append(("subject", topic))
        if claim.role == "promise" and _follows(thread, claim):
            found.append(("told days before", POINTS["told days before"]))
    for name in sorted(thread.sites & claim.sites)[:1]:
        more = any(points > 0 for _, points in found)
        if more or claim.role != "admits" or "progress" in claim.cues:
            found.append((name.title(), POINTS["site" if more else "site alone"]))
    found += _headed(thread, claim, rarity)
    own = sum(points for _, points in found)
    found += _discourse(thread, claim, near, novelty)
    grounds = tuple(name for name, points in found if points > 0)
    against = tuple(name for name, points in found if points < 0)
    return Weight(sum(points for _, points in found), grounds, against, own)


def _follows(thread: Thread, claim: Claim) -> bool:
    """Whether a paper's article comes out within days of what it may report."""
    if claim.document.kind not in ("article", "text") or claim.when is None or thread.told is None:
        return False
    return 0 <= (claim.when - thread.told).days <= _DAYS


def _impossible(thread: Thread, claim: Claim) -> bool:
    """Whether it is of another council, another site, or another kind of place."""
    if thread.council and claim.council and thread.council != claim.council:
        return True
    if apart(thread.home, claim.sites) and not _speaks_of_both(thread, claim):
        return True
    if claim.role == "promise" and {thread.body, claim.body} & _APART and thread.body != claim.body:
        return True
    if claim.role in ("promise", "done") and _other_kind(thread.count, claim.count):
        return True
    if claim.role == "promise" and _other_sum(thread.money, claim.money):
        return True
    if claim.role == "done" and _past(thread, claim):
        return True
    if claim.role == "late" and claim.money is not None and not thread.home & claim.sites:
        # "spending has risen to £9m" says nothing of what was promised
        return True
    last = thread.last
    other_part = last is not None and last.statement is claim.statement
    return claim.role == "promise" and other_part


def _tells_of_the_end(thread: Thread, claim: Claim, topic: float) -> bool:
    """Whether an unlabelled sentence speaks of this promise, and of its being kept."""
    act = "whole" in claim.cues or claim.act in thread.acts
    return claim.role == "criticism" or (claim.role == "done" and act and topic >= _SAME_SUBJECT)


def _past(thread: Thread, claim: Claim) -> bool:
    """Whether a report speaks of a time before the promise, or of the day that it was made.

    "The council has created 100 places since 2020 and will create 230 more" reports nothing
    of the 230.
    """
    made, first = thread.first.when, thread.first
    if claim.document.id == first.document.id:
        return claim.index != first.index or "recalled" not in claim.cues
    if made is None or claim.when is None or claim.count is None:
        return False
    periods = (claim.document.periods[i] for i in claim.statement.periods)
    return claim.when <= made or any(
        p.earliest is not None and p.earliest < made and p.bound in ("from", "over")
        for p in periods
    )


def _speaks_of_both(thread: Thread, claim: Claim) -> bool:
    """A criticism may compare one school with another, and a report lists them."""
    return claim.role == "criticism" and not thread.home


def apart(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether both name something, and nothing in common."""
    ours, theirs = set(a), set(b)
    return bool(ours) and bool(theirs) and not ours & theirs


def _other_kind(a: Count | None, b: Count | None) -> bool:
    if a is None or b is None or a.unit != b.unit:
        return False
    if (a.change == "lost") != (b.change == "lost"):
        return True
    kinds = {_kind(a), _kind(b)} - {None}
    return len(kinds) > 1 or (a.need is not None and b.need is not None and a.need != b.need)


def _other_sum(a: Money | None, b: Money | None) -> bool:
    """Whether a rate and a sum are of two promises: a charge of £690 a year, a fund of £150,000."""
    if a is None or b is None or same(a, b):
        return False
    low, high = sorted((abs(a.low), abs(b.low)))
    return bool(a.per) != bool(b.per) and high > _OF_ANOTHER_SIZE * low


def _kind(count: Count) -> str | None:
    if count.provision in _GENERIC:
        return None
    return "resource_base" if count.provision == "sen_unit" else count.provision


Found = Iterator[tuple[str, float]]


def _names(thread: Thread, claim: Claim) -> Found:
    if claim.issue and claim.issue in thread.issues:
        yield f"issue {claim.issue}", POINTS["issue"]
    for name in sorted(thread.works & claim.works)[:1]:
        yield name, POINTS["work"]
    if not thread.works & claim.works:
        yield from _heads(thread, claim)
    if claim.years and thread.years:
        if claim.years & thread.years:
            yield "years", POINTS["years"]
        else:
            yield "other years", AGAINST["other years"]
    if claim.phases and thread.phases and not claim.phases & thread.phases:
        yield "other phase", AGAINST["other phase"]
    elif claim.phases & thread.phases and claim.role == "promise":
        yield "phase", POINTS["phase"]
    if _of_its_own(thread, claim):
        yield "a sum of its own", AGAINST["a sum of its own"]
    if claim.role == "promise" and "another" in claim.cues:
        yield "another one", AGAINST["another one"]


def _heads(thread: Thread, claim: Claim) -> Found:
    """Points for a paper of the same kind, where it is not plainly another one."""
    for head in sorted(thread.heads & claim.heads)[:1]:
        mine = {word for work in thread.works for word in work.split()}
        theirs = {word for work in claim.works for word in work.split()}
        if (mine & theirs) - {head, "and"}:
            yield f"a {head} of that name", POINTS["head of that name"]
        elif not (mine and theirs):
            the = head in claim.things and claim.role != "done"
            yield f"a {head}", POINTS["the head" if the else "head"]


def _of_its_own(thread: Thread, claim: Claim) -> bool:
    """Whether a document that has told the promise goes on to bring in another sum of money."""
    money = claim.money
    if claim.role != "promise" or money is None or claim.document.id not in thread.documents:
        return False
    if any(same(each, money) for each in thread.amounts) or _changes(thread, claim) or claim.adds:
        return False
    before = claim.document.text[max(0, money.start - 16) : money.start].lower().split()[-2:]
    return bool(_BRINGS_IN & set(before))


def shared(thread: Thread, claim: Claim) -> list[tuple[Quantity, Quantity]]:
    """The thread's and the claim's values of the same measure."""
    pairs: list[tuple[Quantity, Quantity]] = []
    if thread.count and claim.count and alike(thread.count, claim.count):
        pairs.append((thread.count, claim.count))
    if thread.money and claim.money and measure(thread.money) == measure(claim.money):
        pairs.append((thread.money, claim.money))
    return pairs


def _values(thread: Thread, claim: Claim) -> Found:
    old = names_old_value(thread, claim)
    if old:
        yield f"value before ({old})", POINTS["value before"]
    yield from _counts(thread, claim, bool(old))
    yield from _amounts(thread, claim, bool(old))
    if claim.role == "done" and thread.reported & claim.figures:
        yield "number reported before", POINTS["reported before"]
    told = [count for count in thread.counts if count.low in claim.figures and count.low >= 10]
    if told and not (claim.count and thread.count and same(claim.count, thread.count)):
        yield f"number told ({shown_count(told[-1])})", POINTS["number told"]


def _counts(thread: Thread, claim: Claim, old: bool) -> Found:
    mine, theirs = thread.count, claim.count
    if mine is None or theirs is None or not alike(mine, theirs):
        provision = mine.provision if mine else None
        if provision and provision in claim.provisions:
            yield "provision", POINTS["provision"]
        return
    if mine.provision and mine.provision == theirs.provision:
        yield "provision", POINTS["provision"]
    if mine.unit == "per_cent" == theirs.unit:
        yield "measure", POINTS["measure"]
    if any(same(each, theirs) for each in [mine, *thread.counts, *thread.added]):
        points = POINTS["share" if mine.unit == "per_cent" else "number"]
        yield f"number {shown_count(theirs)}", points
    elif claim.role == "promise" and _revised(thread, claim):
        yield "another value", POINTS["another value"]
    elif later(thread, claim) and claim.role == "promise" and _one_programme(thread, claim):
        yield "kind of place", POINTS["kind of place"]
    elif not (old or _changes(thread, claim) or claim.role != "promise" or mine.unit == "per_cent"):
        name = "another of its size" if claim.introduces else "other number"
        yield name, AGAINST[name]


def _amounts(thread: Thread, claim: Claim, old: bool) -> Found:
    mine, theirs = thread.money, claim.money
    if mine is None or theirs is None or mine.currency != theirs.currency:
        return
    if _difference(thread, theirs):
        yield f"rise of {shown_money(theirs)}", POINTS["difference"]
    elif any(same(each, theirs) for each in [mine, *thread.amounts]):
        name = "telling amount" if figures(theirs.low) >= 3 else "amount"
        yield f"amount {shown_money(theirs)}", POINTS[name]
    elif "revalued" in claim.cues and thread.home & claim.sites and later(thread, claim):
        yield "cost", POINTS["cost"]
    elif not (old or _changes(thread, claim) or claim.role != "promise"):
        yield "other amount", AGAINST["other amount"]


def _difference(thread: Thread, theirs: Money) -> bool:
    """Whether an amount is what the promise rose by ("£1.6m extra" of £6.2m to £7.8m)."""
    if theirs.change not in ("increase", "decrease", "difference") or len(thread.amounts) < 2:
        return False
    return abs(thread.amounts[-1].low - thread.amounts[-2].low) == theirs.low


def _revised(thread: Thread, claim: Claim) -> bool:
    """Whether its words say that a target is another now."""
    return later(thread, claim) and {"revalued", "measured"} <= claim.cues


def _changes(thread: Thread, claim: Claim) -> bool:
    """Whether its words say that a value is another now."""
    if not later(thread, claim) or claim.introduces:
        return False
    return claim.adds or bool({"replaces", "further", "late", "early", "revalued"} & claim.cues)


def _one_programme(thread: Thread, claim: Claim) -> bool:
    """Places of one kind for the whole council: another number later is a new target for them."""
    mine, theirs = thread.count, claim.count
    whole = not (thread.home or thread.sites or claim.sites)
    return bool(
        whole
        and not claim.introduces
        and mine
        and theirs
        and alike(mine, theirs)
        and _kind(mine)
        and _kind(mine) == _kind(theirs)
    )


def _dates(thread: Thread, claim: Claim) -> Found:
    if thread.due is None or claim.due is None or claim.due.reckoned:
        return
    if not move(thread.due, claim.due):
        yield "deadline", POINTS["deadline"]
    elif claim.role == "promise" and not _MOVES & claim.cues and not _of_a_school(thread, claim):
        yield "other deadline", AGAINST["other deadline"]


def _of_a_school(thread: Thread, claim: Claim) -> bool:
    """A school has one opening, a strategy one adoption: another date for it is a new date."""
    one = thread.home & claim.sites or thread.works & claim.works or thread.heads & claim.heads
    return bool(one) and later(thread, claim)


def _acts(thread: Thread, claim: Claim) -> Found:
    if claim.act is None or not thread.acts:
        return
    if claim.act in thread.acts:
        yield f"act ({claim.act})", POINTS["act"]
    elif (claim.role in ("promise", "done") and _other_work(thread, claim)) or (
        "dropped" not in claim.cues
        and any(frozenset({act, claim.act}) in _OPPOSITES for act in thread.acts)
    ):
        yield "other act", AGAINST["other act"]


def _other_work(thread: Thread, claim: Claim) -> bool:
    """Whether one is to be built or paid for and the other written, asked or looked into."""
    if claim.act is None or (claim.act in _PAPER and thread.acts & _PAPER):
        return False
    if any(same(old, new) for old, new in shared(thread, claim)):
        return False
    if claim.act in ("report", "publish") and thread.acts == {"review"}:
        # what a review comes to is its report
        return False
    if claim.role == "done":
        return claim.act in _TALK
    return claim.act in _TALK or thread.acts <= _TALK


def _bodies(thread: Thread, claim: Claim, *, one_place: bool) -> Found:
    if claim.role == "promise" and thread.body != claim.body:
        yield "other body", AGAINST["other body"]
    if _siblings(thread, claim):
        yield "another limb", AGAINST["another limb"]
    if not (one_place or thread.council or claim.council):
        yield "councils unknown", AGAINST["both councils unknown"]
    elif not (one_place or (thread.council and claim.council)):
        yield "council unknown", AGAINST["council unknown"]
    one_school = claim.sites and not thread.home and claim.role == "promise" and _valued(claim)
    if one_school and not claim.sites & thread.sites:
        yield "part of the council", AGAINST["part of the council"]
    pointed = claim.sites or claim.headed or _thing(thread, claim)
    if thread.home and not pointed and (claim.count or claim.provisions):
        yield "no school named", AGAINST["no school named"]


def _other_value(thread: Thread, claim: Claim) -> bool:
    return any(not same(old, new) for old, new in shared(thread, claim))


def _valued(claim: Claim) -> bool:
    return claim.money is not None or claim.count is not None


def _siblings(thread: Thread, claim: Claim) -> bool:
    """Whether both are limbs of one resolution, which are promises of their own."""
    last = thread.last
    return (
        claim.role == "promise"
        and claim.decided
        and last is not None
        and last.decided
        and last.document is claim.document
        and last.heading == claim.heading
        and _thing(thread, claim) is None
    )


def _topics(thread: Thread, claim: Claim, rarity: Rarity) -> tuple[float, float]:
    """Points for what both speak of, and how much of the claim the thread does not know."""
    mine = sorted(claim.topics)
    common = sum(rarity.weight(t) * min(1.0, thread.topics.get(t, 0.0)) for t in mine)
    whole = sum(rarity.weight(topic) for topic in mine) or 1.0
    cover = common / whole
    return min(_TOPICS_MOST, 2.6 * common * (0.55 + 0.45 * cover)), whole - common


def _headed(thread: Thread, claim: Claim, rarity: Rarity) -> Found:
    """Points for standing under a heading that names what the promise is about."""
    if thread.first.document is claim.document and thread.first.heading == claim.heading:
        return
    if "milestone" in claim.cues and claim.role == "promise" and thread.count is not None:
        yield "part", POINTS["part"]
    if thread.sites & claim.headed and not claim.sites and not _other_value(thread, claim):
        yield "site of heading", POINTS["site of heading"]
        thing = _thing(thread, claim)
        if thing is not None and claim.document.id not in thread.documents:
            yield f"the {thing} of the heading", POINTS["thing of heading"]
    told = topics(claim.heading)
    routine = says("routine", claim.heading) or says("routine", thread.first.heading)
    told_here = claim.document.id in thread.documents
    elsewhere = told and thread.first.heading and not (routine or told_here)
    if claim.role == "promise" and elsewhere and not thread.sites & claim.headed:
        known = thread.topics.keys() | topics(thread.first.heading)
        if not told & known and not claim.sites and not _valued(claim) and not claim.works:
            yield "other item", AGAINST["other item"]
    common = math.fsum(rarity.weight(t) * min(1.0, thread.topics.get(t, 0.0)) for t in sorted(told))
    if common >= 0.3:
        yield "heading", min(POINTS["heading"], common)


def _discourse(thread: Thread, claim: Claim, near: Near, novelty: float) -> Found:
    """Points for words that point back at what was spoken of just before."""
    if not near.closeness:
        return
    thing = _thing(thread, claim)
    if thing is not None:
        yield f"the {thing}", POINTS["thing"]
    if claim.role == "late" and claim.document.id in thread.moved_in:
        yield "date moved", POINTS["moved here"]
    points = 0.4 * near.closeness
    share = max(0.5, 1 - novelty / 6)
    if "rest" in claim.cues and near.just_before:
        points = POINTS["the rest of it"] * near.closeness
    elif "anaphora" in claim.cues and "also" not in claim.cues:
        points = POINTS["pointed at"] * near.closeness * share
    elif "together" in claim.cues and near.just_before:
        points = POINTS["pointed at"] * share
    if claim.role == "criticism":
        points = max(points, POINTS["spoken of"] * near.closeness)
    yield "limb named" if near.named else "passage", points


def _thing(thread: Thread, claim: Claim) -> str | None:
    """The plain noun by which a statement points at what a promise was first made of."""
    made = thread.first.statement.text.lower()
    return next(
        (thing for thing in sorted(claim.things) if re.search(rf"\b{re.escape(thing)}s?\b", made)),
        None,
    )


def names_old_value(thread: Thread, claim: Claim) -> str | None:
    """The thread's own value, where a claim says that it has changed ("up from £9.75m")."""
    old = claim.target
    if old.count_from and thread.count and same(old.count_from, thread.count):
        return shown_count(thread.count)
    if old.money_from and thread.money and same(old.money_from, thread.money):
        return shown_money(thread.money)
    return None


def measure(value: Money | Count) -> str:
    """What an amount or a count is a number of: place, GBP, GBP per year."""
    if isinstance(value, Count):
        return value.unit
    return " per ".join([value.currency, *value.per])
