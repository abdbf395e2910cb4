"""Reports of a promise as they stand once later papers are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sendminer.records import Event
from sendminer.track.history.states import CHANGES


def settled(events: Iterable[Event]) -> tuple[Event, ...]:
    """The steps of a promise, a report of the whole told as one of a part where it was too early.

    Nobody delays, raises or lowers what is finished: a later paper that still does shows that not
    all of it was. In the ledgers that people wrote no such step follows a report of the whole.
    """
    told: list[Event] = []
    still = None
    for event in reversed(list(events)):
        if event.kind == "reported_done" and still is not None and still.document != event.document:
            reason = f"{event.reason}; but later {still.kind.replace('_', ' ')}"
            told.append(replace(event, kind="reported_part", reason=reason))
            continue
        if event.kind in CHANGES:
            still = event
        told.append(event)
    return tuple(reversed(told))
