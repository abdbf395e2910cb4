"""Compare amounts and counts: the same, raised or lowered."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol

from sendminer.records import Bound, Count, Money
from sendminer.wording import MILLION, grouped, in_full, in_millions

_LOOSE = ("about", "more_than", "less_than")
_LIMITS = ("more_than", "less_than")
_SLACK = Decimal("0.05")
_WIDE, _LARGE = Decimal("0.1"), 10_000
_ROUNDING, _HAIR = Decimal("0.025"), Decimal("0.01")
_BEINGS = {"place", "pupil", "child", "bed", "young_person", "student", "learner"}
MEASURES = {"per_cent", "week", "month", "day"}
_DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.4")}


class Quantity(Protocol):
    """What ``Money`` and ``Count`` have in common."""

    @property
    def low(self) -> Decimal:
        """Lower end of the range, or the value."""

    @property
    def high(self) -> Decimal:
        """Upper end of the range, or the value."""

    @property
    def bound(self) -> Bound:
        """Whether it is exact, about, or one end of what is meant."""


def extent(value: Quantity) -> Decimal:
    """The upper end of a value, a time in days: so that six months and 26 weeks can be compared."""
    return value.high * _DAYS.get(getattr(value, "unit", ""), Decimal(1))


def _of_two_times(a: Quantity, b: Quantity) -> bool:
    mine, theirs = getattr(a, "unit", ""), getattr(b, "unit", "")
    return mine != theirs and mine in _DAYS and theirs in _DAYS


def same(a: Quantity, b: Quantity) -> bool:
    """Whether two tell one value: "£9.5m" is £9,487,000 rounded, "about 320" may be 318."""
    if _of_two_times(a, b):
        return abs(extent(a) - extent(b)) <= _SLACK * max(extent(a), extent(b))
    if (a.low, a.high) == (b.low, b.high):
        return True
    if a.low != a.high or b.low != b.high:
        return False
    small, large = sorted((abs(a.low), abs(b.low)))
    gap = large - small
    if _beyond(a, b) or _beyond(b, a):
        # papers write "more than 530" of 529
        return gap <= large * _HAIR
    if any(each.bound in _LIMITS and gap > _step(each.low) for each in (a, b)):
        # "almost 260" is above 250, and "just over £6.5m" is no £7m
        return False
    if a.bound in _LOOSE or b.bound in _LOOSE:
        return gap <= large * (_WIDE if _roundly(a) or _roundly(b) else _SLACK)
    return gap <= large * _ROUNDING and _rounded(a.low, b.low)


def among(value: Quantity, told: Iterable[Quantity]) -> bool:
    """Whether one of several tells the same value."""
    return any(same(value, each) for each in told)


def _step(value: Decimal) -> Decimal:
    """What a value of two figures and more is rounded to: 10 of 260, 100,000 of £6.5m."""
    told = figures(value)
    return Decimal(1).scaleb(value.adjusted() - told + 1) if 1 < told <= value.adjusted() else value


def astride(a: Quantity, b: Quantity) -> bool:
    """Whether one is above what the other does not reach: "over 200" and "almost 200"."""
    low, high = (a, b) if a.bound == "more_than" else (b, a)
    return low.bound == "more_than" and high.bound == "less_than" and high.high <= low.low


def _beyond(bound: Quantity, value: Quantity) -> bool:
    """Whether an exact value lies where the other says that it does not: £18m and "over £20m"."""
    if value.bound != "exact":
        return False
    return (bound.bound == "more_than" and value.low < bound.low) or (
        bound.bound == "less_than" and value.low > bound.low
    )


def _roundly(value: Quantity) -> bool:
    """Whether a large amount is told in one figure: "just over half a million"."""
    return value.bound in _LOOSE and value.low >= _LARGE and figures(value.low) == 1


def alike(a: Count, b: Count) -> bool:
    """Whether two count the same thing: 80 pupils are 80 places, and a bare target any of them."""
    if a.unit == b.unit:
        return True
    told = {a.unit, b.unit}
    if a.unit in _DAYS and b.unit in _DAYS:
        return True
    return told <= _BEINGS or ("number" in told and not told & MEASURES)


def is_raised(old: Quantity, new: Quantity) -> bool:
    """Whether a target asks for more: more places, and less of a wait."""
    return (rise(old, new) > 0) != (getattr(new, "unit", "") in _DAYS)


def rise(old: Quantity, new: Quantity) -> int:
    """1 where ``new`` is more than ``old``, -1 where it is less, 0 where they tell one value."""
    if same(old, new):
        return 0
    if _of_two_times(old, new):
        return 1 if extent(new) > extent(old) else -1
    return 1 if (new.high, new.low) > (old.high, old.low) else -1


def coarse(value: Quantity, told: int = 2) -> Decimal:
    """A value to a few figures, by which equal and rounded values meet in an index."""
    return _to_figures(value.high, told)


def _rounded(a: Decimal, b: Decimal) -> bool:
    """Whether one of two values is the other to fewer figures, and to two at least.

    Only amounts of four digits and more are ever rounded so: 98 places are not 100 places.
    """
    return rounds(a, b) and min(figures(a), figures(b)) > 1


def rounds(a: Decimal, b: Decimal) -> bool:
    """Whether one of two amounts is the other in rounder figures, as papers tell it: £3m, £3.2m."""
    coarser, finer = sorted((a, b), key=figures)
    told = figures(coarser)
    return told < figures(finer) and min(a, b) >= 1000 and _to_figures(finer, told) == coarser


def figures(value: Decimal) -> int:
    """Number of digits that a value is told with: 3 in £690 and in £14.2m."""
    return len(value.normalize().as_tuple().digits)


def _to_figures(value: Decimal, number: int) -> Decimal:
    if not value:
        return value
    return round(value, number - 1 - value.adjusted())


def shown_money(value: Money) -> str:
    """Write an amount as a newspaper does: £9.5m, £690, £10m–£12m."""
    low, high = _amount(value.low, value.currency), _amount(value.high, value.currency)
    return low if low == high else f"{low}–{high}"


def shown_count(value: Count) -> str:
    """Write a count without its unit: 340, 80–100."""
    low, high = grouped(value.low), grouped(value.high)
    return low if low == high else f"{low}–{high}"


def _amount(value: Decimal, currency: str) -> str:
    if abs(value) >= MILLION and figures(value / MILLION) <= 5:
        return in_millions(value, currency)
    return in_full(value, currency)
