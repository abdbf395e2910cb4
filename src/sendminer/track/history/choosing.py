"""Which step a statement tells: the likeliest, where its words bear that out."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from sendminer.track.history.blame import no_criticism
from sendminer.track.history.deciding import decides_nothing, may_decide
from sendminer.track.history.likely import Grounds, likeliest
from sendminer.track.history.naming import plainly
from sendminer.track.history.outcomes import only_spent
from sendminer.track.history.unreported import reports_nothing
from sendminer.track.quantities import alike
from sendminer.track.reading.claim import Claim
from sendminer.track.threads.thread import Thread

_BEYOND_DOUBT = {"reported_done": 1.0, "reported_part": 2.0}
"""Log-odds from which what sounds done is, though it names nothing of the promise: 18 of 18 such
steps in the stories that teach are right (told by weights of the others)."""
_BLAMELESS = 0.02
_Veto = Callable[[Thread, Claim], bool]


def chosen(thread: Thread, claim: Claim, proposed: str, seen: Grounds) -> str:
    """The likeliest step, or the ``proposed`` one that rules read, or that it is said again."""
    kind, odds = likeliest(seen, proposed, claim.prose)
    sure = odds >= _BEYOND_DOUBT.get(kind, math.inf)
    unlikely = kind in _BEYOND_DOUBT and odds < 0
    if kind != proposed and not sure and (unlikely or _holds(_UNPROVED, kind, thread, claim)):
        kind = proposed
    true = (
        each for each in dict.fromkeys((kind, proposed)) if not _holds(_UNTRUE, each, thread, claim)
    )
    return next(true, "repeated")


_UNPROVED: Mapping[str, _Veto] = {
    # that all is done needs more than such a sound: a name or a value of the promise
    "reported_done": lambda thread, claim: not plainly(thread, claim),
    # what is done somewhere is no part of a programme that it does not name or count
    "reported_part": lambda thread, claim: not (plainly(thread, claim) or _in_part(thread, claim)),
    # what is of no meeting and has no word of deciding decides nothing
    "decided": lambda _, claim: not may_decide(claim),
    # what the labels all but rule out finds no fault
    "criticised": lambda thread, claim: no_criticism(thread, claim) or _blameless(claim),
}
"""When a statement is not the step that it sounds like, unless rules read it so as well."""
_UNTRUE: Mapping[str, _Veto] = {
    "reported_done": lambda thread, claim: (
        reports_nothing(thread, claim) or only_spent(thread, claim)
    ),
    "reported_part": reports_nothing,
    "decided": lambda _, claim: decides_nothing(claim),
}
"""When it is not that step whoever reads it so."""


def _holds(vetoes: Mapping[str, _Veto], kind: str, thread: Thread, claim: Claim) -> bool:
    return kind in vetoes and vetoes[kind](thread, claim)


def _blameless(claim: Claim) -> bool:
    """Whether it is most unlikely to be labelled a criticism, as far as that is known."""
    scores = claim.statement.scores
    return scores is not None and scores.get("criticism", 1.0) < _BLAMELESS


def _in_part(thread: Thread, claim: Claim) -> bool:
    """Whether it counts what was promised, or says that it is not all."""
    mine, told = thread.count, claim.count
    counted = told is not None and (mine is None or alike(mine, told))
    return counted or bool({"part", "remaining"} & claim.cues)
