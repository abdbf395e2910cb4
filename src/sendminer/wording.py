"""Amounts, numbers, units and days as people in Britain write them."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from sendminer.columns import Value
from sendminer.records import plain

MILLION = Decimal(1_000_000)
_BILLION = 1000 * MILLION
_SYMBOLS = {"GBP": "£", "EUR": "€", "USD": "$"}
_BOUNDS = {
    "about": "about ",
    "at_least": "at least ",
    "at_most": "up to ",
    "more_than": "more than ",
    "less_than": "less than ",
}
_BARE = "number"
"""The unit of what is brought to a number, of which the sentence does not say what it counts."""
_PLURALS = {
    "staff": "staff",
    "people": "people",
    "person": "people",
    "child": "children",
    "young person": "young people",
    "per cent": "per cent",
}

_SPOKESMAN = re.compile(r"spokes(?:man|woman|person)", re.IGNORECASE)
_OPENS = re.compile(
    r"(?:The|An?|Its|Their|Our|His|Her|Some|Many|Several|One|Another)\b(?=\s[a-z]|"
    r"\s(?:Authority|Board|Cabinet|Committee|Council|Department|Government|Panel|Trust)\b)"
)
"""Has a capital only where it begins a sentence, before a noun that has none or that is a body."""


def in_post(role: str | None, organisation: str | None) -> str | None:
    """Somebody who is not named, by the post; a spokesman by whom he speaks for."""
    if role is None or _SPOKESMAN.fullmatch(role) is None:
        return role
    return f"{organisation} {role}" if organisation else f"a {role}"


def called(words: str) -> str:
    """What a text calls somebody, within a sentence: "the authority" for "The authority"."""
    return words[:1].lower() + words[1:] if _OPENS.match(words) else words


def cell(value: Value) -> str:
    """A cell of a table as it is; nothing for an empty one."""
    return "" if value is None else str(value)


def day(value: Value) -> str:
    """A day: "3 Sep 2026"; nothing for none."""
    return f"{value.day} {value:%b %Y}" if isinstance(value, date) else ""


def number(value: Value) -> str:
    """A number with commas between its thousands: "1,200"; nothing for none."""
    return grouped(value) if isinstance(value, Decimal) else ""


def counted(value: Value, unit: Value) -> str:
    """A number with what is counted: "60 places", "1 school", "12 staff"; a target is bare."""
    told = number(value)
    if not told or not unit or unit == _BARE:
        return told
    return f"{told} {_spaced(str(unit)) if value == 1 else plural(str(unit))}"


def several(number: Value, word: str) -> str:
    """So many of a thing: "1 commitment", "2 commitments"."""
    return f"{number} {word if number == 1 else plural(word)}"


def plural(unit: str) -> str:
    """More than one of a unit: "places", "families", "young people", "staff"."""
    word = _spaced(unit)
    return _PLURALS.get(word) or (f"{word[:-1]}ies" if word.endswith("y") else f"{word}s")


def money(value: Value, currency: Value) -> str:
    """An amount: "£2.5m", "£150,000"; nothing for none."""
    if not isinstance(value, Decimal):
        return ""
    if abs(value) >= MILLION and value % 10_000 == 0:
        return in_millions(value, str(currency or ""))
    return in_full(value, str(currency or ""))


def bounded(told: str, bound: Value) -> str:
    """A value with what it is a bound of: "up to £210,000"; as it is where it is exact."""
    return f"{_BOUNDS.get(str(bound), '')}{told}" if told else ""


def in_millions(value: Decimal, currency: str) -> str:
    """An amount told by the million, or from a thousand of them on by the billion: "£9.5m"."""
    scale, letter = (_BILLION, "bn") if abs(value) >= _BILLION else (MILLION, "m")
    return f"{_symbol(currency)}{plain(value / scale)}{letter}"


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


def _spaced(unit: str) -> str:
    return unit.replace("_", " ")
