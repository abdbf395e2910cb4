"""Amounts of money, one row a shape."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendminer.extract.money import parse_money

AMOUNTS = [
    ("fused m", "The forum set aside £3.4m.", [("3400000", "3400000", "exact", None)]),
    ("fused million", "It spent £7million.", [("7000000", "7000000", "exact", None)]),
    ("thousands", "A grant of £12,500.50 came.", [("12500.50", "12500.50", "exact", None)]),
    ("scale reaches back", "It costs £10-12m.", [("10000000", "12000000", "exact", None)]),
    ("bound", "Up to £210k was agreed.", [("210000", "210000", "at_most", None)]),
    ("plus", "A £1m-plus plan.", [("1000000", "1000000", "at_least", None)]),
    ("increase", "A further £2m came.", [("2000000", "2000000", "exact", "increase")]),
    ("difference", "It is £4m more than before.", [("4000000", "4000000", "exact", "difference")]),
    ("postfix", "It lost 8.1 million pounds.", [("8100000", "8100000", "exact", None)]),
    ("an age", "Entry is free for under £16s.", []),
    ("no figure", "A multi-million pound scheme.", []),
    ("a road", "The M25 is near.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [r[1:] for r in AMOUNTS], ids=[r[0] for r in AMOUNTS])
def test_amounts(text: str, wanted: list[tuple[str, str, str, str | None]]) -> None:
    """Each shape is read with its value, bound and change, and nothing else is."""
    found = [(m.low, m.high, m.bound, m.change) for m in parse_money(text)]
    assert found == [(Decimal(low), Decimal(high), b, c) for low, high, b, c in wanted]


def test_a_change_with_conversions() -> None:
    """From and to are roles, and bracketed dollars restate the pounds before them."""
    found = parse_money("It went from £2m [$3M] to £5m [$7M].")
    assert [m.change for m in found] == ["from", None, "to", None]
    assert [m.conversion_of for m in found] == [None, 0, None, 2]


def test_a_rate() -> None:
    """What an amount is paid for is kept beside it."""
    assert parse_money("It costs £549 per head.")[0].per == ("head",)


@given(st.text(alphabet=st.sampled_from("£$€0123456789.,mkbn -–()[]topunds\n"), max_size=60))
def test_any_text(text: str) -> None:
    """No text raises, and every span holds its own words."""
    for money in parse_money(text):
        assert text[money.start : money.end] == money.text
        assert money.low.is_finite()
