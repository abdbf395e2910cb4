"""Several people of one party, and those who speak for one.

"Conservatives Ida Quill, Ned Bell and Jo Cole", "Labour councillors Ida Quill and Ned Bell", "Cllrs
Quill and Bell (both Green)", and "For Labour, Cllr Bell said".
"""

from __future__ import annotations

import re

from sendminer.extract.officials.names.affiliations import PARTY_FORMS
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
_ALL_OF = re.compile(rf"\s?\((?:both|all(?: (?:three|four|five|of them))?) ({PARTY_FORMS})[,)]")
_OPENS = re.compile(r"(?:\A|[.;:!?–—\n][\s“\"‘']*)\Z")
_GROUPS = frozenset(("group", "party"))


def read_party_lists(found: Scan) -> None:
    """Make officials of those whom a party in the plural, or "three councillors –", names."""
    for sighting in list(found.named):
        _speak_for_one(found.words, sighting)
        _share_party(found, sighting)
        party = _party(found.words, sighting)
        told = party is not None or _apposed(found.words, sighting)
        if told and sighting.name.given:
            for each in _listed(found, sighting):
                each.official = True
                each.party = each.party or party


def _speak_for_one(words: Words, sighting: Sighting) -> None:
    """Read the party of "For Labour, Cllr Quill said" and "On behalf of the Tory group, Cllr"."""
    title = sighting.title
    if title is None or title.kind != "office" or sighting.party is not None:
        return
    at = title.first - 1
    if words.gap(at) != ", ":
        return
    at -= words.lower(at) in _GROUPS
    if not is_party(words, at):
        return
    first = at - (words.lower(at - 1) in ("lib", "liberal") and words.near(at - 1))
    lead = first - 1 - (words.lower(first - 1) == "the")
    speaks = words.lower(lead) == "for" and (
        words.lower(lead - 1) == "speaking" or _OPENS.search(words.gap(lead - 1)) is not None
    )
    behalf = words.lower(lead) == "of" and words.lower(lead - 1) == "behalf"
    if speaks or behalf:
        sighting.party = words.span(first, at)


def _share_party(found: Scan, sighting: Sighting) -> None:
    """Give all who follow one title the party of "Labour councillors", or of "(both Labour)"."""
    title = sighting.title
    if title is None or not title.plural or sighting.name.first != title.last + 1:
        return
    words, people = found.words, _listed(found, sighting, bare=True)
    if len(people) < 2:
        return
    last = people[-1].name.last
    told = _ALL_OF.match(words.text, words.ends[last])
    before = is_party(words, title.first - 1) and words.near(title.first - 1)
    party = told[1] if told else sighting.party if before else None
    for each in people if party else ():
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


def _listed(found: Scan, first: Sighting, *, bare: bool = False) -> list[Sighting]:
    """The names that commas and "and" join to the first one; ``bare`` surnames too."""
    words, people = found.words, [first]
    while len(people) < _LONGEST:
        last = people[-1].tail
        gap = words.gap(last).strip(")] ")
        joint = words.lower(last + 1) == "and" and gap in ("", ",")
        following = found.firsts.get(last + (2 if joint else 1))
        if following is None or not (joint or gap == ",") or not (bare or following.name.given):
            break
        people.append(following)
        if joint:
            break
    return people
