"""A sum that a sentence says has risen from another: "This is a £1m increase from the £6m agreed".

The difference is nobody's promise; what is promised is the sum that was told just before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from sendminer.records import Document, Money, Statement
from sendminer.track.reading.values.targets import Target

_FROM = re.compile(
    r"(?:[\w'’-]{1,20}\s){0,3}?(?:increase|rise|uplift|jump|hike|cut|reduction|decrease|drop|fall|more|less|higher|lower|up|down)\s"
    r"(?:from|on|over|than)\s(?:[\w'’-]{1,20}\s){0,6}?\Z",
    re.IGNORECASE,
)
_DOWN = re.compile(r"\b(?:cut|reduction|decrease|drop|fall|less|lower|down)\b", re.IGNORECASE)
_BY = {"increase", "decrease", "difference"}
_SLACK = Decimal("0.02")


def risen(document: Document, index: int, told: tuple[Target, ...]) -> tuple[Target, ...]:
    """The target with the new sum and the old one, where a sentence tells their difference."""
    if len(told) != 1 or told[0].money is None:
        return told
    statement = document.statements[index]
    amounts = document.money_of(statement)
    for change, old in pairwise(amounts):
        between = document.text[change.end : old.start].lstrip()
        if change.change not in _BY or not _FROM.match(between):
            continue
        sign = -1 if _DOWN.search(between) else 1
        new = _new(document, index, amounts, old.low + sign * change.low)
        if new is not None:
            return (replace(told[0], money=new, money_from=replace(old, change="from")),)
    return told


def _new(document: Document, index: int, amounts: list[Money], value: Decimal) -> Money | None:
    """The sum of the sentence, or of the one before, that the difference leads to."""
    before: list[Statement] = list(document.statements[max(0, index - 1) : index])
    said = [money for each in before for money in document.money_of(each)]
    near = (m for m in [*amounts, *reversed(said)] if abs(m.low - value) <= _SLACK * value)
    return next(near, None)
