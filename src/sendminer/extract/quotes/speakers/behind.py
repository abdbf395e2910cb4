"""The words that name a speaker behind a word of saying, or that open a sentence."""

from __future__ import annotations

import re

from sendminer.extract.quotes.speakers.segments import (
    bare_name,
    introduces,
    likely_person,
    segments,
)
from sendminer.extract.quotes.speakers.subjects import named_within, opening_phrase, stops
from sendminer.extract.quotes.words import (
    ARTICLES,
    BOUNDARIES,
    PREPOSITIONS,
    PRONOUNS,
    TOKEN,
    Token,
    lowered,
)
from sendminer.records import Extent

_WHAT_HE_IS = re.compile(
    r"\s*(?:His|Her|Their|Its|The|My|Our)\s(?:[a-z-]{2,16}\s){0,5}[a-z-]{3,16}\s*$"
)
_OWN_WORDS = re.compile(
    r"[^\w]{0,3}(?:(?:But|And)\s+)?(His|Her|Their|Its|(?:[A-Z][\w-]{0,24}\.?\s){0,3}[A-Z][\w-]{0,24}(?=[’']s?\s)"
    r"|(?:The|One|An?|Another)\s(?:[\w-]{1,20}\s){0,3}[\w-]{1,20}(?=[’']s?\s))(?:[’']s?)?\s"
    r"(?:[a-z-]{2,14}\s)?(?:words|message|verdict|view|response|advice|answer|plea|warning|reaction|conclusion|reply"
    r"|retort|assessment|summary|motto)\b"
)
"""Whose words a lead-in announces: "Her message was simple: …"."""
_ROLE_AND = re.compile(
    r"and\s+(?:[a-z][a-z-]{1,20}\s+){1,4}(?:[A-Z][\w’'-]{1,20}\s+){1,2}[A-Z][\w’'-]{1,20}"
)
"""The rest of a role before a name: "head of improvement and transformation Jo Bell"."""


def subject_after(masked: str, start: int, limit: int) -> Extent | None:
    """Words that name the subject of a verb that ends at ``start`` ("said Cllr Marlow")."""
    limit = min(limit, start + 250)
    tokens: list[Token] = []
    for token in TOKEN.finditer(masked, start, limit):
        word = token[0]
        if not (word[0].isalnum() or word[0] in "@&#"):
            break
        if tokens and word in PRONOUNS and tokens[-1][0] not in PREPOSITIONS:
            break  # "according to the papers they mean to …"
        if tokens and stops(tokens, token) and not _ROLE_AND.match(masked, token.start(), limit):
            break
        tokens.append(token)
        if len(tokens) == 1 and lowered(word) in PRONOUNS:
            return token.span()
    while len(tokens) > 1 and tokens[-1][0] in PREPOSITIONS | BOUNDARIES - {"and"}:
        tokens.pop()
    if len(tokens) == 1 and tokens[0][0] in ARTICLES:
        return None  # "said his “old” party had failed": the words go on behind the marks
    if not tokens or tokens[0][0] in PREPOSITIONS | BOUNDARIES | {"yesterday", "today"}:
        return None  # in small letters: Will and May are names
    return named_within(masked, tokens, limit)


def first_subject(masked: str, start: int, end: int) -> Extent | None:
    """The pronoun or name that opens a sentence, after any introduction."""
    end = min(end, start + 300)
    while start < end and masked[start] in "·•▪*- \t\n":
        start += 1
    if (own := _OWN_WORDS.match(masked, start, end)) is not None:
        return own.span(1)
    parts = segments(masked, start, end)[:4]
    for at, segment in enumerate(parts):
        if not introduces(masked, segment):
            stop = min(segment[1], segment[0] + 120)
            found = opening_phrase(list(TOKEN.finditer(masked, segment[0], stop)))
            return found or _named_beside(masked, parts[at : at + 2])
    return None


def _named_beside(masked: str, parts: list[Extent]) -> Extent | None:
    """The name beside what somebody is: "His deputy and likely heir, Jo Bell, said"."""
    if len(parts) < 2 or not _WHAT_HE_IS.match(masked, *parts[0]):
        return None
    name = bare_name(masked, parts[1])
    return name if name is not None and likely_person(masked[slice(*name)]) else None
