"""The trained model: words and features to calibrated probabilities, and why.

It is linear, so that its reasons are its arithmetic: the weight of each word times its share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import islice, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sendminer.classify.cues import known, meaning
from sendminer.classify.features import Seen
from sendminer.classify.rows import Cells, Numbers, Reader, Rows
from sendminer.classify.vectors import Floats, Vectors
from sendminer.lexicon import lexicon
from sendminer.records import LABELS

Flags = NDArray[np.bool_]
Reasons = tuple[str, ...]
NEAR = ("what the sentence before says", "what the sentence after says")


@dataclass(frozen=True, eq=False)
class Weights:
    """What a model keeps of a LogisticRegression, by the names that scikit-learn gives it."""

    coef_: Floats
    intercept_: Floats


@dataclass(frozen=True)
class Model:
    """What is counted, one logistic regression and one sigmoid a label, and the thresholds.

    ``grams`` are the words and pairs of words that count and ``idf`` their weights;
    ``classifiers`` and ``sigmoids`` hold one LogisticRegression a label (of the row, and of
    its score), or the ``Weights`` of one.
    """

    grams: Sequence[str]
    idf: Floats
    features: Sequence[str]
    vectors: Vectors
    classifiers: dict[str, Any]
    sigmoids: dict[str, Any]
    thresholds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(LABELS, 0.5))

    def probabilities(self, seen: Sequence[Seen]) -> Floats:
        """Calibrated probabilities, a row a statement and a column a label."""
        return self.chances(self.rows(seen))

    def scores(self, rows: Rows) -> Floats:
        """Distance of each row from each label's border."""
        told, meaning = self._weights
        found = _sums(rows.counted, told, len(rows.norms))
        found += _sums(rows.held, told[len(self.grams) :], len(rows.norms))
        return np.asarray(found + rows.meaning @ meaning + self._intercepts, dtype=np.float64)

    def chances(self, rows: Rows) -> Floats:
        """Calibrated probabilities of rows that ``rows`` made."""
        slope, offset = self._calibration
        return np.asarray(1 / (1 + np.exp(-(self.scores(rows) * slope + offset))))

    def given(self, chances: Floats) -> Flags:
        """Which labels' probabilities reach their thresholds; of the same shape."""
        return np.asarray(chances >= np.array([self.thresholds[label] for label in LABELS]))

    def rows(self, seen: Sequence[Seen]) -> Rows:
        """Turn statements into rows."""
        return self._reader.rows(seen)

    def reasons(self, rows: Rows, given: Flags, most: int = 5) -> Iterator[Reasons]:
        """For each label given, row by row: the words and features that spoke most for it.

        ``given`` says which rows have which label, as ``Model.given`` does; words are readable.
        """
        at, numbers, shares = self._shares(rows, given)
        at, numbers, shares = at[shares > 0], numbers[shares > 0], shares[shares > 0]
        spoke = numbers[np.lexsort((-shares, at))].tolist()
        ends = np.searchsorted(at, np.flatnonzero(given), side="right").tolist()
        for start, end in pairwise([0, *ends]):
            yield self._readable(spoke[start : min(end, start + 8 * most)], most)

    def _readable(self, numbers: Sequence[int], most: int) -> Reasons:
        best: dict[str, None] = {}
        for said in islice(filter(None, map(self._said.__getitem__, numbers)), 2 * most):
            best[said] = None
            if len(best) == most:
                return tuple(best)
        plain = (readable(self._names[number]) for number in numbers[: 2 * most])
        return tuple(best or dict.fromkeys(plain))[:most]

    def _shares(self, rows: Rows, given: Flags) -> tuple[Numbers, Numbers, Floats]:
        """What each name adds to the score of each label given.

        Places in ``given``, numbers of the names in ``_names``, and shares, sorted by both. What
        a word adds by being counted and by what it means is one share.
        """
        told, meaning = self._weights
        width, names = self.vectors.width, len(self._names)
        before, after = slice(width, 2 * width), slice(2 * width, None)
        near = [(rows.meaning[:, side] @ meaning[side])[given] for side in (before, after)]
        label_at = np.flatnonzero(given)
        word_at, words, word_shares = _cells(rows.known, given, self._pull)
        held_at, held, held_shares = _cells(rows.held, given, told[len(self.grams) :])
        parts = (
            _cells(rows.counted, given, told),
            (held_at, held + len(self.grams), held_shares),
            (word_at, self._reader.named[words], word_shares / rows.norms[word_at // len(LABELS)]),
            *(
                (label_at, np.full(len(label_at), names - step), share)
                for step, share in zip((2, 1), near, strict=True)
            ),
        )
        at, numbers, added = map(np.concatenate, zip(*parts, strict=True))
        once, place = np.unique(at * names + numbers, return_inverse=True)
        total = np.bincount(place, weights=added, minlength=len(once))
        return once // names, once % names, np.asarray(total, dtype=np.float64)

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.grams, self.idf, self.features, self.vectors)

    @cached_property
    def _weights(self) -> tuple[Floats, Floats]:
        """Weights of what is told and of what is meant, a column a label."""
        both = np.ascontiguousarray(np.vstack([self.classifiers[one].coef_[0] for one in LABELS]).T)
        told = len(self.grams) + len(self.features)
        return both[:told], both[told:]

    @cached_property
    def _pull(self) -> Floats:
        """How far each known word pulls towards each label."""
        own = self._weights[1][: self.vectors.width]
        return np.column_stack([self.vectors.pull(column) for column in own.T])

    @cached_property
    def _names(self) -> list[str]:
        """Names of what adds to a score: grams, features, words of the vectors, neighbours."""
        return [*self._reader.names, *NEAR]

    @cached_property
    def _said(self) -> _Said:
        return _Said(self._names)

    @cached_property
    def _intercepts(self) -> Floats:
        return np.array([self.classifiers[label].intercept_[0] for label in LABELS])

    @cached_property
    def _calibration(self) -> tuple[Floats, Floats]:
        slope = [self.sigmoids[label].coef_[0, 0] for label in LABELS]
        offset = [self.sigmoids[label].intercept_[0] for label in LABELS]
        return np.array(slope), np.array(offset)


def _sums(cells: Cells, weights: Floats, height: int) -> Floats:
    """Sum of each row's weighted cells, a column a label."""
    shares = cells.values[:, None] * weights[cells.columns]
    at = cells.rows[:, None] * len(LABELS) + np.arange(len(LABELS))
    sums = np.bincount(at.ravel(), shares.ravel(), minlength=height * len(LABELS))
    return np.asarray(sums.reshape(height, len(LABELS)), dtype=np.float64)


def _cells(cells: Cells, given: Flags, weights: Floats) -> tuple[Numbers, Numbers, Floats]:
    """Places in ``given``, columns and weighted values of the cells of each label given."""
    cell, label = np.nonzero(given[cells.rows])
    columns = cells.columns[cell]
    at = cells.rows[cell] * len(LABELS) + label
    return at, columns, cells.values[cell] * weights[columns, label]


class _Said(dict[int, str]):
    """What each name asked for says to a reader; nothing where it tells nothing."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    def __missing__(self, number: int) -> str:
        name = self._names[number]
        self[number] = said = readable(name) if telling(name) else ""
        return said


_FORMS = {
    "first": "begins with “{}”",
    "kind": "stands in: {}",
    "under": "stands under: {}",
    "counts": "counts: {}",
    "voice": "said by: {}",
    "speech": "{} speech",
    "turn": "question or answer: {}",
}
_STANDINS = {"£0": "(an amount)", "0": "(a number)", "year": "(a year)", "xx": "(a name)"}


def readable(name: str) -> str:
    """A feature's name in words that a reader understands."""
    if name.startswith("“"):
        words = name[1:-1].split(" ")
        return f"“{' '.join(_STANDINS.get(word, word) for word in words)}”"
    kind, colon, rest = name.partition(":")
    if colon:
        if kind == "cue":
            return meaning(rest)
        if kind == "before":
            return f"just before: {meaning(rest)}"
        return _FORMS.get(kind, f"{kind}: {{}}").format(_STANDINS.get(rest, rest))
    left, plus, right = name.partition(" + ")
    return f"{left} + {meaning(right)}" if plus and known(right) else name


def telling(name: str) -> bool:
    """Whether a feature's name says something to a reader: not a bare "it", nor a length."""
    if name.startswith("“"):
        return not all(word in _plain() for word in name[1:-1].split(" "))
    kind, _, rest = name.partition(":")
    plain = kind == "first" and rest in _plain()
    return kind != "length" and not plain


@cache
def _plain() -> frozenset[str]:
    return frozenset(lexicon("labels")["lists"]["plain"])
