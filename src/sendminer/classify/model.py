"""The trained model: words and features to calibrated probabilities, and why.

It is linear, so that its reasons are its arithmetic: the weight of each word times its share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sendminer.classify.cues import known, meaning
from sendminer.classify.features import Seen
from sendminer.classify.rows import Cells, Numbers, Reader, Rows
from sendminer.classify.vectors import Floats, Vectors
from sendminer.lexicon import word_set
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
        found = _sums(rows, self._told) + rows.meaning @ self._meaning + self._intercepts
        return np.asarray(found, dtype=np.float64)

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
        spoke = np.flatnonzero(shares > 0)
        order = spoke[np.lexsort((-shares[spoke], at[spoke]))]
        ends = np.searchsorted(at[order], np.flatnonzero(given), side="right").tolist()
        heaviest = numbers[order].tolist()
        for start, end in pairwise([0, *ends]):
            yield self._readable(heaviest[start : min(end, start + 8 * most)], most)

    def _readable(self, numbers: Sequence[int], most: int) -> Reasons:
        said = islice(filter(None, map(self._said.__getitem__, numbers)), 2 * most)
        best = dict.fromkeys(said) or dict.fromkeys(
            readable(self._names[number]) for number in numbers[: 2 * most]
        )
        return tuple(islice(best, most))

    def _shares(self, rows: Rows, given: Flags) -> tuple[Numbers, Numbers, Floats]:
        """What each name adds to the score of each label given.

        Places in ``given``, numbers of the names in ``_names``, and shares, each name once a
        place. What a word adds by being counted and by what it means is one share.
        """
        words, held, names = rows.words, rows.held, len(self._names)
        cell, label, word_at = _cells(words, given)
        numbers, norms = words.columns[cell], rows.norms[words.rows[cell]]
        counted = words.values[cell] * self._told[numbers, label]
        meant = rows.times[cell] * self._pull[numbers, label] / norms
        cell, label, held_at = _cells(held, given)
        told = held.values[cell] * self._told[held.columns[cell], label]
        once, place = np.unique(held_at * names + held.columns[cell], return_inverse=True)
        width, label_at = self.vectors.width, np.flatnonzero(given)
        sides = slice(width, 2 * width), slice(2 * width, None)
        before, after = ((rows.meaning[:, side] @ self._meaning[side])[given] for side in sides)
        at = (word_at, once // names, label_at, label_at)
        known = (numbers, once % names, *(np.full(len(label_at), names - i) for i in (2, 1)))
        shares = (counted + meant, np.bincount(place, told, len(once)), before, after)
        return np.concatenate(at), np.concatenate(known), np.concatenate(shares)

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.grams, self.idf, self.features, self.vectors)

    @cached_property
    def _weights(self) -> Floats:
        return np.ascontiguousarray(np.vstack([self.classifiers[one].coef_[0] for one in LABELS]).T)

    @cached_property
    def _told(self) -> Floats:
        """Weight of each number of the reader's, a column a label; nought if it is not counted."""
        told = np.zeros((self._reader.unknown + 1, len(LABELS)))
        told[: len(self.grams) + len(self.features)] = self._weights[: -3 * self.vectors.width]
        return told

    @cached_property
    def _meaning(self) -> Floats:
        """Weights of what is meant, a column a label."""
        return self._weights[-3 * self.vectors.width :]

    @cached_property
    def _pull(self) -> Floats:
        """How far what each number stands for pulls by its meaning, a column a label."""
        pull = np.zeros((self._reader.unknown + 1, len(LABELS)))
        own = self._meaning[: self.vectors.width]
        pull[self._reader.named] = np.column_stack([self.vectors.pull(each) for each in own.T])
        return pull

    @cached_property
    def _names(self) -> list[str]:
        """Names of what adds to a score: those of the reader's numbers, none, and neighbours."""
        return [*self._reader.names, "", *NEAR]

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


def _sums(rows: Rows, weights: Floats) -> Floats:
    """Sum of each row's weighted words and features, a column a label."""
    words, held, height = rows.words, rows.held, len(rows.norms)
    at = np.concatenate((words.rows, held.rows + height))
    columns = np.concatenate((words.columns, held.columns))
    values = np.concatenate((words.values, held.values))
    shares = values[:, None] * weights.take(columns, axis=0)
    places = at[:, None] * len(LABELS) + np.arange(len(LABELS))
    sums = np.bincount(places.ravel(), shares.ravel(), 2 * height * len(LABELS))
    counted, told = sums.reshape(2, height, len(LABELS))
    return np.asarray(counted + told, dtype=np.float64)


def _cells(cells: Cells, given: Flags) -> tuple[Numbers, Numbers, Numbers]:
    """Cells and labels of each label given, and their places in ``given``."""
    cell, label = np.divmod(np.flatnonzero(given.take(cells.rows, axis=0)), len(LABELS))
    return cell, label, cells.rows[cell] * len(LABELS) + label


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


def _plain() -> frozenset[str]:
    return word_set("labels", "lists", "plain")
