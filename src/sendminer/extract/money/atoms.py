"""Single amounts: a number with its currency and its scale, before anything around it is read.

The text is scanned once for anchors (a currency sign or code, "pounds", "grand", "50p"), and
only the characters round each anchor are looked at. Amounts are found left to right, so an
anchor inside an amount already read is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sendminer.extract.money.numerals import (
    GAP,
    MIXED,
    NUMERAL,
    QUANTITY,
    SCALE,
    SPACE,
    Quantity,
    numeral_value,
    quantity_value,
    scale_factor,
)
from sendminer.lexicon import alternation, lexicon
from sendminer.spans import up_to


@dataclass(frozen=True, slots=True)
class Atom:
    """One amount as it stands; ``number`` times ``factor`` is its value in ``currency``.

    ``open_scale`` says that the number has no scale and no thousands separator of its own, so
    that the scale of a second amount may reach back to it ("£10-12m"). ``bare`` marks the far
    end of a range that carries no sign; it counts only if a range is made with it.
    """

    start: int
    end: int
    currency: str
    number: Decimal
    factor: Decimal
    open_scale: bool
    rule: str
    bare: bool = False

    @property
    def value(self) -> Decimal:
        """The amount in whole currency units."""
        return self.number * self.factor


_LISTS = lexicon("money")
_CURRENCIES = _LISTS["currency"]
_SIGNS: dict[str, str] = {
    sign: code for code, entry in _CURRENCIES.items() for sign in entry["signs"]
}
_CODES = {code: name for name, entry in _CURRENCIES.items() for code in entry["codes"]}
_WORDS = {
    word: code
    for code, entry in _CURRENCIES.items()
    for word in sorted(entry["words"], key=len, reverse=True)
}
_SLANG = frozenset({"grand", "quid"})
_PENNY = Decimal("0.01")
_ONE = Decimal(1)
_WINDOW = 100

_SIGN_CHARACTERS = tuple(sorted({sign[-1] for sign in _SIGNS}))
_WORD_STEMS = ("pound", "dollar", "euro", "quid", "grand", "pence")
_DIGIT_P = re.compile(r"[0-9½¼¾]p(?![a-z0-9]|\.m)")
_SIGN_PREFIX = re.compile(r"(?<![A-Za-z])[A-Z]{1,2}\Z")

_SIGNED_NUMBER = re.compile(
    rf"{SPACE}{{0,2}}[-−–]?{SPACE}?(?P<number>(?>{NUMERAL}))"
    # "£16s" is an age with a slip of the finger, "£1st" no amount, "£000s" a table's header
    rf"(?P<scale>{SCALE})?(?!(?:s|st|nd|rd|th)\b)"
    rf"(?P<again>(?:{GAP}|-)(?:pounds?|dollars?|euros?|quid)\b|(?<=\.[0-9][0-9])p(?![a-z0-9]))?",
    re.IGNORECASE,
)
_MIXED_AFTER_SIGN = re.compile(rf"{SPACE}?(?P<words>{MIXED})", re.IGNORECASE)
_SIGNED_WORDS = re.compile(rf"{SPACE}?(?P<words>{QUANTITY})", re.IGNORECASE)
_YEAR_AFTER_SPACE = re.compile(r"\s(?:19|20)[0-9]{2}(?:[/-][0-9]{2}|\s+(?:19|20)[0-9]{2})(?![0-9])")
_FAR_END = re.compile(
    rf"(?P<join>{SPACE}?[-‐‑–—−]{SPACE}?|\s+(?:to|and)\s+)(?P<number>{NUMERAL})(?P<scale>{SCALE})?"
    r"(?![\w%½¼¾])(?![.,][0-9])",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"\((?P<number>{NUMERAL})\)(?P<scale>{SCALE})?", re.IGNORECASE)
_BRACKETED_SCALE = re.compile(rf"\((?P<number>{NUMERAL})(?P<scale>{SCALE})\)", re.IGNORECASE)
_QUANTITY_BEFORE = re.compile(rf"(?<![\w.,£$€])(?P<b>{QUANTITY})[\s-]{{0,3}}\Z", re.IGNORECASE)
_TWO_BEFORE = re.compile(
    rf"(?<![\w.,£$€])(?P<a>{QUANTITY})(?P<join>\s?[-–—]\s?|\s+(?:to|or)\s+|(?<=[a-z0-9])\s+and\s+)"
    rf"(?P<b>{QUANTITY})[\s-]{{0,3}}\Z",
    re.IGNORECASE,
)
_PENCE_BEFORE = re.compile(
    rf"(?<![\w.,£$€])(?:(?P<a>{NUMERAL})(?P<join>\s?[-–]\s?|\s+to\s+))?(?P<b>{NUMERAL})\Z"
)
_ADJECTIVE_BEFORE = {word.rsplit(" ", 1)[0]: code for word, code in _WORDS.items() if " " in word}
_ADJECTIVE = re.compile(rf"\b({alternation(list(_ADJECTIVE_BEFORE))})\s+\Z", re.IGNORECASE)
_WORD_END = re.compile(r"s?\b")
_POUND_CUES = frozenset(_LISTS["pounds"]["cues"])
_SLIMMING = frozenset(_LISTS["pounds"]["slimming"])
_POUND_WEIGHTS = frozenset(_LISTS["pounds"]["weights"])
_POUND_WORDS = _POUND_CUES | _POUND_WEIGHTS
_GOODS = re.compile(rf"s?\s+of\s+(?:\w+\s+)?(?:{alternation(_LISTS['pounds']['goods'])})\b")
_RATE_AFTER = re.compile(
    rf"s?\s(?:a|an|per|each|every)\s(?:{alternation(_LISTS['rate']['time']['words'])})\b"
)
_GRAND_FOLLOW = re.compile(rf"\s*(?:[^\w\s-]|\Z|(?:{alternation(_LISTS['grand']['follow'])})\b)")
_GRAND_BEFORE = re.compile(r"(?<!\w)(half\s+a|a\s+couple|a)(?:\s+of)?\s+\Z")
_GRANDS = {"half": Decimal("0.5"), "a": Decimal(1)}
_ONE_MORE = re.compile(r"\b(?:another|an?\s+(?:further|extra|additional))\s+\Z", re.IGNORECASE)
"""Before the "million pounds" that is one million: "a further million pounds"."""
_HUNDREDS = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine)[\s-]+hundred\b", re.IGNORECASE
)
_LINES = frozenset(Decimal(height) for height in _LISTS["pence"]["lines"])
_NOT_PENCE = re.compile(rf"\b(?:{alternation(_LISTS['pence']['not_after'])})\.?\s*\Z")
_WORD = re.compile(r"[a-z]+")


def read_atoms(text: str, low: str) -> tuple[list[Atom], list[int]]:
    """Read every amount of ``text``; ``low`` is its lower case, of the same length.

    Also gives the places of currency signs that stand before no number, where a table's
    header ("£'000") may be.
    """
    atoms: list[Atom] = []
    lone: list[int] = []
    done = seen = 0
    for place, kind in _anchors(text, low):
        if place < done:
            continue
        found = _READERS[kind](text, low, place, max(done, seen))
        seen = place
        if not found and kind == "sign":
            lone.append(place)
        for atom in found:
            atoms.append(atom)
            done = atom.end
    return atoms, lone


def _anchors(text: str, low: str) -> list[tuple[int, str]]:
    """Places worth a look, in order, each with the kind of its anchor."""
    found = [(place, "sign") for sign in _SIGN_CHARACTERS for place in _places(text, sign)]
    found += [(place, "code") for code in _CODES for place in _places(text, code)]
    found += [(place, "word") for stem in _WORD_STEMS for place in _places(low, stem)]
    found += [(match.end() - 1, "pence") for match in _DIGIT_P.finditer(low)]
    found.sort()
    return found


def sign_at(text: str, place: int) -> str:
    """Currency code of the sign at ``place``."""
    return _SIGNS[text[place]]


def _places(text: str, wanted: str) -> Iterator[int]:
    """Every place of a literal: str.find is many times faster than any pattern."""
    place = text.find(wanted)
    while place >= 0:
        yield place
        place = text.find(wanted, place + 1)


def _after_sign(text: str, low: str, place: int, done: int) -> list[Atom]:
    """Read "£9.5m", "US$12", "£half a million", and "50 €"."""
    prefix = _SIGN_PREFIX.search(text, max(place - 3, done), place)
    start = prefix.start() if prefix and prefix.group() + text[place] in _SIGNS else place
    currency = _SIGNS[text[start : place + 1]]
    found = _forward(text, start, place + 1, currency, "symbol")
    if not found and text[place] == "€":
        return _backward(text, (place, place + 1), done, "EUR", "symbol")
    return found


def _after_code(text: str, low: str, place: int, done: int) -> list[Atom]:
    """Read "GBP 8.1 million" and "8.1 million GBP"."""
    end = place + 3
    if text[place - 1 : place].isalnum() or text[end : end + 1].isalpha():
        return []
    currency = _CODES[text[place:end]]
    return _forward(text, place, end, currency, "code") or _backward(
        text, (place, end), done, currency, "code"
    )


def _forward(text: str, start: int, place: int, currency: str, rule: str) -> list[Atom]:
    """Read the number to the right of a sign or code that ends at ``place``."""
    match = (
        _SIGNED_NUMBER.match(text, place)
        or _BRACKETED.match(text, place)
        or _BRACKETED_SCALE.match(text, place)
    )
    if match is None:
        return _forward_words(text, start, place, currency)
    number = numeral_value(match["number"])
    if number is None or _YEAR_AFTER_SPACE.match(text, place):
        return []
    mixed = _MIXED_AFTER_SIGN.match(text, place)
    if mixed and (quantity := quantity_value(mixed["words"])):
        return [_worded(quantity, start, mixed.end("words"), currency, "words")]
    near = _atom(match, (start, match.end()), currency, number, rule)
    far = _far_end(text, near)
    return [near, far] if far else [near]


def _atom(
    match: re.Match[str], span: tuple[int, int], currency: str, number: Decimal, rule: str,
    *, bare: bool = False,
) -> Atom:  # fmt: skip
    scale = match["scale"]
    return Atom(
        *span, currency, number, scale_factor(scale) if scale else _ONE,
        scale is None and "," not in match["number"], rule, bare,
    )  # fmt: skip


def _far_end(text: str, near: Atom) -> Atom | None:
    """The unsigned far end of "£10-12m", "£250-300" or "£10 to 12 million"."""
    match = _FAR_END.match(text, near.end)
    if match is None:
        return None
    number = numeral_value(match["number"])
    lead = up_to(text, near.start, 25).lower()
    if number is None or ("and" in match["join"] and "between" not in lead):
        return None
    if not (match["scale"] or _plain_far_end(match, number, near)):
        return None
    span = (match.start("number"), match.end())
    return _atom(match, span, near.currency, number, near.rule, bare=True)


def _plain_far_end(match: re.Match[str], number: Decimal, near: Atom) -> bool:
    """Without a scale, only a tight dash and no year: "£250-300", never "£500 - 2024"."""
    if "," in match["number"] and number > near.value >= 1000:
        return near.factor == 1  # "£250,000 to 300,000"
    tight = match["join"] in ("-", "–", "‐", "‑")
    year = 1900 <= number < 2100 and "," not in match["number"] and near.number < 1000
    return tight and not year and near.factor == 1


def _forward_words(text: str, start: int, place: int, currency: str) -> list[Atom]:
    match = _SIGNED_WORDS.match(text, place)
    quantity = quantity_value(match["words"]) if match else None
    if match is None or quantity is None or not match["words"][:1].isalpha():
        return []
    return [_worded(quantity, start, match.end("words"), currency, "words")]


def _worded(quantity: Quantity, start: int, end: int, currency: str, rule: str) -> Atom:
    number, factor = quantity
    return Atom(start, end, currency, number, factor, factor == 1 and number < 1000, rule)


def _backward(text: str, span: tuple[int, int], done: int, currency: str, rule: str) -> list[Atom]:
    """Read the number, or two ends of a range, to the left of the word at ``span``."""
    place, end = span
    begin = max(done, place - _WINDOW)
    window = text[begin:place]
    for pattern in (_TWO_BEFORE, _QUANTITY_BEFORE):
        match = pattern.search(window)
        last = quantity_value(match["b"]) if match else None
        if match and last is None and _ONE_MORE.search(window, 0, match.start("b")):
            last = quantity_value(f"a {match['b']}")
        if match is None or last is None:
            continue
        if pattern is _QUANTITY_BEFORE:
            return [_worded(last, begin + match.start("b"), end, currency, rule)]
        first = quantity_value(match["a"])
        if first is None or _holds_together(match, window[: match.start()]):
            continue
        if first[0] < 10 and match["a"].isalpha() and _HUNDREDS.match(match["b"]):
            first = (first[0] * 100, first[1])  # "two or three hundred pounds"
        return [
            _worded(first, begin + match.start("a"), begin + match.end("a"), currency, rule),
            _worded(last, begin + match.start("b"), end, currency, rule),
        ]
    return []


def _holds_together(match: re.Match[str], before: str) -> bool:
    """Say whether the two are one number: "a hundred and fifty", "twenty-five"."""
    if match["join"] == "-":
        return match["a"][-1].isalpha() and match["b"][0].isalpha()
    both = match["join"].strip().lower() == "and"
    return both and not before.rstrip().lower().endswith("between")


def _before_word(text: str, low: str, place: int, done: int) -> list[Atom]:
    """Read "8.1 million pounds", "10 grand", "fifty pence", "176 Hong Kong dollars"."""
    stem = next(stem for stem in _WORD_STEMS if low.startswith(stem, place))
    tail = _WORD_END.match(low, place + len(stem))
    if tail is None or low[place - 1 : place].isalpha():
        return []
    if stem == "grand":
        return _grand(text, low, place, done)
    if stem == "pence":
        found = _backward(text, (place, tail.end()), done, "GBP", "pence")
        return [_scaled(atom, _PENNY) for atom in found]
    adjective = _ADJECTIVE.search(low, max(done, place - 20), place)
    start = adjective.start() if adjective else place
    currency = _ADJECTIVE_BEFORE[" ".join(adjective[1].split())] if adjective else _WORDS[stem]
    rule = "slang" if stem in _SLANG else "words"
    found = _backward(text, (start, tail.end()), done, currency, rule)
    if stem == "pound" and found and not _is_sterling(low, found, place):
        return []
    return found


def _is_sterling(low: str, found: list[Atom], place: int) -> bool:
    """Say whether pounds are money and no weight; a plain number needs a word of money near."""
    after = place + len("pound")
    before = _WORD.findall(low, max(0, found[0].start - 50), found[0].start)
    around = set(before)
    told = next((word for word in reversed(before) if word in _POUND_WORDS), None)
    if told in _POUND_WEIGHTS or _GOODS.match(low, after):
        return False  # but "the lift cost 90,000 pounds" tells of money last
    near = around | set(_WORD.findall(low, after, after + 25))
    if found[-1].value >= 10_000 or not near.isdisjoint(_POUND_CUES):
        return True
    return around.isdisjoint(_SLIMMING) and _RATE_AFTER.match(low, after) is not None


def _grand(text: str, low: str, place: int, done: int) -> list[Atom]:
    end = place + len("grand")
    if not _GRAND_FOLLOW.match(low, end):
        return []
    found = _backward(text, (place, end), done, "GBP", "slang") or _one_grand(low, place, done)
    return [_scaled(atom, Decimal(1000)) for atom in found if atom.factor == 1]


def _one_grand(low: str, place: int, done: int) -> list[Atom]:
    """Read "he won a grand" and "a couple of grand", where a word of money stands near."""
    match = _GRAND_BEFORE.search(low, max(done, place - 20), place)
    if match is None:
        return []
    near = _WORD.findall(low, max(done, match.start() - 40), match.start())
    near += _WORD.findall(low, place, place + 30)
    if _POUND_CUES.isdisjoint(near):
        return []
    number = Decimal(2) if "couple" in match[1] else _GRANDS[match[1].split()[0]]
    return [Atom(match.start(), place + len("grand"), "GBP", number, _ONE, False, "slang")]


def _scaled(atom: Atom, factor: Decimal) -> Atom:
    return Atom(
        atom.start, atom.end, atom.currency, atom.number, atom.factor * factor, False, atom.rule
    )


def _before_p(text: str, low: str, place: int, done: int) -> list[Atom]:
    """Read "50p" and "20-30p", but not the 1080p of a screen."""
    begin = max(done, place - 30)
    match = _PENCE_BEFORE.search(low[begin:place])
    if match is None:
        return []
    first = begin + match.start()
    if _NOT_PENCE.search(low, max(0, first - 12), first):
        return []
    ends = [name for name in ("a", "b") if match[name]]
    values = [numeral_value(match[name]) for name in ends]
    if any(value is None or value in _LINES for value in values):
        return []
    last = begin + match.end("b") + 1
    return [
        Atom(
            begin + match.start(name), last if name == "b" else begin + match.end(name),
            "GBP", value or Decimal(0), _PENNY, False, "pence", bare=name == "a",
        )
        for name, value in zip(ends, values, strict=True)
    ]  # fmt: skip


_READERS = {
    "sign": _after_sign,
    "code": _after_code,
    "word": _before_word,
    "pence": _before_p,
}
