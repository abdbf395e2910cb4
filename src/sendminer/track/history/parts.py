"""What is only a part of what was promised, though it names the whole."""

from __future__ import annotations

import re

from sendminer.records import Count, Money
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import finished

_PART = re.compile(
    r"\b(?:is|are|was|were|forms?|formed|makes?\sup)\s(?:an?\s|all\s)?(?:\w{3,12}\s)?part\sof\s(?:the|its|our|their|an?)\s",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\bpart\sof\s(?:[\w'’-]{1,15}\s){0,3}\Z")
_ONE_OF = ("school", "unit", "base")
_BACK = 60


def of_a_part(claim: Claim) -> bool:
    """Whether the yes is to what "is part of the plan to create 500 places", and not to the 500."""
    value = claim.count or claim.money
    told = _PART.search(claim.statement.text) if value is not None and not claim.decided else None
    return (
        told is not None and value is not None and value.start >= claim.statement.start + told.end()
    )


def of_a_sum(claim: Claim, money: Money) -> bool:
    """Whether what it tells of is a part of the sum: opened "as part of a £5m scheme"."""
    before = claim.document.text[max(0, money.start - _BACK) : money.start]
    return _PART_OF.search(before) is not None


def is_one_of(target: Count, claim: Claim) -> bool:
    """Whether places are there at one of so many schools."""
    several = target.unit in _ONE_OF and target.low > len(claim.schools) > 0
    return several and claim.count is not None and finished(claim.statement.text)
