"""What a role is about where no "of" says it: "(Children and Skills)", "responsible for skills"."""

from __future__ import annotations

from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import BODIES, PUBLIC, TOPICS, head_at, is_party

_OPENERS = frozenset(("of", "for"))
_SERVANTS = frozenset(
    ("clerk", "solicitor", "secretary", "adviser", "advisor", "counsel", "assistant")
)
"""Those who are appointed to a body: "Solicitor to the Council"."""
_DUTIES = frozenset(("responsibility", "portfolio", "lead", "oversight"))
MOST_ITEMS = 7
"""Most words of a list of a portfolio's parts, after its first comma."""


def duty_word(words: Words, at: int) -> int | None:
    """The word before "for" in "with special responsibility for skills", "in charge of skills"."""
    low = words.lower(at)
    if low == "responsible" and words.near(at - 1):
        return at
    if low == "in" and words.lower(at + 1) == "charge" and words.near(at):
        return at + 1
    for k in (at + 1, at + 2) if low == "with" else ():
        if words.lower(k) in _DUTIES and words.near(k - 1) and words.lower(k + 1) in _OPENERS:
            return k
    return None


def served_body(words: Words, at: int, noun: str) -> int | None:
    """Last word of the body that somebody serves: "Clerk to the Governors"."""
    the = words.lower(at + 1) == "the"
    body = at + 1 + the
    if not (words.near(at - 1) and words.near(at)) or (noun not in _SERVANTS and not the):
        return None
    if words.lower(body) == "treasury":
        return body
    if noun not in _SERVANTS:
        return None
    for k in range(body, body + 5):
        low = words.lower(k)
        if low in BODIES or low in PUBLIC or low in ("governors", "trustees", "corporation"):
            return k if not (words.near(k) and words.lower(k + 1) in BODIES) else k + 1
        if not (words.near(k) and (words.capital(k) or low in TOPICS)):
            return None
    return None


def bracketed_duty(words: Words, last: int) -> int | None:
    """What a role is about in brackets: "Executive Director (Children and Skills)"."""
    if words.gap(last) != " (" or words.lower(last + 1) not in TOPICS:
        return None
    for at in range(last + 1, last + 9):
        if words.gap(at).startswith(")"):
            return at
        if not (words.near(at) or words.gap(at) in (", ", " & ")):
            return None
        if words.lower(at + 1) not in TOPICS and words.lower(at + 1) != "and":
            return None
    return None


def bracket_end(words: Words, last: int) -> int | None:
    """The end of brackets that hold a post: "(Assistant Director Resident and Legal Services)"."""
    opens = any(words.gap(k - 1).endswith("(") for k in range(last - 2, last + 1))
    at = last + 1
    if not opens or not words.near(last) or not words.capital(at):
        return None
    while at < last + MOST_ITEMS and (words.near(at) or words.gap(at) == " & "):
        at += 1
        if not words.capital(at) and words.lower(at) not in ("and", "of", "for"):
            return None
    plain = all(
        head_at(words, k) is None and not is_party(words, k) for k in range(last + 1, at + 1)
    )
    return at if plain and words.gap(at).startswith(")") and words.capital(at) else None
