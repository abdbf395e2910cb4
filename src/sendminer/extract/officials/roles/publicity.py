"""Whether a role is a public one: a council's head of SEND, and not a firm's head of sales."""

from __future__ import annotations

import re

from sendminer.extract.officials.names.names import FORENAMES, NAMING
from sendminer.extract.officials.tokens import Words, listed
from sendminer.extract.officials.vocabulary import (
    ENDS_ROLE,
    MODIFIERS,
    OFFICES,
    PARTY_ENDS,
    PRIVATE,
    PUBLIC,
    TOPICS,
    about_duty,
    acts_once,
    is_party,
    speaks,
)

_SECRETARIES = listed("head_secretary")
_NEEDY = frozenset(
    ("officer", "manager", "lead", "deputy", "secretary", "commissioner", "consultant",
     "planner", "accountant", "engineer", "surveyor", "economist", "architect", "regulator",
     "ambassador", "clerk", "adviser", "advisor", "coordinator", "co-ordinator", "solicitor",
     "psychologist", "actuary", "treasurer", "registrar", "auditor", "recorder", "peer",
     "sergeant", "commander", "governor", "representative", "ep", "consultant", "clinical officer")
)  # fmt: skip
"""Nouns that tell of a role only with another word beside them."""
_SPOKEN_FOR = frozenset(("officer", "manager", "clerk", "governor", "adviser", "solicitor"))
"""Nouns of [head_paid] that alone tell of a role where their holder speaks."""
_WORKERS = frozenset(
    ("teachers", "heads", "headteachers", "nurses", "doctors", "workers", "drivers", "members",
     "police", "parents", "carers", "firefighters", "governors", "lecturers")
)  # fmt: skip
_OF_CHURCH = frozenset(("diocesan", "diocese", "church", "catholic", "anglican", "methodist"))
"""Beside "representative": a seat that a committee or a forum has by law."""
_DELEGATES = frozenset(
    ("deputation", "petition", "petitioners", "delegation", "residents", "families", "protesters")
)
"""Of whom a spokesperson is one of the public."""
_REACH_OF_WHOM = 6
_WHOSE = frozenset(("his", "her", "their", "the"))
_ARTICLES = frozenset(("a", "an", "the", "one", "another"))
_GRAMMAR = ENDS_ROLE | {
    "and",
    "of",
    "for",
    "like",
    "both",
    "within",
    "including",
    "former",
    "named",
    "replaces",
    "succeeds",
    "joins",
    "thanks",
    "names",
    "follows",
    "meets",
    "alongside",
    "invites",
}
_OF_CHILDREN = frozenset(("youth", "young", "pupil", "student", "junior"))
_SCHOOL_TEXT = re.compile(r"\b(?:[Ss]chool|[Hh]ead ?teacher|SEND?C[Oo]|[Aa]cademy)\b")
_SMALL = frozenset(
    ("of", "for", "and", "the", "in", "north", "south", "east", "west", "midlands", "london")
)
"""Words that have capitals only in a line of capitals, and those of regions."""
_PUBLIC_AFTER = frozenset(("trust", "school", "schools", "stage"))
"""Words behind "foundation" that make no charity of it: "NHS Foundation Trust"."""
_TAMES = {"foundation": "trust", "union": "schools", "parent": "partnership"}
"""Private words and what makes a public name of them: "Parent Partnership Officer"."""
_TAMED = frozenset(_TAMES)
_RANKS = frozenset(("assistant", "corporate", "strategic", "divisional", "service"))
"""Before the directors of councils, and seldom before those of firms."""
_FREELANCE = frozenset(("consultant", "educational psychologist", "lawyer"))
"""Nouns of roles that are private ones unless a public body stands beside them."""
_CAPITAL = frozenset(
    ("ep", "cmr", "hmi", "mp", "mps", "msp", "peer", "planner", "ht", "recorder", "president",
     "judge", "ceo", "dcs")
)  # fmt: skip


