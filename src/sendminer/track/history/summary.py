"""What became of a promise's values, in words for a reader."""

from __future__ import annotations

import re

from sendminer.track.quantities import Quantity, rise, shown_count, shown_money
from sendminer.track.reading.days.deadline import move
from sendminer.track.threads.thread import Thread
from sendminer.wording import plural

_MOVED = {"delayed": "later (no day told)", "brought_forward": "earlier (no day told)"}

_SPAN = re.compile(r"\Z|(?:over|until|up\sto|before)\b", re.IGNORECASE)
_ONLY_FOR_IT = (
    r",\s(?:to\sbe\s\w+|opening|starting|beginning|programmed|the\sfirst\sof\sthem"
    r"|with\sa\sreport\sto\sbe\sout|which\sis\sdue\sto\s\w+)(?:\son)?"
)
"""What stands before a day for its sake, and says nothing without it."""


def changed(thread: Thread) -> str | None:
    """What changed, for a person: "230 → 340 places; deadline 2025-08-31 → 2026-08-31"."""
    notes = []
    if thread.count is not None and len(thread.counts) > 1:
        chain = " → ".join(shown_count(count) for count in thread.counts)
        notes.append(
            f"{_direction(thread.first.target.count_from, thread.first.count)}{chain} "
            f"{plural(thread.count.unit)}"
        )
    if len(thread.amounts) > 1:
        chain = " → ".join(shown_money(money) for money in thread.amounts)
        notes.append(_direction(thread.first.target.money_from, thread.first.money) + chain)
    if given_up(thread):
        notes.append("not to proceed")
    days = [day.isoformat() for day in thread.deadlines] + _moved_without_a_day(thread)
    if len(days) > 1 or not thread.deadlines:
        notes += [f"deadline {' → '.join(days)}"] if days else []
    return "; ".join(notes) or None


def _moved_without_a_day(thread: Thread) -> list[str]:
    """Which way the deadline moved last, where no new one was told with it or since."""
    told = [event for event in thread.events if event.deadline_to or event.kind in _MOVED]
    return [_MOVED[told[-1].kind]] if told and told[-1].deadline_to is None else []


def subject_now(thread: Thread) -> str:
    """The subject, without the first day of a promise that has another by now.

    A span ("over six years") and a day until which something holds are part of the promise.
    """
    first, now = thread.first.due, thread.due
    if first is None or _SPAN.match(first.words) or (now is not None and not move(first, now)):
        return thread.subject
    day = rf"\s{re.escape(first.words)}(?!\w)"
    without = re.sub(rf"{_ONLY_FOR_IT}{day},?|,?(?:\son)?{day}", "", thread.subject)
    return without or thread.subject


def given_up(thread: Thread) -> bool:
    """Whether the last decision of it was that it will not come, and nobody promised it since."""
    told = [e for e in thread.events if e.kind not in ("criticised", "repeated", "mentioned")]
    return bool(told) and told[-1].against


def repeats(thread: Thread) -> int:
    """In how many later documents it was told again; a headline and its body are one telling."""
    first = thread.first.document.id
    told = {event.document for event in thread.events if event.kind == "repeated"}
    return len(told - {first})


def _direction(old: Quantity | None, new: Quantity | None) -> str:
    """A word for a promise that itself tells of a rise or a cut ("from £9.5m to £17.5m")."""
    if old is None or new is None:
        return ""
    return {1: "raised ", -1: "lowered ", 0: ""}[rise(old, new)]
