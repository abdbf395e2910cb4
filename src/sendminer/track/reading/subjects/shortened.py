"""Words cut to a width, so that what is left can still be read."""

from __future__ import annotations

import re
from functools import cache

from sendminer.english.numbers import NUMBER
from sendminer.lexicon import either, lexicon, word_set

_ASIDE = re.compile(
    r",\s(?:which|who|whose|where|including|as\swell\sas|(?:\w{3,12}\s)?\w{3,12}(?:ed|en|ilt|aid)\sby)\s[^,;.]{2,90},\s"
    r"(?=(?:will|would|shall|should|can|could|is|are|was|were|has|have|had|to|be|got|won|gained|\w{3,}s)\b)"
)
_BEFORE_A_DAY = re.compile(
    r",\s(?:which|who|whose)\s[^,;.]{2,90},(?=\s(?:in|by|from|on|at|next|this|before)\b)"
)
FINITE = "will|would|shall|should|must|may|might|can|could|is|are|was|were|be|been|has|have|had"
"""Verbs by which a clause is one, as alternatives of a pattern."""
_FINITE = re.compile(
    rf"\b(?:{FINITE})\s(?!that\b)\w+",
    re.IGNORECASE,
)
_MORE = re.compile(r"[;,]\s(?:and|or)\Z")
_FIGURE = re.compile(rf"[£€$]?\d[\d,.]*|{NUMBER}", re.IGNORECASE)
_SHOUTED = re.compile(
    r"\A(?=[A-Z]+\s)(?:A\s)?[A-Z]{2,20}(?:\s[A-Z]{2,20}){0,3}(?=\s[A-Z]?[a-z£\d])"
)
_INITIALS = re.compile(r"\s\((SEND?|SEMH|ASC|ASD|SLD|MLD|PMLD|SLCN|EHCPs?|DfE|NHS|Send?)\)")
"""Initials that readers of these papers know."""
_WORD = re.compile(r"[A-Za-z]+")
_SPELT_OUT = re.compile(
    r"(?<!\()\bspecial\seducational\sneeds\sand(?:/or)?\sdisabilit(?:ies|y)\b", re.I
)
_QUOTES = ' .;,:“”"'
_WHOLE = 20
_MOST_LOST = 4


@cache
def _label() -> re.Pattern[str]:
    """A bullet, a word of resolving and a number before what is said."""
    told = either("subjects", "labels")
    return re.compile(
        r"\s*(?:[•●▪·*–—-]\s{1,12})?"
        rf"(?:(?:{told})\b[\s:;,.–-]{{0,5}})?"
        r"(?:[(\[]?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4}|[IVX]{1,4}|[A-Z](?=\))|[QA])[)\].:]{1,2}\s{1,12}"
        r"|\d{1,2}(?:\.\d{1,2}){1,3}\s{1,12}|(?:Proposal|Recommendation|Action|Option)\s\d{1,2}[:.]\s)?"
        r"(?:(?:(?:That|that)\b|(?:To|to)\b(?![^,;.]{2,90},\s(?!(?:and|or)\b)[^,;]{2,60}\b(?:is|are|was|were|has|have|approved|agreed)\b))"
        r"(?![^,;.]{2,90},\s[^,;]{2,60}\b(?:will|would|shall)\b)(?!\s(?:is|was|will|would|has|had|means|said"
        r"|amount|figure|sum|goal|target|number)\b),?\s+)?"
    )


@cache
def _end() -> re.Pattern[str]:
    """Where a clause ends and another begins."""
    told = either("subjects", "ends")
    after = either("subjects", "ends", "after_comma")
    return re.compile(
        rf",?\s(?:(?:{told})|by\s\w+ing|and\s(?:will|would|that|it|he|she|they|we)\b)"
        rf"|,\s(?:{after})\b"
        r"|[;:]\s|(?<!\be\.g)(?<!\bi\.e)\.\s|[”\"]\s|\s[–—-]\s"
    )


