"""No number of a promise is silently dropped, and none is shown that is not promised."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.track.factory import count, document, ledger, money, plain, promise

ALSO = [
    (
        "two amounts of two years",
        promise(
            "It will spend the grants of £3.5m and £1.2m respectively.",
            money("£3.5m", "3500000"),
            money("£1.2m", "1200000"),
        ),
        (3500000, None, ("£1.2m",)),
    ),
    (
        "a number and those of which it is the sum",
        promise(
            "It will open 70 places, 50 for infants and 20 for juniors.",
            count("70 places", 70),
            count("50", 50, "nursery"),
            count("20", 20, "mainstream"),
        ),
        (None, 70, ("50", "20")),
    ),
    (
        "numbers that are no sum",
        promise(
            "It will open 70 places, 50 for infants and 25 more.",
            count("70 places", 70),
            count("50", 50),
            count("25 more", 25),
        ),
        (None, 70, ("50", "25 more")),
    ),
    (
        "a share of a whole",
        promise(
            "Of the £90m for the county, a third (£30m) will go to schools.",
            money("£90m", "90000000"),
            money("£30m", "30000000"),
        ),
        (30000000, None, ("£90m",)),
    ),
    (
        "a whole without a share",
        promise("It will make good use of the £90m.", money("£90m", "90000000")),
        (90000000, None, ()),
    ),
    (
        "what a delay costs",
        promise(
            "Each month of delay is going to cost £1m, so work will begin.", money("£1m", "1000000")
        ),
        (None, None, ("£1m",)),
    ),
    (
        "a cost after a delay",
        promise(
            "After the delay, a school costing £1m will open.",
            money("£1m", "1000000"),
        ),
        (1000000, None, ()),
    ),
    (
        "a change is no other number",
        promise(
            "Spending will rise from £2m to £3m.",
            money("£2m", "2000000", change="from"),
            money("£3m", "3000000", change="to"),
        ),
        (3000000, None, ()),
    ),
]


@pytest.mark.parametrize(("said", "shown"), [r[1:] for r in ALSO], ids=[r[0] for r in ALSO])
def test_what_is_shown_and_what_also(said: object, shown: tuple[object, ...]) -> None:
    """One amount and one number are shown; the others stand beside them in words."""
    (found,) = ledger(document("2021-01-01", said))  # type: ignore[arg-type]
    assert (found.amount_low, found.count_low, found.also) == shown


def test_a_breakdown_is_no_further_promise() -> None:
    """Numbers that make up the one told before are that one."""
    paper = document(
        "2021-01-01",
        promise(
            "The council will open 70 resource base places.",
            count("70 resource base places", 70, "resource_base"),
        ),
        promise(
            "The council will open 50 places for infants and 20 for juniors.",
            count("50 places", 50),
            count("20", 20),
        ),
    )
    found = ledger(paper)
    assert [each.count_low for each in found] == [Decimal(70)] * len(found)
    other = document(
        "2021-01-01",
        plain("It has 71 places.", count("71 places", 71)),
        promise("It will open 50 places and 20 more.", count("50 places", 50), count("20", 20)),
    )
    assert [(each.count_low, each.also) for each in ledger(other)] == [(50, ("20",))]


def test_places_that_so_many_schools_will_have() -> None:
    """Thirteen bases stay thirteen; the places that they will have stand beside them once."""
    bases = promise(
        "The council will create 13 resource bases in its primary schools.",
        count("13 resource bases", 13, "resource_base", unit="base"),
    )
    again = promise(
        "The 13 resource bases in primary schools will create 210 places.",
        count("210 places", 210, "resource_base"),
    )
    days = ("2021-06-01", "2021-09-01")
    (found,) = ledger(document("2021-01-01", bases), *(document(day, again) for day in days))
    assert (found.count_low, found.also) == (13, ("210 places",))


def test_bounds_and_rates_are_kept() -> None:
    """What is at most, about or for each year is not shown as an exact total."""
    (found,) = ledger(
        document(
            "2021-01-01",
            promise(
                "It will spend up to £210k a year on around 80 staff.",
                money("£210k", "210000", bound="at_most", per=("year",)),
                count("80 staff", 80, unit="staff", bound="about"),
            ),
        )
    )
    assert (found.amount_bound, found.amount_per, found.count_bound) == (
        "at_most",
        ("year",),
        "about",
    )
