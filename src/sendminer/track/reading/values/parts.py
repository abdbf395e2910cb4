"""Which numbers of a sentence are parts of another, or nothing that is promised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from sendminer.numbers import NUMBER
from sendminer.records import Count, Money, Statement
from sendminer.track.reading.cues import places

_OF = re.compile(
    r"\b(?:of|from|within)\s(?:the|its|their|our|this|that|an?)\s(?:\w+\s){0,2}\Z", re.I
)
_BREAKS = re.compile(r"(?:\s[\w'’-]{1,20}){0,4}(?:\s?[–—:(]|\s-)\s?(?:[\w'’-]{1,20}\s){0,2}")
_FEWEST = 3
_NEAR = 120
_STOP = re.compile(r"[,;:.]")


def without_parts(statement: Statement, counts: Sequence[Count]) -> list[Count]:
    """The numbers without those that one before them is the sum of: "93, 63 here and 30 there".

    What a dash or a colon breaks down is the whole: "three schools – two for deaf children".
    """
    for index, whole in enumerate(counts):
        after = counts[index + 1 :]
        if after and _broken_down(statement, whole, after[0]):
            sum_ = total([each for each in after if each.unit == whole.unit])
            if sum_ is not None and sum_ <= whole.low == whole.high:
                return [each for each in counts if each not in after or each.unit != whole.unit]
        rest = [each for each in counts[index + 1 :] if each.unit == whole.unit]
        if len(rest) + 1 >= _FEWEST and total(rest) == whole.low == whole.high:
            return [each for each in counts if each not in rest]
    return list(counts)


def _broken_down(statement: Statement, whole: Count, part: Count) -> bool:
    """Whether a bare number follows the dash, colon or bracket behind another of its unit."""
    between = statement.text[whole.end - statement.start : part.start - statement.start]
    bare = re.fullmatch(NUMBER, part.text, re.IGNORECASE) is not None
    return whole.unit == part.unit and bare and _BREAKS.fullmatch(between) is not None


def total(counts: Sequence[Count]) -> Decimal | None:
    """What several numbers make together; None where one is a range."""
    if any(each.low != each.high for each in counts):
        return None
    return sum((each.low for each in counts), Decimal(0))


def promised(statement: Statement, amounts: Sequence[Money]) -> list[Money]:
    """The amounts without the price of a delay, and without the whole of which another is a part.

    "Of the £90m, a third (£30m) will go to schools" promises £30m.
    """
    kept = [each for each in amounts if not _lost(statement, each)]
    parts = [
        each
        for index, each in enumerate(kept)
        if not (_whole(statement, each) and any(a.low < each.low for a in kept[index + 1 :]))
    ]
    return parts or kept


def _whole(statement: Statement, amount: Money) -> bool:
    """Whether an amount opens its sentence as what a share is taken from."""
    at = amount.start - statement.start
    return _OF.search(statement.text[max(0, at - _NEAR) : at]) is not None


def _lost(statement: Statement, amount: Money) -> bool:
    """Whether it is what a delay costs."""
    at = amount.start - statement.start
    found = [each for each in places("losses", statement.text) if at - _NEAR <= each[0] < at]
    causes = [end for _, end, name in found if name == "delay" and end <= at]
    costs = [start for start, end, name in found if name == "cost" and end <= at]
    return any(
        cause < cost and not _STOP.search(statement.text, cause, at)
        for cause in causes
        for cost in costs
    )
