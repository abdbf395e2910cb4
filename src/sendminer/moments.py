"""Moments as the store and the tables have them: UTC, to the second, "2026-03-12T09:30:00Z"."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_LONGEST = 200
"""Characters of a moment as mails write it, with the day and the zone in words."""


def stamp(moment: datetime) -> str:
    """Write a moment; one without a zone is of this machine's."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def now() -> str:
    """Write this moment."""
    return stamp(datetime.now(UTC))


def sent_at(words: str) -> datetime | None:
    """A moment as mails, feeds and HTTP have it, "Thu, 12 Mar 2026 09:30:00 GMT"; None for others.

    Strangers write any number into it.
    """
    try:
        return parsedate_to_datetime(words[:_LONGEST])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
