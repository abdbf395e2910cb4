"""Whether a statement names what was promised, and tells of its end."""

from __future__ import annotations

from sendminer.track.quantities import same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import finished
from sendminer.track.reading.schools.opened import welcomed
from sendminer.track.reading.values.figures import part_of
from sendminer.track.threads.thread import Thread


def plainly(thread: Thread, claim: Claim) -> bool:
    """Whether a sentence that no label calls a report names what was promised, or its value.

    "All children get the best start" is no report of it.
    """
    if is_open(thread, claim) or (of_this(thread, claim) and not _of_another(thread, claim)):
        return True
    return has_its_value(thread, claim) or part_of(claim.text) is not None


def _of_another(thread: Thread, claim: Claim) -> bool:
    """Whether it is told of other schools, at the place to which that of the promise is to go.

    "The Alder site has stood empty since Birch Academy moved" moves no Cedar School to Alder.
    """
    own = thread.first.schools & claim.schools
    other = claim.schools - thread.schools
    return bool(other and thread.first.schools) and own != thread.first.schools


def has_its_value(thread: Thread, claim: Claim) -> bool:
    """Whether it tells the number or the amount that was promised."""
    number = thread.count is not None and thread.count.low in claim.figures
    money = thread.money is not None and claim.money is not None and same(thread.money, claim.money)
    return number or money


def is_open(thread: Thread, claim: Claim) -> bool:
    """Whether the school that was to open has taken in pupils, or its opening is celebrated."""
    opens = "open" in thread.acts and thread.home & claim.sites
    return bool(opens) and welcomed(claim.text)


def of_this(thread: Thread, claim: Claim) -> bool:
    """Whether it names the place, scheme or paper that was promised, or points back at it."""
    return names_it(thread, claim) or claim.leans or bool({"rest", "together"} & claim.cues)


def names_it(thread: Thread, claim: Claim) -> bool:
    """Whether it names the place, scheme or paper that was promised."""
    named = thread.home & claim.sites or thread.works & claim.works or thread.heads & claim.heads
    return bool(named)


def complete(claim: Claim) -> bool:
    """Whether its words tell of something finished; those without a label must say so outright."""
    return "whole" in claim.cues or (claim.sure and finished(claim.text))
