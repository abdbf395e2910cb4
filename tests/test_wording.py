"""Amounts, numbers, units and days in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sendminer import wording


@pytest.mark.parametrize(
    ("number", "unit", "told"),
    [(2, "place", "2 places"), (1, "place", "1 place"), (2, "family", "2 families"),
     (3, "staff", "3 staff"), (4, "child", "4 children"), (90, "per_cent", "90 per cent"),
     (2, "young_person", "2 young people"),
     (2, "bus_route", "2 bus routes"), (2, None, "2"), (250, "number", "250")],
)  # fmt: skip
def test_what_is_counted_is_named(number: int, unit: str | None, told: str) -> None:
    """One or many."""
    assert wording.counted(Decimal(number), unit) == told


@pytest.mark.parametrize(
    ("value", "told"), [(None, ""), ("", ""), ("a", "a"), (0, "0"), (Decimal(0), "0")]
)
def test_only_an_empty_cell_is_nothing(value: Decimal | int | str | None, told: str) -> None:
    """Nought is a figure."""
    assert wording.cell(value) == told


@pytest.mark.parametrize(
    ("amount", "currency", "told"),
    [("150000", "GBP", "£150,000"), ("2500000", "EUR", "€2.5m"), ("5", "CHF", "CHF 5"),
     ("1000000000", "GBP", "£1bn"), ("1250000000", "GBP", "£1.25bn"),
     ("999500000", "GBP", "£999.5m"),
     ("0.125", "GBP", "£0.125")],
)  # fmt: skip
def test_money_is_written_as_people_write_it(amount: str, currency: str, told: str) -> None:
    """Millions as millions, and pence with both digits."""
    assert wording.money(Decimal(amount), currency) == told


@pytest.mark.parametrize(
    ("role", "organisation", "told"),
    [("spokesman", None, "a spokesman"), ("spokesperson", "Ofsted", "Ofsted spokesperson"),
     ("Head of Skills", "Fenway Trust", "Head of Skills"), (None, "Fenway Trust", None)],
)  # fmt: skip
def test_a_spokesman_is_told_by_whom_he_speaks_for(
    role: str | None, organisation: str | None, told: str | None
) -> None:
    """A post says by itself whose it is; a spokesman's does not."""
    assert wording.in_post(role, organisation) == told


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("The authority", "the authority"),
        ("The Department for Education", "the Department for Education"),
        ("The Rookery School", "The Rookery School"),
    ],
    ids=["a noun", "a body", "a name"],
)
def test_what_a_text_calls_somebody_stands_within_a_sentence(words: str, within: str) -> None:
    """The capital of a sentence's first word goes; that of a name stays."""
    assert wording.called(words) == within
