"""Strategies, plans and schemes that a statement names, or speaks of by their kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sendminer.lexicon import either, lexicon
from sendminer.spans import up_to
from sendminer.track.reading.names.name import Name, fold, without_article

_HOLDS = re.compile(
    r"\b(?:under|within|from|through|(?:part|one|phase|stage)\s(?:of|in))\s"
    r"(?:(?:the|its|our|their|a|an|council['’]s|county['’]s|wider|larger|existing|approved|agreed|overall|current"
    r"|latest|[£\d][\w.,]{0,12}|million)\s){0,5}\Z",
    re.IGNORECASE,
)


def work_heads(text: str) -> frozenset[str]:
    """Kinds of paper or service that a text speaks of, named or not: "the strategy"."""
    return frozenset(match[1].lower().rstrip("s") for match in _bare_heads().finditer(text))


@cache
def _bare_heads() -> re.Pattern[str]:
    words = either("track", "works", "telling")
    return re.compile(rf"\b({words})s?\b", re.IGNORECASE)


def holds(text: str, start: int) -> bool:
    """Whether a work is named as what holds another: "under the SEND Capital Programme"."""
    return _HOLDS.search(up_to(text, start, 60)) is not None


def works(text: str) -> Iterator[Name]:
    """Strategies, plans and schemes with words before them that say which."""
    for match in _work_head().finditer(text):
        before = up_to(text, match.start(), 60)
        start = match.start() - _modifiers(before)
        modifier = text[start : match.start()].strip()
        key = fold(modifier) or _purpose(text, match.end())
        if key and key not in lexicon("track")["works"]["general"]:
            head = match.group(1).lower()
            words = text[start : match.end()]
            yield Name(f"{key} {head}", "work", start, match.end(), without_article(words))


def is_telling(work: str) -> bool:
    """Whether a work's key is a name of its own, and not that of one which every council has.

    There is one Bright Futures Programme, and a recovery plan in each county.
    """
    *before, _ = work.split()
    plain = {word for topic in _topic_words() for word in topic.split()} | {"priority", "and"}
    general = {word for each in lexicon("track")["works"]["general"] for word in each.split()}
    return not set(before) <= plain | general


_SPECIAL = re.compile(
    r"\s(?:for|on)\s(?:children\swith\s|pupils\swith\s)?"
    r"(?:special\s(?:educational\s)?needs|SEND?\b|additional\sneeds)",
    re.IGNORECASE,
)


def _purpose(text: str, end: int) -> str:
    """What follows a strategy that names it: "a strategy for special needs"."""
    return "send" if _SPECIAL.match(text, end) else ""


@cache
def _work_head() -> re.Pattern[str]:
    return re.compile(rf"\b({either('track', 'works', 'heads')})\b", re.IGNORECASE)


def _modifiers(before: str) -> int:
    """How many characters before the head word say which work it is."""
    end = len(before)
    while True:
        match = _last_modifier(before[:end])
        if match is None:
            return len(before) - end
        end = match


def _last_modifier(before: str) -> int | None:
    """Where the last topic or capitalised word of ``before`` starts, if it ends in one."""
    stripped = before.rstrip()
    if len(stripped) == len(before) or not stripped:
        return None
    if stripped.endswith(" &"):
        # "&" stands inside a name only: "Special Needs & Disabilities Strategy"
        return _last_modifier(stripped[:-1])
    low = stripped.lower()
    for topic in _topic_words():
        at = len(low) - len(topic)
        if low.endswith(topic) and (at == 0 or not (low[at - 1].isalnum() or low[at - 1] == "-")):
            return at
    start = max(stripped.rfind(mark) for mark in ' \n\t“"(') + 1
    word = stripped[start:]
    if word[:1].isupper() and word.strip("’'-").replace("’", "").isalpha():
        return None if word.lower() in _plain_starts() else start
    return None


@cache
def _topic_words() -> tuple[str, ...]:
    listed = [*lexicon("track")["works"]["topics"], *lexicon("track")["works"]["general"]]
    listed += ["education, health and care"]
    listed += [each.replace(" and ", " & ") for each in listed if " and " in each]
    return tuple(sorted(listed, key=lambda word: (-len(word), word)))


@cache
def _plain_starts() -> frozenset[str]:
    return frozenset(
        {"the", "a", "an", "this", "that", "its", "our", "their", "new", "draft", "revised"}
        | {"council", "council's", "his", "her", "updated", "resolved", "strategic", "and", "to"}
    )
