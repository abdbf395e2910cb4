"""A step of a commitment's history in words, for a table cell and for the digest."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sendminer.columns import Row, Value
from sendminer.records import plain

_SYMBOLS = {"GBP": "£", "EUR": "€", "USD": "$"}
_WORDS = {
    "made": "promised",
    "decided": "decided",
    "funded": "funded",
    "condition_added": "made conditional",
    "repeated": "said again",
    "raised": "raised",
    "lowered": "lowered",
    "delayed": "put off",
    "brought_forward": "brought forward",
    "reported_part": "said to be done in part",
    "reported_done": "said to be done",
    "criticised": "criticised",
}
_SHOWN_ELSEWHERE = {"made", "decided", "repeated", "criticised"}
_REPORTS = {"reported_part", "reported_done"}
MILLION = Decimal(1_000_000)


def step(event: Row, currency: Value = None, unit: Value = None) -> str:
    """What happened and from what to what: "raised from 100 to 120 places by Jo Ash"."""
    kind = str(event["kind"])
    words = _WORDS.get(kind, kind.replace("_", " "))
    by = f" by {event['speaker']}" if event["speaker"] else ""
    return words + _values(kind, event, currency, unit) + by


def _values(kind: str, event: Row, currency: Value, unit: Value) -> str:
    """The values that are the news; those of a promise itself stand in their own columns."""
    if kind in _SHOWN_ELSEWHERE:
        return ""
    was, now = event["count_from"], event["count_to"]
    old, new = _money(event["amount_from"], currency), _money(event["amount_to"], currency)
    if kind in _REPORTS:
        told = _of(new, old, new), _of(_bare(now), _counted(was, unit), _counted(now, unit))
        return "".join(f": {one}" for one in told if one)
    days = day(event["deadline_from"]), day(event["deadline_to"])
    changes = _change(old, new), _change(_bare(was), _counted(now, unit)), _change(*days)
    return " " + ", ".join(filter(None, changes)) if any(changes) else ""


def dated(event: Row, currency: Value = None, unit: Value = None) -> str:
    """A step with its day before it."""
    told = step(event, currency, unit)
    when = day(event["when"])
    return f"{when}: {told}" if when else told


def day(value: Value) -> str:
    """A day as it is written in Britain: "3 Sep 2026"; nothing for none."""
    return f"{value.day} {value:%b %Y}" if isinstance(value, date) else ""


def counted(number: Value, unit: Value) -> str:
    """A number with what is counted: "60 places", "1 school", "12 staff"."""
    return _counted(number, unit)


def money(number: Value, currency: Value) -> str:
    """An amount as people write it: "£2.5m", "£150,000"."""
    return _money(number, currency)


def _change(old: str, new: str) -> str:
    if old and new:
        return f"from {old} to {new}"
    return f"to {new}" if new else f"from {old}" if old else ""


def _of(done: str, target: str, alone: str) -> str:
    """How much of how much: "90 of 120 places"; where the target is not known, "90 places"."""
    return f"{done} of {target}" if done and target and target != alone else alone


def _money(value: Value, currency: Value) -> str:
    if not isinstance(value, Decimal):
        return ""
    if abs(value) >= MILLION and value % 10_000 == 0:
        return in_millions(value, str(currency or ""))
    return in_full(value, str(currency or ""))


def in_millions(value: Decimal, currency: str) -> str:
    """An amount told by the million: "£9.5m"."""
    return f"{_symbol(currency)}{plain(value / MILLION)}m"


def in_full(value: Decimal, currency: str) -> str:
    """An amount with all its digits: "£150,000", "£12.40"."""
    pence = value % 1 and value == round(value, 2)
    return f"{_symbol(currency)}{value:,.2f}" if pence else f"{_symbol(currency)}{grouped(value)}"


def grouped(value: Decimal) -> str:
    """A number with commas between its thousands: "1,200"."""
    whole, point, rest = plain(value).partition(".")
    return f"{int(whole):,}{point}{rest}"


def _symbol(currency: str) -> str:
    return _SYMBOLS.get(currency, f"{currency} " if currency else "")


def _counted(value: Value, unit: Value) -> str:
    number = _bare(value)
    if not number or not unit:
        return number
    word = str(unit).replace("_", " ")
    return f"{number} {word if value == 1 else _plural(word)}"


def _bare(value: Value) -> str:
    return grouped(value) if isinstance(value, Decimal) else ""


def _plural(word: str) -> str:
    if word == "staff":
        return word
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
