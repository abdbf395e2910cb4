"""What the readers of single periods share: the text that is read and the atom found in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sendminer.extract.periods.calendar import Span
from sendminer.records import Grain, PeriodBound

Recurs = Callable[[int], Span | None]
"""Span of "September" or "16 November" in a given calendar year."""


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its lower case of the same length, and the day that "next year" looks from."""

    text: str
    low: str
    reference: date | None

    def before(
        self, pattern: re.Pattern[str], end: int, floor: int, width: int = 60
    ) -> re.Match[str] | None:
        """Search ``pattern``, which is tied to its end, in the characters before ``end``."""
        return pattern.search(self.low, max(floor, end - width), end)


@dataclass(frozen=True, slots=True)
class Atom:
    """One period as it stands, before what is round it is read.

    ``span`` is None where the words give none. ``recurs`` marks a month, day, season or term
    without its year; ``turn`` (next, last, this, following) says which one is meant. ``unit``
    is what "the following year" counts in. ``part`` is the half, third or edge that is meant.
    """

    start: int
    end: int
    grain: Grain
    rule: str
    span: Span | None = None
    recurs: Recurs | None = None
    turn: str = ""
    weekday: int | None = None
    unit: str = ""
    duration: str | None = None
    bound: PeriodBound | None = None
    part: str = ""
    open_until: date | None = None
