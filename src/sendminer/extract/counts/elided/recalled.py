"""Bare numbers that name again places that were counted: "the last of the 380", "60 of his 380"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sendminer.extract.counts import bare
from sendminer.extract.counts.bare import Elision
from sendminer.extract.counts.links import Page
from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.vocabulary import SEATED
from sendminer.records import Count

_POINTS = (
    "the ", "those ", "these ", "his ", "her ", "its ", "their ", "our ", "your ",
    "programme of ", "target of ", "pledge of ", "promise of ",
)  # fmt: skip
"""What tells that a number is known already."""
_OF_KNOWN = re.compile(
    r"\s(?:out\s)?of\s(?:all\s)?(?:the|its|his|her|their|our|your|those|these)\s"
)
_MOST = 200
"""How many counts a text is thought to remember."""
_FEWEST = 10
_FEWEST_BARE = 40
_OPENS = re.compile(
    r"(?:[.:;!?“‘\n]|\b(?:that|said|and|but|says|told\s(?:us|them|members)))\s?(?:(?:just|only|even)\s)?\Z"
)
_MODAL = re.compile(
    r"\s(?:would|will|could|can|may|might|should)\s(?:(?:still|also|only|never)\s)?(?:not|be|have|come|go)(?![a-z])"
)
"""Behind the 188 of "She said 188 would not be enough"."""


def recalled(page: Page, index: int, counts: Sequence[Count]) -> Elision | None:
    """Why a bare number is one that the text has counted before."""
    number, low = page.found[index], page.low
    if number.high < _FEWEST and not _OF_KNOWN.match(low, number.end):
        return None
    if number.ranged or number.high <= 1 or not counts:
        return None
    if low.endswith(_POINTS, 0, number.start):
        return _known(page, number, counts)
    if _is_part(page, index):
        whole = _known(page, page.found[index + 1], counts)
        return Elision(number.start, "elided_of", None, whole.own_unit) if whole else None
    if number.high < _FEWEST_BARE or not _MODAL.match(low, number.end):
        return None
    opens = _OPENS.search(low, max(0, number.start - 24), number.start)
    return _known(page, number, counts) if opens else None


def _is_part(page: Page, index: int) -> bool:
    """Say whether "of his" and a larger number of nothing else stand behind: "60 of his 380"."""
    if index + 1 == len(page.found):
        return False
    number, whole = page.found[index : index + 2]
    if not whole.usable or whole.high <= number.high or whole.high < _FEWEST:
        return False
    return _OF_KNOWN.fullmatch(page.low, number.end, whole.start) is not None


def _known(page: Page, number: Number, counts: Sequence[Count]) -> Elision | None:
    """Places that were counted by the same number, if the number has no noun of its own."""
    if not (bare.follows_freely(page.low, number.end) or _MODAL.match(page.low, number.end)):
        return None
    near = counts[-_MOST:]
    units = {one.unit for one in near if one.low == one.high == number.low and one.unit in SEATED}
    return Elision(number.start, "elided_the", None, "place") if units == {"place"} else None
