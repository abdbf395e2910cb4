"""What the words, the heading and the passage say for a link."""

from __future__ import annotations

import math
import re
from collections.abc import Collection

from sendminer.track.linking.by_value import numbers_told, other_value, valued
from sendminer.track.linking.points import AGAINST, POINTS, Found, Near
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import says
from sendminer.track.reading.passages.context import NOTHING, speaks_of_people
from sendminer.track.reading.topics import Rarity, topics
from sendminer.track.threads.thread import Thread

_TOPICS_MOST = 4.5
_NEWS = {"article", "text"}
"""An article's headline is no item of an agenda, and two papers word theirs as they like."""


def shared_topics(thread: Thread, claim: Claim, rarity: Rarity) -> tuple[float, float]:
    """Points for what both speak of, and how much of the claim the thread does not know."""
    mine = sorted(claim.topics)
    common = sum(rarity.weight(t) * min(1.0, thread.topics.get(t, 0.0)) for t in mine)
    whole = sum(rarity.weight(topic) for topic in mine) or 1.0
    cover = common / whole
    return min(_TOPICS_MOST, 2.6 * common * (0.55 + 0.45 * cover)), whole - common


def headed(thread: Thread, claim: Claim, rarity: Rarity, *, sure: bool = False) -> Found:
    """Points for standing under a heading that names what the promise is about.

    ``sure``: value, name or date agree, so that another heading says nothing against it.
    """
    if thread.first.document is claim.document and thread.first.heading == claim.heading:
        return
    if not sure and _of_another_item(thread, claim):
        yield "other item", AGAINST["other item"]
    if "milestone" in claim.cues and claim.role == "promise" and thread.count is not None:
        yield "part", POINTS["part"]
    if thread.sites & claim.headed and not claim.sites and not other_value(thread, claim):
        yield "site of heading", POINTS["site of heading"]
        thing = pointed_at(thread, claim)
        if thing is not None and claim.document.id not in thread.documents:
            yield f"the {thing} of the heading", POINTS["thing of heading"]
    told = topics(claim.heading)
    routine = says("routine", claim.heading) or says("routine", thread.first.heading)
    told_here = claim.document.id in thread.documents
    news = not _NEWS.isdisjoint((claim.document.kind, thread.first.document.kind))
    news = news and None in (claim.statement.item, thread.first.statement.item)
    elsewhere = told and thread.first.heading and not (routine or told_here or news)
    if claim.role == "promise" and elsewhere and not (sure or thread.sites & claim.headed):
        known = thread.topics.keys() | topics(thread.first.heading)
        said = claim.sites or claim.works or valued(claim) or claim.leans
        said = said or claim.heads & thread.heads
        if not (told & known or said):
            yield "other item", AGAINST["other item"]
    common = _common(thread, told, rarity)
    if common >= 0.3:
        yield "heading", min(POINTS["heading"], common)


def _common(thread: Thread, told: Collection[str], rarity: Rarity) -> float:
    """How much the topics tell that are also the thread's; one sum whatever their order."""
    return math.fsum(rarity.weight(t) * min(1.0, thread.topics.get(t, 0.0)) for t in sorted(told))


def _of_another_item(thread: Thread, claim: Claim) -> bool:
    """Whether two items of one agenda speak of two things, and name nothing in common."""
    last = thread.last or thread.first
    items = {last.statement.item, claim.statement.item}
    if last.document is not claim.document or None in items or len(items) == 1:
        return False
    return not (thread.sites & claim.sites or thread.works & claim.works)


def leaning(thread: Thread, claim: Claim, rarity: Rarity) -> Found:
    """Points for what the sentences before name, where the claim leans on them.

    They need not be steps of the promise themselves: "Eight psychologists were agreed. They were
    to be filled by April".
    """
    told = claim.context
    if told is NOTHING:
        return
    if claim.role == "criticism" and speaks_of_people(claim.text):
        # "They say that plans are late" leans on whoever spoke
        return
    if thread.sites & told.sites and not claim.sites:
        yield "site before", POINTS["site of heading"]
    if numbers_told(thread, told.figures):
        yield "number before", POINTS["number told"]
    common = _common(thread, told.topics, rarity)
    if common >= 0.3:
        yield "sentence before", min(POINTS["sentence before"], common)


def discourse(thread: Thread, claim: Claim, near: Near, novelty: float) -> Found:
    """Points for words that point back at what was spoken of just before."""
    if not near.closeness:
        return
    thing = pointed_at(thread, claim)
    if thing is not None:
        yield f"the {thing}", POINTS["thing"]
    if claim.role == "late" and claim.document.id in thread.moved_in:
        yield "date moved", POINTS["moved here"]
    points = 0.4 * near.closeness
    share = max(0.5, 1 - novelty / 6)
    if "rest" in claim.cues and near.just_before:
        points = POINTS["the rest of it"] * near.closeness
    elif (claim.leans or "anaphora" in claim.cues) and "also" not in claim.cues:
        dated = claim.due is not None and bool({"late", "early"} & claim.cues)
        full = (claim.leans or dated) and near.just_before and not (claim.sites or claim.works)
        points = POINTS["pointed at"] * near.closeness * (1.0 if full else share)
    elif "together" in claim.cues and near.just_before:
        points = POINTS["pointed at"] * share
    if claim.role == "criticism":
        points = max(points, POINTS["spoken of"] * near.closeness)
    if near.named:
        points = max(points, POINTS["pointed at"])
    yield "limb named" if near.named else "passage", points


def pointed_at(thread: Thread, claim: Claim) -> str | None:
    """The plain noun by which a statement points at what a promise was first made of."""
    made = thread.first.text.lower()
    return next(
        (thing for thing in sorted(claim.things) if re.search(rf"\b{re.escape(thing)}s?\b", made)),
        None,
    )
