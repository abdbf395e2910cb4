"""Numbers in British English, in digits and in words.

``NUMBER`` is a regular-expression fragment (no named groups, compile with IGNORECASE) that
matches one cardinal number; ``number_value`` gives its value as a Decimal.
"""

from __future__ import annotations

import re
from decimal import Decimal

_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
"""The numbers of limbs from 1 on."""
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_DOZEN = Decimal(12)

NUMERALS = frozenset((*_ONES, *_SCALES, "dozen", "a", "an", "couple"))
"""Every word that one of the numbers in words may be made of."""

TWO_TO_TEN = "two|three|four|five|six|seven|eight|nine|ten"
ONE_TO_TEN = f"one|{TWO_TO_TEN}"
"""Alternatives of a pattern for what is counted on the fingers."""

DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
"""A number in digits; thousands are separated by commas or not at all."""

_UNIT = "|".join(sorted(_ONES, key=len, reverse=True))
_SCALE = "|".join(_SCALES)
_LONGEST = 16
"""Words behind the first: 999,999,999 has 13. Without an end, a page of nothing else would cost the
square of its length, since a search begins anew at each of them."""
_WORD = rf"(?:{_UNIT}|{_SCALE}|dozen)"
WORDS = (
    rf"(?:(?:an?[\s-]+)(?={_SCALE}\b|dozen\b))?\b{_WORD}\b"
    rf"(?:(?:[\s-]+|[\s-]+and[\s-]+|,\s+)(?={_WORD}\b){_WORD}\b){{0,{_LONGEST}}}"
)
"""A number in words: "a hundred", "one hundred and thirty-eight", "two dozen"."""

NUMBER = rf"(?:{DIGITS}|{WORDS})"

_SPLIT = re.compile(r"[\s,-]+")


def number_value(text: str) -> Decimal | None:
    """Value of a number in digits or words, or None if ``text`` is not one number."""
    cleaned = text.strip().lower()
    if re.fullmatch(DIGITS, cleaned):
        return Decimal(cleaned.replace(",", ""))
    return _words_value([word for word in _SPLIT.split(cleaned) if word not in ("and", "")])


def _words_value(words: list[str]) -> Decimal | None:
    """Add up number words; ``current`` is the part below the scale not yet met."""
    if not words:
        return None
    total = current = Decimal(0)
    for word in words:
        if word in ("a", "an"):
            current += 1
        elif word in _ONES:
            current += _ONES[word]
        elif word == "dozen":
            current = (current or Decimal(1)) * _DOZEN
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
        elif word in _SCALES:
            total += (current or Decimal(1)) * _SCALES[word]
            current = Decimal(0)
        else:
            return None
    return total + current
