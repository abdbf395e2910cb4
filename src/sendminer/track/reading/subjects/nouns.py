"""A number with what it counts, and the place of what is promised, in a statement's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sendminer.english.times import MONTHS
from sendminer.lexicon import lexicon
from sendminer.track.reading.names.name import Name
from sendminer.track.reading.subjects.shortened import FINITE, loose

_PAST = ("former", "old", "disused", "derelict", "vacant")
_TIME = (
    r"(?:(?i:early|late|mid|spring|summer|autumn|winter|this|(?:the\s)?(?:end|start|coming|next|new)"
    rf"|(?:the\s)?(?:academic|financial|school)\syear)\b|{MONTHS}"
    r"|Easter|Christmas|\d{1,2}(?:st|nd|rd|th)?\s[A-Z]|(?:the\s)?20\d\d)"
)
_BEFORE = re.compile(
    r"(?:\b(?:almost|nearly|over|around|about|approximately|roughly|some|up\sto|at\sleast|more\sthan|another"
    r"|an?|new|brand[\s-]new|extra|additional|further)\s){1,4}\Z",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"\b(?:with|offering|including|from|holds?"
    r"|(?<!increase\s)(?<!creation\s)(?<!total\s)(?<!rise\s)(?<!opening\s)(?<!provision\s)(?<!addition\s)of)\s(?:[a-z]{1,10}\s){0,2}\Z",
    re.IGNORECASE,
)
_ROOM = re.compile(r"\b(?:places?|spaces?|beds?)\b", re.IGNORECASE)
_STOP = re.compile(
    r",(?!\s(?:emotional|language|communication)\b)|[.;:”\"\n]|\s[–—-]\s|\s(?:"
    rf"{FINITE}"
    r"|do|does|through|by|before|after|when|while|over|during|until|if|but|as|since|following|who|which"
    r"|where|that|thanks|next|this|due|last|earlier|between\s\d{4}|because|though|than|looks?|seems?|gets?|needed|required|available"
    r"|created|approved|agreed|provided|delivered|opened|planned|proposed"
    r"|to\s(?:be|help|meet|support|ease|tackle|reduce|address|allow|cut))\b"
    rf"|\swith\s(?:at\sleast|another|up\sto|more\s|\d)|\s(?:in|for|on|at|from)\s{_TIME}"
    r"|\s(?:and|or)\s(?:will|would|there|that|it|they|we|to|another|also|\w+ing|£|an?\s(?:further|additional|extra)"
    # not "aged between five and 18"
    r"|(?<!\bbetween\s\w\sand\s)(?<!\bbetween\s\w\w\sand\s)(?<!\bbetween\s\w{3}\sand\s)(?<!\bbetween\s\w{4}\sand\s)"
    r"(?<!\bbetween\s\w{5}\sand\s)\d)"
)
_TELLS = re.compile(
    r"\s(?:for|in(?!\s(?:total|all)\b)|at|across|within|around|attached|to\s(?:children|pupils))\s|\b(?:special\w*|SEND?|needs|schools?|education\w*|nursery|college)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\s((?:at|in|on|near(?:\sto)?|next\sto|across|within)\s(?:[a-z][\w'’-]{0,15}\s){0,4}?)"
    r"([A-Z][\w'’.-]{1,24}(?:\s(?:(?:and|of|the|on|upon)\s(?:the\s)?)?(?:[A-Z][\w'’-]{1,24}|schools?|site|area)){0,5})"
)
_MEETS = re.compile(r"\b(?:Committee|Cabinet|Executive|Board|Panel|Forum|Assembly)\b")
"""What decides, and is no place: "approved at the Policy Committee"."""
_FOR = re.compile(
    r"\s(?=for\s(?:(?:up\sto|around|about|autistic|disabled|local|more|than|\d[\d,]*)\s){0,3}"
    r"(?:pupils|children|young\speople|students|learners|those|families)\b)",
    re.IGNORECASE,
)
_FORMER = re.compile(rf"\b(?:{'|'.join(_PAST)})\s\Z", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:(?:except|apart|aside|excluding|other\sthan|but\snot)\b[^,;.:]{0,140}\s)\Z"
    r"|\b(?:moved?|moving|re-?locat\w{1,3}|transferr?\w{0,3})\s[^,;.:]{0,40}?\bfrom\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:\s(?:[a-z]{3,9}\s){1,4}(?:schools|academies))?(?:\s(?:in|on|near)\s[A-Z][\w'’-]{1,20}(?:\s[A-Z][\w'’-]{1,20})?)?"
    r"(?:,|,?\s(?:and|as\swell\sas|along\swith|plus|&))\s(?:and\s)?(?:the\s)?(?:[A-Z][\w-]{1,20}['’]s?\s)?"
)
_AND = re.compile(
    r"\sand\s((?:[A-Z][\w'’-]{1,24}\s){0,3}[A-Z][\w'’-]{1,24})"
    r"(?=[,;.)]|\s?\Z|\s(?:will|would|are|were|by|to|from|for)\b)"
)


def counted(text: str, words: str) -> str | None:
    """What a number in ``words`` counts and for whom, where the sentence says more than that.

    "The firm hopes to open over 30 new places for pupils with autism by May" tells of over 30 new
    places for pupils with autism; "a block with 30 places" tells of a block.
    """
    at = text.find(words)
    if at < 0 or not _ROOM.search(words) or _HAS.search(text, max(0, at - 40), at):
        return None
    lead = _BEFORE.search(text, max(0, at - 40), at)
    end = at + len(words)
    stop = _STOP.search(text, end)
    rest = text[end : stop.start() if stop else len(text)]
    if text.count("(", 0, at) > text.count(")", 0, at) or (words[-6:] == "-place" and not rest):
        return None
    noun = (text[lead.start() if lead else at : end] + rest).split()
    while noun[-1].lower() in loose():
        noun.pop()
    told = " ".join(noun)
    return told if _TELLS.search(told) else None


def where(text: str, start: int) -> str | None:
    """The words at ``start`` that say for whom, or where by a name: "on the edge of Ambry"."""
    whom = _FOR.match(text, start)
    if whom is not None:
        stop = _STOP.search(text, whom.end())
        return text[whom.end() : stop.start() if stop else len(text)].strip()
    match = _PLACE.match(text, start)
    if match is None or match[2].split()[0].lower() in _no_places() or _MEETS.search(match[2]):
        return None
    return match[0].strip()


def of_it(text: str, names: Sequence[Name], *, alone: bool) -> list[Name]:
    """The names that say where it is to be, of those that a sentence names.

    Not what it is moved from, nor what is left out; what a site was is said with it. ``alone`` is
    that the sentence has one number, so that names joined by "and" are read together.
    """
    kept = []
    for name in names:
        if _ELSEWHERE.search(text, max(0, name.start - 160), name.start):
            continue
        past = _FORMER.search(text, max(0, name.start - 12), name.start)
        told = replace(name, text=f"{past[0].strip().lower()} {name.text}") if past else name
        others = _beside(text, name, names) if alone else 0
        if others > 1:
            told = replace(told, text=f"{told.text} and {others} others")
        kept.append(told if others > 1 else _with_next(text, told) if alone else told)
    return kept


def _beside(text: str, name: Name, names: Sequence[Name]) -> int:
    """How many schools are listed behind one: "at Oakfield School, as well as A, B and C"."""
    end, told = name.end, 0
    for other in sorted(names, key=lambda each: each.start):
        if name.sure and other.sure and _LISTED.fullmatch(text, end, other.start):
            end, told = other.end, told + 1
    return told


def is_former(place: str) -> bool:
    """Whether a place is named by what it was: "former Ambry School"."""
    return place.startswith(_PAST)


def _with_next(text: str, name: Name) -> Name:
    match = _AND.match(text, name.end)
    if match is None or name.kind == "work":
        return name
    return replace(name, end=match.end(), text=f"{name.text} and {match[1]}")


@cache
def _no_places() -> frozenset[str]:
    listed = (*lexicon("track")["sites"]["nowhere"], *lexicon("subjects")["nowhere"]["words"])
    return frozenset(word.lower() for word in listed)
