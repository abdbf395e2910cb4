"""Numbers in words: as long as any is, and no longer."""

from __future__ import annotations

import re
from decimal import Decimal

from sendminer.english.numbers import NUMBER, number_value

LONG = (
    "nine hundred and ninety-nine million nine hundred and ninety-nine thousand "
    "nine hundred and ninety-nine"
)


def test_the_longest_number_is_read_whole() -> None:
    """Of all that a council could mean."""
    found = re.match(NUMBER, f"{LONG} places", re.IGNORECASE)
    assert found is not None
    assert found[0] == LONG
    assert number_value(found[0]) == Decimal(999_999_999)


def test_a_page_of_number_words_is_no_number() -> None:
    """A match ends after so many words: a search that begins at each of them stays linear."""
    found = re.match(NUMBER, "hundred and " * 5_000, re.IGNORECASE)
    assert found is not None
    assert len(found[0].split()) < 50
