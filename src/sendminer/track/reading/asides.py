"""Clauses that only tell more of a thing: "Holm Academy, which has 120 pupils, will grow by 40".

What stands in them is known of the thing already, and promised by nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache

_STANDS = (
    r"(?:(?:has|have|had)\s(?!to\b|been\b|(?:now\s|also\s)?(?:agreed|promised|pledged|committed|announced|asked|set)\b)"
    r"|(?:was|were)\s(?!to\b|due\b|set\b|meant\b|approved\b|agreed\b)|(?:is|are)\s(?:run|based|rated|home|full|led|part|owned|attended|used)\b"
    r"|costs?\b|serves?\b|runs?\b|ran\b|replaces?\b|replaced\b|opened\b|closed\b|houses?\b|housed\b|teaches\b|taught\b|caters\b"
    r"|educates\b|employs\b|took\sover\b|stood\b|stands\b|belongs\b|belonged\b)"
)
_ASIDE = re.compile(
    rf",\s(?:which|who|whose\s\w{{2,20}})\s(?:(?:also|already|now|currently|once|previously|itself|still)\s)?{_STANDS}"
    r"(?:[^,.;]|[,.](?=\d)){0,160}",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r",\s(?:which|who|whose\s\w{2,20})\s(?:will|would)\s(?:[^,.;]|[,.](?=\d)){2,160}", re.IGNORECASE
)


_TAKES_THE_PLACE = re.compile(
    r",\s(?:which|who)\s(?:(?:also|will|would|now)\s)?(?:replac|succeed|supersed|t(?:akes?|ook)\s(?:over\s|the\splace\sof\s))\w{0,4}"
    r"\s[^,.;]{0,160}",
    re.IGNORECASE,
)


def replaced(text: str) -> tuple[tuple[int, int], ...]:
    """From where to where it names what a thing takes the place of."""
    return tuple(match.span() for match in _TAKES_THE_PLACE.finditer(text))


@lru_cache(maxsize=64)
def asides(text: str) -> tuple[tuple[int, int], ...]:
    """From where to where a text tells what a thing is or was."""
    return tuple(match.span() for match in _ASIDE.finditer(text))


@lru_cache(maxsize=64)
def features(text: str) -> tuple[tuple[int, int], ...]:
    """From where to where it tells what a thing that is promised will have."""
    return tuple(match.span() for match in _AHEAD.finditer(text))


def within(spans: tuple[tuple[int, int], ...], at: int) -> bool:
    """Whether a place is inside one of the spans."""
    return any(start <= at < end for start, end in spans)