_COUNCILS = ("Council", "County Council", "Borough Council", "City Council", "council")
_PEERING = frozenset(
    ("review", "reviews", "challenge", "support", "group", "groups", "mentor", "mentors",
     "mentoring", "assessment", "pressure", "learning", "inspection", "reviewers", "to")
)  # fmt: skip
"""What councils do among themselves and no lord does: "SEND Peer Review"."""
_TEAMS = {"peer": _PEERING, "governor": frozenset(("services",))}
"""Nouns that are none of a person before such words."""


def stands(words: Words, noun: str, index: int, before: list[str], after: list[str]) -> bool:
    """Say whether the noun is a role here at all."""
    if noun in ("head", "heads"):
        spoken = words.lower(index - 1) in _ARTICLES and speaks(words, index)
        return bool(after) or spoken or _heads_school(words, index, before)
    if noun in _TEAMS and words.lower(index + 1) in _TEAMS[noun]:
        return False
    if noun in _CAPITAL and not words.capital(index) and not _judges(words, noun, index, before):
        return False
    if noun in ("member", "members"):
        return _stands_for(words, index, before, after)
    if noun in ("boss", "chief"):
        named = words.capital(index + 1) and words.near(index) and not words.capital(index - 1)
        known = bool(before) or is_party(words, index - 1) or (noun == "boss" and named)
        return known and _press_noun(words, index)
    if noun == "secretary":
        return any(word in _SECRETARIES for word in before)
    if noun in ("vice-president", "president"):
        return not before or before[-1] in ("vice", "former")
    if noun == "whip" and words.lower(index - 1) == "party":
        return False  # what a member is under, and nobody
    if noun == "clerk" and words.capital(index) and words.lower(index - 1) == "the":
        return True
    if noun == "deputy" and words.gap(index) in (", ", " ") and words.lower(index - 1) in _WHOSE:
        return words.capital(index + 1)
    if noun == "deputy" and words.lower(index + 1) in MODIFIERS and words.near(index):
        return False  # "from the cabinet and deputy cabinet"
    bare = noun in _SPOKEN_FOR and not after
    if bare and words.lower(index - 1) in _ARTICLES and words.near(index - 1):
        # "a governor asked", "the clerk undertook", "an officer keyed the wrong year"
        named = words.capital(index + 1) and words.near(index)  # "the clerk Ida Quill"
        return named or speaks(words, index) or acts_once(words, index)
    bracketed = words.gap(index - 1).endswith("(") and words.gap(index).startswith(")")
    employer = words.lower(index - 1).removesuffix("'s")  # "the DfE adviser", "the trust's manager"
    employed = employer in PUBLIC and words.near(index - 1)
    return noun not in _NEEDY or bool(before or after) or bracketed or employed


def _judges(words: Words, noun: str, index: int, before: list[str]) -> bool:
    """Say whether a judge in lower case is one of a court: "the judge ruled"."""
    known = words.lower(index - 1) == "the" and speaks(words, index)
    return noun == "judge" and (bool(before) or known)


def _press_noun(words: Words, index: int) -> bool:
    """Say whether "boss" or "chief" ends its phrase: "the council chief said", no "chief cook"."""
    after = words.lower(index + 1)
    ends = words.capital(index + 1) or after in ENDS_ROLE or after in ("and", "of", "for")
    return ends or after.endswith("ed") or not words.near(index)


_OF_SCHOOLS = frozenset(
    ("executive", "school", "academy", "acting", "deputy", "assistant", "interim", "primary",
     "secondary", "former", "college", "infant", "junior", "nursery", "interim")
)  # fmt: skip


SCHOOL_ENDS = frozenset(("primary", "secondary", "infants", "juniors", "high", "grammar"))
"""What ends the name of a school that is not called one: "Elm Primary"."""


def _heads_school(words: Words, index: int, before: list[str]) -> bool:
    """Say whether "head" alone is a headteacher: "the head, Mrs Quill", "deputy head"."""
    if before and before[-1] in _OF_SCHOOLS:
        return True
    full = words.lower(index + 1) in FORENAMES and words.capital(index + 2)
    if full and words.lower(index - 1) in SCHOOL_ENDS and words.capital(index - 1):
        return True  # "Elm Primary head Ida Quill"
    if full and words.near(index) and words.near(index + 1) and words.says(_SCHOOL_TEXT):
        return not (words.near(index - 1) and words.capital(index - 1))  # "Head Ida Quill said"
    named = words.gap(index).startswith(",") and words.lower(index + 1) in NAMING
    return named and (words.lower(index - 1) == "the" or words.possessive(index - 1))


