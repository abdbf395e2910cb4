"""The span of days that a run asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sendminer.sources.plan import Wanted

USUAL_YEARS = 2
"""How many whole years back, beside this one, a run looks that does not say."""
SETTLES = timedelta(days=90)
"""Minutes are corrected, and late ones come in, for about this long."""
CLOSES = timedelta(days=14)
"""A calendar or register of days that are past takes in nothing new after this long."""
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

    def is_closed(self, last: date) -> bool:
        """Whether a list of days up to ``last`` is complete."""
        return last < self.today - CLOSES

    def is_given_up(self, day: date | None) -> bool:
        """Whether a meeting without minutes is too old for them still to come."""
        return day is not None and day < self.today - GIVEN_UP

    def quarters(self) -> Iterator[tuple[date, date]]:
        """The quarters of the year that the span touches, the newest first.

        Whole ones, so that a later run asks for them by the same addresses.
        """
        year, quarter = self.until.year, (self.until.month - 1) // 3
        while (year, quarter) >= (self.since.year, (self.since.month - 1) // 3):
            yield date(year, 3 * quarter + 1, 1), _quarter_after(year, quarter) - timedelta(days=1)
            year, quarter = (year, quarter - 1) if quarter else (year - 1, 3)


def span_of(wanted: Wanted) -> Span:
    """The span of a run; today is the last day that can have happened."""
    today = wanted.today or date.today()
    until = min(wanted.until or today, today)
    return Span(wanted.since or date(until.year - USUAL_YEARS, 1, 1), until, today)


def _quarter_after(year: int, quarter: int) -> date:
    return date(year, 3 * quarter + 4, 1) if quarter < 3 else date(year + 1, 1, 1)


def day_from(text: str) -> date | None:
    """A day that a request carries, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
