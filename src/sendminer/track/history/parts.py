"""What is only a part of what was promised: how much of it, and of what names the whole."""

from __future__ import annotations

import re
from dataclasses import replace

from sendminer.english.numbers import NUMBER, number_value
from sendminer.records import Count, Money
from sendminer.spans import up_to
from sendminer.track.history.steps import Change
from sendminer.track.history.unreported import reports_nothing
from sendminer.track.quantities import MEASURES, among
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import finished, undone
from sendminer.track.reading.schools.opened import THERE
from sendminer.track.reading.values.figures import part_of, part_there
from sendminer.track.threads.thread import SITES, Thread

_PART = re.compile(
    r"\b(?:is|are|was|were|forms?|formed|makes?\sup)\s(?:an?\s|all\s)?(?:\w{3,12}\s)?part\sof\s(?:the|its|our|their|an?)\s",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\bpart\sof\s(?:[\w'’-]{1,15}\s){0,3}\Z")
_BACK = 60
_THERE = re.compile(
    rf"\b({NUMBER})\s(?:[\w'’-]{{1,20}}\s){{0,4}}(?:is|are|were|was|has|have|had)\s"
    r"(?:now\s|already\s|been\s|since\s){0,2}"
    rf"(?:{THERE})\b",
    re.IGNORECASE,
)


def of_a_part(claim: Claim) -> bool:
    """Whether the yes is to what "is part of the plan to create 500 places", and not to the 500."""
    value = claim.count or claim.money
    told = _PART.search(claim.text) if value is not None and not claim.decided else None
    return (
        told is not None and value is not None and value.start >= claim.statement.start + told.end()
    )


def of_a_sum(claim: Claim, money: Money) -> bool:
    """Whether what it tells of is a part of the sum: opened "as part of a £5m scheme"."""
    before = up_to(claim.document.text, money.start, _BACK)
    return _PART_OF.search(before) is not None


def is_one_of(target: Count, claim: Claim) -> bool:
    """Whether places are there at one of so many schools."""
    several = target.unit in SITES and target.low > len(claim.schools) > 0
    return several and claim.count is not None and finished(claim.text)


def part_done(thread: Thread, claim: Claim) -> Change | None:
    """How much is done by a statement that admits that the rest is not."""
    told = part_of(claim.text)
    if undone(claim.text) or reports_nothing(thread, claim):
        return None
    if told is not None and thread.count is not None and told[1] == thread.count.low:
        return {"count_from": told[1], "count_to": told[0]}
    if "part" in claim.cues or (thread.count is not None and "remaining" in claim.cues):
        return {}
    return _so_many(thread, claim)


def part_ready(thread: Thread, claim: Claim) -> Change | None:
    """How much is done by what also promises the rest: "Of the 90, 40 were ready; 50 will be"."""
    told, mine = part_there(claim.text), thread.count
    if told is None or mine is None or told[0] == told[1]:
        return None
    whole = replace(mine, low=told[1], high=told[1], bound="exact")
    if not among(whole, thread.counts):
        return None
    return {"count_from": told[1], "count_to": told[0]}


def _so_many(thread: Thread, claim: Claim) -> Change | None:
    """How many are said to be there: the 69 of "only nine were added, so that 69 are open"."""
    target, text = thread.count, claim.text
    if target is None or target.unit in MEASURES:
        return None
    there = [number_value(match[1]) for match in _THERE.finditer(text)]
    fewer = [value for value in there if value is not None and value < target.low]
    return {"count_from": target.low, "count_to": max(fewer)} if fewer else None
