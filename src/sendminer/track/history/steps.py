"""Puts a step into the history of a promise, once for each sentence and each story."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypedDict

from sendminer.records import Event
from sendminer.track.history.naming import has_its_value, names_it
from sendminer.track.quantities import Quantity, alike, rounds, same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import is_ahead
from sendminer.track.threads.thread import Thread

_WAS_TO = re.compile(
    r"\b(?:had|was|were)\s(?:been\s)?(?:due\s|set\s|meant\s|supposed\s)?to\b", re.I
)
_BESIDE = ("funded", "condition_added")
_SAID = ("repeated", "mentioned")
"""Steps of which none stands beside another of the same sentence."""
_NO_VALUES = (None, None, None)


class Change(TypedDict, total=False):
    """The values of an event that may differ from None."""

    amount_from: Decimal | None
    amount_to: Decimal | None
    count_from: Decimal | None
    count_to: Decimal | None
    deadline_from: date | None
    deadline_to: date | None


Outcome = tuple[bool | None, Change]
"""Whether the whole is done, part of it, or neither can be told; and how much."""


def add(
    thread: Thread, claim: Claim, kind: str, reason: str, change: Change | None = None,
    *, against: bool = False,
) -> None:  # fmt: skip
    """Add a step, unless the sentence or the story told it before."""
    after = _recalls_what_was_dropped(thread, claim)
    if kind == "repeated" and (after or _only_goes_on(thread, claim)) and not _brings(change):
        kind = "mentioned"
    thread.documents.add(claim.document.id)
    thread.statements[claim.statement_id] = None
    if _told_elsewhere(thread, claim, kind) and not _brings(change):
        return
    statement = claim.statement
    event = Event(
        commitment=thread.id,
        when=claim.when,
        kind=kind,
        document=claim.document.id,
        statement=claim.index,
        start=statement.start,
        end=statement.end,
        text=statement.text,
        speaker=claim.speaker,
        reason=reason,
        against=against,
        **(change or {}),
    )
    _put(thread, event)
    thread.whole |= kind == "reported_done"
    if kind in ("delayed", "brought_forward"):
        thread.moved_in.add(claim.document.id)


def _only_goes_on(thread: Thread, claim: Claim) -> bool:
    """Whether a paper that told the promise goes on with what promises and names nothing of it.

    Of such sentences as many speak of something else as of the promise.
    """
    if claim.role == "promise" or claim.document.id not in thread.documents:
        return False
    return not (names_it(thread, claim) or has_its_value(thread, claim))


def _recalls_what_was_dropped(thread: Thread, claim: Claim) -> bool:
    """Whether a promise that was given up is only spoken of, and not made anew."""
    changed = [each for each in thread.events if each.kind not in ("criticised", *_SAID)]
    if not changed or not changed[-1].against:
        return False
    anew = claim.role == "promise" and claim.may_open and is_ahead(claim.text)
    return not anew or "recalled" in claim.cues or _WAS_TO.search(claim.text) is not None


def _put(thread: Thread, event: Event) -> None:
    """Add a step, or the stronger one of two of a sentence, which is read once for each label."""
    here = [
        (at, each)
        for at, each in enumerate(thread.events)
        if (each.document, each.statement) == (event.document, event.statement)
        and each.kind not in _BESIDE
    ]
    values = _values(event)
    for at, each in here:
        if event.kind in (each.kind, *_SAID) and values in (_NO_VALUES, _values(each)):
            if each.kind == event.kind == "criticised" and each.speaker is None:
                # "We were promised 150 places" was read as the promise told again first, by nobody
                thread.events[at] = replace(each, speaker=event.speaker)
            return
    for at, each in here:
        if each.kind in _SAID and _values(each) == _NO_VALUES:
            thread.events[at] = event
            return
    thread.events.append(event)


def _values(event: Event) -> tuple[Decimal | date | None, ...]:
    """The values that a step shows."""
    return event.count_to, event.amount_to, event.deadline_to


def _brings(change: Change | None) -> bool:
    """Whether a step tells a value: a ledger shows the words that each value was read in."""
    return any(value is not None for value in (change or {}).values())


def _told_elsewhere(thread: Thread, claim: Claim, kind: str) -> bool:
    """Whether another document tells this step as the same story: one step, with two sources.

    What a paper says again of a story is the step that the story tells, whatever it is.
    """
    if not claim.story:
        return False
    place = thread.stories.get((claim.story, kind))
    if place is None and kind in ("repeated", "mentioned"):
        place = thread.stories.get((claim.story, ""))
    if place is None:
        thread.stories[claim.story, kind] = len(thread.events)
        thread.stories.setdefault((claim.story, ""), len(thread.events))
        return False
    event = thread.events[place]
    if event.document == claim.document.id or _says_otherwise(thread, claim, event):
        return False
    own = (claim.document.id, "repeated") in ((each.document, each.kind) for each in thread.events)
    if claim.document.id not in event.copies and not own:
        thread.events[place] = replace(event, copies=(*event.copies, claim.document.id))
    return True


def _says_otherwise(thread: Thread, claim: Claim, event: Event) -> bool:
    """Whether the words promise another number or sum than the step shows: 45 places, and not 40.

    A paper that put its story right is no second source of what it said before.
    """
    if claim.role != "promise":
        return False
    old, new = thread.count, claim.count
    if event.count_to is not None and old and new and alike(old, new):
        return event.count_to == old.high and not (same(old, new) or rounds(old.high, new.high))
    was, now = thread.money, claim.money
    if event.amount_to is not None and was and now and was.per == now.per:
        return event.amount_to == was.high and not (same(was, now) or rounds(was.high, now.high))
    return False


def number(value: Quantity | None) -> Decimal | None:
    """The figure that an event shows for a value: the upper end of a range."""
    return value.high if value is not None else None
