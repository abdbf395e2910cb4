"""Arithmetic on half-open spans of code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol

from sendminer.records import Extent


def overlaps(a: Extent, b: Extent) -> bool:
    """Say whether two spans share at least one code point."""
    return a[0] < b[1] and b[0] < a[1]


def trimmed(text: str, span: Extent) -> Extent:
    """Shrink a span until it neither starts nor ends with white space."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def holding(spans: Sequence[Extent], position: int) -> int | None:
    """Index of the span that holds ``position``; ``spans`` are sorted and do not overlap."""
    index = bisect_right(spans, position, key=lambda span: span[0]) - 1
    return index if index >= 0 and position < spans[index][1] else None


def lowered(text: str) -> str:
    """Lower case of the same length: a few letters would otherwise become two."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def up_to(text: str, place: int, reach: int) -> str:
    """The words that stand before a place in a text, ``reach`` characters of them at the most."""
    return text[max(0, place - reach) : place]


class _Placed(Protocol):
    """What stands somewhere in a text."""

    @property
    def start(self) -> int: ...


def starting_in(records: Sequence[_Placed], start: int, end: int) -> tuple[int, ...]:
    """Indices of the records that start in [start, end); records are sorted by start."""
    low = bisect_left(records, start, key=lambda record: record.start)
    high = bisect_left(records, end, key=lambda record: record.start)
    return tuple(range(low, high))