def _stands_for(words: Words, index: int, before: list[str], after: list[str]) -> bool:
    """Say whether a member is an elected one: of a party, of a ward, of the opposition."""
    if words.lower(index - 1) in ("cabinet", "executive", "lead", "ward", "division"):
        return False  # the noun of that role starts a word earlier
    if before[-1:] and before[-1] in ("opposition", "backbench", "co-opted", "division"):
        return True
    place = after[:1] == ["for"] and words.capital(index + 2)
    of = index - 2 if words.lower(index - 1) == "group" and words.near(index - 2) else index - 1
    return place or (words.near(index - 1) and is_party(words, of))


def publicity(
    words: Words,
    noun: str,
    at: tuple[int, int, int],
    beside: tuple[list[str], list[str]],
    owner: tuple[str | None, str | None],
) -> bool | None:
    """Say whether a role is public: True, False, or None where the whole text must tell.

    ``at``: first word of its phrase, last of its noun, last of all; ``beside``: the words
    before and after the noun; ``owner``: organisation and party.
    """
    outer, last, _ = at
    (before, after), (organisation, party) = beside, owner
    around = before + after + (organisation or "").lower().split()
    if (seated := _seated(words, noun, at, before)) is not None:
        return seated
    if not _TAMED.isdisjoint(around):
        around = [word for word in around if _TAMES.get(word) not in around]
    owners = [words.lower(k).removesuffix("'s") for k in range(outer, last)]
    owners = [word for word in owners if _TAMES.get(word) not in owners]
    if any(word in PRIVATE for word in (*around, *owners)) or _of_private(words, at):
        return False
    of_friend = noun == "business partner" and words.lower(outer) in ("his", "her")
    if of_friend or (before[-1:] and before[-1] in _OF_CHILDREN):
        return False
    if _of_members(words, outer) or (words.lower(outer) == "its" and _private_before(words, outer)):
        return False
    if noun == "councillor" and before[-1:] and before[-1] in ("school", "college", "class"):
        return False
    if noun.endswith("president"):
        return not (
            words.near(outer - 1) and words.capital(outer - 1) and _mid_sentence(words, outer - 1)
        )
    if noun in OFFICES:
        return "parent" not in before
    if party or not PARTY_ENDS.isdisjoint(after) or "majesty's" in before:
        return True
    inspects = noun == "inspector" and before[-1:] and before[-1] in MODIFIERS
    if inspects or any(word in PUBLIC for word in around):
        return True
    ranked = before[-1] if before else ""
    whose = noun == "deputy" and words.lower(outer) in ("his", "her")
    if whose or (noun == "head" and ranked in ("deputy", "assistant")):
        return words.says(_SCHOOL_TEXT) or None
    if noun in _FREELANCE:
        return "principal" in before or "senior" in before or "health" in after
    return _generic(words, noun, at, beside, organisation)


def _seated(words: Words, noun: str, at: tuple[int, int, int], before: list[str]) -> bool | None:
    """Say whether somebody has a seat, where a parent or a candidate may be meant; else None."""
    outer, last, end = at
    if noun == "representative":
        sent = map(words.lower, range(last + 1, end + 1))
        if not _OF_CHURCH.isdisjoint((*before, *sent)):
            return True
    if noun == "governor" and before[-1:] == ["parent"]:
        # A seat on a committee has capitals or brackets; "Ms Quill, parent governor," is a parent.
        return words.capital(last) or words.gap(outer - 1).endswith("(")
    if before[-2:] == ["parent", "governor"] or noun == "co-optee":
        return True
    if noun.startswith("spokes") and ("parliamentary" in before or _of_delegates(words, last)):
        return False
    return None


