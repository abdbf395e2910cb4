"""Who held an office before or holds it now: "He replaced Ned Quill", "Her successor, Jo Bell"."""

from __future__ import annotations

import itertools

from sendminer.extract.officials.joining.anchors import speaks_of_public_bodies
from sendminer.extract.officials.sightings import Scan, Sighting
from sendminer.extract.officials.tokens import Words

_SUCCESSORS = frozenset(("successor", "predecessor", "replacement"))
SUCCEEDS = frozenset(
    ("replaced", "replaces", "replacing", "replace", "succeeded", "succeeds", "succeeding",
     "succeed")
)  # fmt: skip
_AUXILIARIES = frozenset(("was", "is", "has", "had", "been", "being", "will", "be", "would"))
_LONGEST_ROLE = 12
_NEAR_OFFICE = 100
"""Words within which a successor is still that of the official named before."""


def succeed(found: Scan) -> None:
    """Make officials of those who held an office before one, or hold it after."""
    for one, other in itertools.pairwise(found.named):
        if other.official and not one.official and (one.title or one.name.given):
            one.official = _succeeded(found.words, one.tail, other.name.first)
    known: set[str] = set()
    last = -_NEAR_OFFICE
    for one in found.named:
        near = one.name.first - last < _NEAR_OFFICE and bool(one.name.given)
        if near and not one.official and _succeeds(found.words, one):
            one.official = True
        if one.name.given and _appointed(found.words, one) and speaks_of_public_bodies(found.words):
            one.official = True
        if one.official or one.name.surname in known:
            known.add(one.name.surname)
            last = one.tail


def _succeeded(words: Words, last: int, first: int) -> bool:
    """Say whether one official follows another: "Mrs Quill was replaced by head Ned Bell"."""
    at = last + 1
    while words.lower(at) in _AUXILIARIES and words.near(at - 1):
        at += 1
    passive = words.lower(at) in ("replaced", "succeeded") and words.lower(at + 1) == "by"
    return passive and last + 1 < at < first < at + _LONGEST_ROLE


def _appointed(words: Words, sighting: Sighting) -> bool:
    """Say whether it is told of who gets an office: "The appointment of Ned Bell follows …"."""
    at = (sighting.title.first if sighting.title is not None else sighting.name.first) - 1
    return words.lower(at) == "of" and words.lower(at - 1) == "appointment" and words.near(at)


def _succeeds(words: Words, sighting: Sighting) -> bool:
    at = (sighting.title.first if sighting.title is not None else sighting.name.first) - 1
    before, low = words.lower(at - 1), words.lower(at)
    if low in _SUCCESSORS and words.gap(at) in (" ", ", "):
        while before in ("immediate", "eventual", "late"):
            at -= 1
            before = words.lower(at - 1)
        return before in ("his", "her", "their") or words.possessive(at - 1)
    if low == "by":
        return before in ("replaced", "succeeded", "vacated") and words.near(at - 1)
    over = (low == "from" and before == "over" and words.near(at - 1)) and (
        words.lower(at - 2) in ("took", "takes", "taking", "take", "taken")
    )
    return words.near(at) and (over or low in SUCCEEDS)
