"""What a statement promises, in a few words for a person to read in a list.

It begins with the act or the thing, says where, and is never a fragment: what has no shorter
form of its own is the sentence, cut at a word and marked with "…".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sendminer.numbers import NUMBER
from sendminer.records import Count
from sendminer.track.reading.names import Name
from sendminer.track.reading.subjects.openings import (
    act,
    plain_act,
    thing,
    without_aside,
    without_opening,
)
from sendminer.track.reading.subjects.shortened import fitted, tidy
from sendminer.wording import plural

WIDTH, MOST = 80, 110
"""Characters of a subject, and of one that would be cut in the middle at that."""
_NUMBERS = re.compile(
    r"\A(?:(?:about|some|around|up to|at least|more than|nearly|another|a further|an extra)\s)?"
    rf"(?:{NUMBER})\b(?:\sof(?:\sthe)?\b)?",
    re.IGNORECASE,
)
_SHORT = 5
_LEAST = 38
_ROOMS = ("place", "bed")


class Where(NamedTuple):
    """A place or scheme for what names none, and what the page is about for what leans on it."""

    site: str | None = None
    work: str | None = None
    topic: str | None = None


NOWHERE = Where()


def subject(text: str, count: Count | None, names: Sequence[Name], where: Where = NOWHERE) -> str:
    """What is promised and where.

    ``names`` are those of the sentence; ``where`` is what stands over or before it, for what it
    leaves out.
    """
    site = chief(names)
    if count is not None and count.unit == "staff" and " " in _staff(count):
        return _with(_staff(count), None)
    if count is not None and count.unit in _ROOMS:
        place = site or where.site
        if place:
            return _with(f"{_counted(count)} at {place}", None)
        if where.work or count.need or count.provision:
            return _with(_counted(count), where.work)
    words, begun = _head(text)
    if site is not None:
        return _with(words, None if site in words else site, begun=begun)
    if where.topic and len(words.split()) < 2:
        words = tidy(text)
    return _with(words, where.site or where.work or where.topic, begun=begun)


def chief(names: Iterable[Name]) -> str | None:
    """The place that tells most: a school before the town that it is in."""
    sites = [name for name in names if name.kind == "site"]
    return next((name.text for name in sorted(sites, key=lambda name: not name.sure)), None)


def _head(text: str) -> tuple[str, bool]:
    """What is to be done, and whether it begins with the act, without who is to do it.

    "(2) That a fund be set up" is "a fund"; "She said the council would open a helpline" is
    "open a helpline".
    """
    rest = without_opening(tidy(text))
    main = without_opening(without_aside(rest))
    found = thing(main) or act(main)
    if found:
        return plain_act(found), True
    return plain_act(rest if len(rest) <= WIDTH else main), False


def _with(words: str, place: str | None, *, begun: bool = True) -> str:
    """The words with a place behind them, both cut to what a list can show."""
    short = _within(WIDTH, words, place, begun=begun)
    return _within(MOST, words, place, begun=begun) if "…" in short else short


def _within(width: int, words: str, place: str | None, *, begun: bool) -> str:
    if place is None or place.lower() in words.lower():
        return fitted(words, width, begun=begun)
    room = max(_LEAST, width - len(place) - 3)
    head = fitted(words, room, begun=begun)
    return f"{head} ({fitted(place, width - len(head) - 3, begun=True)})"


def _staff(count: Count) -> str:
    """Whom the words count, without the number: "extra speech and language therapists"."""
    words = _NUMBERS.sub("", " ".join(count.text.split())).strip()
    return words if len(words) > _SHORT else ""


def _counted(count: Count) -> str:
    provision = re.sub(r"\bsen\b", "SEN", (count.provision or "").replace("_", " "))
    if count.unit == "place" and not provision:
        provision = "school"
    parts = [count.need, provision, plural(count.unit)]
    return " ".join(part for part in parts if part)
