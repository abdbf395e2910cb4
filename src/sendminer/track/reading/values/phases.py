"""A further phase of a promise, whose number and day are not those of the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from sendminer.records import Count, Period, Statement

T = TypeVar("T", Count, Period)

_PHASE = re.compile(
    r"\b(?:a|an|another|the|one|its|in)\s(?:further|next|second|third|fourth|final|later|future|subsequent|additional)\s"
    r"(?:\w{3,12}\s)?(?:phase|stage|tranche|round|wave)\b",
    re.IGNORECASE,
)


def further_phase(text: str) -> int | None:
    """Where a text begins to tell of a further phase: "with a further phase delivering 50 more"."""
    match = _PHASE.search(text)
    return match.start() if match else None


def before_a_phase(statement: Statement, values: Sequence[T], told: Sequence[int]) -> list[T]:
    """The values without those of a further phase, where the sentence first tells of the whole.

    ``told`` are the places of all its values and days.
    """
    at = further_phase(statement.text)
    if at is None or not any(each - statement.start < at for each in told):
        return list(values)
    return [each for each in values if each.start - statement.start < at]
