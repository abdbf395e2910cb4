"""A deadline, and whether another one is later than it or says it more exactly."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

_A_MONTH = 31


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline: ``latest`` is the last day, ``earliest`` the first that the words allow.

    ``reckoned`` says that it was counted from the day of publication ("within a year"), so that
    saying it again later does not by itself move it. ``lasts`` says that something is kept until
    then, which cannot be overdue, ``least`` that it comes no sooner: a promise with no other day
    falls due on none. ``tells`` says that no more than word of it is promised for then.
    """

    earliest: date
    latest: date
    reckoned: bool = False
    words: str = field(default="", compare=False)
    lasts: bool = field(default=False, compare=False)
    least: bool = field(default=False, compare=False)
    tells: bool = field(default=False, compare=False)


def move(old: Due, new: Due) -> int:
    """1 where ``new`` is later than ``old``, -1 where it is earlier, 0 where one holds the other.

    "September 2026" after "by the end of 2026" is more exact, and nothing has moved.
    """
    if old.earliest <= new.earliest and new.latest <= old.latest:
        return 0
    if new.earliest <= old.earliest and old.latest <= new.latest:
        return 0
    near = abs((new.latest - old.latest).days) <= _A_MONTH
    if near and (_until(old, new) or _until(new, old)):
        return 0
    overlap = old.earliest <= new.latest and new.earliest <= old.latest
    if overlap and near:
        # "by the start of the school year" and "in September" are one
        return 0
    return 1 if new.latest > old.latest else -1


def _until(a: Due, b: Due) -> bool:
    """Whether what is kept "until September" is kept "before September"."""
    told = a.words.lower().startswith("before"), b.words.lower().startswith(("until", "up to"))
    return all(told) and a.latest <= b.latest


def sharper(old: Due, new: Due) -> bool:
    """Whether ``new`` says the same deadline more exactly."""
    return not new.reckoned and (
        old.reckoned or new.latest - new.earliest < old.latest - old.earliest
    )
