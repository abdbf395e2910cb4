"""How likely a statement belongs to a promise, by weights that were learnt from ledgers.

``features`` tells what both have in common as numbers; ``log_odds`` weighs them. A weight may
count for one role only ("promise*subject"), or with how a sentence sounds ("made*subject"):
``spread`` names every product, and the sum over it is what ``log_odds`` adds up more shortly.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sendminer.track.linking.by_value import shared, valued
from sendminer.track.linking.points import Near
from sendminer.track.linking.weigh import Weight
from sendminer.track.quantities import same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.learnt import STEPS, Weights, leanings, weights
from sendminer.track.threads.thread import Thread

Features = dict[str, float]

BY_ROLE = (
    "subject words", "points", "own points", "nearness", "told by this document", "telling words",
    "named place", "value or name", "nothing lacks", "new words", "years since", "done",
    "share of the document", "share, nothing named", "leads the document",
)  # fmt: skip
"""What counts otherwise in a promise, a report, a criticism."""
BY_SOUND = ("subject words", "points", "told by this document", "named place")
"""What counts otherwise in a sentence that sounds like a first announcement, or a repetition."""
BY_RIVALS = ("points", "subject words", "own points", "nearness")
"""What is compared with the best of the other promises that it may belong to."""
_SOUNDS = ("made", "repeated")
_GRADED = {"passage", "heading", "sentence before"}
_MOST_YEARS, _MOST_WORDS, _MOST_STEPS, _MOST_RIVALS, _FURTHEST = 6.0, 6.0, 12, 8, 4.0
_LEAST, _MOST = -4.0, 9.0
_LATEST, _LONGEST = 20, 60
_TELLING = 3
_SUREST = 0.98
_ENDS = (".", ";", ":", ",", "!", "”", '"')
_VALUE = re.compile(r"\s\(.*|\s[£\d].*")


def features(thread: Thread, claim: Claim, weight: Weight, near: Near) -> Features:
    """What a statement and a promise have in common, and what is known of the promise."""
    found: Features = {}
    for name, points in weight.found:
        kind = _kind(thread, name)
        worth = points if kind in _GRADED else 1.0
        found[kind] = found.get(kind, 0.0) + worth
    both = shared(thread, claim)
    years = (claim.when - thread.told).days / 365 if claim.when and thread.told else 0.0
    found |= {
        "subject words": weight.subject,
        "new words": min(_MOST_WORDS, weight.novelty),
        "telling words": float(min(_TELLING, len(weight.words))),
        "a thing named": float(any(word[0] == "<" for word in weight.words)),
        "named place": float(bool(thread.sites & claim.sites)),
        "place of the promise": float(bool(thread.home & claim.sites)),
        "a place, none named": float(bool(thread.home) and not claim.sites),
        "no place, one named": float(bool(claim.sites) and not thread.home),
        "value or name": float(weight.hard),
        "points": max(_LEAST, min(_MOST, weight.points)),
        "own points": min(_MOST, weight.own),
        f"lacks {weight.lacks}" if weight.lacks else "nothing lacks": 1.0,
        "nearness": near.closeness,
        "just before": float(near.just_before),
        "limb": float(near.named),
        "share of the document": near.share,
        "all of the document": float(near.share == 1),
        "share, nothing named": 0.0 if _names(claim) else near.share,
        "leads the document": float(near.leads),
        "leads, nothing named": float(near.leads and not _names(claim)),
        "told by this document": float(claim.document.id in thread.documents),
        "another value": float(any(not same(old, new) for old, new in both)),
        "a value of its own": float(valued(claim) and not both),
        "done": float(thread.whole),
        "years since": min(_MOST_YEARS, max(0.0, years)),
        "steps": min(_MOST_STEPS, len(thread.events)) / 4,
    }
    return found


def _names(claim: Claim) -> bool:
    """Whether a statement names a place, a scheme or a thing of its own."""
    return bool(claim.sites or claim.works or claim.heads)


def of_claim(claim: Claim, rivals: int) -> Features:
    """What a statement tells of itself: the same for every promise that it may belong to."""
    found: Features = {
        f"sounds {step}": max(-_FURTHEST, min(_FURTHEST, odds))
        for step, odds in zip(STEPS, leanings(claim.text), strict=True)
    }
    found |= {
        f"role {claim.role}": 1.0,
        f"in {claim.document.kind}": 1.0,
        "labelled": float(claim.sure),
        "may found": float(claim.founds),
        "leans": float(claim.leans),
        "points back": float(claim.points_back),
        "brings in": float(claim.introduces),
        "adds": float(claim.adds),
        "dated": float(claim.due is not None),
        "valued": float(valued(claim)),
        "names a place": float(bool(claim.sites)),
        "decided": float(claim.decided),
        "rivals": min(_MOST_RIVALS, rivals) / _MOST_RIVALS,
    }
    return found | {f"cue {cue}": 1.0 for cue in claim.cues}


def of_founding(
    claim: Claim, candidates: Sequence[Features], odds: Sequence[float], told: int
) -> Features:
    """What tells a promise of its own from a detail of one that is known, or of none.

    ``odds``: of each promise that it may belong to; ``told``: how many its document has told.
    """
    found = of_claim(claim, len(candidates))
    found |= {
        "place in the document": min(_LATEST, claim.index) / _LATEST,
        "words": min(_LONGEST, len(claim.text.split())) / _LONGEST,
        "promises told": min(_MOST_RIVALS, told) / _MOST_RIVALS,
        "nothing told": float(not told),
        "nothing near": float(not candidates),
        "headline": float(not claim.text.endswith(_ENDS)),
    }
    found |= {f"score {label}": _logit(p) for label, p in (claim.statement.scores or {}).items()}
    if candidates:
        best = max(range(len(odds)), key=odds.__getitem__)
        found |= {f"best {name}": value for name, value in candidates[best].items()}
        found["best odds"] = odds[best]
    return found


def _logit(score: float) -> float:
    held = min(_SUREST, max(1 - _SUREST, score))
    return math.log(held / (1 - held))


def founding_odds(found: Features, prose: float) -> float:
    """Log-odds that it is a promise of its own, in a document whose sentences are so long."""
    founding = weights(prose).founding
    odds = sum(value * founding.get(name, 0.0) for name, value in found.items() if value)
    return odds + founding.get("", 0.0)


def log_odds(claim: Claim, candidates: Sequence[Features]) -> list[float]:
    """For each promise that a statement may belong to: log-odds that it does."""
    known = weights(claim.prose)
    links, own = known.links, of_claim(claim, len(candidates))
    base = links.get("", 0.0) + sum(value * links.get(name, 0.0) for name, value in own.items())
    role = _of_role(known, claim.role)
    sound = {
        name: sum(own[f"sounds {step}"] * links.get(f"{step}*{name}", 0.0) for step in _SOUNDS)
        for name in BY_SOUND
    }
    best = {
        name: (_two_best([each[name] for each in candidates]), links.get(f"clear {name}", 0.0))
        for name in BY_RIVALS
    }
    answers = []
    for each in candidates:
        total = base
        for name, value in each.items():
            if value:
                total += value * role.get(name, 0.0)
        for name, value in sound.items():
            total += value * each[name]
        for name, (two, worth) in best.items():
            total += _clear(each[name], two) * worth
        answers.append(total)
    return answers


def spread(claim: Claim, candidates: Sequence[Features]) -> Iterator[Features]:
    """Every product that a weight is learnt for: one dictionary a promise."""
    own = of_claim(claim, len(candidates))
    best = {name: _two_best([each[name] for each in candidates]) for name in BY_RIVALS}
    for each in candidates:
        row = own | each
        row |= {f"{claim.role}*{name}": each[name] for name in BY_ROLE if name in each}
        row |= {
            f"{step}*{name}": own[f"sounds {step}"] * each[name]
            for step in _SOUNDS
            for name in BY_SOUND
        }
        row |= {f"clear {name}": _clear(each[name], two) for name, two in best.items()}
        yield row


def _two_best(values: Sequence[float]) -> tuple[float, float]:
    """The best and the second best; nothing beside a single one is worth 0."""
    ordered = sorted(values, reverse=True)
    return ordered[0], ordered[1] if len(ordered) > 1 else 0.0


def _clear(value: float, best: tuple[float, float]) -> float:
    """How far above the best of the others it stands."""
    return value - (best[1] if value == best[0] else best[0])


@lru_cache(maxsize=128)
def _of_role(own: Weights, role: str) -> dict[str, float]:
    """The weight of each feature for a role."""
    links = own.links
    return links | {
        name: links.get(name, 0.0) + links.get(f"{role}*{name}", 0.0) for name in BY_ROLE
    }


def _kind(thread: Thread, name: str) -> str:
    """The kind of a ground: "number" of "number 90", "a place" of a school's name."""
    if name in thread.works:
        return "scheme"
    if name.lower() in thread.sites:
        return "place"
    return _kind_of(name)


@lru_cache(maxsize=4096)
def _kind_of(name: str) -> str:
    if name.endswith("of the heading"):
        return "thing of the heading"
    if name.endswith("of that name"):
        return "head of that name"
    plain = _VALUE.sub("", name)
    for article, kind in (("the ", "thing"), ("a ", "head")):
        if plain.startswith(article) and plain not in _WHOLE:
            return kind
    return plain


_WHOLE = {"the only one of its kind", "a sum of its own", "a phase of its own"}
