"""The steps that each new statement adds to a thread."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sendminer.records import Event
from sendminer.track.history.blame import blames_another, finds_against, no_criticism
from sendminer.track.history.changes import additions, changes, rescheduled
from sendminer.track.history.deciding import (
    WON,
    YES,
    decides_nothing,
    decides_now,
    may_decide,
    says_yes,
)
from sendminer.track.history.funding import funds, secured
from sendminer.track.history.likely import Grounds, grounds, likeliest
from sendminer.track.history.outcomes import (
    Change,
    is_open,
    number,
    outcome,
    part_done,
    part_ready,
    plainly,
)
from sendminer.track.history.people import listed, one_person
from sendminer.track.history.unreported import reports_nothing
from sendminer.track.ids import commitment_id
from sendminer.track.linking.by_value import names_old_value
from sendminer.track.quantities import alike
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import welcomed
from sendminer.track.reading.days.moved import gone
from sendminer.track.reading.doings.conditions import conditions
from sendminer.track.threads.due import due_moves, set_due
from sendminer.track.threads.learn import found, learn, learn_name, recall
from sendminer.track.threads.thread import Thread

_TELLING = 10
_BEYOND_DOUBT = 2.0
"""Log-odds from which what sounds done is, though rules see no more than a word of the whole."""
_STOPPED = re.compile(r"\b(?:paused|on\shold|halted|stalled)\b", re.IGNORECASE)
_BESIDE = ("funded", "condition_added")
_SAID = ("repeated", "mentioned")
"""Steps of which none stands beside another of the same sentence."""
_NO_VALUES = (None, None, None)
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
    _add(thread, claim, "made", "first statement of it", change)
    thread.conditions |= conditions(claim.statement.text)
    return thread


def tell(thread: Thread, claim: Claim, reason: str) -> None:
    """Add a statement that makes the same promise again, perhaps with other values."""
    seen = grounds(thread, claim)
    changed = changes(thread, claim)
    added = additions(thread, claim)
    paid = funds(thread, claim)
    learn(thread, claim)
    _add_beside(thread, claim, reason, paid)
    for kind, change, note in changed:
        _add(thread, claim, kind, f"{reason}{note}", added | change)
        added = {}
    if changed:
        return
    if part := part_ready(thread, claim):
        _add(thread, claim, "reported_part", reason, added | part)
    elif _misses(thread, claim):
        _add(thread, claim, "delayed", reason, {"deadline_from": claimed(thread)})
        set_due(thread, claim)
    elif says_yes(thread, claim, YES) or says_yes(thread, claim, WON):
        _add(thread, claim, "decided", reason, added)
    else:
        proposed = "decided" if decides_now(thread, claim) else "repeated"
        _add_likeliest(thread, claim, reason, (proposed, added), seen)


def drop(thread: Thread, claim: Claim, reason: str) -> None:
    """Add that it will not come: no number or day that is told with that is one of the promise."""
    recall(thread, claim)
    _add(thread, claim, "decided", f"{reason}: not to proceed", against=True)


def _add_likeliest(
    thread: Thread, claim: Claim, reason: str, read: tuple[str, Change], seen: Grounds
) -> None:
    """Add the step that a statement most likely tells; the values are those that rules read."""
    proposed, change = read
    kind, odds = likeliest(seen, proposed, claim.prose)
    all_done = {"whole", "entire"} & claim.cues and "progress" not in claim.cues
    doubted = odds < _BEYOND_DOUBT or not all_done
    if kind == "reported_done" != proposed and doubted and not plainly(thread, claim):
        # that all is done needs more than such a sound: a name or a value of the promise
        kind = proposed
    if kind == "reported_part" != proposed and not (
        plainly(thread, claim) or _in_part(thread, claim)
    ):
        # what is done somewhere is no part of a programme that it does not name
        kind = proposed
    unsaid = kind.startswith("reported") and reports_nothing(thread, claim)
    if unsaid or (kind == "decided" and decides_nothing(claim)):
        kind = "repeated"
    if kind == "decided" != proposed and not may_decide(claim):
        kind = proposed
    if kind == "criticised" != proposed and no_criticism(thread, claim):
        kind = proposed
    if kind == "criticised" != proposed:
        # nobody is shown as a critic for words that no label calls criticism
        claim = replace(claim, speaker=None)
    if kind != proposed and proposed.startswith("reported"):
        change = {}
    _add(thread, claim, kind, reason, change)


def _in_part(thread: Thread, claim: Claim) -> bool:
    """Whether it counts what was promised, or says that it is not all."""
    mine, told = thread.count, claim.count
    counted = told is not None and (mine is None or alike(mine, told))
    return counted or bool({"part", "remaining"} & claim.cues)


def _add_beside(thread: Thread, claim: Claim, reason: str, paid: Change | None) -> None:
    """Steps that stand beside what else a statement does: money found, a condition added."""
    if paid is not None:
        _add(thread, claim, "funded", reason, paid)
    new = conditions(claim.statement.text) - thread.conditions
    if new:
        thread.conditions |= new
        _add(thread, claim, "condition_added", f"{reason}: {'; '.join(sorted(new))}")


def claimed(thread: Thread) -> date | None:
    """The day by which a promise falls due."""
    return thread.due.latest if thread.due else None


def _misses(thread: Thread, claim: Claim) -> bool:
    """Whether it says that the deadline will not be met or that all stands still, and no more."""
    text = claim.statement.text
    if "undated" in claim.cues:
        return claim.due is None and thread.due is not None and not claim.is_old_news
    stops = bool(claim.statement.periods) or _STOPPED.search(text) is not None
    told = stops and "late" in claim.cues and not claim.is_old_news
    return told and claim.due is None and thread.due is not None and "denied" not in claim.cues


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
    if part is None and says_yes(thread, claim, WON):
        _add(thread, replace(claim, speaker=None), "decided", reason)
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
    revised = _REVISED.search(claim.statement.text) is not None
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
        _add(thread, claim, "funded", reason, paid)
        return
    whole, change = outcome(thread, claim)
    thread.reported |= {figure for figure in claim.figures if figure >= _TELLING}
    if whole is None and says_yes(thread, claim, WON):
        # "the expansion has received full support" is no report that it is there
        # and whoever tells it has not by himself decided it
        _add(thread, replace(claim, speaker=None), "decided", reason)
        return
    proposed = {None: "repeated", True: "reported_done", False: "reported_part"}[whole]
    if is_open(thread, claim) if whole else whole is False and welcomed(claim.statement.text):
        _add(thread, claim, proposed, reason, change)
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
    _add(thread, claim, kind, reason, values)


def mention(thread: Thread, claim: Claim, reason: str) -> None:
    """Add a statement that speaks of a promise, and may mean something else: it changes nothing."""
    recall(thread, claim)
    _add(thread, claim, "mentioned", reason)


def criticise(thread: Thread, claim: Claim, reason: str, *, named: bool = True) -> None:
    """Add a criticism of the promise; who made it is no critic of it, whomever he blames.

    ``named``: the words say what they are about. Who is heard beside a promise and speaks of
    something else is not shown as its critic.
    """
    if claim.in_prose and not named:
        # who is heard in an article is heard of much else, and names what he finds fault with
        _add(thread, replace(claim, speaker=None), "mentioned", reason)
        return
    kind, _ = likeliest(grounds(thread, claim), "criticised", claim.prose)
    kind = "criticised" if finds_against(claim.statement.text) else kind
    voice = claim.voice
    if kind == "criticised" and no_criticism(thread, claim):
        kind = "repeated"
    if kind != "criticised":
        _add(thread, replace(claim, speaker=None), kind, reason)
        return
    if named and gone(claim.statement.text):
        # "that date has come and gone" tells a delay, whoever says so
        change: Change = {"deadline_from": claimed(thread)}
        _add(thread, replace(claim, speaker=None), "delayed", reason, change)
        return
    own = claim.index == thread.first.index and claim.document.id == thread.first.document.id
    # "She pledged 100 places and delivered 30": the speaker known is the one who pledged.
    believed = bool(voice) and named and not own and not blames_another(thread, claim)
    if voice and believed:
        if thread.first.voice and one_person(voice, thread.first.voice):
            return
        thread.critics = listed([*thread.critics, voice])
    _add(thread, claim if believed else replace(claim, speaker=None), "criticised", reason)


def _add(
    thread: Thread, claim: Claim, kind: str, reason: str, change: Change | None = None,
    *, against: bool = False,
) -> None:  # fmt: skip
    thread.documents.add(claim.document.id)
    thread.statements[claim.statement_id] = None
    if _told_elsewhere(thread, claim, kind) and not _brings(change):
        return
    statement = claim.statement
    event = Event(
        commitment=thread.id,
        when=claim.when,
        kind=kind,
        document=claim.document.id,
        statement=claim.index,
        start=statement.start,
        end=statement.end,
        text=statement.text,
        speaker=claim.speaker,
        reason=reason,
        against=against,
        **(change or {}),
    )
    _put(thread, event)
    if kind in ("delayed", "brought_forward"):
        thread.moved_in.add(claim.document.id)


def _put(thread: Thread, event: Event) -> None:
    """Add a step, or the stronger one of two of a sentence, which is read once for each label."""
    here = [
        (at, each)
        for at, each in enumerate(thread.events)
        if (each.document, each.statement) == (event.document, event.statement)
        and each.kind not in _BESIDE
    ]
    values = _values(event)
    for _, each in here:
        if event.kind in (each.kind, *_SAID) and values in (_NO_VALUES, _values(each)):
            return
    for at, each in here:
        if each.kind in _SAID and _values(each) == _NO_VALUES:
            thread.events[at] = event
            return
    thread.events.append(event)


def _values(event: Event) -> tuple[Decimal | date | None, ...]:
    """The values that a step shows."""
    return event.count_to, event.amount_to, event.deadline_to


def _brings(change: Change | None) -> bool:
    """Whether a step tells a value: a ledger shows the words that each value was read in."""
    return any(value is not None for value in (change or {}).values())


def _told_elsewhere(thread: Thread, claim: Claim, kind: str) -> bool:
    """Whether another document tells this step as the same story: one step, with two sources.

    What a paper says again of a story is the step that the story tells, whatever it is.
    """
    if not claim.story:
        return False
    place = thread.stories.get((claim.story, kind))
    if place is None and kind in ("repeated", "mentioned"):
        place = thread.stories.get((claim.story, ""))
    if place is None:
        thread.stories[claim.story, kind] = len(thread.events)
        thread.stories.setdefault((claim.story, ""), len(thread.events))
        return False
    event = thread.events[place]
    if event.document == claim.document.id:
        return False
    if claim.document.id not in event.copies:
        thread.events[place] = replace(event, copies=(*event.copies, claim.document.id))
    return True
