"""What names, acts, dates and bodies say for and against a link."""

from __future__ import annotations

import re

from sendminer.records import Count
from sendminer.track.linking.by_passage import pointed_at
from sendminer.track.linking.by_value import names_old_value, of_its_own, shared, valued
from sendminer.track.linking.impossible import trusts
from sendminer.track.linking.points import AGAINST, POINTS, Found
from sendminer.track.quantities import same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import found, places, says
from sendminer.track.reading.days.deadline import move
from sendminer.track.threads.due import later
from sendminer.track.threads.thread import Thread

_REFERS = re.compile(
    r"\b(?:at|in|under|to|of)\s(?:limb\s|resolution\s|paragraph\s)?\([a-z\d]{1,4}\)"
)
_OPPOSITES = (
    frozenset({"open", "close"}),
    frozenset({"keep", "close"}),
    frozenset({"keep", "reduce"}),
)
_MOVES = {"late", "early", "replaces", "milestone", "rest"}
_PAPER = frozenset({"adopt", "publish", "report"})
_TALK = frozenset({"report", "write", "consult", "review", "publish", "train", "meet"})


def named(thread: Thread, claim: Claim) -> Found:
    """Issue, strategies and schemes, years, phases of school."""
    if claim.issue and claim.issue in thread.issues:
        yield f"issue {claim.issue}", POINTS["issue"]
    for name in sorted(thread.works & claim.works)[:1]:
        yield name, POINTS["work"]
    if not thread.works & claim.works:
        yield from _heads(thread, claim)
    if claim.years and thread.years:
        if claim.years & thread.years:
            yield "years", POINTS["years"]
        else:
            yield "other years", AGAINST["other years"]
    if claim.phases and thread.phases and not claim.phases & thread.phases:
        yield "other phase", AGAINST["other phase"]
    elif "late" in claim.phases and not thread.phases and thread.home & claim.sites:
        yield "a phase of its own", AGAINST["a phase of its own"]
    elif claim.phases & thread.phases and claim.role == "promise":
        yield "phase", POINTS["phase"]
    if of_its_own(thread, claim):
        yield "a sum of its own", AGAINST["a sum of its own"]
    if claim.role == "promise" and "another" in claim.cues and not _same_ordinal(thread, claim):
        yield "another one", AGAINST["another one"]


def _same_ordinal(thread: Thread, claim: Claim) -> bool:
    """Whether a later paper speaks of "a second special school" where a second one was promised."""
    told = _ordinals(thread.first.text)
    return claim.document is not thread.first.document and bool(told & _ordinals(claim.text))


def _ordinals(text: str) -> set[str]:
    """Words that bring in another one: "a second", "a separate"."""
    return {
        text[start:end].lower() for start, end, rule in places("cues", text) if rule == "another"
    }


def _heads(thread: Thread, claim: Claim) -> Found:
    """Points for a paper of the same kind, where it is not plainly another one."""
    for head in sorted(thread.heads & claim.heads)[:1]:
        mine = {word for work in thread.works for word in work.split()}
        theirs = {word for work in claim.works for word in work.split()}
        if (mine & theirs) - {head, "and"}:
            yield f"a {head} of that name", POINTS["head of that name"]
        elif not (mine and theirs):
            the = head in claim.things and claim.role != "done"
            yield f"a {head}", POINTS["the head" if the else "head"]


def same_day(thread: Thread, claim: Claim) -> bool:
    """Whether the day that it names is the promise's own: "by March 2027, as the plan has it"."""
    mine, theirs = thread.due, claim.due
    return mine is not None and theirs is not None and not (theirs.reckoned or move(mine, theirs))


def dates(thread: Thread, claim: Claim) -> Found:
    """The same deadline, or another one that nothing explains."""
    if thread.due is None or claim.due is None or claim.due.reckoned:
        return
    if same_day(thread, claim):
        yield "deadline", POINTS["deadline"]
    elif claim.role == "promise" and not (
        claim.leans or _MOVES & claim.cues or _of_a_school(thread, claim)
    ):
        yield "other deadline", AGAINST["other deadline"]


