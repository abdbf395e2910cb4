"""The trained model: words and features to calibrated probabilities, and why.

It is linear, so that its reasons are its arithmetic: the weight of each word times its share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from sendminer.classify.cues import known, meaning
from sendminer.classify.features import Seen
from sendminer.classify.vectors import Floats, Vectors
from sendminer.lexicon import lexicon
from sendminer.records import LABELS, Label

FEATURE_WEIGHT = 0.25
"""Value of a feature that holds; a word in a row of norm 1 weighs about as much."""
NEAR_WEIGHT = 0.4
"""Weight of the meaning of the sentences before and after, against the statement's own."""
NEAR = ("what the sentence before says", "what the sentence after says")


@dataclass(frozen=True)
class Rows:
    """Statements as numbers, a row each.

    ``counted`` are TF-IDF and features; ``known`` how often each word of the vectors stands in
    a statement, ``norms`` the lengths of their summed vectors; ``meaning`` three mean vectors
    side by side: the statement's own at norm 1, those before and after at ``NEAR_WEIGHT``.
    """

    counted: csr_matrix
    known: csr_matrix
    norms: Floats
    meaning: Floats


@dataclass(frozen=True)
class Model:
    """Vectorizers, one logistic regression and one sigmoid a label, and the thresholds.

    ``words`` is a TfidfVectorizer over rows of words joined by spaces, ``features`` a
    DictVectorizer over feature names; ``classifiers`` and ``sigmoids`` hold one
    LogisticRegression a label (of the row, and of its score).
    """

    words: Any
    features: Any
    vectors: Vectors
    classifiers: dict[str, Any]
    sigmoids: dict[str, Any]
    thresholds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(LABELS, 0.5))

    def probabilities(self, seen: Sequence[Seen]) -> Floats:
        """Calibrated probabilities, a row a statement and a column a label."""
        return self.chances(self.rows(seen))

    def scores(self, rows: Rows) -> Floats:
        """Distance of each row from each label's border."""
        counted, meaning = self._weights
        found = rows.counted @ counted.T + rows.meaning @ meaning.T + self._intercepts
        return np.asarray(found, dtype=np.float64)

    def chances(self, rows: Rows) -> Floats:
        """Calibrated probabilities of rows that ``rows`` made."""
        slope, offset = self._calibration
        return np.asarray(1 / (1 + np.exp(-(self.scores(rows) * slope + offset))))

    def labels(self, row: Floats) -> tuple[Label, ...]:
        """The labels whose probability reaches their threshold."""
        return tuple(
            label for label, p in zip(LABELS, row, strict=True) if p >= self.thresholds[label]
        )

    def rows(self, seen: Sequence[Seen]) -> Rows:
        """Turn statements into rows; the vectorizers do the same but several times slower."""
        rows, columns, counts = self._counted([one.words for one in seen])
        weights = (1 + np.log(counts)) * self._idf[columns]
        norms = np.sqrt(np.bincount(rows, weights=weights**2, minlength=len(seen)))
        f_rows, f_columns = self._held([one.features for one in seen])
        values = np.concatenate(
            [weights / norms[rows], np.full(len(f_rows), FEATURE_WEIGHT, dtype=np.float64)]
        )
        places = (np.concatenate([rows, f_rows]), np.concatenate([columns, f_columns]))
        width = len(self._names)
        counted = csr_matrix((values, places), shape=(len(seen), width))
        return Rows(counted, *meanings(self.vectors, seen))

    def reasons(self, rows: Rows, row: int, label: str, most: int = 5) -> tuple[str, ...]:
        """The words and features that spoke most for a label, in readable words."""
        shares = self._shares(rows, row, LABELS.index(label))
        for_it = [name for name, share in shares.items() if share > 0]
        best = [name for name in for_it if telling(name)] or for_it
        best.sort(key=lambda name: (-shares[name], name))
        return tuple(dict.fromkeys(readable(name) for name in best[: 2 * most]))[:most]

    def _shares(self, rows: Rows, row: int, label: int) -> dict[str, float]:
        """What each word, feature and neighbour adds to the score of a label."""
        counted, meaning = (weights[label] for weights in self._weights)
        place = slice(rows.counted.indptr[row], rows.counted.indptr[row + 1])
        columns = rows.counted.indices[place]
        added = rows.counted.data[place] * counted[columns]
        shares = {self._names[c]: float(s) for c, s in zip(columns, added, strict=True)}
        place = slice(rows.known.indptr[row], rows.known.indptr[row + 1])
        columns, width = rows.known.indices[place], self.vectors.width
        pull = rows.known.data[place] * self._pull[label][columns] / (rows.norms[row] or 1)
        for column, share in zip(columns, pull, strict=True):
            name = f"“{self._vocabulary[column]}”"
            shares[name] = shares.get(name, 0.0) + float(share)
        own = rows.meaning[row] * meaning
        for name, start in zip(NEAR, (width, 2 * width), strict=True):
            shares[name] = float(own[start : start + width].sum())
        return shares

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
    def _weights(self) -> tuple[Floats, Floats]:
        """Weights of what is counted and of what is meant, a row a label."""
        both = np.vstack([self.classifiers[label].coef_[0] for label in LABELS])
        cut = len(self._names)
        return both[:, :cut], both[:, cut:]

    @cached_property
    def _pull(self) -> list[Floats]:
        """How far each known word pulls towards each label."""
        return [self.vectors.pull(row[: self.vectors.width]) for row in self._weights[1]]

    @cached_property
    def _vocabulary(self) -> list[str]:
        return list(self.vectors.index)

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


def meanings(vectors: Vectors, seen: Sequence[Seen]) -> tuple[csr_matrix, Floats, Floats]:
    """``known``, ``norms`` and ``meaning`` of ``Rows`` for statements in their order."""
    known = vectors.known([one.words for one in seen])
    sums = vectors.sums(known)
    norms = np.sqrt((sums**2).sum(axis=1))
    own = sums / np.where(norms > 0, norms, 1)[:, None]
    follows = np.array([one.follows for one in seen], dtype=bool)
    before, after = np.zeros_like(own), np.zeros_like(own)
    before[1:][follows[1:]] = own[:-1][follows[1:]]
    after[:-1][follows[1:]] = own[1:][follows[1:]]
    return known, norms, np.hstack([own, NEAR_WEIGHT * before, NEAR_WEIGHT * after])


_FORMS = {
    "first": "begins with “{}”",
    "start": "begins with “{}”",
    "last": "ends with “{}”",
    "kind": "stands in: {}",
    "under": "stands under: {}",
    "counts": "counts: {}",
    "voice": "said by: {}",
    "speech": "{} speech",
    "turn": "question or answer: {}",
}
_STANDINS = {"£0": "(an amount)", "0": "(a number)", "year": "(a year)", "xx": "(a name)"}


@lru_cache(maxsize=16_384)
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


@lru_cache(maxsize=65_536)
def telling(name: str) -> bool:
    """Whether a feature's name says something to a reader: not a bare "it", nor a length."""
    if name.startswith("“"):
        return not all(word in _plain() for word in name[1:-1].split(" "))
    kind, _, rest = name.partition(":")
    ends = kind in ("first", "start", "last") and all(word in _plain() for word in rest.split(" "))
    return kind != "length" and not ends


@cache
def _plain() -> frozenset[str]:
    return frozenset(lexicon("labels")["lists"]["plain"])
