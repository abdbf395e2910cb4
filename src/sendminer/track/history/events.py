"""The steps that each new statement adds to a thread."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sendminer.track.history.blame import blames_another, finds_against, no_criticism
from sendminer.track.history.changes import additions, changes, rescheduled
from sendminer.track.history.choosing import chosen
from sendminer.track.history.deciding import PASSED, VOTED, WON, YES, decides_now, says_yes
from sendminer.track.history.funding import funds, secured
from sendminer.track.history.likely import Grounds, grounds, likeliest
from sendminer.track.history.naming import is_open
from sendminer.track.history.outcomes import outcome
from sendminer.track.history.parts import part_done, part_ready
from sendminer.track.history.people import listed, one_person
from sendminer.track.history.steps import Change, add, number
from sendminer.track.ids import commitment_id
from sendminer.track.linking.by_value import names_old_value
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.days.moved import gone
from sendminer.track.reading.doings.conditions import conditions
from sendminer.track.reading.doings.kept import at_last
from sendminer.track.reading.doings.stopped import only_stopped
from sendminer.track.reading.schools.opened import welcomed
from sendminer.track.threads.due import due_moves, set_due
from sendminer.track.threads.learn import found, learn, learn_name, recall
from sendminer.track.threads.thread import Thread

_TELLING = 10
_STOPPED = re.compile(
    r"\b(?:paused|on\shold|halted|stalled|suspended|into\sadministration|not\s(?:moving|progressing)\sfast\senough|in\stime)\b",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"\b(?:targets?|aims?|ambitions?|revis\w+|reset|instead of|rather than|goals?"
    r"|number of \w+ to be)\b",
    re.IGNORECASE,
)


def begin(claim: Claim, subject: str, taken: Collection[str] = ()) -> Thread:
    """Open a thread with the statement that makes the promise."""
    id_ = commitment_id(claim.statement_id, claim.target.part, taken)
    thread = Thread(id_, claim, subject, claim.council, claim.document.council, claim.owner)
    found(thread, claim)
    learn(thread, claim)
    was = claim.target
    change: Change = {
        "amount_from": number(was.money_from if claim.money else None),
        "amount_to": number(claim.money),
        "count_from": number(was.count_from if claim.count else None),
        "count_to": number(claim.count),
        "deadline_from": claim.moved.day if claim.moved and claim.due else None,
        "deadline_to": claim.due.latest if claim.due else None,
    }
    add(thread, claim, "made", "first statement of it", change)
    thread.conditions |= conditions(claim.text)
    return thread


def tell(thread: Thread, claim: Claim, reason: str) -> None:
    """Add a statement that makes the same promise again, perhaps with other values."""
    seen = grounds(thread, claim)
    # "spending will have come to £160m by March" sets no day
    binds = claim.binds
    changed, added = (changes(thread, claim), additions(thread, claim)) if binds else ([], Change())
    paid = funds(thread, claim)
    learn(thread, claim)
    raised = any(kind == "raised" and "count_to" in change for kind, change, _ in changed)
    if raised and _is_over(thread, claim):
        # the further ones were not due on a day that is over
        thread.due = None
    _add_beside(thread, claim, reason, paid)
    for kind, change, note in changed:
        add(thread, claim, kind, f"{reason}{note}", added | change)
        added = {}
    if changed:
        return
    if part := part_ready(thread, claim):
        add(thread, claim, "reported_part", reason, added | part)
    elif _misses(thread, claim):
        add(thread, claim, "delayed", reason, {"deadline_from": claimed(thread)})
        set_due(thread, claim)
    elif says_yes(thread, claim, YES, WON, VOTED, PASSED):
        add(thread, claim, "decided", reason, added)
    else:
        proposed = "decided" if decides_now(thread, claim) else "repeated"
        _add_likeliest(thread, claim, reason, (proposed, added), seen)


def _is_over(thread: Thread, claim: Claim) -> bool:
    """Whether the day of a promise is over when another number is told without a day."""
    due, when = thread.due, claim.when
    return due is not None and when is not None and claim.due is None and due.latest < when


def drop(thread: Thread, claim: Claim, reason: str) -> None:
    """Add that it will not come: no number or day that is told with that is one of the promise."""
    recall(thread, claim)
    add(thread, claim, "decided", f"{reason}: not to proceed", against=True)


def _add_likeliest(
    thread: Thread, claim: Claim, reason: str, read: tuple[str, Change], seen: Grounds
) -> None:
    """Add the step that a statement most likely tells; the values are those that rules read."""
    proposed, change = read
    kind = chosen(thread, claim, proposed, seen)
    if kind == "criticised" != proposed:
        # nobody is shown as a critic for words that no label calls criticism
        claim = replace(claim, speaker=None)
    if kind != proposed and proposed.startswith("reported"):
        change = {}
    add(thread, claim, kind, reason, change)


def _add_beside(thread: Thread, claim: Claim, reason: str, paid: Change | None) -> None:
    """Steps that stand beside what else a statement does: money found, a condition added."""
    if paid is not None:
        add(thread, claim, "funded", reason, paid)
    new = conditions(claim.text) - thread.conditions
    if new:
        thread.conditions |= new
        add(thread, claim, "condition_added", f"{reason}: {'; '.join(sorted(new))}")


def claimed(thread: Thread) -> date | None:
    """The day by which a promise falls due."""
    return thread.due.latest if thread.due else None


def _misses(thread: Thread, claim: Claim) -> bool:
    """Whether it says that the deadline will not be met or that all stands still, and no more."""
    text = claim.text
    if "undated" in claim.cues:
        return claim.due is None and thread.due is not None and not claim.is_old_news
    stops = bool(claim.statement.periods) or _STOPPED.search(text) is not None
    told = stops and "late" in claim.cues and not claim.is_old_news
    known = thread.due is not None or gone(text)
    return told and claim.due is None and known and "denied" not in claim.cues


def admit(thread: Thread, claim: Claim, reason: str) -> None:
    """Add what the body owns to of its promise: part of it done, or that it is short of it."""
    if _moves(thread, claim):
        reschedule(thread, claim, reason)
        return
    if _replaces(thread, claim):
        tell(thread, claim, reason)
        return
    seen = grounds(thread, claim)
    recall(thread, claim)
    part = part_done(thread, claim)
    if part is None and says_yes(thread, claim, WON, PASSED):
        add(thread, replace(claim, speaker=None), "decided", reason)
        return
    proposed = "repeated" if part is None else "reported_part"
    _add_likeliest(thread, claim, reason, (proposed, part or {}), seen)


def _moves(thread: Thread, claim: Claim) -> bool:
    """Whether it owns to another date in so many words ("it would now come in July")."""
    told = {"late", "early", "replaces", "anew", "future"} & claim.cues
    return bool(told) and due_moves(thread, claim)


def _replaces(thread: Thread, claim: Claim) -> bool:
    """Whether it owns to another number in so many words ("six posts rather than eight")."""
    named = "replaces" in claim.cues and names_old_value(thread, claim) is not None
    return named and any(kind in ("raised", "lowered") for kind, _, _ in changes(thread, claim))


def report(thread: Thread, claim: Claim, reason: str) -> None:
    """Add a statement that the promise has been kept, in whole or in part."""
    revised = _REVISED.search(claim.text) is not None
    if revised and names_old_value(thread, claim) and changes(thread, claim):
        # "the target was revised from 18 weeks to 26" is told as an achievement by those who did it
        tell(thread, claim, reason)
        return
    if _just_revised(thread, claim):
        return
    seen = grounds(thread, claim)
    recall(thread, claim)
    learn_name(thread, claim)
    paid = secured(thread, claim)
    if paid is not None:
        add(thread, claim, "funded", reason, paid)
        return
    whole, change = outcome(thread, claim)
    thread.reported |= {figure for figure in claim.figures if figure >= _TELLING}
    if whole is None and says_yes(thread, claim, WON, PASSED):
        # "the expansion has received full support" is no report that it is there
        # and whoever tells it has not by himself decided it
        add(thread, replace(claim, speaker=None), "decided", reason)
        return
    proposed = {None: "repeated", True: "reported_done", False: "reported_part"}[whole]
    there = is_open(thread, claim) or (claim.sure and at_last(claim.text))
    there = there or only_stopped(claim.text)
    if there if whole else whole is False and welcomed(claim.text):
        add(thread, claim, proposed, reason, change)
        return
    _add_likeliest(thread, claim, reason, (proposed, {} if whole is None else change), seen)


def _just_revised(thread: Thread, claim: Claim) -> bool:
    """Whether the same words were read as a new target: "reduced from 36 to 30" delivers none."""
    last = thread.events[-1]
    here = (last.document, last.statement) == (claim.document.id, claim.index)
    return here and last.kind in ("raised", "lowered") and claim.target.count_from is not None


def reschedule(thread: Thread, claim: Claim, reason: str) -> None:
    """Add a statement that the date moved, without a promise in it."""
    changed = changes(thread, claim)
    if any(kind in ("raised", "lowered") for kind, _, _ in changed):
        tell(thread, claim, reason)
        return
    seen = grounds(thread, claim)
    recall(thread, claim)
    change = rescheduled(thread, claim)
    if change is None:
        _add_likeliest(thread, claim, reason, ("repeated", {}), seen)
        return
    kind, values = change
    set_due(thread, claim)
    add(thread, claim, kind, reason, values)


def mention(thread: Thread, claim: Claim, reason: str, *, beside: bool = False) -> None:
    """Add a statement that speaks of a promise, and may mean something else: it changes nothing.

    ``beside``: only what stands around it says so, and its words are none by which the promise
    is known again.
    """
    if not beside:
        recall(thread, claim)
    add(thread, claim, "mentioned", reason)


def criticise(thread: Thread, claim: Claim, reason: str, *, named: bool = True) -> None:
    """Add a criticism of the promise; who made it is no critic of it, whomever he blames.

    ``named``: the words say what they are about. Who is heard beside a promise and speaks of
    something else is not shown as its critic.
    """
    if claim.in_prose and not named:
        # who is heard in an article is heard of much else, and names what he finds fault with
        add(thread, replace(claim, speaker=None), "mentioned", reason)
        return
    kind, _ = likeliest(grounds(thread, claim), "criticised", claim.prose)
    kind = "criticised" if finds_against(claim.text) else kind
    voice = claim.voice
    if kind == "criticised" and no_criticism(thread, claim):
        kind = "repeated"
    if kind != "criticised":
        add(thread, replace(claim, speaker=None), kind, reason)
        return
    if named and gone(claim.text):
        # "that date has come and gone" tells a delay, whoever says so
        change: Change = {"deadline_from": claimed(thread)}
        add(thread, replace(claim, speaker=None), "delayed", reason, change)
        return
    own = claim.index == thread.first.index and claim.document.id == thread.first.document.id
    # "She pledged 100 places and delivered 30": the speaker known is the one who pledged.
    believed = bool(voice) and named and not own and not blames_another(thread, claim)
    if voice and believed:
        if thread.first.voice and one_person(voice, thread.first.voice):
            return
        thread.critics = listed([*thread.critics, voice])
    add(thread, claim if believed else replace(claim, speaker=None), "criticised", reason)
