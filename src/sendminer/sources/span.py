"""The span of days that a run asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sendminer.sources.plan import Wanted

USUAL = timedelta(days=730)
"""How far back a run looks that does not say."""
SETTLES = timedelta(days=90)
"""Minutes are corrected, and late ones come in, for about this long."""
GIVEN_UP = timedelta(days=365)
"""A meeting without minutes for this long will have none."""


@dataclass(frozen=True, slots=True)
class Span:
    """From ``since`` to ``until``, both included, as seen on ``today``."""

    since: date
    until: date
    today: date

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in the span."""
        return day is not None and self.since <= day <= self.until

    def is_settled(self, day: date | None) -> bool:
        """Whether what happened on a day is old enough not to change any more."""
        return day is not None and day < self.today - SETTLES

    def is_given_up(self, day: date | None) -> bool:
        """Whether a meeting without minutes is too old for them still to come."""
        return day is not None and day < self.today - GIVEN_UP

    def windows(self, days: int) -> Iterator[tuple[date, date]]:
        """The span in windows of so many days, the newest first."""
        end = self.until
        while end >= self.since:
            start = max(self.since, end - timedelta(days=days - 1))
            yield start, end
            end = start - timedelta(days=1)


def span_of(wanted: Wanted) -> Span:
    """The span of a run; today is the last day that can have happened."""
    today = wanted.today or date.today()
    until = min(wanted.until or today, today)
    return Span(wanted.since or until - USUAL, until, today)


def day_from(text: str) -> date | None:
    """A day that a request carries, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
