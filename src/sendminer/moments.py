"""Moments as the store and the tables have them: UTC, to the second, "2026-03-12T09:30:00Z"."""

from __future__ import annotations

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """Write a moment; one without a zone is of this machine's."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def now() -> str:
    """Write this moment."""
    return stamp(datetime.now(UTC))
