"""The act that a text promises or reports: to build, to hire, to publish."""

from __future__ import annotations

import re

from sendminer.english.called import in_a_name
from sendminer.track.reading.cues import first, places
from sendminer.track.reading.doings.conditions import CONDITION
from sendminer.track.reading.doings.given_up import TAKEN_BACK

_AS_TOLD = re.compile(
    r"\bas\s(?:consulted|reported|published|agreed|advised|adopted)\b", re.IGNORECASE
)
_NEARBY = re.compile(r"\b(?:close\s(?:to|by)|closing\sdates?)\b", re.IGNORECASE)

_MAINTAINED = re.compile(
    r"\bmaintained\s(?=(?:special|mainstream|nursery|primary|secondary|infant|junior|schools?|sector)\b)",
    re.IGNORECASE,
)
"""The kind of a school, of which nothing is said to be kept."""


def act(text: str) -> str | None:
    """The act promised: the first one named after "will" and its like, else the first.

    Who withdraws a decision to build speaks of building.
    """
    begin = first("future", text) or 0
    for aside in (_NEARBY, _AS_TOLD, _MAINTAINED, TAKEN_BACK, CONDITION):
        text = aside.sub(lambda match: " " * len(match[0]), text)
    acts = [each for each in sorted(places("acts", text)) if not in_a_name(text, each[0])]
    after = [kind for start, _, kind in acts if start >= begin]
    return next(iter([*after, *(kind for _, _, kind in acts)]), None)
