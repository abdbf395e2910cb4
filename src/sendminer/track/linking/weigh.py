"""What speaks for and against a statement's belonging to a promise, added up in points.

Nothing decides alone but what cannot be: another council, another school, another kind of
place. ``POINTS`` says what each agreement is worth; every ground that counted is named in the
reason of the link.
"""

from __future__ import annotations

from typing import NamedTuple

from sendminer.track.linking.by_name import acts, bodies, dates, named, same_day
from sendminer.track.linking.by_passage import discourse, headed, leaning, shared_topics
from sendminer.track.linking.by_value import other_value, values
from sendminer.track.linking.impossible import apart, impossible, is_its_address
from sendminer.track.linking.missing import missing, telling
from sendminer.track.linking.points import AGAINST, POINTS, Near
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.topics import Rarity
from sendminer.track.threads.thread import Thread

_DAYS = 14
_SURE = ("number", "telling", "amount", "value before", "share", "deadline", "issue")
_SAME_SUBJECT, _SOME_SUBJECT = 1.2, 0.5


class Weight(NamedTuple):
    """What speaks for and against a link, each with its points; ``own`` without nearness."""

    found: tuple[tuple[str, float], ...]
    points: float
    own: float
    lacks: str
    """What is missing without which it is seldom one promise."""
    hard: bool
    """Whether a value, a name or an act at a place agrees."""
    subject: float
    """Points for the words shared, however few."""
    novelty: float
    """How much of the statement the promise does not know."""
    words: tuple[str, ...]
    """Words and things shared that tell one promise from another."""

    @property
    def grounds(self) -> tuple[str, ...]:
        """What speaks for it."""
        return tuple(name for name, points in self.found if points > 0)

    @property
    def against(self) -> tuple[str, ...]:
        """What speaks against it."""
        return tuple(name for name, points in self.found if points < 0)

    @property
    def reason(self) -> str:
        """The grounds in one phrase."""
        return f"same {', '.join(self.grounds)}" if self.grounds else "nothing in common"

    @property
    def told(self) -> str:
        """The grounds, and what speaks against it."""
        but = [*self.against, *([self.lacks] if self.lacks else [])]
        return f"{self.reason}; but {', '.join(but)}" if but else self.reason


def weigh(
    thread: Thread,
    claim: Claim,
    rarity: Rarity,
    near: Near,
    *,
    one_place: bool = False,
    elsewhere: bool = True,
    sole: bool = False,
    only: bool = False,
) -> Weight | None:
    """The weight of a link, or None where it cannot be.

    ``one_place``: nothing says a council, and so nothing says that there are several;
    ``elsewhere``: the site that the claim names is that of another promise; ``sole``: of this
    one and of no other; ``only``: no other promise is of the thing that it names.
    """
    if impossible(thread, claim, elsewhere=elsewhere):
        return None
    found = [*named(thread, claim), *values(thread, claim)]
    hard = any(points > 0 for _, points in found) or _done_there(thread, claim)
    found += dates(thread, claim)
    found += [*acts(thread, claim), *bodies(thread, claim, one_place=one_place)]
    topic, novelty = shared_topics(thread, claim, rarity)
    told = hard or _moves_there(thread, claim) or _tells_of_the_end(thread, claim, topic)
    told = told or ((sole or same_day(thread, claim)) and topic >= _SAME_SUBJECT)
    told = told or _goes_on(claim, near)
    if not (claim.sure or told):
        return None
    if topic >= _SOME_SUBJECT:
        found.append(("subject", topic))
    if only and topic >= _SOME_SUBJECT and not other_value(thread, claim):
        found.append(("the only one of its kind", POINTS["only"]))
    agrees = hard or topic >= _SOME_SUBJECT or bool(thread.sites & claim.sites)
    if agrees and claim.role == "promise" and _follows(thread, claim):
        found.append(("told days before", POINTS["told days before"]))
    for name in sorted(thread.sites & claim.sites)[:1]:
        more = any(points > 0 for _, points in found)
        if (
            more
            or claim.role != "admits"
            or "progress" in claim.cues
            or _moves_there(thread, claim)
        ):
            found.append((name.title(), POINTS["site" if more or sole else "site alone"]))
    own = sum(points for _, points in found)
    away = apart(thread.home, claim.sites) and not thread.sites & claim.sites
    if away and not is_its_address(thread, claim):
        found.append(("another name", AGAINST["another name"]))
    sure = any(name.startswith(_SURE) and points > 0 for name, points in found)
    found += headed(thread, claim, rarity, sure=sure)
    if not near.just_before:
        found += leaning(thread, claim, rarity)
    found += discourse(thread, claim, near, novelty)
    grounds = tuple(name for name, points in found if points > 0)
    lacks = missing(thread, claim, grounds, rarity, one_place=one_place)
    return Weight(
        found=tuple(found),
        points=sum(points for _, points in found),
        own=own,
        lacks=lacks,
        hard=hard,
        subject=topic,
        novelty=novelty,
        words=tuple(telling(thread, claim, rarity)),
    )


def _follows(thread: Thread, claim: Claim) -> bool:
    """Whether a paper's article comes out within days of what it may report."""
    if claim.document.kind not in ("article", "text") or claim.when is None or thread.told is None:
        return False
    within = 0 <= (claim.when - thread.told).days <= _DAYS
    return within and claim.document.id not in thread.documents


def _done_there(thread: Thread, claim: Claim) -> bool:
    """Whether it tells that what was promised of a place is done there.

    All that an unlabelled sentence says of the place alone is background as a rule.
    """
    at = thread.sites & claim.sites
    return bool(at) and claim.role == "done" and claim.act in thread.acts


def _goes_on(claim: Claim, near: Near) -> bool:
    """Whether it dates the rest of what was just told ("The last 35 would be done by May").

    Or gives it up: "But those plans have fallen through".
    """
    if not near.just_before:
        return False
    dates = "rest" in claim.cues and claim.due is not None
    return dates or (claim.points_back and claim.gives_up)


def _moves_there(thread: Thread, claim: Claim) -> bool:
    """Whether it tells that what was promised of a place comes later or earlier, or not at all."""
    if not thread.home & claim.sites:
        return False
    if claim.gives_up:
        return True
    return bool({"late", "early"} & claim.cues) or (
        bool({"replaces", "anew"} & claim.cues) and claim.due is not None
    )


def _tells_of_the_end(thread: Thread, claim: Claim, topic: float) -> bool:
    """Whether an unlabelled sentence speaks of this promise, and of its being kept."""
    act = "whole" in claim.cues or claim.act in thread.acts
    return claim.role == "criticism" or (claim.role == "done" and act and topic >= _SAME_SUBJECT)
