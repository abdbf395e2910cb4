"""Schools, sites, strategies and schemes that a statement names, as keys that can be compared.

"Quarrybank Primary School", "the new Quarrybank School" and "at Quarrybank" share the key
``quarrybank``; "the draft SEND Strategy 2026-2029" and "its SEND strategy" the key
``send strategy``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, partial

from sendminer.lexicon import alternation, lexicon, word_set
from sendminer.spans import up_to
from sendminer.track.reading.names.name import SPACES, Name, bare, fold, site_key, without_article
from sendminer.track.reading.names.works import works

_WORD = r"[A-Z][\w'’-]{1,24}"
_STATUS = (
    r"\((?:Community|Foundation|Academy|Voluntary|Aided|Controlled|VA|VC|CE|RC|CofE|C\sof\sE"
    r"|Voluntary\s(?:Aided|Controlled))\)"
)
"""What kind of school it is, between brackets within its name: "Holm (Community) School"."""
_RUN = re.compile(
    rf"\b(?:St\.?\s|(?:C|Church)\sof\s(?=E)(?:E\s)?|{_WORD}\s(?:&\s)?(?:{_STATUS}\s)?){{0,7}}{_WORD}"
)
_JOINS = re.compile(r"\s(?:(?P<sure>under|upon|le|cum|juxta|next)|on)\s(?:the\s)?")
"""Small words within the name of a place."""
_INSIDE = re.compile(r"[a-z,]\s\Z")
_AT = re.compile(
    r"\b(?:at|in|near|on|for)\s+(?:the\s+)?(?:(?:former|old|new|disused|derelict|vacant|empty)\s+)?$",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\b(?:heads?|directors?|members?|holders?|ministers?|managers?|leads?|leaders?|officers?"
    r"|secretary|commissioners?|advis[eo]rs?|spokes\w{3,6})\s(?:of|for|on)\s"
    r"(?:(?:the|SEND|SEN)\s(?:and\s|&\s)?)?$",
    re.IGNORECASE,
)
"""What somebody is head of is no place: "the Director for Inclusion"."""
_IN_OFFICE = re.compile(
    r"\b(?:Head|Director|Member|Holder|Minister|Manager|Lead|Leader|Secretary|Spokes\w{3,6})"
    r"\s(?:of|for)\s(?:the\s)?[A-Z][\w'’-]{1,20}(?:(?:,|\sand|\s&)?\s[A-Z][\w'’-]{1,20}){0,6}"
)
_BY_THE_TIME = re.compile(
    r"\b(?:by\sthe\stime|until|before|as\ssoon\sas)\s(?:the\s)?(?:new\s)?\Z", re.I
)
_COMPARED = re.compile(
    r"\b(?:than|unlike|(?:similar|identical|compared|equal)\s(?:to|with)|(?:modelled|based)\son|to\smatch"
    r"|(?<!would\s)(?<!['’]d\s)like)\s(?:(?:at|in|that\sof|those\sof)\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)
"""What another is measured against is not what is spoken of: "smaller than Netherfold School"."""
_NO_SITE = re.compile(
    r"\b(?:(?:set\sup|sponsored|proposed|founded|overseen)\sby"
    r"|(?:within|in)\s(?:[a-z]{3,12}\s){0,3}(?:reach|distance)\s(?:of|to|from)|accessible\s(?:to|from))"
    r"\s(?:both\s)?(?:the\s)?(?:[\w’'-]{2,20}\s(?:and|or)\s)?\Z",
    re.IGNORECASE,
)
"""Who sets a school up, and what it is near, is not where it is: "set up by Holm Park"."""
_ASIDE = re.compile(
    r",\s(?:which|who)\s(?:(?:has|have|had)\s)?(?:last\s|first\s|already\s)?(?:[a-z]{2,12}ed|was|were|ran|began|took|is\sbeing)\s"
    r"[^.;\n]{0,160}?,\s(?=(?:is|are|will|would|has|have|was|were|should|could|plans?|hopes?|aims?)\s)"
)
"""What is told of the past beside: "The school, which used rooms at Holm Park, will open"."""
_OPENS = re.compile(r"(?:\s[a-z]+){0,3}\s(?:opens?|opened|closes|closed|is|was|has)\b")
_NAMESAKE = re.compile(r"(?:Sir|Dame|Lord|Lady|Dr)\b")
"""Whom a school may be named after: "Sir Thomas Orme School"."""
_TITLE = re.compile(r"\b(?:Cllr|Councillor|Coun|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof)\b")
_COUNCIL = re.compile(
    r"\b(?:council|county|borough|city|metropolitan|district|unitary|london|royal|authority"
    r"|of|the|and|upon|mbc|cc|bc|combined)\b"
)
_INITIALS = re.compile(r"[A-Z]{1,4}(?:CC|BC|DC|MBC)")
"""How papers call a council in short: KCC, BCC, MBC."""
_A_SCHOOL = re.compile(
    r"(?:['’]s)?\s(?:(?:new|first|second|own|only|long-awaited|much-needed|proposed|planned|free"
    r"|[Ss]pecialist|[Ss]pecial|[Ee]ducational|[Nn]eeds|and|[Dd]isabilit(?:y|ies)|secondary|primary"
    r"|\(?SEND?\)?|autism)\s){0,7}(?:school|college|academy)\b"
    r"|,\san?\s(?:[a-z-]{3,14}\s){0,3}(?:school|college|academy|nursery|home|centre)"
    r"(?=[,.;)]|\s(?:in|on|at|for|with|which|near|where)\b|\Z)"
)
"""What makes a place of a name: "the Netherfold school", "Netherfold's new school", "Netherfold
Court, a former care home"."""
_NAME = rf"(?:St\.?\s)?{_WORD}(?:\s{_WORD}){{0,3}}"
_SCHOOLS = re.compile(
    rf"(?<!\b[Ii]n\s)\b(?:{_NAME},\s){{0,4}}{_NAME},?\sand\s{_NAME}\s"
    r"(?:(?:primary|infant|junior|secondary|special|nursery|first|middle|high|and)\s){1,4}(?:schools|academies)\b"
)
"""Several that share their noun: "Netherfold and Holm primary schools"."""
_OF_IT = re.compile(r"['’]s?(?=\s)")


