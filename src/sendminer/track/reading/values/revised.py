"""Whether words set a value anew, or only tell one that differs.

A number that differs from the promised one is as often of a part of it, of another thing, or of how
things stand: 47 per cent in October lowers no target of 75.
"""

from __future__ import annotations

import re

from sendminer.records import Count, Money
from sendminer.spans import up_to
from sendminer.track.quantities import MEASURES, Quantity
from sendminer.track.reading.claim import Claim

_SET = re.compile(
    r"\b(?:(?:targets?|goals?|aims?|standard|ambition|objective|set|re-?based|revised|cut|raised|lifted"
    r"|lowered|reduced|increased|replaced)\b[^.,;]{0,60}\b(?:to|of|at|by|is|as|be)"
    r"|(?:would|will|shall)\snow\sbe)\s(?:just\s|only\s|one\sof\s)?\Z",
    re.IGNORECASE,
)
"""Words before a value that make it a target: "the target be set at"."""
_AIM = re.compile(
    r"\b(?:targets?|goals?|aims?|ambition|objective)\b[^.,;]{0,40}\b(?:to|of|at|is|be)\s\Z",
    re.IGNORECASE,
)
"""Words before a number that make it the whole target: "the target will be"."""
_GROWS = re.compile(
    r"\b(?:will|would|shall|to)\s(?:therefore\s|now\s|then\s)?"
    r"(?:grow|rise|increase|expand|shrink|be\s(?:raised|increased|lifted|cut|reduced|lowered))\s"
    r"(?:[\w£.,]{1,12}\s){0,4}?to\s(?:a\stotal\sof\s)?\Z",
    re.IGNORECASE,
)
"""Words before a number that is to take the place of another: "would grow to 130 places"."""
_COSTS = re.compile(
    r"\b(?:total|overall|full|whole|revised|final|estimated)\s(?:cost|budget|price|bill|value)s?\b[^.;]{0,80}\Z",
    re.IGNORECASE,
)
"""Words before a sum that make it the whole one: "the total cost of the expansion (£2.8m)"."""
_AHEAD = re.compile(r"[^.,;]{0,60}?\b(?:would|will|shall|(?<!to\s)be)\s", re.IGNORECASE)
"""Words behind a value that make it a target: "of plans would be issued"."""
_BESIDE = re.compile(r"\bas well as\b|\balongside\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:in total|in all|altogether|together|combined|overall|total of|totalling)\b",
    re.IGNORECASE,
)
_ON_TOP = re.compile(
    r"\b(?:in\saddition\sto|on\stop\sof|alongside|over\sand\sabove|as\swell\sas|adds\sto|added\sto|follows)"
    r"\s(?:[\w'’-]{1,15}\s){0,4}?£\d",
    re.IGNORECASE,
)
"""What stands beside a sum that was promised before."""
_LOOKBACK = 90


def another_now(claim: Claim, old: Quantity, new: Money | Count) -> bool:
    """Whether a statement sets ``new`` against ``old``, or says that the value is another now."""
    if isinstance(new, Count) and new.unit in MEASURES:
        return _is_set(claim, new)
    before = _before(claim, new)
    if _AIM.search(before) or _GROWS.search(before):
        return True
    if isinstance(new, Money) and _COSTS.search(before) and old.high < new.low < 2 * old.high:
        return True
    told = old.low in claim.figures and not beside(claim)
    return (
        told
        or "revalued" in claim.cues
        or ("replaces" in claim.cues and "entire" not in claim.cues and not sums_up(claim))
    )


def beside(claim: Claim) -> bool:
    """Whether it tells two numbers side by side: "400 extra places as well as 170 in units"."""
    return _BESIDE.search(claim.text) is not None


def sums_up(claim: Claim) -> bool:
    """Whether "in total" tells what several promises come to, which takes the place of none.

    "This is in addition to £11m for staff. In total, it will spend £20m."
    """
    text = claim.text
    if _TOTAL.search(text) is None:
        return False
    before = claim.document.statements[max(0, claim.index - 2) : claim.index]
    return any(_ON_TOP.search(each) for each in [*(one.text for one in before), text])


def _is_set(claim: Claim, new: Count) -> bool:
    """Whether a rate is a target, and not how things stand."""
    behind = new.end - claim.statement.start
    ahead = _AHEAD.match(claim.text, behind)
    return ahead is not None or _SET.search(_before(claim, new)) is not None


def _before(claim: Claim, value: Money | Count) -> str:
    at = value.start - claim.statement.start
    return up_to(claim.text, at, _LOOKBACK)
