"""Cue words of ``data/lexicon/track.toml``, found in the words of a statement."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from sendminer.lexicon import alternation, either, lexicon, word_set
from sendminer.track.reading.phrases import Phrases
from sendminer.track.reading.schools.opened import opened_then, welcomed


@lru_cache(maxsize=64)
def found(group: str, text: str) -> frozenset[str]:
    """Names of the rules of a group that have a word in ``text``."""
    return frozenset(name for _, _, name in places(group, text))


def says(name: str, text: str) -> bool:
    """Whether ``text`` has a word of the rule ``cues.<name>``."""
    return name in found("cues", text)


@lru_cache(maxsize=64)
def places(group: str, text: str) -> tuple[tuple[int, int, str], ...]:
    """Start, end and rule of every word of a group, as they stand in the text."""
    told = tuple(phrases(group).places(text))
    soon = [(start, end) for start, end, name in told if name == "soonest"]
    if not soon:
        return told
    # "at the earliest opportunity" is not "at the earliest"
    return tuple(
        each
        for each in told
        if each[2] == "soonest" or not any(start <= each[0] < end for start, end in soon)
    )


def first(name: str, text: str) -> int | None:
    """Where the first word of the rule ``cues.<name>`` stands."""
    return next((start for start, _, rule in places("cues", text) if rule == name), None)


@cache
def phrases(group: str) -> Phrases:
    """The words of all rules of a group, to be looked for at once."""
    return Phrases({name: entry["words"] for name, entry in lexicon("track")[group].items()})


@cache
def rule(*place: str) -> re.Pattern[str]:
    """The words at a place of the lexicon as a pattern of whole words in any letter case."""
    return pattern(word_set("track", *place))


_PERFECT = re.compile(
    r"\b(?:has|have|had)\s(?:(?:now|also|all|since|already|\w{2,12}ly)\s){0,2}(?:been\s)?"
    r"(?:\w{3,14}(?:ed|en|ilt|ent|aid|eld|ought)|begun|begin|put|set|gone|met)\b",
    re.IGNORECASE,
)


_STANDS = re.compile(
    r"\b(?:is|are|was|were|now)\s(?:now\s|all\s|already\s|fully\s){0,2}(?:\w{2,12}ed|open|ready|built|full"
    r"|available|running|taken|met|up|in\s(?:place|post|use|service))\b",
    re.IGNORECASE,
)


def completed(text: str) -> bool:
    """Whether a text tells of something that has been done, or of what is there now."""
    return finished(text) or _STANDS.search(text) is not None


def finished(text: str) -> bool:
    """Whether a text tells of something that has been done."""
    return _PERFECT.search(text) is not None or opened_then(text)


_NOT_DONE = re.compile(
    r"(?:\bnot|\bnever|n['’]t)\s(?:yet\s|now\s)?(?:been\s|be\s)?(?:open|opened|delivered|created|built"
    r"|ready|filled|recruited|appointed|completed|met|reached|achieved|kept|in\s(?:place|post|use))\b",
    re.IGNORECASE,
)


_NEGATED = re.compile(
    r"(?:\bnot|\bnever|n['’]t)\s(?:yet\s|now\s|been\s|be\s){0,2}\Z", re.IGNORECASE
)


def entire(text: str, *, strictly: bool = False) -> bool:
    """Whether a word of the whole stands there that no "not" takes back.

    ``strictly``: and not only "all", which may be said of anything.
    """
    told = welcomed(text) or any(
        name == "whole" and not _NEGATED.search(text, max(0, start - 24), start)
        for start, _, name in places("cues", text)
    )
    return told or (not strictly and says("entire", text) and completed(text))


def undone(text: str) -> bool:
    """Whether a text says that something has not been done ("hasn't yet completed")."""
    return _NOT_DONE.search(text) is not None


_AHEAD = re.compile(
    r"\b(?:will|would|shall|to\sbe|due\sto|set\sto|is\sto|are\sto|plans?\sto)\b|['’]ll\b",
    re.IGNORECASE,
)


def is_ahead(text: str) -> bool:
    """Whether a text tells of what is still to come."""
    return _AHEAD.search(text) is not None


_OF_THAT_SIZE = r"(?:\d{1,4}-(?:place|pupil|bed)|£[\d.,]{1,8}(?:m|bn|k|\smillion)?)"
"""A size between "the" and its noun: "the 120-place school", "the £4m scheme"."""


@cache
def things() -> re.Pattern[str]:
    """Plain nouns by which a later statement may point at a promise ("the charge")."""
    words = either("track", "things")
    return re.compile(
        r"\b(?:the|this|that|these|those|its|their)\s+"
        r"(?:(?:new|extra|planned|proposed|promised|future|replacement|two-site)\s){0,2}"
        r"(?:(?:(?:special|specialist|support|resourced?|SEND?)\s){1,3}(?=(?:centre|unit|base|hub)s?\b))?"
        rf"(?:{_OF_THAT_SIZE}\s)?({words})\b",
        re.IGNORECASE,
    )


def provisions(text: str) -> frozenset[str]:
    """Kinds of provision whose places a text speaks of without a number."""
    return frozenset(match[1].lower().replace(" ", "_") for match in _provision().finditer(text))


@cache
def _provision() -> re.Pattern[str]:
    """A provision followed by the word "places"; the names are those of ``Count.provision``."""
    kinds = either("track", "provisions")
    return re.compile(rf"\b({kinds})\s+(?:places|spaces)\b", re.IGNORECASE)


def is_standard(text: str) -> bool:
    """Whether a text tells of a standard for every case, whose time limit is no deadline."""
    return rule("standing").search(text) is not None


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern of whole words; curly and straight apostrophes are the same."""
    either = alternation(words).replace("'", "['’]")
    return re.compile(rf"\b(?:{either})(?!\w)", re.IGNORECASE)
