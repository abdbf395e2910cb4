"""What stands in quotation marks without being said: titles, names, mottos, scare quotes."""

from __future__ import annotations

import re

from sendminer.extract.quotes.marks import Quoted
from sendminer.extract.quotes.trie import trie
from sendminer.extract.quotes.units import Unit
from sendminer.lexicon import lexicon

_NAMING = re.compile(
    rf"(?:\b|^)(?:{trie(lexicon('quotes')['naming']['words'])})\s*[:,]?\s*$", re.IGNORECASE
)
_WHAT_CALLED = re.compile(
    r"\bwhat\s+(?:[\w’'.-]{1,20}\s+){1,4}(?:calls|called)\s+(?:the|a|an|its|his|her|their)\s*$"
)
"""Not a name but a judgement: "what she called the “wholesale ruin” of it"."""
_SMALL = re.compile(r"(?:a|an|the|and|or|of|in|on|at|to|for|with|by|from|s)$", re.IGNORECASE)
"""Words that a title may leave without a capital."""
_WORD = re.compile(r"[^\W_][\w’'-]*")
_MODIFIES = re.compile(r"\b(?:an?|the|The|An?|its|his|her|their|any|no|more|these|those|some)\s*$")
_NOUN_NEXT = re.compile(
    r"\s(?!(?:of|in|on|at|for|from|with|to|by|and|or|but|as|that|which|who|when|after|before|about"
    r"|over|is|was|are|were|if|because|while|during|against|among|between|has|had|have|will|would"
    r"|since|than|into|under)\b)[a-z]"
)
_INTRODUCED = re.compile(r"(?:said|says|replied|asked|answered|was|is|it|as)\s*,?\s*$")


def is_entitled(before: str) -> bool:
    """Say whether the words before a mark say that a name follows: "so-called", "entitled"."""
    return _NAMING.search(before[-30:]) is not None and not _WHAT_CALLED.search(before[-60:])


def is_named(text: str, one: Quoted, before: str) -> bool:
    """Say whether the marks hold a title, a name, a motto or a scare quote."""
    content = text[one.pieces[0][0] : one.pieces[-1][1]]
    if len(one.pieces) > 1:
        return False
    colon = before.rstrip().endswith(":")
    if is_entitled(before):
        return not colon or len(content) < 30
    words = _WORD.findall(content)
    if not words:
        return True
    if colon or content[-1] in "?!" or len(words) > 8:
        return False
    large = [word for word in words if not _SMALL.match(word)]
    titled = bool(large) and all(word[0].isupper() or word[0].isdigit() for word in large)
    if titled and len(words) == 1:
        return _nickname(text, one) or _INTRODUCED.search(before) is None
    return titled and not before.rstrip().endswith(",")


def modifies(text: str, unit: Unit, one: Quoted) -> bool:
    """Say whether the marks hold up a word or two before a noun: the “golden hello” scheme."""
    if len(text[one.pieces[0][0] : one.pieces[-1][1]].split()) > 3:
        return False
    before = unit.masked[max(unit.start, one.opening - 8) : one.opening]
    return bool(_MODIFIES.search(before) and _NOUN_NEXT.match(text, one.closing))


def _nickname(text: str, one: Quoted) -> bool:
    """Say whether names stand on both sides: Jo “Bo” Bell."""
    before = text[max(0, one.opening - 24) : one.opening].rstrip().split(" ")[-1]
    after = text[one.closing : one.closing + 2].strip()
    return before[:1].isupper() and after[:1].isupper()
