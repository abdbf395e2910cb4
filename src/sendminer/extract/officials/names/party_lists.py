"""Several people named by one word before them: "Conservatives Ida Quill, Ned Bell and Jo Cole"."""

from __future__ import annotations

from sendminer.extract.officials.sightings import Scan, Sighting
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import is_party

_SEVERAL = frozenset(
    ("conservatives", "tories", "greens", "independents", "democrats", "dems")
)  # fmt: skip
"""Ends of parties in the plural: the members who are named next."""
_FELLOWS = frozenset(("colleagues", "counterparts", "rivals"))
_MEMBERS = frozenset(("councillors", "members", "mps", "ministers"))
_APPOSED = (" – ", " - ", " — ", ": ")
_LONGEST = 30


def read_party_lists(found: Scan) -> None:
    """Make officials of those whom a party in the plural, or "three councillors –", names."""
    for sighting in list(found.named):
        party = _party(found.words, sighting)
        told = party is not None or _apposed(found.words, sighting)
        if told and sighting.name.given:
            for each in _listed(found, sighting):
                each.official = True
                each.party = each.party or party


def _first(sighting: Sighting) -> int:
    return sighting.title.first if sighting.title is not None else sighting.name.first


def _party(words: Words, sighting: Sighting) -> str | None:
    """The party of "Conservatives Ida Quill …", of "Labour colleagues Ned Bell …"."""
    at = _first(sighting) - 1
    if not words.near(at):
        return None
    if words.lower(at) in _FELLOWS and words.near(at - 1):
        at -= 1
    elif words.lower(at) not in _SEVERAL:
        return None
    if not is_party(words, at):
        return None
    two = is_party(words, at) and words.lower(at - 1) in ("lib", "liberal") and words.near(at - 1)
    return words.span(at - two, at)


def _apposed(words: Words, sighting: Sighting) -> bool:
    """Say whether "three councillors –" or "the councillors are" stands before the names."""
    at = _first(sighting) - 1
    if words.gap(at) in _APPOSED:
        return any(words.lower(k) in _MEMBERS for k in (at,))
    are = words.lower(at) in ("are", "were") and words.near(at)
    return are and words.lower(at - 1) in _MEMBERS and words.near(at - 1)


def _listed(found: Scan, first: Sighting) -> list[Sighting]:
    """The names that commas and "and" join to the first one."""
    words, people = found.words, [first]
    while len(people) < _LONGEST:
        last = people[-1].tail
        gap = words.gap(last).strip(")] ")
        joint = words.lower(last + 1) == "and" and gap in ("", ",")
        following = found.firsts.get(last + (2 if joint else 1))
        if following is None or not (joint or gap == ",") or not following.name.given:
            break
        people.append(following)
        if joint:
            break
    return people
