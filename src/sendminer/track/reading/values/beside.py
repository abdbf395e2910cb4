"""What a statement tells beside the values of its parts, so that no number is silently dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sendminer.records import Count, Document, Money, Statement
from sendminer.track.reading.values.parts import total
from sendminer.track.reading.values.targets import Target

_BACK = 4
_TWO = 2


def beside(document: Document, statement: Statement, told: Sequence[Target]) -> tuple[str, ...]:
    """Amounts and numbers that none of the parts has, in the words of the text."""
    used = [
        _value(each)
        for target in told
        for each in (target.money, target.money_from, target.count, target.count_from)
        if each is not None
    ]
    values: list[Money | Count] = [
        *(each for each in document.money_of(statement) if each.conversion_of is None),
        *document.counts_of(statement),
    ]
    values.sort(key=lambda each: each.start)
    others = (" ".join(each.text.split()) for each in values if _value(each) not in used)
    return tuple(dict.fromkeys(others))


def totals(document: Document, index: int, told: Sequence[Target]) -> tuple[Target, ...]:
    """The parts of a statement, or the whole that it only breaks down.

    After "93 places will open", "63 will be in the north and 30 in the south" promises no more.
    """
    statement = document.statements[index]
    counts = document.counts_of(statement)
    if len(counts) < _TWO or len({each.unit for each in counts}) > 1:
        return tuple(told)
    whole = total(counts)
    before = document.statements[max(0, index - _BACK) : index]
    said = [count for each in before for count in document.counts_of(each)]
    same = (each for each in said if each.low == each.high == whole and each.unit == counts[0].unit)
    known = next(same, None)
    if known is None or told[0].count is None:
        return tuple(told)
    one = replace(told[0].count, low=known.low, high=known.high, provision=known.provision)
    return (replace(told[0], part=None, count=one, start=statement.start, end=statement.end),)


def sums(document: Document, statement: Statement, target: Target) -> bool:
    """Whether a part has the sum of a statement's numbers, which have days of their own."""
    counts = document.counts_of(statement)
    whole = target.count
    if whole is None or len(counts) < _TWO or len({each.unit for each in counts}) > 1:
        return False
    return whole.unit == counts[0].unit and whole.low == total(counts)


def _value(each: Money | Count) -> tuple[object, ...]:
    return (each.low, each.high, each.unit if isinstance(each, Count) else each.currency)
