"""What a statement changes of a promise's number, sum or day, or tells for the first time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sendminer.track.history.steps import Change, number
from sendminer.track.quantities import is_raised, rise, same, shown_count, shown_money
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.days.deadline import move
from sendminer.track.threads.due import due_moves, says_sharper
from sendminer.track.threads.thread import Thread
from sendminer.track.threads.values import is_rate, may_take, new_number, new_sum
from sendminer.wording import plural

_RUNS_LATE = re.compile(
    r"\b(?:process|service|system|team|department|caseload|backlog|queue|waiting\s(?:list|time)s?|assessments?|reviews?"
    r"|plans|requests|applications|responses|decisions)\b[^.;,]{0,60}?\s(?:behind\sschedule|(?:weeks|months|years|a\syear)\s(?:late|behind)"
    r"|running\s(?:late|behind))\b",
    re.IGNORECASE,
)
"""A service that is late, and no day that was promised: "its process is behind schedule"."""
Changed = tuple[str, Change, str]
"""The kind of a step, the values that it shows, and a note."""


def changes(thread: Thread, claim: Claim) -> list[Changed]:
    """Each value that is no longer what it was."""
    made = [*_number(thread, claim), *_sum(thread, claim)]
    if claim.target.count_from and not claim.target.money_from:
        # "96 places instead of 120 within the sum of £29.5m" stresses the places
        made.reverse()
    # The latest change is the state: what the words stress comes last.
    last = thread.due is None or {"late", "early"} & claim.cues
    return [*made, *_day(thread, claim)] if last else [*_day(thread, claim), *made]


def _number(thread: Thread, claim: Claim) -> Iterator[Changed]:
    # "be reduced from 96 to 84" needs no number that was known before
    old, new = thread.count or claim.target.count_from, new_number(thread, claim)
    adds = new is not claim.count
    if old and new and (adds or not same(old, new)):
        kind = "raised" if adds or is_raised(old, new) else "lowered"
        note = f": {shown_count(old)} → {shown_count(new)} {plural(new.unit)}"
        yield kind, {"count_from": number(old), "count_to": number(new)}, note


def _sum(thread: Thread, claim: Claim) -> Iterator[Changed]:
    old, new = thread.money or claim.target.money_from, new_sum(thread, claim)
    if old and new and not same(old, new):
        kind = "raised" if rise(old, new) > 0 else "lowered"
        note = f": {shown_money(old)} → {shown_money(new)}"
        yield kind, {"amount_from": number(old), "amount_to": number(new)}, note


def _day(thread: Thread, claim: Claim) -> Iterator[Changed]:
    was, now = thread.due, claim.due
    # "expected in May and now put back to July" needs no day that was known before
    told = claim.moved.day if claim.moved else None
    old = told if was is None else was.latest if due_moves(thread, claim) else None
    if old and now:
        later = move(was, now) > 0 if was else now.latest > old
        values: Change = {"deadline_from": old, "deadline_to": now.latest}
        yield "delayed" if later else "brought_forward", values, f": deadline {old} → {now.latest}"


def additions(thread: Thread, claim: Claim) -> Change:
    """Values that were not said before."""
    change: Change = {}
    if not may_take(thread, claim):
        return change
    if thread.money is None and claim.money and not is_rate(thread, claim, claim.money):
        change["amount_to"] = number(claim.money)
    if thread.count is None and claim.count is not None:
        change["count_to"] = number(claim.count)
    if claim.due is not None and (thread.due is None or says_sharper(thread, claim)):
        change["deadline_to"] = claim.due.latest
    return change


def rescheduled(thread: Thread, claim: Claim) -> tuple[str, Change] | None:
    """Which way a date moved, by the dates where both are known and else by the words."""
    old, new = thread.due, claim.due
    if claim.is_old_news:
        return None
    if "undated" in claim.cues and new is None:
        # where no day was known, nothing moves by it that none is set
        return ("delayed", {"deadline_from": old.latest}) if old else None
    if not {"late", "early"} & claim.cues and (old is None or new is None):
        return None
    if old is None and new is None and _RUNS_LATE.search(claim.text):
        return None
    if old is None or new is None:
        kind = "delayed" if "late" in claim.cues else "brought_forward"
    else:
        way = move(old, new)
        if way == 0 or (way < 0 and not {"early", "replaces", "anew"} & claim.cues):
            # what is "deferred to the May meeting" comes no earlier by it
            return None
        kind = "delayed" if way > 0 else "brought_forward"
    said = claim.moved.day if claim.moved else None
    change: Change = {
        "deadline_from": old.latest if old else said,
        "deadline_to": new.latest if new else None,
    }
    return kind, change
