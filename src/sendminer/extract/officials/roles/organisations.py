"""The body that somebody works for: "headteacher at Elm School", "CEO Elm Learning Trust"."""

from __future__ import annotations

from sendminer.extract.officials.names.names import FORENAMES, NAMING
from sendminer.extract.officials.names.titles import TITLES
from sendminer.extract.officials.tokens import Words, listed
from sendminer.extract.officials.vocabulary import HEAD_ENDS, INNER, PLAIN, PUBLIC, TOPICS, head_at

_POSTS = listed("listed_post") - {"partner", "executive", "support"}
_TEACHING = frozenset(("teacher", "headteacher", "headmaster", "headmistress", "principal"))
"""What opens the next line of a list."""
"""Words of a role before the name of a body."""


def organisation_after(words: Words, noun: int, end: int) -> str | None:
    """The body that the role belongs to: after "at", a comma, or inside what it is about."""
    gap = words.gap(end)
    at = end + 1
    if words.near(end) and words.lower(at) in ("at", "with", "from", "in", "on"):
        at += 1
    elif not _heads_named(words, end) and gap not in (", ", " - ", " – "):
        return _organisation_within(words, noun, end)
    while words.lower(at) == "the" and words.near(at):
        at += 1
    last = _body_end(words, at)
    return words.span(at, last) if last is not None else _organisation_within(words, noun, end)


def _heads_named(words: Words, end: int) -> bool:
    """Say whether a body's name follows its chief with no "of": "CEO Elm Learning Trust"."""
    chief = words.lower(end) in ("ceo", "executive") and words.near(end)
    return chief and words.capital(end + 1) and words.lower(end + 1) not in FORENAMES


def workplace(words: Words, tail: int) -> str | None:
    """The school behind a name: "headteacher Ida Marlow of Elm School"."""
    if not words.near(tail) or words.lower(tail + 1) not in ("of", "at", "from"):
        return None
    last = _body_end(words, tail + 2)
    return words.span(tail + 2, last) if last is not None else None


def listed_organisation(words: Words, tail: int) -> str | None:
    """The public body after a name in an attendance list: "Ida Marlow, Home Office"."""
    if words.gap(tail).strip(" )") not in (",", "-", "–", "—", "\t", "|") or "\n" in words.gap(
        tail
    ):
        return None
    last = _body_end(words, tail + 1)
    return words.span(tail + 1, last) if last is not None and last > tail + 1 else None


def body_line(words: Words, at: int) -> str | None:
    """The public body that has the line to itself which starts at word ``at``."""
    last = _body_end(words, at)
    return words.span(at, last) if last is not None and "\n" in words.gap(last) else None


def _body_end(words: Words, at: int) -> int | None:
    last, public = at, False
    if not words.capital(at) or words.lower(at) in TITLES or head_at(words, at) is not None:
        return None
    for k in range(at, at + 9):
        public = public or words.lower(k) in PUBLIC
        last = k
        onward = words.near(k) or words.gap(k) == " & "
        small = words.lower(k + 1) in ("of", "for", "and", "the") and words.capital(k + 2)
        if not onward or not (words.capital(k + 1) or small):
            break
        newline = "\n" in words.gap(k)
        opens = words.lower(k + 1) in NAMING or words.lower(k + 1) == "the"
        if newline and (opens or words.gap(k + 1).startswith(":")):
            break  # "…, Elm Council", and below it "The Board met."
    if any(words.lower(k) in HEAD_ENDS for k in range(at, last + 1)) or words.lower(last) in _POSTS:
        return None  # "Ida Marlow, School Place Planning Manager": a post
    topical = words.lower(last) not in ("office", "council", "treasury") and all(
        words.lower(k) in TOPICS or not words.capital(k) for k in range(at, last + 1)
    )
    return last if public and words.capital(last) and not topical else None


def _organisation_within(words: Words, noun: int, end: int) -> str | None:
    """The named body inside a role: "leader of Leeford Borough Council"."""
    if words.lower(end - 1) == "paid":
        return None  # "Head of Paid Service"
    if words.lower(end) not in PUBLIC:
        at = noun + 2
        teaches = words.lower(noun) in _TEACHING and words.lower(noun + 1) == "at"
        named = teaches and at <= end and all(words.capital(k) for k in range(at, end + 1))
        return words.span(at, end) if named else None  # "head teacher at Elm Vale"
    for first in range(noun + 1, end):
        # The body's name starts at the first capital after "of" or "for" that is no topic.
        before = words.lower(first - 1)
        after = words.capital(first + 1) and words.lower(first + 1) not in PLAIN
        named = words.lower(first) not in TOPICS or (first + 1 < end and after)
        if words.capital(first) and before in INNER and named:
            owner = next((k for k in range(first, end + 1) if words.possessive(k)), None)
            return words.span(first, end) if owner is None else words.span(first, owner)[:-2]
    return None
