"""Where a role starts: the words before its noun that belong to it, as "interim assistant"."""

from __future__ import annotations

from sendminer.extract.officials.names.names import FORENAMES
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import (
    HEAD_ENDS,
    HEAD_STARTS,
    MODIFIERS,
    NATIONS,
    PAST,
    PUBLIC,
    TOPICS,
    is_party,
)

_POSTS = frozenset(
    ("officer", "manager", "lead", "engineer", "planner", "adviser", "advisor", "coordinator",
     "co-ordinator", "accountant", "solicitor", "surveyor", "director", "consultant", "lawyer",
     "administrator", "auditor", "inspector", "commissioner")
)  # fmt: skip
"""Nouns of posts that can have a word before them that no list knows."""
_RANKS = MODIFIERS | TOPICS
_BEFORE_NOUN = MODIFIERS | TOPICS | (HEAD_STARTS - {"under"})
"""Words that can stand in a role before its noun; "under" is one in "under-secretary" alone."""
CHURCHES = frozenset(
    ("roman", "catholic", "church", "england", "scotland", "wales", "diocese", "religious",
     "anglican", "methodist", "faith")
)  # fmt: skip
_SENDS = frozenset(("heads", "headteachers", "governors", "teachers", "schools"))
"""Who sends a representative to a forum."""
_BEING = frozenset(("be", "been", "was", "were", "is", "being", "duly"))
_ALONE = frozenset(
    ("leader", "chair", "chairman", "head", "principal", "mayor", "president", "judge", "mp")
)
"""Nouns before which a capitalised name is no part of the role: "the Leeford Leader"."""
_LONGEST_OPENING = 7
"""Most words of a post before those that are known."""
_IMPARTIAL = (
    "chair", "advis", "inspector", "person", "reviewing", "scrutineer", "vice", "educational",
    "psycholog", "consultant", "expert", "assessor", "investigat", "social", "reviewer",
    "specialist",
)  # fmt: skip
_BODIES = frozenset(
    ("council", "authority", "school", "academy", "trust", "college", "committee", "board", "panel",
     "forum", "commission", "department", "government")
)  # fmt: skip
_WHOLE = frozenset(
    ("mp", "mps", "leader", "headteacher", "chair", "chairman", "director", "manager", "mayor",
     "councillor", "minister", "officer", "governor", "ceo", "clerk")
)  # fmt: skip
"""Nouns that end a role: what "and" joins to them is another."""


def first_word(words: Words, index: int, label: bool) -> int:
    """First of the words before the noun that belong to the role; a label starts its line."""
    first, listing = index, False
    for at in range(index - 1, max(-1, index - 10), -1):
        low, gap = words.lower(at), words.gap(at)
        if label and "\n" in gap:
            break
        joined = words.near(at) or gap in ("-", "/", " & ", " – ") or (gap == ", " and listing)
        if _sends(words, at, index):
            first = at
            continue
        if not joined:
            break
        if low in ("his", "her") and words.lower(at + 1) == "majesty's":
            return at
        if low == "and":
            if _ends_other(words, at - 1) or _ends_body(words, at - 1):
                break
            listing = True
            continue
        if _home(words, at):
            continue
        if not _belongs(words, at, index) or (gap == ", " and low in HEAD_STARTS):
            break
        first = at
    local = words.lower(first) == "local" and first + 1 == index
    if local or (label and _runs_on(words, first)):
        return index
    if (opening := _apposed(words, first, index)) is not None:
        return opening
    return _past_elsewhere(words, _named(words, first, index))


def _ends_body(words: Words, at: int) -> bool:
    """Say whether a comma ends a body before "and": "leader of the council, and chair of …"."""
    return words.gap(at) == ", " and words.lower(at) in _BODIES


def _apposed(words: Words, first: int, noun: int) -> int | None:
    """Where a post behind a name opens whose services no list knows all the words of.

    "Ida Quill, Early Help and First Response Service Leader, spoke": it fills the words between
    the name's comma and its own.
    """
    if first == noun or not words.capital(first) or words.gap(noun)[:1] not in (",", ")"):
        return None
    at, linked = first, False
    while words.near(at - 1) and first - at < _LONGEST_OPENING:
        low = words.lower(at - 1)
        linked = linked or low in ("and", "&")
        if low not in ("and", "&") and (not words.capital(at - 1) or _elsewhere(words, at - 1)):
            return None
        at -= 1
    opens = words.gap(at - 1) in (", ", " (") and words.capital(at - 1) and words.capital(at - 2)
    return at if linked and opens and words.lower(at) not in FORENAMES else None