def _of_delegates(words: Words, last: int) -> bool:
    """Say whether a spokesperson is one of the public: "for the first deputation"."""
    if words.lower(last + 1) not in ("for", "of"):
        return False
    at = last
    while words.near(at) and at < last + _REACH_OF_WHOM:
        at += 1
        if words.lower(at) in _DELEGATES:
            return True
    return False


def _of_members(words: Words, outer: int) -> bool:
    """Say whether those who are led are no body: "head teachers' leader"."""
    gap = words.gap(outer - 1)
    return gap in ("' ", "’ ") and words.lower(outer - 1) in _WORKERS


def _private_before(words: Words, outer: int) -> bool:
    """Say whether "its" can mean a charity or a firm that was named right before."""
    return any(words.lower(k) in PRIVATE for k in range(max(0, outer - 40), outer))


def _of_private(words: Words, at: tuple[int, int, int]) -> bool:
    """Say whether a private body stands around: "campaign leader", "chair of the carers' group"."""
    outer, _, end = at
    if words.near(outer - 1) and words.lower(outer - 1) in PRIVATE:
        return True
    if words.gap(end) == ", " and words.capital(end + 1) and words.lower(end + 1) in PRIVATE:
        return True  # "press officer, Mencap"
    if not words.near(end) or words.lower(end + 1) not in ("of", "for", "at", "with"):
        return False
    for k in range(end + 2, end + 9):
        if not words.near(k - 1):
            return False
        if words.lower(k).strip("'") in PRIVATE and words.lower(k + 1) not in _PUBLIC_AFTER:
            return True
    return False


def _generic(
    words: Words,
    noun: str,
    at: tuple[int, int, int],
    beside: tuple[list[str], list[str]],
    organisation: str | None,
) -> bool | None:
    """Judge a role that companies have too: by what it is about and what stands around it."""
    outer, last, end = at
    before, after = beside
    if words.near(outer - 1) and words.capital(outer - 1) and _mid_sentence(words, outer - 1):
        return any(word in TOPICS for word in after) or None
    if (
        words.near(end)
        and words.lower(end + 1) in ("at", "with", "for", "from")
        and organisation is None
        and not _of_council(words, end + 2)
    ):
        return not words.capital(end + 2) and None
    place = next((k for k in range(last + 3, end) if words.lower(k) in ("for", "in")), end)
    proper = any(
        words.capital(k) and not about_duty(words, k) and words.lower(k) not in _SMALL
        for k in range(last + 1, place + 1)
    )
    # "Director of Finance and Public Value": a list of duties is no firm's or charity's name.
    listed = last + 2 < end and about_duty(words, last + 2)
    both = " & " in words.text[words.starts[last] : words.ends[end]]
    listed = listed and (both or "and" in after)
    # "Assistant Director for Housing Demand" is a post of a council
    ranked = bool(before) and before[-1] in _RANKS and about_duty(words, last + 2)
    if (proper and not listed and not ranked) or (organisation and len(organisation.split()) > 3):
        return False
    if any(word in TOPICS for word in (*before, *after)):
        return True
    return _bare_publicity(words, noun, outer)


def _of_council(words: Words, at: int) -> bool:
    """Say whether a place is one whose council the text names: "head of SEND at Leeford"."""
    place = words.text[words.starts[at] : words.end(at)] if at < len(words.starts) else ""
    if not place[:1].isupper() or (words.near(at) and words.capital(at + 1)):
        return False
    return any(f"{place} {kind}" in words.text for kind in _COUNCILS)


def _bare_publicity(words: Words, noun: str, outer: int) -> bool | None:
    """Judge a noun with nothing about it: "leader" is a council's unless a word says whose."""
    left = words.lower(outer - 1) if words.near(outer - 1) else ""
    kind = left.isalpha() and left not in _GRAMMAR and not left.endswith(("ed", "ly"))
    kind = kind and words.lower(outer) not in ("the", "our")  # "the report the Chair gave"
    if kind and not words.capital(outer - 1):
        return False
    if words.capital(outer - 1) and kind:
        return None
    return True if noun in ("leader", "deputy leader", "chief executive") else None


def _mid_sentence(words: Words, at: int) -> bool:
    return words.near(at - 1)
