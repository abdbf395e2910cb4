"""Numbers and scales as they are written in amounts: "1,250.50", ".9", "1½", "half a million"."""

from __future__ import annotations

import re
from decimal import Decimal

from sendminer.english.numbers import WORDS, number_value
from sendminer.lexicon import alternation, lexicon

Quantity = tuple[Decimal, Decimal]
"""A number and the factor of its scale."""

SPACE = r"[ \t\u00a0\u2002-\u200b\u202f]"
GAP = rf"{SPACE}{{0,3}}(?:\r?\n{SPACE}{{0,3}})?"
"""What may stand between a number and its scale; PDF text breaks lines there."""

_THIN = r"[\u00a0\u2009\u202f]"
NUMERAL = (
    r"(?:[13]/[24](?=\s?m(?:illion)?(?![a-z]))"
    r"|(?:[0-9]{1,3}(?:(?:(?:,| ,|, (?=000))[0-9]{3})+|(?:"
    + _THIN
    + r"[0-9]{3})+|(?: [0-9]{3}){2,})(?![0-9])"
    r"|[0-9]+)(?:\.[0-9]+)?(?:[½¼¾]|(?: [13]/[24])(?![0-9/]))?|\.[0-9]+|[½¼¾])"
)
"""A number in digits; a plain space separates thousands only where there are two groups."""

_SCALES = lexicon("money")["scale"]
_FACTORS = {
    word: Decimal(entry["factor"])
    for entry in _SCALES.values()
    for word in (*entry.get("words", ()), *entry.get("letters", ()), *entry.get("fused", ()))
}
_LONG = alternation([word for entry in _SCALES.values() for word in entry["words"]])
_LETTERS = "".join(letter for entry in _SCALES.values() for letter in entry.get("letters", ()))
_FUSED = "".join(letter for entry in _SCALES.values() for letter in entry.get("fused", ()))
SCALE = (
    rf"(?:(?:{GAP}|-)(?:{_LONG})(?![a-z0-9])"
    # a letter: fused, or spaced when no word, name or "M&S" follows
    rf"|(?-i:[{_LETTERS}{_FUSED}](?![a-z0-9&])|[{_LETTERS.upper()}{_FUSED.upper()}](?![A-Za-z0-9&])"
    rf"|{GAP}[{_LETTERS}](?![A-Za-z0-9&'’])"
    rf"|{SPACE}{{1,3}}[{_LETTERS.upper()}](?![A-Za-z0-9&'’])(?!\.?\s[A-Z][a-z])))"
)
"""A scale after a number; compile with IGNORECASE."""

_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_SPOKEN = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "three": Decimal("0.75")}
_BIG = r"(?:hundred\s+thousand|thousand|million|billion|trillion)"
_PART = r"(?:half|(?:an?[\s-]+|one[\s-]+)?quarter|three[\s-]+quarters?)"
_FRACTION = rf"\b{_PART}(?:[\s-]+of)?(?:[\s-]+an?)?[\s-]+{_BIG}\b"
_PARTS = r"(?:a[\s-]+half|a[\s-]+quarter|three[\s-]+quarters?(?:[\s-]+of[\s-]+a)?)"
MIXED = rf"(?:{WORDS}|{NUMERAL})[\s-]+and[\s-]+{_PARTS}[\s-]+{_BIG}\b"
_AND_A_HALF = (
    r"\ba[\s-]+(?:million|billion)[\s-]+and[\s-]+"
    r"(?:a[\s-]+half|a[\s-]+quarter|three[\s-]+quarters)\b"
)
_POINT = rf"\b(?:{WORDS})\s+point\s+{WORDS}"
QUANTITY = rf"(?:{_AND_A_HALF}|{_FRACTION}|{MIXED}|{_POINT}|{WORDS}|{NUMERAL}(?:{SCALE})?)"
"""A number with its scale, in words or digits; compile with IGNORECASE."""

_MOST_DIGITS = 18
_SLASHES = {"1/2": "½", "1/4": "¼", "3/4": "¾", "3/2": "", "2/4": "½"}
_SLASHED = re.compile(r"(?:(?<=[0-9]) |\A)(1/2|1/4|3/4|3/2|2/4)\Z")
_PLAIN = re.compile(rf"({NUMERAL})({SCALE})?", re.IGNORECASE)
_SPLIT = re.compile(r"[\s-]+")
_TINY = re.compile(r"[\s,\u00a0\u2009\u202f]")


