"""The trained model: words and features to calibrated probabilities, and why.

It is linear, so that its reasons are its arithmetic: the weight of each word times its share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import islice, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sendminer.classify.cues import known, meaning
from sendminer.classify.features import Seen
from sendminer.classify.rows import Numbers, Reader, Rows
from sendminer.classify.vectors import Floats, Vectors
from sendminer.lexicon import lexicon
from sendminer.records import LABELS

Flags = NDArray[np.bool_]
Reasons = tuple[str, ...]
NEAR = ("what the sentence before says", "what the sentence after says")


@dataclass(frozen=True)
class Model:
    """What is counted, one logistic regression and one sigmoid a label, and the thresholds.

    ``grams`` are the words and pairs of words that count and ``idf`` their weights;
    ``classifiers`` and ``sigmoids`` hold one LogisticRegression a label (of the row, and of
    its score).
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
        counted, held, meaning = self._weights
        found = rows.counted @ counted + rows.held @ held + rows.meaning @ meaning
        return np.asarray(found + self._intercepts, dtype=np.float64)

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

    def reasons(self, rows: Rows, given: Flags, label: str, most: int = 5) -> list[Reasons]:
        """For each row that has a label: the words and features that spoke most for it.

        ``given`` says which rows have which label, as ``Model.given`` does; words are readable.
        """
        column = LABELS.index(label)
        at, codes, shares = self._shares(rows, np.flatnonzero(given[:, column]), column)
        order = np.lexsort((-shares, at))
        order = order[shares[order] > 0]
        ends = np.searchsorted(at[order], np.arange(1, int(given[:, column].sum()) + 1))
        spoke, starts = codes[order].tolist(), [0, *ends.tolist()]
        return [self._readable(spoke[a : min(b, a + 8 * most)], most) for a, b in pairwise(starts)]

    def _readable(self, codes: Sequence[int], most: int) -> Reasons:
        for_it = [self._names[code] for code in codes]
        best = list(islice(filter(telling, for_it), 2 * most)) or for_it[: 2 * most]
        return tuple(dict.fromkeys(map(readable, best)))[:most]

    def _shares(self, rows: Rows, wanted: Numbers, label: int) -> tuple[Numbers, Numbers, Floats]:
        """What each name adds to the score of a label in the wanted rows.

        Places in ``wanted``, numbers of the names in ``_names``, and shares, sorted by both. What
        a word adds by being counted and by what it means is one share.
        """
        counted, held, meaning = (weights[:, label] for weights in self._weights)
        width, features, names = self.vectors.width, len(self.grams), len(self._names)
        near = (rows.meaning[wanted] * meaning)[:, width:].reshape(-1, len(NEAR), width).sum(axis=2)
        around = np.arange(names - len(NEAR), names)
        words, word_at, word_share = _cells(rows.known, wanted, self._pull[label])
        parts = (
            _cells(rows.counted, wanted, counted),
            _cells(rows.held, wanted, held, features),
            (
                self._named[words],
                word_at,
                word_share / np.where(rows.norms, rows.norms, 1)[wanted][word_at],
            ),
            (
                np.tile(around, len(wanted)),
                np.repeat(np.arange(len(wanted)), len(NEAR)),
                near.ravel(),
            ),
        )
        codes, at, added = map(np.concatenate, zip(*parts, strict=True))
        once, place = np.unique(at * names + codes, return_inverse=True)
        total = np.bincount(place, weights=added, minlength=len(once))
        return once // names, once % names, np.asarray(total, dtype=np.float64)

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.grams, self.idf, self.features, self.vectors)

    @cached_property
    def _weights(self) -> tuple[Floats, Floats, Floats]:
        """Weights of what is counted, held and meant, a column a label."""
        both = np.ascontiguousarray(np.vstack([self.classifiers[one].coef_[0] for one in LABELS]).T)
        first, second = len(self.grams), len(self.grams) + len(self.features)
        return both[:first], both[first:second], both[second:]

    @cached_property
    def _pull(self) -> list[Floats]:
        """How far each known word pulls towards each label."""
        return [self.vectors.pull(column) for column in self._weights[2][: self.vectors.width].T]

    @cached_property
    def _names(self) -> list[str]:
        """Names of what adds to a score: grams, features, words of the vectors, neighbours."""
        words = [f"“{word}”" for word in (*self.grams, *self.vectors.index)]
        cut = len(self.grams)
        return [*words[:cut], *self.features, *words[cut:], *NEAR]

    @cached_property
    def _named(self) -> Numbers:
        """The number in ``_names`` of each word of the vectors: its gram's, where it has one."""
        columns = {gram: column for column, gram in enumerate(self.grams)}
        beyond = len(self.grams) + len(self.features)
        words = enumerate(self.vectors.index, beyond)
        return np.array([columns.get(word, number) for number, word in words], dtype=np.int64)

    @cached_property
    def _intercepts(self) -> Floats:
        return np.array([self.classifiers[label].intercept_[0] for label in LABELS])

    @cached_property
    def _calibration(self) -> tuple[Floats, Floats]:
        slope = [self.sigmoids[label].coef_[0, 0] for label in LABELS]
        offset = [self.sigmoids[label].intercept_[0] for label in LABELS]
        return np.array(slope), np.array(offset)


def _cells(
    table: Any, rows: Numbers, weights: Floats, start: int = 0
) -> tuple[Numbers, Numbers, Floats]:
    """Columns, places in ``rows`` and weighted values of the cells of some rows."""
    first, lengths = table.indptr[rows], np.diff(table.indptr)[rows]
    at = np.repeat(np.arange(len(rows)), lengths)
    cells = np.arange(len(at)) + (first - np.cumsum(lengths) + lengths)[at]
    columns = table.indices[cells].astype(np.int64)
    return columns + start, at, table.data[cells] * weights[columns]


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
    plain = kind == "first" and rest in _plain()
    return kind != "length" and not plain


@cache
def _plain() -> frozenset[str]:
    return frozenset(lexicon("labels")["lists"]["plain"])