def council_key(council: str | None) -> str:
    """What is left of a council's name without its rank; "" where none is known."""
    if not council:
        return ""
    words = SPACES.sub(" ", council.lower().replace("&", " and "))
    return " ".join(_COUNCIL.sub(" ", words).split()) or words.strip()


def names(text: str, council: str, terms: Sequence[str] = ()) -> tuple[Name, ...]:
    """Every site and work that ``text`` names, sorted by start; ``council`` is a council key."""
    return _names(text, council, tuple(terms))


@lru_cache(maxsize=64)
def _names(text: str, council: str, terms: tuple[str, ...]) -> tuple[Name, ...]:
    found = [*_terms(text, terms), *works(text), *_sites(text, council)]
    kept: list[Name] = []
    for name in sorted(found, key=lambda n: (n.start, -n.end, n.kind, not n.sure)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return tuple(kept)


@lru_cache(maxsize=64)
def runs(text: str) -> tuple[tuple[str, int, int, str], ...]:
    """Key, start, end and words of each row of capitalised words; "Welby on Tarn School" is one."""
    spans: list[tuple[int, int]] = []
    for match in _RUN.finditer(text):
        joins = bool(spans) and _is_joined(text, spans[-1], match.span())
        begin = spans.pop()[0] if joins else match.start()
        spans.append((begin, match.end()))
    return tuple([(site_key(text[a:b]), a, b, text[a:b]) for a, b in spans])


def _is_joined(text: str, last: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether two rows of capitals are one name: "Barrow under Fenwood", "Welby on Tarn School".

    "The view of Cabinet on Tarn School" has two, and so may what opens a sentence: "Work on Tarn".
    """
    join = _JOINS.fullmatch(text, last[1], span[0])
    first = text[slice(*last)]
    sites = lexicon("track")["sites"]
    if join is None or first in sites["offices"] or first in sites["nowhere"] or " " in first:
        return False
    if join["sure"]:
        return first not in sites["heads"]
    school = text[slice(*span)].rsplit(maxsplit=1)[-1] in sites["heads"]
    return school and _INSIDE.search(text, max(0, last[0] - 2), last[0]) is not None


def _terms(text: str, terms: tuple[str, ...]) -> Iterator[Name]:
    if not terms:
        return
    for match in _term_pattern(terms).finditer(text):
        key = site_key(match.group()) or fold(match.group())
        yield Name(key, "site", match.start(), match.end(), match.group())


@cache
def _term_pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(terms)})\b", re.IGNORECASE)


def _sites(text: str, council: str) -> Iterator[Name]:
    """Capitalised names that end as a school does, or that stand after "at" or "in"."""
    nowhere, plain = _nowhere(), word_set("track", "sites", "plain")
    for key, start, end, words in map(partial(_to_its_school, text), runs(text)):
        if plain.issuperset(key.split()) or key in nowhere or _is_body(key, council, words):
            continue
        if not is_place(text, start, end):
            continue
        last = bare(words.split()[-1])
        sure = last in lexicon("track")["sites"]["heads"] or _is_of_several(text, start, end)
        if (
            sure
            or _AT.search(up_to(text, start, 22))
            or _at_first(words)
            or _has_a_school(text, end, last)
        ):
            yield Name(key, "site", start, end, without_article(words), sure)


def _to_its_school(text: str, run: tuple[str, int, int, str]) -> tuple[str, int, int, str]:
    """A row of capitals up to where its school begins: "Netherfold's Special Needs school"."""
    _, start, _, words = run
    own = _OF_IT.search(words)
    if own is None or not _A_SCHOOL.match(text, start + own.start()):
        return run
    place = words[: own.start()]
    return (site_key(place), start, start + own.start(), place)


def _is_of_several(text: str, start: int, end: int) -> bool:
    """Whether a name is one of schools that share their noun."""
    return any(first <= start and end < last for first, last in _lists(text))


@lru_cache(maxsize=64)
def _lists(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _SCHOOLS.finditer(text))


def is_post(text: str, start: int) -> bool:
    """Whether a name at ``start`` says what somebody is head of."""
    return _POST.search(up_to(text, start, 40)) is not None


def is_place(text: str, start: int, end: int) -> bool:
    """Whether a name is no post, time or measure, and so may be where something is."""
    if is_post(text, start) or _of_a_time(text, start, end) or _is_compared(text, start):
        return False
    if _NO_SITE.search(up_to(text, start, 80)):
        return False
    return not any(first < start < last for first, last in _asides(text))


@lru_cache(maxsize=64)
def _asides(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _ASIDE.finditer(text))


def _is_compared(text: str, start: int) -> bool:
    """Whether a name is only what something else is measured against."""
    if text.startswith(("Like ", "Unlike "), start):
        return True
    return _COMPARED.search(up_to(text, start, 40)) is not None


def _of_a_time(text: str, start: int, end: int) -> bool:
    """Whether a name only says when: "by the time the Netherfold school opens"."""
    if _OPENS.match(text, end) is None:
        return False
    return _BY_THE_TIME.search(up_to(text, start, 40)) is not None


def without_posts(text: str) -> str:
    """A text without what its speakers are head of, which is not what they speak of."""
    return _IN_OFFICE.sub(lambda match: " " * len(match[0]), text)


def _at_first(words: str) -> bool:
    """Whether a row of capitals begins with its own preposition ("At Netherfold")."""
    return words.split(maxsplit=1)[0] in ("At", "In", "Near") and len(words.split()) > 1


def _is_office(words: str) -> bool:
    """Whether a row of capitals names a person, a body or a paper and not a place."""
    sites = lexicon("track")["sites"]
    last = bare(words.rsplit(maxsplit=1)[-1])
    if last in sites["offices"]:
        return True
    title = _TITLE.search(words)
    return title is not None and not (last in sites["heads"] and _NAMESAKE.match(title[0]))


def _is_body(key: str, council: str, words: str) -> bool:
    """Whether a name is the council's, in full or in short, or an office's."""
    return _is_council(key, council) or bool(_INITIALS.fullmatch(words)) or _is_office(words)


def _is_council(key: str, council: str) -> bool:
    return bool(council) and (key == council or set(key.split()) <= set(council.split()))


@cache
def _nowhere() -> frozenset[str]:
    words = lexicon("track")["sites"]["nowhere"]
    return frozenset(key for word in words for key in (site_key(word), fold(word)) if key)


def _has_a_school(text: str, end: int, name: str) -> bool:
    """Whether a name stands before its school, and is no body's: "the Netherfold school"."""
    return name not in lexicon("track")["sites"]["offices"] and bool(_A_SCHOOL.match(text, end))
