"""Whether a statement names what was promised, and tells of its end."""

from __future__ import annotations

from sendminer.track.quantities import same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import finished
from sendminer.track.reading.opened import welcomed
from sendminer.track.reading.values.figures import part_of
from sendminer.track.threads.thread import Thread


def plainly(thread: Thread, claim: Claim) -> bool:
    """Whether a sentence that no label calls a report names what was promised, or its value.

    "All children get the best start" is no report of it.
    """
    count, text = thread.count, claim.text
    if is_open(thread, claim):
        return True
    number = count is not None and count.low in claim.figures
    money = thread.money is not None and claim.money is not None and same(thread.money, claim.money)
    return number or money or of_this(thread, claim) or part_of(text) is not None


def is_open(thread: Thread, claim: Claim) -> bool:
    """Whether the school that was to open has taken in pupils, or its opening is celebrated."""
    opens = "open" in thread.acts and thread.home & claim.sites
    return bool(opens) and welcomed(claim.text)


def of_this(thread: Thread, claim: Claim) -> bool:
    """Whether it names the place, scheme or paper that was promised, or points back at it."""
    named = thread.home & claim.sites or thread.works & claim.works or thread.heads & claim.heads
    return bool(named) or claim.leans or bool({"rest", "together"} & claim.cues)


def complete(claim: Claim) -> bool:
    """Whether its words tell of something finished; those without a label must say so outright."""
    return "whole" in claim.cues or (claim.sure and finished(claim.text))