def numeral_value(text: str) -> Decimal | None:
    """Value of a ``NUMERAL``; None for "000" (a table's header) and for no sane amount."""
    digits = _TINY.sub("", _SLASHED.sub(lambda match: _SLASHES[match[1]], text))
    if not digits or len(digits) > _MOST_DIGITS or (len(digits) > 1 and not digits.strip("0")):
        return None
    vulgar = _VULGAR.get(digits[-1])
    if vulgar is None:
        return Decimal(digits)
    return Decimal(digits[:-1] or 0) + vulgar


def scale_factor(text: str) -> Decimal:
    """Factor of a matched ``SCALE``."""
    return _FACTORS[" ".join(_SPLIT.split(text.lower().strip("-\u200b"))).strip()]


def quantity_value(text: str) -> Quantity | None:
    """Number and factor of a matched ``QUANTITY``, or None where it says no figure.

    "million" alone has no figure ("multi-million", "a few million"); "a million" has.
    """
    match = _PLAIN.fullmatch(text)
    if match:
        number = numeral_value(match[1])
        factor = scale_factor(match[2]) if match[2] else Decimal(1)
        return None if number is None else (number, factor)
    words = [word.rstrip(",") for word in _SPLIT.split(text.lower()) if word.strip(",")]
    if words[0] in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
        return None
    return _fraction(words) or _mixed(words) or _point(words) or _whole(words)


def _whole(words: list[str]) -> Quantity | None:
    """Read "two hundred thousand", "a million": the last scale is the factor."""
    factor = Decimal(1)
    scales = [word for word in words if word in _FACTORS]
    if len(scales) == 1 and words[-1] == scales[0] and len(words) > 1:
        factor = _FACTORS[words[-1]]
        words = words[:-1]
    if words in (["a"], ["an"]):
        return Decimal(1), factor
    value = number_value(" ".join(words))
    return None if value is None else (value, factor)


def _fraction(words: list[str]) -> Quantity | None:
    """Read "half a million", "three quarters of a million"."""
    first = words[1] if words[0] in ("a", "one") and len(words) > 1 else words[0]
    if first not in _SPOKEN or (first == "three" and words[1:2] not in (["quarters"], ["quarter"])):
        return None
    scale = " ".join(words[-2:])
    return _SPOKEN[first], _FACTORS.get(scale) or _FACTORS[words[-1]]


def _mixed(words: list[str]) -> Quantity | None:
    """Read "nine and a half million", "a million and a half"."""
    if words[0] == "a" and words[2:3] == ["and"] and words[-1].rstrip("s") in _SPOKEN:
        return 1 + _SPOKEN[_part_named(words[-2:])], _FACTORS[words[1]]
    if words[-3:-1] == ["of", "a"]:
        words = [*words[:-3], words[-1]]  # "two and three quarters of a million"
    part = next((i for i, word in enumerate(words) if word in ("half", "quarter", "quarters")), 0)
    if "and" not in words[:part]:
        return None
    cut = part - 2
    whole = words[:cut]
    value = number_value(" ".join(whole))
    if value is None and len(whole) == 1:
        value = numeral_value(whole[0])
    name = _part_named(words[part - 1 : part + 1])
    spoken = _SPOKEN[name]
    return None if value is None else (value + spoken, _FACTORS[" ".join(words[part + 1 :])])


def _part_named(words: list[str]) -> str:
    """The key of "three quarters", "a half" or "a quarter"."""
    return "three" if words[0] == "three" else words[-1].rstrip("s")


def _point(words: list[str]) -> Quantity | None:
    """Read "nine point five million"."""
    if "point" not in words:
        return None
    cut = words.index("point")
    whole = number_value(" ".join(words[:cut]))
    factor = _FACTORS.get(words[-1], Decimal(1))
    decimals = [number_value(word) for word in words[cut + 1 :] if word not in _FACTORS]
    if whole is None or any(digit is None or digit > 9 for digit in decimals):
        return None
    return Decimal(f"{whole}.{''.join(str(digit) for digit in decimals) or 0}"), factor
