"""Sets of words that several of the grammars share, and tests on them."""

from __future__ import annotations

from collections import defaultdict

from sendminer.extract.officials.sightings import Gender
from sendminer.extract.officials.tokens import Words, listed

MODIFIERS = listed("modifier")
TOPICS = listed("topic")
PUBLIC = listed("public")
PRIVATE = listed("private")
PARTIES = listed("party")
PAST = listed("past")
OFFICES = listed("head_office")
PAID = listed("head_paid")
NATIONS = listed("nation")
ENDS_ROLE = listed("ends_role")
SPEAKS = listed("speaks")
BODIES = listed("body")
ABBREVIATIONS = listed("abbreviation")
PLAIN = PUBLIC | TOPICS
"""Words that name no body by themselves."""
INNER = frozenset(("of", "for", "the", "in", "on", "at"))
"""Small words within a name or an office."""
ANY = frozenset(("a", "an", "one", "another"))
"""Before an office of which there are several."""
SUBJECTS: dict[str, Gender | None] = {"he": "m", "she": "f"}
EMPLOYERS = frozenset(("council's", "ofsted's", "authority's"))
"""Public bodies whose people are named with no office: "Leeford Council's Ida Marlow"."""
_DEPARTMENTAL = ("tion", "ment", "ance", "ence", "ity", "ship", "ology", "ics", "ness", "sion")
_NO_DUTY = frozenset(
    ("section", "question", "station", "petition", "department", "government", "association",
     "federation", "corporation", "coalition", "foundation", "institution", "city", "movement",
     "alliance", "charity", "university", "penzance", "trinity", "organisation")
)  # fmt: skip
"""Words with such an ending that are no duty of an office."""
_SHORTEST_DEPARTMENT = 7
PARTY_ENDS = frozenset(party.split()[-1] for party in PARTIES)


_BEFORE_SPEECH = frozenset(("also", "then", "has", "had", "have", "later"))

_DID = frozenset(("left", "rang", "told", "sent", "came", "went", "had", "wrote", "gave", "took"))
_DONE_TO = frozenset(
    ("the", "a", "an", "his", "her", "its", "that", "it", "them", "us", "me", "my", "our", "their",
     "him", "back")
)  # fmt: skip


def _sequences() -> dict[str, list[tuple[str, ...]]]:
    """The nouns of roles by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for word in OFFICES | PAID:
        parts = tuple(word.split())
        found[parts[0]].append(parts)
    for rows in found.values():
        rows.sort(key=len, reverse=True)
    return dict(found)


HEADS = _sequences()
HEAD_STARTS = frozenset(HEADS)
HEAD_ENDS = frozenset(parts[-1] for rows in HEADS.values() for parts in rows)


def head_at(words: Words, index: int) -> int | None:
    """Last word of the noun of a role that starts at word ``index``."""
    for parts in HEADS.get(words.lower(index).removesuffix("'s"), ()):
        if len(parts) == 1:
            return index  # most nouns are one word
        last = index + len(parts) - 1
        if all(words.lower(index + k) == part for k, part in enumerate(parts[:-1])) and (
            words.lower(last).removesuffix("'s") == parts[-1]
            and all(words.near(k) for k in range(index, last))
        ):
            return last
    return None


def speaks(words: Words, last: int) -> bool:
    """Say whether whoever is named up to word ``last`` speaks: "asked", "had heard"."""
    at = last + 1
    if words.near(last) and words.lower(at) in _BEFORE_SPEECH and words.near(at):
        at += 1
    return words.lower(at) in SPEAKS and words.near(at - 1)


def acts_once(words: Words, last: int) -> bool:
    """Say whether somebody with "a" or "an" did something: "an officer keyed the wrong year"."""
    if not words.near(last) or not words.near(last + 1):
        return False
    verb, then = words.lower(last + 1), words.lower(last + 2)
    if verb == "who":
        return then.endswith("ed") or then in _DID
    return (verb.endswith("ed") or verb in _DID - {"had"}) and then in _DONE_TO


def about_duty(words: Words, index: int) -> bool:
    """Say whether a word tells what an office is about: a known topic, or "Compliance"."""
    low = words.lower(index)
    return low in TOPICS or (words.capital(index) and names_department(low))


def names_department(low: str) -> bool:
    """Say whether a word ends as the names of departments do, and as hardly a surname does."""
    long = len(low) >= _SHORTEST_DEPARTMENT and low not in _NO_DUTY
    return long and low.endswith(_DEPARTMENTAL)


def _of_member(words: Words, index: int) -> bool:
    """Say whether it is the party, in small letters, of "the conservative member for Elmvale"."""
    at = index + 1 + (words.lower(index + 1) == "group")
    of_place = words.lower(at) == "member" and words.lower(at + 1) == "for"
    return of_place and words.capital(at + 2) and words.near(index) and words.near(at)


def is_party(words: Words, index: int) -> bool:
    """Say whether a party's name, capitalised, ends at word ``index``."""
    low = words.lower(index).removesuffix("'s")
    if low not in PARTY_ENDS or not (words.capital(index) or _of_member(words, index)):
        return False
    return low in PARTIES or f"{words.lower(index - 1)} {low}" in PARTIES
