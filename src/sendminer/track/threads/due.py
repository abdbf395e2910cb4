"""What a statement does to the deadline of a promise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sendminer.records import Count, Period
from sendminer.track.quantities import MEASURES, same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import found
from sendminer.track.reading.days.deadline import move, sharper
from sendminer.track.reading.days.deadlines import due
from sendminer.track.threads.thread import Thread

_FIRST_PUPILS = re.compile(r"\bfirst\s(?:pupils|intake|children|students)\b", re.IGNORECASE)
_MOVING = frozenset({"late", "early", "replaces", "anew"})
_WITH = re.compile(r",\s(?:with|of\swhich|including)\s(?:[\w'’-]{1,15}\s){0,3}\Z", re.IGNORECASE)
_ANEW = _MOVING | {"revalued", "recalled"}


def own_day(thread: Thread, claim: Claim) -> Claim:
    """A claim with the day that it tells of this promise's place, where it tells several."""
    if not claim.days or not thread.home:
        return claim
    told = {day.latest: day for sites, day in claim.days if sites & thread.home}
    (own,) = told.values() if len(told) == 1 else (None,)
    return replace(claim, due=own)


_BEFOREHAND = frozenset({"consult", "meet", "write", "report"})
"""Acts on the way, whose days are not those of what was promised."""


def without_telling(thread: Thread, claim: Claim) -> Claim:
    """A claim without its day, where that is only when a part of the money comes, or more is told.

    "Details of the site will be published in May": no school opens then. What is promised to be
    told falls due on such a day.
    """
    mine, theirs = thread.money, claim.money
    if mine and theirs and "rest" in claim.cues and theirs.high < mine.low and claim.due:
        # "£4m by May, and the rest of the money over eight years" dates no more than the £4m
        return replace(claim, due=None)
    other = claim.act in _BEFOREHAND and claim.act not in found("acts", thread.first.text)
    if other and claim.due and thread.first.act and not _MOVING & claim.cues:
        # "the trust will consult until 20 June" opens no school in June
        return replace(claim, due=None)
    first = thread.first.due
    told = "publish" in thread.acts or (first is not None and first.tells)
    return replace(claim, due=None) if claim.due and claim.due.tells and not told else claim


def of_its_number(thread: Thread, claim: Claim) -> Claim:
    """A claim with the number and the day of the promise, where it has another of each beside.

    "There will be 400 places by 2028, with 250 in place by 2026" moves no promise of 250.
    """
    mine, other, statement = thread.count, claim.count, claim.statement
    if mine is None or other is None or same(mine, other) or other.unit in MEASURES:
        return claim
    if claim.target.count_from or claim.target.part is not None:
        return claim
    counts = claim.document.counts_of(statement)
    # papers write of 90 places as of 90 placements
    own = next((each for each in counts if same(each, mine) and each.unit == other.unit), None)
    periods = claim.document.periods_of(statement)
    if own is None or own.change in ("from", "previous", "existing"):
        return claim
    # "in all" sums up: what is told behind it with its own day is no old number
    beside = _WITH.search(claim.document.text[other.end : own.start]) is not None
    if _ANEW & claim.cues and not beside:
        return claim
    days = {each.start: _behind(each, counts, periods) for each in (own, other)}
    if not all(days.values()):
        return claim
    told = due(statement.text, statement.start, days[own.start], claim.when)
    return replace(claim, target=replace(claim.target, count=own), due=told)


def _behind(count: Count, counts: Sequence[Count], periods: Sequence[Period]) -> list[Period]:
    """The days behind a number and before the next one."""
    ends = [each.start for each in counts if each.start > count.start]
    return [each for each in periods if count.start < each.start < min(ends, default=each.end)]


def says_sharper(thread: Thread, claim: Claim) -> bool:
    """Whether a statement tells the same deadline more exactly."""
    if thread.due is None or claim.due is None or "milestone" in claim.cues:
        return False
    return sharper(thread.due, claim.due) and not move(thread.due, claim.due)


def due_moves(thread: Thread, claim: Claim) -> bool:
    """Whether a statement sets another deadline than the current one.

    One reckoned from the day of publication moves only where the words say so, and a deadline
    cannot have moved within one day.
    """
    if thread.due is None or claim.due is None or not move(thread.due, claim.due):
        return False
    if "milestone" in claim.cues and "late" not in claim.cues and not _opens(thread, claim):
        return False
    last = claim.when if not _MOVING & claim.cues else thread.due.latest
    if claim.when and last and claim.due.latest < min(claim.when, last):
        # a day that is over is one that was missed, and no new date
        return False
    if (_is_line(claim) or "part" in claim.cues) and not _MOVING & claim.cues:
        # "New term, new classrooms at Netherfold"; "interim arrangements for the autumn term"
        return False
    if move(thread.due, claim.due) < 0 and not (_MOVING - {"late"}) & claim.cues:
        # an earlier day without a word that it is another: a part, or a critic's tale of it
        return False
    if "late" in claim.cues or "early" in claim.cues:
        return True
    # "the 60 places promised by 2026 will now open in 2027" recalls one date and sets another
    recalled = "recalled" in claim.cues and "replaces" not in claim.cues
    if thread.due.reckoned or claim.due.reckoned or recalled:
        return False
    anew = "replaces" in claim.cues or _goes_on(thread, claim)
    return _after_its_date(thread, claim) or (anew and _not_before(thread, claim))


def _is_line(claim: Claim) -> bool:
    """Whether it is a headline or a line of a table, which sets a date only in so many words."""
    text = claim.text.rstrip("”\"'’ ")
    return text[-1:] not in (".", ";", "!", "?", ":", ",") and "future" not in claim.cues


def _opens(thread: Thread, claim: Claim) -> bool:
    """Whether the first pupils of a school are what was promised of it, and not a step before."""
    own = bool(thread.home & claim.sites) and "open" in thread.acts
    return own and _FIRST_PUPILS.search(claim.text) is not None


def _goes_on(thread: Thread, claim: Claim) -> bool:
    """Whether it sets the date of what its document recalls: "The rest will follow by May"."""
    recalled = claim.document.id in thread.documents and thread.first.document is not claim.document
    return recalled and claim.points_back


def _not_before(thread: Thread, claim: Claim) -> bool:
    return claim.when is not None and thread.told is not None and claim.when >= thread.told


def _after_its_date(thread: Thread, claim: Claim) -> bool:
    """Whether a claim comes after the last day on which the deadline was told as it is."""
    return _comes_after(claim, thread.dated or thread.told)


def later(thread: Thread, claim: Claim) -> bool:
    """Whether a claim is known to come after everything told so far."""
    return _comes_after(claim, thread.told)


def _comes_after(claim: Claim, day: date | None) -> bool:
    return claim.when is not None and day is not None and claim.when > day


def set_due(thread: Thread, claim: Claim) -> None:
    """Give a thread the deadline that a statement tells, and keep the one that it had.

    Where no day is set for an opening any more, nothing falls due.
    """
    due = claim.due
    if due is None:
        thread.due = None if "undated" in claim.cues else thread.due
        return
    thread.due, thread.dated = due, claim.when
    if claim.moved and claim.moved.day and not thread.deadlines:
        thread.deadlines.append(claim.moved.day)
    if thread.deadlines[-1:] != [due.latest]:
        thread.deadlines.append(due.latest)