def tidy(text: str) -> str:
    """A sentence without its number or bullet, the words of resolving and its marks."""
    lead = _label().match(text)
    words = " ".join(text[lead.end() if lead else 0 :].split())
    return unshouted(_MORE.sub("", words).strip(_QUOTES))


def unshouted(words: str) -> str:
    """Words without the capitals with which a paper's story opens."""
    return _SHOUTED.sub(_spoken, words)


def without_relative(words: str) -> str:
    """Words without a clause between commas: "the council, which has the land, will"."""
    return _BEFORE_A_DAY.sub("", _ASIDE.sub(" ", words))


def _spoken(shouted: re.Match[str]) -> str:
    """Plain words in small letters; initials and names stay."""
    plain = lexicon("subjects")["shouted"]["words"]
    told = " ".join(w.lower() if w.lower() in plain else w for w in shouted[0].split())
    return told[:1].upper() + told[1:]


def fitted(words: str, width: int, *, begun: bool) -> str:
    """The words in at most ``width`` characters.

    They end where a clause does, if what is left says something: ``begun`` is that they start
    with the act or are only a thing, and need no verb to come. Else they end at a word, and "…"
    says so.
    """
    return paired(_fitted(paired(abbreviated(words.strip())), width, begun=begun))


def abbreviated(words: str) -> str:
    """Words with initials in place of what they stand for: "needs and disabilities (SEND)"."""
    for found in reversed([*_INITIALS.finditer(words)]):
        start = _spelt_out(words[: found.start()], found[1].removesuffix("s").lower())
        if start is not None:
            words = words[:start] + found[1] + words[found.end() :]
    return words


def _spelt_out(before: str, initials: str) -> int | None:
    """Where the words begin whose first letters are these; "and" may stand between."""
    left = list(initials)
    for word in reversed([*_WORD.finditer(before)]):
        if word[0][0].lower() == left[-1]:
            left.pop()
        elif word[0] != "and":
            return None
        if not left:
            return word.start()
    return None


def paired(words: str) -> str:
    """The words without quotation marks of which one has no other: “Let's Talk."""
    if words.count('"') % 2:
        words = words.replace('"', "")
    if words.count("“") != words.count("”"):
        words = words.replace("“", "").replace("”", "")
    return words


def _fitted(words: str, width: int, *, begun: bool) -> str:
    if len(words) > width:
        words = _SPELT_OUT.sub("SEND", _ASIDE.sub(" ", words))
    if len(words) <= width:
        return words.rstrip(" ,;:–—-")
    for end in reversed([*_end().finditer(words, _WHOLE, width + 2)]):
        kept = words[: end.start()].rstrip(' ,;:"”')
        finite = begun or _FINITE.search(kept)
        if len(kept) <= width and finite and _whole(kept) and paired(kept) == kept:
            return kept
    kept = words[:width].rsplit(" ", 1)[0] if " " in words[:width] else words[: width - 1]
    while len(kept) > width - 2:
        shorter = kept.rpartition(" ")[0]
        kept = shorter or kept[: width - 2]
    return f"{_ended(kept) or kept} …"


def _whole(words: str) -> bool:
    return words.rpartition(" ")[2].lower() not in loose()


def _ended(words: str) -> str:
    """The words without those at their end that lead to others."""
    whole = words.split()
    parts = list(whole)
    while len(parts) > 1 and _leads_on(parts[-1].strip(",;:“\"‘'")):
        parts.pop()
    told = parts if len(whole) - len(parts) <= _MOST_LOST else whole
    return " ".join(told).rstrip(" ,;:–—-")


def _leads_on(word: str) -> bool:
    return word.lower() in loose() or _FIGURE.fullmatch(word) is not None


@cache
def loose() -> frozenset[str]:
    """Words that lead on to others, and end nothing."""
    return word_set("subjects", "loose")
