"""Find the one promise that a report of delivery, a delay or a criticism is about, or none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sendminer.track.claims import Claim
from sendminer.track.evidence import apart, fits, reason, shared, the_one
from sendminer.track.keys import Base, Key, kind_bases, measures, name_bases
from sendminer.track.link import Found, Links
from sendminer.track.quantities import same
from sendminer.track.threads import Thread


def delivered(links: Links, claim: Claim) -> Found:
    """The thread that a statement of something done reports on."""
    for level in _levels(links, claim):
        candidates = [t for t in level if fits(t, claim) and _reports_on(t, claim)]
        if candidates:
            meant = [thread for thread in candidates if _names_target(thread, claim)]
            thread = the_one(meant or candidates, claim)
            return (thread, reason(thread, claim)) if thread else None
    return None


def _names_target(thread: Thread, claim: Claim) -> bool:
    """Whether a report names the number promised: the 340 of "90 of the 340 places"."""
    counts = (claim.document.counts[i] for i in claim.statement.counts)
    target = thread.count
    return target is not None and any(
        count.unit == target.unit and same(count, target) for count in counts
    )


def rescheduled(links: Links, claim: Claim) -> Found:
    """The thread whose date a statement moves; one with a date is preferred."""
    for level in _levels(links, claim):
        candidates = [t for t in level if fits(t, claim) and not _past(t, claim)]
        dated = [thread for thread in candidates if thread.due is not None]
        if candidates:
            thread = the_one(dated or candidates, claim)
            return (thread, reason(thread, claim)) if thread else None
    return None


def criticised(links: Links, claim: Claim) -> Found:
    """The thread that a criticism is about."""
    own = links.bucket(claim, [(("document", claim.document.id), "any")])
    mine = [thread for thread in own if (claim.document.id, claim.index) in thread.told_in]
    if mine:
        thread = the_one(mine, claim)
        return (thread, "said in the same statement") if thread else None
    for level in _levels(links, claim):
        candidates = [thread for thread in level if _may_concern(thread, claim)]
        if candidates:
            thread = the_one(candidates, claim)
            return (thread, reason(thread, claim)) if thread else None
    return _pointed_at(own, claim)


def _levels(links: Links, claim: Claim) -> Iterator[list[Thread]]:
    yield links.bucket(claim, _any(name_bases(claim)))
    yield links.bucket(claim, [("value", measure) for measure in measures(claim)])
    yield links.bucket(claim, _any(kind_bases(claim)))
    yield [thread for thread in links.nearest(claim) if links.alike(thread, claim)]


def _any(bases: Sequence[Base]) -> list[Key]:
    return [(base, "any") for base in bases]


def _may_concern(thread: Thread, claim: Claim) -> bool:
    """Whether a criticism does not name another council, site or strategy."""
    if thread.council and claim.council and thread.council != claim.council:
        return False
    return not (apart(thread.sites, claim.sites) or apart(thread.works, claim.works))


def _reports_on(thread: Thread, claim: Claim) -> bool:
    """Whether what was done is what was promised, and was done after it was promised."""
    told_here = (claim.document.id, claim.index) in thread.told_in
    if not _same_thing(thread, claim) or (told_here and "recalled" not in claim.cues):
        return False
    if any(same(old, new) for old, new in shared(thread, claim)):
        return True
    return not _past(thread, claim)


def _same_thing(thread: Thread, claim: Claim) -> bool:
    if shared(thread, claim):
        return True
    if claim.act is not None and claim.act in thread.acts:
        return True
    if claim.act == "open":
        return thread.count is not None and thread.count.unit == "place"
    return claim.act == "fund" and thread.money is not None


def _past(thread: Thread, claim: Claim) -> bool:
    """Whether a claim speaks of a time before the promise, or of the day that it was made.

    "The council has created 100 places since 2020 and will create 230 more" reports nothing
    of the 230.
    """
    made = thread.first.when
    if claim.document.id == thread.first.document.id or made is None or claim.when is None:
        return claim.document.id == thread.first.document.id
    if claim.when <= made:
        return True
    return any(
        _begun_before(made, claim.document.periods[i].earliest, claim.document.periods[i].bound)
        for i in claim.statement.periods
    )


def _begun_before(made: date, earliest: date | None, bound: str) -> bool:
    return earliest is not None and earliest < made and bound in ("from", "over")


def _pointed_at(own: Sequence[Thread], claim: Claim) -> Found:
    """The thread of the same document that "the charge" or "the announcement" must mean."""
    threads = [t for t in own if _may_concern(t, claim)]
    in_item = [t for t in threads if _same_item(t, claim)]
    for thing in sorted(claim.things):
        holding = [t for t in in_item or threads if _speaks_of(t, thing)]
        if len(holding) == 1:
            return holding[0], f"the only promise of the document with a {thing}"
    if "refers" in claim.cues:
        for group, where in ((in_item, "item"), (threads, "document")):
            if len(group) == 1:
                return group[0], f"points at the only promise of the {where}"
    return None


def _speaks_of(thread: Thread, thing: str) -> bool:
    """Whether a promise has the noun; "in consultation with" is no consultation."""
    text = thread.first.statement.text.lower().replace("in consultation with", "")
    return re.search(rf"\b{re.escape(thing)}s?\b", text) is not None


def _same_item(thread: Thread, claim: Claim) -> bool:
    item = claim.statement.item
    return (
        item is not None
        and thread.first.statement.item == item
        and (thread.first.document.id == claim.document.id)
    )
