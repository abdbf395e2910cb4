"""One of a kind: "one more caseworker", "one new special school", "one analyst short"."""

from __future__ import annotations

import re

from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.phrases import Phrase
from sendminer.extract.counts.provisions import mentions, only
from sendminer.lexicon import alternation, lexicon

_LISTS = lexicon("counts")
_WORDS = _LISTS["single"]
_UNITS = {
    word.removesuffix("s"): unit
    for unit in _WORDS["units"]
    for word in (*_LISTS["unit"][unit]["words"], *_LISTS["unit"][unit].get("weak", ()))
    if word.endswith("s")
}
_CHANGE_OF: dict[str, str] = _WORDS["changes"]
_CHANGED = rf"\s(?P<change>{alternation(list(_CHANGE_OF))})"
_STOPS = alternation(_WORDS["stops"])
_NOUN = (
    rf"\s(?:(?!(?:{_STOPS})\s)[a-z-]+\s){{0,3}}?(?P<unit>{alternation(list(_UNITS))})(?![a-z'’-])"
)
_ONE = re.compile(rf"{_CHANGED}{_NOUN}|{_NOUN.replace('<unit>', '<short>')}\sshort(?![a-z])")
_PART = re.compile(rf"(?:{_CHANGED})?{_NOUN}")


def read_single(text: str, low: str, number: Number) -> Phrase | None:
    """The phrase of a number that takes a noun in the singular, if there is one.

    Plain "one school" counts nothing: it is "a school".
    """
    if number.low == 1:
        match = _ONE.match(low, number.end)
    elif number.low != int(number.low):
        match = _PART.match(low, number.end)
    else:
        return None
    if match and match.groupdict().get("short"):
        return Phrase(match.end(), _UNITS[match["short"]], change="needed", words=1)
    if match is None or (match["unit"] == "place" and match["change"] == "new"):
        return None  # "one new place costs £61,000"
    provision, need = only(said for said, _, _ in mentions(text, low, number.end, match.end()))
    unit, change = _UNITS[match["unit"]], _CHANGE_OF.get(match["change"] or "")
    return Phrase(match.end(), unit, provision=provision, need=need, change=change, words=1)
