"""The trained model: words and features to calibrated probabilities, and why.

It is linear, so that its reasons are its arithmetic: the weight of each word times its share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from sendminer.classify.cues import meaning
from sendminer.classify.features import Seen
from sendminer.records import LABELS, Label

Floats = NDArray[np.float64]
FEATURE_WEIGHT = 0.25
"""Value of a feature that holds; a word in a row of norm 1 weighs about as much."""


@dataclass(frozen=True)
class Model:
    """Vectorizers, one logistic regression and one sigmoid a label, and the thresholds.

    ``words`` is a TfidfVectorizer over rows of words joined by spaces, ``features`` a
    DictVectorizer over feature names; ``classifiers`` and ``sigmoids`` hold one
    LogisticRegression a label (of the row, and of its score).
    """

    words: Any
    features: Any
    classifiers: dict[str, Any]
    sigmoids: dict[str, Any]
    thresholds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(LABELS, 0.5))

    def probabilities(self, seen: Sequence[Seen]) -> Floats:
        """Calibrated probabilities, a row a statement and a column a label."""
        return self.chances(self.matrix(seen))

    def chances(self, matrix: csr_matrix) -> Floats:
        """Calibrated probabilities of rows that ``matrix`` made."""
        slope, offset = self._calibration
        scores = matrix @ self._weights.T + self._intercepts
        return np.asarray(1 / (1 + np.exp(-(scores * slope + offset))), dtype=np.float64)

    def labels(self, row: Floats) -> tuple[Label, ...]:
        """The labels whose probability reaches their threshold."""
        return tuple(
            label for label, p in zip(LABELS, row, strict=True) if p >= self.thresholds[label]
        )

    def matrix(self, seen: Sequence[Seen]) -> csr_matrix:
        """Rows of TF-IDF and features, as the vectorizers give them but several times faster."""
        rows, columns, counts = self._counted([one.words for one in seen])
        weights = (1 + np.log(counts)) * self._idf[columns]
        norms = np.sqrt(np.bincount(rows, weights=weights**2, minlength=len(seen)))
        f_rows, f_columns = self._held([one.features for one in seen])
        values = np.concatenate(
            [weights / norms[rows], np.full(len(f_rows), FEATURE_WEIGHT, dtype=np.float64)]
        )
        places = (np.concatenate([rows, f_rows]), np.concatenate([columns, f_columns]))
        return csr_matrix((values, places), shape=(len(seen), self._weights.shape[1]))

    def reasons(self, matrix: csr_matrix, row: int, label: str, most: int = 5) -> tuple[str, ...]:
        """The words and features that spoke most for a label, in readable words."""
        place = slice(matrix.indptr[row], matrix.indptr[row + 1])
        columns = matrix.indices[place]
        shares = matrix.data[place] * self._weights[LABELS.index(label)][columns]
        best = np.argsort(-shares, kind="stable")[: 2 * most]
        names = (self._names[columns[i]] for i in best if shares[i] > 0)
        return tuple(dict.fromkeys(readable(name) for name in names))[:most]

    def _counted(self, rows: Sequence[list[str]]) -> tuple[Any, Any, Any]:
        """Row, column and count of every known word and pair of words."""
        known, width = self.words.vocabulary_, len(self._idf)
        keys: list[int] = []
        for number, words in enumerate(rows):
            grams = words + [f"{a} {b}" for a, b in pairwise(words)]
            base = number * width
            keys += [base + known[gram] for gram in grams if gram in known]
        places, counts = np.unique(np.asarray(keys, dtype=np.int64), return_counts=True)
        return places // width, places % width, counts

    def _held(self, rows: Sequence[list[str]]) -> tuple[Any, Any]:
        known, width = self.features.vocabulary_, len(self._idf)
        pairs = [
            (number, width + known[name])
            for number, names in enumerate(rows)
            for name in names
            if name in known
        ]
        both = np.asarray(pairs, dtype=np.int64).reshape(-1, 2)
        return both[:, 0], both[:, 1]

    @cached_property
    def _idf(self) -> Floats:
        return np.asarray(self.words.idf_, dtype=np.float64)

    @cached_property
    def _weights(self) -> Floats:
        return np.vstack([self.classifiers[label].coef_[0] for label in LABELS])

    @cached_property
    def _intercepts(self) -> Floats:
        return np.array([self.classifiers[label].intercept_[0] for label in LABELS])

    @cached_property
    def _calibration(self) -> tuple[Floats, Floats]:
        slope = [self.sigmoids[label].coef_[0, 0] for label in LABELS]
        offset = [self.sigmoids[label].intercept_[0] for label in LABELS]
        return np.array(slope), np.array(offset)

    @cached_property
    def _names(self) -> list[str]:
        words = self.words.get_feature_names_out().tolist()
        return [f"“{word}”" for word in words] + list(self.features.feature_names_)


def readable(name: str) -> str:
    """A feature's name in words that a reader understands."""
    kind, colon, rest = name.partition(":")
    if kind == "cue":
        return meaning(rest)
    if kind == "before":
        return f"just before: {meaning(rest)}"
    return (
        f"{kind} “{rest}”"
        if colon and kind in ("first", "start", "last")
        else name.replace(":", ": ")
    )
