"""A step of a commitment's history in words, for a table cell and for the digest."""

from __future__ import annotations

from decimal import Decimal

from sendminer.columns import Row, Value
from sendminer.wording import called, counted, day, money, number

_WORDS = {
    "made": "promised",
    "decided": "decided",
    "funded": "funded",
    "condition_added": "made conditional",
    "repeated": "said again",
    "mentioned": "mentioned",
    "raised": "raised",
    "lowered": "lowered",
    "delayed": "put off",
    "brought_forward": "brought forward",
    "reported_part": "said to be done in part",
    "reported_done": "said to be done",
    "criticised": "criticised",
}
_NO_NEWS = {"made", "repeated", "mentioned", "criticised"}
_SHOWN_ELSEWHERE = _NO_NEWS | {"decided"}
_OF_DAYS = {"delayed", "brought_forward"}
_OF_VALUES = {"raised", "lowered"}
_REPORTS = {"reported_part", "reported_done"}


def news(kind: str, *, against: bool = False) -> int:
    """How much a step says: least, that something was promised, said again or criticised.

    That a delay was decided too says less than the delay; not to proceed says as much.
    """
    if kind in _NO_NEWS:
        return 0
    return 1 if kind == "decided" and not against else 2


def step(event: Row, currency: Value = None, unit: Value = None, *, against: bool = False) -> str:
    """What happened and from what to what: "raised from 100 to 120 places by Jo Ash".

    ``against``: it was decided not to do it; "decided" alone is read as a yes.
    """
    kind = str(event["kind"])
    words = _WORDS.get(kind, kind.replace("_", " ")) + (" not to proceed" if against else "")
    by = f" by {called(str(event['speaker']))}" if event["speaker"] else ""
    return words + _values(kind, event, currency, unit) + by


def _values(kind: str, event: Row, currency: Value, unit: Value) -> str:
    """The values that are the news; those of a promise itself stand in their own columns."""
    if kind in _SHOWN_ELSEWHERE:
        return ""
    was, now = event["count_from"], event["count_to"]
    old, new = money(event["amount_from"], currency), money(event["amount_to"], currency)
    if kind in _REPORTS:
        most = counted(was, unit) if not _is_more(now, was) else ""
        told = _of(new, old, new), _of(number(now), most, counted(now, unit))
        return "".join(f": {one}" for one in told if one)
    days = day(event["deadline_from"]), day(event["deadline_to"])
    sums, counts = _change(old, new), _change(number(was), counted(now, unit))
    dates = _change(*days)
    if kind == "funded":
        sums = f"with {new}" if new else ""
    parts = [sums, counts, dates]
    if kind in _OF_VALUES and (old or was):
        # what is first told with the change is not what it was raised or lowered to
        news = "" if old else new, "" if was else counted(now, unit)
        parts = [
            sums if old else "",
            counts if was else "",
            *(told and f"now {told}" for told in news),
        ]
        parts.append(dates if days[0] or not days[1] else f"due {days[1]}")
    if kind in _OF_DAYS:  # a sum that is first told with the new day is not what it is put off to
        first = f"now {new}" if new and not old else sums
        parts = [dates, first, f"now {counted(now, unit)}" if now and not was else counts]
    return " " + ", ".join(filter(None, parts)) if any(parts) else ""


def dated(event: Row, currency: Value = None, unit: Value = None, *, against: bool = False) -> str:
    """A step with its day before it."""
    told = step(event, currency, unit, against=against)
    when = day(event["when"])
    return f"{when}: {told}" if when else told


def _change(old: str, new: str) -> str:
    if old and new:
        return f"from {old} to {new}"
    return f"to {new}" if new else f"from {old}" if old else ""


def _is_more(now: Value, was: Value) -> bool:
    """Whether more is there than was promised, which is no part of it: 48 of 36 places."""
    return isinstance(now, Decimal) and isinstance(was, Decimal) and now > was


def _of(done: str, target: str, alone: str) -> str:
    """How much of how much: "90 of 120 places"; where the target is not known, "90 places"."""
    return f"{done} of {target}" if done and target and target != alone else alone
