"""The trained model: words and features to calibrated probabilities, and why.

It is linear, so that its reasons are its arithmetic: the weight of each word times its share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import compress, islice
from typing import Any

import numpy as np

from sendminer.classify.cues import known, meaning
from sendminer.classify.features import Seen
from sendminer.classify.rows import Numbers, Reader, Rows
from sendminer.classify.vectors import Floats, Vectors
from sendminer.lexicon import lexicon
from sendminer.records import LABELS, Label

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

    def labels(self, chances: Floats) -> list[tuple[Label, ...]]:
        """For each row of probabilities the labels whose probability reaches its threshold."""
        cuts = np.array([self.thresholds[label] for label in LABELS])
        return [tuple(compress(LABELS, row)) for row in (chances >= cuts).tolist()]

    def rows(self, seen: Sequence[Seen]) -> Rows:
        """Turn statements into rows."""
        return self._reader.rows(seen)

    def reasons(self, rows: Rows, row: int, label: str, most: int = 5) -> tuple[str, ...]:
        """The words and features that spoke most for a label, in readable words."""
        codes, shares = self._shares(rows, row, LABELS.index(label))
        order = np.argsort(-shares, kind="stable")[: 8 * most]
        for_it = [self._names[code] for code in codes[order[shares[order] > 0]].tolist()]
        best = list(islice(filter(telling, for_it), 2 * most)) or for_it[: 2 * most]
        return tuple(dict.fromkeys(map(readable, best)))[:most]

    def _shares(self, rows: Rows, row: int, label: int) -> tuple[Numbers, Floats]:
        """What each name, by its number in ``_names``, adds to the score of a label.

        What a word adds by being counted and by what it means is one share.
        """
        counted, held, meaning = (weights[:, label] for weights in self._weights)
        pull = self._pull[label] / (rows.norms[row] or 1)
        width, features = self.vectors.width, len(self.grams)
        near = (rows.meaning[row] * meaning)[width:].reshape(len(NEAR), width).sum(axis=1)
        codes, added = zip(
            _added(rows.counted, row, counted),
            _added(rows.held, row, held, features),
            _added(rows.known, row, pull, names=self._named),
            (np.arange(len(self._names) - len(NEAR), len(self._names)), near),
            strict=True,
        )
        once, place = np.unique(np.concatenate(codes), return_inverse=True)
        total = np.bincount(place, weights=np.concatenate(added))
        return once.astype(np.int64), np.asarray(total, dtype=np.float64)

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


def _added(
    table: Any, row: int, weights: Floats, start: int = 0, names: Numbers | None = None
) -> tuple[Numbers, Floats]:
    """Numbers of the names in a row, and what each adds."""
    place = slice(table.indptr[row], table.indptr[row + 1])
    columns = table.indices[place]
    return columns + start if names is None else names[columns], table.data[place] * weights[
        columns
    ]


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
