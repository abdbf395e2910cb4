"""What was learnt from ledgers that people wrote: how steps sound, what links, what step is told.

All weights stand in one file, ``models/tracking.json``, which ``scripts/train_tracking.py``
makes of the stories in ``corpus/story``. They are numbers beside words; nothing in them can run.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sendminer.english.tokens import tokens
from sendminer.errors import IntegrityError
from sendminer.shipped import model_root

STEPS = ("made", "repeated", "reported_done", "reported_part", "delayed", "criticised")
"""The steps that are told by how a sentence sounds, in the order of its leanings."""
KINDS = ("repeated", "decided", "reported_done", "reported_part", "criticised")
"""The steps between which the weights choose; the others follow from a value that changed."""
Floats = NDArray[np.float64]
Leanings = tuple[float, ...]
"""Log-odds of each of ``STEPS``: above 0, a sentence sounds more like it than not."""
_FILE = "tracking.json"


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What tells, in documents of one manner, which promise and which step is meant.

    ``links``: feature of ``sendminer.track.linking.likeness`` to its weight, by the roles of a
    statement that it counts for, and "" to the bias;
    ``kinds``: for each of ``KINDS``, ground of ``sendminer.track.history.likely`` to its weight;
    ``founding``: the same of what tells a promise of its own from a detail.
    """

    links: dict[str, float]
    kinds: dict[str, dict[str, float]]
    founding: dict[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """Weights of words for ``STEPS``, and of promises in documents of two manners.

    ``grams``: word or pair of words to its row in ``table``, which holds its inverse document
    frequency and a weight a step;
    ``notes``: where sentences are short; ``prose``: where a document's sentences are long, as such
    papers speak of one promise through many of them.
    """

    grams: dict[str, int]
    table: Floats
    bias: tuple[float, ...]
    notes: Weights
    prose: Weights

    def leanings(self, text: str) -> Leanings:
        """Log-odds of each step, from the words alone: TF-IDF with a logistic regression each."""
        known = sorted(self.grams[gram] for gram in grams(text) if gram in self.grams)
        rows = self.table[known]
        shares = rows[:, 0]
        length = math.sqrt(float(shares @ shares)) or 1.0
        odds = (shares @ rows[:, 1:]).tolist()
        return tuple(each / length + bias for each, bias in zip(odds, self.bias, strict=True))


def grams(text: str) -> set[str]:
    """Words and pairs of words, with names, amounts and numbers made alike."""
    words = tokens(text)
    return {*words, *map(" ".join, pairwise(words))}


_INSTEAD: ContextVar[Learnt | None] = ContextVar("learnt", default=None)


def learnt() -> Learnt:
    """What sendminer ships, or what ``instead`` has put in its place."""
    return _INSTEAD.get() or _shipped()


def weights(prose: float) -> Weights:
    """Those for a document whose sentences are so long (``Claim.prose``)."""
    return _mixed(learnt(), prose)


@lru_cache(maxsize=32)
def _mixed(model: Learnt, prose: float) -> Weights:
    notes, long = model.notes, model.prose
    return Weights(
        _between(notes.links, long.links, prose),
        {kind: _between(own, long.kinds[kind], prose) for kind, own in notes.kinds.items()},
        _between(notes.founding, long.founding, prose),
    )


def _between(notes: dict[str, float], long: dict[str, float], prose: float) -> dict[str, float]:
    return {
        name: (1 - prose) * notes.get(name, 0.0) + prose * long.get(name, 0.0)
        for name in notes.keys() | long.keys()
    }


@contextmanager
def instead(other: Learnt) -> Iterator[None]:
    """Read with other weights: those that have not seen the story that is read."""
    token = _INSTEAD.set(other)
    try:
        yield
    finally:
        _INSTEAD.reset(token)


def leanings(text: str) -> Leanings:
    """Log-odds of each of ``STEPS``."""
    return _remembered(learnt(), text)


@lru_cache(maxsize=4096)
def _remembered(model: Learnt, text: str) -> Leanings:
    return model.leanings(text)


@cache
def _shipped() -> Learnt:
    """Read the weights that sendminer ships.

    Raises:
        IntegrityError: the file is missing or is not such a file.
    """
    try:
        return read(json.loads((model_root() / _FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as cause:
        raise IntegrityError(
            "The weights for tracking are missing or damaged.",
            "Install sendminer again, or make them with scripts/train_tracking.py.",
        ) from cause


def read(found: Mapping[str, Any]) -> Learnt:
    """Weights from what ``written`` made of them."""
    if found["steps"] != list(STEPS):
        raise ValueError("other steps")
    table = np.array(list(found["grams"].values()), dtype=np.float64)
    bias = tuple(map(float, found["bias"]))
    if table.ndim != 2 or table.shape[1] != len(STEPS) + 1 or len(bias) != len(STEPS):
        raise ValueError("rows of another length")
    rows = {gram: row for row, gram in enumerate(found["grams"])}
    return Learnt(rows, table, bias, _weights(found["notes"]), _weights(found["prose"]))


def _weights(found: Mapping[str, Any]) -> Weights:
    kinds = {kind: _numbers(found["kinds"][kind]) for kind in KINDS}
    own = Weights(_numbers(found["links"]), kinds, _numbers(found["founding"]))
    if any("" not in each for each in (own.links, own.founding, *kinds.values())):
        raise ValueError("no bias")
    return own


def _numbers(found: Mapping[str, Any]) -> dict[str, float]:
    return {name: float(weight) for name, weight in found.items()}


def written(model: Learnt) -> dict[str, object]:
    """The weights as JSON holds them, in a fixed order."""
    return {
        "steps": list(STEPS),
        "bias": list(model.bias),
        "grams": {gram: model.table[row].tolist() for gram, row in sorted(model.grams.items())},
        "notes": _ordered(model.notes),
        "prose": _ordered(model.prose),
    }


def _ordered(own: Weights) -> dict[str, object]:
    return {
        "links": dict(sorted(own.links.items())),
        "founding": dict(sorted(own.founding.items())),
        "kinds": {kind: dict(sorted(each.items())) for kind, each in own.kinds.items()},
    }
