"""What a link cannot do without, however many points speak for it."""

from __future__ import annotations

from collections.abc import Sequence

from sendminer.track.linking.by_value import valued
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.names.works import is_telling
from sendminer.track.reading.topics import Rarity
from sendminer.track.threads.thread import Thread

WORDS = "too few words shared"
_BESIDE = "only what stands above or before speaks for it"
_STANDING = {"heading", "site of heading", "passage"}
_LATER = "it names another place, years later"
_COINCIDE = {"subject", "phase", "provision", "kind of place", "passage", "heading", "measure"}
_OWN = "it has a place and a number of its own"
_COMMON = {"subject", "phase", "heading", "passage"}
_NEARNESS = _STANDING | {"told days before"}
_TELLS = 0.5
_LONG, _MANY = 600, 3
_LITTLE = ("act", "phase", "heading", "passage", "the ", "told days before")
_PLACES = "no place or scheme tells the council"
BEYOND_WORDS = frozenset({_PLACES, _LATER, _OWN})
"""What no likeness of words makes up for."""


def missing(
    thread: Thread, claim: Claim, grounds: Sequence[str], rarity: Rarity, *, one_place: bool
) -> str:
    """Why a link is left to a person; "" where nothing is missing."""
    if not (one_place or _one_council(thread, claim) or _placed(thread, claim, grounds)):
        return _PLACES
    told = {each for each in grounds if not (each.startswith("act (") and claim.role == "promise")}
    if told <= _vague(claim) and not _strong(thread, claim, rarity):
        return WORDS
    another = claim.role == "promise" and claim.sites and _long_after(thread, claim)
    if another and all(map(_coincidence, told)):
        return _LATER
    if _of_its_own(thread, claim) and told <= _COMMON:
        return _OWN
    dated = "rest" in claim.cues and claim.due is not None
    ended = ends(claim, grounds)
    if not (claim.sure or dated or ended) and told <= _NEARNESS:
        return _BESIDE
    if claim.role != "criticism" and told <= _STANDING and not claim.points_back:
        return _BESIDE
    return ""


def ends(claim: Claim, grounds: Sequence[str]) -> bool:
    """Whether it gives up what was just told: "But those plans have fallen through"."""
    near = "passage" in grounds and bool({"refers", "together"} & claim.cues)
    return near and claim.gives_up


def _of_its_own(thread: Thread, claim: Claim) -> bool:
    """Whether it promises so many at a school of which the promise says nothing."""
    return (
        claim.role == "promise"
        and bool(claim.schools)
        and valued(claim)
        and not claim.sites & thread.sites
    )


def _coincidence(ground: str) -> bool:
    """Whether another place's promise may share it: a number, an act, plain words."""
    return ground.startswith(("number ", "act (")) or ground in _COINCIDE


def _vague(claim: Claim) -> set[str]:
    """Grounds that are too little together: a critic is heard under the heading of his matter."""
    return {"subject"} if claim.role == "criticism" else {"subject", "heading", "phase"}


def _strong(thread: Thread, claim: Claim, rarity: Rarity) -> bool:
    """Whether the words shared are two telling ones or name a thing, or its being kept is told.

    "The council has opened a class" says one word of "funding for one class a year".
    """
    common = claim.topics & thread.topics.keys()
    shared = telling(thread, claim, rarity)
    thing = any(topic[0] == "<" for topic in shared)
    if _long_after(thread, claim) and len(shared) < _MANY and not thing:
        return False
    kept = "whole" in claim.cues and "doubted" not in claim.cues and len(common) > 1
    return len(shared) > 1 or thing or bool(shared and kept)


def telling(thread: Thread, claim: Claim, rarity: Rarity) -> list[str]:
    """The words and things shared that tell one promise from another."""
    common = sorted(claim.topics & thread.topics.keys())
    return [topic for topic in common if rarity.weight(topic) * thread.topics[topic] >= _TELLS]


def _long_after(thread: Thread, claim: Claim) -> bool:
    """Whether nothing was heard of a promise for so long that words alone hardly mean it."""
    if claim.when is None or thread.told is None:
        return False
    return (claim.when - thread.told).days > _LONG


def _one_council(thread: Thread, claim: Claim) -> bool:
    """Whether both are known to be of one council, or are told by one document or one story.

    Every council opens forty special school places: what two unknown ones promise alike is two
    promises.
    """
    if thread.council and claim.council:
        return True
    told = claim.document.id in thread.documents
    return told or any(claim.story == story for story, _ in thread.stories if story)


def _placed(thread: Thread, claim: Claim, grounds: Sequence[str]) -> bool:
    """Whether a named place or a scheme with a name of its own is shared, and more than it."""
    names = (thread.sites & claim.sites) | {
        work for work in thread.works & claim.works if is_telling(work)
    }
    more = [each for each in grounds if not each.startswith(_LITTLE) and each.lower() not in names]
    return bool(names and more) and (_speaks_of_it(thread, claim) or more != ["subject"])


def _speaks_of_it(thread: Thread, claim: Claim) -> bool:
    """Whether the text without a council names that of the other, where that is known."""
    council, text = thread.council, claim.document.text
    if claim.council:
        council, text = claim.council, thread.first.document.text
    return council in text.lower()
