"""Whether a link is firm enough to change what is known of a promise.

A sentence under the heading of a school, or with one word in common, may speak of it; it reports
nothing done, moves no date and raises no number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from sendminer.track.linking.by_value import valued
from sendminer.track.linking.link import Answer
from sendminer.track.linking.missing import ends
from sendminer.track.reading.claim import Claim
from sendminer.track.threads.learn import names_the_school
from sendminer.track.threads.thread import SITES, Thread

_VALUES = (
    "number", "telling", "amount", "value before", "rise of", "share", "issue", "provision",
    "kind of place", "some of them", "another value", "measure", "limb named", "years", "cost",
)  # fmt: skip
_OUTCOMES = {"whole", "late", "early", "replaces"}
_TIES = 2
_EVEN = 0.0
"""Log-odds from which a link is likelier than not: below, a long report changes nothing by it."""
_LIKELY = 1.0
"""Log-odds from which what a label calls a report is of this promise: 37 of 40 such links
in the stories that teach are (told by weights of the others)."""
_BOTH = re.compile(r"both\s(?:of\sthe\s|the\s)?(?:\w+\s)?(?:schools|units|bases)\b", re.IGNORECASE)


def firm(thread: Thread, claim: Claim, answer: Answer) -> bool:
    """Whether value, name and act, or what was just said tie a statement to a promise."""
    grounds = answer.grounds
    if ends(claim, grounds):
        return True
    if claim.in_prose and answer.odds < _EVEN:
        return False
    if _of_one_school(thread, claim, grounds):
        return False
    if any(each.startswith(_VALUES) for each in grounds):
        return True
    if claim.role == "done" and claim.sure and answer.odds >= _LIKELY:
        return True
    told = {each.lower() for each in grounds}
    if claim.in_prose and not _is_meant(thread, claim, told):
        return False
    if told & thread.works or any(each.startswith("a ") for each in told):
        return True
    if told & {"passage", "sentence before"} and (claim.points_back or claim.role == "late"):
        return True
    if "subject" in told and _says_enough(claim, answer):
        return True
    acts = any(each.startswith("act (") for each in told)
    pointed = any(each.endswith("of the heading") for each in told)
    if "site of heading" in told and (acts or pointed):
        return True
    place = bool(told & (thread.sites | thread.home)) or (
        claim.role == "late" and "site of heading" in told
    )
    # "pupils there will move in in May, a term later than promised"
    moved = claim.due is not None and bool({"late", "early", "replaces", "anew"} & claim.cues)
    # "that £16.8m be included in the programme for the school there"
    pays = claim.decided and claim.act == "fund" and claim.money is not None
    # "Alder Academy in Wrenbury has opened", where a new school was promised
    opened = claim.role == "done" and claim.act == "open" and names_the_school(thread, claim)
    # "the planned school will be in Didcot", said where the promise of one school was
    school = "passage" in told and any(_points(each) for each in grounds)
    # "Alder Academy will teach 90 pupils", where it was promised by that name
    itself = bool(claim.schools & thread.home) and valued(claim)
    ties = (school, place, itself, "subject" in told, "deadline" in told, acts, moved, pays, opened)
    return sum(ties) >= _TIES


def _points(ground: str) -> bool:
    """Whether a ground is a thing that is pointed at: "the school", and not in the heading."""
    return ground.startswith("the ") and not ground.endswith(" of the heading")


def _is_meant(thread: Thread, claim: Claim, told: AbstractSet[str]) -> bool:
    """Whether an article that speaks of places, schools and money speaks of this promise.

    Most of an article's words are also those of other promises: it must name the school, scheme
    or day of this one, or go on where it did.
    """
    if claim.document.id in thread.sure_in:
        return True
    at_home = bool(thread.home) and "site of heading" in told
    return at_home or bool(told & (thread.home | thread.works | {"deadline"}))


def _of_one_school(thread: Thread, claim: Claim, grounds: Sequence[str]) -> bool:
    """Whether it promises something of one school, where the promise is of no school alone.

    "Fernhill School will open in May" moves no date of a programme of four schools, and "both
    schools will open in May" none of one school.
    """
    if len(thread.schools) == 1 and not thread.of_several and _BOTH.match(claim.text):
        return True
    other = claim.schools and not claim.schools & thread.sites
    other = other and not names_the_school(thread, claim)
    other = other or (thread.of_several and claim.things & SITES)
    alone = other and (claim.role == "done" if thread.home else claim.role in ("promise", "late"))
    return bool(alone) and not any(each.startswith(_VALUES) for each in grounds)


def _says_enough(claim: Claim, answer: Answer) -> bool:
    """Whether the words shared are many, or name a thing and tell what became of it."""
    thing = any(word[0] == "<" for word in answer.words)
    if len(answer.words) > _TIES or (thing and len(answer.words) >= _TIES):
        return True
    moved = bool(_OUTCOMES & claim.cues)
    return (thing and moved) or ("heading" in answer.grounds and len(answer.words) >= _TIES)


def tied(claim: Claim, answer: Answer) -> bool:
    """Whether a criticism says what it is about, and does not only stand near it.

    In an article nearly everything is on the same subject, and most of what is found fault with
    there is the service at large.
    """
    near: tuple[str, ...] = _NEAR
    if claim.in_prose and not _says_enough(claim, answer):
        near = (*_NEAR, "subject", "sentence before")
    return "refers" in claim.cues or any(not each.startswith(near) for each in answer.grounds)


_NEAR = ("passage", "heading", "site of heading", "act (", "phase", "deadline")
