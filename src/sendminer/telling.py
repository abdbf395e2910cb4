"""A step of a commitment's history in words, for a table cell and for the digest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sendminer.columns import Row, Value
from sendminer.wording import called, counted, day, money, number

_NEWS = 2


@dataclass(frozen=True, slots=True)
class Step:
    """A kind of step: in words, what it means, and how much of it is news, from 0."""

    words: str
    means: str
    news: int = _NEWS


STEPS: Mapping[str, Step] = {
    "made": Step("promised", "The first statement of it that was found.", 0),
    "repeated": Step("said again", "It was said again, with nothing new.", 0),
    "mentioned": Step("mentioned", "Something was said on the matter that shares no value or name "
                      "with it: perhaps of another promise. It changes nothing.", 0),
    "decided": Step("decided", "A body resolved or approved what was only announced, or resolved "
                    "to drop it.", 1),
    "funded": Step("funded", "Money was found for it that it did not have."),
    "condition_added": Step("made conditional", "It was made to depend on something."),
    "raised": Step("raised", "It is to be more: a larger number or amount, a shorter wait. \"A "
                   "further 70\" adds to what was promised, \"270 in all\" takes its place."),
    "lowered": Step("lowered", "It is to be less."),
    "delayed": Step("put off", "Its deadline is later now, or was said to be missed."),
    "brought_forward": Step("brought forward", "Its deadline is earlier now."),
    "reported_part": Step("said to be done in part",
                          "A part is said to be done: 90 of 120 places."),
    "reported_done": Step("said to be done", "The whole is said to be done."),
    "criticised": Step("criticised", "Somebody finds fault with it, or with how it is kept.", 0),
}  # fmt: skip
"""All of them; ``data/tables.toml`` names them too, and ``report`` puts them under its headings."""
_OF_DAYS = {"delayed", "brought_forward"}
_OF_VALUES = {"raised", "lowered"}
_REPORTS = {"reported_part", "reported_done"}


def news(kind: str, *, against: bool = False) -> int:
    """How much a step says: least, that something was promised, said again or criticised.

    That a delay was decided too says less than the delay; not to proceed says as much.
    """
    return _NEWS if against else _of_kind(kind).news


def step(event: Row, currency: Value = None, unit: Value = None, *, against: bool = False) -> str:
    """What happened and from what to what: "raised from 100 to 120 places by Jo Ash".

    ``against``: it was decided not to do it; "decided" alone is read as a yes.
    """
    kind = str(event["kind"])
    words = _of_kind(kind).words + (" not to proceed" if against else "")
    by = f" by {called(str(event['speaker']))}" if event["speaker"] else ""
    return words + _values(kind, event, currency, unit) + by


def _of_kind(kind: str) -> Step:
    return STEPS.get(kind) or Step(kind.replace("_", " "), "")


def _values(kind: str, event: Row, currency: Value, unit: Value) -> str:
    """The values that are the news; those of a promise itself stand in their own columns."""
    if _of_kind(kind).news < _NEWS:
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