def _elsewhere(words: Words, at: int) -> bool:
    """Say whether a word before a role is of a body, a party or another role."""
    low = words.lower(at)
    body = low in PUBLIC and words.lower(at - 1) != "virtual"  # "Virtual School" is a service
    return words.possessive(at) or is_party(words, at) or body or low in HEAD_ENDS


def _belongs(words: Words, at: int, noun: int) -> bool:
    """Say whether a word right before others of a role is one of it too."""
    low = words.lower(at)
    if low not in _BEFORE_NOUN:
        ranked = words.capital(at - 1) and words.lower(at - 1) in _RANKS
        return at == noun - 1 and ranked and words.near(at - 1) and qualifies(words, at)
    if is_party(words, at) and not _impartial(words, at):
        return False
    return not (low in ("elected", "appointed") and words.lower(at - 1) in _BEING)


def _runs_on(words: Words, first: int) -> bool:
    """Say whether what stands before a label belongs to a role of its own.

    A form whose lines have run together: "Report of the Director of Skills Lead Member: …".
    """
    small = words.lower(first - 1) in ("of", "for") and words.near(first - 1)
    at = first - 1 - small
    joined = words.near(at) if small else words.gap(at) == ", "
    return joined and words.lower(at) in HEAD_ENDS and words.capital(at)


def _home(words: Words, at: int) -> bool:
    """Say whether "to" stands in "Home to School Transport Manager"."""
    homely = words.lower(at - 1) == "home" and words.lower(at + 1) in ("school", "college")
    return words.lower(at) == "to" and homely and words.near(at - 1)


def _sends(words: Words, at: int, noun: int) -> bool:
    """Say whether a word tells who sends somebody: "heads' representative", "carer co-optee"."""
    if words.lower(noun).startswith("representative") and words.near(at):
        of = words.lower(at) == "of" and words.lower(at + 1) in ("england", "scotland", "wales")
        if of or (words.lower(at) in CHURCHES and (words.capital(noun) or words.capital(at))):
            return True  # "Church of England Representative"
    if words.lower(noun) == "co-optee":
        return words.lower(at) == "carer" and words.near(at)
    sent = words.lower(noun) == "representative" and words.gap(at) in ("' ", "’ ")
    return sent and words.lower(at) in _SENDS


def _ends_other(words: Words, at: int) -> bool:
    """Say whether another role ends there: "Leader of the Council and Director of Skills"."""
    if words.lower(at) in _WHOLE or words.span(max(at - 1, 0), at).lower() == "chief executive":
        return True  # "Leeford MP and council leader"
    the = words.lower(at - 1) == "the"
    return words.near(at - 1) and words.lower(at - 1 - the) in ("of", "for")


def _impartial(words: Words, at: int) -> bool:
    """Say whether "Independent" tells of no party: "Independent chair"."""
    return words.lower(at) == "independent" and words.lower(at + 1).startswith(_IMPARTIAL)


def _past_elsewhere(words: Words, first: int) -> int:
    """Keep "former" where a place stands between it and the role: "former Leeford mayor"."""
    place = words.near(first - 1) and words.near(first - 2) and words.capital(first - 1)
    place = place and words.lower(first - 1) not in NATIONS
    return first - 2 if place and words.lower(first - 2) in PAST else first


def _named(words: Words, first: int, index: int) -> int:
    """Take in capitalised words that an article shows to belong to the role."""
    if not words.capital(first):
        return first
    if first < index and (start := _bracketed(words, first)) is not None:
        return start
    if words.lower(index) in _ALONE:
        return first
    at = first - 1
    while first - at < 5 and words.near(at) and words.capital(at) and words.lower(at) != "the":
        if words.possessive(at) or is_party(words, at) or words.lower(at) in PUBLIC:
            return first
        at -= 1
    the = words.lower(at) == "the" and words.near(at)
    return at + 1 if the and at + 1 < first else first


def _bracketed(words: Words, first: int) -> int | None:
    """Where brackets open whose first word belongs to the role: "(DM Team Leader)"."""
    at = first - 1
    low = words.lower(at)
    opens = words.near(at) and words.capital(at) and words.gap(at - 1).endswith("(")
    known = low in FORENAMES or low in PUBLIC or words.possessive(at) or is_party(words, at)
    return at if opens and not known else None


def qualifies(words: Words, at: int) -> bool:
    """Say whether a word of no list tells of a post: "Conservation" in "Conservation Officer"."""
    post = words.lower(at + 1) in _POSTS and words.capital(at + 1) and words.near(at)
    low = words.lower(at)
    plain = low.isalpha() and low not in FORENAMES and low not in PUBLIC
    return post and plain and words.capital(at) and not is_party(words, at)