def _of_a_school(thread: Thread, claim: Claim) -> bool:
    """A school has one opening, a strategy one adoption: another date for it is a new date."""
    one = thread.home & claim.sites or thread.works & claim.works or thread.heads & claim.heads
    return bool(one) and later(thread, claim)


def acts(thread: Thread, claim: Claim) -> Found:
    """The same act, or one that is another promise."""
    if claim.act is None or not thread.acts:
        return
    if claim.act in thread.acts:
        yield f"act ({claim.act})", POINTS["act"]
    elif _apart(thread, claim) and not _of_its_words(thread, claim):
        yield "other act", AGAINST["other act"]


def _apart(thread: Thread, claim: Claim) -> bool:
    """Whether one act is no part or step of the other."""
    if claim.role in ("promise", "done") and _other_work(thread, claim):
        return True
    return "dropped" not in claim.cues and any(
        frozenset({act, claim.act}) in _OPPOSITES for act in thread.acts
    )


def _of_its_words(thread: Thread, claim: Claim) -> bool:
    """Whether the promise tells it too: "a plan would be submitted to clear the deficit"."""
    return claim.act not in _TALK and claim.act in found("acts", thread.first.text)


def _other_work(thread: Thread, claim: Claim) -> bool:
    """Whether one is to be built or paid for and the other written, asked or looked into."""
    if claim.act is None or (claim.act in _PAPER and thread.acts & _PAPER):
        return False
    if any(same(old, new) for old, new in shared(thread, claim)):
        return False
    if claim.act in ("report", "publish") and thread.acts == {"review"}:
        # what a review comes to is its report
        return False
    if claim.role == "done":
        return claim.act in _TALK
    return claim.act in _TALK or thread.acts <= _TALK or thread.first.act in _TALK


def bodies(thread: Thread, claim: Claim, *, one_place: bool) -> Found:
    """Whose promise it is: another body, council, or limb of one resolution."""
    other = thread.body != claim.body and not trusts(thread, claim)
    if claim.role == "promise" and other and not _names_body(thread, claim):
        name = "other body" if claim.body and thread.body else "perhaps another body"
        yield name, AGAINST[name]
    if _siblings(thread, claim) or _listed_apart(thread, claim):
        yield "another limb", AGAINST["another limb"]
    if not (one_place or thread.council or claim.council):
        yield "councils unknown", AGAINST["both councils unknown"]
    elif not (one_place or (thread.council and claim.council)):
        yield "council unknown", AGAINST["council unknown"]
    one_school = claim.sites and not thread.home and claim.role == "promise" and valued(claim)
    if one_school and not claim.sites & thread.sites:
        yield "part of the council", AGAINST["part of the council"]
    if thread.home and (claim.count or claim.provisions) and not _speaks_of(thread, claim):
        yield "no school named", AGAINST["no school named"]


def _names_body(thread: Thread, claim: Claim) -> bool:
    """Whether words that bind the council speak of the body that is bound: "the ICB says it"."""
    return not claim.body and thread.body in found("owners", claim.text)


def _speaks_of(thread: Thread, claim: Claim) -> bool:
    """Whether a school is named or pointed at, or the number is that school's."""
    if claim.sites or claim.headed or claim.leans or pointed_at(thread, claim):
        return True
    return any(same(old, new) for old, new in shared(thread, claim) if isinstance(new, Count))


def _listed_apart(thread: Thread, claim: Claim) -> bool:
    """Whether both are items of one list, each of which is a promise of its own."""
    other = thread.last or thread.first
    return (
        claim.role == "promise"
        and claim.bullet is not None
        and other.bullet is not None
        and other.document is claim.document
        and other.bullet[0] == claim.bullet[0]
        and other.bullet[1] != claim.bullet[1]
        and pointed_at(thread, claim) is None
    )


def _siblings(thread: Thread, claim: Claim) -> bool:
    """Whether both are limbs of one resolution, which are promises of their own."""
    last = thread.last
    return (
        claim.role == "promise"
        and claim.decided
        and last is not None
        and last.decided
        and last.document is claim.document
        and pointed_at(thread, claim) is None
        and names_old_value(thread, claim) is None
        and not says("said", claim.text)
        and not _REFERS.search(claim.text, 4)
    )
