"""A sentence that gives several places each its day: "at Fen in May 2025 and at Wold in 2027"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sendminer.records import Period, Statement
from sendminer.track.reading.days.deadline import Due
from sendminer.track.reading.days.deadlines import due
from sendminer.track.reading.names.name import Name, sites_of
from sendminer.track.reading.values.clauses import is_beside

Days = tuple[tuple[frozenset[str], Due], ...]
_FEWEST = 2
_TOGETHER = re.compile(r"['’s]{0,2}(?:,|\sin|\snear|\sat|,?\sjust\soutside)?\s(?:the\s)?")
"""What stands between two names of one place: "at Holm Croft, Tarnside"."""
_BRACKETED = re.compile(r"[\w'’]\s\((?:[\w'’-]{1,15}\s){0,6}\Z")
"""Before a day that is said of the place before it: "at Fen (due to open in"."""


def paired(
    statement: Statement, periods: Sequence[Period], names: Sequence[Name], published: date | None
) -> Days:
    """Each day with the place named last before it; none where they are not in pairs."""
    sites = sorted(sites_of(names), key=lambda each: each.start)
    if len(sites) < _FEWEST or not periods:
        return ()
    if len(periods) < _FEWEST:
        at = periods[0].start - statement.start
        # "A is due in May, while works are planned at B" tells no day of B
        beside = any(is_beside(statement.text, at, each.start) for each in sites)
        if not beside and not _BRACKETED.search(statement.text, 0, at):
            return ()
    found: list[tuple[frozenset[str], Due]] = []
    last = 0
    for period in sorted(periods, key=lambda each: each.start):
        at = period.start - statement.start
        day = due(statement.text, statement.start, [period], published)
        here = _nearest(statement.text, [each for each in sites if last <= each.start < at])
        if not here:
            return ()
        found += [(here, day)] if day else []
        last = at
    return tuple(found)


def _nearest(text: str, names: Sequence[Name]) -> frozenset[str]:
    """The place named last, with what it is in: the keys of "Holm Croft, Tarnside"."""
    keys: list[str] = []
    after: Name | None = None
    for name in reversed(names):
        end = name.start + len(name.text)
        if after is not None and not _TOGETHER.fullmatch(text, end, after.start):
            break
        keys.append(name.key)
        after = name
    return frozenset(keys)
