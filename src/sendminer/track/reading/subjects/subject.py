"""What a statement promises, in a few words for a person to read in a list.

It begins with the act or the thing, says where, and is never a fragment: what has no shorter
form of its own is the sentence, cut at a word and marked with "…".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sendminer.english.numbers import NUMBER
from sendminer.records import Count
from sendminer.track.reading.names.name import Name, sites_of
from sendminer.track.reading.subjects.content import says
from sendminer.track.reading.subjects.nouns import counted, is_former
from sendminer.track.reading.subjects.openings import (
    act,
    plain_act,
    thing,
    without_aside,
    without_opening,
)
from sendminer.track.reading.subjects.shortened import (
    fitted,
    loose,
    paired,
    tidy,
    unshouted,
    without_relative,
)
from sendminer.wording import plural

WIDTH, MOST = 80, 150
"""Characters of a subject, and of one that would be cut in the middle at that."""
_NUMBERS = re.compile(
    r"\A(?:(?:about|some|around|up to|at least|more than|nearly|another|a further|an extra)\s)?"
    rf"(?:{NUMBER})\b(?:\sof(?:\sthe)?\b)?",
    re.IGNORECASE,
)
_SHORT = 5
_LEAST, _TITLE = 38, 30
_ROOMS = ("place", "bed", "placement")


_ROOM = re.compile(r"(?:\sschool)?\s(?:place|space|bed)s?\Z", re.IGNORECASE)
_THING = re.compile(rf"£|(?:an?|over|up\sto|more\sthan|{NUMBER})\b", re.IGNORECASE)
_THERE = re.compile(r"\s(?:in|at|across|on|near|for)\s")
_DONE = re.compile(r"[a-z]{3,12}\s(?:the|an?|its|our|more)\s")
_OTHERS = re.compile(r"\sand\s\d{1,2}\sothers\Z")


_OPENS = re.compile(r"(?:Members|Officers|Councillors|Parents|Ministers|Residents|\w+-led)")


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
        if place and is_former(place):
            place = where.site
        if place:
            return _with(f"{_counted(count)} at {place}", None)
    words, begun = _head(text)
    if count is not None and count.unit in _ROOMS:
        told = counted(text, count.text)
        if told and not (begun and words.startswith(told) and _THERE.match(words, len(told))):
            told = unshouted(told)
            return _with(told, site) if site else _titled(told, where)
        if not (begun and count.text in words):
            if where.work or count.need or count.provision:
                return _titled(_numbered(count), where)
            cut = "…" in fitted(words, MOST, begun=begun)
            if cut and _ROOM.search(count.text) and f"({count.text}" not in text:
                return _titled(count.text, where)
    if site is not None:
        return _with(words, site, begun=begun)
    if where.topic and len(words.split()) < 2:
        words = tidy(text)
    if where.site:
        return _with(words, where.site, begun=begun)
    return _titled(words, where, begun=begun)


def chief(names: Iterable[Name]) -> str | None:
    """The place that tells most: a school before the town that it is in."""
    sites = [name for name in sites_of(names) if _is_place(name.text)]
    return next((name.text for name in sorted(sites, key=lambda name: not name.sure)), None)


def _is_place(name: str) -> bool:
    """Whether a name is no word that only opened a sentence: "No land", "Members heard"."""
    return says(name) and _OPENS.fullmatch(name) is None


def _head(text: str) -> tuple[str, bool]:
    """What is to be done, and whether it begins with the act, without who is to do it.

    "(2) That a fund be set up" is "a fund"; "She said the council would open a helpline" is
    "open a helpline".
    """
    rest = without_opening(tidy(text))
    main = without_opening(without_aside(rest))
    bare = without_relative(main)
    found = thing(main) or act(main) or thing(bare) or act(bare)
    if found:
        return plain_act(found), True
    words = plain_act(rest if len(rest) <= WIDTH else main)
    return words, words != tidy(text) and _is_thing(words)


def _is_thing(words: str) -> bool:
    """Whether words begin with a sum, a number or a thing, or with what is done to one."""
    first = words.partition(" ")[0].lower()
    return _THING.match(words) is not None or (
        _DONE.match(words) is not None and first not in loose()
    )


def _with(words: str, place: str | None, *, begun: bool = True) -> str:
    """The words with a place behind them, both cut to what a list can show."""
    short = _within(WIDTH, words, place, begun=begun)
    return _within(MOST, words, place, begun=begun) if "…" in short else short


def _titled(words: str, where: Where, *, begun: bool = True) -> str:
    """The words with the scheme, or with the title as far as they leave room for it."""
    room = MOST - len(words) - 3
    if where.work or not where.topic or where.topic.lower() in words.lower() or room < _TITLE:
        return _with(words, where.work, begun=begun)
    return f"{paired(words)} ({fitted(where.topic, room, begun=True)})"


def _within(width: int, words: str, place: str | None, *, begun: bool) -> str:
    whole = fitted(words, width, begun=begun)
    others = _OTHERS.search(place) if place else None
    told = place is not None and others is not None and whole.endswith(place[: others.start()])
    if told and others and len(whole + others[0]) <= MOST:
        return whole + others[0]
    if place is None or place.lower() in words.lower():
        # a place that is cut off is told behind, if there is room for it
        lost = "…" in whole and place is not None and place.lower() not in whole.lower()
        if not lost or place is None or len(place) > _LEAST:
            return whole
    room = max(_LEAST, width - len(place) - 3)
    head = fitted(words, room, begun=begun)
    return f"{head} ({fitted(place, width - len(head) - 3, begun=True)})"


def _staff(count: Count) -> str:
    """Whom the words count, without the number: "extra speech and language therapists"."""
    words = _NUMBERS.sub("", " ".join(count.text.split())).strip()
    return words if len(words) > _SHORT else ""


def _numbered(count: Count) -> str:
    """The number with what it counts, where its words say no more than "40 more places"."""
    words = " ".join(count.text.split())
    number = _ROOM.sub("", words)
    if number.rpartition(" ")[2].lower() in (count.provision or "").split("_"):
        return words  # "24 inclusion base places" are no "24 inclusion base resource base places"
    return f"{number} {_counted(count)}" if number != count.text else _counted(count)


def _counted(count: Count) -> str:
    provision = re.sub(r"\bsen\b", "SEN", (count.provision or "").replace("_", " "))
    if count.unit == "place" and not provision:
        provision = "school"
    parts = [count.need, provision, plural(count.unit)]
    return " ".join(part for part in parts if part)
