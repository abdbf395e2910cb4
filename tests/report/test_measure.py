"""A promise's number and sum beside its subject."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sendminer.report.measure import measure

BOTH = ["at least 6 places", "£2.5m"]


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        ("places at Elm Court", BOTH),
        ("6 places at Elm Court", ["£2.5m"]),
        ("6 places for £2.5 million.", []),
        ("6, not 7, places for £2.5m", []),
        ("60 places and 16 others", BOTH),
        ("£6 a head, 1.6 miles, 6,000 days, 6.5 hours", BOTH),
        ("£12.5m in all", BOTH),
    ],
)
def test_a_figure_is_said_once(subject: str, told: list[str]) -> None:
    """By the subject or beside it; part of another figure is none."""
    one = {"count_unit": "place", "count_low": Decimal(6), "count_bound": "at_least",
           "currency": "GBP", "amount_low": Decimal(2500000), "amount_bound": "exact"}  # fmt: skip
    assert [*measure(one, Decimal(6), Decimal(2_500_000), subject)] == told


def test_a_bound_is_that_of_the_figure_that_stands_now() -> None:
    """An earlier figure is told bare, and none is told where there is none."""
    one = {"count_unit": "place", "count_low": Decimal(6), "count_bound": "at_least",
           "currency": "GBP", "amount_low": None, "amount_bound": "exact"}  # fmt: skip
    assert [*measure(one, Decimal(5), None, "")] == ["5 places"]
