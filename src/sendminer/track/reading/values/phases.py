"""A further phase of a promise, whose number and day are not those of the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from sendminer.records import Count, Period, Statement

T = TypeVar("T", Count, Period)

_PHASE = re.compile(
    r"\b(?:a|an|another|the|one|its|in)\s(?:further|next|second|third|fourth|final|later|future|subsequent|additional)\s"
    r"(?:\w{3,12}\s)?(?:phase|stage|tranche|round|wave)\b",
    re.IGNORECASE,
)


_NUMBERED = re.compile(
    r"\b(?P<kind>phase|stage|tranche|lot|round|wave)\s(?P<number>\d{1,2}|one|two|three|four|five|[ivx]{1,4})\b",
    re.IGNORECASE,
)


_OF_ONE = re.compile(
    r"\W{0,4}(?:the\s)?(?:first\s(?:phase|stage|tranche|wave)|(?:phase|stage|tranche|wave)\s(?:\d{1,2}|one|two|three|four|[ivx]{1,4}))\b",
    re.IGNORECASE,
)


def is_of_a_phase(text: str) -> bool:
    """Whether it begins with one phase, whose total is not the whole's: "Phase One will bring"."""
    return _OF_ONE.match(text) is not None


@lru_cache(maxsize=64)
def further_phase(text: str) -> int | None:
    """Where a text begins to tell of a further phase: "with a further phase delivering 50 more".

    Of two that it numbers the later is one: "phase 2 by January and phase 3 by April".
    """
    first = _NUMBERED.search(text)
    for match in _NUMBERED.finditer(text, first.end() if first else len(text)):
        same = first is not None and match["kind"].lower() == first["kind"].lower()
        if same and first is not None and match["number"].lower() != first["number"].lower():
            return match.start()
    phase = _PHASE.search(text)
    return phase.start() if phase else None


def before_a_phase(statement: Statement, values: Sequence[T], told: Sequence[int]) -> list[T]:
    """The values without those of a further phase, where the sentence first tells of the whole.

    ``told`` are the places of all its values and days.
    """
    at = further_phase(statement.text)
    if at is None or not any(each - statement.start < at for each in told):
        return list(values)
    return [each for each in values if each.start - statement.start < at]
