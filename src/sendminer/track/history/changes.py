"""What a statement changes of a promise's number, sum or day, or tells for the first time."""

from __future__ import annotations

import re

from sendminer.track.history.steps import Change, number
from sendminer.track.quantities import is_raised, rise, same, shown_count, shown_money
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.days.deadline import move
from sendminer.track.threads.due import due_moves, says_sharper
from sendminer.track.threads.thread import Thread
from sendminer.track.threads.values import addition, further_sum, is_rate, may_take, revises
from sendminer.wording import plural

_RUNS_LATE = re.compile(
    r"\b(?:process|service|system|team|department|caseload|backlog|queue|waiting\s(?:list|time)s?|assessments?|reviews?"
    r"|plans|requests|applications|responses|decisions)\b[^.;,]{0,60}?\s(?:behind\sschedule|(?:weeks|months|years|a\syear)\s(?:late|behind)"
    r"|running\s(?:late|behind))\b",
    re.IGNORECASE,
)


def changes(thread: Thread, claim: Claim) -> list[tuple[str, Change, str]]:
    """Kind, values and a note for each value that is no longer what it was."""
    made: list[tuple[str, Change, str]] = []
    old_count, new_count, old, new = thread.count, claim.count, thread.money, claim.money
    more = addition(thread, claim)
    if more is not None and old_count is not None:
        values: Change = {"count_from": number(old_count), "count_to": number(more)}
        note = f": {shown_count(old_count)} → {shown_count(more)} {plural(more.unit)}"
        made.append(("raised", values, note))
    elif new_count and revises(thread, old_count, thread.counts, new_count, claim):
        # "be reduced from 96 to 84" needs no number that was known before
        old_count = old_count or claim.target.count_from
        if old_count and not same(old_count, new_count):
            kind = "raised" if is_raised(old_count, new_count) else "lowered"
            values = {"count_from": number(old_count), "count_to": number(new_count)}
            note = f": {shown_count(old_count)} → {shown_count(new_count)} {plural(new_count.unit)}"
            made.append((kind, values, note))
    new = further_sum(thread, claim) or new
    if new and (new is not claim.money or revises(thread, old, thread.amounts, new, claim)):
        old = old or claim.target.money_from
    else:
        old = None
    if old and new and not same(old, new):
        kind = "raised" if rise(old, new) > 0 else "lowered"
        values = {"amount_from": number(old), "amount_to": number(new)}
        made.append((kind, values, f": {shown_money(old)} → {shown_money(new)}"))
    if claim.target.count_from and not claim.target.money_from:
        # "96 places instead of 120 within the sum of £29.5m" stresses the places
        made.reverse()
    if due_moves(thread, claim) and thread.due and claim.due:
        kind = "delayed" if move(thread.due, claim.due) > 0 else "brought_forward"
        values = {"deadline_from": thread.due.latest, "deadline_to": claim.due.latest}
        moved = (kind, values, f": deadline {thread.due.latest} → {claim.due.latest}")
        # The latest change is the state: what the words stress comes last.
        made.insert(len(made) if {"late", "early"} & claim.cues else 0, moved)
    elif thread.due is None and claim.due and claim.moved and claim.moved.day:
        # "expected in May and now put back to July" needs no day that was known before
        was, now = claim.moved.day, claim.due.latest
        kind = "delayed" if now > was else "brought_forward"
        values = {"deadline_from": was, "deadline_to": now}
        made.append((kind, values, f": deadline {was} → {now}"))
    return made


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


def _of_what_runs(text: str) -> bool:
    """Whether what is late is a service, and no day that was promised: "its process is behind"."""
    return _RUNS_LATE.search(text) is not None


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
    if old is None and new is None and _of_what_runs(claim.text):
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
