"""Amounts of money in British prose: ``parse_money``.

A first grammar: an anchor scan finds each amount with its scale, and its bound, change and rate
are read from the few words on either side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from sendminer.numbers import DIGITS
from sendminer.records import Bound, Money, MoneyChange

_SCALES = {"k": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9, "thousand": 3}
_CURRENCIES = {"£": "GBP", "gbp": "GBP", "$": "USD", "us$": "USD", "€": "EUR"}
_SCALE = r"(?:[ \t\n\u00a0\u2009]?(?:million|billion|thousand|mn|bn|m|k)(?![A-Za-z]))"
_FIGURE = rf"(?:{DIGITS}|\.\d+)"
_AMOUNT = re.compile(
    rf"(?P<sign>US\$|£|\$|€|\bGBP)[ \u00a0\u2009]?(?P<low>{_FIGURE})(?P<low_scale>{_SCALE})?"
    rf"(?:[ ]?[-–][ ]?(?:£|\$|€)?(?P<high>{_FIGURE})(?P<high_scale>{_SCALE})?)?(?!\d|s\b)",
    re.IGNORECASE,
)
_POUNDS = re.compile(
    rf"(?<![\d.,£$€])(?P<low>{_FIGURE})(?P<low_scale>{_SCALE})[ \u00a0]pounds\b", re.IGNORECASE
)

_BOUNDS: list[tuple[Bound, re.Pattern[str]]] = [
    ("at_most", re.compile(r"(?:up to|no more than|as much as|a maximum of)\s*$", re.I)),
    ("more_than", re.compile(r"(?:more than|over|exceeding|upwards of|>)\s*$", re.I)),
    ("at_least", re.compile(r"(?:at least|as little as|a minimum of)\s*$", re.I)),
    ("less_than", re.compile(r"(?:less than|under|nearly|almost|<)\s*$", re.I)),
    ("about", re.compile(r"(?:about|around|some|roughly|approximately|region of|c\.|~)\s*$", re.I)),
]
_CHANGES: list[tuple[MoneyChange, re.Pattern[str]]] = [
    ("increase", re.compile(r"(?:an additional|a further|an extra|increase of|rose by)\s*$", re.I)),
    ("decrease", re.compile(r"(?:cut by|cut of|reduced by|reduction of|fell by)\s*$", re.I)),
]
_DIFFERENCE = re.compile(r"\s*(?:more|less|higher|lower) than\b", re.IGNORECASE)
_RATE = re.compile(
    r"[\s-]*(?:a|an|per|each|every)[\s-]+(year|annum|pupil|child|head|place|month|week|hour)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s*$", re.IGNORECASE)
_TO = re.compile(r"(?:\s*[(\[][^)\]]{1,20}[)\]])?\s+to\s*", re.IGNORECASE)
_PLUS = re.compile(r"(?:\+|-plus\b| or more\b)")


def parse_money(text: str) -> list[Money]:
    """Find every amount; sorted by start, none overlapping, values in whole currency units."""
    matches = sorted((*_AMOUNT.finditer(text), *_POUNDS.finditer(text)), key=lambda m: m.start())
    found: list[Money] = []
    for money in _read(text, matches):
        if not found or money.start >= found[-1].end:
            found.append(money)
    return _with_conversions(text, _with_changes(text, found))


def _read(text: str, matches: list[re.Match[str]]) -> Iterator[Money]:
    for match in matches:
        groups = match.groupdict()
        high = groups.get("high")
        scale = groups["low_scale"] or (high and groups["high_scale"]) or ""
        low_value = _value(groups["low"], scale)
        high_value = _value(high, groups["high_scale"] or scale) if high else low_value
        before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() :][:24]
        rate = _RATE.match(after)
        yield Money(
            start=match.start(),
            end=match.end(),
            text=match.group(),
            currency=_CURRENCIES[groups.get("sign", "£").lower()],
            low=low_value,
            high=high_value,
            bound=_bound(before, after),
            change=_change(before, after),
            per=(rate.group(1).lower().replace("annum", "year"),) if rate else (),
            rule="range" if high else "amount",
        )


def _value(figure: str, scale: str) -> Decimal:
    power = _SCALES.get(scale.strip(" \t\n\u00a0\u2009").lower(), 0)
    return Decimal(figure.replace(",", "")).scaleb(power)


def _bound(before: str, after: str) -> Bound:
    if _PLUS.match(after):
        return "at_least"
    return next((bound for bound, cue in _BOUNDS if cue.search(before)), "exact")


def _change(before: str, after: str) -> MoneyChange | None:
    if _DIFFERENCE.match(after):
        return "difference"
    return next((change for change, cue in _CHANGES if cue.search(before)), None)


def _with_changes(text: str, found: list[Money]) -> list[Money]:
    """Mark both ends of "from £9.5m to £17.5m", also with a bracket between them."""
    for index, money in enumerate(found):
        if not _FROM.search(text[max(0, money.start - 8) : money.start]):
            continue
        for later in range(index + 1, min(index + 3, len(found))):
            if _TO.fullmatch(text[money.end : found[later].start]):
                found[index] = replace(money, change="from")
                found[later] = replace(found[later], change="to")
                break
    return found


def _with_conversions(text: str, found: list[Money]) -> list[Money]:
    """Point a bracketed amount in another currency to the amount that it restates."""
    for index in range(1, len(found)):
        first, second = found[index - 1], found[index]
        bracket = text[first.end : second.start].strip()
        if bracket in ("[", "(") and first.currency != second.currency:
            found[index] = replace(second, conversion_of=index - 1)
    return found
