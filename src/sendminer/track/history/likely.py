"""Which step of a promise a statement tells, by weights that were learnt from ledgers.

The rules of this folder propose a step and read its values. Whether it is that step, or only
speaks of the promise, is weighed: how the sentence sounds, what it is labelled, and how its number,
amount and day stand to those of the promise.
"""

from __future__ import annotations

import math

from sendminer.records import Count
from sendminer.track.quantities import Quantity, alike, same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import finished, is_ahead, undone
from sendminer.track.reading.days.deadline import move
from sendminer.track.reading.learnt import KINDS, STEPS, leanings, weights
from sendminer.track.reading.values.figures import part_of
from sendminer.track.threads.thread import Thread

Grounds = dict[str, float]

_FURTHEST = 5.0
_SOON = 90


def grounds(thread: Thread, claim: Claim) -> Grounds:
    """What tells one step from another, before the statement is added to the promise."""
    text = claim.text
    found: Grounds = {
        f"sounds {step}": odds / _FURTHEST for step, odds in zip(STEPS, leanings(text), strict=True)
    }
    marks = {
        f"role {claim.role}",
        f"in {claim.document.kind}",
        _compared("number", thread.count, claim.count),
        _compared("amount", thread.money, claim.money),
        _day(thread, claim),
        *(f"labelled {label}" for label in claim.statement.labels),
        *(f"promised to {act}" for act in thread.acts),
        *(f"{event.kind} before" for event in thread.events if event.kind.startswith("reported")),
    }
    told = {
        "labelled": claim.sure,
        "decided": claim.decided,
        "has a speaker": bool(claim.speaker),
        "told by this document": claim.document.id in thread.documents,
        "names the number": thread.count is not None and thread.count.low in claim.figures,
        "so many of so many": part_of(text) is not None,
        "the same act": claim.act is not None and claim.act in thread.acts,
        "ahead": is_ahead(text),
        "finished": finished(text),
        "undone": undone(text),
    }
    marks |= {name for name, holds in told.items() if holds} | _against_the_day(thread, claim)
    return found | dict.fromkeys(marks, 1.0)


def likeliest(found: Grounds, proposed: str, prose: float) -> tuple[str, float]:
    """The one of ``KINDS`` that a statement most likely tells, with its log-odds.

    ``prose``: how long the sentences of its document are. Where nothing was learnt of
    ``proposed``, it is that, for sure.
    """
    kinds = weights(prose).kinds
    if proposed not in kinds:
        return proposed, math.inf
    found = found | {f"proposed {proposed}": 1.0}
    odds = {
        kind: sum(value * own.get(name, 0.0) for name, value in found.items()) + own[""]
        for kind, own in kinds.items()
    }
    kind = max(KINDS, key=odds.__getitem__)
    return kind, odds[kind]


def _compared(name: str, promised: Quantity | None, told: Quantity | None) -> str:
    """How a value of a statement stands to that of the promise."""
    if promised is None:
        return f"no {name} promised" if told is None else f"a new {name}"
    if told is None:
        return f"no {name} told"
    if isinstance(promised, Count) and isinstance(told, Count) and not alike(promised, told):
        return f"another {name}"
    if same(promised, told):
        return f"the same {name}"
    return f"less in {name}" if told.high < promised.low else f"more in {name}"


def _day(thread: Thread, claim: Claim) -> str:
    if thread.due is None:
        return "no day promised"
    if claim.due is None:
        return "no day told"
    moved = move(thread.due, claim.due)
    return "a later day" if moved > 0 else "an earlier day" if moved < 0 else "the same day"


def _against_the_day(thread: Thread, claim: Claim) -> set[str]:
    """Whether it is said before the promise falls due or after, and whether near that day."""
    if thread.due is None or claim.when is None:
        return set()
    days = (claim.when - thread.due.latest).days
    return {"overdue" if days > 0 else "before its day"} | (
        {"near its day"} if abs(days) < _SOON else set()
    )
